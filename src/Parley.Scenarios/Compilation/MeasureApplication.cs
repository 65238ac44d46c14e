using System.Globalization;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Scenarios;

/// <summary>Applies measures one after another to a draft, in one year of their staging.</summary>
/// <param name="baseline">What the measures start from.</param>
/// <param name="names">Finds names.</param>
/// <param name="draft">What earlier measures left; changed.</param>
/// <param name="year">Year of the staging path; null = all complete.</param>
/// <param name="answered">Tariffs of earlier outcomes once complete, by name.</param>
/// <param name="errors">Receives what is wrong.</param>
/// <param name="notes">Receives what a reader should know.</param>
internal sealed class MeasureApplication(
    Baseline baseline,
    NameLookup names,
    PolicyDraft draft,
    int? year,
    IReadOnlyDictionary<string, TradeTensor> answered,
    List<InputError> errors,
    List<string> notes
)
{
    private PolicyMeasure _measure = null!;
    private double _progress = 1;
    private bool _touchesRates;
    private bool _touchesTrade;
    private bool _refused;

    private IReadOnlyList<string> Codes => baseline.Data.Economies;

    public void Apply(PolicyMeasure measure)
    {
        _measure = measure;
        _progress = year is null || measure.Staging is null ? 1 : measure.Staging.Progress(year.Value);
        _touchesRates = false;
        _touchesTrade = false;
        _refused = false;
        int errorsBefore = errors.Count;
        ApplyKind();
        if (errors.Count == errorsBefore && !_touchesRates && _progress == 1)
        {
            notes.Add($"changes nothing, since the rates are as it wants them already: {Text}");
        }
        else if (errors.Count == errorsBefore && !_touchesTrade && _progress == 1)
        {
            notes.Add($"changes nothing, since there is no trade in it: {Text}");
        }
    }

    private string Text => ScenarioYaml.Line(_measure);

    private void ApplyKind()
    {
        switch (_measure)
        {
            case TariffMeasure tariff:
                ForEachImport(
                    tariff.Importers,
                    tariff.Origins,
                    names.Goods(tariff.Sectors),
                    (i, j, s) => MoveTariff(i, j, s, Changed(draft.Tariffs[i, j, s], tariff.Rate))
                );
                break;
            case ExportTaxMeasure tax:
                ForEachExport(tax);
                break;
            case EmbargoMeasure embargo:
                ForEachImport(
                    embargo.Importers,
                    embargo.Origins,
                    names.Goods(embargo.Sectors),
                    (i, j, s) => MoveTariff(i, j, s, double.PositiveInfinity)
                );
                break;
            case QuotaMeasure quota:
                ForEachLimit(
                    quota.Importers,
                    quota.Origins,
                    quota.Sectors,
                    quota.Size,
                    (i, j, s, limit) => LimitImports(i, j, s, limit, quota.InQuotaRate, null)
                );
                break;
            case TariffRateQuotaMeasure quota:
                ForEachLimit(
                    quota.Importers,
                    quota.Origins,
                    quota.Sectors,
                    quota.Size,
                    (i, j, s, limit) => LimitImports(i, j, s, limit, quota.InQuotaRate, quota.OverQuotaRate)
                );
                break;
            case RestraintMeasure restraint:
                ForEachLimit(
                    restraint.Destinations,
                    restraint.Exporters,
                    restraint.Sectors,
                    restraint.Size,
                    LimitExports
                );
                break;
            case FreeTradeMeasure free:
                ApplyFreeTrade(free);
                break;
            case JoinMeasure join:
                ApplyJoin(join);
                break;
            case LeaveMeasure leave:
                ApplyLeave(leave);
                break;
            case RetaliationMeasure answer:
                ApplyRetaliation(answer);
                break;
            case BarrierMeasure barriers:
                ForEachImport(
                    barriers.Importers,
                    barriers.Origins,
                    names.Sectors(barriers.Sectors),
                    (i, j, s) =>
                    {
                        draft.ScaleTradeCost(i, j, s, 1 / (1 + (barriers.AdValoremEquivalent * _progress)));
                        Touch(i, j, s);
                    }
                );
                break;
            case ProductivityMeasure productivity:
                ApplyProductivity(productivity);
                break;
            default:
                throw new ArgumentException($"no rule for a {_measure.GetType().Name}");
        }
    }

    private void ForEachImport(Selection importers, Selection origins, int[] sectors, Action<int, int, int> apply)
    {
        int[] destinations = names.Economies(importers);
        int[] sources = names.Economies(origins);
        if (destinations.Length == 0 || sources.Length == 0)
        {
            return;
        }

        if (destinations.Length == 1 && sources.Length == 1 && destinations[0] == sources[0])
        {
            errors.Add(
                new InputError(
                    $"{Codes[sources[0]]} imports nothing from itself",
                    origins.Place ?? _measure.Place,
                    null,
                    "name another origin"
                )
            );
            return;
        }

        ForEachCell(sources, destinations, sectors, apply);
    }

    private void ForEachExport(ExportTaxMeasure tax)
    {
        int[] exporters = names.Economies(tax.Exporters);
        int[] destinations = names.Economies(tax.Destinations);
        int[] sectors = names.Goods(tax.Sectors);
        if (exporters.Length == 1 && destinations.Length == 1 && exporters[0] == destinations[0])
        {
            errors.Add(
                new InputError(
                    $"{Codes[exporters[0]]} exports nothing to itself",
                    tax.Destinations.Place ?? _measure.Place,
                    null,
                    "name another destination"
                )
            );
            return;
        }

        ForEachCell(
            exporters,
            destinations,
            sectors,
            (i, j, s) =>
            {
                double now = draft.ExportTaxes[i, j, s];
                double target = Phased(now, Changed(now, tax.Rate));
                if (target != now && Allowed("export tax", Instrument.ExportTax, i, j, s, target))
                {
                    draft.SetExportTax(i, j, s, target);
                    Touch(i, j, s);
                }
            }
        );
    }

    /// <summary>Every flow that is traded with the limit on it, in the year of the staging.</summary>
    private void ForEachLimit(
        Selection importers,
        Selection origins,
        Selection goods,
        LimitSize size,
        Action<int, int, int, double> apply
    )
    {
        List<(int I, int J, int S)> flows = [];
        int errorsBefore = errors.Count;
        ForEachImport(importers, origins, names.Goods(goods), (i, j, s) => flows.Add((i, j, s)));
        flows.RemoveAll(f => baseline.Trade(f.I, f.J, f.S) == 0);
        double all = flows.Sum(f => baseline.Trade(f.I, f.J, f.S));
        // Without trade there is nothing to limit: it changes nothing, and the note says why.
        _touchesRates |= errors.Count == errorsBefore;
        if (flows.Count > 1 && size.Kind == LimitKind.MillionUsd && _progress == 1)
        {
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{flows.Count} flows share the limit of {size.Value:#,0.###} million USD in proportion to their baseline trade: {Text}"
                )
            );
        }

        foreach ((int i, int j, int s) in flows)
        {
            double trade = baseline.Trade(i, j, s);
            double limit = size.On(trade, all);
            _touchesTrade = true;
            if (_progress > 0)
            {
                apply(i, j, s, _progress == 1 ? limit : trade + ((limit - trade) * _progress));
            }
        }
    }

    private void LimitImports(int i, int j, int s, double limit, double? within, double? beyond)
    {
        double now = draft.Tariffs[i, j, s];
        SetLimit(
            new QuantityLimit(
                i,
                j,
                s,
                limit,
                Instrument.Tariff,
                Phased(now, within ?? now),
                beyond is { } rate ? Phased(now, rate) : double.PositiveInfinity
            )
        );
    }

    private void LimitExports(int i, int j, int s, double limit) =>
        SetLimit(new QuantityLimit(i, j, s, limit, Instrument.ExportTax, draft.ExportTaxes[i, j, s]));

    private void SetLimit(QuantityLimit limit)
    {
        (int i, int j, int s) = (limit.Origin, limit.Destination, limit.Sector);
        if (draft.LimitOn(i, j, s) is not null)
        {
            Refuse(
                $"two measures limit {baseline.Data.Sectors[s]} from {Codes[i]} to {Codes[j]}",
                "take it out of one of them with 'except'"
            );
        }
        else if (draft.HasMoved(limit.Instrument, i, j, s))
        {
            RefuseDuty(limit);
        }
        else
        {
            draft.SetLimit(limit);
        }
    }

    /// <summary>With a limit the duty is what the model finds; none can be set beside it.</summary>
    private void RefuseDuty(QuantityLimit limit)
    {
        bool isTariff = limit.Instrument == Instrument.Tariff;
        Refuse(
            $"one measure limits {baseline.Data.Sectors[limit.Sector]} from {Codes[limit.Origin]} to "
                + $"{Codes[limit.Destination]} and another sets the {(isTariff ? "tariff" : "export tax")} on it",
            isTariff
                ? "take it out of one of them with 'except'; the tariff within a quota is its 'in_quota'"
                : "take it out of one of them with 'except'; the tax that a restraint comes to is found by the model"
        );
    }

    /// <summary>Once a measure, however many flows it is about.</summary>
    private void Refuse(string message, string wayOut)
    {
        if (!_refused)
        {
            _refused = true;
            errors.Add(new InputError(message, _measure.Place, null, wayOut));
        }
    }

    private static void ForEachCell(int[] origins, int[] destinations, int[] sectors, Action<int, int, int> apply)
    {
        foreach (int s in sectors)
        {
            foreach (int j in destinations)
            {
                foreach (int i in origins)
                {
                    if (i != j)
                    {
                        apply(i, j, s);
                    }
                }
            }
        }
    }

    private void ApplyFreeTrade(FreeTradeMeasure free)
    {
        int[] members = names.Economies(free.Members);
        int[] sectors = names.Goods(free.Sectors);
        if (members.Length == 1)
        {
            errors.Add(
                new InputError(
                    $"free trade takes two, {Codes[members[0]]} is alone",
                    free.Members.Place ?? free.Place,
                    null,
                    "name its partners"
                )
            );
            return;
        }

        HashSet<(int Importer, int Sector)> closed = Closed(free.CarveOuts, members);
        ForEachCell(members, members, sectors, (i, j, s) => Open(i, j, s, closed));
    }

    private void ApplyJoin(JoinMeasure join)
    {
        int[] joining = names.Economies(join.Economies);
        int[] members = names.Agreement(join.Agreement, join.PlaceOf("agreement"));
        int[] sectors = names.Goods(join.Sectors);
        foreach (int e in joining.Intersect(members))
        {
            errors.Add(
                new InputError(
                    $"{Codes[e]} is in {join.Agreement} already",
                    join.Economies.PlaceOf(Codes[e]) ?? join.Place,
                    null,
                    "leave it out, or name the agreement without it"
                )
            );
        }

        int[] together = [.. joining.Union(members).Order()];
        HashSet<(int Importer, int Sector)> closed = Closed(join.CarveOuts, together);
        ForEachCell(
            together,
            together,
            sectors,
            (i, j, s) =>
            {
                if (joining.Contains(i) || joining.Contains(j))
                {
                    Open(i, j, s, closed);
                }
            }
        );
    }

    private HashSet<(int Importer, int Sector)> Closed(IReadOnlyList<CarveOut> carveOuts, int[] members)
    {
        HashSet<(int, int)> closed = [];
        foreach (CarveOut carveOut in carveOuts)
        {
            int[] sectors = names.Goods(carveOut.Sectors);
            foreach (int j in names.Economies(carveOut.Importers))
            {
                if (!members.Contains(j) && members.Length > 0)
                {
                    errors.Add(
                        new InputError(
                            $"{Codes[j]} is no member, so it has nothing to carve out",
                            carveOut.Importers.PlaceOf(Codes[j]) ?? _measure.Place,
                            null,
                            $"members are {string.Join(", ", members.Select(m => Codes[m]))}"
                        )
                    );
                }

                closed.UnionWith(sectors.Select(s => (j, s)));
            }
        }

        return closed;
    }

    private void Open(int i, int j, int s, HashSet<(int Importer, int Sector)> closed)
    {
        if (!closed.Contains((j, s)))
        {
            MoveTariff(i, j, s, Math.Min(draft.Tariffs[i, j, s], 0));
        }
    }

    private void ApplyLeave(LeaveMeasure leave)
    {
        int[] leaving = names.Economies(leave.Economies);
        HashSet<int> members = [.. names.Agreement(leave.Agreement, leave.PlaceOf("agreement"))];
        int[] sectors = names.Goods(leave.Sectors);
        if (members.Count == 0)
        {
            return;
        }

        foreach (int e in leaving.Where(e => !members.Contains(e)))
        {
            errors.Add(
                new InputError(
                    $"{Codes[e]} is not in {leave.Agreement}, so it cannot leave",
                    leave.Economies.PlaceOf(Codes[e]) ?? leave.Place,
                    null,
                    $"members are {string.Join(", ", members.Select(m => Codes[m]))}"
                )
            );
        }

        if (members.Count == baseline.Economies)
        {
            errors.Add(
                new InputError(
                    $"everyone is in {leave.Agreement}, so no rate for outsiders is known",
                    leave.PlaceOf("agreement"),
                    leave.Agreement,
                    "set the rates with 'tariff'"
                )
            );
            return;
        }

        int[] all = [.. members.Order()];
        foreach (int s in sectors)
        {
            foreach (int j in all)
            {
                double rate = MostFavouredNation.Rate(baseline, j, s, members) ?? 0;
                foreach (int i in all.Where(i => i != j && (leaving.Contains(i) || leaving.Contains(j))))
                {
                    MoveTariff(i, j, s, Math.Max(draft.Tariffs[i, j, s], rate));
                }
            }
        }

        notes.Add(
            $"most-favoured-nation rates were worked out: in each sector the median, weighed by trade, of what an importer "
                + $"charges those outside {leave.Agreement}"
        );
    }

    private void ApplyRetaliation(RetaliationMeasure answer)
    {
        TradeTensor raised = draft.Tariffs;
        if (answer.InAnswerTo is { } other)
        {
            if (!answered.TryGetValue(other, out TradeTensor? tariffs))
            {
                errors.Add(
                    new InputError(
                        "no earlier outcome has this name",
                        answer.PlaceOf("in_answer_to"),
                        other,
                        answered.Count == 0 ? "leave it out" : NearestName.Suggest(other, [.. answered.Keys])
                    )
                );
                return;
            }

            raised = tariffs;
        }

        int[] by = names.Economies(answer.By);
        int[] against = names.Economies(answer.Against);
        int[] sectors = names.Goods(answer.Sectors);
        Retaliation retaliation = new(baseline, raised, sectors);
        List<(int By, int Against, int Sector, double Points)> duties = [];
        foreach (int r in by)
        {
            int[] raisers = [.. against.Where(j => j != r && retaliation.IsHit(r, j))];
            if (
                raisers.Length == 0
                && by.Length < baseline.Economies
                && _progress == 1
                && answer.By.Names.Contains(Codes[r])
            )
            {
                notes.Add($"{Codes[r]} has nothing to answer: none of those it would answer raised a tariff on it");
            }

            foreach (int j in raisers)
            {
                duties.AddRange(
                    answer.Form == RetaliationForm.InKind ? retaliation.InKind(r, j) : EqualDuty(retaliation, r, j)
                );
            }
        }

        bool isFound = by.Length > 0 && against.Length > 0 && sectors.Length > 0;
        // With other errors the tariffs answered may be missing only because of them.
        if (duties.Count == 0 && isFound && year is null && errors.Count == 0)
        {
            errors.Add(
                new InputError(
                    answer.By.Names.Count == 0
                        ? "there is nothing to answer: nobody's exports are hit by a tariff raised"
                        : $"there is nothing to answer: no tariff is raised on {string.Join(", ", answer.By.Names)}",
                    answer.Place,
                    null,
                    answer.InAnswerTo is null
                        ? "put the tariffs answered before it, or name their outcome with 'in_answer_to'"
                        : $"no tariff of '{answer.InAnswerTo}' hits them in these goods"
                )
            );
        }

        foreach ((int r, int j, int s, double points) in duties)
        {
            MoveTariff(j, r, s, draft.Tariffs[j, r, s] + points);
        }
    }

    private IEnumerable<(int By, int Against, int Sector, double Points)> EqualDuty(
        Retaliation retaliation,
        int by,
        int against
    )
    {
        double rate = retaliation.EqualDutyRate(by, against);
        if (!double.IsFinite(rate))
        {
            errors.Add(
                new InputError(
                    double.IsNaN(rate)
                        ? $"{Codes[by]} buys none of these goods from {Codes[against]}, so no rate is an equal duty"
                        : $"{Codes[against]} put an embargo on {Codes[by]}, which no duty equals",
                    _measure.Place,
                    null,
                    "answer in kind, or name other goods"
                )
            );
            return [];
        }

        if (_progress == 1)
        {
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Codes[by]} answers {Codes[against]} with {100 * rate:0.0#} points, which tax as much baseline trade as the tariff answered"
                )
            );
        }

        return retaliation.Sectors.Select(s => (by, against, s, rate));
    }

    private void ApplyProductivity(ProductivityMeasure productivity)
    {
        int[] sectors = names.Sectors(productivity.Sectors);
        foreach (int e in names.Economies(productivity.Economies))
        {
            foreach (int s in sectors)
            {
                draft.ScaleProductivity(e, s, 1 + (productivity.Change * _progress));
                _touchesRates |= productivity.Change != 0;
                _touchesTrade |= baseline.Sales[e, s] > 0;
            }
        }
    }

    private void MoveTariff(int i, int j, int s, double target)
    {
        double now = draft.Tariffs[i, j, s];
        target = Phased(now, target);
        if (target != now && Allowed("tariff", Instrument.Tariff, i, j, s, target))
        {
            draft.SetTariff(i, j, s, target);
            Touch(i, j, s);
        }
    }

    /// <summary>Between now and the target, as far as the staging has come.</summary>
    private double Phased(double now, double target) =>
        _progress == 1 || now == target ? target : now + ((target - now) * _progress);

    private static double Changed(double rate, RateChange change) =>
        change.Kind switch
        {
            RateChangeKind.Set => change.Value,
            RateChangeKind.Add => rate + change.Value,
            RateChangeKind.Cut => double.IsInfinity(rate) ? rate : rate * (1 - change.Value),
            _ => Math.Max(rate, change.Value),
        };

    private bool Allowed(string what, Instrument instrument, int i, int j, int s, double rate)
    {
        if (draft.LimitOn(i, j, s) is { } limit && limit.Instrument == instrument)
        {
            RefuseDuty(limit);
            return false;
        }

        if (rate > -1)
        {
            return true;
        }

        if (!_refused)
        {
            _refused = true;
            errors.Add(
                new InputError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the {what} on {baseline.Data.Sectors[s]} from {Codes[i]} to {Codes[j]} would be {100 * rate:0.##} %"
                    ),
                    _measure.PlaceOf("add"),
                    null,
                    "a rate stays above -100 %"
                )
            );
        }

        return false;
    }

    private void Touch(int i, int j, int s)
    {
        _touchesRates = true;
        _touchesTrade |= baseline.Trade(i, j, s) > 0;
    }
}
