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

    /// <summary>What is done to a measure, its key <c>role/form/forms</c> by <c>measure-verbs.tsv</c>.</summary>
    MeasureVerb,
    MeasureAdjective,

    /// <summary>A common word that is a measure before what it falls on: "a ban on".</summary>
    MeasureNoun,

    /// <summary>A verb that is a measure by itself: "retaliates".</summary>
    MeasureDeed,
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
    Light,
    PositionVerb,
    PositionPhrase,
    PositionNoun,
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
    Dispute,
    Ordinal,
    Group,
    City,
    Exemption,
    DeedVerb,
    DeedNoun,

    // Around numbers alone.
    Measured,
    MeasuredVerb,
    Change,
    Unit,
}
