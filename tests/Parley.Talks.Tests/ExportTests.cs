using Ical.Net.CalendarComponents;
using Parley.Dossier;
using Parley.Reports.Records;
using Parley.Stakes;

namespace Parley.Records.Tests;

public class ExportTests
{
    private static readonly DateOnly August = new(2018, 8, 9);

    [Fact]
    public void Meetings_go_into_the_calendar_on_their_days_and_those_without_a_day_are_tentative()
    {
        Meeting held = Some.Meeting(
            true,
            null,
            "Washington",
            "Japan and the United States met in Washington for two days.",
            "JPN",
            "USA"
        ) with
        {
            Dates = new DateSpan(August, August.AddDays(1), DatePrecision.Day),
        };
        Meeting next = Some.Meeting(
            false,
            null,
            null,
            "The two sides are to meet again in September.",
            "JPN",
            "USA"
        ) with
        {
            Dates = new DateSpan(new DateOnly(2018, 9, 1), new DateOnly(2018, 9, 30), DatePrecision.Month),
        };
        using TemporaryRecord file = new(Some.Article(August.AddDays(1), "one", held, next));
        using TalksRecord record = file.Open();
        string text = RecordCalendar.Write(record.Overview());
        CalendarEvent[] events = [.. Ical.Net.Calendar.Load(text)!.Events.OrderBy(e => e.Start)];

        Assert.Equal(2, events.Length);
        Assert.Equal(
            (August, August.AddDays(2), "Washington", "CONFIRMED"),
            (events[0].Start!.Date, events[0].End!.Date, events[0].Location, events[0].Status)
        );
        Assert.False(events[0].Start!.HasTime);
        Assert.Equal(
            (new DateOnly(2018, 9, 1), new DateOnly(2018, 10, 1), "TENTATIVE"),
            (events[1].Start!.Date, events[1].End!.Date, events[1].Status)
        );
        Assert.StartsWith("Some time in September 2018.", events[1].Description, StringComparison.Ordinal);
        Assert.Equal(text, RecordCalendar.Write(record.Overview()));
    }

    [Fact]
    public void What_others_wrote_is_no_formula_in_a_table_and_no_markup_on_a_page()
    {
        using TemporaryRecord file = new(Some.Article(August, "=cmd|' /C calc'!A0 # <img src=x> [click](http://x)"));
        using TalksRecord record = file.Open();

        string csv = RecordCsv.Articles(record.Articles());
        Assert.Contains(",'=cmd|", csv, StringComparison.Ordinal);
        RecordReport report = new(
            record.Overview(),
            record.Timeline(new RecordFilter()).Entries,
            [],
            [],
            record.Articles(),
            [],
            new GapStakes("none (2018)", [], null),
            null
        );
        string markdown = RecordMarkdown.Write(report);
        Assert.DoesNotContain(
            "<img",
            markdown.Replace("\\<img", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("[click]", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", RecordPage.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_record_has_pages_too()
    {
        using TemporaryRecord file = new();
        using TalksRecord record = file.Open();
        RecordReport report = new(
            record.Overview(August),
            [],
            [],
            [],
            [],
            [],
            new GapStakes("none (2018)", [], null),
            null
        );

        Assert.All(RecordFiles.Of(report), f => Assert.NotEqual("", f.Text));
        Assert.Equal(10, RecordFiles.Of(report).Count);
    }
}
