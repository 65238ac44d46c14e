namespace Parley.Dossier;

/// <summary>A party's position on an issue, as one sentence tells it.</summary>
public sealed record PartyPosition
{
    /// <summary>Code of the economy whose position it is.</summary>
    public required string Economy { get; init; }

    public required PositionKind Kind { get; init; }

    public required Issue Issue { get; init; }

    /// <summary>Who says so, where it is somebody else or only a part of the side ("U.S. officials"); null where the article tells it as the side's.</summary>
    public Actor? By { get; init; }

    /// <summary>Codes of those it is wanted from, offered to, complained of; empty where the article does not say.</summary>
    public IReadOnlyList<string> Toward { get; init; } = [];

    /// <summary>The words that say what is wanted, offered, refused; null where a person added it.</summary>
    public Quote? Quote { get; init; }
}

public enum PositionKind
{
    Wants,
    Offers,

    /// <summary>Says yes to what another wants.</summary>
    Accepts,
    Refuses,
    Fears,
    ComplainsOf,
}
