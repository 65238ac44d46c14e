using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class SolveCommand
{
    public static Command Create()
    {
        Command command = new("solve", "not written yet");
        return command;
    }
}
