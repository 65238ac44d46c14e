using System.Diagnostics;
using System.Globalization;

namespace Parley.Cli.Tests;

/// <summary>Ctrl-C while a long search is under way.</summary>
public class StoppingASearch
{
    private static readonly TimeSpan _underWay = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("optimal --data world-2017")]
    [InlineData("war --data world-2017")]
    [InlineData("cooperate --data nafta-1993")]
    [InlineData("coalition --data world-2017 --members JPN,CAN,MEX --against USA")]
    [InlineData("replicate ossa-2014")]
    public void It_stops_says_so_and_leaves_no_folder_half_written(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as on Linux and macOS");
        using ParleyProgram program = new();
        ProgramResult result = program.Run(
            [.. command.Split(' '), .. command.StartsWith("replicate", StringComparison.Ordinal) ? [] : Out],
            whileRunning: process =>
            {
                // By its processor time, so that the search is under way however busy the machine is.
                while (!process.HasExited && process.TotalProcessorTime < _underWay)
                {
                    Thread.Sleep(50);
                    process.Refresh();
                }

                using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
                kill.WaitForExit();
            }
        );
        Assert.Equal(130, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal("cancelled\n", result.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(program.Folder));
    }

    private static string[] Out => ["--out", "answer"];
}
