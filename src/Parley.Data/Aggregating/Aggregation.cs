using Parley.Inputs;

namespace Parley.Data;

/// <summary>Which economies and sectors become one. What a dataset has and no merge names stays as it is.</summary>
public sealed record Aggregation
{
    /// <summary>Name of the new dataset.</summary>
    public required string Name { get; init; }

    /// <summary>Null = the old title with what it was aggregated to.</summary>
    public string? Title { get; init; }

    /// <summary>What the new dataset is good for; null = nobody says, unless nothing is merged.</summary>
    public string? Purpose { get; init; }

    /// <summary>Merges of economies.</summary>
    public IReadOnlyList<Merge> Economies { get; init; } = [];

    /// <summary>Merges of sectors.</summary>
    public IReadOnlyList<Merge> Sectors { get; init; } = [];

    /// <summary>Makes the new dataset, in which the world trades what it traded before.</summary>
    /// <exception cref="InputException">A merge names what the dataset does not have, or names it twice.</exception>
    public AggregatedDataset Apply(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new Aggregator(dataset, this).Run();
    }
}

/// <summary>Economies or sectors that become one.</summary>
/// <param name="Code">Its new code.</param>
/// <param name="Name">Its new name.</param>
/// <param name="Members">Codes of those it is made of.</param>
public sealed record Merge(string Code, string Name, IReadOnlyList<string> Members);

/// <summary>A dataset made by merging, and what the merge did.</summary>
/// <param name="Dataset">The new dataset, checked.</param>
/// <param name="InternalTariffRevenue">Tariff revenue that vanished by economy, million USD: trade among members became home sales,
/// which carry no tariff. Only economies that lost any.</param>
/// <param name="DroppedGroups">Names of groups that no whole economies or sectors are left for, or whose name a code took.</param>
/// <param name="NarrowedGroups">Names of groups that lost members which were merged with others.</param>
public sealed record AggregatedDataset(
    Dataset Dataset,
    IReadOnlyList<(string Economy, double Value)> InternalTariffRevenue,
    IReadOnlyList<string> DroppedGroups,
    IReadOnlyList<string> NarrowedGroups
);
