namespace Parley.Model;

/// <summary>100 (I^ / P^ - 1).</summary>
internal sealed class RealIncomeObjective(int economy) : Objective("real_income")
{
    public override double Value(Equilibrium equilibrium) => WelfareMeasures.Percent(Ratio(equilibrium));

    public override double MillionUsdPerUnit(Baseline baseline) => baseline.Income[economy] / 100;

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        double part = factor * 100 * Ratio(equilibrium);
        derivatives.Income[economy] += part;
        AddDeflator(equilibrium, economy, part, derivatives);
    }

    private double Ratio(Equilibrium equilibrium) =>
        WelfareMeasures.RealIncome(
            equilibrium,
            economy,
            Math.Exp(WelfareMeasures.LogConsumerPrice(equilibrium, economy))
        );
}

/// <summary>100 (w^ / P^ - 1).</summary>
internal sealed class RealWageObjective(int economy) : Objective("real_wage")
{
    public override double Value(Equilibrium equilibrium) => WelfareMeasures.Percent(Ratio(equilibrium));

    public override double MillionUsdPerUnit(Baseline baseline) => baseline.LabourIncome[economy] / 100;

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        double part = factor * 100 * Ratio(equilibrium);
        derivatives.Wage[economy] += part;
        AddDeflator(equilibrium, economy, part, derivatives);
    }

    private double Ratio(Equilibrium equilibrium) =>
        equilibrium.WageChange[economy] / Math.Exp(WelfareMeasures.LogConsumerPrice(equilibrium, economy));
}

/// <summary>100 (w^ / mean w^ - 1).</summary>
internal sealed class RelativeWageObjective(int economy) : Objective("relative_wage")
{
    public override double Value(Equilibrium equilibrium) => WelfareMeasures.Percent(Ratio(equilibrium));

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        double part = factor * 100 * Ratio(equilibrium);
        double sum = equilibrium.WageChange.Sum();
        derivatives.Wage[economy] += part;
        for (int i = 0; i < equilibrium.WageChange.Length; i++)
        {
            derivatives.Wage[i] -= part * equilibrium.WageChange[i] / sum;
        }
    }

    private double Ratio(Equilibrium equilibrium) => equilibrium.WageChange[economy] / equilibrium.WageChange.Average();
}

/// <summary>100 (G^ - 1), with G as in Ossa (2014): see <see cref="WelfareMeasures.GovernmentWelfare"/>.</summary>
internal sealed class GovernmentWelfareObjective(int economy) : Objective("government_welfare")
{
    public override double Value(Equilibrium equilibrium) => WelfareMeasures.Percent(Ratio(equilibrium));

    public override double MillionUsdPerUnit(Baseline baseline) => baseline.Income[economy] / 100;

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        Baseline baseline = equilibrium.Baseline;
        double ratio = Ratio(equilibrium);
        AddDeflator(equilibrium, economy, factor * 100 * ratio, derivatives);

        double labourIncome = equilibrium.LabourIncome[economy];
        double shared = equilibrium.Income[economy] - labourIncome - equilibrium.Profits[economy];
        double perDollar = factor * 100 * ratio / WelfareMeasures.WeighedIncome(equilibrium, economy);
        // What a dollar to be shared by employment is worth.
        double sharedWeight = 0;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            double labour = WelfareMeasures.LabourCost(baseline, economy, s, equilibrium.Sales[economy, s]);
            sharedWeight += baseline.PoliticalWeight(economy, s) * labour / labourIncome;
        }

        derivatives.Income[economy] += perDollar * sharedWeight * equilibrium.Income[economy];
        derivatives.Wage[economy] -= perDollar * sharedWeight * (shared + labourIncome);
        for (int s = 0; s < baseline.Sectors; s++)
        {
            double sales = equilibrium.Sales[economy, s];
            double labour = WelfareMeasures.LabourCost(baseline, economy, s, sales);
            double profits = baseline.ProfitShare[s] * sales;
            double own = baseline.PoliticalWeight(economy, s) * ((labour * (1 + (shared / labourIncome))) + profits);
            derivatives.Sales[(economy * baseline.Sectors) + s] += perDollar * (own - (sharedWeight * profits));
        }
    }

    private double Ratio(Equilibrium equilibrium) =>
        WelfareMeasures.GovernmentWelfare(
            equilibrium,
            economy,
            Math.Exp(WelfareMeasures.LogConsumerPrice(equilibrium, economy))
        );
}

/// <summary>100 (Y_s / P^ - Y_s before) / I, with Y_s as in <see cref="WelfareMeasures.SectorIncome"/>.</summary>
internal sealed class SectorIncomeObjective(int economy, int sector) : Objective("sector_income")
{
    public override double Value(Equilibrium equilibrium) =>
        100
        * (
            (WelfareMeasures.SectorIncome(equilibrium, economy, sector) / ConsumerPrice(equilibrium))
            - WelfareMeasures.SectorIncomeBaseline(equilibrium.Baseline, economy, sector)
        )
        / equilibrium.Baseline.Income[economy];

    public override double MillionUsdPerUnit(Baseline baseline) => baseline.Income[economy] / 100;

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        Baseline baseline = equilibrium.Baseline;
        double perDollar = factor * 100 / ConsumerPrice(equilibrium) / baseline.Income[economy];
        double income = WelfareMeasures.SectorIncome(equilibrium, economy, sector);
        AddDeflator(equilibrium, economy, perDollar * income, derivatives);

        double labourIncome = equilibrium.LabourIncome[economy];
        double shared = equilibrium.Income[economy] - labourIncome - equilibrium.Profits[economy];
        double sales = equilibrium.Sales[economy, sector];
        double share = WelfareMeasures.LabourCost(baseline, economy, sector, sales) / labourIncome;
        derivatives.Income[economy] += perDollar * share * equilibrium.Income[economy];
        derivatives.Wage[economy] -= perDollar * share * (shared + labourIncome);
        derivatives.Sales[(economy * baseline.Sectors) + sector] += perDollar * income;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            double profits = baseline.ProfitShare[s] * equilibrium.Sales[economy, s];
            derivatives.Sales[(economy * baseline.Sectors) + s] -= perDollar * share * profits;
        }
    }

    private double ConsumerPrice(Equilibrium equilibrium) =>
        Math.Exp(WelfareMeasures.LogConsumerPrice(equilibrium, economy));
}

/// <summary>Million USD.</summary>
internal sealed class TariffRevenueObjective(int economy) : Objective("tariff_revenue")
{
    public override double Value(Equilibrium equilibrium) => equilibrium.TariffRevenue[economy];

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives) =>
        derivatives.TariffRevenue[economy] += factor;
}

/// <summary>Million USD.</summary>
internal sealed class ProfitsObjective(int economy) : Objective("profits")
{
    public override double Value(Equilibrium equilibrium) => equilibrium.Profits[economy];

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        Baseline baseline = equilibrium.Baseline;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            derivatives.Sales[(economy * baseline.Sectors) + s] +=
                factor * baseline.ProfitShare[s] * equilibrium.Sales[economy, s];
        }
    }
}

/// <summary>100 (R^ / p^ - 1) of one sector.</summary>
internal sealed class OutputObjective(int economy, int sector) : Objective("output")
{
    public override double Value(Equilibrium equilibrium) =>
        WelfareMeasures.Percent(WelfareMeasures.Output(equilibrium, economy, sector));

    public override double MillionUsdPerUnit(Baseline baseline) => baseline.Sales[economy, sector] / 100;

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        double part = factor * 100 * WelfareMeasures.Output(equilibrium, economy, sector);
        int market = (economy * derivatives.Sectors) + sector;
        derivatives.Sales[market] += part;
        derivatives.ProducerPrice[market] -= part;
    }
}

/// <summary>
/// 100 (q^ - 1) of one flow, q = Z' / (p^ d^): <c>ln q_ijs = theta_s ln P_js + ln X_js - (1 + theta_s) ln (p_is tau_ijs)</c>, with
/// tau the trade cost, tariff and export tax, which are the flow's own.
/// </summary>
internal sealed class QuantityObjective(int origin, int destination, int sector) : Objective("quantity")
{
    public override double Value(Equilibrium equilibrium) => WelfareMeasures.Percent(Ratio(equilibrium));

    public override double MillionUsdPerUnit(Baseline baseline) => baseline.Trade(origin, destination, sector) / 100;

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        Baseline baseline = equilibrium.Baseline;
        double part = factor * 100 * Ratio(equilibrium);
        double theta = baseline.Data.TradeElasticity[sector];
        int first = destination * derivatives.Sectors;
        derivatives.Price[first + sector] += part * theta;
        derivatives.ProducerPrice[(origin * derivatives.Sectors) + sector] -= part * (1 + theta);
        double perDollar = part / equilibrium.Spending[destination, sector];
        derivatives.Income[destination] +=
            perDollar * baseline.FinalSpendingShares[destination, sector] * equilibrium.Income[destination];
        for (int k = 0; k < baseline.Sectors; k++)
        {
            derivatives.Sales[first + k] +=
                perDollar
                * baseline.InputShare(destination, sector, k)
                * (1 - baseline.ProfitShare[k])
                * equilibrium.Sales[destination, k];
        }
    }

    internal override void AddOwnCosts(Equilibrium equilibrium, double factor, Dictionary<int, double> byLogCost)
    {
        int flow = equilibrium.Trade.Index(origin, destination, sector);
        double elasticity = 1 + equilibrium.Baseline.Data.TradeElasticity[sector];
        byLogCost[flow] = byLogCost.GetValueOrDefault(flow) - (factor * 100 * Ratio(equilibrium) * elasticity);
    }

    private double Ratio(Equilibrium equilibrium) =>
        QuantityLimit.Arriving(equilibrium, origin, destination, sector)
        / equilibrium.Baseline.Trade(origin, destination, sector);
}

/// <summary>Terms times weights.</summary>
internal sealed class WeightedObjective(IReadOnlyList<(Objective Objective, double Weight)> terms)
    : Objective("weighted_sum")
{
    public override double Value(Equilibrium equilibrium)
    {
        double sum = 0;
        foreach ((Objective objective, double weight) in terms)
        {
            sum += weight * objective.Value(equilibrium);
        }

        return sum;
    }

    internal override void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives)
    {
        foreach ((Objective objective, double weight) in terms)
        {
            objective.AddDerivatives(equilibrium, factor * weight, derivatives);
        }
    }

    internal override void AddOwnCosts(Equilibrium equilibrium, double factor, Dictionary<int, double> byLogCost)
    {
        foreach ((Objective objective, double weight) in terms)
        {
            objective.AddOwnCosts(equilibrium, factor * weight, byLogCost);
        }
    }
}
