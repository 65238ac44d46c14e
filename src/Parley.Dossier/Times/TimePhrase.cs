namespace Parley.Dossier;

/// <summary>Words for a time in a sentence: "August 9 and 10", "next month", "by the end of the year".</summary>
/// <param name="First">Its first token, without the preposition.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Words">The words on one line, without the preposition.</param>
/// <param name="Span">The days that they mean; null where they can't be told.</param>
/// <param name="Relation">How what happens lies to them.</param>
internal sealed record TimePhrase(int First, int End, string Words, DateSpan? Span, TimeRelation Relation)
{
    /// <summary>The calendar year, where the words name one and no part of it.</summary>
    public int? Year =>
        Span is { Precision: DatePrecision.Year, From: { Month: 1, Day: 1 }, To: { Month: 12, Day: 31 } }
        && Span.From.Year == Span.To.Year
            ? Span.From.Year
            : null;
}

/// <summary>How what happens lies to a time.</summary>
internal enum TimeRelation
{
    /// <summary>On or in it.</summary>
    At,

    /// <summary>On its last day at the latest.</summary>
    By,
    Until,
    Within,
    Since,

    /// <summary>From its first day on.</summary>
    From,
    After,
}
