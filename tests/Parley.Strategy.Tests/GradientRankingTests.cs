using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Strategy;

namespace Parley.Strategy.Tests;

public class GradientRankingTests
{
    private static readonly Dataset Ossa = Datasets.Load("ossa-2007");
    private static readonly Baseline Today = Ossa.ToBaseline();
    private static readonly Place CommandLine = new("command line");

    [Fact]
    public void What_a_point_does_is_what_two_solves_say()
    {
        GradientRanking ranking = Rank("JPN.government_welfare", Instrument.Tariff);
        Solver solver = new(Today);
        foreach (DutyEffect duty in ranking.Helps.Concat(ranking.Hurts))
        {
            int s = Ossa.SectorIndex(duty.Sector);
            int i = Ossa.EconomyIndex(duty.Origin);
            int j = Ossa.EconomyIndex(duty.Destination);
            double Value(double step)
            {
                TradeTensor tariffs = Ossa.Tariffs.Clone();
                tariffs[i, j, s] += step;
                Equilibrium there = solver.Solve(
                    new Policy { Tariffs = tariffs },
                    new SolveOptions { Tolerance = 1e-13 }
                );
                return Objective.GovernmentWelfare(Ossa.EconomyIndex("JPN")).Value(there);
            }

            double perPoint = (Value(1e-3) - Value(-1e-3)) / 0.2 * Today.Income[Ossa.EconomyIndex("JPN")] / 100;
            Assert.Equal(perPoint, duty.PerPoint, 1e-3 * Math.Abs(duty.PerPoint));
            Assert.Equal(duty.PerPoint / duty.Trade * 1000, duty.PerBillion, 9);
        }
    }

    [Fact]
    public void Helps_and_hurts_come_largest_first_and_no_home_sale_is_among_them()
    {
        foreach (Instrument instrument in Enum.GetValues<Instrument>())
        {
            GradientRanking ranking = Rank("USA.real_income", instrument);
            Assert.Equal(ranking.Helps.OrderByDescending(e => e.PerPoint), ranking.Helps);
            Assert.Equal(ranking.Hurts.OrderBy(e => e.PerPoint), ranking.Hurts);
            Assert.All(ranking.Helps, e => Assert.True(e.PerPoint > 0));
            Assert.All(ranking.Hurts, e => Assert.True(e.PerPoint < 0));
            Assert.All(ranking.Helps.Concat(ranking.Hurts), e => Assert.NotEqual(e.Origin, e.Destination));
        }
    }

    [Fact]
    public void Japan_would_gain_from_cheaper_rice_and_its_government_would_not()
    {
        bool IsRice(DutyEffect e) => e is { Destination: "JPN", Sector: "ric", Origin: "USA" };
        Assert.Contains(Rank("JPN.real_income", Instrument.Tariff, 200).Hurts, IsRice);
        Assert.DoesNotContain(Rank("JPN.government_welfare", Instrument.Tariff, 200).Hurts, IsRice);
    }

    [Fact]
    public void A_trade_cost_that_nobody_collects_hurts_both_who_sell_and_who_buy()
    {
        GradientRanking ranking = Rank("JPN.real_income", Instrument.TradeCost, 5);
        Assert.All(ranking.Hurts, e => Assert.True(e.Origin == "JPN" || e.Destination == "JPN"));
    }

    [Fact]
    public void What_a_group_gains_is_what_its_members_gain()
    {
        NamedObjective both = NamedObjective.Read(
            "everyone.real_income",
            With("everyone", "JPN", "USA"),
            Today,
            CommandLine
        );
        Equilibrium at = new Solver(Today).Solve(new Policy { Tariffs = new TradeTensor(7, 33) }).EnsureConverged();
        Outcome outcome = Outcome.Of(at);
        double sum = new[] { "JPN", "USA" }.Sum(code => outcome.Economies[Ossa.EconomyIndex(code)].RealIncomeValue);
        Assert.False(both.IsPercent);
        Assert.Equal(sum, both.Objective.Value(at), 1e-6 * Math.Abs(sum));
    }

    [Theory]
    [InlineData("JPM.real_income", "no economy or group", "JPM", "did you mean 'JPN'?")]
    [InlineData("Japan.real_income", "no economy or group", "Japan", "did you mean 'JPN' (Japan)?")]
    [InlineData(
        "JPN.goverment_welfare",
        "no such objective",
        "goverment_welfare",
        "did you mean 'government_welfare'?"
    )]
    [InlineData("JPN.output.rice1", "no sector or group", "rice1", "did you mean 'rice'?")]
    [InlineData("JPN.output", "which sector", "JPN.output", "add one, such as JPN.output.")]
    [InlineData("JPN.profits.ric", "of a whole economy", "ric", "leave the sector out")]
    [InlineData("JPN", "names whose it is and what", "JPN", "ECONOMY.OBJECTIVE")]
    [InlineData(".real_income", "names whose it is and what", ".real_income", "ECONOMY.OBJECTIVE")]
    public void An_objective_nobody_can_read_gets_the_way_out(string text, string message, string value, string wayOut)
    {
        InputException thrown = Assert.Throws<InputException>(() =>
            NamedObjective.Read(text, Ossa, Today, CommandLine)
        );
        InputError error = Assert.Single(thrown.Errors);
        Assert.Contains(message, error.Message);
        Assert.Equal(value, error.Value);
        Assert.Contains(wayOut, error.WayOut);
        Assert.Equal(CommandLine, error.Place);
    }

    [Fact]
    public void Profits_under_perfect_competition_are_an_error_and_not_a_list_of_nothing()
    {
        Dataset pacific = Datasets.Load("pacific-2017");
        InputException thrown = Assert.Throws<InputException>(() =>
            NamedObjective.Read("JPN.profits", pacific, pacific.ToBaseline(), CommandLine)
        );

        InputError error = Assert.Single(thrown.Errors);
        Assert.Contains("nobody makes profits in this market structure", error.Message);
        Assert.Contains("real_income", error.WayOut);
        Assert.Equal("profits", NamedObjective.Read("JPN.profits", Ossa, Today, CommandLine).Kind);
    }

    [Fact]
    public void Every_wrong_word_of_an_objective_is_told_at_once()
    {
        InputException thrown = Assert.Throws<InputException>(() =>
            NamedObjective.Read("JPM.outputs", Ossa, Today, CommandLine)
        );
        Assert.Equal(2, thrown.Errors.Count);
    }

    private static GradientRanking Rank(string objective, Instrument instrument, int most = 6) =>
        GradientRanking.Of(
            Ossa,
            Today,
            Policy.Unchanged,
            NamedObjective.Read(objective, Ossa, Today, CommandLine),
            instrument,
            GradientOrder.Point,
            most
        );

    private static Dataset With(string group, params string[] members) =>
        Ossa with
        {
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>> { [group] = members },
        };
}
