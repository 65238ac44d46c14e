namespace Parley.Dossier;

/// <summary>A meeting held or planned.</summary>
/// <param name="Held">True where it took place or takes place, false where it is to come.</param>
/// <param name="Parties">Codes of those who meet; empty where it is not said.</param>
/// <param name="City">Where, null where it is not said.</param>
/// <param name="When">The words for the time, null where there are none.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Meeting(bool Held, IReadOnlyList<string> Parties, string? City, string? When, Quote? Quote);
