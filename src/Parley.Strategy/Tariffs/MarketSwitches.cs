using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// Points far from a local optimum where a better one may be near: in one market at a time, tariffs that all but shut it where it is
/// open, and tariffs as elsewhere where it is all but shut.
/// </summary>
/// <remarks>With political weights a government may do well with a market open and well with it shut, and badly in between: rice
/// and wheat in Japan.</remarks>
internal static class MarketSwitches
{
    /// <summary>Rate with which a market is shut, ln (1 + 2000 %).</summary>
    private static readonly double _shut = Math.Log(21);

    /// <summary>A market with no higher rate is not shut, ln (1 + 900 %).</summary>
    private static readonly double _open = Math.Log(10);

    /// <summary>One with no lower rate than this is not taken to be open, ln (1 + 100 %).</summary>
    private static readonly double _high = Math.Log(2);

    /// <summary>The points, the most promising first.</summary>
    /// <param name="workers">Solve the world at each.</param>
    /// <param name="variables">What is set.</param>
    /// <param name="policy">What is not set.</param>
    /// <param name="aim">What is to be high.</param>
    /// <param name="at">The equilibrium at the local optimum.</param>
    /// <param name="point">The local optimum.</param>
    /// <param name="most">Points at most.</param>
    public static IReadOnlyList<double[]> Of(
        WorldSolver[] workers,
        DutyVariables variables,
        Policy policy,
        Objective aim,
        Equilibrium at,
        double[] point,
        int most
    )
    {
        List<(int[] Market, double Rate)> switches = [.. All(variables, point)];
        double[] values = new double[switches.Count];
        Workers.Run(
            workers.Length,
            worker =>
            {
                for (int k = worker; k < values.Length; k += workers.Length)
                {
                    WorldSolver world = workers[worker];
                    world.Cancellation.ThrowIfCancellationRequested();
                    Equilibrium there = world.Solve(
                        world.PolicyAt(variables, policy, Switched(variables, point, switches[k])),
                        at
                    );
                    values[k] = there.Status == SolveStatus.Converged ? aim.Value(there) : double.NegativeInfinity;
                }
            }
        );
        return
        [
            .. Enumerable
                .Range(0, values.Length)
                .OrderByDescending(k => values[k])
                .Take(most)
                .Select(k => Switched(variables, point, switches[k])),
        ];
    }

    private static IEnumerable<(int[] Market, double Rate)> All(DutyVariables variables, double[] point)
    {
        var markets = Enumerable
            .Range(0, variables.Count)
            .Where(v => variables[v].Instrument == Instrument.Tariff)
            .GroupBy(v => (variables[v].Flows[0].Destination, variables[v].Sector))
            .ToList();
        var medians = markets
            .GroupBy(market => market.Key.Destination, market => market.Average(v => point[v]))
            .ToDictionary(rates => rates.Key, rates => rates.Order().ElementAt(rates.Count() / 2));
        foreach (var market in markets)
        {
            if (market.Average(v => point[v]) < _open)
            {
                yield return ([.. market], _shut);
            }

            if (market.Max(v => point[v]) > _high)
            {
                yield return ([.. market], medians[market.Key.Destination]);
            }
        }
    }

    private static double[] Switched(DutyVariables variables, double[] point, (int[] Market, double Rate) to)
    {
        double[] switched = (double[])point.Clone();
        foreach (int v in to.Market)
        {
            switched[v] = Math.Clamp(to.Rate, variables.Lower[v], variables.Upper[v]);
        }

        return switched;
    }
}
