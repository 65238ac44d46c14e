using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class BriefCommand
{
    public static Command Create()
    {
        Command command = new("brief", "not written yet");
        return command;
    }
}
