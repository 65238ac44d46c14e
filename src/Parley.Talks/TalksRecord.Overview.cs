using System.Globalization;
using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>The state of the talks.</summary>
    /// <param name="today">Counted from; null = the day of the newest article.</param>
    /// <param name="since">Changes since; null = a year before today.</param>
    public RecordOverview Overview(DateOnly? today = null, DateOnly? since = null)
    {
        RecordedArticle[] articles = [.. Articles().Where(a => a.SupersededBy is null)];
        DateOnly day = today ?? LastDay ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        DateOnly from = since ?? day.AddYears(-1);
        IReadOnlyList<RecordedMeeting> meetings = Meetings();
        return new RecordOverview
        {
            Title = Title(),
            Extent = Extent(articles),
            Articles = articles.Length,
            Today = day,
            Next = Next(meetings, day),
            Meetings = meetings,
            Register = Register(new RecordFilter()),
            Since = from,
            Changes = PositionChanges(new RecordFilter(From: from)),
            Differing = [.. Accounts([.. meetings.Where(m => m.Telling.Count > 1)]).Where(t => t.Differs)],
        };
    }

    /// <summary>Who talks, in a line.</summary>
    public string Title()
    {
        string[] parties = [.. TalkingParties().Take(2).Select(EconomyNames.Of)];
        return parties.Length == 0 ? "Talks" : $"Talks of {string.Join(" and ", parties)}";
    }

    /// <summary>What each article says of a meeting, and of the issues of the talks on the days of it, side by side.</summary>
    public AccountTable AccountsOf(RecordedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Accounts([meeting])[0];
    }

    /// <summary>Meetings held that more than one article tells of, side by side.</summary>
    public IReadOnlyList<AccountTable> AccountTables() =>
        Accounts([.. Meetings().Where(m => m.Held && m.Telling.Count > 1)]);

    private List<AccountTable> Accounts(IReadOnlyList<RecordedMeeting> meetings)
    {
        if (meetings.Count == 0)
        {
            return [];
        }

        Dictionary<long, RecordedArticle> articles = Articles().ToDictionary(a => a.Id);
        ILookup<long, Records.AccountTables.Saying> sayings = Ask(connection =>
                connection.Query(
                    "SELECT article, topic, goods, agreement, status, '' FROM settlements "
                        + "UNION ALL SELECT article, topic, goods, agreement, kind, economy FROM stances",
                    r => new Records.AccountTables.Saying(
                        r.GetInt64(0),
                        IssueWords.Of(r.GetString(1), r.GetString(2), r.Text(3)),
                        r.GetString(4).Replace('_', ' '),
                        r.GetString(5)
                    )
                )
            )
            .ToLookup(s => s.Article);
        return [.. meetings.Select(m => Records.AccountTables.Of(m, articles, sayings))];
    }

    private string Extent(RecordedArticle[] articles)
    {
        DateOnly[] days = [.. articles.Select(a => a.Day).OfType<DateOnly>()];
        string time = days.Length == 0 ? "" : $" of {DayWords.Of(days.Min())} to {DayWords.Of(days.Max())}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Length} {(articles.Length == 1 ? "article" : "articles")}{time}; {File}"
        );
    }
}
