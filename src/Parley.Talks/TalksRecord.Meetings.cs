using Microsoft.Data.Sqlite;
using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>How long an announced meeting without a date may still be to come, days.</summary>
    private const int Awaited = 92;

    /// <summary>Every meeting, in order of time.</summary>
    public IReadOnlyList<RecordedMeeting> Meetings()
    {
        Dictionary<long, MeetingAccount> accounts = Ask(c => Accounts(c, "meetings t"));
        return Joined(Records.Meetings.Of(accounts.Select(a => AccountOutline.Of(a.Key, a.Value))), accounts);
    }

    /// <summary>The next meeting: the first that is announced and may still be to come.</summary>
    /// <param name="meetings">All of them.</param>
    /// <param name="today">Counted from.</param>
    public static RecordedMeeting? Next(IEnumerable<RecordedMeeting> meetings, DateOnly today) =>
        Next(meetings, today, m => (m.Held, m.Dates, m.Told));

    private static T? Next<T>(
        IEnumerable<T> meetings,
        DateOnly today,
        Func<T, (bool Held, DateSpan? Dates, DateOnly? Told)> days
    )
        where T : class =>
        meetings
            .Select(m => (Meeting: m, Days: days(m)))
            .Where(m =>
                !m.Days.Held
                && (
                    m.Days.Dates is { } dates
                        ? dates.To >= today
                        : m.Days.Told is { } told && told.AddDays(Awaited) >= today
                )
            )
            .OrderBy(m => m.Days.Dates?.From ?? m.Days.Told)
            .Select(m => m.Meeting)
            .FirstOrDefault();

    /// <summary>Every meeting by what tells it apart; what its accounts say is not read yet.</summary>
    private static IReadOnlyList<MeetingOutline> Gathered(SqliteConnection connection)
    {
        Dictionary<string, string[]> lists = [];
        Dictionary<string, DateOnly> days = [];
        return Records.Meetings.Of(
            connection.Query(
                "SELECT rowid, article, finding, told, held, first, last, precise, city, round, parties, people FROM meetings",
                r => new AccountOutline(
                    r.GetInt64(0),
                    r.GetInt64(1),
                    r.GetInt64(2),
                    Day(r, 3),
                    r.GetBoolean(4),
                    Day(r, 5) is { } from
                        ? new DateSpan(from, Day(r, 6) ?? from, EnumWords.Read<DatePrecision>(r.GetString(7)))
                        : null,
                    r.Text(8),
                    r.Whole(9),
                    List(r.GetString(10), ','),
                    List(r.GetString(11), '\n')
                )
            )
        );

        // The same few days and parties stand in many accounts.
        DateOnly? Day(SqliteDataReader r, int column)
        {
            if (r.Text(column) is not { } text)
            {
                return null;
            }

            if (!days.TryGetValue(text, out DateOnly day))
            {
                day = r.Day(column)!.Value;
                days[text] = day;
            }

            return day;
        }

        string[] List(string text, char at)
        {
            if (!lists.TryGetValue(text, out string[]? list))
            {
                list = Split(text, at);
                lists[text] = list;
            }

            return list;
        }
    }

    /// <summary>Meetings with all that their accounts say.</summary>
    private static List<RecordedMeeting> Tell(SqliteConnection connection, IReadOnlyCollection<MeetingOutline> meetings)
    {
        string rows = System.Text.Json.JsonSerializer.Serialize(
            meetings.SelectMany(m => m.Accounts).Select(a => a.Row)
        );
        return Joined(meetings, Accounts(connection, "json_each($rows) j JOIN meetings t ON t.rowid = j.value", rows));
    }

    private static List<RecordedMeeting> Joined(
        IEnumerable<MeetingOutline> meetings,
        Dictionary<long, MeetingAccount> accounts
    ) => [.. meetings.Select(m => new RecordedMeeting(m.Number, [.. m.Accounts.Select(a => accounts[a.Row])]))];

    /// <summary>Accounts of meetings by their rows.</summary>
    private static Dictionary<long, MeetingAccount> Accounts(
        SqliteConnection connection,
        string from,
        string? rows = null
    ) =>
        connection
            .Query(
                "SELECT t.rowid, t.held, t.first, t.last, t.precise, t.city, t.round, t.outcome, t.parties, t.people, t.topics, "
                    + $"{Source.Columns} FROM {from} JOIN articles a ON a.id = t.article",
                r => (Row: r.GetInt64(0), Account: ReadAccount(r)),
                ("$rows", rows)
            )
            .ToDictionary(a => a.Row, a => a.Account);

    private static MeetingAccount ReadAccount(SqliteDataReader r)
    {
        DateOnly? first = r.Day(2);
        return new MeetingAccount(
            Source.Read(r, 11),
            r.GetBoolean(1),
            first is { } from
                ? new DateSpan(from, r.Day(3) ?? from, EnumWords.Read<DatePrecision>(r.GetString(4)))
                : null,
            r.Text(5),
            r.Whole(6),
            EnumWords.Read<TalksOutcome>(r.GetString(7)),
            Split(r.GetString(8), ','),
            Split(r.GetString(9), '\n'),
            Split(r.GetString(10), '\n')
        );
    }
}
