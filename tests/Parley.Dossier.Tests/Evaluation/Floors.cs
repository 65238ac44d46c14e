using System.Globalization;
using Parley.Dossier.Evaluation;
using Sylvan.Data.Csv;

namespace Parley.Dossier.Tests.Evaluation;

/// <summary>
/// What the reader reached, kind by kind: F1 may not fall again, and a kind whose precision and recall have both reached the aim
/// stays there. With <c>PARLEY_APPROVE=1</c> the rows that are reached again or exceeded are raised to what is reached now, the
/// others stay, and the table in docs/reader.md is written from them.
/// </summary>
public class Floors
{
    private const string Header = "part,kind,precision,recall,f1";
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
        List<Level> nothing = [.. Read(File).Select(f => f with { Precision = null, Recall = 0, F1 = 0 })];
        Assert.NotEmpty(Below(Read(File), nothing));
    }

    [Fact]
    public void Floors_rise_and_never_fall()
    {
        Level old = new("own", "meetings", 0.8, 0.5, 0.615);
        Level better = new("own", "meetings", 0.7, 0.6, 0.646);
        Level other = new("development", "meetings", 0.7, 0.7, 0.7);
        Assert.Equal([better, other], Raised([old], [better, other]));
        Assert.Equal([better, other], Raised([better, other], [old]));
        Assert.Empty(Below([old], [better, other]));
        Assert.Single(Below([better], [old]));
    }

    [Fact]
    public void A_kind_that_has_reached_the_aim_stays_there()
    {
        Level there = new("own", "meetings", 0.95, 0.85, 0.897);
        Level finer = new("own", "meetings", 0.94, 0.94, 0.94);
        Assert.Single(Below([there], [finer]));
        Assert.Empty(Below([finer], [there with { F1 = 0.95 }]));
    }

    /// <summary>A part is held to its floor only where all of its texts are there.</summary>
    private static IEnumerable<Level> Levels(ReaderEvaluation evaluation) =>
        evaluation
            .Parts.Where(p => p.Texts > 0 && (p.Name == ReaderEvaluation.OwnPart || evaluation.Skipped.Count == 0))
            .SelectMany(
                p => p.Scores.Where(s => s.Labels > 0),
                (p, s) => new Level(p.Name, s.Kind, Down(s.Precision), Down(s.Recall), Down(s.F1) ?? 0)
            );

    private static List<string> Below(List<Level> floors, List<Level> reached) =>
        [
            .. from floor in floors
            join now in reached on (floor.Part, floor.Kind) equals (now.Part, now.Kind)
            where now.IsBelow(floor)
            select $"{floor} is the floor, {now} is reached",
        ];

    private static List<Level> Raised(List<Level> floors, List<Level> reached) =>
        [
            .. floors
                .Concat(reached)
                .GroupBy(l => (l.Part, l.Kind))
                .Select(g => g.Aggregate((floor, now) => now.IsBelow(floor) ? floor : now)),
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
                new Level(
                    csv.GetString(0),
                    csv.GetString(1),
                    Number(csv.GetString(2)),
                    Number(csv.GetString(3)),
                    Number(csv.GetString(4))!.Value
                )
            );
        }

        return levels;
    }

    private static void Write(string file, List<Level> levels)
    {
        IEnumerable<string> rows = levels.Select(l =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{l.Part},{l.Kind},{l.Precision:0.000},{l.Recall:0.000},{l.F1:0.000}"
            )
        );
        System.IO.File.WriteAllText(file, string.Join('\n', [Header, .. rows]) + "\n");
    }

    private static string WithTable(string page, List<Level> floors)
    {
        int start = page.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        int end = page.IndexOf(TableEnd, StringComparison.Ordinal);
        string[] parts = ["development", "held_out", ReaderEvaluation.OwnPart, ReaderEvaluation.SecondReaderPart];
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
            + "\n| | development: precision | recall | held out: precision | recall | our own: precision | recall | second reader: precision | recall |\n"
            + "|---|---|---|---|---|---|---|---|---|\n"
            + string.Concat(rows)
            + "\n"
            + page[end..];
    }

    private static string Percent(double? fraction) =>
        fraction is { } f ? (100 * f).ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static double? Number(string written) =>
        written.Length == 0 ? null : double.Parse(written, CultureInfo.InvariantCulture);

    private sealed record Level(string Part, string Kind, double? Precision, double? Recall, double F1)
    {
        public bool IsBelow(Level floor) => F1 < floor.F1 || (floor.IsAtTheAim && !IsAtTheAim);

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Part} {Kind} {Precision:0.000} {Recall:0.000} {F1:0.000}");

        private bool IsAtTheAim
        {
            get
            {
                (double precision, double recall) = ReaderEvaluation.Aim(Kind);
                return Precision >= precision && Recall >= recall;
            }
        }
    }
}
