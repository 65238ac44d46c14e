namespace Parley.Model;

/// <summary>Shapes and signs of a policy's numbers.</summary>
internal static class PolicyValidation
{
    public static void Validate(Policy policy, Baseline baseline)
    {
        IReadOnlyList<string> economies = baseline.Data.Economies;
        IReadOnlyList<string> sectors = baseline.Data.Sectors;
        CheckShape(policy.Tariffs, baseline, "tariffs");
        CheckShape(policy.ExportTaxes, baseline, "export taxes");
        CheckShape(policy.TradeCostChange, baseline, "changes of trade cost");
        BaselineValidation.CheckRates(policy.Tariffs, economies, sectors, "tariff");
        BaselineValidation.CheckRates(policy.ExportTaxes, economies, sectors, "export tax");
        if (policy.TradeCostChange is { } change)
        {
            foreach (double d in change.Values)
            {
                if (!(d > 0))
                {
                    throw new ModelException($"a change of trade cost is {d}; it must be positive");
                }
            }
        }

        CheckLimits(policy.Limits, baseline);
        if (policy.ProductivityChange is not { } productivity)
        {
            return;
        }

        if (productivity.GetLength(0) != baseline.Economies || productivity.GetLength(1) != baseline.Sectors)
        {
            throw new ModelException("productivity changes must be economy x sector");
        }

        foreach (double a in productivity)
        {
            if (!(a > 0) || double.IsInfinity(a))
            {
                throw new ModelException($"a change of productivity is {a}; it must be positive and finite");
            }
        }
    }

    private static void CheckLimits(IReadOnlyList<QuantityLimit> limits, Baseline baseline)
    {
        HashSet<(int, int, int)> limited = [];
        foreach (QuantityLimit limit in limits)
        {
            (int i, int j, int s) = (limit.Origin, limit.Destination, limit.Sector);
            if (
                Math.Min(i, j) < 0
                || Math.Max(i, j) >= baseline.Economies
                || i == j
                || s < 0
                || s >= baseline.Sectors
                || limit.Instrument == Instrument.TradeCost
            )
            {
                throw new ModelException($"{limit} limits no flow of trade by a tariff or an export tax");
            }

            string flow =
                $"{baseline.Data.Sectors[s]} from {baseline.Data.Economies[i]} to {baseline.Data.Economies[j]}";
            if (!limited.Add((i, j, s)))
            {
                throw new ModelException($"two limits stand on {flow}; keep one of them");
            }

            if (baseline.Trade(i, j, s) == 0)
            {
                throw new ModelException($"there is no {flow}, so nothing to limit");
            }

            if (!(limit.Quantity > 0) || !double.IsFinite(limit.Quantity))
            {
                throw new ModelException($"the limit on {flow} is {limit.Quantity}; it must be positive and finite");
            }

            if (!(limit.LowerRate > -1) || !double.IsFinite(limit.LowerRate) || !(limit.UpperRate >= limit.LowerRate))
            {
                throw new ModelException(
                    $"the rates of the limit on {flow} are {limit.LowerRate} and {limit.UpperRate}; the first is above -1 and "
                        + "finite, the second at least as high"
                );
            }
        }
    }

    private static void CheckShape(TradeTensor? tensor, Baseline baseline, string what)
    {
        if (tensor is not null && (tensor.Economies != baseline.Economies || tensor.Sectors != baseline.Sectors))
        {
            throw new ModelException(
                $"{what} are {tensor.Economies} x {tensor.Economies} x {tensor.Sectors}; the baseline is "
                    + $"{baseline.Economies} x {baseline.Economies} x {baseline.Sectors}"
            );
        }
    }
}
