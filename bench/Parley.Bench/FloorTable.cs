using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Parley.Model;

namespace Parley.Bench;

/// <summary>
/// A table of solves beside what the memory alone would take: the bytes of the trade tensor that an iteration reads, times
/// the iterations, over the speed at which the same machine streams an array of that size in the same run.
/// </summary>
internal static class FloorTable
{
    private const double SecondsPerCell = 1.5;

    public static void Write(TextWriter output)
    {
        output.WriteLine(
            "| world | solve, ms: median | least | iterations | residual | KB allocated | tensor, MB | stream, GB/s | floor, ms | set up, ms | results, ms |"
        );
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (string name in Cases.Names)
        {
            Case world = Cases.Make(name);
            Solver solver = new(world.Baseline);
            Equilibrium equilibrium = solver.Solve(world.Policy).EnsureConverged();
            long before = GC.GetAllocatedBytesForCurrentThread();
            solver.Solve(world.Policy);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            (double median, double least) = Time(() => solver.Solve(world.Policy));
            (double setUp, _) = Time(() => new Solver(world.Baseline));
            (double results, _) = Time(() => Outcome.Of(equilibrium));

            // Shares and net shares, doubles.
            double bytes = 2.0 * sizeof(double) * world.Baseline.Data.Trade.Values.Length;
            double[] stream = new double[(int)(bytes / sizeof(double))];
            double sum = 0;
            (_, double read) = Time(() => sum += Sum(stream));
            double floor = read * equilibrium.Iterations;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {median:F3} | {least:F3} | {equilibrium.Iterations} | {equilibrium.Residual:E0} | {allocated / 1024.0:F0} | {bytes / 1e6:F2} | {bytes / read / 1e6:F0} | {floor:F3} | {setUp:F1} | {results:F2} |"
                )
            );
            GC.KeepAlive(sum);
        }
    }

    private static double Sum(double[] values)
    {
        Vector<double> a = default;
        Vector<double> b = default;
        ReadOnlySpan<Vector<double>> vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        for (int c = 0; c + 1 < vectors.Length; c += 2)
        {
            a += vectors[c];
            b += vectors[c + 1];
        }

        return Vector.Sum(a + b);
    }

    /// <summary>Milliseconds: median and least.</summary>
    private static (double Median, double Least) Time(Func<object> action)
    {
        // The first second lets the compiler finish.
        Stopwatch all = Stopwatch.StartNew();
        List<double> times = [];
        while (all.Elapsed.TotalSeconds < SecondsPerCell || times.Count < 5)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (all.Elapsed.TotalSeconds > SecondsPerCell / 2)
            {
                times.Add(time);
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[0]);
    }
}
