using System.Diagnostics;
using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// Finds the duties that give all who take part the largest gain they can share in equal proportion: efficient trade talks as in
/// Ossa (2014), section II.C. Keeps its memory: one thread at a time.
/// </summary>
/// <remarks>
/// The first-order conditions of all duties and the equality of all gains are solved together
/// (<see cref="CommonGainSearch"/>); what is found is proved to be a local maximum by its second derivatives. Several starts,
/// because with political weights there is more than one.
/// </remarks>
public sealed class CooperationSolver
{
    /// <summary>With more duties than this a search is made from one start only, unless more are asked for.</summary>
    private const int Large = 50_000;

    /// <summary>Markets tried shut or open from each best point.</summary>
    private const int MostSwitches = 8;

    /// <summary>Gains that differ by less are the same, percent.</summary>
    private const double SmallestGain = 1e-7;

    private const string Switch = "a market shut or opened";

    private readonly WorldSolver[] _workers;

    /// <param name="baseline">The world.</param>
    /// <param name="threads">At work at once; the answer is the same for any number.</param>
    /// <param name="cancellation">Ends it.</param>
    public CooperationSolver(Baseline baseline, int threads = 2, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new WorldSolver(baseline, cancellation))];
    }

    /// <summary>The names of the starts a search is made from when all are asked for.</summary>
    public static IReadOnlyList<string> AllStarts { get; } =
    ["free trade", "the start", "random tariffs", "other random tariffs"];

    /// <summary>Finds them.</summary>
    /// <param name="players">Who sets what; an economy may be there once.</param>
    /// <param name="policy">What all do at the start, against which gains are counted.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <param name="starts">Of <see cref="AllStarts"/>: no duties (or the lowest allowed), those of the start, duties between
    /// nothing and 120 % at random, the same in every run. Null: all and then, with political weights, markets shut or opened one by
    /// one from the best point; with more than 50,000 duties the first only.</param>
    /// <exception cref="ModelException">The start has no equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Cooperation Solve(
        IReadOnlyList<TariffPowers> players,
        Policy policy,
        IProgress<string>? progress = null,
        IReadOnlyList<string>? starts = null
    )
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(policy);
        long begin = Stopwatch.GetTimestamp();
        WorldSolver world = _workers[0];
        Baseline baseline = world.Baseline;
        Equilibrium before = world.Solve(policy, null).EnsureConverged();
        DutyVariables variables = new(baseline, world.TariffsOf(policy), players);
        CommonGainResult? best = null;
        List<CooperationStart> ends = [];
        int iterations = 0;
        bool Search(string name, double[] point)
        {
            CommonGainConditions conditions = new(
                _workers,
                players,
                [.. players.Select(_ => 1.0)],
                mayExceed: false,
                variables,
                policy,
                before
            );
            CommonGainResult found = new CommonGainSearch(conditions, world.Cancellation, progress).Run(point);
            iterations += found.Iterations;
            bool isBetter = best is null || IsBetter(found, best);
            if (isBetter || name != Switch)
            {
                ends.Add(new CooperationStart(name, found.Gains.Average(), found.IsFound));
            }

            best = isBetter ? found : best;
            return isBetter;
        }

        bool isLarge = variables.Count > Large;
        foreach (string start in starts ?? (isLarge ? AllStarts.Take(1) : AllStarts))
        {
            Search(start, StartPoint(world, start, variables, policy));
        }

        bool hasWeights =
            players.Any(p => p.Aim == Welfare.GovernmentWelfare) && baseline.Data.PoliticalWeights is not null;
        bool goesOn = hasWeights && starts is null && !isLarge;
        while (goesOn)
        {
            progress?.Report($"common gain {best!.Gains.Average():F4} %, markets shut or opened one by one");
            Objective weighed = Objective.WeightedSum([
                .. players.Select(
                    (p, k) =>
                        (p.Objective(baseline), 100 / (100 + p.Objective(baseline).Value(before)) * best!.Weights[k])
                ),
            ]);
            goesOn = MarketSwitches
                .Of(_workers, variables, policy, weighed, best!.Equilibrium, best.Point, MostSwitches)
                .Any(point => Search(Switch, point));
        }

        return new Cooperation
        {
            Equilibrium = best!.Equilibrium,
            Powers = players,
            Gains = best.Gains,
            Weights = best.Weights,
            Residual = best.Residual,
            LargestCurvature = best.LargestCurvature,
            Reason = best.Reason,
            Starts = ends,
            Variables = variables.Count,
            AtLowest = Enumerable.Range(0, variables.Count).Count(v => best.Point[v] == variables.Lower[v]),
            AtHighest = Enumerable.Range(0, variables.Count).Count(v => best.Point[v] == variables.Upper[v]),
            Iterations = iterations,
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }

    private static bool IsBetter(CommonGainResult result, CommonGainResult best) =>
        result.IsFound == best.IsFound ? result.Gains.Average() > best.Gains.Average() + SmallestGain : result.IsFound;

    internal static double[] StartPoint(WorldSolver world, string start, DutyVariables variables, Policy policy)
    {
        const double MostAtRandom = 0.8;
        double[] point = new double[variables.Count];
        Random? random = start switch
        {
            "random tariffs" => new Random(20180809),
            "other random tariffs" => new Random(20191007),
            "free trade" or "the start" => null,
            _ => throw new ArgumentException($"there is no start called {start}", nameof(start)),
        };
        if (start == "the start")
        {
            variables.Read(world.TariffsOf(policy), policy.ExportTaxes ?? world.Baseline.Data.ExportTaxes, point);
        }

        for (int v = 0; v < point.Length; v++)
        {
            double part = random is null ? point[v] : MostAtRandom * random.NextDouble();
            point[v] = Math.Clamp(part, variables.Lower[v], variables.Upper[v]);
        }

        return point;
    }
}
