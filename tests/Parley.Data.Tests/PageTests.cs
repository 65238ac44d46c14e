using System.Text.Json;
using Parley.Inputs;
using Parley.Model;
using Parley.Reports.DataPages;
using Spectre.Console;

namespace Parley.Data.Tests;

/// <summary>What a person reads about a dataset.</summary>
public class PageTests
{
    private static Dataset Islands { get; } = DatasetFolder.Read(Repository.Tests("Folders/two-islands"));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_dataset_reads_as_approved(int width) =>
        Approved.Equal($"show-{width}", Print(width, console => DatasetPage.Write(console, new DatasetSummary(World))));

    [Fact]
    public void A_small_dataset_reads_as_approved() =>
        Approved.Equal("show-islands", Print(80, console => DatasetPage.Write(console, new DatasetSummary(Islands))));

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void An_economy_reads_as_approved(int width)
    {
        DatasetSummary summary = new(World);
        Approved.Equal(
            $"economy-{width}",
            Print(width, console => EconomyPage.Write(console, summary, summary.Detail("BBB")))
        );
    }

    [Fact]
    public void A_check_reads_as_approved()
    {
        DatasetSummary summary = new(Islands);
        Equilibrium unchanged = new Solver(summary.Baseline).Solve(Policy.Unchanged);
        // The last digits of a residual are the processor's.
        Approved.Equal(
            "check",
            string.Join(
                '\n',
                Print(120, console => DatasetCheckPage.Write(console, summary, unchanged))
                    .Split('\n')
                    .Select(line =>
                        System.Text.RegularExpressions.Regex.Replace(line, @"\d\.\de[-+]\d+( \(.*\))?", "tiny")
                    )
            )
        );
    }

    [Fact]
    public void The_list_of_datasets_reads_as_approved() =>
        Approved.Equal("list", Print(80, console => DatasetListPage.Write(console, [Islands, World])));

    [Fact]
    public void A_merge_reads_as_approved()
    {
        AggregatedDataset merged = new Aggregation
        {
            Name = "merged",
            Economies = MergeList.OfEconomies("XY=AAA+BBB", World),
            Sectors = MergeList.OfSectors("goods", World),
        }.Apply(World);

        Approved.Equal("merge", Print(80, console => AggregationPage.Write(console, World, merged)));
    }

    [Fact]
    public void No_line_is_wider_than_the_console_and_no_markup_shows()
    {
        DatasetSummary summary = new(World);
        foreach (int width in (int[])[60, 80, 100, 160])
        {
            string page =
                Print(width, console => DatasetPage.Write(console, summary))
                + Print(width, console => EconomyPage.Write(console, summary, summary.Detail("AAA")));
            Assert.All(page.Split('\n'), line => Assert.True(line.Length <= width, line));
            Assert.DoesNotContain("[/", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Brackets_and_terminal_codes_in_a_dataset_are_shown_and_not_obeyed()
    {
        Dataset odd = World with { Title = "[red]Odd[/] \u001b[31mtitle", Notes = ["[/] and [bold"] };

        string page = Print(80, console => DatasetPage.Write(console, new DatasetSummary(odd)));

        Assert.Contains("[red]Odd[/] \ufffd[31mtitle", page, StringComparison.Ordinal);
        Assert.Contains("- [/] and [bold", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_of_a_page_has_everything_in_snake_case()
    {
        DatasetSummary summary = new(Islands);
        using JsonDocument show = JsonDocument.Parse(DatasetJson.Show(summary));
        using JsonDocument economy = JsonDocument.Parse(DatasetJson.Show(summary, summary.Detail("NORTH")));
        using JsonDocument check = JsonDocument.Parse(
            DatasetJson.Check(summary, new Solver(summary.Baseline).Solve(Policy.Unchanged))
        );

        Assert.Equal("two-islands", show.RootElement.GetProperty("dataset").GetProperty("name").GetString());
        JsonElement north = show.RootElement.GetProperty("economies")[0];
        Assert.Equal(1550, north.GetProperty("output").GetDouble());
        Assert.Equal(9, north.GetProperty("tariff_revenue").GetDouble(), 1e-9);
        Assert.Equal(1.5, show.RootElement.GetProperty("peaks")[0].GetProperty("highest_rate").GetDouble());
        Assert.Equal(4, show.RootElement.GetProperty("flows").GetArrayLength());
        Assert.Equal("CC0", show.RootElement.GetProperty("sources")[0].GetProperty("licence").GetString());
        Assert.Equal("SOUTH", economy.RootElement.GetProperty("partners")[0].GetProperty("economy").GetString());
        Assert.Equal(1.1, economy.RootElement.GetProperty("sectors")[1].GetProperty("political_weight").GetDouble());
        Assert.Equal(0, check.RootElement.GetProperty("iterations").GetInt32());
        Assert.Contains(
            "tariff_above_100_percent",
            check.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("kind").GetString())
        );
    }

    [Fact]
    public void Errors_come_as_json_too()
    {
        InputException wrong = Assert.Throws<InputException>(() => Datasets.Load("pacific"));
        using JsonDocument json = JsonDocument.Parse(DatasetJson.Errors(wrong));

        JsonElement error = json.RootElement.GetProperty("errors")[0];
        Assert.Equal("pacific", error.GetProperty("value").GetString());
        Assert.Equal("did you mean 'pacific-2017'?", error.GetProperty("way_out").GetString());
    }

    private static Dataset World { get; } = SmallWorld.Make(6, 4, 42);

    private static string Print(int width, Action<IAnsiConsole> write)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        write(console);
        return string.Join(
            '\n',
            text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(l => l.TrimEnd())
        );
    }
}
