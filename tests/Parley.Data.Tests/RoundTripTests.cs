using Parley.Inputs;
using Parley.Model;

namespace Parley.Data.Tests;

public class RoundTripTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(7, 5)]
    public void A_written_folder_reads_back_the_same_to_the_last_bit(int economies, int sectors)
    {
        using TemporaryFolder temporary = new();
        Dataset dataset = SmallWorld.Make(economies, sectors, 5);

        DatasetFolder.Write(dataset, temporary["world"]);

        SameDataset.Assert(dataset, DatasetFolder.Read(temporary["world"]));
    }

    [Fact]
    public void The_compact_form_holds_the_same_to_the_last_bit()
    {
        using TemporaryFolder temporary = new();
        Dataset dataset = SmallWorld.Make(6, 4, 9, MarketStructure.FixedFirms);

        DatasetArchive.Write(dataset, temporary["world.parley"]);

        SameDataset.Assert(dataset, DatasetArchive.Read(temporary["world.parley"]));
        SameDataset.Assert(dataset, Datasets.Load(temporary["world.parley"]));
    }

    [Fact]
    public void The_same_dataset_is_written_in_the_same_bytes()
    {
        using TemporaryFolder temporary = new();
        foreach (string name in (string[])["one", "two"])
        {
            Dataset dataset = SmallWorld.Make(4, 3, 2);
            DatasetFolder.Write(dataset, temporary[name]);
            DatasetArchive.Write(dataset, temporary[name + ".parley"]);
        }

        string[] files = [.. Directory.GetFiles(temporary["one"]).Select(f => Path.GetFileName(f)!)];
        Assert.NotEmpty(files);
        Assert.All(
            files,
            f =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(temporary["one"], f)),
                    File.ReadAllBytes(Path.Combine(temporary["two"], f))
                )
        );
        Assert.Equal(File.ReadAllBytes(temporary["one.parley"]), File.ReadAllBytes(temporary["two.parley"]));
    }

    [Fact]
    public void A_folder_out_of_the_compact_form_is_the_folder_it_came_from()
    {
        using TemporaryFolder temporary = new();
        DatasetFolder.Write(SmallWorld.Three, temporary["before"]);
        DatasetArchive.Write(DatasetFolder.Read(temporary["before"]), temporary["world.parley"]);
        DatasetFolder.Write(DatasetArchive.Read(temporary["world.parley"]), temporary["after"]);

        Assert.All(
            Directory.GetFiles(temporary["before"]),
            f =>
                Assert.Equal(
                    File.ReadAllText(f),
                    File.ReadAllText(Path.Combine(temporary["after"], Path.GetFileName(f)))
                )
        );
    }

    [Fact]
    public void What_is_absent_stays_absent_and_has_its_meaning()
    {
        using TemporaryFolder temporary = new();
        Dataset bare = SmallWorld.Three with
        {
            InputShares = null,
            PoliticalWeights = null,
            Tariffs = new TradeTensor(3, 3),
            ElasticitySets = new Dictionary<string, double[]>(),
            Purpose = null,
            Proxies = [],
            Notes = [],
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>(),
            SectorGroups = new Dictionary<string, IReadOnlyList<string>>(),
            Sectors = [.. SmallWorld.Three.Sectors.Select(s => s with { ScaleElasticity = null, Sigma = null })],
        };

        DatasetFolder.Write(bare, temporary["bare"]);
        Dataset read = DatasetFolder.Read(temporary["bare"]);

        Assert.Equal(
            ["dataset.yaml", "economies.csv", "sectors.csv", "trade.csv"],
            Directory.GetFiles(temporary["bare"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
        SameDataset.Assert(bare, read);
        Assert.Equal(0, new Solver(read.ToBaseline()).Solve(Policy.Unchanged).Iterations);
    }

    [Fact]
    public void Writing_replaces_a_dataset_that_is_there()
    {
        using TemporaryFolder temporary = new();
        DatasetFolder.Write(SmallWorld.Make(2, 2, 1), temporary["world"]);
        DatasetFolder.Write(SmallWorld.Three, temporary["world"]);

        SameDataset.Assert(SmallWorld.Three, DatasetFolder.Read(temporary["world"]));
        Assert.Equal([temporary["world"]], Directory.GetFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void Writing_never_replaces_anything_else()
    {
        using TemporaryFolder temporary = new();
        Directory.CreateDirectory(temporary["photos"]);
        File.WriteAllText(Path.Combine(temporary["photos"], "beach.png"), "precious");

        InputException e = Assert.Throws<InputException>(() =>
            DatasetFolder.Write(SmallWorld.Three, temporary["photos"])
        );

        Assert.Contains("holds something other than a dataset", e.Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(Path.Combine(temporary["photos"], "beach.png")));
        Assert.Single(Directory.GetFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void A_dataset_that_breaks_a_rule_is_not_written()
    {
        using TemporaryFolder temporary = new();
        Dataset wrong = SmallWorld.Make(3, 3, 4);
        wrong.Trade[0, 1, 2] = -1;

        Assert.Throws<InputException>(() => DatasetFolder.Write(wrong, temporary["world"]));
        Assert.Throws<InputException>(() => DatasetArchive.Write(wrong, temporary["world.parley"]));
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        using TemporaryFolder temporary = new();
        DatasetFolder.Write(SmallWorld.Three, temporary["world"]);
        foreach (string file in Directory.GetFiles(temporary["world"]))
        {
            string text = File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal);
            File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)]);
        }

        SameDataset.Assert(SmallWorld.Three, DatasetFolder.Read(temporary["world"]));
    }

    [Fact]
    public void Columns_and_rows_may_stand_in_any_order()
    {
        using TemporaryFolder temporary = new();
        DatasetFolder.Write(SmallWorld.Three, temporary["world"]);
        string trade = Path.Combine(temporary["world"], "trade.csv");
        string[] rows = File.ReadAllLines(trade);
        File.WriteAllLines(
            trade,
            [.. rows.Take(1).Concat(rows.Skip(1).Reverse()).Select(r => string.Join(',', r.Split(',').Reverse()))]
        );

        SameDataset.Assert(SmallWorld.Three, DatasetFolder.Read(temporary["world"]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    [InlineData(-5)]
    public void A_damaged_compact_file_is_refused(int at)
    {
        using TemporaryFolder temporary = new();
        DatasetArchive.Write(SmallWorld.Three, temporary["world.parley"]);
        byte[] bytes = File.ReadAllBytes(temporary["world.parley"]);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(temporary["world.parley"], bytes);

        InputException e = Assert.Throws<InputException>(() => DatasetArchive.Read(temporary["world.parley"]));
        Assert.Contains("compact dataset", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compact_file_cut_short_is_refused()
    {
        using TemporaryFolder temporary = new();
        DatasetArchive.Write(SmallWorld.Three, temporary["world.parley"]);
        byte[] bytes = File.ReadAllBytes(temporary["world.parley"]);
        foreach (int length in (int[])[0, 5, 20, bytes.Length - 1])
        {
            File.WriteAllBytes(temporary["world.parley"], bytes[..length]);
            Assert.Throws<InputException>(() => DatasetArchive.Read(temporary["world.parley"]));
        }
    }
}
