using Parley.Data;
using Parley.Model;
using Parley.Sources.World;

namespace Parley.Sources;

/// <summary>Makes the shipped datasets from their source tables.</summary>
public static class SourceBuilders
{
    private static readonly Dictionary<string, Func<string, BuiltDataset>> _builders = new()
    {
        ["ossa-2007"] = Ossa2007.Build,
        ["nafta-1993"] = Nafta1993.Build,
        ["world-2017"] = World2017.Build,
        ["pacific-2017"] = Pacific2017.Build,
    };

    /// <summary>Names of the datasets that can be built.</summary>
    public static IReadOnlyCollection<string> Names => _builders.Keys;

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="folder">The folder that holds the source tables, one folder a source.</param>
    /// <exception cref="Inputs.InputException">A table is missing or holds what it should not.</exception>
    public static BuiltDataset Build(string name, string folder) => _builders[name](folder);

    /// <summary>The rates that Canada, Mexico and the United States charged one another in 2005, in the economies and sectors
    /// of <c>nafta-1993</c>: fractions, 120 cells.</summary>
    /// <exception cref="Inputs.InputException">A table is missing or holds what it should not.</exception>
    public static IReadOnlyList<TariffCell> NaftaTariffs2005(string folder) => Nafta1993.NaftaTariffs2005(folder);

    /// <summary>The tables of Caliendo and Parro (2015) as the authors read them, before they are made an equilibrium.</summary>
    /// <exception cref="Inputs.InputException">A table is missing or holds what it should not.</exception>
    public static BaselineData NaftaAsPublished(string folder) => Nafta1993.Raw(folder, new RepairReport());

    /// <summary>The flows of <c>nafta-1993</c> before they are made an equilibrium, without input-output links, from which the
    /// article's variants without materials start.</summary>
    /// <exception cref="Inputs.InputException">A table is missing or holds what it should not.</exception>
    public static Dataset NaftaTables(string folder) => Nafta1993.Tables(folder);
}
