namespace Parley.Reports;

/// <summary>The unit that a table's dollars are shown in, one for all of its cells: billions, or millions where the largest of
/// them would not be a billion.</summary>
public sealed record MoneyUnit
{
    private readonly double _millions;
    private readonly int _decimals;

    private MoneyUnit(string name, double millions, int decimals) =>
        (Name, _millions, _decimals) = (name, millions, decimals);

    public static MoneyUnit Billions { get; } = new("bn USD", 1000, 1);

    public static MoneyUnit Millions { get; } = new("mn USD", 1, 0);

    /// <summary>As it stands in a table's head.</summary>
    public string Name { get; }

    /// <summary>The unit for values in million USD.</summary>
    public static MoneyUnit For(IEnumerable<double> millions) =>
        millions.Any(m => double.IsFinite(m) && Math.Abs(m) >= 1000) ? Billions : Millions;

    /// <summary>Million USD in this unit.</summary>
    public double Of(double millions) => millions / _millions;

    /// <summary>A level, from million USD.</summary>
    public string Level(double millions) => Figures.Level(Of(millions), _decimals);

    /// <summary>A change with its sign, from million USD.</summary>
    public string Change(double millions) => Figures.Change(Of(millions), _decimals);
}
