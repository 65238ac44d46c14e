using Parley.Cli.Commands;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Cli;

/// <summary>A world to look at: as it is, or under one outcome of a scenario.</summary>
/// <param name="Data">The dataset as it was asked for.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Baseline">What the scenario compares with, or the dataset's own.</param>
/// <param name="Outcome">The outcome chosen; null = as it is.</param>
internal sealed record ScenarioWorld(string Data, Dataset Dataset, Baseline Baseline, CompiledOutcome? Outcome)
{
    public Policy Policy => Outcome?.Policy ?? Policy.Unchanged;

    /// <param name="file">A scenario, - for standard input; null = the world as it is.</param>
    /// <param name="outcome">Name of the outcome; may be left out where the scenario has one.</param>
    /// <param name="data">The dataset; null = the scenario's, or the default.</param>
    /// <param name="options">For the scenario's baseline.</param>
    /// <exception cref="InputException">Something of these is not there.</exception>
    public static async Task<ScenarioWorld> LoadAsync(string? file, string? outcome, string? data, SolveOptions options)
    {
        if (file is null)
        {
            string name = data ?? Datasets.Default;
            Dataset dataset = Datasets.Load(name);
            return new ScenarioWorld(name, dataset, dataset.ToBaseline(), null);
        }

        string text =
            file == "-"
                ? await Console.In.ReadToEndAsync(options.Cancellation).ConfigureAwait(false)
                : await InputFile.ReadAsync(file, options.Cancellation).ConfigureAwait(false);
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
        // So that what is said of the world is true of the one solved.
        Dataset world = compiled.Dataset with
        {
            MarketStructure = compiled.Baseline.Data.MarketStructure,
        };
        return new ScenarioWorld(from, world, compiled.Baseline, Choose(compiled, outcome, file));
    }

    private static CompiledOutcome Choose(CompiledScenario compiled, string? outcome, string file)
    {
        Place place = new("command line", Path: "--outcome");
        CompiledOutcome[] complete = [.. compiled.Outcomes.Where(o => o.IsComplete)];
        string[] names = [.. complete.Select(o => o.Source.Name)];
        if (outcome is null && complete.Length > 1)
        {
            throw new InputException(
                $"{file} has {complete.Length} outcomes",
                place,
                null,
                $"say which with --outcome: {string.Join(", ", names)}"
            );
        }

        return complete.FirstOrDefault(o => outcome is null || o.Source.Name == outcome)
            ?? throw new InputException(
                $"{file} has no outcome of this name",
                place,
                outcome,
                NearestName.Suggest(outcome!, names)
            );
    }
}
