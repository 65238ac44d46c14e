using System.Text;
using System.Text.Json;
using Parley.Data;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Reports.Results;

/// <summary>
/// A solved scenario as one JSON document: what was asked, every result, and the raw arrays that <see cref="ResultCheck"/>
/// recomputes it from. Rates are fractions, changes percent, values million USD. <c>residual</c> is not the solver's but
/// <see cref="EquilibriumCheck"/>'s; <c>seconds</c> alone differs from run to run.
/// </summary>
public static class ResultJson
{
    public const string Format = "parley-result-1";

    internal const string BaselineEquilibrium = "baseline_equilibrium";
    internal const string Outcomes = "outcomes";
    internal const string Arrays = "equilibrium";
    internal const string Residual = "residual";
    internal const string FurthestOff = "furthest_off";
    internal const string Iterations = "iterations";
    internal const string Seconds = "seconds";

    /// <param name="result">What was solved.</param>
    /// <param name="data">The dataset as it was asked for, a name or a path.</param>
    /// <param name="cancellation">Looked at between outcomes.</param>
    public static string Of(ScenarioResult result, string data, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, JsonFormat.Writer))
        {
            Write(json, result, data, cancellation);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ScenarioResult result, string data, CancellationToken cancellation)
    {
        CompiledScenario compiled = result.Compiled;
        json.WriteStartObject();
        WriteHead(json, compiled, data);
        json.WritePropertyName(BaselineEquilibrium);
        if (compiled.BaselineEquilibrium is { } equilibrium)
        {
            EquilibriumArrays.Write(json, equilibrium);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartArray(Outcomes);
        foreach (SolvedOutcome outcome in result.Outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteOutcome(
                json,
                compiled.Dataset,
                outcome,
                EquilibriumCheck.Run(outcome.Outcome.Equilibrium),
                withRun: true
            );
        }

        json.WriteEndArray();
        WriteComparisons(json, result);
        json.WriteEndObject();
    }

    /// <summary>What was asked, of which data, in which model.</summary>
    internal static void WriteHead(Utf8JsonWriter json, CompiledScenario compiled, string data)
    {
        json.WriteString("format", Format);
        json.WriteString("title", compiled.Scenario.Title);
        json.WriteString("description", compiled.Scenario.Description);
        WriteData(json, compiled.Dataset, data);
        WriteModel(json, compiled);
        json.WriteString("scenario", ScenarioYaml.Write(compiled.Scenario));
    }

    internal static void WriteComparisons(Utf8JsonWriter json, ScenarioResult result)
    {
        json.WriteStartArray("comparisons");
        foreach (Comparison comparison in result.Compiled.Scenario.Compare)
        {
            json.WriteStartObject();
            json.WriteString("outcome", comparison.Outcome);
            json.WriteString("against", comparison.Against);
            WriteRows(
                json,
                "economies",
                ResultTables.Comparison(
                    result.Complete(comparison.Outcome).Outcome,
                    result.Complete(comparison.Against).Outcome
                )
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>One outcome.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="dataset">Gives names.</param>
    /// <param name="solved">What it came to.</param>
    /// <param name="check">Its residual, recomputed.</param>
    /// <param name="withRun">With the raw arrays and what is the run's own: iterations and seconds.</param>
    internal static void WriteOutcome(
        Utf8JsonWriter json,
        Dataset dataset,
        SolvedOutcome solved,
        EquilibriumCheckResult check,
        bool withRun
    )
    {
        CompiledOutcome compiled = solved.Compiled;
        Equilibrium equilibrium = solved.Outcome.Equilibrium;
        json.WriteStartObject();
        json.WriteString("name", compiled.Source.Name);
        json.WriteString("title", compiled.Source.Title);
        json.WriteString("why", compiled.Source.Why);
        if (compiled.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteBoolean("is_complete", compiled.IsComplete);
        json.WriteStartArray("notes");
        foreach (string note in compiled.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        WriteRows(json, "economies", ResultTables.Economies(dataset, solved.Outcome));
        WriteRows(json, "sectors", ResultTables.Sectors(solved.Outcome));
        WriteRows(json, "bilateral", ResultTables.Bilateral(solved.Outcome));
        WriteRows(json, "moves", ResultTables.Moves(compiled));
        if (solved.Outcome.Limits.Count > 0)
        {
            WriteRows(json, "limits", ResultTables.Limits(solved.Outcome));
        }

        json.WriteNumber(Residual, check.LargestResidual);
        json.WriteString(FurthestOff, check.Worst.ToString());
        if (withRun)
        {
            json.WriteNumber(Iterations, equilibrium.Iterations);
            json.WriteNumber(Seconds, equilibrium.Duration.TotalSeconds);
            json.WritePropertyName(Arrays);
            EquilibriumArrays.Write(json, equilibrium);
        }

        json.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter json, Dataset dataset, string data)
    {
        json.WriteStartObject("data");
        json.WriteString("name", dataset.Name);
        json.WriteString("from", data);
        json.WriteString("title", dataset.Title);
        json.WriteNumber("year", dataset.Year);
        json.WriteString("unit", dataset.Unit);
        json.WriteNumber("economies", dataset.Economies.Count);
        json.WriteNumber("sectors", dataset.Sectors.Count);
        json.WriteString("fingerprint", DatasetFingerprint.Of(dataset));
        json.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter json, CompiledScenario compiled)
    {
        ModelChoices model = compiled.Scenario.Model;
        json.WriteStartObject("model");
        json.WriteString(
            "market_structure",
            ScenarioWords.Of(ScenarioWords.MarketStructures, compiled.Baseline.Data.MarketStructure)
        );
        json.WriteString("elasticities", model.Elasticities ?? compiled.Dataset.TradeElasticitySet);
        json.WriteNumber("elasticity_factor", model.ElasticityFactor);
        json.WriteBoolean("inputs", compiled.Baseline.Data.InputShares is not null);
        json.WriteString("imbalances", ScenarioWords.Of(ScenarioWords.Imbalances, model.Imbalances));
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, ResultTable table)
    {
        json.WriteStartArray(name);
        for (int row = 0; row < table.Rows; row++)
        {
            json.WriteRawValue(Row(table, row));
        }

        json.WriteEndArray();
    }

    /// <summary>A row on a line of its own.</summary>
    private static byte[] Row(ResultTable table, int row)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, JsonFormat.Writer with { Indented = false }))
        {
            json.WriteStartObject();
            foreach (ResultColumn column in table.Columns)
            {
                switch (column)
                {
                    case TextColumn text:
                        json.WriteString(column.Name, text.Values[row]);
                        break;
                    case WholeColumn whole:
                        json.WriteNumber(column.Name, whole.Values[row]);
                        break;
                    case NumberColumn number when double.IsFinite(number.Values[row]):
                        json.WriteNumber(column.Name, number.Values[row]);
                        break;
                    default:
                        json.WriteNull(column.Name);
                        break;
                }
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
