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
    /// <summary>One telling of a position; its place is looked up only where it begins or ends a phase that is asked for.</summary>
    internal readonly record struct Row(long Id, PositionKind Kind, string Toward);

    /// <summary>All that is told of a party's position on an issue, in order of the days.</summary>
    internal sealed record Issue(IssueKey Key, string Economy, IReadOnlyList<Row> Rows);

    /// <param name="issues">What is told.</param>
    /// <param name="sourceOf">Where a telling stands.</param>
    /// <param name="isEnough">True of a phase before which nothing is asked for; null = all phases are.</param>
    public static IReadOnlyList<PartyTrack> Of(
        IEnumerable<Issue> issues,
        Func<long, Source> sourceOf,
        Func<PositionPhase, bool>? isEnough = null
    ) =>
        [
            .. issues
                .SelectMany(i =>
                    i.Rows.GroupBy(r => Lane(r.Kind))
                        .Select(g => new PartyTrack(i.Key, i.Economy, Phases(g, sourceOf, isEnough)))
                )
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

    private static List<PositionPhase> Phases(
        IEnumerable<Row> rows,
        Func<long, Source> sourceOf,
        Func<PositionPhase, bool>? isEnough
    )
    {
        List<List<Row>> runs = [];
        foreach (Row row in rows)
        {
            if (runs.Count == 0 || runs[^1][0].Kind != row.Kind)
            {
                runs.Add([]);
            }

            runs[^1].Add(row);
        }

        List<PositionPhase> phases = [];
        for (int i = runs.Count - 1; i >= 0; i--)
        {
            phases.Add(
                new PositionPhase(
                    runs[i][0].Kind,
                    [
                        .. runs[i]
                            .Select(r => r.Toward)
                            .Distinct()
                            .SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries))
                            .Distinct()
                            .Order(StringComparer.Ordinal),
                    ],
                    sourceOf(runs[i][0].Id),
                    sourceOf(runs[i][^1].Id),
                    runs[i].Count
                )
            );
            if (isEnough?.Invoke(phases[^1]) == true)
            {
                break;
            }
        }

        phases.Reverse();
        return phases;
    }
}
