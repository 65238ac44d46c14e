using Parley.Data;
using Parley.Model;

namespace Parley.Strategy.Tests.Tariffs;

internal static class SmallWorlds
{
    /// <summary>The seven economies and 33 sectors of Ossa (2014).</summary>
    public static Baseline Ossa { get; } = Datasets.Load("ossa-2007").ToBaseline();

    /// <summary>Two economies that trade one good, perfect competition, no tariffs.</summary>
    public static Baseline TwoEconomies(double elasticity)
    {
        TradeTensor trade = new(2, 1);
        trade[0, 0, 0] = 70;
        trade[1, 0, 0] = 30;
        trade[0, 1, 0] = 30;
        trade[1, 1, 0] = 170;
        return new Baseline(
            new BaselineData
            {
                Economies = ["HOME", "AWAY"],
                Sectors = ["good"],
                Trade = trade,
                TradeElasticity = [elasticity],
                MarketStructure = MarketStructure.PerfectCompetition,
            }
        );
    }
}
