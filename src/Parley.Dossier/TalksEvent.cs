namespace Parley.Dossier;

/// <summary>Something that one side does, or says it will do, to another.</summary>
public sealed record TalksEvent
{
    public required EventType Type { get; init; }

    /// <summary>Those who act; for what is done together (consult, agree) all who take part.</summary>
    public IReadOnlyList<Actor> By { get; init; } = [];

    /// <summary>Those it is done to; empty where the article does not say, or where all are in <see cref="By"/>.</summary>
    public IReadOnlyList<Actor> To { get; init; } = [];

    /// <summary>True where it is said not to be so ("did not agree", "ruled out retaliation").</summary>
    public bool Negated { get; init; }

    public Modality Modality { get; init; }

    public EventTime Time { get; init; }

    /// <summary>The words for the time ("next month"), null where there are none.</summary>
    public string? When { get; init; }

    /// <summary>The days those words mean, counted from the article's date; null where they can't be told.</summary>
    public DateSpan? Dates { get; init; }

    /// <summary>What it is about; null where the article does not say.</summary>
    public Issue? About { get; init; }

    /// <summary>The sentence's part that tells of it; null where a person added it.</summary>
    public Quote? Quote { get; init; }
}

/// <summary>
/// The event types of the PLOVER ontology (Halterman et al. 2023, "PLOVER and POLECAT", the successor of CAMEO) that trade
/// talks know; assault and mobilize are left out.
/// </summary>
public enum EventType
{
    /// <summary>Comes to an agreement, or promises.</summary>
    Agree,

    /// <summary>Meets, talks, visits, telephones.</summary>
    Consult,

    /// <summary>Speaks in favour: praises, backs, defends, welcomes.</summary>
    Support,

    /// <summary>Gives way: eases a measure, lifts a sanction, opens a market, offers.</summary>
    Concede,

    /// <summary>Acts together with another: signs, shares, trades, ratifies.</summary>
    Cooperate,

    /// <summary>Gives money, goods or protection.</summary>
    Aid,

    /// <summary>Takes back or withdraws: troops in PLOVER, envoys and pledges here.</summary>
    Retreat,

    /// <summary>Asks, urges, appeals, demands.</summary>
    Request,

    /// <summary>Blames, complains, charges, criticises, brings a case.</summary>
    Accuse,

    /// <summary>Refuses, turns down, vetoes, rules out.</summary>
    Reject,

    /// <summary>Says that it will harm.</summary>
    Threaten,

    /// <summary>Demonstrates, strikes, boycotts.</summary>
    Protest,

    /// <summary>Imposes a measure, breaks off, suspends, embargoes, retaliates.</summary>
    Sanction,

    /// <summary>Seizes, arrests, investigates under its own law.</summary>
    Coerce,
}

public enum Modality
{
    /// <summary>Told as a fact.</summary>
    Asserted,

    /// <summary>Will be: "will", "is to", "plans to".</summary>
    Will,

    /// <summary>May be: "could", "might", "would", "if".</summary>
    Could,

    /// <summary>Is wanted: "wants", "hopes", "seeks".</summary>
    Wants,

    /// <summary>Somebody else is asked for it: "urges", "calls on", "should", "must".</summary>
    Urges,

    /// <summary>Somebody says that it is not so: "denies".</summary>
    Denies,
}

public enum EventTime
{
    Past,
    Present,
    Future,
}
