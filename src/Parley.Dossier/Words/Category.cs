namespace Parley.Dossier;

/// <summary>What a phrase of the lexicon is.</summary>
internal enum Category
{
    // The world: a token belongs to one of these at most.
    Ignored,
    EconomyName,
    EconomyAdjective,
    Capital,
    Actor,

    Agreement,
    Law,
    Pact,
    Measure,
    Good,
    GoodsWord,
    Effect,
    Attitude,
    Concept,
    Claim,
    Topic,
    Outcome,
    Act,
    ActNoun,
    Modal,
    Settlement,
    Tone,
    Office,
    Institution,
    InstitutionWord,
    Role,
    Reporting,
    Audience,
    PlaceBefore,
    PlaceAfter,
    Word,
    Number,
    Magnitude,
    Currency,
    Month,

    /// <summary>A word of time, its key <c>class/value</c> by <c>times.tsv</c>.</summary>
    Time,
    Tense,

    Meeting,
    Ordinal,
    Group,
    City,
    Exemption,
    DeedVerb,
    DeedNoun,
    FigureWord,
}
