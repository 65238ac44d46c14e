using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class ReplicateCommand
{
    public static Command Create()
    {
        Command command = new("replicate", "not written yet");
        return command;
    }
}
