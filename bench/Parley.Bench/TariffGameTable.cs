using System.Diagnostics;
using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Bench;

/// <summary>
/// A table of best responses, trade wars and talks: how long each takes, and what stopped it where. Every search is made anew, at
/// least three times unless one takes longer than ten seconds.
/// </summary>
internal static class TariffGameTable
{
    private const int Runs = 3;
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(10);

    /// <param name="output">Receives it, row by row.</param>
    /// <param name="worlds">Names of datasets; none = all that ship.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> worlds)
    {
        output.WriteLine(
            "| world | search | duties | s: median | least | equilibria | stopped by | residual | check |"
        );
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (string name in worlds.Count == 0 ? Datasets.Names : worlds)
        {
            Dataset dataset = Datasets.Load(name);
            Baseline baseline = dataset.ToBaseline();
            TariffPowers[] players = [.. Enumerable.Range(0, baseline.Economies).Select(j => new TariffPowers(j))];
            int home = baseline.Data.Economies.ToList().IndexOf("USA");
            string world = $"{baseline.Economies} x {baseline.Sectors} {name}";
            Row(
                world,
                "best response of the USA, all starts",
                () => new BestResponseSolver(baseline).Solve(players[home], Policy.Unchanged),
                r => (r.Variables, r.Evaluations, r.Reason, r.Residual, $"gain {r.Gain:F4} %")
            );
            Row(
                world,
                "best response of each alone",
                () => BestResponseSolver.SolveEach(baseline, players, Policy.Unchanged),
                r =>
                    (
                        r.Sum(one => one.Variables),
                        r.Sum(one => one.Evaluations),
                        r.Max(one => one.Reason),
                        r.Max(one => one.Residual),
                        $"{r.Count(one => one.Reason == StopReason.FirstOrderConditions)} of {r.Count} at a top"
                    )
            );
            Row(
                world,
                "trade war of all",
                () => new TradeWarSolver(baseline).Solve(players, Policy.Unchanged),
                w =>
                    (
                        w.Players.Sum(p => p.Variables),
                        w.Iterations,
                        w.Reason,
                        w.Players.Max(p => p.Residual),
                        $"most gained by deviating {w.LargestGain:0.0e+0} %"
                    )
            );
            Row(
                world,
                "talks of all from free trade",
                () => new CooperationSolver(baseline).Solve(players, Policy.Unchanged, null, ["free trade"]),
                c => (c.Variables, c.Iterations, c.Reason, c.Residual, $"largest curvature {c.LargestCurvature:F2}")
            );
        }

        void Row<T>(
            string world,
            string search,
            Func<T> run,
            Func<T, (int Duties, int Equilibria, StopReason Reason, double Residual, string Check)> of
        )
        {
            List<double> seconds = [];
            T answer;
            do
            {
                long start = Stopwatch.GetTimestamp();
                answer = run();
                seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            } while (seconds.Count < Runs && seconds[0] < _long.TotalSeconds);

            seconds.Sort();
            (int duties, int equilibria, StopReason reason, double residual, string check) = of(answer);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {world} | {search} | {duties} | {seconds[seconds.Count / 2]:F2} | {seconds[0]:F2} | {equilibria} | {Words(reason)} | {residual:E0} | {check} |"
                )
            );
        }
    }

    private static string Words(StopReason reason) =>
        reason switch
        {
            StopReason.FirstOrderConditions => "first-order conditions",
            StopReason.IterationLimit => "iteration limit",
            StopReason.NoProgress => "no progress",
            _ => "no equilibrium",
        };
}
