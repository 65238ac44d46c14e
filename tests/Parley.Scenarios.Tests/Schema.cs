using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Parley.Scenarios.Tests;

/// <summary>The published schema, by an independent validator.</summary>
internal static class Schema
{
    private static readonly JsonSchema Published = JsonSchema
        .FromJsonAsync(ScenarioSchema.Text)
        .GetAwaiter()
        .GetResult();

    public static ICollection<ValidationError> Validate(string yaml) =>
        Published.Validate(Json(DocumentOf(yaml))!.ToJsonString());

    private static DocumentNode DocumentOf(string yaml)
    {
        List<Inputs.InputError> errors = [];
        DocumentNode? root = DocumentParser.Parse(yaml, "test.yaml", errors);
        Assert.Empty(errors);
        return root!;
    }

    /// <summary>As any YAML 1.2 reader would have it.</summary>
    private static JsonNode? Json(DocumentNode node) =>
        node switch
        {
            DocumentMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
            DocumentList list => new JsonArray([.. list.Items.Select(Json)]),
            DocumentScalar { IsNothing: true } => null,
            DocumentScalar { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
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
