using System.Diagnostics;
using System.Globalization;
using Parley.Dossier;
using Parley.Records;

namespace Parley.Bench;

/// <summary>How long it takes to add many articles to a record, and to ask it: docs/record.md's table.</summary>
internal static class RecordTable
{
    private const int Batch = 200;
    private const int Repeats = 7;

    private static readonly string[][] Places =
    [
        ["Japan", "Tokyo", "Japanese"],
        ["South Korea", "Seoul", "South Korean"],
        ["Brazil", "Brasilia", "Brazilian"],
        ["Canada", "Ottawa", "Canadian"],
        ["Mexico", "Mexico City", "Mexican"],
        ["Australia", "Canberra", "Australian"],
        ["India", "New Delhi", "Indian"],
        ["Indonesia", "Jakarta", "Indonesian"],
    ];

    public static void Write(TextWriter output, string folder, int number)
    {
        string[] texts =
        [
            .. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        ];
        string file = Path.Combine(Path.GetTempPath(), $"bench-{Environment.ProcessId}.parley-record");
        try
        {
            TalksRecord.Create(file);
            Add(output, file, texts, number);
            Ask(output, file);
        }
        finally
        {
            foreach (string part in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(part);
            }
        }
    }

    private static void Add(TextWriter output, string file, string[] texts, int number)
    {
        ArticleReader reader = new();
        string name = TalksRecord.NameOf(reader);
        using TalksRecord record = TalksRecord.Open(file);
        TimeSpan reading = TimeSpan.Zero;
        long begun = Stopwatch.GetTimestamp();
        TimeSpan usedBefore = Environment.CpuUsage.TotalTime;
        foreach (int[] batch in Enumerable.Range(0, number).Chunk(Batch))
        {
            long start = Stopwatch.GetTimestamp();
            ReadArticle[] articles =
            [
                .. batch.Select(n =>
                {
                    ArticleText text = ArticleText.FromText($"{n}.txt", Variant(texts, n));
                    return new ReadArticle(text, reader.Read(text), name);
                }),
            ];
            reading += Stopwatch.GetElapsedTime(start);
            record.Add(articles);
        }

        TimeSpan all = Stopwatch.GetElapsedTime(begun);
        TimeSpan used = Environment.CpuUsage.TotalTime - usedBefore;
        int there = record.Articles().Count(a => a.SupersededBy is null);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{there} articles added in {all.TotalSeconds:0.0} s ({used.TotalSeconds:0.0} s of processor), of which reading {reading.TotalSeconds:0.0} s; file {new FileInfo(file).Length / 1e6:0} MB"
            )
        );
    }

    /// <summary>A dispatch of another country, of another day, whose every sentence says of which dispatch it is.</summary>
    private static string Variant(string[] texts, int n)
    {
        string text = texts[n % texts.Length];
        string[] place = Places[n / texts.Length % Places.Length];
        for (int i = 0; i < place.Length; i++)
        {
            text = text.Replace(Places[0][i], place[i], StringComparison.Ordinal);
        }

        int year = 2017 + (n / (texts.Length * Places.Length) % 8);
        return text.Replace("2018", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(". ", $", dispatch {n} says. ", StringComparison.Ordinal)
            .Replace(".\n", $", dispatch {n} says.\n", StringComparison.Ordinal);
    }

    private static void Ask(TextWriter output, string file)
    {
        RecordFilter everything = new();
        using (TalksRecord record = TalksRecord.Open(file))
        {
            DateOnly since = record.LastDay?.AddMonths(-1) ?? DateOnly.MinValue;
            (string, Func<object?>)[] questions =
            [
                ("positions of Japan on cars", () => record.Positions(new RecordFilter("JPN", "cars"))),
                ("all positions", () => record.Positions(everything)),
                ("changes in a month", () => record.PositionChanges(new RecordFilter(From: since))),
                ("meetings", record.Meetings),
                ("timeline, the last 40", () => record.Timeline(everything, 40)),
                ("timeline, all", () => record.Timeline(everything)),
                ("timeline of a month", () => record.Timeline(new RecordFilter(From: since))),
                ("register", () => record.Register(everything)),
                ("gap in words", () => record.Gaps(everything)),
                ("search, many hits", () => record.Search("tariff cars", 20)),
                ("search, few hits", () => record.Search("\"dispatch 4711\" tariff", 20)),
                ("show", () => record.Overview(last: 6)),
                ("an article", () => record.FindingsOf(1)),
            ];
            foreach ((string question, Func<object?> ask) in questions)
            {
                Row(output, question, ask);
            }
        }

        Row(
            output,
            "open, every page looked through",
            () =>
            {
                TalksRecord.Open(file).Dispose();
                return null;
            }
        );
    }

    /// <summary>The median.</summary>
    private static void Row(TextWriter output, string question, Func<object?> ask)
    {
        ask();
        double[] times = new double[Repeats];
        double[] work = new double[Repeats];
        for (int i = 0; i < Repeats; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            work[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }

        Array.Sort(times);
        Array.Sort(work);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{question, -34} {times[Repeats / 2], 8:0.0} ms, {work[Repeats / 2], 6:0.0} ms of processor"
            )
        );
    }
}
