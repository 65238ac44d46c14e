using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Model;

/// <summary>The loops a solve spends its time in.</summary>
internal static class VectorMath
{
    /// <summary>
    /// One sector's markets of four destinations: what their rows of shares and of net shares come to at the origins' cost
    /// powers.
    /// </summary>
    /// <param name="shares">Four rows of shares, side by side.</param>
    /// <param name="net">Four rows of net shares.</param>
    /// <param name="power">Cost powers of the origins; whole vectors.</param>
    public static (Vector256<double> Shares, Vector256<double> Net) FourDots(
        ReadOnlySpan<double> shares,
        ReadOnlySpan<double> net,
        ReadOnlySpan<double> power
    )
    {
        int row = power.Length;
        (double s0, double n0) = TwoDots(shares[..row], net[..row], power);
        (double s1, double n1) = TwoDots(shares.Slice(row, row), net.Slice(row, row), power);
        (double s2, double n2) = TwoDots(shares.Slice(2 * row, row), net.Slice(2 * row, row), power);
        (double s3, double n3) = TwoDots(shares.Slice(3 * row, row), net.Slice(3 * row, row), power);
        return (Vector256.Create(s0, s1, s2, s3), Vector256.Create(n0, n1, n2, n3));
    }

    /// <summary>The same for one set of rows.</summary>
    public static Vector256<double> FourDots(ReadOnlySpan<double> rows, ReadOnlySpan<double> power)
    {
        int row = power.Length;
        return Vector256.Create(
            Dot(rows[..row], power),
            Dot(rows.Slice(row, row), power),
            Dot(rows.Slice(2 * row, row), power),
            Dot(rows.Slice(3 * row, row), power)
        );
    }

    /// <summary>Inner products of two rows with the same vector, in one pass. Lengths are whole vectors.</summary>
    private static (double First, double Second) TwoDots(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ReadOnlySpan<double> vector
    )
    {
        ref double a = ref MemoryMarshal.GetReference(first);
        ref double b = ref MemoryMarshal.GetReference(second);
        ref double v = ref MemoryMarshal.GetReference(vector);
        nuint length = (nuint)vector.Length;
        nuint lanes = (nuint)Vector256<double>.Count;
        Vector256<double> sumA = default;
        Vector256<double> sumB = default;
        Vector256<double> sumA2 = default;
        Vector256<double> sumB2 = default;
        nuint c = 0;
        for (; c + (2 * lanes) <= length; c += 2 * lanes)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref v, c);
            Vector256<double> y = Vector256.LoadUnsafe(ref v, c + lanes);
            sumA = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, c), x, sumA);
            sumB = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref b, c), x, sumB);
            sumA2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, c + lanes), y, sumA2);
            sumB2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref b, c + lanes), y, sumB2);
        }

        if (c < length)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref v, c);
            sumA = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, c), x, sumA);
            sumB = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref b, c), x, sumB);
        }

        return (Vector256.Sum(sumA + sumA2), Vector256.Sum(sumB + sumB2));
    }

    /// <summary>target += the sum of four rows, each times its factor. The target's length is whole vectors.</summary>
    public static void AddFour(ReadOnlySpan<double> rows, Vector256<double> factors, Span<double> target)
    {
        nuint row = (nuint)target.Length;
        ref double r = ref MemoryMarshal.GetReference(rows);
        ref double t = ref MemoryMarshal.GetReference(target);
        Vector256<double> f0 = Vector256.Create(factors[0]);
        Vector256<double> f1 = Vector256.Create(factors[1]);
        Vector256<double> f2 = Vector256.Create(factors[2]);
        Vector256<double> f3 = Vector256.Create(factors[3]);
        for (nuint c = 0; c < row; c += (nuint)Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref t, c);
            x = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref r, c), f0, x);
            x = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref r, c + row), f1, x);
            x = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref r, c + (2 * row)), f2, x);
            x = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref r, c + (3 * row)), f3, x);
            x.StoreUnsafe(ref t, c);
        }
    }

    /// <summary>target += factor * row. Lengths are whole vectors.</summary>
    public static void MultiplyAdd(ReadOnlySpan<double> row, double factor, Span<double> target)
    {
        ref double r = ref MemoryMarshal.GetReference(row);
        ref double t = ref MemoryMarshal.GetReference(target);
        Vector256<double> f = Vector256.Create(factor);
        nuint lanes = (nuint)Vector256<double>.Count;
        for (nuint c = 0; c < (nuint)target.Length; c += lanes)
        {
            Vector256
                .FusedMultiplyAdd(Vector256.LoadUnsafe(ref r, c), f, Vector256.LoadUnsafe(ref t, c))
                .StoreUnsafe(ref t, c);
        }
    }

    /// <summary>target *= row. Lengths are whole vectors.</summary>
    public static void Multiply(Span<double> target, ReadOnlySpan<double> row)
    {
        ref double r = ref MemoryMarshal.GetReference(row);
        ref double t = ref MemoryMarshal.GetReference(target);
        nuint lanes = (nuint)Vector256<double>.Count;
        for (nuint c = 0; c < (nuint)target.Length; c += lanes)
        {
            (Vector256.LoadUnsafe(ref r, c) * Vector256.LoadUnsafe(ref t, c)).StoreUnsafe(ref t, c);
        }
    }

    /// <summary>target *= factor; any length.</summary>
    public static void Scale(Span<double> target, double factor)
    {
        for (int k = 0; k < target.Length; k++)
        {
            target[k] *= factor;
        }
    }

    /// <summary>product = x * y * factor, element by element. Lengths are whole vectors.</summary>
    public static void Multiply(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double factor, Span<double> product)
    {
        ref double a = ref MemoryMarshal.GetReference(x);
        ref double b = ref MemoryMarshal.GetReference(y);
        ref double p = ref MemoryMarshal.GetReference(product);
        Vector256<double> f = Vector256.Create(factor);
        for (nuint c = 0; c < (nuint)product.Length; c += (nuint)Vector256<double>.Count)
        {
            (Vector256.LoadUnsafe(ref a, c) * Vector256.LoadUnsafe(ref b, c) * f).StoreUnsafe(ref p, c);
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
        nuint lanes = (nuint)Vector256<double>.Count;
        Vector256<double> f = Vector256.Create(factor);
        Vector256<double> sum = default;
        nuint c = 0;
        for (; c + lanes <= length; c += lanes)
        {
            Vector256<double> x = Vector256.LoadUnsafe(ref r, c);
            sum = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref v, c), sum);
            Vector256.FusedMultiplyAdd(x, f, Vector256.LoadUnsafe(ref t, c)).StoreUnsafe(ref t, c);
        }

        double dot = Vector256.Sum(sum);
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
        nuint lanes = (nuint)Vector256<double>.Count;
        Vector256<double> sum = default;
        Vector256<double> sum2 = default;
        nuint c = 0;
        for (; c + (2 * lanes) <= length; c += 2 * lanes)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, c), Vector256.LoadUnsafe(ref b, c), sum);
            sum2 = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref a, c + lanes),
                Vector256.LoadUnsafe(ref b, c + lanes),
                sum2
            );
        }

        double dot = Vector256.Sum(sum + sum2);
        for (int k = (int)c; k < x.Length; k++)
        {
            dot += x[k] * y[k];
        }

        return dot;
    }

    /// <summary>target += factor * x; any length.</summary>
    public static void Add(ReadOnlySpan<double> x, double factor, Span<double> target)
    {
        int whole = x.Length / Vector256<double>.Count * Vector256<double>.Count;
        MultiplyAdd(x[..whole], factor, target[..whole]);
        for (int k = whole; k < x.Length; k++)
        {
            target[k] += factor * x[k];
        }
    }

    /// <summary>target += factorX * x + factorY * y, in one pass; any length.</summary>
    public static void AddTwo(
        ReadOnlySpan<double> x,
        double factorX,
        ReadOnlySpan<double> y,
        double factorY,
        Span<double> target
    )
    {
        ref double a = ref MemoryMarshal.GetReference(x);
        ref double b = ref MemoryMarshal.GetReference(y);
        ref double t = ref MemoryMarshal.GetReference(target);
        nuint length = (nuint)x.Length;
        nuint lanes = (nuint)Vector256<double>.Count;
        Vector256<double> fx = Vector256.Create(factorX);
        Vector256<double> fy = Vector256.Create(factorY);
        nuint c = 0;
        for (; c + lanes <= length; c += lanes)
        {
            Vector256<double> sum = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref a, c),
                fx,
                Vector256.LoadUnsafe(ref t, c)
            );
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref b, c), fy, sum).StoreUnsafe(ref t, c);
        }

        for (int k = (int)c; k < x.Length; k++)
        {
            target[k] += (factorX * x[k]) + (factorY * y[k]);
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
