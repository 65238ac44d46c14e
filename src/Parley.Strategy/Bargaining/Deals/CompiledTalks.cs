using Parley.Data;
using Parley.Model;

namespace Parley.Strategy.Bargaining;

/// <summary>Talks put into numbers for one dataset.</summary>
public sealed record CompiledTalks
{
    public required Talks Talks { get; init; }

    public required Dataset Dataset { get; init; }

    /// <summary>Today, under the talks' model choices and the measures in force.</summary>
    public required Baseline Baseline { get; init; }

    /// <summary>Every deal that can be made.</summary>
    public required DealSpace Deals { get; init; }

    public required IReadOnlyList<PartyIndex> Parties { get; init; }

    /// <summary>What happens without a deal, in the file's order.</summary>
    public required IReadOnlyList<FallbackPolicy> WithoutDeal { get; init; }

    /// <summary>In the file's order.</summary>
    public required IReadOnlyList<PlacedPoint> Proposals { get; init; }

    public required IReadOnlyList<PlacedPoint> Later { get; init; }

    /// <summary>What a reader should know of the measures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <param name="Party">Whose.</param>
/// <param name="Economies">Indices of its economies.</param>
/// <param name="Income">Their baseline income together, million USD.</param>
public sealed record PartyIndex(TalksParty Party, IReadOnlyList<int> Economies, double Income);

/// <param name="Fallback">What happens.</param>
/// <param name="Policy">As a policy.</param>
public sealed record FallbackPolicy(Fallback Fallback, Policy Policy);

/// <param name="Point">As named.</param>
/// <param name="Deal">Where it stands: a position for every issue.</param>
public sealed record PlacedPoint(TalksPoint Point, Deal Deal);

/// <summary>Where every issue stands: a lever's part of the way from 0 to 1, or the index of an option.</summary>
public sealed record Deal(IReadOnlyList<double> Positions)
{
    public double this[int issue] => Positions[issue];

    /// <summary>The same with one issue moved.</summary>
    public Deal With(int issue, double position) => new([.. Positions.Select((p, i) => i == issue ? position : p)]);

    public bool Equals(Deal? other) => other is not null && Positions.SequenceEqual(other.Positions);

    public override int GetHashCode() => Positions.Aggregate(17, HashCode.Combine);
}
