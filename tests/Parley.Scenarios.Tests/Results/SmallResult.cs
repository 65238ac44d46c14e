using System.Text.RegularExpressions;
using Parley.Data;
using Parley.Reports.Results;
using Parley.Scenarios.Tests;
using Spectre.Console;

namespace Parley.Scenarios.Tests.Results;

/// <summary>A scenario of the small world, solved and shown.</summary>
internal static partial class SmallResult
{
    public const string Yaml = """
        title: Cars and rice
        description: What a car tariff does, and what opening rice by and by would.
        outcomes:
          - name: cars
            title: 25 % on cars from everyone but Japan
            why: The threat, carried out.
            measures:
              - tariff: { importers: USA, on: cars, from: all, except_from: JPN, add: 25% }
              - tariff: { importers: JPN, from: MEX, on: rice, set: 10% }
          - name: rice
            title: Japan opens its rice market
            measures:
              - free_trade: { members: [USA, JPN], years: 3 }
          - name: shut
            after: cars
            measures:
              - embargo: { importers: EU, from: USA, on: cars }
        compare:
          - { outcome: shut, against: cars }
        """;

    public static ScenarioResult Solve(string yaml = Yaml)
    {
        Model.SolveOptions options = new() { Tolerance = 1e-11 };
        return ScenarioRun.Solve(SmallWorld.Compile(yaml), options);
    }

    /// <summary>Solves the same with the dataset read from a folder, as a person would.</summary>
    public static (ScenarioResult Result, string Data) SolveFromFolder(TemporaryFolder folder, string yaml = Yaml)
    {
        string data = folder["small-world"];
        DatasetFolder.Write(SmallWorld.Dataset, data);
        Scenario scenario = SmallWorld.Read(yaml) with { Data = data };
        Model.SolveOptions options = new() { Tolerance = 1e-11 };
        CompiledScenario compiled = ScenarioCompiler.Compile(scenario, Datasets.Load(data), options);
        return (ScenarioRun.Solve(compiled, options), data);
    }

    public static string Shown(ScenarioResult result, int width)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(text),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        ResultView.Write(console, result);
        string shown = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        return Solved().Replace(TrailingSpaces().Replace(shown, ""), "largest residual ... s");
    }

    [GeneratedRegex(" +$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpaces();

    /// <summary>What depends on the machine.</summary>
    [GeneratedRegex("largest residual[^\n]*(\n[^\n]*)? s(?=\n)")]
    private static partial Regex Solved();
}
