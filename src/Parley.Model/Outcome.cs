namespace Parley.Model;

/// <summary>What an equilibrium means for people and governments, against its baseline.</summary>
public sealed class Outcome
{
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>In the order of the baseline's economies.</summary>
    public required IReadOnlyList<EconomyOutcome> Economies { get; init; }

    /// <summary>Economy by economy, sectors in the baseline's order.</summary>
    public required IReadOnlyList<SectorOutcome> Sectors { get; init; }

    /// <summary>What limits on quantities came to, in the policy's order; empty where there are none. Their rents are in the tariff
    /// revenue of the importer, or the export tax revenue of the exporter.</summary>
    public IReadOnlyList<LimitOutcome> Limits { get; init; } = [];

    /// <summary>Computes every result from an equilibrium.</summary>
    public static Outcome Of(Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return new OutcomeCalculation(equilibrium).Compute();
    }

    /// <summary>The results of one economy and sector, by index.</summary>
    public SectorOutcome Sector(int economy, int sector) => Sectors[(economy * Equilibrium.Baseline.Sectors) + sector];

    /// <summary>Exports of an origin to a destination in one sector.</summary>
    public BilateralOutcome Flow(int origin, int destination, int sector)
    {
        Baseline baseline = Equilibrium.Baseline;
        double exportTax = Equilibrium.ExportTax(origin, destination, sector);
        return new BilateralOutcome(
            baseline.Trade(origin, destination, sector) * (1 + baseline.ExportTax(origin, destination, sector)),
            Equilibrium.Trade[origin, destination, sector] * (1 + exportTax)
        );
    }

    /// <summary>The same over all sectors or some.</summary>
    /// <param name="origin">Index of the exporter.</param>
    /// <param name="destination">Index of the importer.</param>
    /// <param name="sectors">Indices of sectors; null = all.</param>
    public BilateralOutcome Exports(int origin, int destination, IEnumerable<int>? sectors = null)
    {
        double before = 0;
        double after = 0;
        foreach (int s in sectors ?? Enumerable.Range(0, Equilibrium.Baseline.Sectors))
        {
            BilateralOutcome flow = Flow(origin, destination, s);
            before += flow.Baseline;
            after += flow.Counterfactual;
        }

        return new BilateralOutcome(before, after);
    }
}

/// <summary>One economy's results. Changes are in percent, values in million USD of the baseline year.</summary>
public sealed record EconomyOutcome
{
    public required string Economy { get; init; }

    /// <summary>Exact: income over the consumer price index, percent.</summary>
    public required double RealIncome { get; init; }

    /// <summary>What the change of real income is worth at baseline prices: baseline income times the change, million USD
    /// (the equivalent variation).</summary>
    public required double RealIncomeValue { get; init; }

    /// <summary>Real incomes of sectors weighed by the political weights (Ossa 2014, eq. 7 ff.), percent.</summary>
    public required double GovernmentWelfare { get; init; }

    /// <summary>Wage over the consumer price index, percent.</summary>
    public required double RealWage { get; init; }

    /// <summary>First-order welfare: terms of trade plus volume of trade (Caliendo and Parro 2015, eq. 15), percent. Not the
    /// exact change of real income: its derivative under perfect competition, without what changes of profits, scale, trade cost,
    /// productivity or transfers bring.</summary>
    public double FirstOrderWelfare => TermsOfTrade + VolumeOfTrade;

    /// <summary>Percent of income, first order.</summary>
    public required double TermsOfTrade { get; init; }

    /// <summary>Percent of income, first order.</summary>
    public required double VolumeOfTrade { get; init; }

    /// <summary>Consumer price index in units of the numeraire, percent.</summary>
    public required double ConsumerPrices { get; init; }

    /// <summary>Counterfactual tariff revenue, million USD.</summary>
    public required double TariffRevenue { get; init; }

    /// <summary>Million USD.</summary>
    public required double TariffRevenueBaseline { get; init; }

    /// <summary>Counterfactual exports less imports at origin prices with export tax, million USD.</summary>
    public required double TradeBalance { get; init; }

    /// <summary>Million USD.</summary>
    public required double TradeBalanceBaseline { get; init; }

    /// <summary>Exports in all sectors, in units of the numeraire, percent; NaN where the baseline has none.</summary>
    public required double Exports { get; init; }

    /// <summary>Imports before tariff in all sectors, in units of the numeraire, percent; NaN where the baseline has none.</summary>
    public required double Imports { get; init; }
}

/// <summary>One economy's sector. Changes are in percent; NaN where the baseline has nothing.</summary>
public sealed record SectorOutcome
{
    public required string Economy { get; init; }

    public required string Sector { get; init; }

    /// <summary>Quantity made, percent.</summary>
    public required double Output { get; init; }

    /// <summary>Sales in units of the numeraire, million USD.</summary>
    public required double Sales { get; init; }

    public required double SalesBaseline { get; init; }

    /// <summary>Employment, percent.</summary>
    public required double Employment { get; init; }

    /// <summary>What buyers of the economy pay, percent.</summary>
    public required double Price { get; init; }

    /// <summary>Real income of the sector's workers and owners with their part of tariff revenue, percent.</summary>
    public required double RealIncome { get; init; }

    /// <summary>Exports, million USD.</summary>
    public required double Exports { get; init; }

    public required double ExportsBaseline { get; init; }

    /// <summary>Imports before tariff, million USD.</summary>
    public required double Imports { get; init; }

    public required double ImportsBaseline { get; init; }
}

/// <summary>A flow before and after, million USD at origin prices with export tax, before tariff.</summary>
/// <param name="Baseline">In the baseline.</param>
/// <param name="Counterfactual">In the equilibrium.</param>
public readonly record struct BilateralOutcome(double Baseline, double Counterfactual)
{
    public double Change => Counterfactual - Baseline;

    /// <summary>NaN where the baseline has nothing.</summary>
    public double PercentChange => Baseline > 0 ? 100 * (Counterfactual / Baseline - 1) : double.NaN;
}
