namespace Parley.Reports.Charts;

/// <summary>
/// A panel of strips: every variant of an answer as a mark on a line, the report's own a larger one. Zero stands in the middle
/// of every strip, losses left and gains right, and each strip is as wide as its largest value: what is to be seen is on which
/// side an answer falls, and the figures beside it say how far. A variant that answers otherwise than the report (gain, loss, no
/// change to speak of) is a hollow mark, so that a turn is seen without colour.
/// </summary>
internal sealed record RangePanel
{
    private const double Width = 360;
    private const double LabelWidth = 116;
    private const double FigureWidth = 96;
    private const double StripStep = 17;
    private const double RowGap = 7;
    private const double AxisHeight = 20;
    private const int LongestLabel = 18;
    private const double Middle = (LabelWidth + Width - FigureWidth) / 2;
    private const double HalfWidth = ((Width - FigureWidth - LabelWidth) / 2) - 6;

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<RangeRow> Rows { get; init; }

    public void Write(MarkupWriter writer)
    {
        double bottom = Rows.Sum(r => (r.Strips.Count * StripStep) + RowGap);
        string description = string.Join("; ", Rows.Select(Describe));
        using (Svg.Open(writer, Width, bottom + AxisHeight, Id, Title, description))
        {
            Svg.Line(writer, Middle, 0, Middle, bottom, "zero");
            Svg.Text(writer, Middle, bottom + 14, "0", "tick middle");
            Svg.Text(writer, Middle - 14, bottom + 14, "\u2190 loss", "tick end");
            Svg.Text(writer, Middle + 14, bottom + 14, "gain \u2192", "tick");
            Svg.Text(writer, Width, bottom + 14, "%", "tick end");
            double y = 0;
            foreach (RangeRow row in Rows)
            {
                double middle = y + (row.Strips.Count * StripStep / 2);
                Svg.Text(writer, LabelWidth - 8, middle + 5, Svg.Label(row.Label, row.Code, LongestLabel), "label end");
                foreach (RangeStrip strip in row.Strips)
                {
                    WriteStrip(writer, strip, y + (StripStep / 2) + 1);
                    y += StripStep;
                }

                y += RowGap;
            }
        }
    }

    private static void WriteStrip(MarkupWriter writer, RangeStrip strip, double y)
    {
        Svg.Line(writer, Middle - HalfWidth, y, Middle + HalfWidth, y, "frame");
        double largest = Math.Max(Math.Abs(strip.Least), Math.Abs(strip.Greatest));
        if (double.IsNaN(largest))
        {
            Svg.Text(writer, Width, y + 4, Figures.NotAvailable, "figure end");
            return;
        }

        Svg.Line(writer, X(strip.Least), y, X(strip.Greatest), y, $"{strip.Style}-line");
        foreach (double value in strip.Values.Skip(1).Where(double.IsFinite))
        {
            Svg.Circle(writer, X(value), y, 2.6, strip.IsTurned(value) ? $"{strip.Style}-turned" : strip.Style);
        }

        if (double.IsFinite(strip.Own))
        {
            Svg.Diamond(writer, X(strip.Own), y, 5.5, $"{strip.Style} own");
        }

        string bold = strip.Turns == 0 ? "" : " bold";
        Svg.Text(writer, Width, y + 4, strip.Range, $"figure end {strip.Style}-text{bold}");

        double X(double value) => Middle + (largest == 0 ? 0 : HalfWidth * value / largest);
    }

    private static string Describe(RangeRow row) =>
        $"{row.Label}: "
        + string.Join(
            ", ",
            row.Strips.Select(s =>
                $"{s.Meaning} {Figures.Change(s.Own, s.Decimals)}, from {s.Range}, another answer in {s.Turns} of {s.Known}"
            )
        );
}

/// <param name="Label">Name of the row.</param>
/// <param name="Code">A short one for where the name does not fit.</param>
/// <param name="Strips">From the top.</param>
internal sealed record RangeRow(string Label, string Code, IReadOnlyList<RangeStrip> Strips);

/// <summary>One answer under every set of assumptions.</summary>
/// <param name="Values">Percent, the report's own first; not a number where a variant has no equilibrium.</param>
/// <param name="Threshold">Smaller changes are none.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Style">Class of the style sheet.</param>
internal sealed record RangeStrip(IReadOnlyList<double> Values, double Threshold, string Meaning, string Style)
{
    public double Own => Values.Count > 0 ? Values[0] : double.NaN;

    public double Least => Values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();

    public double Greatest => Values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Number of variants that have an answer.</summary>
    public int Known => Values.Count(double.IsFinite);

    public int Turns => Values.Count(IsTurned);

    public int Decimals => Figures.PercentDecimals(Values);

    /// <summary>The least and the greatest as text.</summary>
    public string Range => $"{Figures.Change(Least, Decimals)} to {Figures.Change(Greatest, Decimals)}";

    public bool IsTurned(double value) => double.IsFinite(value) && double.IsFinite(Own) && Sign(value) != Sign(Own);

    private int Sign(double change) => Math.Abs(change) < Threshold ? 0 : Math.Sign(change);
}
