namespace Parley.Dossier;

/// <summary>An institution in a sentence.</summary>
/// <param name="First">Its first token, without an article or the economy before it.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Name">The lexicon's name, or the article's where the lexicon has none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Economy">Code of the economy it belongs to, null where it is none's or not said.</param>
internal sealed record InstitutionPhrase(int First, int End, string Name, InstitutionKind Kind, string? Economy);
