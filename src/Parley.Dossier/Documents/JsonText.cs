using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Dossier;

/// <summary>Writes a document tree as JSON.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(DocumentNode node)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Options))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, DocumentNode node)
    {
        switch (node)
        {
            case DocumentNode.Map map:
                writer.WriteStartObject();
                foreach ((string key, DocumentNode value) in map.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case DocumentNode.List list:
                writer.WriteStartArray();
                foreach (DocumentNode item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case DocumentNode.Word word:
                writer.WriteStringValue(word.Value);
                break;
            case DocumentNode.Sentence sentence:
                writer.WriteStringValue(sentence.Value);
                break;
            case DocumentNode.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case DocumentNode.Truth truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case DocumentNode.Rate rate:
                writer.WriteNumberValue(rate.Fraction);
                break;
        }
    }
}
