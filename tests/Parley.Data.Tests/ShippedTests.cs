using Parley.Model;

namespace Parley.Data.Tests;

/// <summary>The datasets inside are sound and hold what people will ask for.</summary>
public class ShippedTests
{
    public static TheoryData<string> Names => [.. Datasets.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_loads_is_an_equilibrium_and_its_accounts_close(string name)
    {
        DatasetSummary summary = new(Datasets.Load(name));

        Assert.Equal(name, summary.Dataset.Name);
        Assert.Equal(0, new Solver(summary.Baseline).Solve(Policy.Unchanged).Iterations);
        Assert.InRange(summary.BalanceResidual, 0, 1e-10);
        Assert.InRange(summary.TransferResidual, 0, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_it_is_for_and_where_it_comes_from(string name)
    {
        Dataset dataset = Datasets.Load(name);

        Assert.False(string.IsNullOrWhiteSpace(dataset.Purpose));
        Assert.NotEmpty(dataset.Sources);
        Assert.All(dataset.Sources, source => Assert.False(string.IsNullOrWhiteSpace(source.Licence)));
        Assert.NotEmpty(dataset.Notes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_groups_a_scenario_speaks_of(string name)
    {
        Dataset dataset = Datasets.Load(name);

        Assert.All(
            (string[])["agriculture", "food", "cars"],
            group => Assert.Contains(group, dataset.SectorGroups.Keys)
        );
        // Ossa's economy is goods alone.
        Assert.Equal(name != "ossa-2007", dataset.SectorGroups.ContainsKey("services"));
        Assert.Contains("eu", dataset.EconomyGroups.Keys);
        Assert.True(dataset.EconomyIndex("JPN") >= 0 && dataset.EconomyIndex("USA") >= 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_folder_and_its_compact_form_say_the_same(string name)
    {
        using TemporaryFolder temporary = new();
        Dataset shipped = Datasets.Load(name);

        DatasetFolder.Write(shipped, temporary["folder"]);
        Dataset read = DatasetFolder.Read(temporary["folder"]);

        SameDataset.Assert(shipped, read);
    }

    [Fact]
    public void Everything_inside_has_a_name_and_every_name_is_inside() =>
        Assert.Equal(
            Datasets.Names.Order(StringComparer.Ordinal),
            typeof(Dataset)
                .Assembly.GetManifestResourceNames()
                .Where(r => r.EndsWith(DatasetArchive.Extension, StringComparison.Ordinal))
                .Select(r => Path.GetFileNameWithoutExtension(r)!)
                .Order(StringComparer.Ordinal)
        );
}
