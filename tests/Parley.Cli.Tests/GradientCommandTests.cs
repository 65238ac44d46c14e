using System.Text.Json;

namespace Parley.Cli.Tests;

public class GradientCommandTests
{
    [Fact]
    public void Japan_sees_whose_duties_help_and_hurt_its_government_most()
    {
        using ParleyProgram program = new();
        ProgramResult result = program.Run(["gradient", "--objective", "JPN.government_welfare", "--top", "4"]);

        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        Assert.StartsWith(
            "Japan, government welfare: what a little more of each tariff in the world does\n",
            result.Output
        );
        Assert.Contains("More helps", result.Output);
        Assert.Contains(
            "USA        JPN   C29     Motor vehicles and parts   2.5 %",
            result.Output.Replace('\u00a0', ' ')
        );
        Assert.DoesNotContain("SERV", result.Output);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 110, line));
    }

    [Fact]
    public void With_json_each_duty_comes_with_its_effect_per_point_and_per_billion_of_trade()
    {
        using ParleyProgram program = new();
        string[] asked =
        [
            "gradient",
            "--objective",
            "USA.output.cars",
            "--instrument",
            "export-tax",
            "--top",
            "3",
            "--json",
        ];
        ProgramResult result = program.Run(asked);

        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement root = document.RootElement;
        Assert.Equal("export_tax", root.GetProperty("instrument").GetString());
        Assert.Equal(3, root.GetProperty("helps").GetArrayLength());
        foreach (JsonElement duty in root.GetProperty("hurts").EnumerateArray())
        {
            double perPoint = duty.GetProperty("per_point").GetDouble();
            Assert.True(perPoint < 0);
            double billions = duty.GetProperty("trade").GetDouble() / 1000;
            Assert.Equal(perPoint, duty.GetProperty("per_billion").GetDouble() * billions, 1e-9);
        }

        Assert.Equal(result.Output, program.Run(asked).Output);
    }

    [Fact]
    public void The_market_structure_told_is_that_of_the_scenario_solved()
    {
        using ParleyProgram program = new();
        program.Write(
            "firms.yaml",
            "title: T\nmodel: { market_structure: fixed_firms }\n"
                + "outcomes: [{ name: a, measures: [{ tariff: { importers: USA, on: cars, add: 25% } }] }]\n"
        );
        ProgramResult result = program.Run([
            "gradient",
            "--objective",
            "JPN.profits",
            "--scenario",
            "firms.yaml",
            "--top",
            "1",
        ]);

        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        Assert.Contains("fixed firms", result.Output);
        Assert.DoesNotContain("perfect competition", result.Output);
    }

    [Fact]
    public void At_the_outcome_of_a_scenario_the_duties_are_those_of_the_outcome()
    {
        using ParleyProgram program = new();
        string scenario = Path.Combine(Repository.Root, "samples", "section-232-cars.yaml");
        ProgramResult result = program.Run([
            "gradient",
            "--objective",
            "USA.output.C29",
            "--top",
            "3",
            "--scenario",
            scenario,
            "--outcome",
            "everyone",
            "--json",
        ]);

        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal("everyone", document.RootElement.GetProperty("outcome").GetString());
        Assert.True(document.RootElement.GetProperty("value").GetDouble() > 5);
        Assert.All(
            document.RootElement.GetProperty("helps").EnumerateArray(),
            duty => Assert.Equal("USA", duty.GetProperty("destination").GetString())
        );
        Assert.Contains(
            document.RootElement.GetProperty("helps").EnumerateArray(),
            duty => duty.GetProperty("origin").GetString() == "JPN" && duty.GetProperty("rate").GetDouble() > 0.25
        );
    }
}
