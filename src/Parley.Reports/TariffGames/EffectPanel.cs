using Parley.Model;
using Parley.Reports.Charts;
using Parley.Reports.Pages;

namespace Parley.Reports.TariffGames;

/// <summary>What an answer means for people and for governments: one row an economy.</summary>
internal static class EffectPanel
{
    /// <summary>Rows that can be read.</summary>
    public const int MostRows = 24;

    /// <summary>What its bars mean.</summary>
    public static void Legend(HtmlPage page, bool hasWeights) =>
        page.Legend(
            ("people", "People: real income, exact"),
            (
                "government",
                hasWeights ? "Government welfare, political weights" : "Government welfare, all weights equal"
            )
        );

    /// <summary>The first of them, or those hit most where there are too many.</summary>
    public static BarPanel Of(
        string id,
        string title,
        IEnumerable<EconomyOutcome> economies,
        IReadOnlyDictionary<string, string> names
    )
    {
        EconomyOutcome[] all = [.. economies];
        EconomyOutcome[] shown =
            all.Length <= MostRows
                ? all
                :
                [
                    .. all.OrderByDescending(e => Math.Max(Math.Abs(e.RealIncome), Math.Abs(e.GovernmentWelfare)))
                        .Take(MostRows),
                ];
        double[] extent = [.. shown.SelectMany(e => new[] { e.RealIncome, e.GovernmentWelfare })];
        int decimals = Figures.PercentDecimals(extent);
        return new BarPanel
        {
            Id = id,
            Title = title,
            Unit = "%",
            Extent = extent,
            Rows =
            [
                .. shown.Select(e => new BarRow(
                    names[e.Economy],
                    e.Economy,
                    [
                        new Bar(e.RealIncome, Figures.Change(e.RealIncome, decimals), "real income", "people"),
                        new Bar(
                            e.GovernmentWelfare,
                            Figures.Change(e.GovernmentWelfare, decimals),
                            "government welfare",
                            "government"
                        ),
                    ]
                )),
            ],
        };
    }
}
