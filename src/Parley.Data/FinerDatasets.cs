using Parley.Inputs;

namespace Parley.Data;

/// <summary>Tells of economies that a dataset holds only inside another one.</summary>
internal static class FinerDatasets
{
    private const string Finest = "world-2017";
    private const string EuropeanUnion = "EU";

    /// <summary>Where an economy is to be found that a dataset does not hold by itself; null where the finest dataset does not
    /// know it either.</summary>
    public static string? Explain(string name, Dataset dataset)
    {
        if (dataset.Name == Finest || !Datasets.Names.Contains(Finest))
        {
            return null;
        }

        Dataset finest;
        try
        {
            finest = Datasets.Load(Finest);
        }
        catch (InputException)
        {
            // A build without it has nothing to tell.
            return null;
        }

        Economy? economy = finest.Economies.FirstOrDefault(e =>
            e.Code == name || string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        if (economy is null || dataset.EconomyIndex(economy.Code) >= 0)
        {
            return null;
        }

        bool isInUnion =
            dataset.EconomyIndex(EuropeanUnion) >= 0
            && finest.EconomyGroups.TryGetValue("eu", out IReadOnlyList<string>? members)
            && members.Contains(economy.Code);
        return isInUnion
            ? $"{economy.Code} is part of {EuropeanUnion} here; write {EuropeanUnion}, or use {Finest}"
            : $"{economy.Code} ({economy.Name}) is no economy of its own here; use {Finest}";
    }
}
