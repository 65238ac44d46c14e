using System.Text;
using Parley.Inputs;

namespace Parley.Scenarios.Tests;

/// <summary>Every mistake a person may make in a scenario, with what they are told.</summary>
public class MistakeTests
{
    /// <summary>What is wrong, and the file that is.</summary>
    public static IReadOnlyList<(string Mistake, string Yaml)> All { get; } =
    [
        ("nothing in it", ""),
        ("only a comment", "# to be written\n"),
        ("a list instead of a map", "- tariff\n- embargo\n"),
        ("a sentence instead of a map", "America raises its tariffs\n"),
        ("a bracket left open", "title: T\noutcomes: [ { name: a\n"),
        ("a tab for indentation", "title: T\noutcomes:\n\t- name: a\n"),
        ("a colon forgotten", "title: T\noutcomes\n  - name: a\n"),
        ("two documents", "title: T\noutcomes: [{ name: a }]\n---\ntitle: U\noutcomes: [{ name: b }]\n"),
        ("an alias", "title: T\noutcomes:\n  - &first { name: a }\n  - *first\n"),
        ("a tag", "title: !!str T\noutcomes: [{ name: a }]\n"),
        ("a key twice", "title: T\ntitle: U\noutcomes: [{ name: a }]\n"),
        ("a rate twice in a measure", SmallWorld.One("tariff: { importers: USA, add: 10%, add: 25% }")),
        ("a key misspelt", "titel: T\noutcomes: [{ name: a }]\n"),
        ("no title", "outcomes: [{ name: a }]\n"),
        ("an empty title", "title:\noutcomes: [{ name: a }]\n"),
        ("a blank title", "title: ' '\noutcomes: [{ name: a }]\n"),
        ("a title that is a list", "title: [a, b]\noutcomes: [{ name: a }]\n"),
        ("no outcomes", "title: T\n"),
        ("an empty list of outcomes", "title: T\noutcomes: []\n"),
        ("outcomes that are no list", "title: T\noutcomes: { name: a }\n"),
        ("an outcome that is a word", "title: T\noutcomes: [all]\n"),
        ("an outcome without a name", "title: T\noutcomes: [{ title: A }]\n"),
        ("a name with spaces", "title: T\noutcomes: [{ name: Japan exempt }]\n"),
        ("a name that climbs out of its folder", "title: T\noutcomes: [{ name: ../a }]\n"),
        ("two outcomes of one name", "title: T\noutcomes: [{ name: cars }, { name: Cars }]\n"),
        ("an outcome after one that is not there", "title: T\noutcomes: [{ name: a }, { name: b, after: c }]\n"),
        ("an outcome after a later one", "title: T\noutcomes: [{ name: a, after: b }, { name: b }]\n"),
        ("an outcome after itself", "title: T\noutcomes: [{ name: a, after: a }]\n"),
        (
            "a comparison with nothing known",
            "title: T\noutcomes: [{ name: cars }]\ncompare: [{ outcome: cars, against: car }]\n"
        ),
        ("a comparison with itself", "title: T\noutcomes: [{ name: a }]\ncompare: [{ outcome: a, against: a }]\n"),
        ("a comparison of one", "title: T\noutcomes: [{ name: a }]\ncompare: [{ outcome: a }]\n"),
        ("a market structure misspelt", "title: T\nmodel: { market_structure: perfect }\noutcomes: [{ name: a }]\n"),
        ("a factor of zero", "title: T\nmodel: { elasticity_factor: 0 }\noutcomes: [{ name: a }]\n"),
        ("a factor in percent", "title: T\nmodel: { elasticity_factor: 50% }\noutcomes: [{ name: a }]\n"),
        ("inputs said with yes", "title: T\nmodel: { inputs: yes }\noutcomes: [{ name: a }]\n"),
        ("an unknown set of elasticities", "title: T\nmodel: { elasticities: lo }\noutcomes: [{ name: a }]\n"),
        ("imbalances removed first in one outcome", "title: T\noutcomes: [{ name: a, imbalances: removed_first }]\n"),
        (
            "staging in the baseline",
            "title: T\nbaseline:\n  - free_trade: { members: nafta, years: 5 }\noutcomes: [{ name: a }]\n"
        ),
        ("a measure that is a sentence", SmallWorld.One("tariff of 25% on cars")),
        ("a measure without its body", SmallWorld.One("tariff:")),
        ("a measure misspelt", SmallWorld.One("tarif: { importers: USA, add: 25% }")),
        (
            "two measures in one item",
            SmallWorld.One("{ tariff: { importers: USA, add: 25% }, embargo: { importers: USA } }")
        ),
        ("a measure's key misspelt", SmallWorld.One("tariff: { importer: USA, add: 25% }")),
        ("no importers", SmallWorld.One("tariff: { on: cars, add: 25% }")),
        ("no rate", SmallWorld.One("tariff: { importers: USA, on: cars }")),
        ("two rates", SmallWorld.One("tariff: { importers: USA, on: cars, set: 10%, add: 25% }")),
        ("a rate without its unit", SmallWorld.One("tariff: { importers: USA, on: cars, add: 25 }")),
        ("a rate of one without its unit", SmallWorld.One("tariff: { importers: USA, on: cars, add: 1 }")),
        ("a rate of one and a half", SmallWorld.One("tariff: { importers: USA, on: cars, add: 1.5 }")),
        ("a rate with a decimal comma", SmallWorld.One("tariff: { importers: USA, on: cars, add: '2,5%' }")),
        ("a rate in words", SmallWorld.One("tariff: { importers: USA, on: cars, add: 25 percent }")),
        ("a rate that is no number", SmallWorld.One("tariff: { importers: USA, on: cars, add: .nan }")),
        ("a rate that is endless", SmallWorld.One("tariff: { importers: USA, on: cars, set: .inf }")),
        ("a rate in powers of ten", SmallWorld.One("tariff: { importers: USA, on: cars, add: 2.5e1% }")),
        ("a rate beyond measure", SmallWorld.One("tariff: { importers: USA, on: cars, add: 99999% }")),
        ("a rate of -100 %", SmallWorld.One("tariff: { importers: USA, on: cars, set: -100% }")),
        (
            "a rate that falls below -100 %",
            SmallWorld.One(
                "tariff: { importers: USA, on: cars, set: -60% }",
                "tariff: { importers: USA, on: cars, add: -60% }"
            )
        ),
        ("a cut above 100 %", SmallWorld.One("tariff: { importers: USA, on: cars, cut: 120% }")),
        ("a rate raised below zero", SmallWorld.One("tariff: { importers: USA, on: cars, raise_to: -5% }")),
        (
            "barriers of less than nothing",
            SmallWorld.One("remove_barriers: { importers: USA, ad_valorem_equivalent: -5% }")
        ),
        ("productivity that falls by all", SmallWorld.One("productivity: { economies: USA, change: -100% }")),
        ("zero years", SmallWorld.One("free_trade: { members: [USA, JPN], years: 0 }")),
        ("half a year", SmallWorld.One("free_trade: { members: [USA, JPN], years: 2.5 }")),
        ("staging without years", SmallWorld.One("free_trade: { members: [USA, JPN], staging: linear }")),
        ("staging misspelt", SmallWorld.One("free_trade: { members: [USA, JPN], years: 10, staging: backloaded }")),
        ("an embargo phased in", SmallWorld.One("embargo: { importers: USA, from: CHN, years: 3 }")),
        ("an economy misspelt", SmallWorld.One("tariff: { importers: UAS, on: cars, add: 25% }")),
        ("an economy by its name", SmallWorld.One("tariff: { importers: USA, from: Japan, add: 25% }")),
        ("an economy that is not there", SmallWorld.One("tariff: { importers: USA, from: Atlantis, add: 25% }")),
        ("a sector misspelt", SmallWorld.One("tariff: { importers: USA, on: car, add: 25% }")),
        ("a sector by its name", SmallWorld.One("tariff: { importers: USA, on: Motor vehicles, add: 25% }")),
        ("a sector among economies", SmallWorld.One("tariff: { importers: USA, from: cars, add: 25% }")),
        ("an economy among sectors", SmallWorld.One("tariff: { importers: USA, on: JPN, add: 25% }")),
        (
            "an economy excepted among sectors",
            SmallWorld.One("tariff: { importers: USA, on: cars, except: JPN, add: 25% }")
        ),
        ("two names in one", SmallWorld.One("tariff: { importers: 'USA, JPN', add: 25% }")),
        ("a name twice", SmallWorld.One("free_trade: { members: [USA, JPN, USA] }")),
        ("all and more", SmallWorld.One("tariff: { importers: USA, from: [all, JPN], add: 25% }")),
        ("an empty list of names", SmallWorld.One("tariff: { importers: USA, from: [], add: 25% }")),
        ("all but all", SmallWorld.One("tariff: { importers: USA, except_from: all, add: 25% }")),
        ("named and excepted", SmallWorld.One("free_trade: { members: [USA, JPN, EU], except_members: JPN }")),
        (
            "excepted what was never in",
            SmallWorld.One("tariff: { importers: USA, from: [EU, CHN], except_from: JPN, add: 25% }")
        ),
        (
            "excepted until nothing is left",
            SmallWorld.One("tariff: { importers: USA, from: asia, except_from: [JPN, CHN], add: 25% }")
        ),
        ("an importer's tariff on itself", SmallWorld.One("tariff: { importers: USA, from: USA, on: cars, add: 25% }")),
        ("an exporter's tax on itself", SmallWorld.One("export_tax: { exporters: USA, to: USA, add: 5% }")),
        ("free trade with nobody", SmallWorld.One("free_trade: { members: USA }")),
        (
            "a carve-out of an outsider",
            SmallWorld.One("free_trade: { members: [USA, JPN], carve_outs: [{ importers: EU, on: rice }] }")
        ),
        (
            "a carve-out that says nothing of whom",
            SmallWorld.One("free_trade: { members: [USA, JPN], carve_outs: [{ on: rice }] }")
        ),
        ("an agreement misspelt", SmallWorld.One("join: { economies: EU, agreement: pacfic }")),
        ("joining where one is already", SmallWorld.One("join: { economies: USA, agreement: nafta }")),
        ("leaving where one is not", SmallWorld.One("leave: { economies: JPN, agreement: nafta }")),
        ("a quota without its limit", SmallWorld.One("quota: { importers: USA, from: JPN, on: cars }")),
        (
            "a quota with two limits",
            SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, of_baseline: 80%, million_usd: 300 }")
        ),
        ("a quota of nothing", SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, of_baseline: 0% }")),
        ("a quota that falls by all", SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, growth: -100% }")),
        (
            "a quota of less than nothing",
            SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, million_usd: -5 }")
        ),
        ("a quota without its unit", SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, of_baseline: 80 }")),
        ("a quota in another unit", SmallWorld.One("quota: { importers: JPN, from: USA, on: rice, tonnes: 50000 }")),
        ("a quota of one's own goods", SmallWorld.One("quota: { importers: USA, from: USA, of_baseline: 80% }")),
        (
            "a quota whose duty would pay for the goods",
            SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, of_baseline: 80%, in_quota: -100% }")
        ),
        (
            "a quota and a tariff on the same flow",
            SmallWorld.One(
                "quota: { importers: USA, on: cars, of_baseline: 80% }",
                "tariff: { importers: USA, from: JPN, add: 25% }"
            )
        ),
        (
            "a tariff and a quota on the same flow",
            SmallWorld.One(
                "tariff: { importers: USA, from: JPN, add: 25% }",
                "quota: { importers: USA, on: cars, of_baseline: 80% }"
            )
        ),
        (
            "an embargo and a quota on the same flow",
            SmallWorld.One(
                "embargo: { importers: USA, from: CHN, on: cars }",
                "quota: { importers: USA, on: cars, of_baseline: 80% }"
            )
        ),
        (
            "a restraint and an export tax on the same flow",
            SmallWorld.One(
                "voluntary_restraint: { exporters: JPN, to: USA, on: cars, growth: -20% }",
                "export_tax: { exporters: JPN, on: cars, add: 5% }"
            )
        ),
        (
            "a quota and a restraint on the same flow",
            SmallWorld.One(
                "quota: { importers: USA, on: cars, of_baseline: 80% }",
                "voluntary_restraint: { exporters: JPN, to: USA, on: cars, growth: -20% }"
            )
        ),
        (
            "a tariff-rate quota without its rates",
            SmallWorld.One("tariff_rate_quota: { importers: JPN, from: USA, on: rice, of_baseline: 120% }")
        ),
        (
            "a tariff-rate quota that charges less beyond its limit",
            SmallWorld.One(
                "tariff_rate_quota: { importers: JPN, from: USA, on: rice, of_baseline: 120%, in_quota: 10%, over_quota: 5% }"
            )
        ),
        (
            "a tariff-rate quota of one rate",
            SmallWorld.One(
                "tariff_rate_quota: { importers: JPN, from: USA, on: rice, of_baseline: 120%, in_quota: 10%, over_quota: 10% }"
            )
        ),
        (
            "a restraint by its importer",
            SmallWorld.One("voluntary_restraint: { importers: USA, from: JPN, on: cars, of_baseline: 80% }")
        ),
        (
            "a quota in the baseline",
            "title: T\nbaseline:\n  - quota: { importers: USA, on: cars, of_baseline: 80% }\noutcomes: [{ name: a }]\n"
        ),
        ("an answer to nothing", SmallWorld.One("retaliate: { by: JPN, against: USA }")),
        (
            "an answer by one that is spared",
            SmallWorld.One("tariff: { importers: USA, on: cars, except_from: JPN, add: 25% }", "retaliate: { by: JPN }")
        ),
        ("an answer to an unknown outcome", SmallWorld.One("retaliate: { by: JPN, in_answer_to: threat }")),
        ("a form of answer misspelt", SmallWorld.One("retaliate: { by: JPN, form: kind }")),
        (
            "an equal duty for an embargo",
            SmallWorld.One(
                "embargo: { importers: USA, from: JPN, on: cars }",
                "retaliate: { by: JPN, form: equal_duty }"
            )
        ),
        (
            "an equal duty on what is not bought",
            SmallWorld.One(
                "tariff: { importers: JPN, from: MEX, on: cars, add: 10% }",
                "tariff: { importers: MEX, from: JPN, on: cars, add: 10% }",
                "retaliate: { by: JPN, against: MEX, on: rice, form: equal_duty }"
            )
        ),
        (
            "five mistakes at once",
            """
            title: T
            modle: { inputs: false }
            outcomes:
              - name: one
                measures:
                  - tariff: { importers: USA, on: cars, add: 25 }
                  - free_trade: { member: [USA, JPN] }
              - name: one
            """
        ),
        ("three unknown names at once", SmallWorld.One("tariff: { importers: UAS, on: car, from: Japan, add: 25% }")),
    ];

    [Fact]
    public void A_person_is_told_what_is_wrong_where_and_what_to_do()
    {
        StringBuilder told = new(
            """
            # Mistakes in a scenario, and what you are told

            Every row is a test. A file `test.yaml` with the mistake is read and compiled for a small world of six economies
            (USA, JPN, EU, CHN, MEX, ROW) and five sectors (rice, food, cars, machines, services); where only a measure is
            shown, it is the one measure of the one outcome.

            | mistake | in the file | message |
            |---|---|---|

            """
        );
        foreach ((string mistake, string yaml) in All)
        {
            told.Append("| ")
                .Append(Cell(mistake))
                .Append(" | ")
                .AppendJoin("<br>", Excerpt(yaml).Select(Code))
                .Append(" | ")
                .AppendJoin("<br>", Errors(yaml).Select(e => Cell(e.ToString())))
                .Append(" |\n");
        }

        Approved.EqualFile(Path.Combine(Repository.Root, "docs", "scenario-mistakes.md"), told.ToString());
    }

    [Fact]
    public void Every_error_has_a_place_and_a_way_out()
    {
        foreach ((string mistake, string yaml) in All)
        {
            foreach (InputError error in Errors(yaml))
            {
                Assert.True(error.WayOut is not null, $"{mistake}: {error}");
                Assert.True(error.Place is not null, $"{mistake}: {error}");
                Assert.True(error.Place.Line is not null || yaml.Length < 25, $"{mistake}: {error}");
            }
        }
    }

    private static string[] Excerpt(string yaml)
    {
        const string indent = "      - ";
        string head = SmallWorld.One();
        return yaml.StartsWith(head, StringComparison.Ordinal)
            ? [.. Lines(yaml[head.Length..]).Select(l => l[indent.Length..])]
            : Lines(yaml);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Code(string line) => $"`{line.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static IReadOnlyList<InputError> Errors(string yaml) =>
        Assert.Throws<InputException>(() => SmallWorld.Compile(yaml)).Errors;
}
