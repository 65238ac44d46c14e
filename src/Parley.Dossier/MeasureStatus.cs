namespace Parley.Dossier;

/// <summary>How far a measure has come.</summary>
public enum MeasureStatus
{
    /// <summary>An inquiry or investigation that may lead to it is open.</summary>
    UnderInquiry,

    /// <summary>Asked for or put forward by somebody who cannot decide it alone (a bill, an industry, a committee).</summary>
    Proposed,

    /// <summary>Those who can decide it say that they may or will do it.</summary>
    Threatened,

    /// <summary>Decided, not yet in force.</summary>
    Announced,

    InForce,

    /// <summary>Was in force and is no longer.</summary>
    Lifted,

    /// <summary>Ruled out, refused or forgone ("would not retaliate").</summary>
    RuledOut,
}
