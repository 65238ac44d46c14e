namespace Parley.Cli.Tests;

/// <summary>docs/tour-record.md, command by command, as it stands there.</summary>
public class TourOfTheRecord
{
    [Fact]
    public void Ten_commands_lead_from_an_empty_folder_to_the_timeline_and_the_gap()
    {
        string[] commands = [.. Commands()];
        Assert.Equal(10, commands.Length);
        Assert.Contains("parley talks timeline --from 2018-08", commands);
        Assert.Contains("parley talks gap", commands);

        using ParleyProgram program = new();
        string samples = Path.Combine(Repository.Root, "samples");
        foreach (string command in commands)
        {
            string[] words = command.Replace("../samples", samples, StringComparison.Ordinal).Split(' ')[1..];
            ProgramResult result = program.Run(words);
            Assert.True(result.ExitCode == 0, $"{command}: {result.Errors}");
            Assert.True(
                result.Output.Trim().Length > 0 || result.Errors.StartsWith("written to ", StringComparison.Ordinal),
                command
            );
        }

        Assert.True(File.Exists(Path.Combine(program.Folder, "report", "record.html")));
    }

    /// <summary>The lines of the code blocks.</summary>
    private static IEnumerable<string> Commands()
    {
        bool isCode = false;
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "docs", "tour-record.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                yield return line;
            }
        }
    }
}
