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
        };
    }

    private static IEnumerable<Measure> Measures(TalksRecord record)
    {
        Dictionary<(MeasureKind, string, string, string), Measure> last = [];
        foreach ((_, RecordedFinding finding) in record.FindingsOf(FindingKind.Measure))
        {
            Measure measure = (Measure)finding.Body;
            string targets = measure.Targets.All ? "all" : string.Join(',', measure.Targets.Economies);
            string goods = string.Join(',', measure.Goods.Select(g => g.Name).Order(StringComparer.Ordinal));
            (MeasureKind, string, string, string) key = (
                measure.Kind,
                string.Join(',', measure.Imposers),
                targets,
                goods
            );

            // A later word without a rate does not take the rate away.
            last[key] = last.TryGetValue(key, out Measure? before)
                ? measure with
                {
                    Rate = measure.Rate ?? before.Rate,
                    RateBefore = measure.RateBefore ?? before.RateBefore,
                }
                : measure;
        }

        return last.Values.Where(m =>
            m.Status is not (MeasureStatus.Lifted or MeasureStatus.RuledOut) && m.Imposers.Count > 0
        );
    }

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
