namespace Parley.Strategy.Tariffs;

/// <summary>A few linear equations.</summary>
internal static class LinearEquations
{
    /// <summary>Gaussian elimination with partial pivoting.</summary>
    /// <param name="system">Rows of coefficients and, last, what they come to; becomes working memory.</param>
    /// <param name="solution">As many as there are rows.</param>
    /// <returns>False where they are singular.</returns>
    public static bool Solve(double[,] system, double[] solution)
    {
        int n = solution.Length;
        for (int p = 0; p < n; p++)
        {
            int pivot = p;
            for (int r = p + 1; r < n; r++)
            {
                pivot = Math.Abs(system[r, p]) > Math.Abs(system[pivot, p]) ? r : pivot;
            }

            if (system[pivot, p] == 0 || !double.IsFinite(system[pivot, p]))
            {
                return false;
            }

            for (int c = p; c <= n; c++)
            {
                (system[p, c], system[pivot, c]) = (system[pivot, c], system[p, c]);
            }

            for (int r = p + 1; r < n; r++)
            {
                double factor = system[r, p] / system[p, p];
                for (int c = p; factor != 0 && c <= n; c++)
                {
                    system[r, c] -= factor * system[p, c];
                }
            }
        }

        for (int r = n - 1; r >= 0; r--)
        {
            double sum = system[r, n];
            for (int c = r + 1; c < n; c++)
            {
                sum -= system[r, c] * solution[c];
            }

            solution[r] = sum / system[r, r];
        }

        return true;
    }
}
