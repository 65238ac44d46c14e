namespace Parley.Data;

/// <summary>The datasets that ship inside, by name.</summary>
public static class Datasets
{
    /// <summary>The dataset used where none is named.</summary>
    public const string Default = "pacific-2017";

    /// <summary>Names of the shipped datasets.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pacific-2017", "world-2017", "ossa-2007", "nafta-1993"];

    /// <summary>Loads a shipped dataset by name, or a dataset folder by path.</summary>
    public static Dataset Load(string nameOrFolder) => throw new NotImplementedException();
}
