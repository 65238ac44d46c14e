using Parley.Data;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Strategy;

/// <summary>
/// An objective as a person writes it: <c>JPN.government_welfare</c>, <c>EU.output.C29</c>, <c>tpp12.real_income</c>. Of a group
/// of economies or of sectors it is the sum, in million USD.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Economies">Codes.</param>
/// <param name="Kind">Such as <c>real_income</c>.</param>
/// <param name="Sectors">Codes, for <c>output</c>; else empty.</param>
/// <param name="Objective">In its own unit for one economy and sector, in million USD for several.</param>
public sealed record NamedObjective(
    string Text,
    IReadOnlyList<string> Economies,
    string Kind,
    IReadOnlyList<string> Sectors,
    Objective Objective
)
{
    private const string Output = "output";
    private const string Profits = "profits";
    private const string Shape = "write ECONOMY.OBJECTIVE, such as JPN.government_welfare or EU.output.C29";

    private static readonly Dictionary<string, Func<int, Objective>> OfEconomy = new(StringComparer.Ordinal)
    {
        ["real_income"] = Model.Objective.RealIncome,
        ["government_welfare"] = Model.Objective.GovernmentWelfare,
        ["real_wage"] = Model.Objective.RealWage,
        ["tariff_revenue"] = Model.Objective.TariffRevenue,
        [Profits] = Model.Objective.Profits,
    };

    /// <summary>The objectives there are; <c>output</c> wants a sector.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. OfEconomy.Keys, Output];

    /// <summary>Whether <see cref="Objective"/> is in percent, not in million USD.</summary>
    public bool IsPercent => Economies.Count == 1 && Sectors.Count < 2 && Kind is not ("tariff_revenue" or Profits);

    /// <param name="text">What was written.</param>
    /// <param name="dataset">The world it is about.</param>
    /// <param name="baseline">Its baseline, which says what a percent is worth.</param>
    /// <param name="place">Where it was written.</param>
    /// <exception cref="InputException">It names no economy, objective or sector of the dataset; every error found.</exception>
    public static NamedObjective Read(string text, Dataset dataset, Baseline baseline, Place place)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(baseline);
        string[] parts = text.Split('.', 3);
        if (parts.Length < 2 || parts.Any(string.IsNullOrWhiteSpace))
        {
            throw new InputException("an objective names whose it is and what", place, text, Shape);
        }

        List<InputError> errors = [];
        string[] economies = ReadEconomies(parts[0], dataset, place, errors);
        string kind = parts[1];
        string[] sectors = [];
        if (!Kinds.Contains(kind))
        {
            errors.Add(
                new InputError("there is no such objective", place, kind, NearestName.Suggest(kind, [.. Kinds]))
            );
        }
        else if (kind == Output)
        {
            sectors = ReadSectors(parts.Length > 2 ? parts[2] : null, text, dataset, place, errors);
        }
        else if (kind == Profits && baseline.ProfitShare.All(share => share == 0))
        {
            errors.Add(
                new InputError(
                    "nobody makes profits in this market structure",
                    place,
                    text,
                    "ask for real_income, or give a --scenario with 'model: { market_structure: fixed_firms }'"
                )
            );
        }

        if (kind != Output && parts.Length > 2)
        {
            errors.Add(new InputError($"{kind} is of a whole economy", place, parts[2], "leave the sector out"));
        }

        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }

        Objective[] objectives =
        [
            .. economies
                .Select(dataset.EconomyIndex)
                .SelectMany(economy =>
                    kind == Output
                        ? sectors.Select(code => Model.Objective.Output(economy, dataset.SectorIndex(code)))
                        : [OfEconomy[kind](economy)]
                ),
        ];
        Objective sum =
            objectives.Length == 1
                ? objectives[0]
                : Model.Objective.WeightedSum([.. objectives.Select(o => (o, o.MillionUsdPerUnit(baseline)))]);
        return new NamedObjective(text, economies, kind, sectors, sum);
    }

    private static string[] ReadEconomies(string name, Dataset dataset, Place place, List<InputError> errors)
    {
        if (dataset.EconomyIndex(name) >= 0)
        {
            return [name];
        }

        if (dataset.EconomyGroups.TryGetValue(name, out IReadOnlyList<string>? members) && members.Count > 0)
        {
            return [.. members];
        }

        errors.Add(
            new InputError(
                $"{dataset.Name} has no economy or group of economies of this name",
                place,
                name,
                NameSuggestions.Economy(dataset, name)
            )
        );
        return [];
    }

    private static string[] ReadSectors(
        string? name,
        string text,
        Dataset dataset,
        Place place,
        List<InputError> errors
    )
    {
        string[] codes = [.. dataset.Sectors.Select(s => s.Code)];
        if (name is null)
        {
            errors.Add(new InputError("output of which sector?", place, text, $"add one, such as {text}.{codes[0]}"));
            return [];
        }

        if (codes.Contains(name))
        {
            return [name];
        }

        if (dataset.SectorGroups.TryGetValue(name, out IReadOnlyList<string>? members) && members.Count > 0)
        {
            return [.. members];
        }

        errors.Add(
            new InputError(
                $"{dataset.Name} has no sector or group of sectors of this name",
                place,
                name,
                NameSuggestions.Sector(dataset, name)
            )
        );
        return [];
    }
}
