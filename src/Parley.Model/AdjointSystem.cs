namespace Parley.Model;

/// <summary>
/// The equilibrium conditions linearised at an equilibrium and transposed: from what each quantity is worth to an objective, to
/// what it is worth once the whole world has answered.
/// </summary>
/// <remarks>
/// Multipliers stand where the unknowns of <see cref="WorldSystem"/> stand and belong to their logarithms: wages, incomes, then,
/// where there are any, price indices and sales. Per dollar, i origin, j destination, s sector, k using sector:
/// lambda_is of sales, iota_j of income and revenue, eta_i of labour income, xi_js of spending; rho_js belongs to the logarithm
/// of the price index, kappa_is to that of the producer price. With V_js the value of the purchases of a market:
/// <code>
/// v_ijs    = lambda_is + iota_j t_ijs (1 + e_ijs) + iota_i e_ijs          V_js = sum_i v_ijs Z_ijs
/// xi_js    = V_js / X_js
/// rho_js   = g + theta_s V_js + sum_k gamma_jsk kappa_jk
/// kappa_is = g + sum_j (pi_ijs rho_js - theta_s v_ijs Z_ijs)
/// R_is lambda_is = g - psi_s kappa_is + R_is ((1 - mu_s)(sum_k gamma_iks xi_ik + gamma_is eta_i) + mu_s iota_i)
/// I_j iota_j     = g + I_j sum_s alpha_js xi_js (+ I_j / sum I sum_m D_m iota_m where imbalances are shares of world income)
/// W_i eta_i      = g + W_i iota_i + sum_s (gamma_is + psi_s) kappa_is - W_i sum_m W_m eta_m / sum W
/// </code>
/// Each g is the objective's own derivative. By Walras' law one condition follows from the others, so a constant may be added
/// to all values per dollar; the last term, which belongs to the numeraire, picks one. Arrays are sector x economy unless they
/// hold unknowns.
/// </remarks>
internal sealed class AdjointSystem
{
    private readonly WorldSystem _world;
    private readonly Baseline _baseline;
    private readonly int _n;
    private readonly int _sectors;
    private readonly double[] _share;
    private readonly double[] _spending;
    private readonly double[] _sales;
    private readonly double[] _dutiable;
    private readonly double[] _exportTaxRevenue;
    private readonly bool[] _taxed;
    private readonly double[] _producer;
    private readonly double[] _purchases;
    private readonly double[] _spendingValue;
    private readonly double[] _economyCost;
    private readonly double[] _economyPrice;
    private readonly double _worldLabourIncome;
    private double[] _border = [];
    private double[] _taxedTrade = [];
    private double[] _trade = [];
    private bool _hasExportTaxes;
    private Equilibrium? _at;

    public AdjointSystem(WorldSystem world)
    {
        _world = world;
        _baseline = world.Baseline;
        _n = world.Economies;
        _sectors = world.Sectors;
        int markets = _n * _sectors;
        _share = new double[markets * _n];
        _spending = new double[markets];
        _sales = new double[markets];
        _dutiable = new double[markets];
        _exportTaxRevenue = new double[markets];
        _taxed = new bool[_sectors];
        SalesValue = new double[markets];
        PriceValue = new double[markets];
        CostValue = new double[markets];
        TariffRevenueValue = new double[_n];
        ExportTaxRevenueValue = new double[_n];
        _producer = new double[_n];
        _purchases = new double[markets];
        _spendingValue = new double[markets];
        _economyCost = new double[_sectors];
        _economyPrice = new double[_sectors];
        _worldLabourIncome = _baseline.LabourIncome.Sum();
    }

    /// <summary>lambda: a dollar of sales.</summary>
    public double[] SalesValue { get; }

    /// <summary>rho: the logarithm of the price index.</summary>
    public double[] PriceValue { get; }

    /// <summary>kappa: the logarithm of the producer price.</summary>
    public double[] CostValue { get; }

    /// <summary>By economy: a dollar of tariff revenue.</summary>
    public double[] TariffRevenueValue { get; }

    /// <summary>By economy: a dollar of export tax revenue.</summary>
    public double[] ExportTaxRevenueValue { get; }

    /// <summary>Takes on an equilibrium.</summary>
    public void Linearise(Equilibrium equilibrium)
    {
        _at = equilibrium;
        _trade = equilibrium.Trade.Values;
        TradeTensor? tariffs = equilibrium.Policy.Tariffs ?? _baseline.Data.Tariffs;
        TradeTensor? exportTaxes = equilibrium.Policy.ExportTaxes ?? _baseline.Data.ExportTaxes;
        _hasExportTaxes = exportTaxes is not null && exportTaxes.Values.AsSpan().ContainsAnyExcept(0);
        if (_hasExportTaxes && _taxedTrade.Length == 0)
        {
            _taxedTrade = new double[_trade.Length];
        }

        _border = _hasExportTaxes ? _taxedTrade : _trade;
        Array.Clear(_exportTaxRevenue);
        for (int s = 0; s < _sectors; s++)
        {
            _taxed[s] = false;
            for (int j = 0; j < _n; j++)
            {
                int market = (s * _n) + j;
                _spending[market] = equilibrium.Spending[j, s];
                _sales[market] = equilibrium.Sales[j, s];
                _dutiable[market] = LineariseMarket(
                    market * _n,
                    s,
                    _spending[market],
                    tariffs is null ? default : tariffs.Values.AsSpan(market * _n, _n),
                    _hasExportTaxes ? exportTaxes!.Values.AsSpan(market * _n, _n) : default
                );
            }
        }
    }

    /// <summary>What is left of the transposed system: the objective's derivatives and the answers of the world, less the
    /// multipliers.</summary>
    /// <param name="multipliers">One for each unknown.</param>
    /// <param name="objective">Null: the linear part only.</param>
    /// <param name="residual">Receives the difference; may not be the multipliers' own array.</param>
    public void Evaluate(ReadOnlySpan<double> multipliers, ObjectiveDerivatives? objective, Span<double> residual)
    {
        for (int j = 0; j < _n; j++)
        {
            double income = multipliers[_n + j] / _at!.Income[j];
            TariffRevenueValue[j] = income + (objective?.TariffRevenue[j] ?? 0);
            ExportTaxRevenueValue[j] = income;
        }

        for (int s = 0; s < _sectors; s++)
        {
            ReadSalesValues(multipliers, objective, s);
            EvaluateSector(multipliers, objective, s);
        }

        EvaluateEconomies(multipliers, objective, residual);
    }

    private double LineariseMarket(
        int row,
        int s,
        double spending,
        ReadOnlySpan<double> tariffs,
        ReadOnlySpan<double> exportTaxes
    )
    {
        ReadOnlySpan<double> trade = _trade.AsSpan(row, _n);
        Span<double> share = _share.AsSpan(row, _n);
        double revenue = 0;
        for (int i = 0; i < _n; i++)
        {
            double border = trade[i];
            if (border == 0)
            {
                share[i] = 0;
                if (_hasExportTaxes)
                {
                    _border[row + i] = 0;
                }

                continue;
            }

            if (_hasExportTaxes)
            {
                border *= 1 + exportTaxes[i];
                _border[row + i] = border;
                _exportTaxRevenue[(s * _n) + i] += exportTaxes[i] * trade[i];
            }

            double duty = tariffs.IsEmpty ? 0 : tariffs[i] * border;
            _taxed[s] |= duty != 0;
            revenue += duty;
            share[i] = (border + duty) / spending;
        }

        return revenue;
    }

    private void ReadSalesValues(ReadOnlySpan<double> multipliers, ObjectiveDerivatives? objective, int s)
    {
        double mu = _baseline.ProfitShare[s];
        for (int i = 0; i < _n; i++)
        {
            int market = (i * _sectors) + s;
            double sales = _sales[(s * _n) + i];
            double value = 0;
            if (_world.HasSales)
            {
                value = sales > 0 ? multipliers[_world.SalesOffset + market] / sales : 0;
            }
            else if (sales > 0)
            {
                double labour = multipliers[i] / _at!.LabourIncome[i];
                value = ((1 - mu) * _world.ValueAdded[market] * labour) + (mu * ExportTaxRevenueValue[i]);
                value += objective is null ? 0 : objective.Sales[market] / sales;
            }

            SalesValue[(s * _n) + i] = value;
        }
    }

    /// <summary>One sector's markets: an inner product for what a market's purchases are worth, then what that says of its
    /// origins' producer prices.</summary>
    private void EvaluateSector(ReadOnlySpan<double> multipliers, ObjectiveDerivatives? objective, int s)
    {
        double theta = _baseline.Data.TradeElasticity[s];
        Span<double> cost = CostValue.AsSpan(s * _n, _n);
        ReadOnlySpan<double> salesValue = SalesValue.AsSpan(s * _n, _n);
        for (int i = 0; i < _n; i++)
        {
            int at = (s * _n) + i;
            double taxes = _exportTaxRevenue[at] * ExportTaxRevenueValue[i];
            cost[i] = -theta * ((salesValue[i] * _sales[at]) + taxes);
            cost[i] += objective?.ProducerPrice[(i * _sectors) + s] ?? 0;
            _producer[i] = salesValue[i] - (_hasExportTaxes ? ExportTaxRevenueValue[i] : 0);
        }

        for (int j = 0; j < _n; j++)
        {
            int at = (s * _n) + j;
            int row = at * _n;
            ReadOnlySpan<double> trade = _trade.AsSpan(row, _n);
            double purchases = VectorMath.Dot(trade, _producer) + (_dutiable[at] * TariffRevenueValue[j]);
            if (_hasExportTaxes)
            {
                purchases += VectorMath.Dot(_border.AsSpan(row, _n), ExportTaxRevenueValue);
            }

            int market = (j * _sectors) + s;
            double price = _world.HasInputs
                ? multipliers[_world.PriceOffset + market]
                : (theta * purchases) + (objective?.Price[market] ?? 0);
            _purchases[at] = purchases;
            PriceValue[at] = price;
            if (_spending[at] == 0)
            {
                continue;
            }

            ReadOnlySpan<double> share = _share.AsSpan(row, _n);
            if (_taxed[s])
            {
                double duty = theta * TariffRevenueValue[j];
                VectorMath.AddTwo(share, price - (duty * _spending[at]), _border.AsSpan(row, _n), duty, cost);
            }
            else
            {
                VectorMath.Add(share, price, cost);
            }
        }
    }

    private void EvaluateEconomies(
        ReadOnlySpan<double> multipliers,
        ObjectiveDerivatives? objective,
        Span<double> residual
    )
    {
        double labour = 0;
        double transfers = 0;
        for (int i = 0; i < _n; i++)
        {
            labour += multipliers[i];
            transfers += _at!.Transfers[i] * multipliers[_n + i] / _at.Income[i];
        }

        transfers = _at!.Policy.Imbalances == Imbalances.HeldAsShareOfWorldIncome ? transfers / _at.Income.Sum() : 0;
        for (int i = 0; i < _n; i++)
        {
            EvaluateEconomy(i, multipliers, objective, residual);
            residual[i] -= multipliers[i] + (labour * _at.LabourIncome[i] / _worldLabourIncome);
            residual[_n + i] += (transfers * _at.Income[i]) - multipliers[_n + i];
        }
    }

    private void EvaluateEconomy(
        int i,
        ReadOnlySpan<double> multipliers,
        ObjectiveDerivatives? objective,
        Span<double> residual
    )
    {
        int first = i * _sectors;
        double wageValue = multipliers[i] / _at!.LabourIncome[i];
        double incomeValue = multipliers[_n + i] / _at.Income[i];
        double wage = (objective?.Wage[i] ?? 0) + (_at.LabourIncome[i] * incomeValue);
        double spending = 0;
        for (int s = 0; s < _sectors; s++)
        {
            int at = (s * _n) + i;
            _spendingValue[first + s] = _spending[at] > 0 ? _purchases[at] / _spending[at] : 0;
            _economyCost[s] = CostValue[at];
            spending += _world.FinalShare[first + s] * _spendingValue[first + s];
            double scale = _sales[at] > 0 ? _baseline.ScaleElasticity[s] : 0;
            wage += (_world.ValueAdded[first + s] + scale) * _economyCost[s];
            _economyPrice[s] =
                (_baseline.Data.TradeElasticity[s] * _purchases[at]) + (objective?.Price[first + s] ?? 0);
        }

        residual[i] = wage;
        residual[_n + i] = (objective?.Income[i] ?? 0) + (_at.Income[i] * spending);
        if (!_world.HasSales)
        {
            return;
        }

        ReadOnlySpan<double> spendingValue = _spendingValue.AsSpan(first, _sectors);
        for (int s = 0; s < _sectors; s++)
        {
            int at = (s * _n) + i;
            double mu = _baseline.ProfitShare[s];
            double cost = _world.ValueAdded[first + s] * wageValue;
            if (_world.HasInputs)
            {
                ReadOnlySpan<double> inputs = _world.Inputs.AsSpan((first + s) * _sectors, _sectors);
                cost += VectorMath.DotAndAdd(inputs, spendingValue, _economyCost[s], _economyPrice);
            }

            double sales = _sales[at];
            int u = _world.SalesOffset + first + s;
            double answer =
                sales > 0
                    ? (sales * (((1 - mu) * cost) + (mu * incomeValue)))
                        - (_baseline.ScaleElasticity[s] * _economyCost[s])
                        + (objective?.Sales[first + s] ?? 0)
                    : 0;
            residual[u] = answer - multipliers[u];
        }

        for (int s = 0; _world.HasInputs && s < _sectors; s++)
        {
            int u = _world.PriceOffset + first + s;
            residual[u] = _economyPrice[s] - multipliers[u];
        }
    }
}
