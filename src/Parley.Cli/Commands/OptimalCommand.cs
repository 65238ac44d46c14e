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
                IReadOnlyList<BestResponse> responses = BestResponseSolver.SolveEach(
                    dataset.ToBaseline(),
                    powers,
                    Policy.Unchanged,
                    new WaitingProgress(),
                    cancellation: cancellation
                );
                return answers.ShowAsync(parsed, OptimalReport.Answer(dataset, responses), cancellation);
            }
        );
        return command;
    }
}
