using Parley.Briefs;
using Parley.Reports.Bargains;

namespace Parley.Reports.Briefs.Page;

/// <summary>What the parties could both sign, or why that cannot be said.</summary>
internal static class BargainSection
{
    public static void Write(PageContext page)
    {
        if (page.Reading.Outcomes.Count == 0)
        {
            return;
        }

        MarkupWriter w = page.Writer;
        using (page.Section("bargain", "What both sides could sign"))
        {
            if (page.Brief.Bargain is not { } bargain)
            {
                w.Element("p", BriefReading.FullSentence(page.Brief.WhyNoBargain ?? ""));
                return;
            }

            BargainWords words = new(bargain.Answer);
            w.Element("p", words.Answer(), ("class", "lead"));
            using (w.In("ul", ("class", "sides")))
            {
                foreach (string sentence in DealSentences.Of(bargain).Skip(1))
                {
                    w.Element("li", BriefReading.Sentence(sentence));
                }
            }

            w.Element("h3", "What is assumed");
            using (w.In("ul"))
            {
                foreach (string sentence in bargain.Assumptions)
                {
                    using (w.In("li"))
                    {
                        page.Sentence(sentence);
                    }
                }
            }

            new BargainSections(w, bargain.Answer, words).WriteForBrief();
            WriteSource(page, bargain);
        }
    }

    private static void WriteSource(PageContext page, BriefBargain bargain)
    {
        MarkupWriter w = page.Writer;
        using (w.In("p", ("class", "source")))
        {
            w.Text(
                $"{bargain.Answer.Solves:#,0} equilibria, each to a relative residual of at most {bargain.Answer.LargestResidual:0.0e+0}; every deal shown is one of them. The talks are in "
            );
            w.Link(bargain.FileName, bargain.FileName);
            w.Text(
                $": parley bargain {bargain.FileName} gives the same answer, and with it trades across issues and the answer under other elasticities; change a probability there and ask again."
            );
            if (bargain.SecondOpinion is { } second)
            {
                w.Text(" The second opinion\u2019s are in ");
                w.Link(second.FileName, second.FileName);
                w.Text(".");
            }
        }
    }
}
