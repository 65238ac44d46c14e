namespace Parley.Dossier;

/// <summary>Auxiliary verbs, by the lexicon <c>auxiliaries</c>.</summary>
internal static class Auxiliaries
{
    private static readonly Dictionary<string, string> ClassOf = Read();

    /// <summary>A form of be, have or do, or of a verb of mood: "is", "has", "would".</summary>
    public static bool Is(string norm) => ClassOf.TryGetValue(norm, out string? found) && found != "negated";

    /// <summary>A finite form of be, have or do: what is so, and not what may be.</summary>
    public static bool IsPlain(string norm) => ClassOf.TryGetValue(norm, out string? found) && found == "plain";

    /// <summary>"hasn't", "didn't".</summary>
    public static bool IsNegated(string norm) => ClassOf.TryGetValue(norm, out string? found) && found == "negated";

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (LexiconRow row in LexiconFile.Read("auxiliaries"))
        {
            foreach (string word in row.Words("words"))
            {
                read.Add(word, row["class"]);
            }
        }

        return read;
    }
}
