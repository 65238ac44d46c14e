using Parley.Reports.Briefs;

namespace Parley.Reports.Records;

/// <summary>The report of a record as one HTML file without scripts, well-formed XML too.</summary>
public static class RecordPage
{
    private const string OwnStyle = """

        .cite { color: var(--soft); font-size: .875rem; }
        h3 { margin-top: 1.75rem; }
        td:first-child { overflow-wrap: anywhere; }

        """;

    public static string Write(RecordReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using MarkupWriter writer = new();
        writer.Doctype();
        using (writer.In("html", ("lang", "en")))
        {
            using (writer.In("head"))
            {
                writer.Empty("meta", ("charset", "utf-8"));
                writer.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                writer.Element("title", Printable.OneLine(report.Overview.Title));
                writer.Style(BriefPage.StyleSheet() + OwnStyle);
            }

            using (writer.In("body"))
            using (writer.In("main"))
            {
                Body(writer, [.. RecordBlocks.Of(report)]);
            }
        }

        return writer + "\n";
    }

    private static void Body(MarkupWriter writer, Block[] blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            switch (blocks[i])
            {
                case Block.Heading heading:
                    writer.Element($"h{heading.Level}", Printable.OneLine(heading.Text));
                    break;
                case Block.Paragraph paragraph:
                    writer.Element("p", Printable.OneLine(paragraph.Text));
                    break;
                case Block.Bullet:
                    using (writer.In("ul"))
                    {
                        for (; i < blocks.Length && blocks[i] is Block.Bullet bullet; i++)
                        {
                            Item(writer, bullet);
                        }

                        i--;
                    }

                    break;
                case Block.Table table:
                    Table(writer, table);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Item(MarkupWriter writer, Block.Bullet bullet)
    {
        using (writer.In("li"))
        {
            writer.Text(Printable.OneLine(bullet.Text));
            foreach (string under in bullet.Under)
            {
                writer.Empty("br");
                writer.Element("span", Printable.OneLine(under), ("class", "cite"));
            }
        }
    }

    private static void Table(MarkupWriter writer, Block.Table table)
    {
        using (writer.In("div", ("class", "scroll")))
        using (writer.In("table"))
        {
            using (writer.In("thead"))
            using (writer.In("tr"))
            {
                for (int column = 0; column < table.Head.Count; column++)
                {
                    bool isNumber = table.Rows.Any(row => IsNumber(row[column]));
                    writer.Element(
                        "th",
                        Printable.OneLine(table.Head[column]),
                        ("scope", "col"),
                        ("class", isNumber ? "n" : null)
                    );
                }
            }

            using (writer.In("tbody"))
            {
                foreach (IReadOnlyList<string> row in table.Rows)
                {
                    using (writer.In("tr"))
                    {
                        foreach (string cell in row)
                        {
                            writer.Element("td", Printable.OneLine(cell), ("class", IsNumber(cell) ? "n" : null));
                        }
                    }
                }
            }
        }
    }

    private static bool IsNumber(string cell) =>
        cell.Length > 0 && cell[0] is '+' or '\u2212' && cell.Length < 14 || cell == "0.000";
}
