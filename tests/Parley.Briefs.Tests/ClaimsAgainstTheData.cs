using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

public class ClaimsAgainstTheData
{
    private static readonly Dataset _data = SmallWorld.Make();

    [Fact]
    public void A_balance_in_one_good_is_held_against_that_good_and_not_against_all()
    {
        ArticleDossier dossier = Articles.Talks() with
        {
            Amounts =
            [
                new MoneyAmount(
                    new Money(30_000_000m, "USD"),
                    AmountConcept.TradeSurplus,
                    "JPN",
                    "USA",
                    Articles.Cars,
                    2017,
                    null,
                    null
                ),
            ],
        };

        ClaimCheck check = Assert.Single(
            BriefWriter.Write(dossier, SmallWorld.Make(), TestContext.Current.CancellationToken).ClaimChecks
        );

        Assert.Equal("Japan's trade surplus with the United States in cars: 30 million dollars in 2017", check.Claim);
        Assert.Contains("with the United States in cars in 2017", check.DataText);
        Assert.DoesNotContain("services", check.DataText);
        Assert.NotEqual(39, check.DataValue!.Value);
    }

    [Fact]
    public void A_deficit_is_held_against_the_balance_of_the_pair_in_goods_and_with_services()
    {
        ClaimCheck check = Check(Deficit(69, 2017));

        // Goods: the United States sells 22 to Japan and buys 61; services: 30 against 10.
        Assert.Equal(39, check.DataValue!.Value, 9);
        Assert.Equal((69, 2017), (check.ClaimedValue, check.ClaimedYear));
        Assert.Contains("deficit of 39 million dollars with Japan in goods", check.DataText);
        Assert.Contains("with services it has a deficit of 19 million dollars", check.DataText);
        Assert.Contains("Customs statistics", check.Difference);
    }

    [Fact]
    public void A_surplus_is_counted_from_the_side_that_has_it()
    {
        MoneyAmount surplus = Deficit(69, 2017) with
        {
            Measures = AmountConcept.TradeSurplus,
            Economy = "JPN",
            Partner = "USA",
        };

        Assert.Equal(39, Check(surplus).DataValue!.Value, 9);
    }

    [Fact]
    public void A_figure_of_another_age_cannot_be_compared_and_the_brief_says_so()
    {
        ClaimCheck check = Check(Deficit(58_600, 1986), year: 1987);

        Assert.Contains("of 1986, the data are of 2017: the two cannot be compared", check.Difference);
    }

    [Fact]
    public void A_month_is_not_held_against_a_year()
    {
        ClaimCheck check = Check(Deficit(8_140, null) with { Period = "in February" });

        Assert.Null(check.DataValue);
        Assert.Contains("not for a calendar year (\"in February\")", check.Difference);
    }

    [Fact]
    public void Another_currency_is_not_converted()
    {
        ClaimCheck check = Check(Deficit(0, 2017) with { Money = new Money(7_000_000_000m, "JPY") });

        Assert.Equal((null, null), (check.ClaimedValue, check.DataValue));
        Assert.Contains("7000 million JPY", check.Claim);
        Assert.Contains("not converted", check.Difference);
    }

    [Fact]
    public void A_balance_in_data_without_imbalances_is_no_figure_to_compare_with()
    {
        Dataset balanced = _data with { Trade = Symmetric(_data) };

        ClaimCheck check = Assert.Single(Checks(With(Deficit(69, 2017)), balanced));

        Assert.Null(check.DataValue);
        Assert.Contains("made without overall trade imbalances", check.Difference);
    }

    [Fact]
    public void Cars_that_do_not_sell_are_shown_as_a_share_of_what_buyers_spend_beside_the_other_direction()
    {
        Claim claim = new(
            ClaimKind.GoodsDoNotSell,
            ["USA"],
            ["JPN"],
            Articles.Cars with
            {
                Origin = "USA",
            },
            false,
            null
        );

        ClaimCheck check = Assert.Single(Checks(Articles.Talks() with { Claims = [claim] }));

        Assert.Equal(DataUnit.Fraction, check.DataUnit);
        Assert.Equal(2.0 / (2 + 250 + 10 + 5), check.DataValue!.Value, 12);
        Assert.Contains("the tariff on the former is 0 %", check.DataText);
        Assert.Contains("the tariff on them is 2.5 %", check.DataText);
        Assert.Contains("plants abroad", check.Difference);
    }

    [Fact]
    public void A_closed_market_is_shown_by_the_tariffs_that_meet_the_complainer_there()
    {
        Claim claim = new(ClaimKind.ClosedMarket, ["USA"], ["JPN"], null, false, null);

        ClaimCheck check = Assert.Single(Checks(Articles.Talks() with { Claims = [claim] }));

        Assert.Equal(20 * 0.5 / 22, check.DataValue!.Value, 12);
        Assert.Contains("highest on \"Farm goods and food\" (50 %)", check.DataText);
        Assert.Contains("quotas, standards", check.Difference);
    }

    [Theory]
    [InlineData(ClaimKind.Dumping, "firm by firm")]
    [InlineData(ClaimKind.BrokenAgreement, "Whether a promise was kept")]
    [InlineData(ClaimKind.UndervaluedCurrency, "no exchange rates")]
    public void What_trade_data_cannot_tell_is_said_to_be_so(ClaimKind kind, string reason)
    {
        Claim claim = new(kind, ["USA"], ["JPN"], null, true, null);

        ClaimCheck check = Assert.Single(Checks(Articles.Talks() with { Claims = [claim] }));

        Assert.Equal(DataUnit.None, check.DataUnit);
        Assert.Contains(reason, check.DataText);
        Assert.EndsWith("(denied in the article)", check.Claim, StringComparison.Ordinal);
    }

    [Fact]
    public void Exports_of_a_good_are_held_against_its_sector()
    {
        MoneyAmount exports = Deficit(40, 2017) with
        {
            Measures = AmountConcept.Exports,
            Economy = "JPN",
            Partner = "USA",
            Good = Articles.Cars,
        };

        ClaimCheck check = Check(exports);

        Assert.Equal(60, check.DataValue!.Value, 12);
        Assert.Equal("Japan's exports of cars to the United States: 40 million dollars in 2017", check.Claim);
    }

    private static MoneyAmount Deficit(decimal millions, int? year) =>
        new(
            new Money(millions * 1_000_000m, "USD"),
            AmountConcept.TradeDeficit,
            "USA",
            "JPN",
            null,
            year,
            null,
            Articles.Quote("a trade deficit")
        );

    private static ArticleDossier With(MoneyAmount amount, int year = 2018) =>
        Articles.Talks(year: year) with
        {
            Amounts = [amount],
        };

    private static ClaimCheck Check(MoneyAmount amount, int year = 2018) => Assert.Single(Checks(With(amount, year)));

    private static IReadOnlyList<ClaimCheck> Checks(ArticleDossier dossier, Dataset? data = null) =>
        BriefWriter.Write(dossier, data ?? _data, TestContext.Current.CancellationToken).ClaimChecks;

    private static Model.TradeTensor Symmetric(Dataset data)
    {
        Model.TradeTensor trade = data.Trade.Clone();
        for (int s = 0; s < trade.Sectors; s++)
        {
            for (int i = 0; i < trade.Economies; i++)
            {
                for (int j = 0; j < trade.Economies; j++)
                {
                    trade[i, j, s] = (data.Trade[i, j, s] + data.Trade[j, i, s]) / 2;
                }
            }
        }

        return trade;
    }
}
