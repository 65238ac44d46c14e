using Parley.Data;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Replication;

/// <summary>
/// Tables 3 and 4 of Ossa (2014): what each government would do if nobody answered, and what happens when all do.
/// </summary>
/// <remarks>
/// Governments may set any tariff from zero, partner by partner. Without political weights, government welfare is real income.
/// The relative wage is the wage over the unweighted mean of all seven; profits are in units of the own wage; others are an
/// unweighted mean; the median is over all tariffs an economy sets.
/// </remarks>
public static class Ossa2014
{
    /// <summary>Percentage points.</summary>
    public const double Tolerance = 0.15;

    /// <summary>Percentage points, of medians.</summary>
    public const double MedianTolerance = 1;

    /// <summary>Half a unit of the paper's last digit.</summary>
    private const double Rounding = 0.05;

    /// <summary>First-order residual that every search here ends below.</summary>
    private const double Converged = 1e-8;

    private const string BestResponses = "best response";
    private const string War = "trade war";
    private const string MedianTariff = "median_tariff";
    private const string RelativeWage = "relative_wage";

    /// <summary>Solves all of it.</summary>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <param name="tablesOnly">Without cooperative and most-favoured-nation tariffs, which the tables do not have.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ModelException">A solve failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ReplicationReport Run(
        IProgress<string>? progress = null,
        bool tablesOnly = false,
        CancellationToken cancellation = default
    )
    {
        Baseline baseline = Datasets.Load("ossa-2007").ToBaseline();
        Dictionary<(string Case, string Economy), Solved> solved = [];
        List<string> notes = [];
        Dictionary<Welfare, Equilibrium> wars = [];
        foreach (Welfare aim in (Welfare[])[Welfare.RealIncome, Welfare.GovernmentWelfare])
        {
            string weights = aim == Welfare.RealIncome ? "no weights" : "political weights";
            TariffPowers[] powers =
            [
                .. Enumerable.Range(0, baseline.Economies).Select(j => new TariffPowers(j) { Aim = aim }),
            ];
            BestResponseSolver responder = new(baseline, cancellation);
            double residual = 0;
            foreach (TariffPowers power in powers)
            {
                string economy = baseline.Data.Economies[power.Economy];
                progress?.Report($"{BestResponses}, {weights}: {economy}");
                BestResponse response = responder.Solve(power, Policy.Unchanged);
                residual = Math.Max(residual, response.Residual);
                solved[($"{BestResponses}, {weights}", economy)] = new Solved(
                    power,
                    response.Equilibrium,
                    response.MedianTariff
                );
            }

            notes.Add(
                $"Best responses, {weights}: the largest derivative left is {Small(residual)} percent per 1 of ln (1 + tariff)."
            );
            progress?.Report($"{War}, {weights}");
            TradeWar war = new TradeWarSolver(baseline, cancellation: cancellation).Solve(
                powers,
                Policy.Unchanged,
                progress
            );
            wars[aim] = war.Equilibrium;
            foreach (TradeWarPlayer player in war.Players)
            {
                solved[($"{War}, {weights}", baseline.Data.Economies[player.Powers.Economy])] = new Solved(
                    player.Powers,
                    war.Equilibrium,
                    player.MedianTariff
                );
            }

            notes.Add(
                $"Trade war, {weights}: the largest derivative left is {Small(war.Players.Max(p => p.Residual))}; nobody gains "
                    + $"more than {Small(war.LargestGain)} % by deviating"
                    + (war.IsFound ? "." : ", which is too much: no equilibrium was found.")
            );
        }

        ReplicationCell[] cells =
        [
            .. PublishedFigures
                .Load("ossa-2014")
                .Select(f => new ReplicationCell(
                    f.Table,
                    f.Case,
                    f.Economy,
                    f.Measure,
                    f.Percent,
                    Measure(solved[(f.Case, f.Economy)], f.Measure),
                    f.Measure == MedianTariff ? MedianTolerance : Tolerance
                )),
        ];
        BestResponseSolver prover = new(baseline, cancellation);
        for (int c = 0; c < cells.Length; c++)
        {
            if (!cells[c].Agrees && cells[c].Measure == RelativeWage)
            {
                progress?.Report($"what the paper's relative wage of {cells[c].Economy} would cost it");
                cells[c] = cells[c] with
                {
                    Explanation = Explain(prover, solved[(cells[c].Case, cells[c].Economy)], cells[c].Paper!.Value),
                };
            }
        }

        (IReadOnlyList<ReplicationCell> Cells, IReadOnlyList<string> Notes) beyond = tablesOnly
            ? ([], [])
            : Ossa2014Beyond.Solve(baseline, wars, progress, cancellation);
        return new ReplicationReport(
            "ossa-2014",
            "Ralph Ossa (2014), Trade Wars and Trade Talks with Data, American Economic Review 104(12), 4104-4146",
            [.. cells, .. beyond.Cells],
            [.. notes, .. beyond.Notes]
        );
    }

    /// <summary>
    /// The wage is where the top is flattest: all tariffs a little higher raise it and cost next to nothing. What the government
    /// can have at best at the paper's wage, rounded in its favour, tells whether the paper's tariffs are the best ones.
    /// </summary>
    /// <returns>Null where they could be.</returns>
    private static string? Explain(BestResponseSolver solver, Solved solved, double paper)
    {
        double here = Measure(solved, RelativeWage);
        double nearest = paper + (Math.Sign(here - paper) * Rounding);
        BestResponse there = solver.SolveAtRelativeWage(solved.Powers, solved.Equilibrium.Policy, nearest);
        double best = solved.Powers.Aim.Of(solved.Powers.Economy).Value(solved.Equilibrium);
        double loss = best - there.Value;
        return loss > 0 && there.Residual > 1e3 * Converged && there.Reason == StopReason.FirstOrderConditions
            ? $"at a relative wage of {nearest:F2} the government can have at best {there.Value:F5} %, {Small(loss)} less than the "
                + $"{best:F5} here, and a derivative of {Small(there.Residual)} per 1 of ln (1 + tariff) is left; here less than "
                + $"{Small(Converged)}. The paper's search stopped short of the top."
            : null;
    }

    private static double Measure(Solved solved, string measure)
    {
        Equilibrium at = solved.Equilibrium;
        int own = solved.Powers.Economy;
        if (measure == MedianTariff)
        {
            return 100 * solved.Median;
        }

        const string others = "others_";
        Func<int, double> of = measure.Replace(others, null, StringComparison.Ordinal) switch
        {
            "government_welfare" => j => solved.Powers.Aim.Of(j).Value(at),
            "real_income" => j => Objective.RealIncome(j).Value(at),
            RelativeWage => j => 100 * ((at.WageChange[j] / at.WageChange.Average()) - 1),
            "profits" => j => 100 * ((at.Profits[j] / at.Baseline.Profits[j] / at.WageChange[j]) - 1),
            _ => throw new ArgumentException($"there is no result called {measure}", nameof(measure)),
        };
        return measure.StartsWith(others, StringComparison.Ordinal)
            ? Enumerable.Range(0, at.Baseline.Economies).Where(j => j != own).Average(of)
            : of(own);
    }

    private static string Small(double value) =>
        value.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Solved(TariffPowers Powers, Equilibrium Equilibrium, double Median);
}
