namespace Parley.Dossier;

/// <summary>How the talks stand at the article's end.</summary>
/// <param name="Outcome">The state.</param>
/// <param name="Quotes">The sentences that say so.</param>
public sealed record TalksState(TalksOutcome Outcome, IReadOnlyList<Quote> Quotes)
{
    public static TalksState Unsaid { get; } = new(TalksOutcome.Unsaid, []);
}

public enum TalksOutcome
{
    Unsaid,

    /// <summary>To begin, or to be held.</summary>
    Planned,

    /// <summary>Under way or to go on.</summary>
    Continuing,

    /// <summary>They ended and nothing was settled.</summary>
    NothingDecided,
    Agreed,
    BrokenOff,
}
