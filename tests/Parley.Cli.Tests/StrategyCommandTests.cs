using System.Text.Json;
using System.Xml.Linq;

namespace Parley.Cli.Tests;

/// <summary>What is promised of every command whose answer is about duties.</summary>
public class StrategyCommandTests
{
    private const string Small = "--data ossa-2007 --aim real_income";

    /// <summary>Command lines, and the table that each writes.</summary>
    public static TheoryData<string, string> Commands =>
        new()
        {
            { $"optimal {Small} --economies JPN", "tariffs.csv" },
            { $"war {Small} --economies JPN,USA", "tariffs.csv" },
            { $"cooperate {Small} --economies JPN,USA", "tariffs.csv" },
            { $"cooperate {Small} --frontier JPN,USA+BRA --sectors wht,ric,cmt", "frontier.csv" },
            { $"coalition {Small} --members JPN,EU --against USA", "coalitions.csv" },
            { "calibrate --data ossa-2007 --economies USA", "political-weights.csv" },
            { "gradient --data ossa-2007 --objective JPN.government_welfare --top 5", "effects.csv" },
            { "retaliate --data ossa-2007 --by JPN --against USA", "list.csv" },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_answer_is_printed_written_as_JSON_and_drawn_on_a_page_without_script(string command, string table)
    {
        using ParleyProgram program = new();
        string[] arguments = [.. command.Split(' '), "--out", "answer"];
        ProgramResult printed = program.Run(arguments);
        // Before it, on a busy machine, where the search stands.
        Assert.EndsWith("written to answer\n", printed.Errors, StringComparison.Ordinal);
        Assert.Equal(0, printed.ExitCode);
        Assert.NotEmpty(printed.Output);
        Assert.All(printed.Output.Split('\n'), line => Assert.True(line.Length <= 110, line));

        string[] files =
        [
            .. Directory.GetFiles(Path.Combine(program.Folder, "answer")).Select(f => Path.GetFileName(f)),
        ];
        Assert.Equal(
            ((string[])["report.html", "result.json", table]).Order(StringComparer.Ordinal),
            files.Order(StringComparer.Ordinal)
        );
        string html = File.ReadAllText(Path.Combine(program.Folder, "answer", "report.html"));
        XElement page = XDocument.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]).Root!;
        Assert.NotEmpty(page.Descendants("svg"));
        Assert.NotEmpty(page.Descendants("table"));
        Assert.Empty(page.Descendants("script"));
        string[] ids = [.. page.Descendants().Attributes("id").Select(a => a.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);

        string json = File.ReadAllText(Path.Combine(program.Folder, "answer", "result.json"));
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.NotEmpty(document.RootElement.EnumerateObject());
    }

    [Fact]
    public void The_older_spelling_of_who_takes_part_says_the_same()
    {
        using ParleyProgram program = new();
        string[] common = ["optimal", "--data", "ossa-2007", "--aim", "real_income", "--out"];
        program.Run([.. common, "new", "--economies", "BRA,IND"]);
        program.Run([.. common, "old", "--economy", "BRA,IND"]);
        Assert.Equal(
            File.ReadAllText(Path.Combine(program.Folder, "new", "tariffs.csv")),
            File.ReadAllText(Path.Combine(program.Folder, "old", "tariffs.csv"))
        );
    }

    [Fact]
    public void A_rate_is_the_same_in_percent_and_as_a_fraction()
    {
        using ParleyProgram program = new();
        string[] common = ["retaliate", "--data", "ossa-2007", "--by", "JPN", "--against", "USA", "--out"];
        program.Run([.. common, "percent", "--rate", "10%"]);
        program.Run([.. common, "fraction", "--rate", "0.1"]);
        Assert.Equal(
            File.ReadAllText(Path.Combine(program.Folder, "percent", "list.csv")),
            File.ReadAllText(Path.Combine(program.Folder, "fraction", "list.csv"))
        );
    }

    [Fact]
    public void Partners_with_preferences_keep_them_on_request()
    {
        using ParleyProgram program = new();
        string[] common = ["optimal", "--data", "pacific-2017", "--economies", "USA", "--mfn"];
        program.Run([.. common, "--out", "all"]);
        program.Run([.. common, "keep-preferences", "--out", "kept"]);
        Assert.NotEqual("0", MexicanCars(program, "all").Rate);
        Assert.Equal(MexicanCars(program, "kept").Before, MexicanCars(program, "kept").Rate);
        Assert.NotEqual("0", Cars(program, "kept", "JPN").Rate);
    }

    [Fact]
    public void A_list_that_answers_a_scenario_is_drawn_up_against_the_one_who_raised_its_tariffs()
    {
        using ParleyProgram program = new();
        string scenario = Path.Combine(Repository.Root, "samples", "section-232-cars.yaml");
        ProgramResult result = program.Run(["retaliate", scenario, "--outcome", "everyone", "--by", "EU", "--json"]);
        Assert.Equal(0, result.ExitCode);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement root = document.RootElement;
        Assert.Equal("USA", root.GetProperty("against")[0].GetString());
        Assert.Equal(
            root.GetProperty("damage").GetProperty("exports").GetDouble(),
            root.GetProperty("best").GetProperty("covered").GetDouble(),
            1e-3
        );
        Assert.True(
            root.GetProperty("best").GetProperty("pressure").GetDouble()
                > root.GetProperty("uniform").GetProperty("pressure").GetDouble()
        );
    }

    private static (string Rate, string Before) MexicanCars(ParleyProgram program, string folder) =>
        Cars(program, folder, "MEX");

    private static (string Rate, string Before) Cars(ParleyProgram program, string folder, string origin)
    {
        string[] cells = File.ReadAllLines(Path.Combine(program.Folder, folder, "tariffs.csv"))
            .Single(line => line.StartsWith($"tariff,{origin},USA,C29,", StringComparison.Ordinal))
            .Split(',');
        return (cells[4], cells[5]);
    }
}
