using Parley.Data;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Sources;

/// <summary>
/// <c>nafta-1993</c>: 31 economies and 40 sectors of Caliendo and Parro (2015), Estimates of the Trade and Welfare Effects
/// of NAFTA, Review of Economic Studies 82(1).
/// </summary>
/// <remarks>
/// The raw tables are no equilibrium: where derived final spending is negative it is set to zero and the shares are
/// renormalised (as the authors do), so incomes and spending no longer meet. The dataset is the equilibrium solved once from
/// them at the tariffs of 1993 with every aggregate deficit held. Exact hat algebra composes: what is solved from here is what
/// would be solved from the raw tables.
/// </remarks>
internal static class Nafta1993
{
    private const int Tradables = 20;

    /// <summary>Elasticity the authors give sectors that are not traded; it has no part in any result.</summary>
    private const double NonTradableElasticity = 8.22;

    private static readonly Economy[] _economies =
    [
        new("ARG", "Argentina"),
        new("AUS", "Australia"),
        new("AUT", "Austria"),
        new("BRA", "Brazil"),
        new("CAN", "Canada"),
        new("CHL", "Chile"),
        new("CHN", "China"),
        new("DNK", "Denmark"),
        new("FIN", "Finland"),
        new("FRA", "France"),
        new("DEU", "Germany"),
        new("GRC", "Greece"),
        new("HUN", "Hungary"),
        new("IND", "India"),
        new("IDN", "Indonesia"),
        new("IRL", "Ireland"),
        new("ITA", "Italy"),
        new("JPN", "Japan"),
        new("KOR", "South Korea"),
        new("MEX", "Mexico"),
        new("NLD", "Netherlands"),
        new("NZL", "New Zealand"),
        new("NOR", "Norway"),
        new("PRT", "Portugal"),
        new("ZAF", "South Africa"),
        new("ESP", "Spain"),
        new("SWE", "Sweden"),
        new("TUR", "Turkey"),
        new("GBR", "United Kingdom"),
        new("USA", "United States"),
        new("ROW", "Rest of the world"),
    ];

    private static readonly (string Code, string Name)[] _sectors =
    [
        ("Agriculture", "Agriculture"),
        ("Mining", "Mining"),
        ("Food", "Food"),
        ("Textile", "Textile"),
        ("Wood", "Wood"),
        ("Paper", "Paper"),
        ("Petroleum", "Petroleum"),
        ("Chemicals", "Chemicals"),
        ("Plastic", "Plastic"),
        ("Minerals", "Minerals"),
        ("Basic_metals", "Basic metals"),
        ("Metal_products", "Metal products"),
        ("Machinery_nec", "Machinery n.e.c."),
        ("Office", "Office machinery"),
        ("Electrical", "Electrical machinery"),
        ("Communication", "Communication equipment"),
        ("Medical", "Medical instruments"),
        ("Auto", "Auto"),
        ("Other_transport", "Other transport"),
        ("Other", "Other manufactures"),
        ("Electricity", "Electricity"),
        ("Construction", "Construction"),
        ("Retail", "Retail"),
        ("Hotels", "Hotels"),
        ("Land_transport", "Land transport"),
        ("Water_transport", "Water transport"),
        ("Air_transport", "Air transport"),
        ("Aux_transport", "Auxiliary transport"),
        ("Post", "Post"),
        ("Finance", "Finance"),
        ("Real_estate", "Real estate"),
        ("Renting_machinery", "Renting of machinery"),
        ("Computer", "Computer services"),
        ("Research", "Research and development"),
        ("Other_business", "Other business services"),
        ("Public", "Public administration"),
        ("Education", "Education"),
        ("Health", "Health"),
        ("Other_services", "Other services"),
        ("Private", "Private households"),
    ];

    private static readonly string[] _nafta = ["CAN", "MEX", "USA"];

    public static BuiltDataset Build(string folder)
    {
        RepairReport repairs = new();
        BaselineData raw = Raw(folder, repairs);
        Baseline observed = new(raw);
        Equilibrium held = new Solver(observed).Solve(Policy.Unchanged).EnsureConverged();
        Baseline baseline = Solver.Rebase(held);
        RecordSolve(observed, held, repairs);
        return new BuiltDataset(Describe(baseline), repairs);
    }

    /// <summary>The flows as observed, without input-output links: any table of flows is an equilibrium of a world without
    /// intermediates.</summary>
    public static Dataset Tables(string folder)
    {
        BaselineData raw = Raw(folder, new RepairReport());
        Baseline flows = new(raw with { InputShares = null, FinalSpendingShares = null, Transfers = null });
        return Describe(flows) with
        {
            Name = "nafta-1993-tables",
            Title = "The flows of nafta-1993 as observed, without input-output links",
            Purpose = "the article's variants without materials and without input-output links",
            Notes = ["Home sales are gross output, raised to exports where below, less exports"],
        };
    }

    /// <summary>The rates that Canada, Mexico and the United States charged one another in 2005.</summary>
    /// <returns>Fractions, 120 cells: six directed pairs by twenty tradable sectors.</returns>
    public static IReadOnlyList<TariffCell> NaftaTariffs2005(string folder)
    {
        double[,] percent = SourceMatrix.Read(
            Path.Combine(At(folder), "tariffs2005.txt"),
            Tradables * _economies.Length,
            _economies.Length
        );
        List<TariffCell> rates = [];
        foreach (string origin in _nafta)
        {
            foreach (string destination in _nafta.Where(d => d != origin))
            {
                for (int s = 0; s < Tradables; s++)
                {
                    int row = (s * _economies.Length) + Index(destination);
                    rates.Add(
                        new TariffCell(origin, destination, _sectors[s].Code, Fraction(percent[row, Index(origin)]))
                    );
                }
            }
        }

        return rates;
    }

    /// <summary>The tables as the authors read them; not an equilibrium.</summary>
    internal static BaselineData Raw(string folder, RepairReport repairs)
    {
        int n = _economies.Length;
        int sectors = _sectors.Length;
        string at = At(folder);
        double[,] imports = SourceMatrix.Read(Path.Combine(at, "xbilat1993.txt"), Tradables * n, n);
        double[,] percent = SourceMatrix.Read(Path.Combine(at, "tariffs1993.txt"), Tradables * n, n);
        double[,] output = SourceMatrix.Read(Path.Combine(at, "GO.txt"), sectors, n);
        double[,] valueAdded = SourceMatrix.Read(Path.Combine(at, "B.txt"), sectors, n);
        double[,] materials = SourceMatrix.Read(Path.Combine(at, "IO.txt"), n * sectors, sectors);
        double[,] dispersion = SourceMatrix.Read(Path.Combine(at, "T.txt"), Tradables, 1);

        TradeTensor trade = new(n, sectors);
        TradeTensor tariffs = new(n, sectors);
        repairs.Rule("gross output below exports is raised to exports, as the authors do; home sales are then zero");
        for (int s = 0; s < sectors; s++)
        {
            for (int i = 0; i < n; i++)
            {
                double exports = 0;
                for (int j = 0; s < Tradables && j < n; j++)
                {
                    int row = (s * n) + j;
                    if (i != j)
                    {
                        trade[i, j, s] = imports[row, i] / ThousandsToMillions;
                        tariffs[i, j, s] = Fraction(percent[row, i]);
                        exports += trade[i, j, s];
                    }
                }

                double made = output[s, i] / DollarsToMillions;
                double raised = Math.Max(made, exports);
                repairs.Changed("gross output", $"{_economies[i].Code} {_sectors[s].Code}", made, raised);
                trade[i, i, s] = raised - exports;
            }
        }

        double[,,] shares = InputShares(valueAdded, materials, repairs);
        (double[,] final, double[] transfers) = FinalSpending(trade, tariffs, shares, repairs);
        double[] elasticity = new double[sectors];
        for (int s = 0; s < sectors; s++)
        {
            elasticity[s] = s < Tradables ? dispersion[s, 0] : NonTradableElasticity;
        }

        return new BaselineData
        {
            Economies = [.. _economies.Select(e => e.Code)],
            Sectors = [.. _sectors.Select(s => s.Code)],
            Trade = trade,
            Tariffs = tariffs,
            InputShares = shares,
            TradeElasticity = elasticity,
            FinalSpendingShares = final,
            Transfers = transfers,
        };
    }

    private const double ThousandsToMillions = 1e3;
    private const double DollarsToMillions = 1e6;

    /// <summary>Share of an input in materials times the share of materials in cost.</summary>
    private static double[,,] InputShares(double[,] valueAdded, double[,] materials, RepairReport repairs)
    {
        int n = _economies.Length;
        int sectors = _sectors.Length;
        repairs.Rule(
            "negative shares of materials are set to zero; the other shares of the same column are scaled to sum to one"
        );
        double[,,] shares = new double[n, sectors, sectors];
        for (int i = 0; i < n; i++)
        {
            for (int s = 0; s < sectors; s++)
            {
                double sum = 0;
                double kept = 0;
                for (int k = 0; k < sectors; k++)
                {
                    double share = materials[(i * sectors) + k, s];
                    repairs.Changed(
                        "materials",
                        $"{_economies[i].Code} {_sectors[k].Code} > {_sectors[s].Code}",
                        share,
                        Math.Max(0, share)
                    );
                    sum += share;
                    kept += Math.Max(0, share);
                }

                // A sector whose cost is value added alone may have no column of materials.
                if (Math.Abs(sum - 1) > 1e-5 && valueAdded[s, i] < 1)
                {
                    throw new InputException(
                        $"materials of {_sectors[s].Code} in {_economies[i].Code} sum to {sum}, not to 1",
                        new Place("IO.txt", (i * sectors) + 1)
                    );
                }

                for (int k = 0; k < sectors && kept > 0; k++)
                {
                    double share = Math.Max(0, materials[(i * sectors) + k, s]);
                    shares[i, k, s] = (1 - valueAdded[s, i]) * share / kept;
                }
            }
        }

        return shares;
    }

    /// <summary>Spending less purchases of inputs, by economy and sector; negative ones set to zero, as the authors do.</summary>
    private static (double[,] Shares, double[] Transfers) FinalSpending(
        TradeTensor trade,
        TradeTensor tariffs,
        double[,,] inputs,
        RepairReport repairs
    )
    {
        int n = trade.Economies;
        int sectors = trade.Sectors;
        double[,] sales = new double[n, sectors];
        double[,] spending = new double[n, sectors];
        double[] transfers = new double[n];
        for (int s = 0; s < sectors; s++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int i = 0; i < n; i++)
                {
                    double value = trade[i, j, s];
                    sales[i, s] += value;
                    spending[j, s] += value * (1 + tariffs[i, j, s]);
                    transfers[j] += value;
                    transfers[i] -= value;
                }
            }
        }

        repairs.Rule(
            "negative final spending is set to zero, as the authors do; the other shares are scaled to sum to one"
        );
        double[,] shares = new double[n, sectors];
        for (int j = 0; j < n; j++)
        {
            double total = 0;
            for (int k = 0; k < sectors; k++)
            {
                double final = spending[j, k];
                for (int s = 0; s < sectors; s++)
                {
                    final -= inputs[j, k, s] * sales[j, s];
                }

                shares[j, k] = Math.Max(0, final);
                repairs.Changed("final spending", $"{_economies[j].Code} {_sectors[k].Code}", final, shares[j, k]);
                total += shares[j, k];
            }

            for (int k = 0; k < sectors; k++)
            {
                shares[j, k] /= total;
            }
        }

        // Differences of large sums: what is left of rounding goes to the last economy, the rest of the world.
        transfers[n - 1] -= transfers.Sum();
        return (shares, transfers);
    }

    private static void RecordSolve(Baseline observed, Equilibrium held, RepairReport repairs)
    {
        repairs.Rule(
            "the tables are made an equilibrium by one solve at the tariffs of 1993, aggregate deficits held: change of wages, world labour income = 1"
        );
        for (int i = 0; i < observed.Economies; i++)
        {
            repairs.Changed("wage", _economies[i].Code, 1, held.WageChange[i]);
        }
    }

    private static Dataset Describe(Baseline baseline) =>
        new()
        {
            Name = "nafta-1993",
            Title = "31 economies and 40 sectors before NAFTA, 1993 (Caliendo and Parro 2015)",
            Year = 1993,
            Unit = "million USD",
            Purpose = "North America before its free trade agreement, to replicate the article",
            Sources =
            [
                new Source(
                    "Lorenzo Caliendo and Fernando Parro (2015), Estimates of the Trade and Welfare Effects of NAFTA, Review of Economic Studies 82(1), 1-44, replication data",
                    "Figures of the article's replication files, used as facts with attribution; no explicit data licence is known",
                    "trade, gross output, value-added shares, input-output shares, tariffs of 1993 and 2005, trade elasticities"
                ),
            ],
            Notes =
            [
                "An equilibrium solved once from the raw tables at the tariffs of 1993 with aggregate deficits held, because the raw tables are none: their negative final spending is set to zero",
                "The last twenty sectors are not traded; their trade elasticity has no part in any result",
                "The paper's headline welfare is a first-order sum (terms of trade and volume of trade) after aggregate deficits were removed; the exact change of real income in the same solution is far smaller for Mexico",
            ],
            MarketStructure = MarketStructure.PerfectCompetition,
            Economies = _economies,
            Sectors =
            [
                .. _sectors.Select(
                    (s, index) =>
                        new Sector(s.Code, s.Name, baseline.Data.TradeElasticity[index], Tradable: index < Tradables)
                ),
            ],
            Trade = baseline.Data.Trade,
            Tariffs = baseline.Data.Tariffs!,
            InputShares = baseline.Data.InputShares,
            ElasticitySets = new Dictionary<string, double[]>(),
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>
            {
                ["nafta"] = ["CAN", "MEX", "USA"],
                ["tpp12"] = ["AUS", "CAN", "CHL", "JPN", "MEX", "NZL", "USA"],
                ["tpp11"] = ["AUS", "CAN", "CHL", "JPN", "MEX", "NZL"],
                ["eu"] = ["AUT", "DEU", "DNK", "ESP", "FIN", "FRA", "GRC", "HUN", "IRL", "ITA", "NLD", "PRT", "SWE"],
                ["eu28"] =
                [
                    "AUT",
                    "DEU",
                    "DNK",
                    "ESP",
                    "FIN",
                    "FRA",
                    "GBR",
                    "GRC",
                    "HUN",
                    "IRL",
                    "ITA",
                    "NLD",
                    "PRT",
                    "SWE",
                ],
                ["ec1993"] = ["DEU", "DNK", "ESP", "FRA", "GBR", "GRC", "IRL", "ITA", "NLD", "PRT"],
                ["g7"] = ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"],
                ["brics"] = ["BRA", "CHN", "IND", "ZAF"],
            },
            SectorGroups = SectorGroups(),
        };

    private static Dictionary<string, IReadOnlyList<string>> SectorGroups()
    {
        string[] codes = [.. _sectors.Select(s => s.Code)];
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["goods"] = codes[..Tradables],
            ["services"] = codes[Tradables..],
            ["agriculture_and_food"] = ["Agriculture", "Food"],
            ["agriculture"] = ["Agriculture"],
            ["food"] = ["Food"],
            ["manufacturing"] = codes[2..Tradables],
            ["textiles"] = ["Textile"],
            ["chemicals"] = ["Chemicals"],
            ["energy"] = ["Mining", "Petroleum"],
            ["steel"] = ["Basic_metals"],
            ["machinery"] = ["Machinery_nec"],
            ["electronics"] = ["Office", "Electrical", "Communication"],
            ["semiconductors"] = ["Communication"],
            ["cars"] = ["Auto"],
        };
    }

    private static string At(string folder) => Path.Combine(folder, "caliendo-parro-2015");

    private static double Fraction(double percent) => Math.Round(percent / 100, 12);

    private static int Index(string code) => Array.FindIndex(_economies, e => e.Code == code);
}
