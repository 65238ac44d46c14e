namespace Parley.Strategy.Tariffs;

/// <summary>The largest eigenvalue of a symmetric map on a subspace, by Lanczos's method with full orthogonalisation.</summary>
internal static class LanczosMaximum
{
    private const int MostSteps = 40;

    /// <summary>Added to the map within the subspace, and taken away at the end: outside of it the projected map has eigenvalues of
    /// zero, and what rounding leaves of those directions would grow where all others are below.</summary>
    private const double Shift = 2;

    /// <summary>What may be left of the eigenvector's equation, as a part of the map's size; the eigenvalue is off by its square.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>The map.</summary>
    /// <returns>False where it has no value.</returns>
    public delegate bool Map(double[] vector, double[] product);

    /// <summary>Finds it.</summary>
    /// <param name="length">Of the vectors.</param>
    /// <param name="project">On the subspace.</param>
    /// <param name="map">Need not stay in it.</param>
    /// <param name="direction">Receives the eigenvector.</param>
    /// <returns>NaN where the map has no value; minus infinity where the subspace is empty.</returns>
    public static double Find(int length, Action<double[]> project, Map map, double[] direction)
    {
        List<double[]> basis = [];
        List<double> diagonal = [];
        List<double> beside = [];
        Random random = new(20180809);
        double[] next = new double[length];
        for (int v = 0; v < length; v++)
        {
            next[v] = random.NextDouble() - 0.5;
        }

        project(next);
        double size = LongVectors.Norm(next);
        double largest = double.NegativeInfinity;
        double[] coordinates = [];
        while (size > 1e-10 && basis.Count < Math.Min(MostSteps, length))
        {
            double[] now = new double[length];
            LongVectors.Add(now, next, 1 / size);
            basis.Add(now);
            if (!map(now, next))
            {
                return double.NaN;
            }

            LongVectors.Add(next, now, Shift);
            project(next);
            diagonal.Add(LongVectors.Dot(now, next));
            for (int pass = 0; pass < 2; pass++)
            {
                foreach (double[] vector in basis)
                {
                    LongVectors.Add(next, vector, -LongVectors.Dot(vector, next));
                }
            }

            size = LongVectors.Norm(next);
            (largest, coordinates) = LargestOf(diagonal, beside);
            if (size * Math.Abs(coordinates[^1]) < Tolerance * diagonal.Max(Math.Abs))
            {
                break;
            }

            beside.Add(size);
        }

        Array.Clear(direction);
        for (int k = 0; k < coordinates.Length; k++)
        {
            LongVectors.Add(direction, basis[k], coordinates[k]);
        }

        return largest - Shift;
    }

    /// <summary>The largest eigenvalue of a tridiagonal matrix by bisection on Sturm's count, its eigenvector by the inverse
    /// iteration.</summary>
    private static (double Value, double[] Vector) LargestOf(List<double> diagonal, List<double> beside)
    {
        int n = diagonal.Count;
        if (n == 1)
        {
            return (diagonal[0], [1]);
        }

        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        for (int k = 0; k < n; k++)
        {
            double reach = (k > 0 ? Math.Abs(beside[k - 1]) : 0) + (k < n - 1 ? Math.Abs(beside[k]) : 0);
            low = Math.Min(low, diagonal[k] - reach);
            high = Math.Max(high, diagonal[k] + reach);
        }

        double width = Math.Max(high - low, 1e-300);
        while (high - low > 1e-13 * width)
        {
            double middle = (low + high) / 2;
            bool isAbove = false;
            double pivot = 1;
            for (int k = 0; k < n && !isAbove; k++)
            {
                pivot = diagonal[k] - middle - (k > 0 ? beside[k - 1] * beside[k - 1] / pivot : 0);
                pivot = pivot == 0 ? -1e-300 : pivot;
                isAbove = pivot > 0;
            }

            (low, high) = isAbove ? (middle, high) : (low, middle);
        }

        double value = (low + high) / 2;
        double[] vector = new double[n];
        Array.Fill(vector, 1 / Math.Sqrt(n));
        for (int round = 0; round < 3; round++)
        {
            double[,] system = new double[n, n + 1];
            for (int k = 0; k < n; k++)
            {
                system[k, k] = diagonal[k] - value - (1e-10 * width);
                system[k, n] = vector[k];
                if (k > 0)
                {
                    system[k, k - 1] = system[k - 1, k] = beside[k - 1];
                }
            }

            double[] solved = new double[n];
            if (!LinearEquations.Solve(system, solved))
            {
                break;
            }

            double norm = LongVectors.Norm(solved);
            vector = [.. solved.Select(part => part / norm)];
        }

        return (value, vector);
    }
}
