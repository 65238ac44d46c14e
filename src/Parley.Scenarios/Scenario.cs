using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>
/// Who does what to whom, in one or several outcomes to be compared. A plain document: read from YAML, edited by a person,
/// written back (<see cref="ScenarioYaml"/>). Names are codes or group names of a dataset and are looked up only when it is
/// compiled (<see cref="ScenarioCompiler"/>).
/// </summary>
public sealed record Scenario
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The dataset it was written for; null = the default one. The command line wins.</summary>
    public string? Data { get; init; }

    public ModelChoices Model { get; init; } = new();

    /// <summary>Measures that are in force in every outcome and in what they are compared with.</summary>
    public IReadOnlyList<PolicyMeasure> Baseline { get; init; } = [];

    /// <summary>At least one, in the order they are to be shown.</summary>
    public required IReadOnlyList<ScenarioOutcome> Outcomes { get; init; }

    /// <summary>Pairs of outcomes to compare with one another, besides each with the baseline.</summary>
    public IReadOnlyList<Comparison> Compare { get; init; } = [];

    /// <summary>Where each key's value stands in its file, by path. Not part of equality.</summary>
    internal IReadOnlyDictionary<string, Place>? Places { get; init; }

    /// <summary>All measures of an outcome: those of the outcomes it comes after first.</summary>
    public IReadOnlyList<PolicyMeasure> MeasuresOf(ScenarioOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        List<PolicyMeasure> measures = [];
        for (ScenarioOutcome? at = outcome; at is not null; at = Outcomes.FirstOrDefault(o => o.Name == at.After))
        {
            measures.InsertRange(0, at.Measures);
        }

        return measures;
    }

    /// <summary>Where a path such as <c>model.elasticities</c> stands in its file; null where it was made by code.</summary>
    public Place? PlaceOf(string path) =>
        Places is not null && Places.TryGetValue(path, out Place? place) ? place : null;

    public bool Equals(Scenario? other) =>
        other is not null
        && Title == other.Title
        && Description == other.Description
        && Data == other.Data
        && Model == other.Model
        && Baseline.SequenceEqual(other.Baseline)
        && Outcomes.SequenceEqual(other.Outcomes)
        && Compare.SequenceEqual(other.Compare);

    public override int GetHashCode() =>
        HashCode.Combine(Title, Description, Data, Model, ItemHash.Of(Baseline), ItemHash.Of(Outcomes));
}

/// <summary>One thing that may happen.</summary>
public sealed record ScenarioOutcome
{
    /// <summary>Short, of letters, digits and hyphens; unique in the file; names folders and JSON entries.</summary>
    public required string Name { get; init; }

    /// <summary>A line for a table; null = the name.</summary>
    public string? Title { get; init; }

    /// <summary>Why it is here.</summary>
    public string? Why { get; init; }

    /// <summary>Name of an earlier outcome whose measures come first; null = none.</summary>
    public string? After { get; init; }

    /// <summary>In order; a later measure acts on what the earlier ones left. Empty = nothing happens.</summary>
    public IReadOnlyList<PolicyMeasure> Measures { get; init; } = [];

    /// <summary>Imbalances in this outcome; null = as <see cref="ModelChoices.Imbalances"/>.</summary>
    public ImbalanceClosure? Imbalances { get; init; }

    /// <summary>Where it stands in its file; null where it was made by code. Not part of equality.</summary>
    public Place? Place { get; init; }

    public bool Equals(ScenarioOutcome? other) =>
        other is not null
        && Name == other.Name
        && Title == other.Title
        && Why == other.Why
        && After == other.After
        && Imbalances == other.Imbalances
        && Measures.SequenceEqual(other.Measures);

    public override int GetHashCode() => HashCode.Combine(Name, Title, Why, After, Imbalances, ItemHash.Of(Measures));
}

/// <param name="Outcome">Name of an outcome.</param>
/// <param name="Against">Name of the one it is compared with.</param>
public sealed record Comparison(string Outcome, string Against);
