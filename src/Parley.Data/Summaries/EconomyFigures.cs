namespace Parley.Data;

/// <summary>One economy's accounts as the dataset implies them. Values in million USD a year, rates as fractions.</summary>
public sealed record EconomyFigures
{
    public required string Economy { get; init; }

    public required string Name { get; init; }

    /// <summary>Sales of all sectors before tariff.</summary>
    public required double Output { get; init; }

    /// <summary>Labour income and profits.</summary>
    public required double ValueAdded { get; init; }

    public required double TariffRevenue { get; init; }

    /// <summary>Value added and tariff revenue.</summary>
    public required double Income { get; init; }

    /// <summary>Spending above income; the world's sum to zero.</summary>
    public required double Transfer { get; init; }

    /// <summary>Income and transfer: what households and the state buy.</summary>
    public required double FinalSpending { get; init; }

    public required double Exports { get; init; }

    /// <summary>Before tariff.</summary>
    public required double Imports { get; init; }

    /// <summary>Exports less imports.</summary>
    public required double Balance { get; init; }

    /// <summary>Exports and imports over value added.</summary>
    public required double Openness { get; init; }

    /// <summary>Tariff revenue over imports of goods (of all sectors where the dataset has no group <c>services</c>).</summary>
    public required double AverageTariff { get; init; }

    /// <summary>The tables in which others' figures stand in for this economy's.</summary>
    public required IReadOnlyList<string> Proxies { get; init; }
}
