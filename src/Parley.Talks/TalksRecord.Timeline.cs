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
        if (last is { } most && filter == new RecordFilter() && WindowOf(most) is { } from)
        {
            // The last page needs the last days alone, unless much of them tells the same.
            (bool hasMore, IReadOnlyList<TimelineEntry> page) = Timeline(filter, most, from);
            if (page.Count == most)
            {
                return (hasMore, page);
            }
        }

        return Timeline(filter, last, null);
    }

    /// <summary>The day since which enough happened to fill a page; null where the whole record is hardly more.</summary>
    private DateOnly? WindowOf(int most) =>
        Ask(connection =>
                connection.Query(
                    "SELECT day FROM happenings WHERE day IS NOT NULL ORDER BY day DESC LIMIT 1 OFFSET $most",
                    r => r.Day(0),
                    ("$most", most * 20)
                )
            )
            .FirstOrDefault();

    private (bool HasMore, IReadOnlyList<TimelineEntry> Entries) Timeline(
        RecordFilter filter,
        int? last,
        DateOnly? window
    )
    {
        string? since = Sql.Written(window);
        List<TimelineDraft> drafts =
        [
            .. Meetings()
                .Where(m => m.Held || m.Dates is not null)
                .Where(m => window is null || m.LastDay >= window)
                .Select(Of),
        ];
        return Ask(connection =>
        {
            HashSet<long> told = [];
            drafts.AddRange(Happenings(connection, since, told));
            drafts.AddRange(Settled(connection, since));
            told.UnionWith(drafts.SelectMany(d => d.Articles));
            drafts.AddRange(
                connection
                    .Query(
                        "SELECT id, day, coalesce(title, file) FROM articles WHERE superseded_by IS NULL AND ($since IS NULL OR day >= $since)",
                        r => (Article: r.GetInt64(0), Day: r.Day(1), Title: r.GetString(2)),
                        ("$since", since)
                    )
                    .Where(a => !told.Contains(a.Article))
                    .Select(a => new TimelineDraft(a.Day, null, true, "article", a.Title) { Articles = [a.Article] })
            );
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
                    window is not null || found.Length > (last ?? found.Length),
                    (IReadOnlyList<TimelineEntry>)
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
        });
    }

    /// <summary>An entry whose sources are not looked up yet.</summary>
    private sealed record TimelineDraft(DateOnly? Day, DateOnly? Until, bool IsExact, string Kind, string What)
    {
        public IReadOnlyList<(string Table, long Row)> Rows { get; init; } = [];

        public IReadOnlyList<long> Articles { get; init; } = [];

        public IReadOnlyList<Source>? Sources { get; init; }
    }

    /// <summary>What happened since a day; what stood before as it stands then is left out, as it is told when it first did.</summary>
    private static List<TimelineDraft> Happenings(SqliteConnection connection, string? since, HashSet<long> told)
    {
        HashSet<string> statuses = [.. EnumWords.All<MeasureStatus>()];
        List<TimelineDraft> all = Rows(connection, since);
        told.UnionWith(all.SelectMany(d => d.Articles));
        return since is null
            ? all
            :
            [
                .. all.GroupBy(d => (d.Kind, d.What))
                    .Where(g =>
                        !statuses.Contains(g.Key.Kind)
                        || connection.Number(
                            "SELECT count(*) FROM (SELECT 1 FROM happenings WHERE kind = $kind AND what = $what AND (day IS NULL OR day < $since) LIMIT 1)",
                            ("$kind", g.Key.Kind),
                            ("$what", g.Key.What),
                            ("$since", since)
                        ) == 0
                    )
                    .SelectMany(g => g),
            ];
    }

    private static List<TimelineDraft> Rows(SqliteConnection connection, string? since) =>
        connection.Query(
            $"SELECT rowid, article, day, kind, what FROM happenings {(since is null ? "" : "WHERE day >= $since ")}ORDER BY day, finding",
            r => new TimelineDraft(r.Day(2), null, true, r.GetString(3), r.GetString(4))
            {
                Rows = [("happenings", r.GetInt64(0))],
                Articles = [r.GetInt64(1)],
            },
            ("$since", since)
        );

    private static List<TimelineDraft> Settled(SqliteConnection connection, string? since) =>
        connection.Query(
            $"SELECT rowid, article, day, status, topic, goods, agreement, parties FROM settlements {(since is null ? "" : "WHERE day >= $since ")}ORDER BY day, finding",
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
            ("$since", since)
        );

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
