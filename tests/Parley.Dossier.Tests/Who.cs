namespace Parley.Dossier.Tests;

/// <summary>Who acts and speaks: people, institutions, unnamed officials, pronouns.</summary>
public class Who
{
    [Theory]
    [InlineData("U.S. Trade Representative Robert Lighthizer said no.", "Robert Lighthizer|Trade Representative|USA")]
    [InlineData(
        "Robert Lighthizer, the US trade representative, said no.",
        "Robert Lighthizer|trade representative|USA"
    )]
    [InlineData(
        "Japan does not plan to retaliate, the minister of international trade and industry, Hajime Tamura, said in a statement.",
        "Hajime Tamura|minister of international trade and industry|JPN"
    )]
    [InlineData("Japanese Trade Minister Hajime Tamura met U.S. officials.", "Hajime Tamura|Trade Minister|JPN")]
    [InlineData(
        "Toshimitsu Motegi, Japan's minister for economic revitalisation, met him.",
        "Toshimitsu Motegi|minister for economic revitalisation|JPN"
    )]
    [InlineData(
        "The European Community's Commissioner Willy De Clercq told reporters so.",
        "Willy De Clercq|Commissioner|EU"
    )]
    [InlineData("A bill was introduced by Democratic Senator Lloyd Bentsen.", "Lloyd Bentsen|Democratic Senator|USA")]
    [InlineData(
        "Senate Finance Committee chairman Lloyd Bentsen told the U.S. Senate so.",
        "Lloyd Bentsen|chairman|USA"
    )]
    [InlineData("White House spokesman Marlin Fitzwater told reporters so.", "Marlin Fitzwater|spokesman|USA")]
    [InlineData("Chinese Vice Premier Liu He flew to Washington.", "Liu He|Vice Premier|CHN")]
    [InlineData(
        "Undersecretary of State Michael Armacost will visit Tokyo.",
        "Michael Armacost|Undersecretary of State|USA"
    )]
    [InlineData(
        "Commerce Dept undersecretary of Economic Affairs Robert Ortner said so.",
        "Robert Ortner|undersecretary of Economic Affairs|USA"
    )]
    [InlineData(
        "Yukio Honda, director of MITI's Industrial Electronics Division, denied it.",
        "Yukio Honda|director of MITI's Industrial Electronics Division|JPN"
    )]
    [InlineData("South Korea's Trade Minister Kim Hyun-chong said so.", "Kim Hyun-chong|Trade Minister|KOR")]
    [InlineData("Vice Premier He Lifeng, who led the Chinese delegation, was candid.", "He Lifeng|Vice Premier|CHN")]
    [InlineData(
        "Vietnam's trade ministry said Trade Minister Nguyen Hong Dien had called.",
        "Nguyen Hong Dien|Trade Minister|VNM"
    )]
    [InlineData("The Federal Reserve under Chairman Paul Volcker has done its part.", "Paul Volcker|Chairman|USA")]
    [InlineData("Brazil's President Luiz Inácio Lula da Silva waits.", "Luiz Inácio Lula da Silva|President|BRA")]
    [InlineData(
        "Talks with Deputy Foreign Minister Ryohei Murata and other senior Japanese officials go on.",
        "Ryohei Murata|Deputy Foreign Minister|JPN"
    )]
    [InlineData("It was President Donald Trump who said so.", "Donald Trump|President|USA")]
    [InlineData(
        "Deputy U.S. Trade Representative Karan Bhatia and Trade Minister Kim Hyun-chong met.",
        "Karan Bhatia|Deputy U.S. Trade Representative|USA"
    )]
    [InlineData("Leo Gerard, who heads the United Steelworkers, spoke.", "Leo Gerard||USA")]
    public void Somebody_is_known_by_name_office_and_side(string sentence, string expected) =>
        Assert.Contains(expected, Read(sentence).People.Select(p => $"{p.Name}|{p.Office}|{p.Economy}"));

    [Fact]
    public void A_spokesperson_speaks_for_an_institution()
    {
        Person person = Assert.Single(
            Read("Deputy State Department spokeswoman Phyllis Oakley said the U.S. trip is set.").People
        );
        Assert.True(person.Spokesperson);
        Assert.Equal(("U.S. State Department", "USA"), (person.Institution, person.Economy));
    }

    [Fact]
    public void Surname_office_and_pronoun_are_later_mentions()
    {
        Person person = Assert.Single(
            Read(
                "U.S. Trade Representative Clayton Yeutter met reporters. Yeutter said there is no quick fix. "
                    + "He said the problem was old. The U.S. trade representative said exports would rise."
            ).People
        );
        Assert.Equal(["Yeutter", "He", "The U.S. trade representative"], person.Mentions.Select(m => m.Text));
    }

    [Fact]
    public void A_family_name_may_come_first() =>
        Assert.Equal(
            ["Liu"],
            Read("Chinese Vice Premier Liu He arrived in Washington. Liu said talks would go on.")
                .People[0]
                .Mentions.Select(m => m.Text)
        );

    [Theory]
    [InlineData(
        "a senior Japanese government official said so",
        "JPN/Japanese government//a senior Japanese government official"
    )]
    [InlineData("U.S. officials said so", "USA///U.S. officials")]
    [InlineData("MITI officials said so", "JPN/Ministry of International Trade and Industry//MITI officials")]
    [InlineData("EC diplomats said so", "EU///EC diplomats")]
    [InlineData(
        "a spokesman for the International Trade and Industry Ministry said so",
        "JPN/Ministry of International Trade and Industry//a spokesman for the International Trade and Industry Ministry"
    )]
    [InlineData("trade sources said so", "///trade sources")]
    [InlineData("Tokyo promised it", "JPN///")]
    [InlineData("the European Commission promised it", "EU/European Commission//")]
    public void Whoever_speaks_has_a_side_where_the_words_tell(string words, string expected) =>
        Assert.Equal(expected, Code(Actors($"Yesterday {words}.")[0].Actor));

    [Fact]
    public void An_official_who_was_told_of_before_is_the_same_one()
    {
        List<ActorPhrase> actors = Actors(
            "\"We appreciate it,\" a senior Japanese official said. The official said it was late. He was frustrated."
        );
        Assert.All(
            actors.Where(a => a.Form != ActorForm.Economy),
            a => Assert.Equal("JPN///a senior Japanese official", Code(a.Actor))
        );
        Assert.Equal(3, actors.Count);
    }

    [Fact]
    public void One_official_is_one_of_those_told_of_before() =>
        Assert.Equal(
            "JPN///one official",
            Code(Actors("Japanese officials said they were weak. One official admitted it.")[^1].Actor)
                .Replace("One", "one", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "The Ministry of Posts and Telecommunications of Japan (MPT) acts.",
        "Ministry of Posts and Telecommunications|ministry|JPN"
    )]
    [InlineData("The Thai Ministry of Commerce acts.", "Ministry of Commerce|ministry|THA")]
    [InlineData("Malaysia's Finance Ministry acts.", "Finance Ministry|ministry|MYS")]
    [InlineData("The Federal Reserve acts.", "Federal Reserve|central_bank|USA")]
    [InlineData("The World Trade Organization acts.", "World Trade Organization|international|")]
    [InlineData("Britain hears the National Farmers' Union.", "National Farmers' Union|union|GBR")]
    [InlineData(
        "The European Electrical Component Manufacturers Association complains.",
        "European Electrical Component Manufacturers Association|industry|EU"
    )]
    [InlineData("The U.S. Trade Representative opened an inquiry.", "U.S. Trade Representative's Office|agency|USA")]
    [InlineData("The Government of Canada acts.", "Canadian government|government|CAN")]
    [InlineData("South Korea's presidential office acts.", "South Korean government|government|KOR")]
    [InlineData(
        "The World Organization for Animal Health acts.",
        "World Organisation for Animal Health|international|"
    )]
    [InlineData("Asia Advisory Service Inc acts.", "Asia Advisory Service Inc|company|")]
    [InlineData("The U.S. House Ways and Means Committee acts.", "U.S. House Ways and Means Committee|legislature|USA")]
    public void An_institution_has_a_kind_and_an_economy(string sentence, string expected) =>
        Assert.Contains(
            expected,
            Read(sentence).Institutions.Select(i => $"{i.Name}|{SnakeCase.Of(i.Kind)}|{i.Economy}")
        );

    [Theory]
    [InlineData("They want to head home and partner with others.")]
    [InlineData("Foreign steel is dear.")]
    public void Nobody_is_found_where_nobody_acts(string sentence) => Assert.Empty(Actors(sentence));

    private static string Code(Actor actor) =>
        $"{actor.Economy}/{actor.Institution}/{actor.Person}/{actor.Description}";

    private static ArticleDossier Read(string text) => new ArticleReader().Read(ArticleText.FromText("test", text));

    private static List<ActorPhrase> Actors(string text)
    {
        Reading reading = new(ArticleText.FromText("test", text));
        ActorFinder.Find(reading);
        return [.. reading.Sentences.SelectMany(s => s.Actors)];
    }
}
