using System.Reflection;
using Parley.Briefs;
using Parley.Dossier;
using Parley.Reports.Bargains;
using Parley.Reports.Briefs.Page;

namespace Parley.Reports.Briefs;

/// <summary>
/// A brief as one self-contained HTML page: style and charts inside, no script, nothing fetched. It is well-formed XML, prints
/// on A4 and reads on a phone. The same brief is the same bytes.
/// </summary>
public static class BriefPage
{
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        BriefReading reading = new(brief);
        using MarkupWriter writer = new();
        SidesReading sides = new(reading);
        PageContext page = new(writer, reading, sides, new SentenceList(AllQuotes(brief, reading, sides)));

        writer.Doctype();
        using (writer.In("html", ("lang", "en")))
        {
            using (writer.In("head"))
            {
                writer.Empty("meta", ("charset", "utf-8"));
                writer.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                writer.Element("title", $"Trade brief: {reading.Title}");
                writer.Style(StyleSheet() + (brief.Bargain is null ? "" : BargainPage.ChartStyle));
            }

            using (writer.In("body"))
            {
                using (writer.In("main"))
                {
                    FirstPage.Write(page);
                    SinceSection.Write(page);
                    SidesSection.Write(page);
                    ArticleSection.Write(page);
                    ClaimsSection.Write(page);
                    OutcomesSection.Write(page);
                    StakesSection.Write(page);
                    BalanceSection.Write(page);
                    StanceSection.Write(page);
                    BargainSection.Write(page);
                    SensitivitySection.Write(page);
                    UnsolvedSection.Write(page);
                    MethodSection.Write(page);
                }
            }
        }

        return writer + "\n";
    }

    private static IEnumerable<Quote> AllQuotes(Brief brief, BriefReading reading, SidesReading sides) =>
        DossierWords
            .Groups(reading)
            .SelectMany(g => g.Findings)
            .SelectMany(f => f.Quotes)
            .Concat(brief.ClaimChecks.Select(c => c.Quote).OfType<Quote>())
            .Concat(brief.Outcomes.SelectMany(o => o.Quotes))
            .Concat(brief.Unsolved.Select(u => u.Quote).OfType<Quote>())
            .Concat(SidesSection.Quotes(sides, brief.Dossier))
            .Concat(brief.SinceLast?.News.SelectMany(n => n.Quotes) ?? []);

    internal static string StyleSheet()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!;
        using StreamReader text = new(stream);
        return text.ReadToEnd();
    }
}
