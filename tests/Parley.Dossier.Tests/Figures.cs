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
    public void A_number_has_its_unit_its_measure_its_side_and_its_time(string text, string code) =>
        Assert.Equal([code], Read(text).Select(Code));

    [Fact]
    public void A_share_of_a_market_stands_beside_the_share_it_was_before() =>
        Assert.Equal(
            ["78 Percent MarketShare JPN> semiconductors", "60 Percent MarketShare JPN> semiconductors 1984"],
            Read("Japan took 78 percent of the European semiconductor market, up from 60 percent in 1984.").Select(Code)
        );

    [Theory]
    [InlineData("The Senate voted 93 to 0 for it.")]
    [InlineData("The United States imposed a tariff of 25 percent on imported cars.")]
    [InlineData("The farmers own 40 percent of the land by the market.")]
    [InlineData("Imports of yen bonds are 15 percent of the total.")]
    [InlineData("He spoke for 20 minutes about 3 cars.")]
    public void A_number_without_a_measure_is_no_figure(string text) => Assert.Empty(Read(text));

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
