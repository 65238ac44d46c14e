using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.TariffGames;
using Parley.Strategy.Tariffs;

namespace Parley.Cli.Commands;

/// <summary><c>parley cooperate</c>: the largest gain that all who talk can share in equal proportion.</summary>
internal static class CooperateCommand
{
    private const string Today = "today";
    private const string War = "war";
    private const string FreeTrade = "free_trade";

    public static Command Create()
    {
        Option<string> data = CommonOptions.Data();
        EconomiesOption economies = new("who takes part");
        Option<string> from = new("--from")
        {
            Description = $"what gains are counted from: {Today}, {War} (among those who take part) or {FreeTrade}",
            HelpName = "START",
            DefaultValueFactory = _ => Today,
        };
        AnswerOptions answers = new();
        Command command = new("cooperate", "trade talks: the largest gain that all who talk share in equal proportion")
        {
            data,
        };
        economies.AddTo(command);
        command.Add(from);
        DutyOptions duties = new(command);
        answers.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                answers.Check(parsed);
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                IReadOnlyList<int> players = economies.Of(parsed, dataset);
                string start = parsed.GetRequiredValue(from);
                if (start is not (Today or War or FreeTrade))
                {
                    throw new InputException(
                        "talks start from no such place",
                        new Place("command line", Path: "--from"),
                        start,
                        NearestName.Suggest(start, [Today, War, FreeTrade])
                    );
                }

                IReadOnlyList<TariffPowers> powers = duties.Of(parsed, dataset, players);
                Baseline baseline = dataset.ToBaseline();
                WaitingProgress progress = new();
                Policy policy = Policy.Unchanged;
                if (start == FreeTrade)
                {
                    policy = new Policy { Tariffs = new TradeTensor(baseline.Economies, baseline.Sectors) };
                }
                else if (start == War)
                {
                    TradeWar war = new TradeWarSolver(baseline, cancellation: cancellation).Solve(
                        powers,
                        policy,
                        progress
                    );
                    if (!war.IsFound)
                    {
                        throw new ModelException(
                            $"no trade war to talk from: somebody still gains {war.LargestGain:0.0e+0} % by deviating"
                        );
                    }

                    policy = war.Equilibrium.Policy;
                }

                Cooperation cooperation = new CooperationSolver(baseline, cancellation: cancellation).Solve(
                    powers,
                    policy,
                    progress
                );
                return answers.ShowAsync(parsed, CooperationReport.Answer(dataset, cooperation, start), cancellation);
            }
        );
        return command;
    }
}
