using Parley.Briefs;

namespace Parley.Reports.Briefs.Page;

/// <summary>Exports of the sectors at stake, before and after.</summary>
internal static class StakesSection
{
    public static void Write(PageContext page)
    {
        if (page.Reading.Outcomes.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("stakes", "Exports of the sectors at stake"))
        {
            EconomyEffect[] shown =
            [
                .. page
                    .Reading.Outcomes.SelectMany(o => page.Reading.Economies.Select(e => o.Effect(e.Economy)))
                    .OfType<EconomyEffect>(),
            ];
            MoneyUnit level = MoneyUnit.For(shown.Select(e => e.ExportsAtStakeBaseline));
            MoneyUnit moved = MoneyUnit.For(shown.Select(e => e.ExportsAtStake - e.ExportsAtStakeBaseline));
            page.Table(
                "Exports to all the world of the sectors that an outcome is about",
                "stakes",
                () =>
                {
                    page.Column("Exporter");
                    page.Column("Now", level.Name, "n");
                    page.Column("Then", level.Name, "n");
                    page.Column("Change", moved.Name, "n");
                    page.Column("Change", "%", "n");
                },
                () =>
                {
                    foreach (LabelledOutcome outcome in page.Reading.Outcomes)
                    {
                        using (w.In("tbody"))
                        {
                            using (w.In("tr", ("class", "group")))
                            using (w.In("th", ("colspan", "5"), ("scope", "rowgroup")))
                            {
                                page.OutcomeName(outcome);
                                w.Element(
                                    "span",
                                    $" {Printable.OneLine(outcome.Outcome.SectorsAtStakeName)}",
                                    ("class", "unit"),
                                    ("title", string.Join(", ", outcome.Outcome.SectorsAtStake))
                                );
                            }

                            foreach (BriefEconomy economy in page.Reading.Economies)
                            {
                                if (outcome.Effect(economy.Economy) is { } effect)
                                {
                                    Row(page, outcome, effect, level, moved);
                                }
                            }
                        }
                    }
                }
            );
            page.SourceLine("Values before tariff, in dollars of the dataset's year.");
        }
    }

    private static void Row(
        PageContext page,
        LabelledOutcome outcome,
        EconomyEffect effect,
        MoneyUnit level,
        MoneyUnit moved
    )
    {
        double change = effect.ExportsAtStake - effect.ExportsAtStakeBaseline;
        double percent = effect.ExportsAtStakeBaseline > 0 ? 100 * change / effect.ExportsAtStakeBaseline : double.NaN;
        using (page.Writer.In("tr"))
        {
            page.Writer.Element("th", effect.Name, ("scope", "row"));
            Cell(level.Level(effect.ExportsAtStakeBaseline), "exports_at_stake_baseline", level);
            Cell(level.Level(effect.ExportsAtStake), "exports_at_stake", level);
            Cell(moved.Change(change), "exports_at_stake_change", moved);
            Cell(Figures.Change(percent, 1), "exports_at_stake_percent");
        }

        void Cell(string text, string measure, MoneyUnit? unit = null) =>
            page.Figure(text, outcome.Outcome.Name, effect.Economy, measure, unit: unit);
    }
}
