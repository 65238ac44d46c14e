using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>Where a search for the largest common gain ended.</summary>
internal sealed record CommonGainResult
{
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>By variable.</summary>
    public required double[] Point { get; init; }

    /// <summary>By party, percent.</summary>
    public required double[] Gains { get; init; }

    /// <summary>By party; times the shares they sum to 1.</summary>
    public required double[] Weights { get; init; }

    /// <summary>Percent per 1 of ln (1 + duty).</summary>
    public required double Residual { get; init; }

    /// <summary>Of a gain from its share of the common gain, points.</summary>
    public required double LargestDifference { get; init; }

    /// <summary>As <see cref="Cooperation.LargestCurvature"/>.</summary>
    public required double LargestCurvature { get; init; }

    public required StopReason Reason { get; init; }

    /// <summary>Equilibria with all gradients.</summary>
    public required int Iterations { get; init; }

    public bool IsFound => CooperationStart.Holds(LargestDifference, Residual, LargestCurvature);
}

/// <summary>
/// Searches for the largest gain that parties share in given proportions: every duty moves at once by
/// <see cref="CommonGainStep"/>, accelerated by Anderson's method. Where that goes in circles, steps are taken only where they
/// bring the weighted sum of gains up or the gains nearer to their proportions. Where it ends somewhere that is no maximum, it
/// goes on in the direction in which there is more to be had.
/// </summary>
internal sealed class CommonGainSearch
{
    private const int MostIterations = 400;
    private const int MostEscapes = 6;
    private const double StepTolerance = 1e-6;
    private const double GradientTolerance = 1e-8;
    private const double DifferenceTolerance = 1e-8;

    /// <summary>Iterations without progress after which each step is looked at.</summary>
    private const int Patience = 12;

    /// <summary>Steps that promise less than this, in percent, differ by rounding.</summary>
    private const double RoundingOfMerit = 1e-8;

    /// <summary>Relative curvature that is none.</summary>
    private const double NoCurvature = 1e-4;

    private readonly CommonGainConditions _conditions;
    private readonly CancellationToken _cancellation;
    private readonly IProgress<string>? _progress;
    private readonly double[] _point;
    private readonly double[] _step;
    private readonly double[] _best;
    private readonly WeightedAnderson _acceleration;
    private int _iterations;

    /// <param name="conditions">Of the parties; one search at a time.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    public CommonGainSearch(
        CommonGainConditions conditions,
        CancellationToken cancellation,
        IProgress<string>? progress
    )
    {
        _conditions = conditions;
        _cancellation = cancellation;
        _progress = progress;
        int n = conditions.Variables.Count;
        _point = new double[n];
        _step = new double[n];
        _best = new double[n];
        _acceleration = new WeightedAnderson(n);
    }

    /// <summary>Searches from a point.</summary>
    /// <exception cref="ModelException">No equilibrium at the point.</exception>
    public CommonGainResult Run(double[] start)
    {
        start.CopyTo(_point, 0);
        _iterations = 0;
        double[] direction = new double[_point.Length];
        for (int escape = 0; ; escape++)
        {
            StopReason reason = Iterate(isCareful: escape > 0);
            if (reason != StopReason.FirstOrderConditions)
            {
                return Result(reason, double.NaN);
            }

            _progress?.Report($"{Standing}, is it a maximum");
            CommonGainResult result = Result(reason, _conditions.LargestCurvature(_point, direction));
            if (!(result.LargestCurvature > NoCurvature) || escape == MostEscapes || !Leave(direction))
            {
                return result;
            }
        }
    }

    private string Standing =>
        $"iteration {_iterations}: common gain {_conditions.Gains.Average():F4} %, first-order residual {_conditions.Residual:0.0e+0}";

    private StopReason Iterate(bool isCareful)
    {
        _acceleration.Restart();
        double bestSize = double.PositiveInfinity;
        int sinceBest = 0;
        if (!_conditions.Evaluate(_point, _step))
        {
            throw new ModelException("no equilibrium where the talks start; try closer bounds on tariffs");
        }

        for (int iteration = 0; ; iteration++, _iterations++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _progress?.Report(Standing);
            if (
                _conditions.Residual <= GradientTolerance
                && _conditions.LargestStep <= StepTolerance
                && _conditions.LargestDifference <= DifferenceTolerance
            )
            {
                return StopReason.FirstOrderConditions;
            }

            if (iteration == MostIterations)
            {
                return StopReason.IterationLimit;
            }

            double size = _conditions.Size(_step);
            if (size < bestSize)
            {
                bestSize = size;
                sinceBest = 0;
            }
            else if (++sinceBest > Patience && !isCareful)
            {
                isCareful = true;
                _acceleration.Restart();
            }

            if (!Advance(size, isCareful))
            {
                return StopReason.NoProgress;
            }
        }
    }

    /// <summary>To the next point, which is evaluated.</summary>
    private bool Advance(double size, bool isCareful)
    {
        _point.CopyTo(_best, 0);
        double[] plain = (double[])_step.Clone();
        _acceleration.Advance(_point, _step, _conditions.Curvature);
        Clamp();
        bool isLookedAt = isCareful && size > RoundingOfMerit;
        double merit = isLookedAt ? _conditions.Merit(_best) : double.NegativeInfinity;
        if (!isLookedAt || _conditions.Merit(_point) > merit)
        {
            if (_conditions.Evaluate(_point, _step))
            {
                return true;
            }

            merit = _conditions.Merit(_best);
        }

        _acceleration.Restart();
        for (double length = isLookedAt ? 1 : 0.5; length > 1e-4; length /= 2)
        {
            for (int v = 0; v < _point.Length; v++)
            {
                _point[v] = _best[v] + (length * plain[v]);
            }

            Clamp();
            if (_conditions.Merit(_point) > merit && _conditions.Evaluate(_point, _step))
            {
                return true;
            }
        }

        _best.CopyTo(_point, 0);
        return _conditions.Evaluate(_point, _step) && false;
    }

    /// <summary>Off a point that is no maximum, the better of the two ways.</summary>
    private bool Leave(double[] direction)
    {
        _point.CopyTo(_best, 0);
        // Along the way gains leave their proportions only to second order, which the next step mends: no penalty on it.
        double here = _conditions.Merit(_best, 0);
        double longest = direction.Max(Math.Abs);
        double bestMerit = here;
        double bestLength = 0;
        foreach (double length in (double[])[0.3, -0.3, 0.1, -0.1, 0.03, -0.03])
        {
            Move(direction, length / longest);
            double merit = _conditions.Merit(_point, 0);
            if (merit > bestMerit)
            {
                bestMerit = merit;
                bestLength = length / longest;
            }
        }

        Move(direction, bestLength);
        return bestLength != 0;
    }

    private void Move(double[] direction, double length)
    {
        for (int v = 0; v < _point.Length; v++)
        {
            _point[v] = _best[v] + (length * direction[v]);
        }

        Clamp();
    }

    private void Clamp()
    {
        for (int v = 0; v < _point.Length; v++)
        {
            _point[v] = Math.Clamp(_point[v], _conditions.Variables.Lower[v], _conditions.Variables.Upper[v]);
        }
    }

    private CommonGainResult Result(StopReason reason, double curvature) =>
        new()
        {
            Equilibrium = _conditions.At,
            Point = [.. _point],
            Gains = [.. _conditions.Gains],
            Weights = [.. _conditions.Weights],
            Residual = _conditions.Residual,
            LargestDifference = _conditions.LargestDifference,
            LargestCurvature = curvature,
            Reason = reason,
            Iterations = _iterations,
        };
}
