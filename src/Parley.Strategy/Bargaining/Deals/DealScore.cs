namespace Parley.Strategy.Bargaining;

/// <summary>A smooth score of a deal by the payoffs it gives, for the search on a surface.</summary>
internal abstract class DealScore
{
    /// <summary>The score with its derivatives by payoff.</summary>
    /// <returns>False where the score is not defined: someone is below what the score takes for granted.</returns>
    public abstract bool TryScore(double[] payoffs, out double score, double[] gradient, double[,] hessian);
}

/// <summary>
/// A payoff v as a gain of utility over a sure payoff c held equal to what happens otherwise: constant absolute risk aversion
/// a, (1 - exp(-a (v - c)))/a, or v - c where a = 0. Utility has no unit of its own: this one counts a first small gain as
/// it is, so that nothing overflows however great the aversion. Below c, where no deal counts, it goes on straight.
/// </summary>
/// <param name="Certain">c, percent.</param>
/// <param name="RiskAversion">a, per percentage point.</param>
internal readonly record struct Gain(double Certain, double RiskAversion)
{
    /// <summary>What is less, per percentage point, changes nothing but rounding.</summary>
    private const double Negligible = 1e-7;

    /// <summary>The sure payoff held equal to payoffs with probabilities, -log(sum of p exp(-a v))/a; what probability is left
    /// over is today's, where the payoff is 0.</summary>
    public static double Equivalent(IReadOnlyList<double> payoffs, IReadOnlyList<double> probabilities, double aversion)
    {
        (double Payoff, double Probability)[] outcomes =
        [
            .. payoffs.Select((v, k) => (v, probabilities[k])),
            (0, Math.Max(0, 1 - probabilities.Sum())),
        ];
        if (aversion < Negligible)
        {
            return outcomes.Sum(o => o.Probability * o.Payoff);
        }

        double worst = outcomes.Where(o => o.Probability > 0).Min(o => o.Payoff);
        double sum = outcomes
            .Where(o => o.Probability > 0)
            .Sum(o => o.Probability * Math.Exp(-aversion * (o.Payoff - worst)));
        return worst - (Math.Log(sum) / aversion);
    }

    public double Of(double payoff) =>
        IsStraight(payoff) ? payoff - Certain : (1 - Math.Exp(-RiskAversion * (payoff - Certain))) / RiskAversion;

    public double First(double payoff) => IsStraight(payoff) ? 1 : Math.Exp(-RiskAversion * (payoff - Certain));

    public double Second(double payoff) =>
        IsStraight(payoff) ? 0 : -RiskAversion * Math.Exp(-RiskAversion * (payoff - Certain));

    private bool IsStraight(double payoff) => RiskAversion < Negligible || payoff <= Certain;
}

/// <summary>sum of powers x log of gains: the Nash product's logarithm.</summary>
internal sealed class NashScore(IReadOnlyList<Gain> gains, IReadOnlyList<double> powers) : DealScore
{
    public override bool TryScore(double[] payoffs, out double score, double[] gradient, double[,] hessian)
    {
        score = 0;
        Array.Clear(hessian);
        for (int p = 0; p < payoffs.Length; p++)
        {
            double gain = gains[p].Of(payoffs[p]);
            if (!(gain > 0))
            {
                return false;
            }

            double first = gains[p].First(payoffs[p]) / gain;
            score += powers[p] * Math.Log(gain);
            gradient[p] = powers[p] * first;
            hessian[p, p] = powers[p] * ((gains[p].Second(payoffs[p]) / gain) - (first * first));
        }

        return true;
    }
}

/// <summary>The least of several scaled gains, smoothed: -log(sum exp(-k m))/k, with a trace of their mean so that what costs
/// nobody anything is not left.</summary>
/// <param name="gains">By party.</param>
/// <param name="scale">What counts as one.</param>
/// <param name="sharpness">k; the error is at most log(parties)/k.</param>
internal sealed class LeastScore(IReadOnlyList<Gain> gains, IReadOnlyList<double> scale, double sharpness) : DealScore
{
    public const double Trace = 1e-6;

    public override bool TryScore(double[] payoffs, out double score, double[] gradient, double[,] hessian)
    {
        int n = payoffs.Length;
        Span<double> share = stackalloc double[n];
        Span<double> slope = stackalloc double[n];
        double least = double.PositiveInfinity;
        double mean = 0;
        for (int p = 0; p < n; p++)
        {
            share[p] = gains[p].Of(payoffs[p]) / scale[p];
            slope[p] = gains[p].First(payoffs[p]) / scale[p];
            least = Math.Min(least, share[p]);
            mean += share[p] / n;
        }

        double sum = 0;
        for (int p = 0; p < n; p++)
        {
            share[p] = Math.Exp(-sharpness * (share[p] - least));
            sum += share[p];
        }

        score = least - (Math.Log(sum) / sharpness) + (Trace * mean);
        for (int p = 0; p < n; p++)
        {
            share[p] /= sum;
        }

        for (int p = 0; p < n; p++)
        {
            gradient[p] = (share[p] + (Trace / n)) * slope[p];
            for (int q = 0; q < n; q++)
            {
                hessian[p, q] = -sharpness * ((p == q ? share[p] : 0) - (share[p] * share[q])) * slope[p] * slope[q];
            }

            hessian[p, p] += (share[p] + (Trace / n)) * gains[p].Second(payoffs[p]) / scale[p];
        }

        return true;
    }
}

/// <summary>A weighted sum of payoffs, held above a floor for each party by a logarithmic barrier.</summary>
/// <param name="weights">By party.</param>
/// <param name="floors">What nobody goes below; null = no floor.</param>
/// <param name="barrier">How far the floors are felt; to zero.</param>
internal sealed class SumScore(IReadOnlyList<double> weights, IReadOnlyList<double>? floors, double barrier) : DealScore
{
    public override bool TryScore(double[] payoffs, out double score, double[] gradient, double[,] hessian)
    {
        score = 0;
        Array.Clear(hessian);
        for (int p = 0; p < payoffs.Length; p++)
        {
            score += weights[p] * payoffs[p];
            gradient[p] = weights[p];
            if (floors is null)
            {
                continue;
            }

            double above = payoffs[p] - floors[p];
            if (!(above > 0))
            {
                return false;
            }

            score += barrier * Math.Log(above);
            gradient[p] += barrier / above;
            hessian[p, p] -= barrier / (above * above);
        }

        return true;
    }
}

/// <summary>Minus the money that those who lose would have to be paid, while all together do not lose.</summary>
/// <param name="floors">Payoffs without a deal.</param>
/// <param name="worth">Of a point of payoff, by party.</param>
/// <param name="sharpness">Of the smoothing, over the unit of worth.</param>
/// <param name="barrier">How far the sum's floor is felt; to zero.</param>
internal sealed class PaymentScore(
    IReadOnlyList<double> floors,
    IReadOnlyList<double> worth,
    double sharpness,
    double barrier
) : DealScore
{
    public override bool TryScore(double[] payoffs, out double score, double[] gradient, double[,] hessian)
    {
        int n = payoffs.Length;
        score = 0;
        Array.Clear(hessian);
        double sum = 0;
        for (int p = 0; p < n; p++)
        {
            double gain = worth[p] * (payoffs[p] - floors[p]);
            double z = -sharpness * gain;
            double logistic = 1 / (1 + Math.Exp(-z));
            sum += gain;
            score -= (Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)))) / sharpness;
            gradient[p] = logistic * worth[p];
            hessian[p, p] = -sharpness * logistic * (1 - logistic) * worth[p] * worth[p];
        }

        if (!(sum > 0))
        {
            return false;
        }

        score += barrier * Math.Log(sum);
        for (int p = 0; p < n; p++)
        {
            gradient[p] += barrier * worth[p] / sum;
            for (int q = 0; q < n; q++)
            {
                hessian[p, q] -= barrier * worth[p] * worth[q] / (sum * sum);
            }
        }

        return true;
    }
}
