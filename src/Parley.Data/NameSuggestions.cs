using Parley.Inputs;

namespace Parley.Data;

/// <summary>The way out for a name that a dataset does not have: people write <c>Japan</c> where a code is wanted.</summary>
public static class NameSuggestions
{
    /// <summary>For an economy or a group of them.</summary>
    /// <param name="dataset">Where it was looked for.</param>
    /// <param name="name">The name found.</param>
    public static string Economy(Dataset dataset, string name)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return ByName(name, dataset.Economies.Select(e => (e.Name, e.Code)))
            ?? FinerDatasets.Explain(name, dataset)
            ?? NearestName.Suggest(
                name,
                [.. Groups(dataset.EconomyGroups), .. dataset.Economies.Select(e => e.Code)],
                [.. dataset.Economies.Select(e => (e.Name, e.Code))]
            );
    }

    /// <summary>For a sector or a group of them.</summary>
    /// <param name="dataset">Where it was looked for.</param>
    /// <param name="name">The name found.</param>
    public static string Sector(Dataset dataset, string name)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return ByName(name, dataset.Sectors.Select(s => (s.Name, s.Code)))
            ?? NearestName.Suggest(
                name,
                [.. Groups(dataset.SectorGroups), .. dataset.Sectors.Select(s => s.Code)],
                [.. dataset.Sectors.Select(s => (s.Name, s.Code))]
            );
    }

    private static string? ByName(string name, IEnumerable<(string Name, string Code)> named) =>
        named.FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.OrdinalIgnoreCase))
            is { Code: { } code } found
            ? $"did you mean '{code}' ({found.Name})?"
            : null;

    private static IEnumerable<string> Groups(IReadOnlyDictionary<string, IReadOnlyList<string>> groups) =>
        groups.Keys.Order(StringComparer.Ordinal);
}
