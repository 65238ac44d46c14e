using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>A world economy made up from a few choices and a seed; prints as those, so that a failing one can be made again.</summary>
public sealed record World(
    int Economies,
    int Sectors,
    MarketStructure MarketStructure,
    bool Inputs,
    bool Tariffs,
    bool ExportTaxes,
    bool Deficits,
    bool Gaps,
    int Seed
)
{
    /// <summary>Every market structure; free entry without inputs and with little trade, where small changes have one
    /// answer.</summary>
    public static Gen<World> Any { get; } =
        Gen.Select(
            Gen.Int[2, 6],
            Gen.Int[1, 5],
            Gen.Enum<MarketStructure>(),
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool),
            Gen.Int[0, 1_000_000],
            (n, sectors, structure, flags, seed) =>
                new World(
                    n,
                    sectors,
                    structure,
                    flags.Item1 && structure != MarketStructure.FreeEntry,
                    flags.Item2,
                    flags.Item3,
                    flags.Item4,
                    flags.Item5,
                    seed
                )
        );

    public static Gen<World> With(MarketStructure structure) =>
        Any.Select(world => world with { MarketStructure = structure });

    /// <summary>How large a change may be: under free entry a large one empties sectors and may have many answers or none.</summary>
    public double Bearable => MarketStructure == MarketStructure.FreeEntry ? 0.02 : 1;

    public Baseline Baseline() => new(Data());

    public BaselineData Data()
    {
        Random random = new(Seed);
        TradeTensor trade = new(Economies, Sectors);
        TradeTensor tariffs = new(Economies, Sectors);
        TradeTensor exportTaxes = new(Economies, Sectors);
        double[] size = [.. Enumerable.Range(0, Economies).Select(_ => Math.Exp(2 * random.NextDouble()))];
        double[] theta = [.. Enumerable.Range(0, Sectors).Select(_ => 1 + (7 * random.NextDouble()))];
        double home = MarketStructure == MarketStructure.FreeEntry ? 40 : 4;
        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Economies; j++)
            {
                for (int i = 0; i < Economies; i++)
                {
                    double flow = size[i] * size[j] * (i == j ? home : 0.5) * (0.2 + random.NextDouble());
                    // In the first sector everyone trades both ways with a neighbour, so that balances can be had.
                    bool neighbours = (i + 1) % Economies == j || (j + 1) % Economies == i;
                    bool gap = Gaps && i != j && random.Next(4) == 0 && !(s == 0 && neighbours);
                    trade[i, j, s] = gap ? 0 : flow;
                    double tariff = random.NextDouble();
                    double exportTax = random.NextDouble();
                    if (i != j)
                    {
                        tariffs[i, j, s] = Tariffs ? 0.4 * tariff : 0;
                        exportTaxes[i, j, s] = ExportTaxes ? (0.2 * exportTax) - 0.1 : 0;
                    }
                }
            }
        }

        double[] psi = [.. theta.Select(t => 0.6 * random.NextDouble() / t)];
        BaselineData data = new()
        {
            Economies = [.. Enumerable.Range(0, Economies).Select(i => $"E{i}")],
            Sectors = [.. Enumerable.Range(0, Sectors).Select(s => $"S{s}")],
            Trade = trade,
            Tariffs = Tariffs ? tariffs : null,
            ExportTaxes = ExportTaxes ? exportTaxes : null,
            TradeElasticity = theta,
            ScaleElasticity = psi,
            MarketStructure = MarketStructure.PerfectCompetition,
            PoliticalWeights = Grid(Economies, Sectors, () => 0.5 + random.NextDouble()),
        };
        data = Inputs ? data with { InputShares = InputShares(data, random) } : data;
        return (Deficits ? data : Balanced(data)) with { MarketStructure = MarketStructure };
    }

    /// <summary>Flows without aggregate deficits are so under every market structure; perfect competition finds them surely.</summary>
    private static BaselineData Balanced(BaselineData data) =>
        Solver.Rebase(new Solver(new Baseline(data)).Solve(new Policy { Imbalances = Imbalances.Removed })).Data;

    /// <summary>Random input shares, brought down where an economy would use more of a good than it buys.</summary>
    private double[,,] InputShares(BaselineData data, Random random)
    {
        Baseline flows = new(data);
        double[,,] shares = new double[Economies, Sectors, Sectors];
        for (int i = 0; i < Economies; i++)
        {
            for (int k = 0; k < Sectors; k++)
            {
                double use = 0;
                for (int s = 0; s < Sectors; s++)
                {
                    shares[i, k, s] = random.NextDouble() * 0.8 / Sectors;
                    use += shares[i, k, s] * (1 - flows.ProfitShare[s]) * flows.Sales[i, s];
                }

                double limit = 0.8 * flows.Spending[i, k];
                for (int s = 0; use > limit && s < Sectors; s++)
                {
                    shares[i, k, s] *= limit / use;
                }
            }
        }

        return shares;
    }

    public static double[,] Grid(int rows, int columns, Func<double> value)
    {
        double[,] grid = new double[rows, columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                grid[r, c] = value();
            }
        }

        return grid;
    }
}
