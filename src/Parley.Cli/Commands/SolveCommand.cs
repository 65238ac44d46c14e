using System.CommandLine;
using System.Diagnostics;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.Results;
using Parley.Scenarios;

namespace Parley.Cli.Commands;

/// <summary><c>parley solve SCENARIO</c>: solves every outcome and shows what it means.</summary>
internal static class SolveCommand
{
    /// <summary>Tighter than what a result must hold to, so that <c>parley check</c>, which measures each condition by itself,
    /// has room.</summary>
    private const double Tolerance = 1e-11;

    public static Command Create()
    {
        Argument<string?> scenario = new("SCENARIO")
        {
            Description = "a scenario file, or - for standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> data = new("--data")
        {
            Description = $"dataset instead of the scenario's: {string.Join(", ", Datasets.Names)}, or a folder",
            HelpName = "NAME|FOLDER",
        };
        Option<bool> json = CommonOptions.Json();
        Option<string?> folder = CommonOptions.Out();
        Option<bool> schema = new("--schema")
        {
            Description = "print the JSON schema of scenarios and do nothing else",
        };
        Command command = new("solve", "solve the world economy for every outcome of a scenario");
        command.Add(scenario);
        command.Add(data);
        command.Add(json);
        command.Add(folder);
        command.Add(schema);
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(schema)
                    ? PrintSchema()
                    : SolveAsync(
                        parsed.GetValue(scenario),
                        parsed.GetValue(data),
                        parsed.GetValue(json),
                        parsed.GetValue(folder),
                        cancellation
                    )
        );
        return command;
    }

    private static Task<int> PrintSchema()
    {
        Console.Out.Write(ScenarioSchema.Text);
        return Task.FromResult(Run.Done);
    }

    private static async Task<int> SolveAsync(
        string? file,
        string? data,
        bool json,
        string? folder,
        CancellationToken cancellation
    )
    {
        (string text, string name) = await ReadAsync(file, cancellation).ConfigureAwait(false);
        Scenario scenario = ScenarioYaml.Read(text, name);
        string from = data ?? scenario.Data ?? Datasets.Default;
        Dataset dataset = LoadDataset(scenario, from);
        scenario = scenario with { Data = from };
        SolveOptions options = new() { Tolerance = Tolerance, Cancellation = cancellation };
        CompiledScenario compiled = ScenarioCompiler.Compile(scenario, dataset, options);
        ScenarioResult result = ScenarioRun.Solve(compiled, options, new ErrorProgress());
        if (folder is not null)
        {
            await ResultFolder.WriteAsync(result, from, folder, cancellation).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"written to {folder}").ConfigureAwait(false);
        }

        if (json)
        {
            await Console.Out.WriteAsync(ResultJson.Of(result, from, cancellation)).ConfigureAwait(false);
            return Run.Done;
        }

        ResultView.Write(Terminal.Open(), result);
        return Run.Done;
    }

    private static async Task<(string Text, string Name)> ReadAsync(string? file, CancellationToken cancellation)
    {
        switch (file)
        {
            case null:
                throw new InputException(
                    "no scenario is named",
                    new Place("command line"),
                    null,
                    "give a file, or - for standard input"
                );
            case "-":
                return (await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false), "-");
            default:
                return (await InputFile.ReadAsync(file, cancellation).ConfigureAwait(false), file);
        }
    }

    private static Dataset LoadDataset(Scenario scenario, string from)
    {
        try
        {
            return Datasets.Load(from);
        }
        catch (InputException e)
            when (from == scenario.Data && e.Errors is [{ Place: null } error] && scenario.PlaceOf("data") is { } place)
        {
            throw new InputException(error with { Place = place });
        }
    }

    /// <summary>Says on standard error which outcome is being solved: to a person every second from the first second on, to a
    /// file or another program every ten.</summary>
    private sealed class ErrorProgress : IProgress<ScenarioProgress>
    {
        private static readonly TimeSpan _patience = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 10 : 1);
        private long _last = Stopwatch.GetTimestamp();

        public void Report(ScenarioProgress value)
        {
            if (Stopwatch.GetElapsedTime(_last) < _patience)
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            string year = value.Outcome.Year is { } y ? $", year {y}" : "";
            Console.Error.WriteLine($"solving {value.Solved + 1} of {value.Count}: {value.Outcome.Source.Name}{year}");
        }
    }
}
