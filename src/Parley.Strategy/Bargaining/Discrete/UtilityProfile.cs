using Parley.Inputs;

namespace Parley.Strategy.Bargaining;

/// <summary>What one party wants in a domain of finitely many outcomes: an additive utility, the weights of the issues times
/// the worth of the option chosen in each.</summary>
public sealed record UtilityProfile
{
    /// <summary>For messages and tables: a party, or the name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>In the file's order; weights sum to 1.</summary>
    public required IReadOnlyList<IssueUtility> Issues { get; init; }

    /// <summary>Utility without a deal.</summary>
    public double Reservation { get; init; }

    /// <summary>What of a utility is left after the whole time of the talks; 1 = time costs nothing.</summary>
    public double DiscountFactor { get; init; } = 1;
}

/// <param name="Name">Unique in the profile.</param>
/// <param name="Weight">0 or more.</param>
/// <param name="Options">At least one.</param>
public sealed record IssueUtility(string Name, double Weight, IReadOnlyList<OptionUtility> Options)
{
    /// <summary>Where it stands in its file. Not part of equality.</summary>
    public Place? Place { get; init; }

    public bool Equals(IssueUtility? other) =>
        other is not null && Name == other.Name && Weight == other.Weight && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(Name, Weight, Options.Count);
}

/// <param name="Name">Unique in its issue.</param>
/// <param name="Utility">From 0 to 1.</param>
public sealed record OptionUtility(string Name, double Utility);
