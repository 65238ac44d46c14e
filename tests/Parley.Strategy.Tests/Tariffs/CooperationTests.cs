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

    private static TariffPowers[] All(Welfare aim) =>
        [.. Enumerable.Range(0, _ossa.Economies).Select(j => new TariffPowers(j) { Aim = aim })];
}
