using CsCheck;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Tariffs;

public class BoundedMaximiserTests
{
    [Fact]
    public void A_concave_hill_in_a_box_is_climbed_to_where_nothing_free_slopes() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 1000])
            .Sample(
                (n, seed) =>
                {
                    Hill hill = new(n, seed);
                    double[] point = new double[n];
                    BoundedMaximiser maximiser = new(n);
                    MaximiserResult result = maximiser.Maximise(
                        hill,
                        point,
                        new MaximiserOptions(),
                        TestContext.Current.CancellationToken
                    );
                    Assert.Equal(StopReason.FirstOrderConditions, result.Reason);
                    double[] slope = new double[n];
                    hill.Evaluate(point, slope, new double[n]);
                    for (int v = 0; v < n; v++)
                    {
                        Assert.InRange(point[v], hill.Lower[v], hill.Upper[v]);
                        bool held =
                            (slope[v] > 0 && point[v] == hill.Upper[v]) || (slope[v] < 0 && point[v] == hill.Lower[v]);
                        Assert.True(held || Math.Abs(slope[v]) < 2e-6, $"variable {v} slopes by {slope[v]}");
                    }
                },
                iter: 200
            );

    [Fact]
    public void A_curved_ridge_is_followed_to_its_top()
    {
        Ridge ridge = new();
        double[] point = [-1.2, 1];
        MaximiserResult result = new BoundedMaximiser(2).Maximise(
            ridge,
            point,
            new MaximiserOptions(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(StopReason.FirstOrderConditions, result.Reason);
        Assert.Equal(1, point[0], 1e-5);
        Assert.Equal(1, point[1], 1e-5);
    }

    [Fact]
    public void A_search_that_may_not_go_on_says_so()
    {
        double[] point = [-1.2, 1];
        MaximiserResult result = new BoundedMaximiser(2).Maximise(
            new Ridge(),
            point,
            new MaximiserOptions(3),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(StopReason.IterationLimit, result.Reason);
        Assert.Equal(3, result.Iterations);
        Assert.True(result.ProjectedGradient > 0.1);
    }

    [Fact]
    public void The_search_itself_allocates_nothing()
    {
        Ridge ridge = new();
        BoundedMaximiser maximiser = new(2);
        double[] point = [-1.2, 1];
        maximiser.Maximise(ridge, point, new MaximiserOptions(), TestContext.Current.CancellationToken);
        point = [-1.2, 1];
        MaximiserOptions options = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        maximiser.Maximise(ridge, point, options, TestContext.Current.CancellationToken);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>-(x - c)' A (x - c) / 2 with A positive definite, in a random box.</summary>
    private sealed class Hill : SmoothProblem
    {
        private readonly double[,] _bend;
        private readonly double[] _top;
        private readonly double[] _lower;
        private readonly double[] _upper;

        public Hill(int n, int seed)
        {
            Random random = new(seed);
            double[,] root = new double[n, n];
            _bend = new double[n, n];
            _top = new double[n];
            _lower = new double[n];
            _upper = new double[n];
            for (int i = 0; i < n; i++)
            {
                _top[i] = (4 * random.NextDouble()) - 2;
                _lower[i] = -2 * random.NextDouble();
                _upper[i] = random.NextDouble();
                for (int j = 0; j < n; j++)
                {
                    root[i, j] = random.NextDouble() - 0.5;
                }
            }

            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    _bend[i, j] = i == j ? 0.1 : 0;
                    for (int k = 0; k < n; k++)
                    {
                        _bend[i, j] += root[i, k] * root[j, k];
                    }
                }
            }
        }

        public override int Variables => _top.Length;

        public override ReadOnlySpan<double> Lower => _lower;

        public override ReadOnlySpan<double> Upper => _upper;

        public override double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, Span<double> curvature)
        {
            double value = 0;
            for (int i = 0; i < point.Length; i++)
            {
                gradient[i] = 0;
                for (int j = 0; j < point.Length; j++)
                {
                    gradient[i] -= _bend[i, j] * (point[j] - _top[j]);
                }

                curvature[i] = _bend[i, i];
                value += gradient[i] * (point[i] - _top[i]) / 2;
            }

            return value;
        }
    }

    /// <summary>Minus Rosenbrock's valley.</summary>
    private sealed class Ridge : SmoothProblem
    {
        private readonly double[] _lower = [-5, -5];
        private readonly double[] _upper = [5, 5];

        public override int Variables => 2;

        public override ReadOnlySpan<double> Lower => _lower;

        public override ReadOnlySpan<double> Upper => _upper;

        public override double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, Span<double> curvature)
        {
            double valley = point[1] - (point[0] * point[0]);
            gradient[0] = (400 * point[0] * valley) + (2 * (1 - point[0]));
            gradient[1] = -200 * valley;
            curvature.Fill(200);
            return -(100 * valley * valley) - ((1 - point[0]) * (1 - point[0]));
        }
    }
}
