using System.Text;
using System.Xml;

namespace Parley.Reports;

/// <summary>Text of others made safe to show: what a terminal or a page would act on rather than print is replaced.</summary>
internal static class Printable
{
    private const char Replacement = '\ufffd';
    private const char NoBreakSpace = '\u00a0';

    /// <summary>On one line: runs of white space are a space, control and direction characters are replaced.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in Characters(text))
        {
            if (!char.IsWhiteSpace(c) || c == NoBreakSpace)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The same characters, without those that XML forbids or a terminal obeys; line breaks stay.</summary>
    public static string Characters(string text)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
            bool isSafe = pair || (XmlConvert.IsXmlChar(c) && !IsObeyed(c));
            if (!isSafe)
            {
                changed ??= new StringBuilder(text);
                changed[i] = Replacement;
            }
            else if (pair)
            {
                i++;
            }
        }

        return changed?.ToString() ?? text;
    }

    /// <summary>Escape and its like, and the marks that turn the direction of writing.</summary>
    private static bool IsObeyed(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
        || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
