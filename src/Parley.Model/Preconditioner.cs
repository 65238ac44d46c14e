namespace Parley.Model;

/// <summary>
/// An approximate Newton step. Within an economy, costs, prices and sales react through its own input-output links and scale
/// economies exactly; between economies, wages react through the elasticity of labour demand with respect to every wage,
/// foreign inputs left out. What is left out is small and is Anderson's to find.
/// </summary>
internal sealed class Preconditioner
{
    private readonly WorldSystem _system;
    private readonly Derivatives _baseline;
    private readonly double[] _labourGap;
    private readonly double[] _cost;
    private readonly double[] _demand;
    private readonly double[] _worldCost;
    private Derivatives? _refreshed;
    private Derivatives _current;

    /// <summary>Takes the derivatives at the baseline; the system must have been given the unchanged policy.</summary>
    public Preconditioner(WorldSystem system)
    {
        _system = system;
        _labourGap = new double[system.Economies];
        _cost = new double[system.HasSales ? system.Economies * system.Sectors : 0];
        _demand = new double[system.Sectors];
        _worldCost = new double[system.Sectors];
        double[] residual = new double[system.Unknowns];
        system.Evaluate(new double[system.Unknowns], residual);
        _baseline = new Derivatives(system);
        _baseline.Compute();
        _current = _baseline;
    }

    /// <summary>How the world reacts at the baseline.</summary>
    public Derivatives BaselineDerivatives => _baseline;

    /// <summary>Steps from here on use the derivatives at the baseline.</summary>
    public void UseBaseline() => _current = _baseline;

    /// <summary>Steps from here on use the derivatives at the point the system was last evaluated at.</summary>
    public void Refresh()
    {
        _refreshed ??= new Derivatives(_system);
        _current = _refreshed.Compute() ? _refreshed : _baseline;
    }

    /// <summary>The step that would remove the residual if the approximation were exact.</summary>
    public void Step(ReadOnlySpan<double> residual, Span<double> step)
    {
        int n = _system.Economies;
        int sectors = _system.Sectors;
        if (_system.HasSales)
        {
            StepCosts(residual);
        }

        for (int i = 0; i < n; i++)
        {
            _labourGap[i] = residual[i];
            if (_system.HasSales)
            {
                StepSales(i, residual, step);
                int at = _system.SalesOffset + (i * sectors);
                ReadOnlySpan<double> labourShare = _current.LabourShare.AsSpan(i * sectors, sectors);
                // What demand implies after the step is the step less the gap it closes.
                _labourGap[i] += VectorMath.Dot(labourShare, step.Slice(at, sectors));
                _labourGap[i] -= VectorMath.Dot(labourShare, residual.Slice(at, sectors));
            }
        }

        for (int i = 0; i < n; i++)
        {
            double wage = VectorMath.Dot(_current.WageInverse.AsSpan(i * n, n), _labourGap);
            step[i] = wage;
            step[n + i] = (_current.IncomeMultiplier[i] * residual[n + i]) + wage;
            if (_system.HasSales)
            {
                VectorMath.Add(
                    _current.SalesOfWage.AsSpan(i * sectors, sectors),
                    wage,
                    step.Slice(_system.SalesOffset + (i * sectors), sectors)
                );
            }

            if (_system.HasInputs)
            {
                StepPrices(i, wage, residual, step);
            }
        }
    }

    private void StepCosts(ReadOnlySpan<double> residual)
    {
        int sectors = _system.Sectors;
        Array.Clear(_worldCost);
        if (!_system.HasInputs)
        {
            Array.Clear(_cost);
            return;
        }

        for (int i = 0; i < _system.Economies; i++)
        {
            int first = i * sectors;
            Span<double> cost = _cost.AsSpan(first, sectors);
            Multiply(_current.CostOfPrices, i, residual.Slice(_system.PriceOffset + first, sectors), cost);
            for (int s = 0; s < sectors; s++)
            {
                _worldCost[s] += _current.ExportShare[first + s] * cost[s];
            }
        }
    }

    /// <summary>Sales of one economy at unchanged wages.</summary>
    private void StepSales(int i, ReadOnlySpan<double> residual, Span<double> step)
    {
        int sectors = _system.Sectors;
        int first = i * sectors;
        ReadOnlySpan<double> cost = _cost.AsSpan(first, sectors);
        ReadOnlySpan<double> costInDemand = _current.CostInDemand.AsSpan(first, sectors);
        for (int s = 0; s < sectors; s++)
        {
            _demand[s] = residual[_system.SalesOffset + first + s] - (costInDemand[s] * (cost[s] - _worldCost[s]));
        }

        Multiply(_current.SalesInverse, i, _demand, step.Slice(_system.SalesOffset + first, sectors));
    }

    /// <summary>Prices of one economy once wage and sales have moved.</summary>
    private void StepPrices(int i, double wage, ReadOnlySpan<double> residual, Span<double> step)
    {
        int sectors = _system.Sectors;
        int first = i * sectors;
        Span<double> cost = _cost.AsSpan(first, sectors);
        VectorMath.Add(_current.CostOfWage.AsSpan(first, sectors), wage, cost);
        if (_system.HasScale)
        {
            for (int s = 0; s < sectors; s++)
            {
                double sales = step[_system.SalesOffset + first + s];
                _demand[s] = _system.Baseline.ScaleElasticity[s] * (wage - sales);
            }

            AddProduct(_current.CostInverse, i, _demand, cost);
        }

        ReadOnlySpan<double> homeShare = _current.HomeShare.AsSpan(first, sectors);
        for (int s = 0; s < sectors; s++)
        {
            int u = _system.PriceOffset + first + s;
            step[u] = residual[u] + (homeShare[s] * cost[s]);
        }
    }

    private void Multiply(double[] matrices, int economy, ReadOnlySpan<double> vector, Span<double> product)
    {
        int sectors = _system.Sectors;
        int first = economy * sectors * sectors;
        for (int s = 0; s < sectors; s++)
        {
            product[s] = VectorMath.Dot(matrices.AsSpan(first + (s * sectors), sectors), vector);
        }
    }

    private void AddProduct(double[] matrices, int economy, ReadOnlySpan<double> vector, Span<double> target)
    {
        int sectors = _system.Sectors;
        int first = economy * sectors * sectors;
        for (int s = 0; s < sectors; s++)
        {
            target[s] += VectorMath.Dot(matrices.AsSpan(first + (s * sectors), sectors), vector);
        }
    }
}
