using Parley.Data;
using Parley.Model;

namespace Parley.Strategy;

/// <summary>By what the duties of the world are put in order.</summary>
public enum GradientOrder
{
    /// <summary>By what a percentage point more does.</summary>
    Point,

    /// <summary>By what it does for each billion dollars of the trade covered.</summary>
    Billion,
}

/// <summary>The duties that help and hurt an objective most at an equilibrium, to the first order and exactly so.</summary>
public sealed record GradientRanking
{
    public required Dataset Dataset { get; init; }

    public required NamedObjective Objective { get; init; }

    public required Instrument Instrument { get; init; }

    public required GradientOrder Order { get; init; }

    public required bool WithServices { get; init; }

    /// <summary>The objective's value at the equilibrium, percent or million USD.</summary>
    public required double Value { get; init; }

    public required Equilibrium Equilibrium { get; init; }

    /// <summary>Relative residual of the transposed system that the derivatives come from.</summary>
    public required double AdjointResidual { get; init; }

    /// <summary>Flows across borders that have a derivative.</summary>
    public required int Duties { get; init; }

    /// <summary>Those of which more raises the objective, most first.</summary>
    public required IReadOnlyList<DutyEffect> Helps { get; init; }

    /// <summary>Those of which more lowers it, most first.</summary>
    public required IReadOnlyList<DutyEffect> Hurts { get; init; }

    /// <summary>Trade below which a duty is not ranked by what it does for each billion, million USD.</summary>
    public const double SmallestTrade = 1;

    /// <summary>Solves the world and ranks its duties.</summary>
    /// <param name="dataset">Whose names are used.</param>
    /// <param name="baseline">The world.</param>
    /// <param name="policy">The policy at whose outcome to look.</param>
    /// <param name="objective">Whose good counts.</param>
    /// <param name="instrument">Which duties.</param>
    /// <param name="order">What comes first.</param>
    /// <param name="most">How many of each kind at most.</param>
    /// <param name="withServices">False leaves out the sectors of the dataset's group <c>services</c>, on which nobody levies duties.
    /// </param>
    /// <param name="options">For the solve.</param>
    /// <exception cref="ModelException">No equilibrium or no gradient was found.</exception>
    public static GradientRanking Of(
        Dataset dataset,
        Baseline baseline,
        Policy policy,
        NamedObjective objective,
        Instrument instrument,
        GradientOrder order,
        int most,
        bool withServices = false,
        SolveOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(objective);
        Solver solver = new(baseline);
        Equilibrium at = solver.Solve(policy, options).EnsureConverged();
        PolicyGradient gradient = new GradientSolver(solver).Gradient(at, objective.Objective);
        double unit = objective.Objective.MillionUsdPerUnit(baseline);
        List<DutyEffect> effects = Effects(dataset, at, gradient, instrument, withServices, unit);
        Func<DutyEffect, double> by = order == GradientOrder.Point ? e => e.PerPoint : e => e.PerBillion;
        IEnumerable<DutyEffect> ranked =
            order == GradientOrder.Point ? effects : effects.Where(e => e.Trade >= SmallestTrade);
        return new GradientRanking
        {
            Dataset = dataset,
            Objective = objective,
            Instrument = instrument,
            Order = order,
            WithServices = withServices,
            Value = gradient.Value,
            Equilibrium = at,
            AdjointResidual = gradient.AdjointResidual,
            Duties = effects.Count,
            Helps = [.. ranked.Where(e => e.PerPoint > 0).OrderByDescending(by).Take(most)],
            Hurts = [.. ranked.Where(e => e.PerPoint < 0).OrderBy(by).Take(most)],
        };
    }

    private static List<DutyEffect> Effects(
        Dataset dataset,
        Equilibrium at,
        PolicyGradient gradient,
        Instrument instrument,
        bool withServices,
        double unit
    )
    {
        IReadOnlyList<string> services = dataset.SectorGroups.GetValueOrDefault("services") ?? [];
        List<DutyEffect> effects = [];
        for (int s = 0; s < dataset.Sectors.Count; s++)
        {
            if (!withServices && services.Contains(dataset.Sectors[s].Code))
            {
                continue;
            }

            for (int j = 0; j < dataset.Economies.Count; j++)
            {
                for (int i = 0; i < dataset.Economies.Count; i++)
                {
                    double trade = at.Trade[i, j, s];
                    if (i == j || trade == 0)
                    {
                        continue;
                    }

                    (double rate, double slope) = instrument switch
                    {
                        Instrument.Tariff => (at.Tariff(i, j, s), gradient.Tariff(i, j, s)),
                        Instrument.ExportTax => (at.ExportTax(i, j, s), gradient.ExportTax(i, j, s)),
                        _ => TradeCost(at, gradient, i, j, s),
                    };
                    effects.Add(
                        new DutyEffect(
                            dataset.Economies[i].Code,
                            dataset.Economies[j].Code,
                            dataset.Sectors[s].Code,
                            rate,
                            trade,
                            slope * unit / 100
                        )
                    );
                }
            }
        }

        return effects;
    }

    /// <summary>Per one percent of the cost as it is, not as it was.</summary>
    private static (double Rate, double Slope) TradeCost(Equilibrium at, PolicyGradient gradient, int i, int j, int s)
    {
        double change = at.Policy.TradeCostChange?[i, j, s] ?? 1;
        return (change - 1, gradient.TradeCost(i, j, s) * change);
    }
}
