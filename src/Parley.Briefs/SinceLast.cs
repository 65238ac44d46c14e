using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>What an article tells that a record of the talks did not hold before it.</summary>
/// <param name="Record">The record's file, as the user named it.</param>
/// <param name="Last">Day of the last article of the record before this one; null where none has a day.</param>
/// <param name="Articles">How many articles of the record come before this one.</param>
/// <param name="News">One whole sentence a point.</param>
public sealed record SinceLast(string Record, DateOnly? Last, int Articles, IReadOnlyList<NewFinding> News);

/// <summary>Something new.</summary>
/// <param name="Text">What it is, a whole sentence.</param>
/// <param name="Before">What the record held before, a whole sentence with its source; null where it held nothing.</param>
/// <param name="Quotes">Where the article says it.</param>
public sealed record NewFinding(string Text, string? Before, IReadOnlyList<Quote> Quotes);
