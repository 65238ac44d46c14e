namespace Parley.Model;

/// <summary>The kinds of condition an equilibrium must meet.</summary>
public enum MarketKind
{
    /// <summary>What an economy's sector sells is what the world buys of it.</summary>
    Goods,

    /// <summary>Labour income is what sectors pay for labour.</summary>
    Labour,

    /// <summary>The price index follows from delivered prices.</summary>
    Price,

    /// <summary>Income is earnings, revenue and transfer.</summary>
    Income,
}

/// <summary>One condition of the equilibrium, by name.</summary>
/// <param name="Kind">Which condition.</param>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Sector">Code of the sector; null for labour and income.</param>
public sealed record Market(MarketKind Kind, string Economy, string? Sector)
{
    public override string ToString() =>
        Kind switch
        {
            MarketKind.Labour => $"labour in {Economy}",
            MarketKind.Income => $"income of {Economy}",
            MarketKind.Price => $"price of {Sector} in {Economy}",
            _ => $"{Sector} made in {Economy}",
        };
}
