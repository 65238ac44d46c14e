using System.Diagnostics;
using System.Text.Json;

namespace Parley.Cli.Tests;

/// <summary>What <c>parley read</c> shows, writes and answers.</summary>
public class ReadingAnArticle
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "washington-2018-08.txt");

    [Fact]
    public void The_terminal_shows_each_finding_with_its_place_and_sentence()
    {
        (int exit, string output, string error) = Parley("", "read", Sample);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Talking: Japan (JPN), United States (USA)", output, StringComparison.Ordinal);
        Assert.Contains("threatened: tariff of 25 % on cars from everyone, by USA", output, StringComparison.Ordinal);
        Assert.Contains("11:34 \"The United States complains of a 69 billion", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
    }

    [Fact]
    public void JSON_is_alone_on_standard_output()
    {
        (int exit, string output, _) = Parley("", "read", Sample, "--json");
        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("tariff", json.RootElement.GetProperty("measures")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void The_dossier_is_written_where_asked_and_told_on_standard_error()
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "new", "folder");
        (int exit, _, string error) = Parley("", "read", Sample, "--out", folder);
        Assert.Equal(0, exit);
        Assert.StartsWith(
            "dossier: 1\n",
            File.ReadAllText(Path.Combine(folder, "dossier.yaml")),
            StringComparison.Ordinal
        );
        Assert.Contains("dossier.yaml", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_article_by_article()
    {
        string samples = Path.Combine(Repository.Root, "samples", "japan-us");
        string folder = Directory.CreateTempSubdirectory().FullName;

        (int exit, string table, _) = Parley("", "read", samples, "--out", folder);
        Assert.Equal(0, exit);
        Assert.Contains("2018-08-10-washington.txt", table, StringComparison.Ordinal);
        Assert.Equal(Directory.GetFiles(samples, "*.txt").Length, Directory.GetFiles(folder, "*.yaml").Length);

        (_, string json, _) = Parley("", "read", samples, "--json");
        using JsonDocument list = JsonDocument.Parse(json);
        Assert.Equal(Directory.GetFiles(samples, "*.txt").Length, list.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_text_from_standard_input_about_football_has_nothing_to_solve()
    {
        (int exit, string output, _) = Parley("The home side won by three goals to one.", "read", "-");
        Assert.Equal(0, exit);
        Assert.Contains("Nothing to solve", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_cannot_be_read_is_exit_code_2_with_a_way_out()
    {
        Assert.Contains(
            "did you mean 'washington-2018-08.txt'?",
            Refused(Path.ChangeExtension(Sample, ".txd")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the folder has no article",
            Refused(Directory.CreateTempSubdirectory().FullName),
            StringComparison.Ordinal
        );
        Assert.Contains("the article is empty", Refused("-"), StringComparison.Ordinal);
        Assert.Contains("cannot be written to", Refused(Sample, "--out", Sample), StringComparison.Ordinal);
    }

    [Fact]
    public void How_well_the_reader_reads_is_printed_for_texts_labelled_by_hand()
    {
        string set = Path.Combine(Repository.Root, "evaluation", "reader");
        (int exit, string output, string error) = Parley("", "read", "--evaluate", set);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("precision", output, StringComparison.Ordinal);
        Assert.Contains("Our own texts", output, StringComparison.Ordinal);
        Assert.Contains("read a second on one core", output, StringComparison.Ordinal);

        (exit, output, _) = Parley("", "read", "--evaluate", set, "--json");
        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement own = json.RootElement.GetProperty("parts")[2];
        Assert.Equal("own", own.GetProperty("part").GetString());
        Assert.InRange(own.GetProperty("kinds")[0].GetProperty("recall").GetDouble(), 0.5, 1);
    }

    [Fact]
    public void Where_the_old_dispatches_are_absent_our_own_texts_are_measured_and_it_is_said()
    {
        string root = Directory.CreateTempSubdirectory().FullName;
        foreach (string folder in new[] { "samples", Path.Combine("evaluation", "reader") })
        {
            foreach (
                string file in Directory.EnumerateFiles(
                    Path.Combine(Repository.Root, folder),
                    "*",
                    SearchOption.AllDirectories
                )
            )
            {
                string copy = Path.Combine(root, "repository", Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        string set = Path.Combine(root, "repository", "evaluation", "reader");
        (int exit, string output, _) = Parley("", "read", "--evaluate", set, "--verbose");
        Assert.Equal(0, exit);
        Assert.Contains("Left out, as their texts are not beside the repository", output, StringComparison.Ordinal);
        Assert.Contains("washington-2018-08", output, StringComparison.Ordinal);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Reading_takes_an_article_or_labelled_texts_one_of_the_two()
    {
        Assert.Contains("one of the two", Refused(), StringComparison.Ordinal);
        Assert.Contains("one of the two", Refused(Sample, "--evaluate", "evaluation/reader"), StringComparison.Ordinal);
        Assert.Contains("there are no labels", Refused("--evaluate", "samples"), StringComparison.Ordinal);
    }

    private static string Refused(params string[] arguments)
    {
        (int exit, _, string error) = Parley("", ["read", .. arguments]);
        Assert.Equal(2, exit);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        return error;
    }

    private static (int Exit, string Output, string Error) Parley(string input, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
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
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
