using Parley.Model;

namespace Parley.Strategy.Retaliation;

/// <summary>What of the target is to be hurt.</summary>
public enum PressurePoint
{
    /// <summary>Real income of its people.</summary>
    RealIncome,

    /// <summary>Real incomes of its sectors weighed by the political weights (Ossa 2014, section I.B).</summary>
    GovernmentWelfare,

    /// <summary>The same of those sectors alone that weigh more than the average.</summary>
    WeightySectors,
}

/// <summary>Who answers whom, with what.</summary>
public sealed record RetaliationQuestion
{
    /// <summary>Indices of those who draw up the list.</summary>
    public required IReadOnlyList<int> By { get; init; }

    /// <summary>Indices of those whose goods stand on it.</summary>
    public required IReadOnlyList<int> Against { get; init; }

    /// <summary>The world before the measure answered.</summary>
    public required Policy Before { get; init; }

    /// <summary>The world under it.</summary>
    public required Policy After { get; init; }

    public PressurePoint On { get; init; } = PressurePoint.GovernmentWelfare;

    /// <summary>Duty added to that in force on what stands on the list, fraction, positive.</summary>
    public double Rate { get; init; } = 0.25;

    /// <summary>Indices of the sectors that may stand on it.</summary>
    public required IReadOnlyList<int> Candidates { get; init; }

    public DamageMeasure Measure { get; init; } = DamageMeasure.Exports;

    /// <summary>Value of trade that the list may cover, million USD; null = the damage.</summary>
    public double? Value { get; init; }

    /// <summary>The world in which a target charges nothing on some economies' goods: what its duties in force are measured
    /// against.</summary>
    /// <param name="baseline">The world as it is.</param>
    /// <param name="by">Indices of those whose goods go free.</param>
    /// <param name="against">Indices of the target.</param>
    public static Policy FreeAccess(Baseline baseline, IReadOnlyList<int> by, IReadOnlyList<int> against)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(against);
        TradeTensor tariffs = baseline.Data.Tariffs?.Clone() ?? new TradeTensor(baseline.Economies, baseline.Sectors);
        for (int s = 0; s < baseline.Sectors; s++)
        {
            foreach (int i in by)
            {
                foreach (int j in against)
                {
                    tariffs[i, j, s] = 0;
                }
            }
        }

        return new Policy { Tariffs = tariffs };
    }
}
