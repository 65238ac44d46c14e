using Parley.Data;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Scenarios;

/// <summary>From names to numbers.</summary>
public static class ScenarioCompiler
{
    /// <param name="scenario">What is asked.</param>
    /// <param name="dataset">The world it is asked of.</param>
    /// <param name="options">For the baseline, which is solved where measures are in force before or imbalances removed first.</param>
    /// <exception cref="InputException">A name that the dataset does not know, a tariff below -100 %, nothing to answer.</exception>
    /// <exception cref="ModelException">No equilibrium was found for the baseline.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static CompiledScenario Compile(Scenario scenario, Dataset dataset, SolveOptions? options = null) =>
        Compile(
            scenario,
            dataset,
            (baseline, policy) =>
            {
                try
                {
                    return new Solver(baseline).Solve(policy, options).EnsureConverged();
                }
                catch (ModelException e)
                {
                    throw new ModelException($"the baseline: {e.Message}");
                }
            },
            options?.Cancellation ?? default
        );

    /// <summary>The same with the equilibrium that the baseline is made of found in another way, such as read from a file.</summary>
    /// <param name="scenario">What is asked.</param>
    /// <param name="dataset">The world it is asked of.</param>
    /// <param name="findBaseline">From the dataset's own baseline and the policy in force to their equilibrium.</param>
    /// <param name="cancellation">Looked at before every outcome and year.</param>
    public static CompiledScenario Compile(
        Scenario scenario,
        Dataset dataset,
        Func<Baseline, Policy, Equilibrium> findBaseline,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(findBaseline);
        return new Compilation(scenario, dataset, cancellation).Run(findBaseline);
    }
}
