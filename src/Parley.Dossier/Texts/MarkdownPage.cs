namespace Parley.Dossier;

/// <summary>Takes the text out of Markdown, line by line: headings are paragraphs, marks of emphasis and addresses of links are left out.</summary>
internal static class MarkdownPage
{
    private const int LongestLink = 1000;

    private static readonly System.Buffers.SearchValues<char> RuleMarks = System.Buffers.SearchValues.Create("-=*_|: ");

    public static ReadText Read(string source)
    {
        ReadText text = new(source.Length);
        int at = FrontMatter(source, text);
        bool code = false;
        while (at < source.Length)
        {
            int end = source.IndexOf('\n', at);
            end = end < 0 ? source.Length : end;
            ReadOnlySpan<char> line = source.AsSpan(at, end - at).TrimEnd();
            int indent = line.Length - line.TrimStart().Length;
            ReadOnlySpan<char> content = line[indent..];
            if (content.StartsWith("```") || content.StartsWith("~~~"))
            {
                code = !code;
                text.Paragraph(at);
            }
            else if (!code)
            {
                Line(source, at + indent, content, text);
            }

            at = end + 1;
        }

        return text;
    }

    private static void Line(string source, int at, ReadOnlySpan<char> content, ReadText text)
    {
        if (content.Length == 0 || IsRule(content))
        {
            text.Paragraph(at);
            return;
        }

        int skip = 0;
        while (skip < content.Length && content[skip] is '>' or ' ')
        {
            skip++;
        }

        int hashes = content[skip..].IndexOfAnyExcept('#') is var h and > 0 and <= 6 ? h : 0;
        bool heading = hashes > 0 && skip + hashes < content.Length && content[skip + hashes] == ' ';
        bool bullet =
            content[skip..].StartsWith("- ") || content[skip..].StartsWith("* ") || content[skip..].StartsWith("+ ");
        if (heading || bullet)
        {
            text.Paragraph(at);
            skip += heading ? hashes + 1 : 2;
        }

        Inline(source, at + skip, at + content.Length, text, heading);
        if (heading)
        {
            text.Paragraph(at);
        }
        else
        {
            text.Space(at + content.Length - 1);
        }
    }

    private static void Inline(string source, int from, int to, ReadText text, bool heading)
    {
        int i = from;
        while (i < to)
        {
            char c = source[i];
            if (c == '\\' && i + 1 < to && char.IsPunctuation(source[i + 1]))
            {
                text.Add(source[i + 1], i + 1);
                i += 2;
            }
            else if (c == '!' && i + 1 < to && source[i + 1] == '[' && Link(source, i + 1, to) is { } picture)
            {
                i = picture.End;
            }
            else if (c == '[' && Link(source, i, to) is { } link)
            {
                Inline(source, i + 1, link.TextEnd, text, heading);
                i = link.End;
            }
            else if (
                c == '<'
                && source.AsSpan(i, Math.Min(LongestLink, to - i)).IndexOf('>') is var close and > 1
                && (char.IsAsciiLetter(source[i + 1]) || source[i + 1] is '/' or '!')
            )
            {
                i += close + 1;
            }
            else if (c == '&' && text.Entity(source, i) is var length and > 0)
            {
                i += length;
            }
            else if (c is '*' or '`' or '~' || (c == '_' && IsEdge(source, i)) || (c == '#' && heading))
            {
                i++;
            }
            else if (c == '|')
            {
                text.Paragraph(i);
                i++;
            }
            else
            {
                if (char.IsWhiteSpace(c))
                {
                    text.Space(i);
                }
                else
                {
                    text.Add(c, i);
                }

                i++;
            }
        }
    }

    /// <summary><c>[text](address)</c> or <c>[text][name]</c>; null where the bracket begins none.</summary>
    private static (int TextEnd, int End)? Link(string source, int at, int to)
    {
        int close = source.AsSpan(at, Math.Min(LongestLink, to - at)).IndexOf(']');
        int next = at + close + 1;
        if (close < 0 || next >= to || source[next] is not ('(' or '['))
        {
            return null;
        }

        int end = source.AsSpan(next, Math.Min(LongestLink, to - next)).IndexOf(source[next] == '(' ? ')' : ']');
        return end < 0 ? null : (at + close, next + end + 1);
    }

    private static bool IsEdge(string source, int at) =>
        at == 0
        || at + 1 >= source.Length
        || !char.IsLetterOrDigit(source[at - 1])
        || !char.IsLetterOrDigit(source[at + 1]);

    /// <summary>A line under a heading, between parts or in a table.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 2 && line.IndexOfAnyExcept(RuleMarks) < 0;

    /// <summary>Title and date of the block between two lines of hyphens at the beginning; where the text after it begins.</summary>
    private static int FrontMatter(string source, ReadText text)
    {
        if (
            !source.StartsWith("---\n", StringComparison.Ordinal)
            && !source.StartsWith("---\r\n", StringComparison.Ordinal)
        )
        {
            return 0;
        }

        int end = source.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end < 0)
        {
            return 0;
        }

        foreach (string key in new[] { "date:", "title:" })
        {
            int at = source.IndexOf($"\n{key}", 0, end, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            int from = at + 1 + key.Length;
            int to = source.IndexOf('\n', from);
            if (key == "date:")
            {
                text.Add("DATE:", at + 1);
            }

            foreach (int i in Enumerable.Range(from, to - from))
            {
                if (source[i] is not ('"' or '\'' or '\r'))
                {
                    text.Add(source[i], i);
                }
            }

            text.Paragraph(from);
        }

        int next = source.IndexOf('\n', end + 1);
        return next < 0 ? source.Length : next + 1;
    }
}
