using System.Globalization;
using Parley.Data;
using Parley.Reports.DataPages;
using Parley.Strategy.Calibration;
using Spectre.Console;

namespace Parley.Reports.TariffGames;

/// <summary>Calibrated political weights: one government a row, and its weights where there is only one.</summary>
public static class CalibrationPage
{
    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, Dataset dataset, IReadOnlyList<WeightCalibration> calibrations)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(calibrations);
        console.MarkupLine($"[bold]Political weights that explain tariffs best[/] [dim]({dataset.Name})[/]");
        bool hasWeights = dataset.PoliticalWeights is not null;
        RankedTable<WeightCalibration> table = new RankedTable<WeightCalibration>(console.Profile.Width)
            .Add(0, "economy", c => dataset.Economies[c.Powers.Economy].Code, isText: true)
            .Add(1, "residual", c => Short(c.Residual))
            .Add(2, "weights equal", c => Short(c.ResidualUnweighted))
            .Add(3, "gain left %", c => Short(c.Gain))
            .Add(4, "determined", c => c.IsDetermined ? "yes" : "no")
            .Add(5, "conditions", c => Figures.Level(c.Conditions, 0))
            .Add(6, "at bounds", c => Figures.Level(c.AtBounds, 0))
            .Add(7, "level added", c => Figures.Rate(Math.Round(c.LevelShift, 4)));
        if (hasWeights)
        {
            table
                .Add(8, "correlation", c => Fixed(WeightComparison.Of(dataset, c)!.Correlation))
                .Add(9, "median apart", c => Fixed(WeightComparison.Of(dataset, c)!.MedianDifference))
                .Add(10, "most apart", c => Fixed(WeightComparison.Of(dataset, c)!.LargestDifference));
        }

        table.Write(console, calibrations);
        console.WriteLine();
        Page.Dim(
            console,
            "residual: the largest first-order condition left, percent of income per 1 of ln (1 + tariff), and with all weights equal; gain left: "
                + "percent of government welfare that its best response under these weights still brings"
                + (hasWeights ? "; correlation, apart: against the dataset's own weights" : "")
        );
        foreach (WeightCalibration calibration in calibrations.Where(c => !c.IsDetermined))
        {
            console.WriteLine(
                $"{dataset.Economies[calibration.Powers.Economy].Code}: the conditions leave the weights open; others do as well"
            );
        }

        foreach (WeightCalibration calibration in calibrations.Where(c => !c.IsExplained))
        {
            console.WriteLine(
                FormattableString.Invariant(
                    $"{dataset.Economies[calibration.Powers.Economy].Code}: no best response under these weights; another one brings {calibration.Gain:0.0##} % more"
                )
            );
        }

        if (calibrations.Count != 1)
        {
            return;
        }

        int economy = calibrations[0].Powers.Economy;
        RankedTable<int> weights = new RankedTable<int>(console.Profile.Width)
            .Add(0, "sector", s => dataset.Sectors[s].Code, isText: true)
            .Add(1, "weight", s => Fixed(calibrations[0].Weights[s]))
            .Add(3, "name", s => dataset.Sectors[s].Name, isText: true, most: 40);
        if (hasWeights)
        {
            weights.Add(2, "dataset", s => Fixed(dataset.PoliticalWeights![economy, s]));
        }

        console.WriteLine();
        weights.Write(console, [.. Enumerable.Range(0, dataset.Sectors.Count)]);
    }

    private static string Short(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);

    private static string Fixed(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
