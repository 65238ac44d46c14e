using System.Text;
using Parley.Inputs;

namespace Parley.Records;

/// <summary>What a person types to search, as a query of the full-text index. Nothing typed is an error but nothing at all.</summary>
internal static class SearchWords
{
    public static string ToQuery(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<string> wanted = [];
        List<string> unwanted = [];
        foreach ((string term, bool isOut) in Terms(words))
        {
            (isOut ? unwanted : wanted).Add(term);
        }

        if (wanted.Count == 0)
        {
            throw new InputException(
                "there is no word to look for",
                new Place("command line"),
                words,
                "give a word of three letters or so, or several"
            );
        }

        string query = string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? query : $"({query}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private static IEnumerable<(string Term, bool IsOut)> Terms(string words)
    {
        StringBuilder term = new();
        bool quoted = false;
        bool isOut = false;
        foreach (char c in words + " ")
        {
            if (c is '"' or '\u201c' or '\u201d')
            {
                quoted = !quoted;
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                if (Written(term.ToString()) is { } written)
                {
                    yield return (written, isOut);
                }

                term.Clear();
                isOut = false;
            }
            else if (c == '-' && term.Length == 0 && !quoted)
            {
                isOut = true;
            }
            else
            {
                term.Append(c);
            }
        }

        if (Written(term.ToString()) is { } last)
        {
            yield return (last, isOut);
        }
    }

    /// <summary>Quoted for the index; null where there is no letter or digit in it.</summary>
    private static string? Written(string term)
    {
        bool isBeginning = term.EndsWith('*');
        string bare = term.Trim('*').Trim();
        return bare.Any(char.IsLetterOrDigit) ? $"\"{bare}\"{(isBeginning ? "*" : "")}" : null;
    }
}
