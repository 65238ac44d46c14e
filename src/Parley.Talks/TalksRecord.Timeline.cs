using Microsoft.Data.Sqlite;
using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>What happened, in order of time: meetings, measures as their status changed, what was done and settled, and the
    /// headlines of articles of which nothing else is told.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="last">Only so many of the last; null = all.</param>
    /// <returns>Those asked for, and whether there are more.</returns>
    public (bool HasMore, IReadOnlyList<TimelineEntry> Entries) Timeline(RecordFilter filter, int? last = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection =>
        {
            IReadOnlyList<MeetingOutline> meetings = Gathered(connection);
            if (last is not { } most || filter.From is not null)
            {
                return Page(connection, filter, meetings, last);
            }

            // The last page needs the last days alone; how far back is tried, as much may tell the same or not be asked for.
            for (int reach = most * 20; DayBefore(connection, filter.To, reach) is { } from; reach *= 8)
            {
                (_, IReadOnlyList<TimelineEntry> page) = Page(connection, filter with { From = from }, meetings, last);
                if (page.Count == most)
                {
                    return (true, page);
                }
            }

            return Page(connection, filter, meetings, last);
        });
    }

    /// <summary>The day since which so many things happened; null where the whole record is hardly more.</summary>
    private static DateOnly? DayBefore(SqliteConnection connection, DateOnly? to, int happenings) =>
        connection
            .Query(
                "SELECT day FROM happenings WHERE day IS NOT NULL AND ($to IS NULL OR day <= $to) ORDER BY day DESC LIMIT 1 OFFSET $number",
                r => r.Day(0),
                ("$to", Sql.Written(to)),
                ("$number", happenings)
            )
            .FirstOrDefault();

    private static (bool HasMore, IReadOnlyList<TimelineEntry> Entries) Page(
        SqliteConnection connection,
        RecordFilter filter,
        IReadOnlyList<MeetingOutline> meetings,
        int? last
    )
    {
        MeetingOutline[] told = [.. meetings.Where(m => m.Held || m.Dates is not null)];
        List<TimelineDraft> drafts =
        [
            .. Tell(
                    connection,
                    [
                        .. told.Where(m =>
                            filter.HasDay(m.Dates?.From ?? m.Told) || (m.Dates is { } d && filter.HasDay(d.To))
                        ),
                    ]
                )
                .Select(Of),
            .. Happenings(connection, filter),
            .. Settled(connection, filter),
            .. Headlines(connection, filter, [.. told.SelectMany(m => m.Telling).Select(a => a.Article)]),
        ];
        TimelineDraft[] found =
        [
            .. Merge(drafts)
                .Where(d => filter.HasDay(d.Day) || (d.Until is not null && filter.HasDay(d.Until)))
                .Where(d => filter.HasIssue(d.What))
                .Where(d => filter.Party is null || Names(d.What, filter.Party))
                .OrderBy(d => d.Day ?? DateOnly.MinValue)
                .ThenBy(d => d.Until ?? d.Day ?? DateOnly.MinValue)
                .ThenBy(d => d.Kind == "meeting" ? 0 : 1)
                .ThenBy(d => d.Articles[0])
                .ThenBy(d => d.Rows.Count > 0 ? d.Rows[0].Row : 0),
        ];
        Dictionary<string, Sources> tables = [];
        try
        {
            return (
                found.Length > (last ?? found.Length),
                [.. found.TakeLast(last ?? found.Length).Select(d => Finish(connection, d, tables))]
            );
        }
        finally
        {
            foreach (Sources sources in tables.Values)
            {
                sources.Dispose();
            }
        }
    }

    /// <summary>An entry whose sources are not looked up yet.</summary>
    private sealed record TimelineDraft(DateOnly? Day, DateOnly? Until, bool IsExact, string Kind, string What)
    {
        public IReadOnlyList<(string Table, long Row)> Rows { get; init; } = [];

        public IReadOnlyList<long> Articles { get; init; } = [];

        public IReadOnlyList<Source>? Sources { get; init; }
    }

    /// <summary>The condition that a row is of the days asked for.</summary>
    private static string Within(RecordFilter filter) =>
        (filter.From, filter.To) switch
        {
            (null, null) => "true",
            (null, _) => $"day <= $to",
            (_, null) => $"day >= $from",
            _ => $"day BETWEEN $from AND $to",
        };

    /// <summary>What happened on the days asked for. How a measure stands is told on the first day on which it stood so, by all that
    /// tell it.</summary>
    private static IEnumerable<TimelineDraft> Happenings(SqliteConnection connection, RecordFilter filter)
    {
        List<TimelineDraft> found = Rows(connection, Within(filter), filter);
        if (filter.From is null && filter.To is null)
        {
            return found;
        }

        HashSet<string> statuses = [.. EnumWords.All<MeasureStatus>()];
        return found
            .GroupBy(d => (d.Kind, d.What))
            .SelectMany(g =>
                !statuses.Contains(g.Key.Kind) ? [.. g]
                : StoodBefore(connection, filter.From, g.Key.Kind, g.Key.What) ? []
                : Rows(connection, "kind = $kind AND what = $what", filter, g.Key.Kind, g.Key.What)
            );
    }

    private static bool StoodBefore(SqliteConnection connection, DateOnly? day, string kind, string what) =>
        connection.Number(
            "SELECT EXISTS (SELECT 1 FROM happenings WHERE kind = $kind AND what = $what AND day < $day)",
            ("$kind", kind),
            ("$what", what),
            ("$day", Sql.Written(day))
        ) == 1;

    private static List<TimelineDraft> Rows(
        SqliteConnection connection,
        string where,
        RecordFilter filter,
        string? kind = null,
        string? what = null
    ) =>
        connection.Query(
            $"SELECT rowid, article, day, kind, what FROM happenings WHERE {where} ORDER BY day, finding",
            r => new TimelineDraft(r.Day(2), null, true, r.GetString(3), r.GetString(4))
            {
                Rows = [("happenings", r.GetInt64(0))],
                Articles = [r.GetInt64(1)],
            },
            ("$from", Sql.Written(filter.From)),
            ("$to", Sql.Written(filter.To)),
            ("$kind", kind),
            ("$what", what)
        );

    private static List<TimelineDraft> Settled(SqliteConnection connection, RecordFilter filter) =>
        connection.Query(
            $"SELECT rowid, article, day, status, topic, goods, agreement, parties FROM settlements WHERE {Within(filter)} ORDER BY day, finding",
            r =>
            {
                string[] parties = [.. Split(r.GetString(7), ',').Select(EconomyNames.Of)];
                string among = parties.Length == 0 ? "" : $" among {string.Join(", ", parties)}";
                string issue = IssueWords.Of(r.GetString(4), r.GetString(5), r.Text(6));
                return new TimelineDraft(
                    r.Day(2),
                    null,
                    true,
                    r.GetString(3),
                    $"{r.GetString(3).Replace('_', ' ')}{among}: {issue}"
                )
                {
                    Rows = [("settlements", r.GetInt64(0))],
                    Articles = [r.GetInt64(1)],
                };
            },
            ("$from", Sql.Written(filter.From)),
            ("$to", Sql.Written(filter.To))
        );

    /// <summary>Articles of which nothing else is told.</summary>
    private static IEnumerable<TimelineDraft> Headlines(
        SqliteConnection connection,
        RecordFilter filter,
        HashSet<long> ofMeetings
    ) =>
        connection
            .Query(
                $"SELECT id, day, coalesce(title, file) FROM articles a WHERE superseded_by IS NULL AND {Within(filter)} "
                    + "AND NOT EXISTS (SELECT 1 FROM happenings WHERE article = a.id) "
                    + "AND NOT EXISTS (SELECT 1 FROM settlements WHERE article = a.id)",
                r => new TimelineDraft(r.Day(1), null, true, "article", r.GetString(2)) { Articles = [r.GetInt64(0)] },
                ("$from", Sql.Written(filter.From)),
                ("$to", Sql.Written(filter.To))
            )
            .Where(d => !ofMeetings.Contains(d.Articles[0]));

    /// <summary>The same told by several places is one entry; a measure that stands as it stood is told when it first did.</summary>
    private static IEnumerable<TimelineDraft> Merge(List<TimelineDraft> drafts)
    {
        HashSet<string> statuses = [.. EnumWords.All<MeasureStatus>()];
        return drafts
            .GroupBy(d => (statuses.Contains(d.Kind) ? null : d.Day, d.Until, d.Kind, d.What))
            .Select(same =>
            {
                TimelineDraft first = same.First();
                return same.Skip(1).Any()
                    ? first with
                    {
                        Day =
                            same.Min(d => d.Day ?? DateOnly.MaxValue) is var day && day == DateOnly.MaxValue
                                ? null
                                : day,
                        Rows = [.. same.SelectMany(d => d.Rows)],
                        Articles = [.. same.SelectMany(d => d.Articles)],
                        Sources = first.Sources is null ? null : [.. same.SelectMany(d => d.Sources ?? [])],
                    }
                    : first;
            });
    }

    private static TimelineEntry Finish(
        SqliteConnection connection,
        TimelineDraft draft,
        Dictionary<string, Sources> tables
    )
    {
        IReadOnlyList<Source> sources =
            draft.Sources
            ?? (
                draft.Rows.Count == 0
                    ? connection.Query(
                        "SELECT id, file, title, day, 0, NULL, NULL, NULL FROM articles WHERE id = $id",
                        r => Source.Read(r),
                        ("$id", draft.Articles[0])
                    )
                    : [.. draft.Rows.Select(r => Table(r.Table).Of(r.Row))]
            );
        return new TimelineEntry(draft.Day, draft.Until, draft.IsExact, draft.Kind, draft.What, sources);

        Sources Table(string name)
        {
            if (!tables.TryGetValue(name, out Sources? table))
            {
                table = new Sources(connection, name);
                tables[name] = table;
            }

            return table;
        }
    }

    private static TimelineDraft Of(RecordedMeeting meeting)
    {
        DateSpan? dates = meeting.Dates;
        Source[] sources = [.. meeting.Telling.Select(a => a.Source)];
        return new TimelineDraft(
            dates?.From ?? meeting.Told,
            dates is not null && dates.To != dates.From ? dates.To : null,
            dates is { Precision: DatePrecision.Day },
            "meeting",
            MeetingWords.Of(meeting)
        )
        {
            Articles = [.. sources.Select(s => s.Article)],
            Sources = sources,
        };
    }

    private static bool Names(string what, string party) =>
        what.Contains(party, StringComparison.Ordinal)
        || what.Contains(EconomyNames.Of(party), StringComparison.Ordinal);
}
