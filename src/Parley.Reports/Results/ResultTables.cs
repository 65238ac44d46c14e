using Parley.Data;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Reports.Results;

/// <summary>Every result of an outcome as tables. Changes are in percent, values in million USD, rates are fractions.</summary>
internal static class ResultTables
{
    /// <summary>Of the tables of an outcome, which name their files.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["economies", "sectors", "bilateral", "trade", "prices", "moves", "limits"];

    /// <summary>All tables of an outcome; that of limits where there are any.</summary>
    public static IReadOnlyList<ResultTable> Of(Dataset dataset, SolvedOutcome solved) =>
        [
            Economies(dataset, solved.Outcome),
            Sectors(solved.Outcome),
            Bilateral(solved.Outcome),
            Trade(solved.Outcome),
            Prices(solved.Outcome),
            Moves(solved.Compiled),
            .. solved.Outcome.Limits.Count > 0 ? (ResultTable[])[Limits(solved.Outcome)] : [],
        ];

    public static ResultTable Economies(Dataset dataset, Outcome outcome) =>
        ResultTable.Of(
            "economies",
            outcome.Economies,
            ColumnOf<EconomyOutcome>.Text("economy", e => e.Economy),
            ColumnOf<EconomyOutcome>.Text("name", e => dataset.Economies[dataset.EconomyIndex(e.Economy)].Name),
            ColumnOf<EconomyOutcome>.Number("real_income", e => e.RealIncome),
            ColumnOf<EconomyOutcome>.Number("real_income_value", e => e.RealIncomeValue),
            ColumnOf<EconomyOutcome>.Number("government_welfare", e => e.GovernmentWelfare),
            ColumnOf<EconomyOutcome>.Number("real_wage", e => e.RealWage),
            ColumnOf<EconomyOutcome>.Number("terms_of_trade", e => e.TermsOfTrade),
            ColumnOf<EconomyOutcome>.Number("volume_of_trade", e => e.VolumeOfTrade),
            ColumnOf<EconomyOutcome>.Number("first_order_welfare", e => e.FirstOrderWelfare),
            ColumnOf<EconomyOutcome>.Number("consumer_prices", e => e.ConsumerPrices),
            ColumnOf<EconomyOutcome>.Number("tariff_revenue", e => e.TariffRevenue),
            ColumnOf<EconomyOutcome>.Number("tariff_revenue_baseline", e => e.TariffRevenueBaseline),
            ColumnOf<EconomyOutcome>.Number("trade_balance", e => e.TradeBalance),
            ColumnOf<EconomyOutcome>.Number("trade_balance_baseline", e => e.TradeBalanceBaseline),
            ColumnOf<EconomyOutcome>.Number("exports", e => e.Exports),
            ColumnOf<EconomyOutcome>.Number("imports", e => e.Imports)
        );

    public static ResultTable Sectors(Outcome outcome) =>
        ResultTable.Of(
            "sectors",
            outcome.Sectors,
            ColumnOf<SectorOutcome>.Text("economy", s => s.Economy),
            ColumnOf<SectorOutcome>.Text("sector", s => s.Sector),
            ColumnOf<SectorOutcome>.Number("output", s => s.Output),
            ColumnOf<SectorOutcome>.Number("employment", s => s.Employment),
            ColumnOf<SectorOutcome>.Number("price", s => s.Price),
            ColumnOf<SectorOutcome>.Number("real_income", s => s.RealIncome),
            ColumnOf<SectorOutcome>.Number("sales", s => s.Sales),
            ColumnOf<SectorOutcome>.Number("sales_baseline", s => s.SalesBaseline),
            ColumnOf<SectorOutcome>.Number("exports", s => s.Exports),
            ColumnOf<SectorOutcome>.Number("exports_baseline", s => s.ExportsBaseline),
            ColumnOf<SectorOutcome>.Number("imports", s => s.Imports),
            ColumnOf<SectorOutcome>.Number("imports_baseline", s => s.ImportsBaseline)
        );

    /// <summary>Every pair that trades, sectors together.</summary>
    public static ResultTable Bilateral(Outcome outcome)
    {
        Baseline baseline = outcome.Equilibrium.Baseline;
        List<Pair> pairs = [];
        for (int i = 0; i < baseline.Economies; i++)
        {
            for (int j = 0; j < baseline.Economies; j++)
            {
                if (i == j)
                {
                    continue;
                }

                BilateralOutcome exports = outcome.Exports(i, j);
                BilateralOutcome imports = outcome.Exports(j, i);
                if (exports.Baseline > 0 || imports.Baseline > 0)
                {
                    pairs.Add(new Pair(baseline.Data.Economies[i], baseline.Data.Economies[j], exports, imports));
                }
            }
        }

        return ResultTable.Of(
            "bilateral",
            pairs,
            ColumnOf<Pair>.Text("origin", p => p.Origin),
            ColumnOf<Pair>.Text("destination", p => p.Destination),
            ColumnOf<Pair>.Number("exports", p => p.Exports.Counterfactual),
            ColumnOf<Pair>.Number("exports_baseline", p => p.Exports.Baseline),
            ColumnOf<Pair>.Number("trade_balance", p => p.Exports.Counterfactual - p.Imports.Counterfactual),
            ColumnOf<Pair>.Number("trade_balance_baseline", p => p.Exports.Baseline - p.Imports.Baseline)
        );
    }

    /// <summary>Every flow of the baseline, home sales too, with its rates.</summary>
    public static ResultTable Trade(Outcome outcome)
    {
        Equilibrium after = outcome.Equilibrium;
        Baseline before = after.Baseline;
        List<(int I, int J, int S)> flows = [];
        for (int i = 0; i < before.Economies; i++)
        {
            for (int j = 0; j < before.Economies; j++)
            {
                for (int s = 0; s < before.Sectors; s++)
                {
                    if (before.Trade(i, j, s) > 0)
                    {
                        flows.Add((i, j, s));
                    }
                }
            }
        }

        return ResultTable.Of(
            "trade",
            flows,
            ColumnOf<(int I, int J, int S)>.Text("origin", f => before.Data.Economies[f.I]),
            ColumnOf<(int I, int J, int S)>.Text("destination", f => before.Data.Economies[f.J]),
            ColumnOf<(int I, int J, int S)>.Text("sector", f => before.Data.Sectors[f.S]),
            ColumnOf<(int I, int J, int S)>.Number("trade", f => after.Trade[f.I, f.J, f.S]),
            ColumnOf<(int I, int J, int S)>.Number("trade_baseline", f => before.Trade(f.I, f.J, f.S)),
            ColumnOf<(int I, int J, int S)>.Number("tariff", f => after.Tariff(f.I, f.J, f.S)),
            ColumnOf<(int I, int J, int S)>.Number("tariff_baseline", f => before.Tariff(f.I, f.J, f.S)),
            ColumnOf<(int I, int J, int S)>.Number("export_tax", f => after.ExportTax(f.I, f.J, f.S)),
            ColumnOf<(int I, int J, int S)>.Number("export_tax_baseline", f => before.ExportTax(f.I, f.J, f.S))
        );
    }

    /// <summary>What buyers pay and makers ask, sector by sector.</summary>
    public static ResultTable Prices(Outcome outcome)
    {
        Equilibrium after = outcome.Equilibrium;
        Baseline before = after.Baseline;
        (int J, int S)[] markets =
        [
            .. Enumerable
                .Range(0, before.Economies)
                .SelectMany(j => Enumerable.Range(0, before.Sectors).Select(s => (j, s))),
        ];
        return ResultTable.Of(
            "prices",
            markets,
            ColumnOf<(int J, int S)>.Text("economy", m => before.Data.Economies[m.J]),
            ColumnOf<(int J, int S)>.Text("sector", m => before.Data.Sectors[m.S]),
            ColumnOf<(int J, int S)>.Number(
                "price",
                m => before.Spending[m.J, m.S] > 0 ? 100 * (after.PriceChange[m.J, m.S] - 1) : double.NaN
            ),
            ColumnOf<(int J, int S)>.Number(
                "producer_price",
                m => before.Sales[m.J, m.S] > 0 ? 100 * (after.ProducerPriceChange[m.J, m.S] - 1) : double.NaN
            ),
            ColumnOf<(int J, int S)>.Number("wage", m => 100 * (after.WageChange[m.J] - 1)),
            ColumnOf<(int J, int S)>.Number("spending", m => after.Spending[m.J, m.S]),
            ColumnOf<(int J, int S)>.Number("spending_baseline", m => before.Spending[m.J, m.S])
        );
    }

    /// <summary>Rates that move where there is trade; an embargo has no rate after.</summary>
    public static ResultTable Moves(CompiledOutcome outcome) =>
        ResultTable.Of(
            "moves",
            outcome.Moves,
            ColumnOf<RateMove>.Text("kind", m => m.Kind == RateKind.Tariff ? "tariff" : "export_tax"),
            ColumnOf<RateMove>.Text("origin", m => m.Origin),
            ColumnOf<RateMove>.Text("destination", m => m.Destination),
            ColumnOf<RateMove>.Text("sector", m => m.Sector),
            ColumnOf<RateMove>.Number("before", m => m.Before),
            ColumnOf<RateMove>.Number("after", m => m.After),
            ColumnOf<RateMove>.Number("trade", m => m.Trade)
        );

    /// <summary>Limits on quantities, what they come to and who has the rent; without an upper rate nothing is traded beyond
    /// one.</summary>
    public static ResultTable Limits(Outcome outcome) =>
        ResultTable.Of(
            "limits",
            outcome.Limits,
            ColumnOf<LimitOutcome>.Text("origin", l => l.Origin),
            ColumnOf<LimitOutcome>.Text("destination", l => l.Destination),
            ColumnOf<LimitOutcome>.Text("sector", l => l.Sector),
            ColumnOf<LimitOutcome>.Text("as", LimitWords.As),
            ColumnOf<LimitOutcome>.Text("regime", LimitWords.Regime),
            ColumnOf<LimitOutcome>.Number("limit", l => l.Limit),
            ColumnOf<LimitOutcome>.Number("quantity", l => l.Quantity),
            ColumnOf<LimitOutcome>.Number("quantity_baseline", l => l.QuantityBaseline),
            ColumnOf<LimitOutcome>.Number("lower_rate", l => l.LowerRate),
            ColumnOf<LimitOutcome>.Number("rate", l => l.Rate),
            ColumnOf<LimitOutcome>.Number("upper_rate", l => l.UpperRate),
            ColumnOf<LimitOutcome>.Number("rent", l => l.Rent),
            ColumnOf<LimitOutcome>.Text("rent_to", l => l.RentGoesTo)
        );

    /// <summary>One outcome less another, economy by economy: percentage points and million USD.</summary>
    public static ResultTable Comparison(Outcome outcome, Outcome against) =>
        ResultTable.Of(
            "comparison",
            [.. outcome.Economies.Zip(against.Economies)],
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Text("economy", c => c.A.Economy),
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Number("real_income", c => c.A.RealIncome - c.B.RealIncome),
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Number(
                "real_income_value",
                c => c.A.RealIncomeValue - c.B.RealIncomeValue
            ),
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Number(
                "government_welfare",
                c => c.A.GovernmentWelfare - c.B.GovernmentWelfare
            ),
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Number("real_wage", c => c.A.RealWage - c.B.RealWage),
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Number(
                "tariff_revenue",
                c => c.A.TariffRevenue - c.B.TariffRevenue
            ),
            ColumnOf<(EconomyOutcome A, EconomyOutcome B)>.Number(
                "trade_balance",
                c => c.A.TradeBalance - c.B.TradeBalance
            )
        );

    private sealed record Pair(string Origin, string Destination, BilateralOutcome Exports, BilateralOutcome Imports);
}
