using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>Duties agreed by all who take part: the largest gain that all share in equal proportion.</summary>
public sealed record Cooperation
{
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>What they may set, in the order given.</summary>
    public required IReadOnlyList<TariffPowers> Powers { get; init; }

    /// <summary>By player: the gain of its aim against the start, percent.</summary>
    public required IReadOnlyList<double> Gains { get; init; }

    /// <summary>The gain all share, percent.</summary>
    public double CommonGain => Gains.Average();

    /// <summary>The largest difference between two players' gains, percentage points: how exactly it is shared.</summary>
    public double LargestDifference => Gains.Max() - Gains.Min();

    /// <summary>By player: what a point of its gain is worth at the optimum; they sum to 1.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>First-order (KKT) residual of the Lagrangian: the largest derivative of the weighted sum of gains, percent per 1 of
    /// ln (1 + duty), of a duty that no bound holds back.</summary>
    public required double Residual { get; init; }

    /// <summary>What stopped the last search.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>The common gain that each search ended with: from free trade, from the start itself.</summary>
    public required IReadOnlyList<double> Starts { get; init; }

    /// <summary>Duties set.</summary>
    public required int Variables { get; init; }

    /// <summary>Duties at the lowest rate allowed.</summary>
    public required int AtLowest { get; init; }

    /// <summary>Duties at the highest rate allowed.</summary>
    public required int AtHighest { get; init; }

    /// <summary>Equilibria solved.</summary>
    public required int Evaluations { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the gain is shared equally to 1e-6 points and the first-order conditions hold to 1e-6 percent.</summary>
    public bool IsFound => LargestDifference <= 1e-6 && Residual <= 1e-6;

    internal int Exactness => IsFound ? 1 : 0;
}
