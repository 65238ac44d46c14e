namespace Parley.Strategy.Tariffs;

/// <summary>How far a search goes.</summary>
/// <param name="MaxIterations">Steps at most.</param>
/// <param name="StepTolerance">Largest estimated distance of a variable from where its derivative vanishes.</param>
/// <param name="GradientTolerance">Largest derivative that counts as none, in units of the objective.</param>
internal sealed record MaximiserOptions(
    int MaxIterations = 1000,
    double StepTolerance = 1e-6,
    double GradientTolerance = 1e-8
);

/// <summary>Where a search ended; the point itself stays with its owner.</summary>
/// <param name="Value">The objective there.</param>
/// <param name="ProjectedGradient">Largest derivative of a variable that a bound does not hold back.</param>
/// <param name="ProjectedStep">The same over its curvature, and no farther than the bound: how far off the variable is.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Evaluations">Of the objective.</param>
/// <param name="Reason">What stopped it.</param>
internal readonly record struct MaximiserResult(
    double Value,
    double ProjectedGradient,
    double ProjectedStep,
    int Iterations,
    int Evaluations,
    StopReason Reason
);

/// <summary>
/// Maximises a smooth function over a box: a limited-memory quasi-Newton direction (L-BFGS) among the variables that no bound
/// holds, on top of a diagonal the problem gives anew at each point, and a line search along the projection of that direction.
/// Keeps its memory; allocates nothing while it searches.
/// </summary>
/// <remarks>
/// Two-loop recursion after Nocedal (1980), restricted to the free variables of each step; projection after Bertsekas (1982).
/// A step is taken where the objective rises enough or, near the top, where differences of values are rounding, where the slope
/// says that it does (Hager and Zhang 2005).
/// </remarks>
internal sealed class BoundedMaximiser
{
    /// <summary>Steps remembered.</summary>
    private const int Memory = 12;

    private const double SufficientRise = 1e-4;

    /// <summary>Longest step of a variable.</summary>
    private const double LongestStep = 1;

    private const int MostCuts = 30;

    /// <summary>A variable with less of it hardly matters, wherever it stands: an all but prohibitive tariff.</summary>
    public const double NegligibleCurvature = 1e-6;

    /// <summary>Differences of values below this part of their size are rounding.</summary>
    private const double Rounding = 1e-9;

    private readonly int _n;
    private readonly double[][] _steps = new double[Memory][];
    private readonly double[][] _falls = new double[Memory][];
    private readonly double[] _weights = new double[Memory];
    private readonly double[] _inverse = new double[Memory];
    private readonly double[] _gradient;
    private readonly double[] _curvature;
    private readonly double[] _direction;
    private readonly double[] _trial;
    private readonly double[] _trialGradient;
    private readonly double[] _trialCurvature;
    private readonly bool[] _free;
    private int _kept;
    private int _newest;

    public BoundedMaximiser(int variables)
    {
        _n = variables;
        for (int m = 0; m < Memory; m++)
        {
            _steps[m] = new double[variables];
            _falls[m] = new double[variables];
        }

        _gradient = new double[variables];
        _curvature = new double[variables];
        _direction = new double[variables];
        _trial = new double[variables];
        _trialGradient = new double[variables];
        _trialCurvature = new double[variables];
        _free = new bool[variables];
    }

    /// <summary>The derivatives where the last search ended.</summary>
    public ReadOnlySpan<double> Gradient => _gradient;

    /// <summary>Searches from a point, which becomes the best point found.</summary>
    /// <param name="problem">What to maximise.</param>
    /// <param name="point">Start and end; is projected on the bounds first.</param>
    /// <param name="options">How far.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    public MaximiserResult Maximise(
        SmoothProblem problem,
        Span<double> point,
        MaximiserOptions options,
        CancellationToken cancellation
    )
    {
        Project(problem, point);
        double value = problem.Evaluate(point, _gradient, _curvature);
        int evaluations = 1;
        if (!double.IsFinite(value))
        {
            return new(double.NaN, double.NaN, double.NaN, 0, evaluations, StopReason.NoValue);
        }

        _kept = 0;
        for (int iteration = 0; ; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            (double gradient, double step) = FindFree(problem, point);
            if (gradient <= options.GradientTolerance && step <= options.StepTolerance)
            {
                return new(value, gradient, step, iteration, evaluations, StopReason.FirstOrderConditions);
            }

            if (iteration >= options.MaxIterations)
            {
                return new(value, gradient, step, iteration, evaluations, StopReason.IterationLimit);
            }

            double risen = Search(problem, point, value, ref evaluations);
            if (double.IsNaN(risen))
            {
                if (_kept == 0)
                {
                    return new(value, gradient, step, iteration, evaluations, StopReason.NoProgress);
                }

                _kept = 0;
                continue;
            }

            value = risen;
        }
    }

    private static void Project(SmoothProblem problem, Span<double> point)
    {
        for (int v = 0; v < point.Length; v++)
        {
            point[v] = Math.Clamp(point[v], problem.Lower[v], problem.Upper[v]);
        }
    }

    /// <summary>Frees every variable that no bound holds back.</summary>
    /// <returns>The largest derivative among them, and the largest distance it speaks of.</returns>
    private (double Gradient, double Step) FindFree(SmoothProblem problem, ReadOnlySpan<double> point)
    {
        ReadOnlySpan<double> lower = problem.Lower;
        ReadOnlySpan<double> upper = problem.Upper;
        double largest = 0;
        double farthest = 0;
        for (int v = 0; v < _n; v++)
        {
            double slope = _gradient[v];
            double room = slope > 0 ? upper[v] - point[v] : point[v] - lower[v];
            _free[v] = room > 0;
            if (_free[v])
            {
                double distance = Math.Min(room, Math.Abs(slope) / _curvature[v]);
                farthest = _curvature[v] > NegligibleCurvature ? Math.Max(farthest, distance) : farthest;
                largest = Math.Max(largest, Math.Min(Math.Abs(slope), room * _curvature[v]));
            }
        }

        return (largest, farthest);
    }

    /// <summary>One step.</summary>
    /// <returns>The value it leads to; NaN where the direction leads nowhere.</returns>
    private double Search(SmoothProblem problem, Span<double> point, double value, ref int evaluations)
    {
        FindDirection(problem);
        double slope = FreeDot(_gradient, _direction);
        if (!(slope > 0))
        {
            _kept = 0;
            FindDirection(problem);
        }

        double longest = 0;
        foreach (double part in _direction)
        {
            longest = Math.Max(longest, Math.Abs(part));
        }

        double length = Math.Min(1, LongestStep / longest);
        ReadOnlySpan<double> lower = problem.Lower;
        ReadOnlySpan<double> upper = problem.Upper;
        for (int cut = 0; cut < MostCuts; cut++)
        {
            double promised = 0;
            for (int v = 0; v < _n; v++)
            {
                _trial[v] = Math.Clamp(point[v] + (length * _direction[v]), lower[v], upper[v]);
                promised += _gradient[v] * (_trial[v] - point[v]);
            }

            double risen = problem.Evaluate(_trial, _trialGradient, _trialCurvature);
            evaluations++;
            if (double.IsFinite(risen) && promised > 0 && IsEnough(point, value, risen, promised))
            {
                Remember(point);
                _trial.CopyTo(point);
                _trialGradient.CopyTo(_gradient.AsSpan());
                _trialCurvature.CopyTo(_curvature.AsSpan());
                return risen;
            }

            // A parabola through what is known, kept within reason.
            double bend = 2 * (promised - (risen - value));
            double factor = double.IsFinite(bend) && bend > 0 ? promised / bend : 0.25;
            length *= Math.Clamp(factor, 0.1, 0.5);
        }

        return double.NaN;
    }

    private bool IsEnough(ReadOnlySpan<double> point, double value, double risen, double promised)
    {
        if (risen - value >= SufficientRise * promised && risen > value)
        {
            return true;
        }

        double rounding = Rounding * (1 + Math.Abs(value));
        if (promised > 1e3 * rounding || risen < value - rounding)
        {
            return false;
        }

        double left = 0;
        for (int v = 0; v < _n; v++)
        {
            left += _trialGradient[v] * (_trial[v] - point[v]);
        }

        return left >= -0.9 * promised;
    }

    private void Remember(ReadOnlySpan<double> point)
    {
        int at = _kept == 0 ? 0 : (_newest + 1) % Memory;
        double[] step = _steps[at];
        double[] fall = _falls[at];
        double product = 0;
        for (int v = 0; v < _n; v++)
        {
            step[v] = _trial[v] - point[v];
            fall[v] = _gradient[v] - _trialGradient[v];
            product += step[v] * fall[v];
        }

        if (!(product > 0))
        {
            return;
        }

        _newest = at;
        _kept = Math.Min(_kept + 1, Memory);
    }

    private void FindDirection(SmoothProblem problem)
    {
        for (int v = 0; v < _n; v++)
        {
            _direction[v] = _free[v] ? _gradient[v] : 0;
        }

        for (int m = 0; m < _kept; m++)
        {
            int at = (_newest - m + Memory) % Memory;
            double product = FreeDot(_steps[at], _falls[at]);
            double size = Math.Sqrt(FreeDot(_steps[at], _steps[at]) * FreeDot(_falls[at], _falls[at]));
            _inverse[at] = product > 1e-10 * size ? 1 / product : 0;
            _weights[at] = _inverse[at] * FreeDot(_steps[at], _direction);
            Add(_falls[at], -_weights[at]);
        }

        problem.Curvature(_curvature).Divide(_direction, _free);

        for (int m = _kept - 1; m >= 0; m--)
        {
            int at = (_newest - m + Memory) % Memory;
            double correction = _weights[at] - (_inverse[at] * FreeDot(_falls[at], _direction));
            Add(_steps[at], correction);
        }

        for (int v = 0; v < _n; v++)
        {
            _direction[v] = _free[v] ? _direction[v] : 0;
        }
    }

    private void Add(double[] vector, double factor)
    {
        for (int v = 0; v < _n; v++)
        {
            _direction[v] += factor * vector[v];
        }
    }

    private double FreeDot(double[] left, double[] right)
    {
        double sum = 0;
        for (int v = 0; v < _n; v++)
        {
            sum += _free[v] ? left[v] * right[v] : 0;
        }

        return sum;
    }
}
