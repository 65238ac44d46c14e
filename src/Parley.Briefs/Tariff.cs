using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>Whom a measure falls on, in the dataset.</summary>
/// <param name="All">Every origin.</param>
/// <param name="Codes">Codes; empty where it is all.</param>
/// <param name="Economies">Those that the codes are of.</param>
/// <param name="Notes">What the reader should know of it.</param>
internal sealed record MeasureTargets(
    bool All,
    IReadOnlyList<string> Codes,
    IReadOnlyList<MappedEconomy> Economies,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Those that the article names as exempt from a measure on everyone.</summary>
    public IReadOnlyList<MappedEconomy> Exempt { get; init; } = [];

    /// <summary>For a title: <c>Japan and Canada</c>, <c>everyone but Mexico</c>.</summary>
    public string Short =>
        !All ? Words.Short(Economies)
        : Exempt.Count == 0 ? "everyone"
        : $"everyone but {Words.Short(Exempt)}";

    /// <summary>Their codes.</summary>
    public IReadOnlyList<string> ExemptCodes => [.. Exempt.SelectMany(e => e.Members).Distinct()];
}

/// <summary>A measure with everything found in the dataset.</summary>
internal sealed record Tariff(
    Measure Measure,
    IReadOnlyList<MappedEconomy> Imposers,
    MeasureTargets Targets,
    List<MappedGood> Goods
)
{
    public IReadOnlyList<string> ImporterCodes { get; } = [.. Imposers.SelectMany(i => i.Members).Distinct()];

    public IReadOnlyList<string> SectorCodes { get; } = [.. Goods.SelectMany(g => g.Sectors).Distinct()];

    /// <summary>Words for what is solved, see <see cref="MappedGood.WordsFor"/>.</summary>
    public string GoodsName { get; } = MappedGood.WordsFor(Goods);

    /// <summary>The article's own words for the goods.</summary>
    public string GoodsSaid { get; } = Wording.List([.. Goods.Select(g => g.Name).Distinct()]);

    /// <summary>The measure as the article has it, where its goods were taken from another one; else null.</summary>
    public Measure? WithoutGoods { get; init; }
}
