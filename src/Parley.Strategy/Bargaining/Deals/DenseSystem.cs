using System.Runtime.CompilerServices;

namespace Parley.Strategy.Bargaining;

/// <summary>Small dense systems of linear equations, by elimination with pivoting.</summary>
internal static class DenseSystem
{
    /// <summary>Solves for several right-hand sides in place: rows of <paramref name="right"/> become the solution.</summary>
    /// <returns>False where the matrix is singular.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Solve(double[][] matrix, double[][] right)
    {
        int n = matrix.Length;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int r = k + 1; r < n; r++)
            {
                if (Math.Abs(matrix[r][k]) > Math.Abs(matrix[pivot][k]))
                {
                    pivot = r;
                }
            }

            if (!(Math.Abs(matrix[pivot][k]) > 1e-14))
            {
                return false;
            }

            (matrix[k], matrix[pivot]) = (matrix[pivot], matrix[k]);
            (right[k], right[pivot]) = (right[pivot], right[k]);
            for (int r = k + 1; r < n; r++)
            {
                double factor = matrix[r][k] / matrix[k][k];
                if (factor != 0)
                {
                    Subtract(matrix[r], matrix[k], factor, k);
                    Subtract(right[r], right[k], factor, 0);
                }
            }
        }

        for (int k = n - 1; k >= 0; k--)
        {
            for (int c = k + 1; c < n; c++)
            {
                Subtract(right[k], right[c], matrix[k][c], 0);
            }

            for (int o = 0; o < right[k].Length; o++)
            {
                right[k][o] /= matrix[k][k];
            }
        }

        return true;
    }

    private static void Subtract(double[] row, double[] other, double factor, int from)
    {
        for (int c = from; c < row.Length; c++)
        {
            row[c] -= factor * other[c];
        }
    }
}
