namespace Parley.Strategy.Bargaining;

/// <summary>What each party has without a deal, and how it weighs a deal against that.</summary>
/// <param name="Certain">Sure payoff held equal to what happens without a deal, percent.</param>
/// <param name="Gains">The gain of utility over it, of Nash's product and of Kalai and Smorodinsky's parts.</param>
/// <param name="Powers">Sum 1.</param>
internal sealed record BargainPosition(double[] Certain, Gain[] Gains, double[] Powers)
{
    /// <summary>The gain in percent over it, whatever risk is worth: of the egalitarian deal, and of whether there is a zone.</summary>
    public IReadOnlyList<Gain> InPercent { get; } = [.. Certain.Select(c => new Gain(c, 0))];

    /// <summary>Whether all gain.</summary>
    public bool IsGain(double[] payoffs) => !payoffs.Where((v, p) => !(v > Certain[p])).Any();
}

/// <summary>The questions that bargaining asks of a set of deals.</summary>
internal static class DealProblems
{
    /// <summary>Parts of the range by which the search stays above a floor, so that what it finds is above it once solved.</summary>
    private const double Inside = 3e-7;

    private static readonly double[] _sharpness = [30, 1e3, 3e4, 1e6];
    private static readonly double[] _barriers = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7];

    /// <summary>The largest product of gains, each to its power.</summary>
    public static DealProblem Nash(BargainPosition position) =>
        new(
            payoffs =>
                position.IsGain(payoffs)
                    ? payoffs.Select((v, p) => position.Powers[p] * Math.Log(position.Gains[p].Of(v))).Sum()
                    : double.NegativeInfinity,
            [new NashScore(position.Gains, position.Powers)]
        );

    /// <summary>The largest least gain, each in its own scale.</summary>
    public static DealProblem Least(IReadOnlyList<Gain> gains, IReadOnlyList<double> scale) =>
        new(
            payoffs =>
            {
                double[] parts = [.. payoffs.Select((v, p) => gains[p].Of(v) / scale[p])];
                return parts.Min() + (LeastScore.Trace * parts.Average());
            },
            [.. _sharpness.Select(k => new LeastScore(gains, scale, k))]
        );

    /// <summary>Scores that lead from a deal to one that gives everyone as much more as can be.</summary>
    public static IReadOnlyList<DealScore> More(IReadOnlyList<Gain> gains, IReadOnlyList<double> scale) =>
        [new LeastScore(gains, scale, _sharpness[2])];

    /// <summary>The largest weighted sum of payoffs, nobody below a floor.</summary>
    public static DealProblem Sum(
        IReadOnlyList<double> weights,
        IReadOnlyList<double>? floors,
        IReadOnlyList<double> range
    )
    {
        double size = weights.Select((w, p) => w * range[p]).Max();
        return new(
            payoffs =>
                floors is not null && payoffs.Where((v, p) => !(v > floors[p])).Any()
                    ? double.NegativeInfinity
                    : payoffs.Select((v, p) => weights[p] * v).Sum(),
            floors is null
                ? [new SumScore(weights, null, 0)]
                :
                [
                    .. _barriers.Select(b => new SumScore(
                        weights,
                        [.. floors.Select((f, p) => f + (Inside * range[p]))],
                        b * size
                    )),
                ]
        );
    }

    /// <summary>The smallest side payment.</summary>
    /// <param name="floors">Payoffs without a deal.</param>
    /// <param name="worth">Million USD of a point of payoff, by party.</param>
    /// <param name="range">Of payoffs.</param>
    public static DealProblem Payment(
        IReadOnlyList<double> floors,
        IReadOnlyList<double> worth,
        IReadOnlyList<double> range
    )
    {
        double size = worth.Select((w, p) => w * range[p]).Max();
        return new(
            payoffs =>
            {
                double[] gains = [.. payoffs.Select((v, p) => worth[p] * (v - floors[p]))];
                return gains.Sum() >= 0 ? -gains.Sum(g => Math.Max(0, -g)) : double.NegativeInfinity;
            },
            [.. _barriers.Select((b, k) => new PaymentScore(floors, worth, Math.Pow(10, 1 + k) / size, b * size))]
        );
    }

    /// <summary>Directions that spread over the frontier: all shares of a whole in equal steps (Das and Dennis 1998).</summary>
    public static IEnumerable<double[]> Directions(int parties, int steps)
    {
        return Spread(parties, steps).Select(s => s.Select(k => Math.Max(1e-3, (double)k / steps)).ToArray());

        static IEnumerable<int[]> Spread(int parties, int left) =>
            parties == 1
                ?
                [
                    [left],
                ]
                : Enumerable
                    .Range(0, left + 1)
                    .SelectMany(first => Spread(parties - 1, left - first).Select(rest => (int[])[first, .. rest]));
    }
}
