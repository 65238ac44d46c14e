using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Strategy.Tariffs;

/// <summary>Sums over all variables.</summary>
internal static class LongVectors
{
    /// <summary>target += factor * vector.</summary>
    public static void Add(double[] target, double[] vector, double factor)
    {
        Span<Vector<double>> to = MemoryMarshal.Cast<double, Vector<double>>(target.AsSpan());
        ReadOnlySpan<Vector<double>> from = MemoryMarshal.Cast<double, Vector<double>>(vector.AsSpan());
        for (int c = 0; c < to.Length; c++)
        {
            to[c] += factor * from[c];
        }

        for (int v = to.Length * Vector<double>.Count; v < target.Length; v++)
        {
            target[v] += factor * vector[v];
        }
    }

    public static double Dot(double[] left, double[] right)
    {
        ReadOnlySpan<Vector<double>> a = MemoryMarshal.Cast<double, Vector<double>>(left.AsSpan());
        ReadOnlySpan<Vector<double>> b = MemoryMarshal.Cast<double, Vector<double>>(right.AsSpan());
        Vector<double> sum = Vector<double>.Zero;
        for (int c = 0; c < a.Length; c++)
        {
            sum += a[c] * b[c];
        }

        double total = Vector.Sum(sum);
        for (int v = a.Length * Vector<double>.Count; v < left.Length; v++)
        {
            total += left[v] * right[v];
        }

        return total;
    }

    public static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));
}
