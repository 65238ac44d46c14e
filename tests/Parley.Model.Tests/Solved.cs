using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>Solves that are checked by the equations before a test looks at them.</summary>
internal static class Solved
{
    /// <summary>Looser than the solver's 1e-10: the check multiplies elasticities and adds up what the solver keeps apart.</summary>
    public const double CheckTolerance = 1e-9;

    public static Equilibrium Checked(Baseline baseline, Policy policy)
    {
        Equilibrium equilibrium = new Solver(baseline).Solve(policy).EnsureConverged();
        EquilibriumCheckResult check = EquilibriumCheck.Run(equilibrium);
        Assert.True(check.Holds(CheckTolerance), $"{check.Worst} is off by {check.LargestResidual:E2}");
        return equilibrium;
    }

    public static Equilibrium Checked(BaselineData data, Func<BaselineData, double, Policy> policy, double size = 1) =>
        Checked(new Baseline(data), policy(data, size));

    public static Outcome Outcome(Baseline baseline, Policy policy) =>
        Parley.Model.Outcome.Of(Checked(baseline, policy));
}
