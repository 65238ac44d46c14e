using System.Diagnostics;
using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// Finds the duties that give all who take part the largest gain they can share in equal proportion: efficient trade talks as in
/// Ossa (2014), section II.C. Keeps its memory: one thread at a time.
/// </summary>
/// <remarks>
/// The augmented Lagrangian of Hestenes and Powell: maximise sum_j w_j r_j - rho / 2 sum_j (r_j - mean r)^2 over all duties, with
/// r the gains, then w_j less rho (r_j - mean r), until they are equal. Whatever the number of players, a step takes one
/// equilibrium and one adjoint solve, because the derivatives of all gains enter as one weighted sum.
/// </remarks>
public sealed class CooperationSolver
{
    private const int MostRounds = 40;
    private const int MostIterations = 1000;
    private const double Equal = 1e-8;
    private const double Tightest = 2e-8;

    private readonly WorldSolver _world;

    public CooperationSolver(Baseline baseline, CancellationToken cancellation = default) =>
        _world = new WorldSolver(baseline, cancellation);

    /// <summary>Finds them.</summary>
    /// <param name="players">Who sets what; an economy may be there once.</param>
    /// <param name="policy">What all do at the start, against which gains are counted.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <exception cref="ModelException">The start has no equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Cooperation Solve(IReadOnlyList<TariffPowers> players, Policy policy, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(policy);
        long begin = Stopwatch.GetTimestamp();
        Equilibrium before = _world.Solve(policy, null).EnsureConverged();
        DutyVariables variables = new(_world.Baseline, _world.TariffsOf(policy), players);
        double[] own = new double[variables.Count];
        variables.Read(_world.TariffsOf(policy), policy.ExportTaxes ?? _world.Baseline.Data.ExportTaxes, own);
        double[] none = new double[variables.Count];
        Cooperation first = Search(players, policy, before, variables, none, progress);
        Cooperation second = Search(players, policy, before, variables, own, progress);
        Cooperation best = first.Exactness.CompareTo(second.Exactness) switch
        {
            > 0 => first,
            < 0 => second,
            _ => first.CommonGain >= second.CommonGain ? first : second,
        };
        return best with
        {
            Evaluations = first.Evaluations + second.Evaluations,
            Starts = [first.CommonGain, second.CommonGain],
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }

    private Cooperation Search(
        IReadOnlyList<TariffPowers> players,
        Policy policy,
        Equilibrium before,
        DutyVariables variables,
        double[] point,
        IProgress<string>? progress
    )
    {
        long begin = Stopwatch.GetTimestamp();
        Baseline baseline = _world.Baseline;
        SharedGain gain = new(players, before);
        BoundedMaximiser maximiser = new(variables.Count);
        DutyProblem problem = new(
            _world,
            variables,
            policy,
            gain.Value,
            gain.Local,
            100 / players.Sum(p => baseline.Income[p.Economy]),
            before
        );
        int evaluations = 0;
        double spread = double.PositiveInfinity;
        double tolerance = 1e-4;
        MaximiserResult result = default;
        for (int round = 1; round <= MostRounds; round++)
        {
            result = maximiser.Maximise(
                problem,
                point,
                new MaximiserOptions(MostIterations, 1e-2 * Math.Sqrt(tolerance), tolerance),
                _world.Cancellation
            );
            evaluations += result.Evaluations;
            double[] gains = gain.Gains(problem.EquilibriumAt(point).EnsureConverged());
            double left = gains.Max() - gains.Min();
            progress?.Report($"round {round}: common gain {gains.Average():F4} %, differences {left:0.0e+0}");
            if (left <= Equal && tolerance <= Tightest)
            {
                break;
            }

            gain.Learn(gains);
            if (left > 0.25 * spread)
            {
                gain.Penalty *= 4;
            }

            spread = left;
            tolerance = Math.Max(Tightest, tolerance / 10);
        }

        Equilibrium after = problem.EquilibriumAt(point).EnsureConverged();
        return new Cooperation
        {
            Equilibrium = after,
            Powers = players,
            Gains = gain.Gains(after),
            Weights = [.. gain.Weights],
            Residual = result.ProjectedGradient,
            Reason = result.Reason,
            Starts = [],
            Variables = variables.Count,
            AtLowest = Enumerable.Range(0, point.Length).Count(v => point[v] == variables.Lower[v]),
            AtHighest = Enumerable.Range(0, point.Length).Count(v => point[v] == variables.Upper[v]),
            Evaluations = evaluations,
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }
}
