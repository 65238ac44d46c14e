namespace Parley.Dossier;

/// <summary>A sum of money as the article gives it.</summary>
/// <param name="Value">In units of the currency, not in millions.</param>
/// <param name="Currency">ISO 4217 code, <c>XEU</c> for European Currency Units.</param>
public sealed record Money(decimal Value, string Currency)
{
    /// <summary>In millions of US dollars; null for another currency, which is not converted.</summary>
    public decimal? MillionDollars => Currency == "USD" ? Value / 1_000_000m : null;
}
