using Parley.Dossier;
using Parley.Records;

namespace Parley.Stakes;

/// <summary>A record as one dossier: what is on the table now. Of every measure and agreement the last word counts, and measures
/// that were lifted or ruled out are off the table.</summary>
public static class RecordDossier
{
    /// <summary>Two talk; more only where they are asked for.</summary>
    private const int Sides = 2;

    /// <param name="record">The record.</param>
    /// <param name="parties">Codes of those who talk; null = the two that most articles name as talking.</param>
    public static ArticleDossier Of(TalksRecord record, IReadOnlyList<string>? parties = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        string[] talking = [.. parties ?? [.. record.TalkingParties().Take(Sides)]];
        Measure[] measures = [.. Measures(record)];
        Agreement[] agreements = [.. Agreements(record)];
        SensitiveSector[] sensitive =
        [
            .. record
                .FindingsOf(FindingKind.SensitiveSector)
                .Select(f => (SensitiveSector)f.Finding.Body)
                .DistinctBy(s => (s.Economy, s.Good.Name)),
        ];
        IEnumerable<string> others = measures
            .SelectMany(m => m.Imposers.Concat(m.Targets.Economies))
            .Concat(agreements.SelectMany(a => a.Members))
            .Except(talking)
            .Distinct();
        DateOnly? day = record.LastDay;
        return new ArticleDossier
        {
            Article = new ArticleHeader(record.File, record.Title(), day, day?.Year, 0),
            Parties =
            [
                .. talking.Select(p => new Party(p, EconomyNames.Of(p), PartyRole.TalkingParty, [])),
                .. others.Select(p => new Party(p, EconomyNames.Of(p), PartyRole.ThirdCountry, [])),
            ],
            Measures = measures,
            Agreements = agreements,
            SensitiveSectors = sensitive,

            // Whoever keeps a record of talks has talks, whether or not the last article says how they stand.
            State =
                record.FindingsOf(FindingKind.State).Select(f => (TalksState)f.Finding.Body).LastOrDefault()
                ?? new TalksState(TalksOutcome.Continuing, []),
        };
    }

    /// <summary>The last word on each; where several words of one imposer are about the same goods, what is threatened or decided
    /// goes before what is asked for or looked into, and that before what stands today.</summary>
    private static List<Measure> Measures(TalksRecord record)
    {
        LastTold<(MeasureKind, string, string, string), (int Order, Measure Measure)> last = new();
        int order = 0;
        foreach ((_, RecordedFinding finding) in record.FindingsOf(FindingKind.Measure))
        {
            Measure measure = (Measure)finding.Body;
            string targets = measure.Targets.All ? "all" : string.Join(',', measure.Targets.Economies);
            (MeasureKind, string, string, string) key = (
                measure.Kind,
                string.Join(',', measure.Imposers),
                targets,
                string.Join(',', GoodsOf(measure))
            );

            // A later word without a rate does not take the rate away.
            decimal? rate = measure.Rate ?? last.RateOf(key, measure.Status);
            if (measure.Status == MeasureStatus.InForce)
            {
                rate ??= last.RateOf(key, MeasureStatus.Threatened);
            }

            last.Add(key, measure.Status, rate, (order++, measure with { Rate = rate }));
        }

        List<Measure> kept = [];
        foreach (
            (_, Measure measure) in last
                .Items.Where(m => IsOnTable(m.Measure))
                .OrderBy(m => Rank(m.Measure.Status))
                .ThenByDescending(m => m.Order)
        )
        {
            if (
                !kept.Exists(k =>
                    k.Kind == measure.Kind
                    && k.Imposers.SequenceEqual(measure.Imposers)
                    && GoodsOf(k).Intersect(GoodsOf(measure)).Any()
                )
            )
            {
                kept.Add(measure);
            }
        }

        return kept;
    }

    private static string[] GoodsOf(Measure measure) =>
        [.. measure.Goods.Select(g => g.Name).Distinct().Order(StringComparer.Ordinal)];

    private static int Rank(MeasureStatus status) =>
        status switch
        {
            MeasureStatus.Threatened or MeasureStatus.Announced => 0,
            MeasureStatus.Proposed or MeasureStatus.UnderInquiry => 1,
            _ => 2,
        };

    /// <summary>What stands without a rate is on the table only where somebody asks that it go.</summary>
    private static bool IsOnTable(Measure measure) =>
        measure.Imposers.Count > 0
        && measure.Status is not (MeasureStatus.Lifted or MeasureStatus.RuledOut)
        && (measure.Status != MeasureStatus.InForce || measure.Rate is not null || measure.RemovalAskedBy.Count > 0);

    private static List<Agreement> Agreements(TalksRecord record)
    {
        Dictionary<string, Agreement> last = [];
        foreach ((_, RecordedFinding finding) in record.FindingsOf(FindingKind.Agreement))
        {
            Agreement agreement = (Agreement)finding.Body;
            string key =
                agreement.ShortName
                ?? $"{agreement.Name} {string.Join(',', agreement.Members.Order(StringComparer.Ordinal))}";
            last[key] = last.TryGetValue(key, out Agreement? before)
                ? agreement with
                {
                    Positions =
                    [
                        .. before.Positions.Where(p => !agreement.Positions.Any(n => n.Economy == p.Economy)),
                        .. agreement.Positions,
                    ],
                    Members = agreement.Members.Count > 0 ? agreement.Members : before.Members,
                    FormerMembers = agreement.FormerMembers.Count > 0 ? agreement.FormerMembers : before.FormerMembers,
                }
                : agreement;
        }

        return [.. last.Values];
    }
}
