namespace Parley.Data;

/// <summary>Something a person should know of a dataset that is not wrong.</summary>
/// <param name="Kind">Such as <c>tariff_above_100_percent</c>.</param>
/// <param name="Text">One sentence without its full stop.</param>
/// <param name="Cases">Where, each such as <c>JPN ric up to 402 % (on USA)</c>; empty where the text says it all.</param>
public sealed record Finding(string Kind, string Text, IReadOnlyList<string> Cases);
