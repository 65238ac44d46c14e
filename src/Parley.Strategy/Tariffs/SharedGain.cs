using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>A weighted sum of the players' gains, less a penalty on their differences.</summary>
internal sealed class SharedGain
{
    private readonly Objective[] _aims;
    private readonly double[] _before;

    public SharedGain(IReadOnlyList<TariffPowers> players, Equilibrium before)
    {
        _aims = [.. players.Select(p => p.Aim.Of(p.Economy))];
        _before = [.. _aims.Select(aim => 100 + aim.Value(before))];
        // Where a dollar is worth the same to all, a percent of income weighs as much as the income.
        double income = players.Sum(p => before.Baseline.Income[p.Economy]);
        Weights = [.. players.Select(p => before.Baseline.Income[p.Economy] / income)];
    }

    /// <summary>By player.</summary>
    public double[] Weights { get; }

    /// <summary>On half the sum of squares of what parts each gain from the mean, per percent.</summary>
    public double Penalty { get; set; } = 1;

    /// <summary>By player, percent of its aim before.</summary>
    public double[] Gains(Equilibrium at) =>
        [.. _aims.Select((aim, p) => 100 * (((100 + aim.Value(at)) / _before[p]) - 1))];

    public double Value(Equilibrium at)
    {
        double[] gains = Gains(at);
        double mean = gains.Average();
        double value = 0;
        for (int p = 0; p < gains.Length; p++)
        {
            double apart = gains[p] - mean;
            value += (Weights[p] * gains[p]) - (Penalty / 2 * apart * apart);
        }

        return value;
    }

    /// <summary>A weighted sum with the same derivatives at an equilibrium.</summary>
    public Objective Local(Equilibrium at)
    {
        double[] gains = Gains(at);
        double mean = gains.Average();
        return Objective.WeightedSum([
            .. _aims.Select((aim, p) => (aim, 100 / _before[p] * (Weights[p] - (Penalty * (gains[p] - mean))))),
        ]);
    }

    /// <summary>Takes the penalty over into the weights.</summary>
    public void Learn(double[] gains)
    {
        double mean = gains.Average();
        for (int p = 0; p < gains.Length; p++)
        {
            Weights[p] -= Penalty * (gains[p] - mean);
        }
    }
}
