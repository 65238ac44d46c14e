namespace Parley.Dossier;

/// <summary>How the talks stand at the article's end.</summary>
/// <param name="Outcome">The state.</param>
/// <param name="Quotes">The sentences that say so.</param>
public sealed record TalksState(TalksOutcome Outcome, IReadOnlyList<Quote> Quotes)
{
    public static TalksState Unsaid { get; } = new(TalksOutcome.Unsaid, []);

    /// <summary>What is agreed, open and disputed, issue by issue.</summary>
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>Words for the mood of the talks, as somebody said or the article says ("constructive", "frustrated").</summary>
    public IReadOnlyList<ToneWord> Tone { get; init; } = [];
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

/// <summary>How one issue stands among those who talk.</summary>
/// <param name="Status">Agreed, open or disputed.</param>
/// <param name="Issue">What it is.</param>
/// <param name="Parties">Codes of those among whom it is so; empty where the article does not say.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Settlement(SettlementStatus Status, Issue Issue, IReadOnlyList<string> Parties, Quote? Quote);

public enum SettlementStatus
{
    Agreed,

    /// <summary>Talked about and not decided.</summary>
    Open,

    /// <summary>The sides hold against each other.</summary>
    Disputed,
    BrokenOff,
}

/// <summary>A word for the mood.</summary>
/// <param name="Word">As the article has it.</param>
/// <param name="By">Who said it; null where the article does.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record ToneWord(string Word, Actor? By, Quote? Quote);
