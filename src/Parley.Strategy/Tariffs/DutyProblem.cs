using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>An objective as a function of duties: one equilibrium and one adjoint solve an evaluation, each from the last.</summary>
internal sealed class DutyProblem : SmoothProblem
{
    /// <summary>Least curvature believed of what serves the one who sets the duty, as a part of the flow times its elasticity.
    /// </summary>
    public const double LeastCurvature = 0.05;

    private readonly WorldSolver _world;
    private readonly DutyVariables _variables;
    private readonly Policy _policy;
    private readonly Func<Equilibrium, Objective> _objective;
    private readonly Func<Equilibrium, double> _value;
    private readonly double _least;
    private readonly MarketCurvature _markets;
    private Equilibrium? _last;

    /// <param name="world">Solves it.</param>
    /// <param name="variables">What is set.</param>
    /// <param name="policy">What all others do, and the rates of what is not set.</param>
    /// <param name="value">What to maximise.</param>
    /// <param name="objective">Something with the same derivatives at the equilibrium given.</param>
    /// <param name="least">Smallest curvature believed, as a part of the flow times its elasticity: what a million dollars to those
    /// who set the duties is about worth to the objective, or less.</param>
    /// <param name="start">An equilibrium near the start; null = the baseline.</param>
    public DutyProblem(
        WorldSolver world,
        DutyVariables variables,
        Policy policy,
        Func<Equilibrium, double> value,
        Func<Equilibrium, Objective> objective,
        double least,
        Equilibrium? start
    )
    {
        _world = world;
        _variables = variables;
        _policy = policy;
        _value = value;
        _objective = objective;
        _least = least;
        _last = start;
        _markets = MarketCurvature.Of(variables);
    }

    public override int Variables => _variables.Count;

    public override ReadOnlySpan<double> Lower => _variables.Lower;

    public override ReadOnlySpan<double> Upper => _variables.Upper;

    /// <summary>The policy of a point.</summary>
    public Policy PolicyAt(ReadOnlySpan<double> point) => _world.PolicyAt(_variables, _policy, point);

    /// <summary>The equilibrium at a point.</summary>
    public Equilibrium EquilibriumAt(ReadOnlySpan<double> point) => _world.Solve(PolicyAt(point), _last);

    public override double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, Span<double> curvature)
    {
        Equilibrium at = EquilibriumAt(point);
        if (at.Status != SolveStatus.Converged)
        {
            return double.NaN;
        }

        _last = at;
        PolicyGradient derivatives = _world.Gradients.Gradient(at, _objective(at));
        _world.Read(_variables, 0, derivatives, _least, gradient, curvature);
        return _value(at);
    }

    public override MarketCurvature Curvature(ReadOnlySpan<double> own)
    {
        own.CopyTo(_markets.Own);
        _markets.Hold(_variables, _last!);
        return _markets;
    }
}
