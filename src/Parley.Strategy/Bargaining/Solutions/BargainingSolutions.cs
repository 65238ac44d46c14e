namespace Parley.Strategy.Bargaining;

/// <summary>
/// The outcome on which theory says bargainers settle, chosen among finitely many. Only outcomes that leave nobody below the
/// reservation count: a bargain below it is no bargain, and two losses do not multiply to a gain. Where several outcomes are
/// equally good by the rule, one that nobody can better for free is taken, then the first.
/// </summary>
public static class BargainingSolutions
{
    /// <summary>How far below the reservation rounding may put an outcome that meets it, relative to the payoffs' size.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Outcomes that leave nobody below the reservation.</summary>
    /// <param name="payoffs">Outcome x party.</param>
    /// <param name="reservation">What each party has without a deal.</param>
    public static int[] Feasible(PayoffTable payoffs, IReadOnlyList<double> reservation)
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        ArgumentNullException.ThrowIfNull(reservation);
        return
        [
            .. Enumerable
                .Range(0, payoffs.Count)
                .Where(o =>
                    Enumerable
                        .Range(0, payoffs.Parties)
                        .All(p =>
                            payoffs[o, p]
                            >= reservation[p]
                                - (
                                    Rounding
                                    * Math.Max(1e-300, Math.Max(Math.Abs(payoffs[o, p]), Math.Abs(reservation[p])))
                                )
                        )
                ),
        ];
    }

    /// <summary>Nash (1950): the largest product of gains over the reservation; with powers, each gain raised to its party's
    /// (the asymmetric solution, Kalai 1977). Where no outcome lets everyone gain, as many as can.</summary>
    /// <param name="payoffs">Outcome x party.</param>
    /// <param name="reservation">What each party has without a deal.</param>
    /// <param name="powers">Positive, one a party; null = equal.</param>
    /// <returns>Index of the outcome; null where none is feasible.</returns>
    public static int? Nash(
        PayoffTable payoffs,
        IReadOnlyList<double> reservation,
        IReadOnlyList<double>? powers = null
    )
    {
        return Best(payoffs, reservation, score, Pareto);

        double[] score(int o)
        {
            int gaining = 0;
            double product = 0;
            for (int p = 0; p < payoffs.Parties; p++)
            {
                double gain = payoffs[o, p] - reservation[p];
                if (gain > 0)
                {
                    gaining++;
                    product += (powers?[p] ?? 1) * Math.Log(gain);
                }
            }

            return [gaining, product];
        }
    }

    /// <summary>Kalai and Smorodinsky (1975): everyone gets the same part of the largest gain it could have in a feasible
    /// outcome, and that part is as large as can be; among finitely many outcomes, the least of these parts is the largest.</summary>
    /// <returns>Index of the outcome; null where none is feasible.</returns>
    public static int? KalaiSmorodinsky(PayoffTable payoffs, IReadOnlyList<double> reservation)
    {
        int[] feasible = Feasible(payoffs, reservation);
        double[] ideal =
        [
            .. Enumerable
                .Range(0, payoffs.Parties)
                .Select(p => feasible.Select(o => payoffs[o, p] - reservation[p]).DefaultIfEmpty(0).Max()),
        ];
        return Best(
            payoffs,
            reservation,
            o =>
                [
                    .. Enumerable
                        .Range(0, payoffs.Parties)
                        .Where(p => ideal[p] > 0)
                        .Select(p => (payoffs[o, p] - reservation[p]) / ideal[p])
                        .Order(),
                ],
            Pareto
        );
    }

    /// <summary>Kalai (1977): the least gain is as large as can be, then the next (Rawls's rule, in the payoffs' own unit).</summary>
    /// <returns>Index of the outcome; null where none is feasible.</returns>
    public static int? Egalitarian(PayoffTable payoffs, IReadOnlyList<double> reservation) =>
        Best(
            payoffs,
            reservation,
            o => [.. Enumerable.Range(0, payoffs.Parties).Select(p => payoffs[o, p] - reservation[p]).Order()],
            Pareto
        );

    /// <summary>The largest sum of gains, in the payoffs' own unit, that leaves nobody below the reservation.</summary>
    /// <returns>Index of the outcome; null where none is feasible.</returns>
    public static int? Utilitarian(PayoffTable payoffs, IReadOnlyList<double> reservation) =>
        Best(
            payoffs,
            reservation,
            o => [Enumerable.Range(0, payoffs.Parties).Sum(p => payoffs[o, p] - reservation[p])],
            Pareto
        );

    /// <summary>Between outcomes that a rule holds equal: one that beats the other for everyone.</summary>
    private static bool Pareto(PayoffTable payoffs, int challenger, int holder)
    {
        bool isBetter = false;
        for (int p = 0; p < payoffs.Parties; p++)
        {
            if (payoffs[challenger, p] < payoffs[holder, p])
            {
                return false;
            }

            isBetter |= payoffs[challenger, p] > payoffs[holder, p];
        }

        return isBetter;
    }

    private static int? Best(
        PayoffTable payoffs,
        IReadOnlyList<double> reservation,
        Func<int, double[]> score,
        Func<PayoffTable, int, int, bool> breaksTie
    )
    {
        int? best = null;
        double[] bestScore = [];
        foreach (int outcome in Feasible(payoffs, reservation))
        {
            double[] found = score(outcome);
            int compared = best is null ? 1 : Compare(found, bestScore);
            if (compared > 0 || (compared == 0 && breaksTie(payoffs, outcome, best!.Value)))
            {
                (best, bestScore) = (outcome, found);
            }
        }

        return best;
    }

    /// <summary>Number by number; what differs in the last digits only is equal.</summary>
    private static int Compare(double[] a, double[] b)
    {
        for (int k = 0; k < a.Length; k++)
        {
            if (Math.Abs(a[k] - b[k]) > Rounding * Math.Max(Math.Abs(a[k]), Math.Abs(b[k])))
            {
                return a[k].CompareTo(b[k]);
            }
        }

        return 0;
    }
}
