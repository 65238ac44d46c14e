using System.Text;
using System.Text.Json;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Reports.Results;

/// <summary>
/// Takes a saved result apart: puts the world together again from its dataset and scenario, recomputes every equilibrium
/// condition from the equations alone (<see cref="EquilibriumCheck"/>), and every reported figure from the stored arrays.
/// </summary>
public static class ResultCheck
{
    /// <summary>Largest relative residual of a result that holds.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>How far a reported figure may be from the one recomputed, relative to its size or, in a percent change, in
    /// percent.</summary>
    public const double FigureTolerance = 1e-9;

    /// <summary>How far a stated residual may be from the one recomputed: what the last digits of another processor make.</summary>
    public const double ResidualTolerance = 1e-13;

    /// <summary>What is held by other means than by figures, and what is of the run alone and can be held against nothing.</summary>
    private static readonly HashSet<string> Apart =
    [
        ResultJson.BaselineEquilibrium,
        ResultJson.Outcomes,
        ResultJson.Arrays,
        .. OfTheRun,
    ];

    /// <summary>Figures of the run alone, which nothing can be held against.</summary>
    public static IReadOnlyList<string> OfTheRun => [ResultJson.Iterations, ResultJson.Seconds];

    /// <param name="text">The JSON document.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="data">The dataset to use instead of the one named in it; null = that one.</param>
    /// <param name="cancellation">Looked at between outcomes.</param>
    /// <exception cref="InputException">It is no result, or its dataset is not to be had or is another.</exception>
    public static ResultCheckReport Run(
        string text,
        string file,
        string? data = null,
        CancellationToken cancellation = default
    )
    {
        using JsonDocument document = Parse(text, file);
        JsonPlace root = new(document.RootElement, file, "");
        if (root.Element.ValueKind != JsonValueKind.Object || !root.Element.TryGetProperty("format", out _))
        {
            throw new InputException(
                "this is no result of Parley",
                new Place(file),
                null,
                "name a result.json, or the folder 'parley solve --out' wrote"
            );
        }

        if (root.Get("format").Text() != ResultJson.Format)
        {
            throw root.Get("format").Wrong($"this format is not {ResultJson.Format}", root.Get("format").Text());
        }

        Dataset dataset = LoadDataset(root.Get("data"), data);
        Scenario scenario = ScenarioYaml.Read(root.Get("scenario").Text(), $"{file} (scenario)");
        List<ResidualOf> residuals = [];
        CompiledScenario compiled = ScenarioCompiler.Compile(
            scenario,
            dataset,
            (baseline, policy) =>
            {
                Equilibrium equilibrium = EquilibriumArrays.Read(
                    root.Get(ResultJson.BaselineEquilibrium),
                    baseline,
                    policy
                );
                residuals.Add(new ResidualOf("the baseline", EquilibriumCheck.Run(equilibrium)));
                return equilibrium;
            },
            cancellation
        );
        IReadOnlyList<JsonPlace> stored = root.Get(ResultJson.Outcomes).Items();
        if (stored.Count != compiled.Outcomes.Count)
        {
            throw root.Get(ResultJson.Outcomes)
                .Wrong($"the scenario has {compiled.Outcomes.Count} outcomes and years, this has {stored.Count}");
        }

        List<string> figures = [];
        List<SolvedOutcome> outcomes = [];
        for (int o = 0; o < stored.Count; o++)
        {
            cancellation.ThrowIfCancellationRequested();
            CompiledOutcome outcome = compiled.Outcomes[o];
            Equilibrium equilibrium = EquilibriumArrays.Read(
                stored[o].Get(ResultJson.Arrays),
                compiled.Baseline,
                outcome.Policy
            );
            ResidualOf residual = new(NameOf(outcome), EquilibriumCheck.Run(equilibrium));
            SolvedOutcome solved = new(outcome, Outcome.Of(equilibrium));
            residuals.Add(residual);
            outcomes.Add(solved);
            Compare(
                json => ResultJson.WriteOutcome(json, dataset, solved, residual.Check, withRun: false),
                stored[o].Element,
                residual.Of,
                figures
            );
        }

        ScenarioResult result = new(compiled, outcomes);
        string from = root.Get("data").Get("from").Text();
        Compare(
            json =>
            {
                json.WriteStartObject();
                ResultJson.WriteHead(json, compiled, from);
                ResultJson.WriteComparisons(json, result);
                json.WriteEndObject();
            },
            root.Element,
            "the document",
            figures
        );
        return new ResultCheckReport(residuals, figures, result);
    }

    private static JsonDocument Parse(string text, string file)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new InputException(
                "this is not JSON",
                new Place(file, (int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1),
                null,
                "name a result.json, or the folder 'parley solve --out' wrote"
            );
        }
    }

    private static Dataset LoadDataset(JsonPlace stored, string? data)
    {
        Dataset dataset = Datasets.Load(data ?? stored.Get("from").Text());
        JsonPlace fingerprint = stored.Get("fingerprint");
        string found = DatasetFingerprint.Of(dataset);
        return fingerprint.Text() == found
            ? dataset
            : throw new InputException(
                $"{dataset.Name} is not the dataset that was solved: its numbers differ",
                new Place(fingerprint.File, Path: fingerprint.Path),
                fingerprint.Text(),
                "give the one that was with --data"
            );
    }

    /// <summary>Compares what is reported with what follows from the arrays, number by number.</summary>
    private static void Compare(Action<Utf8JsonWriter> write, JsonElement found, string name, List<string> figures)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            write(json);
        }

        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        Compare(document.RootElement, found, name, figures);
    }

    private static void Compare(JsonElement expected, JsonElement? found, string path, List<string> figures)
    {
        if (found is not { } element || element.ValueKind != expected.ValueKind)
        {
            figures.Add(
                $"{path} is {(found is { } other ? Shorten(other.GetRawText()) : "missing")}, not {Shorten(expected.GetRawText())}"
            );
            return;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                bool isExact =
                    expected.TryGetProperty(ResultJson.Residual, out JsonElement residual)
                    && residual.GetDouble() < ResidualTolerance;
                foreach (JsonProperty property in expected.EnumerateObject())
                {
                    if (isExact && property.Name == ResultJson.FurthestOff)
                    {
                        // Which market is furthest off is then a matter of the last digit, and of the processor.
                        continue;
                    }

                    JsonElement? other = element.TryGetProperty(property.Name, out JsonElement o) ? o : null;
                    Compare(property.Value, other, $"{path}: {property.Name}", figures);
                }

                foreach (JsonProperty property in element.EnumerateObject())
                {
                    if (!expected.TryGetProperty(property.Name, out _) && !Apart.Contains(property.Name))
                    {
                        figures.Add($"{path}: {property.Name} is nothing that a result has");
                    }
                }

                break;
            case JsonValueKind.Array:
                if (expected.GetArrayLength() != element.GetArrayLength())
                {
                    figures.Add($"{path} has {element.GetArrayLength()} rows, not {expected.GetArrayLength()}");
                    break;
                }

                for (int i = 0; i < expected.GetArrayLength(); i++)
                {
                    Compare(expected[i], element[i], $"{path}[{RowName(expected[i], i)}]", figures);
                }

                break;
            case JsonValueKind.Number:
                double a = expected.GetDouble();
                double b = element.GetDouble();
                bool isResidual = path.EndsWith($": {ResultJson.Residual}", StringComparison.Ordinal);
                double tolerance = isResidual ? ResidualTolerance : FigureTolerance * Math.Max(1, Math.Abs(a));
                if (!(Math.Abs(a - b) <= tolerance))
                {
                    figures.Add($"{path} is {element.GetRawText()}, the arrays say {expected.GetRawText()}");
                }

                break;
            case JsonValueKind.String when expected.GetString() != element.GetString():
                figures.Add($"{path} is '{Shorten(element.GetString()!)}', not '{Shorten(expected.GetString()!)}'");
                break;
            default:
                break;
        }
    }

    private static string RowName(JsonElement row, int index)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return $"{index}";
        }

        StringBuilder name = new();
        foreach (string key in (string[])["economy", "origin", "destination", "sector"])
        {
            if (row.TryGetProperty(key, out JsonElement value))
            {
                name.Append(name.Length > 0 ? " " : "").Append(value.GetString());
            }
        }

        return name.Length > 0 ? name.ToString() : $"{index}";
    }

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }

    internal static string NameOf(CompiledOutcome outcome) =>
        outcome.Year is { } year ? $"{outcome.Source.Name}, year {year}" : outcome.Source.Name;
}

/// <param name="Of">The outcome, or the baseline.</param>
/// <param name="Check">By how much it fails its equations.</param>
public sealed record ResidualOf(string Of, EquilibriumCheckResult Check);

/// <summary>What a check found.</summary>
/// <param name="Residuals">Of the baseline, where it was solved, and of every outcome and year.</param>
/// <param name="WrongFigures">What the document reports and does not follow from the scenario, the dataset and the arrays, in
/// words.</param>
/// <param name="Result">The result, put together again.</param>
public sealed record ResultCheckReport(
    IReadOnlyList<ResidualOf> Residuals,
    IReadOnlyList<string> WrongFigures,
    ScenarioResult Result
)
{
    /// <summary>The one that is furthest off.</summary>
    public ResidualOf Worst => Residuals.MaxBy(r => r.Check.LargestResidual)!;

    public bool Holds => Worst.Check.Holds(ResultCheck.Tolerance) && WrongFigures.Count == 0;
}
