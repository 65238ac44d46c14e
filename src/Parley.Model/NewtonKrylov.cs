namespace Parley.Model;

/// <summary>
/// Newton's step by GMRES: derivatives along a direction from one more evaluation, the approximate Newton step as
/// preconditioner. Slower than Anderson's steps where those converge; finds its way where they do not.
/// </summary>
internal sealed class NewtonKrylov
{
    /// <summary>Logarithms move no further in one step.</summary>
    private const double LongestStep = 1.5;

    private const double LinearTolerance = 1e-4;

    private readonly WorldSystem _system;
    private readonly Preconditioner _preconditioner;
    private readonly GeneralisedMinimalResidual _krylov;
    private readonly GeneralisedMinimalResidual.Map _fall;
    private readonly GeneralisedMinimalResidual.Map _precondition;
    private readonly double[] _residual;
    private readonly double[] _remaining;
    private readonly double[] _probe;
    private readonly double[] _probed;
    private readonly double[] _step;
    private readonly double[] _trial;
    private double[] _state = [];
    private int _iterations;

    public NewtonKrylov(WorldSystem system, Preconditioner preconditioner)
    {
        _system = system;
        _preconditioner = preconditioner;
        _krylov = new GeneralisedMinimalResidual(system.Unknowns);
        _fall = FallOfResidual;
        _precondition = preconditioner.Step;
        _residual = new double[system.Unknowns];
        _remaining = new double[system.Unknowns];
        _probe = new double[system.Unknowns];
        _probed = new double[system.Unknowns];
        _step = new double[system.Unknowns];
        _trial = new double[system.Unknowns];
    }

    /// <summary>Iterates from a state until it solves the system, evaluations run out, or no step helps.</summary>
    /// <param name="state">Moved in place to the best point.</param>
    /// <param name="options">How far.</param>
    /// <param name="done">Evaluations done before.</param>
    /// <param name="limit">Evaluations after which no step is begun, those before included.</param>
    /// <returns>Whether it converged, evaluations done in all, the largest residual and the unknown it belongs to.</returns>
    public (bool Converged, int Iterations, double Residual, int Worst) Solve(
        double[] state,
        SolveOptions options,
        int done,
        int limit
    )
    {
        _state = state;
        _iterations = done;
        double merit = Evaluate(state);
        while (true)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            (double residual, int worst) = _system.LargestResidual(_residual);
            options.Progress?.Report(new SolveProgress(_iterations, residual));
            if (residual <= options.Tolerance)
            {
                return (true, _iterations, residual, worst);
            }

            if (_iterations >= limit || !double.IsFinite(merit))
            {
                return (false, _iterations, residual, worst);
            }

            _preconditioner.Refresh();
            _residual.CopyTo(_remaining, 0);
            Array.Clear(_step);
            _krylov.Improve(_fall, _precondition, _remaining, LinearTolerance * merit, _step);
            if (!Search(ref merit))
            {
                Evaluate(state);
                (residual, worst) = _system.LargestResidual(_residual);
                return (false, _iterations, residual, worst);
            }
        }
    }

    private double Evaluate(double[] state)
    {
        _iterations++;
        _system.Evaluate(state, _residual);
        double merit = GeneralisedMinimalResidual.Norm(_residual);
        return double.IsNaN(merit) ? double.PositiveInfinity : merit;
    }

    /// <summary>Halves the step until the residual is smaller than before.</summary>
    private bool Search(ref double merit)
    {
        double longest = 0;
        foreach (double s in _step)
        {
            longest = Math.Max(longest, Math.Abs(s));
        }

        if (!double.IsFinite(longest))
        {
            return false;
        }

        double part = Math.Min(1, LongestStep / Math.Max(longest, double.Epsilon));
        for (int halvings = 0; halvings < 24; halvings++, part /= 2)
        {
            _state.CopyTo(_trial, 0);
            VectorMath.Add(_step, part, _trial);
            _system.Normalise(_trial);
            double trial = Evaluate(_trial);
            if (trial < (1 - (1e-4 * part)) * merit)
            {
                merit = trial;
                _trial.CopyTo(_state, 0);
                return true;
            }
        }

        return false;
    }

    /// <summary>How much of the residual goes along a direction, by a difference.</summary>
    private void FallOfResidual(ReadOnlySpan<double> direction, Span<double> fall)
    {
        double size = 1e-7 * Math.Sqrt(direction.Length) / Math.Max(GeneralisedMinimalResidual.Norm(direction), 1e-300);
        _state.CopyTo(_probe, 0);
        VectorMath.Add(direction, size, _probe);
        _system.Evaluate(_probe, _probed);
        _iterations++;
        for (int u = 0; u < fall.Length; u++)
        {
            fall[u] = (_residual[u] - _probed[u]) / size;
        }
    }
}
