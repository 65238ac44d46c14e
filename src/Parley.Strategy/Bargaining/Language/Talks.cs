using Parley.Inputs;
using Parley.Scenarios;

namespace Parley.Strategy.Bargaining;

/// <summary>
/// Who bargains over what: the parties and what each wants, the issues and how far each can be moved, what happens without a
/// deal. A plain document, read from YAML (<see cref="TalksYaml"/>). Names of economies and sectors are looked up only when
/// it is compiled for a dataset.
/// </summary>
public sealed record Talks
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The dataset it was written for; null = the default one. The command line wins.</summary>
    public string? Data { get; init; }

    public ModelChoices Model { get; init; } = new();

    /// <summary>Measures in force today and in every outcome.</summary>
    public IReadOnlyList<PolicyMeasure> Baseline { get; init; } = [];

    /// <summary>Two or more.</summary>
    public required IReadOnlyList<TalksParty> Parties { get; init; }

    /// <summary>One or more.</summary>
    public required IReadOnlyList<TalksIssue> Issues { get; init; }

    /// <summary>What happens without a deal; probabilities sum to 1.</summary>
    public required IReadOnlyList<Fallback> WithoutDeal { get; init; }

    /// <summary>What was put on the table.</summary>
    public IReadOnlyList<TalksPoint> Proposals { get; init; } = [];

    /// <summary>What happened afterwards, to be held against the answer and never used for it.</summary>
    public IReadOnlyList<TalksPoint> Later { get; init; } = [];

    /// <summary>Where the name of the dataset stands in the file.</summary>
    public Place? DataPlace { get; init; }

    /// <summary>Where the name of the set of elasticities stands in the file.</summary>
    public Place? ElasticitiesPlace { get; init; }
}

/// <summary>One side of the table.</summary>
public sealed record TalksParty
{
    /// <summary>Letters, digits and hyphens; unique in the file.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>One economy or several that bargain as one.</summary>
    public required Selection Economies { get; init; }

    public required Objective Objective { get; init; }

    /// <summary>What of a gain is left when it comes a round later, between 0 and 1; null = time does not matter.</summary>
    public double? DiscountFactor { get; init; }

    /// <summary>By how much a year's delay makes a gain smaller, fraction, for what is phased in; null = nothing is.</summary>
    public double? DiscountRate { get; init; }

    /// <summary>Coefficient of absolute risk aversion per percentage point of the objective; 0 = neutral. A relative risk
    /// aversion of r over income is about r/100.</summary>
    public double RiskAversion { get; init; }

    /// <summary>What it values besides what the model knows.</summary>
    public IReadOnlyList<StatedValue> Values { get; init; } = [];

    public Place? Place { get; init; }
}

/// <summary>What a party wants from the model.</summary>
public enum Objective
{
    /// <summary>What people can buy, percent.</summary>
    RealIncome,

    /// <summary>Real incomes of sectors weighed by political weights, percent.</summary>
    GovernmentWelfare,
}

/// <summary>Something outside the model that an issue is worth to a party.</summary>
/// <param name="Issue">Name of a lever, moved all the way, or of a list of options.</param>
/// <param name="Option">The option that has this worth; null with a lever.</param>
/// <param name="Worth">In percent of real income, or in million USD.</param>
/// <param name="InDollars">True where it is in million USD.</param>
/// <param name="Why">Whose judgement it is.</param>
public sealed record StatedValue(string Issue, string? Option, double Worth, bool InDollars, string? Why)
{
    public Place? Place { get; init; }
}

/// <summary>One thing that is bargained over.</summary>
public abstract record TalksIssue
{
    /// <summary>Letters, digits and hyphens; unique in the file.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    public Place? Place { get; init; }
}

/// <summary>A tariff that can be set anywhere between two rates.</summary>
public sealed record RangeIssue : TalksIssue
{
    public required Selection Importers { get; init; }

    public required Selection Origins { get; init; }

    public required Selection Sectors { get; init; }

    public required RateEnd From { get; init; }

    public required RateEnd To { get; init; }
}

/// <summary>An end of a range.</summary>
/// <param name="FromToday">Whether <paramref name="Rate"/> is added to today's rate, or stands alone.</param>
/// <param name="Rate">Fraction.</param>
public sealed record RateEnd(bool FromToday, double Rate);

/// <summary>A way from one set of measures to another, of which any part can be gone.</summary>
public sealed record LeverIssue : TalksIssue
{
    /// <summary>In force at 0; empty = today.</summary>
    public required IReadOnlyList<PolicyMeasure> AtZero { get; init; }

    /// <summary>In force at 1.</summary>
    public required IReadOnlyList<PolicyMeasure> AtOne { get; init; }
}

/// <summary>A choice of one from a list.</summary>
public sealed record OptionsIssue : TalksIssue
{
    /// <summary>Two or more.</summary>
    public required IReadOnlyList<TalksOption> Options { get; init; }
}

/// <summary>Over how many years other issues are phased in, in equal steps, the first at entry into force.</summary>
public sealed record StagingIssue : TalksIssue
{
    /// <summary>Names of the issues that it phases in.</summary>
    public required IReadOnlyList<string> Issues { get; init; }

    /// <summary>What can be agreed on, 1 = at once; one alone is settled.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}

/// <param name="Name">Letters, digits and hyphens; unique in its issue.</param>
/// <param name="Title">A line for a table; null = the name.</param>
/// <param name="Measures">Empty = today.</param>
public sealed record TalksOption(string Name, string? Title, IReadOnlyList<PolicyMeasure> Measures);

/// <summary>One thing that may happen without a deal.</summary>
public sealed record Fallback
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>Name of the party whose threat it is; null = nobody's.</summary>
    public string? By { get; init; }

    public required double Probability { get; init; }

    /// <summary>Empty = today.</summary>
    public IReadOnlyList<PolicyMeasure> Measures { get; init; } = [];

    /// <summary>Those who set their best tariffs against one another; null = no war.</summary>
    public Selection? War { get; init; }

    public Place? Place { get; init; }
}

/// <summary>A deal that somebody named: a proposal, or what was signed later.</summary>
public sealed record TalksPoint
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>Name of the party that proposed it; null = nobody's.</summary>
    public string? By { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Where it is to be read.</summary>
    public string? Source { get; init; }

    /// <summary>What it says and how it was put into the issues.</summary>
    public string? Says { get; init; }

    /// <summary>By name of issue; an issue that is not named stays as it is today.</summary>
    public required IReadOnlyList<PointPosition> Deal { get; init; }

    public Place? Place { get; init; }
}

/// <param name="Issue">Name.</param>
/// <param name="Text">As written: a share of the way, a rate, <c>today</c>, or the name of an option.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PointPosition(string Issue, string Text, Place Place);
