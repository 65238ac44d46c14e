namespace Parley.Dossier;

/// <summary>A meeting held or planned.</summary>
/// <param name="Held">True where it took place or takes place, false where it is to come.</param>
/// <param name="Parties">Codes of those who meet; empty where it is not said.</param>
/// <param name="City">Where, null where it is not said.</param>
/// <param name="When">The words for the time, null where there are none.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Meeting(bool Held, IReadOnlyList<string> Parties, string? City, string? When, Quote? Quote)
{
    /// <summary>The days that <see cref="When"/> means, counted from the article's date; null where they can't be told.</summary>
    public DateSpan? Dates { get; init; }

    /// <summary>The number of the round, where the article gives it.</summary>
    public int? Round { get; init; }

    /// <summary>The people and institutions said to take part.</summary>
    public IReadOnlyList<Actor> Participants { get; init; } = [];

    /// <summary>What it is or was about.</summary>
    public IReadOnlyList<Issue> Topics { get; init; } = [];

    /// <summary>How a meeting held ended; unsaid for one to come.</summary>
    public TalksOutcome Outcome { get; init; }

    /// <summary>Further places that speak of the same meeting.</summary>
    public IReadOnlyList<Quote> AlsoAt { get; init; } = [];
}
