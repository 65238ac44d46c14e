using System.Globalization;
using Parley.Briefs;
using Parley.Data;

namespace Parley.Reports.Briefs.Page;

/// <summary>The model, the data with their sources, what each measure means, and how to run it again.</summary>
internal static class MethodSection
{
    public static void Write(PageContext page)
    {
        MarkupWriter w = page.Writer;
        using (page.Section("method", "How it was computed"))
        {
            using (w.In("dl", ("class", "method")))
            {
                if (page.Brief.Computation is { } computation)
                {
                    Entry("Model", BriefReading.Sentence(computation.Model));
                    Entry(
                        "Exactness",
                        $"{computation.Solves} equilibria solved. The market furthest from clearing is off by {computation.LargestResidual.ToString("0.0e-0", CultureInfo.InvariantCulture).Replace("-", "\u2212", StringComparison.Ordinal)} of its value, recomputed from the equations alone."
                    );
                    Entry(
                        "Real income",
                        "What households can buy with all they have: income over the price of what they buy. It is the exact change between two equilibria, not the first-order sum of terms of trade and volume of trade that some papers print as welfare. Its worth a year is that change times the income of the dataset's year."
                    );
                    Entry(
                        "Government welfare",
                        page.Brief.Dataset.PoliticalWeights is null
                            ? "Real incomes of the people in each sector, all weighed alike, as these data have no political weights; tariff revenue is shared among sectors by employment (Ossa 2014)."
                            : "Real incomes of the people in each sector, weighed as the government has been found to weigh them; tariff revenue is shared among sectors by employment (Ossa 2014). It can fall where real income rises: sectors that a government holds dear may lose what consumers gain."
                    );
                    Entry(
                        "What it leaves out",
                        "Time: each outcome is the world after it has settled. Unemployment, capital that moves, exchange rates and confidence are not in the model."
                    );
                }

                using (w.In("dt", ("id", "dataset")))
                {
                    w.Text("Data");
                }

                w.Element(
                    "dd",
                    $"{page.Brief.Dataset.Name}: {page.Brief.Dataset.Title.TrimEnd('.')}. Values are in {page.Brief.Dataset.Unit} of {page.Brief.Dataset.Year}."
                );
            }

            if (page.Brief.Dataset.Sources.Count > 0)
            {
                page.Table(
                    "Where the figures come from",
                    "sources",
                    () =>
                    {
                        page.Column("Source");
                        page.Column("Taken from it");
                        page.Column("Licence");
                    },
                    () =>
                    {
                        using (w.In("tbody"))
                        {
                            foreach (Source source in page.Brief.Dataset.Sources)
                            {
                                using (w.In("tr"))
                                {
                                    w.Element("th", source.Title, ("scope", "row"));
                                    w.Element("td", source.Used, ("data-label", "Taken from it"));
                                    w.Element("td", source.Licence, ("data-label", "Licence"));
                                }
                            }
                        }
                    }
                );
            }

            if (page.Brief.Dataset.Notes.Count > 0)
            {
                w.Element("h3", "What to know about the data");
                using (w.In("ul"))
                {
                    foreach (string note in page.Brief.Dataset.Notes)
                    {
                        w.Element("li", BriefReading.FullSentence(note));
                    }
                }
            }

            w.Element("h3", "To run it again");
            w.Element("pre", string.Join("\n", Commands(page)));
            using (w.In("p"))
            {
                w.Text("In this folder: ");
                w.Link(BriefFiles.Dossier, BriefFiles.Dossier);
                w.Text(" (what was read, to correct and run), ");
                w.Text(
                    page.Brief.Scenarios.Count == 0
                        ? ""
                        : $"{BriefFiles.ScenarioFolder}/ (one file an outcome, to edit and run), "
                );
                w.Link(BriefFiles.Results, BriefFiles.Results);
                w.Text(
                    " (every figure in full precision). A new brief replaces this folder unless you have edited a file in it."
                );
            }
        }

        w.Element("footer", $"Parley {Version()}, a workbench for trade talks.");

        void Entry(string term, string text)
        {
            w.Element("dt", term);
            w.Element("dd", text);
        }
    }

    private static IEnumerable<string> Commands(PageContext page)
    {
        string dataset = page.Brief.Dataset.Name;
        string file = page.Brief.Dossier.Article.File;
        yield return $"parley brief {Argument(file)} --data {dataset}";
        yield return $"parley brief {BriefFiles.Dossier} --data {dataset}";
        foreach (ScenarioDocument document in page.Brief.Scenarios)
        {
            yield return $"parley solve {BriefFiles.ScenarioFolder}/{document.FileName} --data {document.Scenario.Data ?? dataset}";
        }
    }

    private static string Argument(string file) =>
        file.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '\\' or ':')
            ? file
            : $"'{file.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Version() => typeof(MethodSection).Assembly.GetName().Version?.ToString(3) ?? "";
}
