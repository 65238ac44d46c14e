using System.Globalization;
using Parley.Inputs;

namespace Parley.Sources;

/// <summary>A raw table of numbers alone, without a header, cells apart by white space.</summary>
internal static class SourceMatrix
{
    /// <returns>Numbers, rows x columns.</returns>
    /// <exception cref="InputException">The file is not there, is of another shape, or holds something else than numbers.</exception>
    public static double[,] Read(string file, int rows, int columns)
    {
        if (!File.Exists(file))
        {
            throw new InputException(
                "a source table is missing",
                new Place(file),
                wayOut: "give the folder that holds the source tables with --from"
            );
        }

        double[,] matrix = new double[rows, columns];
        int line = 0;
        int row = 0;
        foreach (string text in File.ReadLines(file))
        {
            line++;
            string[] cells = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0)
            {
                continue;
            }

            if (cells.Length != columns || row == rows)
            {
                throw new InputException($"{rows} rows of {columns} numbers are expected", new Place(file, line));
            }

            for (int c = 0; c < columns; c++)
            {
                if (
                    !double.TryParse(cells[c], NumberStyles.Float, CultureInfo.InvariantCulture, out matrix[row, c])
                    || !double.IsFinite(matrix[row, c])
                )
                {
                    throw new InputException("a number is expected", new Place(file, line), cells[c]);
                }
            }

            row++;
        }

        return row == rows
            ? matrix
            : throw new InputException($"{rows} rows of {columns} numbers are expected", new Place(file, line));
    }
}
