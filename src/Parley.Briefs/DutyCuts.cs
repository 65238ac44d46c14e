using System.Text.RegularExpressions;
using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>
/// A duty that comes down, as two outcomes: the duty as it was and the duty as it is to be. The data of another year need hold
/// neither of them, so both are compared with the data, and what the cut itself brings is the way from one to the other.
/// </summary>
internal sealed partial class DutyCuts(Dataset dataset, EconomyMap economies, OutcomeList list)
{
    private readonly Flows _flows = new(dataset);

    /// <summary>Whether the article tells from what to what a duty comes down, whatever has become of it since.</summary>
    public static bool IsCut(Measure measure) =>
        measure.RateBefore > measure.Rate && measure.Status is not (MeasureStatus.Lifted or MeasureStatus.RuledOut);

    /// <summary>Adds the outcomes of all cuts; those that two sides make for one another are solved together.</summary>
    public void Add(IReadOnlyList<Tariff> tariffs)
    {
        List<Tariff> cuts = [.. tariffs.Where(t => IsCut(t.Measure)).Where(CanBeSolved)];
        while (cuts.Count > 0)
        {
            Tariff first = cuts[0];
            Tariff? answer = cuts.Find(t => t != first && Hits(t, first) && Hits(first, t));
            Tariff[] together = answer is null ? [first] : [first, answer];
            cuts.RemoveAll(together.Contains);
            AddTogether(together);
        }
    }

    private static bool Hits(Tariff tariff, Tariff other) =>
        !tariff.Targets.All && tariff.Targets.Codes.Intersect(other.ImporterCodes).Any();

    private bool CanBeSolved(Tariff tariff)
    {
        if (tariff.Goods.Find(g => !g.IsWhole) is not { } part)
        {
            return true;
        }

        list.Refuse(
            tariff.Measure,
            $"It lowers a duty from {Wording.Rate((double)tariff.Measure.RateBefore!)} to {Wording.Rate((double)tariff.Measure.Rate!)}; the data have no sector of its own for {part.Name}, only {part.SectorNames}, whose average such a cut does not set. A scenario of yours can state it.",
            economies
        );
        return false;
    }

    private void AddTogether(Tariff[] tariffs)
    {
        string goods = Wording.Slug(tariffs[0].GoodsSaid);

        // "Washington would cut its additional tariff to 30 % and Beijing its own to 10 %": what one is called both are.
        bool onTop = tariffs.Any(IsAdditional);
        string said = Wording.List([.. tariffs.Select(Said)]);
        OutcomeDraft after = new()
        {
            Name = $"after-cut-{goods}",
            Title = $"After the cut: {Title(tariffs, onTop, m => m.Rate!.Value)}",
            Kind = BriefOutcomeKind.DutyAfterCut,
            Why =
                $"{Words.Source(tariffs[0].Measure)} says that {said}. This is the world of the data with the duty as it is to be.",
            IsSaid = true,
            Rank = 0,
            Notes = [.. tariffs.SelectMany(t => Notes(t, onTop, t.Measure.Rate!.Value)).Distinct()],
            Quotes = [.. tariffs.SelectMany(t => Words.QuotesOf(t.Measure))],
            Measures = [.. tariffs.Select(t => MeasureOf(t, onTop, t.Measure.Rate!.Value))],
            SectorsAtStake = [.. tariffs.SelectMany(t => t.SectorCodes).Distinct()],
            SectorsAtStakeName = MappedGood.WordsFor([.. tariffs.SelectMany(t => t.Goods)]),
            Actors = [.. tariffs.SelectMany(t => t.ImporterCodes).Distinct()],
        };

        // Where the data hold the duty as it was, that nothing happens is the world before.
        if (onTop || !tariffs.All(t => _flows.Holds(t, t.Measure.RateBefore!.Value)))
        {
            list.Drafts.Add(
                after with
                {
                    Name = $"before-cut-{goods}",
                    Title = $"Before the cut: {Title(tariffs, onTop, m => m.RateBefore!.Value)}",
                    Kind = BriefOutcomeKind.DutyBeforeCut,
                    Why =
                        $"{Words.Source(tariffs[0].Measure)} says that {said}. This is the world of the data with the duty as it was before, for what the cut brings to be held against.",
                    Notes = [.. tariffs.SelectMany(t => Notes(t, onTop, t.Measure.RateBefore!.Value)).Distinct()],
                    Measures = [.. tariffs.Select(t => MeasureOf(t, onTop, t.Measure.RateBefore!.Value))],
                }
            );
        }

        list.Drafts.Add(after);
    }

    private string Said(Tariff tariff)
    {
        Measure measure = tariff.Measure;
        string has = tariff.Imposers.Count > 1 ? "have" : "has";
        string done = measure.Status switch
        {
            MeasureStatus.InForce => $"{has} lowered",
            MeasureStatus.Announced => $"{has} decided to lower",
            _ => "may lower",
        };
        return $"{Wording.List([.. tariff.Imposers.Select(i => i.InText)])} {done} {Words.Indefinite(Words.Noun(measure.Kind))} on {tariff.GoodsSaid} from {tariff.Targets.Short} from {Wording.Rate((double)measure.RateBefore!)} to {Wording.Rate((double)measure.Rate!)}";
    }

    private static string Title(Tariff[] tariffs, bool onTop, Func<Measure, decimal> rate) =>
        Wording.List([
            .. tariffs.Select(t =>
                $"{Words.Short(t.Imposers)} {(onTop ? $"+{Wording.Points((double)rate(t.Measure))}" : Wording.Rate((double)rate(t.Measure)))} on {t.GoodsName} from {t.Targets.Short}"
            ),
        ]);

    private IEnumerable<string> Notes(Tariff tariff, bool onTop, decimal rate)
    {
        double inForce = _flows.AverageRate(tariff);
        return
        [
            .. tariff.Targets.Notes,
            .. tariff.Imposers.Select(i => i.PolicyNote).OfType<string>(),
            .. TariffRises.SectorNotes(tariff),
            onTop
                ? $"A rate of {Wording.Rate((double)rate)} is charged on top of the rate in force, which in the data is {Wording.Share(inForce)}, an average by trade."
                : $"A rate of {Wording.Rate((double)rate)} stands in the place of the rate in force, which in the data is {Wording.Share(inForce)}, an average by trade.",
        ];
    }

    private static TariffMeasure MeasureOf(Tariff tariff, bool onTop, decimal rate) =>
        new(
            new Selection(tariff.ImporterCodes, []),
            TariffRises.OriginsOf(tariff, []),
            SectorMap.SelectionOf(tariff.Goods),
            new RateChange(onTop ? RateChangeKind.Add : RateChangeKind.Set, (double)rate)
        );

    /// <summary>Whether the article calls it a duty on top of others.</summary>
    private static bool IsAdditional(Tariff tariff) => Words.QuotesOf(tariff.Measure).Any(q => OnTop().IsMatch(q.Text));

    [GeneratedRegex(
        @"\b(?:additional|extra|on top of|surcharge|reciprocal)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnTop();
}
