using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Calibration;

/// <summary>Finds the political weights under which given tariffs are best for a government. One thread at a time.</summary>
/// <remarks>
/// Government welfare is a weighted sum of the real incomes of sectors (Ossa 2014, section I.B), so its first-order conditions are
/// linear in the weights: sum_k lambda_k dY_k / dln (1 + t_v) = 0 for each tariff v, at most 0 where v is at its lowest. One adjoint
/// solve a sector gives all coefficients. The weights minimise half the sum of squared violations over the curvature of each tariff,
/// which is what the government forgoes, subject to lambda not negative and of mean 1. With |A x|^2 + (e'x - 1)^2 the mean is exact:
/// along a ray its least is |A x|^2 / (1 + |A x|^2) for the x with e'x = 1, which rises with |A x|.
/// </remarks>
public sealed class WeightCalibrator
{
    private const int MostRounds = 100;

    /// <summary>Of the search for the level, fraction.</summary>
    private const double LevelStep = 0.05;
    private const double HighestLevel = 2;
    private const double LevelTolerance = 1e-9;

    private readonly WorldSolver _world;
    private readonly CancellationToken _cancellation;

    public WeightCalibrator(Baseline baseline, CancellationToken cancellation = default)
    {
        _world = new WorldSolver(baseline, cancellation);
        _cancellation = cancellation;
    }

    /// <summary>Calibrates one government's weights.</summary>
    /// <param name="powers">What it may set: its bounds count, its aim does not.</param>
    /// <param name="policy">The tariffs of all: those of this government are to be explained, the others' are what it responds to.</param>
    /// <param name="freeLevel">Whether only differences among its tariffs are to be explained, and the level, one number added to
    /// all, found with the weights (between 0 and 2): so did Ossa (2014), section III.</param>
    /// <exception cref="ModelException">Nothing may be set, a tariff is beyond its bounds, or the world has no equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public WeightCalibration Calibrate(TariffPowers powers, Policy policy, bool freeLevel = false)
    {
        ArgumentNullException.ThrowIfNull(powers);
        ArgumentNullException.ThrowIfNull(policy);
        Baseline baseline = _world.Baseline;
        string code = baseline.Data.Economies[powers.Economy];
        TradeTensor tariffs = _world.TariffsOf(policy);
        DutyVariables variables = new(baseline, tariffs, [powers]);
        if (variables.Count == 0)
        {
            throw new ModelException($"{code} may set no duty on anything that is traded");
        }

        CheckBounds(powers, variables, tariffs);
        double[] given = new double[variables.Count];
        variables.Read(tariffs, policy.ExportTaxes ?? baseline.Data.ExportTaxes, given);

        double level = 0;
        Fit fit = FitAt(powers, policy, variables, given, 0, null);
        if (freeLevel)
        {
            for (double at = LevelStep; at <= HighestLevel; at += LevelStep)
            {
                Fit tried = FitAt(powers, policy, variables, given, at, fit.Equilibrium);
                (fit, level) = tried.Forgone < fit.Forgone ? (tried, at) : (fit, level);
            }

            (fit, level) = Refine(at => FitAt(powers, policy, variables, given, at, fit.Equilibrium), level);
        }

        double[,] weights = new double[baseline.Economies, baseline.Sectors];
        for (int j = 0; j < baseline.Economies; j++)
        {
            for (int s = 0; s < baseline.Sectors; s++)
            {
                weights[j, s] = j == powers.Economy ? fit.Weights[s] : baseline.PoliticalWeight(j, s);
            }
        }

        Baseline weighed = new(baseline.Data with { PoliticalWeights = weights });
        TariffPowers same = powers with { Aim = Welfare.GovernmentWelfare };
        return new WeightCalibration
        {
            Powers = same,
            Weights = fit.Weights,
            LevelShift = level,
            Equilibrium = fit.Equilibrium,
            Residual = fit.Residual,
            ResidualUnweighted = fit.ResidualUnweighted,
            Forgone = fit.Forgone,
            Gain = new BestResponseSolver(weighed, _cancellation).Solve(same, fit.Equilibrium.Policy).Gain,
            Conditions = variables.Count,
            AtBounds = fit.AtBounds,
            IsDetermined = fit.IsDetermined,
        };
    }

    private static void CheckBounds(TariffPowers powers, DutyVariables variables, TradeTensor tariffs)
    {
        Baseline baseline = variables.Baseline;
        for (int v = 0; v < variables.Count; v++)
        {
            DutyVariables.Duty duty = variables[v];
            foreach ((int i, int j) in duty.Flows)
            {
                double rate = tariffs[i, j, duty.Sector];
                if (duty.Instrument == Instrument.Tariff && (rate < powers.Lowest || rate > powers.Highest))
                {
                    throw new ModelException(
                        FormattableString.Invariant(
                            $"the tariff of {baseline.Data.Economies[j]} on {baseline.Data.Sectors[duty.Sector]} from {baseline.Data.Economies[i]} is {rate}, outside {powers.Lowest} to {powers.Highest}"
                        )
                    );
                }
            }
        }
    }

    /// <summary>Golden section between the neighbours of the best level.</summary>
    private static (Fit, double) Refine(Func<double, Fit> fitAt, double level)
    {
        double ratio = (Math.Sqrt(5) - 1) / 2;
        double low = Math.Max(0, level - LevelStep);
        double high = level + LevelStep;
        double left = high - (ratio * (high - low));
        double right = low + (ratio * (high - low));
        Fit atLeft = fitAt(left);
        Fit atRight = fitAt(right);
        while (high - low > LevelTolerance)
        {
            if (atLeft.Forgone < atRight.Forgone)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (ratio * (high - low));
                atLeft = fitAt(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (ratio * (high - low));
                atRight = fitAt(right);
            }
        }

        return atLeft.Forgone < atRight.Forgone ? (atLeft, left) : (atRight, right);
    }

    /// <summary>The weights at one level of the tariffs.</summary>
    private Fit FitAt(
        TariffPowers powers,
        Policy policy,
        DutyVariables variables,
        double[] given,
        double level,
        Equilibrium? near
    )
    {
        Baseline baseline = _world.Baseline;
        int j = powers.Economy;
        double[] point = level == 0 ? given : [.. given.Select(g => Math.Log(Math.Exp(g) + level))];
        Equilibrium at = _world.Solve(_world.PolicyAt(variables, policy, point), near).EnsureConverged();
        int[] sectors = [.. Enumerable.Range(0, baseline.Sectors).Where(s => at.Sales[j, s] > 0)];
        Objective[] objectives = [Objective.RealIncome(j), .. sectors.Select(s => Objective.SectorIncome(j, s))];
        IReadOnlyList<PolicyGradient> gradients = _world.Gradients.Gradients(at, objectives);

        int count = variables.Count;
        double least = DutyProblem.LeastCurvature * 100 / baseline.Income[j];
        double[] curvature = new double[count];
        double[] ignored = new double[count];
        double[] slope = new double[count];
        _world.Read(variables, 0, gradients[0], least, slope, curvature);
        double[,] slopes = new double[count, sectors.Length];
        for (int k = 0; k < sectors.Length; k++)
        {
            _world.Read(variables, 0, gradients[k + 1], least, slope, ignored);
            for (int v = 0; v < count; v++)
            {
                slopes[v, k] = slope[v];
            }
        }

        Side[] sides = [.. Enumerable.Range(0, count).Select(v => SideOf(variables, point, v))];
        double[] weights = Solve(slopes, curvature, sides, out bool isDetermined);
        double[] all = new double[baseline.Sectors];
        Array.Fill(all, 1);
        for (int k = 0; k < sectors.Length; k++)
        {
            all[sectors[k]] = weights[k];
        }

        double[] left = Violations(slopes, sides, weights);
        double[] equal = Violations(slopes, sides, [.. sectors.Select(_ => 1.0)]);
        return new Fit(
            at,
            all,
            left.Max(Math.Abs),
            equal.Max(Math.Abs),
            left.Select((r, v) => r * r / curvature[v]).Sum() / 2,
            sides.Count(side => side != Side.Inside),
            isDetermined
        );
    }

    /// <summary>Least squares over the conditions inside the bounds and those at bounds that are violated, until the same are.</summary>
    private static double[] Solve(double[,] slopes, double[] curvature, Side[] sides, out bool isDetermined)
    {
        int sectors = slopes.GetLength(1);
        double[] weights = new double[sectors];
        Array.Fill(weights, 1);
        isDetermined = false;
        bool[] counted = [.. sides.Select(side => side == Side.Inside)];
        for (int round = 0; round < MostRounds; round++)
        {
            double[] violations = Violations(slopes, sides, weights);
            bool[] now = [.. sides.Select((side, v) => side == Side.Inside || violations[v] != 0)];
            if (round > 0 && now.AsSpan().SequenceEqual(counted))
            {
                return weights;
            }

            counted = now;
            int[] rows = [.. Enumerable.Range(0, sides.Length).Where(v => now[v])];
            double[,] a = new double[rows.Length + 1, sectors];
            double largest = 0;
            for (int r = 0; r < rows.Length; r++)
            {
                for (int k = 0; k < sectors; k++)
                {
                    a[r, k] = slopes[rows[r], k] / Math.Sqrt(curvature[rows[r]]);
                    largest = Math.Max(largest, Math.Abs(a[r, k]));
                }
            }

            double[] b = new double[rows.Length + 1];
            b[rows.Length] = 1;
            for (int k = 0; k < sectors; k++)
            {
                a[rows.Length, k] = 1.0 / sectors;
                for (int r = 0; r < rows.Length; r++)
                {
                    a[r, k] /= largest;
                }
            }

            double[] x = NonNegativeLeastSquares.Solve(a, b, out isDetermined);
            double mean = x.Sum() / sectors;
            weights = [.. x.Select(value => value / mean)];
        }

        throw new ModelException("the conditions at the bounds do not settle: no weights found");
    }

    private static double[] Violations(double[,] slopes, Side[] sides, double[] weights)
    {
        double[] violations = new double[sides.Length];
        for (int v = 0; v < sides.Length; v++)
        {
            double slope = 0;
            for (int k = 0; k < weights.Length; k++)
            {
                slope += weights[k] * slopes[v, k];
            }

            violations[v] = sides[v] switch
            {
                Side.Lowest => Math.Max(0, slope),
                Side.Highest => Math.Min(0, slope),
                _ => slope,
            };
        }

        return violations;
    }

    private static Side SideOf(DutyVariables variables, double[] point, int v) =>
        point[v] <= variables.Lower[v] ? Side.Lowest
        : point[v] >= variables.Upper[v] ? Side.Highest
        : Side.Inside;

    private enum Side
    {
        Inside,
        Lowest,
        Highest,
    }

    private sealed record Fit(
        Equilibrium Equilibrium,
        double[] Weights,
        double Residual,
        double ResidualUnweighted,
        double Forgone,
        int AtBounds,
        bool IsDetermined
    );
}
