using System.CommandLine;
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
        EconomiesOption economies = new("whose weights");
        Option<string?> tariffs = new("--tariffs")
        {
            Description =
                "the tariffs to explain, a CSV of origin, destination, sector, rate (no origin: for all partners); each government is taken to respond to the tariffs in force of all others; those in force where it is left out",
            HelpName = "FILE",
        };
        MostFavouredNationOption mostFavouredNation = new();
        Option<bool> freeLevel = new("--free-level")
        {
            Description = "explain only how tariffs differ; one number added to all is found with the weights",
        };
        RateOption lowest = new(
            "--lowest",
            "lowest tariff allowed, above -100%; a tariff at it may be one the government would lower",
            "0%"
        );
        AnswerOptions answers = new();
        Command command = new(
            "calibrate",
            "the political weights under which given tariffs are best for their government"
        )
        {
            data,
        };
        economies.AddTo(command);
        command.Add(tariffs);
        mostFavouredNation.AddTo(command);
        command.Add(freeLevel);
        lowest.AddTo(command);
        answers.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                answers.Check(parsed);
                List<InputError> errors = [];
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                IReadOnlyList<int> governments = Names.Collect(errors, () => economies.Of(parsed, dataset));
                double floor = lowest.Of(parsed, errors);
                Func<TariffPowers, TariffPowers> alike = mostFavouredNation.Of(parsed, errors);
                if (floor <= -1)
                {
                    errors.Add(
                        new InputError(
                            "a lowest duty is above -100 %",
                            lowest.Place,
                            lowest.Text(parsed),
                            "write -50%, say"
                        )
                    );
                }

                if (errors.Count > 0)
                {
                    throw new InputException(errors);
                }

                Baseline baseline = dataset.ToBaseline();
                TradeTensor? given = parsed.GetValue(tariffs) is { } file ? TariffSchedule.Over(dataset, file) : null;
                WeightCalibrator calibrator = new(baseline, cancellation);
                WaitingProgress progress = new();
                List<WeightCalibration> found = [];
                foreach (int j in governments)
                {
                    progress.Report($"{found.Count} of {governments.Count} done, now {dataset.Economies[j].Code}");
                    TariffPowers powers = alike(new TariffPowers(j) { Lowest = floor });
                    found.Add(calibrator.Calibrate(powers, Own(dataset, given, j), parsed.GetValue(freeLevel)));
                }

                return answers.ShowAsync(parsed, CalibrationReport.Answer(dataset, found), cancellation);
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
