using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>Quotas, voluntary restraints and tariff-rate quotas, in every market structure.</summary>
public class QuantityLimitTests
{
    private const double Infinite = double.PositiveInfinity;

    /// <summary>A world, a flow between its first two economies and a part of today's quantity.</summary>
    private static Gen<(World World, double Part)> Cases =>
        Gen.Select(World.Any, Gen.Double[0.3, 0.95], (world, part) => (world, part));

    [Fact]
    public void A_quota_at_todays_quantity_changes_nothing() =>
        Cases.Hold(
            (world, _) =>
            {
                Baseline baseline = world.Baseline();
                foreach (Instrument instrument in (Instrument[])[Instrument.Tariff, Instrument.ExportTax])
                {
                    Outcome outcome = Solved.Outcome(baseline, Limited(baseline, instrument, 1));
                    Assert.All(outcome.Economies, e => Assert.Equal(0, e.RealIncome));
                    Assert.All(outcome.Limits, l => Assert.False(l.Binds));
                    Assert.All(outcome.Limits, l => Assert.Equal(0, l.Rent));
                }
            },
            iter: 60
        );

    [Fact]
    public void A_quota_that_does_not_bind_changes_nothing() =>
        Gen.Select(World.Any, Change.Any)
            .Hold(
                (world, change) =>
                {
                    Baseline baseline = world.Baseline();
                    Policy policy = change.Policy(baseline.Data, world.Bearable);
                    Equilibrium free = Solved.Checked(baseline, policy);
                    QuantityLimit[] wide =
                    [
                        .. Limited(baseline, Instrument.Tariff, 1)
                            .Limits.Select(l =>
                                l with
                                {
                                    Quantity = 1.001 * l.QuantityIn(free),
                                    LowerRate = free.Tariff(l.Origin, l.Destination, l.Sector),
                                }
                            ),
                    ];
                    Equilibrium limited = Solved.Checked(baseline, policy with { Limits = wide });
                    Assert.Equal(free.Trade.Values, limited.Trade.Values, (a, b) => Math.Abs(a - b) <= 1e-7 * (a + b));
                    Assert.All(LimitRates.Of(limited).Zip(wide), p => Assert.Equal(p.Second.LowerRate, p.First));
                },
                iter: 40
            );

    [Fact]
    public void A_quota_and_the_tariff_that_equals_it_give_the_same_world() =>
        Cases.Hold(
            (world, part) =>
            {
                Baseline baseline = world.Baseline();
                Outcome quota = Solved.Outcome(baseline, Limited(baseline, Instrument.Tariff, Tight(world, part)));
                Assert.Contains(quota.Limits, l => l.Binds);
                Outcome tariff = Solved.Outcome(baseline, quota.Equilibrium.Policy with { Limits = [] });
                Assert.All(quota.Economies.Zip(tariff.Economies), p => Same.Economy(p.First, p.Second));
                LimitOutcome limit = quota.Limits[0];
                double revenue =
                    quota.Equilibrium.Trade[0, 1, 0] * (1 + quota.Equilibrium.ExportTax(0, 1, 0)) * limit.Rate;
                double withinDuty =
                    quota.Equilibrium.Trade[0, 1, 0] * (1 + quota.Equilibrium.ExportTax(0, 1, 0)) * limit.LowerRate;
                Assert.Equal(revenue - withinDuty, limit.Rent, 1e-9 * Math.Abs(revenue));
            },
            iter: 100
        );

    [Fact]
    public void A_restraint_moves_the_rent_to_the_exporter_and_helps_it_more_than_the_quota_does() =>
        Gen.Select(World.With(MarketStructure.PerfectCompetition), Gen.Double[0.4, 0.9])
            .Hold(
                (world, part) =>
                {
                    Baseline baseline = (world with { Gaps = false }).Baseline();
                    Outcome quota = Solved.Outcome(baseline, Limited(baseline, Instrument.Tariff, part));
                    Outcome restraint = Solved.Outcome(baseline, Limited(baseline, Instrument.ExportTax, part));
                    Assert.Equal(quota.Limits[0].Quantity, restraint.Limits[0].Quantity, 1e-7);
                    Assert.Equal("E1", quota.Limits[0].RentGoesTo);
                    Assert.Equal("E0", restraint.Limits[0].RentGoesTo);
                    Assert.True(restraint.Economies[0].RealIncome > quota.Economies[0].RealIncome);
                    Assert.True(restraint.Economies[1].RealIncome < quota.Economies[1].RealIncome);
                },
                iter: 60
            );

    [Fact]
    public void Tightening_a_quota_raises_its_tariff_equivalent() =>
        Cases.Hold(
            (world, part) =>
            {
                Baseline baseline = world.Baseline();
                double last = double.NegativeInfinity;
                foreach (double limit in (double[])[1.5, 1, 0.5 * (1 + part), part, 0.9 * part])
                {
                    Policy policy = Limited(baseline, Instrument.Tariff, limit > 1 ? limit : Tight(world, limit));
                    Outcome outcome = Solved.Outcome(baseline, policy);
                    Assert.True(limit >= 1 ? outcome.Limits[0].Rate >= last : outcome.Limits[0].Rate > last);
                    last = outcome.Limits[0].Rate;
                }
            },
            iter: 60
        );

    [Fact]
    public void A_tariff_rate_quota_is_its_lower_rate_its_limit_or_its_upper_rate() =>
        Cases.Hold(
            (world, part) =>
            {
                Baseline baseline = world.Baseline();
                double limit = Tight(world, part);
                QuantityLimit quota = Limited(baseline, Instrument.Tariff, limit).Limits[0];
                double equivalent = Solved.Outcome(baseline, new Policy { Limits = [quota] }).Limits[0].Rate;
                LimitOutcome At(double lower, double upper) =>
                    Solved
                        .Outcome(
                            baseline,
                            new Policy { Limits = [quota with { LowerRate = lower, UpperRate = upper }] }
                        )
                        .Limits[0];
                LimitOutcome filled = At(quota.LowerRate, equivalent + 0.1);
                Assert.Equal(LimitRegime.Filled, filled.Regime);
                Assert.Equal(equivalent, filled.Rate, 1e-8);

                LimitOutcome open = At(equivalent + 0.01, equivalent + 0.1);
                Assert.Equal(LimitRegime.Open, open.Regime);
                Assert.True(open.Quantity < open.Limit);
                Assert.Equal(0, open.Rent);

                double half = quota.LowerRate + (0.5 * (equivalent - quota.LowerRate));
                LimitOutcome exceeded = At(quota.LowerRate, half);
                Assert.Equal(LimitRegime.Exceeded, exceeded.Regime);
                Assert.Equal(half, exceeded.Rate);
                Assert.True(exceeded.Quantity > exceeded.Limit);
                Assert.True(exceeded.Rent > 0);
            },
            iter: 40
        );

    [Fact]
    public void A_quota_between_two_rates_where_both_are_one_is_that_tariff() =>
        Cases.Hold(
            (world, part) =>
            {
                Baseline baseline = world.Baseline();
                QuantityLimit quota = Limited(baseline, Instrument.Tariff, part).Limits[0];
                double rate = quota.LowerRate + (0.1 * world.Bearable);
                Outcome limited = Solved.Outcome(
                    baseline,
                    new Policy { Limits = [quota with { LowerRate = rate, UpperRate = rate }] }
                );
                TradeTensor tariffs = Tariffs(baseline);
                tariffs[0, 1, 0] = rate;
                Outcome tariff = Solved.Outcome(baseline, new Policy { Tariffs = tariffs });
                Assert.All(limited.Economies.Zip(tariff.Economies), p => Same.Economy(p.First, p.Second));
            },
            iter: 30
        );

    [Fact]
    public void Symmetric_economies_that_limit_one_another_alike_get_symmetric_results() =>
        Gen.Select(Gen.Int[2, 5], Gen.Int[1, 3], Gen.Enum<MarketStructure>(), Gen.Double[0.4, 0.95])
            .Hold(
                (n, sectors, structure, part) =>
                {
                    TradeTensor trade = new(n, sectors);
                    List<QuantityLimit> limits = [];
                    for (int s = 0; s < sectors; s++)
                    {
                        for (int j = 0; j < n; j++)
                        {
                            for (int i = 0; i < n; i++)
                            {
                                trade[i, j, s] = i == j ? 100 + s : 5;
                                if (i != j)
                                {
                                    limits.Add(new QuantityLimit(i, j, s, 5 * part, Instrument.Tariff, 0));
                                }
                            }
                        }
                    }

                    Baseline baseline = new(
                        new BaselineData
                        {
                            Economies = [.. Enumerable.Range(0, n).Select(i => $"E{i}")],
                            Sectors = [.. Enumerable.Range(0, sectors).Select(s => $"S{s}")],
                            Trade = trade,
                            TradeElasticity = [.. Enumerable.Range(0, sectors).Select(s => 3.0 + s)],
                            MarketStructure = structure,
                        }
                    );
                    Outcome outcome = Solved.Outcome(baseline, new Policy { Limits = limits });
                    Assert.True(outcome.Economies[0].RealIncome < 0);
                    Assert.All(outcome.Economies, e => Same.Economy(outcome.Economies[0], e));
                    Assert.All(outcome.Limits, l => Assert.Equal(LimitRegime.Filled, l.Regime));
                    foreach (IGrouping<string, LimitOutcome> sector in outcome.Limits.GroupBy(l => l.Sector))
                    {
                        Assert.All(sector, l => Assert.Equal(sector.First().Rent, l.Rent, 1e-6));
                    }
                },
                iter: 40
            );

    /// <summary>Many limits at once, some of which bind and some of which do not, on top of other changes.</summary>
    [Fact]
    public void Every_limit_of_many_is_open_or_filled_whatever_else_changes() =>
        Gen.Select(World.Any, Change.Any, Gen.Int[0, 1_000_000])
            .Hold(
                (world, change, seed) =>
                {
                    Baseline baseline = world.Baseline();
                    Random random = new(seed);
                    Policy policy = change.Policy(baseline.Data, 0.5 * world.Bearable);
                    List<QuantityLimit> limits = [];
                    for (int s = 0; s < baseline.Sectors; s++)
                    {
                        for (int j = 0; j < baseline.Economies; j++)
                        {
                            for (int i = 0; i < baseline.Economies; i++)
                            {
                                bool isTariff = random.Next(2) == 0;
                                double part = 1 + (world.Bearable * (random.NextDouble() - 0.6));
                                double trade = baseline.Trade(i, j, s);
                                if (i == j || trade == 0 || random.Next(3) > 0)
                                {
                                    continue;
                                }

                                double rate = isTariff
                                    ? policy.Tariffs?[i, j, s] ?? baseline.Tariff(i, j, s)
                                    : policy.ExportTaxes?[i, j, s] ?? baseline.ExportTax(i, j, s);
                                limits.Add(
                                    new QuantityLimit(
                                        i,
                                        j,
                                        s,
                                        part * trade,
                                        isTariff ? Instrument.Tariff : Instrument.ExportTax,
                                        rate,
                                        random.Next(3) == 0 ? rate + (0.2 * world.Bearable) : Infinite
                                    )
                                );
                            }
                        }
                    }

                    Equilibrium limited = new Solver(baseline).Solve(policy with { Limits = limits }).EnsureConverged();
                    EquilibriumCheckResult check = EquilibriumCheck.Run(limited);
                    Assert.True(check.Holds(Solved.CheckTolerance), $"{check.Worst} {check.LargestResidual:E2}");
                    Assert.True(limited.Residual <= SolveOptions.Default.Tolerance);
                    foreach (LimitOutcome limit in Outcome.Of(limited).Limits)
                    {
                        Assert.True(limit.Rate >= limit.LowerRate && limit.Rate <= limit.UpperRate);
                        if (limit.Regime == LimitRegime.Filled)
                        {
                            Assert.Equal(limit.Limit, limit.Quantity, 1e-9 * limit.Limit);
                        }
                        else if (limit.Regime == LimitRegime.Open)
                        {
                            Assert.True(limit.Quantity <= limit.Limit * (1 + 1e-9));
                        }
                        else
                        {
                            Assert.True(limit.Quantity >= limit.Limit * (1 - 1e-9));
                        }
                    }
                },
                iter: 120
            );

    [Fact]
    public void A_gradient_holds_the_quotas_that_are_filled() =>
        Gen.Select(World.With(MarketStructure.FixedFirms), Gen.Double[0.5, 0.9])
            .Hold(
                (world, part) =>
                {
                    Baseline baseline = (world with { Gaps = false, Economies = 3, Sectors = 3 }).Baseline();
                    Policy policy = new()
                    {
                        Tariffs = Tariffs(baseline),
                        Limits =
                        [
                            Limit(baseline, 0, 1, 0, Instrument.Tariff, part),
                            Limit(baseline, 1, 0, 1, Instrument.ExportTax, part),
                        ],
                    };
                    Solver solver = new(baseline);
                    SolveOptions tight = new() { Tolerance = 1e-12 };
                    Equilibrium at = solver.Solve(policy, tight).EnsureConverged();
                    foreach (
                        Objective objective in (Objective[])
                            [Objective.RealIncome(0), Objective.GovernmentWelfare(1), Objective.Quantity(2, 1, 0)]
                    )
                    {
                        PolicyGradient gradient = new GradientSolver(solver).Gradient(at, objective);
                        // A duty on the rival, and the tariff on what the exporter restrains itself in.
                        foreach ((int i, int j, int s) in ((int, int, int)[])[(2, 1, 0), (1, 0, 1)])
                        {
                            double Value(double step)
                            {
                                TradeTensor tariffs = policy.Tariffs!.Clone();
                                tariffs[i, j, s] += step;
                                return objective.Value(
                                    solver.Solve(policy with { Tariffs = tariffs }, tight).EnsureConverged()
                                );
                            }

                            double slope = (Value(1e-4) - Value(-1e-4)) / 2e-4;
                            Assert.Equal(slope, gradient.Tariff(i, j, s), 1e-4 * Math.Max(1, Math.Abs(slope)));
                        }

                        Assert.Equal(0, gradient.Tariff(0, 1, 0), 1e-7);
                    }
                },
                iter: 10
            );

    [Fact]
    public void The_derivative_of_a_quantity_is_what_solves_near_by_say() =>
        World
            .With(MarketStructure.PerfectCompetition)
            .Hold(
                world =>
                {
                    Baseline baseline = (world with { Gaps = false }).Baseline();
                    Solver solver = new(baseline);
                    SolveOptions tight = new() { Tolerance = 1e-12 };
                    Objective quantity = Objective.Quantity(0, 1, 0);
                    Policy policy = new() { Tariffs = Tariffs(baseline) };
                    PolicyGradient gradient = new GradientSolver(solver).Gradient(
                        solver.Solve(policy, tight),
                        quantity
                    );
                    double Value(double step)
                    {
                        TradeTensor tariffs = Tariffs(baseline);
                        tariffs[0, 1, 0] += step;
                        return quantity.Value(solver.Solve(new Policy { Tariffs = tariffs }, tight).EnsureConverged());
                    }

                    double slope = (Value(1e-4) - Value(-1e-4)) / 2e-4;
                    Assert.True(slope < 0);
                    Assert.Equal(slope, gradient.Tariff(0, 1, 0), 1e-5 * Math.Abs(slope));
                },
                iter: 40
            );

    [Fact]
    public void A_limit_that_cannot_be_is_refused()
    {
        Baseline baseline = new World(
            3,
            2,
            MarketStructure.PerfectCompetition,
            false,
            true,
            false,
            false,
            false,
            7
        ).Baseline();
        QuantityLimit limit = Limit(baseline, 0, 1, 0, Instrument.Tariff, 0.5);
        Assert.Contains("nothing to limit", Refused(limit, without: true));
        Assert.Contains("must be positive", Refused(limit with { Quantity = 0 }));
        Assert.Contains("at least as high", Refused(limit with { UpperRate = limit.LowerRate - 0.01 }));
        Assert.Contains("limits no flow", Refused(limit with { Destination = 0 }));
        Assert.Contains("limits no flow", Refused(limit with { Instrument = Instrument.TradeCost }));
        Assert.Contains("two limits", Refused(limit, limit with { Instrument = Instrument.ExportTax }));

        string Refused(QuantityLimit first, QuantityLimit? second = null, bool without = false)
        {
            BaselineData data = baseline.Data;
            if (without)
            {
                TradeTensor trade = data.Trade.Clone();
                trade[0, 1, 0] = 0;
                data = data with { Trade = trade };
            }

            return Assert
                .Throws<ModelException>(() =>
                    new Solver(new Baseline(data)).Solve(
                        new Policy { Limits = second is null ? [first] : [first, second] }
                    )
                )
                .Message;
        }
    }

    /// <summary>Under free entry only a little, or sectors empty.</summary>
    private static double Tight(World world, double part) => 1 - ((1 - part) * Math.Min(1, 5 * world.Bearable));

    private static Policy Limited(Baseline baseline, Instrument instrument, double part) =>
        new() { Limits = [Limit(baseline, 0, 1, 0, instrument, part)] };

    private static QuantityLimit Limit(Baseline baseline, int i, int j, int s, Instrument instrument, double part) =>
        new(
            i,
            j,
            s,
            part * baseline.Trade(i, j, s),
            instrument,
            instrument == Instrument.Tariff ? baseline.Tariff(i, j, s) : baseline.ExportTax(i, j, s)
        );

    private static TradeTensor Tariffs(Baseline baseline) =>
        baseline.Data.Tariffs?.Clone() ?? new TradeTensor(baseline.Economies, baseline.Sectors);
}
