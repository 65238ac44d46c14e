using Parley.Model;

namespace Parley.Scenarios;

/// <summary>How the world is modelled. What is null is as the dataset has it.</summary>
public sealed record ModelChoices
{
    public MarketStructure? MarketStructure { get; init; }

    /// <summary>Name of a published set of trade elasticities in the dataset.</summary>
    public string? Elasticities { get; init; }

    /// <summary>Multiplies every trade elasticity; 1 = as published.</summary>
    public double ElasticityFactor { get; init; } = 1;

    /// <summary>False leaves input-output links out.</summary>
    public bool Inputs { get; init; } = true;

    public ImbalanceClosure Imbalances { get; init; } = ImbalanceClosure.Held;
}

/// <summary>What happens to aggregate trade imbalances.</summary>
public enum ImbalanceClosure
{
    /// <summary>Held in units of the numeraire.</summary>
    Held,

    /// <summary>Held as shares of world income.</summary>
    HeldAsShareOfWorldIncome,

    /// <summary>Removed in the counterfactual, together with the policy.</summary>
    Removed,

    /// <summary>Removed before anything else, which makes a new baseline.</summary>
    RemovedFirst,
}
