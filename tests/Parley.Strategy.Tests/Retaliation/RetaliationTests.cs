using Parley.Model;
using Parley.Strategy.Retaliation;
using Parley.Strategy.Tests.Tariffs;

namespace Parley.Strategy.Tests.Retaliation;

public class RetaliationTests
{
    private const int Japan = 4;
    private const int Usa = 6;

    private static readonly Baseline _ossa = SmallWorlds.Ossa;
    private static readonly int[] _all = [.. Enumerable.Range(0, _ossa.Sectors)];
    private static readonly RetaliationSolver _solver = new(_ossa);

    public static TheoryData<PressurePoint> Points => [.. Enum.GetValues<PressurePoint>()];

    [Theory]
    [MemberData(nameof(Points))]
    public void No_other_list_within_the_value_presses_harder(PressurePoint on)
    {
        RetaliationQuestion question = CarTariff() with { On = on };
        RetaliationList list = _solver.Solve(question);
        Assert.True(list.IsFound);
        Assert.True(list.Best.Covered <= list.Value * (1 + 1e-12));
        Assert.True(list.Best.Pressure >= list.FirstPick.Pressure - 1e-6);
        Assert.True(list.Best.Pressure > list.Uniform.Pressure);

        Cover cover = Cover(question);
        Random random = new(3);
        for (int trial = 0; trial < 200; trial++)
        {
            // Any goods, in any order, as long as the value lasts.
            double[] part = new double[cover.Sectors.Length];
            double left = list.Value;
            foreach (int k in Enumerable.Range(0, part.Length).OrderBy(_ => random.Next()))
            {
                part[k] = Math.Min(random.NextDouble() < 0.5 ? 1 : random.NextDouble(), left / cover.Trade[k]);
                left -= part[k] * cover.Trade[k];
            }

            Assert.True(cover.At(part).Pressure <= list.Best.Pressure + 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void The_first_dollar_of_a_good_costs_the_target_and_its_own_what_its_line_says(PressurePoint on)
    {
        RetaliationQuestion question = CarTariff() with { On = on };
        RetaliationList list = _solver.Solve(question);
        Cover cover = Cover(question);
        foreach (RetaliationLine line in list.Lines.Where((_, k) => k % 5 == 0))
        {
            int k = Array.IndexOf(cover.Sectors, line.Sector);
            const double little = 1e-3;
            double[] part = new double[cover.Sectors.Length];
            part[k] = little;
            SolvedList once = cover.Solve(part);
            part[k] = 2 * little;
            SolvedList twice = cover.Solve(part);
            double dollars = little * line.Trade;
            Assert.Equal(((4 * once.Pressure) - twice.Pressure) / 2 / dollars, line.TargetCostPerDollar, 2e-5);
            Assert.Equal(-((4 * once.OwnRealIncome) - twice.OwnRealIncome) / 2 / dollars, line.OwnCostPerDollar, 2e-5);
        }
    }

    [Fact]
    public void The_damage_is_what_solving_with_and_without_the_measure_says()
    {
        RetaliationQuestion question = CarTariff();
        Damage damage = _solver.Solve(question).Damage;
        int cars = Sector("mvh");
        Outcome after = Outcome.Of(new Solver(_ossa).Solve(question.After));
        Assert.Equal(-after.Flow(Japan, Usa, cars).Change, damage.Exports, 1e-3);
        Assert.Equal(-after.Economies[Japan].RealIncomeValue, damage.RealIncome, 1e-3);
        Assert.Equal(0.25 * _ossa.Trade(Japan, Usa, cars), damage.Duties, 1e-6);
        Assert.True(damage.Exports > damage.RealIncome && damage.RealIncome > 0);
    }

    [Fact]
    public void A_value_beyond_all_trade_covers_all_that_hurts()
    {
        RetaliationList list = _solver.Solve(CarTariff() with { Value = 1e9, On = PressurePoint.RealIncome });
        Assert.True(list.CoversAll);
        Assert.All(list.Lines.Where(l => l.TargetCostPerDollar > 0.01), line => Assert.Equal(1, line.Part));
        Assert.True(list.Best.Covered < list.Value);
    }

    [Fact]
    public void The_list_is_charged_on_top_of_what_the_target_pays_already()
    {
        RetaliationQuestion question = CarTariff() with { Rate = 0.5 };
        RetaliationList list = _solver.Solve(question);
        RetaliationLine whole = list.Lines.First(l => l.Part == 1);
        Equilibrium at = list.Best.Equilibrium;
        Assert.Equal(_ossa.Tariff(Usa, Japan, whole.Sector) + 0.5, at.Tariff(Usa, Japan, whole.Sector), 1e-9);
        Assert.Equal(whole.Rate, at.Tariff(Usa, Japan, whole.Sector), 1e-9);
        RetaliationLine none = list.Lines.First(l => l.Part == 0);
        Assert.Equal(_ossa.Tariff(Usa, Japan, none.Sector), at.Tariff(Usa, Japan, none.Sector), 1e-12);
        Assert.Equal(question.After.Tariffs![Japan, Usa, Sector("mvh")], at.Tariff(Japan, Usa, Sector("mvh")));
    }

    [Fact]
    public void Duties_in_force_are_measured_against_free_access()
    {
        Policy free = RetaliationQuestion.FreeAccess(_ossa, [Japan], [Usa]);
        RetaliationList list = _solver.Solve(CarTariff() with { Before = free, After = Policy.Unchanged });
        Equilibrium before = new Solver(_ossa).Solve(free);
        double duties = _all.Sum(s => _ossa.Tariff(Japan, Usa, s) * before.Trade[Japan, Usa, s]);
        Assert.Equal(duties, list.Damage.Duties, 1e-4);
        Assert.True(list.Damage.Exports > 0);
    }

    [Fact]
    public void A_measure_that_takes_nothing_is_no_ground_for_a_list()
    {
        ModelException error = Assert.Throws<ModelException>(() =>
            _solver.Solve(CarTariff() with { After = Policy.Unchanged })
        );
        Assert.Contains("does no damage", error.Message);
    }

    private static Cover Cover(RetaliationQuestion question)
    {
        Parley.Strategy.Tariffs.WorldSolver world = new(_ossa, CancellationToken.None);
        return new Cover(world, question, world.Solve(question.After, null));
    }

    private static int Sector(string code) => Array.IndexOf([.. _ossa.Data.Sectors], code);

    /// <summary>The United States puts 25 points on Japan's cars, and Japan answers.</summary>
    private static RetaliationQuestion CarTariff()
    {
        TradeTensor tariffs = _ossa.Data.Tariffs!.Clone();
        tariffs[Japan, Usa, Sector("mvh")] += 0.25;
        return new RetaliationQuestion
        {
            By = [Japan],
            Against = [Usa],
            Before = Policy.Unchanged,
            After = new Policy { Tariffs = tariffs },
            Candidates = _all,
        };
    }
}
