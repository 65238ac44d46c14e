using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>Finds the goods of an article in a dataset: the smallest sector or group of sectors that holds them.</summary>
internal sealed class SectorMap(Dataset dataset)
{
    private const string Services = "services";

    /// <summary>Goods that fill the group they are named after; all others are a part of theirs.</summary>
    private static readonly HashSet<string> _fillTheirGroup =
    [
        "cars",
        "agriculture",
        "food",
        "beef",
        "rice",
        "wheat",
        "dairy",
        "sugar",
        "steel",
        "electronics",
        "machinery",
        "textiles",
        "chemicals",
        Services,
    ];

    /// <summary>Goods without a group, or with a coarse one, to the sectors that hold them by the industrial classification
    /// (ISIC Rev. 4, GTAP, ISIC Rev. 3, as the datasets have it): the first that a dataset knows.</summary>
    private static readonly Dictionary<string, string[]> _sectorsOf = new(StringComparer.Ordinal)
    {
        ["aluminium"] = ["C24B", "C24", "nfm", "Basic_metals"],
        ["metals and ores"] = ["C24B", "nfm", "Basic_metals"],
        ["critical minerals"] = ["B07", "Mining"],
        ["aircraft"] = ["C302T309", "C30", "otn", "Other_transport"],
        ["rolling stock"] = ["C302T309", "otn", "Other_transport"],
        ["motorcycles"] = ["C302T309", "otn", "Other_transport"],
        ["ships"] = ["C301", "otn", "Other_transport"],
        ["shoes"] = ["C13T15", "lea", "Textile"],
        ["lumber"] = ["C16", "lum", "Wood"],
        ["paper"] = ["C17_18", "ppp", "Paper"],
        ["pharmaceuticals"] = ["C21"],
        ["tyres and plastics"] = ["C22", "crp", "Plastic"],
        ["glass, cement and ceramics"] = ["C23", "nmm", "Minerals"],
        ["batteries"] = ["C27", "ome", "Electrical"],
        ["electrical equipment"] = ["C27", "ome", "Electrical"],
        ["household appliances"] = ["C27", "ome", "Machinery_nec"],
        ["medical devices"] = ["C31T33", "ome", "Medical"],
        ["toys and games"] = ["C31T33", "omf", "Other"],
        ["arms"] = ["C25", "fmp", "Metal_products"],
        ["containers"] = ["C29", "mvh", "Auto"],
        ["furniture"] = ["C31T33", "omf", "Other"],
        ["jewellery"] = ["C31T33", "omf", "Other"],
        ["musical instruments"] = ["C31T33", "omf", "Other"],
        ["fish"] = ["A03"],
        ["poultry"] = ["omt"],
        ["pork"] = ["omt"],
        ["lamb"] = ["cmt"],
        ["cattle"] = ["ctl"],
        ["citrus"] = ["v_f"],
        ["fruit and vegetables"] = ["v_f"],
        ["nuts"] = ["v_f"],
        ["grains"] = ["gro"],
        ["soybeans"] = ["osd"],
        ["cotton"] = ["pfb"],
        ["oils and fats"] = ["vol"],
        ["tobacco"] = ["b_t"],
        ["wine and beer"] = ["b_t"],
        ["coal"] = ["B05"],
        ["oil"] = ["B06"],
        ["gas"] = ["B06"],
    };

    /// <summary>Codes of sectors that are goods.</summary>
    public IReadOnlyList<string> Goods { get; } =
    [
        .. dataset
            .Sectors.Where(s => s.Tradable)
            .Select(s => s.Code)
            .Where(c => !dataset.SectorGroups.TryGetValue(Services, out IReadOnlyList<string>? g) || !g.Contains(c)),
    ];

    /// <summary>A good of the article; null where no sector holds it.</summary>
    public MappedGood? Find(Good good)
    {
        if (_sectorsOf.TryGetValue(good.Name, out string[]? codes))
        {
            string? code = codes.FirstOrDefault(c => dataset.SectorIndex(c) >= 0);
            if (code is not null)
            {
                return new MappedGood(good.Name, code, [code], false, NamesOf([code], code), WordsFor([code], code));
            }
        }

        string? group = good.Groups.FirstOrDefault(IsKnown);
        if (group is null)
        {
            return null;
        }

        IReadOnlyList<string> sectors = dataset.SectorGroups[group];
        bool whole = _fillTheirGroup.Contains(good.Name) && group == good.Name;
        return new MappedGood(good.Name, group, sectors, whole, NamesOf(sectors, group), WordsFor(sectors, group));
    }

    /// <summary>
    /// Goods that an economy would rather keep closed. Farm goods stand for farm goods and food: most protection of farmers is
    /// on what is made of their goods (meat, dairy, sugar, milled rice).
    /// </summary>
    public MappedGood? FindSensitive(Good good)
    {
        string widest = good.Groups.Count > 0 ? good.Groups[^1] : "";
        return good.Name is "agriculture" or "food" && IsKnown(widest)
            ? new MappedGood(
                widest == good.Name ? good.Name : "agriculture and food",
                widest,
                dataset.SectorGroups[widest],
                true,
                NamesOf(dataset.SectorGroups[widest], widest),
                WordsFor(dataset.SectorGroups[widest], widest)
            )
            : Find(good);
    }

    /// <summary>Sectors by group or code; all of them where a good has no selector.</summary>
    public static Selection SelectionOf(IReadOnlyList<MappedGood> goods) =>
        new([.. goods.Select(g => g.Selector).Where(s => s.Length > 0).Distinct()], []);

    public IReadOnlyList<int> IndicesOf(IEnumerable<string> sectors) => [.. sectors.Select(dataset.SectorIndex)];

    private bool IsKnown(string group) => dataset.SectorGroups.TryGetValue(group, out var codes) && codes.Count > 0;

    /// <summary>Plain words for sectors, as a title has them: the name of one, of a group where they are several.</summary>
    private string WordsFor(IReadOnlyList<string> sectors, string group)
    {
        if (sectors.Count > 1)
        {
            return group.Replace('_', ' ');
        }

        string name = dataset.Sectors[dataset.SectorIndex(sectors[0])].Name;
        return name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private string NamesOf(IReadOnlyList<string> sectors, string group) =>
        sectors.Count > 3
            ? $"the {Wording.Count(sectors.Count)} sectors of {group.Replace('_', ' ')}"
            : Wording.List([.. sectors.Select(c => $"\"{dataset.Sectors[dataset.SectorIndex(c)].Name}\"")]);
}

/// <summary>A good of the article in the dataset.</summary>
/// <param name="Name">Word for it: <c>cars</c>.</param>
/// <param name="Selector">Name of a group of sectors, or code of one.</param>
/// <param name="Sectors">Codes of the sectors that hold it.</param>
/// <param name="IsWhole">False where the sectors hold much else.</param>
/// <param name="SectorNames">Names of the sectors, for a sentence.</param>
/// <param name="SectorWords">Plain words for the sectors, for a title.</param>
internal sealed record MappedGood(
    string Name,
    string Selector,
    IReadOnlyList<string> Sectors,
    bool IsWhole,
    string SectorNames,
    string SectorWords
)
{
    /// <summary>
    /// Words for what was solved, never narrower than it: <c>cars</c>, and where the sectors hold much else
    /// <c>computers and electronics (semiconductors and much else)</c>.
    /// </summary>
    public static string WordsFor(IEnumerable<MappedGood> goods) =>
        Wording.List([
            .. goods
                .GroupBy(g => string.Join(',', g.Sectors))
                .Select(same =>
                    same.FirstOrDefault(g => g.IsWhole) is { } whole ? whole.Name
                    : same.First().SectorWords == same.First().Name ? same.First().Name
                    : $"{same.First().SectorWords} ({string.Join(", ", same.Select(g => g.Name).Distinct())} and much else)"
                )
                .Distinct(),
        ]);
}
