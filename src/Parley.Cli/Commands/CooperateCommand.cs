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
    private const string Frontier = "--frontier";

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
        Option<string?> frontier = new(Frontier)
        {
            Description =
                $"instead: what these can have at most, division by division; comma between parties ({FrontierSolver.MostParties} at most), a plus between those who act as one",
            HelpName = "CODE+CODE,...",
        };
        AnswerOptions answers = new();
        Command command = new("cooperate", "trade talks: the largest gain that all who talk share in equal proportion")
        {
            data,
        };
        economies.AddTo(command);
        command.Add(from);
        command.Add(frontier);
        DutyOptions duties = new(command);
        answers.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                answers.Check(parsed);
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                List<IReadOnlyList<int>> parties = parsed.GetValue(frontier) is { } text
                    ? Parties(dataset, text, economies.Text(parsed))
                    : [.. economies.Of(parsed, dataset).Select(j => (IReadOnlyList<int>)[j])];
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

                IReadOnlyList<TariffPowers> powers =
                [
                    .. duties
                        .Of(parsed, dataset, [.. parties.Select(party => party[0])])
                        .Select((p, k) => p with { Allies = [.. parties[k].Skip(1)] }),
                ];
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

                StrategyAnswer answer = parsed.GetValue(frontier) is null
                    ? CooperationReport.Answer(
                        dataset,
                        new CooperationSolver(baseline, cancellation: cancellation).Solve(powers, policy, progress),
                        start
                    )
                    : FrontierReport.Answer(
                        dataset,
                        new FrontierSolver(baseline, cancellation: cancellation).Solve(powers, policy, null, progress),
                        start
                    );
                return answers.ShowAsync(parsed, answer, cancellation);
            }
        );
        return command;
    }

    /// <summary>Who acts as one, and as which parties.</summary>
    /// <exception cref="InputException">Everything that is wrong with them.</exception>
    private static List<IReadOnlyList<int>> Parties(Dataset dataset, string text, string? economies)
    {
        Place place = new("command line", Path: Frontier);
        List<InputError> errors = [];
        if (economies is not null)
        {
            errors.Add(
                new InputError(
                    $"{Frontier} says who takes part; so does {EconomiesOption.Name}",
                    new Place("command line", Path: EconomiesOption.Name),
                    economies,
                    "leave one of them out"
                )
            );
        }

        string[] names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<IReadOnlyList<int>> parties =
        [
            .. names.Select(name =>
                Names.Collect(errors, () => Names.Economies(dataset, Frontier, name.Replace('+', ',')))
            ),
        ];
        foreach (var twice in parties.SelectMany(party => party).GroupBy(j => j).Where(same => same.Count() > 1))
        {
            errors.Add(
                new InputError(
                    "an economy is in one party only",
                    place,
                    dataset.Economies[twice.Key].Code,
                    "name it once"
                )
            );
        }

        if (parties.Count is < 2 or > FrontierSolver.MostParties)
        {
            errors.Add(
                new InputError(
                    $"a frontier is of two to {FrontierSolver.MostParties} parties",
                    place,
                    text,
                    parties.Count < 2
                        ? "name another, comma between them: USA,JPN"
                        : "put some together, a plus between them: USA+CAN,JPN"
                )
            );
        }

        return errors.Count > 0 ? throw new InputException(errors) : parties;
    }
}
