using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Parley.Cli.Tests.Architecture;

/// <summary>Rooms know what they may know, and no more.</summary>
public class RoomsTests
{
    /// <summary>Each room with the rooms it may use directly, from the ground up.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Parley.Inputs"] = [],
        ["Parley.Model"] = [],
        ["Parley.Data"] = ["Parley.Inputs", "Parley.Model"],
        ["Parley.Sources"] = ["Parley.Inputs", "Parley.Model", "Parley.Data"],
        ["Parley.Scenarios"] = ["Parley.Inputs", "Parley.Model", "Parley.Data"],
        ["Parley.Dossier"] = ["Parley.Inputs"],
        ["Parley.ChatReader"] = ["Parley.Inputs", "Parley.Dossier"],
        ["Parley.Talks"] = ["Parley.Inputs", "Parley.Dossier"],
        ["Parley.Briefs"] =
        [
            "Parley.Inputs",
            "Parley.Model",
            "Parley.Data",
            "Parley.Scenarios",
            "Parley.Dossier",
            "Parley.Strategy",
        ],
        ["Parley.Strategy"] = ["Parley.Inputs", "Parley.Model", "Parley.Data", "Parley.Scenarios"],
        ["Parley.Stakes"] =
        [
            "Parley.Inputs",
            "Parley.Model",
            "Parley.Data",
            "Parley.Scenarios",
            "Parley.Strategy",
            "Parley.Dossier",
            "Parley.Talks",
            "Parley.Briefs",
        ],
        ["Parley.Replication"] =
        [
            "Parley.Inputs",
            "Parley.Model",
            "Parley.Data",
            "Parley.Scenarios",
            "Parley.Strategy",
        ],
        ["Parley.Reports"] =
        [
            "Parley.Inputs",
            "Parley.Model",
            "Parley.Data",
            "Parley.Scenarios",
            "Parley.Dossier",
            "Parley.Briefs",
            "Parley.Strategy",
            "Parley.Replication",
            "Parley.Talks",
            "Parley.Stakes",
        ],
        ["parley"] =
        [
            "Parley.Inputs",
            "Parley.Model",
            "Parley.Data",
            "Parley.Sources",
            "Parley.Scenarios",
            "Parley.Dossier",
            "Parley.ChatReader",
            "Parley.Briefs",
            "Parley.Strategy",
            "Parley.Replication",
            "Parley.Talks",
            "Parley.Stakes",
            "Parley.Reports",
        ],
    };

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader()
        .LoadAssemblies([.. Allowed.Keys.Select(Assembly.Load)])
        .Build();

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_below_it(string room)
    {
        string[] used =
        [
            .. Assembly
                .Load(room)
                .GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(name => Allowed.ContainsKey(name)),
        ];

        Assert.Empty(used.Except(Allowed[room]));
    }

    [Fact]
    public void The_model_needs_no_package()
    {
        string[] packages =
        [
            .. Assembly
                .Load("Parley.Model")
                .GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(name => !name.StartsWith("System", StringComparison.Ordinal)),
        ];

        Assert.Empty(packages);
    }

    [Theory]
    [InlineData("Parley.Model", "System.IO.")]
    [InlineData("Parley.Model", "System.Text.Json")]
    [InlineData("Parley.Model", "System.Console")]
    [InlineData("Parley.Data", "Parley.Model.Solver")]
    [InlineData("Parley.Data", "System.Console")]
    [InlineData("Parley.Scenarios", "System.Console")]
    [InlineData("Parley.Talks", "System.Console")]
    [InlineData("Parley.Stakes", "System.Console")]
    [InlineData("Parley.Stakes", "Parley.Model.Solver")]
    [InlineData("Parley.Briefs", "System.Console")]
    [InlineData("Parley.Strategy", "System.Console")]
    [InlineData("Parley.Strategy", "System.IO.File")]
    [InlineData("Parley.Replication", "System.Console")]
    [InlineData("Parley.Reports", "Parley.Model.Solver")]
    [InlineData("parley", "Parley.Model.Solver")]
    public void A_room_stays_out_of_what_is_not_its_trade(string room, string trade) => Assert.Empty(Uses(room, trade));

    [Fact]
    public void The_rules_see_what_a_room_uses() => Assert.NotEmpty(Uses("parley", "System.Console"));

    [Fact]
    public void Every_room_of_the_solution_is_in_the_table() =>
        Assert.Equal(
            Directory
                .GetDirectories(Path.Combine(Repository.Root, "src"))
                .Select(folder => Path.GetFileName(folder)!)
                .Select(name => name == "Parley.Cli" ? "parley" : name)
                .Order(StringComparer.Ordinal),
            Allowed.Keys.Order(StringComparer.Ordinal)
        );

    private static string[] Uses(string room, string trade) =>
        [
            .. Loaded
                .Types.Where(type => type.Assembly.Name == room)
                .SelectMany(type =>
                    type.Dependencies.Where(d => d.Target.FullName.StartsWith(trade, StringComparison.Ordinal))
                        .Select(d => $"{type.FullName} uses {d.Target.FullName}")
                )
                .Distinct(),
        ];
}
