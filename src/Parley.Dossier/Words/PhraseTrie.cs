namespace Parley.Dossier;

/// <summary>Phrases by their tokens; one walk from a token finds every phrase that begins there.</summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    public void Add(string phrase, Category category, string key)
    {
        Node node = _root;
        List<string> written = [];
        foreach (Token token in Tokenizer.Scan(phrase))
        {
            node.Children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Children.TryGetValue(token.Norm, out Node? child))
            {
                node.Children.Add(token.Norm, child = new Node());
            }

            node = child;
            written.Add(phrase.Substring(token.Start, token.End - token.Start));
        }

        if (written.Count == 0)
        {
            throw new InvalidOperationException($"the lexicon has an empty phrase under '{key}'");
        }

        // A phrase without capitals fits any case; a capital asks for a capital, two capitals for all capitals.
        LetterCase[] cases = [.. written.Select(CaseOf)];
        (node.Entries ??= []).Add(new Entry(category, key, cases));
    }

    /// <summary>Adds the hits that begin at a token, the longest of each category and key.</summary>
    public void Match(IReadOnlyList<Token> tokens, int at, int end, List<Hit> hits)
    {
        Node node = _root;
        for (int i = at; i < end; i++)
        {
            if (node.Children is null || !node.Children.TryGetValue(tokens[i].Norm, out Node? child))
            {
                return;
            }

            node = child;
            if (node.Entries is null)
            {
                continue;
            }

            foreach (Entry entry in node.Entries)
            {
                if (entry.Fits(tokens, at))
                {
                    hits.Add(new Hit(at, i + 1, entry.Category, entry.Key));
                }
            }
        }
    }

    private static LetterCase CaseOf(string written)
    {
        int capitals = written.Count(char.IsUpper);
        int letters = written.Count(char.IsLetter);
        return capitals == 0 ? LetterCase.Any
            : capitals == letters && letters > 1 && !written.Contains('.') ? LetterCase.AllCapitals
            : LetterCase.Capital;
    }

    private enum LetterCase
    {
        Any,
        Capital,
        AllCapitals,
    }

    private sealed record Entry(Category Category, string Key, LetterCase[] Cases)
    {
        public bool Fits(IReadOnlyList<Token> tokens, int at)
        {
            for (int i = 0; i < Cases.Length; i++)
            {
                Token token = tokens[at + i];
                if (
                    (Cases[i] == LetterCase.Capital && !token.Capital)
                    || (Cases[i] == LetterCase.AllCapitals && !token.AllCapitals)
                )
                {
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Children;
        public List<Entry>? Entries;
    }
}
