namespace Parley.Dossier;

/// <summary>An amount of money and what it measures.</summary>
/// <param name="Money">The sum.</param>
/// <param name="Measures">What is measured.</param>
/// <param name="Economy">Code of the economy whose deficit, surplus, exports or imports it is; null where it is not said.</param>
/// <param name="Partner">Code of the economy it trades with; null where it is with the whole world or not said.</param>
/// <param name="Good">The good where it is for one alone, else null.</param>
/// <param name="Year">The calendar year, where it is one ("in 1986", "last year"); null where the period is another or not said.</param>
/// <param name="Period">The words for the period ("last year", "in February"), null where none are given.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record MoneyAmount(
    Money Money,
    AmountConcept Measures,
    string? Economy,
    string? Partner,
    Good? Good,
    int? Year,
    string? Period,
    Quote? Quote
);

public enum AmountConcept
{
    TradeDeficit,
    TradeSurplus,
    TradeImbalance,
    CurrentAccountDeficit,
    CurrentAccountSurplus,
    BudgetDeficit,
    Exports,
    Imports,

    /// <summary>The worth of tariffs or of the trade they fall on.</summary>
    Tariffs,

    /// <summary>Something that this version does not tell apart.</summary>
    Other,
}
