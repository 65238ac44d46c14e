using System.Globalization;
using System.Text;
using Parley.Reports.Briefs;
using Parley.Reports.Charts;
using Parley.Reports.Pages;
using Parley.Reports.TariffGames;
using Parley.Strategy.Retaliation;

namespace Parley.Reports.Retaliation;

/// <summary>A list of goods to answer with, in every form.</summary>
public static class RetaliationReport
{
    public static StrategyAnswer Answer(RetaliationAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new(
            asked.List is { IsFound: true, Best.Pressure: > 0 },
            console => RetaliationTerminal.Write(console, asked),
            () => Json(asked),
            () => Html(asked),
            () => new ReportFile(StrategyFolder.List, Csv(asked))
        );
    }

    private static string Csv(RetaliationAsked asked)
    {
        StringBuilder text = new("sector,trade,covered,rate,before,target_cost_per_dollar,own_cost_per_dollar\n");
        foreach (RetaliationLine l in asked.List.Lines)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{asked.Code(l)},{l.Trade:R},{l.Covered:R},{(l.Part > 0 ? l.Rate : l.RateBefore):R},{l.RateBefore:R},{l.TargetCostPerDollar:R},{l.OwnCostPerDollar:R}\n"
            );
        }

        return text.ToString();
    }

    private static string Json(RetaliationAsked asked)
    {
        RetaliationList list = asked.List;
        return StrategyJson.Text(
            new
            {
                Format = "parley-retaliation-1",
                Dataset = asked.Dataset.Name,
                By = Codes(list.Question.By),
                Against = Codes(list.Question.Against),
                Answered = asked.Answered,
                list.Question.On,
                list.Question.Rate,
                DamageMeasure = list.Question.Measure,
                list.Damage,
                list.Value,
                list.IsFound,
                Lines = list.Lines.Select(l => new
                {
                    Sector = asked.Code(l),
                    l.Trade,
                    l.Part,
                    l.Covered,
                    l.RateBefore,
                    Rate = l.Part > 0 ? l.Rate : l.RateBefore,
                    l.TargetCostPerDollar,
                    l.OwnCostPerDollar,
                }),
                Best = Solved(list.Best),
                FirstPick = Solved(list.FirstPick),
                Uniform = Solved(list.Uniform),
                list.FirstOrderPressure,
                list.Gap,
                PressureByStart = list.Starts,
                list.Evaluations,
                Seconds = list.Duration.TotalSeconds,
                list.Best.Equilibrium.Residual,
                Economies = StrategyJson.Economies(list.Best.Equilibrium),
            }
        );

        string[] Codes(IReadOnlyList<int> economies) => [.. economies.Select(j => asked.Dataset.Economies[j].Code)];

        static object Solved(SolvedList s) =>
            new
            {
                s.Covered,
                s.Pressure,
                s.TargetRealIncome,
                s.TargetGovernmentWelfare,
                s.OwnRealIncome,
                s.OwnGovernmentWelfare,
                s.TradeLost,
            };
    }

    private static string Html(RetaliationAsked asked)
    {
        RetaliationList list = asked.List;
        return HtmlPage.Write(
            "Retaliation",
            RetaliationTerminal.Title(asked),
            [
                PowersWords.World(asked.Dataset),
                $"Answered: {asked.Answered}. {Figures.Rate(list.Question.Rate)} on top of the duties in force, meant to hurt {asked.OnAtLength}.",
            ],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.List(RetaliationSentences.Of(asked));
                }

                using (page.Section("list", "The list"))
                {
                    WriteCharts(page, asked);
                    WriteLines(page, asked);
                }

                using (page.Section("solved", "What it does, against the goods it was chosen from"))
                {
                    WriteComparison(page, asked);
                }

                using (page.Section("damage", "How much may be covered"))
                {
                    WriteDamage(page, asked);
                }

                using (page.Section("method", "What is exact and what is not"))
                {
                    page.List(RetaliationSentences.Exactness(asked));
                }
            }
        );
    }

    private static void WriteCharts(HtmlPage page, RetaliationAsked asked)
    {
        IReadOnlyList<RetaliationLine> lines = asked.List.Lines;
        page.Legend(("chosen", "On the list, in whole or in part"), ("left", "Not on it"));
        using (page.Panels())
        {
            Draw("Cost to the target per dollar of trade covered, $", "target", l => l.TargetCostPerDollar);
            Draw("Cost to those who levy it per dollar, $ (left of zero: they gain)", "own", l => l.OwnCostPerDollar);
        }

        page.Paragraph(
            "First order in what is covered, whatever the duty: what the first dollar of each good costs, at the full rate.",
            "source"
        );

        void Draw(string caption, string id, Func<RetaliationLine, double> value) =>
            page.Chart(
                caption,
                new BarPanel
                {
                    Id = id,
                    Title = caption,
                    Unit = "$",
                    LabelWidth = 140,
                    Extent = [.. lines.Select(value)],
                    Rows =
                    [
                        .. lines.Select(l => new BarRow(
                            asked.Sector(l),
                            Svg.Cut(asked.Sector(l), TariffProfile.LongestName),
                            [
                                new Bar(
                                    value(l),
                                    Figures.Level(value(l), 3),
                                    "per dollar",
                                    l.Part > 0 ? "chosen" : "left"
                                ),
                            ]
                        )),
                    ],
                }
            );
    }

    private static void WriteLines(HtmlPage page, RetaliationAsked asked) =>
        page.Table(
            "Candidates, what hurts most per dollar first",
            asked.List.Lines,
            ("Good", false, l => DataPages.Page.Named(asked.Code(l), asked.Sector(l))),
            ("Covered, mn USD", true, l => l.Part > 0 ? Figures.Level(l.Covered, 0) : ""),
            ("Of trade, mn USD", true, l => Figures.Level(l.Trade, 0)),
            ("Part", true, l => l.Part > 0 ? Figures.Rate(Math.Round(l.Part, 3)) : ""),
            ("Duty before", true, l => Figures.Rate(Math.Round(l.RateBefore, 4))),
            ("Duty with it", true, l => l.Part > 0 ? Figures.Rate(Math.Round(l.Rate, 4)) : ""),
            ("Target's cost per $", true, l => Figures.Level(l.TargetCostPerDollar, 3)),
            ("Own cost per $", true, l => Figures.Level(l.OwnCostPerDollar, 3))
        );

    private static void WriteComparison(HtmlPage page, RetaliationAsked asked)
    {
        IReadOnlyList<(string Name, SolvedList List)> rows = RetaliationTerminal.Rows(asked);
        double[] extent = [.. rows.SelectMany(r => new[] { r.List.Pressure, -r.List.OwnRealIncome })];
        page.Legend(("hurts", $"Pressure on {asked.Against}"), ("before", "Own real income lost"));
        using (page.Panels())
        {
            page.Chart(
                "Solved exactly, million USD a year",
                new BarPanel
                {
                    Id = "solved-bars",
                    Title = "Pressure and own cost of three lists",
                    Unit = "mn USD",
                    Extent = extent,
                    Rows =
                    [
                        .. rows.Select(r => new BarRow(
                            r.Name,
                            r.Name,
                            [
                                new Bar(r.List.Pressure, Figures.Level(r.List.Pressure, 0), "pressure", "hurts"),
                                new Bar(
                                    -r.List.OwnRealIncome,
                                    Figures.Level(-r.List.OwnRealIncome, 0),
                                    "own real income lost",
                                    "before"
                                ),
                            ]
                        )),
                    ],
                }
            );
        }

        page.Table(
            "Three lists within the same value, solved exactly, million USD a year",
            rows,
            ("List", false, r => r.Name),
            ("Covered", true, r => Figures.Level(r.List.Covered, 0)),
            ($"Pressure on {asked.On}", true, r => Figures.Level(r.List.Pressure, 1)),
            ("Target's real income", true, r => Figures.Change(r.List.TargetRealIncome, 1)),
            ("Target's government", true, r => Figures.Change(r.List.TargetGovernmentWelfare, 1)),
            ("Own real income", true, r => Figures.Change(r.List.OwnRealIncome, 1)),
            ("Own government", true, r => Figures.Change(r.List.OwnGovernmentWelfare, 1)),
            ("Target's exports lost", true, r => Figures.Level(r.List.TradeLost, 0))
        );
    }

    private static void WriteDamage(HtmlPage page, RetaliationAsked asked)
    {
        Damage damage = asked.List.Damage;
        page.Table(
            $"The damage of {asked.Answered} to {asked.By}",
            Enum.GetValues<DamageMeasure>(),
            ("Measured by", false, RetaliationSolver.Words),
            ("Million USD", true, m => Figures.Level(damage.By(m), 1)),
            ("Who counts so", false, Practice),
            ("", false, m => m == asked.List.Question.Measure && asked.List.Question.Value is null ? "taken here" : "")
        );
        page.Paragraph(
            "Suspended concessions are to be equivalent to the benefits nullified or impaired (article 22.4 of the Dispute Settlement Understanding). Trade is valued in the world before the measure, at origin prices before duties.",
            "source"
        );
    }

    private static string Practice(DamageMeasure measure) =>
        measure switch
        {
            DamageMeasure.Exports => "arbitrators under article 22.6, with and without the measure",
            DamageMeasure.RealIncome => "economists: the equivalent variation",
            _ => "lists under article 8.2 of the Agreement on Safeguards",
        };
}
