using System.Text;

namespace Parley.Dossier;

/// <summary>A sentence: its tokens, and what was found in them. Token numbers count over the whole text.</summary>
internal sealed class Sentence(string text, List<Token> tokens, int first, int end, bool isTitle)
{
    private static readonly List<Hit> None = [];
    private static readonly int Categories = Enum.GetValues<Category>().Length;

    private readonly List<Hit>?[] _byCategory = new List<Hit>?[Categories];
    private int _listed = -1;
    private string? _line;

    public int First => first;

    public int End => end;

    public bool IsTitle => isTitle;

    public List<Token> Tokens => tokens;

    /// <summary>The sentence before it, null at the beginning.</summary>
    public Sentence? Before { get; set; }

    /// <summary>In order of their first token.</summary>
    public List<Hit> Hits { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    /// <summary>Where it names an agreement, and which: by the short name where there is one.</summary>
    public List<(int First, int End, string Name)> Agreements { get; } = [];

    /// <summary>Words for times with the days they mean, in order.</summary>
    public IReadOnlyList<TimePhrase> Times { get; set; } = [];

    /// <summary>Whoever acts or speaks in it, resolved, in order and without overlap.</summary>
    public List<ActorPhrase> Actors { get; } = [];

    /// <summary>Who says something in it, and where that is said, in order.</summary>
    public List<SpeechTag> SpeechTags { get; } = [];

    public string Norm(int token) => token >= first && token < end ? tokens[token].Norm : "";

    public IEnumerable<Hit> Of(Category category) => Listed(category);

    public IEnumerable<Hit> Of(Category category, string key) => Listed(category).Where(h => h.Key == key);

    /// <summary>True where a phrase of the key lies wholly within the tokens given.</summary>
    public bool Has(Category category, string key, int from, int to) =>
        Listed(category).Exists(h => h.Key == key && h.First >= from && h.End <= to);

    public bool Has(Category category, string key) => Has(category, key, first, end);

    public Hit? At(int token, Category category)
    {
        Hit? longest = null;
        foreach (Hit hit in Listed(category))
        {
            if (hit.First == token && (longest is null || hit.End > longest.End))
            {
                longest = hit;
            }
        }

        return longest;
    }

    /// <summary>The hits of one category, in order; listed anew where hits were added or removed.</summary>
    private List<Hit> Listed(Category category)
    {
        if (_listed != Hits.Count)
        {
            Array.Clear(_byCategory);
            foreach (Hit hit in Hits)
            {
                (_byCategory[(int)hit.Category] ??= []).Add(hit);
            }

            _listed = Hits.Count;
        }

        return _byCategory[(int)category] ?? None;
    }

    /// <summary>True where a hyphen joins a token to the one before it: "Woong-bae".</summary>
    public bool IsHyphenated(int token) =>
        token > first && tokens[token].Start == tokens[token - 1].End + 1 && text[tokens[token].Start - 1] == '-';

    public Mention? MentionAt(int token) => Mentions.Find(m => m.First <= token && token < m.End);

    public ActorPhrase? ActorAt(int token) => Actors.Find(a => a.First <= token && token < a.End);

    public Quantity? QuantityAt(int token) => Quantities.Find(q => q.First <= token && token < q.End);

    /// <summary>The quote of some of its tokens.</summary>
    public Quote Quote(int from, int to)
    {
        int start = tokens[Math.Max(first, from)].Start;
        int stop = tokens[Math.Min(end, to) - 1].End;
        return new Quote(start, stop, text[start..stop], Line);
    }

    /// <summary>The quote of the whole sentence.</summary>
    public Quote Quote() => Quote(first, end);

    /// <summary>The sentence on one line.</summary>
    public string Line =>
        _line ??= OneLine(text.AsSpan(tokens[first].Start, tokens[end - 1].End - tokens[first].Start));

    public static string OneLine(ReadOnlySpan<char> span)
    {
        StringBuilder line = new(span.Length);
        bool space = false;
        foreach (char c in span)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && line.Length > 0)
            {
                line.Append(' ');
            }

            space = false;
            if (!char.IsControl(c))
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }
}
