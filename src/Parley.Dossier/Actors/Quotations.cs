namespace Parley.Dossier;

/// <summary>
/// Finds what stands between quotation marks in one pass: straight, curly and pointed ones, and single ones that are no
/// apostrophes. A paragraph ends a quotation that nobody closed; where the next paragraph opens again, they are one.
/// </summary>
internal static class Quotations
{
    /// <summary>A single mark opens a quotation only where one closes it within this many tokens.</summary>
    private const int LongestSingle = 120;

    public static List<Quotation> Find(string text, List<Token> tokens, int from)
    {
        List<Quotation> found = [];
        int open = -1;
        char mark = '\0';
        for (int i = from; i < tokens.Count; i++)
        {
            if (tokens[i].BeginsParagraph && open >= 0)
            {
                bool again = Opens(text, tokens, i, mark);
                Add(found, open, i, closed: false, again);
                open = -1;
            }

            if (tokens[i].Kind != TokenKind.Mark)
            {
                continue;
            }

            if (open >= 0)
            {
                if (Closes(text, tokens, i, mark))
                {
                    Add(found, open, i, closed: true, continues: false);
                    open = -1;
                }
                else if (mark == '"' && text[tokens[i].Start] == '"' && IsOpener(text, tokens[i].Start))
                {
                    Add(found, open, i, closed: false, continues: false);
                    open = i;
                }
            }
            else if (Opening(text, tokens, i) is var opening and not '\0')
            {
                open = i;
                mark = opening;
            }
        }

        if (open >= 0)
        {
            Add(found, open, tokens.Count, closed: false, continues: false);
        }

        return found;
    }

    private static void Add(List<Quotation> found, int open, int close, bool closed, bool continues)
    {
        if (close > open + 1)
        {
            found.Add(new Quotation(open, open + 1, close, continues) { Closed = closed });
        }
    }

    /// <summary>The kind of quotation that a mark opens: its own character, straight for straight; nothing where it opens none.</summary>
    private static char Opening(string text, List<Token> tokens, int at)
    {
        int place = tokens[at].Start;
        char c = text[place];
        return c switch
        {
            '"' when IsStraightOpening(text, place) => '"',
            '\u201C' or '\u201E' or '\u00AB' => c,
            '\'' or '\u2018' when IsOpener(text, place) && HasSingleEnd(text, tokens, at) => '\'',
            _ => '\0',
        };
    }

    private static bool Opens(string text, List<Token> tokens, int at, char mark) =>
        tokens[at].Kind == TokenKind.Mark
        && text[tokens[at].Start] is var c
        && (mark == '\'' ? c is '\'' or '\u2018' : c == mark);

    private static bool Closes(string text, List<Token> tokens, int at, char mark)
    {
        int place = tokens[at].Start;
        char c = text[place];
        return mark switch
        {
            '"' => c == '"' && !IsWithinWord(text, place) && !IsOpener(text, place),
            '\u201C' => c is '\u201D' or '\u201C' && !IsOpener(text, place),
            '\u201E' => c is '\u201C' or '\u201D',
            '\u00AB' => c == '\u00BB',
            _ => IsSingleEnd(text, tokens, at),
        };
    }

    /// <summary>A straight mark opens unless it stands within a word or right after one.</summary>
    private static bool IsStraightOpening(string text, int place) =>
        !IsWithinWord(text, place) && place + 1 < text.Length && !char.IsWhiteSpace(text[place + 1]);

    private static bool IsWithinWord(string text, int place) =>
        place > 0
        && place + 1 < text.Length
        && char.IsLetterOrDigit(text[place - 1])
        && char.IsLetterOrDigit(text[place + 1]);

    private static bool IsOpener(string text, int place) =>
        (place == 0 || char.IsWhiteSpace(text[place - 1]) || text[place - 1] is '(' or '[' or '\u2014' or '-' or '>')
        && place + 1 < text.Length
        && !char.IsWhiteSpace(text[place + 1])
        && text[place + 1] is not (',' or '.' or ';' or ')');

    private static bool HasSingleEnd(string text, List<Token> tokens, int at)
    {
        for (int i = at + 1; i < Math.Min(tokens.Count, at + LongestSingle) && !tokens[i].BeginsParagraph; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && IsSingleEnd(text, tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single mark that closes: not the apostrophe of "the workers' rights".</summary>
    private static bool IsSingleEnd(string text, List<Token> tokens, int at)
    {
        int place = tokens[at].Start;
        if (text[place] is not ('\'' or '\u2019') || place == 0 || char.IsWhiteSpace(text[place - 1]))
        {
            return false;
        }

        char before = text[place - 1];
        char after = place + 1 < text.Length ? text[place + 1] : ' ';
        return before is ',' or '.' or '!' or '?' or '\u2026'
            || after is ',' or '.' or ';' or ':' or ')' or '!' or '?'
            || (char.IsWhiteSpace(after) && before != 's')
            || place + 1 == text.Length;
    }
}
