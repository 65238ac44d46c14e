namespace Parley.Reports.Charts;

/// <summary>
/// A panel of horizontal bars from a zero line, one or more a row, each with its figure beside it. Several panels that share
/// <see cref="Extent"/> can be compared by eye.
/// </summary>
internal sealed record BarPanel
{
    private const double Width = 360;
    private const double FigureWidth = 58;
    private const double BarHeight = 9;
    private const double BarStep = 13;
    private const double RowGap = 7;
    private const double AxisHeight = 22;
    private const double LetterWidth = 6;
    private const double LabelGap = 8;

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Values the axis must hold: those of every panel it is compared with.</summary>
    public required IReadOnlyList<double> Extent { get; init; }

    /// <summary>Unit of the axis.</summary>
    public required string Unit { get; init; }

    public required IReadOnlyList<BarRow> Rows { get; init; }

    /// <summary>Room for the names of rows, in drawing units.</summary>
    public double LabelWidth { get; init; } = 116;

    /// <summary>Parts that ticks make of the axis, about.</summary>
    public int Parts { get; init; } = 3;

    /// <summary>In drawing units.</summary>
    public double Height => Rows.Sum(RowHeight) + 2 + AxisHeight;

    public void Write(MarkupWriter writer)
    {
        double plotWidth = Width - LabelWidth - FigureWidth;
        LinearScale scale = new(Extent, LabelWidth, plotWidth, Parts);
        double bottom = Height - AxisHeight;
        int longest = (int)((LabelWidth - LabelGap) / LetterWidth);
        string description = string.Join("; ", Rows.Select(Describe));
        using (Svg.Open(writer, Width, Height, Id, Title, description))
        {
            WriteAxis(writer, scale, bottom);
            double y = 2;
            foreach (BarRow row in Rows)
            {
                double middle = y + ((RowHeight(row) - RowGap) / 2);
                Svg.Text(
                    writer,
                    LabelWidth - LabelGap,
                    middle + 4,
                    Svg.Label(row.Label, row.Code, longest),
                    "label end"
                );
                foreach (Bar bar in row.Bars)
                {
                    if (double.IsFinite(bar.Value))
                    {
                        double from = Math.Min(scale[0], scale[bar.Value]);
                        double length = Math.Max(0.5, Math.Abs(scale[bar.Value] - scale[0]));
                        Svg.Rectangle(writer, from, y + 1.5, length, BarHeight, bar.Style);
                    }

                    Svg.Text(writer, Width, y + 10, bar.Figure, $"figure end {bar.Style}-text");
                    y += BarStep;
                }

                y += RowGap;
            }

            Svg.Line(writer, scale[0], 0, scale[0], bottom, "zero");
        }
    }

    private void WriteAxis(MarkupWriter writer, LinearScale scale, double bottom)
    {
        foreach (double tick in scale.Ticks)
        {
            Svg.Line(writer, scale[tick], 0, scale[tick], bottom, "grid");
            Svg.Text(writer, scale[tick], bottom + 15, Figures.Level(tick, scale.Decimals), "tick middle");
        }

        Svg.Text(writer, Width, bottom + 15, Unit, "tick end");
    }

    private static double RowHeight(BarRow row) => (row.Bars.Count * BarStep) + RowGap;

    private static string Describe(BarRow row) =>
        $"{row.Label}: {string.Join(", ", row.Bars.Select(b => $"{b.Meaning} {b.Figure}"))}";
}

/// <param name="Label">Name of the row.</param>
/// <param name="Code">A short one for where the name does not fit.</param>
/// <param name="Bars">From the top.</param>
internal sealed record BarRow(string Label, string Code, IReadOnlyList<Bar> Bars);

/// <param name="Value">Its length.</param>
/// <param name="Figure">The value as text.</param>
/// <param name="Meaning">What it is, for a reader who does not see the drawing.</param>
/// <param name="Style">Class of the style sheet.</param>
internal sealed record Bar(double Value, string Figure, string Meaning, string Style);
