using Parley.Data;
using Parley.Model;

namespace Parley.Scenarios.Tests;

/// <summary>The samples, on the dataset they are written for.</summary>
public class SampleTests
{
    public static TheoryData<string> Files => [.. Repository.Scenarios.Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_solves_and_meets_its_equations(string file)
    {
        foreach (SolvedOutcome solved in Solve(file).Outcomes)
        {
            EquilibriumCheckResult check = EquilibriumCheck.Run(solved.Outcome.Equilibrium);
            Assert.True(
                check.LargestResidual <= 1e-10,
                $"{solved.Compiled.Source.Name} {solved.Compiled.Year}: {check.Worst} {check.LargestResidual}"
            );
            Assert.True(solved.Compiled.MovesAnything);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_written_out_is_the_same_scenario(string file)
    {
        Scenario scenario = Read(file);
        Assert.Equal(scenario, ScenarioYaml.Read(ScenarioYaml.Write(scenario), file));
    }

    [Fact]
    public void A_car_tariff_hurts_those_who_sell_cars_and_an_exemption_is_worth_having()
    {
        ScenarioResult result = Solve("section-232-cars.yaml");
        Outcome everyone = result.Complete("everyone").Outcome;
        Outcome exempt = result.Complete("japan-exempt").Outcome;
        Outcome answered = result.Complete("answered").Outcome;
        foreach (string seller in (string[])["JPN", "EU", "CAN", "MEX", "KOR"])
        {
            Assert.True(Of(everyone, seller).RealIncome < 0, seller);
        }

        Assert.True(Of(exempt, "JPN").RealIncome > 0);
        Assert.True(Of(exempt, "MEX").RealIncome < Of(everyone, "MEX").RealIncome);
        Assert.True(Of(everyone, "USA").TermsOfTrade > 0);
        Assert.True(Of(everyone, "USA").Exports < 0, "a tax on imports is a tax on exports");
        Assert.True(Of(answered, "USA").RealIncome < Of(everyone, "USA").RealIncome);
    }

    [Fact]
    public void A_restraint_is_better_for_japan_than_the_tariff_and_the_quota_and_worse_for_the_united_states()
    {
        ScenarioResult result = Solve("cars-restraint.yaml");
        Outcome restraint = result.Complete("restraint").Outcome;
        Outcome quota = result.Complete("quota").Outcome;
        Outcome quotaOrDuty = result.Complete("tariff-rate-quota").Outcome;
        Assert.True(Of(restraint, "JPN").RealIncome > 0);
        Assert.True(Of(restraint, "JPN").RealIncome > Of(quota, "JPN").RealIncome);
        Assert.True(Of(result.Complete("tariff").Outcome, "JPN").RealIncome < Of(quota, "JPN").RealIncome);
        Assert.True(Of(restraint, "USA").RealIncome < Of(quota, "USA").RealIncome);
        Assert.Equal(quota.Limits[0].Rate, quotaOrDuty.Limits[0].Rate, 1e-8);
        Assert.Equal(Of(quota, "USA").RealIncome, Of(quotaOrDuty, "USA").RealIncome, 1e-8);
    }

    [Fact]
    public void Japans_government_likes_free_trade_better_without_agriculture()
    {
        ScenarioResult result = Solve("us-japan-free-trade.yaml");
        Outcome everything = result.Complete("everything").Outcome;
        Outcome without = result.Complete("without-agriculture").Outcome;
        Assert.True(Of(without, "JPN").GovernmentWelfare > Of(everything, "JPN").GovernmentWelfare);
        int japan = Index(everything, "JPN");
        int america = Index(everything, "USA");
        Assert.True(everything.Exports(america, japan).Change > without.Exports(america, japan).Change);
        Assert.True(without.Exports(america, japan).Change > 0);
        Assert.True(without.Exports(japan, america).Change > 0);
    }

    [Fact]
    public void Members_of_the_partnership_trade_more_with_one_another()
    {
        ScenarioResult result = Solve("tpp.yaml");
        Outcome twelve = result.Complete("twelve").Outcome;
        Outcome eleven = result.Complete("eleven").Outcome;
        int[] members = [.. result.Compiled.Dataset.EconomyGroups["tpp12"].Select(m => Index(twelve, m))];
        double among(Outcome o) => members.Sum(i => members.Where(j => j != i).Sum(j => o.Exports(i, j).Change));
        Assert.True(among(twelve) > among(eleven));
        Assert.True(among(eleven) > 0);
        Assert.True(Of(twelve, "VNM").RealIncome > Of(eleven, "VNM").RealIncome);
        Assert.All(result.Complete("twelve").Compiled.Moves, m => Assert.Equal(0, m.After));
    }

    [Fact]
    public void The_tariffs_of_2018_turn_trade_from_China_to_its_neighbours()
    {
        ScenarioResult result = Solve("us-china-2018-19.yaml");
        Outcome both = result.Complete("both").Outcome;
        int america = Index(both, "USA");
        Assert.True(Of(both, "CHN").RealIncome < 0);
        Assert.True(both.Exports(Index(both, "CHN"), america).PercentChange < -30);
        foreach (string other in (string[])["VNM", "MEX", "THA"])
        {
            Assert.True(both.Exports(Index(both, other), america).Change > 0, other);
            Assert.True(Of(both, other).RealIncome > 0, other);
        }

        Assert.True(Of(both, "USA").RealIncome < Of(result.Complete("american-tariffs").Outcome, "USA").RealIncome);
    }

    [Fact]
    public void Phasing_in_ends_where_opening_at_once_begins()
    {
        ScenarioResult result = Solve("staged-free-trade.yaml");
        Outcome end = result.Complete("phased").Outcome;
        Outcome atOnce = result.Complete("at-once").Outcome;
        Assert.Equal(Of(atOnce, "JPN").RealIncome, Of(end, "JPN").RealIncome, 9);
        int japan = Index(end, "JPN");
        int america = Index(end, "USA");
        double[] exports =
        [
            .. result
                .Outcomes.Where(o => o.Compiled.Source.Name == "phased")
                .Select(o => o.Outcome.Exports(america, japan).Counterfactual),
        ];
        Assert.Equal(10, exports.Length);
        Assert.Equal(exports.Order(), exports);
    }

    [Fact]
    public void Who_is_only_part_of_an_economy_here_is_found_in_the_finer_dataset()
    {
        Scenario scenario = SmallWorld.Read(
            SmallWorld.One("tariff: { importers: USA, from: [DEU, Germany, ZAF], on: cars, add: 25% }")
        );
        Inputs.InputException e = Assert.Throws<Inputs.InputException>(() =>
            ScenarioCompiler.Compile(scenario, Datasets.Load("pacific-2017"))
        );
        Assert.Equal(
            [
                "DEU is part of EU here; write EU, or use world-2017",
                "DEU is part of EU here; write EU, or use world-2017",
                "ZAF (South Africa) is no economy of its own here; use world-2017",
            ],
            e.Errors.Select(x => x.WayOut)
        );
    }

    private static Scenario Read(string file) =>
        ScenarioYaml.Read(File.ReadAllText(Path.Combine(Repository.Root, "samples", file)), file);

    private static ScenarioResult Solve(string file)
    {
        Scenario scenario = Read(file);
        SolveOptions options = new() { Tolerance = 1e-11 };
        return ScenarioRun.Solve(ScenarioCompiler.Compile(scenario, Datasets.Load(scenario.Data!)), options);
    }

    private static int Index(Outcome outcome, string economy) =>
        outcome.Economies.Index().First(e => e.Item.Economy == economy).Index;

    private static EconomyOutcome Of(Outcome outcome, string economy) => outcome.Economies[Index(outcome, economy)];
}
