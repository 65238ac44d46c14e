using System.Globalization;

namespace Parley.Dossier.Tests;

/// <summary>Numbers that are no money, with what they measure.</summary>
public class Figures
{
    [Theory]
    [InlineData("Chinese exports to the EU rose 12 percent last year.", "12 Percent Exports change CHN>EU last year")]
    [InlineData("Japan's imports from Canada fell by 3.5 percent in July.", "-3.5 Percent Imports change JPN>CAN July")]
    [InlineData(
        "South Korean steel exports fell to 2.34 million tonnes in 2017.",
        "2340000 Tonnes Exports KOR> steel 2017"
    )]
    [InlineData("The dollar fell to 137.25 yen on Thursday.", "137.25 PerDollar ExchangeRate JPN> Thursday")]
    [InlineData("Imports of rice came to 700,000 tonnes.", "700000 Tonnes Imports > rice")]
    [InlineData("The 40 percent rise of the yen has hit Tokyo hard.", "40 Percent ExchangeRate change JPN>")]
    [InlineData("The euro fell 3 percent against other currencies.", "-3 Percent ExchangeRate change EU>")]
    [InlineData("He said the won is 15 percent undervalued.", "15 Percent ExchangeRate KOR>")]
    [InlineData("Rich nations need to grow an average three percent.", "3 Percent Growth >")]
    [InlineData("The lower rate is for 100,000 cars a year.", "100000 Units Quota > cars")]
    [InlineData(
        "Beijing's exports to Japan plunged 12.4% year-on-year in June.",
        "-12.4 Percent Exports change CHN>JPN June"
    )]
    [InlineData("Japanese car makers cut output by 10 pct.", "-10 Percent Production change JPN> cars")]
    [InlineData("The ministry expects a 5 pct drop in Japanese exports.", "-5 Percent Exports change JPN>")]
    [InlineData("Canada sells 84 percent of its exports to the United States.", "84 Percent Exports CAN>USA")]
    [InlineData("The yuan traded at 7.16 per dollar.", "7.16 PerDollar ExchangeRate CHN>")]
    [InlineData("Taiwan bought 2.8 mln tonnes of U.S. maize.", "2800000 Tonnes Imports TWN>USA grains")]
    [InlineData("Brazil shipped 1.2 million cars abroad.", "1200000 Units Exports BRA> cars")]
    [InlineData("Inflation in Turkey was running at 9.1 percent.", "9.1 Percent Inflation TUR>")]
    [InlineData("The U.S. economy contracted at a 0.9% annualized rate.", "-0.9 Percent Growth change USA>")]
    [InlineData("Japanese makers' share of the U.S. car market was 20 pct.", "20 Percent MarketShare JPN>USA cars")]
    public void A_number_has_its_unit_its_measure_its_side_and_its_time(string text, string code) =>
        Assert.Equal([code], Read(text).Select(Code));

    [Fact]
    public void A_share_of_a_market_stands_beside_the_share_it_was_before() =>
        Assert.Equal(
            ["78 Percent MarketShare JPN>EU semiconductors", "60 Percent MarketShare JPN>EU semiconductors 1984"],
            Read("Japan took 78 percent of the European semiconductor market, up from 60 percent in 1984.").Select(Code)
        );

    [Theory]
    [InlineData("The Senate voted 93 to 0 for it.")]
    [InlineData("The United States imposed a tariff of 25 percent on imported cars.")]
    [InlineData("He spoke for 20 minutes about 3 cars.")]
    [InlineData("The duties range from 7.8 percent for one maker to 35.3 percent for another.")]
    [InlineData("The company said its profit fell 15 percent.")]
    [InlineData("The stock market index fell 207 points.")]
    [InlineData("Some 62 percent of Americans oppose the tariffs.")]
    [InlineData("It was 30 percent colder than usual.")]
    [InlineData("A fire at a plant cost 3,000 workers their jobs.")]
    public void A_number_without_a_measure_is_no_figure(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_unit_said_once_holds_for_a_range_and_for_the_level_before() =>
        Assert.Equal(
            [
                "2000000 Tonnes Exports AUS> wheat 1991",
                "1500000 Tonnes Exports AUS> wheat 1992",
                "-20 Percent Price change > wheat",
                "-30 Percent Price change > wheat",
            ],
            Read(
                    "Australia's wheat exports fell from 2.0 mln tonnes in 1991 to 1.5 mln in 1992. Wheat prices dropped 20 to 30 pct."
                )
                .Select(Code)
        );

    [Fact]
    public void Numbers_go_on_with_what_was_measured_of_others() =>
        Assert.Equal(
            [
                "3.2 Percent Imports change CAN>",
                "2600000 Other Imports CAN>",
                "9.9 Percent Imports change JPN>",
                "1200000 Other Imports JPN>",
            ],
            Read("Canadian imports rose 3.2 percent to 2.6 million gallons; Japan, 9.9 percent to 1.2 million gallons.")
                .Select(Code)
        );

    [Fact]
    public void Prices_of_other_goods_fall_with_the_first() =>
        Assert.Equal(
            [
                "-27 Percent Price change > rice",
                "-22 Percent Price change > cotton",
                "-16 Percent Price change > wheat",
            ],
            Read("The average price of rice fell 27 pct, cotton was down 22 pct and wheat 16 pct.").Select(Code)
        );

    [Fact]
    public void What_is_told_of_several_owners_or_of_a_region_makes_nobody_the_owner_of_what_follows() =>
        Assert.Equal(
            ["3.4 Percent Exports change >", "1.7 Percent Exports change EU>", "9 Percent Exports change >"],
            Read("Asia's exports grew 3.4%, the EU's 1.7%. Services exports were up 9%.").Select(Code)
        );

    [Fact]
    public void A_list_of_owners_shares_what_is_measured() =>
        Assert.Equal(
            ["52 Percent MarketShare AUS> beef", "35 Percent MarketShare USA> beef"],
            Read("Australia holds 52 pct of the beef market and the U.S. 35 pct.").Select(Code)
        );

    [Fact]
    public void A_fraction_is_part_of_its_number() =>
        Assert.Equal(["2.5 Percent Exports change DEU>"], Read("German exports rose 2-1/2 pct.").Select(Code));

    [Fact]
    public void A_quota_holds_the_quantity_it_allows()
    {
        Measure quota = Assert.Single(
            Dossier("The United States imposed a quota of 2.63 million tonnes on steel from South Korea.").Measures
        );
        Assert.Equal(
            (MeasureKind.Quota, 2_630_000m, FigureUnit.Tonnes),
            (quota.Kind, quota.Volume!.Value, quota.Volume.Unit)
        );
    }

    private static ArticleDossier Dossier(string text) =>
        Repository.Read("A headline\n\nWASHINGTON, August 10, 2018 - " + text);

    private static IReadOnlyList<Figure> Read(string text) => Dossier(text).Figures;

    private static string Code(Figure figure)
    {
        string[] parts =
        [
            figure.Value.ToString("0.####", CultureInfo.InvariantCulture),
            figure.Unit.ToString(),
            figure.Measures.ToString(),
            figure.IsChange ? "change" : "",
            $"{figure.Economy}>{figure.Partner}",
            figure.Good?.Name ?? "",
            figure.Period ?? "",
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }
}
