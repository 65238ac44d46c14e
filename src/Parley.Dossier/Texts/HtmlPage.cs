namespace Parley.Dossier;

/// <summary>Takes the text out of an HTML page in one pass: blocks are paragraphs, entities are read, scripts and styles are left out.</summary>
internal static class HtmlPage
{
    private const int LongestTag = 4000;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "select",
        "button",
        "nav",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "dfn",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
        "img",
        "meta",
        "link",
    };

    /// <summary>True where a source begins as a page does.</summary>
    public static bool IsPage(string source)
    {
        ReadOnlySpan<char> start = source.AsSpan(0, Math.Min(source.Length, 2000)).TrimStart();
        foreach (string tag in new[] { "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<h1" })
        {
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static ReadText Read(string source)
    {
        ReadText text = new(source.Length / 2);
        Published(source, text);
        bool headline = source.Contains("<h1", StringComparison.OrdinalIgnoreCase);
        int i = 0;
        while (i < source.Length)
        {
            char c = source[i];
            if (c == '<' && TagEnd(source, i) is var end and > 0)
            {
                i = Tag(source, i, end, text, headline);
            }
            else if (c == '&' && text.Entity(source, i) is var length and > 0)
            {
                i += length;
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

        return text;
    }

    /// <summary>One past what a tag takes away: itself, or its whole element where that is no text.</summary>
    private static int Tag(string source, int start, int end, ReadText text, bool headline)
    {
        if (source.AsSpan(start).StartsWith("<!--"))
        {
            int close = source.IndexOf("-->", start, StringComparison.Ordinal);
            return close < 0 ? source.Length : close + 3;
        }

        bool closing = source[start + 1] == '/';
        int nameStart = closing ? start + 2 : start + 1;
        int nameEnd = nameStart;
        while (nameEnd < end && char.IsAsciiLetterOrDigit(source[nameEnd]))
        {
            nameEnd++;
        }

        string name = source[nameStart..nameEnd];
        bool title = headline && name.Equals("title", StringComparison.OrdinalIgnoreCase);
        if (!closing && (Dropped.Contains(name) || title) && source[end - 2] != '/')
        {
            int close = source.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
            int after = close < 0 ? -1 : source.IndexOf('>', close);
            text.Paragraph(start);
            return after < 0 ? source.Length : after + 1;
        }

        if (!Inline.Contains(name))
        {
            text.Paragraph(start);
        }

        return end;
    }

    /// <summary>The day of publication, where the head of the page gives it.</summary>
    private static void Published(string source, ReadText text)
    {
        const string property = "article:published_time";
        int at = source.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        int content = at < 0 ? -1 : source.IndexOf("content=", at, StringComparison.OrdinalIgnoreCase);
        if (content < 0 || content - at > 100 || content + 19 > source.Length)
        {
            return;
        }

        int day = content + "content=".Length + 1;
        if (DateOnly.TryParseExact(source.AsSpan(day, 10), "yyyy-MM-dd", out _))
        {
            text.Add("DATE: ", day);
            text.Add(source.AsSpan(day, 10), day);
            text.Paragraph(day);
        }
    }

    /// <summary>One past a tag; 0 where the sign begins none.</summary>
    private static int TagEnd(string source, int start)
    {
        if (
            start + 1 >= source.Length
            || !(char.IsAsciiLetter(source[start + 1]) || source[start + 1] is '/' or '!' or '?')
        )
        {
            return 0;
        }

        if (source.AsSpan(start).StartsWith("<!--"))
        {
            return start + "<!--".Length;
        }

        ReadOnlySpan<char> window = source.AsSpan(start + 1, Math.Min(LongestTag, source.Length - start - 1));
        int close = window.IndexOfAny('<', '>');
        return close < 0 || window[close] == '<' ? 0 : start + 1 + close + 1;
    }
}
