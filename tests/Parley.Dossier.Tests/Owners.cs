namespace Parley.Dossier.Tests;

/// <summary>What an article leaves unsaid because its readers know: whose trade, whose dollars, whose minister, whose parliament.</summary>
public class Owners
{
    [Fact]
    public void Trade_whose_owner_is_unsaid_is_of_whom_the_sentence_before_tells() =>
        Assert.Equal(
            ["42600 USD trade_deficit USA>"],
            Amounts("The US trade deficit widened in October.\n\nThe overall gap grew to $42.6 billion.")
        );

    [Fact]
    public void Trade_told_of_from_a_capital_is_that_countrys_own() =>
        Assert.Equal(
            ["38600 USD trade_deficit USA>CHN"],
            Amounts(
                "WASHINGTON, October 5, 2018 - The U.S. released figures.\n\nThe shortfall with China reached $38.6 billion."
            )
        );

    [Fact]
    public void Exports_beside_imports_from_somebody_go_to_the_same() =>
        Assert.Equal(
            ["24600 USD imports JPN>USA", "27400 USD exports JPN>USA"],
            Amounts("Japan's imports from the United States rose to $24.6 billion and exports fell to $27.4 billion.")
        );

    [Fact]
    public void Total_exports_beside_imports_from_somebody_go_to_all() =>
        Assert.Equal(
            ["24600 USD imports JPN>USA", "90000 USD exports JPN>"],
            Amounts(
                "Japan's imports from the United States rose to $24.6 billion and total exports fell to $90 billion."
            )
        );

    [Theory]
    [InlineData("China's deficits were $171 billion with Mexico and $63 billion with Canada.", "MEX", "CAN")]
    [InlineData("The U.S. ran a goods deficit of $171 billion with Mexico and $63 billion with Canada.", "MEX", "CAN")]
    public void Each_sum_of_a_list_has_the_partner_behind_it(string text, string first, string second) =>
        Assert.Equal([first, second], Read(text).Amounts.Select(a => a.Partner));

    [Theory]
    [InlineData("OTTAWA, March 12, 2025 - Canada's exports fell 2.4 per cent to $65.0 billion.", "CAD")]
    [InlineData("OTTAWA, March 12, 2025 - Canada's exports fell 2.4 percent to $65.0 billion.", "USD")]
    [InlineData(
        "OTTAWA, March 12, 2025 - Canada's exports fell 2.4 per cent to C$65.0 billion, or $48 billion.",
        "CAD"
    )]
    [InlineData("GENEVA, March 12, 2025 - Canada's exports fell 2.4 per cent to $65.0 billion.", "USD")]
    public void Dollars_are_those_of_the_country_that_writes_for_itself(string text, string currency) =>
        Assert.Equal(currency, Read(text).Amounts[0].Money.Currency);

    [Theory]
    [InlineData("Japan's exports of cars were $628M.", "628 USD")]
    [InlineData("France's exports of wine were £350m.", "350 GBP")]
    [InlineData("Sweden's exports of paper were €2.7bn.", "2700 EUR")]
    [InlineData("Vietnam's exports of shoes were USD388.1 million.", "388.1 USD")]
    [InlineData("India's exports of fish were Rs 500 crore.", "5000 INR")]
    [InlineData("Switzerland's exports of watches were CHF 3 billion.", "3000 CHF")]
    public void A_sum_may_be_written_with_letters_and_codes(string text, string money) =>
        Assert.Equal(money, string.Join(' ', Amounts(text)[0].Split(' ')[..2]));

    [Theory]
    [InlineData("Trump heaped another 5% on some $550 billion of Chinese goods.")]
    [InlineData("Brussels threatened tariffs and drew up a list of $550 billion of American goods.")]
    [InlineData("China's products worth $550 billion would pay an extra 10% in duties.")]
    public void Goods_that_a_rate_or_a_reprisal_falls_on_are_goods_under_tariffs(string text) =>
        Assert.Equal(AmountConcept.Tariffs, Read(text).Amounts.Single().Measures);

    [Theory]
    [InlineData("Two-way trade between India and Japan came to $24 billion.")]
    [InlineData("India said that bilateral trade with Japan was $24 billion.")]
    public void Trade_of_two_is_neithers_alone(string text) => Assert.Null(Read(text).Amounts.Single().Economy);

    [Theory]
    [InlineData("Japan met President Bush of the United States.", "Bush|USA")]
    [InlineData("The United States met Japan. Foreign Minister Sosuke Uno came.", "Sosuke Uno|JPN")]
    [InlineData("Ambassador of Vietnam to Bangladesh Pham Viet Chien said no.", "Pham Viet Chien|VNM")]
    [InlineData("The Bangladeshi Ambassador to Vietnam Samina Naz said no.", "Samina Naz|BGD")]
    [InlineData("Foreign Secretary Momen of Bangladesh said no.", "Momen|BGD")]
    [InlineData("The Secretary of State for Trade, Xiana Méndez, said no.", "Xiana Méndez|ESP")]
    [InlineData(
        "NEW DELHI, May 3, 2025 - India will wait. Agriculture Minister Anil Kumar Verma said no.",
        "Anil Kumar Verma|IND"
    )]
    [InlineData("Narendra Modi flew to Washington.", "Narendra Modi|IND")]
    public void Somebody_serves_an_economy_that_his_name_his_post_or_the_dateline_tells(string text, string expected) =>
        Assert.Contains(expected, Read(text).People.Select(p => $"{p.Name}|{p.Economy}"));

    [Theory]
    [InlineData("The President signed an Executive Order on steel from Japan.")]
    [InlineData("Under the Trump administration tariffs on Japan rose.")]
    [InlineData("A reader of South Asia Markets wrote to Japan.")]
    public void An_order_an_administration_and_a_paper_are_nobody(string text) =>
        Assert.DoesNotContain(
            Read(text).People,
            p =>
                p.Name.EndsWith("Order", StringComparison.Ordinal)
                || p.Name.Contains("Markets", StringComparison.Ordinal)
                || p.Name.Contains("dministration", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "SEOUL, May 3, 2025 - South Korea waits. The National Assembly votes.",
        "National Assembly|legislature|KOR"
    )]
    [InlineData(
        "OTTAWA, May 3, 2025 - Canada waits. The federal government acts.",
        "Canadian government|government|CAN"
    )]
    [InlineData("The Florida Citrus Growers Association complains.", "Florida Citrus Growers Association|industry|USA")]
    [InlineData(
        "The Dhaka Chamber of Commerce & Industry complains in Bangladesh.",
        "Chamber of Commerce & Industry|industry|BGD"
    )]
    [InlineData("The Bangladeshi Ministry of Commerce Jafar Uddin said no.", "Ministry of Commerce|ministry|BGD")]
    public void An_institution_is_of_its_region_its_capital_or_the_dateline(string text, string expected) =>
        Assert.Contains(expected, Read(text).Institutions.Select(i => $"{i.Name}|{SnakeCase.Of(i.Kind)}|{i.Economy}"));

    [Theory]
    [InlineData("Botswana and Namibia met Eswatini and Liechtenstein.", "BWA,LIE,NAM,SWZ")]
    [InlineData("Trade with Chad grew, the Philippines said.", "PHL,TCD")]
    [InlineData("South American beef sold for US$4.5bn in Japan.", "JPN")]
    public void Every_economy_is_known_and_no_word_that_only_looks_like_one(string text, string codes) =>
        Assert.Equal(codes, string.Join(',', Read(text).Parties.Select(p => p.Economy).Order(StringComparer.Ordinal)));

    private static string[] Amounts(string text) =>
        [
            .. Read(text)
                .Amounts.Select(a =>
                    FormattableString.Invariant(
                        $"{a.Money.Value / 1_000_000m:0.###} {a.Money.Currency} {SnakeCase.Of(a.Measures)} {a.Economy}>{a.Partner}"
                    )
                ),
        ];

    private static ArticleDossier Read(string text) => new ArticleReader().Read(ArticleText.FromText("test", text));
}
