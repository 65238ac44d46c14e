using System.Reflection;
using System.Text.Json;
using Parley.Data;

namespace Parley.Scenarios.Tests.Results;

/// <summary><c>parley solve</c> and <c>parley check</c> as a person runs them.</summary>
[Collection("console")]
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;
    private readonly string _scenario;

    public CommandTests()
    {
        _data = _folder["small-world"];
        DatasetFolder.Write(SmallWorld.Dataset, _data);
        _scenario = _folder["cars.yaml"];
        File.WriteAllText(_scenario, SmallResult.Yaml);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Solve_shows_a_table()
    {
        (int code, string output, string error) = Parley("solve", _scenario, "--data", _data);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Cars and rice\n", output, StringComparison.Ordinal);
        Assert.Contains("United States", output);
        Assert.DoesNotContain("\u001b", output);
    }

    [Fact]
    public void Solve_prints_one_document_and_nothing_else()
    {
        (int code, string output, string error) = Parley("solve", _scenario, "--data", _data, "--json");
        Assert.Equal((0, ""), (code, error));
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("parley-result-1", document.RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public void Solve_reads_from_standard_input()
    {
        TextReader before = Console.In;
        Console.SetIn(new StringReader(SmallResult.Yaml));
        try
        {
            (int code, string output, string _) = Parley("solve", "-", "--data", _data);
            Assert.Equal(0, code);
            Assert.Contains("Cars and rice", output);
        }
        finally
        {
            Console.SetIn(before);
        }
    }

    [Fact]
    public void What_is_solved_can_be_checked_and_what_is_tampered_with_fails()
    {
        string folder = _folder["out"];
        Assert.Equal(0, Parley("solve", _scenario, "--data", _data, "--out", folder).Code);
        (int code, string output, string _) = Parley("check", folder);
        Assert.Equal(0, code);
        Assert.Matches(@"largest relative residual \d\.\de-\d+ \(.+\) <= 1e-10", output);
        Assert.Contains("every figure reported follows from the scenario, the dataset and the arrays", output);
        Assert.Contains("every table says the same: 62 files read", output);

        (code, output, string error) = Parley("check", folder, "--json");
        Assert.Equal((0, ""), (code, error));
        using (JsonDocument document = JsonDocument.Parse(output))
        {
            Assert.True(document.RootElement.GetProperty("holds").GetBoolean());
        }

        string table = Path.Combine(folder, "cars", "trade.csv");
        string csv = File.ReadAllText(table);
        File.WriteAllText(table, csv.Replace("USA,JPN,cars,", "USA,JPN,cars,7", StringComparison.Ordinal));
        (code, output, _) = Parley("check", folder);
        Assert.Equal(1, code);
        Assert.Contains("FAILS  cars/trade.csv has '7", output);
        File.WriteAllText(table, csv);

        string file = Path.Combine(folder, "result.json");
        string json = File.ReadAllText(file);
        int at = json.IndexOf("\"income\": [", StringComparison.Ordinal) + "\"income\": [".Length;
        File.WriteAllText(file, json[..at] + "9" + json[at..]);
        (code, output, _) = Parley("check", file);
        Assert.Equal(1, code);
        Assert.Contains("> 1e-10", output);
    }

    [Fact]
    public void The_scenario_written_beside_a_result_gives_the_same_result()
    {
        string first = _folder["first"];
        string second = _folder["second"];
        Parley("solve", _scenario, "--data", _data, "--out", first);
        Assert.Equal(0, Parley("solve", Path.Combine(first, "scenario.yaml"), "--out", second).Code);
        foreach (string file in Directory.GetFiles(first, "*.csv", SearchOption.AllDirectories))
        {
            string other = Path.Combine(second, Path.GetRelativePath(first, file));
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(other));
        }
    }

    [Fact]
    public void The_schema_is_printed_on_request()
    {
        (int code, string output, string _) = Parley("solve", "--schema");
        Assert.Equal(0, code);
        Assert.Equal(ScenarioSchema.Text, output);
    }

    [Theory]
    [InlineData("no scenario is named", "solve")]
    [InlineData("there is no such file (found 'nosuch.yaml')", "solve", "nosuch.yaml")]
    [InlineData("there is no such file", "check", "nosuch.json")]
    [InlineData("there is no dataset of that name", "solve", "SCENARIO", "--data", "pacific")]
    [InlineData("holds something other than a result", "solve", "SCENARIO", "--data", "DATA", "--out", "DATA")]
    public void A_wrong_command_line_ends_with_2_and_says_what_to_do(string message, params string[] arguments)
    {
        (int code, string output, string error) = Parley([
            .. arguments.Select(a =>
                a switch
                {
                    "SCENARIO" => _scenario,
                    "DATA" => _data,
                    _ => a,
                }
            ),
        ]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error);
    }

    [Fact]
    public void Every_mistake_of_a_scenario_is_told_at_once()
    {
        File.WriteAllText(
            _scenario,
            "title: T\noutcomes:\n  - name: a\n    measures:\n      - tariff: { importer: USA, add: 25 }\n"
        );
        (int code, string output, string error) = Parley("solve", _scenario, "--data", _data);
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"error: {_scenario}:5:", error);
    }

    private static (int Code, string Output, string Error) Parley(params string[] arguments)
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter newOutput = new();
        using StringWriter newError = new();
        Console.SetOut(newOutput);
        Console.SetError(newError);
        try
        {
            MethodInfo main = Assembly.Load("parley").EntryPoint!;
            int code = (int)main.Invoke(null, [arguments])!;
            return (
                code,
                newOutput.ToString().Replace("\r\n", "\n", StringComparison.Ordinal),
                newError.ToString().Replace("\r\n", "\n", StringComparison.Ordinal)
            );
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}

/// <summary>Tests that share the console take turns.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public class ConsoleTurns;
