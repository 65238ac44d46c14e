namespace Parley.Model;

/// <summary>By how much an equilibrium fails its own equations.</summary>
/// <param name="LargestResidual">Largest relative residual over every condition, a fraction; infinite where a number is no number.</param>
/// <param name="Worst">The condition that is furthest off.</param>
/// <param name="ByKind">The largest residual of each kind of condition, in the order of <see cref="MarketKind"/>.</param>
public sealed record EquilibriumCheckResult(
    double LargestResidual,
    Market Worst,
    IReadOnlyList<EquilibriumResidual> ByKind
)
{
    /// <summary>Whether every condition holds to a tolerance.</summary>
    public bool Holds(double tolerance = 1e-9) => LargestResidual <= tolerance;
}

/// <summary>The condition of one kind that is furthest off.</summary>
/// <param name="Market">The condition.</param>
/// <param name="Residual">Its relative residual, a fraction.</param>
/// <param name="Conditions">How many conditions of the kind were checked.</param>
public sealed record EquilibriumResidual(Market Market, double Residual, int Conditions);
