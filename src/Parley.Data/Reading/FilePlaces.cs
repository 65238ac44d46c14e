using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>Places in files: dataset.yaml by its marks, tables by the line each cell was read from.</summary>
/// <param name="folder">The folder or compact file as the user named it.</param>
internal sealed class FilePlaces(string folder) : Places
{
    private readonly Dictionary<Table, (CsvTable Csv, int[] Lines)> _tables = [];

    public IReadOnlyDictionary<string, (int Line, int Column)> Marks { get; set; } =
        new Dictionary<string, (int Line, int Column)>();

    public string File(string name) => Path.Combine(folder, name);

    /// <summary>Starts the record of a table's lines; 0 = no row.</summary>
    public int[] Track(Table table, CsvTable csv, int cells)
    {
        int[] lines = new int[cells];
        _tables[table] = (csv, lines);
        return lines;
    }

    public override Place Cell(Table table, int cell, string? column = null) =>
        _tables.TryGetValue(table, out (CsvTable Csv, int[] Lines) read) && cell < read.Lines.Length
            ? read.Csv.PlaceOf(read.Lines[cell], column)
            : Whole(table);

    public override Place Whole(Table table) => new(File(DatasetFiles.Name(table)));

    public override Place Header(string path)
    {
        string file = File(DatasetFiles.Header);
        return Marks.TryGetValue(path, out (int Line, int Column) mark)
            ? new Place(file, mark.Line, mark.Column, path)
            : new Place(file, Path: path);
    }
}
