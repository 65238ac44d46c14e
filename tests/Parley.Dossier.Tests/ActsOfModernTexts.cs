namespace Parley.Dossier.Tests;

/// <summary>Acts as releases, fact sheets, joint statements and modern dispatches tell them: what kind, by whom, to whom.</summary>
public class ActsOfModernTexts
{
    [Theory]
    [InlineData("China rejected the charge that it dumps steel abroad.", "reject CHN>")]
    [InlineData("France turned that down.", "reject FRA>")]
    [InlineData("Australia's trade minister welcomed the decision.", "support AUS>")]
    [InlineData("Norway pressed for compensation from Canada.", "request NOR>CAN")]
    [InlineData("Mexico wants the United States' tariffs lifted.", "request MEX>USA")]
    [InlineData("The case was brought by Brazil against Canada.", "accuse BRA>CAN")]
    [InlineData("India will bring the case before the World Trade Organization.", "accuse IND>")]
    [InlineData("Each side, Peru and Chile, will keep talking. Chile will drop the complaint.", "retreat CHL>")]
    [InlineData("Canada will suspend two dumping cases against Korea.", "concede CAN>KOR")]
    [InlineData("India has levied 40 percent on Brazilian sugar since May.", "sanction IND>BRA")]
    [InlineData(
        "The Canadian duties on Chinese electric cars, long awaited, took effect on Friday.",
        "sanction CAN>CHN"
    )]
    [InlineData("Korea was exempted from the U.S. steel tariff.", "concede USA>KOR")]
    [InlineData("Japan reopened its market to Canadian beef.", "concede JPN>CAN")]
    [InlineData("Washington removed India from the Generalized System of Preferences.", "sanction USA>IND")]
    [InlineData("China vowed to hit back with duties after Australia published a list.", "threaten CHN>AUS")]
    [InlineData("The Canadians complain of Indian dumping.", "accuse CAN>IND")]
    [InlineData("Mexico and Chile signed a trade agreement on Monday.", "agree MEX+CHL>")]
    [InlineData("The finance ministry in Seoul rejected the demand.", "reject KOR>")]
    [InlineData("Brazil's foreign ministry said it did not accept the ruling.", "reject BRA>")]
    [InlineData("A fact sheet\n\nWhat Norway will do\n\nSuspend the export controls for a year.\n", "concede NOR>")]
    [InlineData("India on Monday formally rejected the Canadian demand.", "reject IND>CAN")]
    [InlineData("Trump once again slammed India's tariffs on American goods.", "accuse USA>IND")]
    [InlineData(
        "India dragged the United States to the World Trade Organization over its steel duties.",
        "accuse IND>USA"
    )]
    [InlineData("Norway was angered by Washington's withdrawal of trade privileges for Norway.", "sanction USA>NOR")]
    [InlineData("The refusal of China to open its farm market to Brazil ended the round.", "reject CHN>BRA")]
    [InlineData("Chile repeated its strong opposition to the Peruvian duty on copper.", "reject CHL>PER")]
    [InlineData("Brazil is firmly opposed to the Canadian subsidies.", "reject BRA>CAN")]
    [InlineData(
        "Canada taxed Brazilian sugar and Brazil taxed Canadian wheat. Brazil called for talks with Canada. The Canadians have said they will not negotiate under threat.",
        "reject CAN>BRA"
    )]
    [InlineData(
        "Canada asked Brazil to cut its duties on Canadian sugar. Brazil's trade minister said that sugar was off the table.",
        "reject BRA>CAN"
    )]
    [InlineData("Chile's duties on Peruvian fish will fall next year.", "concede CHL>PER")]
    [InlineData("Peru asked for relief. Chile agreed last week to cut its duties on Peruvian fish.", "concede CHL>PER")]
    [InlineData(
        "JAKARTA, May 4, 2021 - Indonesia fights Canada. A trade ministry spokesman urged Canada to drop its ban.",
        "request IDN>CAN"
    )]
    [InlineData("The EU threatened in turn to hit American motorcycles with duties.", "threaten EU>USA")]
    public void Who_does_what_to_whom(string text, string code) => Assert.Contains(code, Codes(text));

    [Theory]
    [InlineData("Canada's digital services tax on American technology companies is three percent.")]
    [InlineData("The French team rejected the referee's ruling on the goal and lost to Germany.")]
    [InlineData("Britain launched a new satellite, and the government approved a plan to build homes.")]
    [InlineData("Germany's Volkswagen opened a plant in China and cut 300 jobs in Mexico.")]
    public void What_is_no_act_of_trade_gives_no_sanction_and_no_concession(string text) =>
        Assert.DoesNotContain(
            Codes(text),
            c => c.StartsWith("sanction", StringComparison.Ordinal) || c.StartsWith("concede", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Canada will drop its plan to raise tariffs on Chinese steel.", "sanction CAN>CHN")]
    [InlineData("Canada's minister praised Canada's rejection of the U.S. demand.", "support CAN>USA")]
    [InlineData(
        "The Brazilians said they would not negotiate under the threat of Canadian duties.",
        "threaten BRA>CAN"
    )]
    [InlineData("India charges up to 110 percent on cars from Japan.", "accuse IND>JPN")]
    [InlineData("Canada's minister conceded that Japan had wanted a cap on cars.", "concede CAN>JPN")]
    [InlineData("Canada told Japan that goods would be charged 30 percent.", "request CAN>JPN")]
    [InlineData(
        "Negotiators from Chile and Peru wrapped up a second round of talks on a free trade agreement.",
        "agree CHL+PER>"
    )]
    [InlineData("Canada talks with Japan to solve the outstanding trade disputes.", "reject CAN>JPN")]
    [InlineData("Canada asked Brazil to cut its duties on Canadian sugar.", "sanction BRA>CAN")]
    public void What_reads_like_an_act_is_none(string text, string code) => Assert.DoesNotContain(code, Codes(text));

    [Fact]
    public void Two_concessions_of_two_sentences_are_two_events() =>
        Assert.Equal(
            2,
            Codes("Chile will cut its tariff on Indian tea. Chile will cut its tariff on Indian rice.")
                .Count(c => c == "concede CHL>IND")
        );

    [Fact]
    public void The_government_of_a_press_release_is_that_of_its_dateline() =>
        Assert.Contains(
            "request KOR>USA",
            Codes("SEOUL, January 23, 2018 - The Government will demand compensation from the United States.")
        );

    private static List<string> Codes(string text) =>
        [.. Repository.Read(text).Events.Select(e => $"{Snake(e.Type)} {Join(e.By)}>{Join(e.To)}")];

    private static string Join(IEnumerable<Actor> actors) => string.Join('+', actors.Select(a => a.Economy));

    private static string Snake(EventType type) =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());
}
