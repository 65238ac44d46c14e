namespace Parley.Dossier;

/// <summary>Days that words for a time mean, both ends in it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; the same as <paramref name="From"/> for one day.</param>
/// <param name="Precision">How exactly the words tell the time: a meeting "in September" is on some day between the two.</param>
public sealed record DateSpan(DateOnly From, DateOnly To, DatePrecision Precision);

public enum DatePrecision
{
    /// <summary>Every day from the first to the last.</summary>
    Day,

    /// <summary>Some time within.</summary>
    Week,
    Month,
    Quarter,
    Year,
}
