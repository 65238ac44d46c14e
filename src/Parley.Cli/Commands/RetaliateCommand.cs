using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.Retaliation;
using Parley.Scenarios;
using Parley.Strategy.Retaliation;

namespace Parley.Cli.Commands;

/// <summary><c>parley retaliate</c>: the list of goods that presses a target most within a value of trade equal to the damage
/// done.</summary>
internal static class RetaliateCommand
{
    private const string By = "--by";
    private const string Against = "--against";

    public static Command Create()
    {
        Argument<string?> scenario = new("SCENARIO")
        {
            Description =
                "a scenario file with the measure answered, or - for standard input; the target's duties in force where it is left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> outcome = new("--outcome")
        {
            Description = "which outcome of the scenario; may be left out where it has one",
            HelpName = "NAME",
        };
        Option<string> by = new(By)
        {
            Description = "who answers: codes or groups, comma between them",
            HelpName = "CODE,...",
            Required = true,
        };
        Option<string?> against = new(Against)
        {
            Description =
                "whose goods stand on the list; may be left out where one economy of the scenario raises duties on them",
            HelpName = "CODE,...",
        };
        Choice<PressurePoint> on = new(
            "--on",
            "what of the target is to be hurt",
            ("government_welfare", PressurePoint.GovernmentWelfare, null),
            ("real_income", PressurePoint.RealIncome, null),
            (
                "weighty_sectors",
                PressurePoint.WeightySectors,
                "incomes of those with political weights above the average"
            )
        );
        RateOption rate = new("--rate", "duty added to what is on the list", "25%");
        Option<string?> sectors = new("--sectors")
        {
            Description = "goods that may stand on the list; all but services where it is left out",
            HelpName = "CODE,...",
        };
        Choice<DamageMeasure> damage = new(
            "--damage",
            "what the damage is measured by",
            ("exports", DamageMeasure.Exports, "lost"),
            ("real_income", DamageMeasure.RealIncome, "lost"),
            ("duties", DamageMeasure.Duties, "charged on exports")
        );
        Option<double?> value = new("--value")
        {
            Description = "value of trade that may be covered, million USD; the damage where it is left out",
            HelpName = "MILLIONS",
        };
        Option<string?> data = new("--data")
        {
            Description =
                $"dataset: {string.Join(", ", Datasets.Names)}, or a folder; else the scenario's or {Datasets.Default}",
            HelpName = "NAME|FOLDER",
        };
        AnswerOptions answers = new();
        Command command = new(
            "retaliate",
            "the list of goods that presses a target most within the value of the damage"
        );
        command.Add(scenario);
        command.Add(outcome);
        command.Add(by);
        command.Add(against);
        on.AddTo(command);
        rate.AddTo(command);
        command.Add(sectors);
        damage.AddTo(command);
        command.Add(value);
        command.Add(data);
        answers.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                answers.Check(parsed);
                List<InputError> errors = [];
                PressurePoint point = on.Of(parsed, errors);
                DamageMeasure measure = damage.Of(parsed, errors);
                double added = rate.Of(parsed, errors);
                if (added <= 0)
                {
                    errors.Add(
                        new InputError("a duty to be added is above 0", rate.Place, rate.Text(parsed), "write 25%, say")
                    );
                }

                if (parsed.GetValue(value) is { } millions && !(millions > 0 && double.IsFinite(millions)))
                {
                    errors.Add(
                        new InputError("no value of trade", At("--value"), $"{millions}", "give million USD above 0")
                    );
                }

                string? file = parsed.GetValue(scenario);
                if (file is null && parsed.GetValue(outcome) is { } name)
                {
                    errors.Add(
                        new InputError(
                            "an outcome of which scenario?",
                            At("--outcome"),
                            name,
                            "name the scenario file too"
                        )
                    );
                }

                if (file is null && parsed.GetValue(against) is null)
                {
                    errors.Add(
                        new InputError(
                            "there is nothing to answer",
                            At(Against),
                            null,
                            "name a scenario file with the measure, or whose duties in force are answered"
                        )
                    );
                }

                Throw(errors);
                ScenarioWorld world = await ScenarioWorld
                    .LoadAsync(
                        file,
                        parsed.GetValue(outcome),
                        parsed.GetValue(data),
                        new SolveOptions { Tolerance = 1e-11, Cancellation = cancellation }
                    )
                    .ConfigureAwait(false);
                Dataset dataset = world.Dataset;
                IReadOnlyList<int> own = Names.Collect(
                    errors,
                    () => Names.Economies(dataset, By, parsed.GetRequiredValue(by))
                );
                IReadOnlyList<int> target =
                    parsed.GetValue(against) is { } text
                        ? Names.Collect(errors, () => Names.Economies(dataset, Against, text))
                    : errors.Count == 0 ? Target(world, own, errors)
                    : [];
                IReadOnlyList<int> candidates = Candidates(dataset, parsed.GetValue(sectors), errors);
                if (own.Intersect(target).Any())
                {
                    errors.Add(
                        new InputError(
                            "nobody retaliates against itself",
                            At(Against),
                            dataset.Economies[own.Intersect(target).First()].Code,
                            $"name others than {By}"
                        )
                    );
                }

                if (point == PressurePoint.WeightySectors && dataset.PoliticalWeights is null)
                {
                    errors.Add(
                        new InputError(
                            $"{dataset.Name} has no political weights, so no sector is weighty",
                            on.Place,
                            "weighty_sectors",
                            "choose real_income, or a dataset with weights such as ossa-2007"
                        )
                    );
                }

                Throw(errors);
                RetaliationQuestion question = new()
                {
                    By = own,
                    Against = target,
                    Before = file is null
                        ? RetaliationQuestion.FreeAccess(world.Baseline, own, target)
                        : Policy.Unchanged,
                    After = world.Policy,
                    On = point,
                    Rate = added,
                    Candidates = candidates,
                    Measure = measure,
                    Value = parsed.GetValue(value),
                };
                RetaliationList list = new RetaliationSolver(world.Baseline, cancellation).Solve(
                    question,
                    new WaitingProgress()
                );
                RetaliationAsked asked = new(
                    dataset,
                    list,
                    world.Outcome?.Source.Title ?? world.Outcome?.Source.Name,
                    Group(dataset, parsed.GetValue(by)),
                    Group(dataset, parsed.GetValue(against))
                );
                return await answers
                    .ShowAsync(parsed, RetaliationReport.Answer(asked), cancellation)
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static Place At(string option) => new("command line", Path: option);

    private static void Throw(List<InputError> errors)
    {
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }
    }

    /// <summary>The name of a group where one alone was named.</summary>
    private static string? Group(Dataset dataset, string? text) =>
        text is not null
        && dataset.EconomyGroups.TryGetValue(text, out IReadOnlyList<string>? members)
        && members.Count > 1
            ? text
            : null;

    /// <summary>All goods, or those named.</summary>
    private static IReadOnlyList<int> Candidates(Dataset dataset, string? text, List<InputError> errors)
    {
        if (text is null)
        {
            IReadOnlyList<string> services = dataset.SectorGroups.GetValueOrDefault("services") ?? [];
            return
            [
                .. Enumerable.Range(0, dataset.Sectors.Count).Where(s => !services.Contains(dataset.Sectors[s].Code)),
            ];
        }

        return Names.Collect(errors, () => Names.Sectors(dataset, "--sectors", text));
    }

    /// <summary>The one economy whose duties on their goods rise in the outcome.</summary>
    private static IReadOnlyList<int> Target(ScenarioWorld world, IReadOnlyList<int> by, List<InputError> errors)
    {
        HashSet<string> own = [.. by.Select(j => world.Dataset.Economies[j].Code)];
        string[] raising =
        [
            .. world
                .Outcome!.Moves.Where(m => m.Kind == RateKind.Tariff && m.After > m.Before && own.Contains(m.Origin))
                .Select(m => m.Destination)
                .Where(code => !own.Contains(code))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        if (raising.Length == 1)
        {
            return [world.Dataset.EconomyIndex(raising[0])];
        }

        string whose = string.Join(", ", own);
        errors.Add(
            raising.Length == 0
                ? new InputError(
                    $"the outcome '{world.Outcome.Source.Name}' raises no tariff on goods of {whose}",
                    At(Against),
                    null,
                    "name whom the list is against"
                )
                : new InputError(
                    $"several raise tariffs on goods of {whose} in the outcome '{world.Outcome.Source.Name}'",
                    At(Against),
                    null,
                    $"name one or more of {string.Join(", ", raising)}"
                )
        );
        return [];
    }
}
