namespace Parley.Strategy.Tariffs;

/// <summary>Why a search stopped.</summary>
public enum StopReason
{
    /// <summary>The first-order conditions hold to the tolerance.</summary>
    FirstOrderConditions,

    /// <summary>No step along the last direction raises the objective by more than rounding.</summary>
    NoProgress,

    /// <summary>The limit of iterations came first.</summary>
    IterationLimit,

    /// <summary>Where the search starts there is nothing to be maximised: no equilibrium.</summary>
    NoValue,
}
