using System.Diagnostics;
using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>Finds a trade war among some economies: Nash tariffs as in Ossa (2014), section II.B.</summary>
/// <remarks>
/// All first-order conditions are solved together, every duty moving at once, accelerated by Anderson's method; then every
/// player's best response is computed in full, from several starts, and whoever can gain takes it, until nobody can. The first
/// part is what makes it fast, the second what makes it an equilibrium and not a point where slopes vanish.
/// </remarks>
public sealed class TradeWarSolver
{
    private const int MostRounds = 30;
    private const int MostIterations = 300;
    private const double StepTolerance = 1e-6;
    private const double GradientTolerance = 1e-8;

    /// <summary>A gain worth taking, percent.</summary>
    private const double SmallestGain = 1e-6;

    /// <summary>Searches that only ask whether something better lies elsewhere.</summary>
    private static readonly MaximiserOptions _scouting = new(400, 1e-3, 1e-5);

    private readonly WorldSolver[] _workers;
    private readonly BestResponseSolver[] _responders;

    /// <param name="baseline">The world.</param>
    /// <param name="threads">At work at once; the answer is the same for any number.</param>
    /// <param name="cancellation">Ends it.</param>
    public TradeWarSolver(Baseline baseline, int threads = 2, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new WorldSolver(baseline, cancellation))];
        _responders = [.. _workers.Select(worker => new BestResponseSolver(worker))];
    }

    private Baseline Baseline => _workers[0].Baseline;

    /// <summary>Finds one.</summary>
    /// <param name="players">Who sets what, alone or as a coalition; an economy may be there once.</param>
    /// <param name="policy">What all do at the start, and what those who do not take part go on doing.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <exception cref="ModelException">The start has no equilibrium, or a player may set nothing that is traded.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public TradeWar Solve(IReadOnlyList<TariffPowers> players, Policy policy, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(policy);
        int[] economies = [.. players.SelectMany(p => p.Members)];
        if (economies.Distinct().Count() != economies.Length || economies.Length == 0)
        {
            throw new ArgumentException("no economy is in two players", nameof(players));
        }

        long begin = Stopwatch.GetTimestamp();
        Equilibrium start = _workers[0].Solve(policy, null).EnsureConverged();
        DutyVariables variables = new(Baseline, _workers[0].TariffsOf(policy), players);
        JointConditions conditions = new(_workers, players, variables, policy, start);
        double[] point = new double[variables.Count];
        variables.Read(_workers[0].TariffsOf(policy), policy.ExportTaxes ?? Baseline.Data.ExportTaxes, point);

        double[] gains = new double[players.Count];
        int iterations = 0;
        for (int round = 1; ; round++)
        {
            StopReason reason = Iterate(conditions, point, progress, ref iterations);
            BestResponse[] responses = Respond(players, conditions.At, progress);
            for (int p = 0; p < players.Count; p++)
            {
                gains[p] = Math.Max(0, responses[p].Gain);
            }

            if (gains.Max() <= SmallestGain || round == MostRounds)
            {
                return Result(players, conditions, point, gains, reason, iterations, round, begin);
            }

            for (int p = 0; p < players.Count; p++)
            {
                if (gains[p] > SmallestGain)
                {
                    (int first, int count) = variables.OfPowers[p];
                    double[] all = new double[variables.Count];
                    Policy best = responses[p].Equilibrium.Policy;
                    variables.Read(_workers[0].TariffsOf(best), best.ExportTaxes ?? Baseline.Data.ExportTaxes, all);
                    Array.Copy(all, first, point, first, count);
                }
            }
        }
    }

    /// <summary>Solves the first-order conditions from a point, which becomes the best found.</summary>
    private StopReason Iterate(
        JointConditions conditions,
        double[] point,
        IProgress<string>? progress,
        ref int iterations
    )
    {
        int n = point.Length;
        double[] steps = new double[n];
        double[] best = (double[])point.Clone();
        double bestSize = double.PositiveInfinity;
        WeightedAnderson acceleration = new(n);
        int sinceBest = 0;
        StopReason reason = StopReason.IterationLimit;
        for (int iteration = 0; iteration < MostIterations; iteration++, iterations++)
        {
            _workers[0].Cancellation.ThrowIfCancellationRequested();
            if (!conditions.Evaluate(point, steps))
            {
                reason = StopReason.NoProgress;
                break;
            }

            double gradient = conditions.Residual.Max();
            double farthest = conditions.LargestStep.Max();
            progress?.Report($"iteration {iterations + 1}: first-order residual {gradient:0.0e+0}");
            if (gradient <= GradientTolerance && farthest <= StepTolerance)
            {
                return StopReason.FirstOrderConditions;
            }

            double size = conditions.Size(steps);
            if (size < bestSize)
            {
                bestSize = size;
                point.CopyTo(best, 0);
                sinceBest = 0;
            }
            else if (++sinceBest > 25)
            {
                reason = StopReason.NoProgress;
                break;
            }
            else if (size > 100 * bestSize)
            {
                acceleration.Restart();
            }

            acceleration.Advance(point, steps, conditions.Curvature);
            for (int v = 0; v < n; v++)
            {
                point[v] = Math.Clamp(point[v], conditions.Variables.Lower[v], conditions.Variables.Upper[v]);
            }
        }

        best.CopyTo(point, 0);
        if (!conditions.Evaluate(point, steps))
        {
            throw new ModelException("no equilibrium found on the way to the trade war; try closer bounds on tariffs");
        }

        return reason;
    }

    private BestResponse[] Respond(IReadOnlyList<TariffPowers> players, Equilibrium at, IProgress<string>? progress)
    {
        BestResponse[] responses = new BestResponse[players.Count];
        int done = 0;
        Workers.Run(
            _workers.Length,
            worker =>
            {
                for (int p = worker; p < players.Count; p += _workers.Length)
                {
                    responses[p] = RespondOne(_responders[worker], players[p], at);
                    progress?.Report($"{Interlocked.Increment(ref done)} of {players.Count} best responses");
                }
            }
        );
        return responses;
    }

    /// <summary>Scouts from far starts; only what looks better than standing still is searched to the end.</summary>
    private static BestResponse RespondOne(BestResponseSolver solver, TariffPowers player, Equilibrium at)
    {
        // The world as it stands has an equilibrium, so this search has a start.
        BestResponse near = solver.Solve(player, at, ["today", BestResponseSolver.Switched], new MaximiserOptions())!;
        BestResponse? far = solver.Solve(player, at, ["free trade", "inverse elasticity"], _scouting);
        if (far is null || far.Value <= near.Value)
        {
            return near;
        }

        string start = far.Starts.Where(s => s.Reason != StopReason.NoValue).MaxBy(s => s.Value).Name;
        BestResponse? full = solver.Solve(player, at, [start], new MaximiserOptions());
        return full is not null && full.Value > near.Value ? full : near;
    }

    private static TradeWar Result(
        IReadOnlyList<TariffPowers> players,
        JointConditions conditions,
        double[] point,
        double[] gains,
        StopReason reason,
        int iterations,
        int rounds,
        long begin
    )
    {
        DutyVariables variables = conditions.Variables;
        Equilibrium at = conditions.At;
        TradeWarPlayer[] results = new TradeWarPlayer[players.Count];
        for (int p = 0; p < players.Count; p++)
        {
            (int first, int count) = variables.OfPowers[p];
            results[p] = new TradeWarPlayer
            {
                Powers = players[p],
                Value = players[p].Objective(at.Baseline).Value(at),
                Gain = gains[p],
                Residual = conditions.Residual[p],
                LargestStep = conditions.LargestStep[p],
                Variables = count,
                AtLowest = Enumerable.Range(first, count).Count(v => point[v] == variables.Lower[v]),
                AtHighest = Enumerable.Range(first, count).Count(v => point[v] == variables.Upper[v]),
                MedianTariff = TariffStatistics.Median(at, players[p]),
            };
        }

        return new TradeWar
        {
            Equilibrium = at,
            Players = results,
            Reason = reason,
            Iterations = iterations,
            Rounds = rounds,
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }
}
