using Parley.Briefs;

namespace Parley.Reports.Briefs.Page;

/// <summary>The article's claims beside the dataset's own figures.</summary>
internal static class ClaimsSection
{
    public static void Write(PageContext page)
    {
        if (page.Brief.ClaimChecks.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("claims", "What the data say about its claims"))
        {
            page.Table(
                $"Claims of the article and figures of {page.Brief.Dataset.Name}, {page.Brief.Dataset.Year}",
                "claims",
                () =>
                {
                    page.Column("Claim");
                    page.Column("Claimed", style: "n");
                    page.Column("In the data", style: "n");
                    page.Column("What the data say");
                },
                () =>
                {
                    using (w.In("tbody"))
                    {
                        foreach (ClaimCheck check in page.Brief.ClaimChecks)
                        {
                            Row(page, check);
                        }
                    }
                }
            );
        }
    }

    private static void Row(PageContext page, ClaimCheck check)
    {
        MarkupWriter w = page.Writer;
        using (w.In("tr"))
        {
            using (w.In("th", ("scope", "row")))
            {
                w.Text(BriefReading.FullSentence(check.Claim) + " ");
                page.Places([check.Quote]);
            }

            string year = check.ClaimedYear is { } y ? $" ({y})" : "";
            w.Element(
                "td",
                check.ClaimedValue is { } v ? Figures.Dollars(v) + year : "\u2013",
                ("class", "n"),
                ("data-label", "Claimed")
            );
            w.Element("td", DataFigure(check), ("class", "n"), ("data-label", "In the data"));
            using (w.In("td"))
            {
                w.Text(BriefReading.FullSentence(check.DataText));
                if (check.Difference is { } difference)
                {
                    w.Element("p", BriefReading.FullSentence(difference), ("class", "note"));
                }
            }
        }
    }

    private static string DataFigure(ClaimCheck check) =>
        check.DataValue is not { } value
            ? "\u2013"
            : check.DataUnit switch
            {
                DataUnit.MillionDollars => Figures.Dollars(value),
                DataUnit.Fraction => Figures.Rate(value),
                _ => Figures.Level(value, 1),
            };
}
