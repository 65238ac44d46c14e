namespace Parley.Records;

/// <summary>What of a record is asked for; what is null does not narrow.</summary>
/// <param name="Party">Code of an economy.</param>
/// <param name="Issue">Words that are in the issue's.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record RecordFilter(
    string? Party = null,
    string? Issue = null,
    DateOnly? From = null,
    DateOnly? To = null
)
{
    internal bool HasDay(DateOnly? day) =>
        (From is null || (day is { } d && d >= From)) && (To is null || (day is { } e && e <= To));

    internal bool HasIssue(string words) =>
        Issue is null
        || Issue
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w => words.Contains(w, StringComparison.OrdinalIgnoreCase));
}
