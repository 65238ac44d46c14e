using Parley.Data;
using Parley.Reports.DataPages;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>What governments may set and want, in words.</summary>
internal static class PowersWords
{
    /// <summary>The first of several who may all do the same.</summary>
    public static string Of(Dataset dataset, TariffPowers powers)
    {
        string aim =
            powers.Aim == Welfare.RealIncome ? "real income"
            : dataset.PoliticalWeights is null
                ? $"government welfare, which is real income here: {dataset.Name} has no political weights"
            : "government welfare: incomes of sectors weighed by political weights";
        List<string> parts =
        [
            powers.ExportTaxes ? "tariffs and export taxes" : "tariffs",
            $"from {Figures.Rate(powers.Lowest)} to {Figures.Rate(powers.Highest)}",
        ];
        if (powers.MostFavouredNation)
        {
            parts.Add(
                powers.KeepPreferences
                    ? "one rate a sector for all partners but those with preferences, who keep theirs"
                    : "one rate a sector for all partners"
            );
        }

        if (powers.Partners is { } partners)
        {
            parts.Add($"on goods of {Page.Some([.. partners.Select(p => dataset.Economies[p].Code)], 12)}");
        }

        if (powers.Sectors is { } sectors)
        {
            parts.Add($"in {Page.Some([.. sectors.Select(s => dataset.Sectors[s].Code)], 12)}");
        }

        return $"Aim: {aim}. May be set: {string.Join(", ", parts)}.";
    }

    /// <summary>The world it is about, in a line.</summary>
    public static string World(Dataset dataset) => $"{dataset.Title}. {Page.Kind(dataset)}.";
}
