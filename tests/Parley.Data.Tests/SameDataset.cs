namespace Parley.Data.Tests;

/// <summary>Whether two datasets say the same.</summary>
internal static class SameDataset
{
    public static void Assert(Dataset expected, Dataset actual)
    {
        Xunit.Assert.Equal(expected.Name, actual.Name);
        Xunit.Assert.Equal(expected.Title, actual.Title);
        Xunit.Assert.Equal(expected.Year, actual.Year);
        Xunit.Assert.Equal(expected.Unit, actual.Unit);
        Xunit.Assert.Equal(expected.Purpose, actual.Purpose);
        Xunit.Assert.Equal(expected.Sources, actual.Sources);
        Xunit.Assert.Equal(expected.Notes, actual.Notes);
        Xunit.Assert.Equal(expected.MarketStructure, actual.MarketStructure);
        Xunit.Assert.Equal(expected.TradeElasticitySet, actual.TradeElasticitySet);
        Xunit.Assert.Equal(expected.Economies, actual.Economies);
        Xunit.Assert.Equal(expected.Sectors, actual.Sectors);
        Xunit.Assert.Equal(expected.Trade.Values, actual.Trade.Values);
        Xunit.Assert.Equal(expected.Tariffs.Values, actual.Tariffs.Values);
        Xunit.Assert.Equal(expected.InputShares, actual.InputShares);
        Xunit.Assert.Equal(expected.PoliticalWeights, actual.PoliticalWeights);
        Xunit.Assert.Equivalent(expected.ElasticitySets, actual.ElasticitySets, strict: true);
        Xunit.Assert.Equivalent(expected.EconomyGroups, actual.EconomyGroups, strict: true);
        Xunit.Assert.Equivalent(expected.SectorGroups, actual.SectorGroups, strict: true);
        Xunit.Assert.Equivalent(expected.Proxies, actual.Proxies, strict: true);
    }
}
