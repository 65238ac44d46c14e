namespace Parley.Model;

/// <summary>
/// A limit on the quantity of one flow of trade. What is wanted beyond it is choked off by a duty, the price of a licence, that
/// the solver finds: the equivalent import tariff where the importer auctions the licences, the equivalent export tax where the
/// exporter restrains itself. A higher rate that may be paid instead makes it a tariff-rate quota.
/// </summary>
/// <remarks>
/// Quantity is what arrives, at the baseline's producer prices: <c>q_ijs = Z'_ijs / (p^_is d^_ijs)</c>, so the baseline's
/// quantity is its trade Z_ijs. The producer price is the model's, <see cref="Equilibrium.ProducerPriceChange"/>: under free
/// entry and external economies it falls with scale, and quantity is what buyers get of it. With r the rate in force, q0 the
/// limit and r0, r1 the lower and the upper rate, one of three holds:
/// <code>
/// r = r0,  q at most q0         r0 &lt; r &lt; r1,  q = q0         r = r1,  q at least q0
/// </code>
/// </remarks>
/// <param name="Origin">Index of the exporter.</param>
/// <param name="Destination">Index of the importer.</param>
/// <param name="Sector">Index of the sector.</param>
/// <param name="Quantity">The limit, million USD at the baseline's producer prices; positive.</param>
/// <param name="Instrument">Whose duty stands for it and who has the rent: <see cref="Instrument.Tariff"/> the importer's,
/// <see cref="Instrument.ExportTax"/> the exporter's.</param>
/// <param name="LowerRate">The rate charged within the limit, fraction above -1.</param>
/// <param name="UpperRate">The rate at which any quantity may be traded, fraction, at least the lower one; infinite = nothing
/// beyond the limit.</param>
public sealed record QuantityLimit(
    int Origin,
    int Destination,
    int Sector,
    double Quantity,
    Instrument Instrument,
    double LowerRate,
    double UpperRate = double.PositiveInfinity
)
{
    /// <summary>Whether another limit is on the same flow.</summary>
    public bool IsOnTheFlowOf(QuantityLimit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Origin, Destination, Sector) == (other.Origin, other.Destination, other.Sector);
    }

    /// <summary>The rate in force on the flow in an equilibrium, fraction.</summary>
    public double RateIn(Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return Instrument == Instrument.Tariff
            ? equilibrium.Tariff(Origin, Destination, Sector)
            : equilibrium.ExportTax(Origin, Destination, Sector);
    }

    /// <summary>The quantity of the flow in an equilibrium, million USD at the baseline's producer prices.</summary>
    public double QuantityIn(Equilibrium equilibrium) => Arriving(equilibrium, Origin, Destination, Sector);

    internal static double Arriving(Equilibrium equilibrium, int origin, int destination, int sector)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        double trade = equilibrium.Trade[origin, destination, sector];
        double cost = equilibrium.Policy.TradeCostChange?[origin, destination, sector] ?? 1;
        return trade == 0 ? 0 : trade / (equilibrium.ProducerPriceChange[origin, sector] * cost);
    }

    /// <summary>By how much a quantity fails its condition at a rate in force, relative to the limit.</summary>
    internal double Residual(double rate, double quantity)
    {
        double over = (quantity / Quantity) - 1;
        return rate == LowerRate && rate == UpperRate ? 0
            : rate == LowerRate ? Math.Max(0, over)
            : rate == UpperRate ? Math.Max(0, -over)
            : Math.Abs(over);
    }
}
