using System.Globalization;
using System.Text;
using Parley.Model;
using Parley.Reports.Briefs;
using Parley.Reports.Charts;
using Parley.Reports.Pages;
using Parley.Reports.TariffGames;
using Parley.Strategy;

namespace Parley.Reports.Gradients;

/// <summary>The duties that help and hurt an objective most, in every form.</summary>
public static class GradientReport
{
    /// <param name="ranking">What was found.</param>
    /// <param name="data">The dataset as it was asked for.</param>
    /// <param name="outcome">Name of the scenario's outcome; null = the baseline.</param>
    public static StrategyAnswer Answer(GradientRanking ranking, string data, string? outcome)
    {
        string where = outcome is null ? "the baseline" : $"the outcome '{outcome}'";
        return new(
            true,
            console => GradientView.Write(console, ranking, where),
            () => GradientJson.Of(ranking, data, outcome),
            () => Html(ranking, where),
            () => new ReportFile(StrategyFolder.Effects, Csv(ranking))
        );
    }

    private static string Csv(GradientRanking ranking)
    {
        StringBuilder text = new("side,origin,destination,sector,rate,trade,per_point,per_billion\n");
        foreach ((string side, DutyEffect e) in Sides(ranking))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{side},{e.Origin},{e.Destination},{e.Sector},{e.Rate:R},{e.Trade:R},{e.PerPoint:R},{e.PerBillion:R}\n"
            );
        }

        return text.ToString();
    }

    private static IEnumerable<(string Side, DutyEffect Effect)> Sides(GradientRanking ranking) =>
        ranking.Helps.Select(e => ("helps", e)).Concat(ranking.Hurts.Select(e => ("hurts", e)));

    private static string Html(GradientRanking ranking, string where)
    {
        string duty = GradientView.Duty(ranking.Instrument);
        string subject = GradientView.Subject(ranking);
        string more = ranking.Instrument == Instrument.TradeCost ? "one percent more" : "one percentage point more";
        string value = ranking.Objective.IsPercent
            ? Figures.PercentChange(ranking.Value)
            : Figures.Dollars(ranking.Value);
        return HtmlPage.Write(
            "Gradient",
            $"{subject}: what a little more of each {duty} in the world does",
            [
                PowersWords.World(ranking.Dataset),
                $"Duties on {(ranking.WithServices ? "goods and services" : "goods")}; at {where}, where it is {value}.",
            ],
            page =>
            {
                using (page.Section("effects", $"What {more} does, million USD"))
                {
                    page.Legend(("helps", "More helps"), ("hurts", "More hurts"));
                    using (page.Panels())
                    {
                        Draw(page, ranking, "helps", ranking.Helps);
                        Draw(page, ranking, "hurts", ranking.Hurts);
                    }

                    page.Paragraph(
                        $"Bars: by how many million USD {more} of the {duty} changes the objective, all the world answering{GradientView.Worth(ranking.Objective)}. The first economy {(ranking.Instrument == Instrument.ExportTax ? "sells and levies, the second buys" : "sells, the second buys and levies")}. An exact slope where one stands: a larger step does not do so many times as much.",
                        "source"
                    );
                }

                using (page.Section("table", "Figures"))
                {
                    WriteTable(page, ranking, "More helps", ranking.Helps);
                    WriteTable(page, ranking, "More hurts", ranking.Hurts);
                    page.Paragraph(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{ranking.Duties} flows have a derivative; largest residual of the equilibrium {ranking.Equilibrium.Residual:0.0e+0}, of the adjoint system {ranking.AdjointResidual:0.0e+0}."
                        ),
                        "source"
                    );
                }
            }
        );
    }

    private static void Draw(HtmlPage page, GradientRanking ranking, string style, IReadOnlyList<DutyEffect> effects)
    {
        if (effects.Count == 0)
        {
            return;
        }

        int decimals = GradientView.Decimals(effects.Select(e => e.PerPoint));
        page.Chart(
            $"{(style == "helps" ? "More helps" : "More hurts")}, million USD",
            new BarPanel
            {
                Id = style,
                Title = style == "helps" ? "Duties of which more helps" : "Duties of which more hurts",
                Unit = "",
                LabelWidth = 140,
                Extent = [.. ranking.Helps.Concat(ranking.Hurts).Select(e => e.PerPoint)],
                Rows =
                [
                    .. effects.Select(e =>
                    {
                        string label = $"{e.Origin} \u2192 {e.Destination} {e.Sector}";
                        return new BarRow(
                            label,
                            label,
                            [new Bar(e.PerPoint, Figures.Change(e.PerPoint, decimals), "million USD", style)]
                        );
                    }),
                ],
            }
        );
    }

    private static void WriteTable(
        HtmlPage page,
        GradientRanking ranking,
        string caption,
        IReadOnlyList<DutyEffect> effects
    )
    {
        if (effects.Count == 0)
        {
            page.Paragraph($"{caption}: none.");
            return;
        }

        Dictionary<string, string> sectors = ranking.Dataset.Sectors.ToDictionary(s => s.Code, s => s.Name);
        int pointDecimals = GradientView.Decimals(effects.Select(e => e.PerPoint));
        int billionDecimals = GradientView.Decimals(effects.Select(e => e.PerBillion));
        page.Table(
            caption,
            effects,
            ("Origin", false, e => e.Origin),
            ("Destination", false, e => e.Destination),
            ("Sector", false, e => DataPages.Page.Named(e.Sector, sectors[e.Sector])),
            (
                ranking.Instrument == Instrument.TradeCost ? "Change" : "Rate",
                true,
                e => Figures.Rate(Math.Round(e.Rate, 5))
            ),
            ("Trade, mn USD", true, e => Figures.Level(e.Trade, 0)),
            ("Per point, mn USD", true, e => Figures.Change(e.PerPoint, pointDecimals)),
            ("Per bn of trade, mn USD", true, e => Figures.Change(e.PerBillion, billionDecimals))
        );
    }
}
