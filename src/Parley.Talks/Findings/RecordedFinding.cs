using Parley.Dossier;

namespace Parley.Records;

/// <summary>A finding of an article, as it stands in a record.</summary>
/// <param name="Id">Its number in the record, which it keeps when the article is read again.</param>
/// <param name="Article">Number of the article.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Origin">Whose word it is.</param>
/// <param name="Body">The finding: a <see cref="Measure"/>, a <see cref="PartyPosition"/>, ...; a <see cref="TalksState"/> without its lists.</param>
/// <param name="Note">Why a person mended it; null where nobody did.</param>
public sealed record RecordedFinding(
    long Id,
    long Article,
    FindingKind Kind,
    FindingOrigin Origin,
    object Body,
    string? Note
)
{
    /// <summary>Where it stands; null where a person added it without a place.</summary>
    public Quote? Quote => FindingParts.QuoteOf(Body);
}
