using Parley.Data;
using Parley.Model;

namespace Parley.Scenarios.Tests;

/// <summary>Six economies and five sectors with the groups a scenario speaks of; made by rule, so that every run sees the same.</summary>
internal static class SmallWorld
{
    private static readonly string[] Codes = ["USA", "JPN", "EU", "CHN", "MEX", "ROW"];
    private static readonly string[] Sectors = ["rice", "food", "cars", "machines", "services"];

    public static Dataset Dataset { get; } = Make();

    /// <summary>A scenario that uses all there is.</summary>
    public const string EveryMeasure = """
        title: "Everything at once: a test of the language"
        description: A scenario that no minister would put forward, with every measure and every key that the language has, once.
        data: small-world
        model: { market_structure: perfect_competition, elasticities: low, elasticity_factor: 1.5, inputs: false, imbalances: removed_first }
        baseline:
          - free_trade: { members: nafta }
        outcomes:
          - name: nothing
            title: Nothing happens
          - name: tariffs
            title: Tariffs and taxes
            why: |-
              One reason.
              And another.
            measures:
              - tariff: { importers: nafta, except_importers: MEX, from: all, except_from: [JPN, MEX], on: [cars, agriculture_and_food], except: rice, add: 25 % }
              - tariff: { importers: [EU, CHN], on: [rice, food], cut: 50% }
              - tariff: { importers: JPN, from: asia, raise_to: 0.125 }
              - tariff: { importers: MEX, from: CHN, set: -2.5%, years: 3 }
              - export_tax: { exporters: CHN, to: [USA, JPN], on: machines, add: 10% }
              - embargo: { importers: EU, from: ROW, on: rice }
          - name: answer
            after: tariffs
            imbalances: held_as_share_of_world_income
            measures:
              - retaliate: { by: [EU, CHN], against: USA, form: equal_duty }
              - retaliate: { by: all, except_by: MEX, on: cars, in_answer_to: tariffs }
          - name: agreements
            measures:
              - free_trade:
                  members: [USA, JPN]
                  except: rice
                  carve_outs: [{ importers: JPN, on: food }, { importers: USA, on: cars }]
                  years: 10
                  staging: back_loaded
              - join: { economies: EU, agreement: pacific, except: agriculture_and_food }
              - leave: { economies: MEX, agreement: nafta, years: 2 }
              - remove_barriers: { importers: [USA, JPN], from: [USA, JPN], ad_valorem_equivalent: 5% }
              - productivity: { economies: CHN, on: machines, change: 3% }
          - name: limits
            measures:
              - quota: { importers: USA, from: [JPN, EU], on: cars, million_usd: 3000, years: 2 }
              - quota: { importers: all, except_importers: [USA, EU, MEX], except_from: EU, on: agriculture_and_food, except: rice, growth: -10%, in_quota: 0% }
              - tariff_rate_quota: { importers: EU, from: USA, on: rice, of_baseline: 120%, in_quota: 1%, over_quota: 20% }
              - voluntary_restraint: { exporters: CHN, to: all, except_to: JPN, on: machines, of_baseline: 80% }
        compare:
          - { outcome: answer, against: tariffs }
          - { outcome: agreements, against: nothing }

        """;

    public static int Economy(string code) => Array.IndexOf(Codes, code);

    public static int Sector(string code) => Array.IndexOf(Sectors, code);

    public static Scenario Read(string yaml) => ScenarioYaml.Read(yaml, "test.yaml");

    public static CompiledScenario Compile(string yaml) => ScenarioCompiler.Compile(Read(yaml), Dataset);

    /// <summary>A scenario of one outcome with the measures given, one a line.</summary>
    public static string One(params string[] measures) =>
        "title: One\noutcomes:\n  - name: one\n    measures:\n" + string.Concat(measures.Select(m => $"      - {m}\n"));

    public static CompiledOutcome CompileOne(params string[] measures) => Compile(One(measures)).Outcomes[^1];

    /// <summary>The tariff an outcome leaves.</summary>
    public static double Tariff(CompiledOutcome outcome, string origin, string destination, string sector) =>
        (outcome.Policy.Tariffs ?? Dataset.Tariffs)[Economy(origin), Economy(destination), Sector(sector)];

    public static double Tariff(string origin, string destination, string sector) =>
        Dataset.Tariffs[Economy(origin), Economy(destination), Sector(sector)];

    private static Dataset Make()
    {
        int n = Codes.Length;
        int m = Sectors.Length;
        double[] size = [20, 6, 18, 14, 2, 25];
        double[] weight = [0.2, 2, 3, 5, 20];
        TradeTensor trade = new(n, m);
        TradeTensor tariffs = new(n, m);
        Random random = new(2018);
        for (int s = 0; s < m; s++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int i = 0; i < n; i++)
                {
                    double noise = 0.5 + random.NextDouble();
                    double value = size[i] * size[j] * weight[s] * noise;
                    trade[i, j, s] =
                        i == j ? 60 * value
                        : s == 4 ? value / 3
                        : value * 3;
                    if (i != j && s != 4)
                    {
                        tariffs[i, j, s] = s == 0 && j == 1 ? 4 : Math.Round(0.2 * random.NextDouble(), 3);
                    }
                }
            }
        }

        // Mexico sells no rice to Japan.
        trade[4, 1, 0] = 0;
        double[,,] inputs = new double[n, m, m];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < m; k++)
            {
                for (int s = 0; s < m; s++)
                {
                    inputs[i, k, s] = (k == s ? 0.15 : 0.0) + (k == 4 ? 0.12 : 0.0) + (k == 3 && s == 2 ? 0.1 : 0);
                }
            }
        }

        double[,] weights = new double[n, m];
        for (int i = 0; i < n; i++)
        {
            for (int s = 0; s < m; s++)
            {
                weights[i, s] = s < 2 ? 1.5 : 1;
            }
        }

        return new Dataset
        {
            Name = "small-world",
            Title = "A small world",
            Year = 2017,
            Unit = "million USD",
            Sources = [new Source("Made by rule for tests", "MIT", "everything")],
            Notes = [],
            MarketStructure = MarketStructure.PerfectCompetition,
            Economies =
            [
                new("USA", "United States"),
                new("JPN", "Japan"),
                new("EU", "European Union"),
                new("CHN", "China"),
                new("MEX", "Mexico"),
                new("ROW", "Rest of the world"),
            ],
            Sectors =
            [
                new("rice", "Rice", 4, 0.08),
                new("food", "Food", 3, 0.08),
                new("cars", "Motor vehicles", 5, 0.08),
                new("machines", "Machines", 6, 0.08),
                new("services", "Services", 4, 0.08, Tradable: true),
            ],
            Trade = trade,
            Tariffs = tariffs,
            InputShares = inputs,
            PoliticalWeights = weights,
            ElasticitySets = new Dictionary<string, double[]> { ["low"] = [2, 2, 2, 2, 2] },
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>
            {
                ["pacific"] = ["USA", "JPN", "MEX"],
                ["nafta"] = ["USA", "MEX"],
                ["asia"] = ["JPN", "CHN"],
            },
            SectorGroups = new Dictionary<string, IReadOnlyList<string>>
            {
                ["agriculture_and_food"] = ["rice", "food"],
                ["services"] = ["services"],
            },
        };
    }
}
