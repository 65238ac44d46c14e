using Parley.Briefs;

namespace Parley.Reports.Briefs.Page;

/// <summary>Findings that no outcome was made of, and why.</summary>
internal static class UnsolvedSection
{
    public static void Write(PageContext page)
    {
        if (page.Brief.Unsolved.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("unsolved", "What was not solved, and why"))
        using (w.In("ul"))
        {
            foreach (Unsolved unsolved in page.Brief.Unsolved)
            {
                using (w.In("li"))
                {
                    w.Element("strong", BriefReading.FullSentence(unsolved.Finding));
                    w.Text($" {BriefReading.FullSentence(unsolved.Why)} ");
                    page.Places([unsolved.Quote]);
                }
            }
        }
    }
}
