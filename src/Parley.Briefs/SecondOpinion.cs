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

    /// <summary>One sentence on the agreements that both datasets can answer, one on who thinks otherwise there; none where
    /// there is nothing to compare.</summary>
    /// <param name="solved">The brief's outcomes asked of the other dataset.</param>
    /// <param name="other">That dataset.</param>
    /// <param name="economies">Economies of the article in it.</param>
    /// <param name="parties">Codes of the parties as the article has them.</param>
    /// <param name="own">The brief's own outcomes.</param>
    public static IReadOnlyList<string> Say(
        IEnumerable<(OutcomeDraft Draft, SolvedOutcome Solved)> solved,
        Dataset other,
        EconomyMap economies,
        IEnumerable<string> parties,
        IReadOnlyList<BriefOutcome> own
    )
    {
        List<MappedEconomy> asked =
        [
            .. parties.Select(economies.Find).Where(e => e.Fit == EconomyFit.Itself).DistinctBy(e => e.Code),
        ];
        List<string> answers = [];
        List<string> otherwise = [];
        foreach ((OutcomeDraft draft, SolvedOutcome outcome) in solved)
        {
            BriefOutcome? here = own.FirstOrDefault(o => o.Title == draft.Title);
            if (
                here is null
                || draft.Kind is not (BriefOutcomeKind.Agreement or BriefOutcomeKind.AgreementWithoutSensitiveSectors)
            )
            {
                continue;
            }

            List<string> changes = [];
            foreach (MappedEconomy economy in asked)
            {
                (double realIncome, double government) = Effects.WelfareOf(outcome.Outcome, economy);
                changes.Add(
                    $"{economy.InText} {Wording.Signed(realIncome)} (people) and {Wording.Signed(government)} (government)"
                );
                Stance there = Effects.StanceOf(government);
                Stance? before = here.Effects.FirstOrDefault(e => e.Economy == economy.Code)?.Government;
                if (there != before && there != Stance.Indifferent)
                {
                    otherwise.Add(
                        $"the government of {economy.InText} is {(there == Stance.For ? "for" : "against")} \"{draft.Title}\""
                    );
                }
            }

            answers.Add($"\"{draft.Title}\" gives {string.Join(", ", changes)}");
        }

        if (answers.Count == 0 || asked.Count == 0)
        {
            return [];
        }

        string different = otherwise.Count == 0 ? "" : $" There, unlike here, {Wording.List(otherwise)}.";
        return
        [
            $"A second opinion from {other.Name}, which has rice, wheat, sugar, dairy and beef for themselves (data of {other.Year}): {string.Join("; ", answers)}.{different}",
        ];
    }
}
