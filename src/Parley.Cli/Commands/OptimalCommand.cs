using System.CommandLine;
using Parley.Data;
using Parley.Model;
using Parley.Reports.TariffGames;
using Parley.Strategy.Tariffs;

namespace Parley.Cli.Commands;

/// <summary><c>parley optimal</c>: the best that each government can do while all others do what they do today.</summary>
internal static class OptimalCommand
{
    public static Command Create()
    {
        Option<string> data = CommonOptions.Data();
        EconomiesOption economies = new("whose tariffs");
        AnswerOptions answers = new();
        Command command = new("optimal", "the tariffs that are best for each government while all others keep theirs")
        {
            data,
        };
        economies.AddTo(command);
        DutyOptions duties = new(command);
        answers.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                answers.Check(parsed);
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                IReadOnlyList<TariffPowers> powers = duties.Of(parsed, dataset, economies.Of(parsed, dataset));
                BestResponseSolver solver = new(dataset.ToBaseline(), cancellation);
                WaitingProgress progress = new();
                List<BestResponse> responses = [];
                foreach (TariffPowers power in powers)
                {
                    progress.Report(
                        $"{responses.Count} of {powers.Count} done, now {dataset.Economies[power.Economy].Code}"
                    );
                    responses.Add(solver.Solve(power, Policy.Unchanged));
                }

                return answers.ShowAsync(parsed, OptimalReport.Answer(dataset, responses), cancellation);
            }
        );
        return command;
    }
}
