namespace Parley.Dossier;

/// <summary>Somebody named, with the office held: whoever has one, and whoever speaks.</summary>
/// <param name="Name">As the article gives it at its fullest.</param>
/// <param name="Office">As the article gives it, such as <c>Trade Minister</c>; empty where it gives none.</param>
/// <param name="Economy">Code of the economy served, null where it is not said.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Person(string Name, string Office, string? Economy, Quote? Quote)
{
    /// <summary>The institution served, by the lexicon's name; null where it is not said.</summary>
    public string? Institution { get; init; }

    /// <summary>True where the person speaks for another ("spokeswoman").</summary>
    public bool Spokesperson { get; init; }

    /// <summary>Later places that mean the same person: by surname, by office alone, by a pronoun.</summary>
    public IReadOnlyList<Quote> Mentions { get; init; } = [];
}
