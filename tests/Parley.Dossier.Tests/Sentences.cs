namespace Parley.Dossier.Tests;

/// <summary>What one sentence of today's news gives, and no more.</summary>
public class Sentences
{
    [Theory]
    [InlineData(
        "The European Union will impose provisional tariffs of 38 percent on electric cars from China from July 4, the Commission said.",
        "measure tariff announced EU>CHN cars rate=0.38"
    )]
    [InlineData(
        "The price of steel will rise if the U.S. tariff of 25 percent on steel from Japan goes ahead.",
        "measure tariff threatened USA>JPN steel rate=0.25"
    )]
    [InlineData(
        "China imposed anti-dumping duties on Australian wine and barley in 2020.",
        "measure anti_dumping_duty in_force CHN>AUS wine_and_beer+grains"
    )]
    [InlineData(
        "Canada announced a 25 percent tariff on 12.6 billion dollars of U.S. steel and aluminum in retaliation.",
        "measure tariff announced CAN>USA steel+aluminium rate=0.25 amount=12600USD retaliation"
    )]
    [InlineData(
        "India raised its import duty on gold to 15 percent.",
        "measure tariff in_force IND>all metals_and_ores rate=0.15"
    )]
    [InlineData(
        "Mexico would retaliate with tariffs on American pork, cheese and apples if Washington goes ahead.",
        "measure tariff threatened MEX>USA pork+dairy+fruit_and_vegetables retaliation"
    )]
    [InlineData(
        "The U.S. Commerce Department opened an investigation into imports of semiconductors under Section 232.",
        "measure tariff under_inquiry USA>all semiconductors law=Section_232"
    )]
    [InlineData(
        "The European Union launched an investigation into dumping by Chinese steel makers.",
        "measure anti_dumping_duty under_inquiry EU>CHN steel"
    )]
    [InlineData(
        "Indonesia banned exports of nickel ore in January 2020.",
        "measure export_restriction in_force IDN> metals_and_ores"
    )]
    [InlineData(
        "The United States lifted its tariffs on steel and aluminum from Canada and Mexico on Monday.",
        "measure tariff lifted USA>CAN+MEX steel+aluminium"
    )]
    [InlineData("The president ruled out new tariffs on Japanese cars.", "measure tariff ruled_out >JPN cars")]
    [InlineData(
        "Japan said it would not retaliate against the United States.",
        "measure sanctions ruled_out JPN>USA retaliation"
    )]
    [InlineData(
        "Beijing warned it would take countermeasures against the EU tariffs.",
        "measure sanctions threatened CHN>EU"
    )]
    [InlineData(
        "A bill in the U.S. Senate would put a tariff of 27.5 percent on Chinese goods unless Beijing revalues its currency.",
        "measure tariff proposed USA>CHN rate=0.275"
    )]
    [InlineData(
        "Turkey doubled its tariffs on American cars to 120 percent.",
        "measure tariff in_force TUR>USA cars rate=1.2"
    )]
    [InlineData(
        "France and Germany want the European Union to cut its tariffs on American cars.",
        "measure tariff in_force EU>USA cars asked_by=FRA+DEU"
    )]
    [InlineData(
        "Argentina cut its export tax on soybeans to 26 percent.",
        "measure export_tax in_force ARG> soybeans rate=0.26"
    )]
    [InlineData(
        "Russia imposed an embargo on food from the EU, the U.S. and Norway.",
        "measure embargo in_force RUS>EU+USA+NOR food"
    )]
    [InlineData(
        "Tokyo faces U.S. tariffs of 100 percent on 300 mln dlrs of goods.",
        "measure tariff in_force USA>JPN rate=1 amount=300USD"
    )]
    [InlineData(
        "Japan hopes to avoid a 25 percent tariff that the United States has threatened on cars.",
        "measure tariff threatened USA> cars rate=0.25"
    )]
    [InlineData("Australia asked Japan to end its quotas on beef.", "measure quota in_force JPN> beef asked_by=AUS")]
    [InlineData(
        "The tariff was raised to 100 pct from about five pct on Japanese television sets by the United States.",
        "measure tariff in_force USA>JPN television_sets rate=1 before=0.05"
    )]
    public void A_measure_has_who_on_whom_what_how_much_and_how_real(string sentence, string code) =>
        Assert.Equal(
            [code],
            Codes.Of(Repository.Read(sentence)).Where(c => c.StartsWith("measure", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "The European Union imposed duties of up to 35.3 percent on electric cars made in China, on top of its usual 10 percent car duty.",
        "measure tariff in_force EU>CHN cars rate=0.353",
        "measure tariff in_force EU>all cars rate=0.1"
    )]
    [InlineData(
        "China has opened anti-dumping investigations into European brandy, dairy products and pork.",
        "measure anti_dumping_duty under_inquiry CHN>EU wine_and_beer+dairy+pork"
    )]
    [InlineData(
        "Trump signed orders to impose 25 percent tariffs on all imports from Canada and Mexico and 10 percent on goods from China. The U.S. economy would suffer.",
        "measure tariff announced USA>CAN+MEX rate=0.25",
        "measure tariff announced USA>CHN rate=0.1"
    )]
    [InlineData(
        "Canada will impose 25% tariffs on C$155 billion worth of U.S. goods.",
        "measure tariff announced CAN>USA rate=0.25 amount=155000CAD"
    )]
    [InlineData(
        "Beijing has already lifted tariffs on barley and a ban on imports of Australian coal.",
        "measure tariff lifted CHN> grains",
        "measure import_ban lifted CHN>AUS coal"
    )]
    [InlineData(
        "China will keep its tariff of 218 percent on Australian wine. China has lifted tariffs on Australian barley.",
        "measure tariff in_force CHN>AUS wine_and_beer rate=2.18",
        "measure tariff lifted CHN>AUS grains"
    )]
    [InlineData(
        "India has a 150% tariff on Scotch whisky. Britain wants India to cut its tariffs on cars.",
        "measure tariff in_force IND>all wine_and_beer rate=1.5",
        "measure tariff in_force IND> cars asked_by=GBR"
    )]
    public void Measures_on_different_goods_or_origins_stay_apart(string text, params string[] codes) =>
        Assert.Equal(
            codes,
            Codes.Of(Repository.Read(text)).Where(c => c.StartsWith("measure", StringComparison.Ordinal))
        );

    [Fact]
    public void A_year_to_come_does_not_date_an_article() =>
        Assert.Equal(
            2023,
            Repository.Read("Exports were 5 billion dollars in 2023. The pact is due for review in 2026.").Article.Year
        );

    [Fact]
    public void Two_measures_of_one_sentence_keep_their_own_goods() =>
        Assert.Equal(
            ["measure tariff_rate_quota in_force JPN> rice", "measure tariff in_force JPN>all beef rate=0.385"],
            Codes.Of(Repository.Read("Japan has a tariff-rate quota on rice and a tariff of 38.5 percent on beef."))
        );

    [Theory]
    [InlineData(
        "Norway's trade surplus with the EU was 30 billion euros in 2021.",
        "amount 30000EUR trade_surplus NOR>EU 2021"
    )]
    [InlineData(
        "Brazil's exports of beef to China reached 8 billion dollars in 2022.",
        "amount 8000USD exports BRA>CHN beef 2022"
    )]
    [InlineData(
        "The U.K. Last year showed a trade deficit with Japan of 3.7 billion stg.",
        "amount 3700GBP trade_deficit GBR>JPN"
    )]
    [InlineData(
        "Japan, which is running a 58.6 billion dollar trade surplus with the United States, said nothing.",
        "amount 58600USD trade_surplus JPN>USA"
    )]
    [InlineData(
        "Korea's trade surplus rose from 4.9 billion dollars in 2015 to 7.1 billion dollars in 2016.",
        "amount 4900USD trade_surplus KOR> 2015",
        "amount 7100USD trade_surplus KOR> 2016"
    )]
    [InlineData(
        "The U.S. ran a US$69bn trade deficit with Japan in 2017.",
        "amount 69000USD trade_deficit USA>JPN 2017"
    )]
    [InlineData(
        "Japan ran up a 3.6 billion dollar trade surplus with the United States in auto parts.",
        "amount 3600USD trade_surplus JPN>USA car_parts"
    )]
    [InlineData(
        "Talks are to sell more auto parts. Japan ran up a 3.6 billion dollar trade surplus with the United States in these products.",
        "amount 3600USD trade_surplus JPN>USA car_parts"
    )]
    public void An_amount_has_whose_with_whom_and_when(string sentence, params string[] codes) =>
        Assert.Equal(codes, Codes.Of(Repository.Read(sentence)));

    [Theory]
    [InlineData("The surplus helped swell Taiwan's reserves to 53 billion dollars.")]
    [InlineData("The trade deficit rose 900 million dollars.")]
    [InlineData("Japan ran up a 3.6 billion dollar trade surplus with the United States in these products.")]
    [InlineData("Japan pledged three million dollars to the new fund.")]
    public void A_change_or_another_sum_is_no_balance(string sentence) =>
        Assert.Equal(AmountConcept.Other, Assert.Single(Repository.Read(sentence).Amounts).Measures);

    [Theory]
    [InlineData(
        "Britain and India have signed a free trade agreement after three years of talks.",
        "agreement bilateral free trade agreement GBR+IND",
        "state agreed"
    )]
    [InlineData(
        "South Korea and the United States agreed to revise the KORUS free trade agreement.",
        "agreement KORUS KOR+USA",
        "state agreed"
    )]
    [InlineData("The two sides failed to reach an agreement after talks in Geneva.", "state nothing_decided")]
    public void Agreements_and_the_state_of_talks(string sentence, params string[] codes) =>
        Assert.Equal(codes, Codes.Of(Repository.Read(sentence)));

    [Fact]
    public void Wishes_and_worries_about_an_agreement_go_to_those_who_have_them()
    {
        Agreement agreement = Assert.Single(
            Repository.Read("Switzerland wants a free trade agreement with China. Beijing is wary of it.").Agreements
        );
        Assert.Equal(
            [("CHE", Attitude.Wants), ("CHN", Attitude.Wary)],
            agreement.Positions.Select(p => (p.Economy, p.Attitude))
        );
    }

    [Theory]
    [InlineData("The United States accused China of dumping steel.", "claim dumping USA>CHN")]
    [InlineData(
        "Washington imposed sanctions on Japanese goods for violating the agreement.",
        "claim broken_agreement USA>JPN"
    )]
    [InlineData("Japan denied breaking the agreement with the United States.", "claim broken_agreement >JPN denied")]
    public void A_claim_has_who_complains_of_whom(string sentence, string code) =>
        Assert.Contains(code, Codes.Of(Repository.Read(sentence)));

    [Fact]
    public void What_has_ended_is_not_complained_of() =>
        Assert.Empty(Repository.Read("U.S. officials said Japan has stopped dumping semiconductors.").Claims);

    [Theory]
    [InlineData("Japan is striving to meet U.S. demands on trade.")]
    [InlineData("Tokyo will meet the terms of the accord with Washington.")]
    [InlineData("Canada is awaiting the outcome of talks between the U.S. and Japan.")]
    public void Meeting_demands_is_no_meeting(string sentence) => Assert.Empty(Repository.Read(sentence).Meetings);

    [Fact]
    public void A_blank_line_ends_a_sentence() =>
        Assert.Empty(Repository.Read("The United States will impose\n\ntariffs on steel from Japan").Measures);

    [Fact]
    public void Washington_as_a_place_is_no_party() =>
        Assert.Equal(
            ["GBR", "FRA"],
            Repository
                .Read("Britain and France met in Washington. Britain and France will meet again.")
                .Parties.Select(p => p.Economy)
        );

    [Fact]
    public void A_place_counts_lines_and_columns_from_one()
    {
        ArticleText text = ArticleText.FromText("a.txt", "one\ntwo");
        Assert.Equal(new Inputs.Place("a.txt", 1, 1), text.PlaceOf(0));
        Assert.Equal(new Inputs.Place("a.txt", 2, 3), text.PlaceOf(6));
    }

    [Fact]
    public void A_measure_is_told_in_one_line() =>
        Assert.Equal(
            "threatened: tariff of 25 % on cars from everyone, by USA; under Section 232; said to hurt JPN, EU and USA",
            Findings.Describe(Repository.ReadSample("washington-2018-08.txt").Measures[0])
        );
}
