namespace Parley.Scenarios.Tests;

public class FirstLight
{
    [Fact]
    public void A_scenario_is_read_compiled_solved_and_written()
    {
        const string yaml = """
            title: Section 232 tariffs on cars
            outcomes:
              - name: all
                why: "threatened"
                measures:
                  - tariff: { importers: USA, on: cars, add: 25% }
              - name: answered
                after: all
                measures:
                  - retaliate: { by: all, form: equal_duty }
              - name: exempt
                measures:
                  - tariff: { importers: USA, on: cars, from: all, except_from: JPN, add: 0.25 }
              - name: free
                measures:
                  - free_trade: { members: [USA, JPN], except: rice, carve_outs: [{ importers: JPN, on: food }], years: 4, staging: back_loaded }
            compare:
              - { outcome: exempt, against: all }
            """;
        Scenario scenario = SmallWorld.Read(yaml);
        string written = ScenarioYaml.Write(scenario);
        TestContext.Current.TestOutputHelper!.WriteLine(written);
        Assert.Equal(scenario, SmallWorld.Read(written));
        ScenarioResult result = ScenarioRun.Solve(ScenarioCompiler.Compile(scenario, SmallWorld.Dataset));
        foreach (SolvedOutcome o in result.Outcomes)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{o.Compiled.Source.Name} {o.Compiled.Year} {o.Compiled.Moves.Count} "
                    + string.Join(" ", o.Outcome.Economies.Select(e => $"{e.RealIncome:0.000}"))
                    + " "
                    + string.Join("; ", o.Compiled.Notes)
            );
        }

        Assert.Equal(7, result.Outcomes.Count);
    }
}
