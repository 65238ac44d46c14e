using Parley.Data;

namespace Parley.Scenarios;

/// <summary>From names to numbers.</summary>
public static class ScenarioCompiler
{
    /// <exception cref="Inputs.InputException">A name that the dataset does not know, a tariff below -100 %.</exception>
    public static CompiledScenario Compile(Scenario scenario, Dataset dataset) => throw new NotImplementedException();
}
