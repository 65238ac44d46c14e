using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>What a government may set, and what it aims at. All else stays as it is.</summary>
/// <param name="Economy">Index of the economy; of a coalition, of its first member.</param>
public sealed record TariffPowers(int Economy)
{
    /// <summary>The tariff up to which a government may go unless told otherwise, fraction: nothing of note is traded there.</summary>
    public const double DefaultHighest = 100;

    public Welfare Aim { get; init; } = Welfare.GovernmentWelfare;

    /// <summary>Lowest tariff and export tax, fraction above -1; negative: subsidies are allowed.</summary>
    public double Lowest { get; init; }

    /// <summary>Highest tariff and export tax, fraction.</summary>
    public double Highest { get; init; } = DefaultHighest;

    /// <summary>Indices of further economies that act as one with it: their duties are set too, and what counts is the sum of all
    /// aims in dollars.</summary>
    public IReadOnlyList<int> Allies { get; init; } = [];

    /// <summary>Whether each sector of an importer has one rate for all partners.</summary>
    public bool MostFavouredNation { get; init; }

    /// <summary>Whether a partner who pays at most half of what the importer charges the one who pays most for a sector's goods goes on
    /// paying what it pays: an agreement's preferences stay in force.</summary>
    public bool KeepPreferences { get; init; }

    /// <summary>Whether it sets export taxes too.</summary>
    public bool ExportTaxes { get; init; }

    /// <summary>Indices of the partners whose goods it may charge; null = all.</summary>
    public IReadOnlyList<int>? Partners { get; init; }

    /// <summary>Indices of the sectors it may charge; null = all.</summary>
    public IReadOnlyList<int>? Sectors { get; init; }

    /// <summary>All who act as one.</summary>
    public IEnumerable<int> Members => [Economy, .. Allies];

    /// <summary>Baseline income of all members, million USD.</summary>
    internal double Income(Baseline baseline) => Members.Sum(j => baseline.Income[j]);

    /// <summary>What is maximised: the aim, or the mean of the members' aims weighed by income, percent of the income of all.</summary>
    internal Objective Objective(Baseline baseline) =>
        Allies.Count == 0
            ? Aim.Of(Economy)
            : Model.Objective.WeightedSum([.. Members.Select(j => (Aim.Of(j), baseline.Income[j] / Income(baseline)))]);
}
