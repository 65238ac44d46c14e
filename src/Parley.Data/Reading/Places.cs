using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>Where the parts of a dataset stand, so that one set of rules serves files and numbers made in memory.</summary>
internal abstract class Places
{
    /// <summary>A cell of a table.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="cell">Its index there.</param>
    /// <param name="column">Name of the column; null = the whole row.</param>
    public abstract Place Cell(Table table, int cell, string? column = null);

    /// <summary>A table as a whole.</summary>
    public abstract Place Whole(Table table);

    /// <summary>A part of dataset.yaml by its path, such as <c>economy_groups.tpp12[3]</c>.</summary>
    public abstract Place Header(string path);
}

/// <summary>Places in a dataset that has no text: the table's name stands for file and line.</summary>
internal sealed class NamedPlaces(string name) : Places
{
    public override Place Cell(Table table, int cell, string? column = null) => new(name, Path: Name(table));

    public override Place Whole(Table table) => new(name, Path: Name(table));

    public override Place Header(string path) => new(name, Path: path);

    private static string Name(Table table) => Path.GetFileNameWithoutExtension(DatasetFiles.Name(table));
}
