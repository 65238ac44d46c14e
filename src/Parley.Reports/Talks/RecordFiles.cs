using Parley.Inputs;
using Parley.Reports.Briefs;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Records;

/// <summary>The files that a record is exported to.</summary>
public static class RecordFiles
{
    private static readonly string[] Names =
    [
        "record.md",
        "record.html",
        "record.json",
        "meetings.ics",
        "talks.yaml",
        "timeline.csv",
        "positions.csv",
        "meetings.csv",
        "register.csv",
        "measures.csv",
        "articles.csv",
    ];

    private static readonly ReportFolder Folder = new("an earlier export", Names.Contains);

    /// <summary>The kinds of files: <c>markdown</c>, <c>html</c>, <c>json</c>, <c>calendar</c>, <c>talks</c>, <c>csv</c>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["markdown", "html", "json", "calendar", "talks", "csv"];

    /// <param name="report">What is exported.</param>
    /// <param name="kind">One of <see cref="Kinds"/>; null = all.</param>
    public static IReadOnlyList<ReportFile> Of(RecordReport report, string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<ReportFile> files = [];
        Add("markdown", "record.md", () => RecordMarkdown.Write(report));
        Add("html", "record.html", () => RecordPage.Write(report));
        Add(
            "json",
            "record.json",
            () =>
                RecordJson.Write(
                    new
                    {
                        report.Overview,
                        report.Timeline,
                        report.Positions,
                        report.Accounts,
                        report.Articles,
                        report.Measures,
                        report.Gap,
                        Offers = report.Offers?.Entries,
                    }
                )
        );
        Add("calendar", "meetings.ics", () => RecordCalendar.Write(report.Overview));
        if (report.Offers?.Talks is { } talks)
        {
            Add("talks", "talks.yaml", () => TalksYaml.Write(talks));
        }

        Add("csv", "timeline.csv", () => RecordCsv.Timeline(report.Timeline));
        Add("csv", "positions.csv", () => RecordCsv.Positions(report.Positions));
        Add("csv", "meetings.csv", () => RecordCsv.Meetings(report.Overview.Meetings));
        Add("csv", "register.csv", () => RecordCsv.Register(report.Overview.Register));
        Add("csv", "measures.csv", () => RecordCsv.Measures(report.Measures));
        Add("csv", "articles.csv", () => RecordCsv.Articles(report.Articles));
        return files;

        void Add(string of, string name, Func<string> write)
        {
            if (kind is null || kind == of)
            {
                files.Add(new ReportFile(name, write()));
            }
        }
    }

    /// <summary>Looks whether a folder may be written: not there, empty, or an earlier export.</summary>
    /// <exception cref="InputException">It is a file, or holds something else.</exception>
    public static void Check(string folder) => Folder.Check(folder);

    /// <summary>Writes all files or none.</summary>
    /// <exception cref="InputException">As for <see cref="Check"/>, or the folder cannot be written.</exception>
    public static void Write(IReadOnlyList<ReportFile> files, string folder) => Folder.Write(files, folder);
}
