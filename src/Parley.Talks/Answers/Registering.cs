using Parley.Dossier;

namespace Parley.Records;

/// <summary>Makes the register: what articles say of how an issue stands, the last of them deciding; for an issue of which none
/// says anything, what follows from the positions.</summary>
internal static class Registering
{
    internal sealed record Row(string Issue, SettlementStatus Status, IReadOnlyList<string> Parties, Source Source);

    public static IReadOnlyList<RegisterEntry> Of(IEnumerable<Row> rows, IEnumerable<IssueGap> gaps)
    {
        List<RegisterEntry> entries = [];
        foreach (IGrouping<string, Row> issue in rows.GroupBy(r => r.Issue))
        {
            Row[] told =
            [
                .. issue
                    .OrderByDescending(r => r.Source.Day ?? DateOnly.MinValue)
                    .ThenByDescending(r => r.Source.Finding),
            ];
            SettlementStatus now = told[0].Status;
            entries.Add(
                new RegisterEntry(
                    issue.Key,
                    now,
                    [.. told.TakeWhile(r => r.Status == now).SelectMany(r => r.Parties).Distinct()],
                    true,
                    [.. told.Select(r => r.Source)],
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
                    null
                ))
        );
        return [.. entries.OrderBy(e => e.Status).ThenBy(e => e.Issue, StringComparer.Ordinal)];
    }
}
