using System.Numerics;

namespace Parley.Model;

/// <summary>
/// All conditions of a counterfactual equilibrium as one function of the unknowns, in the exact hat algebra of Dekle,
/// Eaton and Kortum (2008) as Caliendo and Parro (2015, eqs. 10-14) and Ossa (2014) use it.
/// </summary>
/// <remarks>
/// Unknowns, logarithms of changes: wages, incomes, then, where intermediates or scale economies need them, price indices
/// and sales (economy by economy, sectors side by side). The tensor <c>pi (d (1+t')(1+e') / (1+t)(1+e))^-theta</c> is fixed
/// under one policy, so an evaluation is for each sector and destination two inner products and one update over the
/// origins. Rows of origins are padded to whole vectors. Fields named "by sector" are sector x economy (padded); the
/// others are economy x sector.
/// </remarks>
internal sealed class WorldSystem
{
    /// <summary>Sales below this fraction of the baseline's count as this fraction when a residual is made relative.</summary>
    private const double SalesFloor = 1e-6;

    private readonly double[] _baseShares;
    private readonly double[] _baseNet;
    private double[] _border = [];
    private bool _hasExportTaxes;

    private readonly double[] _logProductivity;
    private readonly double[] _spending;
    private readonly double[] _salesState;
    private readonly double[] _logSalesRatio;
    private readonly double[] _logPower;

    private readonly double[] _tariffRevenue;
    private readonly double[] _exportTaxRevenue;
    private readonly double[] _labourIncome;
    private readonly double[] _profits;
    private readonly double[] _income;
    private readonly double[] _transfers;
    private readonly double _worldLabourIncome;
    private readonly double _worldIncome;
    private Imbalances _imbalances;

    public WorldSystem(Baseline baseline)
    {
        Baseline = baseline;
        Economies = baseline.Economies;
        Sectors = baseline.Sectors;
        int lanes = Vector<double>.Count;
        Row = (Economies + lanes - 1) / lanes * lanes;
        HasInputs = HasAnyInputs(baseline);
        HasScale = baseline.ScaleElasticity.Any(psi => psi > 0);
        PriceOffset = 2 * Economies;
        SalesOffset = PriceOffset + (HasInputs ? Economies * Sectors : 0);
        Unknowns = SalesOffset + (HasSales ? Economies * Sectors : 0);

        int cells = Sectors * Economies * Row;
        int markets = Economies * Sectors;
        _baseShares = new double[cells];
        _baseNet = new double[cells];
        Shares = new double[cells];
        Net = new double[cells];
        _logProductivity = new double[markets];
        _spending = new double[markets];
        _salesState = new double[markets];
        LogCost = new double[markets];
        ValueAdded = new double[markets];
        FinalShare = new double[markets];
        BaseSales = new double[markets];
        Inputs = HasInputs ? new double[markets * Sectors] : [];
        CostPower = new double[Sectors * Row];
        _logPower = new double[Sectors * Row];
        SpendingBySector = new double[Sectors * Row];
        ShareSum = new double[Sectors * Row];
        LogShareSum = new double[Sectors * Row];
        SalesBySector = new double[Sectors * Row];
        _logSalesRatio = new double[Sectors * Row];
        BaseSalesBySector = new double[Sectors * Row];
        Array.Fill(BaseSalesBySector, 1);
        _tariffRevenue = new double[Economies];
        _exportTaxRevenue = new double[Economies];
        _labourIncome = new double[Economies];
        _profits = new double[Economies];
        _income = new double[Economies];
        _transfers = new double[Economies];
        _worldLabourIncome = baseline.LabourIncome.Sum();
        _worldIncome = baseline.Income.Sum();
        FillBaseline();
        Apply(Policy.Unchanged);
    }

    public Baseline Baseline { get; }

    public int Economies { get; }

    public int Sectors { get; }

    /// <summary>Length of a padded row of origins.</summary>
    public int Row { get; }

    public int Unknowns { get; }

    /// <summary>Where the price indices begin in the unknowns.</summary>
    public int PriceOffset { get; }

    /// <summary>Where the sales begin in the unknowns.</summary>
    public int SalesOffset { get; }

    public bool HasInputs { get; }

    public bool HasScale { get; }

    public bool HasSales => HasInputs || HasScale;

    /// <summary>Sector x destination x origin: baseline shares at the policy's trade costs and the baseline's unit costs.</summary>
    public double[] Shares { get; }

    /// <summary>The same net of tariff and export tax: what reaches the producer of a dollar spent.</summary>
    public double[] Net { get; }

    /// <summary>Economy x using sector x input, shares of cost; empty without intermediates.</summary>
    public double[] Inputs { get; }

    public double[] ValueAdded { get; }

    public double[] FinalShare { get; }

    public double[] BaseSales { get; }

    public double[] LogCost { get; }

    /// <summary>By sector: unit cost to the power -theta.</summary>
    public double[] CostPower { get; }

    /// <summary>By sector.</summary>
    public double[] SpendingBySector { get; }

    /// <summary>By sector: the sum over origins of shares times cost powers, which is the price index to the power -theta.</summary>
    public double[] ShareSum { get; }

    /// <summary>By sector.</summary>
    public double[] LogShareSum { get; }

    /// <summary>By sector: sales that demand implies.</summary>
    public double[] SalesBySector { get; }

    /// <summary>By sector; 1 where the baseline has none.</summary>
    public double[] BaseSalesBySector { get; }

    /// <summary>Takes on a policy.</summary>
    /// <exception cref="ModelException">Shapes or signs are wrong, or an economy could no longer buy a good it needs.</exception>
    public void Apply(Policy policy)
    {
        PolicyValidation.Validate(policy, Baseline);
        ApplyProductivity(policy);
        _imbalances = policy.Imbalances;
        TradeTensor? tariffs = policy.Tariffs ?? Baseline.Data.Tariffs;
        TradeTensor? exportTaxes = policy.ExportTaxes ?? Baseline.Data.ExportTaxes;
        _hasExportTaxes = exportTaxes is not null;
        _baseShares.CopyTo(Shares, 0);
        _baseNet.CopyTo(Net, 0);
        if (_hasExportTaxes && _border.Length == 0)
        {
            _border = new double[Shares.Length];
        }

        if (policy.Tariffs is null && policy.ExportTaxes is null && policy.TradeCostChange is null && !_hasExportTaxes)
        {
            return;
        }

        for (int s = 0; s < Sectors; s++)
        {
            double minusTheta = -Baseline.Data.TradeElasticity[s];
            for (int j = 0; j < Economies; j++)
            {
                int cell = ((s * Economies) + j) * Row;
                for (int i = 0; i < Economies; i++, cell++)
                {
                    if (_baseShares[cell] == 0)
                    {
                        continue;
                    }

                    double tariff = 1 + (tariffs?[i, j, s] ?? 0);
                    double exportTax = 1 + (exportTaxes?[i, j, s] ?? 0);
                    double baseWedge = _baseShares[cell] / _baseNet[cell];
                    double wedge = tariff * exportTax;
                    double cost = policy.TradeCostChange?[i, j, s] ?? 1;
                    bool same = cost == 1 && wedge == BaseWedge(i, j, s);
                    double share = same
                        ? _baseShares[cell]
                        : _baseShares[cell] * Math.Pow(cost * wedge / baseWedge, minusTheta);
                    Shares[cell] = share;
                    Net[cell] =
                        same ? _baseNet[cell]
                        : share == 0 ? 0
                        : share / wedge;
                    if (_hasExportTaxes)
                    {
                        _border[cell] = share == 0 ? 0 : share / tariff;
                    }
                }
            }
        }

        CheckSources();
    }

    /// <summary>Evaluates every condition at a point.</summary>
    /// <param name="state">Logarithms of changes, <see cref="Unknowns"/> long.</param>
    /// <param name="residual">Receives by how much each condition fails, logarithm of what it should be over what it is.</param>
    public void Evaluate(double[] state, double[] residual)
    {
        EvaluateCosts(state);
        VectorMath.Exp(_logPower, CostPower);
        Array.Clear(_tariffRevenue);
        Array.Clear(_exportTaxRevenue);
        for (int s = 0; s < Sectors; s++)
        {
            ClearMarkets(s);
        }

        VectorMath.Log(ShareSum, LogShareSum);
        EvaluateIncomes(state, residual);
        if (HasInputs)
        {
            EvaluatePriceResiduals(state, residual);
        }

        if (HasSales)
        {
            EvaluateSalesResiduals(state, residual);
        }
    }

    /// <summary>The largest relative residual and the unknown it belongs to; a residual that is no number counts as infinite.</summary>
    public (double Residual, int Unknown) LargestResidual(double[] residual)
    {
        double largest = -1;
        int worst = 0;
        for (int u = 0; u < Unknowns; u++)
        {
            double size = Math.Abs(residual[u]);
            if (u >= SalesOffset)
            {
                double remaining = _salesState[u - SalesOffset];
                double floor = SalesFloor * BaseSales[u - SalesOffset];
                size = remaining < floor ? size * remaining / floor : size;
            }
            else if (u >= PriceOffset)
            {
                size *= Baseline.Data.TradeElasticity[(u - PriceOffset) % Sectors];
            }

            if (double.IsNaN(size))
            {
                return (double.PositiveInfinity, u);
            }

            if (size > largest)
            {
                (largest, worst) = (size, u);
            }
        }

        return (largest, worst);
    }

    /// <summary>The condition that an unknown's residual measures.</summary>
    public Market MarketOf(int unknown)
    {
        IReadOnlyList<string> economies = Baseline.Data.Economies;
        IReadOnlyList<string> sectors = Baseline.Data.Sectors;
        if (unknown < Economies)
        {
            return new Market(MarketKind.Labour, economies[unknown], null);
        }

        if (unknown < PriceOffset)
        {
            return new Market(MarketKind.Income, economies[unknown - Economies], null);
        }

        bool isPrice = unknown < SalesOffset;
        int market = unknown - (isPrice ? PriceOffset : SalesOffset);
        return new Market(
            isPrice ? MarketKind.Price : MarketKind.Goods,
            economies[market / Sectors],
            sectors[market % Sectors]
        );
    }

    /// <summary>Scales all values so that world labour income is the baseline's.</summary>
    public void Normalise(double[] state)
    {
        double world = 0;
        for (int i = 0; i < Economies; i++)
        {
            world += Baseline.LabourIncome[i] * Math.Exp(state[i]);
        }

        double shift = Math.Log(world / _worldLabourIncome);
        for (int u = 0; u < Unknowns; u++)
        {
            state[u] -= shift;
        }
    }

    /// <summary>The equilibrium at the state last evaluated.</summary>
    public Equilibrium Read(
        Policy policy,
        double[] state,
        SolveStatus status,
        int iterations,
        double residual,
        Market worst,
        TimeSpan duration
    )
    {
        double[,] price = new double[Economies, Sectors];
        double[,] producerPrice = new double[Economies, Sectors];
        double[,] sales = new double[Economies, Sectors];
        double[,] spending = new double[Economies, Sectors];
        double[] wage = new double[Economies];
        for (int i = 0; i < Economies; i++)
        {
            wage[i] = Math.Exp(state[i]);
            for (int s = 0; s < Sectors; s++)
            {
                int market = (i * Sectors) + s;
                int bySector = (s * Row) + i;
                producerPrice[i, s] = Math.Exp(LogCost[market]);
                price[i, s] = Math.Exp(
                    HasInputs ? state[PriceOffset + market] : -LogShareSum[bySector] / Baseline.Data.TradeElasticity[s]
                );
                sales[i, s] = HasSales ? _salesState[market] : SalesBySector[bySector];
                spending[i, s] = SpendingBySector[bySector];
            }
        }

        return new Equilibrium
        {
            Baseline = Baseline,
            Policy = policy,
            Status = status,
            Iterations = iterations,
            Residual = residual,
            WorstMarket = worst,
            Duration = duration,
            WageChange = wage,
            PriceChange = price,
            ProducerPriceChange = producerPrice,
            Sales = sales,
            Spending = spending,
            Income = [.. _income],
            LabourIncome = [.. _labourIncome],
            Profits = [.. _profits],
            TariffRevenue = [.. _tariffRevenue],
            ExportTaxRevenue = [.. _exportTaxRevenue],
            Transfers = [.. _transfers],
            Trade = ReadTrade(),
        };
    }

    private TradeTensor ReadTrade()
    {
        TradeTensor trade = new(Economies, Sectors);
        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Economies; j++)
            {
                int bySector = (s * Row) + j;
                double demand = SpendingBySector[bySector] / ShareSum[bySector];
                int cell = ((s * Economies) + j) * Row;
                for (int i = 0; i < Economies; i++)
                {
                    trade[i, j, s] = Net[cell + i] * CostPower[(s * Row) + i] * demand;
                }
            }
        }

        return trade;
    }

    private void FillBaseline()
    {
        BaselineData data = Baseline.Data;
        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                int market = (i * Sectors) + s;
                ValueAdded[market] = Baseline.ValueAddedShare[i, s];
                FinalShare[market] = Baseline.FinalSpendingShares[i, s];
                BaseSales[market] = Baseline.Sales[i, s];
                if (Baseline.Sales[i, s] > 0)
                {
                    BaseSalesBySector[(s * Row) + i] = Baseline.Sales[i, s];
                }

                for (int k = 0; HasInputs && k < Sectors; k++)
                {
                    Inputs[(market * Sectors) + k] = data.InputShares![i, k, s];
                }
            }
        }

        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Economies; j++)
            {
                double spending = Baseline.Spending[j, s];
                int cell = ((s * Economies) + j) * Row;
                for (int i = 0; i < Economies; i++)
                {
                    double z = data.Trade[i, j, s];
                    _baseNet[cell + i] = spending > 0 ? z / spending : 0;
                    _baseShares[cell + i] = spending > 0 ? z * BaseWedge(i, j, s) / spending : 0;
                }
            }
        }
    }

    private double BaseWedge(int origin, int destination, int sector) =>
        (1 + Baseline.Tariff(origin, destination, sector)) * (1 + Baseline.ExportTax(origin, destination, sector));

    private void ApplyProductivity(Policy policy)
    {
        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                _logProductivity[(i * Sectors) + s] = policy.ProductivityChange is { } change
                    ? Math.Log(change[i, s])
                    : 0;
            }
        }
    }

    private void CheckSources()
    {
        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Economies; j++)
            {
                if (
                    Baseline.Spending[j, s] > 0
                    && !Shares.AsSpan(((s * Economies) + j) * Row, Economies).ContainsAnyExcept(0.0)
                )
                {
                    throw new ModelException(
                        $"{Baseline.Data.Economies[j]} could buy {Baseline.Data.Sectors[s]} from nobody: every source it has is "
                            + "under embargo; leave it one"
                    );
                }
            }
        }
    }

    /// <summary>Unit costs and spending of every economy, written sector by sector as the market loops want them.</summary>
    private void EvaluateCosts(double[] state)
    {
        double world = 0;
        for (int i = 0; i < Economies; i++)
        {
            _income[i] = Baseline.Income[i] * Math.Exp(state[Economies + i]);
            world += _income[i];
        }

        for (int i = 0; i < Economies; i++)
        {
            _transfers[i] = _imbalances switch
            {
                Imbalances.Held => Baseline.Transfers[i],
                Imbalances.HeldAsShareOfWorldIncome => Baseline.Transfers[i] * world / _worldIncome,
                _ => 0,
            };
            EvaluateCosts(state, i);
        }
    }

    private void EvaluateCosts(double[] state, int i)
    {
        int first = i * Sectors;
        double logWage = state[i];
        Span<double> logCost = LogCost.AsSpan(first, Sectors);
        Span<double> spending = _spending.AsSpan(first, Sectors);
        ReadOnlySpan<double> alpha = FinalShare.AsSpan(first, Sectors);
        for (int s = 0; s < Sectors; s++)
        {
            logCost[s] = ValueAdded[first + s] * logWage;
            spending[s] = alpha[s] * _income[i];
        }

        if (HasSales)
        {
            Span<double> sales = _salesState.AsSpan(first, Sectors);
            state.AsSpan(SalesOffset + first, Sectors).CopyTo(sales);
            VectorMath.Exp(sales, sales);
            for (int s = 0; s < Sectors; s++)
            {
                sales[s] *= BaseSales[first + s];
            }
        }

        if (HasInputs)
        {
            ReadOnlySpan<double> logPrice = state.AsSpan(PriceOffset + first, Sectors);
            for (int s = 0; s < Sectors; s++)
            {
                double cost = (1 - Baseline.ProfitShare[s]) * _salesState[first + s];
                logCost[s] += VectorMath.DotAndAdd(
                    Inputs.AsSpan((first + s) * Sectors, Sectors),
                    logPrice,
                    cost,
                    spending
                );
            }
        }

        for (int s = 0; s < Sectors; s++)
        {
            logCost[s] -= _logProductivity[first + s];
            if (HasScale)
            {
                logCost[s] -= Baseline.ScaleElasticity[s] * (state[SalesOffset + first + s] - logWage);
            }

            _logPower[(s * Row) + i] = -Baseline.Data.TradeElasticity[s] * logCost[s];
            SpendingBySector[(s * Row) + i] = spending[s];
        }
    }

    /// <summary>One sector's markets: share sums and revenues of destinations, sales of origins.</summary>
    private void ClearMarkets(int s)
    {
        Span<double> power = CostPower.AsSpan(s * Row, Row);
        Span<double> sales = SalesBySector.AsSpan(s * Row, Row);
        sales.Clear();
        for (int j = 0; j < Economies; j++)
        {
            int bySector = (s * Row) + j;
            double spending = SpendingBySector[bySector];
            int cell = ((s * Economies) + j) * Row;
            ReadOnlySpan<double> net = Net.AsSpan(cell, Row);
            (double sum, double producers) = VectorMath.TwoDots(Shares.AsSpan(cell, Row), net, power);
            if (Baseline.Spending[j, s] == 0)
            {
                ShareSum[bySector] = 1;
                continue;
            }

            ShareSum[bySector] = sum;
            double demand = spending / sum;
            VectorMath.MultiplyAdd(net, demand, sales);
            if (_hasExportTaxes)
            {
                ReadExportTaxes(s, j, cell, demand, spending);
            }
            else
            {
                _tariffRevenue[j] += spending - (producers * demand);
            }
        }

        VectorMath.Multiply(sales, power);
    }

    private void ReadExportTaxes(int s, int j, int cell, double demand, double spending)
    {
        double atBorder = 0;
        for (int i = 0; i < Economies; i++)
        {
            double scaled = CostPower[(s * Row) + i] * demand;
            double border = _border[cell + i] * scaled;
            atBorder += border;
            _exportTaxRevenue[i] += border - (Net[cell + i] * scaled);
        }

        _tariffRevenue[j] += spending - atBorder;
    }

    private void EvaluateIncomes(double[] state, double[] residual)
    {
        for (int i = 0; i < Economies; i++)
        {
            double labour = 0;
            double profits = 0;
            for (int s = 0; s < Sectors; s++)
            {
                double sales = SalesBySector[(s * Row) + i];
                double mu = Baseline.ProfitShare[s];
                labour += ValueAdded[(i * Sectors) + s] * (1 - mu) * sales;
                profits += mu * sales;
            }

            _profits[i] = profits;
            _labourIncome[i] = Baseline.LabourIncome[i] * Math.Exp(state[i]);
            double income = _labourIncome[i] + profits + _tariffRevenue[i] + _exportTaxRevenue[i] + _transfers[i];
            residual[i] = Math.Log(labour / _labourIncome[i]);
            residual[Economies + i] = Math.Log(income / _income[i]);
        }
    }

    private void EvaluatePriceResiduals(double[] state, double[] residual)
    {
        for (int s = 0; s < Sectors; s++)
        {
            double inverse = -1 / Baseline.Data.TradeElasticity[s];
            for (int j = 0; j < Economies; j++)
            {
                int u = PriceOffset + (j * Sectors) + s;
                residual[u] = (inverse * LogShareSum[(s * Row) + j]) - state[u];
            }
        }
    }

    private void EvaluateSalesResiduals(double[] state, double[] residual)
    {
        for (int c = 0; c < _logSalesRatio.Length; c++)
        {
            _logSalesRatio[c] = SalesBySector[c] / BaseSalesBySector[c];
        }

        VectorMath.Log(_logSalesRatio, _logSalesRatio);
        for (int s = 0; s < Sectors; s++)
        {
            for (int i = 0; i < Economies; i++)
            {
                int market = (i * Sectors) + s;
                int u = SalesOffset + market;
                residual[u] = BaseSales[market] > 0 ? _logSalesRatio[(s * Row) + i] - state[u] : 0;
            }
        }
    }

    private static bool HasAnyInputs(Baseline baseline)
    {
        foreach (double share in baseline.ValueAddedShare)
        {
            if (share < 1)
            {
                return true;
            }
        }

        return false;
    }
}
