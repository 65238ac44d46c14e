namespace Parley.Model;

/// <summary>From an equilibrium to what it means, one quantity a method.</summary>
internal sealed class OutcomeCalculation
{
    private readonly Equilibrium _equilibrium;
    private readonly Baseline _baseline;
    private readonly int _n;
    private readonly int _sectors;
    private readonly double[] _logConsumerPrice;
    private readonly double[,] _exports;
    private readonly double[,] _exportsBaseline;
    private readonly double[,] _imports;
    private readonly double[,] _importsBaseline;
    private readonly double[] _termsOfTrade;
    private readonly double[] _volumeOfTrade;

    public OutcomeCalculation(Equilibrium equilibrium)
    {
        _equilibrium = equilibrium;
        _baseline = equilibrium.Baseline;
        _n = _baseline.Economies;
        _sectors = _baseline.Sectors;
        _logConsumerPrice = new double[_n];
        _exports = new double[_n, _sectors];
        _exportsBaseline = new double[_n, _sectors];
        _imports = new double[_n, _sectors];
        _importsBaseline = new double[_n, _sectors];
        _termsOfTrade = new double[_n];
        _volumeOfTrade = new double[_n];
    }

    public Outcome Compute()
    {
        AddConsumerPrices();
        AddTrade();
        List<EconomyOutcome> economies = new(_n);
        List<SectorOutcome> sectors = new(_n * _sectors);
        for (int j = 0; j < _n; j++)
        {
            economies.Add(Economy(j));
            for (int s = 0; s < _sectors; s++)
            {
                sectors.Add(Sector(j, s));
            }
        }

        return new Outcome
        {
            Equilibrium = _equilibrium,
            Economies = economies,
            Sectors = sectors,
            Limits = [.. _equilibrium.Policy.Limits.Select(limit => LimitOutcome.Of(_equilibrium, limit))],
        };
    }

    private void AddConsumerPrices()
    {
        for (int j = 0; j < _n; j++)
        {
            _logConsumerPrice[j] = WelfareMeasures.LogConsumerPrice(_equilibrium, j);
        }
    }

    /// <summary>
    /// Exports, imports and the first-order split of welfare (Caliendo and Parro 2015, eqs. 15-17): terms of trade are
    /// sum (exports dln own price - imports dln partner's price) / income, volume of trade is
    /// sum tariff x imports x (dln imports - dln partner's price) / income, and likewise for what an export tax brings in.
    /// </summary>
    private void AddTrade()
    {
        for (int s = 0; s < _sectors; s++)
        {
            for (int j = 0; j < _n; j++)
            {
                for (int i = 0; i < _n; i++)
                {
                    double made = _baseline.Trade(i, j, s);
                    if (i != j && made > 0)
                    {
                        AddFlow(i, j, s, made);
                    }
                }
            }
        }
    }

    private void AddFlow(int i, int j, int s, double madeBefore)
    {
        double taxBefore = 1 + _baseline.ExportTax(i, j, s);
        double madeAfter = _equilibrium.Trade[i, j, s];
        // A flow that ended has no price at the border any more; its producers' stands in, unless they are gone too.
        double taxAfter = madeAfter > 0 ? 1 + _equilibrium.ExportTax(i, j, s) : taxBefore;
        double producerPrice = _equilibrium.ProducerPriceChange[i, s] - 1;
        producerPrice = double.IsFinite(producerPrice) ? producerPrice : 0;
        double price = ((1 + producerPrice) * taxAfter / taxBefore) - 1;
        double before = madeBefore * taxBefore;
        double after = madeAfter * taxAfter;
        _exportsBaseline[i, s] += before;
        _importsBaseline[j, s] += before;
        _exports[i, s] += after;
        _imports[j, s] += after;
        _termsOfTrade[i] += before * price / _baseline.Income[i];
        _termsOfTrade[j] -= before * price / _baseline.Income[j];
        _volumeOfTrade[j] += _baseline.Tariff(i, j, s) * before * ((after / before) - 1 - price) / _baseline.Income[j];
        _volumeOfTrade[i] +=
            (taxBefore - 1) * madeBefore * ((madeAfter / madeBefore) - 1 - producerPrice) / _baseline.Income[i];
    }

    private EconomyOutcome Economy(int j)
    {
        double consumerPrice = Math.Exp(_logConsumerPrice[j]);
        double realIncome = WelfareMeasures.RealIncome(_equilibrium, j, consumerPrice);
        double exports = Sum(_exports, j);
        double exportsBaseline = Sum(_exportsBaseline, j);
        double imports = Sum(_imports, j);
        double importsBaseline = Sum(_importsBaseline, j);
        return new EconomyOutcome
        {
            Economy = _baseline.Data.Economies[j],
            RealIncome = Percent(realIncome),
            RealIncomeValue = _baseline.Income[j] * (realIncome - 1),
            GovernmentWelfare = Percent(WelfareMeasures.GovernmentWelfare(_equilibrium, j, consumerPrice)),
            RealWage = Percent(_equilibrium.WageChange[j] / consumerPrice),
            TermsOfTrade = 100 * _termsOfTrade[j],
            VolumeOfTrade = 100 * _volumeOfTrade[j],
            ConsumerPrices = Percent(consumerPrice),
            TariffRevenue = _equilibrium.TariffRevenue[j],
            TariffRevenueBaseline = _baseline.TariffRevenue[j],
            TradeBalance = exports - imports,
            TradeBalanceBaseline = exportsBaseline - importsBaseline,
            Exports = exportsBaseline > 0 ? Percent(exports / exportsBaseline) : double.NaN,
            Imports = importsBaseline > 0 ? Percent(imports / importsBaseline) : double.NaN,
        };
    }

    private SectorOutcome Sector(int j, int s)
    {
        double sales = _equilibrium.Sales[j, s];
        double salesBaseline = _baseline.Sales[j, s];
        double ratio = salesBaseline > 0 ? sales / salesBaseline : double.NaN;
        return new SectorOutcome
        {
            Economy = _baseline.Data.Economies[j],
            Sector = _baseline.Data.Sectors[s],
            Output = Percent(WelfareMeasures.Output(_equilibrium, j, s)),
            Sales = sales,
            SalesBaseline = salesBaseline,
            Employment = Percent(ratio / _equilibrium.WageChange[j]),
            Price = _baseline.Spending[j, s] > 0 ? Percent(_equilibrium.PriceChange[j, s]) : double.NaN,
            RealIncome =
                salesBaseline > 0
                    ? Percent(
                        WelfareMeasures.SectorIncome(_equilibrium, j, s)
                            / WelfareMeasures.SectorIncomeBaseline(_baseline, j, s)
                            / Math.Exp(_logConsumerPrice[j])
                    )
                    : double.NaN,
            Exports = _exports[j, s],
            ExportsBaseline = _exportsBaseline[j, s],
            Imports = _imports[j, s],
            ImportsBaseline = _importsBaseline[j, s],
        };
    }

    private double Sum(double[,] values, int economy)
    {
        double sum = 0;
        for (int s = 0; s < _sectors; s++)
        {
            sum += values[economy, s];
        }

        return sum;
    }

    private static double Percent(double ratio) => WelfareMeasures.Percent(ratio);
}
