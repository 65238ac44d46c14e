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
        Option<string?> economies = new("--economies")
        {
            Description = "who takes part: codes or groups, comma between them; all where it is left out",
            HelpName = "CODE,...",
        };
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        Command command = new("war", "a trade war: every government answers all others as best it can (Nash)")
        {
            data,
            economies,
        };
        DutyOptions duties = new(command);
        command.Add(json);
        command.Add(folder);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                StrategyFolder.Check(parsed.GetValue(folder));
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                IReadOnlyList<int> players = parsed.GetValue(economies) is { } text
                    ? Names.Economies(dataset, "--economies", text)
                    : [.. Enumerable.Range(0, dataset.Economies.Count)];
                if (players.Count < 2)
                {
                    throw new InputException(
                        "a war takes two",
                        new Place("command line", Path: "--economies"),
                        parsed.GetValue(economies),
                        "name another economy, or ask for 'parley optimal'"
                    );
                }

                TradeWarSolver solver = new(dataset.ToBaseline(), cancellation: cancellation);
                TradeWar war = solver.Solve(
                    duties.Of(parsed, dataset, players),
                    Policy.Unchanged,
                    new WaitingProgress()
                );
                if (parsed.GetValue(folder) is { } path)
                {
                    await StrategyFolder
                        .WriteAsync(path, StrategyJson.Of(dataset, war), StrategyCsv.Of(war), cancellation)
                        .ConfigureAwait(false);
                    await Console.Error.WriteLineAsync($"written to {path}").ConfigureAwait(false);
                }

                if (parsed.GetValue(json))
                {
                    Console.Out.Write(StrategyJson.Of(dataset, war));
                }
                else
                {
                    WarPage.Write(Terminal.Open(), dataset, war);
                }

                return war.IsFound ? Run.Done : Run.NoAnswer;
            }
        );
        return command;
    }
}
