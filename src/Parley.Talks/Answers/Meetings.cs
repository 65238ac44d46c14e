using Parley.Dossier;

namespace Parley.Records;

/// <summary>A meeting, gathered from all that the articles say of it.</summary>
/// <param name="Number">Its place in the order of time, from 1.</param>
/// <param name="Accounts">What each place says, in order of their days.</param>
public sealed record RecordedMeeting(int Number, IReadOnlyList<MeetingAccount> Accounts)
{
    /// <summary>True where somebody says that it took place.</summary>
    public bool Held => Accounts.Any(a => a.Held);

    /// <summary>The most exact days that are told of it; null where none are.</summary>
    public DateSpan? Dates => Meetings.MostExact(Telling.Select(a => a.Dates));

    /// <summary>The day of the first account, for a meeting without dates.</summary>
    public DateOnly? Told => Telling.Select(a => a.Source.Day).FirstOrDefault();

    /// <summary>The last day it may have been on; null where nothing is known.</summary>
    public DateOnly? LastDay => Dates?.To ?? Told;

    public string? City => Most(Telling.Select(a => a.City));

    public int? Round => Accounts.Select(a => a.Round).FirstOrDefault(r => r is not null);

    /// <summary>How it ended, by the last account that says; unsaid where none does.</summary>
    public TalksOutcome Outcome =>
        Telling.Select(a => a.Outcome).LastOrDefault(o => o != TalksOutcome.Unsaid, TalksOutcome.Unsaid);

    /// <summary>Codes of those who met.</summary>
    public IReadOnlyList<string> Parties => [.. Telling.SelectMany(a => a.Parties).Distinct()];

    /// <summary>The people and institutions that took part.</summary>
    public IReadOnlyList<string> People => [.. Telling.SelectMany(a => a.People).Distinct()];

    public IReadOnlyList<string> Topics => [.. Telling.SelectMany(a => a.Topics).Distinct()];

    /// <summary>Accounts of it having been held, where there are any; else of its being planned.</summary>
    public IReadOnlyList<MeetingAccount> Telling => Held ? [.. Accounts.Where(a => a.Held)] : Accounts;

    private static string? Most(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(v => v).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
}

/// <summary>What one place says of a meeting.</summary>
/// <param name="Source">Where.</param>
/// <param name="Held">Whether it says that the meeting took place, or that it is to come.</param>
/// <param name="Dates">The days it gives; null where it gives none.</param>
/// <param name="City">Where it says it was.</param>
/// <param name="Round">Number of the round, where it gives it.</param>
/// <param name="Outcome">How it says it ended.</param>
/// <param name="Parties">Codes.</param>
/// <param name="People">Who it says took part.</param>
/// <param name="Topics">What it says it was about.</param>
public sealed record MeetingAccount(
    Source Source,
    bool Held,
    DateSpan? Dates,
    string? City,
    int? Round,
    TalksOutcome Outcome,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Topics
);

/// <summary>An account of a meeting by what tells the meeting from others.</summary>
/// <param name="Row">Its row in the record's file.</param>
/// <param name="Article">Number of the article.</param>
/// <param name="Finding">Number of the finding.</param>
/// <param name="Day">Day of the article; null where it gives none.</param>
/// <param name="Held">Whether it says that the meeting took place, or that it is to come.</param>
/// <param name="Dates">The days it gives; null where it gives none.</param>
/// <param name="City">Where it says it was.</param>
/// <param name="Round">Number of the round, where it gives it.</param>
/// <param name="Parties">Codes.</param>
/// <param name="People">Who it says took part.</param>
internal sealed record AccountOutline(
    long Row,
    long Article,
    long Finding,
    DateOnly? Day,
    bool Held,
    DateSpan? Dates,
    string? City,
    int? Round,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> People
)
{
    public static AccountOutline Of(long row, MeetingAccount account) =>
        new(
            row,
            account.Source.Article,
            account.Source.Finding,
            account.Source.Day,
            account.Held,
            account.Dates,
            account.City,
            account.Round,
            account.Parties,
            account.People
        );
}

/// <summary>A meeting by what tells it from others: enough to know which one is asked for.</summary>
/// <param name="Number">Its place in the order of time, from 1.</param>
/// <param name="Accounts">In order of their days.</param>
internal sealed record MeetingOutline(int Number, IReadOnlyList<AccountOutline> Accounts)
{
    /// <summary>As <see cref="RecordedMeeting.Held"/>.</summary>
    public bool Held { get; } = Accounts.Any(a => a.Held);

    /// <summary>As <see cref="RecordedMeeting.Telling"/>.</summary>
    public IEnumerable<AccountOutline> Telling => Held ? Accounts.Where(a => a.Held) : Accounts;

    /// <summary>As <see cref="RecordedMeeting.Dates"/>.</summary>
    public DateSpan? Dates => Meetings.MostExact(Telling.Select(a => a.Dates));

    /// <summary>As <see cref="RecordedMeeting.Told"/>.</summary>
    public DateOnly? Told => Telling.Select(a => a.Day).FirstOrDefault();
}

/// <summary>
/// Gathers accounts into meetings: of the same parties, on the same days give or take one (accounts in different time zones and
/// of talks that went on), not in different towns with different people. An account with a coarse date ("in September") or with
/// none joins a meeting within it; what was planned joins what was held.
/// </summary>
internal static class Meetings
{
    /// <summary>How far back an account of a meeting without a date looks, days.</summary>
    private const int Recent = 6;

    /// <summary>How far ahead an announcement without a date looks, days.</summary>
    private const int Ahead = 92;

    public static IReadOnlyList<MeetingOutline> Of(IEnumerable<AccountOutline> accounts)
    {
        List<Draft> drafts = [];
        Dictionary<int, List<Draft>> byMonth = [];
        foreach (
            AccountOutline account in accounts
                .OrderBy(Rank)
                .ThenBy(a => a.Dates?.From ?? a.Day ?? DateOnly.MaxValue)
                .ThenBy(a => a.Finding)
        )
        {
            Span span = Span.Of(account);
            Draft? draft = span.Months()
                .SelectMany(m => byMonth.GetValueOrDefault(m, []))
                .Distinct()
                .Where(d => d.Takes(account, span))
                .OrderBy(d => d.Span.From)
                .FirstOrDefault();
            if (draft is null)
            {
                draft = new Draft(span);
                drafts.Add(draft);
                foreach (int month in span.Months())
                {
                    byMonth.TryAdd(month, []);
                    byMonth[month].Add(draft);
                }
            }

            draft.Add(account);
        }

        return
        [
            .. drafts
                .OrderBy(d => d.Span.From)
                .ThenBy(d => d.Span.To)
                .ThenBy(d => d.Accounts[0].Finding)
                .Select(
                    (d, i) =>
                        new MeetingOutline(
                            i + 1,
                            [.. d.Accounts.OrderBy(a => a.Day ?? DateOnly.MinValue).ThenBy(a => a.Finding)]
                        )
                ),
        ];
    }

    /// <summary>The most exact of several days; null where there are none.</summary>
    public static DateSpan? MostExact(IEnumerable<DateSpan?> dates) =>
        dates
            .OfType<DateSpan>()
            .OrderBy(d => d.Precision)
            .ThenByDescending(d => d.To.DayNumber - d.From.DayNumber)
            .FirstOrDefault();

    /// <summary>The surest first, so that the others find what they belong to.</summary>
    private static int Rank(AccountOutline account) =>
        (account.Dates?.Precision, account.Held) switch
        {
            (DatePrecision.Day, true) => 0,
            (DatePrecision.Day, false) => 1,
            (null, true) => 3,
            (null, false) => 5,
            (_, true) => 2,
            (_, false) => 4,
        };

    /// <summary>Days within which a meeting was.</summary>
    private readonly record struct Span(DateOnly From, DateOnly To, bool IsExact)
    {
        public static Span Of(AccountOutline account)
        {
            if (account.Dates is { } dates)
            {
                return new Span(dates.From, dates.To, dates.Precision == DatePrecision.Day);
            }

            DateOnly day = account.Day ?? DateOnly.MinValue.AddYears(1);
            return account.Held
                ? new Span(day.AddDays(-Recent), day, false)
                : new Span(day.AddDays(1), day.AddDays(Ahead), false);
        }

        public bool Meets(Span other)
        {
            int slack = IsExact && other.IsExact ? 1 : 0;
            return From.AddDays(-slack) <= other.To && other.From <= To.AddDays(slack);
        }

        public IEnumerable<int> Months()
        {
            int last = Month(To.AddDays(1));
            for (int month = Month(From.AddDays(-1)); month <= last; month++)
            {
                yield return month;
            }
        }

        private static int Month(DateOnly day) => (day.Year * 12) + day.Month;
    }

    private sealed class Draft(Span span)
    {
        private readonly HashSet<long> _articles = [];
        private readonly HashSet<string> _cities = [];
        private readonly HashSet<string> _parties = [];
        private readonly HashSet<string> _people = [];
        private int? _round;

        public Span Span { get; } = span;

        public List<AccountOutline> Accounts { get; } = [];

        public void Add(AccountOutline account)
        {
            Accounts.Add(account);
            _articles.Add(account.Article);
            _parties.UnionWith(account.Parties);
            _people.UnionWith(account.People);
            _round ??= account.Round;
            if (account.City is not null)
            {
                _cities.Add(account.City);
            }
        }

        /// <summary>What one article tells apart stays apart.</summary>
        public bool Takes(AccountOutline account, Span other) =>
            Span.Meets(other) && !_articles.Contains(account.Article) && Agrees(account) && Shares(account);

        private bool Agrees(AccountOutline account) =>
            (_round is null || account.Round is null || _round == account.Round)
            && (
                account.City is null
                || _cities.Count == 0
                || _cities.Contains(account.City)
                || account.People.Any(_people.Contains)
            );

        /// <summary>Something that both name: all of the smaller set of parties, a person, or, where one names nobody, the town.</summary>
        private bool Shares(AccountOutline account)
        {
            int fewer = Math.Min(_parties.Count, account.Parties.Count);
            return account.People.Any(_people.Contains)
                || (
                    fewer > 0
                        ? account.Parties.Count(_parties.Contains) == fewer
                        : account.City is not null && _cities.Contains(account.City)
                );
        }
    }
}
