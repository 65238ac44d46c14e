using System.Globalization;
using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>Meetings with several accounts that the overview looks into, the last ones.</summary>
    private const int AccountsShown = 20;

    /// <summary>The state of the talks.</summary>
    /// <param name="today">Counted from; null = the day of the newest article.</param>
    /// <param name="since">Changes since; null = a year before today.</param>
    /// <param name="last">How many of the meetings held are told, the last ones; null = all, and those announced.</param>
    public RecordOverview Overview(DateOnly? today = null, DateOnly? since = null, int? last = null)
    {
        (int count, DateOnly? first, DateOnly? newest) = Ask(c =>
            c.Query(
                "SELECT count(*), min(day), max(day) FROM articles WHERE superseded_by IS NULL",
                r => (r.GetInt32(0), r.Day(1), r.Day(2))
            )[0]
        );
        DateOnly day = today ?? newest ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        DateOnly from = since ?? day.AddYears(-1);
        IReadOnlyList<MeetingOutline> meetings = Ask(Gathered);
        MeetingOutline[] held = [.. meetings.Where(m => m.Held)];
        MeetingOutline? next = Next(meetings, day, m => (m.Held, m.Dates, m.Told));
        IReadOnlyList<PartyTrack> tracks = Positions(new RecordFilter(), p => IsBefore(p, from));
        return new RecordOverview
        {
            Title = Title(),
            Extent = Extent(count, first, newest),
            Articles = count,
            Today = day,
            Next = next is null ? null : Told([next])[0],
            Held = held.Length,
            Meetings = Told(last is { } most ? [.. held.TakeLast(most)] : meetings),
            Register = Register(new RecordFilter(), [.. Gap.Of(tracks)]),
            Since = from,
            Changes = Records.Positions.Since(tracks, from),
            Differing =
            [
                .. Accounts(Told([.. held.Where(m => m.Telling.Skip(1).Any()).TakeLast(AccountsShown)]))
                    .Where(t => t.Differs),
            ],
        };

        List<RecordedMeeting> Told(IReadOnlyCollection<MeetingOutline> asked) => Ask(c => Tell(c, asked));
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

    private List<AccountTable> Accounts(List<RecordedMeeting> meetings)
    {
        if (meetings.Count == 0)
        {
            return [];
        }

        long[] told = [.. meetings.SelectMany(m => m.Telling).Select(a => a.Source.Article).Distinct()];
        string ids = System.Text.Json.JsonSerializer.Serialize(told);
        Dictionary<long, RecordedArticle> articles = Ask(c =>
                c.Query(
                    ArticleRows + "WHERE a.id IN (SELECT value FROM json_each($ids))",
                    ReadArticleRow,
                    ("$ids", ids)
                )
            )
            .ToDictionary(a => a.Id);
        ILookup<long, Records.AccountTables.Saying> sayings = Ask(connection =>
                connection.Query(
                    "SELECT article, topic, goods, agreement, status, '' FROM settlements "
                        + "WHERE article IN (SELECT value FROM json_each($ids)) "
                        + "UNION ALL SELECT article, topic, goods, agreement, kind, economy FROM stances "
                        + "WHERE article IN (SELECT value FROM json_each($ids))",
                    r => new Records.AccountTables.Saying(
                        r.GetInt64(0),
                        IssueWords.Of(r.GetString(1), r.GetString(2), r.Text(3)),
                        r.GetString(4).Replace('_', ' '),
                        r.GetString(5)
                    ),
                    ("$ids", ids)
                )
            )
            .ToLookup(s => s.Article);
        return [.. meetings.Select(m => Records.AccountTables.Of(m, articles, sayings))];
    }

    private string Extent(int articles, DateOnly? first, DateOnly? last)
    {
        string time = first is { } from && last is { } to ? $" of {DayWords.Of(from)} to {DayWords.Of(to)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} {(articles == 1 ? "article" : "articles")}{time}; {File}"
        );
    }
}
