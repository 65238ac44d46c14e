using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// The first-order conditions of all players of a trade war at once: each has its own duties and its own aim, and each moves a
/// duty to where its derivative would vanish if all else kept its worth.
/// </summary>
/// <remarks>One equilibrium and one adjoint solve a player an evaluation; the players are dealt out to the workers in a fixed
/// order, so that the answer does not depend on how many there are.</remarks>
internal sealed class JointConditions
{
    private const double NegligibleCurvature = 1e-6;

    /// <summary>Longest step of a variable.</summary>
    private const double LongestStep = 1;

    private readonly WorldSolver[] _workers;
    private readonly IReadOnlyList<TariffPowers> _players;
    private readonly double[] _gradient;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly MarketCurvature _markets;

    public JointConditions(
        WorldSolver[] workers,
        IReadOnlyList<TariffPowers> players,
        DutyVariables variables,
        Policy policy,
        Equilibrium start
    )
    {
        _workers = workers;
        _players = players;
        Variables = variables;
        Policy = policy;
        At = start;
        _gradient = new double[variables.Count];
        _lower = new double[variables.Count];
        _upper = new double[variables.Count];
        _markets = MarketCurvature.Of(variables);
        Residual = new double[players.Count];
        LargestStep = new double[players.Count];
    }

    public DutyVariables Variables { get; }

    /// <summary>What is not set.</summary>
    public Policy Policy { get; }

    /// <summary>The last equilibrium found.</summary>
    public Equilibrium At { get; private set; }

    /// <summary>By variable.</summary>
    public double[] Curvature => _markets.Own;

    /// <summary>How far a step is, by the curvature of all.</summary>
    public double Size(double[] steps) => _markets.Square(steps);

    /// <summary>By player, percent per 1 of ln (1 + duty).</summary>
    public double[] Residual { get; }

    /// <summary>By player, ln (1 + duty).</summary>
    public double[] LargestStep { get; }

    /// <summary>Where every duty wants to go.</summary>
    /// <returns>False where there is no equilibrium.</returns>
    public bool Evaluate(double[] point, double[] steps)
    {
        Equilibrium at = _workers[0].Solve(_workers[0].PolicyAt(Variables, Policy, point), At);
        if (at.Status != SolveStatus.Converged)
        {
            return false;
        }

        At = at;
        Workers.Run(
            _workers.Length,
            worker =>
            {
                int[] own = [.. Enumerable.Range(0, _players.Count).Where(p => p % _workers.Length == worker)];
                IReadOnlyList<PolicyGradient> gradients = _workers[worker]
                    .Gradients.Gradients(At, [.. own.Select(p => _players[p].Objective(At.Baseline))]);
                for (int k = 0; k < own.Length; k++)
                {
                    EvaluatePlayer(_workers[worker], own[k], gradients[k], point);
                }
            }
        );
        for (int v = 0; v < point.Length; v++)
        {
            _lower[v] = Math.Max(-LongestStep, Variables.Lower[v] - point[v]);
            _upper[v] = Math.Min(LongestStep, Variables.Upper[v] - point[v]);
        }

        _markets.Hold(Variables, At);
        _markets.Maximise(_gradient, _lower, _upper, steps);
        return true;
    }

    private void EvaluatePlayer(WorldSolver world, int p, PolicyGradient derivatives, double[] point)
    {
        TariffPowers player = _players[p];
        (int first, int count) = Variables.OfPowers[p];
        double least = DutyProblem.LeastCurvature * 100 / player.Income(world.Baseline);
        world.Read(
            Variables,
            first,
            derivatives,
            least,
            _gradient.AsSpan(first, count),
            Curvature.AsSpan(first, count)
        );
        double residual = 0;
        double farthest = 0;
        for (int v = first; v < first + count; v++)
        {
            double slope = _gradient[v];
            double room = slope > 0 ? Variables.Upper[v] - point[v] : point[v] - Variables.Lower[v];
            residual = Math.Max(residual, Math.Min(Math.Abs(slope), room * Curvature[v]));
            if (Curvature[v] > NegligibleCurvature)
            {
                farthest = Math.Max(farthest, Math.Min(room, Math.Abs(slope) / Curvature[v]));
            }
        }

        Residual[p] = residual;
        LargestStep[p] = farthest;
    }
}
