using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Parley.Data;
using Parley.Inputs;
using Parley.Reports.Results;

namespace Parley.Scenarios.Tests.Results;

/// <summary>A saved result, recomputed.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _json;

    public CheckTests()
    {
        (ScenarioResult result, string data) = SmallResult.SolveFromFolder(_folder);
        _json = ResultJson.Of(result, data, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_result_holds()
    {
        ResultCheckReport report = Check(_json);
        Assert.Empty(report.WrongFigures);
        Assert.True(report.Holds, $"{report.Worst.Of}: {report.Worst.Check.LargestResidual}");
        Assert.Equal(5, report.Residuals.Count);
    }

    [Fact]
    public void A_baseline_that_was_solved_is_checked_too()
    {
        (ScenarioResult result, string data) = SmallResult.SolveFromFolder(
            _folder,
            "title: T\nmodel: { imbalances: removed_first }\nbaseline:\n  - free_trade: { members: nafta }\n"
                + "outcomes:\n  - name: cars\n    measures:\n      - tariff: { importers: USA, on: cars, add: 25% }\n"
        );
        string json = ResultJson.Of(result, data, TestContext.Current.CancellationToken);
        ResultCheckReport report = Check(json);
        Assert.True(report.Holds);
        Assert.Equal(["the baseline", "cars"], report.Residuals.Select(r => r.Of));

        JsonNode tampered = JsonNode.Parse(json)!;
        Scale(tampered["baseline_equilibrium"]!["income"]!.AsArray(), 2, 1 + 1e-6);
        Assert.False(Check(tampered.ToJsonString()).Holds);
    }

    [Fact]
    public void A_result_with_limits_holds_and_a_rate_or_a_rent_that_is_changed_is_found()
    {
        (ScenarioResult result, string data) = SmallResult.SolveFromFolder(
            _folder,
            SmallWorld.One(
                "quota: { importers: USA, from: [JPN, EU], on: cars, of_baseline: 80% }",
                "voluntary_restraint: { exporters: CHN, to: EU, on: machines, of_baseline: 90% }",
                "tariff_rate_quota: { importers: EU, from: USA, on: food, of_baseline: 50%, in_quota: 1%, over_quota: 2% }"
            )
        );
        string json = ResultJson.Of(result, data, TestContext.Current.CancellationToken);
        ResultCheckReport report = Check(json);
        Assert.Empty(report.WrongFigures);
        Assert.True(report.Holds, $"{report.Worst.Check.Worst}: {report.Worst.Check.LargestResidual}");
        JsonNode outcome = JsonNode.Parse(json)!["outcomes"]![0]!;
        Assert.Equal(
            ["exceeded", "filled", "filled", "filled"],
            outcome["limits"]!.AsArray().Select(l => l!["regime"]!.GetValue<string>()).Order(StringComparer.Ordinal)
        );

        JsonNode rate = JsonNode.Parse(json)!;
        Scale(rate["outcomes"]![0]!["equilibrium"]!["limit_rates"]!.AsArray(), 0, 1 + 1e-6);
        Assert.False(Check(rate.ToJsonString()).Holds);
        JsonNode rent = JsonNode.Parse(json)!;
        JsonObject limit = rent["outcomes"]![0]!["limits"]![0]!.AsObject();
        limit["rent"] = 1.001 * limit["rent"]!.GetValue<double>();
        Assert.Contains(Check(rent.ToJsonString()).WrongFigures, f => f.Contains("rent", StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_in_which_nobody_makes_a_good_any_more_is_written_and_holds()
    {
        // All that China sells, met by a tariff of 100 % under free entry.
        const string Data = "ossa-2007";
        ScenarioResult result = ScenarioRun.Solve(
            ScenarioCompiler.Compile(
                SmallWorld.Read(
                    "title: T\nmodel: { market_structure: free_entry }\noutcomes:\n  - name: one\n    measures:\n"
                        + "      - tariff: { importers: USA, from: CHN, add: 100% }\n"
                ) with
                {
                    Data = Data,
                },
                Datasets.Load(Data)
            )
        );
        Assert.Contains(
            result.Outcomes[0].Outcome.Equilibrium.ProducerPriceChange.Cast<double>(),
            double.IsPositiveInfinity
        );
        ResultCheckReport report = Check(ResultJson.Of(result, Data, TestContext.Current.CancellationToken));
        Assert.Empty(report.WrongFigures);
        Assert.True(report.Holds, $"{report.Worst.Check.Worst}: {report.Worst.Check.LargestResidual}");
    }

    [Fact]
    public void Any_number_of_the_arrays_that_is_changed_is_found() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1_000_000], Gen.OneOf(1e-6, -1e-6, 0.5))
            .Sample(
                (outcome, at, change) =>
                {
                    JsonNode tampered = JsonNode.Parse(_json)!;
                    JsonObject arrays = tampered["outcomes"]![outcome]!["equilibrium"]!.AsObject();
                    List<JsonArray> rows = [];
                    foreach ((string _, JsonNode? node) in arrays)
                    {
                        Collect(node, rows);
                    }

                    (JsonArray Row, int Index)[] cells =
                    [
                        .. rows.SelectMany(r =>
                            Enumerable.Range(0, r.Count).Where(i => r[i]!.GetValue<double>() != 0).Select(i => (r, i))
                        ),
                    ];
                    (JsonArray row, int index) = cells[at % cells.Length];
                    Scale(row, index, 1 + change);
                    Assert.False(Check(tampered.ToJsonString()).Holds, $"{row.GetPath()}[{index}]");
                },
                iter: 30,
                threads: 1
            );

    [Theory]
    [InlineData("economies", "real_income")]
    [InlineData("economies", "government_welfare")]
    [InlineData("economies", "terms_of_trade")]
    [InlineData("sectors", "output")]
    [InlineData("bilateral", "exports")]
    [InlineData("moves", "after")]
    public void A_figure_that_is_embellished_is_found(string table, string figure)
    {
        JsonNode tampered = JsonNode.Parse(_json)!;
        JsonObject row = tampered["outcomes"]![0]![table]![1]!.AsObject();
        row[figure] = row[figure]!.GetValue<double>() + 0.001;
        ResultCheckReport report = Check(tampered.ToJsonString());
        Assert.False(report.Holds);
        Assert.Contains(report.WrongFigures, f => f.Contains(figure));
    }

    [Theory]
    [InlineData("title", "Peace and rice")]
    [InlineData("description", "Another")]
    [InlineData("data.name", "great-world")]
    [InlineData("data.title", "Another world")]
    [InlineData("data.year", 1999)]
    [InlineData("data.unit", "billion USD")]
    [InlineData("data.economies", 7)]
    [InlineData("model.market_structure", "fixed_firms")]
    [InlineData("model.elasticities", "CP")]
    [InlineData("model.elasticity_factor", 2)]
    [InlineData("model.inputs", false)]
    [InlineData("model.imbalances", "removed")]
    [InlineData("comparisons.0.against", "rice")]
    [InlineData("comparisons.0.economies.1.real_income", 0.5)]
    [InlineData("outcomes.0.why", "To win.")]
    [InlineData("outcomes.0.residual", 0.01)]
    [InlineData("outcomes.0.furthest_off", "profits of nobody")]
    [InlineData("outcomes.0.verdict", "agreed")]
    public void A_statement_about_the_solve_that_is_altered_is_found(string path, object value)
    {
        JsonNode tampered = JsonNode.Parse(_json)!;
        string[] keys = path.Split('.');
        JsonNode at = tampered;
        foreach (string key in keys[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(key, CultureInfo.InvariantCulture)]! : at[key]!;
        }

        at[keys[^1]] = JsonValue.Create(value);
        ResultCheckReport report = Check(tampered.ToJsonString());
        Assert.False(report.Holds);
        Assert.Contains(report.WrongFigures, f => f.Contains(keys[^1]));
    }

    [Fact]
    public void A_residual_that_is_made_smaller_is_found()
    {
        JsonNode tampered = JsonNode.Parse(_json)!;
        JsonNode outcome = tampered["outcomes"]!.AsArray().MaxBy(o => o!["residual"]!.GetValue<double>())!;
        Assert.True(outcome["residual"]!.GetValue<double>() > 2 * ResultCheck.ResidualTolerance);
        outcome["residual"] = 1e-15;
        Assert.Contains(Check(tampered.ToJsonString()).WrongFigures, f => f.Contains("residual is 1E-15"));
    }

    [Fact]
    public void Another_policy_than_the_one_that_was_solved_is_found()
    {
        string tampered = _json.Replace("add: 25%", "add: 20%", StringComparison.Ordinal);
        Assert.NotEqual(_json, tampered);
        ResultCheckReport report = Check(tampered);
        Assert.True(report.Worst.Check.LargestResidual > 1e-3);
    }

    [Fact]
    public void Another_dataset_than_the_one_that_was_solved_is_refused()
    {
        string tariffs = _folder["small-world/tariffs.csv"];
        string[] lines = File.ReadAllLines(tariffs);
        lines[1] = lines[1][..(lines[1].LastIndexOf(',') + 1)] + "0.77";
        File.WriteAllLines(tariffs, lines);
        InputException e = Assert.Throws<InputException>(() => Check(_json));
        Assert.Contains("its numbers differ", e.Message);
    }

    [Fact]
    public void A_dataset_that_has_moved_is_found_where_one_says_it_is()
    {
        Directory.Move(_folder["small-world"], _folder["elsewhere"]);
        Assert.Throws<InputException>(() => Check(_json));
        Assert.True(
            ResultCheck.Run(_json, "result.json", _folder["elsewhere"], TestContext.Current.CancellationToken).Holds
        );
    }

    [Theory]
    [InlineData("", "this is not JSON")]
    [InlineData("{", "this is not JSON")]
    [InlineData("[]", "this is no result of Parley")]
    [InlineData("{\"format\": \"parley-result-0\"}", "this format is not parley-result-1")]
    [InlineData("{\"format\": \"parley-result-1\"}", "this is missing")]
    public void What_is_no_result_is_refused(string text, string message)
    {
        InputException e = Assert.Throws<InputException>(() => Check(text));
        Assert.Contains(message, e.Message);
    }

    [Fact]
    public void What_is_cut_off_or_bent_is_refused_with_its_path()
    {
        JsonNode bent = JsonNode.Parse(_json)!;
        bent["outcomes"]![0]!["equilibrium"]!["wage_change"]!.AsArray().RemoveAt(0);
        Assert.Contains("(outcomes[0].equilibrium.wage_change): this must have 6 items, it has 5", Refused(bent));
        bent = JsonNode.Parse(_json)!;
        bent["outcomes"]![1]!["equilibrium"]!["income"]![0] = "much";
        Assert.Contains("(outcomes[1].equilibrium.income[0]): this must be a number", Refused(bent));
        bent = JsonNode.Parse(_json)!;
        bent["outcomes"]!.AsArray().RemoveAt(0);
        Assert.Contains("the scenario has 5 outcomes and years, this has 4", Refused(bent));
        bent = JsonNode.Parse(_json)!;
        bent["scenario"] = "title: T";
        Assert.Contains("result.json (scenario)", Refused(bent));
    }

    private static string Refused(JsonNode bent) =>
        Assert.Throws<InputException>(() => Check(bent.ToJsonString())).Message;

    private static ResultCheckReport Check(string json) =>
        ResultCheck.Run(json, "result.json", null, TestContext.Current.CancellationToken);

    private static void Collect(JsonNode? node, List<JsonArray> rows)
    {
        if (node is not JsonArray array)
        {
            return;
        }

        if (array.Count > 0 && array[0] is JsonValue)
        {
            rows.Add(array);
            return;
        }

        foreach (JsonNode? inner in array)
        {
            Collect(inner, rows);
        }
    }

    private static void Scale(JsonArray row, int index, double factor)
    {
        double value = row[index]!.GetValue<double>() * factor;
        row[index] = JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture));
    }
}
