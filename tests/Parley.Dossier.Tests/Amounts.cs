namespace Parley.Dossier.Tests;

/// <summary>Sums of money: what they measure, whose they are, with whom, of what.</summary>
public class Amounts
{
    [Theory]
    [InlineData("Mexico's exports to the United States came to $475.6 billion.", "475600 USD exports MEX>USA")]
    [InlineData("The EU imported €333.4 billion of goods from the United States.", "333400 EUR imports EU>USA")]
    [InlineData("Germany posted a surplus with France of 40 billion euros.", "40000 EUR trade_surplus DEU>FRA")]
    [InlineData("The U.S. deficit with China alone was $162 billion.", "162000 USD trade_deficit USA>CHN")]
    [InlineData("Taiwan's foreign exchange reserves topped 56 billion dlrs.", "56000 USD other TWN>")]
    [InlineData("South Korea has a 40 billion dlr foreign debt.", "40000 USD other KOR>")]
    [InlineData("Britain's current account deficit was 900 mln stg.", "900 GBP current_account_deficit GBR>")]
    [InlineData("U.S. companies have invested 4.3 billion dollars in China.", "4300 USD other USA>")]
    [InlineData("U.S. wheat sales to China fell to 215 million dollars.", "215 USD exports USA>CHN")]
    [InlineData("The plan would save the EC some two billion dlrs.", "2000 USD other EU>")]
    [InlineData("Norway shipped 8 billion dollars worth of fish to Japan.", "8000 USD exports NOR>JPN")]
    [InlineData("American duties cover $16 billion of goods.", "16000 USD tariffs >")]
    [InlineData("Washington listed goods worth $1.5 billion that would face duties.", "1500 USD tariffs >")]
    public void A_sum_has_its_measure_and_its_sides(string text, string code) => Assert.Equal([code], Read(text));

    [Fact]
    public void A_sum_in_our_words_is_of_whoever_speaks() =>
        Assert.Equal(
            ["170000 USD trade_deficit USA>"],
            Read("\"We have a 170 billion dollar trade deficit,\" U.S. Trade Representative Clayton Yeutter said.")
        );

    [Fact]
    public void Levels_that_follow_are_of_the_same_thing() =>
        Assert.Equal(
            ["8140 USD trade_surplus JPN>", "5700 USD trade_surplus JPN>", "4770 USD trade_surplus JPN>"],
            Read(
                "Japan's trade surplus soared to 8.14 billion dlrs in February from 5.7 billion in January and 4.77 billion a year ago."
            )
        );

    [Fact]
    public void A_change_is_no_level()
    {
        string[] found = Read("U.S. imports rose 2.78 billion dlrs to 95.7 billion dlrs.");
        Assert.Equal(["2780 USD other USA>", "95700 USD imports USA>"], found);
    }

    [Fact]
    public void A_balance_with_a_region_is_no_balance_with_the_world() =>
        Assert.Equal(["2600 USD other USA>"], Read("The U.S. trade deficit with Latin America was 2.6 billion dlrs."));

    [Theory]
    [InlineData("The dollar closed at 145 yen.")]
    [InlineData("The company said its net profit fell to 20 billion yen.")]
    [InlineData("Its share price rose to $125.")]
    public void The_price_of_a_currency_and_results_of_a_company_are_no_sums_of_trade(string text) =>
        Assert.Empty(Read(text));

    private static string[] Read(string text) =>
        [
            .. Repository
                .Read("A headline\n\nWASHINGTON, August 10, 2018 - " + text)
                .Amounts.Select(a =>
                    FormattableString.Invariant(
                        $"{a.Money.Value / 1_000_000m:0.###} {a.Money.Currency} {SnakeCase.Of(a.Measures)} {a.Economy}>{a.Partner}"
                    )
                ),
        ];
}
