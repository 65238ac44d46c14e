namespace Parley.Scenarios;

/// <summary>Scenarios as text.</summary>
public static class ScenarioYaml
{
    /// <exception cref="Inputs.InputException">The text is no scenario; every error with line and column.</exception>
    public static Scenario Read(string yaml, string file) => throw new NotImplementedException();

    /// <summary>The same scenario as a person would write it; reading it back gives an equal one.</summary>
    public static string Write(Scenario scenario) => throw new NotImplementedException();
}
