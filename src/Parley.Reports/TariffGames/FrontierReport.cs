using Parley.Data;
using Parley.Reports.Bargains;
using Parley.Reports.Briefs;
using Parley.Reports.DataPages;
using Parley.Reports.Pages;
using Parley.Strategy.Tariffs;
using Spectre.Console;

namespace Parley.Reports.TariffGames;

/// <summary>What parties can have at most, in every form.</summary>
public static class FrontierReport
{
    /// <param name="dataset">Whose names are used.</param>
    /// <param name="frontier">What was found.</param>
    /// <param name="start">What gains are counted from: <c>today</c>, <c>war</c>, <c>free_trade</c>.</param>
    public static StrategyAnswer Answer(Dataset dataset, Frontier frontier, string start)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        ArgumentNullException.ThrowIfNull(start);
        string name = start.Replace('_', ' ');
        return new(
            frontier.IsFound,
            console => Print(console, dataset, frontier, name),
            () => StrategyJson.Of(dataset, frontier, start),
            () => Html(dataset, frontier, name),
            () => new ReportFile(StrategyFolder.Frontier, StrategyCsv.Of(frontier))
        );
    }

    private static void Print(IAnsiConsole console, Dataset dataset, Frontier frontier, string start)
    {
        console.MarkupLine(
            $"[bold]{Markup.Escape(Title(frontier))}, from {Markup.Escape(start)}[/] [dim]({dataset.Name})[/]"
        );
        RankedTable<FrontierPoint> table = new(console.Profile.Width);
        table.Add(0, "parts", p => Mark(frontier, p, FrontierWords.Division(p)), isText: true);
        foreach (int party in FrontierWords.Parties(frontier))
        {
            table.Add(1, $"{FrontierWords.Party(frontier, party)} %", p => Figures.Change(p.Gains[party], 3));
        }

        foreach (int party in FrontierWords.Parties(frontier))
        {
            table.Add(2, "bn $", p => Figures.BillionsChange(p.GainValues[party]));
        }

        if (frontier.Parties.Count == 2)
        {
            table.Add(3, $"a point for {FrontierWords.Party(frontier, 0)} costs", FrontierWords.Price);
        }

        table.Write(console, frontier.Points);
        console.WriteLine();
        foreach (string sentence in FrontierWords.Sentences(frontier, start))
        {
            console.WriteLine(sentence);
        }

        DataPages.Page.Dim(
            console,
            $"{FrontierWords.Exactness(frontier)}, {Figures.Level(frontier.Duration.TotalSeconds, 2)} s"
        );
        DataPages.Page.Dim(
            console,
            "parts: of what each could gain at most; no party can have more than at a point without another having less"
        );
    }

    private static string Html(Dataset dataset, Frontier frontier, string start) =>
        HtmlPage.Write(
            "Trade talks",
            Title(frontier),
            [
                PowersWords.World(dataset),
                PowersWords.Of(dataset, frontier.Parties[0]),
                $"Gains are counted from {start}. All at the table set their duties together; everyone else keeps what it has.",
            ],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.List(FrontierWords.Sentences(frontier, start));
                }

                if (frontier.Parties.Count == 2)
                {
                    using (page.Section("frontier", "The frontier"))
                    {
                        WriteChart(page, frontier, start);
                    }
                }

                using (page.Section("table", "Figures"))
                {
                    WriteTable(page, frontier);
                }
            },
            BargainPage.ChartStyle
        );

    private static void WriteChart(HtmlPage page, Frontier frontier, string start)
    {
        string along = FrontierWords.Party(frontier, 0);
        string up = FrontierWords.Party(frontier, 1);
        FrontierPoint first = frontier.Points[0];
        FrontierPoint last = frontier.Points[^1];
        List<ChartMark> marks =
        [
            new("S", $"Where the talks start: {start}", 0, 0, "state"),
            new("A", $"Best for {along}, {up} loses nothing", first.Gains[0], first.Gains[1], "proposal"),
            new("B", $"Best for {up}, {along} loses nothing", last.Gains[0], last.Gains[1], "proposal"),
        ];
        if (FrontierWords.Even(frontier) is { } even)
        {
            marks.Add(
                new(
                    "K",
                    "Both get the same part of that (Kalai and Smorodinsky)",
                    even.Gains[0],
                    even.Gains[1],
                    "solution"
                )
            );
        }

        FrontierChart chart = new()
        {
            Id = "frontier-chart",
            Title = $"Frontier of {along} and {up}",
            Axes = ($"{along}: gain from {start}, %", $"{up}: gain from {start}, %"),
            Frontier = [.. frontier.Points.Select(p => (p.Gains[0], p.Gains[1]))],
            IsLine = true,
            Marks = marks,
            Framed = marks,
        };
        using (page.Writer.In("figure", ("class", "chart")))
        {
            page.Writer.Element(
                "figcaption",
                $"{along} along, {up} up: gains from {start}, %; what lies under the line can be had"
            );
            chart.Write(page.Writer);
        }

        page.Table(
            "The marks of the chart",
            marks,
            ("", false, m => m.Letter),
            ("What it is", false, m => m.Name),
            ($"{along}, %", true, m => Figures.Change(m.Along, 3)),
            ($"{up}, %", true, m => Figures.Change(m.Up, 3))
        );
    }

    private static void WriteTable(HtmlPage page, Frontier frontier)
    {
        List<(string Head, bool IsNumber, Func<FrontierPoint, string> Cell)> columns =
        [
            ("Parts", false, p => Mark(frontier, p, FrontierWords.Division(p))),
        ];
        foreach (int party in FrontierWords.Parties(frontier))
        {
            string name = FrontierWords.Party(frontier, party);
            columns.Add(($"{name}, %", true, p => Figures.Change(p.Gains[party], 3)));
            columns.Add(($"{name}, bn $", true, p => Figures.BillionsChange(p.GainValues[party])));
            columns.Add(($"{name}, weight", true, p => Figures.Level(p.Weights[party], 3)));
        }

        page.Table("Points of the frontier", frontier.Points, [.. columns]);
        page.Paragraph(
            $"{FrontierWords.Exactness(frontier)}. Parts are of what each could gain at most. The weight is what a point of that gain is worth at the optimum: the ratio of two is the rate at which one's gain is had for the other's.",
            "source"
        );
    }

    private static string Title(Frontier frontier) =>
        $"What {string.Join(" and ", FrontierWords.Parties(frontier).Select(p => FrontierWords.Party(frontier, p)))} can have at most";

    private static string Mark(Frontier frontier, FrontierPoint point, string text) =>
        point.IsFound && !frontier.IsDominated(point) ? text : $"{text} ?";
}
