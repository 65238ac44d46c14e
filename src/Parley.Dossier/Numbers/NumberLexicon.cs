using System.Globalization;

namespace Parley.Dossier;

/// <summary>The words around numbers: what is measured, what changes, units. They are looked for only where a number stands.</summary>
internal sealed class NumberLexicon
{
    private static readonly Lazy<NumberLexicon> Loaded = new(() => new NumberLexicon());

    private NumberLexicon()
    {
        foreach (LexiconRow row in LexiconFile.Read("measured"))
        {
            Add(row, row.Words("words"), Category.Measured);
        }

        foreach (LexiconRow row in LexiconFile.Read("measured-verbs"))
        {
            Add(row, row.Words("verbs").SelectMany(v => VerbForms.Of(v).Select(f => f.Phrase)), Category.MeasuredVerb);
        }

        foreach (LexiconRow row in LexiconFile.Read("changes"))
        {
            bool verbs = row["form"] is "verb" or "transitive";
            foreach (string word in row.Words("words"))
            {
                foreach (string form in verbs ? VerbForms.Of(word).Select(f => f.Phrase) : [word])
                {
                    Phrases.Add(form, Category.Change, $"{row["sign"]}/{row["form"]}");
                }
            }
        }

        foreach (LexiconRow row in LexiconFile.Read("units"))
        {
            foreach (string word in row.Words("words"))
            {
                Phrases.Add(word, Category.Unit, row["unit"]);
            }
        }

        foreach (LexiconRow row in LexiconFile.Read("breaks"))
        {
            HashSet<string> set = row["class"] switch
            {
                "phrase" => Breaks,
                "clause" => ClauseBreaks,
                _ => OwnerBreaks,
            };
            set.UnionWith(row.Words("words"));
        }

        foreach (LexiconRow row in LexiconFile.Read("money").Where(r => r["economy"].Length > 0))
        {
            EconomyOfCurrency.Add(row["value"], row["economy"]);
        }
    }

    public static NumberLexicon Shared => Loaded.Value;

    public PhraseTrie Phrases { get; } = new();

    /// <summary>By the key of a <see cref="Category.Measured"/> or a <see cref="Category.MeasuredVerb"/>.</summary>
    public List<MeasuredEntry> Entries { get; } = [];

    /// <summary>Words that end the phrase that a number opens.</summary>
    public HashSet<string> Breaks { get; } = new(StringComparer.Ordinal);

    /// <summary>Words and marks beyond which nothing before a number says what it measures.</summary>
    public HashSet<string> ClauseBreaks { get; } = new(StringComparer.Ordinal);

    /// <summary>Words beyond which no owner of a noun stands.</summary>
    public HashSet<string> OwnerBreaks { get; } = new(StringComparer.Ordinal);

    /// <summary>ISO 4217 code to the economy whose money it is.</summary>
    public Dictionary<string, string> EconomyOfCurrency { get; } = new(StringComparer.Ordinal);

    private void Add(LexiconRow row, IEnumerable<string> words, Category category)
    {
        string[] kind = row["kind"].Split('/');
        string key = Entries.Count.ToString(CultureInfo.InvariantCulture);
        Entries.Add(
            new MeasuredEntry(
                SnakeCase.Find<AmountConcept>(row["amount"])!.Value,
                SnakeCase.Find<FigureConcept>(row["figure"])!.Value,
                SnakeCase.Find<MeasuredKind>(kind[0])!.Value,
                kind.Length > 1 ? kind[1] : null
            )
        );
        foreach (string word in words.Distinct())
        {
            Phrases.Add(word, category, key);
        }
    }
}
