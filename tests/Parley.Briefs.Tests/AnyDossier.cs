using CsCheck;
using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>Whatever a reader finds or a person writes into a dossier, a brief comes out of it.</summary>
public class AnyDossier
{
    private static readonly Dataset _data = SmallWorld.Make();

    private static readonly Gen<string> _economy = OneOf("USA", "JPN", "EU", "DEU", "GBR", "KOR", "ROW", "XXX");

    private static readonly Gen<IReadOnlyList<string>> _economies = _economy
        .Array[0, 3]
        .Select(e => (IReadOnlyList<string>)[.. e.Distinct()]);

    private static readonly Gen<Good> _good = OneOf(
        Articles.Cars,
        Articles.Agriculture,
        new Good("potato chips", ["food"]),
        new Good("aircraft", []),
        new Good("services", ["services"]),
        new Good("beef", ["beef", "agriculture_and_food"])
    );

    private static readonly Gen<Money?> _money = OneOf<Money?>(
        null,
        null,
        new Money(5_000_000m, "USD"),
        new Money(500_000_000m, "USD"),
        new Money(0m, "USD"),
        new Money(7_000_000m, "JPY")
    );

    private static readonly Gen<Measure> _measure =
        from kind in Gen.Enum<MeasureKind>()
        from status in Gen.Enum<MeasureStatus>()
        from imposers in _economies
        from everyone in Gen.Bool
        from targets in _economies
        from goods in _good.Array[0, 3]
        from rate in OneOf<decimal?>(null, 0m, 0.05m, 0.25m, 1m, 20m)
        from before in OneOf<decimal?>(null, null, 0.05m)
        from amount in _money
        from retaliation in Gen.Bool
        from askers in _economies
        from affected in _economies
        select new Measure
        {
            Kind = kind,
            Status = status,
            Imposers = imposers,
            Targets = everyone ? Targets.Everyone : Targets.Named(targets),
            Goods = goods,
            Rate = rate,
            RateBefore = rate is null ? null : before,
            Amount = amount,
            Retaliation = retaliation,
            RemovalAskedBy = askers,
            Affected = affected,
        };

    private static readonly Gen<Agreement> _agreement =
        from kind in Gen.Enum<AgreementKind>()
        from scope in Gen.Enum<AgreementScope>()
        from members in _economies
        from former in _economies
        from attitude in Gen.Enum<Attitude>()
        from who in _economy
        from about in _economy
        select new Agreement
        {
            Name = "customs pact",
            ShortName = kind == AgreementKind.Bilateral ? null : "CP",
            Kind = kind,
            Scope = scope,
            Members = members,
            FormerMembers = [.. former.Select(f => new FormerMember(f, null, null))],
            Positions = [new Position(who, attitude, about, null)],
        };

    private static readonly Gen<MoneyAmount> _amount =
        from money in _money.Where(m => m is not null)
        from concept in Gen.Enum<AmountConcept>()
        from economy in _economy
        from hasOwner in Gen.Bool
        from partner in _economy
        from hasPartner in Gen.Bool
        from year in OneOf<int?>(null, 1986, 2017)
        select new MoneyAmount(
            money!,
            concept,
            hasOwner ? economy : null,
            hasPartner ? partner : null,
            null,
            year,
            year is null ? "in March" : null,
            null
        );

    private static readonly Gen<Claim> _claim =
        from kind in Gen.Enum<ClaimKind>()
        from side in _economies
        from against in _economies
        from good in _good
        from denied in Gen.Bool
        select new Claim(kind, side, against, good, denied, null);

    private static readonly Gen<ArticleDossier> _dossier =
        from talking in _economies
        from third in _economies
        from year in OneOf(1987, 2017, 2018, 2024)
        from measures in _measure.Array[0, 3]
        from agreements in _agreement.Array[0, 2]
        from sensitive in _good.Array[0, 2]
        from owner in _economy
        from amounts in _amount.Array[0, 2]
        from claims in _claim.Array[0, 2]
        select Articles.Talks(measures, agreements, year, talking, [.. third.Except(talking)]) with
        {
            SensitiveSectors = [.. sensitive.Select(g => new SensitiveSector(owner, g, null))],
            Amounts = amounts,
            Claims = claims,
        };

    [Fact]
    public void Every_dossier_gives_a_brief_whose_sentences_hold_and_whose_numbers_are_numbers() =>
        _dossier.Sample(
            dossier =>
            {
                Brief brief = BriefWriter.Write(dossier, _data, TestContext.Current.CancellationToken);

                Sentences.Check(brief);
                Assert.NotEmpty(brief.Summary);
                Assert.NotEqual(1, brief.Outcomes.Count);
                Assert.True(brief.Outcomes.Count <= 8);
                Assert.Equal(brief.Outcomes.Count, brief.Outcomes.Select(o => o.Name).Distinct().Count());
                Assert.Equal(brief.Outcomes.Count, brief.Outcomes.Select(o => o.Title).Distinct().Count());
                Assert.All(
                    brief.Outcomes.SelectMany(o => o.Effects),
                    e => Assert.True(double.IsFinite(e.RealIncome) && double.IsFinite(e.GovernmentWelfare))
                );
            },
            iter: 1000,
            threads: 1
        );

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
