using Microsoft.Data.Sqlite;
using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>The day of the newest article: the record's today. Null where no article has a day.</summary>
    public DateOnly? LastDay =>
        Ask(c => c.Query("SELECT max(day) FROM articles WHERE superseded_by IS NULL", r => r.Day(0))[0]);

    /// <summary>Positions of the parties over time.</summary>
    public IReadOnlyList<PartyTrack> Positions(RecordFilter filter) => Positions(filter, null);

    /// <summary>The last phases of each position, back to one that is enough.</summary>
    private IReadOnlyList<PartyTrack> Positions(RecordFilter filter, Func<PositionPhase, bool>? isEnough)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection =>
        {
            PackedRows<(PositionKind Kind, string Toward)> packed = new(words =>
                (EnumWords.Read<PositionKind>(words[..words.IndexOf(' ')]), words[(words.IndexOf(' ') + 1)..])
            );
            List<Positions.Issue> issues = connection.Query(
                $"SELECT topic, goods, agreement, economy, {PackedRows<object>.Column("kind || ' ' || toward", "day, finding")} "
                    + "FROM stances WHERE ($party IS NULL OR economy = $party) AND ($to IS NULL OR day IS NULL OR day <= $to) "
                    + "GROUP BY topic, goods, agreement, economy",
                r => new Positions.Issue(
                    IssueKey.Of(r.GetString(0), r.GetString(1), r.Text(2)),
                    r.GetString(3),
                    [.. packed.Read(r.GetString(4)).Select(t => new Positions.Row(t.Row, t.Says.Kind, t.Says.Toward))]
                ),
                ("$party", filter.Party),
                ("$to", Sql.Written(filter.To))
            );
            using Sources sources = new(connection, "stances");
            return Records.Positions.Of(
                issues.Where(i => filter.Issue is null || filter.HasIssue(i.Key.Words)),
                sources.Of,
                isEnough
            );
        });
    }

    /// <summary>What changed in the positions on a day or later.</summary>
    public IReadOnlyList<PositionChange> PositionChanges(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        DateOnly day = filter.From ?? DateOnly.MinValue;
        return Records.Positions.Since(Positions(filter, p => IsBefore(p, day)), day);
    }

    private static bool IsBefore(PositionPhase phase, DateOnly day) => phase.First.Day is not { } first || first < day;

    /// <summary>Codes of the economies that have a position, a measure or a meeting in the record, the most often named first.</summary>
    public IReadOnlyList<string> Parties() =>
        Ask(connection =>
            connection.Query(
                "SELECT economy FROM parties GROUP BY economy ORDER BY count(*) DESC, economy",
                r => r.GetString(0)
            )
        );

    /// <summary>How every issue stands: agreed, open or disputed.</summary>
    public IReadOnlyList<RegisterEntry> Register(RecordFilter filter) => Register(filter, null);

    private List<RegisterEntry> Register(RecordFilter filter, IReadOnlyCollection<IssueGap>? gaps)
    {
        ArgumentNullException.ThrowIfNull(filter);
        gaps ??= [.. Gap.Of(Positions(filter with { Party = null, From = null }, _ => true))];
        return Ask(connection =>
        {
            PackedRows<(SettlementStatus Status, string Parties)> packed = new(words =>
                (EnumWords.Read<SettlementStatus>(words[..words.IndexOf(' ')]), words[(words.IndexOf(' ') + 1)..])
            );
            List<Registering.Issue> issues = connection.Query(
                $"SELECT topic, goods, agreement, {PackedRows<object>.Column("status || ' ' || parties", "day IS NULL, day DESC, finding DESC")} "
                    + "FROM settlements WHERE $to IS NULL OR day IS NULL OR day <= $to GROUP BY topic, goods, agreement",
                r => new Registering.Issue(
                    IssueWords.Of(r.GetString(0), r.GetString(1), r.Text(2)),
                    [
                        .. packed
                            .Read(r.GetString(3))
                            .Select(t => new Registering.Row(t.Row, t.Says.Status, t.Says.Parties)),
                    ]
                ),
                ("$to", Sql.Written(filter.To))
            );
            using Sources sources = new(connection, "settlements");
            return Registering
                .Of(issues, gaps, sources.Of)
                .Where(e => filter.HasIssue(e.Issue))
                .Where(e => filter.Party is null || e.Parties.Count == 0 || e.Parties.Contains(filter.Party))
                .ToList();
        });
    }

    /// <summary>What lies between the parties, issue by issue, in words.</summary>
    public IReadOnlyList<IssueGap> Gaps(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ILookup<IssueKey, RecordedMeasure> measures = Measures(filter).ToLookup(m => m.Key);
        List<IssueGap> all = [.. Gap.Of(Positions(filter with { Party = null, From = null }))];
        Dictionary<string, RegisterEntry> told = Register(filter with { Party = null }, all)
            .Where(e => e.IsTold)
            .ToDictionary(e => e.Issue);
        List<IssueGap> gaps = [.. all.Where(g => filter.Party is null || g.Sides.Any(s => s.Economy == filter.Party))];
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

    /// <summary>Measures as they were told last: for each kind, imposer, target and good the one that stands and the one to come.</summary>
    public IReadOnlyList<RecordedMeasure> Measures(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection =>
        {
            // The last of each first, by what tells them apart; what they say is looked up for these alone.
            List<MeasureRow> rows = connection.Query(
                "SELECT rowid, topic, goods, kind || '|' || imposers || '|' || targets, imposers || ',' || targets, status, rate FROM measures "
                    + "WHERE $to IS NULL OR day IS NULL OR day <= $to ORDER BY day IS NOT NULL, day, finding",
                r => new MeasureRow(
                    r.GetInt64(0),
                    r.GetString(1),
                    r.GetString(2),
                    r.GetString(3),
                    r.GetString(4),
                    r.GetString(5),
                    r.IsDBNull(6) ? null : (decimal)r.GetDouble(6)
                ),
                ("$to", Sql.Written(filter.To))
            );
            LastTold<(string, string, string), long> last = new();
            foreach (
                MeasureRow row in rows.Where(r =>
                        filter.Issue is null || filter.HasIssue(IssueWords.Of(r.Topic, r.Goods, null))
                    )
                    .Where(r => filter.Party is null || Split(r.Parties, ',').Contains(filter.Party))
            )
            {
                last.Add((row.Topic, row.Goods, row.Key), EnumWords.Read<MeasureStatus>(row.Status), row.Rate, row.Row);
            }

            return last.Items.Select(row => Measure(connection, row)).ToList();
        });
    }

    private sealed record MeasureRow(
        long Row,
        string Topic,
        string Goods,
        string Key,
        string Parties,
        string Status,
        decimal? Rate
    );

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
                "SELECT economy FROM parties WHERE role = 'talking_party' GROUP BY economy ORDER BY count(*) DESC, economy",
                r => r.GetString(0)
            )
        );

    /// <summary>A finding by its number.</summary>
    /// <exception cref="Inputs.InputException">There is none.</exception>
    public RecordedFinding Finding(long id) =>
        Ask(connection => Findings(connection, "f.id = $id", id).FirstOrDefault()) ?? throw NoFinding(id);

    private static string[] Split(string text, char at) => text.Split(at, StringSplitOptions.RemoveEmptyEntries);

    private Inputs.InputException NoFinding(long id) =>
        new(
            "the record has no finding of this number",
            new Inputs.Place(File),
            id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "see 'parley talks show ARTICLE' for the numbers"
        );
}
