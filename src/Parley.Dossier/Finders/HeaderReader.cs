namespace Parley.Dossier;

/// <summary>Finds the header lines, the title, the date and the year.</summary>
internal static class HeaderReader
{
    private const int LongestTitle = 160;

    /// <summary>The first token after the header lines, and one past the title's last token (the same where there is no title).</summary>
    public static (int From, int TitleEnd) Find(string text, List<Token> tokens)
    {
        int from = 0;
        int line = 0;
        while (IsHeaderLine(text, line, out int next))
        {
            line = next;
        }

        while (from < tokens.Count && tokens[from].Start < line)
        {
            from++;
        }

        if (from == tokens.Count)
        {
            return (from, from);
        }

        // A title is a first line of its own: short, without a full stop, followed by more.
        int lineStart = tokens[from].Start;
        int lineEnd = text.AsSpan(lineStart).IndexOfAny('\r', '\n') is var offset and >= 0
            ? lineStart + offset
            : text.Length;
        int titleEnd = from;
        while (
            titleEnd < tokens.Count
            && tokens[titleEnd].Start < lineEnd
            && (titleEnd == from || !IsTagBreak(text, tokens, titleEnd))
        )
        {
            titleEnd++;
        }

        int end = tokens[titleEnd - 1].End;
        bool isTitle =
            titleEnd < tokens.Count
            && end - lineStart <= LongestTitle
            && tokens[titleEnd - 1].Norm is not ("." or "\"" or "," or ":" or ";")
            && (tokens[titleEnd].BeginsParagraph || IsShouted(text.AsSpan(lineStart, end - lineStart)));
        return (from, isTitle ? titleEnd : from);
    }

    public static ArticleHeader Read(
        ArticleText article,
        List<Token> tokens,
        IReadOnlyList<Sentence> sentences,
        int from
    )
    {
        string? title = sentences.Count > 0 && sentences[0].IsTitle ? Title(article.Text, sentences[0]) : null;
        DateOnly? date = Dates.FirstFullDate(tokens, 0, tokens.Count);
        int? year = date?.Year ?? Dates.LatestYear(tokens, from);
        return new ArticleHeader(article.File, title, date, year, article.Text.Length);
    }

    private static string Title(string text, Sentence sentence)
    {
        Quote quote = sentence.Quote();
        return Sentence.OneLine(text.AsSpan(quote.Start, quote.End - quote.Start)).TrimStart('#', '*', ' ');
    }

    /// <summary>"DATE: 2-MAR-1987": capitals, a colon, a value.</summary>
    private static bool IsHeaderLine(string text, int start, out int next)
    {
        int end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        ReadOnlySpan<char> line = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
        int colon = line.IndexOf(':');
        if (colon is < 2 or > 12)
        {
            return false;
        }

        foreach (char c in line[..colon])
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTagBreak(string text, List<Token> tokens, int at) =>
        tokens[at].BeginsParagraph
        && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Contains('<');

    private static bool IsShouted(ReadOnlySpan<char> line)
    {
        int upper = 0;
        int lower = 0;
        foreach (char c in line)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 4 * lower && upper >= 6;
    }
}
