namespace Parley.Strategy.Tariffs;

/// <summary>
/// A step towards the largest gain that all share in given proportions: the top of a parabola on what is known of all gains at a
/// point, on which the gains stand in those proportions and no variable leaves its bounds.
/// </summary>
/// <remarks>
/// One step of sequential quadratic programming: maximise g - d'Hd / 2 over d within bounds and g, subject to
/// r_p + G_p d = c_p g for every party p, with r the gains, G their derivatives, c the shares, H of <see cref="MarketCurvature"/>. Its dual has one
/// unknown a party, the weights w: minimise w'r + sum_v (G'w)_v d_v - h_v d_v^2 / 2 with d = clamp(H^-1 G'w), subject to c'w = 1.
/// It is convex and its gradient piecewise linear: Newton's method on the variables that no bound holds, with a line search.
/// Where gains may exceed their shares, r_p + G_p d >= c_p g, no weight is negative, and one that is zero binds its party only
/// where that would fall short.
/// </remarks>
internal sealed class CommonGainStep
{
    private const int MostIterations = 60;

    /// <summary>Of gains from their shares, points.</summary>
    private const double Tolerance = 1e-13;

    private readonly int _parties;
    private readonly double[] _shares;
    private readonly bool _mayExceed;
    private readonly MarketCurvature _curvature;
    private readonly ScaledGradients _scaled;
    private readonly double[] _slope;
    private readonly double[] _reached;
    private readonly double[] _minusReached;
    private readonly double[] _before;
    private readonly double[] _solution;

    /// <param name="shares">By party, what it gets of the common gain; none negative, one positive.</param>
    /// <param name="weights">A first guess; times the shares they sum to 1.</param>
    /// <param name="mayExceed">Whether a gain may be above its share.</param>
    /// <param name="curvature">Of the gains; set before each step.</param>
    /// <param name="threads">At work at once; the answer is the same for any number.</param>
    public CommonGainStep(double[] shares, double[] weights, bool mayExceed, MarketCurvature curvature, int threads)
    {
        int variables = curvature.Own.Length;
        _curvature = curvature;
        _parties = shares.Length;
        _shares = shares;
        _mayExceed = mayExceed;
        Binds = [.. shares.Select(_ => true)];
        Weights = [.. weights];
        _scaled = new ScaledGradients(shares.Length, variables, curvature.Markets, threads);
        _slope = new double[variables];
        _reached = new double[_parties];
        _minusReached = new double[_parties];
        _before = new double[_parties];
        _solution = new double[_parties + 1];
    }

    /// <summary>By party: what a point of its gain is worth; times the shares they sum to 1. Kept from step to step.</summary>
    public double[] Weights { get; }

    /// <summary>By party, whether its share binds it.</summary>
    public bool[] Binds { get; }

    /// <summary>Finds it.</summary>
    /// <param name="gains">By party.</param>
    /// <param name="gradients">By party and variable.</param>
    /// <param name="lower">By variable, how far down the step may go.</param>
    /// <param name="upper">By variable, how far up.</param>
    /// <param name="step">Receives it.</param>
    public void Solve(double[] gains, double[][] gradients, double[] lower, double[] upper, double[] step)
    {
        double value = Evaluate();
        for (int iteration = 0; iteration < MostIterations && Missing() > Tolerance; iteration++)
        {
            _scaled.Set(gradients, _curvature, v => step[v] > lower[v] && step[v] < upper[v]);
            for (int p = 0; p < _parties; p++)
            {
                _minusReached[p] = -_reached[p];
            }

            if (!_scaled.Solve(_shares, Binds, _minusReached, 0, _solution))
            {
                return;
            }

            double descent = 0;
            for (int p = 0; p < _parties; p++)
            {
                descent += _solution[p] * _reached[p];
            }

            double missing = Missing();
            Weights.CopyTo(_before, 0);
            double length = 1;
            double next;
            do
            {
                SetWeights(length);
                next = Evaluate();
                length /= 2;
            } while (!(next <= value + (1e-4 * length * descent)) && !(Missing() < 0.5 * missing) && length > 1e-9);

            value = next;
        }

        void SetWeights(double length)
        {
            double weighed = 0;
            for (int p = 0; p < _parties; p++)
            {
                double weight = _before[p] + (length * _solution[p]);
                Weights[p] = _mayExceed ? Math.Max(0, weight) : weight;
                weighed += _shares[p] * Weights[p];
            }

            for (int p = 0; _mayExceed && weighed > 0 && p < _parties; p++)
            {
                Weights[p] /= weighed;
            }
        }

        double Evaluate()
        {
            Array.Clear(_slope);
            for (int p = 0; p < _parties; p++)
            {
                LongVectors.Add(_slope, gradients[p], Weights[p]);
            }

            double sum = _curvature.Maximise(_slope, lower, upper, step);
            for (int p = 0; p < _parties; p++)
            {
                sum += Weights[p] * gains[p];
                _reached[p] = gains[p] + LongVectors.Dot(gradients[p], step);
            }

            return sum;
        }

        double Missing()
        {
            if (_mayExceed)
            {
                for (int p = 0; p < _parties; p++)
                {
                    Binds[p] = Weights[p] > 0;
                }

                double common = CommonGain.Of(_reached, _shares, Binds);
                for (int p = 0; p < _parties; p++)
                {
                    Binds[p] |= _reached[p] < (_shares[p] * common) - Tolerance;
                }
            }

            return CommonGain.LargestDifference(_reached, _shares, Binds);
        }
    }
}
