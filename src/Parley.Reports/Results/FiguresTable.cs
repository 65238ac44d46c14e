using Parley.Model;
using Spectre.Console;

namespace Parley.Reports.Results;

/// <summary>Economies by figures, with as many columns as the width holds.</summary>
/// <param name="width">Characters.</param>
/// <param name="corner">Head of the names' column.</param>
internal sealed class FiguresTable(int width, string corner)
{
    private const int Gap = 2;
    private readonly List<Column> _columns = [];

    /// <summary>What did not fit.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <param name="rank">The lower, the sooner it is shown.</param>
    /// <param name="head">First line of the head.</param>
    /// <param name="unit">Second line.</param>
    /// <param name="figure">The cell's text.</param>
    public void Add(int rank, string head, string unit, Func<EconomyOutcome, string> figure) =>
        _columns.Add(new Column(rank, head, unit, figure));

    /// <param name="rows">Name and figures; without figures it heads those below.</param>
    public Table Of(List<(string? Name, EconomyOutcome? Figures)> rows)
    {
        int nameWidth = Math.Min(rows.Max(r => r.Name?.Length ?? 0), Math.Max(12, width / 3));
        int left = width - nameWidth - Gap;
        HashSet<Column> shown = [];
        foreach (Column column in _columns.OrderBy(c => c.Rank))
        {
            int needed =
                Gap
                + Math.Max(
                    Math.Max(column.Head.Length, column.Unit.Length),
                    rows.Max(r => r.Figures is null ? 0 : column.Figure(r.Figures).Length)
                );
            if (needed > left)
            {
                break;
            }

            left -= needed;
            shown.Add(column);
        }

        LeftOut = [.. _columns.Where(c => !shown.Contains(c)).Select(c => c.Name)];
        Table table = new() { Border = TableBorder.None };
        table.AddColumn(new TableColumn(corner) { Padding = new Padding(0, 0, Gap, 0), Width = nameWidth });
        Column[] columns = [.. _columns.Where(shown.Contains)];
        foreach (Column column in columns)
        {
            table.AddColumn(
                new TableColumn($"[bold]{Markup.Escape(column.Head)}[/]\n[dim]{Markup.Escape(column.Unit)}[/]")
                {
                    Alignment = Justify.Right,
                    NoWrap = true,
                    Padding = new Padding(0, 0, Gap, 0),
                }
            );
        }

        foreach ((string? name, EconomyOutcome? figures) in rows)
        {
            table.AddRow(
                figures is null
                    ? [$"[dim]{Markup.Escape(name ?? "")}[/]"]
                    : [Markup.Escape(name ?? ""), .. columns.Select(c => Markup.Escape(c.Figure(figures)))]
            );
        }

        return table;
    }

    private sealed record Column(int Rank, string Head, string Unit, Func<EconomyOutcome, string> Figure)
    {
        public string Name => Head.Length > 0 ? $"{Head} {Unit}".ToLowerInvariant() : $"value in {Unit}";
    }
}
