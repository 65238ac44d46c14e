namespace Parley.Model;

/// <summary>Inverts small dense matrices in place, without allocating.</summary>
internal static class DenseInverse
{
    /// <summary>Gauss-Jordan elimination with partial pivoting.</summary>
    /// <param name="matrix">Row by row, size x size; replaced by its inverse.</param>
    /// <param name="size">Rows.</param>
    /// <param name="swaps">Working memory, at least <paramref name="size"/> long.</param>
    /// <returns>False where the matrix is singular.</returns>
    public static bool Invert(Span<double> matrix, int size, Span<int> swaps)
    {
        for (int p = 0; p < size; p++)
        {
            int pivotRow = p;
            for (int r = p + 1; r < size; r++)
            {
                if (Math.Abs(matrix[(r * size) + p]) > Math.Abs(matrix[(pivotRow * size) + p]))
                {
                    pivotRow = r;
                }
            }

            double pivot = matrix[(pivotRow * size) + p];
            if (pivot == 0 || !double.IsFinite(pivot))
            {
                return false;
            }

            swaps[p] = pivotRow;
            Span<double> row = matrix.Slice(p * size, size);
            if (pivotRow != p)
            {
                SwapRows(row, matrix.Slice(pivotRow * size, size));
            }

            row[p] = 1;
            for (int c = 0; c < size; c++)
            {
                row[c] /= pivot;
            }

            for (int r = 0; r < size; r++)
            {
                if (r == p)
                {
                    continue;
                }

                Span<double> other = matrix.Slice(r * size, size);
                double factor = other[p];
                if (factor != 0)
                {
                    other[p] = 0;
                    VectorMath.Add(row, -factor, other);
                }
            }
        }

        for (int p = size - 1; p >= 0; p--)
        {
            for (int r = 0; swaps[p] != p && r < size; r++)
            {
                int at = r * size;
                (matrix[at + p], matrix[at + swaps[p]]) = (matrix[at + swaps[p]], matrix[at + p]);
            }
        }

        return true;
    }

    private static void SwapRows(Span<double> a, Span<double> b)
    {
        for (int c = 0; c < a.Length; c++)
        {
            (a[c], b[c]) = (b[c], a[c]);
        }
    }
}
