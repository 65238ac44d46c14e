using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>
/// Which outcomes an article has on the table, said or implied: nothing happens, each threat carried out, the partner spared,
/// the answer in kind, a measure removed, the agreement with and without what hurts, with and without those who left.
/// </summary>
internal static class OutcomesOnTable
{
    /// <summary>With that nothing happens.</summary>
    public const int Most = 8;

    public const string Nothing = "nothing";

    public static OutcomeList Of(ArticleDossier dossier, Dataset dataset, EconomyMap economies, SectorMap sectors)
    {
        OutcomeList list = new();
        new MeasureOutcomes(dossier, dataset, economies, sectors, list).Add();
        new AgreementOutcomes(dossier, dataset, economies, sectors, list).Add();
        if (list.Drafts.Count > 0)
        {
            list.Drafts.Insert(0, NothingHappens(dossier, list.Drafts));
        }

        return list;
    }

    /// <summary>The draft with a name and a title that no other has.</summary>
    public static OutcomeDraft Apart(OutcomeDraft draft, IEnumerable<OutcomeDraft> others)
    {
        HashSet<string> names = [.. others.Select(o => o.Name)];
        HashSet<string> titles = [.. others.Select(o => o.Title)];
        string name = draft.Name;
        string title = draft.Title;
        for (int n = 2; names.Contains(name); n++)
        {
            name = $"{draft.Name}-{n}";
        }

        for (int n = 2; titles.Contains(title); n++)
        {
            title = $"{draft.Title} ({n})";
        }

        return draft with
        {
            Name = name,
            Title = title,
        };
    }

    private static OutcomeDraft NothingHappens(ArticleDossier dossier, List<OutcomeDraft> others) =>
        new()
        {
            Name = Nothing,
            Title = "Nothing happens",
            Kind = BriefOutcomeKind.NothingHappens,
            Why =
                dossier.State.Outcome == TalksOutcome.NothingDecided
                    ? "The article says that nothing was decided. Every other outcome is compared with this one: the tariffs of the data stay as they are."
                : dossier.HasTalks
                    ? "Implied: talks may end with nothing. Every other outcome is compared with this one: the tariffs of the data stay as they are."
                : "Implied: everything stays as it is in the data. Every other outcome is compared with this one.",
            IsSaid = dossier.State.Outcome == TalksOutcome.NothingDecided,
            Rank = 0,
            Quotes = dossier.State.Outcome == TalksOutcome.NothingDecided ? dossier.State.Quotes : [],
            SectorsAtStake = others[0].SectorsAtStake,
            SectorsAtStakeName = others[0].SectorsAtStakeName,
        };
}
