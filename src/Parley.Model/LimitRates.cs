namespace Parley.Model;

/// <summary>The duties that stand for a policy's limits on quantities.</summary>
public static class LimitRates
{
    /// <summary>The rates in force on the flows a policy limits, in the order of its limits, fractions.</summary>
    public static double[] Of(Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return [.. equilibrium.Policy.Limits.Select(limit => limit.RateIn(equilibrium))];
    }

    /// <summary>A policy with the duties that stand for its limits put in force.</summary>
    /// <param name="baseline">Gives the rates that the policy leaves as they are.</param>
    /// <param name="policy">With limits.</param>
    /// <param name="rates">In the order of its limits, fractions.</param>
    public static Policy PutInForce(Baseline baseline, Policy policy, IReadOnlyList<double> rates)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(rates);
        TradeTensor? tariffs = Levels(Instrument.Tariff, policy.Tariffs, baseline.Data.Tariffs);
        TradeTensor? exportTaxes = Levels(Instrument.ExportTax, policy.ExportTaxes, baseline.Data.ExportTaxes);
        for (int k = 0; k < policy.Limits.Count; k++)
        {
            QuantityLimit limit = policy.Limits[k];
            TradeTensor levels = limit.Instrument == Instrument.Tariff ? tariffs! : exportTaxes!;
            levels[limit.Origin, limit.Destination, limit.Sector] = rates[k];
        }

        return policy with
        {
            Tariffs = tariffs,
            ExportTaxes = exportTaxes,
        };

        TradeTensor? Levels(Instrument instrument, TradeTensor? levels, TradeTensor? before) =>
            policy.Limits.Any(limit => limit.Instrument == instrument)
                ? (levels ?? before)?.Clone() ?? new TradeTensor(baseline.Economies, baseline.Sectors)
                : levels;
    }
}
