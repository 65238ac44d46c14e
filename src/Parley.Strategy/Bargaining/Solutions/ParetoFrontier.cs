namespace Parley.Strategy.Bargaining;

/// <summary>
/// Outcomes that no other outcome beats: none is at least as good for everyone and better for someone. Outcomes of equal
/// payoffs are all on it or all off it. Payoffs nearer than 1e-12 of their range count as equal.
/// </summary>
public static class ParetoFrontier
{
    private const double Resolution = 1e-12;

    /// <summary>Indices of the efficient outcomes, the best for the first party first. For two parties n log n.</summary>
    public static int[] Of(PayoffTable payoffs)
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        double[][] grid = OnGrid(payoffs);
        int[] order = [.. Enumerable.Range(0, payoffs.Count)];
        Array.Sort(order, (x, y) => BestFirst(grid, x, y));
        return payoffs.Parties == 2 ? Sweep(grid, order) : Filter(grid, order);
    }

    /// <summary>Rounded to the resolution, party by party, so that dust in the last digit decides nothing.</summary>
    private static double[][] OnGrid(PayoffTable payoffs)
    {
        double[][] grid = new double[payoffs.Parties][];
        for (int p = 0; p < payoffs.Parties; p++)
        {
            double least = double.PositiveInfinity;
            double greatest = double.NegativeInfinity;
            for (int o = 0; o < payoffs.Count; o++)
            {
                least = Math.Min(least, payoffs[o, p]);
                greatest = Math.Max(greatest, payoffs[o, p]);
            }

            double step = Resolution * (greatest - least);
            grid[p] = new double[payoffs.Count];
            for (int o = 0; o < payoffs.Count && step > 0; o++)
            {
                grid[p][o] = Math.Round((payoffs[o, p] - least) / step);
            }
        }

        return grid;
    }

    private static int BestFirst(double[][] grid, int x, int y)
    {
        foreach (double[] party in grid)
        {
            int compared = party[y].CompareTo(party[x]);
            if (compared != 0)
            {
                return compared;
            }
        }

        return x.CompareTo(y);
    }

    /// <summary>Best for the first party first, what is efficient is better for the second than all before it.</summary>
    private static int[] Sweep(double[][] grid, int[] order)
    {
        List<int> efficient = [];
        double best = double.NegativeInfinity;
        foreach (int outcome in order)
        {
            bool isTwin =
                efficient.Count > 0
                && grid[0][efficient[^1]] == grid[0][outcome]
                && grid[1][efficient[^1]] == grid[1][outcome];
            if (grid[1][outcome] > best || isTwin)
            {
                efficient.Add(outcome);
                best = grid[1][outcome];
            }
        }

        return [.. efficient];
    }

    /// <summary>In this order nothing is beaten by what comes later, so one pass over those kept is enough.</summary>
    private static int[] Filter(double[][] grid, int[] order)
    {
        List<int> efficient = [];
        foreach (int outcome in order)
        {
            if (!efficient.Exists(other => Beats(grid, other, outcome)))
            {
                efficient.Add(outcome);
            }
        }

        return [.. efficient];
    }

    private static bool Beats(double[][] grid, int other, int outcome)
    {
        bool isBetter = false;
        foreach (double[] party in grid)
        {
            if (party[other] < party[outcome])
            {
                return false;
            }

            isBetter |= party[other] > party[outcome];
        }

        return isBetter;
    }
}
