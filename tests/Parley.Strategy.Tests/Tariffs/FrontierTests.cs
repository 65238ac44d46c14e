using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Tariffs;

public class FrontierTests
{
    private static readonly Baseline _ossa = SmallWorlds.Ossa;
    private static readonly int _japan = _ossa.Data.Economies.ToList().IndexOf("JPN");
    private static readonly int _usa = _ossa.Data.Economies.ToList().IndexOf("USA");

    [Fact]
    public void The_more_one_has_the_less_the_other_and_what_one_gives_is_what_the_weights_say()
    {
        Frontier frontier = new FrontierSolver(_ossa).Solve(
            [new(_usa) { Aim = Welfare.RealIncome }, new(_japan) { Aim = Welfare.RealIncome }],
            Policy.Unchanged,
            10
        );
        Assert.True(frontier.IsFound);
        Assert.Equal(11, frontier.Points.Count);
        Assert.Equal(0, frontier.Points[0].Gains[1], 1e-6);
        Assert.Equal(0, frontier.Points[^1].Gains[0], 1e-6);
        for (int k = 1; k < frontier.Points.Count; k++)
        {
            FrontierPoint here = frontier.Points[k];
            FrontierPoint before = frontier.Points[k - 1];
            Assert.True(here.Gains[0] < before.Gains[0]);
            Assert.True(here.Gains[1] > before.Gains[1]);

            // The slope of the frontier lies between the prices at both ends of a piece of it, which is concave here.
            double slope = (here.Gains[1] - before.Gains[1]) / (before.Gains[0] - here.Gains[0]);
            Assert.InRange(slope, here.Weights[0] / here.Weights[1], before.Weights[0] / before.Weights[1]);
        }
    }

    [Fact]
    public void The_equal_gain_of_cooperation_lies_on_the_frontier()
    {
        TariffPowers one = new(_usa) { Aim = Welfare.RealIncome };
        TariffPowers other = new(_japan) { Aim = Welfare.RealIncome };
        Cooperation talks = new CooperationSolver(_ossa).Solve([one, other], Policy.Unchanged);
        Frontier frontier = new FrontierSolver(_ossa).Solve([one, other], Policy.Unchanged, 10);
        FrontierPoint[] around =
        [
            frontier.Points.Last(p => p.Gains[0] >= p.Gains[1]),
            frontier.Points.First(p => p.Gains[0] <= p.Gains[1]),
        ];
        Assert.InRange(talks.CommonGain, around[0].Gains[1], around[1].Gains[1]);
        Assert.InRange(talks.CommonGain, around[1].Gains[0], around[0].Gains[0]);
    }

    [Fact]
    public void A_block_gains_at_least_what_its_members_gain_apart()
    {
        int eu = _ossa.Data.Economies.ToList().IndexOf("EU");
        TariffPowers usa = new(_usa) { Aim = Welfare.RealIncome, Sectors = [0, 8, 30] };
        TariffPowers europe = usa with { Economy = eu };
        TariffPowers japan = usa with { Economy = _japan };
        Frontier three = new FrontierSolver(_ossa).Solve([usa, europe, japan], Policy.Unchanged, 2);
        Frontier two = new FrontierSolver(_ossa).Solve([usa with { Allies = [eu] }, japan], Policy.Unchanged, 2);
        Assert.True(three.IsFound && two.IsFound);
        Assert.Equal(6, three.Points.Count);
        double together = two.Points[0].GainValues[0];
        Assert.All(
            three.Points.Where(p => p.Parts[2] == 0),
            apart => Assert.True(apart.GainValues[0] + apart.GainValues[1] <= together + 1)
        );
    }

    [Fact]
    public void From_the_frontier_nobody_can_gain_without_another_losing()
    {
        TariffPowers one = new(_usa) { Aim = Welfare.RealIncome };
        TariffPowers other = new(_japan) { Aim = Welfare.RealIncome };
        FrontierSolver solver = new(_ossa);
        Frontier frontier = solver.Solve([one, other], Policy.Unchanged, 2);
        Assert.Throws<ModelException>(() => solver.Solve([one, other], frontier.Points[1].Equilibrium.Policy, 2));
        Assert.Throws<ArgumentException>(() => solver.Solve([one, one], Policy.Unchanged));
        Assert.Throws<ArgumentException>(() => solver.Solve([one], Policy.Unchanged));
    }
}
