using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>The gains of all parties at a point, their derivatives, and the step towards the largest gain all share.</summary>
/// <remarks>One equilibrium and one adjoint solve a party an evaluation; the parties are dealt out to the workers in a fixed order,
/// so that the answer does not depend on how many there are.</remarks>
internal sealed class CommonGainConditions
{
    private const double NegligibleCurvature = 1e-6;

    /// <summary>Longest step of a variable.</summary>
    private const double LongestStep = 1;

    private readonly WorldSolver[] _workers;
    private readonly Objective[] _aims;
    private readonly double[] _before;
    private readonly double[] _shares;
    private readonly double[][] _gradients;
    private readonly MarketCurvature _markets;
    private readonly double[] _lower;
    private readonly double[] _upper;

    /// <summary>Smallest curvature believed, as a part of the flow times its elasticity.</summary>
    private readonly double _least;
    private readonly CommonGainStep _step;

    /// <param name="workers">Solve it.</param>
    /// <param name="parties">Who gains.</param>
    /// <param name="shares">By party, of the common gain; none negative, one positive.</param>
    /// <param name="mayExceed">Whether a gain may be above its share, where less of it would not help anyone.</param>
    /// <param name="variables">What is set.</param>
    /// <param name="policy">What is not set.</param>
    /// <param name="before">What gains are counted from.</param>
    public CommonGainConditions(
        WorldSolver[] workers,
        IReadOnlyList<TariffPowers> parties,
        double[] shares,
        bool mayExceed,
        DutyVariables variables,
        Policy policy,
        Equilibrium before
    )
    {
        Baseline baseline = before.Baseline;
        _workers = workers;
        _aims = [.. parties.Select(p => p.Objective(baseline))];
        _before = [.. _aims.Select(aim => 100 + aim.Value(before))];
        _shares = shares;
        Variables = variables;
        Policy = policy;
        At = before;
        _gradients = [.. _aims.Select(_ => new double[variables.Count])];
        _markets = MarketCurvature.Of(variables);
        _lower = new double[variables.Count];
        _upper = new double[variables.Count];
        Gains = new double[_aims.Length];

        // Where a dollar is worth the same to all, a percent of income weighs as much as the income.
        double income = parties.Select((p, k) => shares[k] * p.Income(baseline)).Sum();
        _least = 100 / income;
        double[] weights = [.. parties.Select(p => p.Income(baseline) / income)];
        _step = new CommonGainStep(shares, weights, mayExceed, _markets, workers.Length);
    }

    public DutyVariables Variables { get; }

    /// <summary>What is not set.</summary>
    public Policy Policy { get; }

    /// <summary>The last equilibrium found.</summary>
    public Equilibrium At { get; private set; }

    /// <summary>By party, percent of its aim before.</summary>
    public double[] Gains { get; }

    /// <summary>By party.</summary>
    public double[] Weights => _step.Weights;

    /// <summary>By variable, each by itself.</summary>
    public double[] Curvature => _markets.Own;

    /// <summary>What a step promises, were it the way to the top: step'H step.</summary>
    public double Size(double[] step) => _markets.Square(step);

    /// <summary>First-order residual, percent per 1 of ln (1 + duty).</summary>
    public double Residual { get; private set; }

    /// <summary>How far the duty that is furthest off is off, ln (1 + duty).</summary>
    public double LargestStep { get; private set; }

    /// <summary>Largest difference of a gain from its share of the common gain, points.</summary>
    public double LargestDifference { get; private set; }

    /// <summary>Where every duty wants to go.</summary>
    /// <returns>False where there is no equilibrium.</returns>
    public bool Evaluate(double[] point, double[] step)
    {
        Equilibrium at = _workers[0].Solve(_workers[0].PolicyAt(Variables, Policy, point), At);
        if (at.Status != SolveStatus.Converged)
        {
            return false;
        }

        At = at;
        PolicyGradient[] gradients = new PolicyGradient[_aims.Length];
        Workers.Run(
            _workers.Length,
            worker =>
            {
                int[] own = [.. Enumerable.Range(0, _aims.Length).Where(p => p % _workers.Length == worker)];
                IReadOnlyList<PolicyGradient> found = _workers[worker]
                    .Gradients.Gradients(At, [.. own.Select(p => _aims[p])]);
                for (int k = 0; k < own.Length; k++)
                {
                    int p = own[k];
                    gradients[p] = found[k];
                    Gains[p] = 100 * (((100 + _aims[p].Value(At)) / _before[p]) - 1);
                    WorldSolver.Read(Variables, found[k], 100 / _before[p], _gradients[p]);
                }
            }
        );
        double[] weights = [.. Weights.Select((weight, p) => 100 / _before[p] * weight)];
        _workers[0].ReadCurvature(Variables, PolicyGradient.WeightedSum(gradients, weights), _least, Curvature);
        _markets.Hold(Variables, At);
        for (int v = 0; v < point.Length; v++)
        {
            _lower[v] = Math.Max(-LongestStep, Variables.Lower[v] - point[v]);
            _upper[v] = Math.Min(LongestStep, Variables.Upper[v] - point[v]);
        }

        _step.Solve(Gains, _gradients, _lower, _upper, step);
        Measure(point);
        return true;
    }

    /// <summary>The sum of gains with the weights as they stand, as an objective; gains are counted from the baseline.</summary>
    public Objective WeightedGain =>
        Objective.WeightedSum([.. _aims.Select((aim, p) => (aim, 100 / _before[p] * Weights[p]))]);

    /// <summary>What a point is worth while the weights stand: the weighted sum of gains, less what they miss their shares by
    /// (an exact penalty); NaN where there is no equilibrium.</summary>
    public double Merit(double[] point) => Merit(point, 2 * Weights.Max(Math.Abs));

    /// <summary>The same with a penalty of one's own.</summary>
    public double Merit(double[] point, double penalty)
    {
        Equilibrium at = _workers[0].Solve(_workers[0].PolicyAt(Variables, Policy, point), At);
        if (at.Status != SolveStatus.Converged)
        {
            return double.NaN;
        }

        double[] gains = [.. _aims.Select((aim, p) => 100 * (((100 + aim.Value(at)) / _before[p]) - 1))];
        double common = CommonGain.Of(gains, _shares, _step.Binds);
        double sum = 0;
        for (int p = 0; p < gains.Length; p++)
        {
            double over = gains[p] - (_shares[p] * common);
            sum += (Weights[p] * gains[p]) - (penalty * CommonGain.Difference(over, _step.Binds[p]));
        }

        return sum;
    }

    /// <summary>Largest curvature of the weighted sum of gains among directions that keep the gains in their proportions and that
    /// no bound blocks, relative to the curvature each variable has by itself: below zero, the point is a local maximum.</summary>
    /// <param name="point">Where the first-order conditions hold; evaluated last.</param>
    /// <param name="direction">Receives the direction in which it is largest.</param>
    /// <remarks>Lanczos's method on differences of gradients, one equilibrium and one adjoint solve each.</remarks>
    public double LargestCurvature(double[] point, double[] direction)
    {
        bool[] free = new bool[point.Length];
        for (int v = 0; v < point.Length; v++)
        {
            free[v] =
                point[v] > Variables.Lower[v] && point[v] < Variables.Upper[v] && Curvature[v] > NegligibleCurvature;
        }

        Equilibrium here = At;
        Objective weighed = WeightedGain;
        TangentSpace tangent = new(_gradients, _shares, _step.Binds, Curvature, free, _workers.Length);
        double[] slopes = Slopes(point);
        double largest = LanczosMaximum.Find(
            point.Length,
            tangent.Project,
            (along, product) =>
            {
                const double Longest = 1e-4;
                double[] there = new double[point.Length];
                double longest = 0;
                for (int v = 0; v < there.Length; v++)
                {
                    there[v] = free[v] ? along[v] / Math.Sqrt(Curvature[v]) : 0;
                    longest = Math.Max(longest, Math.Abs(there[v]));
                }

                double length = Longest / longest;
                for (int v = 0; v < there.Length; v++)
                {
                    there[v] = point[v] + (length * there[v]);
                }

                Equilibrium at = _workers[0].Solve(_workers[0].PolicyAt(Variables, Policy, there), here);
                if (at.Status != SolveStatus.Converged)
                {
                    return false;
                }

                WorldSolver.Read(Variables, _workers[0].Gradients.Gradient(at, weighed), 1, product);
                for (int v = 0; v < there.Length; v++)
                {
                    product[v] = free[v] ? (product[v] - slopes[v]) / length / Math.Sqrt(Curvature[v]) : 0;
                }

                return true;
            },
            direction
        );
        for (int v = 0; v < direction.Length; v++)
        {
            direction[v] /= Math.Sqrt(Curvature[v]);
        }

        return largest;
    }

    private double[] Slopes(double[] point)
    {
        double[] slopes = new double[point.Length];
        for (int p = 0; p < _shares.Length; p++)
        {
            for (int v = 0; v < slopes.Length; v++)
            {
                slopes[v] += Weights[p] * _gradients[p][v];
            }
        }

        return slopes;
    }

    private void Measure(double[] point)
    {
        LargestDifference = CommonGain.LargestDifference(Gains, _shares, _step.Binds);
        Residual = 0;
        LargestStep = 0;
        double[] slopes = Slopes(point);
        for (int v = 0; v < point.Length; v++)
        {
            double slope = slopes[v];
            double room = slope > 0 ? Variables.Upper[v] - point[v] : point[v] - Variables.Lower[v];
            Residual = Math.Max(Residual, Math.Min(Math.Abs(slope), room * Curvature[v]));
            if (Curvature[v] > NegligibleCurvature)
            {
                LargestStep = Math.Max(LargestStep, Math.Min(room, Math.Abs(slope) / Curvature[v]));
            }
        }
    }
}
