using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Parley.Dossier;

namespace Parley.Records;

/// <summary>How a finding is written in the record's file: names as in a dossier, nothing for what is not there.</summary>
internal static class FindingJson
{
    /// <summary>Where a finding stands is not what it says.</summary>
    private static readonly string[] Places = ["quote", "quotes", "also_at", "mentions", "words", "content"];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new TargetsConverter() },
    };

    public static string Write(object body) => JsonSerializer.Serialize(body, body.GetType(), Options);

    public static object Read(FindingKind kind, string json) =>
        JsonSerializer.Deserialize(json, FindingParts.TypeOf(kind), Options)
        ?? throw new JsonException("a finding is empty");

    /// <summary>What a finding says, without where it says it.</summary>
    public static string Meaning(string json)
    {
        JsonNode node = JsonNode.Parse(json)!;
        Strip(node);
        return node.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (string place in Places)
                {
                    map.Remove(place);
                }

                foreach ((_, JsonNode? value) in map)
                {
                    Strip(value);
                }

                break;
            case JsonArray list:
                foreach (JsonNode? item in list)
                {
                    Strip(item);
                }

                break;
            default:
                break;
        }
    }

    private sealed class TargetsConverter : JsonConverter<Targets>
    {
        private const string All = "all";

        public override Targets Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() == All)
            {
                return Targets.Everyone;
            }

            return Targets.Named(JsonSerializer.Deserialize<List<string>>(ref reader, options) ?? []);
        }

        public override void Write(Utf8JsonWriter writer, Targets value, JsonSerializerOptions options)
        {
            if (value.All)
            {
                writer.WriteStringValue(All);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Economies, options);
            }
        }
    }
}
