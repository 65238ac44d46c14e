namespace Parley.Dossier.Tests;

/// <summary>What is agreed, open and disputed, and the mood of the talks.</summary>
public class States
{
    [Theory]
    [InlineData("Canada and Mexico agreed in principle on tariffs on cheese.", "agreed CAN+MEX tariffs dairy")]
    [InlineData("India and Chile signed a free trade agreement.", "agreed IND+CHL trade_agreement")]
    [InlineData("Canada and Mexico agreed to continue talks on tariffs on cheese.", "open CAN+MEX tariffs dairy")]
    [InlineData("Quotas on fish remain undecided.", "open quotas fish")]
    [InlineData("Cars and trucks were left to further negotiations.", "open goods_trade cars+trucks")]
    [InlineData("Norway and Iceland failed to agree on fish quotas.", "open NOR+ISL quotas fish")]
    [InlineData("Norway and Iceland made progress on market access for fish.", "open NOR+ISL market_access fish")]
    [InlineData("Norway and Iceland did not agree on quotas on fish.", "open NOR+ISL quotas fish")]
    [InlineData("Australia and India remain apart on tariffs on wine.", "disputed AUS+IND tariffs wine and beer")]
    [InlineData("France's row with Britain over fish quotas grew.", "disputed FRA+GBR quotas fish")]
    [InlineData("Farm subsidies are a sticking point.", "disputed subsidies")]
    [InlineData("Talks on steel between Brazil and Argentina collapsed.", "broken_off BRA+ARG goods_trade steel")]
    [InlineData("Brazil broke off talks with Argentina on sugar quotas.", "broken_off BRA+ARG quotas sugar")]
    [InlineData("Chile and Peru reached a deal that lowers the tariff on fish.", "agreed CHL+PER tariffs fish")]
    [InlineData(
        "Tariffs on wine are still under discussion between London and Canberra.",
        "open tariffs wine and beer"
    )]
    [InlineData("The beef dispute between Brazil and Canada went to a panel.", "disputed BRA+CAN goods_trade beef")]
    [InlineData("Paris and Ottawa are at loggerheads over tariffs on wine.", "disputed FRA+CAN tariffs wine and beer")]
    public void An_issue_stands_as_the_sentence_says(string text, string code) => Assert.Contains(code, Codes(text));

    [Fact]
    public void That_one_wants_what_the_other_refuses_is_not_said_to_be_disputed() =>
        Assert.Empty(Codes("India wants a quota on steel. China refuses a quota on its exports of steel."));

    [Theory]
    [InlineData("If quotas on fish are agreed, Norway will sign.")]
    [InlineData("Once the tariffs on wine were settled, prices could fall.")]
    [InlineData("The old bridge collapsed near the steel mill.")]
    public void What_is_not_so_is_not_settled(string text) => Assert.Empty(Codes(text));

    [Theory]
    [InlineData("Japan and Peru reached a trade agreement on Tuesday.", TalksOutcome.Agreed)]
    [InlineData(
        "Talks between the EU and Japan on cars ended without agreement on Friday.",
        TalksOutcome.NothingDecided
    )]
    [InlineData("Talks between Australia and the EU on a trade deal collapsed on Sunday.", TalksOutcome.BrokenOff)]
    [InlineData("Negotiations between Canada and India are still under way.", TalksOutcome.Continuing)]
    [InlineData("Canadian and Indian negotiators will start talks in New Delhi next month.", TalksOutcome.Planned)]
    [InlineData("The pact, agreed last year, calls on Japan to open its market.", TalksOutcome.Unsaid)]
    [InlineData("If India and China reach a deal, prices will rise.", TalksOutcome.Unsaid)]
    [InlineData("Negotiations over the coach's contract broke down, the club said.", TalksOutcome.Unsaid)]
    public void The_talks_stand_as_the_article_ends(string text, TalksOutcome outcome) =>
        Assert.Equal(outcome, Repository.Read("A headline\n\nWASHINGTON, August 10, 2018 - " + text).State.Outcome);

    [Fact]
    public void Words_for_the_mood_are_those_of_the_text_and_of_who_said_them()
    {
        ArticleDossier dossier = Repository.Read(
            "Brazilian officials said the talks with India were very constructive. Tense negotiations on sugar go on."
        );
        Assert.Equal(
            [("very constructive", "BRA"), ("Tense", null)],
            dossier.State.Tone.Select(t => (t.Word, t.By?.Economy))
        );
    }

    [Fact]
    public void A_friendly_match_is_no_tone_of_talks() =>
        Assert.Empty(Repository.Read("It was a friendly match. The bitter chocolate sold well.").State.Tone);

    private static List<string> Codes(string text) =>
        [
            .. Repository
                .Read(text)
                .State.Settlements.Select(s =>
                    string.Join(
                        ' ',
                        new[]
                        {
                            System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(s.Status.ToString()),
                            string.Join('+', s.Parties),
                            s.Issue.Topic,
                            string.Join('+', s.Issue.Goods.Select(g => g.Name)),
                        }.Where(p => p.Length > 0)
                    )
                ),
        ];
}
