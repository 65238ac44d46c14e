using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Model;

/// <summary>The loops a solve spends its time in.</summary>
internal static class VectorMath
{
    /// <summary>Inner products of two rows with the same vector, in one pass. Lengths are whole vectors.</summary>
    public static (double First, double Second) TwoDots(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ReadOnlySpan<double> vector
    )
    {
        ref double a = ref MemoryMarshal.GetReference(first);
        ref double b = ref MemoryMarshal.GetReference(second);
        ref double v = ref MemoryMarshal.GetReference(vector);
        nuint length = (nuint)vector.Length;
        nuint lanes = (nuint)Vector<double>.Count;
        Vector<double> sumA = default;
        Vector<double> sumB = default;
        Vector<double> sumA2 = default;
        Vector<double> sumB2 = default;
        nuint c = 0;
        for (; c + (2 * lanes) <= length; c += 2 * lanes)
        {
            Vector<double> x = Vector.LoadUnsafe(ref v, c);
            Vector<double> y = Vector.LoadUnsafe(ref v, c + lanes);
            sumA = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, c), x, sumA);
            sumB = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref b, c), x, sumB);
            sumA2 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, c + lanes), y, sumA2);
            sumB2 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref b, c + lanes), y, sumB2);
        }

        if (c < length)
        {
            Vector<double> x = Vector.LoadUnsafe(ref v, c);
            sumA = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, c), x, sumA);
            sumB = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref b, c), x, sumB);
        }

        return (Vector.Sum(sumA + sumA2), Vector.Sum(sumB + sumB2));
    }

    /// <summary>target += factor * row. Lengths are whole vectors.</summary>
    public static void MultiplyAdd(ReadOnlySpan<double> row, double factor, Span<double> target)
    {
        ref double r = ref MemoryMarshal.GetReference(row);
        ref double t = ref MemoryMarshal.GetReference(target);
        Vector<double> f = new(factor);
        nuint lanes = (nuint)Vector<double>.Count;
        for (nuint c = 0; c < (nuint)target.Length; c += lanes)
        {
            Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref r, c), f, Vector.LoadUnsafe(ref t, c)).StoreUnsafe(ref t, c);
        }
    }

    /// <summary>target *= row. Lengths are whole vectors.</summary>
    public static void Multiply(Span<double> target, ReadOnlySpan<double> row)
    {
        ref double r = ref MemoryMarshal.GetReference(row);
        ref double t = ref MemoryMarshal.GetReference(target);
        nuint lanes = (nuint)Vector<double>.Count;
        for (nuint c = 0; c < (nuint)target.Length; c += lanes)
        {
            (Vector.LoadUnsafe(ref r, c) * Vector.LoadUnsafe(ref t, c)).StoreUnsafe(ref t, c);
        }
    }

    /// <summary>Returns row . vector and adds factor * row to the target, in one pass; any length.</summary>
    public static double DotAndAdd(
        ReadOnlySpan<double> row,
        ReadOnlySpan<double> vector,
        double factor,
        Span<double> target
    )
    {
        ref double r = ref MemoryMarshal.GetReference(row);
        ref double v = ref MemoryMarshal.GetReference(vector);
        ref double t = ref MemoryMarshal.GetReference(target);
        nuint length = (nuint)row.Length;
        nuint lanes = (nuint)Vector<double>.Count;
        Vector<double> f = new(factor);
        Vector<double> sum = default;
        nuint c = 0;
        for (; c + lanes <= length; c += lanes)
        {
            Vector<double> x = Vector.LoadUnsafe(ref r, c);
            sum = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref v, c), sum);
            Vector.FusedMultiplyAdd(x, f, Vector.LoadUnsafe(ref t, c)).StoreUnsafe(ref t, c);
        }

        double dot = Vector.Sum(sum);
        for (int k = (int)c; k < row.Length; k++)
        {
            dot += row[k] * vector[k];
            target[k] += factor * row[k];
        }

        return dot;
    }

    /// <summary>Inner product; any length.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ref double a = ref MemoryMarshal.GetReference(x);
        ref double b = ref MemoryMarshal.GetReference(y);
        nuint length = (nuint)x.Length;
        nuint lanes = (nuint)Vector<double>.Count;
        Vector<double> sum = default;
        Vector<double> sum2 = default;
        nuint c = 0;
        for (; c + (2 * lanes) <= length; c += 2 * lanes)
        {
            sum = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref a, c), Vector.LoadUnsafe(ref b, c), sum);
            sum2 = Vector.FusedMultiplyAdd(
                Vector.LoadUnsafe(ref a, c + lanes),
                Vector.LoadUnsafe(ref b, c + lanes),
                sum2
            );
        }

        double dot = Vector.Sum(sum + sum2);
        for (int k = (int)c; k < x.Length; k++)
        {
            dot += x[k] * y[k];
        }

        return dot;
    }

    /// <summary>target += factor * x; any length.</summary>
    public static void Add(ReadOnlySpan<double> x, double factor, Span<double> target)
    {
        int whole = x.Length / Vector<double>.Count * Vector<double>.Count;
        MultiplyAdd(x[..whole], factor, target[..whole]);
        for (int k = whole; k < x.Length; k++)
        {
            target[k] += factor * x[k];
        }
    }

    /// <summary>Exponentials; both spans may be the same.</summary>
    public static void Exp(ReadOnlySpan<double> values, Span<double> exponentials)
    {
        ref double v = ref MemoryMarshal.GetReference(values);
        ref double e = ref MemoryMarshal.GetReference(exponentials);
        nuint c = 0;
        for (; c + (nuint)Vector256<double>.Count <= (nuint)values.Length; c += (nuint)Vector256<double>.Count)
        {
            Vector256.Exp(Vector256.LoadUnsafe(ref v, c)).StoreUnsafe(ref e, c);
        }

        for (int k = (int)c; k < values.Length; k++)
        {
            exponentials[k] = Math.Exp(values[k]);
        }
    }

    /// <summary>Natural logarithms; both spans may be the same.</summary>
    public static void Log(ReadOnlySpan<double> values, Span<double> logarithms)
    {
        ref double v = ref MemoryMarshal.GetReference(values);
        ref double l = ref MemoryMarshal.GetReference(logarithms);
        nuint c = 0;
        for (; c + (nuint)Vector256<double>.Count <= (nuint)values.Length; c += (nuint)Vector256<double>.Count)
        {
            Vector256.Log(Vector256.LoadUnsafe(ref v, c)).StoreUnsafe(ref l, c);
        }

        for (int k = (int)c; k < values.Length; k++)
        {
            logarithms[k] = Math.Log(values[k]);
        }
    }
}
