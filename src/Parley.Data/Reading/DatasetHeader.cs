using Parley.Model;

namespace Parley.Data.Reading;

/// <summary>What dataset.yaml holds, with the line and column of each part.</summary>
internal sealed record DatasetHeader
{
    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public int Year { get; init; }

    public string Unit { get; init; } = "";

    public string? Purpose { get; init; }

    public MarketStructure MarketStructure { get; init; }

    public string? TradeElasticitySet { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> EconomyGroups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> SectorGroups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<Proxy> Proxies { get; init; } = [];

    /// <summary>Line and column, from 1, by path.</summary>
    public required IReadOnlyDictionary<string, (int Line, int Column)> Marks { get; init; }
}
