using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Reports.Briefs;
using Parley.Reports.Pages;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>A trade war in every form.</summary>
public static class WarReport
{
    public static StrategyAnswer Answer(Dataset dataset, TradeWar war)
    {
        ArgumentNullException.ThrowIfNull(war);
        return new(
            war.IsFound,
            console => WarPage.Write(console, dataset, war),
            () => StrategyJson.Of(dataset, war),
            () => Html(dataset, war),
            () => new ReportFile(StrategyFolder.Tariffs, StrategyCsv.Of(war))
        );
    }

    private static string Html(Dataset dataset, TradeWar war)
    {
        Dictionary<string, string> names = dataset.Economies.ToDictionary(e => e.Code, e => e.Name);
        Outcome outcome = Outcome.Of(war.Equilibrium);
        HashSet<int> players = [.. war.Players.Select(p => p.Powers.Economy)];
        EconomyOutcome[] own = [.. outcome.Economies.Where((_, j) => players.Contains(j))];
        EconomyOutcome[] others = [.. outcome.Economies.Where((_, j) => !players.Contains(j))];
        return HtmlPage.Write(
            "Trade war",
            war.Players.Count == dataset.Economies.Count
                ? $"A trade war of all {war.Players.Count}"
                : $"A trade war among {DataPages.Page.Some([.. own.Select(e => BriefReading.WithArticle(names[e.Economy]))], 6)}",
            [PowersWords.World(dataset), PowersWords.Of(dataset, war.Players[0].Powers)],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.Paragraph("Every player's duties are its best answer to those of all others (Nash).", "meta");
                    page.List(Sentences(war, own, others, names));
                }

                using (page.Section("effects", "Who loses what"))
                {
                    EffectPanel.Legend(page, dataset.PoliticalWeights is not null);
                    using (page.Panels())
                    {
                        page.Chart(
                            $"Those who fight, % against today{Cut(own.Length)}",
                            EffectPanel.Of("players", "Effect on the players", own, names)
                        );
                        if (others.Length > 0)
                        {
                            page.Chart(
                                $"Those who stand by, % against today{Cut(others.Length)}",
                                EffectPanel.Of("others", "Effect on the others", others, names)
                            );
                        }
                    }
                }

                using (page.Section("tariffs", "The tariffs"))
                {
                    OptimalReport.TariffLegend(page);
                    using (page.Panels())
                    {
                        page.Chart(
                            "Median tariff of each player, over partners and sectors",
                            TariffProfile.Panel(
                                "tariffs",
                                "Median tariffs",
                                war.Players.Select(p =>
                                {
                                    (double before, double after) = TariffProfile.Of(war.Equilibrium, p.Powers);
                                    string code = StrategyJson.Code(war.Equilibrium, p.Powers.Economy);
                                    return (names[code], code, before, after);
                                })
                            )
                        );
                    }

                    page.Paragraph($"Every duty is in {StrategyFolder.Tariffs} beside this page.", "source");
                }

                using (page.Section("table", "Figures"))
                {
                    WriteTable(page, war, outcome);
                }
            }
        );
    }

    private static string Cut(int rows) =>
        rows > EffectPanel.MostRows ? $" (the {EffectPanel.MostRows} hit most of {rows})" : "";

    private static IEnumerable<string> Sentences(
        TradeWar war,
        EconomyOutcome[] own,
        EconomyOutcome[] others,
        Dictionary<string, string> names
    )
    {
        EconomyOutcome worst = own.MinBy(e => e.RealIncome)!;
        EconomyOutcome best = own.MaxBy(e => e.RealIncome)!;
        int losers = own.Count(e => e.GovernmentWelfare < 0);
        yield return $"{names[worst.Economy]} loses most: real income {Figures.PercentChange(worst.RealIncome)}, government welfare {Figures.PercentChange(worst.GovernmentWelfare)}.";
        yield return $"{names[best.Economy]} comes off best: real income {Figures.PercentChange(best.RealIncome)}, government welfare {Figures.PercentChange(best.GovernmentWelfare)}.";
        yield return losers == own.Length
            ? "Every government that fights is worse off than today."
            : $"{losers} of {own.Length} governments that fight {(losers == 1 ? "is" : "are")} worse off than today.";
        if (others.Length > 0)
        {
            yield return $"Those who stand by: real income {Figures.PercentChange(others.Average(e => e.RealIncome))} on average.";
        }

        yield return war.IsFound
            ? $"Nobody gains more than {Small(war.LargestGain)} % by deviating; each best response was searched from several starts."
            : $"Not found: somebody still gains {Small(war.LargestGain)} % by deviating, more than a millionth of income.";
    }

    private static void WriteTable(HtmlPage page, TradeWar war, Outcome outcome)
    {
        page.Table(
            "The war, changes in percent against today",
            outcome.Economies.Select(
                (e, j) => (Outcome: e, Player: war.Players.FirstOrDefault(p => p.Powers.Economy == j))
            ),
            ("Economy", false, r => r.Outcome.Economy),
            ("Real income, %", true, r => Figures.Change(r.Outcome.RealIncome, 3)),
            ("Government, %", true, r => Figures.Change(r.Outcome.GovernmentWelfare, 3)),
            (
                "Median tariff",
                true,
                r => r.Player is { } p ? Figures.Rate(Math.Round(p.MedianTariff, 4)) : "takes no part"
            ),
            ("Gain by deviating, %", true, r => r.Player is { } p ? Small(p.Gain) : ""),
            ("Residual", true, r => r.Player is { } p ? Small(p.Residual) : ""),
            ("Duties", true, r => r.Player is { } p ? Figures.Level(p.Variables, 0) : ""),
            ("At lowest", true, r => r.Player is { } p ? Figures.Level(p.AtLowest, 0) : ""),
            ("At highest", true, r => r.Player is { } p ? Figures.Level(p.AtHighest, 0) : "")
        );
        page.Paragraph(
            $"{war.Iterations} iterations on all first-order conditions and {war.Rounds} {(war.Rounds == 1 ? "round" : "rounds")} of best responses; stopped by {OptimalPage.Words(war.Reason)}. Residual: the largest derivative of the player's aim left, percent per 1 of ln (1 + duty).",
            "source"
        );
    }

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
