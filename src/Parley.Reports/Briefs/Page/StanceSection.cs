using Parley.Briefs;

namespace Parley.Reports.Briefs.Page;

/// <summary>Who is for and who against: a matrix in signs and words.</summary>
internal static class StanceSection
{
    public static void Write(PageContext page)
    {
        if (page.Reading.Outcomes.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("stances", "Who is for and who against"))
        {
            double threshold = page.Brief.Computation?.IndifferenceThreshold ?? 0;
            w.Element(
                "p",
                "A government is for an outcome where its welfare rises against nothing happening; people gain where their real income rises. "
                    + $"Changes of less than {Figures.Level(threshold, 4).TrimEnd('0')} % count as none."
            );
            foreach (BriefEconomy[] columns in page.Reading.Economies.Chunk(6))
            {
                page.Table(
                    $"Governments and people: {string.Join(", ", columns.Select(e => e.Name))}",
                    "stances",
                    () =>
                    {
                        page.Column("Outcome");
                        foreach (BriefEconomy economy in columns)
                        {
                            page.Column(economy.Name);
                        }
                    },
                    () =>
                    {
                        using (w.In("tbody"))
                        {
                            foreach (LabelledOutcome outcome in page.Reading.Outcomes)
                            {
                                Row(page, outcome, columns);
                            }
                        }
                    }
                );
            }

            page.SourceLine();
        }
    }

    private static void Row(PageContext page, LabelledOutcome outcome, BriefEconomy[] columns)
    {
        string Change(double percent) => $"{page.Reading.Welfare(percent, Math.Abs(percent) >= 0.9995 ? 2 : 3)}\u00a0%";

        MarkupWriter w = page.Writer;
        using (w.In("tr"))
        {
            using (w.In("th", ("scope", "row")))
            {
                page.OutcomeName(outcome);
            }

            foreach (BriefEconomy economy in columns)
            {
                if (outcome.Effect(economy.Economy) is not { } effect)
                {
                    w.Element("td", Figures.NotAvailable);
                    continue;
                }

                using (w.In("td", ("class", $"stance {PageContext.StanceStyle(effect.Government)}")))
                {
                    w.Element("strong", Government(effect.Government));
                    w.Empty("br");
                    w.Text(Change(effect.GovernmentWelfare));
                    w.Empty("br");
                    w.Element("span", $"{People(effect.People)} {Change(effect.RealIncome)}", ("class", "unit"));
                }
            }
        }
    }

    private static string Government(Stance stance) =>
        stance switch
        {
            Stance.For => "\u002b for",
            Stance.Against => "\u2212 against",
            _ => "= indifferent",
        };

    private static string People(Stance stance) =>
        stance switch
        {
            Stance.For => "people\u00a0gain",
            Stance.Against => "people\u00a0lose",
            _ => "people\u00a0even",
        };
}
