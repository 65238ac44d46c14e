namespace Parley.Dossier;

/// <summary>A number that is no sum of money: a percentage, a volume, a count of goods, an exchange rate.</summary>
/// <param name="Value">In <paramref name="Unit"/>; 25 for 25 percent.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Measures">What is measured.</param>
/// <param name="IsChange">True where it is by how much something rose or fell; a fall is negative.</param>
/// <param name="Economy">Code of the economy whose it is; null where it is not said.</param>
/// <param name="Partner">Code of the economy it trades with; null where none is.</param>
/// <param name="Good">The good, else null.</param>
/// <param name="Year">The calendar year, where it is one.</param>
/// <param name="Period">The words for the period, null where there are none.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Figure(
    decimal Value,
    FigureUnit Unit,
    FigureConcept Measures,
    bool IsChange,
    string? Economy,
    string? Partner,
    Good? Good,
    int? Year,
    string? Period,
    Quote? Quote
);

public enum FigureUnit
{
    Percent,
    PercentagePoints,
    Tonnes,
    Barrels,
    Units,

    /// <summary>Units of the economy's currency for a US dollar.</summary>
    PerDollar,
    Other,
}

public enum FigureConcept
{
    Exports,
    Imports,
    TradeBalance,
    Production,
    Consumption,
    MarketShare,
    Price,
    ExchangeRate,
    Growth,
    Inflation,
    Unemployment,
    Quota,
    Other,
}
