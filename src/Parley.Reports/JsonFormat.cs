using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Reports;

/// <summary>How every JSON document is laid out: indented, the same bytes on every system, letters of all languages as they are.</summary>
internal static class JsonFormat
{
    public static JsonWriterOptions Writer { get; } =
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
