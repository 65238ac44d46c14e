using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>How a solve behaves while it runs and where it ends.</summary>
public class SolverTests
{
    private static readonly World _world = new(
        6,
        5,
        MarketStructure.PerfectCompetition,
        true,
        true,
        false,
        true,
        true,
        42
    );

    private static Policy LargeChange(Baseline baseline) =>
        new Change(true, false, true, false, Imbalances.Held, 4).Policy(baseline.Data);

    [Fact]
    public void Progress_counts_every_iteration_and_ends_below_the_tolerance()
    {
        Baseline baseline = _world.Baseline();
        Recorder recorder = new();
        Equilibrium equilibrium = new Solver(baseline).Solve(
            LargeChange(baseline),
            new SolveOptions { Progress = recorder }
        );
        Assert.Equal(Enumerable.Range(0, equilibrium.Iterations + 1), recorder.Seen.Select(p => p.Iteration));
        Assert.True(recorder.Seen[^1].Residual <= 1e-10);
        Assert.All(recorder.Seen.SkipLast(1), p => Assert.True(p.Residual > 1e-10));
    }

    [Fact]
    public void A_cancelled_solve_stops_where_it_is()
    {
        Baseline baseline = _world.Baseline();
        using CancellationTokenSource cancellation = new();
        Recorder recorder = new(p =>
        {
            if (p.Iteration == 3)
            {
                cancellation.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() =>
            new Solver(baseline).Solve(
                LargeChange(baseline),
                new SolveOptions { Progress = recorder, Cancellation = cancellation.Token }
            )
        );
        Assert.Equal(4, recorder.Seen.Count);
    }

    [Fact]
    public void Nothing_is_allocated_between_iterations()
    {
        Baseline baseline = _world.Baseline();
        Solver solver = new(baseline);
        Policy policy = LargeChange(baseline);
        AllocationMeter meter = new();
        solver.Solve(policy, new SolveOptions { Progress = meter });
        meter.Clear();
        solver.Solve(policy, new SolveOptions { Progress = meter });
        Assert.True(meter.Iterations > 5);
        Assert.Equal(0, meter.BytesBetweenIterations);
    }

    [Fact]
    public void A_failed_solve_says_which_market_is_furthest_off_and_what_to_try()
    {
        Baseline baseline = _world.Baseline();
        Equilibrium unfinished = new Solver(baseline).Solve(
            LargeChange(baseline),
            new SolveOptions { MaxIterations = 2 }
        );
        Assert.Equal(SolveStatus.IterationLimit, unfinished.Status);
        Assert.Equal(2, unfinished.Iterations);
        ModelException failure = Assert.Throws<ModelException>(unfinished.EnsureConverged);
        Assert.Contains(unfinished.WorstMarket.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Contains("try", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ModelException>(() => Solver.Rebase(unfinished));
    }

    [Fact]
    public void The_independent_check_sees_a_single_wrong_digit()
    {
        Baseline baseline = _world.Baseline();
        Equilibrium equilibrium = Solved.Checked(baseline, LargeChange(baseline));
        equilibrium.Trade[1, 2, 3] *= 1.0001;
        EquilibriumCheckResult check = EquilibriumCheck.Run(equilibrium);
        Assert.Equal(new Market(MarketKind.Trade, "E1", "S3", "E2"), check.Worst);
        Assert.Equal(1e-4, check.LargestResidual, 1e-6);
        Assert.False(check.Holds());
    }

    [Fact]
    public void The_independent_check_sees_what_is_no_number()
    {
        Baseline baseline = _world.Baseline();
        Equilibrium equilibrium = Solved.Checked(baseline, LargeChange(baseline));
        equilibrium.WageChange[2] = double.NaN;
        Assert.Equal(double.PositiveInfinity, EquilibriumCheck.Run(equilibrium).LargestResidual);
    }

    [Fact]
    public void Large_changes_under_free_entry_are_answered_or_refused_but_never_answered_wrong()
    {
        int solved = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            World world = new(
                2 + (seed % 4),
                1 + (seed % 3),
                MarketStructure.FreeEntry,
                false,
                true,
                false,
                true,
                false,
                seed
            );
            Baseline baseline = world.Baseline();
            Equilibrium equilibrium = new Solver(baseline).Solve(
                new Change(true, false, true, false, Imbalances.Held, seed).Policy(baseline.Data, 0.3)
            );
            if (equilibrium.Status == SolveStatus.Converged)
            {
                solved++;
                EquilibriumCheckResult check = EquilibriumCheck.Run(equilibrium);
                Assert.True(check.Holds(Solved.CheckTolerance), $"{world}: {check.Worst} {check.LargestResidual:E2}");
            }
            else
            {
                Assert.Contains(
                    "furthest off",
                    Assert.Throws<ModelException>(equilibrium.EnsureConverged).Message,
                    StringComparison.Ordinal
                );
            }
        }

        Assert.InRange(solved, 40, 60);
    }

    private sealed class Recorder(Action<SolveProgress>? also = null) : IProgress<SolveProgress>
    {
        public List<SolveProgress> Seen { get; } = [];

        public void Report(SolveProgress value)
        {
            Seen.Add(value);
            also?.Invoke(value);
        }
    }

    private sealed class AllocationMeter : IProgress<SolveProgress>
    {
        private long _last = -1;

        public long BytesBetweenIterations { get; private set; }

        public int Iterations { get; private set; }

        public void Clear() => (_last, BytesBetweenIterations, Iterations) = (-1, 0, 0);

        public void Report(SolveProgress value)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (_last >= 0)
            {
                BytesBetweenIterations += now - _last;
                Iterations++;
            }

            _last = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
