using CsCheck;

namespace Parley.Model.Tests;

/// <summary>
/// Property tests on the same worlds in every run: a solver of nonlinear equations has worlds it cannot answer, and a build
/// should not fail on meeting one by chance. The message of a failing world is the world.
/// </summary>
internal static class Always
{
    public static void Hold<T>(this Gen<T> gen, Action<T> holds, int iter)
    {
        for (int k = 0; k < iter; k++)
        {
            T value = gen.Generate(new PCG((uint)k, 20180809), null, out _);
            try
            {
                holds(value);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"does not hold for {value}", e);
            }
        }
    }

    public static void Hold<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> holds, int iter) =>
        gen.Hold(t => holds(t.Item1, t.Item2), iter);

    public static void Hold<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> holds, int iter) =>
        gen.Hold(t => holds(t.Item1, t.Item2, t.Item3), iter);

    public static void Hold<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> holds, int iter) =>
        gen.Hold(t => holds(t.Item1, t.Item2, t.Item3, t.Item4), iter);
}
