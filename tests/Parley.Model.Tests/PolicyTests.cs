using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>Policies at the edge of what can be asked.</summary>
public class PolicyTests
{
    private static TradeTensor Uniform(int economies, int sectors, double rate)
    {
        TradeTensor tariffs = new(economies, sectors);
        for (int s = 0; s < sectors; s++)
        {
            for (int j = 0; j < economies; j++)
            {
                for (int i = 0; i < economies; i++)
                {
                    tariffs[i, j, s] = i == j ? 0 : rate;
                }
            }
        }

        return tariffs;
    }

    /// <summary>With scale economies so large a change may have many answers or none; see SolverTests.</summary>
    private static Gen<World> Worlds =>
        World.Any.Where(w => w.MarketStructure is MarketStructure.PerfectCompetition or MarketStructure.FixedFirms);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.2)]
    [InlineData(3)]
    [InlineData(1e6)]
    [InlineData(double.PositiveInfinity)]
    public void Tariffs_from_subsidies_to_embargoes_have_an_answer(double rate) =>
        Worlds.Hold(
            world =>
            {
                Policy policy = new()
                {
                    Tariffs = Uniform(world.Economies, world.Sectors, rate),
                    Imbalances = Imbalances.Removed,
                };
                Solved.Checked(world.Baseline(), policy);
            },
            iter: 60
        );

    [Fact]
    public void A_prohibitive_tariff_is_nearly_an_embargo() =>
        Worlds.Hold(
            world =>
            {
                Baseline baseline = world.Baseline();
                Outcome At(double rate) =>
                    Solved.Outcome(
                        baseline,
                        new Policy
                        {
                            Tariffs = Uniform(world.Economies, world.Sectors, rate),
                            Imbalances = Imbalances.Removed,
                        }
                    );
                Outcome embargo = At(double.PositiveInfinity);
                Outcome tariff = At(1e12);
                for (int j = 0; j < world.Economies; j++)
                {
                    Assert.Equal(embargo.Economies[j].RealIncome, tariff.Economies[j].RealIncome, 1e-3);
                    Assert.Equal(0, embargo.Economies[j].TariffRevenue);
                }
            },
            iter: 60
        );

    [Fact]
    public void An_elasticity_of_sixty_and_tariffs_of_a_hundred_million_percent_on_what_is_not_made_at_home_are_no_trouble()
    {
        BaselineData data = new World(
            4,
            2,
            MarketStructure.PerfectCompetition,
            true,
            false,
            false,
            false,
            false,
            3
        ).Data();
        TradeTensor trade = data.Trade.Clone();
        trade[0, 0, 1] = 0;
        TradeTensor tariffs = Uniform(4, 2, 1e6);
        for (int cell = 0; cell < 16; cell++)
        {
            tariffs.Values[cell] = 0;
        }

        data = data with { Trade = trade, InputShares = null, TradeElasticity = [5, 60] };
        Equilibrium equilibrium = Solved.Checked(
            new Baseline(data),
            new Policy { Tariffs = tariffs, Imbalances = Imbalances.Removed }
        );
        Assert.Equal(0, equilibrium.Trade[0, 0, 1]);
        Assert.True(equilibrium.PriceChange[0, 1] > 1e5);
        Assert.True(equilibrium.Trade[1, 0, 1] > 0);
    }

    [Fact]
    public void A_sector_that_an_economy_does_not_make_stays_unmade()
    {
        BaselineData data = new World(
            4,
            3,
            MarketStructure.ExternalEconomies,
            true,
            true,
            false,
            true,
            false,
            5
        ).Data();
        TradeTensor trade = data.Trade.Clone();
        double[,,] inputs = (double[,,])data.InputShares!.Clone();
        for (int j = 0; j < 4; j++)
        {
            trade[2, j, 1] = 0;
        }

        for (int k = 0; k < 3; k++)
        {
            for (int s = 0; s < 3; s++)
            {
                for (int i = 0; i < 4; i++)
                {
                    inputs[i, k, s] /= 4;
                }
            }
        }

        data = data with { Trade = trade, InputShares = inputs };
        Outcome outcome = Solved.Outcome(new Baseline(data), new Policy { Tariffs = Uniform(4, 3, 0.3) });
        Assert.Equal(0, outcome.Sector(2, 1).Sales);
        Assert.Equal(double.NaN, outcome.Sector(2, 1).Output);
    }

    [Fact]
    public void A_sector_whose_every_buyer_puts_up_an_embargo_falls_silent()
    {
        BaselineData data = new World(
            3,
            2,
            MarketStructure.ExternalEconomies,
            true,
            false,
            false,
            false,
            false,
            11
        ).Data();
        TradeTensor trade = data.Trade.Clone();
        trade[0, 0, 1] = 0;
        data = data with { Trade = trade, InputShares = null };
        TradeTensor tariffs = new(3, 2);
        tariffs[0, 1, 1] = double.PositiveInfinity;
        tariffs[0, 2, 1] = double.PositiveInfinity;
        Outcome outcome = Solved.Outcome(new Baseline(data), new Policy { Tariffs = tariffs });
        Assert.Equal(0, outcome.Sector(0, 1).Sales);
        Assert.Equal(-100, outcome.Sector(0, 1).Employment);
        Assert.True(outcome.Economies[0].RealIncome < 0);
    }

    [Fact]
    public void An_economy_that_could_buy_a_good_from_nobody_is_refused_by_name()
    {
        BaselineData data = new World(
            3,
            1,
            MarketStructure.PerfectCompetition,
            false,
            false,
            false,
            false,
            false,
            1
        ).Data();
        TradeTensor trade = data.Trade.Clone();
        trade[0, 0, 0] = 0;
        ModelException refusal = Assert.Throws<ModelException>(() =>
            new Solver(new Baseline(data with { Trade = trade })).Solve(
                new Policy { Tariffs = Uniform(3, 1, double.PositiveInfinity) }
            )
        );
        Assert.Contains("E0 could buy S0 from nobody", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Imbalances.Held)]
    [InlineData(Imbalances.HeldAsShareOfWorldIncome)]
    [InlineData(Imbalances.Removed)]
    public void Imbalances_do_what_their_name_says(Imbalances imbalances)
    {
        World world = new(4, 3, MarketStructure.FixedFirms, true, true, false, true, false, 21);
        Baseline baseline = world.Baseline();
        Equilibrium equilibrium = Solved.Checked(
            baseline,
            new Policy { Tariffs = Uniform(4, 3, 0.5), Imbalances = imbalances }
        );
        double growth = equilibrium.Income.Sum() / baseline.Income.Sum();
        Assert.NotEqual(1, growth, 1e-4);
        for (int j = 0; j < 4; j++)
        {
            double expected = imbalances switch
            {
                Imbalances.Held => baseline.Transfers[j],
                Imbalances.HeldAsShareOfWorldIncome => baseline.Transfers[j] * growth,
                _ => 0,
            };
            Assert.Equal(expected, equilibrium.Transfers[j], 1e-8 * baseline.Income[j]);
        }
    }

    [Fact]
    public void Imbalances_removed_first_make_a_baseline_without_them()
    {
        World world = new(4, 3, MarketStructure.PerfectCompetition, true, true, true, true, false, 22);
        Equilibrium removed = Solved.Checked(world.Baseline(), new Policy { Imbalances = Imbalances.Removed });
        Baseline balanced = Solver.Rebase(removed);
        Assert.All(balanced.Transfers.Zip(balanced.Income), t => Assert.Equal(0, t.First / t.Second, 1e-9));
        Assert.Equal(0, Solved.Checked(balanced, Policy.Unchanged).Iterations);
    }
}
