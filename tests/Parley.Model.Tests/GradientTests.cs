using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

public class GradientTests
{
    private static readonly SolveOptions Tight = new() { Tolerance = 1e-13, MaxIterations = 400 };

    /// <summary>Central differences of the sixth order, and beside them of the fourth.</summary>
    private static readonly (double Offset, double Sixth, double Fourth)[] Stencil =
    [
        (-3, -1.0 / 60, 0),
        (-2, 9.0 / 60, 1.0 / 12),
        (-1, -45.0 / 60, -8.0 / 12),
        (1, 45.0 / 60, 8.0 / 12),
        (2, -9.0 / 60, -1.0 / 12),
        (3, 1.0 / 60, 0),
    ];

    /// <summary>Every objective, each instrument moved along a random direction, against differences of solves.</summary>
    [Theory]
    [InlineData(MarketStructure.PerfectCompetition)]
    [InlineData(MarketStructure.ExternalEconomies)]
    [InlineData(MarketStructure.FreeEntry)]
    [InlineData(MarketStructure.FixedFirms)]
    public void A_gradient_is_what_solves_near_by_say_in_every_world_under_every_policy(MarketStructure structure)
    {
        const int Worlds = 150;
        int decided = 0;
        int undecided = 0;
        Gen.Select(World.With(structure), Change.Any, Gen.Int[0, 1_000_000])
            .Hold(
                (world, change, seed) =>
                {
                    if (Solve(world, change) is { } at && IsConnected(at))
                    {
                        (int yes, int no) = Check(at, new Random(seed));
                        Interlocked.Add(ref decided, yes);
                        Interlocked.Add(ref undecided, no);
                    }
                },
                iter: Worlds
            );
        Assert.True(undecided < 0.2 * decided, $"{decided} slopes held against differences, {undecided} not");
        Assert.True(decided > 5 * Worlds, $"only {decided} slopes were held against differences");
    }

    /// <summary>Null where no equilibrium is to be found: deficits above income, or strong scale economies.</summary>
    private static Equilibrium? Solve(World world, Change change)
    {
        try
        {
            BaselineData data = world.Data();
            return new Solver(new Baseline(data)).Solve(change.Policy(data), Tight).EnsureConverged();
        }
        catch (ModelException)
        {
            return null;
        }
    }

    /// <summary>Whether trade binds all economies to one price level; where it does not, nothing compares their wages.</summary>
    private static bool IsConnected(Equilibrium at)
    {
        int n = at.Baseline.Economies;
        bool[] reached = new bool[n];
        reached[0] = true;
        for (int round = 0; round < n; round++)
        {
            for (int c = 0; c < at.Trade.Values.Length; c++)
            {
                int origin = c % n;
                int destination = c / n % n;
                if (at.Trade.Values[c] > 1e-9 * at.Income[destination] && (reached[origin] || reached[destination]))
                {
                    reached[origin] = reached[destination] = true;
                }
            }
        }

        return !reached.Contains(false);
    }

    private static (int Decided, int Undecided) Check(Equilibrium at, Random random)
    {
        Baseline baseline = at.Baseline;
        List<Objective> objectives = Objectives(baseline, random);
        Solver solver = new(baseline);
        IReadOnlyList<PolicyGradient> gradients = new GradientSolver(solver).Gradients(at, objectives);
        int decided = 0;
        int undecided = 0;
        foreach (Instrument instrument in Enum.GetValues<Instrument>())
        {
            TradeTensor direction = Direction(baseline, instrument, random);
            if (Slopes(solver, at, objectives, direction, instrument) is not { } slopes)
            {
                undecided += objectives.Count;
                continue;
            }

            for (int o = 0; o < objectives.Count; o++)
            {
                TradeTensor gradient = gradients[o].Of(instrument);
                double exact = 0;
                double size = 0.02;
                for (int c = 0; c < direction.Values.Length; c++)
                {
                    exact += direction.Values[c] * gradient.Values[c];
                    size += Math.Abs(direction.Values[c] * gradient.Values[c]);
                }

                // Where differences of two orders disagree, the world jumps and they say nothing.
                if (!(Math.Abs(slopes[o].Sixth - slopes[o].Fourth) < 3e-7 * size))
                {
                    undecided++;
                    continue;
                }

                decided++;
                Assert.True(
                    Math.Abs(exact - slopes[o].Sixth) < 1e-6 * size,
                    $"{objectives[o].Name} by {instrument}: {exact}, differences say {slopes[o].Sixth}"
                );
            }
        }

        return (decided, undecided);
    }

    private static (double Sixth, double Fourth)[]? Slopes(
        Solver solver,
        Equilibrium at,
        List<Objective> objectives,
        TradeTensor direction,
        Instrument instrument
    )
    {
        const double Step = 3e-3;
        (double Sixth, double Fourth)[] slopes = new (double, double)[objectives.Count];
        foreach ((double offset, double sixth, double fourth) in Stencil)
        {
            Policy policy = Moved(at, direction, instrument, offset * Step);
            Equilibrium there = solver.Solve(policy, Tight, at);
            if (there.Status != SolveStatus.Converged)
            {
                return null;
            }

            for (int o = 0; o < slopes.Length; o++)
            {
                double value = objectives[o].Value(there) / Step;
                slopes[o] = (slopes[o].Sixth + (sixth * value), slopes[o].Fourth + (fourth * value));
            }
        }

        return slopes;
    }

    private static TradeTensor Direction(Baseline baseline, Instrument instrument, Random random)
    {
        TradeTensor direction = new(baseline.Economies, baseline.Sectors);
        for (int c = 0; c < direction.Values.Length; c++)
        {
            bool home = c % baseline.Economies == c / baseline.Economies % baseline.Economies;
            double step = (2 * random.NextDouble()) - 1;
            direction.Values[c] = home && instrument != Instrument.TradeCost ? 0 : step;
        }

        return direction;
    }

    private static List<Objective> Objectives(Baseline baseline, Random random)
    {
        int j = random.Next(baseline.Economies);
        int s = random.Next(baseline.Sectors);
        return
        [
            Objective.RealIncome(j),
            Objective.GovernmentWelfare(j),
            Objective.SectorIncome(j, s),
            Objective.RealWage(j),
            Objective.RelativeWage(j),
            Objective.TariffRevenue(j),
            Objective.Profits(j),
            Objective.Output(j, s),
            Objective.WeightedSum([
                (Objective.RealIncome(0), 2),
                (Objective.GovernmentWelfare(1), -baseline.Income[1] / 100),
            ]),
        ];
    }

    private static Policy Moved(Equilibrium at, TradeTensor direction, Instrument instrument, double step)
    {
        Baseline baseline = at.Baseline;
        Policy policy = at.Policy;
        TradeTensor none = new(baseline.Economies, baseline.Sectors);
        TradeTensor to = (
            instrument switch
            {
                Instrument.Tariff => policy.Tariffs ?? baseline.Data.Tariffs ?? none,
                Instrument.ExportTax => policy.ExportTaxes ?? baseline.Data.ExportTaxes ?? none,
                _ => policy.TradeCostChange ?? new(baseline.Economies, baseline.Sectors, 1),
            }
        ).Clone();
        for (int c = 0; c < to.Values.Length; c++)
        {
            to.Values[c] += step * direction.Values[c];
        }

        return instrument switch
        {
            Instrument.Tariff => policy with { Tariffs = to },
            Instrument.ExportTax => policy with { ExportTaxes = to },
            _ => policy with { TradeCostChange = to },
        };
    }
}
