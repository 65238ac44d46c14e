namespace Parley.Dossier;

/// <summary>What the reader knows of the world and of words; all of it comes from the CSV files in <c>Lexicons</c>.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private readonly Dictionary<string, string> _codeOfName = new(StringComparer.OrdinalIgnoreCase);

    private Lexicon()
    {
        foreach (LexiconRow row in LexiconFile.Read("economies"))
        {
            Economies.Add(row["code"], row["name"]);
            foreach (string name in row.Words("names").Concat(row.Words("adjectives")).Append(row["name"]))
            {
                _codeOfName.TryAdd(name, row["code"]);
            }
        }
    }

    public static Lexicon Shared => Loaded.Value;

    /// <summary>Code to English name.</summary>
    public Dictionary<string, string> Economies { get; } = new(StringComparer.Ordinal);

    /// <summary>The code of an economy by one of its names, null where there is none.</summary>
    public string? EconomyNamed(string name) => _codeOfName.GetValueOrDefault(name);
}
