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

    /// <summary>Largest curvature of the weighted sum of gains, over that of single variables, in directions that leave the gains
    /// equal: below zero at a local maximum.</summary>
    public required double LargestCurvature { get; init; }

    /// <summary>What stopped the search that led here.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>Where each search ended.</summary>
    public required IReadOnlyList<CooperationStart> Starts { get; init; }

    /// <summary>Duties set.</summary>
    public required int Variables { get; init; }

    /// <summary>Duties at the lowest rate allowed.</summary>
    public required int AtLowest { get; init; }

    /// <summary>Duties at the highest rate allowed.</summary>
    public required int AtHighest { get; init; }

    /// <summary>Iterations over all searches: an equilibrium with the derivatives of all gains each.</summary>
    public required int Iterations { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the gain is shared equally to 1e-6 points, the first-order conditions hold to 1e-6 percent and it is a local
    /// maximum.</summary>
    public bool IsFound => CooperationStart.Holds(LargestDifference, Residual, LargestCurvature);
}

/// <summary>Where one search ended.</summary>
/// <param name="Name">Such as <c>free trade</c>.</param>
/// <param name="CommonGain">Percent.</param>
/// <param name="IsFound">Whether it is a local maximum.</param>
public readonly record struct CooperationStart(string Name, double CommonGain, bool IsFound)
{
    /// <summary>To which gains and first-order conditions hold.</summary>
    internal const double Exact = 1e-6;

    internal static bool Holds(double largestDifference, double residual, double largestCurvature) =>
        largestDifference <= Exact && residual <= Exact && largestCurvature <= 1e-4;
}
