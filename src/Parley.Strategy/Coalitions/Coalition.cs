using Parley.Model;

namespace Parley.Strategy.Coalitions;

/// <summary>Some who act as one, and what comes of it.</summary>
public sealed record Coalition
{
    /// <summary>Positions among the candidates; empty = everyone for itself.</summary>
    public required IReadOnlyList<int> Members { get; init; }

    public required Equilibrium Equilibrium { get; init; }

    /// <summary>By candidate, member or not: its aim, percent change from the baseline.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>By opponent.</summary>
    public required IReadOnlyList<double> OpponentValues { get; init; }

    /// <summary>First-order (KKT) residual, the largest of all who play.</summary>
    public required double Residual { get; init; }

    /// <summary>What the player with most to gain could still gain by deviating, percent of its aim; zero where nobody plays.</summary>
    public required double LargestGain { get; init; }

    /// <summary>Whether it is an answer: nobody gains more than a millionth by deviating, or the best response was found.</summary>
    public required bool IsFound { get; init; }

    /// <summary>Members who would be better off if they left, and by how many points.</summary>
    public IReadOnlyList<(int Candidate, double Points)> Leavers { get; init; } = [];

    /// <summary>Outsiders who would be better off if they joined, and by how many points.</summary>
    public IReadOnlyList<(int Candidate, double Points)> Joiners { get; init; } = [];

    /// <summary>What the members have together beyond what each would have if it alone left, million USD.</summary>
    public double Surplus { get; init; }

    /// <summary>Nobody would rather leave.</summary>
    public bool IsInternallyStable => Leavers.Count == 0;

    /// <summary>Nobody would rather join.</summary>
    public bool IsExternallyStable => Joiners.Count == 0;

    /// <summary>Both.</summary>
    public bool IsStable => IsInternallyStable && IsExternallyStable;

    /// <summary>Whether the members could pay one another so that nobody would rather leave.</summary>
    public bool CouldBeHeldTogether => Surplus >= 0;
}
