namespace Parley.Model;

/// <summary>What <see cref="Outcome"/> shows and an <see cref="Objective"/> aims at, one quantity a method.</summary>
internal static class WelfareMeasures
{
    /// <summary>Logarithm of P^_j = prod_s P^_js ^ alpha_js.</summary>
    public static double LogConsumerPrice(Equilibrium equilibrium, int j)
    {
        Baseline baseline = equilibrium.Baseline;
        double log = 0;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            double share = baseline.FinalSpendingShares[j, s];
            if (share > 0)
            {
                log += share * Math.Log(equilibrium.PriceChange[j, s]);
            }
        }

        return log;
    }

    /// <summary>I^_j / P^_j.</summary>
    public static double RealIncome(Equilibrium equilibrium, int j, double consumerPrice) =>
        equilibrium.Income[j] / equilibrium.Baseline.Income[j] / consumerPrice;

    /// <summary>
    /// G_j = sum_s lambda_js (income of sector s) / P_j, where a sector's income is its wages, its profits and, in proportion
    /// to its employment, tariff and export tax revenue and transfer (Ossa 2014, section I.B). Counterfactual over baseline.
    /// </summary>
    public static double GovernmentWelfare(Equilibrium equilibrium, int j, double consumerPrice) =>
        WeighedIncome(equilibrium, j) / WeighedIncomeBaseline(equilibrium.Baseline, j) / consumerPrice;

    /// <summary>Incomes of sectors times political weights, million USD.</summary>
    public static double WeighedIncome(Equilibrium equilibrium, int j)
    {
        double income = 0;
        for (int s = 0; s < equilibrium.Baseline.Sectors; s++)
        {
            income += equilibrium.Baseline.PoliticalWeight(j, s) * SectorIncome(equilibrium, j, s);
        }

        return income;
    }

    /// <summary>The same before any change.</summary>
    public static double WeighedIncomeBaseline(Baseline baseline, int j)
    {
        double income = 0;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            income += baseline.PoliticalWeight(j, s) * SectorIncomeBaseline(baseline, j, s);
        }

        return income;
    }

    /// <summary>Million USD.</summary>
    public static double SectorIncome(Equilibrium equilibrium, int j, int s)
    {
        Baseline baseline = equilibrium.Baseline;
        double labour = LabourCost(baseline, j, s, equilibrium.Sales[j, s]);
        double shared = equilibrium.Income[j] - equilibrium.LabourIncome[j] - equilibrium.Profits[j];
        return labour
            + (baseline.ProfitShare[s] * equilibrium.Sales[j, s])
            + (labour / equilibrium.LabourIncome[j] * shared);
    }

    /// <summary>Million USD.</summary>
    public static double SectorIncomeBaseline(Baseline baseline, int j, int s)
    {
        double labour = LabourCost(baseline, j, s, baseline.Sales[j, s]);
        double shared = baseline.Income[j] - baseline.LabourIncome[j] - baseline.Profits[j];
        return labour + (baseline.ProfitShare[s] * baseline.Sales[j, s]) + (labour / baseline.LabourIncome[j] * shared);
    }

    /// <summary>Quantity made, counterfactual over baseline; NaN where the baseline makes nothing.</summary>
    public static double Output(Equilibrium equilibrium, int j, int s)
    {
        double before = equilibrium.Baseline.Sales[j, s];
        double sales = before > 0 ? equilibrium.Sales[j, s] / before : double.NaN;
        return sales / equilibrium.ProducerPriceChange[j, s];
    }

    /// <summary>What a sector pays its workers out of its sales, million USD.</summary>
    public static double LabourCost(Baseline baseline, int j, int s, double sales) =>
        baseline.ValueAddedShare[j, s] * (1 - baseline.ProfitShare[s]) * sales;

    public static double Percent(double ratio) => 100 * (ratio - 1);
}
