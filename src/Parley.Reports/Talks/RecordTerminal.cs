using System.Globalization;
using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Briefs;
using Spectre.Console;

namespace Parley.Reports.Records;

/// <summary>A record's answers on the terminal, readable at 80 columns.</summary>
public static class RecordTerminal
{
    /// <summary>How many of the meetings held the overview shows.</summary>
    public const int MeetingsShown = 6;
    private const int SentencesShown = 2;

    /// <summary>The page a negotiator looks at first.</summary>
    public static void Overview(IAnsiConsole console, RecordOverview overview)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(overview);
        TerminalText text = new(console);
        text.Line(overview.Title, TerminalText.Strong);
        text.Line(overview.Extent, TerminalText.Soft);
        if (overview.Articles == 0)
        {
            text.Line("Nothing is in it yet: add articles with 'parley talks add FILE...'.");
            return;
        }

        text.Heading("Next meeting");
        text.Line(
            overview.Next is { } next
                ? $"{RecordWords.Capital(MeetingWords.Days(next))}: {MeetingWords.Of(next)} {RecordWords.Numbers(next.Accounts.Select(a => a.Source))}"
                : $"None is announced as of {DayWords.Of(overview.Today)}."
        );
        if (overview.Held > 0)
        {
            text.Heading(
                overview.Held > MeetingsShown ? $"Meetings: the last {MeetingsShown} of {overview.Held}" : "Meetings"
            );
            foreach (RecordedMeeting meeting in overview.Meetings.Where(m => m.Held).TakeLast(MeetingsShown))
            {
                Meeting(text, meeting);
            }
        }

        WriteRegister(text, overview.Register, withSentences: false);
        Changes(text, overview.Changes, overview.Since);
        if (overview.Differing.Count > 0)
        {
            text.Heading("Accounts that differ");
            foreach (AccountTable table in overview.Differing)
            {
                text.Item(
                    "-",
                    $"{MeetingWords.Days(table.Meeting)}{(table.Meeting.City is { } city ? $", {city}" : "")}: {string.Join(", ", table.Rows.Where(r => r.Differs).Select(r => r.Aspect))} {RecordWords.Numbers(table.Meeting.Telling.Select(a => a.Source))}; see 'parley talks meetings {table.Meeting.Number}'"
                );
            }
        }
    }

    public static void Timeline(IAnsiConsole console, IReadOnlyList<TimelineEntry> entries, bool hasMore)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(entries);
        TerminalText text = new(console);
        if (entries.Count == 0)
        {
            text.Line("Nothing happened, as far as the record tells.");
            return;
        }

        if (hasMore)
        {
            text.Line($"The last {entries.Count}; --all shows every one, --from and --to a time.", TerminalText.Soft);
        }

        int? year = null;
        foreach (TimelineEntry entry in entries)
        {
            if (entry.Day?.Year != year)
            {
                year = entry.Day?.Year;
                text.Heading(year?.ToString(CultureInfo.InvariantCulture) ?? "No date");
            }

            text.Item(
                Mark(entry),
                $"{RecordWords.Capital(entry.What)} {RecordWords.Numbers(entry.Sources)}",
                entry.Kind == "meeting" ? TerminalText.Strong : default(Style?)
            );
        }
    }

    public static void Positions(IAnsiConsole console, IReadOnlyList<PartyTrack> tracks)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(tracks);
        TerminalText text = new(console);
        if (tracks.Count == 0)
        {
            text.Line("The record has no position of this kind.");
        }

        foreach (IGrouping<string, PartyTrack> issue in tracks.GroupBy(t => t.Issue))
        {
            text.Heading(RecordWords.Capital(issue.Key));
            foreach (PartyTrack track in issue)
            {
                foreach (PositionPhase phase in track.Phases)
                {
                    text.Item(
                        " ",
                        $"{EconomyNames.Of(track.Economy)} {RecordWords.Phase(phase)}: {RecordWords.Told(phase)}",
                        phase == track.Now ? TerminalText.Strong : default(Style?)
                    );
                    text.Item("     ", RecordWords.Cited(phase.First), TerminalText.Soft);
                    if (phase.Last.Sentence != phase.First.Sentence)
                    {
                        text.Item("     ", RecordWords.Cited(phase.Last), TerminalText.Soft);
                    }
                }
            }
        }
    }

    /// <summary>What is new in the positions since a day.</summary>
    public static void PositionChanges(IAnsiConsole console, IReadOnlyList<PositionChange> changes, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(changes);
        TerminalText text = new(console);
        if (changes.Count == 0)
        {
            text.Line($"No position has changed since {DayWords.Of(since)}.");
            return;
        }

        Changes(text, changes, since);
    }

    public static void Meetings(
        IAnsiConsole console,
        IReadOnlyList<RecordedMeeting> meetings,
        RecordedMeeting? next,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(meetings);
        TerminalText text = new(console);
        if (meetings.Count == 0)
        {
            text.Line("No article tells of a meeting.");
            return;
        }

        text.Heading("Held");
        foreach (RecordedMeeting meeting in meetings.Where(m => m.Held))
        {
            Meeting(text, meeting, withNumber: true);
        }

        text.Heading($"Announced, as of {DayWords.Of(today)}");
        foreach (RecordedMeeting meeting in meetings.Where(m => !m.Held))
        {
            Meeting(
                text,
                meeting,
                withNumber: true,
                meeting == next ? "next: "
                    : IsPast(meeting, today) ? "no account of it: "
                    : ""
            );
        }

        text.Heading("Who met whom");
        foreach ((string pair, int count, RecordedMeeting last) in WhoMetWhom(meetings))
        {
            text.Item(
                "-",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair}: {(count == 1 ? "once" : $"{count} times")}, last {MeetingWords.Days(last)}"
                )
            );
        }
    }

    /// <summary>The accounts of a meeting side by side.</summary>
    public static void Accounts(IAnsiConsole console, AccountTable table)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(table);
        TerminalText text = new(console);
        text.Line(
            $"{RecordWords.Capital(MeetingWords.Days(table.Meeting))}: {MeetingWords.Of(table.Meeting)}",
            TerminalText.Strong
        );
        text.Line(
            table.Articles.Count == 1 ? "One account."
                : table.Differs ? $"{table.Articles.Count} accounts; what differs is marked with !."
                : $"{table.Articles.Count} accounts, and they agree in what they both tell.",
            TerminalText.Soft
        );
        const int perBlock = 3;
        for (int first = 0; first < table.Articles.Count; first += perBlock)
        {
            int count = Math.Min(perBlock, table.Articles.Count - first);
            console.WriteLine();
            Grid(console, text.Width, table, first, count);
        }
    }

    public static void Register(IAnsiConsole console, IReadOnlyList<RegisterEntry> register)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(register);
        TerminalText text = new(console);
        if (register.Count == 0)
        {
            text.Line("Nothing is told to be agreed, open or disputed.");
        }

        WriteRegister(text, register, withSentences: true);
    }

    public static void Search(IAnsiConsole console, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(answer);
        TerminalText text = new(console);
        text.Line(
            answer.Total switch
            {
                0 => "No sentence has all of these words.",
                1 => "One sentence.",
                _ when answer.Hits.Count < answer.Total => string.Create(
                    CultureInfo.InvariantCulture,
                    $"The newest {answer.Hits.Count} of {answer.Total} sentences; --most shows more."
                ),
                _ => $"{answer.Total} sentences.",
            },
            TerminalText.Soft
        );
        long? article = null;
        foreach (SearchHit hit in answer.Hits)
        {
            if (hit.Source.Article != article)
            {
                article = hit.Source.Article;
                text.Heading($"{RecordWords.Day(hit.Source.Day)} [{article}] {hit.Source.Title ?? hit.Source.File}");
            }

            string mark = console.Profile.Capabilities.Ansi ? "" : "*";
            IEnumerable<string> pieces = hit.Marked.Select((piece, i) => i % 2 == 1 ? $"{mark}{piece}{mark}" : piece);
            text.Item(
                string.Create(CultureInfo.InvariantCulture, $"{hit.Source.Line, 4}:{hit.Source.Column, -3}"),
                string.Concat(pieces)
            );
        }
    }

    /// <summary>One article with what was found in it, each finding with the number by which it can be mended.</summary>
    public static void Article(IAnsiConsole console, RecordedArticle article, IReadOnlyList<RecordedFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(findings);
        TerminalText text = new(console);
        text.Line(article.Title ?? article.File, TerminalText.Strong);
        text.Line(
            $"Article {article.Id}, {article.File}, {(article.Day is { } day ? DayWords.Of(day) : "no date")}; read by {article.Reader}, added {article.Added}"
                + (article.SupersededBy is { } newer ? $"; superseded by article {newer}, so it counts no more" : ""),
            TerminalText.Soft
        );
        foreach (IGrouping<FindingKind, RecordedFinding> kind in findings.GroupBy(f => f.Kind).OrderBy(g => g.Key))
        {
            text.Heading(RecordWords.Capital(RecordWords.Plain(kind.Key)));
            string? shown = null;
            foreach (RecordedFinding finding in kind)
            {
                string mended = finding.Origin switch
                {
                    FindingOrigin.Read => "",
                    FindingOrigin.Removed => $" [struck out: {finding.Note}]",
                    _ => $" [{RecordWords.Plain(finding.Origin)} by hand: {finding.Note}]",
                };
                text.Item(
                    string.Create(CultureInfo.InvariantCulture, $"{finding.Id, 5} "),
                    FindingWords.Of(finding.Body) + mended,
                    finding.Origin == FindingOrigin.Removed ? TerminalText.Soft : default(Style?)
                );
                if (finding.Quote is { } quote && quote.Sentence != shown)
                {
                    text.Item("         ", $"\"{quote.Sentence}\"", TerminalText.Soft);
                }

                shown = finding.Quote?.Sentence;
            }
        }
    }

    /// <summary>A finding as it stands now; null where it is gone.</summary>
    public static void Finding(IAnsiConsole console, RecordedFinding? finding)
    {
        ArgumentNullException.ThrowIfNull(console);
        TerminalText text = new(console);
        if (finding is null)
        {
            text.Line("The finding that was added by hand is gone.");
            return;
        }

        string mended = finding.Origin switch
        {
            FindingOrigin.Read => "as the reader has it",
            FindingOrigin.Removed => $"struck out: {finding.Note}",
            _ => $"{RecordWords.Plain(finding.Origin)} by hand: {finding.Note}",
        };
        text.Item(
            string.Create(CultureInfo.InvariantCulture, $"{finding.Id, 5} "),
            $"{RecordWords.Capital(RecordWords.Plain(finding.Kind))} of article {finding.Article}: {FindingWords.Of(finding.Body)} [{mended}]"
        );
    }

    public static void Articles(IAnsiConsole console, IReadOnlyList<RecordedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(articles);
        TerminalText text = new(console);
        if (articles.Count == 0)
        {
            text.Line("The record has no article yet.");
        }

        foreach (RecordedArticle article in articles)
        {
            text.Item(
                string.Create(CultureInfo.InvariantCulture, $"{article.Id, 5}  {RecordWords.Day(article.Day)} "),
                $"{article.Title ?? article.File} ({article.Findings} findings{(article.SupersededBy is { } n ? $"; superseded by {n}" : "")})",
                article.SupersededBy is null ? default(Style?) : TerminalText.Soft
            );
        }
    }

    private static void Meeting(TerminalText text, RecordedMeeting meeting, bool withNumber = false, string lead = "")
    {
        string number = withNumber ? string.Create(CultureInfo.InvariantCulture, $"{meeting.Number, 3} ") : "- ";
        text.Item(
            number,
            $"{lead}{RecordWords.Capital(MeetingWords.Days(meeting))}: {MeetingWords.Of(meeting)} {RecordWords.Numbers(meeting.Accounts.Select(a => a.Source))}"
        );
    }

    private static void WriteRegister(TerminalText text, IReadOnlyList<RegisterEntry> register, bool withSentences)
    {
        foreach (IGrouping<SettlementStatus, RegisterEntry> status in register.GroupBy(e => e.Status))
        {
            text.Heading(RecordWords.Capital(RecordWords.Plain(status.Key)));
            foreach (RegisterEntry entry in status)
            {
                string parties = entry.Parties.Count == 0 ? "" : $" ({RecordWords.Names(entry.Parties)})";
                string before = entry.Before is { } b ? $", before that {RecordWords.Plain(b)}" : "";
                string how = entry.IsTold ? "" : ", by what they want and refuse";
                text.Item(
                    "-",
                    $"{RecordWords.Capital(entry.Issue)}{parties}{before}{how} {RecordWords.Numbers(entry.Sources, entry.Times)}"
                );
                if (withSentences)
                {
                    foreach (Source source in entry.Sources.DistinctBy(s => s.Sentence).Take(SentencesShown))
                    {
                        text.Item(
                            "     ",
                            $"{RecordWords.Day(source.Day)} {RecordWords.Cited(source)}",
                            TerminalText.Soft
                        );
                    }
                }
            }
        }
    }

    private static void Changes(TerminalText text, IReadOnlyList<PositionChange> changes, DateOnly since)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.Heading($"New in the positions since {DayWords.Of(since)}");
        foreach (PositionChange change in changes)
        {
            string before = change.Before is { } b ? $"; before: {RecordWords.Phase(b)} ({RecordWords.Told(b)})" : "";
            text.Item(
                "-",
                $"{RecordWords.Capital(change.Track.Issue)}: {EconomyNames.Of(change.Track.Economy)} {RecordWords.Phase(change.Now)}{before}"
            );
            text.Item("     ", RecordWords.Cited(change.Now.First), TerminalText.Soft);
        }
    }

    private static string Mark(TimelineEntry entry)
    {
        string mark = entry.Day is { } day ? day.ToString("dd MMM", CultureInfo.InvariantCulture) : "      ";
        if (entry.Until is { } until && entry.IsExact)
        {
            mark =
                until.Month == entry.Day?.Month
                    ? $"{entry.Day:dd}-{until.ToString("dd MMM", CultureInfo.InvariantCulture)}"
                    : $"{mark}-{until.ToString("dd MMM", CultureInfo.InvariantCulture)}";
        }
        else if (entry.Until is not null || (!entry.IsExact && entry.Day is not null))
        {
            mark = $"c. {entry.Day?.ToString("MMM", CultureInfo.InvariantCulture)}";
        }

        return mark.PadRight(9);
    }

    private static bool IsPast(RecordedMeeting meeting, DateOnly today) => meeting.LastDay is { } last && last < today;

    private static IEnumerable<(string Pair, int Count, RecordedMeeting Last)> WhoMetWhom(
        IReadOnlyList<RecordedMeeting> meetings
    )
    {
        Dictionary<string, (int Count, RecordedMeeting Last)> pairs = [];
        foreach (RecordedMeeting meeting in meetings.Where(m => m.Held))
        {
            string[] parties = [.. meeting.Parties.Order(StringComparer.Ordinal)];
            for (int i = 0; i < parties.Length; i++)
            {
                for (int j = i + 1; j < parties.Length; j++)
                {
                    string pair = RecordWords.Names([parties[i], parties[j]]);
                    pairs[pair] = (pairs.GetValueOrDefault(pair).Count + 1, meeting);
                }
            }
        }

        return pairs
            .OrderByDescending(p => p.Value.Count)
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (p.Key, p.Value.Count, p.Value.Last));
    }

    private static void Grid(IAnsiConsole console, int width, AccountTable table, int first, int count)
    {
        const int aspect = 16;
        int column = Math.Max(12, (width - aspect - (2 * count)) / count);
        Row(
            "",
            [.. table.Articles.Skip(first).Take(count).Select(a => $"[{a.Id}] {a.Title ?? a.File}")],
            TerminalText.Strong
        );
        foreach (AccountRow row in table.Rows)
        {
            string?[] cells = [.. row.Cells.Skip(first).Take(count)];
            if (cells.Any(c => c is not null))
            {
                Row(
                    (row.Differs ? "! " : "  ") + row.Aspect,
                    cells,
                    row.Differs ? TerminalText.Warning : default(Style?)
                );
            }
        }

        void Row(string label, string?[] cells, Style? style)
        {
            string[][] lines =
            [
                [.. TerminalText.Wrap(Printable.OneLine(label), aspect - 1)],
                .. cells.Select(c => TerminalText.Wrap(Printable.OneLine(c ?? "-"), column).ToArray()),
            ];
            for (int i = 0; i < lines.Max(l => l.Length); i++)
            {
                string line = (i < lines[0].Length ? lines[0][i] : "").PadRight(aspect);
                for (int c = 1; c < lines.Length; c++)
                {
                    line += (i < lines[c].Length ? lines[c][i] : "").PadRight(column + 2);
                }

                console.WriteLine(line.TrimEnd(), style ?? Style.Plain);
            }
        }
    }
}
