using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        Command command = new("read", "not written yet");
        return command;
    }
}
