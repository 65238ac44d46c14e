using Parley.Model;

namespace Parley.Scenarios;

/// <summary>From policies to outcomes.</summary>
public static class ScenarioRun
{
    /// <summary>Solves every outcome of a scenario with one solver.</summary>
    /// <param name="compiled">What to solve.</param>
    /// <param name="options">How far and how long a solve goes.</param>
    /// <param name="progress">Told before each outcome; null = silent.</param>
    /// <exception cref="ModelException">No equilibrium was found; the message names the outcome and the market furthest off.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ScenarioResult Solve(
        CompiledScenario compiled,
        SolveOptions? options = null,
        IProgress<ScenarioProgress>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(compiled);
        CancellationToken cancellation = options?.Cancellation ?? default;
        Solver solver = new(compiled.Baseline);
        List<SolvedOutcome> outcomes = [];
        foreach (CompiledOutcome outcome in compiled.Outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ScenarioProgress(outcome, outcomes.Count, compiled.Outcomes.Count));
            try
            {
                Equilibrium equilibrium = solver.Solve(outcome.Policy, options).EnsureConverged();
                outcomes.Add(new SolvedOutcome(outcome, Outcome.Of(equilibrium)));
            }
            catch (ModelException e)
            {
                string year = outcome.Year is { } y ? $" in year {y}" : "";
                throw new ModelException($"outcome '{outcome.Source.Name}'{year}: {e.Message}");
            }
        }

        return new ScenarioResult(compiled, outcomes);
    }

    /// <summary>Solves a baseline for nothing that changes: zero iterations where the baseline is an equilibrium.</summary>
    /// <exception cref="ModelException">No equilibrium was found.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Equilibrium SolveUnchanged(Baseline baseline, SolveOptions? options = null) =>
        new Solver(baseline).Solve(Policy.Unchanged, options).EnsureConverged();
}

/// <summary>Where a run stands.</summary>
/// <param name="Outcome">About to be solved.</param>
/// <param name="Solved">How many are.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct ScenarioProgress(CompiledOutcome Outcome, int Solved, int Count);
