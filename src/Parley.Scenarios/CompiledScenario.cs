using Parley.Data;
using Parley.Model;

namespace Parley.Scenarios;

/// <summary>A scenario put into numbers for one dataset.</summary>
public sealed record CompiledScenario
{
    public required Scenario Scenario { get; init; }

    public required Dataset Dataset { get; init; }

    /// <summary>What every outcome is compared with: the dataset's, under the scenario's model choices and baseline measures,
    /// imbalances removed where they are removed first.</summary>
    public required Baseline Baseline { get; init; }

    /// <summary>The equilibrium that <see cref="Baseline"/> was made of, where measures were in force before or imbalances were
    /// removed first; null where the baseline is the dataset's own.</summary>
    public Equilibrium? BaselineEquilibrium { get; init; }

    /// <summary>In the file's order; a staged outcome comes as one a year, the last year last.</summary>
    public required IReadOnlyList<CompiledOutcome> Outcomes { get; init; }
}

/// <summary>One outcome (in one year of its staging path) as a policy.</summary>
public sealed record CompiledOutcome
{
    public required ScenarioOutcome Source { get; init; }

    /// <summary>Year of the staging path, 1 = entry into force; null where nothing is staged.</summary>
    public int? Year { get; init; }

    /// <summary>True but for the years of a staging path before its last.</summary>
    public bool IsComplete { get; init; } = true;

    public required Policy Policy { get; init; }

    /// <summary>The rates it changes where there is trade, largest trade first.</summary>
    public required IReadOnlyList<RateMove> Moves { get; init; }

    /// <summary>Whether it moves a rate or limits a quantity where there is trade.</summary>
    public bool MovesAnything => Moves.Count > 0 || Policy.Limits.Count > 0;

    /// <summary>What a reader should know: a measure that changes nothing, an economy that is only part of the rest of the
    /// world, a most-favoured-nation rate that was worked out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether another moves the very same rates and limits the same quantities.</summary>
    public bool MovesTheSame(CompiledOutcome other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Moves.ToHashSet().SetEquals(other.Moves) && Policy.Limits.ToHashSet().SetEquals(other.Policy.Limits);
    }
}

/// <summary>A tariff or export tax that moves.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Origin">Code.</param>
/// <param name="Destination">Code.</param>
/// <param name="Sector">Code.</param>
/// <param name="Before">Fraction.</param>
/// <param name="After">Fraction; positive infinity for an embargo.</param>
/// <param name="Trade">Baseline trade at origin prices, million USD.</param>
public sealed record RateMove(
    RateKind Kind,
    string Origin,
    string Destination,
    string Sector,
    double Before,
    double After,
    double Trade
);

public enum RateKind
{
    Tariff,
    ExportTax,
}

/// <summary>All outcomes of a scenario, solved.</summary>
public sealed record ScenarioResult(CompiledScenario Compiled, IReadOnlyList<SolvedOutcome> Outcomes)
{
    /// <summary>An outcome by name, in the last year of its path.</summary>
    public SolvedOutcome Complete(string name) =>
        Outcomes.First(o => o.Compiled.Source.Name == name && o.Compiled.IsComplete);
}

/// <param name="Compiled">What was solved.</param>
/// <param name="Outcome">What it means.</param>
public sealed record SolvedOutcome(CompiledOutcome Compiled, Outcome Outcome);
