namespace Parley.Dossier.Tests;

/// <summary>What each side wants, offers, accepts, refuses, fears and complains of.</summary>
public class PartyPositions
{
    [Theory]
    [InlineData("Thailand is irritated by the tariffs on rice.", "THA complains_of tariffs rice")]
    [InlineData("Thailand wants better access for its rice.", "THA wants market_access rice")]
    [InlineData("The United States wants Japan to lower its tariffs on beef.", "USA wants tariffs beef from JPN")]
    [InlineData("Switzerland offered to lower its tariffs on cheese.", "CHE offers tariffs dairy")]
    [InlineData("Indonesia agreed to lower its tariffs on cars.", "IDN offers tariffs cars")]
    [InlineData("Mexico refuses any quota on its exports of steel.", "MEX refuses quotas steel")]
    [InlineData("Japan will open its farm market no further than before.", "JPN refuses market_access agriculture")]
    [InlineData("South Korea fears the loss of market access for its trucks.", "KOR fears market_access trucks")]
    [InlineData("France is uneasy about beef imports.", "FRA fears goods_trade beef")]
    [InlineData("Canada is not happy with the tariffs on lumber.", "CAN complains_of tariffs lumber")]
    [InlineData(
        "The United States complains of its trade deficit with Viet Nam.",
        "USA complains_of trade_imbalance from VNM"
    )]
    public void A_sentence_tells_a_sides_position_on_an_issue(string text, string code) =>
        Assert.Equal([code], Codes(text));

    [Fact]
    public void What_a_side_thinks_of_an_agreement_is_its_position_on_it() =>
        Assert.Equal(
            ["CHE wants trade_agreement from CHN", "CHN fears trade_agreement from CHE"],
            Codes("Switzerland wants a free trade agreement with China. Beijing is wary of it.")
        );

    [Theory]
    [InlineData("Peru could accept a quota on its exports of fish.")]
    [InlineData("Analysts say that Peru should accept a quota on fish.")]
    [InlineData("The tariffs on fish are lower in Peru.")]
    public void What_may_be_and_what_others_advise_is_no_position(string text) => Assert.Empty(Codes(text));

    private static List<string> Codes(string text) =>
        [
            .. Repository
                .Read(text)
                .Positions.Select(p =>
                    string.Join(
                        ' ',
                        new[]
                        {
                            p.Economy,
                            System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Kind.ToString()),
                            p.Issue.Topic,
                            string.Join('+', p.Issue.Goods.Select(g => g.Name)),
                            p.Toward.Count == 0 ? "" : $"from {string.Join('+', p.Toward)}",
                        }.Where(s => s.Length > 0)
                    )
                ),
        ];
}
