using System.Globalization;
using System.Text;

namespace Parley.Scenarios;

/// <summary>Writes a scenario as a person would: what is as usual is left out, measures stand on a line where they fit.</summary>
internal sealed class ScenarioWriter
{
    private const int LongestLine = 110;
    private readonly StringBuilder _text = new();

    public string Write(Scenario scenario)
    {
        Prose(0, "title", scenario.Title);
        Prose(0, "description", scenario.Description);
        Prose(0, "data", scenario.Data);
        WriteModel(scenario.Model);
        if (scenario.Baseline.Count > 0)
        {
            _text.Append("\nbaseline:\n");
            WriteMeasures(scenario.Baseline, 2);
        }

        _text.Append("\noutcomes:\n");
        foreach (ScenarioOutcome outcome in scenario.Outcomes)
        {
            WriteOutcome(outcome);
        }

        if (scenario.Compare.Count > 0)
        {
            _text.Append("\ncompare:\n");
            foreach (Comparison comparison in scenario.Compare)
            {
                _text.Append(
                    CultureInfo.InvariantCulture,
                    $"  - {{ outcome: {ScalarText.Word(comparison.Outcome)}, against: {ScalarText.Word(comparison.Against)} }}\n"
                );
            }
        }

        return _text.ToString();
    }

    private void WriteModel(ModelChoices model)
    {
        List<(string Key, string Value)> entries = [];
        if (model.MarketStructure is { } structure)
        {
            entries.Add(("market_structure", ScenarioWords.Of(ScenarioWords.MarketStructures, structure)));
        }

        if (model.Elasticities is { } elasticities)
        {
            entries.Add(("elasticities", ScalarText.Word(elasticities)));
        }

        if (model.ElasticityFactor != 1)
        {
            entries.Add(("elasticity_factor", model.ElasticityFactor.ToString("R", CultureInfo.InvariantCulture)));
        }

        if (!model.Inputs)
        {
            entries.Add(("inputs", "false"));
        }

        if (model.Imbalances != ImbalanceClosure.Held)
        {
            entries.Add(("imbalances", ScenarioWords.Of(ScenarioWords.Imbalances, model.Imbalances)));
        }

        if (entries.Count > 0)
        {
            _text.Append("\nmodel:\n");
            foreach ((string key, string value) in entries)
            {
                _text.Append(CultureInfo.InvariantCulture, $"  {key}: {value}\n");
            }
        }
    }

    private void WriteOutcome(ScenarioOutcome outcome)
    {
        _text.Append(CultureInfo.InvariantCulture, $"  - name: {ScalarText.Word(outcome.Name)}\n");
        Prose(4, "title", outcome.Title);
        Prose(4, "why", outcome.Why);
        if (outcome.After is { } after)
        {
            _text.Append(CultureInfo.InvariantCulture, $"    after: {ScalarText.Word(after)}\n");
        }

        if (outcome.Imbalances is { } imbalances)
        {
            _text.Append(
                CultureInfo.InvariantCulture,
                $"    imbalances: {ScenarioWords.Of(ScenarioWords.Imbalances, imbalances)}\n"
            );
        }

        if (outcome.Measures.Count == 0)
        {
            _text.Append("    measures: []\n");
            return;
        }

        _text.Append("    measures:\n");
        WriteMeasures(outcome.Measures, 6);
    }

    private void WriteMeasures(IEnumerable<PolicyMeasure> measures, int indent)
    {
        string start = new string(' ', indent) + "- ";
        foreach (PolicyMeasure measure in measures)
        {
            (string kind, List<(string Key, string Value)> entries) = MeasureText.Of(measure);
            string line = $"{start}{kind}: {MeasureText.Flow(entries)}";
            if (line.Length <= LongestLine)
            {
                _text.Append(line).Append('\n');
                continue;
            }

            _text.Append(CultureInfo.InvariantCulture, $"{start}{kind}:\n");
            foreach ((string key, string value) in entries)
            {
                _text.Append(' ', indent + 4).Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
            }
        }
    }

    private void Prose(int indent, string key, string? text)
    {
        if (text is not null)
        {
            _text
                .Append(' ', indent)
                .Append(CultureInfo.InvariantCulture, $"{key}: {ScalarText.Prose(text, indent)}\n");
        }
    }
}
