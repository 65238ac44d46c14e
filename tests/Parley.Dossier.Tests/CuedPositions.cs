namespace Parley.Dossier.Tests;

/// <summary>Positions by the words that show them, whoever's words they are.</summary>
public class CuedPositions
{
    [Theory]
    [InlineData(
        "The Chilean trade minister said that Peru must open its market for fruit.",
        "CHL wants market_access fruit and vegetables from PER"
    )]
    [InlineData(
        "\"It is unfair that Peru keeps our fruit out with quotas,\" the Chilean trade minister said.",
        "CHL complains_of market_access from PER"
    )]
    [InlineData(
        "Chilean officials said the Peruvian tariffs on fruit were unjustified.",
        "CHL complains_of tariffs fruit and vegetables from PER"
    )]
    [InlineData(
        "Chilean officials said the tariffs could lead to a trade war with Peru.",
        "CHL fears tariffs from PER"
    )]
    [InlineData("Chilean officials said quotas on wine were out of the question.", "CHL refuses quotas wine and beer")]
    [InlineData(
        "Chilean officials said there could be no deal without access for their wine.",
        "CHL refuses market_access wine and beer"
    )]
    public void What_a_spokesman_says_ought_to_be_or_is_unjust_is_the_position_of_the_side(string text, string code) =>
        Assert.True(Holds(text, code), string.Join("; ", Codes(text)));

    [Theory]
    [InlineData("Norway will not open its market for lamb.", "NOR refuses market_access lamb")]
    [InlineData("Norway is unwilling to lower its tariff on cheese.", "NOR refuses tariffs dairy")]
    [InlineData("Norway is ready to buy more wine from Chile.", "NOR offers purchases wine and beer from CHL")]
    [InlineData("Norway plans to ease its quotas on lamb.", "NOR offers quotas lamb")]
    [InlineData(
        "Norway will try to reduce its budget deficit, it told the talks on tariffs.",
        "NOR offers fiscal_policy"
    )]
    [InlineData("Norway will introduce measures to stimulate its economy.", "NOR offers domestic_demand")]
    [InlineData("Norway is trying to head off a trade war with Chile.", "NOR wants retaliation from CHL")]
    [InlineData("Norway would like Chile to lower its tariff on fish.", "NOR wants tariffs fish from CHL")]
    [InlineData("Norway has grown impatient with the tariffs on fish.", "NOR complains_of tariffs fish")]
    [InlineData("Norway, worried about the quota on fish, asked for talks.", "NOR fears quotas fish")]
    public void What_a_side_will_or_will_not_do_and_how_it_feels_is_its_position(string text, string code) =>
        Assert.True(Holds(text, code), string.Join("; ", Codes(text)));

    [Theory]
    [InlineData("Peru's demand for access to the Chilean market was heard.", "PER wants market_access from CHL")]
    [InlineData("Peru's opposition to quotas on fish is known.", "PER refuses quotas fish")]
    [InlineData("The offer by Peru to lower its tariffs was heard.", "PER offers tariffs")]
    [InlineData("Peru voiced concern over the tariffs on fish.", "PER fears tariffs fish")]
    [InlineData("Peruvian anger over the tariffs on fish is great.", "PER complains_of tariffs fish")]
    public void A_noun_shows_the_position_of_whose_it_is(string text, string code) =>
        Assert.True(Holds(text, code), string.Join("; ", Codes(text)));

    [Theory]
    [InlineData("Norway will hear nothing of lower tariffs on lamb.", "NOR refuses tariffs lamb")]
    [InlineData("Norway has dug in its heels on the quota for lamb.", "NOR refuses quotas lamb")]
    [InlineData("Norway refused to budge on lamb quotas.", "NOR refuses quotas lamb")]
    [InlineData("Norway will go on pressing for lower tariffs on fish.", "NOR wants tariffs fish")]
    [InlineData("Norway is sending Chile a revised offer on tariffs.", "NOR offers tariffs from CHL")]
    [InlineData(
        "Norway is considering increasing imports of Chilean wine.",
        "NOR offers purchases wine and beer from CHL"
    )]
    [InlineData("Despite publicly insisting on lower tariffs, Norway signed.", "NOR wants tariffs")]
    [InlineData("Chile argued that the duties on its fish should be lifted.", "CHL wants tariffs fish")]
    [InlineData("Chile found that the duties discriminate against its fish.", "CHL complains_of tariffs")]
    [InlineData("Chilean disquiet about the tariffs on fish is great.", "CHL fears tariffs fish")]
    [InlineData("Peru and Chile, which want lower tariffs on fish, met.", "PER wants tariffs fish")]
    [InlineData("Peru and Chile, who suspect Norway of dumping, want quotas on fish.", "CHL wants quotas fish")]
    [InlineData(
        "The trade minister of Chile requested that Chilean firms be exempt from the tariffs.",
        "CHL wants tariffs"
    )]
    public void Many_words_and_shapes_of_a_clause_tell_a_position(string text, string code) =>
        Assert.True(Holds(text, code), string.Join("; ", Codes(text)));

    [Theory]
    [InlineData("Chile asked for free trade in fish and lower tariffs. Norway will not hear of it.", "NOR refuses")]
    [InlineData("Chile spoke of its tariff on fish. Norway asked for four million tonnes.", "NOR wants")]
    public void What_no_topic_names_is_what_was_spoken_of_before(string text, string code) =>
        Assert.Contains(Codes(text), c => c.StartsWith(code, StringComparison.Ordinal));

    [Theory]
    [InlineData("Norway charges 10 percent on Chilean wine, less than the tariff of Peru.")]
    [InlineData("Norway has abandoned its demand for lower tariffs on fish.")]
    [InlineData("Norway reneged on its pledge to lower the tariff on wine.")]
    [InlineData("Norway has offered to host the next talks on tariffs.")]
    [InlineData("Norway is ready to strike back against the tariffs on fish.")]
    [InlineData("The duties on fish were told of by Liv Strand, who hails from Norway.")]
    public void A_rate_a_demand_given_up_and_a_blow_are_no_position(string text) => Assert.Empty(Codes(text));

    [Fact]
    public void What_one_hopes_that_another_will_do_is_no_offer() =>
        Assert.DoesNotContain(
            Codes("Chile is hopeful Norway will lift its tariffs on wine."),
            c => c.StartsWith("NOR", StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_demanded_of_a_side_is_not_what_it_accepts() =>
        Assert.DoesNotContain(
            Codes("Peru is demanding Chile accept its rules on fish subsidies."),
            c => c.StartsWith("CHL", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Farmers in Poland fear the quotas on milk.", "POL fears quotas dairy")]
    [InlineData("Colombia's flower growers want lower tariffs.", "COL wants tariffs")]
    [InlineData("In Taiwan, businessmen are worried about the tariffs.", "TWN fears tariffs")]
    [InlineData("For Mexico, any deal on tariffs must last.", "MEX wants tariffs")]
    [InlineData("Peru and Chile went to Geneva to protest against the quotas on fish.", "CHL complains_of quotas fish")]
    public void Makers_and_officials_of_an_economy_are_its_side(string text, string code) =>
        Assert.True(Holds(text, code), string.Join("; ", Codes(text)));

    [Fact]
    public void Who_makes_a_threat_unless_another_acts_wants_the_act() =>
        Assert.True(
            Holds(
                "Norway has threatened tariffs on wine unless Chile opens its market for fish.",
                "NOR wants market_access fish from CHL"
            )
        );

    [Fact]
    public void A_refusal_that_the_other_side_tells_of_is_its_complaint() =>
        Assert.True(
            Holds(
                "Chilean officials said Norway would not open its market for wine.",
                "CHL complains_of market_access from NOR"
            )
        );

    [Theory]
    [InlineData("Norway said exports of fish should rise by 3 percent, and the tariff is 5 percent.")]
    [InlineData("Norwegian officials would not comment on the tariffs on wine.")]
    [InlineData("Analysts said that Norway's tariffs on wine were unfair.")]
    [InlineData("If Norway refused to lower its tariff, Chile might do the same.")]
    [InlineData("Norway's demand for wine will reach a million tonnes, and the tariff stays.")]
    [InlineData("Norway denied that its tariffs were unfair.")]
    [InlineData("What will happen if Norway rejects the tariff?")]
    [InlineData("The trainer of Norway said his team must play better against Chile.")]
    [InlineData("The Norwegian company grumbles at the tariff on wine.")]
    public void Forecasts_denials_analysts_and_football_tell_no_position(string text) => Assert.Empty(Codes(text));

    [Fact]
    public void Every_row_of_cues_has_words_and_no_word_stands_twice_for_one_kind_of_word()
    {
        var words = LexiconFile
            .Read("position-cues")
            .SelectMany(r =>
                r.Words("words")
                    .Select(w =>
                        (
                            Word: w,
                            Kind: r["holder"] switch
                            {
                                "owner" => "noun",
                                "speaker" or "own" or "state" or "condition" => "phrase",
                                _ => "verb",
                            }
                        )
                    )
            )
            .ToList();
        Assert.All(LexiconFile.Read("position-cues"), r => Assert.NotEmpty(r.Words("words")));
        Assert.Empty(words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key.Word));
    }

    [Fact]
    public void No_words_name_two_topics() =>
        Assert.Empty(
            LexiconFile
                .Read("topics")
                .SelectMany(r => r.Words("words"))
                .GroupBy(w => w, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
        );

    private static bool Holds(string text, string code) =>
        Codes(text).Exists(c => code.Split(' ').All(part => c.Split(' ').Contains(part)));

    private static List<string> Codes(string text) =>
        [
            .. Repository
                .Read(text)
                .Positions.Select(p =>
                    $"{p.Economy} {SnakeCase.Of(p.Kind)} {p.Issue.Topic} {string.Join('+', p.Issue.Goods.Select(g => g.Name))} from {string.Join(' ', p.Toward)}"
                ),
        ];
}
