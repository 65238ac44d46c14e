using Parley.Dossier;

namespace Parley.Records;

/// <summary>Makes the register: what articles say of how an issue stands, the last of them deciding; for an issue of which none
/// says anything, what follows from the positions.</summary>
internal static class Registering
{
    private const int MostSources = 10;

    /// <summary>One telling of how an issue stands; its place is looked up only where it is shown.</summary>
    internal readonly record struct Row(long Id, SettlementStatus Status, string Parties);

    /// <summary>All that is told of how an issue stands, the newest first.</summary>
    internal sealed record Issue(string Words, IReadOnlyList<Row> Rows);

    /// <param name="issues">What is told.</param>
    /// <param name="gaps">For issues of which nothing is told.</param>
    /// <param name="sourceOf">Where a telling stands.</param>
    public static IReadOnlyList<RegisterEntry> Of(
        IEnumerable<Issue> issues,
        IReadOnlyCollection<IssueGap> gaps,
        Func<long, Source> sourceOf
    )
    {
        List<RegisterEntry> entries = [];
        foreach (IGrouping<string, Issue> issue in issues.GroupBy(i => i.Words))
        {
            IReadOnlyList<Row> told = [.. issue.SelectMany(i => i.Rows)];
            if (issue.Skip(1).Any())
            {
                // Different goods in the same words: the newest of both first.
                told =
                [
                    .. told.OrderByDescending(r => sourceOf(r.Id).Day).ThenByDescending(r => sourceOf(r.Id).Finding),
                ];
            }

            SettlementStatus now = told[0].Status;
            if (
                now == SettlementStatus.Agreed
                && Refusal(sourceOf(told[0].Id), gaps.Where(g => g.Issue == issue.Key)) is { } refusal
            )
            {
                entries.Add(
                    new RegisterEntry(
                        issue.Key,
                        SettlementStatus.Disputed,
                        [.. PartiesOf(told, now).Append(refusal.Economy).Distinct()],
                        false,
                        [refusal.Now.Last, .. told.Take(MostSources - 1).Select(r => sourceOf(r.Id))],
                        told.Count + 1,
                        now
                    )
                );
                continue;
            }

            entries.Add(
                new RegisterEntry(
                    issue.Key,
                    now,
                    PartiesOf(told, now),
                    true,
                    [.. told.Take(MostSources).Select(r => sourceOf(r.Id))],
                    told.Count,
                    told.Select(r => (SettlementStatus?)r.Status).FirstOrDefault(s => s != now)
                )
            );
        }

        HashSet<string> known = [.. entries.Select(e => e.Issue)];
        entries.AddRange(
            gaps.Where(g => !known.Contains(g.Issue) && g.State != GapState.OneSided)
                .Select(g => new RegisterEntry(
                    g.Issue,
                    g.State switch
                    {
                        GapState.Opposed => SettlementStatus.Disputed,
                        GapState.Met => SettlementStatus.Agreed,
                        _ => SettlementStatus.Open,
                    },
                    [.. g.Sides.Select(s => s.Economy).Distinct()],
                    false,
                    [.. g.Sides.Select(s => s.Now.Last).OrderByDescending(s => s.Day ?? DateOnly.MinValue)],
                    g.Sides.Count,
                    null
                ))
        );
        return [.. entries.OrderBy(e => e.Status).ThenBy(e => e.Issue, StringComparer.Ordinal)];
    }

    /// <summary>A party that refuses what was agreed: later, or in the very sentence, as of one that signs its leave.</summary>
    private static PartyTrack? Refusal(Source agreed, IEnumerable<IssueGap> gaps) =>
        gaps.SelectMany(g => g.Sides)
            .FirstOrDefault(s =>
                s.Now.Kind == PositionKind.Refuses
                && (s.Now.Last.Day > agreed.Day || (agreed.Sentence is { } same && s.Now.Last.Sentence == same))
            );

    private static List<string> PartiesOf(IEnumerable<Row> told, SettlementStatus now) =>
        [
            .. told.TakeWhile(r => r.Status == now)
                .SelectMany(r => r.Parties.Split(',', StringSplitOptions.RemoveEmptyEntries))
                .Distinct(),
        ];
}
