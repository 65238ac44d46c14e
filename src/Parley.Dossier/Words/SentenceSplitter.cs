namespace Parley.Dossier;

/// <summary>Cuts tokens into sentences in one pass.</summary>
internal static class SentenceSplitter
{
    /// <summary>A run without a full stop is cut here, so that work within a sentence stays bounded.</summary>
    private const int LongestSentence = 200;

    /// <summary>"The U.K. Last year showed": an initialism this early does not end its sentence.</summary>
    private const int ShortestBeforeInitialism = 3;

    /// <param name="text">The whole text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="from">The first token that is not of the header.</param>
    /// <param name="titleEnd">One past the title's last token; <paramref name="from"/> where there is no title.</param>
    public static List<Sentence> Split(string text, List<Token> tokens, int from, int titleEnd)
    {
        List<Sentence> sentences = [];
        if (titleEnd > from)
        {
            sentences.Add(new Sentence(text, tokens, from, titleEnd, isTitle: true));
        }

        int first = titleEnd;
        for (int i = titleEnd; i < tokens.Count; i++)
        {
            bool ends =
                i + 1 == tokens.Count
                || tokens[i + 1].BeginsParagraph
                || i - first + 1 >= LongestSentence
                || (
                    EndsSentence(tokens, i)
                    && !IsClosing(tokens[i + 1], tokens[i])
                    && !(tokens[i].Kind == TokenKind.Word && i - first < ShortestBeforeInitialism)
                );
            if (ends)
            {
                sentences.Add(new Sentence(text, tokens, first, i + 1, isTitle: false));
                first = i + 1;
            }
        }

        return sentences;
    }

    private static bool EndsSentence(List<Token> tokens, int at)
    {
        Token token = tokens[at];
        Token next = tokens[at + 1];
        if (IsClosing(token, at > 0 ? tokens[at - 1] : token) && at > 0)
        {
            return IsStop(tokens[at - 1]) && EndsSentence(tokens, at - 1);
        }

        if (token.Kind == TokenKind.Word)
        {
            return token.Norm.Length > 2
                && token.Norm.EndsWith('.')
                && next.Capital
                && Lexicon.Shared.Starters.Contains(next.Norm);
        }

        if (token.Norm is "!" or "?")
        {
            return true;
        }

        if (token.Norm != "." || (at > 0 && tokens[at - 1].Norm == ".") || next.Norm == ".")
        {
            return false;
        }

        return at == 0
            || tokens[at - 1].End != token.Start
            || !Lexicon.Shared.Abbreviations.Contains(tokens[at - 1].Norm);
    }

    private static bool IsStop(Token token) => token.Norm is "." or "!" or "?";

    /// <summary>A closing quotation mark or bracket that stands right after the stop.</summary>
    private static bool IsClosing(Token token, Token before) =>
        token.Norm is "\"" or ")" or "]" or "'" && token.Start == before.End;
}
