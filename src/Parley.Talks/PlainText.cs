using System.Security.Cryptography;
using System.Text;

namespace Parley.Records;

/// <summary>A text without what a wire, an editor or a browser changes in it: runs of white space are one space, typographic
/// quotation marks and dashes are plain ones.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        StringBuilder plain = new(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\ufeff' or '\u200b')
            {
                space = true;
                continue;
            }

            if (space && plain.Length > 0)
            {
                plain.Append(' ');
            }

            space = false;
            plain.Append(
                c switch
                {
                    '\u2018' or '\u2019' or '\u201b' => '\'',
                    '\u201c' or '\u201d' or '\u201f' => '"',
                    >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                    _ => c,
                }
            );
        }

        return plain.ToString();
    }

    /// <summary>By this two files are the same article.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(text))));
}
