namespace Parley.Records;

/// <summary>Something that happened.</summary>
/// <param name="Day">When; null where nobody says.</param>
/// <param name="Until">The last day, where it took several; else null.</param>
/// <param name="IsExact">False where it was some time between <paramref name="Day"/> and <paramref name="Until"/>.</param>
/// <param name="Kind"><c>meeting</c>, a measure's status, an event's type, a settlement, <c>state</c> or <c>article</c>.</param>
/// <param name="What">In words.</param>
/// <param name="Sources">Who tells it.</param>
public sealed record TimelineEntry(
    DateOnly? Day,
    DateOnly? Until,
    bool IsExact,
    string Kind,
    string What,
    IReadOnlyList<Source> Sources
);
