namespace Parley.Model;

/// <summary>
/// The transpose of <see cref="Preconditioner.Step"/>, for conditions in which labour and income follow from sales as they
/// stand, not from those that demand implies.
/// </summary>
internal sealed class AdjointPreconditioner
{
    private readonly WorldSystem _world;
    private readonly double[] _cost;
    private readonly double[] _demand;
    private readonly double[] _sales;
    private readonly double[] _worldCost;
    private readonly double[] _gap;

    public AdjointPreconditioner(WorldSystem world, Derivatives derivatives)
    {
        _world = world;
        Derivatives = derivatives;
        int markets = world.HasSales ? world.Economies * world.Sectors : 0;
        _cost = new double[markets];
        _demand = new double[world.Sectors];
        _sales = new double[markets];
        _worldCost = new double[world.Sectors];
        _gap = new double[world.Economies];
    }

    public Derivatives Derivatives { get; set; }

    /// <summary>Nearly what the transposed system's inverse would make of a residual; may not be done in place.</summary>
    public void Apply(ReadOnlySpan<double> residual, Span<double> answer)
    {
        int n = _world.Economies;
        int sectors = _world.Sectors;
        residual.CopyTo(answer);
        Array.Clear(_worldCost);
        Span<double> gap = _gap;
        gap.Clear();
        for (int i = 0; i < n; i++)
        {
            double wage = residual[i] + residual[n + i];
            if (_world.HasSales)
            {
                wage += BackFromPricesAndSales(i, residual);
            }

            VectorMath.Add(Derivatives.WageInverse.AsSpan(i * n, n), wage, gap);
        }

        for (int i = 0; i < n; i++)
        {
            answer[i] = gap[i];
            if (_world.HasSales)
            {
                BackFromLabour(i, gap[i], answer);
            }
        }

        for (int i = 0; _world.HasInputs && i < n; i++)
        {
            int first = i * sectors;
            Span<double> cost = _cost.AsSpan(first, sectors);
            for (int s = 0; s < sectors; s++)
            {
                cost[s] += Derivatives.ExportShare[first + s] * _worldCost[s];
            }

            AddTransposed(Derivatives.CostOfPrices, i, cost, answer.Slice(_world.PriceOffset + first, sectors));
        }
    }

    /// <summary>What prices and sales are worth, laid on the wage of their economy.</summary>
    private double BackFromPricesAndSales(int i, ReadOnlySpan<double> residual)
    {
        int sectors = _world.Sectors;
        int first = i * sectors;
        double wage = 0;
        Span<double> cost = _cost.AsSpan(first, sectors);
        Span<double> sales = _sales.AsSpan(first, sectors);
        residual.Slice(_world.SalesOffset + first, sectors).CopyTo(sales);
        cost.Clear();
        if (_world.HasInputs)
        {
            for (int s = 0; s < sectors; s++)
            {
                cost[s] = Derivatives.HomeShare[first + s] * residual[_world.PriceOffset + first + s];
            }

            if (_world.HasScale)
            {
                Array.Clear(_demand);
                AddTransposed(Derivatives.CostInverse, i, cost, _demand);
                for (int s = 0; s < sectors; s++)
                {
                    double scale = _world.Baseline.ScaleElasticity[s] * _demand[s];
                    wage += scale;
                    sales[s] -= scale;
                }
            }

            wage += VectorMath.Dot(Derivatives.CostOfWage.AsSpan(first, sectors), cost);
        }

        return wage + VectorMath.Dot(Derivatives.SalesOfWage.AsSpan(first, sectors), sales);
    }

    private void BackFromLabour(int i, double gap, Span<double> answer)
    {
        int sectors = _world.Sectors;
        int first = i * sectors;
        Span<double> sales = _sales.AsSpan(first, sectors);
        VectorMath.Add(Derivatives.LabourShare.AsSpan(first, sectors), gap, sales);
        Array.Clear(_demand);
        AddTransposed(Derivatives.SalesInverse, i, sales, _demand);
        Span<double> cost = _cost.AsSpan(first, sectors);
        for (int s = 0; s < sectors; s++)
        {
            answer[_world.SalesOffset + first + s] = _demand[s];
            double reaction = Derivatives.CostInDemand[first + s] * _demand[s];
            cost[s] -= reaction;
            _worldCost[s] += reaction;
        }
    }

    /// <summary>target += vector times one economy's matrix from the left.</summary>
    private void AddTransposed(double[] matrices, int economy, ReadOnlySpan<double> vector, Span<double> target)
    {
        int sectors = _world.Sectors;
        int first = economy * sectors * sectors;
        for (int s = 0; s < sectors; s++)
        {
            VectorMath.Add(matrices.AsSpan(first + (s * sectors), sectors), vector[s], target);
        }
    }
}
