namespace Parley.Model;

/// <summary>Solves one baseline for any number of policies. Keeps its working memory, so one thread at a time.</summary>
public sealed class Solver(Baseline baseline)
{
    public Baseline Baseline { get; } = baseline;

    /// <summary>Solves the world economy under a policy.</summary>
    /// <returns>The equilibrium, whose <see cref="Equilibrium.Status"/> says whether it converged.</returns>
    /// <exception cref="ModelException">The policy cannot have an equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Equilibrium Solve(Policy policy, SolveOptions? options = null) => throw new NotImplementedException();

    /// <summary>A new baseline out of an equilibrium: its flows, tariffs and export taxes become the observed ones.</summary>
    public static Baseline Rebase(Equilibrium equilibrium) => throw new NotImplementedException();
}
