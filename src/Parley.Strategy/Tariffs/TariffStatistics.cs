using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>What tariffs look like.</summary>
public static class TariffStatistics
{
    /// <summary>Median of the tariffs a government may set, flow by flow, fraction; NaN where it sets none.</summary>
    public static double Median(Equilibrium equilibrium, TariffPowers powers)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        ArgumentNullException.ThrowIfNull(powers);
        DutyVariables variables = new(
            equilibrium.Baseline,
            equilibrium.Policy.Tariffs ?? new TradeTensor(equilibrium.Baseline.Economies, equilibrium.Baseline.Sectors),
            [powers with { MostFavouredNation = false, ExportTaxes = false }]
        );
        double[] rates = new double[variables.Count];
        for (int v = 0; v < rates.Length; v++)
        {
            DutyVariables.Duty duty = variables[v];
            rates[v] = equilibrium.Tariff(duty.Flows[0].Origin, duty.Flows[0].Destination, duty.Sector);
        }

        Array.Sort(rates);
        int middle = rates.Length / 2;
        return rates.Length == 0 ? double.NaN
            : rates.Length % 2 == 1 ? rates[middle]
            : (rates[middle - 1] + rates[middle]) / 2;
    }
}
