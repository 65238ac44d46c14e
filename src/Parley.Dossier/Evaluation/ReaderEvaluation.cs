using System.Diagnostics;
using Parley.Inputs;

namespace Parley.Dossier.Evaluation;

/// <summary>A reader held against labels that a careful reader wrote by hand.</summary>
/// <param name="Parts">Scores of the development half, of the half held out, of the texts in the repository, and of a second reader of some held out.</param>
/// <param name="Remarks">Every difference, text by text.</param>
/// <param name="Skipped">Label files whose text is not there.</param>
/// <param name="Texts">The texts read.</param>
public sealed record ReaderEvaluation(
    IReadOnlyList<PartScore> Parts,
    IReadOnlyList<Remark> Remarks,
    IReadOnlyList<string> Skipped,
    IReadOnlyList<ArticleText> Texts
)
{
    /// <summary>Name of the part that holds the repository's own texts.</summary>
    public const string OwnPart = "own";

    /// <summary>
    /// Name of the part that holds what a second careful reader found in some of the texts, who had not seen the labels: how far
    /// people agree, which no program can be asked to beat.
    /// </summary>
    public const string SecondReaderPart = "second_reader";

    /// <summary>The kinds of finding that are labelled.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. FindingKind.All.Select(k => k.Name)];

    /// <summary>The precision and recall that a kind of finding should reach.</summary>
    public static (double Precision, double Recall) Aim(string kind) =>
        kind is "events" or "positions" or "settlements" or "state" ? (0.85, 0.75) : (0.95, 0.85);

    /// <summary>Reads every text that is labelled in a folder and compares.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="folder">
    /// A folder with <c>labels/*.yaml</c> and, where texts were labelled twice, <c>second/*.yaml</c>; the paths of the texts count from it.
    /// </param>
    /// <exception cref="InputException">There are no labels, or a label file is wrong.</exception>
    public static ReaderEvaluation Of(IReader reader, string folder)
    {
        List<LabelFile> files = [];
        List<string> skipped = [];
        List<LabelFile> second = [];
        List<InputError> errors = [];
        foreach (string path in LabelPaths(folder))
        {
            Load(path, files, skipped);
            string again = Path.Combine(folder, "second", Path.GetFileName(path));
            if (File.Exists(again))
            {
                Load(again, second, []);
            }
        }

        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }

        void Load(string path, List<LabelFile> loaded, List<string> missing)
        {
            try
            {
                if (LabelFile.Load(path, folder) is { } file)
                {
                    loaded.Add(file);
                }
                else
                {
                    missing.Add(Path.GetFileNameWithoutExtension(path));
                }
            }
            catch (InputException e)
            {
                errors.AddRange(e.Errors);
            }
        }

        List<Comparison> comparisons = [.. files.Select(f => Comparison.Of(f, reader.Read(f.Text)))];
        return new ReaderEvaluation(
            [
                Part(SnakeCase.Of(Half.Development), comparisons.Where(c => c.File.Half == Half.Development)),
                Part(SnakeCase.Of(Half.HeldOut), comparisons.Where(c => c.File.Half == Half.HeldOut)),
                Part(OwnPart, comparisons.Where(c => c.File.Own)),
                Part(SecondReaderPart, second.Select(s => Comparison.Of(files.Single(f => f.Name == s.Name), s))),
            ],
            [.. comparisons.SelectMany(c => c.Remarks)],
            skipped,
            [.. files.Select(f => f.Text)]
        );
    }

    /// <summary>Texts read in a second by one thread, over at least <paramref name="atLeast"/> of reading, after a first reading of each.</summary>
    public double TextsPerSecond(IReader reader, TimeSpan atLeast)
    {
        if (Texts.Count == 0)
        {
            return 0;
        }

        int read = 0;
        Stopwatch watch = Stopwatch.StartNew();
        do
        {
            foreach (ArticleText text in Texts)
            {
                reader.Read(text);
                read++;
            }
        } while (watch.Elapsed < atLeast);

        return read / watch.Elapsed.TotalSeconds;
    }

    private static string[] LabelPaths(string folder)
    {
        string labels = Path.Combine(folder, "labels");
        string[] paths = Directory.Exists(labels)
            ? [.. Directory.EnumerateFiles(labels, "*.yaml").Order(StringComparer.Ordinal)]
            : [];
        return paths.Length > 0
            ? paths
            : throw new InputException(
                "there are no labels to measure the reader by",
                new Place(labels),
                null,
                "name a folder that holds labels/*.yaml, such as evaluation/reader"
            );
    }

    private static PartScore Part(string name, IEnumerable<Comparison> comparisons)
    {
        List<Comparison> all = [.. comparisons];
        return new PartScore(
            name,
            all.Count,
            [.. FindingKind.All.Select(k => ScoreOf(k, all))],
            [
                .. FindingKind.All.SelectMany(k =>
                    k.Slots.Where(s => s.Role != SlotRole.Key).Select(s => ScoreOf(k, s, all))
                ),
            ]
        );
    }

    private static Score ScoreOf(FindingKind kind, List<Comparison> comparisons) =>
        new(
            kind.Name,
            comparisons.Sum(c => c.Labels(kind)),
            comparisons.Sum(c => c.Findings(kind)),
            comparisons.Sum(c => c.Counted(kind).Count(p => p.Right)),
            comparisons.Sum(c => c.Counted(kind).Count(p => !p.Right))
        );

    private static SlotScore ScoreOf(FindingKind kind, Slot slot, List<Comparison> comparisons)
    {
        List<SlotAgreement> judged =
        [
            .. comparisons
                .SelectMany(c => c.Counted(kind))
                .Where(p => slot.Type is SlotType.Flag or SlotType.Content || p.Says(slot))
                .SelectMany(p => p.Agreements.Where(a => a.Slot == slot)),
        ];
        return new SlotScore(kind.Name, slot.Name, judged.Count, judged.Count(a => a.Level == 1));
    }
}
