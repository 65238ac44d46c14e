using CsCheck;
using Parley.Strategy.Calibration;

namespace Parley.Strategy.Tests.Calibration;

public class NonNegativeLeastSquaresTests
{
    [Fact]
    public void No_move_that_keeps_all_elements_from_falling_below_zero_comes_nearer()
    {
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 12], Gen.Int[0, 20])
            .Sample(
                (seed, columns, more) =>
                {
                    int rows = columns + more;
                    Random random = new(seed);
                    double[,] a = new double[rows, columns];
                    double[] b = [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() - 0.5)];
                    for (int r = 0; r < rows; r++)
                    {
                        for (int c = 0; c < columns; c++)
                        {
                            a[r, c] = random.NextDouble() - 0.5;
                        }
                    }

                    double[] x = NonNegativeLeastSquares.Solve(a, b, out bool rank);
                    Assert.True(rank);
                    for (int c = 0; c < columns; c++)
                    {
                        double slope = 0;
                        for (int r = 0; r < rows; r++)
                        {
                            double left = b[r] - Enumerable.Range(0, columns).Sum(k => a[r, k] * x[k]);
                            slope += a[r, c] * left;
                        }

                        Assert.True(x[c] >= 0);
                        Assert.True(slope < 1e-9);
                        Assert.True(x[c] == 0 || Math.Abs(slope) < 1e-9);
                    }
                }
            );
    }
}
