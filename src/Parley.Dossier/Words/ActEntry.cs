using System.Globalization;

namespace Parley.Dossier;

/// <summary>A row of the lexicon <c>acts</c>: verbs or nouns for what one side does to another.</summary>
/// <param name="Event">The event that it is; null where it tells of a position alone.</param>
/// <param name="Position">The position that it shows; null where it shows none.</param>
/// <param name="Pattern">How those who take part stand about it.</param>
/// <param name="Through">Words that may stand between it and the one it is done to.</param>
/// <param name="Needs">What must stand with it to make it one.</param>
internal sealed record ActEntry(
    EventType? Event,
    PositionKind? Position,
    ActPattern Pattern,
    HashSet<string> Through,
    ActNeeds Needs
)
{
    public static string Key(int row, VerbForm forms) =>
        string.Create(CultureInfo.InvariantCulture, $"{row}/{(int)forms}");

    /// <summary>The row and the forms that a hit holds.</summary>
    public static (ActEntry Entry, VerbForm Forms) Of(Hit hit)
    {
        (int row, VerbForm forms) = RowOf(hit);
        return (Lexicon.Shared.Acts[row], forms);
    }

    /// <summary>The number of the row and the forms that a key holds.</summary>
    public static (int Row, VerbForm Forms) RowOf(Hit hit)
    {
        int bar = hit.Key.IndexOf('/');
        int row = int.Parse(hit.Key.AsSpan(0, bar), CultureInfo.InvariantCulture);
        return (row, (VerbForm)int.Parse(hit.Key.AsSpan(bar + 1), CultureInfo.InvariantCulture));
    }
}

internal enum ActPattern
{
    /// <summary>Subject, verb, object.</summary>
    Verb,

    /// <summary>Done together: all stand in the subject, or behind "with".</summary>
    Joint,

    /// <summary>As <see cref="Joint"/>, and only where two sides or more take part.</summary>
    Together,

    /// <summary>"accept": what is not accepted is refused.</summary>
    Accept,

    /// <summary>What a speaker says that another does: "he said the ministry was ignoring".</summary>
    Blame,

    /// <summary>The subject bears it: "came under fire from", "faces pressure from".</summary>
    Suffer,

    /// <summary>Who goes to another's country, or sends an envoy there, talks with it: "flew to Washington".</summary>
    Visit,

    /// <summary>What begins is a measure: "U.S. tariffs on Japanese goods took effect".</summary>
    Begin,

    /// <summary>An adjective after "is": "Japan is wary of".</summary>
    State,

    /// <summary>A noun: "the U.S. threat against Japan", "pressure on Japan by the U.S.".</summary>
    Noun,
}

internal enum ActNeeds
{
    Nothing,

    /// <summary>One it is done to.</summary>
    Party,

    /// <summary>One it is done to, and what is asked.</summary>
    Asked,

    /// <summary>Something it is about.</summary>
    Issue,

    /// <summary>One of the two.</summary>
    Either,
    Measure,
    Market,
    Agreement,

    /// <summary>A measure that burdens another.</summary>
    Harm,

    /// <summary>One it is done to, and goods or trade in them: "ban imports from", "halt purchases of Canadian canola".</summary>
    Trade,

    /// <summary>A measure, and somebody spared from it or let in by a word for that: "granted Argentina an exemption".</summary>
    Exempted,

    /// <summary>One it is done to, and a word of censure: "called the U.S. tariffs unfair".</summary>
    Unjust,

    /// <summary>A word for a dispute: "settled their row over bananas".</summary>
    Dispute,

    /// <summary>"If" or "unless", and a measure in this sentence or the one before: "would respond if".</summary>
    Condition,

    /// <summary>One it is done to, and a list that it is put on.</summary>
    Blacklist,

    /// <summary>A measure that is the answer: "responded with duties on", "retaliated by taxing".</summary>
    Reply,

    /// <summary>A measure in this sentence or the one before: "would respond in kind".</summary>
    Accord,

    /// <summary>One it is done to, and a word for an inquiry.</summary>
    Inquiry,

    /// <summary>One it is done to, and a word for help or money.</summary>
    Aid,

    /// <summary>Talks.</summary>
    Talks,

    /// <summary>The one it is done to, and before whom: "take Japan to the WTO".</summary>
    Court,

    /// <summary>The one it is done to, and the time left: "give Japan six weeks to", "give Japan until April to".</summary>
    Deadline,

    /// <summary>A complaint or a case before a court of trade: "bring the case before the WTO", "drop its complaint".</summary>
    Complaint,

    /// <summary>An inquiry, whomever it is into: "suspend two dumping cases".</summary>
    Probe,

    /// <summary>One it is done to, and a rate: "levied 100 pct on European handbags".</summary>
    Rate,

    /// <summary>One it is done to, and a preference that it loses: "removed India from the Generalized System of Preferences".</summary>
    Preference,
}
