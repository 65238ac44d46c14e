namespace Parley.Records;

/// <summary>A sentence in which the words sought stand.</summary>
/// <param name="Source">Where; its finding is 0.</param>
/// <param name="Marked">The sentence in pieces; those at odd places were sought.</param>
public sealed record SearchHit(Source Source, IReadOnlyList<string> Marked);

/// <summary>What a search found.</summary>
/// <param name="Total">How many sentences there are.</param>
/// <param name="Hits">The first of them, the newest article first.</param>
public sealed record SearchAnswer(long Total, IReadOnlyList<SearchHit> Hits);
