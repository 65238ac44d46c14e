namespace Parley.Dossier;

/// <summary>Somebody named in the article, as far as it has been read.</summary>
internal sealed class KnownPerson(string name, string office, Quote quote)
{
    public string Name { get; set; } = name;

    public string Office { get; set; } = office;

    public Quote Quote { get; set; } = quote;

    public string? Economy { get; set; }

    public string? Institution { get; set; }

    public bool Spokesperson { get; set; }

    /// <summary>Null where the article does not tell.</summary>
    public bool? Female { get; set; }

    public List<Quote> Mentions { get; } = [];

    public Actor Actor => new(Economy, Institution, Name);

    public Person ToPerson() =>
        new(Name, Office, Economy, Quote)
        {
            Institution = Institution,
            Spokesperson = Spokesperson,
            Mentions = Mentions,
        };
}

/// <summary>The people of an article, found again by any part of their name: family names stand first or last.</summary>
internal sealed class Roster
{
    private readonly List<KnownPerson> _people = [];
    private readonly Dictionary<string, KnownPerson> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, KnownPerson> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _byOther = new(StringComparer.Ordinal);

    public IReadOnlyList<KnownPerson> People => _people;

    /// <summary>True where somebody was told to hold the office of the U.S. Trade Representative.</summary>
    public bool HasTradeRepresentative { get; private set; }

    /// <summary>True where somebody of exactly that name was told of.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    public KnownPerson? Named(string norm) => _byLast.GetValueOrDefault(norm) ?? _byOther.GetValueOrDefault(norm);

    /// <summary>The one of that name, known before or new from here.</summary>
    public KnownPerson Add(string name, string office, Quote quote)
    {
        string[] parts = Parts(name);
        HasTradeRepresentative |= office.Contains("trade representative", StringComparison.OrdinalIgnoreCase);
        KnownPerson? known = _byName.GetValueOrDefault(name) ?? (parts.Length == 1 ? Named(parts[0]) : null);
        if (known is null && _byLast.GetValueOrDefault(parts[^1]) is { } same && IsSame(Parts(same.Name), parts))
        {
            known = same;
            if (parts.Length > Parts(same.Name).Length)
            {
                same.Name = name;
                _byName.TryAdd(name, same);
            }
        }

        if (known is null)
        {
            known = new KnownPerson(name, office, quote);
            _people.Add(known);
            _byName.TryAdd(name, known);
        }
        else if (known.Office.Length == 0 && office.Length > 0)
        {
            known.Office = office;
            known.Quote = quote;
        }

        _byLast[parts[^1]] = known;
        foreach (string part in parts[..^1])
        {
            if (part.Length > 2)
            {
                _byOther.TryAdd(part, known);
            }
        }

        return known;
    }

    /// <summary>"Trump" and "Donald Trump", "De Croo" and "Herman De Croo", "James A. Baker" and "James Baker".</summary>
    private static bool IsSame(string[] known, string[] found) =>
        known[0] == found[0] || known.AsSpan().EndsWith(found) || found.AsSpan().EndsWith(known);

    private static string[] Parts(string name) =>
        name.ToLowerInvariant().Split([' ', '-', '\u2010', '\u2011'], StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } parts
            ? parts
            : [name];
}
