using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.Gradients;
using Parley.Scenarios;
using Parley.Strategy;

namespace Parley.Cli.Commands;

/// <summary><c>parley gradient</c>: which duties in the world help or hurt an objective most.</summary>
internal static class GradientCommand
{
    private static readonly Dictionary<string, Instrument> Instruments = new(StringComparer.Ordinal)
    {
        ["tariff"] = Instrument.Tariff,
        ["export-tax"] = Instrument.ExportTax,
        ["trade-cost"] = Instrument.TradeCost,
    };

    private static readonly Dictionary<string, GradientOrder> Orders = new(StringComparer.Ordinal)
    {
        ["point"] = GradientOrder.Point,
        ["billion"] = GradientOrder.Billion,
    };

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
        Option<string> instrument = new("--instrument")
        {
            Description = $"which duties: {string.Join(", ", Instruments.Keys)}",
            DefaultValueFactory = _ => "tariff",
        };
        Option<string> by = new("--by")
        {
            Description =
                "what comes first: the effect of a percentage point, or that for each billion of trade covered",
            HelpName = string.Join("|", Orders.Keys),
            DefaultValueFactory = _ => "point",
        };
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
        Option<bool> json = CommonOptions.Json();
        Command command = new("gradient", "which duties, whose, hurt or help an objective most")
        {
            objective,
            top,
            instrument,
            by,
            services,
            scenario,
            outcome,
            data,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                List<InputError> errors = [];
                Instrument instruments = Known(
                    parsed.GetRequiredValue(instrument),
                    "--instrument",
                    Instruments,
                    errors
                );
                GradientOrder order = Known(parsed.GetRequiredValue(by), "--by", Orders, errors);
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
                World world = await LoadAsync(
                        parsed.GetValue(scenario),
                        parsed.GetValue(outcome),
                        parsed.GetValue(data),
                        options,
                        cancellation
                    )
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
                if (parsed.GetValue(json))
                {
                    await Console
                        .Out.WriteAsync(GradientJson.Of(ranking, world.Data, world.Outcome))
                        .ConfigureAwait(false);
                }
                else
                {
                    string where = world.Outcome is null ? "the baseline" : $"the outcome '{world.Outcome}'";
                    GradientView.Write(Terminal.Open(), ranking, where);
                }

                return Run.Done;
            }
        );
        return command;
    }

    private static Place At(string option) => new("command line", Path: option);

    private static T Known<T>(string value, string option, Dictionary<string, T> known, List<InputError> errors)
        where T : struct
    {
        if (known.TryGetValue(value, out T found))
        {
            return found;
        }

        errors.Add(new InputError("no such choice", At(option), value, NearestName.Suggest(value, known.Keys)));
        return default;
    }

    /// <summary>The world and the policy to look at: today's, or that of a scenario's outcome.</summary>
    private static async Task<World> LoadAsync(
        string? file,
        string? outcome,
        string? data,
        SolveOptions options,
        CancellationToken cancellation
    )
    {
        if (file is null)
        {
            string name = data ?? Datasets.Default;
            Dataset dataset = Datasets.Load(name);
            return new World(name, dataset, dataset.ToBaseline(), Policy.Unchanged, null);
        }

        string text =
            file == "-"
                ? await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false)
                : await InputFile.ReadAsync(file, cancellation).ConfigureAwait(false);
        Scenario scenario = ScenarioYaml.Read(text, file);
        string from = data ?? scenario.Data ?? Datasets.Default;
        CompiledScenario compiled = ScenarioCompiler.Compile(
            scenario with
            {
                Data = from,
            },
            Datasets.Load(from),
            options
        );
        CompiledOutcome chosen = Choose(compiled, outcome, file);
        return new World(from, compiled.Dataset, compiled.Baseline, chosen.Policy, chosen.Source.Name);
    }

    private static CompiledOutcome Choose(CompiledScenario compiled, string? outcome, string file)
    {
        CompiledOutcome[] complete = [.. compiled.Outcomes.Where(o => o.IsComplete)];
        string[] names = [.. complete.Select(o => o.Source.Name)];
        if (outcome is null && complete.Length > 1)
        {
            throw new InputException(
                $"{file} has {complete.Length} outcomes",
                At("--outcome"),
                null,
                $"say which with --outcome: {string.Join(", ", names)}"
            );
        }

        return complete.FirstOrDefault(o => outcome is null || o.Source.Name == outcome)
            ?? throw new InputException(
                $"{file} has no outcome of this name",
                At("--outcome"),
                outcome,
                NearestName.Suggest(outcome!, names)
            );
    }

    private sealed record World(string Data, Dataset Dataset, Baseline Baseline, Policy Policy, string? Outcome);
}
