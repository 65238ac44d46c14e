using Parley.Data;
using Parley.Model;

namespace Parley.Sources;

/// <summary>
/// <c>ossa-2007</c>: seven economies and 33 goods sectors with the political weights of Ossa (2014), Trade Wars and Trade
/// Talks with Data, American Economic Review 104(12).
/// </summary>
internal static class Ossa2007
{
    private static readonly Economy[] _economies =
    [
        new("BRA", "Brazil"),
        new("CHN", "China"),
        new("EU", "European Union"),
        new("IND", "India"),
        new("JPN", "Japan"),
        new("ROW", "Rest of the world"),
        new("USA", "United States"),
    ];

    private static readonly (string Code, string Name)[] _sectors =
    [
        ("ric", "Rice"),
        ("wht", "Wheat"),
        ("gro", "Other cereals"),
        ("v_f", "Vegetables, fruit and nuts"),
        ("osd", "Oil seeds"),
        ("sug", "Sugar"),
        ("pfb", "Plant fibres"),
        ("ocr", "Other crops"),
        ("ctl", "Cattle, sheep, goats and horses"),
        ("oap", "Other animal products"),
        ("dry", "Dairy"),
        ("wol", "Wool and silk"),
        ("frs", "Forestry"),
        ("cmt", "Beef and other red meat"),
        ("omt", "Other meat"),
        ("vol", "Vegetable oils and fats"),
        ("ofd", "Other food"),
        ("b_t", "Beverages and tobacco"),
        ("tex", "Textiles"),
        ("wap", "Clothing"),
        ("lea", "Leather and footwear"),
        ("lum", "Wood products"),
        ("ppp", "Paper and publishing"),
        ("crp", "Chemicals, rubber and plastics"),
        ("nmm", "Mineral products"),
        ("i_s", "Iron and steel"),
        ("nfm", "Non-ferrous metals"),
        ("fmp", "Metal products"),
        ("mvh", "Motor vehicles and parts"),
        ("otn", "Other transport equipment"),
        ("ele", "Electronic equipment"),
        ("ome", "Other machinery and equipment"),
        ("omf", "Other manufactures"),
    ];

    public static BuiltDataset Build(string folder)
    {
        string at = Path.Combine(folder, "ossa-2014");
        Dictionary<string, int> economies = CodeIndex.Of(_economies.Select(e => e.Code));
        Dictionary<string, int> sectors = CodeIndex.Of(_sectors.Select(s => s.Code));
        int n = _economies.Length;
        TradeTensor trade = new(n, _sectors.Length);
        ReadFlows(Path.Combine(at, "trade.csv"), "value", trade, economies, sectors);
        TradeTensor tariffs = new(n, _sectors.Length);
        ReadFlows(Path.Combine(at, "tariffs.csv"), "rate", tariffs, economies, sectors);

        double[] sigma = new double[_sectors.Length];
        using (SourceTable table = new(Path.Combine(at, "sectors.csv")))
        {
            int sector = table.Column("sector");
            int value = table.Column("sigma");
            while (table.Read())
            {
                sigma[table.Index(sector, sectors)] = table.Number(value);
            }
        }

        double[,] weights = new double[n, _sectors.Length];
        using (SourceTable table = new(Path.Combine(at, "political-weights.csv")))
        {
            int economy = table.Column("economy");
            int sector = table.Column("sector");
            int weight = table.Column("weight");
            while (table.Read())
            {
                weights[table.Index(economy, economies), table.Index(sector, sectors)] = table.Number(weight);
            }
        }

        return new BuiltDataset(
            new Dataset
            {
                Name = "ossa-2007",
                Title = "Seven economies and 33 goods sectors, 2007, with political weights (Ossa 2014)",
                Year = 2007,
                Unit = "million USD",
                Purpose =
                    "Rice, wheat, sugar, dairy and beef for themselves, and what governments care for: the economy of the article's tariff wars and talks",
                Sources =
                [
                    new Source(
                        "Ralph Ossa (2014), Trade Wars and Trade Talks with Data, American Economic Review 104(12), 4104-4146, replication data",
                        "Figures of the article's replication files, used as facts with attribution; no explicit data licence is known",
                        "trade purged of aggregate imbalances, applied tariffs, elasticities of substitution, calibrated political weights"
                    ),
                ],
                Notes =
                [
                    "Goods only, no services and no intermediate inputs: income is what goods earn, so percent changes of income are larger than of GDP",
                    "Trade was purged of aggregate imbalances by the author; what is left, less than 1e-10 of income, is held as a transfer",
                    "Political weights have mean 1 in each economy",
                ],
                MarketStructure = MarketStructure.FixedFirms,
                Economies = _economies,
                Sectors =
                [
                    .. _sectors.Select((s, index) => new Sector(s.Code, s.Name, sigma[index] - 1, Sigma: sigma[index])),
                ],
                Trade = trade,
                Tariffs = tariffs,
                PoliticalWeights = weights,
                ElasticitySets = new Dictionary<string, double[]>(),
                EconomyGroups = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["eu"] = ["EU"],
                    ["eu28"] = ["EU"],
                    ["tpp12"] = ["JPN", "USA"],
                    ["tpp11"] = ["JPN"],
                    ["brics"] = ["BRA", "CHN", "IND"],
                },
                SectorGroups = SectorGroups(),
            },
            new RepairReport()
        );
    }

    private static Dictionary<string, IReadOnlyList<string>> SectorGroups()
    {
        string[] codes = [.. _sectors.Select(s => s.Code)];
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["goods"] = codes,
            ["agriculture_and_food"] = codes[..18],
            ["agriculture"] = codes[..13],
            ["food"] = ["ric", "sug", "dry", "cmt", "omt", "vol", "ofd", "b_t"],
            ["manufacturing"] = codes[18..],
            ["rice"] = ["ric"],
            ["wheat"] = ["wht"],
            ["sugar"] = ["sug"],
            ["dairy"] = ["dry"],
            ["beef"] = ["cmt"],
            ["meat"] = ["cmt", "omt"],
            ["textiles"] = ["tex", "wap"],
            ["chemicals"] = ["crp"],
            ["steel"] = ["i_s"],
            ["cars"] = ["mvh"],
            ["electronics"] = ["ele"],
            ["semiconductors"] = ["ele"],
            ["machinery"] = ["ome"],
        };
    }

    private static void ReadFlows(
        string file,
        string valueColumn,
        TradeTensor into,
        IReadOnlyDictionary<string, int> economies,
        IReadOnlyDictionary<string, int> sectors
    )
    {
        using SourceTable table = new(file);
        int origin = table.Column("origin");
        int destination = table.Column("destination");
        int sector = table.Column("sector");
        int value = table.Column(valueColumn);
        while (table.Read())
        {
            into[table.Index(origin, economies), table.Index(destination, economies), table.Index(sector, sectors)] =
                table.Number(value);
        }
    }
}
