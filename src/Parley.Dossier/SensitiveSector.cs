namespace Parley.Dossier;

/// <summary>Goods whose market an economy would rather not open.</summary>
/// <param name="Economy">Its code, null where it is not said.</param>
/// <param name="Good">The goods.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record SensitiveSector(string? Economy, Good Good, Quote? Quote);
