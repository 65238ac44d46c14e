namespace Parley.Strategy.Calibration;

/// <summary>The x of no negative element with the smallest |A x - b|.</summary>
/// <remarks>The active set method of Lawson and Hanson (1974), Solving Least Squares Problems, chapter 23, with Householder
/// reflections for the columns that are free.</remarks>
internal static class NonNegativeLeastSquares
{
    private const double Tolerance = 1e-13;

    /// <param name="a">Rows x columns.</param>
    /// <param name="b">One a row.</param>
    /// <param name="rank">Whether the columns above zero are linearly independent: if not, other x do as well.</param>
    public static double[] Solve(double[,] a, double[] b, out bool rank)
    {
        int rows = a.GetLength(0);
        int columns = a.GetLength(1);
        double[] x = new double[columns];
        bool[] free = new bool[columns];
        rank = true;
        for (int round = 0; round < 10 * columns; round++)
        {
            int next = Steepest(a, b, x, free);
            if (next < 0)
            {
                break;
            }

            free[next] = true;
            double[] target = LeastSquares(a, b, free, out rank);
            while (Enumerable.Range(0, columns).Any(c => free[c] && target[c] <= 0))
            {
                double step = 1;
                for (int c = 0; c < columns; c++)
                {
                    if (free[c] && target[c] <= 0)
                    {
                        step = Math.Min(step, x[c] / (x[c] - target[c]));
                    }
                }

                for (int c = 0; c < columns; c++)
                {
                    x[c] += free[c] ? step * (target[c] - x[c]) : 0;
                    if (free[c] && x[c] <= Tolerance && target[c] <= 0)
                    {
                        x[c] = 0;
                        free[c] = false;
                    }
                }

                target = LeastSquares(a, b, free, out rank);
            }

            x = target;
        }

        return x;

        // The column at zero along which the sum of squares falls most; -1 where along none.
        static int Steepest(double[,] a, double[] b, double[] x, bool[] free)
        {
            double[] left = [.. b];
            for (int r = 0; r < left.Length; r++)
            {
                for (int c = 0; c < x.Length; c++)
                {
                    left[r] -= a[r, c] * x[c];
                }
            }

            int best = -1;
            double most = Tolerance;
            for (int c = 0; c < x.Length; c++)
            {
                double slope = 0;
                for (int r = 0; r < left.Length; r++)
                {
                    slope += a[r, c] * left[r];
                }

                if (!free[c] && slope > most)
                {
                    best = c;
                    most = slope;
                }
            }

            return best;
        }
    }

    /// <summary>Without the condition, the columns that are not free at zero.</summary>
    private static double[] LeastSquares(double[,] a, double[] b, bool[] free, out bool rank)
    {
        const double Dependent = 1e-11;
        int[] columns = [.. Enumerable.Range(0, free.Length).Where(c => free[c])];
        int rows = b.Length;
        double[][] q = [.. columns.Select(c => Enumerable.Range(0, rows).Select(r => a[r, c]).ToArray())];
        double[] size = [.. q.Select(v => Math.Sqrt(v.Sum(e => e * e)))];
        double[] y = [.. b];
        int steps = Math.Min(columns.Length, rows);
        rank = columns.Length <= rows;
        for (int k = 0; k < steps; k++)
        {
            double norm = 0;
            for (int r = k; r < rows; r++)
            {
                norm += q[k][r] * q[k][r];
            }

            norm = Math.Sqrt(norm);
            rank &= norm > Dependent * size[k];
            if (norm == 0)
            {
                continue;
            }

            double diagonal = q[k][k] > 0 ? -norm : norm;
            double[] reflector = q[k][k..];
            reflector[0] -= diagonal;
            double square = reflector.Sum(e => e * e);
            for (int c = k + 1; c < columns.Length; c++)
            {
                Reflect(reflector, square, q[c].AsSpan(k));
            }

            Reflect(reflector, square, y.AsSpan(k));
            q[k][k] = diagonal;
        }

        double[] x = new double[free.Length];
        for (int k = steps - 1; k >= 0; k--)
        {
            double sum = y[k];
            for (int c = k + 1; c < steps; c++)
            {
                sum -= q[c][k] * x[columns[c]];
            }

            x[columns[k]] = Math.Abs(q[k][k]) > 1e-300 ? sum / q[k][k] : 0;
        }

        return x;

        static void Reflect(double[] reflector, double square, Span<double> vector)
        {
            double dot = 0;
            for (int r = 0; r < reflector.Length; r++)
            {
                dot += reflector[r] * vector[r];
            }

            double part = 2 * dot / square;
            for (int r = 0; r < reflector.Length; r++)
            {
                vector[r] -= part * reflector[r];
            }
        }
    }
}
