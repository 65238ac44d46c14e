using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>
/// Everything a brief says, before anybody lays it out: what the article says, what the data say of it, what every outcome on
/// the table would do, and what the answer hangs on. Changes are in percent, values in million USD of the dataset's year.
/// </summary>
public sealed record Brief
{
    public required ArticleDossier Dossier { get; init; }

    public required Dataset Dataset { get; init; }

    /// <summary>Parties first, then third countries that the article names, in order of appearance, as the dataset has them.</summary>
    public required IReadOnlyList<BriefEconomy> Economies { get; init; }

    /// <summary>What a reader must know before anything else: the article's world is not the data's, an economy is only part
    /// of the rest of the world. Whole sentences.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What a reader in a hurry takes away: one whole sentence a point, most important first. Where there is nothing to
    /// solve, it says so and why.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>The article's amounts and complaints against the dataset's own figures.</summary>
    public required IReadOnlyList<ClaimCheck> ClaimChecks { get; init; }

    /// <summary>The outcomes on the table; the first is that nothing happens. Empty where there is nothing to solve.</summary>
    public required IReadOnlyList<BriefOutcome> Outcomes { get; init; }

    /// <summary>One outcome a file, ready to run again.</summary>
    public required IReadOnlyList<ScenarioDocument> Scenarios { get; init; }

    /// <summary>Findings that no outcome was made of, each with the reason. Whole sentences.</summary>
    public required IReadOnlyList<Unsolved> Unsolved { get; init; }

    /// <summary>What the article tells that a record of the talks did not hold; null where no record was given.</summary>
    public SinceLast? SinceLast { get; init; }

    /// <summary>What the parties could both sign; null where there is nothing to bargain over.</summary>
    public BriefBargain? Bargain { get; init; }

    /// <summary>Why there is no bargain, a sentence; null where there is one.</summary>
    public string? WhyNoBargain { get; init; }

    /// <summary>Null where there is nothing to solve.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>Null where there is nothing to solve.</summary>
    public Computation? Computation { get; init; }

    public bool HasOutcomes => Outcomes.Count > 1;
}

/// <summary>An economy of the article in the dataset.</summary>
/// <param name="Named">Code as the dossier has it, such as <c>DEU</c>.</param>
/// <param name="Economy">Code in the dataset, such as <c>EU</c>.</param>
/// <param name="Name">English name of the dataset's economy.</param>
/// <param name="Role">Party or third country.</param>
/// <param name="Note">Where the two codes differ, why: <c>Germany is part of the European Union here</c>; else null.</param>
public sealed record BriefEconomy(string Named, string Economy, string Name, PartyRole Role, string? Note);

/// <summary>A claim of the article held against the data.</summary>
/// <param name="Claim">What is claimed, a short sentence of ours.</param>
/// <param name="Quote">Where the article says it.</param>
/// <param name="ClaimedValue">Million USD, null where the claim has no figure or another currency.</param>
/// <param name="ClaimedYear">Null where the article does not say.</param>
/// <param name="DataValue">The dataset's figure for it: million USD, or a fraction for a share or a rate (see <paramref name="DataUnit"/>).</param>
/// <param name="DataUnit">What the figure is.</param>
/// <param name="DataText">What the data say, a sentence with its figures.</param>
/// <param name="Difference">Why the two differ in concept or year, a sentence; null where they do not.</param>
public sealed record ClaimCheck(
    string Claim,
    Quote? Quote,
    double? ClaimedValue,
    int? ClaimedYear,
    double? DataValue,
    DataUnit DataUnit,
    string DataText,
    string? Difference
);

public enum DataUnit
{
    MillionDollars,
    Fraction,
    None,
}

/// <summary>One outcome on the table, solved.</summary>
public sealed record BriefOutcome
{
    /// <summary>Short, such as <c>threat</c>; the scenario's outcome name.</summary>
    public required string Name { get; init; }

    /// <summary>A line for a table: <c>US +25 % on cars from everyone</c>.</summary>
    public required string Title { get; init; }

    public required BriefOutcomeKind Kind { get; init; }

    /// <summary>Why it is on the table, a sentence or two; says whether the article says it or implies it.</summary>
    public required string Why { get; init; }

    /// <summary>True where the article says it, false where it is implied.</summary>
    public required bool IsSaid { get; init; }

    /// <summary>True where the article does not name the goods and those of another measure are assumed.</summary>
    public bool AssumesGoods { get; init; }

    /// <summary>What is assumed where the article is silent or the data are coarser than it: whole sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The sentences it rests on.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    public required SolvedOutcome Solved { get; init; }

    /// <summary>Sector codes at stake: those the outcome moves tariffs on; for wide agreements those the article names.</summary>
    public required IReadOnlyList<string> SectorsAtStake { get; init; }

    /// <summary>Words for them: <c>cars</c>.</summary>
    public required string SectorsAtStakeName { get; init; }

    /// <summary>In the order of <see cref="Brief.Economies"/>, then others that the outcome moves most.</summary>
    public required IReadOnlyList<EconomyEffect> Effects { get; init; }

    /// <summary>Balance of each pair of parties, in the order of <see cref="Brief.Economies"/>.</summary>
    public required IReadOnlyList<PairEffect> Pairs { get; init; }
}

public enum BriefOutcomeKind
{
    NothingHappens,
    ThreatCarriedOut,
    ThreatWithExemption,
    Retaliation,
    MeasureRemoved,

    /// <summary>In force when the article was written, not in the data.</summary>
    MeasureInForce,

    /// <summary>A duty that comes down, as it was before.</summary>
    DutyBeforeCut,

    /// <summary>A duty that comes down, as it is to be.</summary>
    DutyAfterCut,
    Agreement,
    AgreementWithoutSensitiveSectors,
    AgreementWithoutFormerMember,
    AgreementWithFormerMember,
    AgreementWithNewMember,
    AgreementEnded,
}

/// <summary>What an outcome means for one economy.</summary>
public sealed record EconomyEffect
{
    public required string Economy { get; init; }

    public required string Name { get; init; }

    /// <summary>Exact, percent.</summary>
    public required double RealIncome { get; init; }

    /// <summary>Worth of the change of real income at baseline prices, million USD a year.</summary>
    public required double RealIncomeValue { get; init; }

    /// <summary>Percent, with the dataset's political weights.</summary>
    public required double GovernmentWelfare { get; init; }

    /// <summary>Exports of the sectors at stake to everyone, million USD, in the baseline.</summary>
    public required double ExportsAtStakeBaseline { get; init; }

    /// <summary>Million USD.</summary>
    public required double ExportsAtStake { get; init; }

    /// <summary>Change of tariff revenue, million USD.</summary>
    public required double TariffRevenueChange { get; init; }

    /// <summary>Percent.</summary>
    public required double RealWage { get; init; }

    /// <summary>Percent.</summary>
    public required double ConsumerPrices { get; init; }

    /// <summary>What people gain: the sign of real income, neutral within the threshold the brief names.</summary>
    public required Stance People { get; init; }

    /// <summary>What the government gains: the sign of government welfare.</summary>
    public required Stance Government { get; init; }
}

public enum Stance
{
    For,
    Indifferent,
    Against,
}

/// <summary>The balance between two economies: exports of the first to the second less the other way.</summary>
/// <param name="Economy">Code of the first.</param>
/// <param name="Partner">Code of the second.</param>
/// <param name="Baseline">Million USD, goods and services.</param>
/// <param name="Counterfactual">Million USD.</param>
/// <param name="GoodsBaseline">Million USD, goods alone.</param>
/// <param name="GoodsCounterfactual">Million USD.</param>
public sealed record PairEffect(
    string Economy,
    string Partner,
    double Baseline,
    double Counterfactual,
    double GoodsBaseline,
    double GoodsCounterfactual
);

/// <summary>A scenario file that goes with the brief.</summary>
/// <param name="FileName">Such as <c>threat.yaml</c>.</param>
/// <param name="Scenario">Its content.</param>
public sealed record ScenarioDocument(string FileName, Scenario Scenario);

/// <summary>A finding that was not solved.</summary>
/// <param name="Finding">What the article says, in our words.</param>
/// <param name="Why">Why no outcome was made of it.</param>
/// <param name="Quote">Where the article says it.</param>
public sealed record Unsolved(string Finding, string Why, Quote? Quote);

/// <summary>How it was computed.</summary>
/// <param name="Model">One sentence: market structure, links, closure, elasticities.</param>
/// <param name="Solves">Number of equilibria solved, those for the sensitivity included.</param>
/// <param name="LargestResidual">Over all of them, relative, recomputed by <c>EquilibriumCheck</c> for the outcomes of the brief.</param>
/// <param name="IndifferenceThreshold">Changes smaller than this, in percent, count as indifference.</param>
public sealed record Computation(string Model, int Solves, double LargestResidual, double IndifferenceThreshold);
