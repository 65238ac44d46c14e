using System.Diagnostics;
using System.Text.Json;

namespace Parley.Cli.Tests;

/// <summary>The program itself, run as a person runs it.</summary>
public sealed class BriefCommandTests : IDisposable
{
    private const string Nothing = "The ministers dined together and praised the weather in the capital.";

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_brief_of_the_sample_prints_a_summary_and_writes_its_folder_beside_the_reader()
    {
        Finished finished = Parley(["brief", Sample]);

        Assert.Equal(("", 0), (finished.Error, finished.ExitCode));
        Assert.StartsWith("Japan and U.S. end two days of trade talks with no decision\n", finished.Output);
        Assert.Contains("real income", finished.Output);
        Assert.Contains("government", finished.Output);
        Assert.DoesNotContain('\u001b', finished.Output);
        Assert.Equal(
            ["washington-2018-08-brief"],
            Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName)
        );
        Assert.True(File.Exists(Path.Combine(_folder, "washington-2018-08-brief", "brief.html")));
    }

    [Fact]
    public void With_json_one_document_is_printed_and_nothing_is_written()
    {
        Finished finished = Parley(["brief", Sample, "--json"]);

        Assert.Equal(("", 0), (finished.Error, finished.ExitCode));
        using JsonDocument document = JsonDocument.Parse(finished.Output);
        Assert.True(document.RootElement.GetProperty("outcomes").GetArrayLength() > 1);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void An_article_from_standard_input_with_nothing_to_solve_is_done_all_the_same()
    {
        Finished finished = Parley(["brief", "-", "--out", "dinner"], Nothing);

        Assert.Equal(("", 0), (finished.Error, finished.ExitCode));
        Assert.Contains("nothing to solve", finished.Output);
        Assert.Equal(
            [".parley-brief", "brief.html", "dossier.yaml", "results.json"],
            Directory
                .EnumerateFiles(Path.Combine(_folder, "dinner"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_dossier_that_was_written_before_gives_the_same_results()
    {
        Parley(["brief", Sample, "--out", "first"]);
        Finished finished = Parley(["brief", "first/dossier.yaml", "--out", "second"]);

        Assert.Equal(("", 0), (finished.Error, finished.ExitCode));
        foreach (string file in new[] { "results.json", "dossier.yaml" })
        {
            Assert.Equal(
                File.ReadAllText(Path.Combine(_folder, "first", file)),
                File.ReadAllText(Path.Combine(_folder, "second", file))
            );
        }
    }

    [Theory]
    [InlineData("brief", "missing.yaml")]
    [InlineData("brief", "missing.txt")]
    [InlineData("brief", "-", "--data", "pacific-2071")]
    [InlineData("brief", "-", "--out", ".")]
    [InlineData("brief")]
    public void Wrong_input_is_said_on_standard_error_with_exit_code_2(params string[] arguments)
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");
        Finished finished = Parley(arguments, Nothing);

        Assert.Equal(("", 2), (finished.Output, finished.ExitCode));
        Assert.StartsWith("error: ", finished.Error);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    private static string Sample => Path.Combine(Repository.Root, "samples", "washington-2018-08.txt");

    private Finished Parley(string[] arguments, string input = "")
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "parley.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Finished(output, error.Result, process.ExitCode);
    }

    private sealed record Finished(string Output, string Error, int ExitCode);
}
