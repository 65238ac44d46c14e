using System.Reflection;
using Sylvan.Data.Csv;

namespace Parley.Dossier;

/// <summary>Reads an embedded lexicon.</summary>
internal static class LexiconFile
{
    public static IEnumerable<LexiconRow> Read(string name)
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the lexicon '{name}' is not in the assembly");
        using StreamReader reader = new(stream);
        using CsvDataReader csv = CsvDataReader.Create(reader);
        string[] columns = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
        while (csv.Read())
        {
            string[] values = [.. Enumerable.Range(0, columns.Length).Select(csv.GetString)];
            yield return new LexiconRow(name, columns, values);
        }
    }
}

/// <summary>One row of a lexicon; a cell may hold several words parted by bars.</summary>
internal sealed class LexiconRow(string file, string[] columns, string[] values)
{
    public string this[string column] =>
        Array.IndexOf(columns, column) is var i and >= 0
            ? values[i]
            : throw new InvalidOperationException($"the lexicon '{file}' has no column '{column}'");

    public string[] Words(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
