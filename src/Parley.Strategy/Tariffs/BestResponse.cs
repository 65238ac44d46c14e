using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>The best that one government can do while all others do what they do.</summary>
public sealed class BestResponse
{
    public required TariffPowers Powers { get; init; }

    /// <summary>The world under it.</summary>
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>Its aim there, percent change from the baseline.</summary>
    public required double Value { get; init; }

    /// <summary>The same before it moved.</summary>
    public required double ValueBefore { get; init; }

    /// <summary>What it gains by moving, in percent of its aim before.</summary>
    public double Gain => 100 * (((100 + Value) / (100 + ValueBefore)) - 1);

    /// <summary>First-order (KKT) residual: the largest derivative, percent of the aim per 1 of ln (1 + duty), of a duty that no
    /// bound holds back.</summary>
    public required double Residual { get; init; }

    /// <summary>How far the duty that is furthest off still is from its best, in ln (1 + duty).</summary>
    public required double LargestStep { get; init; }

    /// <summary>What stopped the search.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>Duties set.</summary>
    public required int Variables { get; init; }

    /// <summary>Duties at the lowest rate allowed.</summary>
    public required int AtLowest { get; init; }

    /// <summary>Duties at the highest rate allowed.</summary>
    public required int AtHighest { get; init; }

    /// <summary>Median of the tariffs it sets, fraction.</summary>
    public required double MedianTariff { get; init; }

    /// <summary>Steps of the search that led here.</summary>
    public required int Iterations { get; init; }

    /// <summary>Equilibria solved, over all starts.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Where each start led.</summary>
    public required IReadOnlyList<StartResult> Starts { get; init; }

    public required TimeSpan Duration { get; init; }
}

/// <summary>Where one start led.</summary>
/// <param name="Name">Such as <c>today</c>.</param>
/// <param name="Value">The aim, percent change from the baseline.</param>
/// <param name="Reason">What stopped the search.</param>
public readonly record struct StartResult(string Name, double Value, StopReason Reason);
