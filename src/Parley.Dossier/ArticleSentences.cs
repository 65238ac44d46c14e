namespace Parley.Dossier;

/// <summary>The sentences of an article, as the reader cuts them.</summary>
public static class ArticleSentences
{
    /// <summary>Every sentence with its place, in order; the headline is one too, the dateline is none.</summary>
    public static IReadOnlyList<Quote> Of(ArticleText article)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<Token> tokens = Tokenizer.Scan(article.Text);
        (int from, int titleEnd) = HeaderReader.Find(article.Text, tokens);
        return [.. SentenceSplitter.Split(article.Text, tokens, from, titleEnd).Select(s => s.Quote())];
    }
}
