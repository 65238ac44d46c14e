using System.Runtime.CompilerServices;

namespace Parley.Strategy.Bargaining;

/// <summary>Climbs a score on a surface within the box of the levers: projected Newton steps, damped until they go up
/// (Bertsekas 1982).</summary>
/// <param name="surface">What is climbed.</param>
/// <param name="levers">How many there are.</param>
/// <param name="parties">How many there are.</param>
/// <param name="least">The lower ends of the box; null = 0.</param>
/// <param name="most">Its upper ends; null = 1.</param>
internal sealed class BoxMaximiser(
    ResponseSurface surface,
    int levers,
    int parties,
    double[]? least = null,
    double[]? most = null
)
{
    private const int MostSteps = 80;
    private readonly double[] _payoffs = new double[parties];
    private readonly double[,] _payoffGradient = new double[parties, levers];
    private readonly double[,,] _payoffHessian = new double[parties, levers, levers];
    private readonly double[] _scoreGradient = new double[parties];
    private readonly double[,] _scoreHessian = new double[parties, parties];

    /// <returns>Where the climb from a start ends; null where the start has no score.</returns>
    public double[]? From(double[] start, IReadOnlyList<DealScore> stages)
    {
        double[] x = [.. start.Select((v, k) => Math.Clamp(v, Least(k), Most(k)))];
        foreach (DealScore score in stages)
        {
            if (!Climb(x, score))
            {
                return null;
            }
        }

        return x;
    }

    /// <summary>What the surface says of a place.</summary>
    public double[] PayoffsAt(double[] x)
    {
        surface.Evaluate(x, _payoffs, _payoffGradient, null);
        return [.. _payoffs];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Climb(double[] x, DealScore score)
    {
        double damping = 1e-3;
        if (!Evaluate(x, score, true, out double at))
        {
            return false;
        }

        for (int step = 0; step < MostSteps; step++)
        {
            double[] gradient = Gradient();
            double[,] hessian = Hessian();
            int[] free =
            [
                .. Enumerable
                    .Range(0, levers)
                    .Where(k => !((x[k] <= Least(k) && gradient[k] <= 0) || (x[k] >= Most(k) && gradient[k] >= 0))),
            ];
            double steepness = free.Select(k => Math.Abs(gradient[k])).DefaultIfEmpty(0).Max();
            if (steepness <= 1e-12 * (1 + Math.Abs(at)))
            {
                return true;
            }

            bool isUp = false;
            double size = free.Max(k => Math.Abs(hessian[k, k])) + 1e-300;
            for (int attempt = 0; attempt < 40 && !isUp; attempt++)
            {
                double[]? move = Newton(gradient, hessian, free, damping * size);
                if (move is not null)
                {
                    double[] next = [.. x];
                    double rise = 0;
                    for (int f = 0; f < free.Length; f++)
                    {
                        next[free[f]] = Math.Clamp(x[free[f]] + move[f], Least(free[f]), Most(free[f]));
                        rise += gradient[free[f]] * (next[free[f]] - x[free[f]]);
                    }

                    if (rise > 0 && Evaluate(next, score, false, out double there) && there > at + (1e-4 * rise))
                    {
                        next.CopyTo(x, 0);
                        isUp = true;
                        damping = Math.Max(damping / 5, 1e-9);
                        continue;
                    }
                }

                damping *= 5;
            }

            if (!isUp)
            {
                return true;
            }

            double before = at;
            Evaluate(x, score, true, out at);
            if (at - before <= 1e-14 * (1 + Math.Abs(at)))
            {
                return true;
            }
        }

        return true;
    }

    private double Least(int lever) => least is null ? 0 : least[lever];

    private double Most(int lever) => most is null ? 1 : most[lever];

    private bool Evaluate(double[] x, DealScore score, bool withHessian, out double value)
    {
        surface.Evaluate(x, _payoffs, _payoffGradient, withHessian ? _payoffHessian : null);
        return score.TryScore(_payoffs, out value, _scoreGradient, _scoreHessian);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[] Gradient()
    {
        double[] gradient = new double[levers];
        for (int k = 0; k < levers; k++)
        {
            for (int p = 0; p < parties; p++)
            {
                gradient[k] += _scoreGradient[p] * _payoffGradient[p, k];
            }
        }

        return gradient;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[,] Hessian()
    {
        double[,] hessian = new double[levers, levers];
        for (int k = 0; k < levers; k++)
        {
            for (int l = 0; l < levers; l++)
            {
                for (int p = 0; p < parties; p++)
                {
                    hessian[k, l] += _scoreGradient[p] * _payoffHessian[p, k, l];
                    for (int q = 0; q < parties; q++)
                    {
                        hessian[k, l] += _payoffGradient[p, k] * _scoreHessian[p, q] * _payoffGradient[q, l];
                    }
                }
            }
        }

        return hessian;
    }

    /// <summary>Solves (damping - H) step = gradient over the free levers; null where that is no way up.</summary>
    private static double[]? Newton(double[] gradient, double[,] hessian, int[] free, double damping)
    {
        double[][] matrix = [.. free.Select(k => free.Select(l => (k == l ? damping : 0) - hessian[k, l]).ToArray())];
        double[][] right = [.. free.Select(k => new[] { gradient[k] })];
        return DenseSystem.Solve(matrix, right) && free.Select((k, f) => gradient[k] * right[f][0]).Sum() > 0
            ? [.. right.Select(r => r[0])]
            : null;
    }
}
