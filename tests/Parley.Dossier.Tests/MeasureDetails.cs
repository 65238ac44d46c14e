using System.Globalization;

namespace Parley.Dossier.Tests;

/// <summary>Whom a measure spares, when it takes effect and by when somebody must act, in articles of Friday, 10 August 2018.</summary>
public class MeasureDetails
{
    [Theory]
    [InlineData(
        "The United States imposed a tariff of 25 percent on imported steel. Canada and Mexico are exempt.",
        "CAN+MEX"
    )]
    [InlineData(
        "President Trump imposed a tariff of 25 percent on imported steel and a tariff of 10 percent on imported aluminium. The tariffs take effect on August 23. Canada and Mexico are exempt.",
        "CAN+MEX"
    )]
    [InlineData(
        "The United States imposed a tariff of 25 percent on imported steel from everyone except Australia.",
        "AUS"
    )]
    [InlineData("The U.S. imposed tariffs of 25 percent on imported steel, excluding Argentina and Brazil.", "ARG+BRA")]
    [InlineData(
        "The United States imposed a tariff of 25 percent on imported steel, exempting the European Union.",
        "EU"
    )]
    [InlineData("The United States imposed a tariff of 25 percent on imported steel. Japan is not exempt.", "")]
    [InlineData("The United States imposed a tariff of 25 percent on imported steel. Japan wants to be exempted.", "")]
    [InlineData(
        "The United States imposed a tariff of 25 percent on imported steel. Nobody said whether Japan will be spared.",
        ""
    )]
    public void Who_is_named_as_spared_is_exempt(string text, string exempt) =>
        Assert.Equal([exempt], Read(text).Select(m => string.Join('+', m.Exempt)).Distinct());

    [Theory]
    [InlineData(
        "The tariffs on steel from China, imposed by the United States, take effect on August 23.",
        "2018-08-23"
    )]
    [InlineData(
        "The EU will impose provisional tariffs of 38 percent on electric cars from China from July 4, the Commission said.",
        "2018-07-04"
    )]
    [InlineData("The United States imposed a tariff of 25 percent on Chinese steel on Thursday.", "2018-08-09")]
    [InlineData("The United States lifted its tariffs on steel from Canada on Monday.", "2018-08-06")]
    [InlineData("President Trump said on Thursday that the United States will impose tariffs on cars from Japan.", "")]
    public void A_measure_takes_effect_on_the_day_told(string text, string day) =>
        Assert.Equal(
            day,
            Assert.Single(Read(text)).Dates?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""
        );

    [Theory]
    [InlineData(
        "Tokyo faces a deadline of August 17 from Washington for the imposition of tariffs of 25 percent on cars.",
        "2018-08-17"
    )]
    [InlineData(
        "If Japan does not reduce its barriers by mid-2019, the United States will impose tariffs on cars from Japan.",
        "2019-08-31"
    )]
    [InlineData(
        "The U.S. must decide within 180 days whether to impose a tariff of 25 percent on cars from Japan.",
        "2019-02-06"
    )]
    public void The_last_day_to_act_is_the_deadline(string text, string day) =>
        Assert.Equal(
            day,
            Assert.Single(Read(text)).Deadline?.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""
        );

    [Theory]
    [InlineData(
        "Japan opened its beef market to the United States.",
        MeasureKind.MarketAccess,
        MeasureStatus.InForce,
        "JPN>USA"
    )]
    [InlineData("Japan will not open its rice market.", MeasureKind.MarketAccess, MeasureStatus.RuledOut, "JPN>")]
    [InlineData(
        "Japan agreed to simplify its noise and emissions tests for imported American cars.",
        MeasureKind.Standards,
        MeasureStatus.Announced,
        "JPN>USA"
    )]
    [InlineData(
        "South Korea agreed to open its government procurement to the EU.",
        MeasureKind.GovernmentPurchasing,
        MeasureStatus.Announced,
        "KOR>EU"
    )]
    [InlineData("China devalued the yuan.", MeasureKind.ExchangeRate, MeasureStatus.InForce, "CHN>")]
    public void What_a_verb_does_to_a_market_is_a_measure(string text, object kind, object status, string sides)
    {
        Measure measure = Assert.Single(Read(text));
        Assert.Equal(
            (kind, status, sides),
            (
                measure.Kind,
                measure.Status,
                $"{string.Join('+', measure.Imposers)}>{string.Join('+', measure.Targets.Economies)}"
            )
        );
    }

    [Theory]
    [InlineData("The United States urged Japan to open its beef market.")]
    [InlineData("The tariffs would end once Japan opened its market to U.S. goods.")]
    [InlineData("Japan will open its farm market no further than in its earlier agreements.")]
    public void A_market_that_others_want_open_is_not_opened(string text) => Assert.Empty(Read(text));

    [Fact]
    public void An_inquiry_does_not_take_the_rate_that_is_in_force() =>
        Assert.Equal(
            [(MeasureStatus.UnderInquiry, null), (MeasureStatus.InForce, 0.025m)],
            Read(
                    "The U.S. Commerce Department opened an inquiry under Section 232 into imports of cars. The United States has a tariff of 2.5 percent on cars."
                )
                .Select(m => (m.Status, m.Rate))
        );

    private static IReadOnlyList<Measure> Read(string text) =>
        Repository.Read("A headline\n\nWASHINGTON, August 10, 2018 - " + text).Measures;
}
