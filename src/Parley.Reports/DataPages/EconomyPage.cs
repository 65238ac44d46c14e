using Parley.Data;
using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>One economy as a page to read: its partners, its protection by sector, its political weights.</summary>
public static class EconomyPage
{
    private const int MostPartners = 20;

    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, DatasetSummary summary, EconomyDetail detail)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(detail);
        Dataset dataset = summary.Dataset;
        MoneyScale money = new(summary);
        EconomyFigures e = detail.Figures;
        Page.Title(console, Page.Named(e.Economy, e.Name));
        Page.Dim(console, Page.Kind(dataset));
        Page.Line(
            console,
            $"Value added {money.Level(e.ValueAdded)} {money.Unit}, output {money.Level(e.Output)}; "
                + $"exports {money.Level(e.Exports)}, imports {money.Level(e.Imports)}, "
                + $"balance {money.Change(e.Balance)}."
        );
        Page.Line(
            console,
            $"Tariff revenue {money.Level(e.TariffRevenue)} {money.Unit}, {Rate(e.AverageTariff)} of imports"
                + $"{(summary.HasServices ? " of goods" : "")}."
        );
        if (detail.Groups.Count > 0)
        {
            Page.Line(console, $"In the groups {string.Join(", ", detail.Groups)}.");
        }

        foreach (Proxy proxy in dataset.Proxies.Where(p => p.Economies.Contains(e.Economy, StringComparer.Ordinal)))
        {
            Page.Line(console, $"Proxy: {proxy.Of.Written().Replace('_', ' ')}: {proxy.From}.");
        }

        Partners(console, summary, detail, money);
        Sectors(console, summary, detail, money);
    }

    private static void Partners(IAnsiConsole console, DatasetSummary summary, EconomyDetail detail, MoneyScale money)
    {
        Partner[] shown = [.. detail.Partners.Take(MostPartners)];
        Page.Heading(console, "Partners", $"{money.Unit} before tariff, largest trade first");
        RankedTable<Partner> table = new RankedTable<Partner>(console.Profile.Width)
            .Add(1, "", p => p.Economy, isText: true)
            .Add(10, "", p => EconomyName(summary.Dataset, p.Economy), isText: true, most: 20)
            .Add(2, "exports", p => money.Level(p.Exports))
            .Add(3, "imports", p => money.Level(p.Imports))
            .Add(4, "balance", p => money.Change(p.Balance));
        if (summary.HasServices)
        {
            table.Add(5, "in goods", p => money.Change(p.GoodsBalance ?? 0));
        }

        IReadOnlyList<string> columns = table
            .Add(6, "pays", p => Rate(p.TariffFaced))
            .Add(7, "charges", p => Rate(p.TariffCharged))
            .Add(8, "sells most", p => p.TopExport ?? "", isText: true)
            .Add(9, "buys most", p => p.TopImport ?? "", isText: true)
            .Write(console, shown);
        if (shown.Length < detail.Partners.Count)
        {
            Page.Dim(console, $"and {detail.Partners.Count - shown.Length} more; --json has all");
        }

        Page.Legend(
            console,
            columns,
            ("pays", "tariffs on its exports, weighed by them"),
            ("charges", "tariffs on its imports"),
            ("sells most", summary.HasServices ? "sector of goods, by code" : "sector, by code")
        );
    }

    private static void Sectors(IAnsiConsole console, DatasetSummary summary, EconomyDetail detail, MoneyScale money)
    {
        Page.Heading(console, "Sectors", $"{money.Unit} before tariff");
        RankedTable<SectorFigures> table = new RankedTable<SectorFigures>(console.Profile.Width)
            .Add(1, "", s => s.Sector, isText: true)
            .Add(7, "", s => s.Name == s.Sector ? "" : s.Name, isText: true, most: 24)
            .Add(8, "output", s => money.Level(s.Output))
            .Add(2, "exports", s => money.Level(s.Exports))
            .Add(3, "imports", s => money.Level(s.Imports))
            .Add(9, "home", s => s.HomeShare is { } share ? Figures.Level(100 * share, 0) + " %" : "")
            .Add(4, "tariff", s => Rate(s.AverageTariff))
            .Add(5, "highest", s => s.HighestOrigin is null ? "" : $"{Rate(s.HighestTariff)} {s.HighestOrigin}")
            .Add(10, "faces", s => Rate(s.TariffFaced));
        if (summary.Dataset.PoliticalWeights is not null)
        {
            table.Add(6, "weight", s => Figures.Level(s.PoliticalWeight, 2));
        }

        Page.Legend(
            console,
            table.Write(console, detail.Sectors),
            ("home", "home sales over purchases"),
            ("tariff", "revenue over imports"),
            ("highest", "rate, and on whom"),
            ("faces", "tariffs on its exports"),
            ("weight", "political weight, 1 on average")
        );
    }

    private static string EconomyName(Dataset dataset, string code)
    {
        string name = dataset.Economies[dataset.EconomyIndex(code)].Name;
        return name == code ? "" : name;
    }

    private static string Rate(double fraction) => Figures.Level(100 * fraction, 1) + " %";
}
