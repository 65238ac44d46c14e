namespace Parley.Model;

/// <summary>What a <see cref="Baseline"/> is made of.</summary>
public sealed record BaselineData
{
    /// <summary>Codes of the economies, in order; they appear in messages.</summary>
    public required IReadOnlyList<string> Economies { get; init; }

    /// <summary>Codes of the sectors, in order.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>Sales at origin prices before export tax and tariff, origin x destination x sector, million USD a year;
    /// the diagonal holds home sales.</summary>
    public required TradeTensor Trade { get; init; }

    /// <summary>Ad valorem tariffs, fractions; null = none.</summary>
    public TradeTensor? Tariffs { get; init; }

    /// <summary>Export taxes, fractions of the origin price; null = none.</summary>
    public TradeTensor? ExportTaxes { get; init; }

    /// <summary>Shares of inputs in cost, economy x input x using sector; with the value-added share they sum to 1;
    /// null = no intermediates.</summary>
    public double[,,]? InputShares { get; init; }

    /// <summary>Trade elasticity theta by sector, positive (theta = sigma - 1 in Armington and Krugman).</summary>
    public required double[] TradeElasticity { get; init; }

    /// <summary>Scale elasticity psi by sector, used with <see cref="MarketStructure.ExternalEconomies"/>; null = 0.</summary>
    public double[]? ScaleElasticity { get; init; }

    /// <summary>Elasticity of substitution sigma by sector, used with <see cref="MarketStructure.FixedFirms"/>; null = 1 + theta.</summary>
    public double[]? ElasticityOfSubstitution { get; init; }

    /// <summary>Political weights, economy x sector; null = 1.</summary>
    public double[,]? PoliticalWeights { get; init; }

    public MarketStructure MarketStructure { get; init; }

    /// <summary>Final spending shares alpha, economy x sector, rows sum to 1. Null: derived from trade, tariffs and input
    /// shares. Given, the numbers need not be an equilibrium: make one with <see cref="Solver.Rebase"/>.</summary>
    public double[,]? FinalSpendingShares { get; init; }

    /// <summary>Transfers (spending above income), million USD; they sum to 0. Null: derived.</summary>
    public double[]? Transfers { get; init; }
}
