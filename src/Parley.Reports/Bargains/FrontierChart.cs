using System.Globalization;
using Parley.Reports.Charts;

namespace Parley.Reports.Bargains;

/// <summary>
/// Two parties' gains over no deal, one along, one up: the frontier as a line through the deals solved on it, the zone in which
/// both gain as an area, and everything that has a name as a lettered mark. What lies outside the frame is left out of the
/// drawing and not of the table.
/// </summary>
internal sealed record FrontierChart
{
    private const double Width = 640;
    private const double Height = 460;
    private const double Left = 64;
    private const double Right = 16;
    private const double Top = 14;
    private const double Bottom = 52;
    private const double Near = 15;
    private const int Parts = 7;

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What is measured along and up.</summary>
    public required (string Along, string Up) Axes { get; init; }

    /// <summary>Deals on the frontier, best for the first first; drawn as a line where there are two parties.</summary>
    public required IReadOnlyList<(double Along, double Up)> Frontier { get; init; }

    public required bool IsLine { get; init; }

    public required IReadOnlyList<ChartMark> Marks { get; init; }

    /// <summary>The marks that the frame must hold.</summary>
    public required IReadOnlyList<ChartMark> Framed { get; init; }

    public void Write(MarkupWriter w)
    {
        ((double Least, double Greatest) along, (double Least, double Greatest) up) = Frame();
        LinearScale x = new([along.Least, along.Greatest], Left, Width - Left - Right, Parts);
        LinearScale y = new([up.Least, up.Greatest], Height - Bottom, -(Height - Top - Bottom), Parts);
        string description = string.Join(
            "; ",
            Marks.Select(m => $"{m.Letter} {m.Name}: {Figures.Change(m.Along, 3)} and {Figures.Change(m.Up, 3)}")
        );
        using (Svg.Open(w, Width, Height, Id, Title, description))
        {
            using (w.In("clipPath", ("id", $"{Id}-frame")))
            {
                Svg.Rectangle(w, Left, Top, Width - Left - Right, Height - Top - Bottom, "clip");
            }

            foreach (double tick in x.Ticks)
            {
                Svg.Line(w, x[tick], Top, x[tick], Height - Bottom, "grid");
                Svg.Text(w, x[tick], Height - Bottom + 16, Figures.Change(tick, x.Decimals), "tick middle");
            }

            foreach (double tick in y.Ticks)
            {
                Svg.Line(w, Left, y[tick], Width - Right, y[tick], "grid");
                Svg.Text(w, Left - 6, y[tick] + 4, Figures.Change(tick, y.Decimals), "tick end");
            }

            using (w.In("g", ("clip-path", $"url(#{Id}-frame)")))
            {
                WriteZone(w, x, y);
                if (IsLine)
                {
                    w.Empty(
                        "polyline",
                        ("class", "frontier"),
                        ("points", string.Join(" ", Frontier.Select(f => Pair(x[f.Along], y[f.Up]))))
                    );
                }
                else
                {
                    foreach ((double a, double u) in Frontier)
                    {
                        Svg.Circle(w, x[a], y[u], 2.2, "frontier-point");
                    }
                }

                Svg.Line(w, x[0], Top, x[0], Height - Bottom, "zero");
                Svg.Line(w, Left, y[0], Width - Right, y[0], "zero");
            }

            WriteMarks(w, x, y);
            Svg.Text(w, (Left + Width - Right) / 2, Height - 12, Axes.Along, "axis middle");
            w.Element(
                "text",
                Axes.Up,
                ("class", "axis middle"),
                ("transform", $"translate(14 {Svg.Number((Top + Height - Bottom) / 2)}) rotate(-90)")
            );
        }
    }

    /// <summary>All that is named, and of the frontier what is about as near.</summary>
    private ((double Least, double Greatest) Along, (double Least, double Greatest) Up) Frame()
    {
        return (
            Span(Framed.Select(m => m.Along), Frontier.Select(f => f.Along)),
            Span(Framed.Select(m => m.Up), Frontier.Select(f => f.Up))
        );

        static (double, double) Span(IEnumerable<double> named, IEnumerable<double> all)
        {
            double least = named.Append(0).Min();
            double greatest = named.Append(0).Max();
            double room = 0.35 * Math.Max(greatest - least, 1e-6);
            least = Math.Max(least - room, Math.Min(least - (room / 5), all.Min()));
            greatest = Math.Min(greatest + room, Math.Max(greatest + (room / 5), all.Max()));
            return (least, greatest);
        }
    }

    /// <summary>Under the frontier and above no deal.</summary>
    private void WriteZone(MarkupWriter w, LinearScale x, LinearScale y)
    {
        if (!IsLine)
        {
            Svg.Rectangle(w, x[0], Top, Math.Max(0, Width - Right - x[0]), Math.Max(0, y[0] - Top), "zone");
            return;
        }

        List<(double Along, double Up)> corner = [];
        for (int k = 0; k < Frontier.Count; k++)
        {
            if (k > 0)
            {
                Cross(Frontier[k - 1], Frontier[k], corner);
            }

            if (Frontier[k] is { Along: >= 0, Up: >= 0 })
            {
                corner.Add(Frontier[k]);
            }
        }

        if (corner.Count == 0)
        {
            return;
        }

        (double Along, double Up)[] area = [(0, 0), (corner[0].Along, 0), .. corner, (0, corner[^1].Up)];
        w.Empty(
            "polygon",
            ("class", "zone"),
            ("points", string.Join(" ", area.Select(a => Pair(x[a.Along], y[a.Up]))))
        );
    }

    /// <summary>Where a piece of the frontier meets no deal of either party.</summary>
    private static void Cross((double Along, double Up) a, (double Along, double Up) b, List<(double, double)> corner)
    {
        if (a.Up < 0 != b.Up < 0)
        {
            double part = a.Up / (a.Up - b.Up);
            double at = a.Along + (part * (b.Along - a.Along));
            if (at >= 0)
            {
                corner.Add((at, 0));
            }
        }

        if (a.Along < 0 != b.Along < 0)
        {
            double part = a.Along / (a.Along - b.Along);
            double at = a.Up + (part * (b.Up - a.Up));
            if (at >= 0)
            {
                corner.Add((0, at));
            }
        }
    }

    /// <summary>Marks that would hide one another share a label.</summary>
    private void WriteMarks(MarkupWriter w, LinearScale x, LinearScale y)
    {
        List<List<ChartMark>> groups = [];
        foreach (ChartMark mark in Marks.Where(m => x.Holds(m.Along) && y.Holds(m.Up)))
        {
            if (mark.IsLater)
            {
                Svg.Diamond(w, x[mark.Along], y[mark.Up], 7, mark.Style);
            }
            else
            {
                Svg.Circle(w, x[mark.Along], y[mark.Up], 5, mark.Style);
            }

            List<ChartMark>? group = groups.Find(g =>
                Math.Abs(x[g[0].Along] - x[mark.Along]) < Near && Math.Abs(y[g[0].Up] - y[mark.Up]) < Near
            );
            if (group is null)
            {
                groups.Add([mark]);
            }
            else
            {
                group.Add(mark);
            }
        }

        List<(double Left, double Top, double Right, double Bottom)> taken =
        [
            .. groups.SelectMany(g => g).Select(m => (x[m.Along] - 6, y[m.Up] - 6, x[m.Along] + 6, y[m.Up] + 6)),
        ];
        foreach (List<ChartMark> group in groups)
        {
            string label = string.Join(" ", group.Select(m => m.Letter));
            (double at, double up, bool isRight) = Place(label, x[group[0].Along], y[group[0].Up], taken);
            Svg.Text(w, at, up, label, isRight ? "mark" : "mark end");
        }
    }

    /// <summary>Where a label hides no mark and no other label: right or left of its mark, above or below it, or further out.</summary>
    private static (double At, double Up, bool IsRight) Place(
        string label,
        double x,
        double y,
        List<(double Left, double Top, double Right, double Bottom)> taken
    )
    {
        double width = 8 * label.Length;
        (double At, double Up, bool IsRight)[] places =
        [
            .. new[] { 0, 12, 24, 36 }.SelectMany(further =>
                new (double, double, bool)[]
                {
                    (x + 10, y - 8 - further, true),
                    (x + 10, y + 16 + further, true),
                    (x - 10, y - 8 - further, false),
                    (x - 10, y + 16 + further, false),
                }
            ),
        ];
        foreach ((double at, double up, bool isRight) in places)
        {
            (double Left, double Top, double Right, double Bottom) box = (
                isRight ? at : at - width,
                up - 11,
                isRight ? at + width : at,
                up + 2
            );
            bool isInside = box.Left >= Left && box.Right <= Width - 2 && box.Top >= 2 && box.Bottom <= Height - Bottom;
            if (
                isInside
                && !taken.Exists(t =>
                    t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom
                )
            )
            {
                taken.Add(box);
                return (at, up, isRight);
            }
        }

        return places[0];
    }

    /// <summary>How much of another chart's frame this one's takes, the larger of both directions.</summary>
    public double PartOf(FrontierChart other)
    {
        ((double Least, double Greatest) along, (double Least, double Greatest) up) = Frame();
        ((double Least, double Greatest) all, (double Least, double Greatest) high) = other.Frame();
        return Math.Max(
            (along.Greatest - along.Least) / (all.Greatest - all.Least),
            (up.Greatest - up.Least) / (high.Greatest - high.Least)
        );
    }

    private static string Pair(double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"{Svg.Number(x)},{Svg.Number(y)}");
}

/// <param name="Letter">One or two letters, explained beside the chart.</param>
/// <param name="Name">What it is.</param>
/// <param name="Along">Gain of the party along.</param>
/// <param name="Up">Gain of the party up.</param>
/// <param name="Style">Class of the style sheet.</param>
/// <param name="IsLater">Drawn as a diamond: it happened afterwards.</param>
internal sealed record ChartMark(
    string Letter,
    string Name,
    double Along,
    double Up,
    string Style,
    bool IsLater = false
);
