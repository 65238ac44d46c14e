namespace Parley.Dossier.Tests;

/// <summary>Sums that tariffs are worth or fall on.</summary>
public class TariffSums
{
    [Theory]
    [InlineData(
        "The United States imposed a tariff of 25 percent on 34 billion dollars of Chinese goods.",
        "34000 CHN"
    )]
    [InlineData("Washington threatened a tariff of 10 percent on another $200 billion of imports.", "200000 ")]
    [InlineData("The president announced 300 million dollars worth of tariffs on chips.", "300 ")]
    [InlineData("He plans tariffs worth up to 30 million dollars on electronic goods.", "30 ")]
    [InlineData("They plan to put as much as 300 million dollars in tariffs on computers.", "300 ")]
    public void A_sum_that_a_tariff_falls_on_is_found_with_whose_goods_it_is(string text, string found) =>
        Assert.Equal([found], Read(text).Select(a => $"{a.Money.MillionDollars:0.###} {a.Partner}"));

    [Theory]
    [InlineData("The tariff helped a firm that spends 30 million dollars on research.")]
    [InlineData("Tariffs were lifted and he spoke on 30 million dollars of aid.")]
    [InlineData("They lost 30 million dollars in the year of the tariff.")]
    public void A_sum_beside_a_tariff_is_not_yet_the_tariffs(string text) => Assert.Empty(Read(text));

    private static IEnumerable<MoneyAmount> Read(string text) =>
        Repository
            .Read("A headline\n\nWASHINGTON, August 10, 2018 - " + text)
            .Amounts.Where(a => a.Measures == AmountConcept.Tariffs);
}
