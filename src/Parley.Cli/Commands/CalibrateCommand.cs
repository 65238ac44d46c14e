using System.CommandLine;
using System.Globalization;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.TariffGames;
using Parley.Strategy.Calibration;
using Parley.Strategy.Tariffs;

namespace Parley.Cli.Commands;

/// <summary><c>parley calibrate</c>: the political weights under which given tariffs are a government's best response.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        Option<string> data = CommonOptions.Data();
        Option<string?> economies = new("--economy")
        {
            Description = "whose weights: codes or groups, comma between them; all where it is left out",
            HelpName = "CODE,...",
        };
        Option<string?> tariffs = new("--tariffs")
        {
            Description =
                "the tariffs to explain, a CSV of origin, destination, sector, rate (no origin: for all partners); each government is taken to respond to the tariffs in force of all others; those in force where it is left out",
            HelpName = "FILE",
        };
        Option<bool> mostFavouredNation = new("--mfn")
        {
            Description = "most-favoured-nation: one rate a sector for all partners, the mean by trade",
        };
        Option<bool> freeLevel = new("--free-level")
        {
            Description = "explain only how tariffs differ; one number added to all is found with the weights",
        };
        Option<double> lowest = new("--lowest")
        {
            Description =
                "lowest tariff allowed, a fraction above -1; a tariff at it may be one the government would lower",
            HelpName = "RATE",
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "calibrate",
            "the political weights under which given tariffs are best for their government"
        )
        {
            data,
            economies,
            tariffs,
            mostFavouredNation,
            freeLevel,
            lowest,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                IReadOnlyList<int> governments = parsed.GetValue(economies) is { } text
                    ? Names.Economies(dataset, "--economy", text)
                    : [.. Enumerable.Range(0, dataset.Economies.Count)];
                double floor = parsed.GetValue(lowest);
                if (!(floor > -1 && floor < TariffPowers.DefaultHighest))
                {
                    throw new InputException(
                        "not a rate",
                        new Place("command line", Path: "--lowest"),
                        floor.ToString(CultureInfo.InvariantCulture),
                        "give a fraction above -1"
                    );
                }

                Baseline baseline = dataset.ToBaseline();
                TradeTensor? given = parsed.GetValue(tariffs) is { } file ? TariffSchedule.Over(dataset, file) : null;
                WeightCalibrator calibrator = new(baseline, cancellation);
                WaitingProgress progress = new();
                List<WeightCalibration> found = [];
                foreach (int j in governments)
                {
                    progress.Report($"{found.Count} of {governments.Count} done, now {dataset.Economies[j].Code}");
                    TariffPowers powers = new(j)
                    {
                        Lowest = floor,
                        MostFavouredNation = parsed.GetValue(mostFavouredNation),
                    };
                    found.Add(calibrator.Calibrate(powers, Own(dataset, given, j), parsed.GetValue(freeLevel)));
                }

                if (parsed.GetValue(json))
                {
                    Console.Out.Write(CalibrationJson.Of(dataset, found));
                }
                else
                {
                    CalibrationPage.Write(Terminal.Open(), dataset, found);
                }

                return Task.FromResult(found.All(c => c.IsDetermined) ? Run.Done : Run.NoAnswer);
            }
        );
        return command;
    }

    /// <summary>One government's tariffs from the file, all others' as in force.</summary>
    private static Policy Own(Dataset dataset, TradeTensor? given, int destination)
    {
        if (given is null)
        {
            return Policy.Unchanged;
        }

        TradeTensor tariffs = dataset.Tariffs?.Clone() ?? new TradeTensor(given.Economies, given.Sectors);
        for (int s = 0; s < given.Sectors; s++)
        {
            for (int i = 0; i < given.Economies; i++)
            {
                tariffs[i, destination, s] = given[i, destination, s];
            }
        }

        return new Policy { Tariffs = tariffs };
    }
}
