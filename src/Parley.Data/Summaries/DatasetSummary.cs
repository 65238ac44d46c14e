using Parley.Inputs;
using Parley.Model;

namespace Parley.Data;

/// <summary>What a dataset comes to: accounts, who trades what with whom, protection, coverage, findings.</summary>
public sealed class DatasetSummary
{
    private const string Services = "services";

    private readonly bool[] _isService;

    /// <exception cref="ModelException">The numbers cannot be a world economy.</exception>
    public DatasetSummary(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        Dataset = dataset;
        Baseline = dataset.ToBaseline();
        HasServices = dataset.SectorGroups.ContainsKey(Services);
        IReadOnlyList<string> services = dataset.SectorGroups.GetValueOrDefault(Services, []);
        _isService = [.. dataset.Sectors.Select(s => services.Contains(s.Code, StringComparer.Ordinal))];
        Economies = [.. Enumerable.Range(0, Count).Select(Figures)];
        Flows = AllFlows();
        Pairs = AllPairs();
        Peaks = AllPeaks();
        Coverage = Covered();
    }

    public Dataset Dataset { get; }

    public Baseline Baseline { get; }

    /// <summary>Whether goods and services can be told apart.</summary>
    public bool HasServices { get; }

    /// <summary>In the dataset's order.</summary>
    public IReadOnlyList<EconomyFigures> Economies { get; }

    /// <summary>Every positive flow across a border, largest first.</summary>
    public IReadOnlyList<Flow> Flows { get; }

    /// <summary>Every pair that trades, largest balance first.</summary>
    public IReadOnlyList<PairBalance> Pairs { get; }

    /// <summary>Every importer's sector that pays a tariff, costliest first.</summary>
    public IReadOnlyList<Peak> Peaks { get; }

    public Coverage Coverage { get; }

    /// <summary>The largest gap between an economy's trade balance and its transfer, over its income; rounding only.</summary>
    public double BalanceResidual =>
        Economies.Max(e => Math.Abs(e.Balance + e.Transfer) / Math.Max(e.Income, double.Epsilon));

    /// <summary>What the world's transfers sum to, over its income; rounding only.</summary>
    public double TransferResidual => Math.Abs(Economies.Sum(e => e.Transfer)) / Economies.Sum(e => e.Income);

    private int Count => Dataset.Economies.Count;

    private int Sectors => Dataset.Sectors.Count;

    private TradeTensor Trade => Dataset.Trade;

    /// <summary>Trade from one economy to another over all sectors, million USD before tariff.</summary>
    public double Between(int origin, int destination)
    {
        double value = 0;
        for (int s = 0; s < Sectors; s++)
        {
            value += Trade[origin, destination, s];
        }

        return value;
    }

    /// <summary>One economy in detail.</summary>
    /// <exception cref="InputException">The dataset has no such economy.</exception>
    public EconomyDetail Detail(string economy)
    {
        int e = Dataset.EconomyIndex(economy);
        if (e < 0)
        {
            throw new InputException(
                $"{Dataset.Name} has no economy of that code",
                null,
                economy,
                NameSuggestions.Economy(Dataset, economy)
            );
        }

        return new EconomyDetail(
            Economies[e],
            [
                .. Enumerable
                    .Range(0, Count)
                    .Where(p => p != e && Between(e, p) + Between(p, e) > 0)
                    .Select(p => PartnerOf(e, p))
                    .OrderByDescending(p => p.Exports + p.Imports),
            ],
            [.. Enumerable.Range(0, Sectors).Select(s => SectorOf(e, s))],
            [
                .. Dataset
                    .EconomyGroups.Where(g => g.Value.Contains(economy, StringComparer.Ordinal))
                    .Select(g => g.Key)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private EconomyFigures Figures(int e)
    {
        double exports = 0;
        double imports = 0;
        double goodsImports = 0;
        double output = 0;
        for (int s = 0; s < Sectors; s++)
        {
            output += Baseline.Sales[e, s];
            for (int p = 0; p < Count; p++)
            {
                if (p != e)
                {
                    exports += Trade[e, p, s];
                    imports += Trade[p, e, s];
                    goodsImports += _isService[s] ? 0 : Trade[p, e, s];
                }
            }
        }

        double valueAdded = Baseline.LabourIncome[e] + Baseline.Profits[e];
        string code = Dataset.Economies[e].Code;
        return new EconomyFigures
        {
            Economy = code,
            Name = Dataset.Economies[e].Name,
            Output = output,
            ValueAdded = valueAdded,
            TariffRevenue = Baseline.TariffRevenue[e],
            Income = valueAdded + Baseline.TariffRevenue[e],
            Transfer = Baseline.Transfers[e],
            FinalSpending = Baseline.Income[e],
            Exports = exports,
            Imports = imports,
            Balance = exports - imports,
            Openness = (exports + imports) / valueAdded,
            AverageTariff = goodsImports > 0 ? Baseline.TariffRevenue[e] / goodsImports : 0,
            Proxies =
            [
                .. Dataset
                    .Proxies.Where(p => p.Economies.Contains(code, StringComparer.Ordinal))
                    .Select(p => p.Of.Written())
                    .Distinct(),
            ],
        };
    }

    private Flow[] AllFlows()
    {
        List<Flow> flows = [];
        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Count; j++)
            {
                for (int i = 0; i < Count; i++)
                {
                    if (i != j && Trade[i, j, s] > 0)
                    {
                        flows.Add(
                            new Flow(
                                Dataset.Economies[i].Code,
                                Dataset.Economies[j].Code,
                                Dataset.Sectors[s].Code,
                                Trade[i, j, s],
                                Dataset.Tariffs[i, j, s]
                            )
                        );
                    }
                }
            }
        }

        return [.. flows.OrderByDescending(f => f.Value)];
    }

    private PairBalance[] AllPairs()
    {
        List<PairBalance> pairs = [];
        for (int a = 0; a < Count; a++)
        {
            for (int b = a + 1; b < Count; b++)
            {
                double there = Between(a, b);
                double back = Between(b, a);
                if (there + back > 0)
                {
                    (int first, int second) = there >= back ? (a, b) : (b, a);
                    pairs.Add(
                        new PairBalance(
                            Dataset.Economies[first].Code,
                            Dataset.Economies[second].Code,
                            Math.Max(there, back),
                            Math.Min(there, back),
                            Math.Abs(there - back),
                            GoodsBalance(first, second)
                        )
                    );
                }
            }
        }

        return [.. pairs.OrderByDescending(p => p.Balance)];
    }

    private double? GoodsBalance(int economy, int partner)
    {
        if (!HasServices)
        {
            return null;
        }

        double balance = 0;
        for (int s = 0; s < Sectors; s++)
        {
            balance += _isService[s] ? 0 : Trade[economy, partner, s] - Trade[partner, economy, s];
        }

        return balance;
    }

    private Peak[] AllPeaks()
    {
        List<Peak> peaks = [];
        for (int j = 0; j < Count; j++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                (double imports, double average, double highest, int origin) = Protection(j, s);
                double cost = 0;
                for (int i = 0; i < Count; i++)
                {
                    double rate = Dataset.Tariffs[i, j, s];
                    cost += i == j ? 0 : rate * rate * Trade[i, j, s] / 2;
                }

                if (origin >= 0)
                {
                    peaks.Add(
                        new Peak(
                            Dataset.Economies[j].Code,
                            Dataset.Sectors[s].Code,
                            imports,
                            average,
                            highest,
                            Dataset.Economies[origin].Code,
                            cost
                        )
                    );
                }
            }
        }

        return [.. peaks.OrderByDescending(p => p.Cost)];
    }

    /// <summary>Imports, their average and highest rate, and the origin of the highest; -1 where no import pays.</summary>
    private (double Imports, double Average, double Highest, int Origin) Protection(int importer, int sector)
    {
        double imports = 0;
        double revenue = 0;
        double highest = 0;
        int origin = -1;
        for (int i = 0; i < Count; i++)
        {
            double value = i == importer ? 0 : Trade[i, importer, sector];
            double rate = Dataset.Tariffs[i, importer, sector];
            imports += value;
            revenue += value * rate;
            bool isHigher =
                rate > highest || (rate == highest && origin >= 0 && value > Trade[origin, importer, sector]);
            if (value > 0 && isHigher)
            {
                (highest, origin) = (rate, i);
            }
        }

        return (imports, imports > 0 ? revenue / imports : 0, highest, origin);
    }

    private Coverage Covered()
    {
        int empty = 0;
        int withoutHomeSales = 0;
        for (int e = 0; e < Count; e++)
        {
            for (int s = 0; s < Sectors; s++)
            {
                bool makes = Baseline.Sales[e, s] > 0;
                empty += makes ? 0 : 1;
                withoutHomeSales += makes && Trade[e, e, s] == 0 ? 1 : 0;
            }
        }

        return new Coverage(
            Count * (Count - 1) * Sectors,
            Flows.Count,
            Flows.Count(f => f.Rate != 0),
            empty,
            withoutHomeSales,
            Economies.Count(e => e.Proxies.Count > 0)
        );
    }

    private Partner PartnerOf(int e, int p)
    {
        double exports = Between(e, p);
        double imports = Between(p, e);
        double paid = 0;
        double charged = 0;
        int topExport = -1;
        int topImport = -1;
        for (int s = 0; s < Sectors; s++)
        {
            paid += Trade[e, p, s] * Dataset.Tariffs[e, p, s];
            charged += Trade[p, e, s] * Dataset.Tariffs[p, e, s];
            topExport = Larger(topExport, s, e, p);
            topImport = Larger(topImport, s, p, e);
        }

        return new Partner(
            Dataset.Economies[p].Code,
            exports,
            imports,
            exports - imports,
            GoodsBalance(e, p),
            topExport < 0 ? null : Dataset.Sectors[topExport].Code,
            topImport < 0 ? null : Dataset.Sectors[topImport].Code,
            exports > 0 ? paid / exports : 0,
            imports > 0 ? charged / imports : 0
        );

        int Larger(int top, int s, int from, int to) =>
            !_isService[s] && Trade[from, to, s] > (top < 0 ? 0 : Trade[from, to, top]) ? s : top;
    }

    private SectorFigures SectorOf(int e, int s)
    {
        double exports = 0;
        double paid = 0;
        for (int p = 0; p < Count; p++)
        {
            exports += p == e ? 0 : Trade[e, p, s];
            paid += p == e ? 0 : Trade[e, p, s] * Dataset.Tariffs[e, p, s];
        }

        (double imports, double average, double highest, int origin) = Protection(e, s);
        double purchases = imports + Trade[e, e, s];
        return new SectorFigures(
            Dataset.Sectors[s].Code,
            Dataset.Sectors[s].Name,
            Baseline.Sales[e, s],
            exports,
            imports,
            purchases > 0 ? Trade[e, e, s] / purchases : null,
            average,
            highest,
            origin < 0 ? null : Dataset.Economies[origin].Code,
            exports > 0 ? paid / exports : 0,
            Baseline.PoliticalWeight(e, s)
        );
    }
}
