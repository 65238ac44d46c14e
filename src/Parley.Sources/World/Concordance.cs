namespace Parley.Sources.World;

/// <summary>How the sectors of <c>world-2017</c> correspond to those of the other tables.</summary>
internal static class Concordance
{
    private static readonly (string Sector, int SevenEconomies, int[] WorldInputOutput, string[] Ossa)[] _goods =
    [
        ("A01", 1, [1], ["ric", "wht", "gro", "v_f", "osd", "sug", "pfb", "ocr", "ctl", "oap", "dry", "wol"]),
        ("A02", 1, [2], ["frs"]),
        ("A03", 2, [3], []),
        ("B05", 3, [4], []),
        ("B06", 3, [4], []),
        ("B07", 4, [4], []),
        ("B08", 4, [4], []),
        ("B09", 5, [4], []),
        ("C10T12", 6, [5], ["ric", "sug", "dry", "cmt", "omt", "vol", "ofd", "b_t"]),
        ("C13T15", 7, [6], ["tex", "wap", "lea"]),
        ("C16", 8, [7], ["lum"]),
        ("C17_18", 9, [8, 9], ["ppp"]),
        ("C19", 10, [10], []),
        ("C20", 11, [11], ["crp"]),
        ("C21", 12, [12], ["crp"]),
        ("C22", 13, [13], ["crp"]),
        ("C23", 14, [14], ["nmm"]),
        ("C24A", 15, [15], ["i_s"]),
        ("C24B", 15, [15], ["nfm"]),
        ("C25", 16, [16], ["fmp"]),
        ("C26", 17, [17], ["ele"]),
        ("C27", 18, [18], ["ome"]),
        ("C28", 19, [19], ["ome"]),
        ("C29", 20, [20], ["mvh"]),
        ("C301", 21, [21], ["otn"]),
        ("C302T309", 21, [21], ["otn"]),
        ("C31T33", 22, [22, 23], ["omf"]),
    ];

    /// <summary>Industries of the world input-output tables from here on (counted from 0) are services.</summary>
    private const int FirstWorldInputOutputService = 23;

    /// <summary>Industries of a sector among the 44 of the seven economies, counted from 0.</summary>
    public static IReadOnlyList<int> SevenEconomies(int sector) =>
        sector < _goods.Length
            ? [_goods[sector].SevenEconomies - 1]
            :
            [
                .. Enumerable.Range(
                    World.SevenEconomies.FirstService,
                    World.SevenEconomies.Industries - World.SevenEconomies.FirstService
                ),
            ];

    /// <summary>Industries of a sector among the 56 of the world input-output tables, counted from 0.</summary>
    public static IReadOnlyList<int> WorldInputOutput(int sector) =>
        sector < _goods.Length
            ? [.. _goods[sector].WorldInputOutput.Select(i => i - 1)]
            :
            [
                .. Enumerable.Range(
                    FirstWorldInputOutputService,
                    DomesticUse.Industries - FirstWorldInputOutputService
                ),
            ];

    /// <summary>Sectors of Ossa (2014) that a sector is made of; empty where he has none. Rice, sugar and dairy are raw and
    /// processed in one there, so they stand both in agriculture and in food.</summary>
    public static IReadOnlyList<string> Ossa(int sector) => sector < _goods.Length ? _goods[sector].Ossa : [];

    /// <summary>The one of the seven economies that an economy is or belongs to; all others are the rest of the world.</summary>
    public static string RegionOf(string economy) =>
        economy switch
        {
            "BRA" or "CHN" or "IND" or "JPN" or "USA" => economy,
            "GBR" => "EU",
            _ => WorldNames.EuropeanUnion27.Contains(economy) ? "EU" : World.SevenEconomies.RestOfWorld,
        };
}
