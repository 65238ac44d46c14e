namespace Parley.Reports.Results;

/// <summary>Rows of one kind by columns, as they go to CSV, Parquet and JSON.</summary>
/// <param name="Name">Names the file.</param>
/// <param name="Columns">All of one length.</param>
internal sealed record ResultTable(string Name, IReadOnlyList<ResultColumn> Columns)
{
    public int Rows => Columns.Count == 0 ? 0 : Columns[0].Rows;

    public static ResultTable Of<T>(string name, IReadOnlyList<T> rows, params ColumnOf<T>[] columns) =>
        new(name, [.. columns.Select(c => c.Fill(rows))]);
}

/// <param name="Name">In snake_case.</param>
internal abstract record ResultColumn(string Name)
{
    public abstract int Rows { get; }
}

internal sealed record TextColumn(string Name, string[] Values) : ResultColumn(Name)
{
    public override int Rows => Values.Length;
}

internal sealed record WholeColumn(string Name, int[] Values) : ResultColumn(Name)
{
    public override int Rows => Values.Length;
}

/// <summary>NaN is an empty cell.</summary>
internal sealed record NumberColumn(string Name, double[] Values) : ResultColumn(Name)
{
    public override int Rows => Values.Length;
}

/// <summary>How a column is made of rows.</summary>
internal sealed record ColumnOf<T>(string Name, Func<string, IReadOnlyList<T>, ResultColumn> Make)
{
    public static ColumnOf<T> Text(string name, Func<T, string> value) =>
        new(name, (n, rows) => new TextColumn(n, [.. rows.Select(value)]));

    public static ColumnOf<T> Whole(string name, Func<T, int> value) =>
        new(name, (n, rows) => new WholeColumn(n, [.. rows.Select(value)]));

    public static ColumnOf<T> Number(string name, Func<T, double> value) =>
        new(name, (n, rows) => new NumberColumn(n, [.. rows.Select(value)]));

    public ResultColumn Fill(IReadOnlyList<T> rows) => Make(Name, rows);
}
