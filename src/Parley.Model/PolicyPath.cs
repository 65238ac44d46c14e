namespace Parley.Model;

/// <summary>
/// The way from a baseline to a policy: every wedge moves by the same part of its logarithm, so that each point of the way is
/// a policy too.
/// </summary>
internal static class PolicyPath
{
    /// <summary>Before the end of the way a wedge rises to this factor at most: an embargo is put up last.</summary>
    private const double LargestFactor = 1e4;

    /// <param name="baseline">Where the way begins.</param>
    /// <param name="policy">Where it ends.</param>
    /// <param name="part">How far along, in [0, 1].</param>
    public static Policy At(Baseline baseline, Policy policy, double part) =>
        part == 1
            ? policy
            : policy with
            {
                Tariffs = Between(baseline.Data.Tariffs, policy.Tariffs, 1, part),
                ExportTaxes = Between(baseline.Data.ExportTaxes, policy.ExportTaxes, 1, part),
                TradeCostChange = Between(null, policy.TradeCostChange, 0, part),
                ProductivityChange = Power(policy.ProductivityChange, part),
            };

    /// <param name="from">Rates or factors at the start; null = no change.</param>
    /// <param name="to">At the end; null = as at the start.</param>
    /// <param name="one">1 for rates, which are factors less 1; 0 for factors.</param>
    /// <param name="part">How far along.</param>
    private static TradeTensor? Between(TradeTensor? from, TradeTensor? to, double one, double part)
    {
        if (to is null)
        {
            return null;
        }

        TradeTensor between = new(to.Economies, to.Sectors);
        for (int c = 0; c < between.Values.Length; c++)
        {
            double start = from is null ? 1 : from.Values[c] + one;
            double factor = Math.Min((to.Values[c] + one) / start, LargestFactor);
            between.Values[c] = factor == 1 ? start - one : (start * Math.Pow(factor, part)) - one;
        }

        return between;
    }

    private static double[,]? Power(double[,]? change, double part)
    {
        if (change is null)
        {
            return null;
        }

        double[,] power = (double[,])change.Clone();
        for (int i = 0; i < change.GetLength(0); i++)
        {
            for (int s = 0; s < change.GetLength(1); s++)
            {
                power[i, s] = Math.Pow(change[i, s], part);
            }
        }

        return power;
    }
}
