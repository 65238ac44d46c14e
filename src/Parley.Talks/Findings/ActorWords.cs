using Parley.Dossier;

namespace Parley.Records;

/// <summary>Whoever acts or speaks, in words: the person with the side, the institution, the economy, or the article's words.</summary>
public static class ActorWords
{
    public static string Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        string? name = actor.Person ?? actor.Description ?? actor.Institution;
        return name is null
            ? actor.Economy is null
                ? "somebody"
                : EconomyNames.Of(actor.Economy)
            : actor.Person is not null && actor.Economy is not null
                ? $"{name} ({actor.Economy})"
                : name;
    }

    /// <summary>Several, "and" before the last.</summary>
    public static string Of(IEnumerable<Actor> actors)
    {
        string[] names = [.. actors.Select(Of).Distinct()];
        return names.Length <= 1 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
