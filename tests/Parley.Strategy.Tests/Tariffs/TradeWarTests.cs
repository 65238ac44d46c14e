using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Tariffs;

public class TradeWarTests
{
    private static readonly Baseline _ossa = SmallWorlds.Ossa;

    public static TheoryData<Welfare> Aims => [Welfare.RealIncome, Welfare.GovernmentWelfare];

    [Theory]
    [MemberData(nameof(Aims))]
    public void In_a_trade_war_of_all_nobody_gains_by_deviating_and_all_are_worse_off(Welfare aim)
    {
        TradeWar war = new TradeWarSolver(_ossa).Solve(All(aim), Policy.Unchanged);
        Assert.True(war.IsFound);
        BestResponseSolver solver = new(_ossa);
        foreach (TradeWarPlayer player in war.Players)
        {
            Assert.True(player.Residual < 1e-6);
            Assert.True(player.Value < 0, $"{player.Powers.Economy} gains {player.Value} %");
            BestResponse deviation = solver.Solve(player.Powers, war.Equilibrium.Policy);
            Assert.True(deviation.Gain <= 1e-6, $"{player.Powers.Economy} could still gain {deviation.Gain} %");
        }
    }

    /// <summary>Each charges one over the elasticity times the share of the other's purchases, before its tariff, that it makes
    /// at home (Gros 1987).</summary>
    [Fact]
    public void A_war_of_two_with_one_good_has_the_tariffs_of_Gros_on_both_sides()
    {
        Baseline baseline = SmallWorlds.TwoEconomies(4);
        TradeWar war = new TradeWarSolver(baseline).Solve([new TariffPowers(0), new TariffPowers(1)], Policy.Unchanged);
        Assert.True(war.IsFound);
        for (int own = 0; own < 2; own++)
        {
            int other = 1 - own;
            double homeShare =
                war.Equilibrium.Trade[other, other, 0]
                / (war.Equilibrium.Trade[other, other, 0] + war.Equilibrium.Trade[own, other, 0]);
            Assert.Equal(1 / (4 * homeShare), war.Equilibrium.Tariff(other, own, 0), 1e-6);
        }
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_number_of_threads()
    {
        TariffPowers[] players = All(Welfare.RealIncome);
        TradeWar one = new TradeWarSolver(_ossa, threads: 1).Solve(players, Policy.Unchanged);
        TradeWar three = new TradeWarSolver(_ossa, threads: 3).Solve(players, Policy.Unchanged);
        Assert.Equal(one.Equilibrium.Policy.Tariffs!.Values, three.Equilibrium.Policy.Tariffs!.Values);
    }

    [Fact]
    public void Those_who_take_no_part_keep_their_tariffs()
    {
        TradeWar war = new TradeWarSolver(_ossa).Solve([new TariffPowers(1), new TariffPowers(6)], Policy.Unchanged);
        Assert.True(war.IsFound);
        for (int s = 0; s < _ossa.Sectors; s++)
        {
            Assert.Equal(_ossa.Tariff(6, 4, s), war.Equilibrium.Tariff(6, 4, s));
            Assert.Equal(_ossa.Tariff(1, 2, s), war.Equilibrium.Tariff(1, 2, s));
        }
    }

    [Fact]
    public void A_war_of_most_favoured_nation_tariffs_is_another_war()
    {
        TradeWarSolver solver = new(_ossa);
        TariffPowers[] each = All(Welfare.RealIncome);
        TradeWar alike = solver.Solve([.. each.Select(p => p with { MostFavouredNation = true })], Policy.Unchanged);
        TradeWar war = solver.Solve(each, Policy.Unchanged);
        Assert.True(alike.IsFound);
        Assert.NotEqual(war.Players[0].Value, alike.Players[0].Value, 1e-3);
    }

    [Theory]
    [InlineData("iteration")]
    [InlineData("best responses")]
    public void A_war_that_is_stopped_ends_as_cancelled_wherever_it_is(string word)
    {
        using CancellationTokenSource stop = new();
        TradeWarSolver solver = new(_ossa, cancellation: stop.Token);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            solver.Solve(All(Welfare.RealIncome), Policy.Unchanged, new StopAt(word, stop))
        );
    }

    private static TariffPowers[] All(Welfare aim) =>
        [.. Enumerable.Range(0, _ossa.Economies).Select(j => new TariffPowers(j) { Aim = aim })];

    private sealed class StopAt(string word, CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.Contains(word, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
