using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.Gradients;
using Parley.Strategy;

namespace Parley.Cli.Commands;

/// <summary><c>parley gradient</c>: which duties in the world help or hurt an objective most.</summary>
internal static class GradientCommand
{
    public static Command Create()
    {
        Option<string> objective = new("--objective")
        {
            Description =
                $"whose good counts: ECONOMY.OBJECTIVE with {string.Join(", ", NamedObjective.Kinds)}.SECTOR; "
                + "a group's is the sum of its members', in dollars",
            HelpName = "ECONOMY.OBJECTIVE",
            Required = true,
        };
        Option<int> top = new("--top")
        {
            Description = "how many duties to show that help, and as many that hurt",
            DefaultValueFactory = _ => 20,
        };
        Choice<Instrument> instrument = new(
            "--instrument",
            "which duties",
            ("tariff", Instrument.Tariff, null),
            ("export-tax", Instrument.ExportTax, null),
            ("trade-cost", Instrument.TradeCost, null)
        );
        Choice<GradientOrder> by = new(
            "--by",
            "what comes first",
            ("point", GradientOrder.Point, "the effect of a percentage point"),
            ("billion", GradientOrder.Billion, "that for each billion of trade covered")
        );
        Option<string?> scenario = new("--scenario")
        {
            Description = "look at the outcome of a scenario, not at the baseline",
            HelpName = "FILE",
        };
        Option<string?> outcome = new("--outcome")
        {
            Description = "which outcome of the scenario; may be left out where it has one",
            HelpName = "NAME",
        };
        Option<string?> data = new("--data")
        {
            Description =
                $"dataset: {string.Join(", ", Datasets.Names)}, or a folder; else the scenario's or {Datasets.Default}",
            HelpName = "NAME|FOLDER",
        };
        Option<bool> services = new("--services") { Description = "duties on services too" };
        AnswerOptions answers = new();
        Command command = new("gradient", "which duties, whose, hurt or help an objective most") { objective, top };
        instrument.AddTo(command);
        by.AddTo(command);
        command.Add(services);
        command.Add(scenario);
        command.Add(outcome);
        command.Add(data);
        answers.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                answers.Check(parsed);
                List<InputError> errors = [];
                Instrument instruments = instrument.Of(parsed, errors);
                GradientOrder order = by.Of(parsed, errors);
                int most = parsed.GetValue(top);
                if (most < 1)
                {
                    errors.Add(new InputError("not a count of duties", At("--top"), $"{most}", "give 1 or more"));
                }

                if (parsed.GetValue(outcome) is { } name && parsed.GetValue(scenario) is null)
                {
                    errors.Add(
                        new InputError(
                            "an outcome of which scenario?",
                            At("--outcome"),
                            name,
                            "give --scenario FILE too"
                        )
                    );
                }

                if (errors.Count > 0)
                {
                    throw new InputException(errors);
                }

                SolveOptions options = new() { Tolerance = 1e-11, Cancellation = cancellation };
                ScenarioWorld world = await ScenarioWorld
                    .LoadAsync(parsed.GetValue(scenario), parsed.GetValue(outcome), parsed.GetValue(data), options)
                    .ConfigureAwait(false);
                NamedObjective named = NamedObjective.Read(
                    parsed.GetRequiredValue(objective),
                    world.Dataset,
                    world.Baseline,
                    At("--objective")
                );
                GradientRanking ranking = GradientRanking.Of(
                    world.Dataset,
                    world.Baseline,
                    world.Policy,
                    named,
                    instruments,
                    order,
                    most,
                    parsed.GetValue(services),
                    options
                );
                return await answers
                    .ShowAsync(
                        parsed,
                        GradientReport.Answer(ranking, world.Data, world.Outcome?.Source.Name),
                        cancellation
                    )
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static Place At(string option) => new("command line", Path: option);
}
