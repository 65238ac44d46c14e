using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Reports.DataPages;
using Parley.Strategy.Tariffs;
using Spectre.Console;

namespace Parley.Reports.TariffGames;

/// <summary>Cooperative tariffs as a table, and how exactly the gain is shared.</summary>
public static class CooperationPage
{
    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, Dataset dataset, Cooperation cooperation, string start)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(cooperation);
        Outcome outcome = Outcome.Of(cooperation.Equilibrium);
        Row[] rows = [.. outcome.Economies.Select((e, j) => RowOf(cooperation, e, j))];
        console.MarkupLine(
            $"[bold]The largest gain that {cooperation.Powers.Count} share in equal proportion, from {Markup.Escape(start)}[/] [dim]({dataset.Name})[/]"
        );
        new RankedTable<Row>(console.Profile.Width)
            .Add(0, "economy", r => r.Outcome.Economy, isText: true)
            .Add(1, $"gain from {start} %", r => r.Gain is { } gain ? Figures.Change(gain, 4) : "takes no part")
            .Add(2, "real income %", r => Figures.Change(r.Outcome.RealIncome, 3))
            .Add(3, "government %", r => Figures.Change(r.Outcome.GovernmentWelfare, 3))
            .Add(4, "median tariff", r => r.Median is { } median ? Figures.Rate(Math.Round(median, 4)) : "")
            .Add(5, "weight", r => r.Weight is { } weight ? Figures.Level(weight, 3) : "")
            .Write(console, rows);
        console.WriteLine();
        console.WriteLine(
            cooperation.IsFound
                ? $"All gain {Figures.Change(cooperation.CommonGain, 4)} %; no two differ by more than {Small(cooperation.LargestDifference)} points."
                : CooperationReport.NotFound(cooperation)
        );
        Page.Dim(
            console,
            $"{cooperation.Variables} duties, {cooperation.AtLowest} at the lowest allowed, {cooperation.AtHighest} at the highest; "
                + $"first-order residual {Small(cooperation.Residual)}, largest curvature {Figures.Level(cooperation.LargestCurvature, 3)}; "
                + $"{cooperation.Iterations} iterations, {Figures.Level(cooperation.Duration.TotalSeconds, 2)} s"
        );
        Page.Dim(console, CooperationReport.Searches(cooperation));
        Page.Dim(
            console,
            "real income and government welfare are against today; the weight is what a point of that gain is worth at the optimum"
        );
        if (dataset.PoliticalWeights is null)
        {
            Page.Dim(console, $"{dataset.Name} has no political weights: government welfare is real income");
        }
    }

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);

    private static Row RowOf(Cooperation cooperation, EconomyOutcome outcome, int economy)
    {
        for (int p = 0; p < cooperation.Powers.Count; p++)
        {
            if (cooperation.Powers[p].Economy == economy)
            {
                double median = TariffStatistics.Median(cooperation.Equilibrium, cooperation.Powers[p]);
                return new Row(outcome, cooperation.Gains[p], cooperation.Weights[p], median);
            }
        }

        return new Row(outcome, null, null, null);
    }

    private sealed record Row(EconomyOutcome Outcome, double? Gain, double? Weight, double? Median);
}
