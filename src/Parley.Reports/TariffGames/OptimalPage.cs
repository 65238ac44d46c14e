using Parley.Data;
using Parley.Model;
using Parley.Reports.DataPages;
using Parley.Strategy.Tariffs;
using Spectre.Console;

namespace Parley.Reports.TariffGames;

/// <summary>Best responses as a table, one economy a row.</summary>
public static class OptimalPage
{
    /// <summary>Two searches end at the same value, percent.</summary>
    private const double SameValue = 1e-6;

    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, Dataset dataset, IReadOnlyList<BestResponse> responses)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(responses);
        Row[] rows = [.. responses.Select(r => new Row(r, Outcome.Of(r.Equilibrium)))];
        console.MarkupLine(
            $"[bold]Best tariffs of each government while all others keep theirs[/] [dim]({dataset.Name})[/]"
        );
        new RankedTable<Row>(console.Profile.Width)
            .Add(0, "economy", r => r.Own.Economy, isText: true)
            .Add(1, "real income %", r => Figures.Change(r.Own.RealIncome, 3))
            .Add(2, "government %", r => Figures.Change(r.Own.GovernmentWelfare, 3))
            .Add(3, "others, mean %", r => Figures.Change(r.OthersRealIncome, 3))
            .Add(4, "median tariff", r => Figures.Rate(Math.Round(r.Response.MedianTariff, 4)))
            .Add(
                5,
                "residual",
                r => r.Response.Residual.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture)
            )
            .Add(6, "starts that agree", r => $"{Agreeing(r.Response)} of {r.Response.Starts.Count}")
            .Add(7, "duties", r => Figures.Level(r.Response.Variables, 0))
            .Add(8, "at lowest", r => Figures.Level(r.Response.AtLowest, 0))
            .Add(9, "at highest", r => Figures.Level(r.Response.AtHighest, 0))
            .Add(10, "seconds", r => Figures.Level(r.Response.Duration.TotalSeconds, 2))
            .Write(console, rows);
        console.WriteLine();
        Page.Dim(
            console,
            "real income and government welfare against today; residual: the largest derivative left, percent per 1 of ln (1 + tariff); "
                + "starts: how many of the searches end at the best value found"
        );
        if (dataset.PoliticalWeights is null)
        {
            Page.Dim(console, $"{dataset.Name} has no political weights: government welfare is real income");
        }

        foreach (BestResponse response in responses.Where(r => r.Reason != StopReason.FirstOrderConditions))
        {
            string code = StrategyJson.Code(response.Equilibrium, response.Powers.Economy);
            console.WriteLine($"{code}: not found; stopped by {Words(response.Reason)}");
        }
    }

    internal static string Words(StopReason reason) =>
        reason switch
        {
            StopReason.FirstOrderConditions => "first-order conditions",
            StopReason.NoProgress => "no further progress",
            StopReason.NoValue => "the lack of an equilibrium at its start",
            _ => "the limit of iterations",
        };

    /// <summary>How many searches end at the best value found.</summary>
    internal static int Agreeing(BestResponse response) =>
        response.Starts.Count(s => s.Value >= response.Value - SameValue);

    private sealed record Row(BestResponse Response, Outcome Outcome)
    {
        public EconomyOutcome Own => Outcome.Economies[Response.Powers.Economy];

        public double OthersRealIncome =>
            Outcome.Economies.Where((_, j) => j != Response.Powers.Economy).Average(e => e.RealIncome);
    }
}
