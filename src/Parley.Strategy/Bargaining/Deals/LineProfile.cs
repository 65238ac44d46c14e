using System.Runtime.CompilerServices;

namespace Parley.Strategy.Bargaining;

/// <summary>What moving one lever alone does: Chebyshev polynomials through deals solved at their extrema (Trefethen 2013).</summary>
internal sealed class LineProfile
{
    private readonly double[][] _coefficients;

    /// <param name="values">At <see cref="Node"/> 0 to n, one row a node, one column an output.</param>
    public LineProfile(double[][] values)
    {
        int n = values.Length - 1;
        int outputs = values[0].Length;
        _coefficients = new double[n + 1][];
        for (int k = 0; k <= n; k++)
        {
            _coefficients[k] = new double[outputs];
            for (int j = 0; j <= n; j++)
            {
                double weight = Math.Cos(Math.PI * k * j / n) * (j == 0 || j == n ? 1.0 : 2.0) / n;
                for (int o = 0; o < outputs; o++)
                {
                    _coefficients[k][o] += weight * values[j][o] * (k == 0 || k == n ? 0.5 : 1);
                }
            }
        }
    }

    /// <summary>Where a deal is to be solved, from 1 down to 0.</summary>
    /// <param name="index">From 0 to <paramref name="degree"/>.</param>
    /// <param name="degree">Of the polynomial.</param>
    public static double Node(int index, int degree) =>
        index == 0 ? 1
        : index == degree ? 0
        : (1 + Math.Cos(Math.PI * index / degree)) / 2;

    /// <summary>Value, first and second derivative of one output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Value, double First, double Second) At(double x, int output)
    {
        double z = (2 * x) - 1;
        (double t0, double t1, double d0, double d1, double s0, double s1) = (1, z, 0, 1, 0, 0);
        double value = _coefficients[0][output];
        double first = 0;
        double second = 0;
        for (int k = 1; k < _coefficients.Length; k++)
        {
            double c = _coefficients[k][output];
            value += c * t1;
            first += c * d1;
            second += c * s1;
            (t0, t1, d0, d1, s0, s1) = (
                t1,
                (2 * z * t1) - t0,
                d1,
                (2 * t1) + (2 * z * d1) - d0,
                s1,
                (4 * d1) + (2 * z * s1) - s0
            );
        }

        return (value, 2 * first, 4 * second);
    }
}
