using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

public class GradientTests
{
    private static readonly SolveOptions Tight = new() { Tolerance = 1e-13, MaxIterations = 400 };

    /// <summary>Every instrument of every objective, against a difference of two solves along a random direction.</summary>
    [Fact]
    public void A_gradient_is_what_two_solves_say_in_every_world_under_every_policy()
    {
        Gen.Select(World.Any, Change.Any, Gen.Int[0, 1_000_000])
            .Sample(
                (world, change, seed) =>
                {
                    if (Solve(world, change) is { } at)
                    {
                        Check(at, new Random(seed));
                    }
                },
                iter: 2000
            );
    }

    /// <summary>Null where strong scale economies leave no equilibrium to be found.</summary>
    private static Equilibrium? Solve(World world, Change change)
    {
        try
        {
            BaselineData data = world.Data();
            return new Solver(new Baseline(data)).Solve(change.Policy(data), Tight).EnsureConverged();
        }
        catch (ModelException) when (world.MarketStructure is MarketStructure.FreeEntry or MarketStructure.ExternalEconomies)
        {
            return null;
        }
    }

    private static void Check(Equilibrium at, Random random)
    {
        Baseline baseline = at.Baseline;
        Policy policy = at.Policy;
        Solver solver = new(baseline);
        List<Objective> objectives = Objectives(baseline, random);
        IReadOnlyList<PolicyGradient> gradients = new GradientSolver(baseline).Gradients(at, objectives);
        int n = baseline.Economies;
        int sectors = baseline.Sectors;
        for (int instrument = 0; instrument < 3; instrument++)
        {
            TradeTensor direction = new(n, sectors);
            for (int c = 0; c < direction.Values.Length; c++)
            {
                bool home = c % n == c / n % n;
                double d = (2 * random.NextDouble()) - 1;
                direction.Values[c] = instrument < 2 && home ? 0 : d;
            }

            double[] slopes = new double[objectives.Count];
            const double Step = 3e-3;
            foreach ((double offset, double weight) in Stencil)
            {
                Equilibrium there = solver.Solve(Moved(baseline, policy, direction, instrument, offset * Step), Tight, at);
                for (int o = 0; o < slopes.Length; o++)
                {
                    slopes[o] += weight * objectives[o].Value(there) / Step;
                }
            }

            for (int o = 0; o < slopes.Length; o++)
            {
                TradeTensor gradient = instrument switch
                {
                    0 => gradients[o].Tariffs,
                    1 => gradients[o].ExportTaxes,
                    _ => gradients[o].TradeCosts,
                };
                double exact = 0;
                double size = 0;
                for (int c = 0; c < direction.Values.Length; c++)
                {
                    double part = direction.Values[c] * gradient.Values[c];
                    exact += part;
                    size += Math.Abs(part);
                }

                double off = Math.Abs(exact - slopes[o]) / (size + 0.02);
                Assert.True(off < 1e-6, $"{objectives[o].Name} instrument {instrument}: {exact} against {slopes[o]}, off {off:E2}, residual {gradients[o].AdjointResidual:E2}");
            }
        }
    }

    /// <summary>Central differences of the sixth order.</summary>
    private static readonly (double Offset, double Weight)[] Stencil =
    [
        (-3, -1.0 / 60),
        (-2, 9.0 / 60),
        (-1, -45.0 / 60),
        (1, 45.0 / 60),
        (2, -9.0 / 60),
        (3, 1.0 / 60),
    ];

    private static List<Objective> Objectives(Baseline baseline, Random random)
    {
        int j = random.Next(baseline.Economies);
        int s = random.Next(baseline.Sectors);
        return
        [
            Objective.RealIncome(j),
            Objective.GovernmentWelfare(j),
            Objective.RealWage(j),
            Objective.TariffRevenue(j),
            Objective.Profits(j),
            Objective.Output(j, s),
            Objective.WeightedSum([(Objective.RealIncome(0), 2), (Objective.GovernmentWelfare(1).InMillionUsd(baseline), -1)]),
        ];
    }

    private static Policy Moved(Baseline baseline, Policy policy, TradeTensor direction, int instrument, double step)
    {
        TradeTensor from = instrument switch
        {
            0 => policy.Tariffs ?? baseline.Data.Tariffs ?? new(baseline.Economies, baseline.Sectors),
            1 => policy.ExportTaxes ?? baseline.Data.ExportTaxes ?? new(baseline.Economies, baseline.Sectors),
            _ => policy.TradeCostChange ?? new(baseline.Economies, baseline.Sectors, 1),
        };
        TradeTensor to = from.Clone();
        for (int c = 0; c < to.Values.Length; c++)
        {
            to.Values[c] += step * direction.Values[c];
        }

        return instrument switch
        {
            0 => policy with { Tariffs = to },
            1 => policy with { ExportTaxes = to },
            _ => policy with { TradeCostChange = to },
        };
    }
}
