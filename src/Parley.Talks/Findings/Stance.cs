using Parley.Dossier;

namespace Parley.Records;

/// <summary>What a party wants, offers, accepts, refuses, fears or complains of, wherever an article tells it: as a position, as
/// what it thinks of an agreement, as a complaint, as a market it would rather not open, as a barrier it asks to be removed.</summary>
/// <param name="Economy">Code of the party.</param>
/// <param name="Kind">Its position.</param>
/// <param name="Issue">On what.</param>
/// <param name="Toward">Codes of those it is wanted from, offered to, complained of.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Stance(string Economy, PositionKind Kind, Issue Issue, IReadOnlyList<string> Toward, Quote? Quote)
{
    private const string Agreements = "trade_agreement";
    private const string Access = "market_access";

    /// <summary>Every position that an article tells.</summary>
    public static IEnumerable<Stance> In(ArticleDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new IEnumerable<object>[]
        {
            dossier.Positions,
            dossier.Agreements,
            dossier.Claims,
            dossier.SensitiveSectors,
            dossier.Measures,
        }
            .SelectMany(list => list)
            .SelectMany(Of);
    }

    /// <summary>What a finding says of positions; nothing where it says nothing.</summary>
    public static IEnumerable<Stance> Of(object finding) =>
        finding switch
        {
            PartyPosition p => [new Stance(p.Economy, p.Kind, p.Issue, p.Toward, p.Quote)],
            Agreement a => a.Positions.Select(p => Of(a, p)).OfType<Stance>(),
            Claim { Denied: false } c => c.By.Select(by => new Stance(
                by,
                PositionKind.ComplainsOf,
                IssueOf(c),
                c.Against,
                c.Quote
            )),
            SensitiveSector { Economy: { } economy } s =>
            [
                new Stance(economy, PositionKind.Fears, new Issue(Access, [s.Good]), [], s.Quote),
            ],
            // Who asks that a barrier go wants the market; who asks that it not come refuses it.
            Measure { Status: MeasureStatus.InForce } m => m.RemovalAskedBy.Select(by => new Stance(
                by,
                PositionKind.Wants,
                new Issue(Access, m.Goods),
                m.Imposers,
                m.Quote
            )),
            Measure m => m.RemovalAskedBy.Select(by => new Stance(
                by,
                PositionKind.Refuses,
                IssueOf(m),
                m.Imposers,
                m.Quote
            )),
            _ => [],
        };

    /// <summary>What a measure is about, as an issue.</summary>
    public static Issue IssueOf(Measure measure) =>
        new(
            measure.Kind switch
            {
                MeasureKind.Tariff or MeasureKind.ImportTax or MeasureKind.Safeguard => "tariffs",
                MeasureKind.Quota or MeasureKind.TariffRateQuota or MeasureKind.VoluntaryRestraint => "quotas",
                MeasureKind.AntiDumpingDuty => "dumping",
                MeasureKind.CountervailingDuty or MeasureKind.Subsidy or MeasureKind.ExportSubsidy => "subsidies",
                MeasureKind.Sanctions or MeasureKind.Embargo => "sanctions",
                MeasureKind.MarketAccess => Access,
                MeasureKind.Standards => "standards",
                MeasureKind.GovernmentPurchasing => "government_purchasing",
                MeasureKind.ExchangeRate => "exchange_rate",
                MeasureKind.ExportTax or MeasureKind.ExportRestriction => "export_controls",
                _ => "non_tariff_barriers",
            },
            measure.Goods
        );

    private static Stance? Of(Agreement agreement, Position position)
    {
        PositionKind? kind = position.Attitude switch
        {
            Attitude.Wants or Attitude.Favours or Attitude.WantsBack => PositionKind.Wants,
            Attitude.Wary => PositionKind.Fears,
            Attitude.Opposes or Attitude.Left => PositionKind.Refuses,
            Attitude.SaysBroken => PositionKind.ComplainsOf,
            _ => null,
        };
        IReadOnlyList<string> toward =
            position.About is { } about ? [about]
            : agreement.Kind == AgreementKind.Bilateral ? [.. agreement.Members.Where(m => m != position.Economy)]
            : [];
        return kind is null
            ? null
            : new Stance(
                position.Economy,
                kind.Value,
                new Issue(Agreements, agreement.Goods, agreement.ShortName ?? agreement.Name),
                toward,
                position.Quote
            );
    }

    private static Issue IssueOf(Claim claim) =>
        new(
            claim.Kind switch
            {
                ClaimKind.GoodsDoNotSell or ClaimKind.ClosedMarket => Access,
                ClaimKind.TradeDeficit or ClaimKind.TradeSurplus => "trade_imbalance",
                ClaimKind.Dumping => "dumping",
                ClaimKind.Subsidies => "subsidies",
                ClaimKind.UndervaluedCurrency => "exchange_rate",
                ClaimKind.BrokenAgreement => Agreements,
                _ => "trade_rules",
            },
            claim.Good is null ? [] : [claim.Good]
        );
}
