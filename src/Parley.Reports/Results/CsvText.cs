using System.Globalization;
using System.Text;

namespace Parley.Reports.Results;

/// <summary>A table as CSV: a header, numbers as they read back, nothing where there is no number.</summary>
internal static class CsvText
{
    public static string Of(ResultTable table)
    {
        StringBuilder csv = new();
        csv.AppendJoin(',', table.Columns.Select(c => c.Name)).Append('\n');
        for (int row = 0; row < table.Rows; row++)
        {
            for (int c = 0; c < table.Columns.Count; c++)
            {
                csv.Append(c > 0 ? "," : "").Append(Cell(table.Columns[c], row));
            }

            csv.Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>One cell as it is written.</summary>
    public static string Cell(ResultColumn column, int row) =>
        column switch
        {
            TextColumn text => Quoted(text.Values[row]),
            WholeColumn whole => whole.Values[row].ToString(CultureInfo.InvariantCulture),
            NumberColumn number when double.IsNaN(number.Values[row]) => "",
            NumberColumn number when double.IsPositiveInfinity(number.Values[row]) => "inf",
            NumberColumn number => number.Values[row].ToString("R", CultureInfo.InvariantCulture),
            _ => throw new ArgumentException(column.GetType().Name),
        };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
