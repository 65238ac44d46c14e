using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using Parley.Data;
using Parley.Inputs;
using Parley.Scenarios;
using Parley.Strategy.Bargaining;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>Talks written, read back, and held against the published schema.</summary>
public class TalksAsText
{
    private const string Everything = """
        title: "Everything: a talks file may say"
        description: All of it.
        data: ossa-2007
        model: { elasticity_factor: 0.5 }
        baseline:
          - tariff: { importers: BRA, from: USA, on: cars, add: 1% }
        parties:
          - name: japan
            title: Japan
            economies: JPN
            objective: government_welfare
            patience: 0.95
            discount_rate: 4%
            risk_aversion: 0.5
            values:
              - { issue: rules, option: signed, worth: -0.0125%, why: the ministry's estimate }
              - { issue: beef, million_usd: -200.5 }
          - name: others
            economies: [USA, EU]
            objective: real_income
            patience: 0.9
            discount_rate: 10%
        issues:
          - name: cars
            title: American tariff on Japanese cars
            tariff: { importers: [USA, EU], from: JPN, on: cars }
            range: { from: 0%, to: today + 25% }
          - name: beef
            tariff: { importers: JPN, from: all, except_from: [CHN, BRA], on: beef }
            range: { from: today, to: today - 10% }
          - name: dairy
            lever:
              at_0: [{ tariff: { importers: JPN, from: USA, on: dairy, cut: 10% } }]
              at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]
          - name: rules
            options:
              - name: none
              - name: signed
                title: All of them
                measures: [{ tariff: { importers: JPN, from: USA, on: rice, cut: 50% } }]
          - name: years
            staging: { of: beef, years: [1, 10] }
        without_deal:
          - { name: today, probability: 62.5% }
          - name: threat
            title: The threat
            by: others
            probability: 37.5%
            measures: [{ tariff: { importers: USA, on: cars, add: 25% } }]
          - { name: war, war: [USA, JPN], probability: 0% }
        proposals:
          - name: opening
            by: others
            says: "What they want: all"
            deal: { cars: 50% of the way, beef: today - 10%, dairy: 1, rules: signed, years: 10 years }
        later:
          - { name: signed, date: 2019-10-07, source: The treaty, deal: { dairy: 25%, years: at once } }

        """;

    public static TheoryData<string> Texts =>
        [Question.Yaml, Everything, Sample("japan-us-2018.yaml"), Sample("japan-us-2018-pacific.yaml")];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Talks_written_and_read_back_are_the_same(string yaml)
    {
        Talks talks = Question.Read(yaml);
        string written = TalksYaml.Write(talks);
        Talks back = Question.Read(written);

        Assert.Equal(written, TalksYaml.Write(back));
        Assert.Equal(Bare(talks), Bare(back));
    }

    [Fact]
    public void Talks_written_and_read_back_have_the_same_answer() =>
        Assert.Equal(
            Reports.Bargains.BargainJson.Write(Question.Solved),
            Reports.Bargains.BargainJson.Write(Question.Answer(TalksYaml.Write(Question.Read(Question.Yaml))))
        );

    [Fact]
    public void The_schema_in_docs_is_the_one_the_reader_goes_by() =>
        Assert.Equal(
            TalksSchema.Text,
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "talks.schema.json"))
                .Replace("\r\n", "\n", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_schema_accepts_what_the_reader_accepts(string yaml)
    {
        Assert.Empty(Validate(yaml));
        Assert.Empty(Validate(TalksYaml.Write(Question.Read(yaml))));
    }

    /// <summary>What only a reader who knows the dataset, or who compares one place with another, can see.</summary>
    private static readonly string[] _beyondTheSchema =
    [
        "a tariff moved by two issues",
        "a party no dataset knows",
        "probabilities that do not sum",
        "a probability left out",
        "an issue nobody values",
        "an economy on two sides",
        "a party's name twice",
        "an issue's name twice",
        "an option's name twice",
        "a range with no room",
        "a threat by nobody at the table",
        "patience of one only",
        "a value of an issue that is not there",
        "a war of one",
        "an embargo on a lever",
        "a sector that is none",
        "elasticities that are not there",
        "a proposal on an issue that is not there",
        "a proposal off the lever",
        "a proposal beyond the lever's end",
        "staging of an issue that is not there",
        "staging of a choice",
        "staging of one issue twice",
        "staging without a discount rate",
        "a discount rate without staging",
        "staging from where today is not",
        "a proposal of other years",
        "a value of waiting",
        "a discount rate of nothing",
        "a lever from no limit to one",
        "a lever from a quota to a restraint",
        "a tariff and a quota on the same flow",
        "two limits on the same flow",
        "a quota in force in the baseline",
    ];

    [Fact]
    public void The_schema_refuses_what_the_reader_refuses()
    {
        foreach (ITheoryDataRow row in BadTalks.Mistakes)
        {
            object?[] data = row.GetData();
            (string mistake, string text, string by) = ((string)data[0]!, (string)data[1]!, (string)data[2]!);
            if (mistake == "a key twice")
            {
                continue;
            }

            bool isRefused = Validate(Question.With(text, by)).Count > 0;
            Assert.True(
                isRefused != _beyondTheSchema.Contains(mistake),
                $"{mistake}: {(isRefused ? "refused" : "accepted")}"
            );
        }
    }

    private static string Sample(string name) => File.ReadAllText(Repository.Sample(name));

    /// <summary>Without places, which differ.</summary>
    private static string Bare(Talks talks) =>
        string.Join(
            '\n',
            talks.Title,
            talks.Description,
            talks.Data,
            talks.Model,
            string.Join(';', talks.Baseline.Select(ScenarioYaml.Line)),
            string.Join(
                ';',
                talks.Parties.Select(p =>
                    $"{p.Name} {p.Title} {Names(p.Economies)} {p.Objective} {p.DiscountFactor} {p.DiscountRate} {p.RiskAversion} {string.Join(',', p.Values.Select(v => v with { Place = null }))}"
                )
            ),
            string.Join(';', talks.Issues.Select(Issue)),
            string.Join(
                ';',
                talks.WithoutDeal.Select(f =>
                    $"{f.Name} {f.Title} {f.By} {f.Probability} {(f.War is null ? "" : Names(f.War))} {string.Join(',', f.Measures.Select(ScenarioYaml.Line))}"
                )
            ),
            string.Join(
                ';',
                talks
                    .Proposals.Concat(talks.Later)
                    .Select(p =>
                        $"{p.Name} {p.Title} {p.By} {p.Date} {p.Source} {p.Says} {string.Join(',', p.Deal.Select(d => $"{d.Issue}={d.Text}"))}"
                    )
            )
        );

    private static string Issue(TalksIssue issue) =>
        $"{issue.Name} {issue.Title} "
        + issue switch
        {
            RangeIssue r => $"{Names(r.Importers)} {Names(r.Origins)} {Names(r.Sectors)} {r.From} {r.To}",
            LeverIssue l =>
                $"{string.Join(',', l.AtZero.Select(ScenarioYaml.Line))} to {string.Join(',', l.AtOne.Select(ScenarioYaml.Line))}",
            OptionsIssue o => string.Join(
                ',',
                o.Options.Select(x => $"{x.Name} {x.Title} {string.Join('+', x.Measures.Select(ScenarioYaml.Line))}")
            ),
            StagingIssue s => $"{string.Join(',', s.Issues)} {string.Join(',', s.Years)}",
            _ => throw new ArgumentException(issue.GetType().Name),
        };

    private static string Names(Selection selection) =>
        $"{string.Join(',', selection.Names)} less {string.Join(',', selection.Except)}";

    private static readonly JsonSchema _published = JsonSchema.FromJsonAsync(TalksSchema.Text).GetAwaiter().GetResult();

    private static ICollection<NJsonSchema.Validation.ValidationError> Validate(string yaml)
    {
        List<InputError> errors = [];
        DocumentNode root = DocumentParser.Parse(yaml, "talks.yaml", errors)!;
        Assert.Empty(errors);
        return _published.Validate(Json(root)!.ToJsonString());
    }

    private static JsonNode? Json(DocumentNode node) =>
        node switch
        {
            DocumentMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
            DocumentList list => new JsonArray([.. list.Items.Select(Json)]),
            DocumentScalar { IsNothing: true } => null,
            DocumentScalar { IsPlain: true } number
                when long.TryParse(
                    number.Value,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out long whole
                ) => JsonValue.Create(whole),
            DocumentScalar { IsPlain: true } number
                when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double real)
                    && double.IsFinite(real) => JsonValue.Create(real),
            DocumentScalar scalar => JsonValue.Create(scalar.Value),
            _ => throw new ArgumentException(node.GetType().Name),
        };
}
