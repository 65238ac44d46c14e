using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>A trade war: every government's tariffs are its best response to all others' (Nash).</summary>
public sealed class TradeWar
{
    /// <summary>A player who can still gain more than this, percent of its aim, makes it no equilibrium: 1e-6 of income.</summary>
    public const double LargestGainAllowed = 1e-4;

    public required Equilibrium Equilibrium { get; init; }

    /// <summary>In the order given.</summary>
    public required IReadOnlyList<TradeWarPlayer> Players { get; init; }

    /// <summary>What the player with most to gain could gain by deviating, percent of its aim.</summary>
    public double LargestGain => Players.Max(p => p.Gain);

    /// <summary>Whether nobody can gain more than a millionth of income by deviating.</summary>
    public bool IsFound => LargestGain <= LargestGainAllowed;

    /// <summary>What stopped the iteration on all first-order conditions.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>Iterations on all first-order conditions together.</summary>
    public required int Iterations { get; init; }

    /// <summary>How often every player's best response was computed in full.</summary>
    public required int Rounds { get; init; }

    public required TimeSpan Duration { get; init; }
}

/// <summary>One government in a trade war.</summary>
public sealed record TradeWarPlayer
{
    public required TariffPowers Powers { get; init; }

    /// <summary>Its aim, percent change from the baseline.</summary>
    public required double Value { get; init; }

    /// <summary>The most it could gain by deviating, found by searches from several starts, percent of its aim.</summary>
    public required double Gain { get; init; }

    /// <summary>First-order (KKT) residual: as in <see cref="BestResponse.Residual"/>.</summary>
    public required double Residual { get; init; }

    /// <summary>As in <see cref="BestResponse.LargestStep"/>.</summary>
    public required double LargestStep { get; init; }

    /// <summary>Duties it sets.</summary>
    public required int Variables { get; init; }

    /// <summary>Duties at the lowest rate allowed.</summary>
    public required int AtLowest { get; init; }

    /// <summary>Duties at the highest rate allowed.</summary>
    public required int AtHighest { get; init; }

    /// <summary>Median of the tariffs it sets, fraction.</summary>
    public required double MedianTariff { get; init; }
}
