using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>A change of policy made up from a few choices and a seed.</summary>
public sealed record Change(
    bool Tariffs,
    bool ExportTaxes,
    bool TradeCosts,
    bool Productivity,
    Imbalances Imbalances,
    int Seed
)
{
    public static Gen<Change> Any { get; } =
        Gen.Select(
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool),
            Gen.Enum<Imbalances>(),
            Gen.Int[0, 1_000_000],
            (flags, imbalances, seed) =>
                new Change(flags.Item1, flags.Item2, flags.Item3, flags.Item4, imbalances, seed)
        );

    /// <summary>The policy for a world.</summary>
    /// <param name="data">The world.</param>
    /// <param name="size">1 = tariffs between -10 and 100 percent, export taxes within 20; smaller = nearer to the baseline's.</param>
    public Policy Policy(BaselineData data, double size = 1)
    {
        Random random = new(Seed);
        int n = data.Economies.Count;
        int sectors = data.Sectors.Count;
        TradeTensor tariffs = data.Tariffs?.Clone() ?? new(n, sectors);
        TradeTensor exportTaxes = data.ExportTaxes?.Clone() ?? new(n, sectors);
        TradeTensor costs = new(n, sectors, 1);
        for (int s = 0; s < sectors; s++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int i = 0; i < n; i++)
                {
                    double tariff = (1.1 * random.NextDouble()) - 0.1;
                    double exportTax = (0.4 * random.NextDouble()) - 0.2;
                    double cost = (0.6 * random.NextDouble()) - 0.3;
                    if (i != j)
                    {
                        tariffs[i, j, s] += size * (tariff - tariffs[i, j, s]);
                        exportTaxes[i, j, s] += size * (exportTax - exportTaxes[i, j, s]);
                        costs[i, j, s] = Math.Exp(size * cost);
                    }
                }
            }
        }

        return new Policy
        {
            Tariffs = Tariffs ? tariffs : null,
            ExportTaxes = ExportTaxes ? exportTaxes : null,
            TradeCostChange = TradeCosts ? costs : null,
            ProductivityChange = Productivity
                ? World.Grid(n, sectors, () => Math.Exp(size * 0.4 * (random.NextDouble() - 0.5)))
                : null,
            Imbalances = Imbalances,
        };
    }
}
