using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Reports.Briefs;
using Parley.Reports.Charts;
using Parley.Reports.Pages;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>Best responses in every form.</summary>
public static class OptimalReport
{
    /// <summary>Governments whose tariffs are drawn sector by sector.</summary>
    private const int MostDrawn = 4;

    public static StrategyAnswer Answer(Dataset dataset, IReadOnlyList<BestResponse> responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return new(
            responses.All(r => r.Reason == StopReason.FirstOrderConditions),
            console => OptimalPage.Write(console, dataset, responses),
            () => StrategyJson.Of(dataset, responses),
            () => Html(dataset, responses),
            () => new ReportFile(StrategyFolder.Tariffs, StrategyCsv.Of(responses))
        );
    }

    private static string Html(Dataset dataset, IReadOnlyList<BestResponse> responses)
    {
        Dictionary<string, string> names = dataset.Economies.ToDictionary(e => e.Code, e => e.Name);
        Solved[] solved = [.. responses.Select(r => new Solved(r, Outcome.Of(r.Equilibrium)))];
        string title =
            responses.Count == 1
                ? $"The tariffs that are best for {BriefReading.WithArticle(names[solved[0].Own.Economy])}"
                : $"The tariffs that are best for each of {responses.Count} governments";
        return HtmlPage.Write(
            "Best responses",
            title,
            [PowersWords.World(dataset), PowersWords.Of(dataset, responses[0].Powers)],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.Paragraph(
                        "Each government sets its own duties while all others keep theirs. Each row is a world of its own: these tariffs are not set at the same time.",
                        "meta"
                    );
                    page.List(Sentences(solved, names));
                }

                using (page.Section("effects", "What it brings its maker, and what it does to the others"))
                {
                    EffectPanel.Legend(page, dataset.PoliticalWeights is not null);
                    using (page.Panels())
                    {
                        page.Chart(
                            $"The government that sets them, % against today{Cut(solved.Length)}",
                            EffectPanel.Of("own", "Own effect", solved.Select(s => s.Own), names)
                        );
                        if (solved.Length == 1)
                        {
                            page.Chart(
                                $"The others, % against today{Cut(dataset.Economies.Count - 1)}",
                                EffectPanel.Of(
                                    "others",
                                    "Effect on the others",
                                    solved[0].Outcome.Economies.Where(e => e != solved[0].Own),
                                    names
                                )
                            );
                        }
                        else
                        {
                            page.Chart(
                                $"All others on average, % against today, by who sets the tariffs{Cut(solved.Length)}",
                                EffectPanel.Of(
                                    "others",
                                    "Mean effect on the others",
                                    solved.Select(s =>
                                        s.Own with
                                        {
                                            RealIncome = s.Others(e => e.RealIncome),
                                            GovernmentWelfare = s.Others(e => e.GovernmentWelfare),
                                        }
                                    ),
                                    names
                                )
                            );
                        }
                    }
                }

                using (page.Section("tariffs", "The tariffs"))
                {
                    WriteTariffs(page, dataset, solved, names);
                }

                using (page.Section("table", "Figures"))
                {
                    WriteTable(page, solved);
                }
            }
        );
    }

    internal static void TariffLegend(HtmlPage page) =>
        page.Legend(
            ("before", "Today, median"),
            ("after", $"Set, median; bars end at {Figures.Rate(TariffProfile.LongestBar)}")
        );

    private static string Cut(int rows) =>
        rows > EffectPanel.MostRows ? $" (the {EffectPanel.MostRows} hit most of {rows})" : "";

    private static IEnumerable<string> Sentences(Solved[] solved, Dictionary<string, string> names)
    {
        foreach (Solved s in solved.OrderByDescending(s => s.Response.Gain).Take(5))
        {
            (double before, double after) = TariffProfile.Of(s.Response.Equilibrium, s.Response.Powers);
            yield return $"{names[s.Own.Economy]}: real income {Figures.PercentChange(s.Own.RealIncome)}, government welfare {Figures.PercentChange(s.Own.GovernmentWelfare)}; the others' real income {Figures.PercentChange(s.Others(e => e.RealIncome))} on average. Its median tariff goes from {TariffProfile.Rate(before)} to {TariffProfile.Rate(after)}.";
        }

        if (solved.Length > 5)
        {
            yield return $"Shown are the five with most to gain; the other {solved.Length - 5} are in the table.";
        }

        string[] missing =
        [
            .. solved
                .Where(s => s.Response.Reason != StopReason.FirstOrderConditions)
                .Select(s => names[s.Own.Economy]),
        ];
        if (missing.Length > 0)
        {
            yield return $"Not found: {string.Join(", ", missing)}.";
        }
    }

    private static void WriteTariffs(HtmlPage page, Dataset dataset, Solved[] solved, Dictionary<string, string> names)
    {
        TariffLegend(page);
        using (page.Panels())
        {
            if (solved.Length <= MostDrawn)
            {
                Dictionary<string, string> sectors = dataset.Sectors.ToDictionary(s => s.Code, s => s.Name);
                foreach (Solved s in solved)
                {
                    page.Chart(
                        $"{names[s.Own.Economy]}: tariffs by sector, over its partners",
                        TariffProfile.Panel(
                            $"tariffs-{s.Own.Economy}",
                            $"Tariffs of {names[s.Own.Economy]}",
                            TariffProfile
                                .BySector(s.Response.Equilibrium, s.Response.Powers)
                                .Select(t =>
                                    (
                                        sectors[t.Sector],
                                        Svg.Cut(sectors[t.Sector], TariffProfile.LongestName),
                                        t.Before,
                                        t.After
                                    )
                                )
                        )
                    );
                }
            }
            else
            {
                page.Chart(
                    "Median tariff of each government, over partners and sectors",
                    TariffProfile.Panel(
                        "tariffs",
                        "Median tariffs",
                        solved.Select(s =>
                        {
                            (double before, double after) = TariffProfile.Of(s.Response.Equilibrium, s.Response.Powers);
                            return (names[s.Own.Economy], s.Own.Economy, before, after);
                        })
                    )
                );
            }
        }

        page.Paragraph($"Every duty is in {StrategyFolder.Tariffs} beside this page.", "source");
    }

    private static void WriteTable(HtmlPage page, Solved[] solved)
    {
        page.Table(
            "Best responses, changes in percent against today",
            solved,
            ("Economy", false, s => s.Own.Economy),
            ("Real income, %", true, s => Figures.Change(s.Own.RealIncome, 3)),
            ("Government, %", true, s => Figures.Change(s.Own.GovernmentWelfare, 3)),
            ("Others' real income, mean %", true, s => Figures.Change(s.Others(e => e.RealIncome), 3)),
            ("Median tariff", true, s => Figures.Rate(Math.Round(s.Response.MedianTariff, 4))),
            ("Residual", true, s => s.Response.Residual.ToString("0.0e+0", CultureInfo.InvariantCulture)),
            ("Starts that agree", true, s => $"{OptimalPage.Agreeing(s.Response)} of {s.Response.Starts.Count}"),
            ("Duties", true, s => Figures.Level(s.Response.Variables, 0)),
            ("At lowest", true, s => Figures.Level(s.Response.AtLowest, 0)),
            ("At highest", true, s => Figures.Level(s.Response.AtHighest, 0))
        );
        page.Paragraph(
            "Residual: the largest derivative of the aim left, percent per 1 of ln (1 + duty), of a duty that no bound holds back. Starts: how many of the searches, from today's duties, free trade and one over the trade elasticity, end at the best value found.",
            "source"
        );
    }

    private sealed record Solved(BestResponse Response, Outcome Outcome)
    {
        public EconomyOutcome Own => Outcome.Economies[Response.Powers.Economy];

        public double Others(Func<EconomyOutcome, double> of) =>
            Outcome.Economies.Where((_, j) => j != Response.Powers.Economy).Average(of);
    }
}
