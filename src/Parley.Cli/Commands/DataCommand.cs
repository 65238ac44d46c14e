using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class DataCommand
{
    public static Command Create()
    {
        Command command = new("data", "not written yet");
        command.Add(DataBuildCommand.Create());
        return command;
    }
}
