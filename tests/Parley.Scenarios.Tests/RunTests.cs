using Parley.Inputs;
using Parley.Model;

namespace Parley.Scenarios.Tests;

/// <summary>Scenarios solved.</summary>
public class RunTests
{
    private const string Cars = "tariff: { importers: USA, on: cars, add: 25% }";

    [Fact]
    public void A_run_stops_before_the_next_year_when_it_is_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        CompiledScenario compiled = SmallWorld.Compile(SmallWorld.One("free_trade: { members: [USA, JPN], years: 9 }"));
        CancelsAtFirst progress = new(cancellation);
        Assert.Throws<OperationCanceledException>(() =>
            ScenarioRun.Solve(compiled, new Model.SolveOptions { Cancellation = cancellation.Token }, progress)
        );
        Assert.Equal(1, progress.Reports);
    }

    [Fact]
    public void A_scenario_is_not_put_into_numbers_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            ScenarioCompiler.Compile(
                SmallWorld.Read(SmallWorld.One("free_trade: { members: [USA, JPN], years: 9 }")),
                SmallWorld.Dataset,
                new Model.SolveOptions { Cancellation = new CancellationToken(canceled: true) }
            )
        );

    private sealed class CancelsAtFirst(CancellationTokenSource cancellation) : IProgress<ScenarioProgress>
    {
        public int Reports { get; private set; }

        public void Report(ScenarioProgress value)
        {
            Reports++;
            cancellation.Cancel();
        }
    }

    [Fact]
    public void Where_nothing_happens_nothing_changes_and_nothing_is_iterated()
    {
        SolvedOutcome nothing = ScenarioRun
            .Solve(SmallWorld.Compile("title: T\noutcomes: [{ name: nothing }]"))
            .Outcomes[0];
        Assert.Equal(0, nothing.Outcome.Equilibrium.Iterations);
        Assert.Empty(nothing.Compiled.Moves);
        Assert.All(nothing.Outcome.Economies, e => Assert.Equal(0, e.RealIncome, 10));
    }

    [Theory]
    [InlineData("perfect_competition", true)]
    [InlineData("external_economies", true)]
    [InlineData("fixed_firms", false)]
    public void What_is_in_force_before_and_what_comes_after_multiply(string structure, bool inputs)
    {
        string head = $"title: T\nmodel: {{ market_structure: {structure}, inputs: {(inputs ? "true" : "false")} }}\n";
        Outcome both = Solve(head + Outcomes("free_trade: { members: nafta }", Cars));
        Outcome first = Solve(head + Outcomes("free_trade: { members: nafta }"));
        CompiledScenario compiled = SmallWorld.Compile(
            head + "baseline:\n  - free_trade: { members: nafta }\n" + Outcomes(Cars)
        );
        Outcome then = ScenarioRun.Solve(compiled).Outcomes[0].Outcome;
        Assert.NotNull(compiled.BaselineEquilibrium);
        for (int e = 0; e < both.Economies.Count; e++)
        {
            Assert.Equal(
                Factor(both.Economies[e].RealIncome),
                Factor(first.Economies[e].RealIncome) * Factor(then.Economies[e].RealIncome),
                8
            );
        }
    }

    [Fact]
    public void Imbalances_removed_first_are_gone_from_the_baseline()
    {
        CompiledScenario compiled = SmallWorld.Compile(
            "title: T\nmodel: { imbalances: removed_first }\noutcomes: [{ name: nothing }]"
        );
        Assert.All(compiled.Baseline.Transfers, t => Assert.Equal(0, t / compiled.Baseline.Income.Sum(), 9));
        Assert.Contains(SmallWorld.Dataset.ToBaseline().Transfers, t => Math.Abs(t) > 1);
        SolvedOutcome nothing = ScenarioRun.Solve(compiled).Outcomes[0];
        Assert.Equal(0, nothing.Outcome.Equilibrium.Iterations);
    }

    [Fact]
    public void Imbalances_may_be_removed_with_the_policy_in_one_outcome_only()
    {
        ScenarioResult result = ScenarioRun.Solve(
            SmallWorld.Compile("title: T\noutcomes:\n  - { name: held }\n  - { name: gone, imbalances: removed }\n")
        );
        Assert.All(result.Outcomes[1].Outcome.Economies, e => Assert.Equal(0, e.TradeBalance, 4));
        Assert.Contains(result.Outcomes[0].Outcome.Economies, e => Math.Abs(e.TradeBalance) > 1);
    }

    [Fact]
    public void The_elasticities_asked_for_are_the_ones_used()
    {
        CompiledScenario compiled = SmallWorld.Compile(
            "title: T\nmodel: { elasticities: low, elasticity_factor: 1.5, inputs: false }\noutcomes: [{ name: a }]"
        );
        Assert.All(compiled.Baseline.Data.TradeElasticity, t => Assert.Equal(3, t));
        Assert.Null(compiled.Baseline.Data.InputShares);
    }

    [Fact]
    public void A_tariff_that_Japan_alone_escapes_is_good_for_Japan()
    {
        Outcome all = Solve("title: T\n" + Outcomes(Cars));
        Outcome exempt = Solve(
            "title: T\n" + Outcomes("tariff: { importers: USA, on: cars, except_from: JPN, add: 25% }")
        );
        int japan = SmallWorld.Economy("JPN");
        Assert.True(all.Economies[japan].RealIncome < 0);
        Assert.True(exempt.Economies[japan].RealIncome > 0);
        Assert.True(exempt.Exports(japan, SmallWorld.Economy("USA"), [SmallWorld.Sector("cars")]).Change > 0);
    }

    [Fact]
    public void Every_outcome_and_year_meets_its_equations()
    {
        ScenarioResult result = ScenarioRun.Solve(SmallWorld.Compile(SmallWorld.EveryMeasure));
        Assert.Equal(1 + 3 + 3 + 10 + 2, result.Outcomes.Count);
        Assert.All(result.Outcomes, o => Assert.True(o.Outcome.Equilibrium.Residual <= 1e-10));
        Assert.All(
            result.Outcomes,
            o =>
            {
                EquilibriumCheckResult check = EquilibriumCheck.Run(o.Outcome.Equilibrium);
                Assert.True(check.LargestResidual <= 1e-9, $"{check.Worst}: {check.LargestResidual}");
            }
        );
    }

    [Fact]
    public void A_failed_solve_says_of_which_outcome()
    {
        CompiledScenario compiled = SmallWorld.Compile(
            "title: T\noutcomes:\n  - { name: nothing }\n  - name: cars\n    measures:\n      - " + Cars
        );
        ModelException e = Assert.Throws<ModelException>(() =>
            ScenarioRun.Solve(compiled, new SolveOptions { MaxIterations = 1 })
        );
        Assert.StartsWith("outcome 'cars': no equilibrium found", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_can_be_cancelled_between_outcomes()
    {
        using CancellationTokenSource cancellation = new();
        CompiledScenario compiled = SmallWorld.Compile(
            "title: T\noutcomes:\n  - { name: a }\n  - { name: b }\n  - { name: c }\n"
        );
        List<string> solved = [];
        Assert.Throws<OperationCanceledException>(() =>
            ScenarioRun.Solve(
                compiled,
                new SolveOptions { Cancellation = cancellation.Token },
                new Watch(p =>
                {
                    solved.Add(p.Outcome.Source.Name);
                    if (p.Solved == 1)
                    {
                        cancellation.Cancel();
                    }
                })
            )
        );
        Assert.Equal(["a", "b"], solved);
    }

    [Fact]
    public void A_scenario_made_by_code_is_checked_like_one_that_was_read()
    {
        Scenario scenario = new()
        {
            Title = "T",
            Outcomes = [new ScenarioOutcome { Name = "a", After = "b" }, new ScenarioOutcome { Name = "A" }],
            Compare = [new Comparison("a", "c")],
        };
        InputException e = Assert.Throws<InputException>(() => ScenarioCompiler.Compile(scenario, SmallWorld.Dataset));
        Assert.Equal(3, e.Errors.Count);
    }

    private static string Outcomes(params string[] measures) =>
        SmallWorld.One(measures)[SmallWorld.One(measures).IndexOf("outcomes", StringComparison.Ordinal)..];

    private static Outcome Solve(string yaml) => ScenarioRun.Solve(SmallWorld.Compile(yaml)).Outcomes[^1].Outcome;

    private static double Factor(double percent) => 1 + (percent / 100);

    private sealed class Watch(Action<ScenarioProgress> report) : IProgress<ScenarioProgress>
    {
        public void Report(ScenarioProgress value) => report(value);
    }
}
