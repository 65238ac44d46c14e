namespace Parley.Records;

/// <summary>What a person mended.</summary>
/// <param name="Id">Order of making.</param>
/// <param name="Article">Number of the article.</param>
/// <param name="Finding">Number of the finding; below zero where it was taken over from an older version of the article.</param>
/// <param name="Kind">What the finding is.</param>
/// <param name="Before">The finding as the reader had it; null where a person added it.</param>
/// <param name="After">The finding as it shall be; null where it was struck out.</param>
/// <param name="Note">Why.</param>
/// <param name="Made">When, universal time.</param>
internal sealed record Correction(
    long Id,
    long Article,
    long Finding,
    FindingKind Kind,
    string? Before,
    string? After,
    string Note,
    string Made
);
