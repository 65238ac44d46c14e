using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Calibration;

/// <summary>The political weights that explain the tariffs of a government best.</summary>
public sealed class WeightCalibration
{
    /// <summary>What a government may still gain, percent, by tariffs that are called its best.</summary>
    public const double LargestGain = 1e-4;

    /// <summary>What the government may set.</summary>
    public required TariffPowers Powers { get; init; }

    /// <summary>One a sector, mean 1, none negative; 1 for a sector that makes nothing.</summary>
    public required double[] Weights { get; init; }

    /// <summary>What was added to each given tariff, fraction; 0 unless the level was to be found.</summary>
    public required double LevelShift { get; init; }

    /// <summary>The world under the tariffs that the weights explain.</summary>
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>First-order (KKT) residual that is left: the largest derivative of government welfare, percent of baseline income
    /// per 1 of ln (1 + tariff), of a tariff that no bound holds back.</summary>
    public required double Residual { get; init; }

    /// <summary>The same with all weights equal: what the weights explain away.</summary>
    public required double ResidualUnweighted { get; init; }

    /// <summary>What the government forgoes by these tariffs, percent of baseline income, to second order: half the sum of squared
    /// derivatives over their curvatures; what the weights make as small as possible.</summary>
    public required double Forgone { get; init; }

    /// <summary>What it gains by its best response under these weights, percent of government welfare, searched from all
    /// starts: more than <see cref="Forgone"/> where another best response lies far away.</summary>
    public required double Gain { get; init; }

    /// <summary>First-order conditions, one a tariff that may be set.</summary>
    public required int Conditions { get; init; }

    /// <summary>Conditions that a bound turns into inequalities.</summary>
    public required int AtBounds { get; init; }

    /// <summary>Whether the tariffs are the government's best response under the weights.</summary>
    public bool IsExplained => Gain <= LargestGain;

    /// <summary>Whether the conditions determine the weights: if not, others explain the tariffs as well.</summary>
    public required bool IsDetermined { get; init; }
}
