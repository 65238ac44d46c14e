using Parley.Reports.Briefs;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Bargains;

/// <summary>Solved talks as one self-contained HTML page, well-formed XML too: the answer, the frontier as a chart and as
/// tables, what it hangs on, and, apart, what happened later. The same answer is the same bytes.</summary>
public static class BargainPage
{
    internal const string ChartStyle = """

        svg .zone { fill: #d9ead3; }
        svg .clip { fill: none; }
        svg .frontier { fill: none; stroke: var(--link); stroke-width: 2; }
        svg .frontier-point { fill: var(--link); opacity: .5; }
        svg .axis { font-size: 12.5px; font-weight: 600; }
        svg .mark { font-weight: 700; font-size: 12px; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
        svg .solution { fill: var(--people); }
        svg .state { fill: #1b1b1b; }
        svg .threat { fill: var(--loss); }
        svg .proposal { fill: var(--government); }
        svg .later { fill: #fff; stroke: var(--loss); stroke-width: 2; }
        .chart > svg { display: block; width: 100%; height: auto; max-width: 44rem; }
        .facts { border-left: 4px solid var(--loss); padding-left: 1rem; }
        .small td, .small th { font-size: .85rem; }
        @media print { #table { display: none; } .small thead { break-after: avoid; } .small tbody tr:first-child { break-before: avoid; } .small td, .small th { font-size: 7.5pt; } .chart > svg { max-width: 34rem; } }

        """;

    public static string Write(BargainAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        BargainWords words = new(answer);
        using MarkupWriter writer = new();
        writer.Doctype();
        using (writer.In("html", ("lang", "en")))
        {
            using (writer.In("head"))
            {
                writer.Empty("meta", ("charset", "utf-8"));
                writer.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                writer.Element("title", $"Bargain: {Printable.OneLine(answer.Compiled.Talks.Title)}");
                writer.Style(BriefPage.StyleSheet() + ChartStyle);
            }

            using (writer.In("body"))
            using (writer.In("main"))
            {
                new BargainSections(writer, answer, words).Write();
            }
        }

        return writer + "\n";
    }
}
