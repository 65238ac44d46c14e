using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.TariffGames;
using Parley.Strategy.Tariffs;

namespace Parley.Cli.Commands;

/// <summary><c>parley war</c>: tariffs from which no government gains by deviating.</summary>
internal static class WarCommand
{
    public static Command Create()
    {
        Option<string> data = CommonOptions.Data();
        EconomiesOption economies = new("who takes part");
        AnswerOptions answers = new();
        Command command = new("war", "a trade war: every government answers all others as best it can (Nash)") { data };
        economies.AddTo(command);
        DutyOptions duties = new(command);
        answers.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                answers.Check(parsed);
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                IReadOnlyList<int> players = economies.Of(parsed, dataset);
                if (players.Count < 2)
                {
                    throw new InputException(
                        "a war takes two",
                        new Place("command line", Path: EconomiesOption.Name),
                        economies.Text(parsed),
                        "name another economy, or ask for 'parley optimal'"
                    );
                }

                TradeWar war = new TradeWarSolver(dataset.ToBaseline(), cancellation: cancellation).Solve(
                    duties.Of(parsed, dataset, players),
                    Policy.Unchanged,
                    new WaitingProgress()
                );
                return answers.ShowAsync(parsed, WarReport.Answer(dataset, war), cancellation);
            }
        );
        return command;
    }
}
