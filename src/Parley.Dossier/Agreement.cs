namespace Parley.Dossier;

/// <summary>A trade agreement that is named, in force or wished for, and what each side thinks of it.</summary>
public sealed record Agreement
{
    /// <summary>Its name, or words such as <c>bilateral free trade agreement</c> where it has none yet.</summary>
    public required string Name { get; init; }

    /// <summary>Its short name, such as <c>TPP</c>; null where it has none.</summary>
    public string? ShortName { get; init; }

    public required AgreementKind Kind { get; init; }

    public required AgreementScope Scope { get; init; }

    /// <summary>Codes of its members, or of those it is to be made between.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Whether the article names the members or the lexicon knows them.</summary>
    public MembersFrom MembersFrom { get; init; }

    /// <summary>Those that left, with the date where it is known.</summary>
    public IReadOnlyList<FormerMember> FormerMembers { get; init; } = [];

    /// <summary>What it covers where it is about some goods alone; empty where it is about all trade or not said.</summary>
    public IReadOnlyList<Good> Goods { get; init; } = [];

    public IReadOnlyList<Position> Positions { get; init; } = [];

    public Quote? Quote { get; init; }

    public IReadOnlyList<Quote> AlsoAt { get; init; } = [];
}

public enum AgreementKind
{
    Bilateral,
    Plurilateral,
    Multilateral,
}

public enum AgreementScope
{
    /// <summary>Tariffs go to zero on substantially all trade among the members.</summary>
    FreeTrade,

    /// <summary>Some goods alone: a semiconductor pact.</summary>
    Sectoral,

    /// <summary>The rules of trade for all: the GATT, the WTO.</summary>
    Rules,

    /// <summary>Not about trade measures: exchange rates, export credits.</summary>
    Other,
}

public enum MembersFrom
{
    Article,
    Lexicon,
}

/// <summary>A member that left.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="When">Year, or year and month as <c>2017-01</c>; null where it is not known.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record FormerMember(string Economy, string? When, Quote? Quote);

/// <summary>What one economy thinks of an agreement.</summary>
/// <param name="Economy">Code of the one whose attitude it is.</param>
/// <param name="Attitude">For, wary, against, out, or for the return of another.</param>
/// <param name="About">Code of the one whose return is wanted, where <paramref name="Attitude"/> is that; else null.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Position(string Economy, Attitude Attitude, string? About, Quote? Quote);

public enum Attitude
{
    Wants,
    Favours,
    Wary,
    Opposes,
    Left,
    WantsBack,

    /// <summary>Says that the other side broke it.</summary>
    SaysBroken,

    /// <summary>Says that it keeps it.</summary>
    SaysKept,
}
