using Parley.Data;
using Parley.Model;
using Parley.Sources;

namespace Parley.Data.Tests;

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
    public void Two_builds_give_the_same_figures_to_the_last_bit(string name)
    {
        string from = SourcesFolder.OrSkip();
        Dataset first = SourceBuilders.Build(name, from).Dataset;
        Dataset second = SourceBuilders.Build(name, from).Dataset;
        Assert.Equal(first.Notes, second.Notes);
        Assert.True(first.Trade.Values.AsSpan().SequenceEqual(second.Trade.Values));
        Assert.True(first.Tariffs.Values.AsSpan().SequenceEqual(second.Tariffs.Values));
        Assert.Equal(first.InputShares?.Cast<double>().ToArray() ?? [], second.InputShares?.Cast<double>() ?? []);
        Assert.Equal(
            first.PoliticalWeights?.Cast<double>().ToArray() ?? [],
            second.PoliticalWeights?.Cast<double>() ?? []
        );
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
