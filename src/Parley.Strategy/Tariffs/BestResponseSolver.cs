using System.Diagnostics;
using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>Finds what is best for one government, the others doing what they do. Keeps its memory: one thread at a time.</summary>
/// <remarks>
/// Best responses to given tariffs as in Ossa (2014), section II.A, by the gradient of one adjoint solve a step and
/// <see cref="BoundedMaximiser"/>. Several starts, because nothing says that a local answer is the global one.
/// </remarks>
public sealed class BestResponseSolver
{
    /// <summary>Percent of the aim for a point of the wage.</summary>
    private const double FirstTilt = 1e-3;

    private const int MostTilts = 20;

    /// <summary>The start from the best point of those before, with one market shut or opened, where political weights may make that
    /// pay and there are not too many duties.</summary>
    internal const string Switched = "markets shut or opened";

    /// <summary>Markets tried shut or open from each best point.</summary>
    private const int MostSwitches = 4;

    /// <summary>With more duties than this no market is tried shut or open.</summary>
    private const int Large = 1000;

    /// <summary>A gain worth taking, percent.</summary>
    private const double SmallestGain = 1e-7;

    /// <summary>Steps of a climb before the first-order conditions are solved at once.</summary>
    private const int FirstClimb = 8;

    /// <summary>Points.</summary>
    private const double WageTolerance = 1e-3;

    private readonly WorldSolver _world;
    private BoundedMaximiser? _maximiser;
    private int _maximiserVariables = -1;

    public BestResponseSolver(Baseline baseline, CancellationToken cancellation = default)
        : this(new WorldSolver(baseline, cancellation)) { }

    internal BestResponseSolver(WorldSolver world) => _world = world;

    /// <summary>The names of the starts a search is made from when all are asked for.</summary>
    public static IReadOnlyList<string> AllStarts { get; } = ["today", "free trade", "inverse elasticity", Switched];

    /// <summary>Finds it.</summary>
    /// <param name="powers">What the government may set and wants.</param>
    /// <param name="policy">What all do before it moves.</param>
    /// <param name="starts">Of <see cref="AllStarts"/>: today's duties, none (or the lowest allowed), one over the trade elasticity; last, the
    /// best of those before with markets shut or opened one by one, where there are political weights and up to 1,000 duties.</param>
    /// <exception cref="ModelException">The world before it moves has no equilibrium, or it may set nothing that is traded.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public BestResponse Solve(TariffPowers powers, Policy policy, IReadOnlyList<string>? starts = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Equilibrium before = _world.Solve(policy, null).EnsureConverged();
        return Solve(powers, before, starts ?? AllStarts, new MaximiserOptions())
            ?? throw new ModelException(
                $"no equilibrium found where the search for the duties of {_world.Baseline.Data.Economies[powers.Economy]} starts; "
                    + "try closer bounds"
            );
    }

    /// <summary>The best response of each of several governments, in the order given, while all others keep what they do.</summary>
    /// <param name="baseline">The world.</param>
    /// <param name="powers">What each may set and wants.</param>
    /// <param name="policy">What all do before any of them moves.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <param name="threads">At work at once; the answers are the same for any number.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ModelException">As for one.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<BestResponse> SolveEach(
        Baseline baseline,
        IReadOnlyList<TariffPowers> powers,
        Policy policy,
        IProgress<string>? progress = null,
        int threads = 2,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(powers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        BestResponse[] responses = new BestResponse[powers.Count];
        int done = 0;
        int workers = Math.Min(threads, powers.Count);
        Workers.Run(
            workers,
            worker =>
            {
                BestResponseSolver solver = new(baseline, cancellation);
                for (int p = worker; p < powers.Count; p += workers)
                {
                    responses[p] = solver.Solve(powers[p], policy);
                    progress?.Report($"{Interlocked.Increment(ref done)} of {powers.Count} best responses");
                }
            }
        );
        return responses;
    }

    /// <summary>The best that a government can do among all duties that bring it a given relative wage: what it costs to be off
    /// the top in the direction in which the top is flattest.</summary>
    /// <param name="powers">What the government may set and wants.</param>
    /// <param name="policy">What all do before it moves.</param>
    /// <param name="relativeWage">Wage over the unweighted mean of all wages, percent change.</param>
    /// <returns>With the residual of the aim itself, which is none at the top.</returns>
    /// <exception cref="ModelException">As for the best response.</exception>
    public BestResponse SolveAtRelativeWage(TariffPowers powers, Policy policy, double relativeWage)
    {
        ArgumentNullException.ThrowIfNull(powers);
        BestResponse best = Solve(powers, policy);
        Objective aim = powers.Objective(_world.Baseline);
        Objective wage = Objective.RelativeWage(powers.Economy);
        double least = DutyProblem.LeastCurvature * 100 / powers.Income(_world.Baseline);
        DutyVariables variables = new(_world.Baseline, _world.TariffsOf(policy), [powers]);
        double[] point = new double[variables.Count];
        Policy top = best.Equilibrium.Policy;
        variables.Read(_world.TariffsOf(top), top.ExportTaxes, point);

        // The top of the aim plus a price on the wage is the best there is at the wage it leads to; the price by the secant.
        double tilt = 0;
        double reached = wage.Value(best.Equilibrium);
        double nextTilt = Math.Sign(relativeWage - reached) * FirstTilt;
        MaximiserResult result = default;
        Equilibrium after = best.Equilibrium;
        for (int round = 0; round < MostTilts && Math.Abs(reached - relativeWage) > WageTolerance; round++)
        {
            double price = nextTilt;
            DutyProblem tilted = new(
                _world,
                variables,
                policy,
                at => aim.Value(at) + (price * wage.Value(at)),
                _ => Objective.WeightedSum([(aim, 1), (wage, price)]),
                least,
                after
            );
            result = _maximiser!.Maximise(tilted, point, new MaximiserOptions(), _world.Cancellation);
            after = tilted.EquilibriumAt(point).EnsureConverged();
            double now = wage.Value(after);
            nextTilt = price + ((relativeWage - now) * (price - tilt) / (now - reached));
            tilt = price;
            reached = now;
        }

        DutyProblem free = new(_world, variables, policy, aim.Value, _ => aim, least, best.Equilibrium);
        MaximiserResult there = _maximiser!.Maximise(free, [.. point], new MaximiserOptions(0), _world.Cancellation);
        return new BestResponse
        {
            Powers = powers,
            Equilibrium = after,
            Value = aim.Value(after),
            ValueBefore = best.ValueBefore,
            Residual = there.ProjectedGradient,
            LargestStep = there.ProjectedStep,
            Reason = result.Reason,
            Variables = variables.Count,
            AtLowest = Count(point, variables.Lower),
            AtHighest = Count(point, variables.Upper),
            MedianTariff = TariffStatistics.Median(after, powers),
            Iterations = result.Iterations,
            Evaluations = best.Evaluations + result.Evaluations + there.Evaluations,
            Starts = [new StartResult("best response", result.Value, result.Reason)],
            Duration = best.Duration,
        };
    }

    /// <summary>The same from an equilibrium; null where there is none at any start.</summary>
    internal BestResponse? Solve(
        TariffPowers powers,
        Equilibrium before,
        IReadOnlyList<string> starts,
        MaximiserOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(powers);
        long begin = Stopwatch.GetTimestamp();
        Baseline baseline = _world.Baseline;
        DutyVariables variables = new(baseline, _world.TariffsOf(before.Policy), [powers]);
        if (variables.Count == 0)
        {
            throw new ModelException(
                $"{baseline.Data.Economies[powers.Economy]} may set no duty on anything that is traded"
            );
        }

        if (_maximiserVariables != variables.Count)
        {
            _maximiser = new BoundedMaximiser(variables.Count);
            _maximiserVariables = variables.Count;
        }

        Objective aim = powers.Objective(_world.Baseline);
        double least = DutyProblem.LeastCurvature * 100 / powers.Income(baseline);
        MaximiserResult best = default;
        double[] bestPoint = [];
        int evaluations = 0;
        List<StartResult> results = [];
        foreach (string start in starts.Where(start => start != Switched))
        {
            Try(start, StartPoint(start, variables, before.Policy));
        }

        bool goesOn =
            starts.Contains(Switched)
            && bestPoint.Length > 0
            && powers.Aim == Welfare.GovernmentWelfare
            && baseline.Data.PoliticalWeights is not null
            && variables.Count <= Large;
        while (goesOn)
        {
            Equilibrium at = _world.Solve(_world.PolicyAt(variables, before.Policy, bestPoint), before);
            goesOn = MarketSwitches
                .Of([_world], variables, before.Policy, aim, at, bestPoint, MostSwitches)
                .Any(point => Try(Switched, point));
        }

        bool Try(string start, double[] point)
        {
            DutyProblem problem = new(_world, variables, before.Policy, aim.Value, _ => aim, least, before);
            MaximiserResult result = Search(problem, point, options);
            evaluations += result.Evaluations;
            bool isFirst = bestPoint.Length == 0;
            bool isBetter =
                result.Reason != StopReason.NoValue && (isFirst || result.Value > best.Value + SmallestGain);
            if (isBetter || start != Switched)
            {
                results.Add(new StartResult(start, result.Value, result.Reason));
            }

            if (isBetter)
            {
                best = result;
                bestPoint = point;
            }

            return isBetter;
        }

        if (bestPoint.Length == 0)
        {
            return null;
        }

        Equilibrium after = _world
            .Solve(_world.PolicyAt(variables, before.Policy, bestPoint), before)
            .EnsureConverged();
        return new BestResponse
        {
            Powers = powers,
            Equilibrium = after,
            Value = aim.Value(after),
            ValueBefore = aim.Value(before),
            Residual = best.ProjectedGradient,
            LargestStep = best.ProjectedStep,
            Reason = best.Reason,
            Variables = variables.Count,
            AtLowest = Count(bestPoint, variables.Lower),
            AtHighest = Count(bestPoint, variables.Upper),
            MedianTariff = TariffStatistics.Median(after, powers),
            Iterations = best.Iterations,
            Evaluations = evaluations,
            Starts = results,
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }

    /// <summary>
    /// Climbs until it is clear where to; then the first-order conditions are solved at once. What that finds is kept if it is no
    /// lower than the climb had come; else the climb goes on.
    /// </summary>
    private MaximiserResult Search(DutyProblem problem, double[] point, MaximiserOptions options)
    {
        MaximiserResult climb = _maximiser!.Maximise(
            problem,
            point,
            options with
            {
                MaxIterations = Math.Min(FirstClimb, options.MaxIterations),
            },
            _world.Cancellation
        );
        if (climb.Reason != StopReason.IterationLimit)
        {
            return climb;
        }

        double[] ahead = [.. point];
        (double value, int evaluations) = FirstOrderIteration.Run(problem, ahead, options, _world.Cancellation);
        if (value >= climb.Value)
        {
            ahead.CopyTo(point, 0);
        }

        MaximiserResult rest = _maximiser.Maximise(problem, point, options, _world.Cancellation);
        return rest with
        {
            Iterations = climb.Iterations + rest.Iterations,
            Evaluations = climb.Evaluations + evaluations + rest.Evaluations,
        };
    }

    private static int Count(double[] point, double[] bound)
    {
        int count = 0;
        for (int v = 0; v < point.Length; v++)
        {
            count += point[v] == bound[v] ? 1 : 0;
        }

        return count;
    }

    private double[] StartPoint(string start, DutyVariables variables, Policy policy)
    {
        double[] point = new double[variables.Count];
        switch (start)
        {
            case "today":
                variables.Read(_world.TariffsOf(policy), policy.ExportTaxes ?? _world.Baseline.Data.ExportTaxes, point);
                break;
            case "free trade":
                for (int v = 0; v < point.Length; v++)
                {
                    point[v] = Math.Clamp(0, variables.Lower[v], variables.Upper[v]);
                }

                break;
            case "inverse elasticity":
                for (int v = 0; v < point.Length; v++)
                {
                    double rate =
                        variables[v].Instrument == Instrument.Tariff
                            ? 1 / _world.Baseline.Data.TradeElasticity[variables[v].Sector]
                            : 0;
                    point[v] = Math.Clamp(Math.Log(1 + rate), variables.Lower[v], variables.Upper[v]);
                }

                break;
            default:
                throw new ArgumentException($"there is no start called {start}", nameof(start));
        }

        return point;
    }
}
