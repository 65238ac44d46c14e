using Parley.Data;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Reports.Results;

/// <summary>Whom a reader of a scenario wants to see: those at its table, and those it hits most.</summary>
internal static class TableEconomies
{
    private const int MostNamed = 16;
    private const int MostAtTable = 6;
    private const int MostOthers = 4;

    /// <summary>Economies that are named in a measure of the outcomes or of the baseline, or move a rate in them; named ones
    /// first, indices in that order.</summary>
    public static IReadOnlyList<int> AtTable(CompiledScenario compiled, params IReadOnlyList<CompiledOutcome> outcomes)
    {
        Dataset dataset = compiled.Dataset;
        List<int> chosen = [];
        IEnumerable<PolicyMeasure> measures = outcomes
            .SelectMany(o => compiled.Scenario.MeasuresOf(o.Source))
            .Concat(compiled.Scenario.Baseline);
        foreach (string name in measures.SelectMany(NamesIn))
        {
            foreach (int e in Members(dataset, name))
            {
                Add(chosen, e, MostNamed);
            }
        }

        IEnumerable<int> movers = outcomes
            .SelectMany(o => o.Moves)
            .Select(m => (Mover: m.Kind == RateKind.Tariff ? m.Destination : m.Origin, m.Trade))
            .Concat(
                outcomes
                    .SelectMany(o => o.Policy.Limits)
                    .Select(l =>
                        (
                            Mover: dataset.Economies[l.Instrument == Instrument.Tariff ? l.Destination : l.Origin].Code,
                            Trade: compiled.Baseline.Trade(l.Origin, l.Destination, l.Sector)
                        )
                    )
            )
            .GroupBy(m => m.Mover)
            .OrderByDescending(g => g.Sum(m => m.Trade))
            .Select(g => dataset.EconomyIndex(g.Key));
        foreach (int e in movers)
        {
            Add(chosen, e, MostAtTable);
        }

        return chosen;
    }

    /// <summary>The others whose real income moves most, largest first.</summary>
    public static IReadOnlyList<int> MostAffected(Outcome outcome, IReadOnlyList<int> atTable) =>
        [
            .. Enumerable
                .Range(0, outcome.Economies.Count)
                .Where(e => !atTable.Contains(e) && Math.Abs(outcome.Economies[e].RealIncome) >= 0.0005)
                .OrderByDescending(e => Math.Abs(outcome.Economies[e].RealIncome))
                .Take(MostOthers),
        ];

    private static void Add(List<int> chosen, int economy, int most)
    {
        if (chosen.Count < most && !chosen.Contains(economy))
        {
            chosen.Add(economy);
        }
    }

    private static IEnumerable<string> NamesIn(PolicyMeasure measure) =>
        measure switch
        {
            TariffMeasure m => Names(m.Importers, m.Origins),
            ExportTaxMeasure m => Names(m.Exporters, m.Destinations),
            EmbargoMeasure m => Names(m.Importers, m.Origins),
            QuotaMeasure m => Names(m.Importers, m.Origins),
            TariffRateQuotaMeasure m => Names(m.Importers, m.Origins),
            RestraintMeasure m => Names(m.Exporters, m.Destinations),
            FreeTradeMeasure m => Names(m.Members),
            JoinMeasure m => [.. Names(m.Economies), m.Agreement],
            LeaveMeasure m => [.. Names(m.Economies), m.Agreement],
            RetaliationMeasure m => Names(m.By, m.Against),
            BarrierMeasure m => Names(m.Importers, m.Origins),
            ProductivityMeasure m => Names(m.Economies),
            _ => [],
        };

    private static IEnumerable<string> Names(params Selection[] selections) =>
        selections.SelectMany(s => s.Names.Concat(s.Except));

    private static IEnumerable<int> Members(Dataset dataset, string name) =>
        dataset.EconomyIndex(name) is >= 0 and int index ? [index]
        : dataset.EconomyGroups.TryGetValue(name, out IReadOnlyList<string>? members)
            ? members.Select(dataset.EconomyIndex)
        : [];
}
