using Parley.Records;
using Parley.Stakes;

namespace Parley.Reports.Records;

/// <summary>All that is exported of a record.</summary>
/// <param name="Overview">The state of the talks.</param>
/// <param name="Timeline">What happened.</param>
/// <param name="Positions">Over time.</param>
/// <param name="Accounts">Meetings that more than one article tells of, side by side.</param>
/// <param name="Articles">Every article.</param>
/// <param name="Measures">As they were told last.</param>
/// <param name="Gap">In words, points and money.</param>
/// <param name="Offers">The ledger; null where it cannot be kept.</param>
public sealed record RecordReport(
    RecordOverview Overview,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<PartyTrack> Positions,
    IReadOnlyList<AccountTable> Accounts,
    IReadOnlyList<RecordedArticle> Articles,
    IReadOnlyList<RecordedMeasure> Measures,
    GapStakes Gap,
    OfferLedger? Offers
);
