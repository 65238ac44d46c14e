using Parley.Model;
using Parley.Strategy.Coalitions;
using Parley.Strategy.Tariffs;
using Parley.Strategy.Tests.Tariffs;

namespace Parley.Strategy.Tests.Coalitions;

public class CoalitionTests
{
    private const int Brazil = 0;
    private const int China = 1;
    private const int Japan = 4;
    private const int Usa = 6;

    private static readonly Baseline _ossa = SmallWorlds.Ossa;

    [Fact]
    public void Where_others_keep_their_duties_more_hands_get_no_less_together()
    {
        CoalitionStudy study = Study([Brazil, China, Japan], [Usa], othersPlay: false);
        Assert.Equal(8, study.Coalitions.Count);
        Assert.True(study.IsFound);
        foreach (Coalition large in study.Coalitions)
        {
            foreach (Coalition small in study.Coalitions.Where(c => c.Members.All(large.Members.Contains)))
            {
                Assert.True(Dollars(study, large, large.Members) >= Dollars(study, small, large.Members) - 1e-3);
            }
        }
    }

    [Fact]
    public void Who_stands_outside_and_keeps_its_duties_gains_what_members_do_for_it_and_one_alone_does_its_best()
    {
        CoalitionStudy study = Study([Brazil, China], [Usa], othersPlay: false);
        Assert.All(study.Of([]).Values, value => Assert.Equal(0, value, 1e-9));
        BestResponse alone = new BestResponseSolver(_ossa).Solve(
            Powers(China) with
            {
                Partners = [Usa],
            },
            Policy.Unchanged
        );
        Assert.Equal(alone.Value, study.Of([1]).Values[1], 1e-6);
    }

    [Fact]
    public void A_coalition_is_stable_where_every_move_of_one_solved_anew_makes_it_worse_off()
    {
        CoalitionStudy study = Study([Brazil, China, Japan], [], othersPlay: true);
        Assert.True(study.IsFound);
        foreach (Coalition c in study.Coalitions.Where(c => c.Members.Count > 0))
        {
            int[] players = [.. c.Members];
            foreach (int i in players)
            {
                int[] left = [.. players.Where(m => m != i)];
                Coalition without = study.Of(left.Length == 1 ? [] : left);
                Assert.Equal(
                    without.Values[i] > c.Values[i] + CoalitionStudy.Better,
                    c.Leavers.Any(l => l.Candidate == i)
                );
            }

            foreach (int j in Enumerable.Range(0, 3).Except(players))
            {
                Assert.Equal(
                    study.Of([.. players, j]).Values[j] > c.Values[j] + CoalitionStudy.Better,
                    c.Joiners.Any(l => l.Candidate == j)
                );
            }
        }
    }

    [Fact]
    public void Everyone_alone_is_the_trade_war_among_them()
    {
        CoalitionStudy study = Study([China, Japan], [Usa], othersPlay: true);
        TradeWar war = new TradeWarSolver(_ossa).Solve(
            [
                Powers(China) with
                {
                    Partners = [Usa],
                },
                Powers(Japan) with
                {
                    Partners = [Usa],
                },
                Powers(Usa) with
                {
                    Partners = [China, Japan],
                },
            ],
            Policy.Unchanged
        );
        Assert.Equal(war.Players[0].Value, study.Of([]).Values[0], 1e-7);
        Assert.Equal(war.Players[2].Value, study.Of([]).OpponentValues[0], 1e-7);
    }

    [Fact]
    public void Three_alike_who_unite_trade_freely_gain_alike_and_leave_the_fourth_worse_off()
    {
        Baseline alike = Alike(4);
        TariffPowers[] candidates =
        [
            .. Enumerable.Range(0, 3).Select(j => new TariffPowers(j) { Aim = Welfare.RealIncome }),
        ];
        TariffPowers fourth = new(3) { Aim = Welfare.RealIncome };
        CoalitionStudy study = new CoalitionSolver(alike).Solve(candidates, [fourth], othersPlay: true);
        Assert.True(study.IsFound);
        Coalition all = study.Of([0, 1, 2]);
        Coalition alone = study.Of([]);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(all.Values[0], all.Values[i], 1e-6);
            Assert.True(all.Values[i] > alone.Values[i]);
            for (int j = 0; j < 3; j++)
            {
                Assert.Equal(0, all.Equilibrium.Tariff(i, j, 0), 1e-9);
            }

            Assert.True(all.Equilibrium.Tariff(3, i, 0) > alone.Equilibrium.Tariff(3, i, 0));
        }

        Assert.True(all.OpponentValues[0] < alone.OpponentValues[0]);
        Assert.True(all.IsStable);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void One_candidate_is_none_and_nine_are_too_many(int candidates) =>
        Assert.Throws<ArgumentException>(() =>
            new CoalitionSolver(_ossa).Solve(
                [.. Enumerable.Range(0, candidates).Select(j => Powers(j % 7))],
                [],
                othersPlay: true
            )
        );

    [Fact]
    public void A_coalition_that_is_stopped_ends_as_cancelled()
    {
        using CancellationTokenSource stop = new();
        CoalitionSolver solver = new(_ossa, stop.Token);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            solver.Solve([Powers(China), Powers(Japan)], [], othersPlay: true, new Stopping(stop))
        );
    }

    private static TariffPowers Powers(int economy) => new(economy) { Aim = Welfare.RealIncome };

    private static CoalitionStudy Study(int[] candidates, int[] opponents, bool othersPlay) =>
        new CoalitionSolver(_ossa).Solve(
            [.. candidates.Select(j => Powers(j) with { Partners = opponents.Length > 0 ? opponents : null })],
            [.. opponents.Select(j => Powers(j) with { Partners = candidates })],
            othersPlay
        );

    private static double Dollars(CoalitionStudy study, Coalition at, IReadOnlyList<int> members) =>
        members.Sum(i => at.Values[i] * _ossa.Income[study.Candidates[i].Economy] / 100);

    /// <summary>Economies alike that trade one good, no tariffs.</summary>
    private static Baseline Alike(int economies)
    {
        TradeTensor trade = new(economies, 1);
        for (int i = 0; i < economies; i++)
        {
            for (int j = 0; j < economies; j++)
            {
                trade[i, j, 0] = i == j ? 70 : 10;
            }
        }

        return new Baseline(
            new BaselineData
            {
                Economies = [.. Enumerable.Range(0, economies).Select(i => $"E{i}")],
                Sectors = ["good"],
                Trade = trade,
                TradeElasticity = [4],
                MarketStructure = MarketStructure.PerfectCompetition,
            }
        );
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value) => stop.Cancel();
    }
}
