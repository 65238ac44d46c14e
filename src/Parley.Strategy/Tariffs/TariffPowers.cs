namespace Parley.Strategy.Tariffs;

/// <summary>What a government may set, and what it aims at. All else stays as it is.</summary>
/// <param name="Economy">Index of the economy.</param>
public sealed record TariffPowers(int Economy)
{
    /// <summary>The tariff up to which a government may go unless told otherwise, fraction: nothing of note is traded there.</summary>
    public const double DefaultHighest = 100;

    public Welfare Aim { get; init; } = Welfare.GovernmentWelfare;

    /// <summary>Lowest tariff and export tax, fraction above -1; negative: subsidies are allowed.</summary>
    public double Lowest { get; init; }

    /// <summary>Highest tariff and export tax, fraction.</summary>
    public double Highest { get; init; } = DefaultHighest;

    /// <summary>Whether each sector has one rate for all partners.</summary>
    public bool MostFavouredNation { get; init; }

    /// <summary>Whether it sets export taxes too.</summary>
    public bool ExportTaxes { get; init; }

    /// <summary>Indices of the partners whose goods it may charge; null = all.</summary>
    public IReadOnlyList<int>? Partners { get; init; }

    /// <summary>Indices of the sectors it may charge; null = all.</summary>
    public IReadOnlyList<int>? Sectors { get; init; }
}
