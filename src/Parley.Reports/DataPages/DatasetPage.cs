using Parley.Data;
using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>A dataset as a page to read: who trades what with whom, who protects what, and where the figures come from.</summary>
public static class DatasetPage
{
    private const int MostEconomies = 24;
    private const int MostRows = 12;
    private const int MostInMatrix = 10;
    private const int MostMembers = 8;

    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(summary);
        Dataset dataset = summary.Dataset;
        MoneyScale money = new(summary);
        Page.Title(console, dataset.Title);
        Page.Dim(console, Page.Kind(dataset));
        if (dataset.Purpose is { } purpose)
        {
            Page.Line(console, purpose);
        }

        Economies(console, summary, money);
        Flows(console, summary, money);
        Pairs(console, summary, money);
        Matrix(console, summary, money);
        Peaks(console, summary, money);
        Sectors(console, dataset);
        Coverage(console, summary);
        Groups(console, "Groups of economies", dataset.EconomyGroups);
        Groups(console, "Groups of sectors", dataset.SectorGroups);
        Provenance(console, dataset);
    }

    private static void Economies(IAnsiConsole console, DatasetSummary summary, MoneyScale money)
    {
        EconomyFigures[] shown = [.. Largest(summary).Take(MostEconomies)];
        Page.Heading(console, "Economies", $"{money.Unit} a year, largest first");
        IReadOnlyList<string> columns = new RankedTable<EconomyFigures>(console.Profile.Width)
            .Add(1, "", e => e.Economy, isText: true)
            .Add(2, "", e => e.Name == e.Economy ? "" : e.Name, isText: true, most: 24)
            .Add(3, "value added", e => money.Level(e.ValueAdded))
            .Add(6, "exports", e => money.Level(e.Exports))
            .Add(7, "imports", e => money.Level(e.Imports))
            .Add(4, "balance", e => money.Change(e.Balance))
            .Add(8, "open", e => Percent(e.Openness))
            .Add(5, "tariff", e => Rate(e.AverageTariff))
            .Add(9, "output", e => money.Level(e.Output))
            .Write(console, shown);
        if (shown.Length < summary.Economies.Count)
        {
            Page.Dim(console, $"and {summary.Economies.Count - shown.Length} more; --json has all");
        }

        Page.Legend(
            console,
            columns,
            ("open", "exports and imports over value added"),
            ("tariff", "revenue over imports" + (summary.HasServices ? " of goods" : ""))
        );
    }

    private static void Flows(IAnsiConsole console, DatasetSummary summary, MoneyScale money)
    {
        HashSet<string> services = [.. summary.Dataset.SectorGroups.GetValueOrDefault("services", [])];
        Flow[] goods = [.. summary.Flows.Where(f => !services.Contains(f.Sector))];
        Flow[] other = [.. summary.Flows.Where(f => services.Contains(f.Sector))];
        string what = other.Length > 0 ? "flows of goods" : "flows";
        Page.Heading(console, "Who sells what to whom", $"the largest {what}, {money.Unit} before tariff");
        new RankedTable<Flow>(console.Profile.Width)
            .Add(1, "from", f => f.Origin, isText: true)
            .Add(2, "to", f => f.Destination, isText: true)
            .Add(3, "what", f => SectorName(summary.Dataset, f.Sector), isText: true, most: 44)
            .Add(4, "value", f => money.Level(f.Value))
            .Add(5, "tariff", f => Rate(f.Rate))
            .Write(console, [.. goods.Take(MostRows)]);
        if (other.Length > 0)
        {
            IEnumerable<string> largest = other
                .Take(3)
                .Select(f => $"{f.Origin} to {f.Destination} {money.Level(f.Value)}");
            Page.Line(
                console,
                $"Services: {money.Level(other.Sum(f => f.Value))} across borders, of goods "
                    + $"{money.Level(goods.Sum(f => f.Value))}; the largest {string.Join(", ", largest)}."
            );
        }
    }

    private static void Pairs(IAnsiConsole console, DatasetSummary summary, MoneyScale money)
    {
        Page.Heading(console, "Who is in surplus with whom", $"the largest balances, {money.Unit} before tariff");
        RankedTable<PairBalance> table = new RankedTable<PairBalance>(console.Profile.Width)
            .Add(1, "surplus", p => p.Economy, isText: true)
            .Add(2, "with", p => p.Partner, isText: true)
            .Add(5, "sells", p => money.Level(p.Exports))
            .Add(6, "buys", p => money.Level(p.Imports))
            .Add(3, "balance", p => money.Change(p.Balance));
        if (summary.HasServices)
        {
            table.Add(4, "in goods", p => money.Change(p.GoodsBalance ?? 0));
        }

        table.Write(console, [.. summary.Pairs.Take(MostRows)]);
    }

    private static void Matrix(IAnsiConsole console, DatasetSummary summary, MoneyScale money)
    {
        string[] codes = [.. Largest(summary).Select(e => e.Economy).Take(MostInMatrix)];
        if (codes.Length < 3)
        {
            return;
        }

        int nameWidth = codes.Max(c => c.Length);
        int cellWidth = Math.Max(7, nameWidth);
        codes = [.. codes.Take((console.Profile.Width - nameWidth) / (cellWidth + 2))];
        Page.Heading(console, "Balances among the largest", $"of the row with the column, {money.Unit}");
        RankedTable<string> table = new RankedTable<string>(console.Profile.Width).Add(0, "", row => row, isText: true);
        for (int c = 0; c < codes.Length; c++)
        {
            string column = codes[c];
            table.Add(c + 1, column, row => row == column ? "" : money.Change(Balance(row, column)));
        }

        table.Write(console, codes);

        double Balance(string a, string b)
        {
            int i = summary.Dataset.EconomyIndex(a);
            int j = summary.Dataset.EconomyIndex(b);
            return summary.Between(i, j) - summary.Between(j, i);
        }
    }

    private static void Peaks(IAnsiConsole console, DatasetSummary summary, MoneyScale money)
    {
        if (summary.Peaks.Count == 0)
        {
            return;
        }

        Page.Heading(console, "Peaks of protection", $"costliest first, imports in {money.Unit}");
        new RankedTable<Peak>(console.Profile.Width)
            .Add(1, "who", p => p.Importer, isText: true)
            .Add(2, "what", p => SectorName(summary.Dataset, p.Sector), isText: true, most: 38)
            .Add(5, "imports", p => money.Level(p.Imports))
            .Add(3, "average", p => Rate(p.AverageRate))
            .Add(4, "highest", p => Rate(p.HighestRate))
            .Add(6, "on", p => p.HighestOrigin, isText: true)
            .Write(console, [.. summary.Peaks.Take(MostRows)]);
        Page.Dim(
            console,
            "ranked by rate squared times imports, to which the loss from a tariff is in proportion (Harberger 1964)"
        );
    }

    private static void Sectors(IAnsiConsole console, Dataset dataset)
    {
        string sets =
            dataset.ElasticitySets.Count == 0
                ? ""
                : "; sets to choose from: "
                    + string.Join(", ", dataset.ElasticitySets.Keys.Order(StringComparer.Ordinal));
        string own = dataset.TradeElasticitySet is { } set
            ? $"trade elasticities of set {set}"
            : "its own trade elasticities";
        Page.Heading(console, "Sectors", own + sets);
        RankedTable<Sector> table = new RankedTable<Sector>(console.Profile.Width)
            .Add(1, "", s => s.Code, isText: true)
            .Add(2, "", s => s.Name == s.Code ? "" : s.Name, isText: true, most: 44)
            .Add(3, "elasticity", s => Figures.Level(s.TradeElasticity, 2));
        if (dataset.Sectors.Any(s => s.ScaleElasticity is not null))
        {
            table.Add(4, "scale", s => s.ScaleElasticity is { } psi ? Figures.Level(psi, 3) : "");
        }

        if (dataset.Sectors.Any(s => s.Sigma is not null))
        {
            table.Add(5, "sigma", s => s.Sigma is { } sigma ? Figures.Level(sigma, 2) : "");
        }

        if (dataset.Sectors.Any(s => !s.Tradable))
        {
            table.Add(6, "traded", s => s.Tradable ? "" : "no", isText: true);
        }

        table.Write(console, dataset.Sectors);
    }

    private static void Coverage(IAnsiConsole console, DatasetSummary summary)
    {
        Coverage coverage = summary.Coverage;
        Page.Heading(console, "Coverage");
        Page.Item(
            console,
            $"{coverage.PositiveFlows:N0} of {coverage.Flows:N0} flows across borders are positive"
                + $" ({Percent((double)coverage.PositiveFlows / Math.Max(1, coverage.Flows))}); {coverage.TariffedFlows:N0} pay a tariff"
        );
        if (coverage.EmptySectors > 0)
        {
            Page.Item(console, $"{coverage.EmptySectors:N0} times an economy makes nothing of a sector");
        }

        if (coverage.WithoutHomeSales > 0)
        {
            Page.Item(
                console,
                $"{coverage.WithoutHomeSales:N0} times an economy makes something and sells none of it at home"
            );
        }

        foreach (Proxy proxy in summary.Dataset.Proxies)
        {
            Page.Item(
                console,
                $"proxy: {proxy.Of.Written().Replace('_', ' ')} of {Page.Some(proxy.Economies, MostMembers)}: {proxy.From}"
            );
        }
    }

    private static void Groups(
        IAnsiConsole console,
        string title,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups
    )
    {
        if (groups.Count == 0)
        {
            return;
        }

        Page.Heading(console, title);
        foreach (string name in groups.Keys.Order(StringComparer.Ordinal))
        {
            Page.Item(console, Page.Some(groups[name], 2 * MostMembers), name + ": ");
        }
    }

    private static void Provenance(IAnsiConsole console, Dataset dataset)
    {
        Page.Heading(console, "Sources");
        for (int s = 0; s < dataset.Sources.Count; s++)
        {
            Source source = dataset.Sources[s];
            Page.Item(console, source.Title, $"{s + 1}. ");
            Page.Item(console, $"used: {source.Used}", "   ");
            Page.Item(console, $"licence: {source.Licence}", "   ");
        }

        if (dataset.Notes.Count > 0)
        {
            Page.Heading(console, "Notes");
            foreach (string note in dataset.Notes)
            {
                Page.Item(console, note);
            }
        }
    }

    private static IEnumerable<EconomyFigures> Largest(DatasetSummary summary) =>
        summary.Economies.OrderByDescending(e => e.ValueAdded);

    private static string SectorName(Dataset dataset, string code) =>
        Page.Named(code, dataset.Sectors[dataset.SectorIndex(code)].Name);

    private static string Percent(double fraction) => Figures.Level(100 * fraction, 0) + " %";

    private static string Rate(double fraction) => Figures.Level(100 * fraction, 1) + " %";
}
