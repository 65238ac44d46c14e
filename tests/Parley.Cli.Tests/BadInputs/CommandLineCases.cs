using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

internal static class CommandLineCases
{
    private const string Kind = "Command line";

    public static BadInput[] All { get; } =
    [
        new(Kind, "A command that is none", "breif article.txt"),
        new(Kind, "An option that is none", "solve threat.yaml --jsn"),
        new(Kind, "No article named", "brief"),
        new(Kind, "An option without its value", "solve threat.yaml --data"),
        new(Kind, "A dataset that nobody has", "solve threat.yaml --data pacifc-2017")
        {
            Files = Scenario(GoodScenario),
        },
        new(Kind, "A dataset folder without a dataset", "data check empty")
        {
            Files = Text("empty/readme.txt", "nothing\n"),
        },
        new(Kind, "A paper that was not replicated", "replicate caliendo-2015"),
        new(Kind, "A scenario file that is not there", "solve thread.yaml") { Files = Scenario(GoodScenario) },
        new(Kind, "An output folder that holds something else", "solve threat.yaml --out notes")
        {
            Files = Join(Scenario(GoodScenario), Text("notes/diary.txt", "dear diary\n")),
        },
        new(Kind, "An economy that the dataset does not have", "data show pacific-2017 --economy JAP"),
        new(Kind, "A country's name where its code is wanted", "data show pacific-2017 --economy Japan"),
    ];
}
