namespace Parley.Model;

/// <summary>Shapes and signs of a baseline's numbers.</summary>
internal static class BaselineValidation
{
    public static void Validate(BaselineData data)
    {
        int n = data.Economies.Count;
        int sectors = data.Sectors.Count;
        Check(n > 0 && sectors > 0, "a world economy needs at least one economy and one sector");
        CheckShape(data.Trade, data, "trade");
        CheckShape(data.Tariffs, data, "tariffs");
        CheckShape(data.ExportTaxes, data, "export taxes");
        Check(data.TradeElasticity.Length == sectors, "trade elasticities and sectors differ in number");
        Check((data.ScaleElasticity?.Length ?? sectors) == sectors, "scale elasticities and sectors differ in number");
        Check(
            (data.ElasticityOfSubstitution?.Length ?? sectors) == sectors,
            "elasticities of substitution and sectors differ in number"
        );
        for (int s = 0; s < sectors; s++)
        {
            string sector = data.Sectors[s];
            double theta = data.TradeElasticity[s];
            Check(
                theta > 0 && double.IsFinite(theta),
                $"the trade elasticity of {sector} is {theta}; it must be positive"
            );
            double psi = data.ScaleElasticity?[s] ?? 0;
            Check(
                psi >= 0 && double.IsFinite(psi),
                $"the scale elasticity of {sector} is {psi}; it must not be negative"
            );
            double sigma = data.ElasticityOfSubstitution?[s] ?? 2;
            Check(
                sigma > 1 && double.IsFinite(sigma),
                $"the elasticity of substitution of {sector} is {sigma}; it must be above 1"
            );
        }

        CheckFlows(data);
        CheckInputs(data);
        CheckWeights(data);
        CheckTransfers(data);
    }

    public static void CheckRates(
        TradeTensor? rates,
        IReadOnlyList<string> economies,
        IReadOnlyList<string> sectors,
        string what
    )
    {
        if (rates is null)
        {
            return;
        }

        int n = rates.Economies;
        double[] values = rates.Values;
        for (int c = 0; c < values.Length; c++)
        {
            if (!(values[c] > -1))
            {
                throw new ModelException(
                    $"the {what} on {sectors[c / (n * n)]} from {economies[c % n]} to {economies[c / n % n]} is {values[c]}; "
                        + "it must be above -100 %"
                );
            }
        }

        for (int home = 0; home < n * rates.Sectors; home++)
        {
            int i = home % n;
            int s = home / n;
            if (rates[i, i, s] != 0)
            {
                throw new ModelException(
                    $"{economies[i]} has a {what} of {rates[i, i, s]} on its own {sectors[s]}; home sales carry none"
                );
            }
        }
    }

    private static void CheckFlows(BaselineData data)
    {
        double[] values = data.Trade.Values;
        for (int c = 0; c < values.Length; c++)
        {
            if (!(values[c] >= 0) || double.IsInfinity(values[c]))
            {
                int n = data.Economies.Count;
                throw new ModelException(
                    $"trade in {data.Sectors[c / (n * n)]} from {data.Economies[c % n]} to {data.Economies[c / n % n]} is "
                        + $"{values[c]}; it must be zero or positive"
                );
            }
        }

        CheckRates(data.Tariffs, data.Economies, data.Sectors, "tariff");
        CheckRates(data.ExportTaxes, data.Economies, data.Sectors, "export tax");
        Check(
            !HasInfinite(data.Tariffs) && !HasInfinite(data.ExportTaxes),
            "a baseline's tariffs and export taxes must be finite: a flow under embargo is zero"
        );
    }

    private static void CheckWeights(BaselineData data)
    {
        if (data.PoliticalWeights is not { } weights)
        {
            return;
        }

        Check(
            weights.GetLength(0) == data.Economies.Count && weights.GetLength(1) == data.Sectors.Count,
            "political weights must be economy x sector"
        );
        for (int i = 0; i < data.Economies.Count; i++)
        {
            double largest = 0;
            for (int s = 0; s < data.Sectors.Count; s++)
            {
                double weight = weights[i, s];
                Check(
                    weight >= 0 && double.IsFinite(weight),
                    $"the political weight of {data.Sectors[s]} in {data.Economies[i]} is {weight}; it must not be negative"
                );
                largest = Math.Max(largest, weight);
            }

            Check(largest > 0, $"the political weights of {data.Economies[i]} are all zero");
        }
    }

    private static bool HasInfinite(TradeTensor? rates) =>
        rates?.Values.AsSpan().Contains(double.PositiveInfinity) ?? false;

    private static void CheckInputs(BaselineData data)
    {
        if (data.InputShares is not { } shares)
        {
            return;
        }

        int n = data.Economies.Count;
        int sectors = data.Sectors.Count;
        Check(
            shares.GetLength(0) == n && shares.GetLength(1) == sectors && shares.GetLength(2) == sectors,
            "input shares must be economy x input x sector"
        );
        for (int i = 0; i < n; i++)
        {
            for (int s = 0; s < sectors; s++)
            {
                double sum = 0;
                for (int k = 0; k < sectors; k++)
                {
                    double share = shares[i, k, s];
                    Check(
                        share >= 0 && share <= 1,
                        $"the share of {data.Sectors[k]} in the cost of {data.Sectors[s]} in {data.Economies[i]} is {share}; it must lie in [0, 1]"
                    );
                    sum += share;
                }

                Check(
                    sum <= 1 + 1e-9,
                    $"the input shares of {data.Sectors[s]} in {data.Economies[i]} sum to {sum}; nothing is left for value added"
                );
            }
        }
    }

    private static void CheckTransfers(BaselineData data)
    {
        if (data.FinalSpendingShares is null)
        {
            Check(data.Transfers is null, "transfers are derived unless final spending shares are given");
            return;
        }

        Check(
            data.FinalSpendingShares.GetLength(0) == data.Economies.Count
                && data.FinalSpendingShares.GetLength(1) == data.Sectors.Count,
            "final spending shares must be economy x sector"
        );
        if (data.Transfers is { } transfers)
        {
            Check(transfers.Length == data.Economies.Count, "transfers and economies differ in number");
            double scale = transfers.Sum(Math.Abs);
            Check(
                Math.Abs(transfers.Sum()) <= 1e-9 * Math.Max(1, scale),
                $"transfers sum to {transfers.Sum()}, not to zero"
            );
        }

        for (int j = 0; j < data.Economies.Count; j++)
        {
            double sum = 0;
            for (int s = 0; s < data.Sectors.Count; s++)
            {
                double share = data.FinalSpendingShares[j, s];
                Check(share >= 0, $"the final spending share of {data.Sectors[s]} in {data.Economies[j]} is {share}");
                sum += share;
            }

            Check(
                Math.Abs(sum - 1) <= 1e-9,
                $"the final spending shares of {data.Economies[j]} sum to {sum}, not to 1"
            );
        }
    }

    private static void CheckShape(TradeTensor? tensor, BaselineData data, string what) =>
        Check(
            tensor is null || (tensor.Economies == data.Economies.Count && tensor.Sectors == data.Sectors.Count),
            $"{what} must be origin x destination x sector, {data.Economies.Count} x {data.Economies.Count} x {data.Sectors.Count}"
        );

    private static void Check(bool holds, string message)
    {
        if (!holds)
        {
            throw new ModelException(message);
        }
    }
}
