using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>What is true in every equilibrium, whatever the world and the policy.</summary>
public class EquilibriumTests
{
    private static void InEveryWorld(Action<Baseline, Policy> holds, int times = 150) =>
        Gen.Select(World.Any, Change.Any)
            .Hold(
                (world, change) =>
                {
                    BaselineData data = world.Data();
                    holds(new Baseline(data), change.Policy(data, world.Bearable));
                },
                iter: times
            );

    [Fact]
    public void Every_equation_holds() =>
        InEveryWorld(
            (baseline, policy) =>
            {
                Equilibrium equilibrium = Solved.Checked(baseline, policy);
                Assert.True(equilibrium.Residual <= 1e-10);
            },
            300
        );

    [Fact]
    public void Balances_sum_to_zero_and_each_is_paid_by_a_transfer() =>
        InEveryWorld(
            (baseline, policy) =>
            {
                Outcome outcome = Solved.Outcome(baseline, policy);
                double world = outcome.Equilibrium.Income.Sum();
                Assert.Equal(0, outcome.Economies.Sum(e => e.TradeBalance) / world, 1e-9);
                for (int j = 0; j < baseline.Economies; j++)
                {
                    Assert.Equal(
                        -outcome.Equilibrium.Transfers[j] / world,
                        outcome.Economies[j].TradeBalance / world,
                        1e-9
                    );
                }
            }
        );

    [Fact]
    public void World_labour_income_is_the_numeraire() =>
        InEveryWorld(
            (baseline, policy) =>
            {
                Equilibrium equilibrium = Solved.Checked(baseline, policy);
                Assert.Equal(1, equilibrium.LabourIncome.Sum() / baseline.LabourIncome.Sum(), 1e-12);
            }
        );

    [Fact]
    public void Nothing_changes_where_no_policy_does() =>
        World.Any.Hold(
            world =>
            {
                Baseline baseline = world.Baseline();
                Policy restated = new()
                {
                    Tariffs = baseline.Data.Tariffs?.Clone(),
                    ExportTaxes = baseline.Data.ExportTaxes?.Clone(),
                    TradeCostChange = new TradeTensor(baseline.Economies, baseline.Sectors, 1),
                    ProductivityChange = World.Grid(baseline.Economies, baseline.Sectors, () => 1),
                };
                foreach (Policy policy in (Policy[])[Policy.Unchanged, restated])
                {
                    Outcome outcome = Solved.Outcome(baseline, policy);
                    Assert.Equal(0, outcome.Equilibrium.Iterations);
                    Assert.Equal(baseline.Data.Trade.Values, outcome.Equilibrium.Trade.Values);
                    Assert.Equal(baseline.Income, outcome.Equilibrium.Income);
                    Assert.All(outcome.Economies, e => Assert.Equal(0, e.RealIncome));
                    Assert.All(outcome.Economies, e => Assert.Equal(0, e.GovernmentWelfare));
                    Assert.All(outcome.Economies, e => Assert.Equal(e.TradeBalanceBaseline, e.TradeBalance));
                }
            },
            iter: 100
        );

    [Fact]
    public void A_solver_remembers_nothing_of_the_policies_it_solved_before() =>
        Gen.Select(World.Any, Change.Any, Change.Any)
            .Hold(
                (world, first, second) =>
                {
                    BaselineData data = world.Data();
                    Solver solver = new(new Baseline(data));
                    Policy policy = second.Policy(data, world.Bearable);
                    Equilibrium fresh = new Solver(new Baseline(data)).Solve(policy);
                    solver.Solve(first.Policy(data, world.Bearable));
                    Assert.Equal(fresh.Trade.Values, solver.Solve(policy).Trade.Values);
                },
                iter: 100
            );

    [Fact]
    public void Flows_that_were_zero_stay_zero() =>
        InEveryWorld(
            (baseline, policy) =>
            {
                Equilibrium equilibrium = Solved.Checked(baseline, policy);
                for (int c = 0; c < baseline.Data.Trade.Values.Length; c++)
                {
                    if (baseline.Data.Trade.Values[c] == 0)
                    {
                        Assert.Equal(0, equilibrium.Trade.Values[c]);
                    }
                }
            }
        );

    [Fact]
    public void Counting_in_thousands_of_millions_changes_no_percent_result() =>
        InEveryWorld(
            (baseline, policy) =>
            {
                BaselineData data = baseline.Data;
                TradeTensor trade = data.Trade.Clone();
                for (int c = 0; c < trade.Values.Length; c++)
                {
                    trade.Values[c] /= 1000;
                }

                Outcome inMillions = Solved.Outcome(baseline, policy);
                Outcome inThousands = Solved.Outcome(new Baseline(data with { Trade = trade }), policy);
                Same.Results(inMillions, inThousands);
            }
        );

    [Fact]
    public void One_policy_after_another_is_both_at_once() =>
        Gen.Select(World.Any, Change.Any, Change.Any)
            .Hold(
                (world, first, second) =>
                {
                    // Imbalances held in both steps, or the second would hold what the first has made.
                    BaselineData data = world.Data();
                    Policy a = (first with { Imbalances = Imbalances.Held }).Policy(data, 0.5 * world.Bearable);
                    Policy b = (second with { Imbalances = Imbalances.Held }).Policy(data, 0.5 * world.Bearable);
                    Policy both = new()
                    {
                        Tariffs = b.Tariffs ?? a.Tariffs,
                        ExportTaxes = b.ExportTaxes ?? a.ExportTaxes,
                        TradeCostChange = Times(a.TradeCostChange, b.TradeCostChange),
                        ProductivityChange = Times(a.ProductivityChange, b.ProductivityChange),
                    };
                    Equilibrium half = Solved.Checked(new Baseline(data), a);
                    Equilibrium twoSteps = Solved.Checked(Solver.Rebase(half), b);
                    Equilibrium oneStep = Solved.Checked(new Baseline(data), both);
                    double world1 = oneStep.Trade.Values.Sum();
                    for (int c = 0; c < oneStep.Trade.Values.Length; c++)
                    {
                        Assert.Equal(oneStep.Trade.Values[c] / world1, twoSteps.Trade.Values[c] / world1, 1e-7);
                    }
                },
                iter: 100
            );

    private static TradeTensor? Times(TradeTensor? a, TradeTensor? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        TradeTensor product = a.Clone();
        for (int c = 0; c < product.Values.Length; c++)
        {
            product.Values[c] *= b.Values[c];
        }

        return product;
    }

    private static double[,]? Times(double[,]? a, double[,]? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        int i = 0;
        double[] factors = [.. b.Cast<double>()];
        double[] values = [.. a.Cast<double>()];
        return World.Grid(a.GetLength(0), a.GetLength(1), () => values[i] * factors[i++]);
    }
}
