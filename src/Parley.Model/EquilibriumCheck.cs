namespace Parley.Model;

/// <summary>
/// Recomputes every condition of an equilibrium from its arrays and the equations alone, cell by cell, sharing no code
/// with the solver: what is wrong in one should not be wrong in the other.
/// </summary>
/// <remarks>
/// i origin, j destination, s sector, k input; a hat (here <c>Change</c>) is counterfactual over baseline. Equations:
/// Caliendo and Parro (2015), eqs. 10-14; Ossa (2014), eqs. 1-6 in changes; scale economies as in Kucheryavyy, Lyn and
/// Rodriguez-Clare (2023). A residual is the difference of both sides relative to their size; sales count as at least a
/// millionth of the baseline's, flows as at least a thousand millionth of the market they sell to.
/// </remarks>
public sealed class EquilibriumCheck
{
    private const double SalesFloor = 1e-6;
    private const double FlowFloor = 1e-9;
    private const int World = -1;
    private const int WholeEconomy = -1;

    private readonly Equilibrium _after;
    private readonly Baseline _before;
    private readonly int _n;
    private readonly int _sectors;
    private readonly Furthest[] _furthest = new Furthest[Enum.GetValues<MarketKind>().Length];

    private EquilibriumCheck(Equilibrium equilibrium)
    {
        _after = equilibrium;
        _before = equilibrium.Baseline;
        _n = _before.Economies;
        _sectors = _before.Sectors;
    }

    /// <summary>Checks an equilibrium, solved or put together from stored arrays.</summary>
    public static EquilibriumCheckResult Run(Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return new EquilibriumCheck(equilibrium).Run();
    }

    private EquilibriumCheckResult Run()
    {
        for (int j = 0; j < _n; j++)
        {
            for (int s = 0; s < _sectors; s++)
            {
                CheckCost(j, s);
                CheckPricesAndTrade(j, s);
                CheckSales(j, s);
                CheckSpending(j, s);
            }

            CheckLabourAndProfits(j);
            CheckRevenueAndBalance(j);
            CheckTransfer(j);
            CheckIncome(j);
        }

        CheckNumeraire();
        foreach (QuantityLimit limit in _after.Policy.Limits)
        {
            CheckLimit(limit);
        }

        List<EquilibriumResidual> byKind =
        [
            .. Enum.GetValues<MarketKind>().Where(k => _furthest[(int)k].Conditions > 0).Select(Named),
        ];
        EquilibriumResidual worst = byKind.MaxBy(r => r.Residual)!;
        return new EquilibriumCheckResult(worst.Residual, worst.Market, byKind);
    }

    /// <summary>p^_is = w^_i ^ gamma_is prod_k P^_ik ^ gamma_iks L^_is ^ -psi_s / A^_is.</summary>
    private void CheckCost(int i, int s)
    {
        double sales = _after.Sales[i, s];
        if (_before.Sales[i, s] == 0 || sales == 0)
        {
            return;
        }

        double price = Math.Pow(_after.WageChange[i], _before.ValueAddedShare[i, s]);
        for (int k = 0; k < _sectors; k++)
        {
            double share = _before.InputShare(i, k, s);
            if (share > 0)
            {
                price *= Math.Pow(_after.PriceChange[i, k], share);
            }
        }

        double employment = sales / _before.Sales[i, s] / _after.WageChange[i];
        price *= Math.Pow(employment, -_before.ScaleElasticity[s]);
        price /= _after.Policy.ProductivityChange?[i, s] ?? 1;
        Record(MarketKind.Cost, i, s, _after.ProducerPriceChange[i, s] - price, price);
    }

    /// <summary>
    /// pi'_ijs = pi_ijs (p^_ijs / P^_js) ^ -theta_s sums to 1 over origins, and Z'_ijs = pi'_ijs X'_js / ((1+t'_ijs)(1+e'_ijs)).
    /// </summary>
    private void CheckPricesAndTrade(int j, int s)
    {
        if (_before.Spending[j, s] == 0)
        {
            for (int i = 0; i < _n; i++)
            {
                Record(MarketKind.Trade, i, s, _after.Trade[i, j, s], _before.Income[j], j);
            }

            return;
        }

        double shares = 0;
        for (int i = 0; i < _n; i++)
        {
            double share = ShareAfter(i, j, s);
            shares += share;
            double flow =
                share == 0
                    ? 0
                    : share * _after.Spending[j, s] / (1 + _after.Tariff(i, j, s)) / (1 + _after.ExportTax(i, j, s));
            Record(
                MarketKind.Trade,
                i,
                s,
                _after.Trade[i, j, s] - flow,
                Math.Max(flow, FlowFloor * Math.Max(_after.Spending[j, s], SalesFloor * _before.Spending[j, s])),
                j
            );
        }

        Record(MarketKind.Price, j, s, shares - 1, 1);
    }

    private double ShareAfter(int i, int j, int s)
    {
        double tariff = 1 + _after.Tariff(i, j, s);
        double exportTax = 1 + _after.ExportTax(i, j, s);
        double cost = _after.Policy.TradeCostChange?[i, j, s] ?? 1;
        if (
            _before.Trade(i, j, s) == 0
            || double.IsInfinity(tariff)
            || double.IsInfinity(exportTax)
            || double.IsInfinity(cost)
        )
        {
            return 0;
        }

        double spendingBefore =
            _before.Trade(i, j, s) * (1 + _before.Tariff(i, j, s)) * (1 + _before.ExportTax(i, j, s));
        double deliveredPrice =
            _after.ProducerPriceChange[i, s]
            * cost
            * tariff
            / (1 + _before.Tariff(i, j, s))
            * exportTax
            / (1 + _before.ExportTax(i, j, s));
        double relativePrice = deliveredPrice / _after.PriceChange[j, s];
        return spendingBefore / _before.Spending[j, s] * Math.Pow(relativePrice, -_before.Data.TradeElasticity[s]);
    }

    /// <summary>R'_is = sum_j Z'_ijs.</summary>
    private void CheckSales(int i, int s)
    {
        double sold = 0;
        for (int j = 0; j < _n; j++)
        {
            sold += _after.Trade[i, j, s];
        }

        double size = Math.Max(sold, SalesFloor * _before.Sales[i, s]);
        Record(MarketKind.Goods, i, s, _after.Sales[i, s] - sold, size);
    }

    /// <summary>X'_js = alpha_js I'_j + sum_k gamma_jsk (1 - mu_k) R'_jk.</summary>
    private void CheckSpending(int j, int s)
    {
        double spending = _before.FinalSpendingShares[j, s] * _after.Income[j];
        for (int k = 0; k < _sectors; k++)
        {
            spending += _before.InputShare(j, s, k) * (1 - _before.ProfitShare[k]) * _after.Sales[j, k];
        }

        double size = Math.Max(spending, SalesFloor * _before.Spending[j, s]);
        Record(MarketKind.Spending, j, s, _after.Spending[j, s] - spending, size);
    }

    /// <summary>w'_i L_i = sum_s gamma_is (1 - mu_s) R'_is, and profits' = sum_s mu_s R'_is.</summary>
    private void CheckLabourAndProfits(int i)
    {
        double paid = 0;
        double profits = 0;
        for (int s = 0; s < _sectors; s++)
        {
            paid += _before.ValueAddedShare[i, s] * (1 - _before.ProfitShare[s]) * _after.Sales[i, s];
            profits += _before.ProfitShare[s] * _after.Sales[i, s];
        }

        double labourIncome = _after.WageChange[i] * _before.LabourIncome[i];
        Record(MarketKind.Labour, i, WholeEconomy, paid - labourIncome, labourIncome);
        Record(MarketKind.Labour, i, WholeEconomy, _after.LabourIncome[i] - labourIncome, labourIncome);
        Record(MarketKind.Profits, i, WholeEconomy, _after.Profits[i] - profits, _after.Income[i]);
    }

    /// <summary>
    /// Revenue is the rates times what they are charged on; exports with export tax and the transfer pay for imports before
    /// tariff.
    /// </summary>
    private void CheckRevenueAndBalance(int j)
    {
        double tariffs = 0;
        double exportTaxes = 0;
        double balance = _after.Transfers[j];
        for (int s = 0; s < _sectors; s++)
        {
            for (int i = 0; i < _n; i++)
            {
                double imports = AtBorder(i, j, s);
                tariffs += imports == 0 ? 0 : _after.Tariff(i, j, s) * imports;
                double exports = AtBorder(j, i, s);
                exportTaxes += exports - _after.Trade[j, i, s];
                balance += exports - imports;
            }
        }

        double income = _after.Income[j];
        Record(MarketKind.Revenue, j, WholeEconomy, _after.TariffRevenue[j] - tariffs, income);
        Record(MarketKind.Revenue, j, WholeEconomy, _after.ExportTaxRevenue[j] - exportTaxes, income);
        Record(MarketKind.Balance, j, WholeEconomy, balance, income);
    }

    private double AtBorder(int i, int j, int s)
    {
        double trade = _after.Trade[i, j, s];
        return trade == 0 ? 0 : trade * (1 + _after.ExportTax(i, j, s));
    }

    /// <summary>Transfers' are the baseline's, or the same share of world income, or zero.</summary>
    private void CheckTransfer(int j)
    {
        double transfer = 0;
        if (_after.Policy.Imbalances == Imbalances.Held)
        {
            transfer = _before.Transfers[j];
        }
        else if (_after.Policy.Imbalances == Imbalances.HeldAsShareOfWorldIncome)
        {
            transfer = _before.Transfers[j] / _before.Income.Sum() * _after.Income.Sum();
        }

        Record(MarketKind.Transfer, j, WholeEconomy, _after.Transfers[j] - transfer, _after.Income[j]);
    }

    /// <summary>I'_j = w'_j L_j + profits'_j + revenue'_j + transfer'_j.</summary>
    private void CheckIncome(int j)
    {
        double income =
            _after.LabourIncome[j]
            + _after.Profits[j]
            + _after.TariffRevenue[j]
            + _after.ExportTaxRevenue[j]
            + _after.Transfers[j];
        Record(MarketKind.Income, j, WholeEconomy, _after.Income[j] - income, _after.Income[j]);
    }

    private void CheckNumeraire()
    {
        double before = _before.LabourIncome.Sum();
        double after = 0;
        for (int i = 0; i < _n; i++)
        {
            after += _before.LabourIncome[i] * _after.WageChange[i];
        }

        Record(MarketKind.Numeraire, World, WholeEconomy, after - before, before);
    }

    /// <summary>
    /// The quantity that arrives, Z' / (p^ d^), is at most the limit where the lower rate is in force, at least where the upper
    /// one is, and equal to it in between.
    /// </summary>
    private void CheckLimit(QuantityLimit limit)
    {
        (int i, int j, int s) = (limit.Origin, limit.Destination, limit.Sector);
        double trade = _after.Trade[i, j, s];
        double factor = _after.Policy.TradeCostChange?[i, j, s] ?? 1;
        double arrives = trade > 0 ? trade / factor / _after.ProducerPriceChange[i, s] : 0;
        double rate = limit.Instrument == Instrument.Tariff ? _after.Tariff(i, j, s) : _after.ExportTax(i, j, s);
        double difference = arrives - limit.Quantity;
        if (rate <= limit.LowerRate)
        {
            difference = Math.Max(difference, 0);
        }

        if (rate >= limit.UpperRate)
        {
            difference = Math.Min(difference, 0);
        }

        double outside = Math.Max(limit.LowerRate - rate, rate - limit.UpperRate);
        Record(MarketKind.Limit, i, s, difference, limit.Quantity, j);
        Record(MarketKind.Limit, i, s, Math.Max(outside, 0), 1, j);
    }

    private void Record(MarketKind kind, int economy, int sector, double difference, double size, int destination = -1)
    {
        double residual = difference == 0 ? 0 : Math.Abs(difference / size);
        ref Furthest furthest = ref _furthest[(int)kind];
        furthest.Conditions++;
        if (furthest.Conditions == 1 || !(residual <= furthest.Residual))
        {
            furthest.Residual = double.IsNaN(residual) ? double.PositiveInfinity : residual;
            (furthest.Economy, furthest.Sector, furthest.Destination) = (economy, sector, destination);
        }
    }

    private EquilibriumResidual Named(MarketKind kind)
    {
        Furthest furthest = _furthest[(int)kind];
        IReadOnlyList<string> economies = _before.Data.Economies;
        Market market = new(
            kind,
            furthest.Economy == World ? "" : economies[furthest.Economy],
            furthest.Sector == WholeEconomy ? null : _before.Data.Sectors[furthest.Sector],
            furthest.Destination < 0 ? null : economies[furthest.Destination]
        );
        return new EquilibriumResidual(market, furthest.Residual, furthest.Conditions);
    }

    private struct Furthest
    {
        public double Residual;
        public int Economy;
        public int Sector;
        public int Destination;
        public int Conditions;
    }
}
