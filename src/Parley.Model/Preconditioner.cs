namespace Parley.Model;

/// <summary>
/// An approximate Newton step. Within an economy, prices and sales react through its own input-output links exactly; between
/// economies, wages react through the elasticity of labour demand with respect to every wage, foreign inputs left out.
/// What is left out is small and is Anderson's to find.
/// </summary>
internal sealed class Preconditioner
{
    private readonly WorldSystem _system;
    private readonly Factors _baseline;
    private Factors? _refreshed;
    private Factors _current;
    private readonly double[] _demand;

    /// <summary>Takes the derivatives at the baseline; the system must have been given the unchanged policy.</summary>
    public Preconditioner(WorldSystem system)
    {
        _system = system;
        _demand = new double[system.Economies];
        double[] residual = new double[system.Unknowns];
        system.Evaluate(new double[system.Unknowns], residual);
        _baseline = new Factors(system);
        _baseline.Compute(system);
        _current = _baseline;
    }

    /// <summary>Steps from here on use the derivatives at the baseline.</summary>
    public void UseBaseline() => _current = _baseline;

    /// <summary>Steps from here on use the derivatives at the point the system was last evaluated at.</summary>
    public void Refresh()
    {
        _refreshed ??= new Factors(_system);
        _current = _refreshed.Compute(_system) ? _refreshed : _baseline;
    }

    /// <summary>The step that would remove the residual if the approximation were exact.</summary>
    public void Step(double[] residual, double[] step)
    {
        int n = _system.Economies;
        int sectors = _system.Sectors;
        Factors f = _current;
        for (int i = 0; i < n; i++)
        {
            _demand[i] = residual[i];
            if (_system.HasSales)
            {
                int first = i * sectors;
                int at = _system.SalesOffset + first;
                Multiply(f.SalesInverse, i, residual.AsSpan(at, sectors), step.AsSpan(at, sectors));
                _demand[i] += VectorMath.Dot(f.LabourShare.AsSpan(first, sectors), step.AsSpan(at, sectors));
            }
        }

        for (int i = 0; i < n; i++)
        {
            double wage = VectorMath.Dot(f.WageInverse.AsSpan(i * n, n), _demand);
            step[i] = wage;
            step[n + i] = residual[n + i] + wage;
            int first = i * sectors;
            if (_system.HasInputs)
            {
                int at = _system.PriceOffset + first;
                Span<double> price = step.AsSpan(at, sectors);
                Multiply(f.PriceInverse, i, residual.AsSpan(at, sectors), price);
                VectorMath.Add(f.PriceOfWage.AsSpan(first, sectors), wage, price);
            }

            if (_system.HasSales)
            {
                Span<double> sales = step.AsSpan(_system.SalesOffset + first, sectors);
                for (int s = 0; s < sectors; s++)
                {
                    sales[s] += wage;
                }
            }
        }
    }

    private void Multiply(double[] inverses, int economy, ReadOnlySpan<double> vector, Span<double> product)
    {
        int sectors = _system.Sectors;
        int first = economy * sectors * sectors;
        for (int s = 0; s < sectors; s++)
        {
            product[s] = VectorMath.Dot(inverses.AsSpan(first + (s * sectors), sectors), vector);
        }
    }

    /// <summary>The derivatives at one point.</summary>
    private sealed class Factors
    {
        private readonly double[] _homeShare;
        private readonly double[] _homeSales;
        private readonly double[] _ownScale;
        private readonly double[] _wageContent;
        private readonly double[] _salesWeight;
        private readonly double[] _wages;
        private readonly double[] _origins;
        private readonly double[] _inflow;
        private readonly int[] _swaps;

        public Factors(WorldSystem system)
        {
            int n = system.Economies;
            int markets = n * system.Sectors;
            int blocks = markets * system.Sectors;
            PriceInverse = system.HasInputs ? new double[blocks] : [];
            SalesInverse = system.HasSales ? new double[blocks] : [];
            PriceOfWage = new double[markets];
            LabourShare = new double[markets];
            WageInverse = new double[n * n];
            _homeShare = new double[markets];
            _homeSales = new double[markets];
            _ownScale = new double[markets];
            _wageContent = new double[markets];
            _salesWeight = new double[markets];
            _wages = new double[n * system.Row];
            _origins = new double[system.Row];
            _inflow = new double[system.Row];
            _swaps = new int[Math.Max(n, system.Sectors)];
        }

        /// <summary>Economy x sector x sector.</summary>
        public double[] PriceInverse { get; }

        /// <summary>Economy x sector x sector.</summary>
        public double[] SalesInverse { get; }

        /// <summary>Economy x sector: elasticity of the price index with respect to the own wage.</summary>
        public double[] PriceOfWage { get; }

        /// <summary>Economy x sector: share in labour income.</summary>
        public double[] LabourShare { get; }

        /// <summary>Economy x economy.</summary>
        public double[] WageInverse { get; }

        public bool Compute(WorldSystem system)
        {
            ReadHome(system);
            for (int i = 0; i < system.Economies; i++)
            {
                if (!ComputeEconomy(system, i))
                {
                    return false;
                }
            }

            return ComputeWages(system);
        }

        private void ReadHome(WorldSystem system)
        {
            int n = system.Economies;
            for (int s = 0; s < system.Sectors; s++)
            {
                for (int j = 0; j < n; j++)
                {
                    int bySector = (s * system.Row) + j;
                    int market = (j * system.Sectors) + s;
                    int cell = (((s * n) + j) * system.Row) + j;
                    double demand = system.SpendingBySector[bySector] / system.ShareSum[bySector];
                    double sales = system.SalesBySector[bySector];
                    double power = system.CostPower[bySector];
                    _homeShare[market] = system.Shares[cell] * power / system.ShareSum[bySector];
                    _homeSales[market] = sales > 0 ? system.Net[cell] * power * demand / sales : 0;
                }
            }
        }

        private bool ComputeEconomy(WorldSystem system, int i)
        {
            int sectors = system.Sectors;
            int first = i * sectors;
            double labour = 0;
            for (int s = 0; s < sectors; s++)
            {
                double paid =
                    system.ValueAdded[first + s]
                    * (1 - system.Baseline.ProfitShare[s])
                    * system.SalesBySector[(s * system.Row) + i];
                LabourShare[first + s] = paid;
                labour += paid;
                _wageContent[first + s] = system.ValueAdded[first + s];
                double psi = system.Baseline.ScaleElasticity[s];
                double theta = system.Baseline.Data.TradeElasticity[s];
                _ownScale[first + s] = psi * theta * (1 - (_homeShare[first + s] * _homeSales[first + s]));
            }

            for (int s = 0; s < sectors; s++)
            {
                LabourShare[first + s] /= labour;
            }

            if (system.HasInputs && !ComputePrices(system, i))
            {
                return false;
            }

            if (!system.HasSales)
            {
                LabourShare.AsSpan(first, sectors).CopyTo(_salesWeight.AsSpan(first));
                return true;
            }

            return ComputeSales(system, i);
        }

        private bool ComputePrices(WorldSystem system, int i)
        {
            int sectors = system.Sectors;
            int first = i * sectors;
            Span<double> block = PriceInverse.AsSpan(first * sectors, sectors * sectors);
            for (int s = 0; s < sectors; s++)
            {
                for (int k = 0; k < sectors; k++)
                {
                    block[(s * sectors) + k] =
                        (s == k ? 1 : 0) - (_homeShare[first + s] * system.Inputs[((first + s) * sectors) + k]);
                }
            }

            if (!DenseInverse.Invert(block, sectors, _swaps))
            {
                return false;
            }

            for (int s = 0; s < sectors; s++)
            {
                double price = 0;
                for (int k = 0; k < sectors; k++)
                {
                    price += block[(s * sectors) + k] * _homeShare[first + k] * system.ValueAdded[first + k];
                }

                PriceOfWage[first + s] = price;
            }

            for (int s = 0; s < sectors; s++)
            {
                _wageContent[first + s] += VectorMath.Dot(
                    system.Inputs.AsSpan((first + s) * sectors, sectors),
                    PriceOfWage.AsSpan(first, sectors)
                );
            }

            return true;
        }

        private bool ComputeSales(WorldSystem system, int i)
        {
            int sectors = system.Sectors;
            int first = i * sectors;
            Span<double> block = SalesInverse.AsSpan(first * sectors, sectors * sectors);
            for (int k = 0; k < sectors; k++)
            {
                double spending = system.SpendingBySector[(k * system.Row) + i];
                for (int s = 0; s < sectors; s++)
                {
                    double input = 0;
                    if (system.HasInputs && spending > 0)
                    {
                        double cost = (1 - system.Baseline.ProfitShare[s]) * system.SalesBySector[(s * system.Row) + i];
                        input = system.Inputs[((first + s) * sectors) + k] * cost / spending;
                    }

                    double own = s == k ? 1 - Math.Min(0.9, _ownScale[first + s]) : 0;
                    block[(k * sectors) + s] = own - (_homeSales[first + k] * input);
                }
            }

            if (!DenseInverse.Invert(block, sectors, _swaps))
            {
                return false;
            }

            Span<double> weight = _salesWeight.AsSpan(first, sectors);
            weight.Clear();
            for (int k = 0; k < sectors; k++)
            {
                VectorMath.Add(block.Slice(k * sectors, sectors), LabourShare[first + k], weight);
            }

            return true;
        }

        /// <summary>Minus the derivatives of the logarithm of labour demand over labour income with respect to wages.</summary>
        private bool ComputeWages(WorldSystem system)
        {
            int n = system.Economies;
            int row = system.Row;
            Array.Clear(_wages);
            for (int s = 0; s < system.Sectors; s++)
            {
                double theta = system.Baseline.Data.TradeElasticity[s];
                for (int j = 0; j < n; j++)
                {
                    int bySector = (s * row) + j;
                    int cell = ((s * n) + j) * row;
                    double demand = system.SpendingBySector[bySector] / system.ShareSum[bySector];
                    double final = system.HasInputs
                        ? system.FinalShare[(j * system.Sectors) + s]
                            * system.Baseline.Income[j]
                            / Math.Max(system.SpendingBySector[bySector], double.Epsilon)
                        : 1;
                    for (int i = 0; i < n; i++)
                    {
                        int market = (i * system.Sectors) + s;
                        double power = system.CostPower[(s * row) + i];
                        double sales = system.SalesBySector[(s * row) + i];
                        double part = sales > 0 ? system.Net[cell + i] * power * demand / sales : 0;
                        _origins[i] = _salesWeight[market] * part;
                        _inflow[i] =
                            -theta * system.Shares[cell + i] * power / system.ShareSum[bySector] * _wageContent[market];
                    }

                    for (int i = 0; i < n; i++)
                    {
                        if (_origins[i] == 0)
                        {
                            continue;
                        }

                        VectorMath.MultiplyAdd(_inflow, _origins[i], _wages.AsSpan(i * row, row));
                        _wages[(i * row) + i] += theta * _origins[i] * _wageContent[(i * system.Sectors) + s];
                        _wages[(i * row) + j] -= _origins[i] * (i == j ? Math.Min(1, final) : 1);
                    }
                }
            }

            double world = 0;
            for (int i = 0; i < n; i++)
            {
                world += system.Baseline.LabourIncome[i];
            }

            for (int i = 0; i < n; i++)
            {
                // If all wages rise alike nothing real happens; world labour income pins their level.
                double sum = 0;
                for (int m = 0; m < n; m++)
                {
                    sum += m == i ? 0 : _wages[(i * row) + m];
                }

                for (int m = 0; m < n; m++)
                {
                    WageInverse[(i * n) + m] =
                        (m == i ? -sum : _wages[(i * row) + m]) + (system.Baseline.LabourIncome[m] / world);
                }
            }

            return DenseInverse.Invert(WageInverse, n, _swaps);
        }
    }
}
