using System.Runtime.CompilerServices;

namespace Parley.Strategy.Bargaining;

/// <summary>
/// A dense symmetric system of linear equations that grows by a row and a column at a time: factors once with pivoting, then
/// borders the factors (Golub and Van Loan 2013, 3.2), which costs n^2 a row where factoring again would cost n^3.
/// </summary>
internal sealed class GrowingSystem
{
    private const double Least = 1e-14;
    private readonly List<double[]> _lower = [];
    private readonly List<double[]> _upper = [];
    private readonly List<int> _order = [];

    private GrowingSystem() { }

    public int Size => _order.Count;

    /// <returns>Null where the matrix is singular.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GrowingSystem? Factor(double[][] matrix)
    {
        int n = matrix.Length;
        GrowingSystem system = new();
        double[][] rows = [.. matrix.Select(r => (double[])r.Clone())];
        int[] order = [.. Enumerable.Range(0, n)];
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int r = k + 1; r < n; r++)
            {
                if (Math.Abs(rows[r][k]) > Math.Abs(rows[pivot][k]))
                {
                    pivot = r;
                }
            }

            if (!(Math.Abs(rows[pivot][k]) > Least))
            {
                return null;
            }

            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            (order[k], order[pivot]) = (order[pivot], order[k]);
            for (int r = k + 1; r < n; r++)
            {
                double factor = rows[r][k] / rows[k][k];
                rows[r][k] = factor;
                if (factor != 0)
                {
                    double[] row = rows[r];
                    double[] other = rows[k];
                    for (int c = k + 1; c < n; c++)
                    {
                        row[c] -= factor * other[c];
                    }
                }
            }
        }

        for (int k = 0; k < n; k++)
        {
            int column = k;
            system._lower.Add(rows[k][..k]);
            system._upper.Add([.. Enumerable.Range(0, k + 1).Select(r => rows[r][column])]);
            system._order.Add(order[k]);
        }

        return system;
    }

    /// <summary>Adds a row and a column.</summary>
    /// <param name="border">Entries beside the old ones, in the order of the old rows.</param>
    /// <param name="corner">The entry where both meet.</param>
    /// <returns>False where that makes it singular; it is left as it was.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGrow(double[] border, double corner)
    {
        int n = Size;
        double[] column = Forward(border);
        double[] row = new double[n];
        double pivot = corner;
        for (int j = 0; j < n; j++)
        {
            row[j] = (border[j] - Dot(_upper[j], row, j)) / _upper[j][j];
            pivot -= row[j] * column[j];
        }

        if (!(Math.Abs(pivot) > Least))
        {
            return false;
        }

        _lower.Add(row);
        _upper.Add([.. column, pivot]);
        _order.Add(n);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Solve(double[] right)
    {
        double[] solution = Forward(right);
        for (int k = Size - 1; k >= 0; k--)
        {
            double[] column = _upper[k];
            double value = solution[k] / column[k];
            solution[k] = value;
            for (int r = 0; r < k; r++)
            {
                solution[r] -= value * column[r];
            }
        }

        return solution;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[] Forward(double[] right)
    {
        double[] y = new double[Size];
        for (int k = 0; k < y.Length; k++)
        {
            y[k] = right[_order[k]] - Dot(_lower[k], y, k);
        }

        return y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Dot(double[] a, double[] b, int length)
    {
        double sum = 0;
        for (int k = 0; k < length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }
}
