using Parley.Data;
using Parley.Model;

namespace Parley.Data.Tests;

/// <summary>Worlds small enough to think about, made from a seed.</summary>
internal static class SmallWorld
{
    /// <summary>Three economies and three sectors, the last of them services, written out by hand.</summary>
    public static Dataset Three { get; } = Make(3, 3, 1);

    /// <summary>A world whose figures are all different, with input-output links, weights, groups and a published set.</summary>
    public static Dataset Make(int economies, int sectors, int seed, MarketStructure structure = default)
    {
        Random random = new(seed);
        TradeTensor trade = new(economies, sectors);
        TradeTensor tariffs = new(economies, sectors);
        double[,,] inputs = new double[economies, sectors, sectors];
        double[,] weights = new double[economies, sectors];
        bool ServicesAt(int s) => s == sectors - 1 && sectors > 1;
        for (int i = 0; i < economies; i++)
        {
            for (int s = 0; s < sectors; s++)
            {
                for (int j = 0; j < economies; j++)
                {
                    trade[i, j, s] = i == j ? 800 + (400 * random.NextDouble()) : 20 + (60 * random.NextDouble());
                    tariffs[i, j, s] = i == j || ServicesAt(s) ? 0 : 0.2 * random.NextDouble();
                }

                weights[i, s] = 0.5 + random.NextDouble();
                for (int k = 0; k < sectors; k++)
                {
                    inputs[i, k, s] = 0.5 * random.NextDouble() / sectors;
                }
            }

            double mean = Enumerable.Range(0, sectors).Average(s => weights[i, s]);
            for (int s = 0; s < sectors; s++)
            {
                weights[i, s] /= mean;
            }
        }

        Economy[] economyList =
        [
            .. Enumerable.Range(0, economies).Select(i => new Economy(Code(i), $"Economy {Code(i)}")),
        ];
        Sector[] sectorList =
        [
            .. Enumerable
                .Range(0, sectors)
                .Select(s =>
                {
                    double theta = 3 + (4 * random.NextDouble());
                    return new Sector(
                        ServicesAt(s) ? "SERV" : $"G{s + 1}",
                        ServicesAt(s) ? "Services" : $"Goods, kind {s + 1}",
                        theta,
                        0.1 * random.NextDouble() / theta,
                        1 + theta
                    );
                }),
        ];
        Dictionary<string, IReadOnlyList<string>> sectorGroups = new()
        {
            ["goods"] = [.. sectorList.Where(s => s.Code != "SERV").Select(s => s.Code)],
        };
        if (sectors > 1)
        {
            sectorGroups["services"] = ["SERV"];
        }

        return new Dataset
        {
            Name = "small-world",
            Title = "A small world, made up",
            Year = 2020,
            Unit = "million USD",
            Purpose = "Trying things out",
            Sources = [new Source("Made up for tests", "none", "everything")],
            Notes = ["Nothing here is real: \"quoted\", 50 %."],
            MarketStructure = structure,
            Economies = economyList,
            Sectors = sectorList,
            Trade = trade,
            Tariffs = tariffs,
            InputShares = inputs,
            PoliticalWeights = weights,
            ElasticitySets = new Dictionary<string, double[]>
            {
                ["low"] = [.. sectorList.Select(s => s.TradeElasticity / 2)],
                ["NO"] = [.. sectorList.Select(s => s.TradeElasticity * 1.5)],
            },
            Proxies = [new Proxy(ProxyKind.Inputs, "a neighbour", [economyList[^1].Code])],
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>
            {
                ["all"] = [.. economyList.Select(e => e.Code)],
                ["first"] = [economyList[0].Code],
            },
            SectorGroups = sectorGroups,
        };
    }

    private static string Code(int i) => i < 26 ? $"{(char)('A' + i)}{(char)('A' + i)}{(char)('A' + i)}" : $"E{i}";
}
