using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Reports.DataPages;
using Parley.Strategy;
using Spectre.Console;

namespace Parley.Reports.Gradients;

/// <summary>The duties that help and hurt an objective most, on the terminal.</summary>
public static class GradientView
{
    private const int MostOfName = 30;

    /// <summary>Writes it, as wide as the console is.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="ranking">What was found.</param>
    /// <param name="where">The outcome looked at, such as <c>today's duties</c>.</param>
    public static void Write(IAnsiConsole console, GradientRanking ranking, string where)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(ranking);
        string duty = Duty(ranking.Instrument);
        string subject = Subject(ranking);
        Page.Title(console, $"{subject}: what a little more of each {duty} in the world does");
        string value = ranking.Objective.IsPercent
            ? Figures.PercentChange(ranking.Value)
            : Figures.Dollars(ranking.Value);
        string sectors = ranking.WithServices ? "goods and services" : "goods";
        Page.Dim(console, $"{Page.Kind(ranking.Dataset)}; duties on {sectors}; at {where}, where it is {value}");
        WriteSide(console, ranking, ranking.Helps, "More helps");
        WriteSide(console, ranking, ranking.Hurts, "More hurts");
        console.WriteLine();
        string more = ranking.Instrument == Instrument.TradeCost ? "one percent more of it" : "one point more of it";
        Page.Dim(
            console,
            $"per point: what {more} changes in {subject}, mn USD, all the world answering"
                + $"{Worth(ranking.Objective)}; per bn: the same for each billion dollars of the trade it covers. "
                + "To the first order: a larger step does not do so many times as much."
        );
        Page.Dim(
            console,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ranking.Duties} flows; largest residual {ranking.Equilibrium.Residual:0.0e+0}, of the derivatives {ranking.AdjointResidual:0.0e+0}"
            )
        );
    }

    /// <summary>The instrument in words.</summary>
    internal static string Duty(Instrument instrument) =>
        instrument switch
        {
            Instrument.Tariff => "tariff",
            Instrument.ExportTax => "export tax",
            _ => "trade cost",
        };

    private static void WriteSide(
        IAnsiConsole console,
        GradientRanking ranking,
        IReadOnlyList<DutyEffect> effects,
        string heading
    )
    {
        string order =
            ranking.Order == GradientOrder.Point ? "largest effect first" : "largest effect per billion first";
        Page.Heading(console, heading, order);
        if (effects.Count == 0)
        {
            Page.Line(console, "none");
            return;
        }

        Dictionary<string, string> sectors = ranking.Dataset.Sectors.ToDictionary(s => s.Code, s => s.Name);
        int pointDecimals = Decimals(effects.Select(e => e.PerPoint));
        int billionDecimals = Decimals(effects.Select(e => e.PerBillion));
        bool isExportTax = ranking.Instrument == Instrument.ExportTax;
        RankedTable<DutyEffect> table = new(console.Profile.Width);
        if (ranking.Instrument != Instrument.TradeCost)
        {
            table.Add(1, "levied by", e => isExportTax ? e.Origin : e.Destination, isText: true);
        }

        if (ranking.Instrument != Instrument.ExportTax)
        {
            table.Add(2, "from", e => e.Origin, isText: true);
        }

        if (ranking.Instrument != Instrument.Tariff)
        {
            table.Add(2, "to", e => e.Destination, isText: true);
        }

        table
            .Add(3, "sector", e => e.Sector, isText: true)
            .Add(8, "", e => sectors[e.Sector], isText: true, most: MostOfName)
            .Add(5, ranking.Instrument == Instrument.TradeCost ? "change" : "rate", e => Figures.Rate(e.Rate))
            .Add(7, "trade, mn", e => Figures.Level(e.Trade, 0))
            .Add(4, "per point, mn", e => Figures.Change(e.PerPoint, pointDecimals))
            .Add(6, "per bn, mn", e => Figures.Change(e.PerBillion, billionDecimals))
            .Write(console, effects);
    }

    internal static int Decimals(IEnumerable<double> values)
    {
        double largest = values.Max(Math.Abs);
        return largest >= 1000 ? 0
            : largest >= 10 ? 1
            : largest >= 0.1 ? 3
            : 5;
    }

    internal static string Subject(GradientRanking ranking)
    {
        NamedObjective objective = ranking.Objective;
        Dataset dataset = ranking.Dataset;
        string who =
            objective.Economies.Count == 1
                ? dataset.Economies[dataset.EconomyIndex(objective.Economies[0])].Name
                : objective.Text.Split('.')[0];
        string what = objective.Kind.Replace('_', ' ');
        return objective.Sectors switch
        {
            [] => $"{who}, {what}",
            [string sector] => $"{who}, {what} of {dataset.Sectors[dataset.SectorIndex(sector)].Name}",
            _ => $"{who}, {what} of {objective.Text.Split('.')[2]}",
        };
    }

    internal static string Worth(NamedObjective objective) =>
        objective.Kind switch
        {
            "real_income" or "government_welfare" => " (a percent counts as a percent of baseline income)",
            "real_wage" => " (a percent counts as a percent of baseline labour income)",
            "output" => " (a percent counts as a percent of baseline sales)",
            _ => "",
        };
}
