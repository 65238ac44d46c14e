using Parley.Model;

namespace Parley.Scenarios;

/// <summary>From policies to outcomes.</summary>
public static class ScenarioRun
{
    /// <exception cref="ModelException">No equilibrium was found; the message names the outcome and the market furthest off.</exception>
    public static ScenarioResult Solve(CompiledScenario compiled, SolveOptions? options = null) =>
        throw new NotImplementedException();
}
