namespace Parley.Records;

/// <summary>What a finding is; named after the lists of a dossier.</summary>
public enum FindingKind
{
    Party,
    Person,
    Institution,
    Measure,
    Agreement,
    SensitiveSector,
    Amount,
    Figure,
    Claim,
    Statement,
    Position,
    Event,
    Meeting,
    Settlement,
    Tone,

    /// <summary>How the talks stand at the article's end.</summary>
    State,
}
