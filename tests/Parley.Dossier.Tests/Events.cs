namespace Parley.Dossier.Tests;

/// <summary>What one sentence tells of what the sides do to each other.</summary>
public class Events
{
    [Theory]
    [InlineData(
        "India urged the European Union to open its market to Indian steel.",
        "request IND>EU asserted past market_access steel"
    )]
    [InlineData("Canada will press Mexico for lower tariffs on beef.", "request CAN>MEX will future tariffs beef")]
    [InlineData("Brazil was accused by Argentina of dumping.", "accuse ARG>BRA asserted past dumping")]
    [InlineData(
        "Chinese officials complained that the United States subsidises its farmers with export subsidies.",
        "accuse CHN>USA asserted past subsidies"
    )]
    [InlineData(
        "South Korea rejected the U.S. demand on rice imports.",
        "reject KOR>USA asserted past goods_trade rice"
    )]
    [InlineData("Tokyo refuses a quota on its exports of cars.", "reject JPN> asserted present quotas cars")]
    [InlineData("Tokyo would not accept a quota on its exports of cars.", "reject JPN> asserted present quotas cars")]
    [InlineData(
        "Australia and India did not agree on market access.",
        "agree AUS+IND> not asserted past market_access"
    )]
    [InlineData(
        "Vietnam has signed a free trade agreement with the European Union.",
        "cooperate VNM+EU> asserted past trade_agreement"
    )]
    [InlineData("Switzerland offered to lower its tariffs on cheese.", "concede CHE> asserted past tariffs dairy")]
    [InlineData(
        "Mexico is considering taking the United States to the WTO.",
        "accuse MEX>USA could future trade_rules"
    )]
    [InlineData(
        "Australia's trade minister said China should lift its ban on barley.",
        "request AUS>CHN asserted past non_tariff_barriers grains"
    )]
    [InlineData(
        "A Thai official said Viet Nam was violating the agreement on rice.",
        "accuse THA>VNM asserted past enforcement rice"
    )]
    [InlineData("Chile withdrew its complaint at the WTO.", "retreat CHL> asserted past trade_rules")]
    [InlineData("Beijing vowed to challenge the tariffs at the WTO.", "accuse CHN> will future tariffs")]
    [InlineData("Norway and Switzerland will ratify the agreement.", "cooperate NOR+CHE> will future trade_agreement")]
    [InlineData("Brazil denied that it subsidises its steel.", "reject BRA> asserted past subsidies steel")]
    [InlineData("India agreed to lower its tariffs on wine.", "concede IND> asserted past tariffs wine and beer")]
    [InlineData(
        "Canadian officials said Mexico had not opened its market to grain.",
        "accuse CAN>MEX asserted past market_access grains"
    )]
    [InlineData("Peru and Chile are discussing fish quotas.", "consult PER+CHL> asserted present quotas fish")]
    [InlineData("Ottawa hopes to press Washington on lumber quotas.", "request CAN>USA wants future quotas lumber")]
    [InlineData(
        "New Zealand welcomed the free trade agreement with India.",
        "support NZL> asserted past trade_agreement"
    )]
    [InlineData(
        "Canada has given Mexico six weeks to open its market.",
        "threaten CAN>MEX asserted past market_access"
    )]
    [InlineData("India will open a duty-free quota for Australian beef.", "concede IND>AUS will future tariffs")]
    [InlineData(
        "Canadian officials said Mexican makers were benefiting from unfair subsidies.",
        "accuse CAN>MEX asserted past subsidies"
    )]
    [InlineData(
        "India was ready to impose retaliatory action against Canada.",
        "sanction IND>CAN could future retaliation"
    )]
    public void Who_does_what_to_whom(string text, string code) => Assert.Contains(code, Codes(text));

    [Theory]
    [InlineData("China suspended exports of rare earth magnets to the United States in April.", "sanction CHN>USA")]
    [InlineData("China matched the U.S. tariffs with 34% duties on all American goods.", "sanction CHN>USA")]
    [InlineData("Steep tariffs were imposed on Brazilian coffee by the United States.", "sanction USA>BRA")]
    [InlineData("The United States has carved out Canadian energy from the 25% duty.", "concede USA>CAN")]
    [InlineData("South Korea was asked by the United States to limit its steel exports.", "request USA>KOR")]
    [InlineData("Mexico is under growing pressure from Canada to curb steel shipments.", "request CAN>MEX")]
    [InlineData("India came under fire from the European Union for its wine tariffs.", "accuse EU>IND")]
    [InlineData("Brazil called the U.S. tariffs unacceptable blackmail.", "accuse BRA>USA")]
    [InlineData("Canada said Beijing's duties on canola oil were unfair.", "accuse CAN>CHN")]
    [InlineData("The European Union launched legal action against Britain.", "accuse EU>GBR")]
    [InlineData("China said it would respond if the European Union imposed duties on its cars.", "threaten CHN>EU")]
    [InlineData("The EU vowed to retaliate against the United States.", "threaten EU>USA")]
    [InlineData("Beijing opened an anti-dumping probe into Canadian canola.", "coerce CHN>CAN")]
    [InlineData("Japan's proposal was rejected by the United States.", "reject USA>JPN")]
    [InlineData("The Indian trade minister flew to Washington for talks on steel.", "consult IND+USA>")]
    [InlineData("Peru and Chile settled their long-running row over fish.", "agree PER+CHL>")]
    [InlineData("Australia and the EU will work together on critical minerals.", "cooperate AUS+EU>")]
    [InlineData("Japan will provide loans of 500 million dollars to Indonesia.", "aid JPN>IDN")]
    public void The_verbs_of_trade_news_tell_what_one_side_does_to_another(string text, string code) =>
        Assert.Contains(Codes(text), c => c.StartsWith(code + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "Canada and Mexico are at odds over steel, Canada and Mexico say.\n\nThe two sides will meet again next week.",
        "consult CAN+MEX>"
    )]
    [InlineData(
        "Canada's trade minister spoke of Mexico.\n\n\"We want Mexico to lower its tariffs on beef,\" the minister said.",
        "request CAN>MEX"
    )]
    [InlineData(
        "Canada asked Mexico to lower its tariff on beef. Canada was patient.\n\nMexico has refused.",
        "reject MEX>CAN"
    )]
    [InlineData("Japanese and Indian officials met in Tokyo.\n\nThey agreed to lower duties on tea.", "agree JPN+IND>")]
    public void Sides_that_a_sentence_does_not_name_are_those_of_the_article(string text, string code) =>
        Assert.Contains(Codes(text), c => c.StartsWith(code + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("The complaint from Brazil about Indian sugar subsidies was heard.", "accuse BRA>IND")]
    [InlineData("The new U.S. pressure on Mexico worries investors in steel.", "request USA>MEX")]
    [InlineData("Talks between Chile and Peru on fish imports go on.", "consult CHL+PER>")]
    [InlineData("Norway's threat against Iceland over fish quotas stands.", "threaten NOR>ISL")]
    [InlineData("Canada made a formal request to Mexico for consultations on lumber.", "request CAN>MEX")]
    [InlineData("Canada issued a warning to Mexico over steel tariffs.", "threaten CAN>MEX")]
    [InlineData("The Peruvian minister returned from a visit to Chile.", "consult PER+CHL>")]
    public void A_noun_tells_an_event_too(string text, string code) =>
        Assert.Contains(Codes(text), c => c.StartsWith(code + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "The United States imposed a tariff of 25 percent on steel from Brazil.",
        "sanction USA>BRA asserted past"
    )]
    [InlineData(
        "Mexico would retaliate with tariffs on American pork if Washington goes ahead.",
        "threaten MEX>USA asserted present"
    )]
    [InlineData(
        "The United States lifted its tariffs on steel from Canada on Monday.",
        "concede USA>CAN asserted past"
    )]
    [InlineData("Japan said it would not retaliate against the United States.", "sanction JPN>USA not will future")]
    [InlineData(
        "The European Union launched an investigation into dumping by Chinese steel makers.",
        "coerce EU>CHN asserted past"
    )]
    public void A_measure_is_an_event(string text, string code) =>
        Assert.Contains(Codes(text), c => c.StartsWith(code + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("If India accused Pakistan of dumping, prices would fall.")]
    [InlineData("The minister of Brazil pressed the button at the sugar mill.")]
    [InlineData("Japan has a tariff of 38.5 percent on beef.")]
    [InlineData("He urged caution.")]
    [InlineData("Germany refused to panic after France opened the scoring, and hit back in the second half.")]
    [InlineData("The Japanese economy is supported by exports to the United States.")]
    [InlineData("British demand for American cars fell.")]
    [InlineData("The storm threatened Japan and Taiwan on Monday with heavy rain.")]
    [InlineData("The European Union would respond if the United States imposed tariffs on steel.")]
    [InlineData("The demanded cuts in tariffs did not come.")]
    public void What_is_no_act_of_one_side_on_another_is_left_out(string text) => Assert.Empty(Codes(text));

    [Fact]
    public void A_refusal_of_a_request_is_about_what_was_asked() =>
        Assert.Contains(
            "reject JPN>USA asserted past quotas beef",
            Codes("U.S. officials asked Japan to end its quotas on beef. Japan rejected the U.S. request.")
        );

    [Fact]
    public void It_at_the_beginning_is_who_the_sentence_before_began_with() =>
        Assert.Contains(
            "request EU>IND asserted present tariffs wine+and+beer",
            Codes("The European Union was patient. It wants India to lower its tariffs on wine.")
                .Select(c => c.Replace("wine and beer", "wine+and+beer", StringComparison.Ordinal))
        );

    [Fact]
    public void One_sentence_tells_one_event_once() =>
        Assert.Single(Repository.Read("The United States accused China of dumping steel.").Events);

    [Fact]
    public void An_event_is_told_in_one_line() =>
        Assert.Equal(
            "request: CAN > MEX, about tariffs (beef) (will)",
            Findings.Describe(
                Assert.Single(Repository.Read("Canada will press Mexico for lower tariffs on beef.").Events)
            )
        );

    [Fact]
    public void A_pact_signed_last_year_was_agreed_and_is_not_what_the_talks_of_today_brought()
    {
        ArticleDossier dossier = Repository.Read(
            "OTTAWA, April 2, 2019 - Canada complained to Mexico about steel.\n\n"
                + "The agreement, signed last September, covers steel. Mexico said that Canada was wrong."
        );
        TalksEvent signed = Assert.Single(dossier.Events, e => e.Type == EventType.Agree);
        Assert.Equal(["CAN", "MEX"], signed.By.Select(a => a.Economy).Order());
        Assert.Equal(new DateOnly(2018, 9, 1), signed.Dates?.From);
        Assert.Equal(TalksOutcome.Unsaid, dossier.State.Outcome);
    }

    private static List<string> Codes(string text) =>
        [
            .. Repository
                .Read(text)
                .Events.Select(e =>
                    string.Join(
                        ' ',
                        new[]
                        {
                            Snake(e.Type),
                            $"{Join(e.By)}>{Join(e.To)}",
                            e.Negated ? "not" : "",
                            Snake(e.Modality),
                            Snake(e.Time),
                            e.About?.Topic ?? "",
                            e.About is null ? "" : string.Join('+', e.About.Goods.Select(g => g.Name)),
                        }.Where(p => p.Length > 0)
                    )
                ),
        ];

    private static string Join(IEnumerable<Actor> actors) => string.Join('+', actors.Select(a => a.Economy));

    private static string Snake<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
