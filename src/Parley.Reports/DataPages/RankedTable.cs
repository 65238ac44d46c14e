using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>A table with as many columns as the width holds: those that matter least go first.</summary>
/// <param name="width">Characters.</param>
internal sealed class RankedTable<T>(int width)
{
    private const int Gap = 2;

    private readonly List<Column> _columns = [];

    /// <summary>A column of words, or of numbers kept to the right.</summary>
    /// <param name="rank">The lower, the sooner it is shown.</param>
    /// <param name="head">Its head.</param>
    /// <param name="cell">The cell's text.</param>
    /// <param name="isText">Kept to the left.</param>
    /// <param name="most">Longer texts are cut; 0 = never.</param>
    public RankedTable<T> Add(int rank, string head, Func<T, string> cell, bool isText = false, int most = 0)
    {
        _columns.Add(new Column(rank, head, cell, isText, most));
        return this;
    }

    /// <returns>The heads of the columns shown.</returns>
    public IReadOnlyList<string> Write(IAnsiConsole console, IReadOnlyList<T> rows)
    {
        Dictionary<Column, string[]> cells = _columns.ToDictionary(c => c, c => rows.Select(c.Text).ToArray());
        int left = width + Gap;
        HashSet<Column> shown = [];
        foreach (Column column in _columns.OrderBy(c => c.Rank))
        {
            int needed = Gap + Math.Max(column.Head.Length, cells[column].Select(t => t.Length).DefaultIfEmpty().Max());
            if (needed > left)
            {
                break;
            }

            left -= needed;
            shown.Add(column);
        }

        Column[] columns = [.. _columns.Where(shown.Contains)];
        Table table = new() { Border = TableBorder.None };
        for (int c = 0; c < columns.Length; c++)
        {
            table.AddColumn(
                new TableColumn($"[dim]{Markup.Escape(columns[c].Head)}[/]")
                {
                    Alignment = columns[c].IsText ? Justify.Left : Justify.Right,
                    NoWrap = true,
                    Padding = new Padding(0, 0, c + 1 < columns.Length ? Gap : 0, 0),
                }
            );
        }

        for (int r = 0; r < rows.Count; r++)
        {
            table.AddRow([.. columns.Select(c => Markup.Escape(cells[c][r]))]);
        }

        console.Write(table);
        return [.. columns.Select(c => c.Head)];
    }

    private sealed record Column(int Rank, string Head, Func<T, string> Cell, bool IsText, int Most)
    {
        public string Text(T row)
        {
            string text = Printable.OneLine(Cell(row));
            return Most > 0 && text.Length > Most ? text[..(Most - 1)].TrimEnd(' ', ',') + "\u2026" : text;
        }
    }
}
