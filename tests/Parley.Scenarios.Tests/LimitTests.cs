using Parley.Model;

namespace Parley.Scenarios.Tests;

/// <summary>Quotas, tariff-rate quotas and voluntary restraints: what each puts into the policy, and what comes of it.</summary>
public class LimitTests
{
    private static readonly int Usa = SmallWorld.Economy("USA");
    private static readonly int Japan = SmallWorld.Economy("JPN");
    private static readonly int Cars = SmallWorld.Sector("cars");

    private static double Trade(string origin, string destination, string sector) =>
        SmallWorld.Dataset.Trade[
            SmallWorld.Economy(origin),
            SmallWorld.Economy(destination),
            SmallWorld.Sector(sector)
        ];

    [Theory]
    [InlineData("of_baseline: 80%", 0.8)]
    [InlineData("growth: 10%", 1.1)]
    [InlineData("growth: -20%", 0.8)]
    public void A_limit_is_a_part_of_todays_quantity_of_each_flow(string size, double part)
    {
        IReadOnlyList<QuantityLimit> limits = SmallWorld
            .CompileOne($"quota: {{ importers: USA, from: [JPN, EU], on: cars, {size} }}")
            .Policy.Limits;
        Assert.Equal(2, limits.Count);
        Assert.All(
            limits,
            l => Assert.Equal(part * SmallWorld.Dataset.Trade[l.Origin, Usa, Cars], l.Quantity, 1e-9 * l.Quantity)
        );
        Assert.All(limits, l => Assert.Equal(Instrument.Tariff, l.Instrument));
        Assert.All(limits, l => Assert.Equal(SmallWorld.Dataset.Tariffs[l.Origin, Usa, Cars], l.LowerRate));
    }

    [Fact]
    public void Several_flows_share_a_limit_in_dollars_by_what_they_trade_today()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "quota: { importers: USA, from: [JPN, EU], on: cars, million_usd: 3000 }"
        );
        Assert.Equal(3000, outcome.Policy.Limits.Sum(l => l.Quantity), 1e-9);
        QuantityLimit first = outcome.Policy.Limits[0];
        QuantityLimit second = outcome.Policy.Limits[1];
        Assert.Equal(
            SmallWorld.Dataset.Trade[first.Origin, Usa, Cars] / SmallWorld.Dataset.Trade[second.Origin, Usa, Cars],
            first.Quantity / second.Quantity,
            1e-9
        );
        Assert.Contains(
            outcome.Notes,
            n => n.StartsWith("2 flows share the limit of 3,000 million USD", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_restraint_is_the_exporters_and_a_tariff_rate_quota_has_two_rates()
    {
        QuantityLimit restraint = Assert.Single(
            SmallWorld
                .CompileOne("voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 80% }")
                .Policy.Limits
        );
        Assert.Equal(
            (Japan, Usa, Instrument.ExportTax),
            (restraint.Origin, restraint.Destination, restraint.Instrument)
        );
        Assert.Equal(0, restraint.LowerRate);
        QuantityLimit quota = Assert.Single(
            SmallWorld
                .CompileOne(
                    "tariff_rate_quota: { importers: JPN, from: USA, on: rice, of_baseline: 120%, in_quota: 5%, over_quota: 400% }"
                )
                .Policy.Limits
        );
        Assert.Equal((0.05, 4.0), (quota.LowerRate, quota.UpperRate));
    }

    [Fact]
    public void Goods_that_are_not_traded_are_not_limited_and_the_reader_is_told()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "quota: { importers: JPN, from: MEX, on: rice, of_baseline: 80% }"
        );
        Assert.Equal(0, Trade("MEX", "JPN", "rice"));
        Assert.Empty(outcome.Policy.Limits);
        Assert.Contains(outcome.Notes, n => n.Contains("there is no trade in it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quota_that_is_phased_in_tightens_in_equal_steps_from_todays_quantity()
    {
        IReadOnlyList<CompiledOutcome> path = SmallWorld
            .Compile(SmallWorld.One("quota: { importers: USA, from: JPN, on: cars, of_baseline: 60%, years: 4 }"))
            .Outcomes;
        double trade = Trade("JPN", "USA", "cars");
        Assert.Equal([0.9, 0.8, 0.7, 0.6], path.Select(o => Math.Round(o.Policy.Limits[0].Quantity / trade, 12)));
    }

    [Fact]
    public void A_back_loaded_quota_lets_all_through_in_its_first_half()
    {
        IReadOnlyList<CompiledOutcome> path = SmallWorld
            .Compile(
                SmallWorld.One(
                    "quota: { importers: USA, from: JPN, on: cars, of_baseline: 60%, years: 4, staging: back_loaded }"
                )
            )
            .Outcomes;
        Assert.Empty(path[0].Policy.Limits);
        Assert.Empty(path[1].Policy.Limits);
        Assert.Equal(0.8, path[2].Policy.Limits[0].Quantity / Trade("JPN", "USA", "cars"), 12);
    }

    [Theory]
    [InlineData("perfect_competition")]
    [InlineData("external_economies")]
    [InlineData("free_entry")]
    [InlineData("fixed_firms")]
    public void A_restraint_and_a_quota_of_one_size_move_the_rent_and_little_else(string structure)
    {
        ScenarioResult result = ScenarioRun.Solve(
            SmallWorld.Compile(
                $$"""
                title: T
                model: { market_structure: {{structure}}, inputs: false }
                outcomes:
                  - name: quota
                    measures: [{ quota: { importers: USA, from: JPN, on: cars, of_baseline: 95% } }]
                  - name: restraint
                    measures: [{ voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 95% } }]
                """
            )
        );
        Outcome quota = result.Complete("quota").Outcome;
        Outcome restraint = result.Complete("restraint").Outcome;
        Assert.Equal("USA", quota.Limits[0].RentGoesTo);
        Assert.Equal("JPN", restraint.Limits[0].RentGoesTo);
        Assert.True(quota.Limits[0].Rent > 0 && restraint.Limits[0].Rent > 0);
        Assert.True(restraint.Economies[Japan].RealIncome > quota.Economies[Japan].RealIncome);
        Assert.True(restraint.Economies[Usa].RealIncome < quota.Economies[Usa].RealIncome);
        Assert.All((Outcome[])[quota, restraint], o => Assert.True(EquilibriumCheck.Run(o.Equilibrium).Holds(1e-10)));
    }

    [Fact]
    public void A_tariff_elsewhere_and_a_quota_here_are_solved_together()
    {
        ScenarioResult result = ScenarioRun.Solve(
            SmallWorld.Compile(
                SmallWorld.One(
                    "tariff: { importers: USA, from: EU, on: cars, add: 25% }",
                    "quota: { importers: USA, from: JPN, on: cars, of_baseline: 100% }"
                )
            )
        );
        LimitOutcome limit = Assert.Single(result.Outcomes[0].Outcome.Limits);
        Assert.True(limit.Binds, "buyers turn from European cars to Japanese ones, which are limited");
        Assert.Equal(limit.Limit, limit.Quantity, 1e-9 * limit.Limit);
    }
}
