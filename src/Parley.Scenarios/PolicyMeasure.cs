using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>One measure of a scenario. Rates are fractions (0.25 for 25 %).</summary>
public abstract record PolicyMeasure
{
    /// <summary>Where it stands in its file; null where it was made by code. Not part of equality.</summary>
    public Place? Place { get; init; }

    /// <summary>Where each of its keys' values stands. Not part of equality.</summary>
    internal IReadOnlyDictionary<string, Place>? KeyPlaces { get; init; }

    /// <summary>How it is phased in; null = at once.</summary>
    public Staging? Staging { get; init; }

    /// <summary>Where the value of a key stands in its file.</summary>
    public Place? PlaceOf(string key) =>
        KeyPlaces is not null && KeyPlaces.TryGetValue(key, out Place? place) ? place : Place;

    public virtual bool Equals(PolicyMeasure? other) =>
        other is not null && EqualityContract == other.EqualityContract && Staging == other.Staging;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Staging);
}

/// <summary>A tariff set, added or cut by importers on origins and sectors. Here and below all sectors are all goods where the
/// dataset names its services: customs charge nothing on a service unless it is named.</summary>
public sealed record TariffMeasure(Selection Importers, Selection Origins, Selection Sectors, RateChange Rate)
    : PolicyMeasure;

/// <summary>An export tax (negative: subsidy) set, added or cut by exporters on destinations and sectors, of the origin price.</summary>
public sealed record ExportTaxMeasure(Selection Exporters, Selection Destinations, Selection Sectors, RateChange Rate)
    : PolicyMeasure;

/// <summary>No trade any more.</summary>
public sealed record EmbargoMeasure(Selection Importers, Selection Origins, Selection Sectors) : PolicyMeasure;

/// <summary>Tariffs among the members go to zero in the sectors selected.</summary>
public sealed record FreeTradeMeasure(Selection Members, Selection Sectors) : PolicyMeasure
{
    /// <summary>What single members keep closed, besides the sectors that nobody opens.</summary>
    public IReadOnlyList<CarveOut> CarveOuts { get; init; } = [];

    public bool Equals(FreeTradeMeasure? other) =>
        base.Equals(other)
        && Members.Equals(other.Members)
        && Sectors.Equals(other.Sectors)
        && CarveOuts.SequenceEqual(other.CarveOuts);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Members, Sectors, ItemHash.Of(CarveOuts));
}

/// <summary>Economies join an agreement: free trade between each of them and every member, as in <see cref="FreeTradeMeasure"/>.</summary>
/// <param name="Economies">Who joins.</param>
/// <param name="Agreement">A group of economies.</param>
/// <param name="Sectors">What is opened.</param>
public sealed record JoinMeasure(Selection Economies, string Agreement, Selection Sectors) : PolicyMeasure
{
    public IReadOnlyList<CarveOut> CarveOuts { get; init; } = [];

    public bool Equals(JoinMeasure? other) =>
        base.Equals(other)
        && Economies.Equals(other.Economies)
        && Agreement == other.Agreement
        && Sectors.Equals(other.Sectors)
        && CarveOuts.SequenceEqual(other.CarveOuts);

    public override int GetHashCode() =>
        HashCode.Combine(base.GetHashCode(), Economies, Agreement, Sectors, ItemHash.Of(CarveOuts));
}

/// <summary>Economies leave an agreement: between each of them and the other members the most-favoured-nation rate applies,
/// which is read from what an importer charges those who are no members.</summary>
public sealed record LeaveMeasure(Selection Economies, string Agreement, Selection Sectors) : PolicyMeasure;

/// <summary>Those hit by an outcome's tariffs answer with tariffs of their own on those who raised them.</summary>
/// <param name="By">Who retaliates; all = every economy hit.</param>
/// <param name="Against">Whom; all = everyone who raised a tariff on them.</param>
/// <param name="Sectors">On what; all with <see cref="RetaliationForm.InKind"/> = the sectors hit.</param>
/// <param name="InAnswerTo">Name of the outcome answered; null = the measures before this one in the same outcome.</param>
/// <param name="Form">How much.</param>
public sealed record RetaliationMeasure(
    Selection By,
    Selection Against,
    Selection Sectors,
    string? InAnswerTo,
    RetaliationForm Form
) : PolicyMeasure;

public enum RetaliationForm
{
    /// <summary>The same points on the same sectors.</summary>
    InKind,

    /// <summary>A rate on the sectors selected that taxes, at baseline trade, as many dollars as the tariff answered does.</summary>
    EqualDuty,
}

/// <summary>Non-tariff costs fall by an ad valorem equivalent: delivered prices before tariff are divided by 1 + it.</summary>
public sealed record BarrierMeasure(
    Selection Importers,
    Selection Origins,
    Selection Sectors,
    double AdValoremEquivalent
) : PolicyMeasure;

/// <summary>Productivity rises by a fraction (negative: falls).</summary>
public sealed record ProductivityMeasure(Selection Economies, Selection Sectors, double Change) : PolicyMeasure;

/// <summary>Importers limit the quantity they let in from each origin of each good, and auction the licences.</summary>
/// <param name="Importers">Who.</param>
/// <param name="Origins">From whom.</param>
/// <param name="Sectors">What.</param>
/// <param name="Size">How much.</param>
/// <param name="InQuotaRate">Tariff charged within the limit, fraction; null = as without it.</param>
public sealed record QuotaMeasure(
    Selection Importers,
    Selection Origins,
    Selection Sectors,
    LimitSize Size,
    double? InQuotaRate = null
) : PolicyMeasure;

/// <summary>Importers charge one tariff up to a quantity from each origin of each good and another beyond it, and auction the
/// licences for the first.</summary>
/// <param name="Importers">Who.</param>
/// <param name="Origins">From whom.</param>
/// <param name="Sectors">What.</param>
/// <param name="Size">Up to what.</param>
/// <param name="InQuotaRate">Fraction.</param>
/// <param name="OverQuotaRate">Fraction, above the other.</param>
public sealed record TariffRateQuotaMeasure(
    Selection Importers,
    Selection Origins,
    Selection Sectors,
    LimitSize Size,
    double InQuotaRate,
    double OverQuotaRate
) : PolicyMeasure;

/// <summary>Exporters limit the quantity of each good they sell to each destination, and keep what buyers pay for that.</summary>
/// <param name="Exporters">Who.</param>
/// <param name="Destinations">To whom.</param>
/// <param name="Sectors">What.</param>
/// <param name="Size">How much.</param>
public sealed record RestraintMeasure(Selection Exporters, Selection Destinations, Selection Sectors, LimitSize Size)
    : PolicyMeasure;

/// <summary>How large a limit on quantities is.</summary>
/// <param name="Kind">In which measure.</param>
/// <param name="Value">A fraction, or million USD.</param>
public sealed record LimitSize(LimitKind Kind, double Value)
{
    /// <summary>The limit on a flow, million USD at the baseline's prices.</summary>
    /// <param name="trade">Baseline trade of the flow, million USD.</param>
    /// <param name="all">Baseline trade of all flows of the measure together, which share a value in proportion to theirs.</param>
    public double On(double trade, double all) =>
        Kind switch
        {
            LimitKind.OfBaseline => Value * trade,
            LimitKind.Growth => (1 + Value) * trade,
            _ => Value * (trade / all),
        };
}

public enum LimitKind
{
    /// <summary>A part of the quantity of the baseline.</summary>
    OfBaseline,

    /// <summary>By how much above (below zero: below) the quantity of the baseline.</summary>
    Growth,

    /// <summary>Million USD at the baseline's prices.</summary>
    MillionUsd,
}

/// <summary>What one member of an agreement keeps closed.</summary>
/// <param name="Importers">Who.</param>
/// <param name="Sectors">What.</param>
public sealed record CarveOut(Selection Importers, Selection Sectors);

/// <summary>How a rate moves.</summary>
/// <param name="Kind">Set to, add points, or cut by a fraction of what it was.</param>
/// <param name="Value">A fraction.</param>
public sealed record RateChange(RateChangeKind Kind, double Value);

public enum RateChangeKind
{
    Set,
    Add,
    Cut,

    /// <summary>Raised to the value where it is lower; never cut.</summary>
    RaiseTo,
}

/// <summary>Phasing in.</summary>
/// <param name="Years">Number of years until it is complete, 1 or more.</param>
/// <param name="Path">How it gets there.</param>
public sealed record Staging(int Years, StagingPath Path = StagingPath.Linear)
{
    /// <summary>How much of the way is gone in a year of the path, fraction; year 1 is entry into force.</summary>
    public double Progress(int year)
    {
        int idle = Path == StagingPath.BackLoaded ? Years / 2 : 0;
        return Math.Clamp((double)(year - idle) / (Years - idle), 0, 1);
    }
}

public enum StagingPath
{
    Linear,

    /// <summary>Nothing in the first half, then linear.</summary>
    BackLoaded,
}
