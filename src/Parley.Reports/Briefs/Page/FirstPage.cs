using Parley.Briefs;
using Parley.Dossier;

namespace Parley.Reports.Briefs.Page;

/// <summary>The page with the answer.</summary>
internal static class FirstPage
{
    /// <summary>More sides than this do not fit a card; the rest are in the table.</summary>
    private const int PartiesOnCard = 4;

    public static void Write(PageContext page)
    {
        MarkupWriter w = page.Writer;
        using (w.In("header", ("class", "first")))
        {
            w.Element("p", "Trade brief", ("class", "kicker"));
            w.Element("h1", page.Reading.Title);
            ArticleHeader article = page.Brief.Dossier.Article;
            string date = article.Date?.ToString("d MMMM yyyy") ?? article.Year?.ToString() ?? "undated";
            w.Element(
                "p",
                $"Article of {date} ({Printable.OneLine(article.File)}), held against {page.Brief.Dataset.Title}.",
                ("class", "meta")
            );
            w.Element("p", DossierWords.StateInBrief(page.Reading), ("class", "state"));
        }

        if (page.Brief.Warnings.Count > 0)
        {
            using (w.In("section", ("class", "warning"), ("aria-labelledby", "warnings-heading")))
            {
                w.Element("h2", "Before you read on", ("id", "warnings-heading"));
                using (w.In("ul"))
                {
                    foreach (string warning in page.Brief.Warnings)
                    {
                        using (w.In("li"))
                        {
                            page.Sentence(warning);
                        }
                    }
                }
            }
        }

        using (page.Section("answer", "In short"))
        {
            using (w.In("ul", ("class", "sides")))
            {
                HashSet<string> named = [];
                foreach (string sentence in page.Brief.Summary)
                {
                    using (w.In("li"))
                    {
                        page.Sentence(sentence, named);
                    }
                }

                if (page.Brief.Bargain is { } bargain)
                {
                    using (w.In("li"))
                    {
                        w.Text($"{string.Join(" ", DealSentences.Of(bargain).Take(2))} ");
                        w.Link("#bargain", "What both could sign");
                        w.Text(".");
                    }
                }
            }

            if (page.Reading.Outcomes.Count > 0)
            {
                WriteCards(page);
            }
        }

        WriteContents(page);
    }

    private static void WriteCards(PageContext page)
    {
        MarkupWriter w = page.Writer;
        MoneyUnit money = MoneyUnit.For(
            page.Reading.Outcomes.SelectMany(o => OnCard(page).Select(e => o.Effect(e.Economy)))
                .OfType<EconomyEffect>()
                .Select(e => e.RealIncomeValue)
        );
        w.Element("h3", "What each side gains and loses if …", ("class", "cards-heading"));
        using (w.In("div", ("class", "cards")))
        {
            foreach (LabelledOutcome outcome in page.Reading.Outcomes)
            {
                WriteCard(page, outcome, money);
            }
        }

        using (w.In("p", ("class", "source")))
        {
            w.Text(
                $"People: real income, in percent and in dollars a year. Government: {page.Reading.Weighed}; it can fall where people gain. Changes against nothing happening. "
                    + (
                        page.Brief.Sensitivity is { } study
                            ? $"\u201cof {study.Variants.Count}\u201d: in so many variants of the assumptions it holds. "
                            : ""
                    )
            );
            w.Link("#method", "How it was computed");
            w.Text(".");
        }
    }

    private static void WriteCard(PageContext page, LabelledOutcome outcome, MoneyUnit money)
    {
        MarkupWriter w = page.Writer;
        BriefEconomy[] shown = [.. OnCard(page).Where(e => outcome.Effect(e.Economy) is not null)];
        int decimals = Figures.PercentDecimals(
            shown.SelectMany(e =>
                new[] { outcome.Effect(e.Economy)!.RealIncome, outcome.Effect(e.Economy)!.GovernmentWelfare }
            )
        );
        using (w.In("div", ("class", "card")))
        {
            using (w.In("h4"))
            {
                page.OutcomeName(outcome);
            }

            using (w.In("table"))
            {
                w.Element("caption", $"Outcome {outcome.Label} for the parties", ("class", "hidden"));
                using (w.In("thead"))
                using (w.In("tr"))
                {
                    using (w.In("td")) { }

                    page.Column("People", "%");
                    page.Column("a year", money.Name);
                    page.Column("Government", "%");
                }

                using (w.In("tbody"))
                {
                    foreach (BriefEconomy economy in shown)
                    {
                        EconomyEffect effect = outcome.Effect(economy.Economy)!;
                        string people = PageContext.StanceStyle(effect.People);
                        using (w.In("tr"))
                        {
                            w.Element("th", economy.Name, ("scope", "row"));
                            Cell(page.Reading.Welfare(effect.RealIncome, decimals), "real_income", people);
                            Cell(money.Change(effect.RealIncomeValue), "real_income_value", people, money);
                            Cell(
                                page.Reading.Welfare(effect.GovernmentWelfare, decimals),
                                "government_welfare",
                                PageContext.StanceStyle(effect.Government)
                            );
                        }

                        void Cell(string text, string measure, string style, MoneyUnit? unit = null) =>
                            page.Figure(text, outcome.Outcome.Name, economy.Economy, measure, style, unit);
                    }
                }
            }
        }
    }

    private static IEnumerable<BriefEconomy> OnCard(PageContext page) =>
        (page.Reading.Parties.Count > 0 ? page.Reading.Parties : page.Reading.Economies).Take(PartiesOnCard);

    private static void WriteContents(PageContext page)
    {
        MarkupWriter w = page.Writer;
        using (w.In("nav", ("aria-label", "Contents")))
        using (w.In("ul"))
        {
            foreach ((string id, string title) in Contents(page))
            {
                using (w.In("li"))
                {
                    w.Link($"#{id}", title);
                }
            }
        }
    }

    private static IEnumerable<(string Id, string Title)> Contents(PageContext page)
    {
        if (page.Brief.SinceLast is not null)
        {
            yield return ("since", "New since last time");
        }

        if (SidesSection.IsThere(page))
        {
            yield return ("sides", "What the sides say");
        }

        yield return ("article", "What the article says");
        if (page.Brief.ClaimChecks.Count > 0)
        {
            yield return ("claims", "Its claims and the data");
        }

        if (page.Reading.Outcomes.Count > 0)
        {
            yield return ("outcomes", "The outcomes compared");
            yield return ("stakes", "Exports at stake");
            if (page.Reading.Outcomes.Any(o => o.Outcome.Pairs.Count > 0))
            {
                yield return ("balance", "The balance of the pair");
            }

            yield return ("stances", "Who is for, who against");
            yield return ("bargain", "What both could sign");
        }

        if (page.Brief.Sensitivity is not null)
        {
            yield return ("sensitivity", "What the answer hangs on");
        }

        if (page.Brief.Unsolved.Count > 0)
        {
            yield return ("unsolved", "What was not solved");
        }

        yield return ("method", "How it was computed");
    }
}
