using Sylvan.Data.Csv;

namespace Parley.Dossier.Tests;

/// <summary>
/// Seventy dispatches of 1987 against a careful reader's list of what is in them. The list marks what is found, what is found
/// in part and what is missed; a change of the reader changes a row of it, never silently.
/// </summary>
public class OldDispatches
{
    private static readonly List<(string Article, string Reading, string Finding)> Expected = Load();

    [Fact]
    public void Nothing_is_found_that_a_careful_reader_did_not_find()
    {
        SkipWithoutArticles();
        HashSet<(string, string)> known =
        [
            .. Expected.Where(e => e.Reading != "missed").Select(e => (e.Article, e.Finding)),
        ];
        Assert.Equal([], Read().Where(f => !known.Contains(f)));
    }

    [Fact]
    public void Everything_that_the_list_marks_as_found_is_found()
    {
        SkipWithoutArticles();
        HashSet<(string, string)> found = [.. Read()];
        Assert.Equal([], Expected.Where(e => e.Reading != "missed" && !found.Contains((e.Article, e.Finding))));
    }

    [Fact]
    public void Nothing_is_found_twice()
    {
        SkipWithoutArticles();
        Assert.Empty(Read().GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void The_list_itself_says_what_the_reader_misses()
    {
        Assert.All(Expected, e => Assert.Contains(e.Reading, new[] { "found", "partly", "missed" }));
        Assert.All(
            Expected.Where(e => e.Reading == "missed"),
            e => Assert.DoesNotContain(e with { Reading = "found" }, Expected)
        );
    }

    [Theory]
    [InlineData("measures", "measure")]
    [InlineData("agreements", "agreement")]
    [InlineData("amounts", "amount")]
    [InlineData("claims", "claim")]
    [InlineData("meetings", "meeting")]
    [InlineData("state of talks", "state")]
    public void The_documented_counts_are_those_of_the_list(string name, string kind)
    {
        int Count(string reading) =>
            Expected.Count(e => e.Reading == reading && e.Finding.StartsWith(kind + " ", StringComparison.Ordinal));
        int all = Count("found") + Count("partly") + Count("missed");
        Assert.Contains(
            $"| {name} | {all} | {Count("found")} | {Count("partly")} | {Count("missed")} | 0 |",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "reader.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_dispatch_is_of_1987()
    {
        SkipWithoutArticles();
        Assert.All(Files(), f => Assert.Equal(1987, new ArticleReader().Read(ArticleText.Load(f)).Article.Year));
    }

    [Fact]
    public void Every_quote_stands_where_it_says()
    {
        SkipWithoutArticles();
        foreach (string file in Files())
        {
            ArticleText text = ArticleText.Load(file);
            Quotes.StandWhereTheySay(text, new ArticleReader().Read(text));
        }
    }

    [Fact]
    public void Every_dossier_survives_its_own_file()
    {
        SkipWithoutArticles();
        foreach (string file in Files())
        {
            ArticleDossier dossier = new ArticleReader().Read(ArticleText.Load(file));
            string yaml = DossierYaml.Write(dossier);
            Assert.Equal(yaml, DossierYaml.Write(DossierYaml.Read(yaml, "dossier.yaml")));
        }
    }

    private static void SkipWithoutArticles() =>
        Assert.SkipUnless(
            Directory.Exists(Repository.OldDispatches),
            "the dispatches of 1987 are not beside the repository"
        );

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.OldDispatches, "*.txt").Order(StringComparer.Ordinal);

    private static List<(string Article, string Finding)> Read() =>
        [
            .. Files()
                .SelectMany(f =>
                    Codes
                        .Of(new ArticleReader().Read(ArticleText.Load(f)))
                        .Select(c => (Path.GetFileNameWithoutExtension(f), c))
                ),
        ];

    private static List<(string Article, string Reading, string Finding)> Load()
    {
        using CsvDataReader csv = CsvDataReader.Create(
            Path.Combine(AppContext.BaseDirectory, "Expectations", "old-dispatches.csv")
        );
        List<(string, string, string)> rows = [];
        while (csv.Read())
        {
            rows.Add((csv.GetString(0), csv.GetString(1), csv.GetString(2)));
        }

        return rows;
    }
}
