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

    /// <summary>Free entry: its firms leave a sector for good or come back at some tariff, and all slopes jump there.</summary>
    [Fact]
    public void Where_firms_come_back_to_a_sector_slopes_jump_and_a_gradient_is_that_of_its_side()
    {
        World world = new(5, 5, MarketStructure.FreeEntry, false, false, true, true, true, 445511);
        Change change = new(false, false, true, true, Imbalances.Removed, 180355);
        Baseline baseline = world.Baseline();
        Solver solver = new(baseline);
        Equilibrium at = solver.Solve(change.Policy(baseline.Data), Tight).EnsureConverged();
        Random random = new(477001);
        Objective wage = Objective.RelativeWage(4);
        TradeTensor direction = Direction(baseline, Instrument.Tariff, random);
        Equilibrium Along(double step) =>
            solver.Solve(Moved(at, direction, Instrument.Tariff, step), Tight).EnsureConverged();
        double Slope(double step) =>
            new GradientSolver(solver)
                .Gradient(Along(step), wage)
                .Tariffs.Values.Zip(direction.Values, (slope, part) => slope * part)
                .Sum();

        // Firms are in the sector one way, and none the other.
        const double Apart = 3e-4;
        double with = -3 * Apart;
        double without = -Apart;
        Assert.True(Along(with).Sales[1, 4] > 0);
        Assert.Equal(0, Along(without).Sales[1, 4]);
        foreach (double side in new[] { with, without })
        {
            const double Step = 1e-4;
            double said = (wage.Value(Along(side + Step)) - wage.Value(Along(side - Step))) / (2 * Step);
            Assert.Equal(said, Slope(side), 1e-5);
        }

        double jump = Math.Abs(Slope(with) - Slope(without));
        double bend = Math.Abs(Slope(with - (2 * Apart)) - Slope(with));
        bend += Math.Abs(Slope(without + (2 * Apart)) - Slope(without));
        Assert.True(jump > 10 * bend, $"slopes change by {jump} there, by {bend} as far away on both sides");
    }

    /// <summary>An economy that collects next to nothing: what the world's answer does to its revenue is some ten thousand times
    /// what its tariffs do by themselves.</summary>
    [Fact]
    public void A_gradient_is_found_where_the_objective_itself_hardly_depends_on_anything()
    {
        World world = new(2, 1, MarketStructure.FreeEntry, true, false, true, false, true, 347189);
        Change change = new(true, false, true, false, Imbalances.Held, 635112);
        Baseline baseline = world.Baseline();
        Solver solver = new(baseline);
        Equilibrium at = solver.Solve(change.Policy(baseline.Data), Tight).EnsureConverged();
        List<Objective> revenue = [Objective.TariffRevenue(1)];
        TradeTensor direction = Direction(baseline, Instrument.Tariff, new Random(31934));
        double exact = new GradientSolver(solver)
            .Gradient(at, revenue[0])
            .Tariffs.Values.Zip(direction.Values, (slope, part) => slope * part)
            .Sum();
        Assert.Equal(Slopes(solver, at, revenue, direction, Instrument.Tariff)![0].Sixth, exact, 1e-9);
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

    private static IEnumerable<bool> Emptied(Equilibrium at) => at.Sales.Cast<double>().Select(sales => sales == 0);

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
            // A sector that empties or comes back makes a kink, which differences must not cross.
            if (there.Status != SolveStatus.Converged || !Emptied(there).SequenceEqual(Emptied(at)))
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
