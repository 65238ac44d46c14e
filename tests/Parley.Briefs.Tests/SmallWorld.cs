using Parley.Data;
using Parley.Model;

namespace Parley.Briefs.Tests;

/// <summary>A dataset small enough to reckon by hand: four economies, farm goods, rice, cars and services, in round numbers.</summary>
internal static class SmallWorld
{
    private static readonly string[] _economies = ["USA", "JPN", "EU", "ROW"];

    private static readonly string[] _names = ["United States", "Japan", "European Union", "Rest of the world"];

    /// <summary>Million USD from row to column; the diagonal is home sales.</summary>
    private static readonly Dictionary<string, double[,]> _flows = new()
    {
        ["farm"] = new double[,]
        {
            { 400, 20, 10, 30 },
            { 1, 100, 1, 2 },
            { 10, 5, 400, 30 },
            { 30, 10, 30, 900 },
        },
        ["cars"] = new double[,]
        {
            { 300, 2, 10, 40 },
            { 60, 250, 20, 40 },
            { 50, 10, 400, 60 },
            { 90, 5, 40, 500 },
        },
        ["services"] = new double[,]
        {
            { 9000, 30, 60, 60 },
            { 10, 3000, 10, 10 },
            { 40, 10, 9000, 50 },
            { 40, 10, 40, 20000 },
        },
    };

    public static Dataset Make(int year = 2017, double usCarTariff = 0.025, bool withWeights = true)
    {
        string[] sectors = [.. _flows.Keys];
        TradeTensor trade = new(_economies.Length, sectors.Length);
        TradeTensor tariffs = new(_economies.Length, sectors.Length);
        for (int s = 0; s < sectors.Length; s++)
        {
            for (int i = 0; i < _economies.Length; i++)
            {
                for (int j = 0; j < _economies.Length; j++)
                {
                    trade[i, j, s] = _flows[sectors[s]][i, j];
                    tariffs[i, j, s] =
                        i == j ? 0
                        : sectors[s] == "farm" ? (j == 1 ? 0.5 : 0.05)
                        : sectors[s] == "cars"
                            ? (
                                j == 0 ? usCarTariff
                                : j == 1 ? 0
                                : 0.1
                            )
                        : 0;
                }
            }
        }

        return new Dataset
        {
            Name = "small-world",
            Title = "A small world",
            Year = year,
            Unit = "million USD",
            Sources = [],
            Notes = [],
            MarketStructure = MarketStructure.PerfectCompetition,
            Economies = [.. _economies.Zip(_names, (code, name) => new Economy(code, name))],
            Sectors =
            [
                new Sector("farm", "Farm goods and food", 4),
                new Sector("cars", "Motor vehicles", 5),
                new Sector("services", "Services", 4),
            ],
            Trade = trade,
            Tariffs = tariffs,
            PoliticalWeights = withWeights
                ? new double[,]
                {
                    { 1, 1, 1 },
                    { 10, 6, 1 },
                    { 1, 1, 1 },
                    { 1, 1, 1 },
                }
                : null,
            ElasticitySets = new Dictionary<string, double[]> { ["high"] = [9, 12, 4], ["low"] = [1, 1.2, 4] },
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>(),
            SectorGroups = new Dictionary<string, IReadOnlyList<string>>
            {
                ["goods"] = ["farm", "cars"],
                ["services"] = ["services"],
                ["agriculture"] = ["farm"],
                ["agriculture_and_food"] = ["farm"],
                ["food"] = ["farm"],
                ["cars"] = ["cars"],
            },
        };
    }
}
