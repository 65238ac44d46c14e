using System.Globalization;
using Parley.Data;
using Parley.Model;
using Parley.Reports.Briefs;
using Parley.Reports.Pages;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>Cooperative tariffs in every form.</summary>
public static class CooperationReport
{
    /// <param name="dataset">Whose names are used.</param>
    /// <param name="cooperation">What was found.</param>
    /// <param name="start">What gains are counted from: <c>today</c>, <c>war</c>, <c>free_trade</c>.</param>
    public static StrategyAnswer Answer(Dataset dataset, Cooperation cooperation, string start)
    {
        ArgumentNullException.ThrowIfNull(cooperation);
        ArgumentNullException.ThrowIfNull(start);
        string name = start.Replace('_', ' ');
        return new(
            cooperation.IsFound,
            console => CooperationPage.Write(console, dataset, cooperation, name),
            () => StrategyJson.Of(dataset, cooperation, start),
            () => Html(dataset, cooperation, name),
            () => new ReportFile(StrategyFolder.Tariffs, StrategyCsv.Of(cooperation))
        );
    }

    private static string Html(Dataset dataset, Cooperation cooperation, string start)
    {
        Dictionary<string, string> names = dataset.Economies.ToDictionary(e => e.Code, e => e.Name);
        Outcome outcome = Outcome.Of(cooperation.Equilibrium);
        HashSet<int> players = [.. cooperation.Powers.Select(p => p.Economy)];
        EconomyOutcome[] own = [.. outcome.Economies.Where((_, j) => players.Contains(j))];
        EconomyOutcome[] others = [.. outcome.Economies.Where((_, j) => !players.Contains(j))];
        return HtmlPage.Write(
            "Trade talks",
            $"The largest gain that {cooperation.Powers.Count} governments can share in equal proportion",
            [
                PowersWords.World(dataset),
                PowersWords.Of(dataset, cooperation.Powers[0]),
                $"Gains are counted from {start}.",
            ],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.List(Sentences(cooperation, start));
                }

                using (page.Section("effects", "Who gains what"))
                {
                    page.Paragraph("Against today, whatever the talks start from.", "meta");
                    EffectPanel.Legend(page, dataset.PoliticalWeights is not null);
                    using (page.Panels())
                    {
                        page.Chart(
                            "Those who talk, % against today",
                            EffectPanel.Of("players", "Effect on those who talk", own, names)
                        );
                        if (others.Length > 0)
                        {
                            page.Chart(
                                "Those who stand by, % against today",
                                EffectPanel.Of("others", "Effect on the others", others, names)
                            );
                        }
                    }
                }

                using (page.Section("tariffs", "The tariffs agreed"))
                {
                    OptimalReport.TariffLegend(page);
                    using (page.Panels())
                    {
                        page.Chart(
                            "Median tariff of each, over partners and sectors",
                            TariffProfile.Panel(
                                "tariffs",
                                "Median tariffs",
                                cooperation.Powers.Select(p =>
                                {
                                    (double before, double after) = TariffProfile.Of(cooperation.Equilibrium, p);
                                    string code = StrategyJson.Code(cooperation.Equilibrium, p.Economy);
                                    return (names[code], code, before, after);
                                })
                            )
                        );
                    }

                    page.Paragraph($"Every duty is in {StrategyFolder.Tariffs} beside this page.", "source");
                }

                using (page.Section("table", "Figures"))
                {
                    WriteTable(page, cooperation, outcome, start);
                }
            }
        );
    }

    private static IEnumerable<string> Sentences(Cooperation cooperation, string start)
    {
        yield return cooperation.IsFound
            ? $"All who talk gain {Figures.Change(cooperation.CommonGain, 4)} % of their aim from {start}; no two differ by more than {Small(cooperation.LargestDifference)} points."
            : NotFound(cooperation);
        if (cooperation.Starts.Count > 1)
        {
            yield return $"{Searches(cooperation)} The best one is shown. Each is a local maximum; the problem need not be concave, so a better one may lie elsewhere.";
        }
    }

    private static void WriteTable(HtmlPage page, Cooperation cooperation, Outcome outcome, string start)
    {
        page.Table(
            "The talks",
            outcome.Economies.Select(
                (e, j) =>
                    (
                        Outcome: e,
                        Player: Enumerable
                            .Range(0, cooperation.Powers.Count)
                            .FirstOrDefault(p => cooperation.Powers[p].Economy == j, -1)
                    )
            ),
            ("Economy", false, r => r.Outcome.Economy),
            (
                $"Gain from {start}, %",
                true,
                r => r.Player < 0 ? "takes no part" : Figures.Change(cooperation.Gains[r.Player], 4)
            ),
            ("Real income, %", true, r => Figures.Change(r.Outcome.RealIncome, 3)),
            ("Government, %", true, r => Figures.Change(r.Outcome.GovernmentWelfare, 3)),
            (
                "Median tariff",
                true,
                r =>
                    r.Player < 0
                        ? ""
                        : Figures.Rate(
                            Math.Round(
                                TariffStatistics.Median(cooperation.Equilibrium, cooperation.Powers[r.Player]),
                                4
                            )
                        )
            ),
            ("Weight", true, r => r.Player < 0 ? "" : Figures.Level(cooperation.Weights[r.Player], 3))
        );
        page.Paragraph(
            $"{cooperation.Variables} duties, {cooperation.AtLowest} at the lowest allowed, {cooperation.AtHighest} at the highest; first-order residual {Small(cooperation.Residual)}, largest curvature left {Figures.Level(cooperation.LargestCurvature, 3)} (below zero: a maximum); {cooperation.Iterations} iterations. The weight is what a point of that gain is worth at the optimum.",
            "source"
        );
    }

    internal static string NotFound(Cooperation cooperation) =>
        $"Not found: gains differ by {Small(cooperation.LargestDifference)} points, and a derivative of {Small(cooperation.Residual)} is left"
        + (cooperation.LargestCurvature > 0 ? "; it is no maximum." : ".");

    internal static string Searches(Cooperation cooperation) =>
        $"Searches end at {string.Join(", ", cooperation.Starts.Select(s => $"{Figures.Change(s.CommonGain, 4)} % ({s.Name}{(s.IsFound ? "" : ", not found")})"))}.";

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
