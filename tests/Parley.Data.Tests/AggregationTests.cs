using CsCheck;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data.Tests;

public class AggregationTests
{
    private static readonly MarketStructure[] _structures = Enum.GetValues<MarketStructure>();

    [Fact]
    public void A_merge_of_identical_economies_changes_nothing() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 5], Gen.Int[0, 999])
            .Sample(
                (economies, sectors, seed) =>
                {
                    Dataset world = SmallWorld.Make(economies, sectors, seed);
                    Dataset split = Split(world, seed % economies);

                    Dataset merged = Halves(world, seed % economies).Apply(split).Dataset;

                    Close(world.Trade.Values, merged.Trade.Values);
                    Close(world.Tariffs.Values, merged.Tariffs.Values);
                    Close(world.InputShares!.Cast<double>(), merged.InputShares!.Cast<double>());
                    Close(world.PoliticalWeights!.Cast<double>(), merged.PoliticalWeights!.Cast<double>());
                    Assert.Equal(world.Economies, merged.Economies);
                    Assert.Equal(world.Sectors, merged.Sectors);
                    Assert.Equivalent(world.ElasticitySets, merged.ElasticitySets, strict: true);
                    Assert.Equivalent(world.EconomyGroups, merged.EconomyGroups, strict: true);
                    Assert.Equivalent(world.SectorGroups, merged.SectorGroups, strict: true);
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void Two_halves_of_an_economy_fare_as_the_whole_does() =>
        Gen.Select(Gen.Int[2, 5], Gen.Int[1, 4], Gen.Int[0, 999], Gen.Int[0, _structures.Length - 1])
            .Sample(
                (economies, sectors, seed, structureIndex) =>
                {
                    MarketStructure structure = _structures[structureIndex];
                    int half = seed % economies;
                    Dataset world = SmallWorld.Make(economies, sectors, seed, structure);
                    // Scale economies strong enough to make many equilibria are another matter.
                    MarketStructure solved =
                        structure == MarketStructure.FreeEntry ? MarketStructure.ExternalEconomies : structure;
                    Outcome whole = Solve(world, solved, -1);
                    Outcome halves = Solve(Split(world, half), solved, economies);

                    for (int e = 0; e < economies; e++)
                    {
                        Assert.Equal(whole.Economies[e].RealIncome, halves.Economies[e].RealIncome, 1e-7);
                        Assert.Equal(whole.Economies[e].GovernmentWelfare, halves.Economies[e].GovernmentWelfare, 1e-7);
                        Assert.Equal(whole.Economies[e].ConsumerPrices, halves.Economies[e].ConsumerPrices, 1e-7);
                    }

                    Assert.Equal(whole.Economies[half].RealIncome, halves.Economies[economies].RealIncome, 1e-7);

                    // Everyone's tariffs on sector 0 doubled; the second half, an extra economy, does as the first.
                    Outcome Solve(Dataset dataset, MarketStructure how, int extra)
                    {
                        Baseline baseline = dataset.ToBaseline(new BaselineOptions { MarketStructure = how });
                        TradeTensor tariffs = dataset.Tariffs.Clone();
                        for (int i = 0; i < dataset.Economies.Count; i++)
                        {
                            for (int j = 0; j < dataset.Economies.Count; j++)
                            {
                                tariffs[i, j, 0] *= 2;
                            }
                        }

                        Assert.True(extra < 0 || extra == dataset.Economies.Count - 1);
                        Equilibrium equilibrium = new Solver(baseline).Solve(
                            new Policy { Tariffs = tariffs },
                            new SolveOptions { Tolerance = 1e-12 }
                        );
                        return Outcome.Of(equilibrium.EnsureConverged());
                    }
                },
                iter: 30,
                threads: 1
            );

    [Fact]
    public void No_merge_at_all_changes_nothing_to_the_last_bit()
    {
        Dataset world = SmallWorld.Make(5, 4, 11);

        Dataset same = new Aggregation { Name = world.Name, Title = world.Title }
            .Apply(world)
            .Dataset;

        SameDataset.Assert(world, same);
    }

    [Fact]
    public void Flows_add_up_and_tariff_revenue_is_kept_but_for_what_was_charged_among_members() =>
        Gen.Int[0, 999]
            .Sample(
                seed =>
                {
                    Dataset world = SmallWorld.Make(6, 5, seed);
                    AggregatedDataset merged = new Aggregation
                    {
                        Name = "merged",
                        Economies = [new("XY", "X and Y", ["BBB", "DDD"]), new("ROW", "Rest", ["EEE", "FFF"])],
                        Sectors = [new("GOODS", "Goods", ["G1", "G3"])],
                    }.Apply(world);

                    Baseline before = world.ToBaseline();
                    Baseline after = merged.Dataset.ToBaseline();
                    double lost = merged.InternalTariffRevenue.Sum(l => l.Value);
                    Assert.Equal(["XY", "ROW"], merged.InternalTariffRevenue.Select(l => l.Economy));
                    Assert.True(lost > 0);
                    Near(world.Trade.Values.Sum(), merged.Dataset.Trade.Values.Sum());
                    Near(before.TariffRevenue.Sum() - lost, after.TariffRevenue.Sum());
                    Near(before.LabourIncome.Sum(), after.LabourIncome.Sum());
                    Near(before.TariffRevenue[0], after.TariffRevenue[0]);
                    Near(before.Income[0], after.Income[0]);
                    Near(before.Transfers[1] + before.Transfers[3], after.Transfers[1], before.Income[1]);
                },
                iter: 40,
                threads: 1
            );

    [Fact]
    public void Political_weights_keep_the_mean_of_one()
    {
        Dataset merged = new Aggregation
        {
            Name = "merged",
            Economies = [new("XY", "X and Y", ["AAA", "CCC"])],
            Sectors = [new("GOODS", "Goods", ["G1", "G2"])],
        }
            .Apply(SmallWorld.Make(4, 4, 8))
            .Dataset;

        for (int e = 0; e < merged.Economies.Count; e++)
        {
            Assert.Equal(
                1,
                Enumerable.Range(0, merged.Sectors.Count).Average(s => merged.PoliticalWeights![e, s]),
                1e-12
            );
        }
    }

    [Fact]
    public void A_rate_everyone_shares_and_an_elasticity_all_share_stay_to_the_last_bit()
    {
        Dataset world = SmallWorld.Make(4, 3, 2);
        world = world with { Sectors = [.. world.Sectors.Select(s => s with { TradeElasticity = 4.1 })] };
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                world.Tariffs[i, j, 0] = i == j ? 0 : 0.1;
            }
        }

        Dataset merged = new Aggregation
        {
            Name = "merged",
            Economies = [new("XY", "X and Y", ["AAA", "BBB"])],
            Sectors = [new("GOODS", "Goods", ["G1", "SERV"])],
        }
            .Apply(world)
            .Dataset;

        Assert.All(merged.Sectors, s => Assert.Equal(4.1, s.TradeElasticity));
        Dataset economiesOnly = new Aggregation { Name = "merged", Economies = [new("XY", "X and Y", ["AAA", "BBB"])] }
            .Apply(world)
            .Dataset;
        Assert.Equal(0.1, economiesOnly.Tariffs[0, 1, 0]);
        Assert.Equal(0, economiesOnly.Tariffs[0, 0, 0]);
    }

    [Fact]
    public void A_rate_on_no_trade_is_the_simple_mean()
    {
        Dataset world = SmallWorld.Make(3, 2, 2);
        foreach ((int origin, double rate) in ((int, double)[])[(0, 0.2), (1, 0.4)])
        {
            world.Trade[origin, 2, 0] = 0;
            world.Tariffs[origin, 2, 0] = rate;
        }

        Dataset merged = new Aggregation { Name = "m", Economies = [new("XY", "XY", ["AAA", "BBB"])] }
            .Apply(world)
            .Dataset;

        Assert.Equal(0.3, merged.Tariffs[0, 1, 0], 1e-15);
    }

    [Fact]
    public void A_group_keeps_the_merged_economies_it_holds_whole()
    {
        Dataset world = SmallWorld.Make(5, 3, 2) with
        {
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>
            {
                ["north"] = ["AAA", "BBB", "CCC"],
                ["half"] = ["DDD"],
                ["mixed"] = ["CCC", "DDD"],
            },
        };

        AggregatedDataset merged = new Aggregation
        {
            Name = "m",
            Economies = [new("XY", "X and Y", ["AAA", "BBB"]), new("ROW", "Rest", ["DDD", "EEE"])],
        }.Apply(world);

        Assert.Equal(["XY", "CCC"], merged.Dataset.EconomyGroups["north"]);
        Assert.Equal(["CCC"], merged.Dataset.EconomyGroups["mixed"]);
        Assert.Equal(["half"], merged.DroppedGroups);
        Assert.Equal(["mixed"], merged.NarrowedGroups);
    }

    [Fact]
    public void A_person_says_what_to_merge_in_a_line()
    {
        Dataset world = SmallWorld.Make(5, 3, 2) with
        {
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>> { ["north"] = ["AAA", "BBB"] },
        };

        IReadOnlyList<Merge> merges = MergeList.OfEconomies("N=north, DDD, ROW=rest", world);

        Assert.Equal(["N", "DDD", "ROW"], merges.Select(m => m.Code));
        Assert.Equal(["AAA", "BBB"], merges[0].Members);
        Assert.Equal("Economy DDD", merges[1].Name);
        Assert.Equal(["CCC", "EEE"], merges[2].Members);
        Assert.Equal("Rest of the world", merges[2].Name);
        Assert.Equal(["goods"], MergeList.OfSectors("goods", world).Select(m => m.Code));
        Assert.Equal(["G1", "SERV"], MergeList.OfSectors("X=G1+SERV", world)[0].Members);
    }

    [Fact]
    public void A_person_says_what_to_merge_in_a_file()
    {
        using TemporaryFolder temporary = new();
        File.WriteAllText(temporary["map.csv"], "code,new,name\nAAA,N,The north\nCCC,N,\nBBB,S,The south\n");

        IReadOnlyList<Merge> merges = MergeList.OfEconomies(temporary["map.csv"], SmallWorld.Three);

        Assert.Equal(["N", "S"], merges.Select(m => m.Code));
        Assert.Equal(["AAA", "CCC"], merges[0].Members);
        Assert.Equal(["The north", "The south"], merges.Select(m => m.Name));
    }

    [Theory]
    [InlineData("N=AAA+BBC", "no economy and no group of that name (found 'BBC'); did you mean 'BBB'?")]
    [InlineData("N=AAA,M=AAA", "the economy is merged into 'N' already (found 'AAA'); name it once")]
    [InlineData("CCC=AAA+BBB", "two economies would have one code (found 'CCC')")]
    [InlineData("N=AAA=BBB", "an item is not understood")]
    [InlineData("A B=AAA", "a code holds other characters")]
    [InlineData("all,ROW=rest", "no economy is left for 'rest'")]
    [InlineData("X=rest,Y=rest", "'rest' is taken twice")]
    [InlineData("nowhere.csv", "nowhere.csv: the file cannot be read")]
    public void A_merge_that_makes_no_sense_is_refused(string text, string message)
    {
        InputException e = Assert.Throws<InputException>(() =>
            new Aggregation { Name = "merged", Economies = MergeList.OfEconomies(text, SmallWorld.Three) }.Apply(
                SmallWorld.Three
            )
        );

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    private static Aggregation Halves(Dataset world, int e) =>
        new()
        {
            Name = world.Name,
            Title = world.Title,
            Economies =
            [
                new(
                    world.Economies[e].Code,
                    world.Economies[e].Name,
                    [world.Economies[e].Code + "1", world.Economies[e].Code + "2"]
                ),
            ],
        };

    /// <summary>Splits an economy into two identical halves; the second comes last. They trade with each other freely, each
    /// buying half of everything from either.</summary>
    private static Dataset Split(Dataset world, int half)
    {
        int n = world.Economies.Count;
        int sectors = world.Sectors.Count;
        int[] old = [.. Enumerable.Range(0, n), half];
        double Part(int e) => old[e] == half ? 0.5 : 1;
        TradeTensor trade = new(n + 1, sectors);
        TradeTensor tariffs = new(n + 1, sectors);
        double[,,] inputs = new double[n + 1, sectors, sectors];
        double[,] weights = new double[n + 1, sectors];
        for (int i = 0; i <= n; i++)
        {
            for (int s = 0; s < sectors; s++)
            {
                for (int j = 0; j <= n; j++)
                {
                    trade[i, j, s] = world.Trade[old[i], old[j], s] * Part(i) * Part(j);
                    tariffs[i, j, s] = world.Tariffs[old[i], old[j], s];
                }

                weights[i, s] = world.PoliticalWeights![old[i], s];
                for (int k = 0; k < sectors; k++)
                {
                    inputs[i, k, s] = world.InputShares![old[i], k, s];
                }
            }
        }

        string code = world.Economies[half].Code;
        string[] Members(IReadOnlyList<string> members) =>
            [.. members.SelectMany(m => m == code ? (string[])[code + "1", code + "2"] : [m])];
        Economy[] economies = [.. world.Economies, new Economy(code + "2", "The other half")];
        economies[half] = new Economy(code + "1", "One half");
        return world with
        {
            Economies = economies,
            Trade = trade,
            Tariffs = tariffs,
            InputShares = inputs,
            PoliticalWeights = weights,
            Proxies = [.. world.Proxies.Select(p => p with { Economies = Members(p.Economies) })],
            EconomyGroups = world.EconomyGroups.ToDictionary(g => g.Key, g => (IReadOnlyList<string>)Members(g.Value)),
        };
    }

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        foreach ((double e, double a) in expected.Zip(actual))
        {
            Assert.True(Math.Abs(e - a) <= 1e-12 * Math.Max(1, Math.Abs(e)), $"{e:R} became {a:R}");
        }
    }

    private static void Near(double expected, double actual, double scale = 0) =>
        Assert.True(
            Math.Abs(expected - actual) <= 1e-10 * Math.Max(scale, Math.Abs(expected)),
            $"{expected:R} became {actual:R}"
        );
}
