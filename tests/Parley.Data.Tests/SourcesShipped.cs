using Parley.Data;
using Parley.Model;
using Parley.Sources;

namespace Parley.Tests;

/// <summary>What ships inside is what the builders make.</summary>
public class SourcesShipped
{
    public static TheoryData<string> Names => [.. SourceBuilders.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_dataset_is_an_equilibrium_as_it_stands(string name) =>
        Assert.Equal(0, new Solver(Datasets.Load(name).ToBaseline()).Solve(Policy.Unchanged).Iterations);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_dataset_is_what_its_builder_makes_today(string name)
    {
        Dataset built = SourceBuilders.Build(name, SourcesFolder.OrSkip()).Dataset;
        Dataset shipped = Datasets.Load(name);
        Assert.Equal(built.Economies, shipped.Economies);
        Assert.Equal(built.Sectors, shipped.Sectors);
        Assert.Equal(built.Sources, shipped.Sources);
        Assert.Equal(built.Notes, shipped.Notes);
        AssertNear(built.Trade.Values, shipped.Trade.Values);
        AssertNear(built.Tariffs.Values, shipped.Tariffs.Values);
        AssertNear(built.InputShares?.Cast<double>() ?? [], shipped.InputShares?.Cast<double>() ?? []);
        AssertNear(built.PoliticalWeights?.Cast<double>() ?? [], shipped.PoliticalWeights?.Cast<double>() ?? []);
        Assert.Equal(built.ElasticitySets.Keys.Order(), shipped.ElasticitySets.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_builds_give_the_same_bytes(string name)
    {
        string from = SourcesFolder.OrSkip();
        string first = Path.GetTempFileName();
        string second = Path.GetTempFileName();
        try
        {
            DatasetArchive.Write(SourceBuilders.Build(name, from).Dataset, first);
            DatasetArchive.Write(SourceBuilders.Build(name, from).Dataset, second);
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        }
        finally
        {
            File.Delete(first);
            File.Delete(second);
        }
    }

    [Fact]
    public void The_shipped_tariffs_of_nafta_are_those_of_the_tables() =>
        Assert.Equal(SourceBuilders.NaftaTariffs2005(SourcesFolder.OrSkip()), Datasets.LoadTariffs("nafta-2005"));

    /// <summary>Another processor may round the last digits of a solve in another way.</summary>
    private static void AssertNear(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        double[] e = [.. expected];
        double[] a = [.. actual];
        Assert.Equal(e.Length, a.Length);
        int differing = e.Zip(a).Count(p => Math.Abs(p.First - p.Second) > 1e-9 * Math.Abs(p.First));
        Assert.Equal(0, differing);
    }
}
