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
