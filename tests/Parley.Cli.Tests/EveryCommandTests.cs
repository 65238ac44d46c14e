using System.CommandLine;

namespace Parley.Cli.Tests;

/// <summary>What is promised of every command.</summary>
public class EveryCommandTests
{
    public static TheoryData<string> Leaves => [.. LeavesOf(ParleyCommand.Create(), "").Select(l => l.Path)];

    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_command_answers_in_JSON_on_request(string path) =>
        Assert.Contains(
            LeavesOf(ParleyCommand.Create(), "").Single(l => l.Path == path).Command.Options,
            o => o.Name == "--json" && o.ValueType == typeof(bool)
        );

    [Fact]
    public void The_commands_are_found() => Assert.Contains("data build", Leaves.Select(row => row.Data));

    private static IEnumerable<(string Path, Command Command)> LeavesOf(Command command, string path) =>
        command.Subcommands.Count == 0
            ? [(path, command)]
            : command.Subcommands.SelectMany(c => LeavesOf(c, $"{path} {c.Name}".Trim()));
}
