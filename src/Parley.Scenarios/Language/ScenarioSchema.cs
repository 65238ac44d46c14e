using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Scenarios;

/// <summary>The JSON schema of scenarios, made from the same tables the reader goes by; published in docs/.</summary>
public static class ScenarioSchema
{
    private const string RateWords = "25%, 25 % or 0.25; a number from 1 on needs its %.";

    internal static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as it is published.</summary>
    public static string Text { get; } = Schema().ToJsonString(Layout) + "\n";

    private static JsonObject Schema()
    {
        JsonObject schema = Map(Grammar.Scenario);
        JsonObject properties = schema["properties"]!.AsObject();
        Replace(properties, "model", Map(Grammar.Model));
        Replace(properties, "baseline", ListOf(Reference("measure")));
        Replace(properties, "outcomes", ListOf(Reference("outcome"), atLeast: 1));
        Replace(properties, "compare", ListOf(Map(Grammar.Comparison)));
        JsonObject outcome = Map(Grammar.Outcome);
        Replace(outcome["properties"]!.AsObject(), "measures", ListOf(Reference("measure")));
        JsonObject definitions = new()
        {
            ["outcome"] = outcome,
            ["measure"] = Measure(),
            ["carve_out"] = Map(Grammar.CarveOut),
            ["rate"] = Rate(),
            ["name"] = Name(),
            ["names"] = Names(),
        };
        JsonObject document = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Parley scenario",
            ["description"] = "Who does what to whom, in one or several outcomes to be compared.",
        };
        foreach ((string key, JsonNode? value) in schema.ToArray())
        {
            schema.Remove(key);
            document[key] = value;
        }

        document["definitions"] = definitions;
        return document;
    }

    internal static void Replace(JsonObject properties, string key, JsonObject value)
    {
        value["description"] = properties[key]!["description"]!.GetValue<string>();
        properties[key] = value;
    }

    internal static JsonObject Map(IReadOnlyList<Key> keys)
    {
        JsonObject properties = [];
        foreach (Key key in keys)
        {
            properties[key.Name] = Value(key);
        }

        JsonObject map = new() { ["type"] = "object", ["additionalProperties"] = false };
        if (keys.Any(k => k.IsRequired))
        {
            map["required"] = Strings(keys.Where(k => k.IsRequired).Select(k => k.Name));
        }

        map["properties"] = properties;
        return map;
    }

    internal static JsonObject Measure()
    {
        JsonObject properties = [];
        foreach (MeasureForm form in Grammar.Measures)
        {
            JsonObject map = Map(form.Keys);
            map["description"] = form.Says;
            if (form.ExactlyOneOf is { } one)
            {
                map["oneOf"] = new JsonArray([.. one.Select(k => new JsonObject { ["required"] = Strings([k]) })]);
            }

            if (form.Keys.Any(k => k.Name == "staging"))
            {
                map["anyOf"] = new JsonArray(
                    new JsonObject { ["required"] = Strings(["years"]) },
                    new JsonObject { ["not"] = new JsonObject { ["required"] = Strings(["staging"]) } }
                );
            }

            properties[form.Name] = map;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "One kind of measure and what it says.",
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject Value(Key key)
    {
        JsonObject value = key.Type switch
        {
            KeyType.OutcomeName => new JsonObject { ["type"] = "string", ["pattern"] = Grammar.NamePattern },
            KeyType.Economies or KeyType.Goods => Reference("names"),
            KeyType.Agreement => Reference("name"),
            KeyType.Rate => Reference("rate"),
            KeyType.Years => new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = 1,
                ["maximum"] = Grammar.MostYears,
            },
            KeyType.Choice => new JsonObject { ["enum"] = Strings(key.Choices!) },
            KeyType.Flag => new JsonObject { ["type"] = "boolean" },
            KeyType.Factor => new JsonObject
            {
                ["type"] = "number",
                ["minimum"] = Grammar.LeastFactor,
                ["maximum"] = Grammar.MostFactor,
            },
            KeyType.MillionUsd => new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0 },
            KeyType.CarveOuts => ListOf(Reference("carve_out")),
            _ => new JsonObject { ["type"] = "string", ["pattern"] = @"\S" },
        };
        // A reference stands alone in this draft, so its description goes around it.
        JsonObject described = new() { ["description"] = key.Says };
        if (value.ContainsKey("$ref"))
        {
            described["allOf"] = new JsonArray(value);
            return described;
        }

        foreach ((string name, JsonNode? part) in value.ToArray())
        {
            value.Remove(name);
            described[name] = part;
        }

        return described;
    }

    internal static JsonObject Rate() =>
        new()
        {
            ["description"] = RateWords,
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "string", ["pattern"] = RateText.PercentPattern },
                new JsonObject
                {
                    ["type"] = "number",
                    ["exclusiveMinimum"] = -1,
                    ["exclusiveMaximum"] = 1,
                }
            ),
        };

    internal static JsonObject Name() =>
        new()
        {
            ["description"] = "A code or the name of a group.",
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "string", ["pattern"] = @"^[^,]*[^,\s][^,]*$" },
                new JsonObject { ["type"] = "integer", ["minimum"] = 0 }
            ),
        };

    internal static JsonObject Names() =>
        new()
        {
            ["description"] = "One code or group, several in a list, or all.",
            ["oneOf"] = new JsonArray(
                Reference("name"),
                new JsonObject
                {
                    ["type"] = "array",
                    ["minItems"] = 1,
                    ["uniqueItems"] = true,
                    ["items"] = Reference("name"),
                }
            ),
        };

    internal static JsonObject ListOf(JsonObject item, int atLeast = 0)
    {
        JsonObject list = new() { ["type"] = "array" };
        if (atLeast > 0)
        {
            list["minItems"] = atLeast;
        }

        list["items"] = item;
        return list;
    }

    internal static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    internal static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);
}
