namespace Parley.Model;

/// <summary>How far and how long a solve goes.</summary>
public sealed record SolveOptions
{
    public static SolveOptions Default { get; } = new();

    /// <summary>Largest relative residual accepted over every market.</summary>
    public double Tolerance { get; init; } = 1e-10;

    public int MaxIterations { get; init; } = 2000;

    /// <summary>Called after each iteration; null = silent.</summary>
    public IProgress<SolveProgress>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }
}

/// <summary>Where a solve stands.</summary>
/// <param name="Iteration">Iterations done.</param>
/// <param name="Residual">Largest relative residual at this iterate.</param>
public readonly record struct SolveProgress(int Iteration, double Residual);

/// <summary>Why a solve stopped.</summary>
public enum SolveStatus
{
    Converged,

    /// <summary>The iteration limit came first.</summary>
    IterationLimit,
}
