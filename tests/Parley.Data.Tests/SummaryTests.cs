using Parley.Model;

namespace Parley.Data.Tests;

/// <summary>The accounts of two islands, reckoned by hand.</summary>
public class SummaryTests
{
    private static DatasetSummary Islands { get; } = new(DatasetFolder.Read(Repository.Tests("Folders/two-islands")));

    [Fact]
    public void The_accounts_are_those_one_finds_by_hand()
    {
        EconomyFigures north = Islands.Economies[0];

        // Fish 380 with 20 % inputs, cars 170 with 55 %, services 1000 with none.
        Assert.Equal(1550, north.Output);
        Assert.Equal((380 * 0.8) + (170 * 0.45) + 1000, north.ValueAdded, 1e-9);
        Assert.Equal(9, north.TariffRevenue, 1e-9);
        Assert.Equal(100, north.Exports);
        Assert.Equal(100, north.Imports);
        Assert.Equal(0, north.Balance);
        Assert.Equal(0, north.Transfer, 1e-9);
        Assert.Equal(north.ValueAdded + 9, north.FinalSpending, 1e-9);
        Assert.Equal(0.09, north.AverageTariff, 1e-12);
        Assert.Equal(200 / north.ValueAdded, north.Openness, 1e-12);
        Assert.Empty(north.Proxies);
        Assert.Equal(["inputs"], Islands.Economies[1].Proxies);
    }

    [Fact]
    public void Flows_pairs_and_peaks_come_largest_first()
    {
        Assert.Equal(new Flow("SOUTH", "NORTH", "CARS", 90, 0.1), Islands.Flows[0]);
        PairBalance pair = Assert.Single(Islands.Pairs);
        Assert.Equal((100, 100, 0, 0), (pair.Exports, pair.Imports, pair.Balance, pair.GoodsBalance));
        Assert.Equal(new Peak("SOUTH", "FISH", 80, 1.5, 1.5, "NORTH", 90), Islands.Peaks[0]);
        Assert.Equal(2, Islands.Peaks.Count);
    }

    [Fact]
    public void The_accounts_close() =>
        Assert.All([Islands.BalanceResidual, Islands.TransferResidual], r => Assert.InRange(r, 0, 1e-12));

    [Fact]
    public void What_a_person_should_know_is_found()
    {
        Dataset world = SmallWorld.Make(3, 3, 7);
        world.Tariffs[0, 1, 2] = 0.05;
        world.Tariffs[0, 2, 0] = -0.02;
        world.Tariffs[1, 2, 1] = 2.5;
        for (int j = 0; j < 3; j++)
        {
            world.Trade[2, j, 0] = 0;
        }

        world.Trade[1, 1, 1] = 0;
        world.Trade[1, 0, 1] = 900;
        world.PoliticalWeights![0, 0] += 1;
        world = world with
        {
            InputShares = null,
            Sectors = [world.Sectors[0] with { TradeElasticity = 0.6 }, world.Sectors[1], world.Sectors[2]],
        };
        DatasetFolder.Check(world);

        IReadOnlyList<Finding> findings = Findings.Of(new DatasetSummary(world));

        Assert.Equal(
            [
                "large_imbalance",
                "tariff_above_100_percent",
                "negative_tariff",
                "tariff_on_services",
                "empty_sector",
                "no_home_sales",
                "low_trade_elasticity",
                "political_weights_mean",
                "proxy",
            ],
            findings.Select(f => f.Kind)
        );
        string[] Cases(string kind) => [.. findings.Single(f => f.Kind == kind).Cases];
        Assert.Equal(["CCC G2 up to 250 % (on BBB)"], Cases("tariff_above_100_percent"));
        Assert.Equal(["CCC G1 -2 % on AAA"], Cases("negative_tariff"));
        Assert.Equal(["BBB SERV 5 % on AAA"], Cases("tariff_on_services"));
        Assert.Equal(["CCC G1"], Cases("empty_sector"));
        Assert.Equal(["BBB G2"], Cases("no_home_sales"));
        Assert.Equal(["G1 0.6"], Cases("low_trade_elasticity"));
        Assert.Equal(["inputs of CCC: a neighbour"], Cases("proxy"));
    }

    [Fact]
    public void A_world_of_free_trade_and_cost_without_labour_are_told()
    {
        Dataset islands = DatasetFolder.Read(Repository.Tests("Folders/two-islands"));
        islands.InputShares![0, 2, 0] = 1;

        Assert.Equal(
            ["no_tariffs", "no_value_added"],
            Findings
                .Of(new DatasetSummary(islands with { Tariffs = new TradeTensor(2, 3) }))
                .Select(f => f.Kind)
                .Where(k => k.StartsWith("no_", StringComparison.Ordinal))
        );
    }
}
