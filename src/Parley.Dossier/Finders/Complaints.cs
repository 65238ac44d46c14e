namespace Parley.Dossier;

/// <summary>What complaints are about, as an issue.</summary>
internal static class Complaints
{
    public static Issue IssueOf(Claim claim) =>
        new(
            claim.Kind switch
            {
                ClaimKind.TradeDeficit or ClaimKind.TradeSurplus => "trade_imbalance",
                ClaimKind.ClosedMarket or ClaimKind.GoodsDoNotSell => "market_access",
                ClaimKind.Dumping => "dumping",
                ClaimKind.Subsidies => "subsidies",
                ClaimKind.BrokenAgreement => "enforcement",
                ClaimKind.UndervaluedCurrency => "exchange_rate",
                _ => "unfair_practices",
            },
            claim.Good is null ? [] : [claim.Good with { Origin = null }]
        );
}
