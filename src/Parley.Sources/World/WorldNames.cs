using Parley.Data;

namespace Parley.Sources.World;

/// <summary>Economies, sectors and groups of <c>world-2017</c>.</summary>
internal static class WorldNames
{
    public static IReadOnlyList<Economy> Economies { get; } =
    [
        new("AGO", "Angola"),
        new("ARE", "United Arab Emirates"),
        new("ARG", "Argentina"),
        new("AUS", "Australia"),
        new("AUT", "Austria"),
        new("BEL", "Belgium"),
        new("BGD", "Bangladesh"),
        new("BGR", "Bulgaria"),
        new("BLR", "Belarus"),
        new("BRA", "Brazil"),
        new("BRN", "Brunei"),
        new("CAN", "Canada"),
        new("CHE", "Switzerland"),
        new("CHL", "Chile"),
        new("CHN", "China"),
        new("CIV", "Ivory Coast"),
        new("CMR", "Cameroon"),
        new("COD", "DR Congo"),
        new("COL", "Colombia"),
        new("CRI", "Costa Rica"),
        new("CYP", "Cyprus"),
        new("CZE", "Czechia"),
        new("DEU", "Germany"),
        new("DNK", "Denmark"),
        new("EGY", "Egypt"),
        new("ESP", "Spain"),
        new("EST", "Estonia"),
        new("FIN", "Finland"),
        new("FRA", "France"),
        new("GBR", "United Kingdom"),
        new("GRC", "Greece"),
        new("HKG", "Hong Kong"),
        new("HRV", "Croatia"),
        new("HUN", "Hungary"),
        new("IDN", "Indonesia"),
        new("IND", "India"),
        new("IRL", "Ireland"),
        new("ISL", "Iceland"),
        new("ISR", "Israel"),
        new("ITA", "Italy"),
        new("JOR", "Jordan"),
        new("JPN", "Japan"),
        new("KAZ", "Kazakhstan"),
        new("KHM", "Cambodia"),
        new("KOR", "South Korea"),
        new("LAO", "Laos"),
        new("LTU", "Lithuania"),
        new("LUX", "Luxembourg"),
        new("LVA", "Latvia"),
        new("MAR", "Morocco"),
        new("MEX", "Mexico"),
        new("MLT", "Malta"),
        new("MMR", "Myanmar"),
        new("MYS", "Malaysia"),
        new("NGA", "Nigeria"),
        new("NLD", "Netherlands"),
        new("NOR", "Norway"),
        new("NZL", "New Zealand"),
        new("PAK", "Pakistan"),
        new("PER", "Peru"),
        new("PHL", "Philippines"),
        new("POL", "Poland"),
        new("PRT", "Portugal"),
        new("ROU", "Romania"),
        new("ROW", "Rest of the world"),
        new("RUS", "Russia"),
        new("SAU", "Saudi Arabia"),
        new("SEN", "Senegal"),
        new("SGP", "Singapore"),
        new("STP", "Sao Tome and Principe"),
        new("SVK", "Slovakia"),
        new("SVN", "Slovenia"),
        new("SWE", "Sweden"),
        new("THA", "Thailand"),
        new("TUN", "Tunisia"),
        new("TUR", "Turkey"),
        new("TWN", "Taiwan"),
        new("UKR", "Ukraine"),
        new("USA", "United States"),
        new("VNM", "Vietnam"),
        new("ZAF", "South Africa"),
    ];

    /// <summary>Codes of ISIC Rev. 4 as the input-output tables write them, and all services in one.</summary>
    public static IReadOnlyList<(string Code, string Name)> Sectors { get; } =
    [
        ("A01", "Agriculture"),
        ("A02", "Forestry"),
        ("A03", "Fishing"),
        ("B05", "Coal mining"),
        ("B06", "Oil and gas extraction"),
        ("B07", "Metal ores"),
        ("B08", "Other mining"),
        ("B09", "Mining support services"),
        ("C10T12", "Food, beverages and tobacco"),
        ("C13T15", "Textiles, clothing, leather and footwear"),
        ("C16", "Wood products"),
        ("C17_18", "Paper and printing"),
        ("C19", "Refined petroleum"),
        ("C20", "Chemicals"),
        ("C21", "Pharmaceuticals"),
        ("C22", "Rubber and plastics"),
        ("C23", "Mineral products"),
        ("C24A", "Iron and steel"),
        ("C24B", "Non-ferrous metals"),
        ("C25", "Metal products"),
        ("C26", "Computers and electronics"),
        ("C27", "Electrical equipment"),
        ("C28", "Machinery"),
        ("C29", "Motor vehicles and parts"),
        ("C301", "Ships"),
        ("C302T309", "Other transport equipment"),
        ("C31T33", "Furniture and other manufactures"),
        ("SERV", "Services"),
    ];

    public static IReadOnlyList<string> EuropeanUnion27 { get; } =
    [
        .. "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<string> TransPacific11 { get; } =
    [.. "AUS BRN CAN CHL JPN MEX MYS NZL PER SGP VNM".Split(' ')];

    private static readonly string[] _southeastAsia = [.. "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM".Split(' ')];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> EconomyGroups { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["tpp12"] = [.. TransPacific11, "USA"],
            ["tpp11"] = TransPacific11,
            ["eu"] = EuropeanUnion27,
            ["eu28"] = [.. EuropeanUnion27, "GBR"],
            ["nafta"] = ["CAN", "MEX", "USA"],
            ["asean"] = _southeastAsia,
            ["rcep"] = [.. _southeastAsia, "AUS", "CHN", "JPN", "KOR", "NZL"],
            ["efta"] = ["CHE", "ISL", "NOR"],
            ["mercosur"] = ["ARG", "BRA"],
            ["g7"] = ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"],
            ["brics"] = ["BRA", "CHN", "IND", "RUS", "ZAF"],
        };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> SectorGroups { get; } = MakeSectorGroups();

    private static Dictionary<string, IReadOnlyList<string>> MakeSectorGroups()
    {
        string[] codes = [.. Sectors.Select(s => s.Code)];
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["goods"] = codes[..^1],
            ["services"] = ["SERV"],
            ["agriculture_and_food"] = ["A01", "A02", "A03", "C10T12"],
            ["agriculture"] = ["A01", "A02", "A03"],
            ["food"] = ["C10T12"],
            ["mining"] = codes[3..8],
            ["manufacturing"] = codes[8..^1],
            ["energy"] = ["B05", "B06", "C19"],
            ["textiles"] = ["C13T15"],
            ["chemicals"] = ["C20", "C21"],
            ["steel"] = ["C24A"],
            ["electronics"] = ["C26"],
            ["semiconductors"] = ["C26"],
            ["machinery"] = ["C28"],
            ["cars"] = ["C29"],
        };
    }
}
