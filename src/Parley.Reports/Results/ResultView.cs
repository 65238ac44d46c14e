using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Scenarios;
using Spectre.Console;

namespace Parley.Reports.Results;

/// <summary>A solved scenario on the terminal: outcome by outcome, then what was to be compared.</summary>
public sealed class ResultView
{
    private const int MostMoves = 5;
    private const int MostPairs = 3;

    private readonly IAnsiConsole _console;
    private readonly ScenarioResult _result;
    private readonly Dataset _dataset;
    private readonly IReadOnlyList<int> _atTable;
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    private ResultView(IAnsiConsole console, ScenarioResult result)
    {
        _console = console;
        _result = result;
        _dataset = result.Compiled.Dataset;
        _atTable = TableEconomies.AtTable(result);
    }

    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        new ResultView(console, result).Write();
    }

    private void Write()
    {
        Scenario scenario = _result.Compiled.Scenario;
        _console.MarkupLineInterpolated($"[bold]{scenario.Title}[/]");
        if (scenario.Description is { } description)
        {
            _console.MarkupLineInterpolated($"{description.Trim()}");
        }

        _console.MarkupLineInterpolated($"[dim]{ModelLine()}[/]");
        foreach (IGrouping<string, SolvedOutcome> path in _result.Outcomes.GroupBy(o => o.Compiled.Source.Name))
        {
            WriteOutcome([.. path]);
        }

        foreach (Comparison comparison in scenario.Compare)
        {
            WriteComparison(comparison);
        }

        WriteLegend();
    }

    private string ModelLine()
    {
        CompiledScenario compiled = _result.Compiled;
        ModelChoices model = compiled.Scenario.Model;
        string elasticities = model.Elasticities ?? _dataset.TradeElasticitySet ?? "the dataset's";
        string factor =
            model.ElasticityFactor == 1
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $" times {model.ElasticityFactor:0.###}");
        string inputs = compiled.Baseline.Data.InputShares is null ? "without inputs" : "with inputs";
        string structure = ScenarioWords
            .Of(ScenarioWords.MarketStructures, compiled.Baseline.Data.MarketStructure)
            .Replace('_', ' ');
        string imbalances = ScenarioWords.Of(ScenarioWords.Imbalances, model.Imbalances).Replace('_', ' ');
        return $"{_dataset.Name} ({_dataset.Year}, {_dataset.Economies.Count} economies, {_dataset.Sectors.Count} sectors); "
            + $"{structure}, {inputs}, trade elasticities {elasticities}{factor}, imbalances {imbalances}";
    }

    private void WriteOutcome(List<SolvedOutcome> path)
    {
        SolvedOutcome complete = path[^1];
        ScenarioOutcome source = complete.Compiled.Source;
        _console.WriteLine();
        string year = complete.Compiled.Year is { } y ? $", complete in year {y}" : "";
        _console.MarkupLineInterpolated($"[bold]{source.Title ?? source.Name}[/] [dim]({source.Name}{year})[/]");
        if (source.Why is { } why)
        {
            _console.MarkupLineInterpolated($"{why.Trim()}");
        }

        foreach (string move in MoveLines(complete.Compiled))
        {
            _console.MarkupLineInterpolated($"[dim]{move}[/]");
        }

        WriteEconomies(complete.Outcome);
        WritePairs(complete.Outcome);
        if (path.Count > 1)
        {
            WritePath(path);
        }

        foreach (string note in complete.Compiled.Notes)
        {
            _console.MarkupLineInterpolated($"[yellow]note:[/] {note}");
        }

        Equilibrium equilibrium = complete.Outcome.Equilibrium;
        _console.MarkupLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"[dim]largest residual {equilibrium.Residual:0.0e+0} ({Markup.Escape(equilibrium.WorstMarket.ToString())}), {equilibrium.Iterations} iterations, {equilibrium.Duration.TotalSeconds:0.000} s[/]"
            )
        );
    }

    /// <summary>Who moves which rates, an importer (or, with export taxes, an exporter) a line.</summary>
    private static List<string> MoveLines(CompiledOutcome outcome)
    {
        if (outcome.Moves.Count == 0)
        {
            string other =
                outcome.Policy.TradeCostChange is not null || outcome.Policy.ProductivityChange is not null
                    ? "no rate moves"
                    : "nothing moves";
            return [other];
        }

        List<IGrouping<(RateKind, string), RateMove>> movers =
        [
            .. outcome
                .Moves.GroupBy(m => (m.Kind, m.Kind == RateKind.Tariff ? m.Destination : m.Origin))
                .OrderByDescending(g => g.Sum(m => m.Trade)),
        ];
        List<string> lines = [.. movers.Take(MostMoves).Select(m => MoveLine(m.Key.Item1, m.Key.Item2, [.. m]))];
        if (movers.Count > MostMoves)
        {
            lines.Add($"and {movers.Count - MostMoves} more economies move rates");
        }

        return lines;
    }

    private static string MoveLine(RateKind kind, string mover, List<RateMove> moves)
    {
        bool isTariff = kind == RateKind.Tariff;
        string partners = Names([.. moves.Select(m => isTariff ? m.Origin : m.Destination).Distinct()], 3, "economies");
        string sectors = Names([.. moves.Select(m => m.Sector).Distinct()], 4, "sectors");
        double trade = moves.Sum(m => m.Trade);
        double before = moves.Sum(m => m.Before * m.Trade) / trade;
        string after = moves.Exists(m => double.IsInfinity(m.After))
            ? "embargo"
            : Figures.Rate(moves.Sum(m => m.After * m.Trade) / trade);
        return $"{mover}: {(isTariff ? "tariff" : "export tax")} on {sectors} {(isTariff ? "from" : "to")} {partners}, "
            + $"{Figures.Rate(before)} to {after} on average, {Figures.Level(trade / 1000, 1)} billion of trade";
    }

    private static string Names(List<string> names, int most, string what) =>
        names.Count <= most ? string.Join(", ", names) : $"{names.Count} {what}";

    private void WriteEconomies(Outcome outcome)
    {
        IReadOnlyList<int> others = TableEconomies.MostAffected(outcome, _atTable);
        EconomyOutcome[] shown = [.. _atTable.Concat(others).Select(e => outcome.Economies[e])];
        int decimals = Figures.PercentDecimals(shown.Select(e => e.RealIncome));
        FiguresTable table = new(_console.Profile.Width, "");
        table.Add(0, "Real income", "%", e => Figures.Change(e.RealIncome, decimals));
        table.Add(1, "", "mn USD", e => Figures.Change(e.RealIncomeValue, 0));
        table.Add(2, "Government", "welfare %", e => Figures.Change(e.GovernmentWelfare, decimals));
        table.Add(5, "Real", "wage %", e => Figures.Change(e.RealWage, decimals));
        table.Add(6, "Terms of", "trade %", e => Figures.Change(e.TermsOfTrade, decimals));
        table.Add(
            3,
            "Tariff revenue",
            "change, mn USD",
            e => Figures.Change(e.TariffRevenue - e.TariffRevenueBaseline, 0)
        );
        if (outcome.Economies.Any(e => Math.Abs(e.TradeBalance - e.TradeBalanceBaseline) >= 0.5))
        {
            table.Add(
                4,
                "Trade balance",
                "change, mn USD",
                e => Figures.Change(e.TradeBalance - e.TradeBalanceBaseline, 0)
            );
        }

        table.Add(7, "Exports", "%", e => Figures.Change(e.Exports, 2));
        List<(string?, EconomyOutcome?)> rows = [.. _atTable.Select(e => Row(outcome, e))];
        if (others.Count > 0)
        {
            rows.Add(("most affected besides:", null));
            rows.AddRange(others.Select(e => Row(outcome, e)));
        }

        if (rows.Count == 0)
        {
            _console.WriteLine("nobody's real income changes");
            return;
        }

        _console.Write(table.Of(rows));
        _leftOut.UnionWith(table.LeftOut);
    }

    /// <summary>The balances that move most among those at the table; the first of a pair is the one that sells less.</summary>
    private void WritePairs(Outcome outcome)
    {
        List<(int A, int B, double Before, double After)> pairs = [];
        for (int a = 0; a < _atTable.Count; a++)
        {
            for (int b = a + 1; b < _atTable.Count; b++)
            {
                BilateralOutcome exports = outcome.Exports(_atTable[a], _atTable[b]);
                BilateralOutcome imports = outcome.Exports(_atTable[b], _atTable[a]);
                double before = exports.Baseline - imports.Baseline;
                double after = exports.Counterfactual - imports.Counterfactual;
                pairs.Add(
                    before <= 0
                        ? (_atTable[a], _atTable[b], before, after)
                        : (_atTable[b], _atTable[a], -before, -after)
                );
            }
        }

        IEnumerable<(int A, int B, double Before, double After)> shown = pairs
            .Where(p => Math.Abs(p.After - p.Before) >= 50)
            .OrderByDescending(p => Math.Abs(p.After - p.Before))
            .Take(MostPairs);
        foreach ((int a, int b, double before, double after) in shown)
        {
            _console.MarkupLineInterpolated(
                $"balance of {_dataset.Economies[a].Name} with {_dataset.Economies[b].Name}: {Figures.Billions(before)} to {Figures.Billions(after)} billion USD"
            );
        }
    }

    private (string?, EconomyOutcome?) Row(Outcome outcome, int economy) =>
        (_dataset.Economies[economy].Name, outcome.Economies[economy]);

    /// <summary>Real income year by year of those at the table.</summary>
    private void WritePath(List<SolvedOutcome> path)
    {
        const int yearWidth = 6;
        const int columnWidth = 10;
        int columns = Math.Clamp((_console.Profile.Width - yearWidth) / columnWidth, 1, _atTable.Count);
        Table table = new() { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumn(
            new TableColumn("Year")
            {
                Alignment = Justify.Right,
                NoWrap = true,
                Padding = new Padding(0, 0, 2, 0),
            }
        );
        foreach (int e in _atTable.Take(columns))
        {
            table.AddColumn(
                new TableColumn(Markup.Escape(_dataset.Economies[e].Code))
                {
                    Alignment = Justify.Right,
                    NoWrap = true,
                    Padding = new Padding(0, 0, 2, 0),
                }
            );
        }

        foreach (SolvedOutcome year in path)
        {
            table.AddRow([
                year.Compiled.Year!.Value.ToString(CultureInfo.InvariantCulture),
                .. _atTable.Take(columns).Select(e => Figures.Change(year.Outcome.Economies[e].RealIncome, 3)),
            ]);
        }

        _console.MarkupLine("[dim]real income on the way, % of the baseline[/]");
        _console.Write(table);
    }

    private void WriteComparison(Comparison comparison)
    {
        Outcome outcome = _result.Complete(comparison.Outcome).Outcome;
        Outcome against = _result.Complete(comparison.Against).Outcome;
        if (_atTable.Count == 0)
        {
            return;
        }

        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{comparison.Outcome} less {comparison.Against}[/]");
        Dictionary<EconomyOutcome, EconomyOutcome> other = outcome
            .Economies.Zip(against.Economies)
            .ToDictionary(p => p.First, p => p.Second);
        FiguresTable table = new(_console.Profile.Width, "");
        table.Add(0, "Real income", "points", e => Figures.Change(e.RealIncome - other[e].RealIncome, 3));
        table.Add(1, "", "mn USD", e => Figures.Change(e.RealIncomeValue - other[e].RealIncomeValue, 0));
        table.Add(
            2,
            "Government",
            "welfare, points",
            e => Figures.Change(e.GovernmentWelfare - other[e].GovernmentWelfare, 3)
        );
        table.Add(3, "Real wage", "points", e => Figures.Change(e.RealWage - other[e].RealWage, 3));
        table.Add(4, "Tariff revenue", "mn USD", e => Figures.Change(e.TariffRevenue - other[e].TariffRevenue, 0));
        _console.Write(table.Of([.. _atTable.Select(e => Row(outcome, e))]));
        _leftOut.UnionWith(table.LeftOut);
    }

    private void WriteLegend()
    {
        _console.WriteLine();
        _console.MarkupLine(
            "[dim]Against the baseline, a year. Real income: what households can buy, exact; mn USD: its equivalent variation. "
                + "Government welfare: real incomes of sectors weighed by political weights. Real wage: wage over consumer prices. "
                + "Terms of trade: first order, in % of income, not the exact change of real income.[/]"
        );
        if (_leftOut.Count > 0)
        {
            _console.MarkupLineInterpolated(
                $"[dim]Left out for want of width: {string.Join(", ", _leftOut)}. A wider terminal or --json shows all.[/]"
            );
        }
    }
}
