using System.Globalization;
using Parley.Dossier.Evaluation;
using Sylvan.Data.Csv;

namespace Parley.Dossier.Tests.Evaluation;

/// <summary>
/// The reader's precision and recall, below which it may not fall again. With <c>PARLEY_APPROVE=1</c> the file is raised to what
/// is reached now, never lowered, and the table in docs/reader.md is written from it.
/// </summary>
public class Floors
{
    private const string Header = "part,kind,precision,recall";
    private const string TableStart = "<!-- floors -->\n";
    private const string TableEnd = "<!-- end of floors -->\n";
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "reader.md");
    private static readonly string File = Path.Combine(Labels.Folder, "floors.csv");

    [Fact]
    public void The_reader_does_not_fall_below_what_it_once_reached()
    {
        ReaderEvaluation evaluation = ReaderEvaluation.Of(new ArticleReader(), Labels.Folder);
        List<Level> floors = Read(File);
        List<Level> reached = [.. Levels(evaluation)];
        if (Environment.GetEnvironmentVariable("PARLEY_APPROVE") == "1")
        {
            Write(File, Raised(floors, reached));
            System.IO.File.WriteAllText(Page, WithTable(System.IO.File.ReadAllText(Page), Read(File)));
        }

        Assert.Equal([], Below(floors, reached));
    }

    [Fact]
    public void The_documented_levels_are_the_floors() =>
        Assert.Equal(WithTable(System.IO.File.ReadAllText(Page), Read(File)), System.IO.File.ReadAllText(Page));

    [Fact]
    public void A_reader_that_finds_nothing_is_below_the_floors()
    {
        List<Level> nothing = [.. Read(File).Select(f => f with { Precision = null, Recall = 0 })];
        Assert.NotEmpty(Below(Read(File), nothing));
    }

    [Fact]
    public void Floors_rise_and_never_fall()
    {
        Level old = new("own", "meetings", 0.9, 0.5);
        Level now = new("own", "meetings", 0.8, 0.6);
        Level other = new("development", "meetings", 0.7, 0.7);
        Assert.Equal([new("own", "meetings", 0.9, 0.6), other], Raised([old], [now, other]));
        Assert.Equal([old, other], Raised([old, other], []));
    }

    /// <summary>A part is held to its floor only where all of its texts are there.</summary>
    private static IEnumerable<Level> Levels(ReaderEvaluation evaluation) =>
        evaluation
            .Parts.Where(p => p.Texts > 0 && (p.Name == ReaderEvaluation.OwnPart || evaluation.Skipped.Count == 0))
            .SelectMany(
                p => p.Scores.Where(s => s.Labels > 0),
                (p, s) => new Level(p.Name, s.Kind, Down(s.Precision), Down(s.Recall))
            );

    private static List<string> Below(List<Level> floors, List<Level> reached) =>
        [
            .. from floor in floors
            join now in reached on (floor.Part, floor.Kind) equals (now.Part, now.Kind)
            where now.Recall < floor.Recall || (now.Precision ?? 0) < (floor.Precision ?? 0)
            select $"{floor} is the floor, {now} is reached",
        ];

    private static List<Level> Raised(List<Level> floors, List<Level> reached) =>
        [
            .. floors
                .Concat(reached)
                .GroupBy(l => (l.Part, l.Kind))
                .Select(g => new Level(g.Key.Part, g.Key.Kind, g.Max(l => l.Precision), g.Max(l => l.Recall))),
        ];

    /// <summary>Thousandths, rounded down.</summary>
    private static double? Down(double? fraction) => fraction is { } f ? Math.Floor((f * 1000) + 1e-9) / 1000 : null;

    private static List<Level> Read(string file)
    {
        using CsvDataReader csv = CsvDataReader.Create(file);
        List<Level> levels = [];
        while (csv.Read())
        {
            levels.Add(
                new Level(csv.GetString(0), csv.GetString(1), Number(csv.GetString(2)), Number(csv.GetString(3)))
            );
        }

        return levels;
    }

    private static void Write(string file, List<Level> levels)
    {
        IEnumerable<string> rows = levels.Select(l =>
            string.Create(CultureInfo.InvariantCulture, $"{l.Part},{l.Kind},{l.Precision:0.000},{l.Recall:0.000}")
        );
        System.IO.File.WriteAllText(file, string.Join('\n', [Header, .. rows]) + "\n");
    }

    private static string WithTable(string page, List<Level> floors)
    {
        int start = page.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        int end = page.IndexOf(TableEnd, StringComparison.Ordinal);
        string[] parts = ["development", "held_out", ReaderEvaluation.OwnPart];
        IEnumerable<string> rows = ReaderEvaluation.Kinds.Select(kind =>
            $"| {kind} | "
            + string.Join(
                " | ",
                parts
                    .Select(part => floors.Find(l => l.Part == part && l.Kind == kind))
                    .SelectMany(l => new[] { Percent(l?.Precision), Percent(l?.Recall) })
            )
            + " |\n"
        );
        return page[..start]
            + "\n| | development: precision | recall | held out: precision | recall | our own: precision | recall |\n"
            + "|---|---|---|---|---|---|---|\n"
            + string.Concat(rows)
            + "\n"
            + page[end..];
    }

    private static string Percent(double? fraction) =>
        fraction is { } f ? (100 * f).ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static double? Number(string written) =>
        written.Length == 0 ? null : double.Parse(written, CultureInfo.InvariantCulture);

    private sealed record Level(string Part, string Kind, double? Precision, double? Recall)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Part} {Kind} {Precision:0.000} {Recall:0.000}");
    }
}
