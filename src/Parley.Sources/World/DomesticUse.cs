namespace Parley.Sources.World;

/// <summary>The tables of <c>wiod-2014-io</c>: purchases of home-made inputs, 56 industries, for the economies that have them.</summary>
internal sealed class DomesticUse
{
    public const int Industries = 56;

    private readonly Dictionary<string, double[,]> _tables = new(StringComparer.Ordinal);

    public DomesticUse(string folder)
    {
        using SourceTable table = new(Path.Combine(folder, "wiod-2014-io", "domestic_Z_44x56x56.csv.gz"));
        int country = table.Column("country");
        int input = table.Column("input_ind");
        int user = table.Column("output_ind");
        int value = table.Column("musd");
        while (table.Read())
        {
            string code = table.Text(country);
            if (!_tables.TryGetValue(code, out double[,]? use))
            {
                use = new double[Industries, Industries];
                _tables.Add(code, use);
            }

            // Stock changes leave a few negatives of the size of rounding.
            use[table.Ordinal(input, Industries), table.Ordinal(user, Industries)] = Math.Max(0, table.Number(value));
        }
    }

    /// <summary>Input x user, million USD of 2014; null where the tables have no such economy.</summary>
    public double[,]? Of(string economy) => _tables.GetValueOrDefault(economy);
}
