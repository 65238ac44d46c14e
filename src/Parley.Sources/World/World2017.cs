using System.Globalization;
using Parley.Data;
using Parley.Model;

namespace Parley.Sources.World;

/// <summary><c>world-2017</c>: 81 economies and 28 sectors with input-output links.</summary>
internal static class World2017
{
    /// <summary>The set whose trade and scale elasticities were estimated together.</summary>
    private const string DefaultElasticities = "LL";

    public static BuiltDataset Build(string folder)
    {
        RepairReport repairs = new();
        (TradeTensor trade, TradeTensor tariffs) = ReadFlows(folder);
        SevenEconomies seven = new(folder);
        new TariffRepair(trade, tariffs, seven, repairs).Apply();
        InputLinks links = new(trade, tariffs, seven, new DomesticUse(folder), repairs);
        double[,,] inputs = links.Make();
        Dictionary<string, double[]> elasticities = ReadElasticities(folder);
        return new BuiltDataset(
            new Dataset
            {
                Name = "world-2017",
                Title = "81 economies and 28 sectors with input-output links, 2017",
                Year = 2017,
                Unit = "million USD",
                Purpose = "Every economy of the Trans-Pacific Partnership and of the European Union for itself",
                Sources = Sources,
                Notes = Notes(links),
                MarketStructure = MarketStructure.PerfectCompetition,
                Economies = WorldNames.Economies,
                Sectors =
                [
                    .. WorldNames.Sectors.Select(
                        (s, index) =>
                            new Sector(
                                s.Code,
                                s.Name,
                                elasticities[DefaultElasticities][index],
                                ScaleElasticity(seven, index, elasticities[DefaultElasticities][index])
                            )
                    ),
                ],
                Trade = trade,
                Tariffs = tariffs,
                InputShares = inputs,
                PoliticalWeights = MappedWeights.Make(Ossa2007.Build(folder).Dataset),
                ElasticitySets = elasticities,
                TradeElasticitySet = DefaultElasticities,
                Proxies = Proxies(links),
                EconomyGroups = WorldNames.EconomyGroups,
                SectorGroups = WorldNames.SectorGroups,
            },
            repairs
        );
    }

    private static (TradeTensor Trade, TradeTensor Tariffs) ReadFlows(string folder)
    {
        Dictionary<string, int> economies = CodeIndex.Of(WorldNames.Economies.Select(e => e.Code));
        Dictionary<string, int> sectors = CodeIndex.Of(WorldNames.Sectors.Select(s => s.Code));
        TradeTensor trade = new(economies.Count, sectors.Count);
        TradeTensor tariffs = new(economies.Count, sectors.Count);
        using SourceTable table = new(Path.Combine(folder, "icio-2017", "flows-and-tariffs.csv.gz"));
        int origin = table.Column("origin");
        int destination = table.Column("destination");
        int sector = table.Column("sector");
        int value = table.Column("value");
        int tariff = table.Column("tariff");
        while (table.Read())
        {
            int cell = trade.Index(
                table.Index(origin, economies),
                table.Index(destination, economies),
                table.Index(sector, sectors)
            );
            trade.Values[cell] = table.Number(value);
            tariffs.Values[cell] = table.Number(tariff);
        }

        return (trade, tariffs);
    }

    private static Dictionary<string, double[]> ReadElasticities(string folder)
    {
        string[] names = ["IS", "CP", "FGO", "U4", "BSY", "GYY", "Shap", "LL"];
        Dictionary<string, int> sectors = CodeIndex.Of(WorldNames.Sectors.Select(s => s.Code));
        Dictionary<string, double[]> sets = names.ToDictionary(n => n, _ => new double[sectors.Count]);
        using SourceTable table = new(Path.Combine(folder, "icio-2017", "trade-elasticities.csv"));
        int sector = table.Column("sector");
        while (table.Read())
        {
            int s = table.Index(sector, sectors);
            foreach (string name in names)
            {
                sets[name][s] = table.Number(table.Column(name));
            }
        }

        return sets;
    }

    /// <summary>psi by sector: estimates fix the product of trade and scale elasticity, so that product is kept where the two
    /// tables gave a sector the trade elasticity of different industries. The product is below 1 everywhere.</summary>
    private static double ScaleElasticity(SevenEconomies seven, int sector, double tradeElasticity)
    {
        int industry = Concordance.SevenEconomies(sector)[0];
        return Math.Round(seven.TradeElasticity[industry] * seven.ScaleElasticity[industry] / tradeElasticity, 6);
    }

    private static IReadOnlyList<Source> Sources { get; } =
    [
        new(
            "OECD, Inter-Country Input-Output tables, year 2017, intermediate and final use added up, as compiled with bilateral tariffs for 81 economies and 28 sectors",
            "OECD terms and conditions: data may be used, shared and adapted for any purpose with credit to the OECD, which those who take it on must give too",
            "flows between economies and home sales by sector"
        ),
        new(
            "Feodora Teti, Global Tariff Database, year 2017, by sixteen groups of sectors, in the same compilation",
            "Figures used as facts with attribution; no explicit licence is known for this extract",
            "applied bilateral tariffs"
        ),
        new(
            "Eight sets of trade elasticities by sector in the same compilation, under its labels: CP Caliendo and Parro (2015), FGO Fontagne, Guimbard and Orefice (2022), U4 four everywhere, BSY Bagwell, Staiger and Yurukoglu (2021), GYY Giri, Yi and Yilmazkuday (2021), Shap Shapiro (2016), LL Lashkaripour and Lugovskyy (2023), and IS; the compilation gives labels only, the names are ours",
            "Figures of published articles, used as facts with attribution",
            "trade elasticities"
        ),
        new(
            "Seven economies by 44 industries, 2017; by its contents the data of Jiandong Ju, Hong Ma, Zi Wang and Xiaodong Zhu (2024), Trade wars and industrial policy competitions: Understanding the US-China economic conflicts, Journal of Monetary Economics 141, 42-58",
            "Figures of an article's replication files, used as facts with attribution; no explicit data licence is known",
            "input shares and value-added shares, tariffs on food, motor vehicles and other transport equipment, scale elasticities"
        ),
        new(
            "Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), World Input-Output Database, release 2016, year 2014",
            "Creative Commons Attribution 4.0",
            "purchases of home-made inputs, for the mix of inputs of economies the seven do not name"
        ),
        new(
            "Ralph Ossa (2014), Trade Wars and Trade Talks with Data, American Economic Review 104(12), replication data",
            "Figures of the article's replication files, used as facts with attribution; no explicit data licence is known",
            "political weights"
        ),
    ];

    private static List<string> Notes(InputLinks links) =>
        [
            "Flows are those of the inter-country tables: a balance between two economies differs from the customs figure",
            "Value added is derived: output less inputs, with the value-added shares of the source of the inputs",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Balanced by {links.Worst.Report.Method} of each economy's inputs and final spending: {links.MovedShare:P1} of all purchases moved from one use to another; the largest change among inputs of 1 % of materials or more is {links.Worst.Report.LargestAdjustment:+0%;-0%} ({links.Worst.Economy}, {Column(links.Worst.Report.LargestRow)} bought by {Column(links.Worst.Report.LargestColumn)})"
            ),
            "Trade elasticities are those of Lashkaripour and Lugovskyy (LL), which were estimated together with the scale elasticities beside them",
            "Tariffs on food and on motor vehicles are repaired; the 25 % that the United States charge on light trucks cannot be seen, and rates of importers outside BRA, CHN, IND, JPN, USA and the EU on motor vehicles are those of all transport equipment",
            "The rest of the world charges no tariff in the source",
            "Political weights outside goods are an assumption: Ossa (2014), from whom they are mapped, has no services, mining or petroleum; these are given his mean, 1, and then all are scaled to mean 1 in each economy",
        ];

    private static string Column(int column) =>
        column < WorldNames.Sectors.Count ? WorldNames.Sectors[column].Code : "final spending";

    private static List<Proxy> Proxies(InputLinks links) =>
        [
            new Proxy(
                ProxyKind.Inputs,
                "the rest of the world of the seven economies, fitted to what the economy makes and buys",
                links.Proxied
            ),
            new Proxy(
                ProxyKind.Inputs,
                "its own purchases of home-made inputs in 2014 for the mix, and the value-added shares of the European Union or the rest of the world",
                links.OwnMix
            ),
            new Proxy(
                ProxyKind.Tariffs,
                "food: the group's mean of food and tobacco, bent down",
                [
                    .. WorldNames
                        .Economies.Select(e => e.Code)
                        .Where(c => Concordance.RegionOf(c) == SevenEconomies.RestOfWorld && c != "ROW"),
                ]
            ),
            new Proxy(
                ProxyKind.PoliticalWeights,
                "the European Union of Ossa (2014)",
                [.. WorldNames.Economies.Select(e => e.Code).Where(c => Concordance.RegionOf(c) == "EU")]
            ),
            new Proxy(
                ProxyKind.PoliticalWeights,
                "the rest of the world of Ossa (2014)",
                [
                    .. WorldNames
                        .Economies.Select(e => e.Code)
                        .Where(c => Concordance.RegionOf(c) == SevenEconomies.RestOfWorld && c != "ROW"),
                ]
            ),
        ];
}
