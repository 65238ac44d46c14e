using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>Reads a table of one number by two or three codes.</summary>
internal static class KeyedTable
{
    /// <param name="table">Which table.</param>
    /// <param name="text">Its text.</param>
    /// <param name="keys">Column and codes of each key, in order.</param>
    /// <param name="column">Column of the number.</param>
    /// <param name="cell">Index of a cell from the keys' indices (0 for a third key that is not there).</param>
    /// <param name="values">Takes the numbers.</param>
    /// <param name="places">Remembers the lines.</param>
    /// <param name="errors">Where errors go.</param>
    public static void Read(
        Table table,
        string text,
        (string Column, Lookup Lookup)[] keys,
        string column,
        Func<int, int, int, int> cell,
        Span<double> values,
        FilePlaces places,
        Errors errors
    )
    {
        CsvTable? csv = CsvTable.Open(
            places.File(DatasetFiles.Name(table)),
            text,
            [.. keys.Select(k => k.Column), column],
            [],
            errors
        );
        if (csv is null)
        {
            return;
        }

        int[] columns = [.. keys.Select(k => csv.Column(k.Column))];
        int number = csv.Column(column);
        int[] lines = places.Track(table, csv, values.Length);
        Span<int> found = stackalloc int[3];
        int rows = 0;
        while (csv.Next())
        {
            rows++;
            found.Clear();
            bool known = true;
            for (int k = 0; k < keys.Length; k++)
            {
                found[k] = keys[k].Lookup.Find(csv, columns[k]);
                known &= found[k] >= 0;
            }

            double value = csv.Number(number, out bool read);
            int at = known ? cell(found[0], found[1], found[2]) : -1;
            if (known && Claim(lines, at, csv) && read)
            {
                values[at] = value;
            }
        }

        if (rows == 0 && !errors.Any)
        {
            errors.Add(
                "the file has a header and no rows",
                new Place(csv.File),
                null,
                DatasetFiles.IsRequired(table) ? "add the rows" : "add the rows, or leave the file away"
            );
        }
    }

    /// <summary>Takes a cell for the row in hand; a second row for it is an error.</summary>
    public static bool Claim(int[] lines, int cell, CsvTable csv)
    {
        if (lines[cell] == 0)
        {
            lines[cell] = csv.Line;
            return true;
        }

        csv.Error($"the row repeats line {lines[cell]}", -1, null, "keep one of them, or add them up");
        return false;
    }
}
