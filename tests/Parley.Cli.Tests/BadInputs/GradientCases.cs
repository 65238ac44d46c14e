using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

internal static class GradientCases
{
    private const string Kind = "Gradient";

    public static BadInput[] All { get; } =
    [
        new(Kind, "No objective", "gradient"),
        new(Kind, "An objective of nobody", "gradient --objective government_welfare"),
        new(Kind, "An economy and an objective that nobody knows", "gradient --objective JPM.goverment_welfare"),
        new(Kind, "An output of no sector", "gradient --objective JPN.output"),
        new(Kind, "An output of a sector that nobody knows", "gradient --objective JPN.output.cers"),
        new(
            Kind,
            "An instrument that is none, and no duties to show",
            "gradient --objective JPN.profits --instrument quota --top 0"
        ),
        new(Kind, "A folder for derivatives that holds something else", "gradient --objective JPN.profits --out notes")
        {
            Files = Text("notes/diary.txt", "dear diary\n"),
        },
        new(Kind, "Profits where competition is perfect", "gradient --objective JPN.profits"),
        new(Kind, "An outcome of no scenario", "gradient --objective JPN.profits --outcome carried-out"),
        new(
            Kind,
            "An outcome that the scenario does not have",
            "gradient --objective JPN.profits --scenario threat.yaml --outcome peace"
        )
        {
            Files = Scenario(GoodScenario),
        },
    ];
}
