using System.Runtime.CompilerServices;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data.Reading;

/// <summary>
/// What every dataset must obey, wherever it comes from: a folder, the compact form, or numbers made in memory.
/// </summary>
/// <remarks>A program checks one dataset and is done, so the loops over every cell are compiled at their best at once.</remarks>
internal static class DatasetRules
{
    public const string Unit = "million USD";

    /// <summary>Rates above this (1000 %) are taken for percent written where a fraction belongs.</summary>
    public const double HighestRate = 10;

    /// <summary>With at least this many rates, most of them above 1 is taken for percent too.</summary>
    private const int FewRates = 8;

    private const double SharesSlack = 1e-9;

    public static void Check(Dataset dataset, Places places, Errors errors)
    {
        Header(dataset, places, errors);
        Elasticities(dataset, places, errors);
        Trade(dataset, places, errors);
        Tariffs(dataset, places, errors);
        Inputs(dataset, places, errors);
        PoliticalWeights(dataset, places, errors);
        if (!errors.Any)
        {
            Accounts(dataset, places, errors);
        }
    }

    private static void Header(Dataset dataset, Places places, Errors errors)
    {
        if (!NameRules.IsCode(dataset.Name))
        {
            errors.Add(
                dataset.Name.Length == 0 ? "the dataset has no name" : "the dataset's name holds other characters",
                places.Header("name"),
                dataset.Name,
                "write letters, digits, '_', '-' and '.' only"
            );
        }

        if (dataset.Unit != Unit)
        {
            errors.Add("the unit is not known", places.Header("unit"), dataset.Unit, $"convert the flows to {Unit}");
        }

        if (dataset.Sources.Count == 0)
        {
            errors.Add("no source is named", places.Header("sources"), null, "say where the figures come from");
        }

        if (dataset.TradeElasticitySet is { } set && !dataset.ElasticitySets.ContainsKey(set))
        {
            errors.Add(
                "unknown set of trade elasticities",
                places.Header("trade_elasticity_set"),
                set,
                dataset.ElasticitySets.Count == 0
                    ? $"the sets are the columns of {DatasetFiles.Name(Table.TradeElasticities)}, which is not there"
                    : NearestName.Suggest(set, Sorted(dataset.ElasticitySets.Keys))
            );
        }

        (string Name, string Code)[] economies = [.. dataset.Economies.Select(e => (e.Name, e.Code))];
        (string Name, string Code)[] sectors = [.. dataset.Sectors.Select(s => (s.Name, s.Code))];
        Groups("economy_groups", "economy", dataset.EconomyGroups, economies, places, errors);
        Groups("sector_groups", "sector", dataset.SectorGroups, sectors, places, errors);
        for (int p = 0; p < dataset.Proxies.Count; p++)
        {
            Members($"proxies[{p}].economies", "economy", dataset.Proxies[p].Economies, economies, places, errors);
        }
    }

    private static void Groups(
        string path,
        string what,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups,
        (string Name, string Code)[] known,
        Places places,
        Errors errors
    )
    {
        string[] codes = [.. known.Select(k => k.Code)];
        foreach (string name in Sorted(groups.Keys))
        {
            string inner = $"{path}.{name}";
            if (!NameRules.IsCode(name))
            {
                errors.Add(
                    "the group's name holds other characters",
                    places.Header(inner),
                    name,
                    "write letters, digits, '_', '-' and '.' only"
                );
            }
            else if (codes.Contains(name, StringComparer.Ordinal) && !(groups[name] is [string only] && only == name))
            {
                errors.Add(
                    $"the group has the code of one {what}",
                    places.Header(inner),
                    name,
                    "give the group another name"
                );
            }

            Members(inner, what, groups[name], known, places, errors);
        }
    }

    private static void Members(
        string path,
        string what,
        IReadOnlyList<string> members,
        (string Name, string Code)[] known,
        Places places,
        Errors errors
    )
    {
        string[] codes = [.. known.Select(k => k.Code)];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int m = 0; m < members.Count; m++)
        {
            Place place = places.Header($"{path}[{m}]");
            if (!codes.Contains(members[m], StringComparer.Ordinal))
            {
                errors.Add($"unknown {what}", place, members[m], NearestName.Suggest(members[m], codes, known));
            }
            else if (!seen.Add(members[m]))
            {
                errors.Add($"the {what} is listed twice", place, members[m], "list it once");
            }
        }

        if (members.Count == 0)
        {
            errors.Add("the list is empty", places.Header(path), null, $"name at least one {what}, or leave it away");
        }
    }

    private static void Elasticities(Dataset dataset, Places places, Errors errors)
    {
        for (int s = 0; s < dataset.Sectors.Count; s++)
        {
            Sector sector = dataset.Sectors[s];
            if (!(sector.TradeElasticity > 0) || double.IsInfinity(sector.TradeElasticity))
            {
                errors.Add(
                    $"the trade elasticity of {sector.Code} must be a positive number",
                    places.Cell(Table.Sectors, s, "trade_elasticity"),
                    Text(sector.TradeElasticity),
                    "write theta itself, such as 4, not minus theta and not 1/theta"
                );
            }

            if (sector.ScaleElasticity is { } psi && (!(psi >= 0) || double.IsInfinity(psi)))
            {
                errors.Add(
                    $"the scale elasticity of {sector.Code} must be zero or positive",
                    places.Cell(Table.Sectors, s, "scale_elasticity"),
                    Text(psi),
                    "leave the field empty where none is known"
                );
            }

            if (sector.Sigma is { } sigma && (!(sigma > 1) || double.IsInfinity(sigma)))
            {
                errors.Add(
                    $"the elasticity of substitution of {sector.Code} must be above 1",
                    places.Cell(Table.Sectors, s, "sigma"),
                    Text(sigma),
                    "leave the field empty to take 1 + trade elasticity"
                );
            }
        }

        foreach (string set in Sorted(dataset.ElasticitySets.Keys))
        {
            double[] elasticities = dataset.ElasticitySets[set];
            for (int s = 0; s < elasticities.Length; s++)
            {
                if (!(elasticities[s] > 0) || double.IsInfinity(elasticities[s]))
                {
                    errors.Add(
                        $"the trade elasticity of {dataset.Sectors[s].Code} in set {set} must be a positive number",
                        places.Cell(Table.TradeElasticities, s, set),
                        Text(elasticities[s]),
                        "write theta itself, such as 4, not minus theta and not 1/theta"
                    );
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Trade(Dataset dataset, Places places, Errors errors)
    {
        TradeTensor trade = dataset.Trade;
        int n = trade.Economies;
        double[] values = trade.Values;
        for (int c = 0; c < values.Length; c++)
        {
            double value = values[c];
            if (value == 0)
            {
                continue;
            }

            if (!(value > 0) || double.IsInfinity(value))
            {
                errors.Add(
                    double.IsFinite(value)
                        ? $"a flow is negative: {Cell(dataset, c)}"
                        : $"a flow is not finite: {Cell(dataset, c)}",
                    places.Cell(Table.Trade, c, "value"),
                    Text(value),
                    "write zero or more, in million USD; leave the row out where there is no trade"
                );
            }
            else if (!dataset.Sectors[c / (n * n)].Tradable && c % n != c / n % n)
            {
                errors.Add(
                    $"a sector that is not tradable is traded: {Cell(dataset, c)}",
                    places.Cell(Table.Trade, c, "value"),
                    Text(value),
                    "drop the row, or write tradable = true in sectors.csv"
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tariffs(Dataset dataset, Places places, Errors errors)
    {
        TradeTensor tariffs = dataset.Tariffs;
        int n = tariffs.Economies;
        double[] values = tariffs.Values;
        int rates = 0;
        int aboveOne = 0;
        int firstAboveOne = -1;
        for (int c = 0; c < values.Length; c++)
        {
            double rate = values[c];
            if (rate == 0)
            {
                continue;
            }

            Place Place() => places.Cell(Table.Tariffs, c, "rate");
            if (!double.IsFinite(rate))
            {
                errors.Add(
                    $"a rate is not finite: {Cell(dataset, c)}",
                    Place(),
                    Text(rate),
                    "write a fraction: 0.12 for 12 %"
                );
            }
            else if (rate <= -1)
            {
                errors.Add(
                    $"a tariff is -100 % or less: {Cell(dataset, c)}",
                    Place(),
                    Text(rate),
                    "write a fraction above -1: -0.05 for an import subsidy of 5 %"
                );
            }
            else if (rate > HighestRate)
            {
                errors.Add(
                    $"a tariff of {Text(100 * rate)} % looks like percent where a fraction belongs: {Cell(dataset, c)}",
                    Place(),
                    Text(rate),
                    $"write {Text(rate / 100)} for {Text(rate)} %; rates above {100 * HighestRate} % are not held"
                );
            }
            else if (c % n == c / n % n)
            {
                errors.Add(
                    $"home sales carry no tariff: {Cell(dataset, c)}",
                    Place(),
                    Text(rate),
                    "drop the row; a tax on all sales alike is no tariff"
                );
            }

            rates++;
            if (rate > 1)
            {
                aboveOne++;
                firstAboveOne = firstAboveOne < 0 ? c : firstAboveOne;
            }
        }

        if (rates >= FewRates && 2 * aboveOne > rates && !errors.Any)
        {
            errors.Add(
                $"{aboveOne} of {rates} rates are above 100 %: they look like percent where fractions belong",
                places.Cell(Table.Tariffs, firstAboveOne, "rate"),
                Text(values[firstAboveOne]),
                "divide the column by 100: 0.12 for 12 %"
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Inputs(Dataset dataset, Places places, Errors errors)
    {
        if (dataset.InputShares is not { } shares)
        {
            return;
        }

        int sectors = dataset.Sectors.Count;
        for (int e = 0; e < dataset.Economies.Count; e++)
        {
            for (int s = 0; s < sectors; s++)
            {
                double sum = 0;
                int last = 0;
                bool sound = true;
                for (int k = 0; k < sectors; k++)
                {
                    double share = shares[e, k, s];
                    if (share == 0)
                    {
                        continue;
                    }

                    last = k;
                    sum += share;
                    if (share >= 0 && share <= 1)
                    {
                        continue;
                    }

                    sound = false;
                    errors.Add(
                        $"an input share must lie between 0 and 1: {dataset.Sectors[k].Code} in {dataset.Sectors[s].Code} "
                            + $"of {dataset.Economies[e].Code}",
                        places.Cell(Table.Inputs, InputCell(e, k, s, sectors), "share"),
                        Text(share),
                        share is > 1 and <= 100
                            ? $"write a fraction: {Text(share / 100)} for {Text(share)} %"
                            : "write a fraction of output"
                    );
                }

                if (sound && sum > 1 + SharesSlack)
                {
                    errors.Add(
                        $"the input shares of {dataset.Sectors[s].Code} in {dataset.Economies[e].Code} sum to {Text(sum)}: "
                            + "nothing is left for value added",
                        places.Cell(Table.Inputs, InputCell(e, last, s, sectors), "share"),
                        Text(shares[e, last, s]),
                        "write shares of output, not of materials; they sum to 1 less the share of value added"
                    );
                }
            }
        }
    }

    private static void PoliticalWeights(Dataset dataset, Places places, Errors errors)
    {
        if (dataset.PoliticalWeights is not { } weights)
        {
            return;
        }

        int sectors = dataset.Sectors.Count;
        for (int e = 0; e < dataset.Economies.Count; e++)
        {
            bool any = false;
            for (int s = 0; s < sectors; s++)
            {
                double weight = weights[e, s];
                any |= weight != 0;
                if (!(weight >= 0) || double.IsInfinity(weight))
                {
                    errors.Add(
                        $"the political weight of {dataset.Sectors[s].Code} in {dataset.Economies[e].Code} must be zero or positive",
                        places.Cell(Table.PoliticalWeights, (e * sectors) + s, "weight"),
                        Text(weight),
                        "1 is the weight of a sector nobody favours"
                    );
                }
            }

            if (!any)
            {
                errors.Add(
                    $"every political weight of {dataset.Economies[e].Code} is zero: its government wants nothing",
                    places.Cell(Table.PoliticalWeights, e * sectors, "weight"),
                    "0",
                    "leave its rows out to weigh all sectors alike"
                );
            }
        }
    }

    /// <summary>What only the numbers together can say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accounts(Dataset dataset, Places places, Errors errors)
    {
        TradeTensor trade = dataset.Trade;
        double[] sales = new double[trade.Economies];
        double[] purchases = new double[trade.Economies];
        double[] made = new double[trade.Sectors];
        for (int s = 0; s < trade.Sectors; s++)
        {
            for (int j = 0; j < trade.Economies; j++)
            {
                for (int i = 0; i < trade.Economies; i++)
                {
                    double value = trade[i, j, s];
                    sales[i] += value;
                    purchases[j] += value;
                    made[s] += value;
                }
            }
        }

        for (int i = 0; i < trade.Economies; i++)
        {
            if (sales[i] == 0 || purchases[i] == 0)
            {
                errors.Add(
                    $"{dataset.Economies[i].Code} {(sales[i] == 0 ? "sells" : "buys")} nothing",
                    places.Cell(Table.Economies, i, "economy"),
                    dataset.Economies[i].Code,
                    "give it home sales in trade.csv, or leave it out"
                );
            }
        }

        for (int s = 0; s < trade.Sectors; s++)
        {
            if (made[s] == 0)
            {
                errors.Add(
                    $"nobody makes {dataset.Sectors[s].Code}",
                    places.Cell(Table.Sectors, s, "sector"),
                    dataset.Sectors[s].Code,
                    "give it flows in trade.csv, or leave it out"
                );
            }
        }

        if (errors.Any)
        {
            return;
        }

        try
        {
            _ = dataset.ToBaseline();
        }
        catch (ModelException e)
        {
            errors.Add(
                $"the figures are no world economy: {e.Message}",
                places.Whole(dataset.InputShares is null ? Table.Trade : Table.Inputs),
                null,
                dataset.InputShares is null
                    ? "check the flows of the economies named"
                    : "check that inputs.csv holds shares of output and that trade.csv holds home sales too"
            );
        }
    }

    /// <summary>Index of a cell of inputs.csv.</summary>
    public static int InputCell(int economy, int input, int sector, int sectors) =>
        (((economy * sectors) + input) * sectors) + sector;

    private static string Cell(Dataset dataset, int cell)
    {
        int n = dataset.Economies.Count;
        return $"{dataset.Sectors[cell / (n * n)].Code} from {dataset.Economies[cell % n].Code} to "
            + dataset.Economies[cell / n % n].Code;
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static string Text(double value) => value.ToString("G15");
}
