using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        Command command = new("check", "not written yet");
        return command;
    }
}
