using Parley.Strategy.Bargaining;

namespace Parley.Briefs;

/// <summary>What a dossier puts on the table, without what the answers hang on.</summary>
/// <param name="Outcomes">Solved; the first is that nothing happens.</param>
/// <param name="Unsolved">Findings that no outcome was made of, each with the reason.</param>
/// <param name="Talks">What the talking parties bargain over; null where they do over nothing.</param>
/// <param name="Assumptions">What is assumed in the talks where the dossier is silent: whole sentences.</param>
/// <param name="WhyNoTalks">Why there are no talks; null where there are.</param>
public sealed record BriefTable(
    IReadOnlyList<BriefOutcome> Outcomes,
    IReadOnlyList<Unsolved> Unsolved,
    Talks? Talks,
    IReadOnlyList<string> Assumptions,
    string? WhyNoTalks
);
