using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>Every good that the reader knows, held against the datasets that ship.</summary>
public class GoodsInTheData
{
    private static readonly (string Good, string[] Groups)[] _goods =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "Parley.Dossier", "Lexicons", "goods.tsv"))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Select(c => (c[0], c[1].Split('|', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static readonly Dataset[] _shipped = [.. Datasets.Names.Select(n => Datasets.Load(n))];

    [Fact]
    public void Every_good_of_the_lexicon_has_a_sector_in_some_dataset()
    {
        SectorMap[] maps = [.. _shipped.Select(d => new SectorMap(d))];
        Assert.Equal(
            [],
            _goods
                .Where(g => Array.TrueForAll(maps, m => m.Find(new Good(g.Good, g.Groups)) is null))
                .Select(g => g.Good)
        );
    }

    [Fact]
    public void Every_group_that_the_lexicon_names_is_a_group_of_some_dataset() =>
        Assert.Equal(
            [],
            _goods
                .SelectMany(g => g.Groups)
                .Distinct()
                .Where(g => !Array.Exists(_shipped, d => d.SectorGroups.ContainsKey(g)))
        );

    [Fact]
    public void The_goods_of_trade_news_are_all_there() =>
        Assert.Equal(
            [],
            new[]
            {
                "cars",
                "computers",
                "citrus",
                "lumber",
                "solar panels",
                "batteries",
                "soybeans",
                "pork",
                "wine and beer",
                "aluminium",
                "critical minerals",
                "pharmaceuticals",
                "aircraft",
                "fertiliser",
            }.Except(_goods.Select(g => g.Good))
        );
}
