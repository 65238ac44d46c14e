using Parley.Model;

namespace Parley.Strategy.Bargaining;

/// <summary>What a policy brings every economy and every party, against today.</summary>
public sealed record Welfare
{
    /// <summary>By economy, percent.</summary>
    public required IReadOnlyList<double> RealIncome { get; init; }

    /// <summary>By economy, percent.</summary>
    public required IReadOnlyList<double> GovernmentWelfare { get; init; }

    /// <summary>Largest relative residual of the equilibrium.</summary>
    public required double Residual { get; init; }

    /// <summary>What limits on quantities come to; empty where there are none.</summary>
    public IReadOnlyList<LimitOutcome> Limits { get; init; } = [];

    internal static Welfare Of(Outcome outcome) =>
        new()
        {
            RealIncome = [.. outcome.Economies.Select(e => e.RealIncome)],
            GovernmentWelfare = [.. outcome.Economies.Select(e => e.GovernmentWelfare)],
            Residual = outcome.Equilibrium.Residual,
            Limits = outcome.Limits,
        };
}

/// <summary>What something brings one party, against today.</summary>
/// <param name="RealIncome">Percent, its economies together by income.</param>
/// <param name="GovernmentWelfare">Percent, its economies together by income.</param>
/// <param name="Stated">What it values outside the model, percent of real income.</param>
/// <param name="Payoff">Its objective and its stated values together, percent.</param>
public sealed record PartyWelfare(double RealIncome, double GovernmentWelfare, double Stated, double Payoff);

/// <summary>A deal, solved.</summary>
/// <param name="Deal">Where every issue stands.</param>
/// <param name="Welfare">What it brings every economy.</param>
/// <param name="Parties">What it brings every party.</param>
public sealed record SolvedDeal(Deal Deal, Welfare Welfare, IReadOnlyList<PartyWelfare> Parties);
