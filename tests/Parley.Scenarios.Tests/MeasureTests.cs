using Parley.Model;

namespace Parley.Scenarios.Tests;

/// <summary>What each measure does to tariffs, taxes and costs.</summary>
public class MeasureTests
{
    private static double Before(string origin, string destination, string sector) =>
        SmallWorld.Tariff(origin, destination, sector);

    [Theory]
    [InlineData("set: 10%", 0, 0.1)]
    [InlineData("add: 10%", 1, 0.1)]
    [InlineData("cut: 40%", 0.6, 0)]
    [InlineData("cut: 100%", 0, 0)]
    public void A_tariff_is_set_added_to_or_cut(string rate, double kept, double added)
    {
        CompiledOutcome outcome = SmallWorld.CompileOne($"tariff: {{ importers: USA, on: cars, {rate} }}");
        foreach (string origin in (string[])["JPN", "EU", "CHN", "MEX", "ROW"])
        {
            Assert.Equal(
                (kept * Before(origin, "USA", "cars")) + added,
                SmallWorld.Tariff(outcome, origin, "USA", "cars"),
                15
            );
            Assert.Equal(Before(origin, "USA", "food"), SmallWorld.Tariff(outcome, origin, "USA", "food"));
            Assert.Equal(Before("USA", origin, "cars"), SmallWorld.Tariff(outcome, "USA", origin, "cars"));
        }

        Assert.Equal(0, SmallWorld.Tariff(outcome, "USA", "USA", "cars"));
    }

    [Fact]
    public void A_tariff_raised_to_a_rate_is_never_cut()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne("tariff: { importers: JPN, on: [rice, cars], raise_to: 50% }");
        Assert.Equal(4, SmallWorld.Tariff(outcome, "USA", "JPN", "rice"));
        Assert.Equal(0.5, SmallWorld.Tariff(outcome, "USA", "JPN", "cars"));
    }

    [Fact]
    public void Japan_exempt_keeps_its_rate()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "tariff: { importers: USA, on: cars, from: all, except_from: JPN, add: 25% }"
        );
        Assert.Equal(Before("JPN", "USA", "cars"), SmallWorld.Tariff(outcome, "JPN", "USA", "cars"));
        Assert.Equal(Before("EU", "USA", "cars") + 0.25, SmallWorld.Tariff(outcome, "EU", "USA", "cars"));
        Assert.Equal(4, outcome.Moves.Count);
        Assert.DoesNotContain(outcome.Moves, m => m.Origin == "JPN");
    }

    [Fact]
    public void Customs_charge_nothing_on_services_unless_they_are_named()
    {
        CompiledOutcome everything = SmallWorld.CompileOne("tariff: { importers: USA, add: 10% }");
        Assert.Equal(0, SmallWorld.Tariff(everything, "CHN", "USA", "services"));
        Assert.Equal(Before("CHN", "USA", "rice") + 0.1, SmallWorld.Tariff(everything, "CHN", "USA", "rice"));
        CompiledOutcome named = SmallWorld.CompileOne("tariff: { importers: USA, on: services, add: 10% }");
        Assert.Equal(0.1, SmallWorld.Tariff(named, "CHN", "USA", "services"));
    }

    [Fact]
    public void A_later_measure_acts_on_what_the_earlier_ones_left()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "tariff: { importers: USA, on: cars, set: 20% }",
            "tariff: { importers: USA, on: cars, from: EU, cut: 50% }",
            "tariff: { importers: USA, on: cars, from: [EU, CHN], add: 5% }"
        );
        Assert.Equal(0.2, SmallWorld.Tariff(outcome, "JPN", "USA", "cars"), 15);
        Assert.Equal(0.15, SmallWorld.Tariff(outcome, "EU", "USA", "cars"), 15);
        Assert.Equal(0.25, SmallWorld.Tariff(outcome, "CHN", "USA", "cars"), 15);
    }

    [Fact]
    public void Free_trade_opens_members_to_one_another_and_to_nobody_else()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne("free_trade: { members: pacific, except: rice }");
        Assert.Equal(0, SmallWorld.Tariff(outcome, "USA", "JPN", "cars"));
        Assert.Equal(0, SmallWorld.Tariff(outcome, "JPN", "MEX", "food"));
        Assert.Equal(4, SmallWorld.Tariff(outcome, "USA", "JPN", "rice"));
        Assert.Equal(Before("EU", "JPN", "cars"), SmallWorld.Tariff(outcome, "EU", "JPN", "cars"));
        Assert.Equal(Before("JPN", "EU", "cars"), SmallWorld.Tariff(outcome, "JPN", "EU", "cars"));
    }

    [Fact]
    public void A_carve_out_closes_one_market_and_not_its_partners()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "free_trade: { members: [USA, JPN], carve_outs: [{ importers: JPN, on: agriculture_and_food }] }"
        );
        Assert.Equal(4, SmallWorld.Tariff(outcome, "USA", "JPN", "rice"));
        Assert.Equal(Before("USA", "JPN", "food"), SmallWorld.Tariff(outcome, "USA", "JPN", "food"));
        Assert.Equal(0, SmallWorld.Tariff(outcome, "JPN", "USA", "rice"));
        Assert.Equal(0, SmallWorld.Tariff(outcome, "USA", "JPN", "cars"));
    }

    [Fact]
    public void Joining_opens_the_one_who_joins_and_leaves_members_as_they_were_with_one_another()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne("join: { economies: JPN, agreement: nafta }");
        Assert.Equal(0, SmallWorld.Tariff(outcome, "USA", "JPN", "rice"));
        Assert.Equal(0, SmallWorld.Tariff(outcome, "JPN", "MEX", "cars"));
        Assert.Equal(Before("USA", "MEX", "cars"), SmallWorld.Tariff(outcome, "USA", "MEX", "cars"));
    }

    [Fact]
    public void Those_who_leave_meet_what_an_outsider_pays_in_the_middle_of_trade()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "free_trade: { members: pacific }",
            "leave: { economies: JPN, agreement: pacific }"
        );
        Baseline baseline = SmallWorld.Dataset.ToBaseline();
        (double Rate, double Trade)[] outsiders =
        [
            .. ((string[])["EU", "CHN", "ROW"])
                .Select(o => (Before(o, "USA", "cars"), Trade(baseline, o, "USA", "cars")))
                .OrderBy(o => o.Item1),
        ];
        double charged = SmallWorld.Tariff(outcome, "JPN", "USA", "cars");
        Assert.Contains(charged, outsiders.Select(o => o.Rate));
        double half = outsiders.Sum(o => o.Trade) / 2;
        Assert.True(outsiders.Where(o => o.Rate <= charged).Sum(o => o.Trade) >= half);
        Assert.True(outsiders.Where(o => o.Rate >= charged).Sum(o => o.Trade) >= half);
        Assert.Equal(0, SmallWorld.Tariff(outcome, "MEX", "USA", "cars"));
        Assert.Contains(outcome.Notes, n => n.Contains("most-favoured-nation rates were worked out"));
    }

    [Fact]
    public void Leaving_lowers_no_tariff()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne("leave: { economies: MEX, agreement: nafta }");
        Assert.All(outcome.Moves, m => Assert.True(m.After > m.Before));
        Assert.All(outcome.Moves, m => Assert.True(m.Origin == "MEX" || m.Destination == "MEX"));
    }

    [Fact]
    public void An_answer_in_kind_puts_the_same_points_on_the_same_goods_of_those_who_began()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "tariff: { importers: USA, on: cars, except_from: JPN, add: 25% }",
            "tariff: { importers: USA, on: food, from: CHN, add: 7% }",
            "retaliate: {}"
        );
        Assert.Equal(Before("USA", "EU", "cars") + 0.25, SmallWorld.Tariff(outcome, "USA", "EU", "cars"), 15);
        Assert.Equal(Before("USA", "CHN", "food") + 0.07, SmallWorld.Tariff(outcome, "USA", "CHN", "food"), 15);
        Assert.Equal(Before("USA", "EU", "food"), SmallWorld.Tariff(outcome, "USA", "EU", "food"));
        Assert.Equal(Before("USA", "JPN", "cars"), SmallWorld.Tariff(outcome, "USA", "JPN", "cars"));
        Assert.Equal(Before("MEX", "EU", "cars"), SmallWorld.Tariff(outcome, "MEX", "EU", "cars"));
    }

    [Fact]
    public void An_equal_duty_taxes_as_many_dollars_as_it_answers()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "tariff: { importers: USA, on: cars, from: [EU, CHN], add: 25% }",
            "retaliate: { by: [EU, CHN], against: USA, on: agriculture_and_food, form: equal_duty }"
        );
        Baseline baseline = SmallWorld.Dataset.ToBaseline();
        foreach (string by in (string[])["EU", "CHN"])
        {
            double answered = 0.25 * Trade(baseline, by, "USA", "cars");
            double points = SmallWorld.Tariff(outcome, "USA", by, "rice") - Before("USA", by, "rice");
            Assert.Equal(points, SmallWorld.Tariff(outcome, "USA", by, "food") - Before("USA", by, "food"), 12);
            double duty = points * (Trade(baseline, "USA", by, "rice") + Trade(baseline, "USA", by, "food"));
            Assert.Equal(answered, duty, 6);
        }
    }

    [Fact]
    public void An_answer_to_an_outcome_is_the_answer_given_after_it_without_what_it_answers()
    {
        CompiledScenario scenario = SmallWorld.Compile(
            """
            title: T
            outcomes:
              - name: threat
                measures:
                  - tariff: { importers: USA, on: cars, add: 25% }
              - name: war
                after: threat
                measures:
                  - retaliate: { by: EU }
              - name: answer-alone
                measures:
                  - retaliate: { by: EU, in_answer_to: threat }
            """
        );
        Assert.Equal(
            SmallWorld.Tariff(scenario.Outcomes[1], "USA", "EU", "cars"),
            SmallWorld.Tariff(scenario.Outcomes[2], "USA", "EU", "cars")
        );
        Assert.Equal(Before("EU", "USA", "cars"), SmallWorld.Tariff(scenario.Outcomes[2], "EU", "USA", "cars"));
        Assert.Equal(
            Before("EU", "USA", "cars") + 0.25,
            SmallWorld.Tariff(scenario.Outcomes[1], "EU", "USA", "cars"),
            15
        );
    }

    [Fact]
    public void One_who_is_named_but_was_spared_is_told_of()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "tariff: { importers: USA, on: cars, from: EU, add: 25% }",
            "retaliate: { by: [EU, JPN], against: USA }"
        );
        Assert.Contains(outcome.Notes, n => n.StartsWith("JPN has nothing to answer", StringComparison.Ordinal));
    }

    [Fact]
    public void An_embargo_stops_trade()
    {
        CompiledScenario scenario = SmallWorld.Compile(
            SmallWorld.One("embargo: { importers: [EU, USA], from: CHN, on: cars }")
        );
        ScenarioResult result = ScenarioRun.Solve(scenario);
        Outcome outcome = result.Outcomes[0].Outcome;
        int china = SmallWorld.Economy("CHN");
        Assert.Equal(0, outcome.Flow(china, SmallWorld.Economy("USA"), SmallWorld.Sector("cars")).Counterfactual);
        Assert.True(outcome.Flow(china, SmallWorld.Economy("JPN"), SmallWorld.Sector("cars")).Change > 0);
    }

    [Fact]
    public void An_export_tax_is_the_exporters()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "export_tax: { exporters: CHN, to: [USA, JPN], on: machines, add: 10% }"
        );
        TradeTensor taxes = outcome.Policy.ExportTaxes!;
        int machines = SmallWorld.Sector("machines");
        Assert.Equal(0.1, taxes[SmallWorld.Economy("CHN"), SmallWorld.Economy("USA"), machines]);
        Assert.Equal(0, taxes[SmallWorld.Economy("CHN"), SmallWorld.Economy("EU"), machines]);
        Assert.Null(outcome.Policy.Tariffs);
        Assert.All(outcome.Moves, m => Assert.Equal(RateKind.ExportTax, m.Kind));
    }

    [Fact]
    public void Barriers_removed_divide_delivered_prices()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne(
            "remove_barriers: { importers: JPN, from: USA, on: [cars, services], ad_valorem_equivalent: 8% }"
        );
        TradeTensor change = outcome.Policy.TradeCostChange!;
        (int usa, int jpn) = (SmallWorld.Economy("USA"), SmallWorld.Economy("JPN"));
        Assert.Equal(1 / 1.08, change[usa, jpn, SmallWorld.Sector("cars")], 15);
        Assert.Equal(1 / 1.08, change[usa, jpn, SmallWorld.Sector("services")], 15);
        Assert.Equal(1, change[jpn, usa, SmallWorld.Sector("cars")]);
    }

    [Fact]
    public void Productivity_rises_where_it_is_said_to()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne("productivity: { economies: CHN, on: machines, change: 3% }");
        double[,] change = outcome.Policy.ProductivityChange!;
        Assert.Equal(1.03, change[SmallWorld.Economy("CHN"), SmallWorld.Sector("machines")]);
        Assert.Equal(1, change[SmallWorld.Economy("CHN"), SmallWorld.Sector("cars")]);
    }

    [Theory]
    [InlineData("tariff: { importers: USA, on: cars, add: 0% }", "the rates are as it wants them already")]
    [InlineData("tariff: { importers: JPN, on: rice, raise_to: 10% }", "the rates are as it wants them already")]
    [InlineData("tariff: { importers: JPN, from: MEX, on: rice, set: 10% }", "there is no trade in it")]
    public void A_measure_that_changes_nothing_is_told_of(string measure, string why)
    {
        string note = Assert.Single(SmallWorld.CompileOne(measure).Notes);
        Assert.StartsWith($"changes nothing, since {why}", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Moves_come_with_the_largest_trade_first()
    {
        CompiledOutcome outcome = SmallWorld.CompileOne("tariff: { importers: USA, add: 5% }");
        Assert.Equal(20, outcome.Moves.Count);
        Assert.Equal(outcome.Moves.OrderByDescending(m => m.Trade), outcome.Moves);
        Assert.All(outcome.Moves, m => Assert.Equal(m.Before + 0.05, m.After, 15));
    }

    private static double Trade(Baseline baseline, string origin, string destination, string sector) =>
        baseline.Trade(SmallWorld.Economy(origin), SmallWorld.Economy(destination), SmallWorld.Sector(sector));
}
