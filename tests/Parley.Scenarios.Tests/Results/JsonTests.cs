using System.Text;
using System.Text.Json;
using Parley.Reports.Results;

namespace Parley.Scenarios.Tests.Results;

/// <summary>The JSON document.</summary>
public class JsonTests
{
    [Fact]
    public void The_document_has_the_shape_that_is_promised()
    {
        using JsonDocument document = JsonDocument.Parse(
            ResultJson.Of(SmallResult.Solve(), "small-world", TestContext.Current.CancellationToken)
        );
        StringBuilder shape = new();
        Describe(document.RootElement, "", shape);
        Approved.Equal("json-shape", shape.ToString());
    }

    [Fact]
    public void The_same_scenario_gives_the_same_bytes_but_for_the_seconds()
    {
        string one = ResultJson.Of(SmallResult.Solve(), "small-world", TestContext.Current.CancellationToken);
        string two = ResultJson.Of(SmallResult.Solve(), "small-world", TestContext.Current.CancellationToken);
        Assert.Equal(WithoutSeconds(one), WithoutSeconds(two));
        Assert.Equal(5, one.Split('\n').Length - WithoutSeconds(one).Count);
    }

    [Fact]
    public void Changes_are_percent_and_rates_are_fractions()
    {
        ScenarioResult result = SmallResult.Solve();
        using JsonDocument document = JsonDocument.Parse(
            ResultJson.Of(result, "small-world", TestContext.Current.CancellationToken)
        );
        JsonElement cars = document.RootElement.GetProperty("outcomes")[0];
        JsonElement economy = cars.GetProperty("economies")[1];
        Assert.Equal("JPN", economy.GetProperty("economy").GetString());
        Assert.Equal(
            result.Outcomes[0].Outcome.Economies[1].RealIncome,
            economy.GetProperty("real_income").GetDouble()
        );
        JsonElement move = cars.GetProperty("moves")[0];
        Assert.Equal(0.25, move.GetProperty("after").GetDouble() - move.GetProperty("before").GetDouble(), 12);
    }

    [Fact]
    public void An_embargo_has_no_rate()
    {
        using JsonDocument document = JsonDocument.Parse(
            ResultJson.Of(SmallResult.Solve(), "small-world", TestContext.Current.CancellationToken)
        );
        JsonElement[] moves =
        [
            .. document
                .RootElement.GetProperty("outcomes")[4]
                .GetProperty("moves")
                .EnumerateArray()
                .Where(m => m.GetProperty("destination").GetString() == "EU"),
        ];
        Assert.Equal(JsonValueKind.Null, Assert.Single(moves).GetProperty("after").ValueKind);
    }

    private static List<string> WithoutSeconds(string json) =>
        [.. json.Split('\n').Where(l => !l.Contains("\"seconds\"", StringComparison.Ordinal))];

    /// <summary>Keys and kinds, the first item standing for a list.</summary>
    private static void Describe(JsonElement element, string path, StringBuilder shape)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Describe(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", shape);
                }

                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                Describe(element[0], path + "[]", shape);
                break;
            default:
                shape.Append(path).Append(": ").Append(element.ValueKind.ToString().ToLowerInvariant()).Append('\n');
                break;
        }
    }
}
