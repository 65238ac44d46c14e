namespace Parley.Dossier;

/// <summary>Whom a measure is imposed on: every origin, named economies, or nobody said.</summary>
public sealed record Targets
{
    private Targets(bool all, IReadOnlyList<string> economies) => (All, Economies) = (all, economies);

    public static Targets Everyone { get; } = new(true, []);

    public static Targets Unsaid { get; } = new(false, []);

    /// <summary>True where the measure falls on imports from everyone.</summary>
    public bool All { get; }

    /// <summary>Codes of the economies it falls on; empty where it is all, or where the article does not say.</summary>
    public IReadOnlyList<string> Economies { get; }

    public static Targets Named(IReadOnlyList<string> economies) =>
        economies.Count == 0 ? Unsaid : new(false, economies);
}
