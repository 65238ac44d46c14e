using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// What is known of how a weighted sum of gains bends in all duties: each by itself, and those of one market together. A higher
/// tariff on one origin moves demand to the others; where all are raised, only what no variable moves takes it up.
/// </summary>
/// <remarks>
/// With H the negative second derivatives: H = D - d d' / T in each market, D diagonal with d, T the sum of d over the market and of
/// what is held, T - sum d. Where demand has constant elasticity theta and buyers spend E on a good, of which a part lambda_i on
/// origin i, a change x of ln (1 + duty) costs theta E (sum lambda x^2 - (sum lambda x)^2) / 2 to second order. What is held is the
/// part of the market that no variable moves (goods of its own above all), and a rest, 1 / theta, as spending is fixed where
/// quantities are not.
/// </remarks>
internal sealed class MarketCurvature
{
    /// <summary>Newton steps for what a market's duties have in common.</summary>
    private const int MostIterations = 40;

    private readonly int[][] _members;
    private readonly int[] _free;

    /// <param name="markets">Variables of each market; a variable in none bends by itself.</param>
    /// <param name="variables">Their number.</param>
    public MarketCurvature(int[][] markets, int variables)
    {
        _members = markets;
        _free = [.. Enumerable.Range(0, variables).Except(markets.SelectMany(m => m)).Order()];
        Own = new double[variables];
        Held = new double[markets.Length];
    }

    /// <summary>Number of markets.</summary>
    public int Markets => _members.Length;

    /// <summary>By variable, positive.</summary>
    public double[] Own { get; }

    /// <summary>By market, positive: its curvature that is nobody's among the variables.</summary>
    public double[] Held { get; }

    /// <summary>The variables of a market.</summary>
    public ReadOnlySpan<int> Of(int market) => _members[market];

    /// <summary>The markets in which tariffs are set, one a destination and sector.</summary>
    public static MarketCurvature Of(DutyVariables variables) =>
        new(
            [
                .. Enumerable
                    .Range(0, variables.Count)
                    .Where(v => variables[v].Instrument == Instrument.Tariff)
                    .GroupBy(v => (variables[v].Flows[0].Destination, variables[v].Sector))
                    .Select(market => market.ToArray()),
            ],
            variables.Count
        );

    /// <summary>Sets what is held, once the variables' own is known.</summary>
    public void Hold(DutyVariables variables, Equilibrium at)
    {
        TradeTensor trade = at.Trade;
        for (int m = 0; m < _members.Length; m++)
        {
            DutyVariables.Duty first = variables[_members[m][0]];
            int j = first.Flows[0].Destination;
            int s = first.Sector;
            double all = 0;
            for (int i = 0; i < trade.Economies; i++)
            {
                all += Spent(i);
            }

            double moved = 0;
            double own = 0;
            foreach (int v in _members[m])
            {
                own += Own[v];
                foreach ((int i, _) in variables[v].Flows)
                {
                    moved += Spent(i);
                }
            }

            double rest = Math.Max(0, all - moved) + (moved / at.Baseline.Data.TradeElasticity[s]);
            Held[m] = Math.Max(moved > 0 ? own * rest / moved : own, 1e-300);

            double Spent(int i) =>
                double.IsInfinity(at.Tariff(i, j, s))
                    ? 0
                    : (1 + at.Tariff(i, j, s)) * (1 + at.ExportTax(i, j, s)) * trade[i, j, s];
        }
    }

    /// <summary>The step within bounds at which slope'step - step'H step / 2 is largest.</summary>
    /// <returns>What it is there.</returns>
    public double Maximise(double[] slope, double[] lower, double[] upper, double[] step)
    {
        double sum = 0;
        foreach (int v in _free)
        {
            step[v] = Math.Clamp(slope[v] / Own[v], lower[v], upper[v]);
            sum += step[v] * (slope[v] - (Own[v] * step[v] / 2));
        }

        for (int m = 0; m < _members.Length; m++)
        {
            sum += Maximise(m, slope, lower, upper, step);
        }

        return sum;
    }

    /// <summary>H^-1 vector among the variables that are free, the others staying where they are.</summary>
    public void Divide(double[] vector, bool[] free)
    {
        for (int v = 0; v < vector.Length; v++)
        {
            vector[v] = free[v] ? vector[v] / Own[v] : 0;
        }

        for (int m = 0; m < _members.Length; m++)
        {
            double held = Held[m];
            double sum = 0;
            foreach (int v in _members[m])
            {
                held += free[v] ? 0 : Own[v];
                sum += free[v] ? Own[v] * vector[v] : 0;
            }

            foreach (int v in _members[m])
            {
                vector[v] += free[v] ? sum / held : 0;
            }
        }
    }

    /// <summary>step'H step.</summary>
    public double Square(double[] step)
    {
        double sum = 0;
        foreach (int v in _free)
        {
            sum += Own[v] * step[v] * step[v];
        }

        for (int m = 0; m < _members.Length; m++)
        {
            double total = Held[m];
            double common = 0;
            foreach (int v in _members[m])
            {
                total += Own[v];
                common += Own[v] * step[v];
                sum += Own[v] * step[v] * step[v];
            }

            sum -= common * common / total;
        }

        return sum;
    }

    /// <summary>In one market: each duty's step is what it would be by itself and the mean of all steps, held at its bounds.</summary>
    private double Maximise(int market, double[] slope, double[] lower, double[] upper, double[] step)
    {
        int[] members = _members[market];
        double total = Held[market];
        double low = 0;
        double high = 0;
        foreach (int v in members)
        {
            total += Own[v];
            low += Own[v] * lower[v];
            high += Own[v] * upper[v];
        }

        (low, high) = (low / total, high / total);
        double mean = Math.Clamp(0, low, high);
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double reached = 0;
            double free = 0;
            foreach (int v in members)
            {
                double wanted = (slope[v] / Own[v]) + mean;
                double taken = Math.Clamp(wanted, lower[v], upper[v]);
                reached += Own[v] * taken;
                free += taken == wanted ? Own[v] : 0;
            }

            double over = mean - (reached / total);
            if (over > 0)
            {
                high = mean;
            }
            else
            {
                low = mean;
            }

            double next = mean - (over * total / (total - free));
            next = next >= low && next <= high ? next : (low + high) / 2;
            bool isRounding = Math.Abs(over) <= 1e-16 || next == mean;
            mean = next;
            if (isRounding)
            {
                break;
            }
        }

        double sum = total * mean * mean / 2;
        foreach (int v in members)
        {
            step[v] = Math.Clamp((slope[v] / Own[v]) + mean, lower[v], upper[v]);
            sum += step[v] * (slope[v] - (Own[v] * step[v] / 2));
        }

        return sum;
    }
}
