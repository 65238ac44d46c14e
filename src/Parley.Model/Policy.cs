namespace Parley.Model;

/// <summary>
/// What governments do, as levels and changes against the baseline. What is null stays as in the baseline.
/// </summary>
public sealed record Policy
{
    /// <summary>Nothing changes.</summary>
    public static Policy Unchanged { get; } = new();

    /// <summary>Counterfactual ad valorem tariffs, origin x destination x sector, fractions above -1;
    /// positive infinity is an embargo. Home sales carry none.</summary>
    public TradeTensor? Tariffs { get; init; }

    /// <summary>Counterfactual export taxes (negative: subsidies), origin x destination x sector, fractions above -1 of
    /// the origin price; tariffs are charged on the price with export tax.</summary>
    public TradeTensor? ExportTaxes { get; init; }

    /// <summary>Change of iceberg trade cost, counterfactual over baseline, origin x destination x sector; positive.</summary>
    public TradeTensor? TradeCostChange { get; init; }

    /// <summary>Change of productivity, counterfactual over baseline, economy x sector; positive.</summary>
    public double[,]? ProductivityChange { get; init; }

    /// <summary>Limits on the quantities of flows. The duties that stand for them are found with the equilibrium, whose
    /// <see cref="Equilibrium.Policy"/> holds them in <see cref="Tariffs"/> and <see cref="ExportTaxes"/>; what these say here of a
    /// flow that the same instrument limits does not matter.</summary>
    public IReadOnlyList<QuantityLimit> Limits { get; init; } = [];

    /// <summary>What happens to trade imbalances.</summary>
    public Imbalances Imbalances { get; init; }
}
