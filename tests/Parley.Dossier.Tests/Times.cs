using System.Globalization;

namespace Parley.Dossier.Tests;

/// <summary>What words for a time mean to somebody who reads them on the day of the article.</summary>
public class Times
{
    private static readonly DateOnly FridayInAugust2018 = new(2018, 8, 10);

    [Theory]
    [InlineData("They met on Friday.", "Friday", "2018-08-10")]
    [InlineData("They met on Thursday.", "Thursday", "2018-08-09")]
    [InlineData("They will meet on Tuesday.", "Tuesday", "2018-08-14")]
    [InlineData("Officials said on Wednesday that talks would begin on Monday.", "Wednesday", "2018-08-08")]
    [InlineData("They ended talks on Thursday and Friday.", "Thursday and Friday", "2018-08-09/2018-08-10")]
    [InlineData("He said Tuesday's meeting would be short.", "Tuesday", "2018-08-14")]
    [InlineData("The minister leaves for Tokyo on Sunday.", "Sunday", "2018-08-12")]
    [InlineData("He arrived last Friday.", "last Friday", "2018-08-03")]
    public void A_weekday_is_past_or_to_come_by_its_verb(string text, string words, string span) =>
        Means(text, words, span);

    [Theory]
    [InlineData("They will meet tomorrow.", "tomorrow", "2018-08-11")]
    [InlineData("They met yesterday.", "yesterday", "2018-08-09")]
    [InlineData("They talked today.", "today", "2018-08-10")]
    [InlineData("They will meet the day after tomorrow.", "the day after tomorrow", "2018-08-12")]
    [InlineData("They will meet next week.", "next week", "2018-08-13/2018-08-19 week")]
    [InlineData("They will meet next month.", "next month", "2018-09-01/2018-09-30 month")]
    [InlineData("The deficit was wide last year.", "last year", "2017-01-01/2017-12-31 year")]
    [InlineData("A deal is likely this quarter.", "this quarter", "2018-07-01/2018-09-30 quarter")]
    [InlineData("He will travel later this year.", "later this year", "2018-08-10/2018-12-31 year")]
    [InlineData("He spoke earlier this month.", "earlier this month", "2018-08-01/2018-08-10 month")]
    [InlineData("Talks were held last weekend.", "last weekend", "2018-08-04/2018-08-05")]
    [InlineData("They will sign in the coming weeks.", "the coming weeks", "-")]
    [InlineData("It was imposed two weeks ago.", "two weeks ago", "2018-07-23/2018-07-29 week")]
    [InlineData("It was imposed a year ago.", "a year ago", "2017-01-01/2017-12-31 year")]
    [InlineData("They will report in three months.", "three months", "2018-11-01/2018-11-30 month")]
    [InlineData("The president must decide within 180 days.", "180 days", "2018-08-10/2019-02-06 year")]
    [InlineData("They hope to agree within the next two weeks.", "the next two weeks", "2018-08-10/2018-08-24 month")]
    public void Near_times_count_from_the_day_of_the_article(string text, string words, string span) =>
        Means(text, words, span);

    [Theory]
    [InlineData("They will meet sometime in September.", "September", "2018-09-01/2018-09-30 month")]
    [InlineData("It left in January.", "January", "2018-01-01/2018-01-31 month")]
    [InlineData("It will end in January.", "January", "2019-01-01/2019-01-31 month")]
    [InlineData("It left in November.", "November", "2017-11-01/2017-11-30 month")]
    [InlineData("It was agreed last September.", "last September", "2017-09-01/2017-09-30 month")]
    [InlineData("They met on August 9 and 10.", "August 9 and 10", "2018-08-09/2018-08-10")]
    [InlineData("They met on Aug. 9-10, 2018.", "Aug. 9-10, 2018", "2018-08-09/2018-08-10")]
    [InlineData("They met on 9 August.", "9 August", "2018-08-09")]
    [InlineData("They met on 9 and 10 August 2018.", "9 and 10 August 2018", "2018-08-09/2018-08-10")]
    [InlineData("They met on the 9th of August.", "the 9th of August", "2018-08-09")]
    [InlineData("They talked from July 30 to August 2.", "July 30 to August 2", "2018-07-30/2018-08-02")]
    [InlineData("The year ended on March 31.", "March 31", "2018-03-31")]
    [InlineData("They will meet on Tuesday, August 14.", "Tuesday, August 14", "2018-08-14")]
    [InlineData("The law was signed on 2018-07-06.", "2018-07-06", "2018-07-06")]
    [InlineData("The law was signed on 23/7/2018.", "23/7/2018", "2018-07-23")]
    [InlineData("The law was signed on 6/7/2018.", "6/7/2018", "-")]
    [InlineData("It grew in 1986.", "1986", "1986-01-01/1986-12-31 year")]
    [InlineData("It was set up in March 2016.", "March 2016", "2016-03-01/2016-03-31 month")]
    public void A_date_is_read_both_ways_round_and_its_year_is_the_near_one(string text, string words, string span) =>
        Means(text, words, span);

    [Theory]
    [InlineData("They hope to sign by mid-September.", "mid-September", "2018-09-11/2018-09-20 week")]
    [InlineData("They hope to sign in early September.", "early September", "2018-09-01/2018-09-10 week")]
    [InlineData("The yen fell by end-March.", "end-March", "2018-03-21/2018-03-31 week")]
    [InlineData("They hope to sign by the end of the year.", "the end of the year", "2018-09-01/2018-12-31 quarter")]
    [InlineData(
        "It will grow in the second half of the year.",
        "the second half of the year",
        "2018-07-01/2018-12-31 year"
    )]
    [InlineData("It grew in the first half of 1987.", "the first half of 1987", "1987-01-01/1987-06-30 year")]
    [InlineData(
        "Exports fell in the first quarter of this year.",
        "the first quarter of this year",
        "2018-01-01/2018-03-31 quarter"
    )]
    [InlineData("Exports fell in the fourth quarter.", "the fourth quarter", "2017-10-01/2017-12-31 quarter")]
    [InlineData("They will meet in the week of August 20.", "the week of August 20", "2018-08-20/2018-08-26 week")]
    public void A_part_of_a_period_is_a_part_of_its_days(string text, string words, string span) =>
        Means(text, words, span);

    [Fact]
    public void Next_Friday_said_on_a_Tuesday_may_be_either_of_two() =>
        Means("They will meet next Friday.", "next Friday", "2018-08-10/2018-08-17 week", new DateOnly(2018, 8, 7));

    [Theory]
    [InlineData("They will meet next month.")]
    [InlineData("They met on Friday.")]
    [InlineData("They met on August 9 and 10.")]
    public void Without_a_date_of_the_article_a_near_time_means_no_day(string text) =>
        Assert.Null(Assert.Single(Read(text, null)).Span);

    [Fact]
    public void A_full_date_needs_no_date_of_the_article() =>
        Assert.Equal(
            new DateSpan(new(2018, 8, 9), new(2018, 8, 10), DatePrecision.Day),
            Assert.Single(Read("They met on August 9 and 10, 2018.", null)).Span
        );

    [Theory]
    [InlineData("Japan may march on and the fall of prices will last.")]
    [InlineData("It sold 300 units for 1986 dollars each, day by day.")]
    [InlineData("The second round was the last of its kind.")]
    public void Words_that_only_look_like_a_time_are_none(string text) => Assert.Empty(Read(text, FridayInAugust2018));

    [Theory]
    [InlineData("They must comply by March 31.", TimeRelation.By)]
    [InlineData("They must comply within 180 days.", TimeRelation.Within)]
    [InlineData("Talks went on until Friday.", TimeRelation.Until)]
    [InlineData("Nothing has moved since January.", TimeRelation.Since)]
    [InlineData("The duty is due from July 4.", TimeRelation.From)]
    [InlineData("They met on July 4.", TimeRelation.At)]
    public void The_word_before_says_how_it_lies_to_the_time(string text, object relation) =>
        Assert.Equal(relation, Assert.Single(Read(text, FridayInAugust2018)).Relation);

    [Fact]
    public void Every_day_of_a_leap_year_and_of_the_year_after_reads_back_both_ways_round()
    {
        for (DateOnly day = new(2020, 1, 1); day.Year < 2022; day = day.AddDays(1))
        {
            foreach (string format in new[] { "MMMM d, yyyy", "d MMMM yyyy", "yyyy-MM-dd" })
            {
                string words = day.ToString(format, CultureInfo.InvariantCulture);
                TimePhrase read = Assert.Single(Read($"It was signed on {words}, they said.", null));
                Assert.Equal(new DateSpan(day, day, DatePrecision.Day), read.Span);
            }
        }
    }

    private static void Means(string text, string words, string span, DateOnly? today = null)
    {
        TimePhrase phrase = Read(text, today ?? FridayInAugust2018)[0];
        Assert.Equal((words, span), (phrase.Words, Code(phrase.Span)));
    }

    private static string Code(DateSpan? span)
    {
        if (span is null)
        {
            return "-";
        }

        string from = span.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string to = span.From == span.To ? "" : span.To.ToString("/yyyy-MM-dd", CultureInfo.InvariantCulture);
        string precision =
            span.Precision == DatePrecision.Day ? "" : $" {span.Precision.ToString().ToLowerInvariant()}";
        return from + to + precision;
    }

    private static List<TimePhrase> Read(string text, DateOnly? today) =>
        [.. new Reading(ArticleText.FromText("test", text)).Sentences.SelectMany(s => DateSpans.Find(s, today))];
}
