namespace Parley.Model;

/// <summary>
/// The world economy as observed: flows, tariffs, technology and tastes, with everything that follows from them.
/// Immutable by convention: nobody writes to its arrays.
/// </summary>
/// <remarks>
/// Letters of the equations: Z trade, t tariff, e export tax, pi shares, X spending, R sales, gamma cost shares,
/// alpha final spending shares, theta trade elasticity, psi scale elasticity, mu profit share.
/// Flows between accounts follow Caliendo and Parro (2015), section 2, and Ossa (2014), section I.
/// </remarks>
public sealed class Baseline
{
    /// <summary>How negative a derived final spending may be, relative to spending, before it is an error and not rounding.</summary>
    private const double NegativeSpendingTolerance = 1e-8;

    /// <exception cref="ModelException">The numbers cannot be a world economy; the message names the cells.</exception>
    public Baseline(BaselineData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Data = data;
        Economies = data.Economies.Count;
        Sectors = data.Sectors.Count;
        BaselineValidation.Validate(data);

        ProfitShare = new double[Sectors];
        ScaleElasticity = new double[Sectors];
        for (int s = 0; s < Sectors; s++)
        {
            double theta = data.TradeElasticity[s];
            switch (data.MarketStructure)
            {
                case MarketStructure.FixedFirms:
                    ProfitShare[s] = 1 / (data.ElasticityOfSubstitution?[s] ?? (1 + theta));
                    break;
                case MarketStructure.FreeEntry:
                    ScaleElasticity[s] = 1 / theta;
                    break;
                case MarketStructure.ExternalEconomies:
                    ScaleElasticity[s] = data.ScaleElasticity?[s] ?? 0;
                    break;
                default:
                    break;
            }
        }

        ValueAddedShare = new double[Economies, Sectors];
        Sales = new double[Economies, Sectors];
        Spending = new double[Economies, Sectors];
        FinalSpendingShares = new double[Economies, Sectors];
        LabourIncome = new double[Economies];
        Profits = new double[Economies];
        TariffRevenue = new double[Economies];
        ExportTaxRevenue = new double[Economies];
        Income = new double[Economies];
        Transfers = new double[Economies];
        DeriveFlows();
        DeriveIncome();
    }

    public BaselineData Data { get; }

    public int Economies { get; }

    public int Sectors { get; }

    /// <summary>mu by sector, fraction of sales.</summary>
    public double[] ProfitShare { get; }

    /// <summary>psi by sector in force under the market structure.</summary>
    public double[] ScaleElasticity { get; }

    /// <summary>gamma, economy x sector: value added in cost, fraction.</summary>
    public double[,] ValueAddedShare { get; }

    /// <summary>R, economy x sector, million USD at origin prices.</summary>
    public double[,] Sales { get; }

    /// <summary>X, economy x sector, million USD with tariffs and export taxes.</summary>
    public double[,] Spending { get; }

    /// <summary>alpha, economy x sector, fractions of income.</summary>
    public double[,] FinalSpendingShares { get; }

    /// <summary>wL by economy, million USD.</summary>
    public double[] LabourIncome { get; }

    /// <summary>By economy, million USD.</summary>
    public double[] Profits { get; }

    /// <summary>By economy, million USD.</summary>
    public double[] TariffRevenue { get; }

    /// <summary>By economy, million USD.</summary>
    public double[] ExportTaxRevenue { get; }

    /// <summary>I by economy: what households spend, million USD.</summary>
    public double[] Income { get; }

    /// <summary>D by economy: spending above earnings, million USD; they sum to 0.</summary>
    public double[] Transfers { get; }

    /// <summary>Tariff in force, fraction.</summary>
    public double Tariff(int origin, int destination, int sector) => Data.Tariffs?[origin, destination, sector] ?? 0;

    /// <summary>Export tax in force, fraction.</summary>
    public double ExportTax(int origin, int destination, int sector) =>
        Data.ExportTaxes?[origin, destination, sector] ?? 0;

    /// <summary>Value of a flow at origin prices before export tax and tariff, million USD.</summary>
    public double Trade(int origin, int destination, int sector) => Data.Trade[origin, destination, sector];

    /// <summary>Share of an input in a sector's cost; 0 without intermediates.</summary>
    public double InputShare(int economy, int input, int sector) => Data.InputShares?[economy, input, sector] ?? 0;

    /// <summary>Political weight, 1 where the data have none.</summary>
    public double PoliticalWeight(int economy, int sector) => Data.PoliticalWeights?[economy, sector] ?? 1;

    private void DeriveFlows()
    {
        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                double inputs = 0;
                if (Data.InputShares is { } shares)
                {
                    for (int k = 0; k < Sectors; k++)
                    {
                        inputs += shares[i, k, s];
                    }
                }

                ValueAddedShare[i, s] = Math.Max(0, 1 - inputs);
            }
        }

        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Economies; j++)
            {
                for (int i = 0; i < Economies; i++)
                {
                    double z = Data.Trade[i, j, s];
                    double withExportTax = z * (1 + ExportTax(i, j, s));
                    Sales[i, s] += z;
                    ExportTaxRevenue[i] += withExportTax - z;
                    TariffRevenue[j] += withExportTax * Tariff(i, j, s);
                    Spending[j, s] += withExportTax * (1 + Tariff(i, j, s));
                }
            }
        }

        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                LabourIncome[i] += ValueAddedShare[i, s] * (1 - ProfitShare[s]) * Sales[i, s];
                Profits[i] += ProfitShare[s] * Sales[i, s];
            }

            if (!(LabourIncome[i] > 0))
            {
                throw new ModelException(
                    $"{Data.Economies[i]} has no labour income: it sells nothing that takes labour."
                );
            }
        }
    }

    private void DeriveIncome()
    {
        List<string> negative = [];
        for (int j = 0; j < Economies; j++)
        {
            double earnings = LabourIncome[j] + Profits[j] + TariffRevenue[j] + ExportTaxRevenue[j];
            if (Data.FinalSpendingShares is { } given)
            {
                Transfers[j] = Data.Transfers?[j] ?? 0;
                Income[j] = earnings + Transfers[j];
                for (int s = 0; s < Sectors; s++)
                {
                    FinalSpendingShares[j, s] = given[j, s];
                }
            }
            else
            {
                for (int s = 0; s < Sectors; s++)
                {
                    double final = Spending[j, s] - IntermediateDemand(j, s);
                    if (final < -NegativeSpendingTolerance * Spending[j, s])
                    {
                        negative.Add($"{Data.Economies[j]} {Data.Sectors[s]} ({final:G6})");
                    }

                    FinalSpendingShares[j, s] = Math.Max(0, final);
                    Income[j] += FinalSpendingShares[j, s];
                }

                Transfers[j] = Income[j] - earnings;
                for (int s = 0; s < Sectors; s++)
                {
                    FinalSpendingShares[j, s] /= Income[j];
                }
            }

            if (!(Income[j] > 0) && negative.Count == 0)
            {
                throw new ModelException($"{Data.Economies[j]} has no income to spend ({Income[j]:G6}).");
            }
        }

        if (negative.Count > 0)
        {
            throw new ModelException(
                $"final spending is negative (inputs use more than is bought) in {negative.Count} markets: "
                    + string.Join(", ", negative.Take(5))
            );
        }
    }

    /// <summary>Purchases of a good as an input by all sectors of an economy, million USD.</summary>
    private double IntermediateDemand(int economy, int input)
    {
        if (Data.InputShares is not { } shares)
        {
            return 0;
        }

        double demand = 0;
        for (int k = 0; k < Sectors; k++)
        {
            demand += shares[economy, input, k] * (1 - ProfitShare[k]) * Sales[economy, k];
        }

        return demand;
    }
}
