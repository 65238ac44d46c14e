using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Dossier;

namespace Parley.Reports.Records;

/// <summary>Answers of a record as one JSON document: keys and words in snake_case, days as <c>2018-08-10</c>, nothing for what is
/// not there.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new TargetsConverter() },
    };

    /// <param name="answer">An answer of a record, or a document of several.</param>
    public static string Write(object answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonSerializer.Serialize(answer, answer.GetType(), Options) + "\n";
    }

    private sealed class TargetsConverter : JsonConverter<Targets>
    {
        public override Targets Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Targets value, JsonSerializerOptions options)
        {
            if (value.All)
            {
                writer.WriteStringValue("all");
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Economies, options);
            }
        }
    }
}
