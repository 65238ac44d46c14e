using System.Globalization;
using Parley.Model;

namespace Parley.Data;

/// <summary>Looks for what a person should know before trusting a dataset's answers.</summary>
public static class Findings
{
    private const double LargeImbalance = 0.1;
    private const double WeightSlack = 1e-6;

    /// <summary>Everything found, in a fixed order.</summary>
    public static IReadOnlyList<Finding> Of(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return
        [
            .. new[]
            {
                LargeImbalances(summary),
                HighTariffs(summary),
                Subsidies(summary),
                TariffsOnServices(summary),
                NoTariffs(summary),
                EmptySectors(summary),
                NoHomeSales(summary),
                NoValueAdded(summary),
                LowElasticities(summary),
                WeightsOffTheConvention(summary),
                Proxies(summary),
            }.OfType<Finding>(),
        ];
    }

    private static Finding? LargeImbalances(DatasetSummary summary) =>
        Of(
            "large_imbalance",
            "trade is far from balanced",
            summary
                .Economies.Where(e => Math.Abs(e.Balance) > LargeImbalance * e.Income)
                .OrderByDescending(e => Math.Abs(e.Balance) / e.Income)
                .Select(e =>
                    $"{e.Economy} {(e.Balance > 0 ? "surplus" : "deficit")} {Percent(Math.Abs(e.Balance) / e.Income)} of income"
                )
        );

    private static Finding? HighTariffs(DatasetSummary summary) =>
        Of(
            "tariff_above_100_percent",
            "tariffs above 100 %",
            summary
                .Peaks.Where(p => p.HighestRate > 1)
                .OrderByDescending(p => p.HighestRate)
                .Select(p => $"{p.Importer} {p.Sector} up to {Percent(p.HighestRate)} (on {p.HighestOrigin})")
        );

    private static Finding? Subsidies(DatasetSummary summary) =>
        Of(
            "negative_tariff",
            "tariffs below zero: imports are subsidised",
            summary
                .Flows.Where(f => f.Rate < 0)
                .OrderBy(f => f.Rate)
                .Select(f => $"{f.Destination} {f.Sector} {Percent(f.Rate)} on {f.Origin}")
        );

    private static Finding? TariffsOnServices(DatasetSummary summary)
    {
        HashSet<string> services = [.. summary.Dataset.SectorGroups.GetValueOrDefault("services", [])];
        return Of(
            "tariff_on_services",
            "services pay a tariff, which no customs office charges",
            summary
                .Flows.Where(f => f.Rate != 0 && services.Contains(f.Sector))
                .Select(f => $"{f.Destination} {f.Sector} {Percent(f.Rate)} on {f.Origin}")
        );
    }

    private static Finding? NoTariffs(DatasetSummary summary) =>
        summary.Coverage.TariffedFlows > 0
            ? null
            : new Finding("no_tariffs", "no flow pays a tariff: the world trades freely already", []);

    private static Finding? EmptySectors(DatasetSummary summary) =>
        Of(
            "empty_sector",
            "an economy makes nothing of a sector, here and in every counterfactual",
            Cells(summary, (e, s) => summary.Baseline.Sales[e, s] == 0)
        );

    private static Finding? NoHomeSales(DatasetSummary summary) =>
        Of(
            "no_home_sales",
            "an economy makes something and sells none of it at home",
            Cells(summary, (e, s) => summary.Baseline.Sales[e, s] > 0 && summary.Dataset.Trade[e, e, s] == 0)
        );

    private static Finding? NoValueAdded(DatasetSummary summary) =>
        Of(
            "no_value_added",
            "inputs are all of the cost: nothing is left for labour",
            Cells(summary, (e, s) => summary.Baseline.Sales[e, s] > 0 && summary.Baseline.ValueAddedShare[e, s] < 1e-9)
        );

    private static Finding? LowElasticities(DatasetSummary summary) =>
        Of(
            "low_trade_elasticity",
            "a trade elasticity is below 1: buyers hardly change their suppliers, and tariffs seem to pay",
            summary
                .Dataset.Sectors.Where(s => s.TradeElasticity < 1)
                .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Code} {s.TradeElasticity:0.###}"))
        );

    private static Finding? WeightsOffTheConvention(DatasetSummary summary)
    {
        if (summary.Dataset.PoliticalWeights is not { } weights)
        {
            return null;
        }

        int sectors = summary.Dataset.Sectors.Count;
        return Of(
            "political_weights_mean",
            "political weights do not average 1 over an economy's sectors; only their proportions count",
            summary
                .Dataset.Economies.Select(
                    (e, i) => (e.Code, Mean: Enumerable.Range(0, sectors).Average(s => weights[i, s]))
                )
                .Where(e => Math.Abs(e.Mean - 1) > WeightSlack)
                .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Code} {e.Mean:0.######}"))
        );
    }

    private static Finding? Proxies(DatasetSummary summary) =>
        Of(
            "proxy",
            "figures of others stand in",
            summary.Dataset.Proxies.Select(p =>
                p.Economies.Count == 1
                    ? $"{p.Of.Written()} of {p.Economies[0]}: {p.From}"
                    : $"{p.Of.Written()} of {p.Economies.Count} economies: {p.From}"
            )
        );

    private static Finding? Of(string kind, string text, IEnumerable<string> cases) =>
        cases.ToArray() is { Length: > 0 } found ? new Finding(kind, text, found) : null;

    private static IEnumerable<string> Cells(DatasetSummary summary, Func<int, int, bool> holds)
    {
        for (int e = 0; e < summary.Dataset.Economies.Count; e++)
        {
            for (int s = 0; s < summary.Dataset.Sectors.Count; s++)
            {
                if (holds(e, s))
                {
                    yield return $"{summary.Dataset.Economies[e].Code} {summary.Dataset.Sectors[s].Code}";
                }
            }
        }
    }

    private static string Percent(double fraction) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0.#} %");
}
