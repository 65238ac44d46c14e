using Parley.Model;

namespace Parley.Strategy.Retaliation;

/// <summary>A good that may stand on a list. Trade is of the baseline, at origin prices before duties, million USD.</summary>
public sealed record RetaliationLine
{
    /// <summary>Index of the sector.</summary>
    public required int Sector { get; init; }

    /// <summary>Imports from the target.</summary>
    public required double Trade { get; init; }

    /// <summary>The part of it that the list covers, 0 to 1.</summary>
    public required double Part { get; init; }

    /// <summary>Trade covered.</summary>
    public double Covered => Part * Trade;

    /// <summary>Duty in force before the list, fraction, mean by trade.</summary>
    public required double RateBefore { get; init; }

    /// <summary>Duty on what is covered, fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>What a dollar of trade covered costs the target: dollars, first order in what is covered, whatever the duty; the first
    /// dollar of the list.</summary>
    public required double TargetCostPerDollar { get; init; }

    /// <summary>What it costs the real income of those who cover it; negative: they gain.</summary>
    public required double OwnCostPerDollar { get; init; }
}

/// <summary>What a list does, solved exactly, against the world under the measure it answers.</summary>
/// <param name="Equilibrium">The world with it.</param>
/// <param name="Covered">Trade it covers, million USD.</param>
/// <param name="Pressure">What it costs the target in what it is meant to hurt, million USD.</param>
/// <param name="TargetRealIncome">Change of the target's real income, million USD.</param>
/// <param name="TargetGovernmentWelfare">Change of the target's government welfare, million USD.</param>
/// <param name="OwnRealIncome">Change of the real income of those who draw it up, million USD.</param>
/// <param name="OwnGovernmentWelfare">Change of their government welfare, million USD.</param>
/// <param name="TradeLost">Fall of the target's exports to them, all goods, million USD.</param>
public sealed record SolvedList(
    Equilibrium Equilibrium,
    double Covered,
    double Pressure,
    double TargetRealIncome,
    double TargetGovernmentWelfare,
    double OwnRealIncome,
    double OwnGovernmentWelfare,
    double TradeLost
);

/// <summary>The list that presses a target most within a value of trade.</summary>
public sealed class RetaliationList
{
    public required RetaliationQuestion Question { get; init; }

    public required Damage Damage { get; init; }

    /// <summary>Value of trade that may be covered, million USD.</summary>
    public required double Value { get; init; }

    /// <summary>Candidates with trade, the ones that hurt most per dollar first.</summary>
    public required IReadOnlyList<RetaliationLine> Lines { get; init; }

    /// <summary>The list.</summary>
    public required SolvedList Best { get; init; }

    /// <summary>Goods in the order of what the first dollar of each does, whole, until the value is used up: what first-order reasoning
    /// alone would pick.</summary>
    public required SolvedList FirstPick { get; init; }

    /// <summary>Every candidate covered by the same part, the same value in all.</summary>
    public required SolvedList Uniform { get; init; }

    /// <summary>What first-order reasoning says that <see cref="FirstPick"/> does, million USD.</summary>
    public required double FirstOrderPressure { get; init; }

    /// <summary>What exchanging covered for uncovered trade could still add to first order, million USD: zero where the first-order
    /// (KKT) conditions hold.</summary>
    public required double Gap { get; init; }

    /// <summary>The pressure each search ended with, million USD: from the first pick, from the uniform list.</summary>
    public required IReadOnlyList<double> Starts { get; init; }

    /// <summary>Equilibria solved.</summary>
    public required int Evaluations { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the value suffices for all candidates, so that nothing is left to choose.</summary>
    public bool CoversAll => Lines.Sum(l => l.Trade) <= Value;

    /// <summary>Whether no exchange could add more than a millionth to the pressure.</summary>
    public bool IsFound => Gap <= 1e-6 * Math.Abs(Best.Pressure);
}
