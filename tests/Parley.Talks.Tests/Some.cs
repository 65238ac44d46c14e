using Parley.Dossier;

namespace Parley.Records.Tests;

/// <summary>Articles and findings made for the purpose.</summary>
internal static class Some
{
    public const string Washington = """
        Japan and U.S. end two days of talks

        WASHINGTON, August 10, 2018 - Washington wants a bilateral free trade agreement with Japan. Tokyo is wary of one, because it would open sensitive markets such as agriculture. Washington has threatened a tariff of 25 percent on imported cars under Section 232. The two sides will meet again in September.
        """;

    /// <summary>An article read by the reader of the house.</summary>
    public static ReadArticle Read(string text, string file = "article.txt")
    {
        ArticleText article = ArticleText.FromText(file, text);
        ArticleReader reader = new();
        return new ReadArticle(article, reader.Read(article), TalksRecord.NameOf(reader));
    }

    /// <summary>An article of which the reader finds what it is told to find; every finding's sentence becomes a sentence of the text.</summary>
    public static ReadArticle Article(DateOnly day, string title, params object[] findings)
    {
        string text = string.Join(
            ' ',
            findings.Select(f => SentenceOf(f)).Append($"So much for {title}, told at length.")
        );
        ArticleText article = ArticleText.FromText($"{title}.txt", text);
        List<(FindingKind, object)> parts =
        [
            .. findings.Select(f =>
                (Enum.GetValues<FindingKind>().Single(k => FindingParts.TypeOf(k) == f.GetType()), f)
            ),
        ];
        ArticleHeader header = new(article.File, title, day, day.Year, text.Length);
        return new ReadArticle(article, FindingParts.Join(header, parts), "made by hand");
    }

    public static Quote Quote(string sentence) => new(0, sentence.Length, sentence, sentence);

    public static PartyPosition Position(
        string economy,
        PositionKind kind,
        string topic,
        string sentence,
        params string[] goods
    ) =>
        new()
        {
            Economy = economy,
            Kind = kind,
            Issue = new Issue(topic, [.. goods.Select(g => new Good(g, [g]))]),
            Quote = Quote(sentence),
        };

    public static Meeting Meeting(bool held, DateOnly? day, string? city, string sentence, params string[] parties) =>
        new(held, parties, city, null, Quote(sentence))
        {
            Dates = day is { } d ? new DateSpan(d, d, DatePrecision.Day) : null,
        };

    public static int ReadAgain(this TalksRecord record, IReader reader, bool all) =>
        record.Reread(reader, all, null, TestContext.Current.CancellationToken);

    private static string SentenceOf(object finding) => FindingParts.QuoteOf(finding)?.Sentence ?? "";
}
