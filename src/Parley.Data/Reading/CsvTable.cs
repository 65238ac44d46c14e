using System.Globalization;
using Parley.Inputs;
using Sylvan.Data.Csv;

namespace Parley.Data.Reading;

/// <summary>
/// One CSV file read row by row, strictly: comma, UTF-8, a header, every row as long as the header. Errors go to the list
/// and reading goes on.
/// </summary>
internal sealed class CsvTable
{
    private readonly string _text;
    private readonly Errors _errors;
    private readonly CsvDataReader _reader;
    private string[] _header = [];
    private bool _broken;

    private CsvTable(string file, string text, Errors errors)
    {
        File = file;
        _text = text;
        _errors = errors;
        _reader = CsvDataReader.Create(
            new StringReader(text),
            new CsvDataReaderOptions
            {
                Delimiter = ',',
                Comment = '\0',
                HasHeaders = false,
            }
        );
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>Line of the row in hand, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Columns found that the caller did not ask for by name, in order; only where others are allowed.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Opens a table and checks its header; null where there is nothing to read rows by.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there; null = any name may.</param>
    /// <param name="errors">Where errors go.</param>
    public static CsvTable? Open(
        string file,
        string text,
        IReadOnlyList<string> required,
        IReadOnlyList<string>? optional,
        Errors errors
    )
    {
        CsvTable table = new(file, text, errors);
        return table.ReadHeader(required, optional) ? table : null;
    }

    /// <summary>Moves to the next row that has as many fields as the header.</summary>
    public bool Next()
    {
        while (Advance())
        {
            int fields = _reader.RowFieldCount;
            if (fields == 1 && _reader.GetFieldSpan(0).IsEmpty && _header.Length > 1)
            {
                continue;
            }

            for (int f = 0; f < fields; f++)
            {
                if (_reader.GetFieldSpan(f).IndexOfAny('\n', '\r') >= 0)
                {
                    Error(
                        "a field runs over the end of its line",
                        f,
                        null,
                        "close the quote, or take the line break out"
                    );
                    _broken = true;
                    return false;
                }
            }

            if (fields == _header.Length)
            {
                return true;
            }

            bool decimalComma = fields > _header.Length && LooksLikeDecimalComma(fields);
            _errors.Add(
                $"the row has {fields} fields where the header has {_header.Length}",
                new Place(File, Line),
                LineText(),
                decimalComma ? "write decimals with a point, such as 0.5" : "give each column one field"
            );
        }

        return false;
    }

    public bool Has(string column) => Array.IndexOf(_header, column) >= 0;

    /// <summary>Index of a column for <see cref="Field"/>; -1 where the file has none.</summary>
    public int Column(string name) => Array.IndexOf(_header, name);

    public ReadOnlySpan<char> Field(int column) => _reader.GetFieldSpan(column);

    /// <summary>A number; NaN where it is none, which is an error already added.</summary>
    public double Number(int column, out bool read)
    {
        ReadOnlySpan<char> field = Field(column);
        const NumberStyles styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (double.TryParse(field, styles, CultureInfo.InvariantCulture, out double value))
        {
            read = true;
            return value;
        }

        read = false;
        string text = field.ToString();
        Error(
            text.Length == 0 ? $"{_header[column]} is empty" : $"{_header[column]} is not a number",
            column,
            text.Length == 0 ? null : text,
            WayOutOfNotANumber(text)
        );
        return double.NaN;
    }

    public void Error(string message, int column, string? value, string? wayOut) =>
        _errors.Add(message, PlaceOf(Line, column < 0 ? null : _header[column]), value, wayOut);

    /// <summary>The place of a column on a line; the character is counted from 1.</summary>
    public Place PlaceOf(int line, string? column)
    {
        int index = column is null ? -1 : Array.IndexOf(_header, column);
        if (line < 1 || index < 0)
        {
            return new Place(File, line < 1 ? null : line);
        }

        return new Place(File, line, StartOfField(LineText(line), index) + 1);
    }

    private bool ReadHeader(IReadOnlyList<string> required, IReadOnlyList<string>? optional)
    {
        if (!Advance())
        {
            if (!_broken)
            {
                _errors.Add(
                    "the file is empty",
                    new Place(File),
                    null,
                    $"its first line names the columns: {string.Join(",", required)}"
                );
            }

            return false;
        }

        string[] header = new string[_reader.RowFieldCount];
        for (int f = 0; f < header.Length; f++)
        {
            header[f] = _reader.GetFieldSpan(f).ToString();
        }

        _header = header;
        if (header.Length == 1 && header[0].IndexOfAny([';', '\t', '|']) is int at and >= 0)
        {
            string delimiter = header[0][at] == '\t' ? "tabs" : $"'{header[0][at]}'";
            _errors.Add(
                $"the columns are separated by {delimiter}",
                new Place(File, 1, at + 1),
                header[0],
                "separate them by commas, and write decimals with a point"
            );
            return false;
        }

        bool sound = true;
        List<string> others = [];
        string[] known = [.. required, .. optional ?? []];
        for (int f = 0; f < header.Length; f++)
        {
            string name = header[f];
            if (Array.IndexOf(header, name) < f)
            {
                _errors.Add("the column appears twice", PlaceOf(1, f), name, "keep one of them");
                sound = false;
            }
            else if (name.Length == 0)
            {
                _errors.Add("a column has no name", PlaceOf(1, f), null, $"known are {string.Join(", ", known)}");
                sound = false;
            }
            else if (Array.IndexOf(known, name) < 0)
            {
                if (optional is null)
                {
                    others.Add(name);
                    continue;
                }

                _errors.Add("unknown column", PlaceOf(1, f), name, NearestName.Suggest(name, known));
                sound = false;
            }
        }

        Others = others;
        foreach (string name in required)
        {
            if (Array.IndexOf(header, name) < 0)
            {
                _errors.Add(
                    $"the column '{name}' is missing",
                    new Place(File, 1),
                    string.Join(",", header),
                    $"the first line names the columns: {string.Join(",", required)}"
                );
                sound = false;
            }
        }

        return sound;
    }

    private Place PlaceOf(int line, int field) => new(File, line, StartOfField(LineText(line), field) + 1);

    private bool Advance()
    {
        if (_broken)
        {
            return false;
        }

        try
        {
            bool more = _reader.Read();
            Line = _reader.RowNumber;
            return more;
        }
        catch (CsvFormatException)
        {
            _broken = true;
            Line++;
            _errors.Add(
                "the quotes on this line do not pair up",
                new Place(File, Line),
                LineText(),
                "write a quote inside a quoted field twice, and close each field that opens with one"
            );
            return false;
        }
    }

    private bool LooksLikeDecimalComma(int fields)
    {
        ReadOnlySpan<char> last = Field(fields - 1);
        ReadOnlySpan<char> before = Field(fields - 2);
        return !last.IsEmpty
            && last.IndexOfAnyExceptInRange('0', '9') < 0
            && int.TryParse(before, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }

    private static string WayOutOfNotANumber(string text)
    {
        if (text.Length == 0)
        {
            return "write a number, or leave the row out";
        }

        if (text.EndsWith('%'))
        {
            return "write a fraction: 0.12 for 12 %";
        }

        return text.Contains(',', StringComparison.Ordinal)
            ? "write decimals with a point and no thousands separators, such as 1234.5"
            : "write a number such as 1234.5, without spaces or units";
    }

    private string LineText() => LineText(Line);

    private string LineText(int line)
    {
        int start = 0;
        for (int l = 1; l < line; l++)
        {
            int end = _text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                return "";
            }

            start += end + (_text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
        }

        int length = _text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? _text[start..] : _text.Substring(start, length);
    }

    private static int StartOfField(string line, int field)
    {
        bool quoted = false;
        int at = 0;
        for (int i = 0; i < line.Length && at < field; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted && ++at == field)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
