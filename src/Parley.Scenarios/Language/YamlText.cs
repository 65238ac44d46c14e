using System.Globalization;
using System.Text;

namespace Parley.Scenarios;

/// <summary>What scenarios and talks write alike: prose under a key, the choices of the model, lists of measures.</summary>
internal sealed class YamlText
{
    private const int LongestLine = 110;
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public YamlText Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public void Prose(int indent, string key, string? text)
    {
        if (text is not null)
        {
            _text
                .Append(' ', indent)
                .Append(CultureInfo.InvariantCulture, $"{key}: {ScalarText.Prose(text, indent)}\n");
        }
    }

    public void Model(ModelChoices model)
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

    public void Measures(IEnumerable<PolicyMeasure> measures, int indent)
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
}
