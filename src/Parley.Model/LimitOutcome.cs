namespace Parley.Model;

/// <summary>What a limit on quantity came to in an equilibrium.</summary>
public sealed record LimitOutcome
{
    /// <summary>Code of the exporter.</summary>
    public required string Origin { get; init; }

    /// <summary>Code of the importer.</summary>
    public required string Destination { get; init; }

    public required string Sector { get; init; }

    /// <summary>Whose duty stands for the limit.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Million USD at the baseline's producer prices.</summary>
    public required double Limit { get; init; }

    /// <summary>Million USD at the baseline's producer prices.</summary>
    public required double Quantity { get; init; }

    /// <summary>Million USD.</summary>
    public required double QuantityBaseline { get; init; }

    public required LimitRegime Regime { get; init; }

    /// <summary>Charged within the limit, fraction.</summary>
    public required double LowerRate { get; init; }

    /// <summary>The rate that keeps trade where it is, fraction: the equivalent tariff, or export tax.</summary>
    public required double Rate { get; init; }

    /// <summary>At which any quantity may be traded, fraction; infinite = at none.</summary>
    public required double UpperRate { get; init; }

    /// <summary>What licences are worth a year, million USD of the numeraire: what is traded within the limit, times the rate in
    /// force less the lower one.</summary>
    public required double Rent { get; init; }

    /// <summary>Code of the economy that has the rent.</summary>
    public string RentGoesTo => Instrument == Instrument.Tariff ? Destination : Origin;

    /// <summary>Whether trade is less than it would be at the lower rate.</summary>
    public bool Binds => Regime != LimitRegime.Open;

    /// <summary>Reads one limit of an equilibrium.</summary>
    public static LimitOutcome Of(Equilibrium equilibrium, QuantityLimit limit)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        ArgumentNullException.ThrowIfNull(limit);
        (int i, int j, int s) = (limit.Origin, limit.Destination, limit.Sector);
        double rate = limit.RateIn(equilibrium);
        double quantity = limit.QuantityIn(equilibrium);
        double within = quantity > limit.Quantity ? limit.Quantity / quantity : 1;
        double charged =
            equilibrium.Trade[i, j, s]
            * (limit.Instrument == Instrument.Tariff ? 1 + equilibrium.ExportTax(i, j, s) : 1);
        return new LimitOutcome
        {
            Origin = equilibrium.Baseline.Data.Economies[i],
            Destination = equilibrium.Baseline.Data.Economies[j],
            Sector = equilibrium.Baseline.Data.Sectors[s],
            Instrument = limit.Instrument,
            Limit = limit.Quantity,
            Quantity = quantity,
            QuantityBaseline = equilibrium.Baseline.Trade(i, j, s),
            Regime =
                rate == limit.LowerRate ? LimitRegime.Open
                : rate == limit.UpperRate ? LimitRegime.Exceeded
                : LimitRegime.Filled,
            LowerRate = limit.LowerRate,
            Rate = rate,
            UpperRate = limit.UpperRate,
            Rent = rate == limit.LowerRate ? 0 : (rate - limit.LowerRate) * within * charged,
        };
    }
}

/// <summary>Which of its conditions holds a limit.</summary>
public enum LimitRegime
{
    /// <summary>At the lower rate no more is wanted than the limit allows.</summary>
    Open,

    /// <summary>Trade is what the limit allows; more is wanted at the lower rate, and nothing beyond it at the upper.</summary>
    Filled,

    /// <summary>Trade beyond the limit pays the upper rate.</summary>
    Exceeded,
}
