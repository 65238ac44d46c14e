using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>Reads a whole scenario, collecting every error.</summary>
internal sealed class ScenarioReader(string file)
{
    private readonly List<InputError> _errors = [];
    private readonly Dictionary<string, Place> _places = [];
    private readonly List<string> _names = [];

    public Scenario Read(string yaml)
    {
        DocumentNode? root = DocumentParser.Parse(yaml, file, _errors);
        Scenario? scenario = root is null ? null : ReadScenario(root);
        return _errors.Count == 0 && scenario is not null
            ? scenario
            : throw new InputException([.. _errors.OrderBy(e => e.Place?.Line ?? 0).ThenBy(e => e.Place?.Column ?? 0)]);
    }

    private Scenario ReadScenario(DocumentNode root)
    {
        MapReader reader = new(root, "a scenario", Grammar.Scenario, _errors);
        Remember(reader, "");
        List<PolicyMeasure> baseline = ReadMeasures(reader, "baseline");
        foreach (PolicyMeasure measure in baseline.Where(m => m.Staging is not null))
        {
            _errors.Add(
                new InputError(
                    "what is in force in the baseline is in force at once",
                    measure.PlaceOf("years"),
                    null,
                    "leave 'years' and 'staging' out, or move the measure to an outcome"
                )
            );
        }

        _names.AddRange(
            ((reader.Value("outcomes") as DocumentList)?.Items ?? [])
                .OfType<DocumentMap>()
                .SelectMany(o => o.Entries.Where(e => e.Key.Value == "name").Select(e => e.Value))
                .OfType<DocumentScalar>()
                .Select(n => n.Value)
        );
        List<ScenarioOutcome> outcomes = [];
        foreach (DocumentNode item in reader.Items("outcomes"))
        {
            ReadOutcome(item, outcomes);
        }

        if (reader.Value("outcomes") is DocumentList { Items.Count: 0 })
        {
            reader.Error("a scenario needs an outcome", "outcomes", "add one with its name and measures");
        }

        return new Scenario
        {
            Title = reader.Text("title") ?? "",
            Description = reader.Text("description"),
            Data = reader.Text("data"),
            Model = ReadModel(reader, _errors, model => Remember(model, "model.")).Model,
            Baseline = baseline,
            Outcomes = outcomes,
            Compare = ReadComparisons(reader, outcomes),
            Places = _places,
        };
    }

    /// <summary>The choices under <c>model</c>, also of documents that are no scenario.</summary>
    /// <param name="document">Its root.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="remember">Told of the keys read; null = nobody.</param>
    public static (ModelChoices Model, Place? Elasticities) ReadModel(
        MapReader document,
        List<InputError> errors,
        Action<MapReader>? remember = null
    )
    {
        if (document.Value("model") is not { } node)
        {
            return (new ModelChoices(), null);
        }

        MapReader reader = new(node, "the model", Grammar.Model, errors);
        remember?.Invoke(reader);
        ModelChoices model = new()
        {
            MarketStructure = reader.Choice("market_structure", ScenarioWords.MarketStructures),
            Elasticities = reader.Text("elasticities"),
            ElasticityFactor = reader.Factor("elasticity_factor") ?? 1,
            Inputs = reader.Flag("inputs") ?? true,
            Imbalances = reader.Choice("imbalances", ScenarioWords.Imbalances) ?? ImbalanceClosure.Held,
        };
        return (model, reader.Value("elasticities")?.Place);
    }

    private void ReadOutcome(DocumentNode item, List<ScenarioOutcome> earlier)
    {
        MapReader reader = new(item, "an outcome", Grammar.Outcome, _errors);
        string? name = reader.OutcomeName("name");
        if (name is not null && earlier.Find(o => Same(o.Name, name)) is { } twin)
        {
            reader.Error($"two outcomes are named '{twin.Name}'", "name", "give each a name of its own");
        }

        ImbalanceClosure? imbalances = reader.Choice("imbalances", ScenarioWords.Imbalances);
        if (imbalances == ImbalanceClosure.RemovedFirst)
        {
            reader.Error(
                "what is removed first is removed for all outcomes",
                "imbalances",
                "write 'imbalances: removed_first' under 'model'"
            );
        }

        ScenarioOutcome outcome = new()
        {
            Name = name ?? "",
            Title = reader.Text("title"),
            Why = reader.Text("why"),
            After = ReadEarlier(reader, "after", name, earlier),
            Measures = ReadMeasures(reader, "measures"),
            Imbalances = imbalances,
            Place = reader.Place,
        };
        foreach (RetaliationMeasure answer in outcome.Measures.OfType<RetaliationMeasure>())
        {
            if (answer.InAnswerTo is { } answered && !earlier.Exists(o => o.Name == answered))
            {
                AddUnknownOutcome(answered, answer.PlaceOf("in_answer_to"), name, earlier);
            }
        }

        earlier.Add(outcome);
    }

    private string? ReadEarlier(MapReader reader, string key, string? name, List<ScenarioOutcome> earlier)
    {
        string? other = reader.OutcomeName(key);
        if (other is not null && !earlier.Exists(o => o.Name == other))
        {
            AddUnknownOutcome(other, reader.Value(key)?.Place, name, earlier);
        }

        return other;
    }

    private void AddUnknownOutcome(string other, Place? place, string? name, List<ScenarioOutcome> earlier)
    {
        string wayOut =
            other == name ? "an outcome cannot follow itself"
            : _names.Contains(other) ? $"'{other}' comes later; move it before this one"
            : earlier.Count == 0 ? "this is the first outcome; leave it out"
            : NearestName.Suggest(other, [.. earlier.Select(o => o.Name)]);
        _errors.Add(new InputError("no earlier outcome has this name", place, other, wayOut));
    }

    private List<PolicyMeasure> ReadMeasures(MapReader reader, string key)
    {
        List<PolicyMeasure> measures = [];
        foreach (DocumentNode item in reader.Items(key))
        {
            if (MeasureReader.Read(item, _errors) is { } measure)
            {
                measures.Add(measure);
            }
        }

        return measures;
    }

    private List<Comparison> ReadComparisons(MapReader scenario, List<ScenarioOutcome> outcomes)
    {
        string[] names = [.. outcomes.Select(o => o.Name)];
        List<Comparison> comparisons = [];
        foreach (DocumentNode item in scenario.Items("compare"))
        {
            MapReader reader = new(item, "a comparison", Grammar.Comparison, _errors);
            foreach (string key in (string[])["outcome", "against"])
            {
                if (reader.OutcomeName(key) is { } name && !names.Contains(name))
                {
                    reader.Error("no outcome has this name", key, NearestName.Suggest(name, names));
                }
            }

            Comparison comparison = new(reader.Text("outcome") ?? "", reader.Text("against") ?? "");
            if (comparison.Outcome.Length > 0 && comparison.Outcome == comparison.Against)
            {
                reader.Error("an outcome is compared with itself", "against", "name another outcome");
            }

            comparisons.Add(comparison);
        }

        return comparisons;
    }

    private void Remember(MapReader reader, string prefix)
    {
        foreach ((string key, Place place) in reader.Places)
        {
            _places[prefix + key] = place;
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
