namespace Parley.Model;

/// <summary>
/// How an objective changes with each quantity of an equilibrium when all others stay: what an adjoint solve starts from.
/// Markets are economy x sector.
/// </summary>
internal sealed class ObjectiveDerivatives(int economies, int sectors)
{
    public int Sectors { get; } = sectors;

    /// <summary>By economy, with respect to the logarithm of the wage.</summary>
    public double[] Wage { get; } = new double[economies];

    /// <summary>By economy, with respect to the logarithm of income.</summary>
    public double[] Income { get; } = new double[economies];

    /// <summary>With respect to the logarithm of the price index.</summary>
    public double[] Price { get; } = new double[economies * sectors];

    /// <summary>With respect to the logarithm of sales.</summary>
    public double[] Sales { get; } = new double[economies * sectors];

    /// <summary>With respect to the logarithm of the producer price.</summary>
    public double[] ProducerPrice { get; } = new double[economies * sectors];

    /// <summary>By economy, per million USD.</summary>
    public double[] TariffRevenue { get; } = new double[economies];

    public void Clear()
    {
        Array.Clear(Wage);
        Array.Clear(Income);
        Array.Clear(Price);
        Array.Clear(Sales);
        Array.Clear(ProducerPrice);
        Array.Clear(TariffRevenue);
    }
}
