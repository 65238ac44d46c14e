using Parley.Model;
using Parley.Reports.Bargains;
using Parley.Scenarios;
using Parley.Strategy.Bargaining;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>Talks whose issues are quotas and restraints.</summary>
public class TalksOverQuantities
{
    /// <summary>Japan's cars restrained by and by, its beef behind a tariff-rate quota that may grow.</summary>
    private static readonly string Yaml = Question
        .With(
            "tariff: { importers: USA, from: JPN, on: cars }\n    range: { from: 0%, to: today + 25% }",
            "lever:\n"
                + "      at_0: [{ voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 100% } }]\n"
                + "      at_1: [{ voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 60% } }]"
        )
        .Replace(
            "tariff: { importers: JPN, from: USA, on: beef }\n    range: { from: today, to: 0% }",
            "options:\n"
                + "      - name: as-today\n"
                + "      - name: quota\n"
                + "        measures: [{ tariff_rate_quota: { importers: JPN, from: USA, on: beef, of_baseline: 200%, in_quota: 0%, over_quota: 20% } }]",
            StringComparison.Ordinal
        );

    [Fact]
    public void A_deal_over_quantities_is_worth_what_the_scenario_with_them_is()
    {
        CompiledTalks compiled = Question.Compile(Yaml);
        SolvedDeal deal = new DealSolver(compiled, TestContext.Current.CancellationToken).Solve([
            new Deal([0.5, 1, 1]),
        ])[0];
        Scenario scenario = ScenarioYaml.Read(
            """
            title: The deal
            outcomes:
              - name: deal
                measures:
                  - voluntary_restraint: { exporters: JPN, to: USA, on: cars, of_baseline: 80% }
                  - tariff_rate_quota: { importers: JPN, from: USA, on: beef, of_baseline: 200%, in_quota: 0%, over_quota: 20% }
                  - tariff: { importers: JPN, from: USA, on: dairy, set: 0% }
            """,
            "deal.yaml"
        );
        Outcome outcome = ScenarioRun
            .Solve(ScenarioCompiler.Compile(scenario, Question.Dataset), new SolveOptions { Tolerance = 1e-11 })
            .Outcomes[0]
            .Outcome;
        Assert.All(outcome.Limits, l => Assert.True(l.Binds));
        foreach ((EconomyOutcome economy, int index) in outcome.Economies.Select((e, i) => (e, i)))
        {
            Assert.Equal(economy.GovernmentWelfare, deal.Welfare.GovernmentWelfare[index], 1e-8);
            Assert.Equal(economy.RealIncome, deal.Welfare.RealIncome[index], 1e-8);
        }
    }

    [Fact]
    public void Japan_gains_by_a_little_restraint_and_america_loses_by_it()
    {
        CompiledTalks compiled = Question.Compile(Yaml);
        SolvedDeal[] deals = new DealSolver(compiled, TestContext.Current.CancellationToken).Solve([
            new Deal([0, 0, 0]),
            new Deal([0.2, 0, 0]),
        ]);
        Assert.Equal(0, deals[0].Parties[0].Payoff, 1e-9);
        Assert.True(deals[1].Parties[0].RealIncome > 0);
        Assert.True(deals[1].Parties[1].RealIncome < 0);
    }

    [Fact]
    public void Talks_over_quantities_have_an_answer_that_no_deal_tried_at_random_beats()
    {
        BargainAnswer answer = Question.Answer(Yaml);
        Assert.NotNull(answer.Nash);
        Assert.NotEmpty(answer.Nash.Welfare.Limits);
        string json = BargainJson.Write(answer);
        Assert.Contains("\"rent_to\": \"JPN\"", json, StringComparison.Ordinal);
        double product = Product(answer.Nash);
        Assert.True(product > 0);
        Random random = new(1981);
        Deal[] deals =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(_ => new Deal([random.NextDouble(), random.Next(2), random.NextDouble()])),
        ];
        Assert.All(
            new DealSolver(answer.Compiled, TestContext.Current.CancellationToken).Solve(deals),
            deal => Assert.True(Product(deal) <= product * (1 + 1e-5))
        );

        double Product(SolvedDeal deal)
        {
            double[] gains = [.. deal.Parties.Select((p, k) => p.Payoff - answer.Outside[k].Certain)];
            return gains.Any(g => g <= 0) ? 0 : gains[0] * gains[1];
        }
    }
}
