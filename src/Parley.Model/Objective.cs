namespace Parley.Model;

/// <summary>
/// What a government may aim at: a number of an equilibrium, the same digits as <see cref="Outcome"/> shows, which changes
/// smoothly with every tariff, export tax and trade cost. Make one with the static methods.
/// </summary>
public abstract class Objective
{
    private protected Objective(string name) => Name = name;

    /// <summary>In words of the command line: <c>government_welfare</c>.</summary>
    public string Name { get; }

    /// <summary>Real income of an economy, percent change (<see cref="EconomyOutcome.RealIncome"/>).</summary>
    /// <param name="economy">Index of the economy.</param>
    public static Objective RealIncome(int economy) => new RealIncomeObjective(economy);

    /// <summary>Real incomes of an economy's sectors weighed by the political weights, percent change
    /// (<see cref="EconomyOutcome.GovernmentWelfare"/>).</summary>
    /// <param name="economy">Index of the economy.</param>
    public static Objective GovernmentWelfare(int economy) => new GovernmentWelfareObjective(economy);

    /// <summary>Real income of a sector's workers and owners, its share of revenue in it: change, percent of the economy's baseline
    /// income, so that those of all sectors add up to <see cref="RealIncome"/> (the parts that political weights weigh, Ossa 2014,
    /// section I.B).</summary>
    /// <param name="economy">Index of the economy.</param>
    /// <param name="sector">Index of the sector.</param>
    public static Objective SectorIncome(int economy, int sector) => new SectorIncomeObjective(economy, sector);

    /// <summary>Wage over the consumer price index, percent change (<see cref="EconomyOutcome.RealWage"/>).</summary>
    /// <param name="economy">Index of the economy.</param>
    public static Objective RealWage(int economy) => new RealWageObjective(economy);

    /// <summary>Wage over the unweighted mean of all economies' wages, percent change.</summary>
    /// <param name="economy">Index of the economy.</param>
    public static Objective RelativeWage(int economy) => new RelativeWageObjective(economy);

    /// <summary>Tariff revenue, million USD in units of the numeraire (<see cref="EconomyOutcome.TariffRevenue"/>).</summary>
    /// <param name="economy">Index of the economy.</param>
    public static Objective TariffRevenue(int economy) => new TariffRevenueObjective(economy);

    /// <summary>Profits of all sectors, million USD in units of the numeraire (<see cref="Equilibrium.Profits"/>).</summary>
    /// <param name="economy">Index of the economy.</param>
    public static Objective Profits(int economy) => new ProfitsObjective(economy);

    /// <summary>Quantity made by a sector, percent change (<see cref="SectorOutcome.Output"/>).</summary>
    /// <param name="economy">Index of the economy.</param>
    /// <param name="sector">Index of the sector.</param>
    public static Objective Output(int economy, int sector) => new OutputObjective(economy, sector);

    /// <summary>Quantity of a flow that arrives at its destination, percent change (<see cref="QuantityLimit.QuantityIn"/>).</summary>
    /// <param name="origin">Index of the exporter.</param>
    /// <param name="destination">Index of the importer.</param>
    /// <param name="sector">Index of the sector.</param>
    public static Objective Quantity(int origin, int destination, int sector) =>
        new QuantityObjective(origin, destination, sector);

    /// <summary>A sum of objectives, each in its own unit times its weight; with <see cref="MillionUsdPerUnit"/> as weights, in
    /// million USD.</summary>
    public static Objective WeightedSum(IReadOnlyList<(Objective Objective, double Weight)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new WeightedObjective(terms);
    }

    /// <summary>Its value: percent or million USD, as the method that makes it says. NaN where the baseline has nothing.</summary>
    public abstract double Value(Equilibrium equilibrium);

    /// <summary>What one unit of it counts for, million USD of the baseline year: a percent of real income or government welfare
    /// as a percent of baseline income, of the real wage as one of baseline labour income, of output as one of baseline sales, of a
    /// quantity as one of its baseline trade; a sum as its weights say, so 1.</summary>
    public virtual double MillionUsdPerUnit(Baseline baseline) => 1;

    /// <summary>Adds the derivatives of <paramref name="factor"/> times the value.</summary>
    internal abstract void AddDerivatives(Equilibrium equilibrium, double factor, ObjectiveDerivatives derivatives);

    /// <summary>Adds the derivatives of <paramref name="factor"/> times the value with respect to the logarithms of delivered
    /// prices that no quantity of the equilibrium stands for, by flat index of the flow.</summary>
    internal virtual void AddOwnCosts(Equilibrium equilibrium, double factor, Dictionary<int, double> byLogCost) { }

    /// <summary>Adds those of factor / P_j: minus the final spending share for each price index.</summary>
    private protected static void AddDeflator(
        Equilibrium equilibrium,
        int j,
        double factor,
        ObjectiveDerivatives derivatives
    )
    {
        for (int s = 0; s < derivatives.Sectors; s++)
        {
            derivatives.Price[(j * derivatives.Sectors) + s] -= factor * equilibrium.Baseline.FinalSpendingShares[j, s];
        }
    }
}
