using Parley.Reports.Briefs;
using Parley.Reports.Charts;

namespace Parley.Reports.Pages;

/// <summary>One self-contained HTML page, well-formed XML too: style and charts inside, no script, nothing fetched. The same answer
/// is the same bytes.</summary>
internal sealed class HtmlPage
{
    /// <summary>In drawing units, of which a column of the printed page is 360 wide.</summary>
    private const double HighestChart = 850;

    /// <summary>Parts that ticks make of an axis, about.</summary>
    private const int Parts = 6;

    private const string Style = """

        svg .before, svg .left { fill: #fff; stroke: var(--soft); stroke-width: 1.2; }
        svg .after, svg .chosen { fill: var(--link); }
        svg .after-text, svg .chosen-text { fill: var(--link); }
        svg .helps { fill: var(--gain); }
        svg .hurts { fill: var(--loss); }
        svg .helps-text { fill: var(--gain); }
        svg .hurts-text { fill: var(--loss); }
        .panels figure { break-inside: avoid; }
        .small td, .small th { font-size: .85rem; }
        .small tbody th { min-width: 4.5rem; }

        """;

    private HtmlPage(MarkupWriter writer) => Writer = writer;

    public MarkupWriter Writer { get; }

    /// <summary>Writes a page.</summary>
    /// <param name="kicker">What kind of answer it is.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="about">Lines under the heading.</param>
    /// <param name="body">Everything else.</param>
    /// <param name="style">Style sheet on top of every page's; null = none.</param>
    public static string Write(
        string kicker,
        string title,
        IEnumerable<string> about,
        Action<HtmlPage> body,
        string? style = null
    )
    {
        using MarkupWriter w = new();
        w.Doctype();
        using (w.In("html", ("lang", "en")))
        {
            using (w.In("head"))
            {
                w.Empty("meta", ("charset", "utf-8"));
                w.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                w.Element("title", Printable.OneLine($"{kicker}: {title}"));
                w.Style(BriefPage.StyleSheet() + Style + style);
            }

            using (w.In("body"))
            using (w.In("main"))
            {
                using (w.In("header", ("class", "first")))
                {
                    w.Element("p", kicker, ("class", "kicker"));
                    w.Element("h1", Printable.OneLine(title));
                    foreach (string line in about)
                    {
                        w.Element("p", Printable.OneLine(line), ("class", "meta"));
                    }
                }

                body(new HtmlPage(w));
            }
        }

        return w + "\n";
    }

    /// <summary>A section open until the scope is disposed.</summary>
    public MarkupWriter.Scope Section(string id, string heading)
    {
        MarkupWriter.Scope scope = Writer.In("section", ("id", id), ("aria-labelledby", $"{id}-heading"));
        Writer.Element("h2", heading, ("id", $"{id}-heading"));
        return scope;
    }

    public void Paragraph(string text, string? style = null) =>
        Writer.Element("p", Printable.OneLine(text), ("class", style));

    public void List(IEnumerable<string> sentences)
    {
        using (Writer.In("ul", ("class", "sides")))
        {
            foreach (string sentence in sentences)
            {
                Writer.Element("li", Printable.OneLine(sentence));
            }
        }
    }

    /// <summary>Charts side by side where there is room.</summary>
    public MarkupWriter.Scope Panels() => Writer.In("div", ("class", "panels"));

    /// <summary>A chart; one that would not fit a printed page stands in pieces with one scale.</summary>
    public void Chart(string caption, BarPanel panel)
    {
        int pieces = Math.Max(1, (int)Math.Ceiling(panel.Height / HighestChart));
        int rows = (panel.Rows.Count + pieces - 1) / pieces;
        for (int piece = 0; piece * rows < panel.Rows.Count; piece++)
        {
            bool isFirst = piece == 0;
            using (Writer.In("figure"))
            {
                Writer.Element("figcaption", Printable.OneLine(isFirst ? caption : $"{caption}, continued"));
                BarPanel part = panel with
                {
                    Id = isFirst ? panel.Id : $"{panel.Id}-{piece + 1}",
                    Title = isFirst ? panel.Title : $"{panel.Title}, continued",
                    Rows = [.. panel.Rows.Skip(piece * rows).Take(rows)],
                    Parts = Parts,
                };
                part.Write(Writer);
            }
        }
    }

    /// <summary>What the marks of a chart mean.</summary>
    public void Legend(params ReadOnlySpan<(string Style, string Meaning)> keys)
    {
        using (Writer.In("p", ("class", "legend")))
        {
            foreach ((string style, string meaning) in keys)
            {
                using (Writer.In("span", ("class", "key")))
                {
                    using (
                        Writer.In(
                            "svg",
                            ("viewBox", "0 0 20 16"),
                            ("width", "20"),
                            ("height", "16"),
                            ("aria-hidden", "true")
                        )
                    )
                    {
                        Svg.Rectangle(Writer, 1, 4, 18, 9, style);
                    }

                    Writer.Text(" " + meaning);
                }

                Writer.Text(" ");
            }
        }
    }

    /// <summary>A table that scrolls where it is wider than the screen; its first column names the row.</summary>
    /// <param name="caption">What it holds.</param>
    /// <param name="rows">One a row.</param>
    /// <param name="columns">Heads with their cells; numbers stand to the right.</param>
    public void Table<T>(
        string caption,
        IEnumerable<T> rows,
        params (string Head, bool IsNumber, Func<T, string> Cell)[] columns
    )
    {
        MarkupWriter w = Writer;
        using (w.In("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (w.In("table", ("class", "small")))
        {
            w.Element("caption", caption);
            using (w.In("thead"))
            using (w.In("tr"))
            {
                foreach ((string head, bool isNumber, _) in columns)
                {
                    w.Element("th", head, ("scope", "col"), ("class", isNumber ? "n" : null));
                }
            }

            using (w.In("tbody"))
            {
                foreach (T row in rows)
                {
                    using (w.In("tr"))
                    {
                        w.Element("th", Printable.OneLine(columns[0].Cell(row)), ("scope", "row"));
                        foreach ((_, bool isNumber, Func<T, string> cell) in columns.AsSpan(1))
                        {
                            w.Element("td", Printable.OneLine(cell(row)), ("class", isNumber ? "n" : null));
                        }
                    }
                }
            }
        }
    }
}
