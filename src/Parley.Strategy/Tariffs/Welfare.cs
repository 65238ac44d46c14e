using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>What a government that sets tariffs aims at.</summary>
public enum Welfare
{
    /// <summary>Real income of its people.</summary>
    RealIncome,

    /// <summary>Real incomes of its sectors weighed by the political weights (Ossa 2014, section I.B).</summary>
    GovernmentWelfare,
}

/// <summary>From an aim to the objective of the model.</summary>
public static class WelfareExtensions
{
    /// <summary>The aim of one government.</summary>
    public static Objective Of(this Welfare welfare, int economy) =>
        welfare == Welfare.RealIncome ? Objective.RealIncome(economy) : Objective.GovernmentWelfare(economy);
}
