using System.Globalization;
using System.Text;
using Parley.Records;

namespace Parley.Reports.Records;

/// <summary>The tables of a record as CSV: a header, a line a row, texts in quotation marks where they need them.</summary>
public static class RecordCsv
{
    public static string Timeline(IReadOnlyList<TimelineEntry> entries) =>
        Table(
            ["day", "until", "exact", "kind", "what", "articles", "sentence"],
            entries.Select(e =>
                new[]
                {
                    Day(e.Day),
                    Day(e.Until),
                    e.IsExact ? "true" : "false",
                    e.Kind,
                    e.What,
                    string.Join(' ', e.Sources.Select(s => s.Article).Distinct()),
                    e.Sources[0].Sentence ?? "",
                }
            )
        );

    public static string Positions(IReadOnlyList<PartyTrack> tracks) =>
        Table(
            [
                "issue",
                "topic",
                "goods",
                "agreement",
                "economy",
                "position",
                "toward",
                "first",
                "last",
                "told",
                "article",
                "line",
                "sentence",
            ],
            tracks.SelectMany(t =>
                t.Phases.Select(p =>
                    new[]
                    {
                        t.Issue,
                        t.Key.Topic,
                        string.Join(' ', t.Key.Goods),
                        t.Key.Agreement ?? "",
                        t.Economy,
                        RecordWords.Plain(p.Kind).Replace(' ', '_'),
                        string.Join(' ', p.Toward),
                        Day(p.First.Day),
                        Day(p.Last.Day),
                        Number(p.Told),
                        Number(p.First.Article),
                        p.First.Line is { } line ? Number(line) : "",
                        p.First.Sentence ?? "",
                    }
                )
            )
        );

    public static string Meetings(IReadOnlyList<RecordedMeeting> meetings) =>
        Table(
            [
                "number",
                "held",
                "first",
                "last",
                "precision",
                "city",
                "round",
                "parties",
                "people",
                "topics",
                "outcome",
                "articles",
            ],
            meetings.Select(m =>
                new[]
                {
                    Number(m.Number),
                    m.Held ? "true" : "false",
                    Day(m.Dates?.From ?? m.Told),
                    Day(m.Dates?.To ?? m.Told),
                    m.Dates is { } d ? RecordWords.Plain(d.Precision) : "told",
                    m.City ?? "",
                    m.Round is { } round ? Number(round) : "",
                    string.Join(' ', m.Parties),
                    string.Join("; ", m.People),
                    string.Join("; ", m.Topics),
                    RecordWords.Plain(m.Outcome).Replace(' ', '_'),
                    string.Join(' ', m.Accounts.Select(a => a.Source.Article).Distinct()),
                }
            )
        );

    public static string Register(IReadOnlyList<RegisterEntry> register) =>
        Table(
            ["issue", "status", "parties", "told", "before", "article", "day", "sentence"],
            register.SelectMany(e =>
                e.Sources.Select(s =>
                    new[]
                    {
                        e.Issue,
                        RecordWords.Plain(e.Status).Replace(' ', '_'),
                        string.Join(' ', e.Parties),
                        e.IsTold ? "true" : "false",
                        e.Before is { } before ? RecordWords.Plain(before).Replace(' ', '_') : "",
                        Number(s.Article),
                        Day(s.Day),
                        s.Sentence ?? "",
                    }
                )
            )
        );

    public static string Measures(IReadOnlyList<RecordedMeasure> measures) =>
        Table(
            ["issue", "kind", "status", "imposers", "targets", "rate", "what", "article", "day", "sentence"],
            measures.Select(m =>
                new[]
                {
                    m.Issue,
                    RecordWords.Plain(m.Kind).Replace(' ', '_'),
                    RecordWords.Plain(m.Status).Replace(' ', '_'),
                    string.Join(' ', m.Imposers),
                    m.Targets.Replace(',', ' '),
                    m.Rate is { } rate ? rate.ToString("R", CultureInfo.InvariantCulture) : "",
                    m.What,
                    Number(m.Source.Article),
                    Day(m.Source.Day),
                    m.Source.Sentence ?? "",
                }
            )
        );

    public static string Articles(IReadOnlyList<RecordedArticle> articles) =>
        Table(
            ["article", "day", "title", "file", "reader", "added", "superseded_by", "findings"],
            articles.Select(a =>
                new[]
                {
                    Number(a.Id),
                    Day(a.Day),
                    a.Title ?? "",
                    a.File,
                    a.Reader,
                    a.Added,
                    a.SupersededBy is { } newer ? Number(newer) : "",
                    Number(a.Findings),
                }
            )
        );

    private static string Table(string[] head, IEnumerable<string[]> rows)
    {
        StringBuilder csv = new();
        csv.AppendJoin(',', head).Append('\n');
        foreach (string[] row in rows)
        {
            csv.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>A spreadsheet that opens the file runs nothing: what looks like a formula gets an apostrophe before it.</summary>
    private static string Cell(string text)
    {
        string cell = Printable.OneLine(text);
        cell =
            cell.Length > 0
            && cell[0] is '=' or '+' or '@' or '-'
            && !double.TryParse(cell, CultureInfo.InvariantCulture, out _)
                ? "'" + cell
                : cell;
        return cell.AsSpan().IndexOfAny(",\"") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
