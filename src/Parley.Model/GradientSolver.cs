namespace Parley.Model;

/// <summary>
/// Exact derivatives of any objective with respect to every tariff, export tax and trade cost in the world, by one solve of the
/// transposed equilibrium conditions (the adjoint), which costs about as much as the equilibrium itself. Keeps its working
/// memory, so one thread at a time, and not while its solver solves.
/// </summary>
/// <remarks>
/// With F(x; p) = 0 the conditions and W(x) the objective, dW/dp = W_p - m F_p, where m solves m F_x = W_x. The transposed
/// system is <see cref="AdjointSystem"/>. A few unknowns are solved for directly, once for all objectives; many by
/// <see cref="GeneralisedMinimalResidual"/> with the transpose of the solver's own preconditioner.
/// </remarks>
public sealed class GradientSolver
{
    /// <summary>Residual aimed at, relative to the larger of the objective's own derivatives and what they come to once the world
    /// has answered: next to the latter the former may be rounding.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Residual that is still an answer.</summary>
    private const double LargestAccepted = 1e-10;

    /// <summary>Up to this many unknowns the system is written out and inverted, whatever is asked.</summary>
    private const int SmallestSparse = 24;

    /// <summary>Up to this many where so many objectives are asked for that it pays.</summary>
    private const int LargestDense = 200;

    /// <summary>Products that a solve of a system not written out takes at least.</summary>
    private const int FewestProducts = 12;

    private const int MaxRounds = 20;

    private readonly Solver _solver;
    private readonly WorldSystem _world;
    private readonly AdjointSystem _adjoint;
    private readonly AdjointPreconditioner _preconditioner;
    private readonly GeneralisedMinimalResidual _krylov;
    private readonly ObjectiveDerivatives _objective;
    private readonly double[] _multipliers;
    private readonly double[] _residual;
    private readonly GeneralisedMinimalResidual.Map _product;
    private readonly GeneralisedMinimalResidual.Map _multiplyInverse;
    private readonly GeneralisedMinimalResidual.Map _precondition;
    private double[] _inverse = [];
    private int[] _swaps = [];
    private bool _isInverted;
    private Derivatives? _refreshed;
    private bool _isRefreshed;

    /// <summary>Shares a solver's memory.</summary>
    public GradientSolver(Solver solver)
    {
        ArgumentNullException.ThrowIfNull(solver);
        _solver = solver;
        _world = solver.World;
        _adjoint = new AdjointSystem(_world);
        _preconditioner = new AdjointPreconditioner(_world, solver.BaselineDerivatives);
        _krylov = new GeneralisedMinimalResidual(_world.Unknowns);
        _objective = new ObjectiveDerivatives(_world.Economies, _world.Sectors);
        _multipliers = new double[_world.Unknowns];
        _residual = new double[_world.Unknowns];
        _product = Product;
        _multiplyInverse = MultiplyInverse;
        _precondition = _preconditioner.Apply;
    }

    public GradientSolver(Baseline baseline)
        : this(new Solver(baseline)) { }

    /// <summary>The derivatives of one objective at an equilibrium. Limits on quantities that are filled stay filled, and the
    /// duties that stand for them follow; the rest of them stay as they are.</summary>
    /// <exception cref="ModelException">The equilibrium has not converged, or the transposed system could not be solved to
    /// 1e-10.</exception>
    public PolicyGradient Gradient(Equilibrium equilibrium, Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return Gradients(equilibrium, [objective])[0];
    }

    /// <summary>The same for several objectives.</summary>
    /// <exception cref="ModelException">As for one.</exception>
    public IReadOnlyList<PolicyGradient> Gradients(Equilibrium equilibrium, IReadOnlyList<Objective> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        ArgumentNullException.ThrowIfNull(equilibrium);
        QuantityLimit[] filled =
        [
            .. equilibrium.Policy.Limits.Where(limit =>
                limit.RateIn(equilibrium) is double rate && rate != limit.LowerRate && rate != limit.UpperRate
            ),
        ];
        IReadOnlyList<PolicyGradient> gradients = GradientsAtRates(
            equilibrium,
            [.. objectives, .. filled.Select(f => Objective.Quantity(f.Origin, f.Destination, f.Sector))]
        );
        return filled.Length == 0
            ? gradients
            : LimitJacobian.Hold([.. gradients.Take(objectives.Count)], filled, [.. gradients.Skip(objectives.Count)]);
    }

    /// <summary>The same where every duty is one, those that stand for limits too.</summary>
    internal IReadOnlyList<PolicyGradient> GradientsAtRates(
        Equilibrium equilibrium,
        IReadOnlyList<Objective> objectives
    )
    {
        Prepare(equilibrium, objectives.Count);
        return [.. objectives.Select(objective => Solve(equilibrium, objective))];
    }

    private void Prepare(Equilibrium equilibrium, int objectives)
    {
        if (!ReferenceEquals(equilibrium.Baseline, _solver.Baseline))
        {
            throw new ArgumentException("the equilibrium belongs to another baseline", nameof(equilibrium));
        }

        equilibrium.EnsureConverged();
        _adjoint.Linearise(equilibrium);
        _preconditioner.Derivatives = _solver.BaselineDerivatives;
        _isRefreshed = false;
        int unknowns = _world.Unknowns;
        _isInverted =
            unknowns <= SmallestSparse || (unknowns <= LargestDense && unknowns < FewestProducts * objectives);
        if (_isInverted)
        {
            Invert();
        }
    }

    private PolicyGradient Solve(Equilibrium equilibrium, Objective objective)
    {
        _objective.Clear();
        objective.AddDerivatives(equilibrium, 1, _objective);
        Array.Clear(_multipliers);
        _adjoint.Evaluate(_multipliers, _objective, _residual);
        double size = GeneralisedMinimalResidual.Norm(_residual);
        double relative = size > 0 ? 1 : 0;
        double best = double.PositiveInfinity;
        int products = 0;
        for (int round = 0; round < MaxRounds && relative > Tolerance && relative < 0.5 * best; round++)
        {
            best = relative;
            if (round > 0 && relative > LargestAccepted)
            {
                Refresh(equilibrium);
            }

            products += _krylov.Improve(
                _product,
                _isInverted ? _multiplyInverse : _precondition,
                _residual,
                Tolerance * size,
                _multipliers
            );
            _adjoint.Evaluate(_multipliers, _objective, _residual);
            double scale = Math.Max(size, GeneralisedMinimalResidual.Norm(_multipliers));
            relative = GeneralisedMinimalResidual.Norm(_residual) / scale;
        }

        if (!(relative <= LargestAccepted))
        {
            throw new ModelException(
                $"no gradient of {objective.Name} found: the transposed system is off by {relative:E1}; "
                    + "an economy that trades with nobody, or scale economies at the point where they run away, "
                    + "leave the equilibrium undetermined"
            );
        }

        return new PolicyGradient(equilibrium, objective, _adjoint, relative, products);
    }

    private void Product(ReadOnlySpan<double> vector, Span<double> product)
    {
        _adjoint.Evaluate(vector, null, product);
        VectorMath.Scale(product, -1);
    }

    private void MultiplyInverse(ReadOnlySpan<double> vector, Span<double> product)
    {
        int unknowns = _world.Unknowns;
        for (int u = 0; u < unknowns; u++)
        {
            product[u] = VectorMath.Dot(_inverse.AsSpan(u * unknowns, unknowns), vector);
        }
    }

    /// <summary>Writes the system out, column by column, and inverts it.</summary>
    private void Invert()
    {
        int unknowns = _world.Unknowns;
        if (_inverse.Length == 0)
        {
            _inverse = new double[unknowns * unknowns];
            _swaps = new int[unknowns];
        }

        for (int column = 0; column < unknowns; column++)
        {
            Array.Clear(_multipliers);
            _multipliers[column] = 1;
            Product(_multipliers, _residual);
            for (int u = 0; u < unknowns; u++)
            {
                _inverse[(u * unknowns) + column] = _residual[u];
            }
        }

        if (!DenseInverse.Invert(_inverse, unknowns, _swaps))
        {
            throw new ModelException(
                "no gradient: the conditions do not determine the equilibrium; an economy trades with nobody"
            );
        }
    }

    /// <summary>Where the baseline's derivatives do not lead to the end, those at the equilibrium may.</summary>
    private void Refresh(Equilibrium equilibrium)
    {
        if (_isRefreshed || _isInverted)
        {
            return;
        }

        _isRefreshed = true;
        _refreshed ??= new Derivatives(_world);
        double[] state = new double[_world.Unknowns];
        _world.Apply(equilibrium.Policy);
        _world.WriteState(equilibrium, state);
        _world.Evaluate(state, new double[_world.Unknowns]);
        if (_refreshed.Compute())
        {
            _preconditioner.Derivatives = _refreshed;
        }
    }
}
