namespace Parley.Reports.Briefs.Page;

/// <summary>The findings in our words, each with its place, and the sentences they rest on.</summary>
internal static class ArticleSection
{
    public static void Write(PageContext page)
    {
        MarkupWriter w = page.Writer;
        using (page.Section("article", "What the article says"))
        {
            IReadOnlyList<FindingGroup> groups = DossierWords.Groups(page.Reading);
            if (groups.Count == 0)
            {
                w.Element("p", "Nothing was found in it that is about trade talks.");
                return;
            }

            using (w.In("p"))
            {
                w.Text("Findings in our words; the numbers lead to the sentences below. To correct a finding, edit ");
                w.Link(BriefFiles.Dossier, BriefFiles.Dossier);
                w.Text(".");
            }

            using (w.In("dl", ("class", "findings")))
            {
                foreach (FindingGroup group in groups)
                {
                    w.Element("dt", group.Heading);
                    foreach (FindingInWords finding in group.Findings)
                    {
                        using (w.In("dd"))
                        {
                            w.Text(Printable.OneLine(finding.Text) + " ");
                            page.Places(finding.Quotes);
                        }
                    }
                }
            }

            if (page.Sentences.Sentences.Count > 0)
            {
                w.Element("h3", "The sentences");
                using (w.In("ol", ("class", "sentences")))
                {
                    for (int i = 0; i < page.Sentences.Sentences.Count; i++)
                    {
                        QuotedSentence sentence = page.Sentences.Sentences[i];
                        using (w.In("li", ("id", $"sentence-{i + 1}")))
                        {
                            w.Element("q", Printable.OneLine(sentence.Text));
                            w.Element("span", $" characters {sentence.Start}\u2013{sentence.End}", ("class", "unit"));
                        }
                    }
                }
            }
        }
    }
}
