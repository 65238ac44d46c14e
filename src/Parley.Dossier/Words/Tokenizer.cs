namespace Parley.Dossier;

/// <summary>
/// Cuts text into tokens in one pass. Hyphens and tags vanish: <c>anti-dumping</c> is two words,
/// <c>U.S.-Japan</c> is two, <c>&lt;p&gt;</c> is nothing.
/// </summary>
internal static class Tokenizer
{
    private const int LongestTag = 400;
    private const int LongestWord = 60;

    public static List<Token> Scan(string text)
    {
        List<Token> tokens = new(text.Length / 6 + 1);
        Dictionary<string, string> pool = new(StringComparer.Ordinal);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = pool.GetAlternateLookup<
            ReadOnlySpan<char>
        >();
        Span<char> lower = stackalloc char[LongestWord];
        bool longLines = HasLongLines(text);
        bool scriptsEnd = true;
        int newlines = 0;
        int indent = 0;
        bool tagBreak = true;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '\n')
            {
                newlines++;
                indent = 0;
                i++;
                continue;
            }

            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                indent += c == '\t' ? 4 : 1;
                i++;
                continue;
            }

            if (c == '<' && TagEnd(text, i, ref scriptsEnd) is var tagEnd and > 0)
            {
                tagBreak |= BreaksParagraph(text.AsSpan(i, tagEnd - i));
                i = tagEnd;
                continue;
            }

            int end;
            TokenKind kind;
            if (char.IsLetter(c))
            {
                (end, kind) = (WordEnd(text, i), TokenKind.Word);
            }
            else if (char.IsAsciiDigit(c))
            {
                (end, kind) = (NumberEnd(text, i), TokenKind.Number);
            }
            else if (IsApostrophe(c) && IsPossessive(text, i))
            {
                (end, kind) = (i + 2, TokenKind.Word);
            }
            else if (IsHyphen(c) && JoinsWords(text, i))
            {
                i++;
                continue;
            }
            else
            {
                (end, kind) = (i + 1, TokenKind.Mark);
            }

            bool paragraph =
                tagBreak
                || tokens.Count == 0
                || newlines >= 2
                || (newlines == 1 && (longLines || indent >= 2 || IsBullet(text, i)));
            ReadOnlySpan<char> written = text.AsSpan(i, Math.Min(end - i, LongestWord));
            tokens.Add(
                new Token(
                    i,
                    end,
                    Norm(written, lower, lookup, kind),
                    kind,
                    char.IsUpper(c),
                    kind == TokenKind.Word && IsAllCapitals(written),
                    paragraph
                )
            );
            i = end;
            newlines = indent = 0;
            tagBreak = false;
        }

        return tokens;
    }

    private static string Norm(
        ReadOnlySpan<char> written,
        Span<char> buffer,
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> pool,
        TokenKind kind
    )
    {
        int length = written.ToLowerInvariant(buffer);
        if (length < 0)
        {
            length = Math.Min(written.Length, buffer.Length);
            written[..length].CopyTo(buffer);
        }

        Span<char> norm = buffer[..length];
        norm.Replace('\u2019', '\'');
        if (kind == TokenKind.Mark)
        {
            norm.Replace('\u201C', '"');
            norm.Replace('\u201D', '"');
        }
        else if (kind == TokenKind.Word && length == 3 && norm[1] == '.')
        {
            // "U.S" at the end of a careless line.
            buffer[3] = '.';
            norm = buffer[..4];
        }

        if (pool.TryGetValue(norm, out string? known))
        {
            return known;
        }

        string made = norm.ToString();
        pool[norm] = made;
        return made;
    }

    private static int WordEnd(string text, int start)
    {
        if (
            start + 1 < text.Length
            && text[start + 1] == '.'
            && char.IsLetter(text[start])
            && !(start > 0 && char.IsAsciiDigit(text[start - 1]))
        )
        {
            int initials = InitialsEnd(text, start);
            if (initials > start)
            {
                return initials;
            }
        }

        int i = start + 1;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessive(text, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Where single letters with points end: <c>U.S.</c>, <c>U.S.S.R.</c>, <c>H.</c>; the start where they are none.</summary>
    private static int InitialsEnd(string text, int start)
    {
        int i = start;
        int letters = 0;
        while (i + 1 < text.Length && char.IsLetter(text[i]) && text[i + 1] == '.')
        {
            letters++;
            i += 2;
        }

        if (
            i < text.Length
            && char.IsUpper(text[i])
            && letters >= 1
            && (i + 1 >= text.Length || !char.IsLetter(text[i + 1]))
        )
        {
            return i + 1;
        }

        bool capital = char.IsUpper(text[start]);
        return letters >= 2 || (letters == 1 && capital) ? i : start;
    }

    private static int NumberEnd(string text, int start)
    {
        int i = start + 1;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            else if (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u00AD';

    private static bool IsPossessive(string text, int at) =>
        at > 0
        && char.IsLetterOrDigit(text[at - 1] == '.' && at > 1 ? text[at - 2] : text[at - 1])
        && at + 1 < text.Length
        && text[at + 1] is 's' or 'S'
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static bool JoinsWords(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '.')
        && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    private static bool IsBullet(string text, int at) =>
        text[at] is '*' or '-' or '#' or '\u2022' && at + 1 < text.Length && text[at + 1] == ' ';

    /// <summary>One past a tag or a ticker in angle brackets, or past a whole script or style; 0 where there is none.</summary>
    private static int TagEnd(string text, int start, ref bool scriptsEnd)
    {
        if (start + 1 >= text.Length || !(char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!'))
        {
            return 0;
        }

        ReadOnlySpan<char> window = text.AsSpan(start + 1, Math.Min(LongestTag, text.Length - start - 1));
        int close = window.IndexOfAny('<', '>');
        if (close < 0 || window[close] == '<')
        {
            return 0;
        }

        int end = start + 1 + close + 1;
        foreach (string name in new[] { "script", "style" })
        {
            if (scriptsEnd && window.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                int closing = text.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
                scriptsEnd = closing >= 0;
                return closing >= 0 ? closing : end;
            }
        }

        return end;
    }

    private static bool BreaksParagraph(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> name = tag[1..].TrimStart('/');
        int end = name.IndexOfAnyExceptInRange('0', 'z');
        name = end < 0 ? name : name[..end];
        foreach (
            string block in new[]
            {
                "p",
                "br",
                "div",
                "h1",
                "h2",
                "h3",
                "h4",
                "li",
                "title",
                "td",
                "tr",
                "head",
                "body",
            }
        )
        {
            if (name.Equals(block, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a line is a paragraph, as editors without wrapping write them.</summary>
    private static bool HasLongLines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end - start > 200)
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }
}
