using Parley.Inputs;
using Parley.Model;

namespace Parley.Data;

/// <summary>A dataset as its folder holds it: checked, with names, groups and provenance.</summary>
public sealed record Dataset
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The year the flows are of.</summary>
    public required int Year { get; init; }

    /// <summary>Such as <c>million USD</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What the dataset is good for, one sentence; null where nobody said.</summary>
    public string? Purpose { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The market structure used unless another is asked for.</summary>
    public required MarketStructure MarketStructure { get; init; }

    public required IReadOnlyList<Economy> Economies { get; init; }

    public required IReadOnlyList<Sector> Sectors { get; init; }

    /// <summary>Million USD before tariff, origin x destination x sector, diagonal = home sales.</summary>
    public required TradeTensor Trade { get; init; }

    /// <summary>Fractions, origin x destination x sector.</summary>
    public required TradeTensor Tariffs { get; init; }

    /// <summary>Economy x input x using sector, shares of cost; null = no intermediates.</summary>
    public double[,,]? InputShares { get; init; }

    /// <summary>Economy x sector; null = all 1.</summary>
    public double[,]? PoliticalWeights { get; init; }

    /// <summary>Other published trade elasticities by set name, each by sector; empty where the dataset has only its own.</summary>
    public required IReadOnlyDictionary<string, double[]> ElasticitySets { get; init; }

    /// <summary>The published set the sectors' own elasticities were taken from; null where they are no such set.</summary>
    public string? TradeElasticitySet { get; init; }

    /// <summary>Figures that stand in for ones nobody has.</summary>
    public IReadOnlyList<Proxy> Proxies { get; init; } = [];

    /// <summary>Named groups of economy codes, such as <c>tpp12</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> EconomyGroups { get; init; }

    /// <summary>Named groups of sector codes, such as <c>agriculture</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> SectorGroups { get; init; }

    /// <summary>Index of an economy by code; -1 where the dataset has none.</summary>
    public int EconomyIndex(string code) => IndexOf(Economies, e => e.Code == code);

    /// <summary>Index of a sector by code; -1 where the dataset has none.</summary>
    public int SectorIndex(string code) => IndexOf(Sectors, s => s.Code == code);

    /// <summary>The baseline a model is solved from.</summary>
    /// <exception cref="InputException">The dataset has no elasticity set of that name.</exception>
    /// <exception cref="ModelException">The numbers cannot be a world economy.</exception>
    public Baseline ToBaseline(BaselineOptions? options = null)
    {
        options ??= new BaselineOptions();
        double[] elasticities = options.ElasticitySet is { } set
            ? Elasticities(set)
            : [.. Sectors.Select(s => s.TradeElasticity)];
        return new Baseline(
            new BaselineData
            {
                Economies = [.. Economies.Select(e => e.Code)],
                Sectors = [.. Sectors.Select(s => s.Code)],
                Trade = Trade,
                Tariffs = Tariffs,
                InputShares = options.WithInputs ? InputShares : null,
                TradeElasticity = [.. elasticities.Select(e => e * options.ElasticityFactor)],
                ScaleElasticity = [.. Sectors.Select(s => s.ScaleElasticity ?? 0)],
                ElasticityOfSubstitution =
                    options.ElasticitySet is null && options.ElasticityFactor == 1
                        ? [.. Sectors.Select(s => s.Sigma ?? (1 + s.TradeElasticity))]
                        : null,
                PoliticalWeights = PoliticalWeights,
                MarketStructure = options.MarketStructure ?? MarketStructure,
            }
        );
    }

    private double[] Elasticities(string set)
    {
        if (ElasticitySets.TryGetValue(set, out double[]? elasticities))
        {
            return elasticities;
        }

        throw new InputException(
            $"{Name} has no set of trade elasticities of that name",
            null,
            set,
            ElasticitySets.Count == 0
                ? "it has only its own"
                : NearestName.Suggest(set, [.. ElasticitySets.Keys.Order(StringComparer.Ordinal)])
        );
    }

    private static int IndexOf<T>(IReadOnlyList<T> items, Func<T, bool> match)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (match(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <param name="Code">Such as <c>JPN</c>.</param>
/// <param name="Name">Such as <c>Japan</c>.</param>
public sealed record Economy(string Code, string Name);

/// <param name="Code">Such as <c>C29</c>.</param>
/// <param name="Name">Such as <c>Motor vehicles</c>.</param>
/// <param name="TradeElasticity">theta.</param>
/// <param name="ScaleElasticity">psi; null where the dataset has none.</param>
/// <param name="Sigma">Elasticity of substitution; null = 1 + theta.</param>
/// <param name="Tradable">False for sectors that never cross a border in the data.</param>
public sealed record Sector(
    string Code,
    string Name,
    double TradeElasticity,
    double? ScaleElasticity = null,
    double? Sigma = null,
    bool Tradable = true
);

/// <summary>Where figures come from.</summary>
/// <param name="Title">Full reference.</param>
/// <param name="Licence">Under what terms the figures are used.</param>
/// <param name="Used">What was taken from it.</param>
public sealed record Source(string Title, string Licence, string Used);

/// <summary>How a dataset becomes a baseline.</summary>
public sealed record BaselineOptions
{
    /// <summary>Null = the dataset's own.</summary>
    public MarketStructure? MarketStructure { get; init; }

    /// <summary>Name of a published set; null = the dataset's default.</summary>
    public string? ElasticitySet { get; init; }

    /// <summary>Multiplies every trade elasticity.</summary>
    public double ElasticityFactor { get; init; } = 1;

    /// <summary>False leaves input-output links out: value added is all of output.</summary>
    public bool WithInputs { get; init; } = true;
}
