using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

public class GradientEconomicsTests
{
    [Fact]
    public void An_objective_has_the_digits_that_the_outcome_shows()
    {
        Gen.Select(World.With(MarketStructure.FixedFirms), Change.Any)
            .Hold(
                (world, change) =>
                {
                    BaselineData data = world.Data();
                    Equilibrium at = new Solver(new Baseline(data)).Solve(change.Policy(data, 0.3));
                    Outcome outcome = Outcome.Of(at);
                    for (int j = 0; j < world.Economies; j++)
                    {
                        EconomyOutcome economy = outcome.Economies[j];
                        Assert.Equal(economy.RealIncome, Objective.RealIncome(j).Value(at));
                        Assert.Equal(economy.GovernmentWelfare, Objective.GovernmentWelfare(j).Value(at));
                        // Labour costs add up to labour income as nearly as the equilibrium is solved.
                        Assert.Equal(
                            economy.RealIncome,
                            Enumerable.Range(0, world.Sectors).Sum(s => Objective.SectorIncome(j, s).Value(at)),
                            1e-7
                        );
                        Assert.Equal(economy.RealWage, Objective.RealWage(j).Value(at));
                        Assert.Equal(economy.TariffRevenue, Objective.TariffRevenue(j).Value(at));
                        Assert.Equal(at.Profits[j], Objective.Profits(j).Value(at));
                        Assert.Equal(outcome.Sector(j, 0).Output, Objective.Output(j, 0).Value(at));
                        Assert.Equal(
                            economy.RealIncomeValue,
                            economy.RealIncome * Objective.RealIncome(j).MillionUsdPerUnit(at.Baseline),
                            1e-9 * at.Baseline.Income[j]
                        );
                    }
                },
                iter: 30
            );
    }

    /// <summary>Lerner (1936).</summary>
    [Fact]
    public void A_little_more_tax_on_all_exports_does_what_a_little_more_tariff_on_all_imports_does()
    {
        Gen.Select(World.With(MarketStructure.PerfectCompetition), Change.Any)
            .Hold(
                (world, change) =>
                {
                    BaselineData data = (world with { Deficits = false, Gaps = false }).Data();
                    Baseline baseline = new(data);
                    Policy policy = change.Policy(data) with { Imbalances = Imbalances.Removed };
                    Equilibrium at = new Solver(baseline).Solve(policy).EnsureConverged();
                    GradientSolver gradients = new(baseline);
                    for (int j = 0; j < world.Economies; j++)
                    {
                        // Another's real income as well as the own government's welfare.
                        foreach (
                            Objective objective in new[] { Objective.GovernmentWelfare(j), Objective.RealIncome(0) }
                        )
                        {
                            PolicyGradient gradient = gradients.Gradient(at, objective);
                            double imports = 0;
                            double exports = 0;
                            for (int s = 0; s < world.Sectors; s++)
                            {
                                for (int i = 0; i < world.Economies; i++)
                                {
                                    imports += (1 + at.Tariff(i, j, s)) * gradient.Tariffs[i, j, s];
                                    exports += (1 + at.ExportTax(j, i, s)) * gradient.ExportTaxes[j, i, s];
                                }
                            }

                            Assert.Equal(imports, exports, 1e-6 * (1 + Math.Abs(imports)));
                        }
                    }
                },
                iter: 60
            );
    }

    [Fact]
    public void If_one_percent_more_of_everything_is_lost_on_the_way_and_at_home_everyone_is_one_percent_poorer()
    {
        Gen.Select(World.With(MarketStructure.FixedFirms), Change.Any)
            .Hold(
                (world, change) =>
                {
                    BaselineData data = (world with { Inputs = false, Gaps = false }).Data();
                    Baseline baseline = new(data);
                    Equilibrium at = new Solver(baseline).Solve(change.Policy(data, 0.5));
                    if (at.Status != SolveStatus.Converged)
                    {
                        return;
                    }

                    GradientSolver gradients = new(baseline);
                    for (int j = 0; j < world.Economies; j++)
                    {
                        PolicyGradient gradient = gradients.Gradient(at, Objective.RealIncome(j));
                        double lost = 0;
                        for (int c = 0; c < gradient.TradeCosts.Values.Length; c++)
                        {
                            double cost = at.Policy.TradeCostChange?.Values[c] ?? 1;
                            lost += cost * gradient.TradeCosts.Values[c];
                        }

                        Assert.Equal(-(100 + gradient.Value), lost, 1e-6);
                    }
                },
                iter: 60
            );
    }

    /// <summary>Gros (1987): among two economies with one good each, 1 / (theta times the other's home share).</summary>
    [Fact]
    public void At_the_optimal_tariff_of_two_economies_nothing_is_gained_by_more_or_less()
    {
        World world = new(2, 1, MarketStructure.PerfectCompetition, false, false, false, false, false, 7);
        Baseline baseline = world.Baseline();
        Solver solver = new(baseline);
        double theta = baseline.Data.TradeElasticity[0];
        TradeTensor tariffs = new(2, 1);
        Equilibrium at = solver.Solve(Policy.Unchanged);
        for (int round = 0; round < 60; round++)
        {
            tariffs = tariffs.Clone();
            tariffs[1, 0, 0] = 1 / (theta * at.Trade[1, 1, 0] / at.Spending[1, 0]);
            at = solver.Solve(new Policy { Tariffs = tariffs }, new SolveOptions { Tolerance = 1e-13 }, at);
        }

        GradientSolver gradients = new(solver);
        double own = gradients.Gradient(at, Objective.RealIncome(0)).Tariffs[1, 0, 0];
        double others = gradients.Gradient(at, Objective.RealIncome(1)).Tariffs[1, 0, 0];
        Assert.True(Math.Abs(own) < 1e-8 * Math.Abs(others), $"{own} for itself, {others} for the other");
        Assert.True(others < 0);
    }

    [Fact]
    public void A_flow_under_embargo_has_no_derivative_and_harms_no_other()
    {
        World world = new(4, 3, MarketStructure.PerfectCompetition, true, true, false, true, false, 11);
        Baseline baseline = world.Baseline();
        TradeTensor tariffs = baseline.Data.Tariffs!.Clone();
        tariffs[2, 1, 0] = double.PositiveInfinity;
        Solver solver = new(baseline);
        Equilibrium at = solver.Solve(new Policy { Tariffs = tariffs }).EnsureConverged();
        PolicyGradient gradient = new GradientSolver(solver).Gradient(at, Objective.RealIncome(1));
        foreach (Instrument instrument in Enum.GetValues<Instrument>())
        {
            Assert.Equal(0, gradient.Of(instrument)[2, 1, 0]);
            Assert.All(gradient.Of(instrument).Values, value => Assert.True(double.IsFinite(value)));
            Assert.NotEqual(0, gradient.Of(instrument)[3, 1, 0]);
        }
    }

    [Fact]
    public void The_gradient_of_a_sum_is_the_sum_of_the_gradients()
    {
        World world = new(5, 4, MarketStructure.FixedFirms, true, true, true, true, true, 3);
        Baseline baseline = world.Baseline();
        Equilibrium at = new Solver(baseline).Solve(Policy.Unchanged);
        Objective sum = Objective.WeightedSum([(Objective.RealIncome(1), 2), (Objective.TariffRevenue(4), -0.5)]);
        IReadOnlyList<PolicyGradient> gradients = new GradientSolver(baseline).Gradients(
            at,
            [sum, Objective.RealIncome(1), Objective.TariffRevenue(4)]
        );
        for (int c = 0; c < gradients[0].Tariffs.Values.Length; c++)
        {
            double expected = (2 * gradients[1].Tariffs.Values[c]) - (0.5 * gradients[2].Tariffs.Values[c]);
            Assert.Equal(expected, gradients[0].Tariffs.Values[c], 1e-9 * (1 + Math.Abs(expected)));
        }
    }

    [Fact]
    public void A_solve_that_starts_at_its_answer_takes_no_iteration()
    {
        Gen.Select(World.Any, Change.Any)
            .Hold(
                (world, change) =>
                {
                    BaselineData data = (world with { MarketStructure = MarketStructure.ExternalEconomies }).Data();
                    Solver solver = new(new Baseline(data));
                    Policy policy = change.Policy(data, 0.3);
                    Equilibrium first = solver.Solve(policy, new SolveOptions { Tolerance = 1e-11 });
                    if (first.Status == SolveStatus.Converged)
                    {
                        Equilibrium second = solver.Solve(policy, null, first);
                        Assert.Equal(0, second.Iterations);
                        Assert.Equal(0, solver.Solve(Policy.Unchanged).Iterations);
                        Equilibrium back = solver.Solve(Policy.Unchanged, null, first);
                        Assert.All(back.WageChange, wage => Assert.Equal(1, wage, 1e-7));
                    }
                },
                iter: 60
            );
    }

    [Fact]
    public void An_equilibrium_of_another_world_is_refused()
    {
        World world = new(3, 2, MarketStructure.PerfectCompetition, false, true, false, true, false, 5);
        Equilibrium elsewhere = new Solver(world.Baseline()).Solve(Policy.Unchanged);
        Baseline baseline = world.Baseline();
        Assert.Throws<ArgumentException>(() =>
            new GradientSolver(baseline).Gradient(elsewhere, Objective.RealIncome(0))
        );
        Assert.Throws<ArgumentException>(() => new Solver(baseline).Solve(Policy.Unchanged, null, elsewhere));
    }
}
