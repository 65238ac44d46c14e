using System.Reflection;

namespace Parley.Dossier;

/// <summary>Reads an embedded lexicon: a table with a header, its cells parted by tabs.</summary>
internal static class LexiconFile
{
    public static IEnumerable<LexiconRow> Read(string name)
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the lexicon '{name}' is not in the assembly");
        using StreamReader reader = new(stream);
        string[] columns = reader.ReadLine()!.Split('\t');
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            yield return cells.Length == columns.Length
                ? new LexiconRow(name, columns, cells)
                : throw new InvalidOperationException(
                    $"the lexicon '{name}' has a row of {cells.Length} cells: {line}"
                );
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
