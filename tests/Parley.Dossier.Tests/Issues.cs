namespace Parley.Dossier.Tests;

/// <summary>What a sentence is about.</summary>
public class Issues
{
    [Theory]
    [InlineData("Seoul will not open its rice market any further.", "market_access rice")]
    [InlineData("The United States wants Japan to lower its tariffs on beef.", "tariffs beef")]
    [InlineData(
        "Brussels complained of the fall of the yuan against the euro: a matter of exchange rates.",
        "exchange_rate"
    )]
    [InlineData("Canada wants better access for its lumber.", "market_access lumber")]
    [InlineData(
        "They argued over what the semiconductor pact asks for.",
        "trade_agreement semiconductors, semiconductors agreement"
    )]
    [InlineData("Ministers spoke of the TPP.", "trade_agreement, TPP")]
    [InlineData("Ministers spoke of the General Agreement on Tariffs and Trade.", "trade_rules, GATT")]
    [InlineData("The bill would answer the trade deficit with retaliation.", "trade_imbalance")]
    [InlineData("The two spoke of imports of wine.", "goods_trade wine and beer")]
    [InlineData("The two spoke of the weather.", null)]
    public void A_sentence_is_about_a_topic_with_its_goods_and_its_agreement(string text, string? code) =>
        Assert.Equal(code, Code(IssueFinder.Find(Only(text))));

    [Fact]
    public void Each_topic_of_a_sentence_takes_the_goods_beside_it() =>
        Assert.Equal(
            ["tariffs cars", "quotas textiles"],
            All("Mexico put a tariff on cars after long talks in the capital, and then a quota on textiles.")
        );

    [Fact]
    public void A_far_word_for_trade_gives_way_to_a_close_one() =>
        Assert.Equal(["tariffs steel"], All("In the trade dispute India named its tariffs on steel."));

    [Fact]
    public void The_order_of_goods_makes_no_other_issue() =>
        Assert.True(
            IssueFinder.AreSame(
                IssueFinder.Find(Only("The quotas on beef and citrus must end.")),
                IssueFinder.Find(Only("The quotas on citrus and beef must end."))
            )
        );

    private static Sentence Only(string text)
    {
        Reading reading = new(ArticleText.FromText("test", text));
        AgreementFinder.Find(reading);
        return Assert.Single(reading.Body);
    }

    private static List<string?> All(string text)
    {
        Sentence sentence = Only(text);
        return [.. IssueFinder.All(sentence, sentence.First, sentence.End).Select(Code)];
    }

    private static string? Code(Issue? issue) =>
        issue is null
            ? null
            : $"{issue.Topic} {string.Join('+', issue.Goods.Select(g => g.Name))}".Trim()
                + (issue.Agreement is null ? "" : $", {issue.Agreement}");
}
