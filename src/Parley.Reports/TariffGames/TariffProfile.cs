using Parley.Model;
using Parley.Reports.Charts;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>Tariffs that were set, before and after, as medians over flows.</summary>
internal static class TariffProfile
{
    /// <summary>Bars of higher rates end here, fraction; their figures do not.</summary>
    public const double LongestBar = 2;

    /// <summary>Letters of a name that fit beside a bar.</summary>
    public const int LongestName = 22;

    /// <summary>Median of the tariffs a government may set, as they were and as they are, fractions.</summary>
    public static (double Before, double After) Of(Equilibrium equilibrium, TariffPowers powers)
    {
        SetDuty[] duties = [.. Tariffs(equilibrium, powers)];
        return (Median(duties.Select(d => d.Before)), Median(duties.Select(d => d.Rate)));
    }

    /// <summary>One row a sector.</summary>
    public static IEnumerable<(string Sector, double Before, double After)> BySector(
        Equilibrium equilibrium,
        TariffPowers powers
    ) =>
        Tariffs(equilibrium, powers)
            .GroupBy(d => d.Sector)
            .Select(g => (g.Key, Median(g.Select(d => d.Before)), Median(g.Select(d => d.Rate))));

    /// <summary>A chart of them.</summary>
    public static BarPanel Panel(
        string id,
        string title,
        IEnumerable<(string Label, string Code, double Before, double After)> rows
    )
    {
        (string Label, string Code, double Before, double After)[] all = [.. rows];
        return new BarPanel
        {
            Id = id,
            Title = title,
            Unit = "%",
            LabelWidth = 140,
            Extent = [.. all.SelectMany(r => new[] { 100 * Shown(r.Before), 100 * Shown(r.After) })],
            Rows =
            [
                .. all.Select(r => new BarRow(
                    r.Label,
                    r.Code,
                    [
                        new Bar(100 * Shown(r.Before), Rate(r.Before), "before", "before"),
                        new Bar(100 * Shown(r.After), Rate(r.After), "after", "after"),
                    ]
                )),
            ],
        };
    }

    public static string Rate(double rate) => Figures.Rate(Math.Round(rate, 3));

    private static double Shown(double rate) => Math.Clamp(rate, -1, LongestBar);

    private static IEnumerable<SetDuty> Tariffs(Equilibrium equilibrium, TariffPowers powers) =>
        StrategyCsv.Duties(equilibrium, powers).Where(d => d.Instrument == Instrument.Tariff);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length == 0 ? double.NaN
            : sorted.Length % 2 == 1 ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
