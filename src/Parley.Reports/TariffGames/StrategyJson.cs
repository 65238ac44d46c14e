using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Data;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>Answers about tariffs as JSON: keys in snake_case, rates as fractions, changes in percent.</summary>
public static class StrategyJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Best responses, one an economy.</summary>
    public static string Of(Dataset dataset, IReadOnlyList<BestResponse> responses)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(responses);
        return Text(
            new
            {
                Dataset = dataset.Name,
                BestResponses = responses.Select(r => new
                {
                    Economy = Code(r.Equilibrium, r.Powers.Economy),
                    r.Powers.Aim,
                    r.Gain,
                    r.MedianTariff,
                    Duties = r.Variables,
                    r.AtLowest,
                    r.AtHighest,
                    FirstOrderResidual = r.Residual,
                    r.LargestStep,
                    StoppedBy = r.Reason,
                    r.Iterations,
                    r.Evaluations,
                    Starts = r.Starts.Select(s => new
                    {
                        s.Name,
                        Value = double.IsNaN(s.Value) ? (double?)null : s.Value,
                        s.Reason,
                    }),
                    Seconds = r.Duration.TotalSeconds,
                    Residual = r.Equilibrium.Residual,
                    Economies = Economies(r.Equilibrium),
                    Tariffs = Tariffs(r.Equilibrium, r.Powers),
                }),
            }
        );
    }

    /// <summary>A trade war.</summary>
    public static string Of(Dataset dataset, TradeWar war)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(war);
        return Text(
            new
            {
                Dataset = dataset.Name,
                war.IsFound,
                war.LargestGain,
                StoppedBy = war.Reason,
                war.Iterations,
                war.Rounds,
                Seconds = war.Duration.TotalSeconds,
                war.Equilibrium.Residual,
                Players = war.Players.Select(p => new
                {
                    Economy = Code(war.Equilibrium, p.Powers.Economy),
                    p.Powers.Aim,
                    p.Value,
                    p.Gain,
                    p.MedianTariff,
                    Duties = p.Variables,
                    p.AtLowest,
                    p.AtHighest,
                    FirstOrderResidual = p.Residual,
                    p.LargestStep,
                    Tariffs = Tariffs(war.Equilibrium, p.Powers),
                }),
                Economies = Economies(war.Equilibrium),
            }
        );
    }

    /// <summary>Duties agreed by all.</summary>
    public static string Of(Dataset dataset, Cooperation cooperation, string start)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(cooperation);
        return Text(
            new
            {
                Dataset = dataset.Name,
                Start = start,
                cooperation.IsFound,
                cooperation.CommonGain,
                cooperation.LargestDifference,
                FirstOrderResidual = cooperation.Residual,
                cooperation.LargestCurvature,
                StoppedBy = cooperation.Reason,
                cooperation.Starts,
                Duties = cooperation.Variables,
                cooperation.AtLowest,
                cooperation.AtHighest,
                cooperation.Iterations,
                Seconds = cooperation.Duration.TotalSeconds,
                cooperation.Equilibrium.Residual,
                Players = cooperation.Powers.Select(
                    (p, k) =>
                        new
                        {
                            Economy = Code(cooperation.Equilibrium, p.Economy),
                            p.Aim,
                            Gain = cooperation.Gains[k],
                            Weight = cooperation.Weights[k],
                            Tariffs = Tariffs(cooperation.Equilibrium, p),
                        }
                ),
                Economies = Economies(cooperation.Equilibrium),
            }
        );
    }

    /// <summary>What parties can have at most.</summary>
    public static string Of(Dataset dataset, Frontier frontier, string start)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(frontier);
        return Text(
            new
            {
                Dataset = dataset.Name,
                Start = start,
                frontier.IsFound,
                Duties = frontier.Variables,
                frontier.Iterations,
                Seconds = frontier.Duration.TotalSeconds,
                Parties = frontier.Parties.Select(
                    (p, k) =>
                        new
                        {
                            Economies = p.Members.Select(j => Code(frontier.Start, j)),
                            p.Aim,
                            MostGain = frontier.Most[k],
                        }
                ),
                Points = frontier.Points.Select(point => new
                {
                    point.IsFound,
                    IsDominated = frontier.IsDominated(point),
                    point.Parts,
                    point.Gains,
                    point.GainValues,
                    point.Weights,
                    point.LargestDifference,
                    FirstOrderResidual = point.Residual,
                    point.LargestCurvature,
                    point.Equilibrium.Residual,
                    Economies = Economies(point.Equilibrium),
                    Tariffs = frontier
                        .Parties.SelectMany(p => p.Members.Select(j => p with { Economy = j, Allies = [] }))
                        .SelectMany(p => Tariffs(point.Equilibrium, p)),
                }),
            }
        );
    }

    internal static string Text(object document) => JsonSerializer.Serialize(document, _options) + "\n";

    internal static string Code(Equilibrium equilibrium, int economy) => equilibrium.Baseline.Data.Economies[economy];

    /// <summary>What it means for each economy, in the words of every other result.</summary>
    internal static IEnumerable<object> Economies(Equilibrium equilibrium) =>
        Outcome
            .Of(equilibrium)
            .Economies.Select(e => new
            {
                e.Economy,
                e.RealIncome,
                e.GovernmentWelfare,
                e.RealWage,
                e.TariffRevenue,
                e.TradeBalance,
            });

    /// <summary>The duties a government may set.</summary>
    internal static IEnumerable<object> Tariffs(Equilibrium equilibrium, TariffPowers powers) =>
        StrategyCsv
            .Duties(equilibrium, powers)
            .Select(d => new
            {
                d.Instrument,
                d.Origin,
                d.Destination,
                d.Sector,
                d.Rate,
                d.Before,
            });
}
