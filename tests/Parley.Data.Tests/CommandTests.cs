using System.Diagnostics;
using System.Text.Json;

namespace Parley.Data.Tests;

/// <summary><c>parley data</c> as a person runs it: what it prints, where, and with which exit code.</summary>
public class CommandTests
{
    [Fact]
    public void A_sound_folder_passes_the_check()
    {
        (int code, string output, string errors) = Parley("data", "check", Repository.Tests("Folders/two-islands"));

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("No errors.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_folder_fails_the_check_with_every_error_on_standard_error()
    {
        using TemporaryFolder temporary = new();
        Break(temporary.Path);

        (int code, string output, string errors) = Parley("data", "check", temporary.Path);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("trade.csv:3:18: value is not a number (found 'eighty')", errors, StringComparison.Ordinal);
        Assert.Contains("dataset.yaml:3:7 (year): this is not a year", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_a_broken_folder_gives_one_document()
    {
        using TemporaryFolder temporary = new();
        Break(temporary.Path);

        (int code, string output, string errors) = Parley("data", "check", temporary.Path, "--json");

        Assert.Equal((2, ""), (code, errors));
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(
            [3, 3],
            json.RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("line").GetInt32())
        );
    }

    [Fact]
    public void A_merged_dataset_is_written_and_reads_back()
    {
        using TemporaryFolder temporary = new();

        (int code, string output, string errors) = Parley(
            "data",
            "aggregate",
            Repository.Tests("Folders/two-islands"),
            "--sectors",
            "GOODS=FISH+CARS",
            "--name",
            "goods-and-services",
            "--out",
            temporary["small"]
        );

        Assert.Equal(0, code);
        Assert.Contains(
            "2 economies \u00d7 3 sectors became 2 economies \u00d7 2 sectors",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("wrote", errors, StringComparison.Ordinal);
        Dataset small = DatasetFolder.Read(temporary["small"]);
        Assert.Equal(["GOODS", "SERV"], small.Sectors.Select(s => s.Code));
        Assert.Equal(100, small.Trade[0, 1, 0]);
        Assert.Equal(1.2, small.Tariffs[0, 1, 0], 1e-12);
    }

    [Theory]
    [InlineData("did you mean 'JPN'?", "show", "--economy", "JPM")]
    [InlineData("did you mean 'pacific-2017'?", "show", "pacific")]
    [InlineData("there is no option '--jsn' here", "show", "--jsn")]
    [InlineData("did you mean 'eu'?", "aggregate", "ossa-2007", "--economies", "A=eux", "--name", "x", "--out", "x")]
    public void A_slip_is_answered_with_the_way_out(string answer, params string[] arguments)
    {
        (int code, string output, string errors) = Parley(["data", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(answer, errors, StringComparison.Ordinal);
    }

    private static void Break(string folder)
    {
        foreach (string file in Directory.GetFiles(Repository.Tests("Folders/two-islands")))
        {
            string text = File.ReadAllText(file)
                .Replace("FISH,80", "FISH,eighty", StringComparison.Ordinal)
                .Replace("2020", "then", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }
    }

    private static (int Code, string Output, string Errors) Parley(params string[] arguments)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "parley.dll"), .. arguments]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
