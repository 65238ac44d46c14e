namespace Parley.Model;

/// <summary>
/// Newton's step by GMRES (Saad and Schultz 1986): derivatives along a direction from one more evaluation, the approximate
/// Newton step as preconditioner. Slower than Anderson's steps where those converge; finds its way where they do not.
/// </summary>
internal sealed class NewtonKrylov
{
    private const int Memory = 60;

    /// <summary>Logarithms move no further in one step.</summary>
    private const double LongestStep = 1.5;

    private const double LinearTolerance = 1e-4;

    private readonly WorldSystem _system;
    private readonly Preconditioner _preconditioner;
    private readonly int _length;
    private readonly double[][] _basis = new double[Memory + 1][];
    private readonly double[,] _hessenberg = new double[Memory + 1, Memory];
    private readonly double[] _cosine = new double[Memory];
    private readonly double[] _sine = new double[Memory];
    private readonly double[] _right = new double[Memory + 1];
    private readonly double[] _direction;
    private readonly double[] _probe;
    private readonly double[] _probed;
    private readonly double[] _residual;
    private readonly double[] _step;
    private readonly double[] _trial;

    public NewtonKrylov(WorldSystem system, Preconditioner preconditioner)
    {
        _system = system;
        _preconditioner = preconditioner;
        _length = system.Unknowns;
        for (int k = 0; k <= Memory; k++)
        {
            _basis[k] = new double[_length];
        }

        _direction = new double[_length];
        _probe = new double[_length];
        _probed = new double[_length];
        _residual = new double[_length];
        _step = new double[_length];
        _trial = new double[_length];
    }

    /// <summary>Iterates from a state until it solves the system, evaluations run out, or no step helps.</summary>
    /// <param name="state">Moved in place to the best point.</param>
    /// <param name="options">How far.</param>
    /// <param name="done">Evaluations done before.</param>
    /// <param name="limit">Evaluations at most, those before included.</param>
    /// <returns>Whether it converged, evaluations done in all, the largest residual and the unknown it belongs to.</returns>
    public (bool Converged, int Iterations, double Residual, int Worst) Solve(
        double[] state,
        SolveOptions options,
        int done,
        int limit
    )
    {
        int iterations = done;
        double merit = Evaluate(state, ref iterations);
        while (true)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            (double residual, int worst) = _system.LargestResidual(_residual);
            options.Progress?.Report(new SolveProgress(iterations, residual));
            if (residual <= options.Tolerance)
            {
                return (true, iterations, residual, worst);
            }

            if (iterations >= limit || !double.IsFinite(merit))
            {
                return (false, iterations, residual, worst);
            }

            _preconditioner.Refresh();
            FindStep(state, ref iterations, limit);
            if (!Search(state, ref merit, ref iterations, limit))
            {
                merit = Evaluate(state, ref iterations);
                (residual, worst) = _system.LargestResidual(_residual);
                return (residual <= options.Tolerance, iterations, residual, worst);
            }
        }
    }

    private double Evaluate(double[] state, ref int iterations)
    {
        iterations++;
        _system.Evaluate(state, _residual);
        double merit = Math.Sqrt(VectorMath.Dot(_residual, _residual));
        return double.IsNaN(merit) ? double.PositiveInfinity : merit;
    }

    /// <summary>Halves the step until the residual is smaller than before.</summary>
    private bool Search(double[] state, ref double merit, ref int iterations, int limit)
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
        for (int halvings = 0; halvings < 24 && iterations < limit; halvings++, part /= 2)
        {
            state.CopyTo(_trial, 0);
            VectorMath.Add(_step, part, _trial);
            _system.Normalise(_trial);
            double trial = Evaluate(_trial, ref iterations);
            if (trial < (1 - (1e-4 * part)) * merit)
            {
                merit = trial;
                _trial.CopyTo(state, 0);
                return true;
            }
        }

        return false;
    }

    /// <summary>Solves J step = -residual; the residual at the state must have been evaluated.</summary>
    private void FindStep(double[] state, ref int iterations, int limit)
    {
        double norm = Math.Sqrt(VectorMath.Dot(_residual, _residual));
        Array.Clear(_right);
        _right[0] = norm;
        for (int u = 0; u < _length; u++)
        {
            _basis[0][u] = _residual[u] / norm;
        }

        int held = 0;
        while (held < Memory && (held == 0 || iterations < limit))
        {
            AlongPreconditioned(state, _basis[held], _basis[held + 1], ref iterations);
            Orthogonalise(held);
            held++;
            if (Math.Abs(_right[held]) <= LinearTolerance * norm)
            {
                break;
            }
        }

        // Back substitution; the weights replace the right-hand side.
        for (int a = held - 1; a >= 0; a--)
        {
            for (int b = a + 1; b < held; b++)
            {
                _right[a] -= _hessenberg[a, b] * _right[b];
            }

            _right[a] = _hessenberg[a, a] == 0 ? 0 : _right[a] / _hessenberg[a, a];
        }

        Array.Clear(_direction);
        for (int a = 0; a < held; a++)
        {
            VectorMath.Add(_basis[a], _right[a], _direction);
        }

        _preconditioner.Step(_direction, _step);
    }

    /// <summary>What the residual loses along the preconditioned direction: near the direction itself.</summary>
    private void AlongPreconditioned(double[] state, double[] direction, double[] product, ref int iterations)
    {
        _preconditioner.Step(direction, _direction);
        double length = Math.Sqrt(VectorMath.Dot(_direction, _direction));
        double size = 1e-7 / Math.Max(length, 1e-300) * Math.Sqrt(_length);
        state.CopyTo(_probe, 0);
        VectorMath.Add(_direction, size, _probe);
        _system.Evaluate(_probe, _probed);
        iterations++;
        for (int u = 0; u < _length; u++)
        {
            product[u] = (_residual[u] - _probed[u]) / size;
        }
    }

    /// <summary>Arnoldi's step with modified Gram-Schmidt, then Givens' rotations.</summary>
    private void Orthogonalise(int column)
    {
        double[] next = _basis[column + 1];
        for (int a = 0; a <= column; a++)
        {
            double dot = VectorMath.Dot(next, _basis[a]);
            _hessenberg[a, column] = dot;
            VectorMath.Add(_basis[a], -dot, next);
        }

        double norm = Math.Sqrt(VectorMath.Dot(next, next));
        for (int u = 0; norm > 0 && u < _length; u++)
        {
            next[u] /= norm;
        }

        for (int a = 0; a < column; a++)
        {
            (double x, double y) = (_hessenberg[a, column], _hessenberg[a + 1, column]);
            _hessenberg[a, column] = (_cosine[a] * x) + (_sine[a] * y);
            _hessenberg[a + 1, column] = (-_sine[a] * x) + (_cosine[a] * y);
        }

        double diagonal = _hessenberg[column, column];
        double hypotenuse = Math.Sqrt((diagonal * diagonal) + (norm * norm));
        (_cosine[column], _sine[column]) = hypotenuse > 0 ? (diagonal / hypotenuse, norm / hypotenuse) : (1, 0);
        _hessenberg[column, column] = hypotenuse;
        if (column + 1 < Memory)
        {
            _hessenberg[column + 1, column] = 0;
        }

        _right[column + 1] = -_sine[column] * _right[column];
        _right[column] *= _cosine[column];
    }
}
