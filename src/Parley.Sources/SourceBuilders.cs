namespace Parley.Sources;

/// <summary>Makes the shipped datasets from their source tables.</summary>
public static class SourceBuilders
{
    private static readonly Dictionary<string, Func<string, BuiltDataset>> _builders = new()
    {
        ["ossa-2007"] = Ossa2007.Build,
    };

    /// <summary>Names of the datasets that can be built.</summary>
    public static IReadOnlyCollection<string> Names => _builders.Keys;

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="folder">The folder that holds the source tables, one folder a source.</param>
    /// <exception cref="Inputs.InputException">A table is missing or holds what it should not.</exception>
    public static BuiltDataset Build(string name, string folder) => _builders[name](folder);
}
