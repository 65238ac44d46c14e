namespace Parley.Model;

/// <summary>
/// How costs, sales and wages react at one point of a <see cref="WorldSystem"/>, the way the <see cref="Preconditioner"/>
/// uses it.
/// </summary>
/// <remarks>
/// In one economy, with h the home share in spending, g the share of sales at home, Gamma input shares, u the using sectors'
/// shares in spending on a good: costs c = Gamma p + gamma w + psi (w - r), prices p = h c, sales
/// r = g (u r + theta h c) - theta c. Matrices are sector x sector, one an economy.
/// </remarks>
internal sealed class Derivatives
{
    /// <summary>Smallest own reaction of sales taken at its word; below, scale economies make the sector next to unstable.</summary>
    private const double SmallestOwnReaction = 0.02;

    /// <summary>Elasticity of labour demand with respect to all foreign wages below which an economy counts as apart.</summary>
    private const double SmallestLink = 1e-9;

    private readonly WorldSystem _system;
    private readonly double[] _homeSales;
    private readonly double[] _salesWeight;
    private readonly double[] _wages;
    private readonly double[] _origins;
    private readonly double[] _inflow;
    private readonly int[] _swaps;

    public Derivatives(WorldSystem system)
    {
        _system = system;
        int n = system.Economies;
        int markets = n * system.Sectors;
        int blocks = markets * system.Sectors;
        CostInverse = system.HasInputs ? new double[blocks] : [];
        CostOfPrices = system.HasInputs ? new double[blocks] : [];
        SalesInverse = system.HasSales ? new double[blocks] : [];
        HomeShare = new double[markets];
        CostInDemand = new double[markets];
        ExportShare = new double[markets];
        CostOfWage = new double[markets];
        SalesOfWage = new double[markets];
        LabourShare = new double[markets];
        WageInverse = new double[n * n];
        IncomeMultiplier = new double[n];
        _homeSales = new double[markets];
        _salesWeight = new double[markets];
        _wages = new double[n * system.Row];
        _origins = new double[system.Row];
        _inflow = new double[system.Row];
        _swaps = new int[Math.Max(n, system.Sectors)];
    }

    /// <summary>(1 - Gamma h)^-1.</summary>
    public double[] CostInverse { get; }

    /// <summary>(1 - Gamma h)^-1 Gamma.</summary>
    public double[] CostOfPrices { get; }

    /// <summary>Of the sales that demand implies, to the sales that stay.</summary>
    public double[] SalesInverse { get; }

    /// <summary>h, economy x sector.</summary>
    public double[] HomeShare { get; }

    /// <summary>theta (1 - g h), economy x sector: by how much a higher cost cuts sales.</summary>
    public double[] CostInDemand { get; }

    /// <summary>Share of an economy in the world's exports of a sector, economy x sector.</summary>
    public double[] ExportShare { get; }

    /// <summary>Elasticity of cost with respect to the own wage, economy x sector.</summary>
    public double[] CostOfWage { get; }

    /// <summary>Elasticity of sales with respect to the own wage once the world has answered, economy x sector.</summary>
    public double[] SalesOfWage { get; }

    /// <summary>Economy x sector: share in labour income.</summary>
    public double[] LabourShare { get; }

    /// <summary>By how much income rises when its residual is filled: part of it comes back as revenue on what it buys.</summary>
    public double[] IncomeMultiplier { get; }

    /// <summary>Economy x economy.</summary>
    public double[] WageInverse { get; }

    /// <summary>Takes the derivatives where the system was last evaluated.</summary>
    /// <returns>False where they cannot be inverted.</returns>
    public bool Compute()
    {
        ReadHome();
        for (int i = 0; i < _system.Economies; i++)
        {
            IncomeMultiplier[i] = 1 / Math.Max(SmallestOwnReaction, 1 - _system.TariffRevenueShare(i));
            if (!ComputeCosts(i) || !ComputeSales(i))
            {
                return false;
            }
        }

        return ComputeWages();
    }

    private void ReadHome()
    {
        int n = _system.Economies;
        for (int s = 0; s < _system.Sectors; s++)
        {
            double theta = _system.Baseline.Data.TradeElasticity[s];
            double exports = 0;
            for (int j = 0; j < n; j++)
            {
                int bySector = (s * _system.Row) + j;
                int market = (j * _system.Sectors) + s;
                int cell = _system.Trade.Cell(j, j, s);
                double demand = _system.SpendingBySector[bySector] / _system.ShareSum[bySector];
                double sales = _system.SalesBySector[bySector];
                double power = _system.CostPower[bySector];
                HomeShare[market] = _system.Trade.Shares[cell] * power / _system.ShareSum[bySector];
                _homeSales[market] = sales > 0 ? _system.Trade.Net[cell] * power * demand / sales : 0;
                CostInDemand[market] = theta * (1 - (HomeShare[market] * _homeSales[market]));
                ExportShare[market] = sales * (1 - _homeSales[market]);
                exports += ExportShare[market];
            }

            for (int j = 0; j < n; j++)
            {
                ExportShare[(j * _system.Sectors) + s] /= exports > 0 ? exports : 1;
            }
        }
    }

    private bool ComputeCosts(int i)
    {
        int sectors = _system.Sectors;
        int first = i * sectors;
        Span<double> wageContent = CostOfWage.AsSpan(first, sectors);
        _system.ValueAdded.AsSpan(first, sectors).CopyTo(wageContent);
        if (!_system.HasInputs)
        {
            return true;
        }

        Span<double> inverse = CostInverse.AsSpan(first * sectors, sectors * sectors);
        Span<double> ofPrices = CostOfPrices.AsSpan(first * sectors, sectors * sectors);
        for (int s = 0; s < sectors; s++)
        {
            for (int k = 0; k < sectors; k++)
            {
                inverse[(s * sectors) + k] =
                    (s == k ? 1 : 0) - (HomeShare[first + k] * _system.Inputs[((first + s) * sectors) + k]);
            }
        }

        if (!DenseInverse.Invert(inverse, sectors, _swaps))
        {
            return false;
        }

        ofPrices.Clear();
        for (int s = 0; s < sectors; s++)
        {
            ReadOnlySpan<double> row = inverse.Slice(s * sectors, sectors);
            for (int m = 0; m < sectors; m++)
            {
                VectorMath.Add(
                    _system.Inputs.AsSpan((first + m) * sectors, sectors),
                    row[m],
                    ofPrices.Slice(s * sectors, sectors)
                );
            }

            wageContent[s] = VectorMath.Dot(row, _system.ValueAdded.AsSpan(first, sectors));
        }

        return true;
    }

    private bool ComputeSales(int i)
    {
        int sectors = _system.Sectors;
        int first = i * sectors;
        Span<double> labourShare = LabourShare.AsSpan(first, sectors);
        Span<double> weight = _salesWeight.AsSpan(first, sectors);
        double labour = 0;
        for (int s = 0; s < sectors; s++)
        {
            labourShare[s] =
                _system.ValueAdded[first + s]
                * (1 - _system.Baseline.ProfitShare[s])
                * _system.SalesBySector[(s * _system.Row) + i];
            labour += labourShare[s];
        }

        for (int s = 0; s < sectors; s++)
        {
            labourShare[s] /= labour;
        }

        if (!_system.HasSales)
        {
            labourShare.CopyTo(weight);
            return true;
        }

        Span<double> inverse = SalesInverse.AsSpan(first * sectors, sectors * sectors);
        for (int k = 0; k < sectors; k++)
        {
            FillSalesRow(i, k, inverse.Slice(k * sectors, sectors));
        }

        if (!DenseInverse.Invert(inverse, sectors, _swaps))
        {
            return false;
        }

        weight.Clear();
        for (int k = 0; k < sectors; k++)
        {
            VectorMath.Add(inverse.Slice(k * sectors, sectors), labourShare[k], weight);
        }

        ComputeSalesOfWage(i);
        return true;
    }

    /// <summary>1 - g u - theta (1 - g h) (1 - Gamma h)^-1 psi.</summary>
    private void FillSalesRow(int i, int k, Span<double> row)
    {
        int sectors = _system.Sectors;
        int first = i * sectors;
        double spending = _system.SpendingBySector[(k * _system.Row) + i];
        for (int s = 0; s < sectors; s++)
        {
            double input = 0;
            if (_system.HasInputs && spending > 0)
            {
                double cost = (1 - _system.Baseline.ProfitShare[s]) * _system.SalesBySector[(s * _system.Row) + i];
                input = _system.Inputs[((first + s) * sectors) + k] * cost / spending;
            }

            double costOfScale = _system.HasInputs ? CostInverse[((first + k) * sectors) + s] : (s == k ? 1 : 0);
            double scale = CostInDemand[first + k] * costOfScale * _system.Baseline.ScaleElasticity[s];
            row[s] = (s == k ? Math.Max(SmallestOwnReaction, 1 - scale) : -scale) - (_homeSales[first + k] * input);
        }
    }

    /// <summary>Sales fall with the own wage as cost and home demand say; abroad's answer raises all alike until labour income
    /// is the wage's.</summary>
    private void ComputeSalesOfWage(int i)
    {
        int sectors = _system.Sectors;
        int first = i * sectors;
        Span<double> sales = SalesOfWage.AsSpan(first, sectors);
        double labour = 0;
        for (int k = 0; k < sectors; k++)
        {
            sales[k] = 0;
            ReadOnlySpan<double> row = SalesInverse.AsSpan((first + k) * sectors, sectors);
            for (int s = 0; s < sectors; s++)
            {
                sales[k] -= row[s] * CostInDemand[first + s] * CostOfWage[first + s];
            }

            labour += LabourShare[first + k] * sales[k];
        }

        for (int k = 0; k < sectors; k++)
        {
            sales[k] += 1 - labour;
        }
    }

    /// <summary>Minus the derivatives of the logarithm of labour demand over labour income with respect to wages.</summary>
    private bool ComputeWages()
    {
        int n = _system.Economies;
        int row = _system.Row;
        Array.Clear(_wages);
        for (int s = 0; s < _system.Sectors; s++)
        {
            double theta = _system.Baseline.Data.TradeElasticity[s];
            for (int j = 0; j < n; j++)
            {
                int bySector = (s * row) + j;
                int cell = _system.Trade.Cell(0, j, s);
                double demand = _system.SpendingBySector[bySector] / _system.ShareSum[bySector];
                double final = _system.HasInputs
                    ? _system.FinalShare[(j * _system.Sectors) + s]
                        * _system.Baseline.Income[j]
                        / Math.Max(_system.SpendingBySector[bySector], double.Epsilon)
                    : 1;
                for (int i = 0; i < n; i++)
                {
                    int market = (i * _system.Sectors) + s;
                    double power = _system.CostPower[(s * row) + i];
                    double sales = _system.SalesBySector[(s * row) + i];
                    double part = sales > 0 ? _system.Trade.Net[cell + i] * power * demand / sales : 0;
                    _origins[i] = _salesWeight[market] * part;
                    _inflow[i] =
                        -theta
                        * _system.Trade.Shares[cell + i]
                        * power
                        / _system.ShareSum[bySector]
                        * CostOfWage[market];
                }

                for (int i = 0; i < n; i++)
                {
                    if (_origins[i] == 0)
                    {
                        continue;
                    }

                    VectorMath.MultiplyAdd(_inflow, _origins[i], _wages.AsSpan(i * row, row));
                    _wages[(i * row) + i] += theta * _origins[i] * CostOfWage[(i * _system.Sectors) + s];
                    _wages[(i * row) + j] -= _origins[i] * (i == j ? Math.Min(1, final) : 1);
                }
            }
        }

        double world = 0;
        for (int i = 0; i < n; i++)
        {
            world += _system.Baseline.LabourIncome[i];
        }

        for (int i = 0; i < n; i++)
        {
            // If all wages rise alike nothing real happens; world labour income pins their level. One who trades with nobody
            // stands outside.
            double sum = 0;
            for (int m = 0; m < n; m++)
            {
                sum += m == i ? 0 : _wages[(i * row) + m];
            }

            bool apart = Math.Abs(sum) < SmallestLink;
            for (int m = 0; m < n; m++)
            {
                WageInverse[(i * n) + m] = apart
                    ? (m == i ? 1 : 0)
                    : (m == i ? -sum : _wages[(i * row) + m]) + (_system.Baseline.LabourIncome[m] / world);
            }
        }

        return DenseInverse.Invert(WageInverse, n, _swaps);
    }
}
