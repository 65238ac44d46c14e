namespace Parley.Briefs;

/// <summary>Who was a member of the European Union, and of the communities before it, in which year.</summary>
internal static class EuropeanUnion
{
    public const string Code = "EU";

    /// <summary>Code to the year of accession.</summary>
    private static readonly Dictionary<string, int> _accession = new(StringComparer.Ordinal)
    {
        ["BEL"] = 1958,
        ["DEU"] = 1958,
        ["FRA"] = 1958,
        ["ITA"] = 1958,
        ["LUX"] = 1958,
        ["NLD"] = 1958,
        ["DNK"] = 1973,
        ["GBR"] = 1973,
        ["IRL"] = 1973,
        ["GRC"] = 1981,
        ["ESP"] = 1986,
        ["PRT"] = 1986,
        ["AUT"] = 1995,
        ["FIN"] = 1995,
        ["SWE"] = 1995,
        ["CYP"] = 2004,
        ["CZE"] = 2004,
        ["EST"] = 2004,
        ["HUN"] = 2004,
        ["LTU"] = 2004,
        ["LVA"] = 2004,
        ["MLT"] = 2004,
        ["POL"] = 2004,
        ["SVK"] = 2004,
        ["SVN"] = 2004,
        ["BGR"] = 2007,
        ["ROU"] = 2007,
        ["HRV"] = 2013,
    };

    /// <summary>The last year in which the United Kingdom was a member all through.</summary>
    private const int LastYearWithUnitedKingdom = 2019;

    public static bool HasMember(string economy, int year) =>
        _accession.TryGetValue(economy, out int since)
        && year >= since
        && (economy != "GBR" || year <= LastYearWithUnitedKingdom);

    public static int Members(int year) => _accession.Keys.Count(code => HasMember(code, year));
}
