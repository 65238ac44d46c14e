using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Tariffs;

public class CommonGainTests
{
    /// <summary>The first-order conditions of the quadratic programme, from its statement alone.</summary>
    [Fact]
    public void A_step_keeps_gains_in_their_shares_stays_within_bounds_and_leaves_nothing_better_near_by()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            int parties = random.Next(1, 6);
            int variables = random.Next(12, 60);
            double[] shares = [.. Enumerable.Range(0, parties).Select(p => p == 0 ? 1.0 : random.Next(3))];
            double[] gains = Vector(random, parties, 0.01);
            double[][] gradients = [.. shares.Select(_ => Vector(random, variables, 1))];
            int[][] markets =
            [
                .. Enumerable
                    .Range(0, variables)
                    .Where(_ => random.Next(4) > 0)
                    .GroupBy(_ => random.Next(5))
                    .Select(market => market.ToArray()),
            ];
            MarketCurvature curvature = new(markets, variables);
            for (int v = 0; v < variables; v++)
            {
                curvature.Own[v] = 0.5 + random.NextDouble();
            }

            for (int m = 0; m < markets.Length; m++)
            {
                curvature.Held[m] = 0.1 + random.NextDouble();
            }

            double[] lower = [.. Vector(random, variables, 1).Select(part => -Math.Abs(part))];
            double[] upper = [.. Vector(random, variables, 1).Select(Math.Abs)];
            double[] step = new double[variables];
            double[] weights = [.. shares.Select((share, p) => p == 0 ? 1.0 : 0)];
            bool mayExceed = seed % 2 == 1;
            CommonGainStep solver = new(shares, weights, mayExceed, curvature, 2);
            solver.Solve(gains, gradients, lower, upper, step);

            Assert.Equal(1, shares.Zip(solver.Weights, (share, weight) => share * weight).Sum(), 1e-9);
            double[] reached =
            [
                .. gains.Select((gain, p) => gain + gradients[p].Zip(step, (slope, part) => slope * part).Sum()),
            ];
            double common = reached
                .Where((_, p) => shares[p] > 0)
                .Select((gain, k) => gain / shares.Where(c => c > 0).ElementAt(k))
                .Min();
            for (int p = 0; p < parties; p++)
            {
                Assert.True(reached[p] > (shares[p] * common) - 1e-9);
                if (mayExceed)
                {
                    Assert.True(solver.Weights[p] >= 0);
                }

                if (!mayExceed || solver.Weights[p] > 0)
                {
                    Assert.Equal(shares[p] * common, reached[p], 1e-9);
                }
            }

            for (int v = 0; v < variables; v++)
            {
                double slope = -curvature.Own[v] * step[v];
                if (Array.FindIndex(markets, market => market.Contains(v)) is int m and >= 0)
                {
                    double total = curvature.Held[m] + markets[m].Sum(u => curvature.Own[u]);
                    slope += curvature.Own[v] / total * markets[m].Sum(u => curvature.Own[u] * step[u]);
                }

                for (int p = 0; p < parties; p++)
                {
                    slope += solver.Weights[p] * gradients[p][v];
                }

                Assert.InRange(step[v], lower[v], upper[v]);
                Assert.True(slope < 1e-9 || step[v] == upper[v]);
                Assert.True(slope > -1e-9 || step[v] == lower[v]);
            }
        }
    }

    [Fact]
    public void The_largest_eigenvalue_on_a_subspace_is_found()
    {
        const int Size = 60;
        Random random = new(7);
        double[] values = Vector(random, Size, 3);
        // A reflection of a diagonal matrix, without its first two eigenvectors.
        double[] axis = Vector(random, Size, 1);
        double square = LongVectors.Dot(axis, axis);
        void Reflect(double[] vector) => LongVectors.Add(vector, axis, -2 * LongVectors.Dot(axis, vector) / square);
        void WithoutTwo(double[] vector)
        {
            Reflect(vector);
            vector[0] = vector[1] = 0;
            Reflect(vector);
        }

        double[] direction = new double[Size];
        double largest = LanczosMaximum.Find(
            Size,
            WithoutTwo,
            (vector, product) =>
            {
                vector.CopyTo(product, 0);
                Reflect(product);
                for (int k = 0; k < Size; k++)
                {
                    product[k] *= values[k];
                }

                Reflect(product);
                return true;
            },
            direction
        );
        int at = Enumerable.Range(2, Size - 2).MaxBy(k => values[k]);
        Assert.Equal(values[at], largest, 1e-3 * Math.Abs(values[at]));
        Reflect(direction);
        Assert.True(Math.Abs(direction[at]) > 0.9);
    }

    /// <summary>What the projection leaves outside, rounded, must not pass for a direction in which there is more to be had.
    /// </summary>
    [Fact]
    public void Where_every_direction_bends_down_none_is_found_that_is_level()
    {
        const int Size = 200;
        Random random = new(11);
        double[] values = [.. Enumerable.Range(0, Size).Select(_ => -0.1 - random.NextDouble())];
        double largest = LanczosMaximum.Find(
            Size,
            // A projection as it comes out of equations that are all but singular.
            vector =>
            {
                vector[0] *= 1e-9;
                vector[1] *= 1e-9;
            },
            (vector, product) =>
            {
                for (int k = 0; k < Size; k++)
                {
                    product[k] = values[k] * vector[k];
                }

                return true;
            },
            new double[Size]
        );
        Assert.Equal(values[2..].Max(), largest, 1e-3);
    }

    private static double[] Vector(Random random, int length, double size) =>
        [.. Enumerable.Range(0, length).Select(_ => size * ((2 * random.NextDouble()) - 1))];
}
