using Parley.Dossier;

namespace Parley.Records;

/// <summary>A party's position on an issue over time.</summary>
/// <param name="Key">The issue.</param>
/// <param name="Economy">Code of the party.</param>
/// <param name="Phases">From the first to the last.</param>
public sealed record PartyTrack(IssueKey Key, string Economy, IReadOnlyList<PositionPhase> Phases)
{
    /// <summary>The issue in words.</summary>
    public string Issue { get; } = Key.Words;

    /// <summary>What it is now.</summary>
    public PositionPhase Now => Phases[^1];

    /// <summary>The position before a day; null where it is first told on it or later.</summary>
    public PositionPhase? Before(DateOnly day) => Phases.LastOrDefault(p => p.First.Day is not { } d || d < day);
}

/// <summary>A time in which a position stayed as it was.</summary>
/// <param name="Kind">The position.</param>
/// <param name="Toward">Codes of those it is wanted from, offered to, complained of.</param>
/// <param name="First">Where it is first told.</param>
/// <param name="Last">Where it is told last; the same as <paramref name="First"/> where it is told once.</param>
/// <param name="Told">How many places tell it.</param>
public sealed record PositionPhase(
    PositionKind Kind,
    IReadOnlyList<string> Toward,
    Source First,
    Source Last,
    int Told
);

/// <summary>A position that is not what it was.</summary>
/// <param name="Track">Whose and on what.</param>
/// <param name="Before">What it was; null where there was none.</param>
/// <param name="Now">What it became.</param>
public sealed record PositionChange(PartyTrack Track, PositionPhase? Before, PositionPhase Now);

/// <summary>Gathers positions into tracks. Wanting, offering, accepting and refusing follow one another; fears and complaints run
/// beside them and have tracks of their own.</summary>
internal static class Positions
{
    /// <summary>One telling of a position; its place is looked up only where it begins or ends a phase.</summary>
    internal readonly record struct Row(
        long Id,
        string Topic,
        string Goods,
        string? Agreement,
        string Economy,
        PositionKind Kind,
        string Toward
    );

    /// <param name="rows">In order of their days.</param>
    /// <param name="sourceOf">Where a telling stands.</param>
    public static IReadOnlyList<PartyTrack> Of(IEnumerable<Row> rows, Func<long, Source> sourceOf) =>
        [
            .. rows.GroupBy(r => (r.Topic, r.Goods, r.Agreement, r.Economy, Lane: Lane(r.Kind)))
                .Select(g => new PartyTrack(
                    IssueKey.Of(g.Key.Topic, g.Key.Goods, g.Key.Agreement),
                    g.Key.Economy,
                    Phases(g, sourceOf)
                ))
                .OrderBy(t => t.Issue, StringComparer.Ordinal)
                .ThenBy(t => t.Economy, StringComparer.Ordinal)
                .ThenBy(t => Lane(t.Now.Kind)),
        ];

    /// <summary>Positions that began on a day or later.</summary>
    public static IReadOnlyList<PositionChange> Since(IEnumerable<PartyTrack> tracks, DateOnly day) =>
        [
            .. tracks
                .Where(t => t.Now.First.Day is { } d && d >= day)
                .Select(t => new PositionChange(t, t.Before(day), t.Now))
                .Where(c => c.Before is null || c.Before.Kind != c.Now.Kind),
        ];

    private static int Lane(PositionKind kind) =>
        kind switch
        {
            PositionKind.Fears => 1,
            PositionKind.ComplainsOf => 2,
            _ => 0,
        };

    private static List<PositionPhase> Phases(IEnumerable<Row> rows, Func<long, Source> sourceOf)
    {
        List<PositionPhase> phases = [];
        Row first = default;
        Row last = default;
        int told = 0;
        HashSet<string> toward = [];
        foreach (Row row in rows)
        {
            if (told > 0 && row.Kind != first.Kind)
            {
                Close();
            }

            first = told == 0 ? row : first;
            last = row;
            told++;
            toward.UnionWith(row.Toward.Split(',', StringSplitOptions.RemoveEmptyEntries));
        }

        Close();
        return phases;

        void Close()
        {
            phases.Add(
                new PositionPhase(
                    first.Kind,
                    [.. toward.Order(StringComparer.Ordinal)],
                    sourceOf(first.Id),
                    sourceOf(last.Id),
                    told
                )
            );
            (told, toward) = (0, []);
        }
    }
}
