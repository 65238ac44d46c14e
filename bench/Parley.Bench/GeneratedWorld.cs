using Parley.Model;

namespace Parley.Bench;

/// <summary>
/// A made-up world of any size that behaves like the real one: sizes spread over three orders of magnitude, trade falling
/// with distance, half of a sector's cost in inputs with the own good first among them, tariffs on two thirds of the sectors.
/// </summary>
internal static class GeneratedWorld
{
    public static Baseline Create(int economies, int sectors, bool inputs, int seed = 20180809)
    {
        Random random = new(seed);
        double[] size = [.. Enumerable.Range(0, economies).Select(_ => 1e4 * Math.Exp(6 * random.NextDouble()))];
        double[] east = [.. Enumerable.Range(0, economies).Select(_ => random.NextDouble())];
        double[] north = [.. Enumerable.Range(0, economies).Select(_ => random.NextDouble())];
        int goods = Math.Max(1, 2 * sectors / 3);
        double[] theta = [.. Enumerable.Range(0, sectors).Select(_ => 2 + (8 * random.NextDouble()))];
        TradeTensor trade = new(economies, sectors);
        TradeTensor tariffs = new(economies, sectors);
        double world = size.Sum();
        for (int s = 0; s < sectors; s++)
        {
            double weight = 0.3 + random.NextDouble();
            for (int j = 0; j < economies; j++)
            {
                double mostFavoured = 0.12 * random.NextDouble();
                for (int i = 0; i < economies; i++)
                {
                    double distance = 0.05 + Math.Sqrt(Square(east[i] - east[j]) + Square(north[i] - north[j]));
                    double advantage = Math.Exp(random.NextDouble() - 0.5);
                    double openness = s < goods ? 0.2 : 0.02;
                    trade[i, j, s] =
                        i == j
                            ? weight * size[i] * (0.5 + (size[i] / world))
                            : weight * openness * size[i] * size[j] / world / distance * advantage;
                    tariffs[i, j, s] = i != j && s < goods && random.Next(3) > 0 ? mostFavoured : 0;
                }
            }
        }

        BaselineData data = new()
        {
            Economies = [.. Enumerable.Range(0, economies).Select(i => $"E{i:000}")],
            Sectors = [.. Enumerable.Range(0, sectors).Select(s => $"S{s:00}")],
            Trade = trade,
            Tariffs = tariffs,
            TradeElasticity = theta,
        };
        return new Baseline(inputs ? data with { InputShares = InputShares(new Baseline(data), random) } : data);
    }

    private static double[,,] InputShares(Baseline flows, Random random)
    {
        int sectors = flows.Sectors;
        double[,,] shares = new double[flows.Economies, sectors, sectors];
        for (int i = 0; i < flows.Economies; i++)
        {
            for (int s = 0; s < sectors; s++)
            {
                double sum = 0;
                for (int k = 0; k < sectors; k++)
                {
                    shares[i, k, s] = random.NextDouble() * random.NextDouble() * (k == s ? sectors / 4.0 : 1);
                    sum += shares[i, k, s];
                }

                double cost = 0.35 + (0.3 * random.NextDouble());
                for (int k = 0; k < sectors; k++)
                {
                    shares[i, k, s] *= cost / sum;
                }
            }

            for (int k = 0; k < sectors; k++)
            {
                double use = 0;
                for (int s = 0; s < sectors; s++)
                {
                    use += shares[i, k, s] * flows.Sales[i, s];
                }

                double limit = 0.9 * flows.Spending[i, k];
                for (int s = 0; use > limit && s < sectors; s++)
                {
                    shares[i, k, s] *= limit / use;
                }
            }
        }

        return shares;
    }

    private static double Square(double x) => x * x;
}
