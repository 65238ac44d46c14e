using CsCheck;

namespace Parley.Dossier.Tests;

/// <summary>Whatever the text, the reader ends, points at the text it read, and writes a file that it can read.</summary>
public class RandomTexts
{
    private static readonly string[] Words =
    [
        "Japan",
        "Turkey",
        "Jordan",
        "the",
        "U.S.",
        "United",
        "States",
        "China",
        "EU",
        "Washington",
        "Tokyo",
        "tariff",
        "tariffs",
        "quota",
        "retaliate",
        "retaliation",
        "sanctions",
        "in",
        "on",
        "against",
        "of",
        "to",
        "from",
        "by",
        "25",
        "pct",
        "percent",
        "%",
        "300",
        "mln",
        "dlrs",
        "$69",
        "billion",
        "dollars",
        "trade",
        "deficit",
        "surplus",
        "with",
        "its",
        "cars",
        "steel",
        "rice",
        "imports",
        "exports",
        "imposed",
        "will",
        "would",
        "impose",
        "threatened",
        "lift",
        "not",
        "if",
        "unless",
        "agreed",
        "pact",
        "free trade agreement",
        "TPP",
        "wants",
        "wary",
        "left",
        "back in",
        "met",
        "meet",
        "visit",
        "September",
        "2017",
        "last",
        "year",
        "minister",
        "President",
        "Reagan",
        "Smith",
        ",",
        ".",
        ";",
        "\"",
        "'s",
        "(",
        ")",
        "-",
        "--",
        "/",
        "\n",
        "\n\n",
        "    ",
        "<p>",
        "</p>",
        "Section 232",
        "sensitive",
        "said",
        "that",
        "who",
        "which",
        "dumping",
        "alleged",
        "accused",
        "failure to",
        "inquiry",
        "investigation",
        "launched",
        "curb",
        "told",
        "reporters",
        "adding",
        "denied",
        "according to",
        "officials",
        "a senior",
        "he",
        "they",
        "He",
        "we",
        "\u201C",
        "\u201D",
        "'",
        "\u00AB",
        "\u00BB",
        ":",
        "spokesman",
        "Ministry",
        "Finance",
        "Corp",
        "Committee",
        "MITI",
        "Lighthizer",
        "and",
        "one",
    ];

    [Fact]
    public void Random_trade_words_give_a_dossier_that_holds_together() =>
        Gen.Int[0, Words.Length - 1]
            .Select(i => Words[i])
            .Array[1, 120]
            .Select(w => string.Join(' ', w))
            .Where(t => !string.IsNullOrWhiteSpace(t))
            .Sample(HoldsTogether, iter: 600, threads: 2);

    /// <summary>What random words hardly ever make: quotations that go on, statements at the end, halves of sentences.</summary>
    [Fact]
    public void Pieces_of_articles_pasted_together_anyhow_give_a_dossier_that_holds_together()
    {
        string[] texts =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.txt", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "evaluation", "reader", "texts")))
                .Order(StringComparer.Ordinal)
                .Select(f => ArticleText.Load(f).Text),
        ];
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 9999], Gen.Int[1, 400])
            .Select((text, from, length) => Piece(texts[text], from / 10000.0, length))
            .Array[1, 12]
            .Select(string.Concat)
            .Where(t => !string.IsNullOrWhiteSpace(t))
            .Sample(HoldsTogether, iter: 400, threads: 2);
    }

    private static string Piece(string text, double from, int length)
    {
        int first = (int)(from * text.Length);
        return text.Substring(first, Math.Min(length, text.Length - first));
    }

    [Fact]
    public void Random_characters_give_a_dossier_that_holds_together() =>
        Gen.Char[' ', '\uD7FF']
            .Array[1, 200]
            .Select(c => new string(c))
            .Where(t => !string.IsNullOrWhiteSpace(t))
            .Sample(HoldsTogether, iter: 300, threads: 2);

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(
                bytes =>
                {
                    try
                    {
                        HoldsTogether(ArticleText.FromBytes("a", bytes).Text);
                    }
                    catch (Parley.Inputs.InputException e)
                    {
                        Assert.NotEmpty(e.Errors);
                    }
                },
                iter: 1000,
                threads: 2
            );

    private static void HoldsTogether(string text)
    {
        ArticleText article = ArticleText.FromText("random", text);
        ArticleDossier dossier = new ArticleReader().Read(article);
        Quotes.StandWhereTheySay(article, dossier);
        string yaml = DossierYaml.Write(dossier);
        Assert.Equal(yaml, DossierYaml.Write(DossierYaml.Read(yaml, "dossier.yaml")));
        Assert.All(dossier.Measures, m => Assert.Empty(m.Targets.Economies.Intersect(m.Imposers)));
    }
}
