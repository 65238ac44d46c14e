namespace Parley.Scenarios;

/// <summary>Writes a scenario as a person would: what is as usual is left out, measures stand on a line where they fit.</summary>
internal sealed class ScenarioWriter
{
    private readonly YamlText _text = new();

    public string Write(Scenario scenario)
    {
        _text.Prose(0, "title", scenario.Title);
        _text.Prose(0, "description", scenario.Description);
        _text.Prose(0, "data", scenario.Data);
        _text.Model(scenario.Model);
        if (scenario.Baseline.Count > 0)
        {
            _text.Line("\nbaseline:");
            _text.Measures(scenario.Baseline, 2);
        }

        _text.Line("\noutcomes:");
        foreach (ScenarioOutcome outcome in scenario.Outcomes)
        {
            WriteOutcome(outcome);
        }

        if (scenario.Compare.Count > 0)
        {
            _text.Line("\ncompare:");
            foreach (Comparison comparison in scenario.Compare)
            {
                _text.Line(
                    $"  - {{ outcome: {ScalarText.Word(comparison.Outcome)}, against: {ScalarText.Word(comparison.Against)} }}"
                );
            }
        }

        return _text.ToString();
    }

    private void WriteOutcome(ScenarioOutcome outcome)
    {
        _text.Line($"  - name: {ScalarText.Word(outcome.Name)}");
        _text.Prose(4, "title", outcome.Title);
        _text.Prose(4, "why", outcome.Why);
        if (outcome.After is { } after)
        {
            _text.Line($"    after: {ScalarText.Word(after)}");
        }

        if (outcome.Imbalances is { } imbalances)
        {
            _text.Line($"    imbalances: {ScenarioWords.Of(ScenarioWords.Imbalances, imbalances)}");
        }

        if (outcome.Measures.Count == 0)
        {
            _text.Line("    measures: []");
            return;
        }

        _text.Line("    measures:");
        _text.Measures(outcome.Measures, 6);
    }
}
