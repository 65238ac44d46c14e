namespace Parley.Dossier;

/// <summary>Somebody named with an office.</summary>
/// <param name="Name">As the article gives it.</param>
/// <param name="Office">As the article gives it.</param>
/// <param name="Economy">Code of the economy served, null where it is not said.</param>
/// <param name="Quote">Where it stands; null where a person added it.</param>
public sealed record Person(string Name, string Office, string? Economy, Quote? Quote);
