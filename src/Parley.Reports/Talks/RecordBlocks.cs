using System.Globalization;
using Parley.Dossier;
using Parley.Records;
using Parley.Stakes;

namespace Parley.Reports.Records;

/// <summary>A piece of a report, before it is Markdown or HTML.</summary>
internal abstract record Block
{
    public sealed record Heading(int Level, string Text) : Block;

    public sealed record Paragraph(string Text) : Block;

    /// <param name="Text">A line.</param>
    /// <param name="Under">Sentences of articles under it.</param>
    public sealed record Bullet(string Text, IReadOnlyList<string> Under) : Block;

    /// <param name="Head">Column heads.</param>
    /// <param name="Rows">Cells as many as heads.</param>
    public sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
}

/// <summary>The report of a record, piece by piece.</summary>
internal static class RecordBlocks
{
    public static IReadOnlyList<Block> Of(RecordReport report) =>
        [
            new Block.Heading(1, report.Overview.Title),
            new Block.Paragraph(Extent(report)),
            .. Next(report),
            .. Register(report.Overview.Register),
            .. Gap(report.Gap),
            .. Offers(report.Offers),
            .. Changes(report.Overview),
            .. Positions(report.Positions),
            .. Accounts(report.Accounts),
            .. Timeline(report.Timeline),
            .. Articles(report.Articles),
        ];

    private static string Extent(RecordReport report)
    {
        DateOnly[] days = [.. report.Articles.Select(a => a.Day).OfType<DateOnly>()];
        string time = days.Length == 0 ? "" : $" of {DayWords.Of(days.Min())} to {DayWords.Of(days.Max())}";
        return $"{report.Overview.Articles} {(report.Overview.Articles == 1 ? "article" : "articles")}{time}. Numbers in square brackets are articles; they are listed at the end.";
    }

    private static IEnumerable<Block> Next(RecordReport report)
    {
        yield return new Block.Heading(2, "Meetings");
        yield return new Block.Paragraph(
            report.Overview.Next is { } next
                ? $"Next: {MeetingWords.Days(next)}, {MeetingWords.Of(next)} {Numbers(next)}."
                : $"None is announced as of {DayWords.Of(report.Overview.Today)}."
        );
        foreach (RecordedMeeting meeting in report.Overview.Meetings)
        {
            yield return new Block.Bullet(
                $"{RecordWords.Capital(MeetingWords.Days(meeting))}: {MeetingWords.Of(meeting)} {Numbers(meeting)}",
                []
            );
        }
    }

    private static IEnumerable<Block> Register(IReadOnlyList<RegisterEntry> register)
    {
        if (register.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, "Agreed, open, disputed");
        yield return new Block.Table(
            ["how it stands", "issue", "among", "by", "articles"],
            [
                .. register.Select(e =>
                    (IReadOnlyList<string>)
                        [
                            RecordWords.Plain(e.Status),
                            e.Issue,
                            RecordWords.Names(e.Parties),
                            e.IsTold ? "what articles say" : "what they want and refuse",
                            RecordWords.Numbers(e.Sources, e.Times),
                        ]
                ),
            ]
        );
    }

    private static IEnumerable<Block> Gap(GapStakes stakes)
    {
        if (stakes.Issues.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, "The gap");
        yield return new Block.Paragraph(StakesWords.Method(stakes));
        foreach (
            IssueStakes issue in stakes.Issues.Where(i =>
                i.Closings.Count > 0 || i.Gap.State is not (GapState.OneSided or GapState.Met)
            )
        )
        {
            yield return new Block.Heading(
                3,
                $"{RecordWords.Capital(issue.Gap.Issue)}: {StakesWords.State(issue.Gap)}"
            );
            foreach (PartyTrack side in issue.Gap.Sides)
            {
                yield return new Block.Bullet(
                    $"{EconomyNames.Of(side.Economy)} {RecordWords.Phase(side.Now)}: {RecordWords.Told(side.Now)}",
                    [RecordWords.Cited(side.Now.Last)]
                );
            }

            foreach (RecordedMeasure measure in issue.Gap.Measures)
            {
                yield return new Block.Bullet(RecordWords.Capital(measure.What), [RecordWords.Cited(measure.Source)]);
            }

            foreach (Closing closing in issue.Closings)
            {
                string points = string.Join("; ", closing.Points.Select(StakesWords.Points));
                yield return new Block.Paragraph(
                    points.Length == 0 ? $"{closing.Title}." : $"{closing.Title}. {points}."
                );
                yield return new Block.Table(
                    ["", "real income, %", "mn USD a year", "government, %"],
                    [
                        .. closing.Effects.Select(e =>
                            (IReadOnlyList<string>)
                                [
                                    e.Name,
                                    Figures.Change(e.RealIncome, 3),
                                    Figures.Change(e.RealIncomeValue, 0),
                                    Figures.Change(e.GovernmentWelfare, 3),
                                ]
                        ),
                    ]
                );
            }
        }
    }

    private static IEnumerable<Block> Offers(OfferLedger? ledger)
    {
        if (ledger is null || ledger.Entries.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, "Offers");
        yield return new Block.Paragraph(StakesWords.NoDeal(ledger));
        foreach (OfferEntry entry in ledger.Entries)
        {
            yield return new Block.Heading(3, entry.Title);
            foreach (string move in StakesWords.Deal(entry, ledger))
            {
                yield return new Block.Bullet(move, []);
            }

            if (entry.Says is not null)
            {
                yield return new Block.Paragraph($"\"{entry.Says}\"");
            }

            yield return new Block.Table(
                [
                    "",
                    "real income, %",
                    "mn USD a year",
                    "government, %",
                    "over no deal, points",
                    "over the offer before, points",
                ],
                [
                    .. entry.Gains.Select(
                        (g, p) =>
                            (IReadOnlyList<string>)
                                [
                                    ledger.Parties[p],
                                    Figures.Change(g.RealIncome, 3),
                                    Figures.Change(g.RealIncomeValue, 0),
                                    Figures.Change(g.GovernmentWelfare, 3),
                                    Figures.Change(g.OverNoDeal, 3),
                                    g.OverBefore is { } over ? Figures.Change(over, 3) : "first",
                                ]
                    ),
                ]
            );
            yield return new Block.Paragraph(StakesWords.Lines(entry, ledger).Last());
        }

        foreach (string note in ledger.Notes)
        {
            yield return new Block.Bullet(note, []);
        }
    }

    private static IEnumerable<Block> Changes(RecordOverview overview)
    {
        if (overview.Changes.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, $"New in the positions since {DayWords.Of(overview.Since)}");
        foreach (PositionChange change in overview.Changes)
        {
            string before = change.Before is { } b ? $"; before: {RecordWords.Phase(b)} ({RecordWords.Told(b)})" : "";
            yield return new Block.Bullet(
                $"{RecordWords.Capital(change.Track.Issue)}: {EconomyNames.Of(change.Track.Economy)} {RecordWords.Phase(change.Now)}{before}",
                [RecordWords.Cited(change.Now.First)]
            );
        }
    }

    private static IEnumerable<Block> Positions(IReadOnlyList<PartyTrack> tracks)
    {
        if (tracks.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, "Positions over time");
        foreach (IGrouping<string, PartyTrack> issue in tracks.GroupBy(t => t.Issue))
        {
            yield return new Block.Heading(3, RecordWords.Capital(issue.Key));
            foreach (PartyTrack track in issue)
            {
                foreach (PositionPhase phase in track.Phases)
                {
                    yield return new Block.Bullet(
                        $"{EconomyNames.Of(track.Economy)} {RecordWords.Phase(phase)}: {RecordWords.Told(phase)}",
                        [.. new[] { RecordWords.Cited(phase.First), RecordWords.Cited(phase.Last) }.Distinct()]
                    );
                }
            }
        }
    }

    private static IEnumerable<Block> Accounts(IReadOnlyList<AccountTable> tables)
    {
        if (tables.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, "Accounts side by side");
        foreach (AccountTable table in tables)
        {
            yield return new Block.Heading(
                3,
                $"{RecordWords.Capital(MeetingWords.Days(table.Meeting))}: {MeetingWords.Of(table.Meeting)}"
            );
            yield return new Block.Table(
                ["", .. table.Articles.Select(a => $"[{a.Id}] {a.Title ?? a.File}")],
                [
                    .. table.Rows.Select(r =>
                        (IReadOnlyList<string>)
                            [(r.Differs ? "differs: " : "") + r.Aspect, .. r.Cells.Select(c => c ?? "")]
                    ),
                ]
            );
        }
    }

    private static IEnumerable<Block> Timeline(IReadOnlyList<TimelineEntry> entries)
    {
        yield return new Block.Heading(2, "Timeline");
        yield return new Block.Table(
            ["day", "what", "articles"],
            [
                .. entries.Select(e =>
                    (IReadOnlyList<string>)[Day(e), RecordWords.Capital(e.What), RecordWords.Numbers(e.Sources)]
                ),
            ]
        );
    }

    private static IEnumerable<Block> Articles(IReadOnlyList<RecordedArticle> articles)
    {
        yield return new Block.Heading(2, "Articles");
        yield return new Block.Table(
            ["number", "day", "headline", "file", "findings"],
            [
                .. articles.Select(a =>
                    (IReadOnlyList<string>)
                        [
                            a.Id.ToString(CultureInfo.InvariantCulture),
                            RecordWords.Day(a.Day).Trim(),
                            a.Title ?? "",
                            a.File,
                            a.SupersededBy is { } newer
                                ? $"superseded by {newer}"
                                : a.Findings.ToString(CultureInfo.InvariantCulture),
                        ]
                ),
            ]
        );
    }

    private static string Day(TimelineEntry entry) =>
        entry.Day is null ? ""
        : entry.Until is { } until ? $"{RecordWords.Day(entry.Day)} to {RecordWords.Day(until)}"
        : entry.IsExact ? RecordWords.Day(entry.Day)
        : $"about {RecordWords.Day(entry.Day)}";

    private static string Numbers(RecordedMeeting meeting) =>
        RecordWords.Numbers(meeting.Accounts.Select(a => a.Source));
}
