using CsCheck;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Tariffs;

public class BestResponseTests
{
    private static readonly Baseline _ossa = SmallWorlds.Ossa;

    /// <summary>Gros (1987): one over the elasticity times the share of the partner's spending that stays at home.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Among_two_economies_with_one_good_the_best_tariff_is_that_of_Gros(double elasticity)
    {
        Baseline baseline = SmallWorlds.TwoEconomies(elasticity);
        BestResponse response = new BestResponseSolver(baseline).Solve(new TariffPowers(0), Policy.Unchanged);
        double homeShare = response.Equilibrium.Trade[1, 1, 0] / response.Equilibrium.Spending[1, 0];
        Assert.Equal(1 / (elasticity * homeShare), response.Equilibrium.Tariff(1, 0, 0), 1e-7);
        Assert.Equal(StopReason.FirstOrderConditions, response.Reason);
        Assert.True(response.Gain > 0);
    }

    /// <summary>Lerner (1936): with one good to export and one to import, a tax on either does the same.</summary>
    [Fact]
    public void An_export_tax_adds_nothing_where_a_tariff_may_be_set_on_everything()
    {
        BestResponseSolver solver = new(SmallWorlds.TwoEconomies(4));
        BestResponse tariff = solver.Solve(new TariffPowers(0), Policy.Unchanged);
        BestResponse both = solver.Solve(new TariffPowers(0) { ExportTaxes = true }, Policy.Unchanged);
        Assert.Equal(tariff.Value, both.Value, 1e-8);
    }

    [Theory]
    [InlineData(Welfare.RealIncome)]
    [InlineData(Welfare.GovernmentWelfare)]
    public void Nothing_that_the_United_States_may_do_beats_their_best_tariffs(Welfare aim)
    {
        const int usa = 6;
        BestResponse best = new BestResponseSolver(_ossa).Solve(new TariffPowers(usa) { Aim = aim }, Policy.Unchanged);
        Objective objective = aim == Welfare.RealIncome ? Objective.RealIncome(usa) : Objective.GovernmentWelfare(usa);
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Double[-5, 0])
            .Sample(
                (seed, logSize) =>
                {
                    Random random = new(seed);
                    TradeTensor tariffs = best.Equilibrium.Policy.Tariffs!.Clone();
                    for (int s = 0; s < _ossa.Sectors; s++)
                    {
                        for (int i = 0; i < usa; i++)
                        {
                            double change = Math.Pow(10, logSize) * ((2 * random.NextDouble()) - 1);
                            tariffs[i, usa, s] = Math.Max(0, ((1 + tariffs[i, usa, s]) * Math.Exp(change)) - 1);
                        }
                    }

                    double value = objective.Value(new Solver(_ossa).Solve(new Policy { Tariffs = tariffs }));
                    Assert.True(value <= best.Value + 1e-8, $"{value} > {best.Value}");
                },
                iter: 200
            );
    }

    [Fact]
    public void More_than_one_start_finds_the_same_best_tariffs_where_governments_care_for_people_alike()
    {
        BestResponseSolver solver = new(_ossa);
        for (int j = 0; j < _ossa.Economies; j++)
        {
            BestResponse response = solver.Solve(new TariffPowers(j) { Aim = Welfare.RealIncome }, Policy.Unchanged);
            Assert.Equal(StopReason.FirstOrderConditions, response.Reason);
            Assert.True(response.Residual < 1e-7);
            int agreeing = response.Starts.Count(start => start.Value > response.Value - 1e-7);
            Assert.True(agreeing >= 2, $"only {agreeing} start finds the best of {_ossa.Data.Economies[j]}");
        }
    }

    [Fact]
    public void One_rate_for_all_partners_is_worth_less_than_a_rate_for_each_and_more_than_none()
    {
        BestResponseSolver solver = new(_ossa);
        for (int j = 0; j < _ossa.Economies; j++)
        {
            TariffPowers powers = new(j) { Aim = Welfare.RealIncome };
            BestResponse alike = solver.Solve(powers with { MostFavouredNation = true }, Policy.Unchanged);
            BestResponse each = solver.Solve(powers, Policy.Unchanged);
            Assert.True(alike.Gain > 0);
            Assert.True(each.Gain > alike.Gain);
            for (int s = 0; s < _ossa.Sectors; s++)
            {
                double[] rates =
                [
                    .. Enumerable.Range(0, 7).Where(i => i != j).Select(i => alike.Equilibrium.Tariff(i, j, s)),
                ];
                Assert.All(rates, rate => Assert.Equal(rates[0], rate));
            }
        }
    }

    [Fact]
    public void Preferences_in_force_stay_where_they_are_to_be_kept_and_all_others_pay_one_rate()
    {
        TariffPowers powers = new(4) { MostFavouredNation = true, KeepPreferences = true };
        BestResponse response = new BestResponseSolver(_ossa).Solve(powers, Policy.Unchanged);
        int kept = 0;
        for (int s = 0; s < _ossa.Sectors; s++)
        {
            int[] partners = [.. Enumerable.Range(0, 7).Where(i => i != 4 && _ossa.Trade(i, 4, s) > 0)];
            double most = partners.Max(i => _ossa.Tariff(i, 4, s));
            int[] preferred = [.. partners.Where(i => most > 0 && _ossa.Tariff(i, 4, s) <= most / 2)];
            Assert.All(preferred, i => Assert.Equal(_ossa.Tariff(i, 4, s), response.Equilibrium.Tariff(i, 4, s)));
            Assert.Single(partners.Except(preferred).Select(i => response.Equilibrium.Tariff(i, 4, s)).Distinct());
            kept += preferred.Length;
        }

        Assert.True(kept > 0);
        Assert.True(response.Gain > 0);
    }

    [Fact]
    public void Several_governments_at_once_get_what_each_gets_by_itself()
    {
        TariffPowers[] powers =
        [
            .. Enumerable.Range(0, 3).Select(j => new TariffPowers(j) { Aim = Welfare.RealIncome }),
        ];
        IReadOnlyList<BestResponse> each = BestResponseSolver.SolveEach(
            _ossa,
            powers,
            Policy.Unchanged,
            cancellation: TestContext.Current.CancellationToken
        );
        for (int j = 0; j < powers.Length; j++)
        {
            BestResponse alone = new BestResponseSolver(_ossa).Solve(powers[j], Policy.Unchanged);
            Assert.Equal(j, each[j].Powers.Economy);
            Assert.Equal(alone.Equilibrium.Policy.Tariffs!.Values, each[j].Equilibrium.Policy.Tariffs!.Values);
        }
    }

    [Fact]
    public void A_coalition_that_acts_as_one_gets_no_less_in_all_than_its_members_get_from_one_of_them()
    {
        BestResponseSolver solver = new(_ossa);
        TariffPowers one = new(1) { Aim = Welfare.RealIncome };
        TariffPowers both = one with { Allies = [4] };
        BestResponse alone = solver.Solve(one, Policy.Unchanged);
        BestResponse together = solver.Solve(both, Policy.Unchanged);
        Assert.Equal(StopReason.FirstOrderConditions, together.Reason);
        Assert.Equal(396, together.Variables);
        Assert.True(Dollars(together.Equilibrium) > Dollars(alone.Equilibrium));
        Assert.Equal(together.Value, 100 * Dollars(together.Equilibrium) / (_ossa.Income[1] + _ossa.Income[4]), 1e-9);

        static double Dollars(Equilibrium at) =>
            new[] { 1, 4 }.Sum(j => Objective.RealIncome(j).Value(at) * _ossa.Income[j] / 100);
    }

    [Fact]
    public void Bounds_hold_and_all_else_stays_as_it_was()
    {
        TariffPowers powers = new(4)
        {
            Lowest = 0.1,
            Highest = 0.5,
            Partners = [1, 6],
            Sectors = [0, 5, 7],
        };
        BestResponse response = new BestResponseSolver(_ossa).Solve(powers, Policy.Unchanged);
        Assert.Equal(6, response.Variables);
        Assert.True(response.AtLowest + response.AtHighest > 0);
        for (int i = 0; i < 7; i++)
        {
            for (int j = 0; j < 7; j++)
            {
                for (int s = 0; s < _ossa.Sectors; s++)
                {
                    double rate = response.Equilibrium.Tariff(i, j, s);
                    if (j == 4 && i is 1 or 6 && s is 0 or 5 or 7)
                    {
                        Assert.InRange(rate, 0.1 - 1e-15, 0.5 + 1e-15);
                    }
                    else
                    {
                        Assert.Equal(_ossa.Tariff(i, j, s), rate);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_government_that_may_set_nothing_is_told_so()
    {
        ModelException error = Assert.Throws<ModelException>(() =>
            new BestResponseSolver(_ossa).Solve(new TariffPowers(0) { Partners = [0] }, Policy.Unchanged)
        );
        Assert.Contains("BRA may set no duty", error.Message);
    }
}
