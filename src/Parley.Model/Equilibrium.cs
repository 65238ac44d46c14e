namespace Parley.Model;

/// <summary>
/// A solved world economy. Values are in units of the numeraire: world labour income is that of the baseline.
/// </summary>
public sealed class Equilibrium
{
    public required Baseline Baseline { get; init; }

    public required Policy Policy { get; init; }

    public required SolveStatus Status { get; init; }

    public required int Iterations { get; init; }

    /// <summary>Largest relative residual over every market.</summary>
    public required double Residual { get; init; }

    /// <summary>The market that is furthest off.</summary>
    public required Market WorstMarket { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Change of the wage by economy, counterfactual over baseline.</summary>
    public required double[] WageChange { get; init; }

    /// <summary>Change of the price index, economy x sector, counterfactual over baseline.</summary>
    public required double[,] PriceChange { get; init; }

    /// <summary>Change of the price at the origin before export tax (unit cost, scale and productivity), economy x sector.</summary>
    public required double[,] ProducerPriceChange { get; init; }

    /// <summary>R', economy x sector, million USD at origin prices.</summary>
    public required double[,] Sales { get; init; }

    /// <summary>X', economy x sector, million USD.</summary>
    public required double[,] Spending { get; init; }

    /// <summary>I' by economy, million USD.</summary>
    public required double[] Income { get; init; }

    /// <summary>By economy, million USD.</summary>
    public required double[] LabourIncome { get; init; }

    /// <summary>By economy, million USD.</summary>
    public required double[] Profits { get; init; }

    /// <summary>By economy, million USD.</summary>
    public required double[] TariffRevenue { get; init; }

    /// <summary>By economy, million USD.</summary>
    public required double[] ExportTaxRevenue { get; init; }

    /// <summary>By economy, million USD.</summary>
    public required double[] Transfers { get; init; }

    /// <summary>Z', origin x destination x sector, million USD at origin prices before export tax and tariff.</summary>
    public required TradeTensor Trade { get; init; }

    /// <summary>Tariff in force in the counterfactual, fraction.</summary>
    public double Tariff(int origin, int destination, int sector) =>
        Policy.Tariffs?[origin, destination, sector] ?? Baseline.Tariff(origin, destination, sector);

    /// <summary>Export tax in force in the counterfactual, fraction.</summary>
    public double ExportTax(int origin, int destination, int sector) =>
        Policy.ExportTaxes?[origin, destination, sector] ?? Baseline.ExportTax(origin, destination, sector);

    /// <summary>The same with what a search for the duties of limits has to say of itself.</summary>
    internal Equilibrium FoundIn(
        SolveStatus status,
        int iterations,
        double residual,
        Market worst,
        TimeSpan duration
    ) =>
        new()
        {
            Baseline = Baseline,
            Policy = Policy,
            Status = status,
            Iterations = iterations,
            Residual = residual,
            WorstMarket = worst,
            Duration = duration,
            WageChange = WageChange,
            PriceChange = PriceChange,
            ProducerPriceChange = ProducerPriceChange,
            Sales = Sales,
            Spending = Spending,
            Income = Income,
            LabourIncome = LabourIncome,
            Profits = Profits,
            TariffRevenue = TariffRevenue,
            ExportTaxRevenue = ExportTaxRevenue,
            Transfers = Transfers,
            Trade = Trade,
        };

    /// <exception cref="ModelException">The solve did not converge; the message names the market furthest off and what to try.</exception>
    public Equilibrium EnsureConverged() =>
        Status == SolveStatus.Converged
            ? this
            : throw new ModelException(
                $"no equilibrium found in {Iterations} iterations: {WorstMarket} is furthest off, by {Residual:E1} of its value; "
                    + (
                        WorstMarket.Kind == MarketKind.Limit
                            ? "try a looser limit, or one flow fewer at a time"
                            : "try a smaller change of policy, perfect competition, or lower scale elasticities"
                    )
            );
}
