using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Model;
using Parley.Strategy;

namespace Parley.Reports.Gradients;

/// <summary>The duties that help and hurt an objective most as one JSON document: rates as fractions, values in million USD.</summary>
public static class GradientJson
{
    public const string Format = "parley-gradient-1";

    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <param name="ranking">What was found.</param>
    /// <param name="data">The dataset as it was asked for, a name or a path.</param>
    /// <param name="outcome">Name of the scenario's outcome; null = the baseline.</param>
    public static string Of(GradientRanking ranking, string data, string? outcome)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return JsonSerializer.Serialize(
                new
                {
                    Format,
                    Data = data,
                    Outcome = outcome,
                    Objective = ranking.Objective.Text,
                    Unit = ranking.Objective.IsPercent ? "percent" : "million USD",
                    ranking.Value,
                    Instrument = GradientView.Duty(ranking.Instrument).Replace(' ', '_'),
                    Order = ranking.Order == GradientOrder.Point ? "point" : "billion",
                    ranking.WithServices,
                    Flows = ranking.Duties,
                    Helps = ranking.Helps.Select(Effect),
                    Hurts = ranking.Hurts.Select(Effect),
                    ranking.Equilibrium.Residual,
                    ranking.AdjointResidual,
                },
                _options
            ) + "\n";
    }

    private static object Effect(DutyEffect effect) =>
        new
        {
            effect.Origin,
            effect.Destination,
            effect.Sector,
            effect.Rate,
            effect.Trade,
            effect.PerPoint,
            effect.PerBillion,
        };
}
