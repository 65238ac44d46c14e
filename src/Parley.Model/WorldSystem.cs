using System.Runtime.Intrinsics;

namespace Parley.Model;

/// <summary>
/// All conditions of a counterfactual equilibrium as one function of the unknowns, in the exact hat algebra of Dekle,
/// Eaton and Kortum (2008) as Caliendo and Parro (2015, eqs. 10-14) and Ossa (2014) use it.
/// </summary>
/// <remarks>
/// Unknowns, logarithms of changes: wages, incomes, then, where intermediates or scale economies need them, price indices
/// and sales (economy by economy, sectors side by side). <see cref="PolicyShares"/> is fixed under one policy, so an
/// evaluation is for each sector two matrix-vector products and one transposed. Fields named "by sector" are sector x economy
/// (padded to whole vectors); the others are economy x sector.
/// </remarks>
internal sealed class WorldSystem
{
    /// <summary>Sales below this fraction of the baseline's count as this fraction when a residual is made relative.</summary>
    private const double SalesFloor = 1e-6;

    /// <summary>Where every firm may leave, a sector that has shrunk to this logarithm of its sales and shrinks on is empty.</summary>
    private const double LeavingSales = -9;

    /// <summary>Logarithm of the sales with which firms come back.</summary>
    private const double EnteringSales = -4;

    private readonly double[] _logProductivity;
    private readonly double[] _spending;
    private readonly double[] _salesState;
    private readonly double[] _logSalesRatio;
    private readonly double[] _logPower;
    private readonly double[] _tariffRevenue;
    private readonly double[] _exportTaxRevenue;
    private readonly double[] _borderSales;
    private readonly double[] _labourIncome;
    private readonly double[] _profits;
    private readonly double[] _income;
    private readonly double[] _transfers;
    private readonly double _worldLabourIncome;
    private readonly double _worldIncome;
    private readonly bool[] _mayLeave;
    private readonly bool[] _left;
    private Imbalances _imbalances;
    private double _removed = 1;
    private bool _isBaseline;

    public WorldSystem(Baseline baseline)
    {
        Baseline = baseline;
        Economies = baseline.Economies;
        Sectors = baseline.Sectors;
        Trade = new PolicyShares(baseline);
        Row = Trade.Row;
        HasInputs = HasAnyInputs(baseline);
        HasScale = baseline.ScaleElasticity.Any(psi => psi > 0);
        PriceOffset = 2 * Economies;
        SalesOffset = PriceOffset + (HasInputs ? Economies * Sectors : 0);
        Unknowns = SalesOffset + (HasSales ? Economies * Sectors : 0);

        int markets = Economies * Sectors;
        _mayLeave =
        [
            .. baseline.ScaleElasticity.Zip(baseline.Data.TradeElasticity, (psi, theta) => psi * theta >= 1 - 1e-12),
        ];
        MayLeave = _mayLeave.Contains(true);
        _left = new bool[markets];
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
        Array.Fill(ShareSum, 1);
        LogShareSum = new double[Sectors * Row];
        SalesBySector = new double[Sectors * Row];
        _logSalesRatio = new double[Sectors * Row];
        BaseSalesBySector = new double[Sectors * Row];
        Array.Fill(BaseSalesBySector, 1);
        _tariffRevenue = new double[Row];
        _exportTaxRevenue = new double[Row];
        _borderSales = new double[Row];
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

    /// <summary>Whether scale economies are strong enough, psi theta = 1, for a sector to empty: sales then fall as fast as the
    /// firms that share them.</summary>
    public bool MayLeave { get; }

    public PolicyShares Trade { get; }

    /// <summary>Economy x using sector x input, shares of cost; empty without intermediates.</summary>
    public double[] Inputs { get; }

    public double[] ValueAdded { get; }

    public double[] FinalShare { get; }

    /// <summary>The baseline's sales where the policy leaves any, else 0.</summary>
    public double[] BaseSales { get; }

    public double[] LogCost { get; }

    /// <summary>By sector: unit cost to the power -theta.</summary>
    public double[] CostPower { get; }

    /// <summary>By sector.</summary>
    public double[] SpendingBySector { get; }

    /// <summary>By sector: the sum over origins of shares times cost powers, which is the price index to the power -theta but
    /// for <see cref="PolicyShares.LogScale"/>; 1 where nothing is bought.</summary>
    public double[] ShareSum { get; }

    /// <summary>By sector: minus theta times the logarithm of the price index.</summary>
    public double[] LogShareSum { get; }

    /// <summary>By sector: sales that demand implies.</summary>
    public double[] SalesBySector { get; }

    /// <summary>By sector; 1 where there are none.</summary>
    public double[] BaseSalesBySector { get; }

    /// <summary>Takes on a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="removed">Where imbalances are removed, how much of them: 1 = all.</param>
    /// <exception cref="ModelException">Shapes or signs are wrong, an economy could no longer buy a good it needs, or could
    /// no longer sell anything that takes labour.</exception>
    public void Apply(Policy policy, double removed = 1)
    {
        PolicyValidation.Validate(policy, Baseline);
        _imbalances = policy.Imbalances;
        _removed = removed;
        Trade.Apply(policy);
        bool sameProductivity = true;
        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                double change = policy.ProductivityChange?[i, s] ?? 1;
                _logProductivity[(i * Sectors) + s] = Math.Log(change);
                sameProductivity &= change == 1;
            }
        }

        _isBaseline = Trade.IsBaseline && sameProductivity && _imbalances != Imbalances.Removed;
        FillSales();
        if (Trade.HasEndedFlows)
        {
            EndSales();
        }
    }

    /// <summary>Empties the sectors whose firms are all but gone and still sell less than they cost.</summary>
    /// <returns>Whether any has emptied; the state then stands for another system.</returns>
    public bool LetFirmsLeave(double[] state, double[] residual)
    {
        bool any = false;
        for (int market = 0; market < BaseSales.Length; market++)
        {
            int s = market % Sectors;
            int u = SalesOffset + market;
            if (
                _mayLeave[s]
                && BaseSales[market] > 0
                && state[u] < LeavingSales
                && residual[u] < 0
                && IsMissedByNobody(market / Sectors, s)
            )
            {
                SetBaseSales(market / Sectors, s, 0);
                _left[market] = true;
                state[u] = 0;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Brings firms back to the emptied sectors where the first to enter would sell more than it costs.</summary>
    /// <returns>Whether any has come back.</returns>
    public bool LetFirmsEnter(double[] state)
    {
        bool any = false;
        for (int market = 0; market < _left.Length; market++)
        {
            if (_left[market] && FirstEntrantGains(state, market))
            {
                _left[market] = false;
                SetBaseSales(market / Sectors, market % Sectors, Baseline.Sales[market / Sectors, market % Sectors]);
                state[SalesOffset + market] = EnteringSales;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Sales per firm at vanishing scale against the wage: with psi theta = 1 the number of firms cancels.</summary>
    private bool FirstEntrantGains(double[] state, int market)
    {
        int i = market / Sectors;
        int s = market % Sectors;
        double logCost = (ValueAdded[market] * state[i]) - _logProductivity[market];
        if (HasInputs)
        {
            logCost += VectorMath.Dot(
                Inputs.AsSpan(market * Sectors, Sectors),
                state.AsSpan(PriceOffset + (i * Sectors), Sectors)
            );
        }

        double sales = 0;
        for (int j = 0; j < Economies; j++)
        {
            int bySector = (s * Row) + j;
            sales += Trade.Net[Trade.Cell(i, j, s)] * SpendingBySector[bySector] / ShareSum[bySector];
        }

        double logSales = Math.Log(sales / Baseline.Sales[i, s]) - (Baseline.Data.TradeElasticity[s] * logCost);
        return logSales - state[i] > 1e-9;
    }

    /// <summary>Whether every buyer has another source and the economy another employer.</summary>
    private bool IsMissedByNobody(int i, int s)
    {
        for (int j = 0; j < Economies; j++)
        {
            if (Trade.Net[Trade.Cell(i, j, s)] > 0 && !HasOtherSource(i, j, s))
            {
                return false;
            }
        }

        for (int other = 0; other < Sectors; other++)
        {
            int market = (i * Sectors) + other;
            if (other != s && BaseSales[market] > 0 && ValueAdded[market] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOtherSource(int i, int j, int s)
    {
        for (int other = 0; other < Economies; other++)
        {
            if (other != i && Trade.Net[Trade.Cell(other, j, s)] > 0 && BaseSales[(other * Sectors) + s] > 0)
            {
                return true;
            }
        }

        return false;
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
            if (Trade.HomeOnly[s])
            {
                ClearHomeMarkets(s);
            }
            else if (Trade.Untaxed[s])
            {
                ClearUntaxedMarkets(s);
            }
            else if (Trade.HasExportTaxes)
            {
                ClearMarketsWithExportTaxes(s);
            }
            else
            {
                ClearMarkets(s);
            }
        }

        VectorMath.Log(ShareSum, LogShareSum);
        if (Trade.HasLogScale)
        {
            VectorMath.Add(Trade.LogScale, 1, LogShareSum);
        }

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
        double largest = 0;
        int worst = 0;
        for (int u = 0; u < PriceOffset; u++)
        {
            double size = Math.Abs(residual[u]);
            if (!(size <= largest))
            {
                (largest, worst) = (Finite(size), u);
            }
        }

        for (int u = PriceOffset; u < SalesOffset; )
        {
            for (int s = 0; s < Sectors; s++, u++)
            {
                double size = Math.Abs(residual[u]) * Baseline.Data.TradeElasticity[s];
                if (!(size <= largest))
                {
                    (largest, worst) = (Finite(size), u);
                }
            }
        }

        for (int market = 0, u = SalesOffset; u < Unknowns; market++, u++)
        {
            double size = Math.Abs(residual[u]);
            if (!(size <= largest) && BaseSales[market] > 0)
            {
                size *= Math.Min(1, _salesState[market] / (SalesFloor * BaseSales[market]));
                if (!(size <= largest))
                {
                    (largest, worst) = (Finite(size), u);
                }
            }
        }

        return (largest, worst);
    }

    private static double Finite(double size) => double.IsNaN(size) ? double.PositiveInfinity : size;

    /// <summary>Tariff revenue over income where the system was last evaluated; subsidies count as none.</summary>
    public double TariffRevenueShare(int economy) => Math.Max(0, _tariffRevenue[economy] / _income[economy]);

    /// <summary>The condition that an unknown's residual measures.</summary>
    public Market MarketOf(int unknown)
    {
        IReadOnlyList<string> economies = Baseline.Data.Economies;
        IReadOnlyList<string> sectors = Baseline.Data.Sectors;
        if (unknown < Economies)
        {
            return new Market(MarketKind.Labour, economies[unknown]);
        }

        if (unknown < PriceOffset)
        {
            return new Market(MarketKind.Income, economies[unknown - Economies]);
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

    /// <summary>The point at which an equilibrium stands, with the sectors it left empty, under the policy last taken on.</summary>
    public void WriteState(Equilibrium equilibrium, double[] state)
    {
        for (int i = 0; i < Economies; i++)
        {
            state[i] = Math.Log(equilibrium.WageChange[i]);
            state[Economies + i] = Math.Log(equilibrium.Income[i] / Baseline.Income[i]);
            for (int s = 0; s < Sectors; s++)
            {
                int market = (i * Sectors) + s;
                if (HasInputs)
                {
                    state[PriceOffset + market] = Math.Log(equilibrium.PriceChange[i, s]);
                }

                if (HasSales)
                {
                    double sales = equilibrium.Sales[i, s];
                    if (sales == 0 && _mayLeave[s] && BaseSales[market] > 0 && IsMissedByNobody(i, s))
                    {
                        SetBaseSales(i, s, 0);
                        _left[market] = true;
                    }

                    bool sells = sales > 0 && BaseSales[market] > 0;
                    state[SalesOffset + market] = sells ? Math.Log(sales / BaseSales[market]) : 0;
                }
            }
        }
    }

    /// <summary>The equilibrium at the state last evaluated. Where nothing changes, that is the baseline, digit by digit.</summary>
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
        bool same = iterations == 0 && _isBaseline && status == SolveStatus.Converged;
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
                producerPrice[i, s] = same ? 1 : Math.Exp(LogCost[market]);
                price[i, s] =
                    same ? 1
                    : HasInputs ? Math.Exp(state[PriceOffset + market])
                    : Math.Exp(-LogShareSum[bySector] / Baseline.Data.TradeElasticity[s]);
                sales[i, s] = HasSales ? _salesState[market] : SalesBySector[bySector];
                spending[i, s] = SpendingBySector[bySector];
            }
        }

        Baseline? baseline = same ? Baseline : null;
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
            Sales = baseline?.Sales ?? sales,
            Spending = baseline?.Spending ?? spending,
            Income = baseline?.Income ?? [.. _income],
            LabourIncome = baseline?.LabourIncome ?? [.. _labourIncome],
            Profits = baseline?.Profits ?? [.. _profits],
            TariffRevenue = baseline?.TariffRevenue ?? _tariffRevenue[..Economies],
            ExportTaxRevenue = baseline?.ExportTaxRevenue ?? _exportTaxRevenue[..Economies],
            Transfers = baseline?.Transfers ?? [.. _transfers],
            Trade = baseline?.Data.Trade ?? ReadTrade(),
        };
    }

    private TradeTensor ReadTrade()
    {
        TradeTensor trade = TradeTensor.Uninitialised(Economies, Sectors);
        double[] row = new double[Row];
        for (int s = 0; s < Sectors; s++)
        {
            ReadOnlySpan<double> power = CostPower.AsSpan(s * Row, Row);
            for (int j = 0; j < Economies; j++)
            {
                int bySector = (s * Row) + j;
                double demand = SpendingBySector[bySector] / ShareSum[bySector];
                VectorMath.Multiply(Trade.Net.AsSpan(Trade.Cell(0, j, s), Row), power, demand, row);
                row.AsSpan(0, Economies).CopyTo(trade.Values.AsSpan(trade.Index(0, j, s)));
            }
        }

        return trade;
    }

    private void FillBaseline()
    {
        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                int market = (i * Sectors) + s;
                ValueAdded[market] = Baseline.ValueAddedShare[i, s];
                FinalShare[market] = Baseline.FinalSpendingShares[i, s];
                for (int k = 0; HasInputs && k < Sectors; k++)
                {
                    Inputs[(market * Sectors) + k] = Baseline.InputShare(i, k, s);
                }
            }
        }
    }

    private void FillSales()
    {
        Array.Clear(_left);
        for (int i = 0; i < Economies; i++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                SetBaseSales(i, s, Baseline.Sales[i, s]);
            }
        }
    }

    private void SetBaseSales(int i, int s, double sales)
    {
        BaseSales[(i * Sectors) + s] = sales;
        BaseSalesBySector[(s * Row) + i] = sales > 0 ? sales : 1;
    }

    /// <summary>Takes out the sectors that embargoes leave without a buyer, and those that only they bought from, until no
    /// more falls.</summary>
    private void EndSales()
    {
        bool falling = true;
        while (falling)
        {
            falling = false;
            for (int i = 0; i < Economies; i++)
            {
                for (int s = 0; s < Sectors; s++)
                {
                    if (BaseSales[(i * Sectors) + s] > 0 && !HasBuyer(i, s))
                    {
                        SetBaseSales(i, s, 0);
                        falling = true;
                    }
                }
            }
        }

        for (int i = 0; i < Economies; i++)
        {
            if (!TakesLabour(i))
            {
                throw new ModelException(
                    $"{Baseline.Data.Economies[i]} could sell nothing that takes labour: every buyer it has is under embargo; "
                        + "leave it one"
                );
            }
        }
    }

    private bool HasBuyer(int i, int s)
    {
        for (int j = 0; j < Economies; j++)
        {
            if (Trade.Net[Trade.Cell(i, j, s)] > 0 && Buys(j, s))
            {
                return true;
            }
        }

        return false;
    }

    private bool Buys(int j, int s)
    {
        if (FinalShare[(j * Sectors) + s] > 0)
        {
            return true;
        }

        for (int user = 0; HasInputs && user < Sectors; user++)
        {
            int market = (j * Sectors) + user;
            if (BaseSales[market] > 0 && Inputs[(market * Sectors) + s] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool TakesLabour(int i)
    {
        for (int s = 0; s < Sectors; s++)
        {
            int market = (i * Sectors) + s;
            if (BaseSales[market] > 0 && ValueAdded[market] > 0)
            {
                return true;
            }
        }

        return false;
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
                _ => Baseline.Transfers[i] * (1 - _removed),
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
        ReadOnlySpan<double> valueAdded = ValueAdded.AsSpan(first, Sectors);
        for (int s = 0; s < logCost.Length; s++)
        {
            logCost[s] = valueAdded[s] * logWage;
            spending[s] = alpha[s] * _income[i];
        }

        if (HasSales)
        {
            Span<double> sales = _salesState.AsSpan(first, Sectors);
            VectorMath.Exp(state.AsSpan(SalesOffset + first, Sectors), sales);
            for (int s = 0; s < sales.Length; s++)
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

        for (int s = 0; s < logCost.Length; s++)
        {
            logCost[s] -= _logProductivity[first + s];
            if (HasScale && BaseSales[first + s] > 0)
            {
                logCost[s] -= Baseline.ScaleElasticity[s] * (state[SalesOffset + first + s] - logWage);
            }

            if (_left[first + s])
            {
                logCost[s] = double.PositiveInfinity;
            }

            _logPower[(s * Row) + i] = -Baseline.Data.TradeElasticity[s] * logCost[s];
            SpendingBySector[(s * Row) + i] = spending[s];
        }
    }

    /// <summary>One sector's markets, four destinations at a time: share sums and revenues of destinations, sales of origins.</summary>
    private void ClearMarkets(int s)
    {
        ReadOnlySpan<double> power = CostPower.AsSpan(s * Row, Row);
        Span<double> sales = SalesBySector.AsSpan(s * Row, Row);
        sales.Clear();
        for (int j = 0; j < Row; j += Vector256<double>.Count)
        {
            int bySector = (s * Row) + j;
            int cell = bySector * Row;
            ReadOnlySpan<double> net = Trade.Net.AsSpan(cell, 4 * Row);
            (Vector256<double> sum, Vector256<double> producers) = VectorMath.FourDots(
                Trade.Shares.AsSpan(cell, 4 * Row),
                net,
                power
            );
            Vector256<double> demand = Demand(sum, bySector, out Vector256<double> spending);
            VectorMath.AddFour(net, demand, sales);
            Span<double> revenue = _tariffRevenue.AsSpan(j, 4);
            (Vector256.Create<double>(revenue) + (spending - (producers * demand))).CopyTo(revenue);
        }

        VectorMath.Multiply(sales, power, 1, sales);
    }

    /// <summary>The same for a sector that nobody taxes: a dollar spent is a dollar the producers get.</summary>
    private void ClearUntaxedMarkets(int s)
    {
        ReadOnlySpan<double> power = CostPower.AsSpan(s * Row, Row);
        Span<double> sales = SalesBySector.AsSpan(s * Row, Row);
        sales.Clear();
        for (int j = 0; j < Row; j += Vector256<double>.Count)
        {
            int bySector = (s * Row) + j;
            ReadOnlySpan<double> net = Trade.Net.AsSpan(bySector * Row, 4 * Row);
            Vector256<double> sum = VectorMath.FourDots(net, power);
            VectorMath.AddFour(net, Demand(sum, bySector, out _), sales);
        }

        VectorMath.Multiply(sales, power, 1, sales);
    }

    /// <summary>Spending over share sums of four destinations. Where nothing was ever bought the row is empty.</summary>
    private Vector256<double> Demand(Vector256<double> sum, int bySector, out Vector256<double> spending)
    {
        sum = Vector256.ConditionalSelect(Vector256.Equals(sum, Vector256<double>.Zero), Vector256<double>.One, sum);
        sum.CopyTo(ShareSum.AsSpan(bySector));
        spending = Vector256.Create<double>(SpendingBySector.AsSpan(bySector, 4));
        return spending / sum;
    }

    /// <summary>A sector that crosses no border: everyone buys at home.</summary>
    private void ClearHomeMarkets(int s)
    {
        for (int j = 0; j < Economies; j++)
        {
            int bySector = (s * Row) + j;
            int cell = Trade.Cell(j, j, s);
            double share = Trade.Shares[cell];
            if (share == 0)
            {
                continue;
            }

            double power = CostPower[bySector];
            ShareSum[bySector] = share * power;
            SalesBySector[bySector] = Trade.Net[cell] * power * (SpendingBySector[bySector] / (share * power));
        }
    }

    /// <summary>One sector's markets where exports are taxed: what the importer pays at the border is no longer what the
    /// producer gets.</summary>
    private void ClearMarketsWithExportTaxes(int s)
    {
        ReadOnlySpan<double> power = CostPower.AsSpan(s * Row, Row);
        Span<double> sales = SalesBySector.AsSpan(s * Row, Row);
        sales.Clear();
        Array.Clear(_borderSales);
        for (int j = 0; j < Economies; j++)
        {
            int bySector = (s * Row) + j;
            int cell = bySector * Row;
            double spending = SpendingBySector[bySector];
            double sum = VectorMath.Dot(Trade.Shares.AsSpan(cell, Row), power);
            ShareSum[bySector] = sum == 0 ? 1 : sum;
            double demand = spending / ShareSum[bySector];
            ReadOnlySpan<double> border = Trade.Border.AsSpan(cell, Row);
            VectorMath.MultiplyAdd(Trade.Net.AsSpan(cell, Row), demand, sales);
            VectorMath.MultiplyAdd(border, demand, _borderSales);
            _tariffRevenue[j] += spending - (demand * VectorMath.Dot(border, power));
        }

        VectorMath.Multiply(sales, power, 1, sales);
        for (int i = 0; i < Economies; i++)
        {
            _exportTaxRevenue[i] += (_borderSales[i] * power[i]) - sales[i];
        }
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

    /// <summary>A sector without sales has nothing to find; its unknown is drawn to 0.</summary>
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
                residual[u] = (BaseSales[market] > 0 ? _logSalesRatio[(s * Row) + i] : 0) - state[u];
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
