namespace Parley.Strategy.Bargaining;

/// <summary>All that is known of talks once they are solved. Gains and losses are percent against today unless said.</summary>
public sealed record BargainAnswer
{
    public required CompiledTalks Compiled { get; init; }

    /// <summary>What may happen without a deal, in the file's order.</summary>
    public required IReadOnlyList<SolvedFallback> WithoutDeal { get; init; }

    /// <summary>What each party has without a deal.</summary>
    public required IReadOnlyList<OutsideOption> Outside { get; init; }

    /// <summary>Bargaining powers, sum 1.</summary>
    public required IReadOnlyList<double> Powers { get; init; }

    /// <summary>Solved deals that no other solved deal beats, the best for the first party first; for three parties and more a
    /// set in no other order.</summary>
    public required IReadOnlyList<SolvedDeal> Frontier { get; init; }

    /// <summary>The largest difference, over the frontier, between what the search expected of a deal and what solving it gave,
    /// percentage points of payoff: how exact the frontier is.</summary>
    public required double FrontierError { get; init; }

    /// <summary>The deal whose worst-off party is best off, whether or not it is better off than without a deal.</summary>
    public required SolvedDeal Fairest { get; init; }

    /// <summary>Whether a deal exists that is better for everyone than none.</summary>
    public bool HasZone => Nash is not null;

    /// <summary>Largest gain each party can have in a deal that leaves nobody below the outside option; empty without a zone.</summary>
    public IReadOnlyList<SolvedDeal> Best { get; init; } = [];

    public SolvedDeal? Nash { get; init; }

    public SolvedDeal? KalaiSmorodinsky { get; init; }

    /// <summary>Equal gains in percent.</summary>
    public SolvedDeal? Egalitarian { get; init; }

    /// <summary>Largest sum of gains in money.</summary>
    public SolvedDeal? Utilitarian { get; init; }

    /// <summary>How much of the Nash product could still be had by moving one lever by a hundredth of its range, relative; null
    /// without a zone or levers. At a maximum it is zero or less.</summary>
    public double? NashSlack { get; init; }

    /// <summary>What would open a zone where there is none.</summary>
    public Opening? Opening { get; init; }

    public required IReadOnlyList<Concession> Concessions { get; init; }

    /// <summary>Pairs of moves on two issues that leave nobody worse off than today, the best for its worst-off party first.</summary>
    public required IReadOnlyList<IssueTrade> Trades { get; init; }

    /// <summary>The answer as the threat becomes more likely; empty where nothing is threatened.</summary>
    public required IReadOnlyList<AnswerStep> Credibility { get; init; }

    /// <summary>The answer where each threat alone is believed; empty where there are fewer than two.</summary>
    public required IReadOnlyList<ThreatStep> Threats { get; init; }

    /// <summary>The answer as bargaining power moves to the first party; empty without a zone.</summary>
    public required IReadOnlyList<AnswerStep> Power { get; init; }

    /// <summary>The answer under other elasticities.</summary>
    public required IReadOnlyList<ElasticityStep> Elasticities { get; init; }

    public required IReadOnlyList<SolvedPoint> Proposals { get; init; }

    public required IReadOnlyList<SolvedPoint> Later { get; init; }

    /// <summary>Equilibria solved for all this.</summary>
    public required int Solves { get; init; }

    /// <summary>Over all of them.</summary>
    public required double LargestResidual { get; init; }
}

/// <param name="Fallback">What happens.</param>
/// <param name="Welfare">To every economy.</param>
/// <param name="Parties">To every party.</param>
public sealed record SolvedFallback(Fallback Fallback, Welfare Welfare, IReadOnlyList<PartyWelfare> Parties)
{
    /// <summary>Whether it hurts the party whose threat it is, by its own objective.</summary>
    public bool HurtsMaker(IReadOnlyList<PartyIndex> parties) =>
        parties.Select((p, k) => (p, k)).Any(x => x.p.Party.Name == Fallback.By && Parties[x.k].Payoff < 0);
}

/// <summary>What a party has without a deal.</summary>
/// <param name="RealIncome">Expected, percent.</param>
/// <param name="GovernmentWelfare">Expected, percent.</param>
/// <param name="Expected">Expected payoff, percent.</param>
/// <param name="Certain">The sure payoff it holds equal to the risk; the expected one where it does not mind risk.</param>
public sealed record OutsideOption(double RealIncome, double GovernmentWelfare, double Expected, double Certain);

/// <summary>What an issue is to the parties.</summary>
/// <param name="Issue">Index.</param>
/// <param name="From">Position without the concession: today's.</param>
/// <param name="To">Position with it, as far from today as it goes.</param>
/// <param name="Whole">What moving it alone from today all the way brings each party, percent of its payoff.</param>
/// <param name="InDeal">What the reference deal brings each party more than the same with this issue as today.</param>
/// <param name="Marginal">What a further hundredth of the range brings each party at the reference deal; null for options.</param>
public sealed record Concession(
    int Issue,
    double From,
    double To,
    IReadOnlyList<PartyWelfare> Whole,
    IReadOnlyList<PartyWelfare> InDeal,
    IReadOnlyList<double>? Marginal
);

/// <summary>Two moves together.</summary>
/// <param name="First">A move.</param>
/// <param name="Second">Another.</param>
/// <param name="Payoffs">Of both together, by party, percent against today.</param>
/// <param name="Alone">Of each alone, by move and party.</param>
public sealed record IssueTrade(
    IssueMove First,
    IssueMove Second,
    IReadOnlyList<PartyWelfare> Payoffs,
    IReadOnlyList<IReadOnlyList<double>> Alone
);

/// <param name="Issue">Index.</param>
/// <param name="To">Position.</param>
public sealed record IssueMove(int Issue, double To);

/// <summary>The answer under another assumption.</summary>
/// <param name="At">Probability of the threat, or power of the first party.</param>
/// <param name="Outside">Certain payoff without a deal, by party.</param>
/// <param name="Nash">Null where there is no zone.</param>
public sealed record AnswerStep(double At, IReadOnlyList<double> Outside, SolvedDeal? Nash);

/// <param name="Threat">The threat that alone is believed.</param>
/// <param name="Step">The answer.</param>
public sealed record ThreatStep(Fallback Threat, AnswerStep Step);

/// <param name="Title">Which elasticities.</param>
/// <param name="Outside">Certain payoff without a deal, by party.</param>
/// <param name="Nash">The answer under them; null where there is no zone.</param>
/// <param name="SameDeal">What the answer of the main assumptions brings under these; null where it has none.</param>
/// <param name="Failure">Why there is no figure; null where there is.</param>
public sealed record ElasticityStep(
    string Title,
    IReadOnlyList<double> Outside,
    SolvedDeal? Nash,
    SolvedDeal? SameDeal,
    string? Failure = null
);

/// <summary>A deal that somebody named.</summary>
/// <param name="Point">As named.</param>
/// <param name="Deal">Solved.</param>
/// <param name="Room">Percentage points that some deal gives every party more than this one; zero on the frontier.</param>
public sealed record SolvedPoint(TalksPoint Point, SolvedDeal Deal, double Room);

/// <summary>What would open a zone.</summary>
public sealed record Opening
{
    /// <summary>By how much the worst-off party falls short in the fairest deal, percentage points.</summary>
    public required double Shortfall { get; init; }

    /// <summary>The deal for which the smallest side payment is enough; null where all together lose in every deal.</summary>
    public SolvedDeal? PaidDeal { get; init; }

    /// <summary>Million USD a year each party would have to be paid, by party; a payer's is negative.</summary>
    public IReadOnlyList<double> Payments { get; init; } = [];

    /// <summary>The probability of the threat nearest to today's at which a zone opens; null where none does.</summary>
    public double? Credibility { get; init; }

    /// <summary>The probability in the file.</summary>
    public double? CredibilityNow { get; init; }

    /// <summary>How much less each party would have to have without a deal, all else the same.</summary>
    public required IReadOnlyList<OutsideOpening> Outside { get; init; }

    /// <summary>How large each threat of tariffs would have to be instead; those with a probability of 0 are left out.</summary>
    public required IReadOnlyList<ThreatOpening> Threats { get; init; }

    /// <summary>How far beyond its ends each lever would have to go; an end at no tariff is left out.</summary>
    public required IReadOnlyList<LeverOpening> Levers { get; init; }
}

/// <param name="Party">Index.</param>
/// <param name="Less">Percentage points of payoff; null where no deal leaves the others what they have without one.</param>
/// <param name="Deal">The deal that would then be as good as none for it.</param>
public sealed record OutsideOpening(int Party, double? Less, SolvedDeal? Deal);

/// <param name="Threat">A threat of tariffs.</param>
/// <param name="Part">Of its own size, nearest to 1; null where no size up to twice its own opens a zone.</param>
/// <param name="Rate">Its tariffs now, on average by the trade they fall on, fraction.</param>
/// <param name="RateNeeded">At that part; null where there is none.</param>
public sealed record ThreatOpening(Fallback Threat, double? Part, double Rate, double? RateNeeded);

/// <param name="Issue">Index of a lever.</param>
/// <param name="Tried">The position up to which it was tried, below 0 or above 1.</param>
/// <param name="Position">The position nearest to its end at which a zone opens; null where none does.</param>
/// <param name="Deal">The fairest deal there.</param>
public sealed record LeverOpening(int Issue, double Tried, double? Position, SolvedDeal? Deal);
