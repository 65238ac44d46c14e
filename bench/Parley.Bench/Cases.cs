using Parley.Data;
using Parley.Model;

namespace Parley.Bench;

/// <summary>A world and a policy to solve it under.</summary>
/// <param name="Name">Economies x sectors and where they are from.</param>
/// <param name="Baseline">The world.</param>
/// <param name="Policy">The policy.</param>
internal sealed record Case(string Name, Baseline Baseline, Policy Policy);

/// <summary>The sizes that are measured.</summary>
internal static class Cases
{
    public const string Ossa = "7 x 33 ossa-2007";
    public const string Small = "7 x 44 generated";
    public const string Nafta = "31 x 40 nafta-1993";
    public const string World = "81 x 28 world-2017";
    public const string Large = "160 x 65 generated";

    public static IReadOnlyList<string> Names { get; } = [Ossa, Small, Nafta, World, Large];

    public static Case Make(string name)
    {
        switch (name)
        {
            case Ossa:
                Dataset ossa = Datasets.Load("ossa-2007");
                return Cars(name, ossa.ToBaseline(), ossa.EconomyIndex("USA"), ossa.SectorIndex("mvh"));
            case Small:
                return Cars(name, GeneratedWorld.Create(7, 44, inputs: true), 2, 3);
            case Nafta:
                return NorthAmerica(name);
            case World:
                Dataset world = Datasets.Load("world-2017");
                return Cars(name, world.ToBaseline(), world.EconomyIndex("USA"), world.SectorIndex("C29"));
            default:
                return Cars(name, GeneratedWorld.Create(160, 65, inputs: true), 2, 3);
        }
    }

    /// <summary>25 points more on one sector from everyone.</summary>
    private static Case Cars(string name, Baseline baseline, int importer, int sector)
    {
        TradeTensor tariffs = baseline.Data.Tariffs!.Clone();
        for (int i = 0; i < baseline.Economies; i++)
        {
            tariffs[i, importer, sector] += i == importer ? 0 : 0.25;
        }

        return new Case(name, baseline, new Policy { Tariffs = tariffs });
    }

    /// <summary>NAFTA's tariffs of 1993 to those of 2005, after deficits are removed.</summary>
    private static Case NorthAmerica(string name)
    {
        Dataset dataset = Datasets.Load("nafta-1993");
        Baseline baseline = Solver.Rebase(
            new Solver(dataset.ToBaseline()).Solve(new Policy { Imbalances = Imbalances.Removed })
        );
        TradeTensor tariffs = baseline.Data.Tariffs!.Clone();
        foreach (TariffCell cell in Datasets.LoadTariffs("nafta-2005"))
        {
            tariffs[
                dataset.EconomyIndex(cell.Origin),
                dataset.EconomyIndex(cell.Destination),
                dataset.SectorIndex(cell.Sector)
            ] = cell.Rate;
        }

        return new Case(name, baseline, new Policy { Tariffs = tariffs });
    }
}
