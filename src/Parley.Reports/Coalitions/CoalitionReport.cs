using System.Globalization;
using System.Text;
using Parley.Data;
using Parley.Model;
using Parley.Reports.Briefs;
using Parley.Reports.Charts;
using Parley.Reports.DataPages;
using Parley.Reports.Pages;
using Parley.Reports.TariffGames;
using Parley.Strategy.Coalitions;
using Parley.Strategy.Tariffs;
using Spectre.Console;

namespace Parley.Reports.Coalitions;

/// <summary>Coalitions in every form.</summary>
public static class CoalitionReport
{
    /// <summary>Coalitions that are drawn.</summary>
    private const int MostDrawn = 16;

    public static StrategyAnswer Answer(Dataset dataset, CoalitionStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new(
            study.IsFound,
            console => Print(console, dataset, study),
            () => Json(dataset, study),
            () => Html(dataset, study),
            () => new ReportFile(StrategyFolder.Coalitions, Csv(study))
        );
    }

    private static void Print(IAnsiConsole console, Dataset dataset, CoalitionStudy study)
    {
        Page.Title(console, CoalitionWords.Title(dataset, study));
        Page.Dim(console, $"{Page.Kind(dataset)}. {PowersWords.Of(dataset, study.Candidates[0])}");
        Page.Dim(console, CoalitionWords.Rules(study));
        console.WriteLine();
        foreach (string sentence in CoalitionWords.Answer(study))
        {
            Page.Item(console, sentence);
        }

        Page.Heading(console, "Coalitions", $"{Aim(study)}, % against today");
        RankedTable<Coalition> table = new RankedTable<Coalition>(console.Profile.Width)
            .Add(0, "coalition", c => CoalitionWords.Name(study, c), isText: true)
            .Add(1, "stable", c => c.IsStable ? "yes" : "no", isText: true);
        foreach ((string code, Func<Coalition, double> value, int rank) in Values(dataset, study))
        {
            table.Add(2 + rank, code, c => Figures.Change(value(c), 3));
        }

        table
            .Add(20, "would leave", c => CoalitionWords.Movers(study, c.Leavers, c.Members.Count), isText: true)
            .Add(
                21,
                "would join",
                c => CoalitionWords.Movers(study, c.Joiners, study.Candidates.Count - c.Members.Count),
                isText: true
            )
            .Add(22, "held by side payments", c => c.CouldBeHeldTogether ? "yes" : "no", isText: true)
            .Write(console, study.Coalitions);
        console.WriteLine();
        Page.Dim(console, CoalitionWords.Definitions);
        Page.Dim(console, Exactness(study));
    }

    private static string Exactness(CoalitionStudy study) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Largest first-order residual {study.Coalitions.Max(c => c.Residual):0.0e+0}, largest gain left by deviating {study.Coalitions.Max(c => c.LargestGain):0.0e+0} %; better off means by more than {CoalitionStudy.Better} points."
        );

    private static string Aim(CoalitionStudy study) =>
        study.Candidates[0].Aim == Welfare.RealIncome ? "real income" : "government welfare";

    /// <summary>Candidates first, then opponents.</summary>
    private static IEnumerable<(string Code, Func<Coalition, double> Value, int Rank)> Values(
        Dataset dataset,
        CoalitionStudy study
    ) =>
        study
            .Candidates.Select(
                (p, k) => (dataset.Economies[p.Economy].Code, (Func<Coalition, double>)(c => c.Values[k]), k)
            )
            .Concat(
                study.Opponents.Select(
                    (p, k) =>
                        (
                            dataset.Economies[p.Economy].Code,
                            (Func<Coalition, double>)(c => c.OpponentValues[k]),
                            study.Candidates.Count + k
                        )
                )
            );

    private static string Csv(CoalitionStudy study)
    {
        StringBuilder text = new("coalition,economy,member,value,leaves,joins,internally_stable,externally_stable\n");
        foreach (Coalition c in study.Coalitions)
        {
            string name = string.Join('+', study.Codes(c));
            for (int k = 0; k < study.Candidates.Count; k++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{name},{study.Code(k)},{Flag(c.Members.Contains(k))},{c.Values[k]:R},{Flag(c.Leavers.Any(l => l.Candidate == k))},{Flag(c.Joiners.Any(j => j.Candidate == k))},{Flag(c.IsInternallyStable)},{Flag(c.IsExternallyStable)}\n"
                );
            }
        }

        return text.ToString();

        static string Flag(bool value) => value ? "1" : "0";
    }

    private static string Json(Dataset dataset, CoalitionStudy study) =>
        StrategyJson.Text(
            new
            {
                Format = "parley-coalitions-1",
                Dataset = dataset.Name,
                study.Candidates[0].Aim,
                Members = study.Candidates.Select(p => dataset.Economies[p.Economy].Code),
                Against = study.Opponents.Select(p => dataset.Economies[p.Economy].Code),
                Others = study.OthersPlay ? "play" : "keep",
                study.IsFound,
                Seconds = study.Duration.TotalSeconds,
                Coalitions = study.Coalitions.Select(c => new
                {
                    Members = study.Codes(c),
                    c.IsStable,
                    c.IsInternallyStable,
                    c.IsExternallyStable,
                    c.CouldBeHeldTogether,
                    c.Surplus,
                    Leavers = c.Leavers.Select(l => new { Economy = study.Code(l.Candidate), l.Points }),
                    Joiners = c.Joiners.Select(j => new { Economy = study.Code(j.Candidate), j.Points }),
                    c.IsFound,
                    c.LargestGain,
                    FirstOrderResidual = c.Residual,
                    c.Equilibrium.Residual,
                    Economies = StrategyJson.Economies(c.Equilibrium),
                }),
            }
        );

    private static string Html(Dataset dataset, CoalitionStudy study) =>
        HtmlPage.Write(
            "Coalitions",
            CoalitionWords.Title(dataset, study),
            [PowersWords.World(dataset), PowersWords.Of(dataset, study.Candidates[0]), CoalitionWords.Rules(study)],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.List(CoalitionWords.Answer(study));
                }

                using (page.Section("values", "What each has in each coalition"))
                {
                    WriteCharts(page, dataset, study);
                }

                using (page.Section("table", "All coalitions"))
                {
                    page.Table(
                        $"{Aim(study)}, % against today",
                        study.Coalitions,
                        [
                            ("Coalition", false, c => CoalitionWords.Name(study, c)),
                            .. Values(dataset, study)
                                .Select(v =>
                                    (v.Code, true, (Func<Coalition, string>)(c => Figures.Change(v.Value(c), 3)))
                                ),
                            ("Would leave", false, c => CoalitionWords.Movers(study, c.Leavers, c.Members.Count)),
                            (
                                "Would join",
                                false,
                                c => CoalitionWords.Movers(study, c.Joiners, study.Candidates.Count - c.Members.Count)
                            ),
                            ("Stable", false, c => c.IsStable ? "yes" : "no"),
                            ("With side payments", false, c => c.CouldBeHeldTogether ? "holds" : "does not"),
                        ]
                    );
                    page.Paragraph(
                        $"Figures beside movers are points gained by the move. {CoalitionWords.Definitions}",
                        "source"
                    );
                    page.Paragraph(Exactness(study), "source");
                }
            }
        );

    /// <summary>A panel each for those who may join and those they stand against: one bar a coalition.</summary>
    private static void WriteCharts(HtmlPage page, Dataset dataset, CoalitionStudy study)
    {
        Coalition[] shown =
            study.Coalitions.Count <= MostDrawn
                ? [.. study.Coalitions]
                :
                [
                    study.Coalitions[0],
                    .. study
                        .Coalitions.Skip(1)
                        .OrderByDescending(c => c.IsStable)
                        .ThenByDescending(c => c.Members.Count)
                        .Take(MostDrawn - 1),
                ];
        if (shown.Length < study.Coalitions.Count)
        {
            page.Paragraph(
                $"Drawn are {shown.Length - 1} of {study.Coalitions.Count - 1}: the stable ones and the largest; the table has all.",
                "meta"
            );
        }

        page.Legend(("after", "It is a member"), ("before", "It stands outside"));
        Coalition none = study.Coalitions[0];
        shown = [.. shown.Skip(1)];
        double[] extent = [.. Values(dataset, study).SelectMany(v => shown.Select(c => v.Value(c) - v.Value(none)))];
        int decimals = Figures.PercentDecimals(extent);
        using (page.Panels())
        {
            foreach ((string code, Func<Coalition, double> value, int rank) in Values(dataset, study))
            {
                string name = dataset.Economies[dataset.EconomyIndex(code)].Name;
                page.Chart(
                    $"{name}: points more than with {CoalitionWords.Name(study, none)}",
                    new BarPanel
                    {
                        Id = $"values-{code}",
                        Title = $"What {name} has in each coalition",
                        Unit = "points",
                        LabelWidth = 140,
                        Extent = extent,
                        Rows =
                        [
                            .. shown.Select(c => new BarRow(
                                Short(CoalitionWords.Name(study, c)),
                                Short(CoalitionWords.Name(study, c)),
                                [
                                    new Bar(
                                        value(c) - value(none),
                                        Figures.Change(value(c) - value(none), decimals),
                                        c.IsStable ? "stable" : "not stable",
                                        c.Members.Contains(rank) ? "after" : "before"
                                    ),
                                ]
                            )),
                        ],
                    }
                );
            }
        }

        static string Short(string name) =>
            name.Length <= 22 ? name : name.Replace(" + ", "+", StringComparison.Ordinal);
    }
}
