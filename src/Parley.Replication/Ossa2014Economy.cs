using Parley.Data;
using Parley.Model;

namespace Parley.Replication;

/// <summary>
/// Five counterfactuals in the economy of Ossa (2014): what the talks of 2018 between Japan and the United States were about,
/// for people and for governments.
/// </summary>
public static class Ossa2014Economy
{
    /// <summary>Percentage points.</summary>
    public const double Tolerance = 0.002;

    private const double CarTariff = 0.25;
    private const string Japan = "JPN";
    private const string UnitedStates = "USA";

    /// <summary>Solves all of it.</summary>
    /// <exception cref="ModelException">A solve failed.</exception>
    public static ReplicationReport Run(CancellationToken cancellation = default)
    {
        Dataset dataset = Datasets.Load("ossa-2007");
        Solver solver = new(dataset.ToBaseline());
        Dictionary<string, TradeTensor> policies = new()
        {
            ["25 points on cars from everyone"] = Cars(dataset),
            ["25 points on cars with Japan exempt"] = Cars(dataset, Japan),
            ["US-Japan free trade in everything"] = FreeTrade(dataset, [Japan, UnitedStates], _ => true),
            ["US-Japan free trade without agriculture and food"] = FreeTrade(
                dataset,
                [Japan, UnitedStates],
                sector => !IsFarm(dataset, sector)
            ),
            ["Japan opens agriculture and food to the US"] = FreeTrade(
                dataset,
                [Japan],
                sector => IsFarm(dataset, sector)
            ),
        };
        Dictionary<string, Outcome> outcomes = policies.ToDictionary(
            policy => policy.Key,
            policy =>
                Outcome.Of(
                    solver
                        .Solve(
                            new Policy { Tariffs = policy.Value },
                            SolveOptions.Default with
                            {
                                Cancellation = cancellation,
                            }
                        )
                        .EnsureConverged()
                )
        );
        return new ReplicationReport(
            "ossa-2014",
            "Ralph Ossa (2014), Trade Wars and Trade Talks with Data, American Economic Review 104(12), 4104-4146: data and model",
            [
                .. PublishedFigures
                    .Load("ossa-2014-economy")
                    .Select(f => new ReplicationCell(
                        f.Table,
                        f.Case,
                        f.Economy,
                        f.Measure,
                        f.Percent,
                        Measures.Of(outcomes[f.Case], f.Economy, f.Measure),
                        Tolerance
                    )),
            ],
            [
                "The paper prints none of these counterfactuals; the reference figures are an independent solution of its economy "
                    + "with its data of 2007, to three decimals.",
                "Real income is what people get; government welfare weighs the incomes of sectors by the paper's political weights.",
            ]
        )
        {
            FigureName = "reference",
        };
    }

    private static TradeTensor Cars(Dataset dataset, string? exempt = null)
    {
        TradeTensor tariffs = dataset.Tariffs.Clone();
        int importer = dataset.EconomyIndex(UnitedStates);
        foreach (string sector in dataset.SectorGroups["cars"])
        {
            for (int i = 0; i < dataset.Economies.Count; i++)
            {
                if (i != importer && dataset.Economies[i].Code != exempt)
                {
                    tariffs[i, importer, dataset.SectorIndex(sector)] += CarTariff;
                }
            }
        }

        return tariffs;
    }

    /// <summary>Those who open charge the other of the two nothing.</summary>
    private static TradeTensor FreeTrade(Dataset dataset, string[] opening, Func<string, bool> covers)
    {
        TradeTensor tariffs = dataset.Tariffs.Clone();
        foreach (string importer in opening)
        {
            int j = dataset.EconomyIndex(importer);
            int i = dataset.EconomyIndex(importer == Japan ? UnitedStates : Japan);
            for (int s = 0; s < dataset.Sectors.Count; s++)
            {
                if (covers(dataset.Sectors[s].Code))
                {
                    tariffs[i, j, s] = 0;
                }
            }
        }

        return tariffs;
    }

    private static bool IsFarm(Dataset dataset, string sector) =>
        dataset.SectorGroups["agriculture_and_food"].Contains(sector);
}
