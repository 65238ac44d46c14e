namespace Parley.Dossier;

/// <summary>A row of the lexicon <c>position-cues</c>: words that show what a side wants, offers, refuses, fears.</summary>
/// <param name="Position">The position that they show; null where they show none ("must still", "would not comment").</param>
/// <param name="Negated">The position that they show where they are negated; null where that shows none.</param>
/// <param name="Holder">Whose position it is.</param>
internal sealed record PositionCue(PositionKind? Position, PositionKind? Negated, CueHolder Holder)
{
    /// <summary>The row and the forms that a hit holds.</summary>
    public static (PositionCue Cue, VerbForm Forms) Of(Hit hit)
    {
        (int row, VerbForm forms) = ActEntry.RowOf(hit);
        return (Lexicon.Shared.PositionCues[row], forms);
    }
}

/// <summary>Whose position the words of a row show.</summary>
internal enum CueHolder
{
    /// <summary>The subject of the verb: "Japan insists on".</summary>
    Subject,

    /// <summary>The subject, where it will do so or is ready to: "Japan will open its market"; where it hopes to, it wants it.</summary>
    Yield,

    /// <summary>As <see cref="Yield"/>, and only where it is steps: "will introduce measures to".</summary>
    Steps,

    /// <summary>The subject, where it is ready to: "is willing to send"; what it will do anyway is no offer.</summary>
    Ready,

    /// <summary>The subject, where it hopes or tries to: "is trying to head off".</summary>
    Purpose,

    /// <summary>The subject of the adjective: "is worried by".</summary>
    State,

    /// <summary>The subject, of its own doing: "will not".</summary>
    Own,

    /// <summary>Who says so: "should", "is unfair".</summary>
    Speaker,

    /// <summary>Who makes it a condition: "unless Japan opens".</summary>
    Condition,

    /// <summary>Who owns the noun, has it or says so: "Japan's fears", "voiced concern".</summary>
    Owner,
}
