using System.Diagnostics;
using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// Finds what parties that set duties together can have at most (the efficient or Pareto frontier), among all divisions at which
/// none loses. Keeps its memory: one thread at a time.
/// </summary>
/// <remarks>
/// First the most that each can gain while no other has less than it has (an epsilon-constraint). Then the largest gain of which all
/// have given parts or more, by <see cref="CommonGainSearch"/>: with one party gaining and with all it is the same problem, so
/// every point is as exact as cooperation. Each point is searched from free trade, from the start, and
/// from its neighbours on both sides, and the best is kept.
/// </remarks>
public sealed class FrontierSolver
{
    /// <summary>Parties at most; more are to be put together in blocks.</summary>
    public const int MostParties = 6;

    private static readonly string[] _starts = ["free trade", "the start"];

    private readonly WorldSolver[] _workers;

    /// <param name="baseline">The world.</param>
    /// <param name="threads">At work at once; the answer is the same for any number.</param>
    /// <param name="cancellation">Ends it.</param>
    public FrontierSolver(Baseline baseline, int threads = 2, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new WorldSolver(baseline, cancellation))];
    }

    /// <summary>Parts of the gain that a division is made of unless told otherwise: 11 points for two parties, 28 for three.</summary>
    public static int DefaultSteps(int parties) =>
        parties switch
        {
            2 => 10,
            3 => 6,
            4 => 4,
            _ => 2,
        };

    /// <summary>Finds it.</summary>
    /// <param name="parties">Who sets what, alone or as blocks; an economy may be there once.</param>
    /// <param name="policy">What all do at the start, against which gains are counted.</param>
    /// <param name="steps">Parts of the gain that a division is made of: points are all ways to hand them out; null = <see cref="DefaultSteps"/>.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <exception cref="ArgumentException">Fewer than two parties, more than <see cref="MostParties"/>, or an economy in two.</exception>
    /// <exception cref="ModelException">The start has no equilibrium, or nobody can gain anything.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Frontier Solve(
        IReadOnlyList<TariffPowers> parties,
        Policy policy,
        int? steps = null,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(policy);
        int[] economies = [.. parties.SelectMany(p => p.Members)];
        if (parties.Count is < 2 or > MostParties || economies.Distinct().Count() != economies.Length)
        {
            throw new ArgumentException(
                $"a frontier is of two to {MostParties} parties, no economy in two",
                nameof(parties)
            );
        }

        long begin = Stopwatch.GetTimestamp();
        Equilibrium before = _workers[0].Solve(policy, null).EnsureConverged();
        DutyVariables variables = new(_workers[0].Baseline, _workers[0].TariffsOf(policy), parties);
        Rays rays = new(this, parties, policy, before, variables, progress);
        double[] most = rays.FindMost();
        int[][] divisions = [.. Divisions(parties.Count, steps ?? DefaultSteps(parties.Count))];
        FrontierPoint[] points = rays.Find(divisions, most);
        return new Frontier
        {
            Parties = parties,
            Start = before,
            Points = points,
            Most = [.. most.Select((_, p) => points.Single(point => point.Parts[p] == 1).Gains[p])],
            Variables = variables.Count,
            Iterations = rays.Iterations,
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }

    /// <summary>All ways to hand out equal parts, the first party's most first.</summary>
    private static IEnumerable<int[]> Divisions(int parties, int parts)
    {
        for (int own = parts; own >= 0; own--)
        {
            if (parties == 1)
            {
                own = parts;
                yield return [own];
                yield break;
            }

            foreach (int[] rest in Divisions(parties - 1, parts - own))
            {
                yield return [own, .. rest];
            }
        }
    }

    /// <summary>The searches of one frontier.</summary>
    private sealed class Rays(
        FrontierSolver solver,
        IReadOnlyList<TariffPowers> parties,
        Policy policy,
        Equilibrium before,
        DutyVariables variables,
        IProgress<string>? progress
    )
    {
        private readonly List<double[]> _ends = [];

        public int Iterations { get; private set; }

        /// <summary>By party: the most it gains while no other loses.</summary>
        public double[] FindMost()
        {
            double[] most = new double[parties.Count];
            for (int p = 0; p < most.Length; p++)
            {
                double[] shares = new double[most.Length];
                shares[p] = 1;
                progress?.Report($"the most that party {p + 1} of {most.Length} can gain");
                CommonGainResult end = _starts
                    .Select(start =>
                        Search(shares, CooperationSolver.StartPoint(solver._workers[0], start, variables, policy))
                    )
                    .Aggregate(Better);
                most[p] = end.Gains[p];
                _ends.Add(end.Point);
                if (!(most[p] > 1e-6))
                {
                    throw new ModelException(
                        $"{before.Baseline.Data.Economies[parties[p].Economy]} can gain nothing that costs the others nothing: where the talks start is on the frontier already"
                    );
                }
            }

            return most;

            CommonGainResult Better(CommonGainResult a, CommonGainResult b) => IsBetter(b, a) ? b : a;
        }

        public FrontierPoint[] Find(int[][] divisions, double[] most)
        {
            CommonGainResult?[] found = new CommonGainResult?[divisions.Length];
            for (int k = 0; k < divisions.Length; k++)
            {
                Improve(k, [.. _ends, .. Neighbours(k)]);
            }

            // Back, so that what was found later reaches those before it.
            for (int k = divisions.Length - 2; k >= 0; k--)
            {
                Improve(k, [.. Neighbours(k)]);
            }

            return [.. divisions.Select((division, k) => Point(division, found[k]!))];

            IEnumerable<double[]> Neighbours(int k) =>
                Enumerable
                    .Range(0, divisions.Length)
                    .Where(n =>
                        n != k
                        && found[n] is not null
                        && divisions[n].Zip(divisions[k], (a, b) => Math.Abs(a - b)).Sum() == 2
                    )
                    .Select(n => found[n]!.Point);

            void Improve(int k, double[][] starts)
            {
                progress?.Report($"division {k + 1} of {divisions.Length}");
                double[] shares = [.. divisions[k].Select((part, p) => part * most[p] / divisions[k].Sum())];
                foreach (double[] start in starts)
                {
                    CommonGainResult result = Search(shares, start);
                    found[k] = found[k] is null || IsBetter(result, found[k]!) ? result : found[k];
                }
            }
        }

        private static bool IsBetter(CommonGainResult result, CommonGainResult best) =>
            result.IsFound == best.IsFound ? result.Gains.Sum() > best.Gains.Sum() + 1e-8 : result.IsFound;

        private CommonGainResult Search(double[] shares, double[] start)
        {
            CommonGainConditions conditions = new(solver._workers, parties, shares, true, variables, policy, before);
            CommonGainResult result = new CommonGainSearch(conditions, solver._workers[0].Cancellation, null).Run(
                start
            );
            Iterations += result.Iterations;
            return result;
        }

        private double Value(TariffPowers party, double gain)
        {
            Baseline baseline = before.Baseline;
            double there = (100 + party.Objective(baseline).Value(before)) / 100;
            return gain / 100 * there * party.Income(baseline);
        }

        private FrontierPoint Point(int[] division, CommonGainResult result)
        {
            double weight = result.Weights.Sum();
            return new FrontierPoint
            {
                Parts = [.. division.Select(part => (double)part / division.Sum())],
                Gains = result.Gains,
                GainValues = [.. parties.Select((p, k) => Value(p, result.Gains[k]))],
                Weights = [.. result.Weights.Select(w => w / weight)],
                Equilibrium = result.Equilibrium,
                Residual = result.Residual / weight,
                LargestDifference = result.LargestDifference,
                LargestCurvature = result.LargestCurvature,
            };
        }
    }
}
