using System.CommandLine;
using Parley.Cli.Commands;
using Parley.Cli.Commands.Records;

namespace Parley.Cli;

/// <summary>The program's command with all that stand under it.</summary>
internal static class ParleyCommand
{
    public static RootCommand Create() =>
        new("Parley: a workbench for trade talks")
        {
            BriefCommand.Create(),
            ReadCommand.Create(),
            SolveCommand.Create(),
            BargainCommand.Create(),
            TalksCommand.Create(),
            DataCommand.Create(),
            GradientCommand.Create(),
            OptimalCommand.Create(),
            WarCommand.Create(),
            CooperateCommand.Create(),
            CoalitionCommand.Create(),
            RetaliateCommand.Create(),
            CalibrateCommand.Create(),
            ReplicateCommand.Create(),
            CheckCommand.Create(),
        };
}
