using Parley.Data;
using Parley.Model;

namespace Parley.Data.Tests;

/// <summary>The seven economies of Ossa (2014) say about the Washington talks of 2018 what the design says they say.</summary>
public class SourcesOssa
{
    /// <summary>Published to three decimals.</summary>
    private const double Tolerance = 0.002;

    [Fact]
    public void A_car_tariff_on_everyone_hurts_japan_and_helps_the_united_states() =>
        AssertOutcome(
            (dataset, tariffs) => AddToCars(dataset, tariffs, exempt: null),
            japan: (-0.136, -0.099),
            unitedStates: (0.178, 0.074),
            europe: -0.041
        );

    [Fact]
    public void A_car_tariff_that_exempts_japan_helps_japan() =>
        AssertOutcome(
            (dataset, tariffs) => AddToCars(dataset, tariffs, exempt: "JPN"),
            japan: (0.027, 0.023),
            unitedStates: (0.134, 0.053),
            europe: -0.044
        );

    [Fact]
    public void Free_trade_in_everything_is_good_for_japan_and_bad_for_its_government() =>
        AssertOutcome(
            (dataset, tariffs) => Free(dataset, tariffs, [("JPN", "USA"), ("USA", "JPN")], dataset.Sectors),
            japan: (1.827, -0.630),
            unitedStates: (-0.035, 0.189),
            europe: -0.002
        );

    [Fact]
    public void Free_trade_without_agriculture_and_food_moves_little() =>
        AssertOutcome(
            (dataset, tariffs) =>
                Free(
                    dataset,
                    tariffs,
                    [("JPN", "USA"), ("USA", "JPN")],
                    dataset.Sectors.Where(s => !dataset.SectorGroups["agriculture_and_food"].Contains(s.Code))
                ),
            japan: (0.018, 0.010),
            unitedStates: (-0.004, 0.000),
            europe: -0.001
        );

    [Fact]
    public void Japan_opening_its_farm_markets_alone_is_nearly_the_whole_gain() =>
        AssertOutcome(
            (dataset, tariffs) =>
                Free(
                    dataset,
                    tariffs,
                    [("USA", "JPN")],
                    dataset.Sectors.Where(s => dataset.SectorGroups["agriculture_and_food"].Contains(s.Code))
                ),
            japan: (1.805, -0.644),
            unitedStates: (-0.029, 0.191),
            europe: -0.001
        );

    [Fact]
    public void Nothing_changes_where_no_policy_does()
    {
        Dataset dataset = Datasets.Load("ossa-2007");
        Assert.Equal(0, new Solver(dataset.ToBaseline()).Solve(Policy.Unchanged).Iterations);
    }

    private static void AddToCars(Dataset dataset, TradeTensor tariffs, string? exempt)
    {
        int usa = dataset.EconomyIndex("USA");
        foreach (string car in dataset.SectorGroups["cars"])
        {
            for (int i = 0; i < dataset.Economies.Count; i++)
            {
                if (i != usa && dataset.Economies[i].Code != exempt)
                {
                    tariffs[i, usa, dataset.SectorIndex(car)] += 0.25;
                }
            }
        }
    }

    private static void Free(
        Dataset dataset,
        TradeTensor tariffs,
        IEnumerable<(string Origin, string Destination)> pairs,
        IEnumerable<Sector> sectors
    )
    {
        foreach ((string origin, string destination) in pairs)
        {
            foreach (Sector sector in sectors)
            {
                tariffs[
                    dataset.EconomyIndex(origin),
                    dataset.EconomyIndex(destination),
                    dataset.SectorIndex(sector.Code)
                ] = 0;
            }
        }
    }

    private static void AssertOutcome(
        Action<Dataset, TradeTensor> change,
        (double RealIncome, double Government) japan,
        (double RealIncome, double Government) unitedStates,
        double europe
    )
    {
        Dataset dataset = Datasets.Load("ossa-2007");
        TradeTensor tariffs = dataset.Tariffs.Clone();
        change(dataset, tariffs);
        Outcome outcome = Outcome.Of(
            new Solver(dataset.ToBaseline()).Solve(new Policy { Tariffs = tariffs }).EnsureConverged()
        );
        EconomyOutcome jpn = outcome.Economies[dataset.EconomyIndex("JPN")];
        EconomyOutcome usa = outcome.Economies[dataset.EconomyIndex("USA")];
        Assert.Equal(japan.RealIncome, jpn.RealIncome, Tolerance);
        Assert.Equal(japan.Government, jpn.GovernmentWelfare, Tolerance);
        Assert.Equal(unitedStates.RealIncome, usa.RealIncome, Tolerance);
        Assert.Equal(unitedStates.Government, usa.GovernmentWelfare, Tolerance);
        Assert.Equal(europe, outcome.Economies[dataset.EconomyIndex("EU")].RealIncome, Tolerance);
    }
}
