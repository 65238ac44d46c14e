using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>What the results mean, against formulas known without solving.</summary>
public class WelfareTests
{
    [Fact]
    public void Autarky_costs_what_the_home_share_and_the_elasticity_say() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[0, 1_000_000])
            .Hold(
                (n, seed) =>
                {
                    // Arkolakis, Costinot and Rodriguez-Clare (2012): one sector, no tariffs: change of real income is
                    // pi_jj ^ (1 / theta).
                    BaselineData data = new World(
                        n,
                        1,
                        MarketStructure.PerfectCompetition,
                        false,
                        false,
                        false,
                        false,
                        false,
                        seed
                    ).Data();
                    TradeTensor embargo = new(n, 1);
                    for (int j = 0; j < n; j++)
                    {
                        for (int i = 0; i < n; i++)
                        {
                            embargo[i, j, 0] = i == j ? 0 : double.PositiveInfinity;
                        }
                    }

                    Baseline baseline = new(data);
                    Outcome outcome = Solved.Outcome(
                        baseline,
                        new Policy { Tariffs = embargo, Imbalances = Imbalances.Removed }
                    );
                    for (int j = 0; j < n; j++)
                    {
                        double homeShare = data.Trade[j, j, 0] / baseline.Spending[j, 0];
                        double expected = Math.Pow(homeShare, 1 / data.TradeElasticity[0]) - 1;
                        Assert.Equal(100 * expected, outcome.Economies[j].RealIncome, Same.Tolerance);
                        Assert.Equal(0, outcome.Economies[j].TradeBalance);
                    }
                },
                iter: 100
            );

    [Fact]
    public void The_first_order_split_is_the_derivative_of_real_income_under_perfect_competition() =>
        Gen.Select(World.With(MarketStructure.PerfectCompetition), Change.Any)
            .Hold(
                (world, change) =>
                {
                    // With tariffs and export taxes in force too: what they distort is in the volume of trade.
                    BaselineData data = world.Data();
                    Change small = change with
                    {
                        TradeCosts = false,
                        Productivity = false,
                        Imbalances = Imbalances.Held,
                    };
                    Baseline baseline = new(data);
                    double Gap(double size)
                    {
                        Outcome outcome = Solved.Outcome(baseline, small.Policy(data, size));
                        return outcome.Economies.Max(e => Math.Abs(e.RealIncome - e.FirstOrderWelfare));
                    }

                    // An error of second order falls by four when the change is halved.
                    double gap = Gap(2e-3);
                    double half = Gap(1e-3);
                    Assert.True(half <= (0.3 * gap) + 1e-6, $"{gap:E2} at full and {half:E2} at half size");
                },
                iter: 100
            );

    [Fact]
    public void With_equal_political_weights_government_welfare_is_real_income() =>
        Gen.Select(World.Any, Change.Any)
            .Hold(
                (world, change) =>
                {
                    BaselineData data = world.Data() with { PoliticalWeights = null };
                    Outcome outcome = Solved.Outcome(new Baseline(data), change.Policy(data, world.Bearable));
                    Assert.All(outcome.Economies, e => Assert.Equal(e.RealIncome, e.GovernmentWelfare, Same.Tolerance));
                },
                iter: 100
            );

    [Fact]
    public void A_small_tariff_by_one_economy_alone_helps_it_at_the_others_cost()
    {
        World world = new(3, 2, MarketStructure.PerfectCompetition, false, false, false, false, false, 7);
        Baseline baseline = world.Baseline();
        TradeTensor tariffs = new(3, 2);
        for (int s = 0; s < 2; s++)
        {
            tariffs[1, 0, s] = 0.02;
            tariffs[2, 0, s] = 0.02;
        }

        Outcome outcome = Solved.Outcome(baseline, new Policy { Tariffs = tariffs });
        Assert.True(outcome.Economies[0].RealIncome > 0);
        Assert.True(outcome.Economies[1].RealIncome < 0);
        Assert.True(outcome.Economies[2].RealIncome < 0);
        Assert.True(outcome.Economies[0].TariffRevenue > 0);
    }
}
