using System.Text.Json.Nodes;
using Parley.Scenarios;
using static Parley.Scenarios.ScenarioSchema;

namespace Parley.Strategy.Bargaining;

/// <summary>The JSON schema of talks, made from the same tables the reader goes by; published in docs/.</summary>
public static class TalksSchema
{
    /// <summary>The schema as it is published.</summary>
    public static string Text { get; } = Schema().ToJsonString(Layout) + "\n";

    private static JsonObject Schema()
    {
        JsonObject schema = Map(TalksGrammar.Talks);
        JsonObject properties = schema["properties"]!.AsObject();
        Replace(properties, "model", Map(Grammar.Model));
        Replace(properties, "baseline", Measures());
        Replace(properties, "parties", ListOf(Reference("party"), atLeast: 2));
        Replace(properties, "issues", ListOf(Reference("issue"), atLeast: 1));
        Replace(properties, "without_deal", ListOf(Reference("fallback"), atLeast: 1));
        Replace(properties, "proposals", ListOf(Reference("point")));
        Replace(properties, "later", ListOf(Reference("point")));
        JsonObject document = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Parley talks",
            ["description"] = "Who bargains over what, and what happens without a deal.",
        };
        foreach ((string key, JsonNode? value) in schema.ToArray())
        {
            schema.Remove(key);
            document[key] = value;
        }

        document["definitions"] = new JsonObject
        {
            ["party"] = Party(),
            ["issue"] = Issue(),
            ["fallback"] = Fallback(),
            ["point"] = Point(),
            ["measure"] = WithoutYears(Measure()),
            ["carve_out"] = Map(Grammar.CarveOut),
            ["end"] = End(),
            ["rate"] = Rate(),
            ["name"] = Name(),
            ["names"] = Names(),
        };
        return document;
    }

    private static JsonObject Party()
    {
        JsonObject party = Map(TalksGrammar.Party);
        JsonObject properties = party["properties"]!.AsObject();
        Replace(properties, "patience", Number(above: 0, below: 1));
        Replace(
            properties,
            "risk_aversion",
            new JsonObject
            {
                ["type"] = "number",
                ["minimum"] = 0,
                ["maximum"] = 1000,
            }
        );
        JsonObject value = Map(TalksGrammar.Value);
        Replace(value["properties"]!.AsObject(), "million_usd", new JsonObject { ["type"] = "number" });
        value["oneOf"] = Either("worth", "million_usd");
        Replace(properties, "values", ListOf(value));
        return party;
    }

    private static JsonObject Issue()
    {
        JsonObject issue = Map(TalksGrammar.Issue);
        JsonObject properties = issue["properties"]!.AsObject();
        Replace(properties, "tariff", Map(TalksGrammar.Tariff));
        JsonObject range = Map(TalksGrammar.Range);
        JsonObject ends = range["properties"]!.AsObject();
        ends["from"] = Described("The rate at 0.", Reference("end"));
        ends["to"] = Described("The rate at 1.", Reference("end"));
        Replace(properties, "range", range);
        JsonObject lever = Map(TalksGrammar.Lever);
        Replace(lever["properties"]!.AsObject(), "at_0", Measures());
        Replace(lever["properties"]!.AsObject(), "at_1", Measures(atLeast: 1));
        Replace(properties, "lever", lever);
        JsonObject option = Map(TalksGrammar.Option);
        Replace(option["properties"]!.AsObject(), "measures", Measures());
        Replace(properties, "options", ListOf(option, atLeast: 2));
        JsonObject staging = Map(TalksGrammar.Staging);
        JsonObject years = new()
        {
            ["type"] = "integer",
            ["minimum"] = 1,
            ["maximum"] = TalksGrammar.MostYears,
        };
        Replace(staging["properties"]!.AsObject(), "years", OneOrMore(years));
        Replace(
            staging["properties"]!.AsObject(),
            "of",
            OneOrMore(new JsonObject { ["type"] = "string", ["pattern"] = Grammar.NamePattern })
        );
        Replace(properties, "staging", staging);
        issue["oneOf"] = new JsonArray([
            new JsonObject { ["required"] = Strings(["tariff", "range"]) },
            .. new[] { "lever", "options", "staging" }.Select(kind => new JsonObject
            {
                ["required"] = Strings([kind]),
                ["not"] = new JsonObject
                {
                    ["anyOf"] = new JsonArray([
                        .. new[] { "tariff", "range" }.Select(k => new JsonObject { ["required"] = Strings([k]) }),
                    ]),
                },
            }),
        ]);
        return issue;
    }

    private static JsonObject Fallback()
    {
        JsonObject fallback = Map(TalksGrammar.Fallback);
        JsonObject properties = fallback["properties"]!.AsObject();
        Replace(
            properties,
            "probability",
            new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "string",
                        ["pattern"] = @"^\+?([0-9]{1,2}(\.[0-9]{1,28})?|100(\.0+)?)\s?%$",
                    },
                    new JsonObject
                    {
                        ["type"] = "number",
                        ["minimum"] = 0,
                        ["maximum"] = 1,
                    }
                ),
            }
        );
        Replace(properties, "measures", Measures());
        fallback["not"] = new JsonObject { ["required"] = Strings(["war", "measures"]) };
        return fallback;
    }

    private static JsonObject Point()
    {
        JsonObject point = Map(TalksGrammar.Point);
        JsonObject properties = point["properties"]!.AsObject();
        Replace(
            properties,
            "deal",
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = Strings(["string", "number"]) },
            }
        );
        Replace(
            properties,
            "date",
            new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
        );
        return point;
    }

    private static JsonObject End() =>
        new()
        {
            ["description"] = "A rate, today, or points from today.",
            ["anyOf"] = new JsonArray(
                Reference("rate"),
                new JsonObject
                {
                    ["type"] = "string",
                    ["pattern"] = @"^today(\s*[+-]\s*[0-9]{1,15}(\.[0-9]{1,28})?\s?%?)?$",
                }
            ),
        };

    /// <summary>In talks the years are an issue.</summary>
    private static JsonObject WithoutYears(JsonObject measure)
    {
        foreach ((string _, JsonNode? form) in measure["properties"]!.AsObject())
        {
            form!.AsObject().Remove("anyOf");
            form["properties"]!.AsObject().Remove("years");
            form["properties"]!.AsObject().Remove("staging");
            form["properties"]!.AsObject().Remove("in_answer_to");
        }

        return measure;
    }

    private static JsonObject Measures(int atLeast = 0) => ListOf(Reference("measure"), atLeast);

    private static JsonObject Number(double above, double below) =>
        new()
        {
            ["type"] = "number",
            ["exclusiveMinimum"] = above,
            ["exclusiveMaximum"] = below,
        };

    private static JsonObject OneOrMore(JsonObject item) =>
        new()
        {
            ["oneOf"] = new JsonArray(
                item.DeepClone(),
                new JsonObject
                {
                    ["type"] = "array",
                    ["minItems"] = 1,
                    ["uniqueItems"] = true,
                    ["items"] = item,
                }
            ),
        };

    private static JsonObject Described(string says, JsonObject value) =>
        new() { ["description"] = says, ["allOf"] = new JsonArray(value) };

    private static JsonArray Either(params string[] keys) =>
        new([.. keys.Select(k => new JsonObject { ["required"] = Strings([k]) })]);
}
