using Parley.Briefs;
using Parley.Dossier;
using Parley.Records;
using RecordedStance = Parley.Records.Stance;

namespace Parley.Reports.Briefs;

/// <summary>What the sides want, side by side: an issue a row, with the outcomes that rest on the same sentences.</summary>
internal sealed class SidesReading
{
    /// <summary>Rows that a page shows.</summary>
    public const int MostIssues = 14;

    public SidesReading(BriefReading reading)
    {
        ArticleDossier dossier = reading.Brief.Dossier;
        IEnumerable<RecordedStance> stances = RecordedStance.In(dossier);
        IssueRow[] rows =
        [
            .. stances
                .GroupBy(s => IssueWords.Of(s.Issue))
                .Select(g => new IssueRow(g.Key, [.. Merged(g)], OutcomesOf(reading, g)))
                // Where both sides have a say comes first, then what can be put in numbers, then as the article has it.
                .OrderByDescending(r => r.Sides.Select(s => s.Economy).Distinct().Count() > 1)
                .ThenByDescending(r => r.Outcomes.Count > 0)
                .ThenBy(r => r.Sides.Min(s => s.Quotes.Count == 0 ? int.MaxValue : s.Quotes.Min(q => q.Start))),
        ];
        Rows = [.. rows.Take(MostIssues)];
        Left = rows.Length - Rows.Count;
        Economies = [.. rows.SelectMany(r => r.Sides).Select(s => s.Economy).Distinct()];
    }

    public IReadOnlyList<IssueRow> Rows { get; }

    /// <summary>How many issues are not shown.</summary>
    public int Left { get; }

    /// <summary>Codes of all who have a position, in order of appearance.</summary>
    public IReadOnlyList<string> Economies { get; }

    private static IEnumerable<SideOnIssue> Merged(IEnumerable<RecordedStance> stances) =>
        stances
            .GroupBy(s => (s.Economy, s.Kind))
            .Select(g => new SideOnIssue(
                g.Key.Economy,
                g.Key.Kind,
                [.. g.SelectMany(s => s.Toward).Distinct()],
                [.. g.Select(s => s.Quote).OfType<Quote>().DistinctBy(q => q.Sentence)]
            ));

    private static IReadOnlyList<LabelledOutcome> OutcomesOf(BriefReading reading, IEnumerable<RecordedStance> stances)
    {
        const int most = 2;
        HashSet<string> sentences = [.. stances.Select(s => s.Quote?.Sentence).OfType<string>()];
        return [.. reading.Outcomes.Where(o => o.Outcome.Quotes.Any(q => sentences.Contains(q.Sentence))).Take(most)];
    }
}

/// <param name="Issue">In words.</param>
/// <param name="Sides">Who has which position on it.</param>
/// <param name="Outcomes">Outcomes that rest on the same sentences.</param>
internal sealed record IssueRow(
    string Issue,
    IReadOnlyList<SideOnIssue> Sides,
    IReadOnlyList<LabelledOutcome> Outcomes
);

/// <param name="Economy">Code as the dossier has it.</param>
/// <param name="Kind">Its position.</param>
/// <param name="Toward">Codes of those it is held toward.</param>
/// <param name="Quotes">Where the article says it.</param>
internal sealed record SideOnIssue(
    string Economy,
    PositionKind Kind,
    IReadOnlyList<string> Toward,
    IReadOnlyList<Quote> Quotes
);
