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
        List<Positions.Row> rows = Ask(connection =>
            connection.Query(
                "SELECT t.topic, t.goods, t.agreement, t.economy, t.kind, t.toward, "
                    + Source.Columns
                    + " FROM stances t JOIN articles a ON a.id = t.article WHERE $party IS NULL OR t.economy = $party",
                r => new Positions.Row(
                    r.GetString(0),
                    r.GetString(1),
                    r.Text(2),
                    r.GetString(3),
                    EnumWords.Read<PositionKind>(r.GetString(4)),
                    r.GetString(5),
                    Source.Read(r, 6)
                ),
                ("$party", filter.Party)
            )
        );
        return
        [
            .. Records
                .Positions.Of(rows.Where(r => filter.To is null || r.Source.Day is null || r.Source.Day <= filter.To))
                .Where(t => filter.HasIssue(t.Issue)),
        ];
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
    public IReadOnlyList<RegisterEntry> Register(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<Registering.Row> rows = Ask(connection =>
            connection.Query(
                "SELECT t.topic, t.goods, t.agreement, t.status, t.parties, "
                    + Source.Columns
                    + " FROM settlements t JOIN articles a ON a.id = t.article",
                r => new Registering.Row(
                    IssueWords.Of(r.GetString(0), r.GetString(1), r.Text(2)),
                    EnumWords.Read<SettlementStatus>(r.GetString(3)),
                    r.GetString(4).Split(',', StringSplitOptions.RemoveEmptyEntries),
                    Source.Read(r, 5)
                )
            )
        );
        return
        [
            .. Registering
                .Of(
                    rows.Where(r => filter.To is null || r.Source.Day is null || r.Source.Day <= filter.To),
                    Gap.Of(Positions(filter with { Party = null, From = null }))
                )
                .Where(e => filter.HasIssue(e.Issue))
                .Where(e => filter.Party is null || e.Parties.Count == 0 || e.Parties.Contains(filter.Party)),
        ];
    }

    /// <summary>What lies between the parties, issue by issue, in words.</summary>
    public IReadOnlyList<IssueGap> Gaps(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Dictionary<string, RegisterEntry> told = Register(filter with { Party = null })
            .Where(e => e.IsTold)
            .ToDictionary(e => e.Issue);
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
        List<RecordedMeasure> rows = Ask(connection =>
            connection.Query(
                "SELECT t.topic, t.goods, t.status, t.kind, t.imposers, t.targets, t.rate, t.what, "
                    + Source.Columns
                    + " FROM measures t JOIN articles a ON a.id = t.article ORDER BY t.day, t.finding",
                r => new RecordedMeasure(
                    IssueKey.Of(r.GetString(0), r.GetString(1), null),
                    EnumWords.Read<MeasureStatus>(r.GetString(2)),
                    EnumWords.Read<MeasureKind>(r.GetString(3)),
                    r.GetString(4).Split(',', StringSplitOptions.RemoveEmptyEntries),
                    r.GetString(5),
                    r.IsDBNull(6) ? null : r.GetDouble(6),
                    r.GetString(7),
                    Source.Read(r, 8)
                )
            )
        );
        return
        [
            .. rows.Where(m => filter.HasIssue(m.Issue))
                .Where(m => filter.To is null || m.Source.Day is null || m.Source.Day <= filter.To)
                .Where(m =>
                    filter.Party is null || m.Imposers.Contains(filter.Party) || m.Targets.Contains(filter.Party)
                )
                .GroupBy(m => (m.Issue, m.Kind, Imposers: string.Join(',', m.Imposers), m.Targets))
                .Select(g => g.Last()),
        ];
    }

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
