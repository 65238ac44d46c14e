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
        Option<string?> economies = new("--economy")
        {
            Description = "whose tariffs: codes or groups, comma between them; all where it is left out",
            HelpName = "CODE,...",
        };
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        Command command = new("optimal", "the tariffs that are best for each government while all others keep theirs")
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
                IReadOnlyList<int> movers = parsed.GetValue(economies) is { } text
                    ? Names.Economies(dataset, "--economy", text)
                    : [.. Enumerable.Range(0, dataset.Economies.Count)];
                IReadOnlyList<TariffPowers> powers = duties.Of(parsed, dataset, movers);
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

                if (parsed.GetValue(folder) is { } path)
                {
                    await StrategyFolder
                        .WriteAsync(path, StrategyJson.Of(dataset, responses), StrategyCsv.Of(responses), cancellation)
                        .ConfigureAwait(false);
                    await Console.Error.WriteLineAsync($"written to {path}").ConfigureAwait(false);
                }

                if (parsed.GetValue(json))
                {
                    Console.Out.Write(StrategyJson.Of(dataset, responses));
                }
                else
                {
                    OptimalPage.Write(Terminal.Open(), dataset, responses);
                }

                return responses.All(r => r.Reason == StopReason.FirstOrderConditions) ? Run.Done : Run.NoAnswer;
            }
        );
        return command;
    }
}
