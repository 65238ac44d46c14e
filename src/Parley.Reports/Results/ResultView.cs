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
    private const string OnAverage = " on average";

    private readonly IAnsiConsole _console;
    private readonly ScenarioResult _result;
    private readonly Dataset _dataset;
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    private ResultView(IAnsiConsole console, ScenarioResult result)
    {
        _console = console;
        _result = result;
        _dataset = result.Compiled.Dataset;
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
        foreach (PolicyMeasure measure in scenario.Baseline)
        {
            _console.MarkupLineInterpolated($"[dim]in force in the baseline: {ScenarioYaml.Line(measure)}[/]");
        }

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
        IReadOnlyList<int> atTable = TableEconomies.AtTable(_result.Compiled, complete.Compiled);
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

        foreach (string limit in LimitLines.Of(complete.Outcome.Limits))
        {
            _console.MarkupLineInterpolated($"{limit}");
        }

        WriteEconomies(complete.Outcome, atTable);
        WritePairs(complete.Outcome, atTable);
        if (path.Count > 1)
        {
            WritePath(path, atTable);
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

    /// <summary>What is solved: who moves which rates, an importer (or, with export taxes, an exporter) a line; then the measures
    /// that move no rate.</summary>
    private List<string> MoveLines(CompiledOutcome outcome)
    {
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

        lines.AddRange(
            _result
                .Compiled.Scenario.MeasuresOf(outcome.Source)
                .Where(m => m is BarrierMeasure or ProductivityMeasure)
                .Select(ScenarioYaml.Line)
        );
        return lines.Count > 0 || outcome.MovesAnything ? lines : ["nothing moves"];
    }

    private static string MoveLine(RateKind kind, string mover, List<RateMove> moves)
    {
        bool isTariff = kind == RateKind.Tariff;
        string partners = Names([.. moves.Select(m => isTariff ? m.Origin : m.Destination).Distinct()], 4, "economies");
        string sectors = Names([.. moves.Select(m => m.Sector).Distinct()], 4, "sectors");
        double trade = moves.Sum(m => m.Trade);
        string before = Average(moves, m => m.Before);
        string after = moves.TrueForAll(m => double.IsInfinity(m.After))
            ? "an embargo"
            : Average([.. moves.Where(m => double.IsFinite(m.After))], m => m.After);
        if (after.EndsWith(OnAverage, StringComparison.Ordinal))
        {
            before = before.Replace(OnAverage, "", StringComparison.Ordinal);
        }

        string closed =
            moves.Exists(m => double.IsInfinity(m.After)) && moves.Exists(m => double.IsFinite(m.After))
                ? " where there is no embargo"
                : "";
        return $"{mover}: {(isTariff ? "tariff" : "export tax")} on {sectors} {(isTariff ? "from" : "to")} {partners}, "
            + $"{before} to {after}{closed}, {Figures.Level(trade / 1000, 1)} billion of trade";
    }

    /// <summary>The rate of all, or their average weighed by trade, which is then said.</summary>
    private static string Average(List<RateMove> moves, Func<RateMove, double> rate)
    {
        double first = rate(moves[0]);
        return moves.TrueForAll(m => Math.Abs(rate(m) - first) < 1e-9)
            ? Figures.Rate(first)
            : $"{Figures.Rate(moves.Sum(m => rate(m) * m.Trade) / moves.Sum(m => m.Trade))}{OnAverage}";
    }

    /// <summary>All names, or those of the largest trade and how many more.</summary>
    private static string Names(List<string> names, int most, string what) =>
        names.Count <= most
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(most - 1))} and {names.Count - most + 1} more {what}";

    private void WriteEconomies(Outcome outcome, IReadOnlyList<int> atTable)
    {
        IReadOnlyList<int> others = TableEconomies.MostAffected(outcome, atTable);
        EconomyOutcome[] shown = [.. atTable.Concat(others).Select(e => outcome.Economies[e])];
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
        List<(string?, EconomyOutcome?)> rows = [.. atTable.Select(e => Row(outcome, e))];
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
    private void WritePairs(Outcome outcome, IReadOnlyList<int> atTable)
    {
        List<(int A, int B, double Before, double After)> pairs = [];
        for (int a = 0; a < atTable.Count; a++)
        {
            for (int b = a + 1; b < atTable.Count; b++)
            {
                BilateralOutcome exports = outcome.Exports(atTable[a], atTable[b]);
                BilateralOutcome imports = outcome.Exports(atTable[b], atTable[a]);
                double before = exports.Baseline - imports.Baseline;
                double after = exports.Counterfactual - imports.Counterfactual;
                pairs.Add(
                    before <= 0 ? (atTable[a], atTable[b], before, after) : (atTable[b], atTable[a], -before, -after)
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
                $"balance of {_dataset.Economies[a].Name} with {_dataset.Economies[b].Name}: {Figures.BillionsChange(before)} to {Figures.BillionsChange(after)} billion USD"
            );
        }
    }

    private (string?, EconomyOutcome?) Row(Outcome outcome, int economy) =>
        (_dataset.Economies[economy].Name, outcome.Economies[economy]);

    /// <summary>Real income year by year of those at the table.</summary>
    private void WritePath(List<SolvedOutcome> path, IReadOnlyList<int> atTable)
    {
        const int yearWidth = 6;
        const int columnWidth = 10;
        int columns = Math.Clamp((_console.Profile.Width - yearWidth) / columnWidth, 1, atTable.Count);
        Table table = new() { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumn(
            new TableColumn("Year")
            {
                Alignment = Justify.Right,
                NoWrap = true,
                Padding = new Padding(0, 0, 2, 0),
            }
        );
        foreach (int e in atTable.Take(columns))
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
                .. atTable.Take(columns).Select(e => Figures.Change(year.Outcome.Economies[e].RealIncome, 3)),
            ]);
        }

        _console.MarkupLine("[dim]real income on the way, % of the baseline[/]");
        _console.Write(table);
    }

    private void WriteComparison(Comparison comparison)
    {
        SolvedOutcome one = _result.Complete(comparison.Outcome);
        SolvedOutcome other = _result.Complete(comparison.Against);
        Outcome outcome = one.Outcome;
        Outcome against = other.Outcome;
        IReadOnlyList<int> atTable = TableEconomies.AtTable(_result.Compiled, one.Compiled, other.Compiled);
        if (atTable.Count == 0)
        {
            return;
        }

        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{comparison.Outcome} less {comparison.Against}[/]");
        Dictionary<EconomyOutcome, EconomyOutcome> lessOf = outcome
            .Economies.Zip(against.Economies)
            .ToDictionary(p => p.First, p => p.Second);
        FiguresTable table = new(_console.Profile.Width, "");
        table.Add(0, "Real income", "points", e => Figures.Change(e.RealIncome - lessOf[e].RealIncome, 3));
        table.Add(1, "", "mn USD", e => Figures.Change(e.RealIncomeValue - lessOf[e].RealIncomeValue, 0));
        table.Add(
            2,
            "Government",
            "welfare, points",
            e => Figures.Change(e.GovernmentWelfare - lessOf[e].GovernmentWelfare, 3)
        );
        table.Add(3, "Real wage", "points", e => Figures.Change(e.RealWage - lessOf[e].RealWage, 3));
        table.Add(4, "Tariff revenue", "mn USD", e => Figures.Change(e.TariffRevenue - lessOf[e].TariffRevenue, 0));
        _console.Write(table.Of([.. atTable.Select(e => Row(outcome, e))]));
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
        if (_result.Outcomes.Any(o => o.Outcome.Limits.Count > 0))
        {
            _console.MarkupLine(
                "[dim]Limits are on quantities, at the baseline's producer prices. The importer auctions the licences of a quota, "
                    + "whose rent is in its tariff revenue; the rent of a restraint is the exporter's.[/]"
            );
        }

        if (_leftOut.Count > 0)
        {
            _console.MarkupLineInterpolated(
                $"[dim]Left out for want of width: {string.Join(", ", _leftOut)}. A wider terminal or --json shows all.[/]"
            );
        }
    }
}
