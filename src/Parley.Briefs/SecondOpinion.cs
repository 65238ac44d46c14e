using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>
/// Asks the same of the shipped dataset that has the most protected farm goods as sectors of their own, where farm goods are
/// what the talks turn on and the brief's own data average over them.
/// </summary>
internal static class SecondOpinion
{
    public const string Dataset = "ossa-2007";

    /// <summary>A group that tells whether a dataset has farm goods apart.</summary>
    private const string Rice = "rice";

    public static bool IsWorthAsking(ArticleDossier dossier, Dataset dataset) =>
        !dataset.SectorGroups.ContainsKey(Rice)
        && dossier.SensitiveSectors.Any(s =>
            s.Good.Groups.Any(g => g.StartsWith("agriculture", StringComparison.Ordinal))
        )
        && Datasets.Names.Contains(Dataset);

    /// <summary>One sentence for each agreement that both datasets can answer; empty where there is none.</summary>
    /// <param name="solved">The brief's outcomes asked of the other dataset.</param>
    /// <param name="other">That dataset.</param>
    /// <param name="economies">Economies of the article in it.</param>
    /// <param name="parties">Codes of the parties as the article has them.</param>
    public static IReadOnlyList<string> Say(
        IEnumerable<(OutcomeDraft Draft, SolvedOutcome Solved)> solved,
        Dataset other,
        EconomyMap economies,
        IEnumerable<string> parties
    )
    {
        List<MappedEconomy> asked =
        [
            .. parties.Select(economies.Find).Where(e => e.Fit == EconomyFit.Itself).DistinctBy(e => e.Code),
        ];
        List<string> answers = [];
        foreach ((OutcomeDraft draft, SolvedOutcome outcome) in solved)
        {
            if (draft.Kind is not (BriefOutcomeKind.Agreement or BriefOutcomeKind.AgreementWithoutSensitiveSectors))
            {
                continue;
            }

            IEnumerable<string> changes = asked.Select(e =>
            {
                (double realIncome, double government) = Effects.WelfareOf(outcome.Outcome, e);
                return $"{Wording.Signed(realIncome)} for people and {Wording.Signed(government)} for the government in {e.InText}";
            });
            answers.Add($"\"{draft.Title}\" means {string.Join(", ", changes)}");
        }

        return answers.Count == 0 || asked.Count == 0
            ? []
            :
            [
                $"A second opinion from {other.Name}, which has rice, wheat, sugar, dairy and beef for themselves (data of {other.Year}): {string.Join("; ", answers)}.",
            ];
    }
}
