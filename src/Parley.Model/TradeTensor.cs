namespace Parley.Model;

/// <summary>
/// Numbers by origin x destination x sector: flows, tariffs, cost changes.
/// </summary>
/// <remarks>Stored sector by sector, within it destination by destination, origins side by side: the solver reads all
/// origins of one destination and sector in a row.</remarks>
public sealed class TradeTensor
{
    /// <param name="economies">Number of economies.</param>
    /// <param name="sectors">Number of sectors.</param>
    /// <param name="fill">The value every cell starts with.</param>
    public TradeTensor(int economies, int sectors, double fill = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(economies);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sectors);
        Economies = economies;
        Sectors = sectors;
        Values = new double[economies * economies * sectors];
        if (fill != 0)
        {
            Array.Fill(Values, fill);
        }
    }

    private TradeTensor(int economies, int sectors, double[] values)
    {
        Economies = economies;
        Sectors = sectors;
        Values = values;
    }

    public int Economies { get; }

    public int Sectors { get; }

    /// <summary>All cells; cell (origin, destination, sector) stands at <see cref="Index"/>.</summary>
    public double[] Values { get; }

    public double this[int origin, int destination, int sector]
    {
        get => Values[Index(origin, destination, sector)];
        set => Values[Index(origin, destination, sector)] = value;
    }

    public int Index(int origin, int destination, int sector) =>
        (((sector * Economies) + destination) * Economies) + origin;

    public TradeTensor Clone() => new(Economies, Sectors, (double[])Values.Clone());

    /// <summary>A tensor whose every cell its maker writes.</summary>
    internal static TradeTensor Uninitialised(int economies, int sectors) =>
        new(economies, sectors, GC.AllocateUninitializedArray<double>(economies * economies * sectors));
}
