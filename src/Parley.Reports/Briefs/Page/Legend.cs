using Parley.Reports.Charts;

namespace Parley.Reports.Briefs.Page;

/// <summary>What the marks of a chart mean.</summary>
internal static class Legend
{
    public static void Bars(PageContext page)
    {
        using (page.Writer.In("p", ("class", "legend")))
        {
            Key(page, w => Svg.Rectangle(w, 1, 4, 18, 9, PageContext.People), "People: real income, exact");
            Key(
                page,
                w => Svg.Rectangle(w, 1, 4, 18, 9, PageContext.Government),
                $"Government welfare, {page.Reading.Weighing}"
            );
        }
    }

    public static void Balances(PageContext page)
    {
        using (page.Writer.In("p", ("class", "legend")))
        {
            Key(page, w => Svg.Rectangle(w, 1, 4, 18, 9, "goods"), "Goods");
            Key(page, w => Svg.Rectangle(w, 1, 4, 18, 9, "trade"), "Goods and services");
        }
    }

    public static void Ranges(PageContext page)
    {
        using (page.Writer.In("p", ("class", "legend")))
        {
            Key(page, w => Svg.Diamond(w, 10, 8, 6, $"{PageContext.People} own"), "People: this brief");
            Key(page, w => Svg.Diamond(w, 10, 8, 6, $"{PageContext.Government} own"), "Government: this brief");
            Key(page, w => Svg.Circle(w, 10, 8, 3, PageContext.People), "Other assumptions, same answer");
            Key(
                page,
                w => Svg.Circle(w, 10, 8, 3, $"{PageContext.People}-turned"),
                "Other assumptions, another answer"
            );
        }
    }

    private static void Key(PageContext page, Action<MarkupWriter> mark, string meaning)
    {
        MarkupWriter w = page.Writer;
        using (w.In("span", ("class", "key")))
        {
            using (w.In("svg", ("viewBox", "0 0 20 16"), ("width", "20"), ("height", "16"), ("aria-hidden", "true")))
            {
                mark(w);
            }

            w.Text(" " + meaning);
        }

        w.Text(" ");
    }
}
