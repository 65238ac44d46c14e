using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>What parties can have at most: divisions of the gain at which none can have more without another having less.</summary>
public sealed class Frontier
{
    /// <summary>Who sets what, alone or as blocks, in the order given.</summary>
    public required IReadOnlyList<TariffPowers> Parties { get; init; }

    /// <summary>What all do at the start, against which gains are counted.</summary>
    public required Equilibrium Start { get; init; }

    /// <summary>For two parties from the best for the first to the best for the second; for more, all that for the first first.</summary>
    public required IReadOnlyList<FrontierPoint> Points { get; init; }

    /// <summary>By party: the most it can gain while no other loses, percent of its aim.</summary>
    public required IReadOnlyList<double> Most { get; init; }

    /// <summary>Duties set.</summary>
    public required int Variables { get; init; }

    /// <summary>Iterations over all searches: an equilibrium with the derivatives of all gains each.</summary>
    public required int Iterations { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Whether every point is found, and none gives every party less than another point does.</summary>
    public bool IsFound => Points.All(p => p.IsFound && !IsDominated(p));

    /// <summary>Whether another point gives no party less and one more: then the search of this one has ended at a local maximum.</summary>
    public bool IsDominated(FrontierPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Points.Any(other =>
            other.Gains.Zip(point.Gains, (theirs, own) => theirs - own).All(more => more >= -CooperationStart.Exact)
            && other.Gains.Sum() > point.Gains.Sum() + (Parties.Count * CooperationStart.Exact)
        );
    }
}

/// <summary>One division of the gain.</summary>
public sealed record FrontierPoint
{
    /// <summary>By party, parts of what it could gain at most that it is to have at least, in proportion; they sum to 1. A party has
    /// more than its part where less would help no other: its weight is 0 there.</summary>
    public required IReadOnlyList<double> Parts { get; init; }

    /// <summary>By party, percent of its aim at the start.</summary>
    public required IReadOnlyList<double> Gains { get; init; }

    /// <summary>By party, million USD of baseline income.</summary>
    public required IReadOnlyList<double> GainValues { get; init; }

    /// <summary>By party: what a point of its gain is worth, the sum over all 1. Two parties' ratio is the rate at which one's gain
    /// can be had for the other's.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    public required Equilibrium Equilibrium { get; init; }

    /// <summary>As <see cref="Cooperation.Residual"/>, the weights summing to 1.</summary>
    public required double Residual { get; init; }

    /// <summary>Of a gain from its part of the whole, or from below it where its weight is 0, points.</summary>
    public required double LargestDifference { get; init; }

    /// <summary>As <see cref="Cooperation.LargestCurvature"/>.</summary>
    public required double LargestCurvature { get; init; }

    /// <summary>Whether the gains are divided so to 1e-6 points, the first-order conditions hold to 1e-6 percent, it is a local maximum
    /// and no weight is negative: none gains without another losing.</summary>
    public bool IsFound =>
        CooperationStart.Holds(LargestDifference, Residual, LargestCurvature) && Weights.All(weight => weight >= -1e-9);
}
