using Parley.Briefs;
using Parley.Reports.Charts;

namespace Parley.Reports.Briefs.Page;

/// <summary>The same answers under every other set of assumptions.</summary>
internal static class SensitivitySection
{
    /// <summary>Sentences before the charts; the others come after the table.</summary>
    private const int FindingsFirst = 3;

    public static void Write(PageContext page)
    {
        if (page.Brief.Sensitivity is not { } sensitivity || sensitivity.Variants.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("sensitivity", "What the answer hangs on"))
        {
            w.Element(
                "p",
                $"Every outcome was solved {sensitivity.Variants.Count} times: with {sensitivity.Variants.Select(v => v.ElasticitySet).Distinct().Count()} sets of trade elasticities, as they are, halved and doubled, with and without input-output links. What holds in all of them is safe to say; where gain turns to loss, the answer is an assumption."
            );
            WriteFindings(page, sensitivity.Findings.Take(FindingsFirst));
            Legend.Ranges(page);
            using (w.In("div", ("class", "panels")))
            {
                foreach (LabelledOutcome outcome in page.Reading.Outcomes)
                {
                    WriteChart(page, sensitivity, outcome);
                }
            }

            w.Element(
                "p",
                "Every line has its own scale, with zero in the middle; the figures are the least and the greatest answer. Bold: some answers are others than this brief's, of gain, loss, or no change to speak of.",
                ("class", "source")
            );
            WriteSummary(page, sensitivity);
            if (sensitivity.Findings.Count > FindingsFirst)
            {
                w.Element("h3", "More that turns, and what does not");
                WriteFindings(page, sensitivity.Findings.Skip(FindingsFirst));
            }

            WriteVariants(page, sensitivity);
        }
    }

    private static void WriteFindings(PageContext page, IEnumerable<string> findings)
    {
        using (page.Writer.In("ul", ("class", "sides")))
        {
            foreach (string finding in findings)
            {
                using (page.Writer.In("li"))
                {
                    page.Sentence(finding);
                }
            }
        }
    }

    private static IEnumerable<(BriefEconomy Economy, SensitivityRow Row)> Rows(
        PageContext page,
        Sensitivity sensitivity,
        LabelledOutcome outcome
    ) =>
        page
            .Reading.Economies.Select(e =>
                (e, sensitivity.Rows.FirstOrDefault(r => r.Outcome == outcome.Outcome.Name && r.Economy == e.Economy)!)
            )
            .Where(pair => pair.Item2 is not null);

    private static RangeStrip People(SensitivityRow row) =>
        new(row.RealIncome, row.IndifferenceThreshold, "real income, percent", PageContext.People);

    private static RangeStrip Government(SensitivityRow row) =>
        new(row.GovernmentWelfare, row.IndifferenceThreshold, "government welfare, percent", PageContext.Government);

    private static void WriteChart(PageContext page, Sensitivity sensitivity, LabelledOutcome outcome)
    {
        RangeRow[] rows =
        [
            .. Rows(page, sensitivity, outcome)
                .Select(pair => new RangeRow(
                    pair.Economy.Name,
                    pair.Economy.Economy,
                    [People(pair.Row), Government(pair.Row)]
                )),
        ];
        if (rows.Length == 0)
        {
            return;
        }

        using (page.Writer.In("figure"))
        {
            using (page.Writer.In("figcaption"))
            {
                page.OutcomeName(outcome);
            }

            new RangePanel
            {
                Id = $"range-{outcome.Label.ToLowerInvariant()}",
                Title =
                    $"{outcome.Label} {outcome.Title}: range of the answer over {sensitivity.Variants.Count} sets of assumptions",
                Rows = rows,
            }.Write(page.Writer);
        }
    }

    private static void WriteSummary(PageContext page, Sensitivity sensitivity)
    {
        MarkupWriter w = page.Writer;
        page.Table(
            "This brief's answer, and the least and the greatest of all",
            "ranges",
            () =>
            {
                page.Column("Economy");
                page.Column("Real income", "%", "n");
                page.Column("least to greatest", "%", "n");
                page.Column("another answer", "solves", "n");
                page.Column("Government welfare", "%", "n");
                page.Column("least to greatest", "%", "n");
                page.Column("another answer", "solves", "n");
            },
            () =>
            {
                foreach (LabelledOutcome outcome in page.Reading.Outcomes)
                {
                    var rows = Rows(page, sensitivity, outcome).ToArray();
                    if (rows.Length == 0)
                    {
                        continue;
                    }

                    using (w.In("tbody"))
                    {
                        page.OutcomeRow(outcome, 7);
                        foreach ((BriefEconomy economy, SensitivityRow row) in rows)
                        {
                            using (w.In("tr"))
                            {
                                w.Element("th", economy.Name, ("scope", "row"));
                                Cells(People(row), "real_income");
                                Cells(Government(row), "government_welfare");
                            }

                            void Cells(RangeStrip strip, string measure)
                            {
                                string name = outcome.Outcome.Name;
                                page.Figure(
                                    Figures.Change(strip.Own, strip.Decimals),
                                    name,
                                    economy.Economy,
                                    $"own_{measure}"
                                );
                                page.Figure(strip.Range, name, economy.Economy, $"range_{measure}");
                                page.Figure(
                                    strip.Turns == 0 ? "none" : $"{strip.Turns} of {strip.Known}",
                                    name,
                                    economy.Economy,
                                    $"turns_{measure}",
                                    strip.Turns == 0 ? null : "turned"
                                );
                            }
                        }
                    }
                }
            }
        );
        page.SourceLine();
    }

    private static void WriteVariants(PageContext page, Sensitivity sensitivity)
    {
        MarkupWriter w = page.Writer;
        using (w.In("details"))
        {
            w.Element("summary", "Every solve, outcome by outcome (on screen; not printed)");
            w.Element(
                "p",
                "Real income, %, and behind the bar government welfare, %. Underlined: another answer than this brief's, the first line."
            );
            foreach (LabelledOutcome outcome in page.Reading.Outcomes)
            {
                var rows = Rows(page, sensitivity, outcome).ToArray();
                if (rows.Length == 0)
                {
                    continue;
                }

                int decimals = Figures.PercentDecimals(
                    rows.SelectMany(r => r.Row.RealIncome.Concat(r.Row.GovernmentWelfare))
                );
                page.Table(
                    $"{outcome.Label} {outcome.Title}",
                    "variants",
                    () =>
                    {
                        page.Column("Assumptions");
                        foreach ((BriefEconomy economy, _) in rows)
                        {
                            page.Column(economy.Name, style: "n");
                        }
                    },
                    () =>
                    {
                        using (w.In("tbody"))
                        {
                            for (int v = 0; v < sensitivity.Variants.Count; v++)
                            {
                                using (w.In("tr"))
                                {
                                    w.Element("th", sensitivity.Variants[v].Title, ("scope", "row"));
                                    foreach ((_, SensitivityRow row) in rows)
                                    {
                                        using (w.In("td", ("class", "n")))
                                        {
                                            Value(People(row), v);
                                            w.Text(" | ");
                                            Value(Government(row), v);
                                        }
                                    }
                                }
                            }
                        }
                    }
                );

                void Value(RangeStrip strip, int variant) =>
                    w.Element(
                        "span",
                        Figures.Change(strip.Values[variant], decimals),
                        ("class", strip.IsTurned(strip.Values[variant]) ? "turned" : null)
                    );
            }
        }
    }
}
