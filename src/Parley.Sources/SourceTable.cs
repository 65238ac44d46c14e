using System.Globalization;
using System.IO.Compression;
using Parley.Inputs;
using Sylvan.Data.Csv;

namespace Parley.Sources;

/// <summary>A raw table with a header line, plain or gzipped, read row by row. Columns are found by name.</summary>
internal sealed class SourceTable : IDisposable
{
    private readonly string _file;
    private readonly CsvDataReader _reader;
    private int _line = 1;

    /// <exception cref="InputException">The file is not there.</exception>
    public SourceTable(string file)
    {
        _file = file;
        if (!File.Exists(file))
        {
            throw new InputException(
                "a source table is missing",
                new Place(file),
                wayOut: "give the folder that holds the source tables with --from"
            );
        }

        Stream stream = File.OpenRead(file);
        if (file.EndsWith(".gz", StringComparison.Ordinal))
        {
            stream = new GZipStream(stream, CompressionMode.Decompress);
        }

        _reader = CsvDataReader.Create(new StreamReader(stream));
    }

    /// <summary>Position of a column by name, spaces around it ignored.</summary>
    /// <exception cref="InputException">The table has no such column.</exception>
    public int Column(string name)
    {
        string[] names = [.. Enumerable.Range(0, _reader.FieldCount).Select(c => _reader.GetName(c).Trim())];
        int column = Array.IndexOf(names, name);
        return column >= 0
            ? column
            : throw new InputException(
                $"the table has no column {name}",
                new Place(_file, 1),
                wayOut: NearestName.Suggest(name, names)
            );
    }

    public bool Read()
    {
        _line++;
        return _reader.Read();
    }

    public string Text(int column) => _reader.GetString(column).Trim();

    /// <exception cref="InputException">The cell is no finite number.</exception>
    public double Number(int column)
    {
        string text = Text(column);
        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
            ? value
            : throw Error("a number is expected", column);
    }

    /// <summary>Where a cell's name stands in a list of known ones.</summary>
    /// <exception cref="InputException">The name is not known.</exception>
    public int Index(int column, IReadOnlyDictionary<string, int> known)
    {
        string name = Text(column);
        return known.TryGetValue(name, out int index)
            ? index
            : throw Error("the name is not known", column, NearestName.Suggest(name, [.. known.Keys]));
    }

    /// <summary>A count from 1 in the table, from 0 here.</summary>
    /// <param name="column">Column of the count.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="InputException">It is none, or beyond the last.</exception>
    public int Ordinal(int column, int count) =>
        int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
        && value >= 1
        && value <= count
            ? value - 1
            : throw Error($"a count from 1 to {count} is expected", column);

    public void Dispose() => _reader.Dispose();

    private InputException Error(string message, int column, string? wayOut = null) =>
        new(message, new Place(_file, _line, Path: _reader.GetName(column).Trim()), Text(column), wayOut);
}
