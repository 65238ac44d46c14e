using System.Globalization;

namespace Parley.Dossier.Tests;

/// <summary>Who meets whom, where, when and in which round, from the words of one article dated Friday, 10 August 2018.</summary>
public class Meetings
{
    [Theory]
    [InlineData(
        "Toshimitsu Motegi, Japan's minister for economic revitalisation, met U.S. Trade Representative Robert Lighthizer in Washington on August 9 and 10.",
        "held JPN+USA in Washington 2018-08-09/2018-08-10"
    )]
    [InlineData(
        "Japan and the European Union held the third round of talks in Brussels last week.",
        "held EU+JPN in Brussels 2018-07-30/2018-08-05 round 3"
    )]
    [InlineData(
        "Negotiators of Canada, Mexico and the United States ended round seven of their negotiations in Mexico City on Wednesday.",
        "held CAN+MEX+USA in Mexico City 2018-08-08 round 7"
    )]
    [InlineData(
        "China and the United States will hold a fourth round of trade talks in Beijing sometime in September.",
        "planned CHN+USA in Beijing 2018-09-01/2018-09-30 round 4"
    )]
    [InlineData(
        "The Chinese vice minister of commerce, Wang Shouwen, will travel to Washington for talks with U.S. officials.",
        "planned CHN+USA in Washington -"
    )]
    [InlineData(
        "Prime Minister Justin Trudeau of Canada will visit Tokyo next week.",
        "planned CAN+JPN in Tokyo 2018-08-13/2018-08-19"
    )]
    [InlineData("British and Australian officials spoke by telephone on Thursday.", "held AUS+GBR 2018-08-09")]
    [InlineData(
        "The leaders of the G7 will meet at a summit in Biarritz next year.",
        "planned CAN+DEU+FRA+GBR+ITA+JPN+USA in Biarritz 2019-01-01/2019-12-31"
    )]
    [InlineData(
        "In talks with South Korean Trade Minister Kim Hyun-chong yesterday, U.S. Trade Representative Robert Lighthizer asked for more.",
        "held KOR+USA 2018-08-09"
    )]
    [InlineData("EU trade ministers will meet in Luxembourg on August 20.", "planned EU in Luxembourg 2018-08-20")]
    [InlineData("The U.S. will hold a hearing on the tariffs on August 20.", "planned USA 2018-08-20")]
    [InlineData(
        "Norway's fisheries minister paid a visit to London on Monday for consultations with the British government.",
        "held GBR+NOR in London 2018-08-06"
    )]
    [InlineData(
        "Japan is to send Vice Minister Makoto Kuroda to Washington next week to explain its position to the United States.",
        "planned JPN+USA in Washington 2018-08-13/2018-08-19"
    )]
    [InlineData(
        "The Canadian and Mexican ministers agreed in Ottawa on Wednesday to lower the tariffs on steel.",
        "held CAN+MEX in Ottawa 2018-08-08"
    )]
    [InlineData(
        "A fresh round of talks between India and the EU is planned for next week.",
        "planned EU+IND 2018-08-13/2018-08-19"
    )]
    [InlineData(
        "Trade ministers from 92 nations will meet in Geneva in September.",
        "planned  in Geneva 2018-09-01/2018-09-30"
    )]
    [InlineData(
        "The U.S. delegation and the Chinese delegation ended two days of talks without a breakthrough.",
        "held CHN+USA -"
    )]
    [InlineData(
        "Canada's trade minister, Jim Carr, was in Tokyo on Wednesday for talks with the Japanese government.",
        "held CAN+JPN in Tokyo 2018-08-08"
    )]
    [InlineData(
        "Australian and Indian negotiators meet again in Perth from September 17 to 21.",
        "planned AUS+IND in Perth 2018-09-17/2018-09-21"
    )]
    [InlineData(
        "India and Brazil closed the fifth round of talks, which took place in New Delhi last week.",
        "held BRA+IND in New Delhi 2018-07-30/2018-08-05 round 5"
    )]
    [InlineData(
        "British and Norwegian officials agreed at a meeting on Monday to lower tariffs on fish.",
        "held GBR+NOR 2018-08-06"
    )]
    public void A_meeting_has_who_where_when_and_which_round(string sentence, string code) =>
        Assert.Equal([code], Read(sentence));

    [Theory]
    [InlineData("Japan is striving to meet U.S. complaints about its trade practices.")]
    [InlineData("The problem with trade talks between Japan and the United States is that they take years.")]
    [InlineData("No talks between China and the United States are planned for this month.")]
    [InlineData("If China and the United States meet in September, markets will rise.")]
    [InlineData("Japan met its targets for U.S. imports last year.")]
    [InlineData("The new law must meet EU standards for emissions in 2019.")]
    [InlineData("The next round of U.S. tariffs on Chinese goods is to begin on September 1.")]
    [InlineData(
        "China's ministry told a news conference in Beijing on Thursday that it would answer the United States."
    )]
    [InlineData("The United States cancelled the talks with Canada planned for Thursday.")]
    [InlineData("Tourists from China visiting Japan in July spent more.")]
    [InlineData("The U.S. Trade Representative published the objectives for its negotiations with Japan on Friday.")]
    [InlineData("The European Commission held a meeting with civil society on Thursday.")]
    [InlineData("Japan's prime minister met with farmers in Sapporo on Monday.")]
    [InlineData("The sixth round of talks between India and the United States scheduled for August 25 was postponed.")]
    [InlineData("England will meet Brazil in the second round in Paris on Sunday.")]
    public void Talk_of_talks_is_no_meeting(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void The_same_meeting_told_twice_is_one()
    {
        ArticleDossier dossier = Dossier(
            "Japan and the United States ended two days of trade talks on Friday without settling anything. "
                + "Motegi, Japan's minister, met U.S. Trade Representative Robert Lighthizer in Washington on August 9 and 10."
        );
        Meeting meeting = Assert.Single(dossier.Meetings);
        Assert.Equal("August 9 and 10", meeting.When);
        Assert.Equal(TalksOutcome.NothingDecided, meeting.Outcome);
        Assert.Single(meeting.AlsoAt);
    }

    [Fact]
    public void The_round_after_this_one_is_another_and_has_the_same_sides() =>
        Assert.Equal(
            ["held JPN+USA in Tokyo 2018-08-07 round 1", "planned JPN+USA 2018-08-10/2018-12-31 round 2"],
            Read(
                "Japan and the United States held the first round of the dialogue in Tokyo on Tuesday. A second round is to be held by the end of the year."
            )
        );

    [Fact]
    public void What_they_discussed_is_what_it_was_about()
    {
        Meeting meeting = Assert.Single(
            Dossier(
                "Japan and the United States held talks on car tariffs in Tokyo on Tuesday. They discussed exchange rates, too."
            ).Meetings
        );
        Assert.Equal(["exchange_rate", "tariffs"], meeting.Topics.Select(t => t.Topic).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_meeting_of_one_side_with_itself_makes_no_talks() =>
        Assert.False(Dossier("EU trade ministers will meet in Luxembourg on August 20.").HasTalks);

    private static ArticleDossier Dossier(string text) =>
        Repository.Read("A headline\n\nWASHINGTON, August 10, 2018 - " + text);

    private static string[] Read(string text) => [.. Dossier(text).Meetings.Select(Code)];

    private static string Code(Meeting meeting)
    {
        string city = meeting.City is null ? "" : $" in {meeting.City}";
        string round = meeting.Round is { } number ? $" round {number}" : "";
        string dates = meeting.Dates is not { } span
            ? " -"
            : string.Create(CultureInfo.InvariantCulture, $" {span.From:yyyy-MM-dd}")
                + (span.From == span.To ? "" : string.Create(CultureInfo.InvariantCulture, $"/{span.To:yyyy-MM-dd}"));
        return $"{(meeting.Held ? "held" : "planned")} {string.Join('+', meeting.Parties.Order(StringComparer.Ordinal))}{city}{dates}{round}";
    }
}
