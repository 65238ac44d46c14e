using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>Scenarios as text.</summary>
public static class ScenarioYaml
{
    /// <param name="yaml">The text.</param>
    /// <param name="file">Its name for messages, <c>-</c> for standard input.</param>
    /// <exception cref="InputException">The text is no scenario; every error with line and column.</exception>
    public static Scenario Read(string yaml, string file)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return new ScenarioReader(file).Read(yaml);
    }

    /// <summary>The same scenario as a person would write it; reading it back gives an equal one.</summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ScenarioWriter().Write(scenario);
    }

    /// <summary>One measure on a line, such as <c>tariff { importers: USA, on: cars, add: 25% }</c>.</summary>
    public static string Line(PolicyMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        (string kind, List<(string, string)> entries) = MeasureText.Of(measure);
        return $"{kind} {MeasureText.Flow(entries)}";
    }
}
