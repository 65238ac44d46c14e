using Parley.Data;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Tariffs;

public class CooperationTests
{
    private static readonly Baseline _ossa = SmallWorlds.Ossa;

    public static TheoryData<Welfare> Aims => [Welfare.RealIncome, Welfare.GovernmentWelfare];

    [Theory]
    [MemberData(nameof(Aims))]
    public void All_gain_alike_and_nothing_within_reach_gives_all_of_them_more(Welfare aim)
    {
        TariffPowers[] players = All(aim);
        Cooperation talks = new CooperationSolver(_ossa).Solve(players, Policy.Unchanged);
        Assert.True(talks.IsFound);
        Assert.True(talks.CommonGain > 0.4);
        Assert.All(talks.Gains, gain => Assert.Equal(talks.CommonGain, gain, 1e-6));
        Assert.All(talks.Weights, weight => Assert.True(weight > 0));
        Assert.True(talks.LargestCurvature < 0);

        // Whatever is done to the tariffs, someone loses: the worst off gains no more than all gain here.
        Random random = new(7);
        Solver solver = new(_ossa);
        for (int trial = 0; trial < 300; trial++)
        {
            TradeTensor tariffs = talks.Equilibrium.Policy.Tariffs!.Clone();
            double size = Math.Pow(10, -4 * random.NextDouble());
            for (int c = 0; c < tariffs.Values.Length; c++)
            {
                double change = size * ((2 * random.NextDouble()) - 1);
                tariffs.Values[c] = Math.Max(0, ((1 + tariffs.Values[c]) * Math.Exp(change)) - 1);
            }

            for (int s = 0; s < _ossa.Sectors; s++)
            {
                for (int i = 0; i < 7; i++)
                {
                    tariffs[i, i, s] = 0;
                }
            }

            Equilibrium at = solver.Solve(new Policy { Tariffs = tariffs });
            double worst = players.Min(p => p.Aim.Of(p.Economy).Value(at));
            Assert.True(worst <= talks.CommonGain + 1e-7);
        }
    }

    [Fact]
    public void Subsidies_allowed_add_to_what_talks_can_bring()
    {
        TariffPowers[] players = All(Welfare.RealIncome);
        CooperationSolver solver = new(_ossa);
        Cooperation bounded = solver.Solve(players, Policy.Unchanged);
        Cooperation free = solver.Solve([.. players.Select(p => p with { Lowest = -0.9 })], Policy.Unchanged);
        Assert.True(free.IsFound);
        Assert.True(free.CommonGain > bounded.CommonGain);
    }

    [Fact]
    public void Talks_that_start_where_talks_ended_bring_nothing()
    {
        TariffPowers[] players = All(Welfare.RealIncome);
        CooperationSolver solver = new(_ossa);
        Cooperation first = solver.Solve(players, Policy.Unchanged);
        Cooperation second = solver.Solve(players, first.Equilibrium.Policy);
        Assert.Equal(0, second.CommonGain, 1e-6);
    }

    /// <summary>Wheat in Japan: its government, which weighs farmers' incomes twice, does well with it open and with it shut, and badly in
    /// between, so that no search that moves little by little finds the better of the two.</summary>
    [Fact]
    public void With_political_weights_it_pays_to_try_markets_shut_that_a_search_leaves_open()
    {
        Cooperation talks = new CooperationSolver(_ossa).Solve(All(Welfare.GovernmentWelfare), Policy.Unchanged);
        double searched = talks.Starts.Where(s => CooperationSolver.AllStarts.Contains(s.Name)).Max(s => s.CommonGain);
        Assert.True(talks.CommonGain > searched + 0.002);
        int japan = _ossa.Data.Economies.ToList().IndexOf("JPN");
        int wheat = _ossa.Data.Sectors.ToList().IndexOf("wht");
        Assert.True(talks.Equilibrium.Tariff(6, japan, wheat) > 5);
    }

    [Fact]
    public void Twins_agree_on_free_trade()
    {
        TradeTensor trade = new(2, 2);
        TradeTensor tariffs = new(2, 2);
        for (int s = 0; s < 2; s++)
        {
            for (int j = 0; j < 2; j++)
            {
                trade[j, j, s] = 60 + (40 * s);
                trade[1 - j, j, s] = 20;
                tariffs[1 - j, j, s] = 0.1 + (0.3 * s);
            }
        }

        Baseline twins = new(
            new BaselineData
            {
                Economies = ["ONE", "OTHER"],
                Sectors = ["near", "far"],
                Trade = trade,
                Tariffs = tariffs,
                TradeElasticity = [3, 6],
                MarketStructure = MarketStructure.PerfectCompetition,
            }
        );
        TariffPowers[] players = [new(0) { Lowest = -0.5 }, new(1) { Lowest = -0.5 }];
        Cooperation talks = new CooperationSolver(twins).Solve(players, Policy.Unchanged);
        Assert.True(talks.IsFound);
        Equilibrium freeTrade = new Solver(twins).Solve(new Policy { Tariffs = new TradeTensor(2, 2) });
        Assert.Equal(Objective.RealIncome(0).Value(freeTrade), talks.CommonGain, 1e-9);
        Assert.All(talks.Equilibrium.Policy.Tariffs!.Values, tariff => Assert.Equal(0, tariff, 1e-6));
        Assert.Equal([0.5, 0.5], talks.Weights.Select(weight => Math.Round(weight, 6)));
    }

    [Fact]
    public void The_answer_does_not_depend_on_how_many_threads_there_are()
    {
        TariffPowers[] players = All(Welfare.RealIncome);
        Cooperation one = new CooperationSolver(_ossa, threads: 1).Solve(players, Policy.Unchanged);
        Cooperation three = new CooperationSolver(_ossa, threads: 3).Solve(players, Policy.Unchanged);
        Assert.Equal(one.Gains, three.Gains);
        Assert.Equal(one.Equilibrium.Policy.Tariffs!.Values, three.Equilibrium.Policy.Tariffs!.Values);
    }

    [Fact]
    public void Twenty_two_economies_find_what_all_gain()
    {
        Baseline pacific = Datasets.Load("pacific-2017").ToBaseline();
        TariffPowers[] players =
        [
            .. Enumerable.Range(0, pacific.Economies).Select(j => new TariffPowers(j) { Aim = Welfare.RealIncome }),
        ];
        Cooperation talks = new CooperationSolver(pacific).Solve(players, Policy.Unchanged, null, ["free trade"]);
        Assert.True(talks.IsFound);
        Assert.Equal(0.0434, talks.CommonGain, 1e-4);
        Assert.True(talks.LargestCurvature < 0);
    }

    private static TariffPowers[] All(Welfare aim) =>
        [.. Enumerable.Range(0, _ossa.Economies).Select(j => new TariffPowers(j) { Aim = aim })];
}
