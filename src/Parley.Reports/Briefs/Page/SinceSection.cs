using Parley.Briefs;
using Parley.Records;

namespace Parley.Reports.Briefs.Page;

/// <summary>What is new against a record of the talks.</summary>
internal static class SinceSection
{
    public static void Write(PageContext page)
    {
        if (page.Brief.SinceLast is not { } since)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("since", "New since last time"))
        {
            w.Element("p", Printable.OneLine(SinceWords.Against(since)));
            using (w.In("ul"))
            {
                foreach (NewFinding found in since.News)
                {
                    using (w.In("li"))
                    {
                        w.Text(Printable.OneLine(found.Text) + " ");
                        page.Places(found.Quotes);
                        if (found.Before is { } before)
                        {
                            w.Text(" ");
                            w.Element("span", Printable.OneLine(before), ("class", "unit"));
                        }
                    }
                }
            }
        }
    }
}
