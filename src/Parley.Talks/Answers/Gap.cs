using Parley.Dossier;

namespace Parley.Records;

/// <summary>What lies between the parties on an issue.</summary>
/// <param name="Key">The issue.</param>
/// <param name="State">How far they are apart.</param>
/// <param name="Sides">The positions of each party, the last of each.</param>
/// <param name="Measures">Measures that are the issue.</param>
/// <param name="Told">What articles say of how it stands; null where none does.</param>
public sealed record IssueGap(
    IssueKey Key,
    GapState State,
    IReadOnlyList<PartyTrack> Sides,
    IReadOnlyList<RecordedMeasure> Measures,
    RegisterEntry? Told
)
{
    /// <summary>The issue in words.</summary>
    public string Issue { get; } = Key.Words;
}

public enum GapState
{
    /// <summary>What one wants or offers, another refuses or fears.</summary>
    Opposed,

    /// <summary>One wants it, and another offers something on it that it has not accepted.</summary>
    Offered,

    /// <summary>Several have a position, and none answers another.</summary>
    Open,

    /// <summary>One party alone has a position, or none.</summary>
    OneSided,

    /// <summary>One accepts what another wants or offers.</summary>
    Met,
}

/// <summary>A measure as it was told last.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Imposers">Codes.</param>
/// <param name="Targets">Codes with commas, <c>all</c>, or nothing where it is not said.</param>
/// <param name="Rate">Fraction; null where none is told.</param>
/// <param name="What">In words.</param>
/// <param name="Source">Where.</param>
public sealed record RecordedMeasure(
    IssueKey Key,
    MeasureStatus Status,
    MeasureKind Kind,
    IReadOnlyList<string> Imposers,
    string Targets,
    double? Rate,
    string What,
    Source Source
)
{
    /// <summary>What it is about, in words.</summary>
    public string Issue { get; } = Key.Words;
}

/// <summary>Holds the last positions of the parties against one another.</summary>
internal static class Gap
{
    public static IEnumerable<IssueGap> Of(IEnumerable<PartyTrack> tracks) =>
        tracks.GroupBy(t => t.Key).Select(g => new IssueGap(g.Key, StateOf([.. g]), [.. g], [], null));

    private static GapState StateOf(PartyTrack[] sides)
    {
        if (sides.Select(s => s.Economy).Distinct().Count() < 2)
        {
            return GapState.OneSided;
        }

        bool Pair(Func<PositionKind, bool> one, Func<PositionKind, bool> other) =>
            sides.Any(a => one(a.Now.Kind) && sides.Any(b => b.Economy != a.Economy && other(b.Now.Kind)));

        return Pair(
                k => k is PositionKind.Wants or PositionKind.Offers,
                k => k is PositionKind.Refuses or PositionKind.Fears
            )
                ? GapState.Opposed
            : Pair(
                k => k is PositionKind.Accepts,
                k => k is PositionKind.Wants or PositionKind.Offers or PositionKind.Accepts
            )
                ? GapState.Met
            : Pair(k => k is PositionKind.Offers, k => k is PositionKind.Wants or PositionKind.ComplainsOf)
                ? GapState.Offered
            : GapState.Open;
    }
}
