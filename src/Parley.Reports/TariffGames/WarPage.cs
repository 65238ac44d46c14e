using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Reports.DataPages;
using Parley.Strategy.Tariffs;
using Spectre.Console;

namespace Parley.Reports.TariffGames;

/// <summary>A trade war as a table: what it brings every economy, and how exactly it is one.</summary>
public static class WarPage
{
    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, Dataset dataset, TradeWar war)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(war);
        Outcome outcome = Outcome.Of(war.Equilibrium);
        Row[] rows =
        [
            .. outcome.Economies.Select((e, j) => new Row(e, war.Players.FirstOrDefault(p => p.Powers.Economy == j))),
        ];
        console.MarkupLine($"[bold]Trade war among {war.Players.Count}[/] [dim]({dataset.Name})[/]");
        new RankedTable<Row>(console.Profile.Width)
            .Add(0, "economy", r => r.Outcome.Economy, isText: true)
            .Add(1, "real income %", r => Figures.Change(r.Outcome.RealIncome, 3))
            .Add(2, "government %", r => Figures.Change(r.Outcome.GovernmentWelfare, 3))
            .Add(
                3,
                "median tariff",
                r => r.Player is { } p ? Figures.Rate(Math.Round(p.MedianTariff, 4)) : "takes no part"
            )
            .Add(4, "gain by deviating %", r => Small(r.Player?.Gain))
            .Add(5, "residual", r => Small(r.Player?.Residual))
            .Add(6, "duties", r => r.Player is { } p ? Figures.Level(p.Variables, 0) : "")
            .Add(7, "at lowest", r => r.Player is { } p ? Figures.Level(p.AtLowest, 0) : "")
            .Add(8, "at highest", r => r.Player is { } p ? Figures.Level(p.AtHighest, 0) : "")
            .Write(console, rows);
        console.WriteLine();
        string most = war.LargestGain.ToString("0.0e+0", CultureInfo.InvariantCulture);
        console.WriteLine(
            war.IsFound
                ? $"Nobody gains more than {most} % by deviating; best responses searched from several starts each."
                : $"Not found: somebody still gains {most} % by deviating, more than a millionth of income."
        );
        Page.Dim(
            console,
            $"{war.Iterations} iterations on all first-order conditions, {war.Rounds} {(war.Rounds == 1 ? "round" : "rounds")} of best responses, "
                + $"{Figures.Level(war.Duration.TotalSeconds, 2)} s; stopped by {OptimalPage.Words(war.Reason)}"
        );
        if (dataset.PoliticalWeights is null)
        {
            Page.Dim(console, $"{dataset.Name} has no political weights: government welfare is real income");
        }
    }

    private static string Small(double? value) => value?.ToString("0.0e+0", CultureInfo.InvariantCulture) ?? "";

    private sealed record Row(EconomyOutcome Outcome, TradeWarPlayer? Player);
}
