using System.Diagnostics;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Retaliation;

/// <summary>
/// Finds the list of goods that presses a target most within a value of trade equal to the damage done (article 22.4 of the
/// WTO's Dispute Settlement Understanding). Keeps its memory: one thread at a time.
/// </summary>
/// <remarks>
/// A knapsack: which goods to cover, each in whole or in part, so that the cost to the target is largest and the trade covered no
/// more than allowed. With the worth of everything as it is, one adjoint solve prices the first dollar of each good, and filling
/// the value in the order of cost per dollar is the exact answer of that linear program (Dantzig 1957). Then every list is solved
/// exactly, and trade is moved from the good that does least to the one that does most until no exchange adds anything.
/// </remarks>
public sealed class RetaliationSolver
{
    private const int MostExchanges = 400;
    private const int MostSteps = 40;

    /// <summary>Part of the pressure that exchanges may still add.</summary>
    private const double Tolerance = 1e-8;

    private readonly WorldSolver _world;
    private int _evaluations;

    public RetaliationSolver(Baseline baseline, CancellationToken cancellation = default) =>
        _world = new WorldSolver(baseline, cancellation);

    /// <summary>Finds it.</summary>
    /// <param name="question">Who answers whom, with what.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <exception cref="ModelException">The measure does no damage, nothing that may be covered is traded, or a world has no
    /// equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public RetaliationList Solve(RetaliationQuestion question, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        long begin = Stopwatch.GetTimestamp();
        _evaluations = 2;
        Equilibrium before = _world.Solve(question.Before, null).EnsureConverged();
        Equilibrium after = _world.Solve(question.After, before).EnsureConverged();
        Damage damage = DamageOf(question, before, after);
        double value = question.Value ?? damage.By(question.Measure);
        Cover cover = new(_world, question, after);
        if (cover.Sectors.Length == 0)
        {
            throw new ModelException("nothing that may stand on the list is traded");
        }

        if (!(value > 0))
        {
            throw new ModelException(
                $"the measure does no damage by {Words(question.Measure)} ({value:F1} million USD), so there is nothing to be matched; "
                    + "try another measure of damage, or give the value"
            );
        }

        double[] none = new double[cover.Sectors.Length];
        Slopes start = cover.At(none, withOwn: true);
        double[] first = Greedy(cover, start.Target, value);
        double part = Math.Min(1, value / cover.Trade.Sum());
        double[] uniform = [.. cover.Sectors.Select(_ => part)];
        (double[] best, double pressure, double gap) = Refine(cover, first, value, progress);
        (double[] other, double otherPressure, double otherGap) = Refine(cover, uniform, value, progress);
        double[] starts = [pressure, otherPressure];
        if (otherPressure > pressure + (Tolerance * Math.Abs(pressure)))
        {
            (best, gap) = (other, otherGap);
        }

        _evaluations += 1 + cover.Evaluations;
        return new RetaliationList
        {
            Question = question,
            Damage = damage,
            Value = value,
            Lines =
            [
                .. Enumerable
                    .Range(0, best.Length)
                    .Select(k => cover.Line(k, best[k], start.Target[k], start.Own[k]))
                    .OrderByDescending(l => l.TargetCostPerDollar),
            ],
            Best = cover.Solve(best),
            FirstPick = cover.Solve(first),
            Uniform = cover.Solve(uniform),
            FirstOrderPressure = first.Select((f, k) => f * start.Target[k]).Sum(),
            Gap = gap,
            Starts = starts,
            Evaluations = _evaluations + 3,
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }

    /// <summary>By what damage is measured, in words.</summary>
    public static string Words(DamageMeasure measure) =>
        measure switch
        {
            DamageMeasure.Exports => "exports lost",
            DamageMeasure.RealIncome => "real income lost",
            _ => "duties charged",
        };

    private static Damage DamageOf(RetaliationQuestion question, Equilibrium before, Equilibrium after)
    {
        Baseline baseline = before.Baseline;
        List<int> hit = [];
        double duties = 0;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            bool isHit = false;
            foreach ((int i, int j) in Flows(question.By, question.Against))
            {
                double points = after.Tariff(i, j, s) - before.Tariff(i, j, s);
                double cost =
                    (after.Policy.TradeCostChange?[i, j, s] ?? 1) - (before.Policy.TradeCostChange?[i, j, s] ?? 1);
                isHit |= points > 0 || cost > 0;
                duties += points > 0 && double.IsFinite(points) ? points * before.Trade[i, j, s] : 0;
            }

            if (isHit)
            {
                hit.Add(s);
            }
        }

        IEnumerable<int> counted = hit.Count > 0 ? hit : Enumerable.Range(0, baseline.Sectors);
        double exports = counted.Sum(s =>
            Flows(question.By, question.Against).Sum(f => before.Trade[f.I, f.J, s] - after.Trade[f.I, f.J, s])
        );
        double income = question.By.Sum(j =>
        {
            Objective own = Objective.RealIncome(j);
            return (own.Value(before) - own.Value(after)) * own.MillionUsdPerUnit(baseline);
        });
        return new Damage(exports, income, duties);
    }

    private static IEnumerable<(int I, int J)> Flows(IReadOnlyList<int> origins, IReadOnlyList<int> destinations) =>
        origins.SelectMany(i => destinations.Where(j => j != i).Select(j => (i, j)));

    /// <summary>Best per dollar first, each whole, the last in part.</summary>
    private static double[] Greedy(Cover cover, double[] slopes, double value)
    {
        double[] part = new double[slopes.Length];
        double left = value;
        foreach (int k in Enumerable.Range(0, slopes.Length).OrderByDescending(k => slopes[k] / cover.Trade[k]))
        {
            if (slopes[k] <= 0 || left <= 0)
            {
                break;
            }

            part[k] = Math.Min(1, left / cover.Trade[k]);
            left -= part[k] * cover.Trade[k];
        }

        return part;
    }

    /// <summary>Moves trade from where it does least to where it does most, as far as that helps, until it helps nowhere.</summary>
    private (double[] Part, double Pressure, double Gap) Refine(
        Cover cover,
        double[] from,
        double value,
        IProgress<string>? progress
    )
    {
        double[] part = [.. from];
        Slopes at = cover.At(part);
        double gap = double.PositiveInfinity;
        for (int exchange = 0; exchange < MostExchanges; exchange++)
        {
            _world.Cancellation.ThrowIfCancellationRequested();
            double[] ideal = Greedy(cover, at.Target, value);
            gap = ideal.Select((f, k) => (f - part[k]) * at.Target[k]).Sum();
            progress?.Report($"list: pressure {at.Pressure:F1} million USD, {gap:0.0e+0} left to gain by exchange");
            if (gap <= Tolerance * Math.Abs(at.Pressure))
            {
                break;
            }

            (int worst, int best) = Pair(cover, part, at.Target, value);
            if (!TryExchange(cover, part, worst, best, value, ref at))
            {
                break;
            }
        }

        return (part, at.Pressure, gap);
    }

    /// <summary>The good whose last dollar does least and the one whose next does most; -1 stands for trade not covered.</summary>
    private static (int Worst, int Best) Pair(Cover cover, double[] part, double[] slopes, double value)
    {
        int worst = -1;
        int best = -1;
        double free = value - part.Select((f, k) => f * cover.Trade[k]).Sum();
        double least = free > 1e-9 * value ? 0 : double.PositiveInfinity;
        double most = 0;
        for (int k = 0; k < part.Length; k++)
        {
            double perDollar = slopes[k] / cover.Trade[k];
            if (part[k] > 0 && perDollar < least)
            {
                (worst, least) = (k, perDollar);
            }

            if (part[k] < 1 && perDollar > most)
            {
                (best, most) = (k, perDollar);
            }
        }

        return (worst, best);
    }

    /// <summary>Moves as many dollars as help.</summary>
    /// <returns>False where none do.</returns>
    private static bool TryExchange(Cover cover, double[] part, int worst, int best, double value, ref Slopes at)
    {
        double free = value - part.Select((f, k) => f * cover.Trade[k]).Sum();
        double most = Math.Min(
            worst < 0 ? (best < 0 ? 0 : free) : part[worst] * cover.Trade[worst],
            best < 0 ? double.PositiveInfinity : (1 - part[best]) * cover.Trade[best]
        );
        double slope = Slope(at);
        if (!(most > 0 && slope > 0) || worst == best)
        {
            return false;
        }

        // The slope along the exchange falls through zero at the best amount; regula falsi (Illinois) between what is known.
        (double low, double lowSlope, double high) = (0, slope, most);
        double highSlope = double.NaN;
        double[] origin = [.. part];
        for (int step = 0; step < MostSteps; step++)
        {
            double dollars = double.IsNaN(highSlope) ? high : low + ((high - low) * lowSlope / (lowSlope - highSlope));
            Move(origin, part, dollars);
            Slopes next = cover.At(part);
            double there = Slope(next);
            if ((dollars == most && there >= 0) || Math.Abs(there) <= 1e-4 * slope)
            {
                at = next;
                return true;
            }

            if (there > 0)
            {
                (low, lowSlope) = (dollars, there);
                highSlope /= 2;
            }
            else
            {
                (high, highSlope) = (dollars, there);
                lowSlope /= step > 0 ? 2 : 1;
            }
        }

        Move(origin, part, low);
        at = cover.At(part);
        return low > 0;

        double Slope(Slopes s) => PerDollar(s, best) - PerDollar(s, worst);

        double PerDollar(Slopes s, int k) => k < 0 ? 0 : s.Target[k] / cover.Trade[k];

        void Move(double[] from, double[] into, double dollars)
        {
            from.CopyTo(into, 0);
            if (worst >= 0)
            {
                into[worst] =
                    dollars >= most && most == from[worst] * cover.Trade[worst]
                        ? 0
                        : Math.Max(0, from[worst] - (dollars / cover.Trade[worst]));
            }

            if (best >= 0)
            {
                into[best] =
                    dollars >= most && most == (1 - from[best]) * cover.Trade[best]
                        ? 1
                        : Math.Min(1, from[best] + (dollars / cover.Trade[best]));
            }
        }
    }
}
