using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>What a reader must know before anything else: how far the article's world is from the data's.</summary>
internal static class BriefWarnings
{
    private const string UnitedKingdom = "GBR";

    /// <summary>Years that make another world.</summary>
    private const int Far = 3;

    public static IReadOnlyList<string> Of(
        ArticleDossier dossier,
        Dataset dataset,
        EconomyMap economies,
        bool hasOutcomes
    )
    {
        List<string> warnings = [];
        int year = dataset.Year;
        if (dossier.Article.Year is not { } written)
        {
            warnings.Add($"The article gives no date; the data are of {year}.");
        }
        else if (Math.Abs(written - year) >= Far)
        {
            string then =
                written < year
                    ? $"not in that of {written}"
                    : $"not in that of {written}, when tariffs and trade were others";
            warnings.Add(
                hasOutcomes
                    ? $"The article is of {written}, the data are of {year}: this brief answers what the measures would do in the world of {year}, {then}."
                    : $"The article is of {written}, the data are of {year}: what the data say is of another world than the article's."
            );
            if (hasOutcomes && written < year)
            {
                warnings.Add(
                    $"Tariffs, quotas and agreements have changed between {written} and {year}; what was in force then need not be in the data, and what is in the data need not have been in force."
                );
            }
        }
        else if (written > year && hasOutcomes)
        {
            warnings.Add($"The data are of {year}; tariffs that came into force after that year are not in them.");
        }

        warnings.AddRange(OfUnion(dossier, dataset, hasOutcomes));
        warnings.AddRange(OfMissing(dossier, economies));
        return warnings;
    }

    /// <summary>What is in force in the article and not in the data is no baseline of the rest.</summary>
    public static IEnumerable<string> OfBaseline(IReadOnlyList<BriefOutcome> outcomes)
    {
        string[] inForce =
        [
            .. outcomes.Where(o => o.Kind == BriefOutcomeKind.MeasureInForce).Select(o => $"\"{o.Title}\""),
        ];
        int others = outcomes.Count(o =>
            o.Kind is BriefOutcomeKind.ThreatCarriedOut or BriefOutcomeKind.MeasureInForce
        );
        if (inForce.Length > 0 && others > 1)
        {
            yield return $"The article has {Wording.List(inForce)} in force, the data have not. Each outcome is compared with a world without any of them, so they do not add up.";
        }
    }

    private static IEnumerable<string> OfUnion(ArticleDossier dossier, Dataset dataset, bool hasOutcomes)
    {
        bool isNamed = dossier.Parties.Any(p => p.Economy == EuropeanUnion.Code);
        int written = dossier.Article.Year ?? dataset.Year;
        if (!isNamed || dataset.EconomyIndex(EuropeanUnion.Code) < 0)
        {
            yield break;
        }

        bool apart = dataset.EconomyIndex(UnitedKingdom) >= 0;
        int members =
            EuropeanUnion.Members(dataset.Year)
            - (apart && EuropeanUnion.HasMember(UnitedKingdom, dataset.Year) ? 1 : 0);
        int then = EuropeanUnion.Members(written);
        if (then != members)
        {
            string kingdom =
                hasOutcomes && apart && EuropeanUnion.HasMember(UnitedKingdom, written)
                    ? " The United Kingdom, a member then, is an economy of its own here and not in the Union's figures, but does what the Union does."
                    : "";
            string name = written < 1994 ? "European Community" : "European Union";
            yield return $"The {name} of {written} had {Wording.Count(then)} members; the European Union of the data has {members}.{kingdom}";
        }
    }

    private static IEnumerable<string> OfMissing(ArticleDossier dossier, EconomyMap economies)
    {
        List<MappedEconomy> named = [.. dossier.Parties.Select(p => economies.Find(p.Economy))];
        foreach (
            IGrouping<string, MappedEconomy> part in named
                .Where(e => e.Fit is EconomyFit.PartOfUnion or EconomyFit.PartOfRest)
                .GroupBy(e => e.Code)
        )
        {
            string[] names = [.. part.Select(e => Wording.The(e.NamedName))];
            yield return $"{Wording.Capital(Wording.List(names))} {(names.Length == 1 ? "is" : "are")} part of {part.First().InText} here.";
        }

        string[] absent = [.. named.Where(e => e.Fit == EconomyFit.Absent).Select(e => Wording.The(e.NamedName))];
        if (absent.Length > 0)
        {
            yield return $"{Wording.Capital(Wording.List(absent))} {(absent.Length == 1 ? "is" : "are")} not in these data.";
        }
    }
}
