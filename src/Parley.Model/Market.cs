namespace Parley.Model;

/// <summary>The kinds of condition an equilibrium must meet. A solve iterates on the first four; the others hold by
/// construction there and are recomputed by <see cref="EquilibriumCheck"/>.</summary>
public enum MarketKind
{
    /// <summary>What an economy's sector sells is what the world buys of it.</summary>
    Goods,

    /// <summary>Labour income is what sectors pay for labour.</summary>
    Labour,

    /// <summary>The price index follows from delivered prices: shares of spending sum to 1.</summary>
    Price,

    /// <summary>Income is earnings, revenue and transfer.</summary>
    Income,

    /// <summary>The producer's price is unit cost, corrected for scale and productivity.</summary>
    Cost,

    /// <summary>A flow is the share that delivered prices imply.</summary>
    Trade,

    /// <summary>Spending on a good is final spending and use as an input.</summary>
    Spending,

    /// <summary>Profits are the profit share of sales.</summary>
    Profits,

    /// <summary>Tariff and export tax revenue are what the flows pay.</summary>
    Revenue,

    /// <summary>The transfer is what the treatment of imbalances says.</summary>
    Transfer,

    /// <summary>Exports and transfer pay for imports.</summary>
    Balance,

    /// <summary>World labour income is the baseline's.</summary>
    Numeraire,

    /// <summary>A flow keeps within its limit, or pays the rate that any quantity may pay.</summary>
    Limit,
}

/// <summary>One condition of the equilibrium, by name.</summary>
/// <param name="Kind">Which condition.</param>
/// <param name="Economy">Code of the economy, of the exporter for a flow; empty for the numeraire.</param>
/// <param name="Sector">Code of the sector; null for conditions of a whole economy.</param>
/// <param name="Destination">Code of the importer; null unless the condition is a flow.</param>
public sealed record Market(MarketKind Kind, string Economy, string? Sector = null, string? Destination = null)
{
    public override string ToString() =>
        Kind switch
        {
            MarketKind.Goods => $"{Sector} made in {Economy}",
            MarketKind.Labour => $"labour in {Economy}",
            MarketKind.Price => $"price of {Sector} in {Economy}",
            MarketKind.Income => $"income of {Economy}",
            MarketKind.Cost => $"cost of {Sector} in {Economy}",
            MarketKind.Trade => $"{Sector} from {Economy} to {Destination}",
            MarketKind.Spending => $"spending on {Sector} in {Economy}",
            MarketKind.Profits => $"profits in {Economy}",
            MarketKind.Revenue => $"tariff and export tax revenue of {Economy}",
            MarketKind.Transfer => $"transfer of {Economy}",
            MarketKind.Limit => $"limit on {Sector} from {Economy} to {Destination}",
            MarketKind.Balance => $"trade balance of {Economy}",
            _ => "world labour income",
        };
}
