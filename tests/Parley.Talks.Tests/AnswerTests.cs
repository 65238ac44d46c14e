using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records.Tests;

public class AnswerTests
{
    private static readonly DateOnly August = new(2018, 8, 10);
    private static readonly DateOnly September = new(2018, 9, 26);

    [Fact]
    public void A_position_told_again_is_one_phase_and_another_begins_a_new_one()
    {
        using TemporaryRecord file = new(
            Some.Article(August, "one", Position(PositionKind.Refuses, "Japan refuses to open its market for beef.")),
            Some.Article(
                August.AddDays(9),
                "two",
                Position(PositionKind.Refuses, "Tokyo again refused to open its beef market.")
            ),
            Some.Article(
                September,
                "three",
                Position(PositionKind.Offers, "Japan offers to open its market for beef in stages.")
            )
        );
        using TalksRecord record = file.Open();
        PartyTrack track = Assert.Single(record.Positions(new RecordFilter()));

        Assert.Equal([PositionKind.Refuses, PositionKind.Offers], track.Phases.Select(p => p.Kind));
        Assert.Equal(
            (August, August.AddDays(9), 2),
            (track.Phases[0].First.Day, track.Phases[0].Last.Day, track.Phases[0].Told)
        );
    }

    [Fact]
    public void What_changed_since_a_day_comes_with_what_was_before()
    {
        using TemporaryRecord file = new(
            Some.Article(August, "one", Position(PositionKind.Refuses, "Japan refuses to open its market for beef.")),
            Some.Article(
                September,
                "two",
                Position(PositionKind.Offers, "Japan offers to open its market for beef in stages.")
            )
        );
        using TalksRecord record = file.Open();
        PositionChange change = Assert.Single(record.PositionChanges(new RecordFilter(From: September)));

        Assert.Equal((PositionKind.Refuses, PositionKind.Offers), (change.Before!.Kind, change.Now.Kind));
        Assert.Empty(record.PositionChanges(new RecordFilter(From: September.AddDays(1))));
    }

    [Fact]
    public void Fears_and_complaints_do_not_end_a_refusal()
    {
        using TemporaryRecord file = new(
            Some.Article(August, "one", Position(PositionKind.Refuses, "Japan refuses to open its market for beef.")),
            Some.Article(
                September,
                "two",
                Position(PositionKind.Fears, "Japan fears for its farmers if the market for beef opens.")
            )
        );
        using TalksRecord record = file.Open();

        Assert.Equal(
            [PositionKind.Refuses, PositionKind.Fears],
            record.Positions(new RecordFilter()).Select(t => t.Now.Kind)
        );
    }

    [Fact]
    public void Accounts_of_one_meeting_are_gathered_and_two_meetings_stay_two()
    {
        using TemporaryRecord file = new(
            Some.Article(
                August,
                "one",
                Some.Meeting(
                    true,
                    August,
                    "Washington",
                    "Japan and the United States met in Washington on Friday.",
                    "JPN",
                    "USA"
                )
            ),
            Some.Article(
                August.AddDays(1),
                "two",
                Some.Meeting(
                    true,
                    August,
                    null,
                    "The two governments met on Friday, officials said in Tokyo.",
                    "USA",
                    "JPN"
                )
            ),
            Some.Article(
                September,
                "three",
                Some.Meeting(
                    true,
                    September,
                    "New York",
                    "Japan and the United States met in New York on Wednesday.",
                    "JPN",
                    "USA"
                )
            ),
            Some.Article(
                August,
                "four",
                Some.Meeting(
                    true,
                    August,
                    "Geneva",
                    "China and the European Union met in Geneva on Friday.",
                    "CHN",
                    "EU"
                )
            )
        );
        using TalksRecord record = file.Open();
        IReadOnlyList<RecordedMeeting> meetings = record.Meetings();

        Assert.Equal([2, 1, 1], meetings.Select(m => m.Accounts.Count));
        Assert.Equal(["Washington", "Geneva", "New York"], meetings.Select(m => m.City));
    }

    [Fact]
    public void A_meeting_that_was_announced_is_the_next_one_until_it_is_held()
    {
        Meeting announced = Some.Meeting(
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
        using TemporaryRecord file = new(Some.Article(August, "one", announced));
        using TalksRecord record = file.Open();

        RecordedMeeting next = TalksRecord.Next(record.Meetings(), August)!;
        Assert.Equal("September 2018", MeetingWords.Days(next));
        Assert.Null(TalksRecord.Next(record.Meetings(), new DateOnly(2018, 10, 1)));

        record.Add([
            Some.Article(
                September,
                "two",
                Some.Meeting(
                    true,
                    September,
                    "New York",
                    "Japan and the United States met in New York on Wednesday.",
                    "JPN",
                    "USA"
                )
            ),
        ]);
        RecordedMeeting held = Assert.Single(record.Meetings());
        Assert.True(held.Held);
        Assert.Equal(("26 September 2018", 2), (MeetingWords.Days(held), held.Accounts.Count));
        Assert.Null(TalksRecord.Next(record.Meetings(), August));
    }

    [Fact]
    public void What_one_article_tells_apart_stays_apart()
    {
        using TemporaryRecord file = new(
            Some.Article(
                August,
                "one",
                Some.Meeting(
                    true,
                    null,
                    null,
                    "Japan and the United States met in the capital this week.",
                    "JPN",
                    "USA"
                ),
                Some.Meeting(false, null, null, "Japan and the United States will meet again some day.", "JPN", "USA")
            )
        );
        using TalksRecord record = file.Open();

        Assert.Equal([true, false], record.Meetings().Select(m => m.Held));
    }

    [Fact]
    public void Where_two_accounts_of_a_meeting_differ_is_told_side_by_side()
    {
        Meeting Told(string sentence, TalksOutcome outcome) =>
            Some.Meeting(true, September, "New York", sentence, "JPN", "USA") with
            {
                Outcome = outcome,
            };
        using TemporaryRecord file = new(
            Some.Article(
                September,
                "Tokyo",
                Told("Japan and the United States met in New York and decided nothing.", TalksOutcome.NothingDecided),
                new Settlement(
                    SettlementStatus.Open,
                    Cars,
                    [],
                    Some.Quote("The tariff on cars is still open, Tokyo says.")
                )
            ),
            Some.Article(
                September,
                "Washington",
                Told("Japan and the United States met in New York and agreed.", TalksOutcome.Agreed),
                new Settlement(
                    SettlementStatus.Agreed,
                    Cars,
                    [],
                    Some.Quote("The tariff on cars is agreed, Washington says.")
                )
            )
        );
        using TalksRecord record = file.Open();
        AccountTable table = record.AccountsOf(Assert.Single(record.Meetings()));

        Assert.Equal(["how it ended", "tariffs on cars"], table.Rows.Where(r => r.Differs).Select(r => r.Aspect));
        Assert.Equal(["open", "agreed"], table.Rows.Single(r => r.Aspect == "tariffs on cars").Cells);
        Assert.Equal([false, false], table.Rows.Where(r => r.Aspect is "when" or "where").Select(r => r.Differs));
        Assert.Single(record.Overview().Differing);
    }

    [Fact]
    public void The_register_goes_by_what_was_told_last()
    {
        using TemporaryRecord file = new(
            Some.Article(
                August,
                "one",
                new Settlement(
                    SettlementStatus.Disputed,
                    Cars,
                    ["JPN", "USA"],
                    Some.Quote("They held against each other about the tariff on cars.")
                )
            ),
            Some.Article(
                September,
                "two",
                new Settlement(
                    SettlementStatus.Agreed,
                    Cars,
                    ["JPN", "USA"],
                    Some.Quote("They agreed that no tariff on cars would come.")
                )
            )
        );
        using TalksRecord record = file.Open();
        RegisterEntry entry = Assert.Single(record.Register(new RecordFilter()));

        Assert.Equal(
            (SettlementStatus.Agreed, SettlementStatus.Disputed, true),
            (entry.Status, entry.Before, entry.IsTold)
        );
        Assert.Equal(2, entry.Sources.Count);
        Assert.Equal(SettlementStatus.Disputed, Assert.Single(record.Register(new RecordFilter(To: August))).Status);
    }

    [Fact]
    public void An_issue_that_one_wants_and_another_refuses_is_disputed_though_nobody_says_so()
    {
        using TemporaryRecord file = new(
            Some.Article(August, "one", Position(PositionKind.Refuses, "Japan refuses to open its market for beef.")),
            Some.Article(
                August,
                "two",
                Some.Position(
                    "USA",
                    PositionKind.Wants,
                    "market_access",
                    "Washington wants Japan to open its market for beef.",
                    "beef"
                )
            )
        );
        using TalksRecord record = file.Open();

        RegisterEntry entry = Assert.Single(record.Register(new RecordFilter()));
        Assert.Equal((SettlementStatus.Disputed, false), (entry.Status, entry.IsTold));
        Assert.Equal(GapState.Opposed, Assert.Single(record.Gaps(new RecordFilter())).State);
    }

    [Fact]
    public void A_gap_closes_when_the_other_side_accepts()
    {
        using TemporaryRecord file = new(
            Some.Article(August, "one", Position(PositionKind.Refuses, "Japan refuses to open its market for beef.")),
            Some.Article(
                August,
                "two",
                Some.Position(
                    "USA",
                    PositionKind.Wants,
                    "market_access",
                    "Washington wants Japan to open its market for beef.",
                    "beef"
                )
            ),
            Some.Article(
                September,
                "three",
                Position(PositionKind.Accepts, "Japan accepts to open its market for beef at last.")
            )
        );
        using TalksRecord record = file.Open();

        Assert.Equal(GapState.Met, Assert.Single(record.Gaps(new RecordFilter())).State);
    }

    [Fact]
    public void The_timeline_runs_in_order_and_tells_the_same_measure_once_for_as_long_as_it_stands()
    {
        Measure tariff = new()
        {
            Kind = MeasureKind.Tariff,
            Status = MeasureStatus.Threatened,
            Imposers = ["USA"],
            Targets = Targets.Everyone,
            Goods = [new Good("cars", ["cars"])],
            Rate = 0.25m,
            Quote = Some.Quote("Washington threatens a tariff of 25 percent on cars."),
        };
        using TemporaryRecord file = new(
            Some.Article(
                September,
                "two",
                tariff with
                {
                    Quote = Some.Quote("A tariff of 25 percent on cars is still threatened."),
                }
            ),
            Some.Article(August, "one", tariff),
            Some.Article(
                September.AddDays(9),
                "three",
                tariff with
                {
                    Status = MeasureStatus.InForce,
                    Quote = Some.Quote("A tariff of 25 percent on cars took effect today."),
                }
            )
        );
        using TalksRecord record = file.Open();
        IReadOnlyList<TimelineEntry> timeline = record.Timeline(new RecordFilter()).Entries;

        Assert.Equal([August, September.AddDays(9)], timeline.Select(e => e.Day));
        Assert.Equal(["threatened", "in_force"], timeline.Select(e => e.Kind));
        Assert.Equal(2, timeline[0].Sources.Count);
    }

    [Fact]
    public void The_last_page_of_the_timeline_is_the_end_of_the_whole()
    {
        Measure Tariff(int rate, string sentence) =>
            new()
            {
                Kind = MeasureKind.Tariff,
                Status = MeasureStatus.Threatened,
                Imposers = ["USA"],
                Targets = Targets.Everyone,
                Rate = rate / 100m,
                Quote = Some.Quote(sentence),
            };
        using TemporaryRecord file = new([
            .. Enumerable
                .Range(0, 120)
                .Select(n =>
                    Some.Article(
                        August.AddDays(n),
                        $"dispatch {n}",
                        Tariff(n % 50, $"On day {n} Washington threatened a tariff of {n % 50} percent again.")
                    )
                ),
        ]);
        using TalksRecord record = file.Open();
        IReadOnlyList<TimelineEntry> all = record.Timeline(new RecordFilter()).Entries;
        (bool hasMore, IReadOnlyList<TimelineEntry> page) = record.Timeline(new RecordFilter(), 3);

        Assert.Equal(50, all.Count);
        Assert.True(hasMore);
        Assert.Equal(all.TakeLast(3).Select(e => (e.Day, e.What)), page.Select(e => (e.Day, e.What)));
    }

    [Fact]
    public void What_was_agreed_is_disputed_once_a_party_refuses_it()
    {
        const string left = "Washington signed a memorandum that takes it out of the pact.";
        using TemporaryRecord file = new(
            Some.Article(
                August,
                "the pact is left",
                new Settlement(
                    SettlementStatus.Agreed,
                    new Issue("trade_agreement", []),
                    ["JPN", "USA"],
                    Some.Quote(left)
                ),
                Some.Position("USA", PositionKind.Refuses, "trade_agreement", left)
            ),
            Some.Article(
                August,
                "rice is agreed",
                new Settlement(
                    SettlementStatus.Agreed,
                    new Issue("quotas", []),
                    ["JPN", "USA"],
                    Some.Quote("They agreed on quotas.")
                ),
                Some.Position("JPN", PositionKind.Refuses, "quotas", "Tokyo had refused quotas.")
            )
        );
        using TalksRecord record = file.Open();

        Assert.Equal(
            [
                ("quotas", SettlementStatus.Agreed, true, null),
                ("trade agreement", SettlementStatus.Disputed, false, SettlementStatus.Agreed),
            ],
            record.Register(new RecordFilter()).Select(e => (e.Issue, e.Status, e.IsTold, e.Before))
        );
        Assert.Null(record.Gaps(new RecordFilter()).Single(g => g.Issue == "trade agreement").Told);
    }

    [Fact]
    public void A_time_of_the_timeline_tells_what_the_whole_of_it_tells_of_that_time()
    {
        using TemporaryRecord file = new([
            Some.Article(
                August,
                "a threat",
                Tariff("Washington threatened a tariff of 25 percent."),
                Some.Meeting(true, August.AddDays(-40), "Washington", "They met in July.", "JPN", "USA")
            ),
            Some.Article(
                August.AddDays(20),
                "the threat again",
                Tariff("The tariff of 25 percent is still threatened.")
            ),
            Some.Article(August.AddDays(21), "dinner"),
            Some.Article(
                August.AddDays(22),
                "a word on July",
                Some.Meeting(true, August.AddDays(-40), null, "They had met in July.", "JPN", "USA")
            ),
        ]);
        using TalksRecord record = file.Open();
        IReadOnlyList<TimelineEntry> all = record.Timeline(new RecordFilter()).Entries;

        Assert.Equal(3, all.Count);
        for (int from = -50; from <= 30; from += 10)
        {
            for (int to = from; to <= 30; to += 10)
            {
                RecordFilter days = new(From: August.AddDays(from), To: August.AddDays(to));
                Assert.Equal(
                    all.Where(e => e.Day >= days.From && e.Day <= days.To).Select(Words),
                    record.Timeline(days).Entries.Select(Words)
                );
            }
        }

        static string Words(TimelineEntry e) =>
            $"{e.Day} {e.Kind} {e.What} {string.Join(' ', e.Sources.Select(s => s.Finding))}";

        static Measure Tariff(string sentence) =>
            new()
            {
                Kind = MeasureKind.Tariff,
                Status = MeasureStatus.Threatened,
                Imposers = ["USA"],
                Targets = Targets.Everyone,
                Rate = 0.25m,
                Quote = Some.Quote(sentence),
            };
    }

    [Fact]
    public void An_overview_of_the_last_meetings_counts_all_of_them()
    {
        using TemporaryRecord file = new(
            Some.Article(
                August,
                "three rounds",
                Some.Meeting(true, August.AddDays(-60), "Washington", "They met in June.", "JPN", "USA"),
                Some.Meeting(true, August.AddDays(-30), "Tokyo", "They met in July.", "JPN", "USA"),
                Some.Meeting(true, August, "Washington", "They met on Friday.", "JPN", "USA"),
                Some.Meeting(false, August.AddDays(30), "Tokyo", "They will meet in September.", "JPN", "USA")
            )
        );
        using TalksRecord record = file.Open();
        RecordOverview overview = record.Overview(last: 2);

        Assert.Equal(3, overview.Held);
        Assert.Equal([2, 3], overview.Meetings.Select(m => m.Number));
        Assert.Equal(4, overview.Next?.Number);
        Assert.Equal(4, record.Overview().Meetings.Count);
    }

    [Fact]
    public void An_article_of_which_nothing_else_is_told_stands_in_the_timeline_by_its_headline()
    {
        using TemporaryRecord file = new(Some.Article(August, "Ministers dine"));
        using TalksRecord record = file.Open();

        Assert.Equal("Ministers dine", Assert.Single(record.Timeline(new RecordFilter()).Entries).What);
    }

    [Theory]
    [InlineData("tariff cars", 1)]
    [InlineData("tariffs on car", 1)]
    [InlineData("\"imported cars\"", 1)]
    [InlineData("\"cars imported\"", 0)]
    [InlineData("washington -tariff", 1)]
    [InlineData("agri*", 1)]
    [InlineData("AND OR NOT NEAR( * ^ wary", 0)]
    [InlineData("wary'; DROP TABLE articles;--", 0)]
    public void Search_finds_sentences_by_their_words(string words, int sentences)
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();

        Assert.Equal(sentences, record.Search(words, 10).Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  * \" ' -")]
    [InlineData("-tariff")]
    public void A_search_for_nothing_is_told(string words)
    {
        using TemporaryRecord file = new();
        using TalksRecord record = file.Open();

        Assert.Throws<InputException>(() => record.Search(words, 10));
    }

    [Fact]
    public void What_was_sought_is_marked_in_its_sentence()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        SearchHit hit = Assert.Single(record.Search("threaten", 10).Hits);

        Assert.Equal("threatened", hit.Marked[1]);
        Assert.Equal(hit.Source.Sentence, string.Concat(hit.Marked));
    }

    private static Issue Cars { get; } = new("tariffs", [new Good("cars", ["cars"])]);

    private static PartyPosition Position(PositionKind kind, string sentence) =>
        Some.Position("JPN", kind, "market_access", sentence, "beef");
}
