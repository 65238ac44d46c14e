using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Scenarios;

/// <summary>Texts as YAML scalars a person would write.</summary>
internal static partial class ScalarText
{
    private const int Width = 100;

    /// <summary>A name or a word, plain where that is safe.</summary>
    public static string Word(string text) => PlainWord().IsMatch(text) && !Taken().IsMatch(text) ? text : Quoted(text);

    /// <summary>A sentence or more under a key: plain, quoted, folded or literal.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="indent">Spaces before the key.</param>
    public static string Prose(string text, int indent)
    {
        if (PlainProse().IsMatch(text) && !Taken().IsMatch(text) && !Breaking().IsMatch(text))
        {
            return text.Length + indent <= Width ? text : Folded(text, indent + 2);
        }

        return text.Length + indent > Width && Foldable().IsMatch(text) ? Folded(text, indent + 2)
            : Literal().IsMatch(text) ? "|-" + Lines(text.Split('\n'), indent + 2)
            : Quoted(text);
    }

    private static string Folded(string text, int indent)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - indent)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return ">-" + Lines(lines, indent);
    }

    private static string Lines(IEnumerable<string> lines, int indent) =>
        string.Concat(lines.Select(l => l.Length == 0 ? "\n" : "\n" + new string(' ', indent) + l));

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    _ when IsUnseen(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsUnseen(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
        || (char.IsWhiteSpace(c) && c != ' ');

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_./+-]*\z")]
    private static partial Regex PlainWord();

    /// <summary>Words and numbers that YAML takes for something else.</summary>
    [GeneratedRegex(
        @"^(true|false|null|yes|no|on|off|y|n|[+-]?[0-9._]+([eE][+-]?[0-9]+)?|0[xo][0-9a-fA-F]+|[0-9]+-[0-9]+-[0-9]+)\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Taken();

    [GeneratedRegex(@"^[\p{L}0-9][\p{L}0-9 ,.;!?%()/+'""$€£§&=:#@*<>–—-]*\z")]
    private static partial Regex PlainProse();

    /// <summary>What ends a plain scalar early or is trimmed off it.</summary>
    [GeneratedRegex(@"(: )|( #)|([ :]\z)")]
    private static partial Regex Breaking();

    [GeneratedRegex(@"^[\p{L}\p{N}\p{P}\p{S}]+( [\p{L}\p{N}\p{P}\p{S}]+)*\z")]
    private static partial Regex Foldable();

    [GeneratedRegex(
        @"^[\p{L}\p{N}\p{P}\p{S}][\p{L}\p{N}\p{P}\p{S} ]*(\n+[\p{L}\p{N}\p{P}\p{S}][\p{L}\p{N}\p{P}\p{S} ]*)+\z"
    )]
    private static partial Regex Literal();
}
