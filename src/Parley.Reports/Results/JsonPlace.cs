using System.Text.Json;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Reports.Results;

/// <summary>A value inside a JSON file that knows its path; what is missing or of another kind is an error with that path.</summary>
internal readonly record struct JsonPlace(JsonElement Element, string File, string Path)
{
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public JsonPlace Get(string name)
    {
        string path = Path.Length == 0 ? name : $"{Path}.{name}";
        if (Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out JsonElement value))
        {
            return new JsonPlace(value, File, path);
        }

        throw Wrong(path, "this is missing", null);
    }

    public IReadOnlyList<JsonPlace> Items()
    {
        Expect(JsonValueKind.Array, "a list");
        string file = File;
        string path = Path;
        return [.. Element.EnumerateArray().Select((e, i) => new JsonPlace(e, file, $"{path}[{i}]"))];
    }

    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        return Element.GetString()!;
    }

    public int Whole()
    {
        Expect(JsonValueKind.Number, "a number");
        return Element.TryGetInt32(out int value)
            ? value
            : throw Wrong(Path, "this must be a whole number", Element.GetRawText());
    }

    public double Number()
    {
        Expect(JsonValueKind.Number, "a number");
        double value = Element.GetDouble();
        return double.IsFinite(value) ? value : throw Wrong(Path, "this number is too large", Element.GetRawText());
    }

    /// <param name="length">How many.</param>
    /// <param name="nothing">What null stands for; null = it may not stand there.</param>
    public double[] Numbers(int length, double? nothing = null)
    {
        IReadOnlyList<JsonPlace> items = ItemsOf(length);
        return [.. items.Select(i => i.IsNull && nothing is { } value ? value : i.Number())];
    }

    public double[,] Matrix(int rows, int columns, double? nothing = null)
    {
        double[,] matrix = new double[rows, columns];
        IReadOnlyList<JsonPlace> items = ItemsOf(rows);
        for (int i = 0; i < rows; i++)
        {
            double[] row = items[i].Numbers(columns, nothing);
            for (int s = 0; s < columns; s++)
            {
                matrix[i, s] = row[s];
            }
        }

        return matrix;
    }

    public TradeTensor Tensor(int economies, int sectors)
    {
        TradeTensor tensor = new(economies, sectors);
        IReadOnlyList<JsonPlace> bySector = ItemsOf(sectors);
        for (int s = 0; s < sectors; s++)
        {
            IReadOnlyList<JsonPlace> byDestination = bySector[s].ItemsOf(economies);
            for (int j = 0; j < economies; j++)
            {
                byDestination[j].Numbers(economies).CopyTo(tensor.Values, tensor.Index(0, j, s));
            }
        }

        return tensor;
    }

    public InputException Wrong(string message, string? value = null) => Wrong(Path, message, value);

    private IReadOnlyList<JsonPlace> ItemsOf(int length)
    {
        IReadOnlyList<JsonPlace> items = Items();
        return items.Count == length
            ? items
            : throw Wrong(Path, $"this must have {length} items, it has {items.Count}", null);
    }

    private void Expect(JsonValueKind kind, string what)
    {
        if (Element.ValueKind != kind)
        {
            throw Wrong(Path, $"this must be {what}", Element.GetRawText());
        }
    }

    private InputException Wrong(string path, string message, string? value) =>
        new(message, new Place(File, Path: path), value, "write the file anew with 'parley solve --out'");
}
