using System.Text;

namespace Parley.Reports.Records;

/// <summary>The report of a record as Markdown. What others wrote is escaped: it makes no headings, links or markup of its own.</summary>
public static class RecordMarkdown
{
    private const string Special = "\\`*_[]<>#|~";

    public static string Write(RecordReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder text = new();
        bool inList = false;
        foreach (Block block in RecordBlocks.Of(report))
        {
            if (inList && block is not Block.Bullet)
            {
                text.Append('\n');
            }

            inList = block is Block.Bullet;
            switch (block)
            {
                case Block.Heading heading:
                    text.Append(new string('#', heading.Level)).Append(' ').Append(Escape(heading.Text)).Append("\n\n");
                    break;
                case Block.Paragraph paragraph:
                    text.Append(Escape(paragraph.Text)).Append("\n\n");
                    break;
                case Block.Bullet bullet:
                    text.Append("- ").Append(Escape(bullet.Text)).Append('\n');
                    foreach (string under in bullet.Under)
                    {
                        text.Append("  - ").Append(Escape(under)).Append('\n');
                    }

                    break;
                case Block.Table table:
                    Row(table.Head);
                    text.Append('|').Insert(text.Length, "---|", table.Head.Count).Append('\n');
                    foreach (IReadOnlyList<string> row in table.Rows)
                    {
                        Row(row);
                    }

                    text.Append('\n');
                    break;
                default:
                    break;
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");
    }

    private static string Escape(string words)
    {
        StringBuilder escaped = new(words.Length);
        foreach (char c in Printable.OneLine(words))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
