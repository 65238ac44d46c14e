using Microsoft.Data.Sqlite;
using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>The day of the newest article: the record's today. Null where no article has a day.</summary>
    public DateOnly? LastDay =>
        Ask(c => c.Query("SELECT max(day) FROM articles WHERE superseded_by IS NULL", r => r.Day(0))[0]);

    /// <summary>Positions of the parties over time.</summary>
    public IReadOnlyList<PartyTrack> Positions(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection =>
        {
            List<Positions.Row> rows = connection.Query(
                "SELECT rowid, topic, goods, agreement, economy, kind, toward FROM stances "
                    + "WHERE ($party IS NULL OR economy = $party) AND ($to IS NULL OR day IS NULL OR day <= $to) "
                    + "ORDER BY day IS NOT NULL, day, finding",
                r => new Positions.Row(
                    r.GetInt64(0),
                    r.GetString(1),
                    r.GetString(2),
                    r.Text(3),
                    r.GetString(4),
                    EnumWords.Read<PositionKind>(r.GetString(5)),
                    r.GetString(6)
                ),
                ("$party", filter.Party),
                ("$to", Sql.Written(filter.To))
            );
            using Sources sources = new(connection, "stances");
            return Records.Positions.Of(
                rows.Where(r => filter.Issue is null || filter.HasIssue(IssueWords.Of(r.Topic, r.Goods, r.Agreement))),
                sources.Of
            );
        });
    }

    /// <summary>What changed in the positions on a day or later.</summary>
    public IReadOnlyList<PositionChange> PositionChanges(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Records.Positions.Since(Positions(filter), filter.From ?? DateOnly.MinValue);
    }

    /// <summary>Codes of the economies that have a position, a measure or a meeting in the record, the most often named first.</summary>
    public IReadOnlyList<string> Parties() =>
        Ask(connection =>
            connection.Query(
                "SELECT json_extract(f.body, '$.economy') AS economy FROM findings f JOIN articles a ON a.id = f.article "
                    + "WHERE f.kind = 'party' AND f.origin <> 'removed' AND a.superseded_by IS NULL "
                    + "GROUP BY economy ORDER BY count(*) DESC, economy",
                r => r.GetString(0)
            )
        );

    /// <summary>Every meeting, in order of time.</summary>
    public IReadOnlyList<RecordedMeeting> Meetings()
    {
        List<MeetingAccount> accounts = Ask(connection =>
            connection.Query(
                "SELECT t.held, t.first, t.last, t.precise, t.city, t.round, t.outcome, t.parties, t.people, t.topics, "
                    + Source.Columns
                    + " FROM meetings t JOIN articles a ON a.id = t.article",
                ReadAccount
            )
        );
        return Records.Meetings.Of(accounts);
    }

    /// <summary>The next meeting: the first that is announced and may still be to come.</summary>
    /// <param name="meetings">All of them.</param>
    /// <param name="today">Counted from.</param>
    public static RecordedMeeting? Next(IEnumerable<RecordedMeeting> meetings, DateOnly today) =>
        meetings
            .Where(m => !m.Held && (m.Dates is { } d ? d.To >= today : m.Told is { } told && told.AddDays(92) >= today))
            .OrderBy(m => m.Dates?.From ?? m.Told)
            .FirstOrDefault();

    /// <summary>How every issue stands: agreed, open or disputed.</summary>
    public IReadOnlyList<RegisterEntry> Register(RecordFilter filter) => Register(filter, null);

    private List<RegisterEntry> Register(RecordFilter filter, IEnumerable<IssueGap>? gaps)
    {
        ArgumentNullException.ThrowIfNull(filter);
        gaps ??= Gap.Of(Positions(filter with { Party = null, From = null }));
        return Ask(connection =>
        {
            Dictionary<(string, string, string?), string> words = [];
            List<Registering.Row> rows = connection.Query(
                "SELECT rowid, topic, goods, agreement, status, parties FROM settlements "
                    + "WHERE $to IS NULL OR day IS NULL OR day <= $to ORDER BY day IS NULL, day DESC, finding DESC",
                r =>
                {
                    (string, string, string?) key = (r.GetString(1), r.GetString(2), r.Text(3));
                    if (!words.TryGetValue(key, out string? issue))
                    {
                        issue = IssueWords.Of(key.Item1, key.Item2, key.Item3);
                        words[key] = issue;
                    }

                    return new Registering.Row(
                        r.GetInt64(0),
                        issue,
                        EnumWords.Read<SettlementStatus>(r.GetString(4)),
                        r.GetString(5)
                    );
                },
                ("$to", Sql.Written(filter.To))
            );
            using Sources sources = new(connection, "settlements");
            return Registering
                .Of(rows, gaps, sources.Of)
                .Where(e => filter.HasIssue(e.Issue))
                .Where(e => filter.Party is null || e.Parties.Count == 0 || e.Parties.Contains(filter.Party))
                .ToList();
        });
    }

    /// <summary>What lies between the parties, issue by issue, in words.</summary>
    public IReadOnlyList<IssueGap> Gaps(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Dictionary<string, RegisterEntry> told = Register(filter with { Party = null }, []).ToDictionary(e => e.Issue);
        ILookup<IssueKey, RecordedMeasure> measures = Measures(filter).ToLookup(m => m.Key);
        List<IssueGap> gaps =
        [
            .. Gap.Of(Positions(filter with { Party = null, From = null }))
                .Where(g => filter.Party is null || g.Sides.Any(s => s.Economy == filter.Party)),
        ];
        HashSet<IssueKey> known = [.. gaps.Select(g => g.Key)];
        gaps.AddRange(
            measures
                .Where(m => !known.Contains(m.Key))
                .Select(m => new IssueGap(m.Key, GapState.OneSided, [], [], null))
        );
        return
        [
            .. gaps.Select(g => g with { Measures = [.. measures[g.Key]], Told = told.GetValueOrDefault(g.Issue) })
                .OrderBy(g => g.State)
                .ThenByDescending(g => g.Sides.Count)
                .ThenBy(g => g.Issue, StringComparer.Ordinal),
        ];
    }

    /// <summary>Measures as they were told last: one for each kind, imposer, target and good.</summary>
    public IReadOnlyList<RecordedMeasure> Measures(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection =>
        {
            // The last of each first, by what tells them apart; what they say is looked up for these alone.
            List<(long Row, string Topic, string Goods, string Key, string Parties)> rows = connection.Query(
                "SELECT rowid, topic, goods, kind || '|' || imposers || '|' || targets, imposers || ',' || targets FROM measures "
                    + "WHERE $to IS NULL OR day IS NULL OR day <= $to ORDER BY day IS NOT NULL, day, finding",
                r => (r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)),
                ("$to", Sql.Written(filter.To))
            );
            return rows.Where(r => filter.Issue is null || filter.HasIssue(IssueWords.Of(r.Topic, r.Goods, null)))
                .Where(r => filter.Party is null || Split(r.Parties, ',').Contains(filter.Party))
                .GroupBy(r => (r.Topic, r.Goods, r.Key))
                .Select(g => Measure(connection, g.Last().Row))
                .ToList();
        });
    }

    private static RecordedMeasure Measure(SqliteConnection connection, long row) =>
        connection.Query(
            "SELECT t.topic, t.goods, t.status, t.kind, t.imposers, t.targets, t.rate, t.what, "
                + Source.Columns
                + " FROM measures t JOIN articles a ON a.id = t.article WHERE t.rowid = $row",
            r => new RecordedMeasure(
                IssueKey.Of(r.GetString(0), r.GetString(1), null),
                EnumWords.Read<MeasureStatus>(r.GetString(2)),
                EnumWords.Read<MeasureKind>(r.GetString(3)),
                Split(r.GetString(4), ','),
                r.GetString(5),
                r.IsDBNull(6) ? null : r.GetDouble(6),
                r.GetString(7),
                Source.Read(r, 8)
            ),
            ("$row", row)
        )[0];

    /// <summary>Findings of a kind that count, with the day of their article, the oldest first.</summary>
    public IReadOnlyList<(DateOnly? Day, RecordedFinding Finding)> FindingsOf(FindingKind kind) =>
        Ask(connection =>
            connection.Query(
                "SELECT f.id, f.article, f.origin, f.body, a.day FROM findings f JOIN articles a ON a.id = f.article "
                    + "WHERE f.kind = $kind AND f.origin <> 'removed' AND a.superseded_by IS NULL "
                    + "ORDER BY a.day IS NOT NULL, a.day, f.id",
                r =>
                    (
                        r.Day(4),
                        new RecordedFinding(
                            r.GetInt64(0),
                            r.GetInt64(1),
                            kind,
                            EnumWords.Read<FindingOrigin>(r.GetString(2)),
                            FindingJson.Read(kind, r.GetString(3)),
                            null
                        )
                    ),
                ("$kind", EnumWords.Of(kind))
            )
        );

    /// <summary>Codes of those who talk, the most often told first.</summary>
    public IReadOnlyList<string> TalkingParties() =>
        Ask(connection =>
            connection.Query(
                "SELECT json_extract(f.body, '$.economy') AS economy FROM findings f JOIN articles a ON a.id = f.article "
                    + "WHERE f.kind = 'party' AND f.origin <> 'removed' AND a.superseded_by IS NULL "
                    + "AND json_extract(f.body, '$.role') = 'talking_party' GROUP BY economy ORDER BY count(*) DESC, economy",
                r => r.GetString(0)
            )
        );

    /// <summary>A finding by its number.</summary>
    /// <exception cref="Inputs.InputException">There is none.</exception>
    public RecordedFinding Finding(long id) =>
        Ask(connection => Findings(connection, "f.id = $id", id).FirstOrDefault()) ?? throw NoFinding(id);

    private static MeetingAccount ReadAccount(SqliteDataReader r)
    {
        DateOnly? first = r.Day(1);
        return new MeetingAccount(
            Source.Read(r, 10),
            r.GetBoolean(0),
            first is { } from
                ? new DateSpan(from, r.Day(2) ?? from, EnumWords.Read<DatePrecision>(r.GetString(3)))
                : null,
            r.Text(4),
            r.Whole(5),
            EnumWords.Read<TalksOutcome>(r.GetString(6)),
            Split(r.GetString(7), ','),
            Split(r.GetString(8), '\n'),
            Split(r.GetString(9), '\n')
        );
    }

    private static string[] Split(string text, char at) => text.Split(at, StringSplitOptions.RemoveEmptyEntries);

    private Inputs.InputException NoFinding(long id) =>
        new(
            "the record has no finding of this number",
            new Inputs.Place(File),
            id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "see 'parley talks show ARTICLE' for the numbers"
        );
}
