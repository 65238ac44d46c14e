namespace Parley.Dossier;

/// <summary>A complaint of one side about another.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="By">Codes of those who complain; empty where it is not said.</param>
/// <param name="Against">Codes of those complained of; empty where it is not said.</param>
/// <param name="Good">The good it is about, with its origin where that is said; else null.</param>
/// <param name="Denied">True where the sentence denies it.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Claim(
    ClaimKind Kind,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Against,
    Good? Good,
    bool Denied,
    Quote? Quote
);

public enum ClaimKind
{
    /// <summary>"American cars do not sell in Japan".</summary>
    GoodsDoNotSell,
    TradeDeficit,
    TradeSurplus,
    ClosedMarket,
    Dumping,
    Subsidies,
    UnfairPractices,
    BrokenAgreement,
    UndervaluedCurrency,
}
