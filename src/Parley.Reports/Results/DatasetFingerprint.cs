using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parley.Data;

namespace Parley.Reports.Results;

/// <summary>A hash of every name and number that a solution depends on.</summary>
internal static class DatasetFingerprint
{
    public static string Of(Dataset dataset)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, dataset.MarketStructure.ToString());
        foreach (Economy economy in dataset.Economies)
        {
            Add(hash, economy.Code);
        }

        foreach (Sector sector in dataset.Sectors)
        {
            Add(
                hash,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sector.Code} {sector.TradeElasticity:R} {sector.ScaleElasticity:R} {sector.Sigma:R}"
                )
            );
        }

        Add(hash, dataset.Trade.Values);
        Add(hash, dataset.Tariffs.Values);
        if (dataset.InputShares is { } shares)
        {
            Add(hash, MemoryMarshal.CreateReadOnlySpan(ref shares[0, 0, 0], shares.Length));
        }

        if (dataset.PoliticalWeights is { } weights)
        {
            Add(hash, MemoryMarshal.CreateReadOnlySpan(ref weights[0, 0], weights.Length));
        }

        foreach ((string name, double[] set) in dataset.ElasticitySets.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            Add(hash, set);
        }

        AddGroups(hash, dataset.EconomyGroups);
        AddGroups(hash, dataset.SectorGroups);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddGroups(IncrementalHash hash, IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
    {
        foreach ((string name, IReadOnlyList<string> members) in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Add(hash, $"{name}: {string.Join(' ', members)}");
        }
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private static void Add(IncrementalHash hash, ReadOnlySpan<double> values) =>
        hash.AppendData(MemoryMarshal.AsBytes(values));
}
