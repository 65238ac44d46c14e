using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>Names of economies or sectors: all, or some, less exceptions. Codes and group names alike.</summary>
/// <param name="Names">Empty = all.</param>
/// <param name="Except">Taken out again.</param>
public sealed record Selection(IReadOnlyList<string> Names, IReadOnlyList<string> Except)
{
    public static Selection All { get; } = new([], []);

    /// <summary>Where it stands in its file; null where it was made by code. Not part of equality.</summary>
    public Place? Place { get; init; }

    /// <summary>Where each name stands. Not part of equality.</summary>
    internal IReadOnlyDictionary<string, Place>? NamePlaces { get; init; }

    public bool IsAll => Names.Count == 0 && Except.Count == 0;

    public static Selection Of(params string[] names) => new(names, []);

    public static Selection AllExcept(params string[] except) => new([], except);

    /// <summary>Where a name stands in its file.</summary>
    public Place? PlaceOf(string name) =>
        NamePlaces is not null && NamePlaces.TryGetValue(name, out Place? place) ? place : Place;

    public bool Equals(Selection? other) =>
        other is not null && Names.SequenceEqual(other.Names) && Except.SequenceEqual(other.Except);

    public override int GetHashCode() => HashCode.Combine(ItemHash.Of(Names), ItemHash.Of(Except));
}
