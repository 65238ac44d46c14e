namespace Parley.Strategy.Tariffs;

/// <summary>
/// Moves every variable at once to where its derivative would vanish if all else kept its worth, accelerated by Anderson's method:
/// near a maximum a few dozen evaluations. Does not look at the objective, so what it ends at is to be looked at.
/// </summary>
internal static class FirstOrderIteration
{
    private const int MostIterations = 60;
    private const int Patience = 15;
    private const double LongestStep = 1;

    /// <summary>Iterates from a point.</summary>
    /// <param name="problem">What is to be maximised.</param>
    /// <param name="point">Start and end.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    /// <returns>The objective where the first-order conditions hold, NaN where they do not; and evaluations.</returns>
    public static (double Value, int Evaluations) Run(
        SmoothProblem problem,
        double[] point,
        MaximiserOptions options,
        CancellationToken cancellation
    )
    {
        int n = point.Length;
        double[] gradient = new double[n];
        double[] curvature = new double[n];
        double[] step = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        WeightedAnderson acceleration = new(n);
        double bestSize = double.PositiveInfinity;
        int sinceBest = 0;
        for (int evaluation = 1; evaluation <= MostIterations && sinceBest < Patience; evaluation++)
        {
            cancellation.ThrowIfCancellationRequested();
            double value = problem.Evaluate(point, gradient, curvature);
            if (!double.IsFinite(value))
            {
                return (double.NaN, evaluation);
            }

            double largest = 0;
            double farthest = 0;
            for (int v = 0; v < n; v++)
            {
                lower[v] = Math.Max(-LongestStep, problem.Lower[v] - point[v]);
                upper[v] = Math.Min(LongestStep, problem.Upper[v] - point[v]);
                double alone = Math.Abs(Math.Clamp(gradient[v] / curvature[v], lower[v], upper[v]));
                largest = Math.Max(largest, alone * curvature[v]);
                farthest = curvature[v] > BoundedMaximiser.NegligibleCurvature ? Math.Max(farthest, alone) : farthest;
            }

            MarketCurvature markets = problem.Curvature(curvature);
            markets.Maximise(gradient, lower, upper, step);
            double size = markets.Square(step);

            if (largest <= options.GradientTolerance && farthest <= options.StepTolerance)
            {
                return (value, evaluation);
            }

            sinceBest = size < bestSize ? 0 : sinceBest + 1;
            bestSize = Math.Min(size, bestSize);
            acceleration.Advance(point, step, curvature);
            for (int v = 0; v < n; v++)
            {
                point[v] = Math.Clamp(point[v], problem.Lower[v], problem.Upper[v]);
            }
        }

        return (double.NaN, MostIterations);
    }
}
