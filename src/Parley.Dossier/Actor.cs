namespace Parley.Dossier;

/// <summary>
/// Whoever acts or speaks: an economy ("Japan", "Tokyo"), an institution, a person, or somebody unnamed ("a senior U.S.
/// official"). At least one part is given.
/// </summary>
/// <param name="Economy">Code of the economy acted or spoken for; null where it is not said, or where it is none's (the GATT).</param>
/// <param name="Institution">The lexicon's name of the institution, such as <c>U.S. Commerce Department</c>; null where none is.</param>
/// <param name="Person">The name under which <see cref="ArticleDossier.People"/> holds the person; null where nobody is named.</param>
/// <param name="Description">The article's words for somebody unnamed, such as <c>a senior Japanese government official</c>; else null.</param>
public sealed record Actor(
    string? Economy,
    string? Institution = null,
    string? Person = null,
    string? Description = null
);
