using System.CommandLine;

namespace Parley.Cli.Commands;

internal static class DataBuildCommand
{
    public static Command Create()
    {
        Command command = new("build", "not written yet");
        return command;
    }
}
