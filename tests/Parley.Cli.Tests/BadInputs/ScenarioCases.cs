using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

/// <summary>A scenario in which one thing is wrong.</summary>
internal static class ScenarioCases
{
    private const string Kind = "Scenario";

    public static BadInput[] All { get; } =
    [
        Whole("A scenario that is no YAML", "title: \"A threat\noutcomes:\n"),
        Whole("A scenario without outcomes", "title: A threat\n"),
        Whole("A list for a scenario", "- title: A threat\n"),
        Replaced("A key that no scenario has", "title: A threat", "titel: A threat"),
        Replaced("A key that stands twice", "title: A threat", "title: A threat\ntitle: Another"),
        Replaced("A measure that is none", "tariff:", "tarif:"),
        Replaced("A rate without its unit", "add: 25%", "add: 25"),
        Replaced("A rate in words", "add: 25%", "add: 25 percent"),
        Replaced("A rate with a decimal comma", "add: 25%", "add: \"2,5%\""),
        Replaced("A tariff that would pay for the goods", "add: 25%", "set: -120%"),
        Replaced("A tariff both set and added", "add: 25%", "add: 25%, set: 10%"),
        Replaced("A tariff that does not say how much", ", add: 25%", ""),
        Replaced("An importer that no dataset knows", "importers: USA", "importers: AMERICA"),
        Replaced("A country's name for its code", "from: JPN", "from: Japan"),
        Replaced("A country's name of two words", "importers: USA", "importers: United States"),
        Replaced("An economy in small letters", "from: JPN", "from: jpn"),
        Replaced("An economy that is part of another in this dataset", "from: JPN", "from: DEU"),
        Replaced("A sector that no dataset knows", "on: cars", "on: carz"),
        Replaced("An importer that taxes itself alone", "from: JPN", "from: USA"),
        Replaced(
            "A free trade agreement of one",
            "tariff: { importers: USA, on: cars, from: JPN, add: 25% }",
            "free_trade: { members: [USA] }"
        ),
        Replaced(
            "A quota without its limit",
            "tariff: { importers: USA, on: cars, from: JPN, add: 25% }",
            "quota: { importers: USA, on: cars, from: JPN }"
        ),
        Replaced(
            "A quota in tonnes",
            "tariff: { importers: USA, on: cars, from: JPN, add: 25% }",
            "quota: { importers: USA, on: cars, from: JPN, tonnes: 50000 }"
        ),
        Replaced(
            "A restraint that lets nothing through",
            "tariff: { importers: USA, on: cars, from: JPN, add: 25% }",
            "voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 0% }"
        ),
        Replaced(
            "A quota and a tariff on the same flow",
            "- tariff: { importers: USA, on: cars, from: JPN, add: 25% }",
            "- tariff: { importers: USA, on: cars, from: JPN, add: 25% }\n      - quota: { importers: USA, on: cars, of_baseline: 80% }"
        ),
        Replaced("A staging path of no years", "add: 25%", "add: 25%, years: 0"),
        Replaced(
            "A retaliation with nothing to answer",
            "tariff: { importers: USA, on: cars, from: JPN, add: 25% }",
            "retaliate: { by: JPN, against: USA, form: in_kind }"
        ),
        Replaced("Elasticities that were not published", "outcomes:", "model: { elasticities: caliendo }\noutcomes:"),
        Replaced("A market structure that is none", "outcomes:", "model: { market_structure: perfect }\noutcomes:"),
        Whole(
            "Two outcomes of one name",
            """
            title: A threat
            outcomes:
              - name: threat
                measures: []
              - name: threat
                measures: []
            """
        ),
        Whole(
            "A comparison with an outcome that is not there",
            """
            title: A threat
            outcomes:
              - name: threat
                measures: []
            compare:
              - { outcome: threat, against: thread }
            """
        ),
    ];

    private static BadInput Replaced(string what, string old, string @new)
    {
        string changed = GoodScenario.Replace(old, @new, StringComparison.Ordinal);
        return changed == GoodScenario
            ? throw new InvalidOperationException($"{what}: the scenario holds no '{old}'")
            : Whole(what, changed);
    }

    private static BadInput Whole(string what, string yaml) =>
        new(Kind, what, "solve threat.yaml") { Files = Scenario(yaml) };
}
