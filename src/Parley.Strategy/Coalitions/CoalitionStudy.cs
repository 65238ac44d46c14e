using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Coalitions;

/// <summary>Every coalition of some candidates, and which of them hold.</summary>
public sealed class CoalitionStudy
{
    /// <summary>What counts as better off, percentage points of the aim: a hundred times what a trade war is exact to.</summary>
    public const double Better = 1e-4;

    /// <summary>Candidates at most: beyond it there are too many coalitions.</summary>
    public const int MostCandidates = 8;

    /// <summary>What each may set alone.</summary>
    public required IReadOnlyList<TariffPowers> Candidates { get; init; }

    /// <summary>Those who can never be members; empty where candidates play against everyone.</summary>
    public required IReadOnlyList<TariffPowers> Opponents { get; init; }

    /// <summary>Whether all who are not members set their own best duties too; else they keep theirs.</summary>
    public required bool OthersPlay { get; init; }

    /// <summary>Small ones first; the first is everyone for itself.</summary>
    public required IReadOnlyList<Coalition> Coalitions { get; init; }

    public required TimeSpan Duration { get; init; }

    public bool IsFound => Coalitions.All(c => c.IsFound);

    /// <summary>The one with these members, in any order.</summary>
    public Coalition Of(IEnumerable<int> members)
    {
        HashSet<int> wanted = [.. members];
        return Coalitions.First(c => wanted.SetEquals(c.Members));
    }

    /// <summary>Codes of the members.</summary>
    public IReadOnlyList<string> Codes(Coalition coalition)
    {
        ArgumentNullException.ThrowIfNull(coalition);
        return [.. coalition.Members.Select(Code)];
    }

    /// <summary>Code of a candidate.</summary>
    public string Code(int candidate) =>
        Coalitions[0].Equilibrium.Baseline.Data.Economies[Candidates[candidate].Economy];
}
