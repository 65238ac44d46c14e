using Parley.Data;
using Parley.Reports.Briefs;
using Parley.Reports.DataPages;
using Parley.Strategy.Coalitions;

namespace Parley.Reports.Coalitions;

/// <summary>Coalitions in words that the terminal and the page share.</summary>
internal static class CoalitionWords
{
    private const int FewCandidates = 4;

    public static string Title(Dataset dataset, CoalitionStudy study)
    {
        string against =
            study.Opponents.Count > 0
                ? $" against {Page.Some([.. study.Opponents.Select(p => BriefReading.WithArticle(dataset.Economies[p.Economy].Name))], 4)}"
                : "";
        return $"Who joins whom{against}: {study.Candidates.Count} candidates, {study.Coalitions.Count} coalitions";
    }

    public static string Rules(CoalitionStudy study) =>
        "Members set their duties together, so that the sum of their aims in dollars is largest"
        + (study.Opponents.Count > 0 ? ", on goods of those they stand against" : ", on each other's goods too")
        + (
            study.OthersPlay
                ? "; everyone else sets its own best duties alone (Nash)."
                : "; everyone else keeps its duties."
        );

    /// <summary>The members, or who is missing where that is shorter.</summary>
    public static string Name(CoalitionStudy study, Coalition coalition)
    {
        int[] missing = [.. Enumerable.Range(0, study.Candidates.Count).Except(coalition.Members)];
        return coalition.Members.Count == 0 ? (study.OthersPlay ? "everyone alone" : "nobody (today)")
            : study.Candidates.Count <= FewCandidates || missing.Length >= coalition.Members.Count
                ? string.Join(" + ", study.Codes(coalition))
            : missing.Length == 0 ? $"all {study.Candidates.Count}"
            : $"all but {string.Join(", ", missing.Select(study.Code))}";
    }

    /// <summary>Who would move; where there are many, without what each would gain.</summary>
    /// <param name="study">All coalitions.</param>
    /// <param name="movers">Who would.</param>
    /// <param name="possible">How many could.</param>
    public static string Movers(
        CoalitionStudy study,
        IReadOnlyList<(int Candidate, double Points)> movers,
        int possible
    ) =>
        movers.Count == 0 ? "nobody"
        : study.Candidates.Count <= FewCandidates
            ? string.Join(", ", movers.Select(m => $"{study.Code(m.Candidate)} {Figures.Change(m.Points, 3)}"))
        : movers.Count == possible && possible > 2 ? $"all {possible}"
        : string.Join(", ", movers.Select(m => study.Code(m.Candidate)));

    public static IEnumerable<string> Answer(CoalitionStudy study)
    {
        Coalition[] stable = [.. study.Coalitions.Where(c => c.IsStable)];
        yield return stable.Length == 0
            ? "No coalition is stable: of each, a member would rather leave or an outsider would rather join."
            : $"Stable, nobody would rather leave and nobody would rather join: {Join(stable)}.";
        Coalition all = study.Coalitions[^1];
        if (!all.IsInternallyStable)
        {
            string leavers = string.Join(
                ", ",
                all.Leavers.Select(l => $"{study.Code(l.Candidate)} {Figures.Change(l.Points, 3)}")
            );
            yield return $"All together do not hold: {leavers} points by leaving"
                + (
                    all.CouldBeHeldTogether
                        ? "; what the others gain by it would pay them to stay."
                        : "; nor could the others pay them to stay."
                );
        }

        Coalition none = study.Coalitions[0];
        Coalition best = study.Coalitions.MaxBy(Gain)!;
        if (best.Members.Count > 0)
        {
            yield return $"The candidates together have most with {Name(study, best)}: {Figures.Dollars(Gain(best))} a year more than with {Name(study, none)}.";
        }

        Coalition[] missing = [.. study.Coalitions.Where(c => !c.IsFound)];
        if (missing.Length > 0)
        {
            yield return $"Not found: {Join(missing)}; what depends on them is not certain.";
        }

        string Join(Coalition[] coalitions) => Page.Some([.. coalitions.Select(c => Name(study, c))], 6);

        double Gain(Coalition c) =>
            study
                .Candidates.Select(
                    (p, k) => (c.Values[k] - none.Values[k]) * c.Equilibrium.Baseline.Income[p.Economy] / 100
                )
                .Sum();
    }

    public const string Definitions =
        "Internally stable: no member would be better off if it left alone; externally: no outsider would be better off if it joined alone (d'Aspremont et al. 1983); after each move everything is solved anew. With side payments: what the members have beyond what each would have by leaving, in all, is not negative.";
}
