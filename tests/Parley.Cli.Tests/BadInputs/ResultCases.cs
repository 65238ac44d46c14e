using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

internal static class ResultCases
{
    private const string Kind = "Saved result";

    public static BadInput[] All { get; } =
    [
        new(Kind, "A result that is not there", "check result.json"),
        new(Kind, "A result that is no JSON", "check result.json") { Files = Text("result.json", "{ \"title\": \n") },
        new(Kind, "JSON that is no result", "check result.json")
        {
            Files = Text("result.json", "{ \"title\": \"A threat\" }\n"),
        },
        new(Kind, "A folder without a result", "check results") { Files = Text("results/readme.txt", "nothing\n") },
        new(Kind, "The folder of a brief for a result", "check talks-brief")
        {
            Files = Text("talks-brief/results.json", "{}\n"),
        },
    ];
}
