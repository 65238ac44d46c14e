using Parley.Briefs;
using Parley.Reports.Charts;
using Parley.Scenarios;

namespace Parley.Reports.Briefs.Page;

/// <summary>What each outcome is, and all of them compared: a chart and a table.</summary>
internal static class OutcomesSection
{
    private const int MovesShown = 3;

    public static void Write(PageContext page)
    {
        if (page.Reading.Outcomes.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("outcomes", "The outcomes compared"))
        {
            w.Element("h3", "What is on the table");
            foreach (LabelledOutcome outcome in page.Reading.Outcomes)
            {
                WriteOutcome(page, outcome);
            }

            w.Element("h3", "People and governments, side by side");
            WriteChart(page);
            WriteTable(page);
        }
    }

    private static void WriteOutcome(PageContext page, LabelledOutcome outcome)
    {
        MarkupWriter w = page.Writer;
        using (w.In("div", ("class", "outcome"), ("id", outcome.Id)))
        {
            using (w.In("h4"))
            {
                w.Element("span", outcome.Label, ("class", "letter"));
                w.Text(" " + outcome.Title);
            }

            using (w.In("p"))
            {
                w.Element("span", Tag(outcome.Outcome), ("class", "tag"));
                w.Text($" {Why(outcome.Outcome)} ");
                page.Places(outcome.Outcome.Quotes);
            }

            CompiledOutcome compiled = outcome.Outcome.Solved.Compiled;
            using (w.In("p", ("class", "moves")))
            {
                w.Text(
                    string.Join(
                        " ",
                        Moves(page, compiled.Moves).Concat(outcome.Outcome.Notes.Select(BriefReading.FullSentence))
                    )
                );
                if (outcome.ScenarioFile is { } file)
                {
                    w.Text(" Scenario file: ");
                    w.Link(file, file);
                    w.Text(".");
                }
            }
        }
    }

    private static string Tag(BriefOutcome outcome) =>
        !outcome.IsSaid ? "Implied"
        : outcome.AssumesGoods ? "Said, goods assumed"
        : "Said";

    /// <summary>The tag before it says whether it is said or implied.</summary>
    private static string Why(BriefOutcome outcome)
    {
        const string implied = "Implied: ";
        string why = BriefReading.FullSentence(outcome.Why);
        return !outcome.IsSaid && why.StartsWith(implied, StringComparison.Ordinal)
            ? DossierWords.Capital(why[implied.Length..])
            : why;
    }

    /// <summary>Rates that move, the largest duty first, origins that are treated alike together.</summary>
    private static IEnumerable<string> Moves(PageContext page, IReadOnlyList<RateMove> moves)
    {
        var groups = moves
            .GroupBy(m => (m.Kind, m.Destination, m.Sector, m.Before, m.After))
            .Select(g => (g.Key, Origins: g.Select(m => m.Origin).ToArray(), Trade: g.Sum(m => m.Trade)))
            .OrderByDescending(g => Math.Abs(g.Key.After - g.Key.Before) * g.Trade)
            .ToArray();
        foreach ((var key, string[] origins, double trade) in groups.Take(MovesShown))
        {
            int sector = page.Brief.Dataset.SectorIndex(key.Sector);
            string goods = sector < 0 ? key.Sector : page.Brief.Dataset.Sectors[sector].Name;
            string[] largest =
            [
                .. moves
                    .Where(m =>
                        (m.Kind, m.Destination, m.Sector, m.Before, m.After) == key && origins.Contains(m.Origin)
                    )
                    .OrderByDescending(m => m.Trade)
                    .Take(2)
                    .Select(m => page.Reading.NameInSentence(m.Origin)),
            ];
            string from =
                origins.Length <= 3
                    ? BriefReading.Join(origins.Select(page.Reading.NameInSentence))
                    : $"{BriefReading.Join(largest)} and {origins.Length - largest.Length} others";
            yield return key.Kind == RateKind.Tariff
                ? $"{page.Reading.Name(key.Destination)}, tariff on {goods.ToLowerInvariant()} from {from}: {Figures.Rate(key.Before)} to {Figures.Rate(key.After)} on {Figures.Dollars(trade)} of trade."
                : $"Export tax on {goods.ToLowerInvariant()} from {from} to {page.Reading.NameInSentence(key.Destination)}: {Figures.Rate(key.Before)} to {Figures.Rate(key.After)} on {Figures.Dollars(trade)} of trade.";
        }

        if (groups.Length > MovesShown)
        {
            int rest = groups.Length - MovesShown;
            yield return $"{(rest == 1 ? "One more rate moves" : $"{rest} more rates by importer, origins and sector move")}, each by less duty, on {Figures.Dollars(groups.Skip(MovesShown).Sum(g => g.Trade))} of trade.";
        }
    }

    private static void WriteChart(PageContext page)
    {
        MarkupWriter w = page.Writer;
        double[] extent =
        [
            .. page
                .Reading.Outcomes.SelectMany(o => page.Reading.Economies.Select(e => o.Effect(e.Economy)))
                .OfType<EconomyEffect>()
                .SelectMany(e => new[] { e.RealIncome, e.GovernmentWelfare }),
        ];
        int decimals = Figures.PercentDecimals(extent);
        Legend.Bars(page);
        using (w.In("div", ("class", "panels")))
        {
            foreach (LabelledOutcome outcome in page.Reading.Outcomes)
            {
                using (w.In("figure"))
                {
                    using (w.In("figcaption"))
                    {
                        page.OutcomeName(outcome);
                    }

                    new BarPanel
                    {
                        Id = $"bars-{outcome.Label.ToLowerInvariant()}",
                        Title = $"{outcome.Label} {outcome.Title}: change of real income and government welfare",
                        Extent = extent,
                        Unit = "%",
                        Rows =
                        [
                            .. page
                                .Reading.Economies.Where(e => outcome.Effect(e.Economy) is not null)
                                .Select(e => Row(e, outcome.Effect(e.Economy)!)),
                        ],
                    }.Write(w);
                }
            }
        }

        w.Element("p", "The scale is the same in every panel.", ("class", "source"));

        BarRow Row(BriefEconomy economy, EconomyEffect effect) =>
            new(
                economy.Name,
                economy.Economy,
                [
                    new(
                        effect.RealIncome,
                        page.Reading.Welfare(effect.RealIncome, decimals),
                        "real income, percent",
                        PageContext.People
                    ),
                    new(
                        effect.GovernmentWelfare,
                        page.Reading.Welfare(effect.GovernmentWelfare, decimals),
                        "government welfare, percent",
                        PageContext.Government
                    ),
                ]
            );
    }

    private static void WriteTable(PageContext page)
    {
        MarkupWriter w = page.Writer;
        EconomyEffect[] all = [.. page.Reading.Outcomes.SelectMany(o => o.Outcome.Effects)];
        int decimals = Figures.PercentDecimals(
            all.SelectMany(e => new[] { e.RealIncome, e.GovernmentWelfare, e.RealWage })
        );
        MoneyUnit worth = MoneyUnit.For(all.Select(e => e.RealIncomeValue));
        MoneyUnit revenue = MoneyUnit.For(all.Select(e => e.TariffRevenueChange));
        HashSet<string> named = [.. page.Reading.Economies.Select(e => e.Economy)];
        page.Table(
            "Every outcome for every economy the article names, and for the others it moves most (in grey)",
            "effects",
            () =>
            {
                page.Column("Economy");
                page.Column("Real income", "%", "n");
                page.Column("worth a year", worth.Name, "n");
                page.Column("Government welfare", "%", "n");
                page.Column("Real wage", "%", "n");
                page.Column("Tariff revenue", revenue.Name, "n");
            },
            () =>
            {
                foreach (LabelledOutcome outcome in page.Reading.Outcomes)
                {
                    using (w.In("tbody"))
                    {
                        page.OutcomeRow(outcome, 6);
                        foreach (EconomyEffect effect in outcome.Outcome.Effects)
                        {
                            Row(outcome, effect);
                        }
                    }
                }
            }
        );
        page.SourceLine();

        void Row(LabelledOutcome outcome, EconomyEffect effect)
        {
            using (w.In("tr", ("class", named.Contains(effect.Economy) ? null : "other")))
            {
                w.Element("th", effect.Name, ("scope", "row"));
                Cell(
                    page.Reading.Welfare(effect.RealIncome, decimals),
                    "real_income",
                    PageContext.StanceStyle(effect.People)
                );
                Cell(worth.Change(effect.RealIncomeValue), "real_income_value", unit: worth);
                Cell(
                    page.Reading.Welfare(effect.GovernmentWelfare, decimals),
                    "government_welfare",
                    PageContext.StanceStyle(effect.Government)
                );
                Cell(Figures.Change(effect.RealWage, decimals), "real_wage");
                Cell(revenue.Change(effect.TariffRevenueChange), "tariff_revenue_change", unit: revenue);
            }

            void Cell(string text, string measure, string? style = null, MoneyUnit? unit = null) =>
                page.Figure(text, outcome.Outcome.Name, effect.Economy, measure, style, unit);
        }
    }
}
