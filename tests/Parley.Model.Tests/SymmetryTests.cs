using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>Worlds that are the same told in another way have the same results.</summary>
public class SymmetryTests
{
    private static Gen<(World World, Change Change)> Cases => Gen.Select(World.Any, Change.Any);

    [Fact]
    public void Symmetric_economies_get_symmetric_results() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 4], Gen.Enum<MarketStructure>(), Gen.Double[0.1, 0.9])
            .Hold(
                (n, sectors, structure, tariff) =>
                {
                    TradeTensor trade = new(n, sectors);
                    TradeTensor tariffs = new(n, sectors);
                    for (int s = 0; s < sectors; s++)
                    {
                        for (int j = 0; j < n; j++)
                        {
                            for (int i = 0; i < n; i++)
                            {
                                trade[i, j, s] = i == j ? 100 + s : 5;
                                tariffs[i, j, s] = i == j ? 0 : tariff;
                            }
                        }
                    }

                    Outcome outcome = Solved.Outcome(
                        new Baseline(
                            new BaselineData
                            {
                                Economies = [.. Enumerable.Range(0, n).Select(i => $"E{i}")],
                                Sectors = [.. Enumerable.Range(0, sectors).Select(s => $"S{s}")],
                                Trade = trade,
                                TradeElasticity = [.. Enumerable.Range(0, sectors).Select(s => 3.0 + s)],
                                MarketStructure = structure,
                            }
                        ),
                        new Policy { Tariffs = tariffs }
                    );
                    Assert.True(outcome.Economies[0].RealIncome < 0);
                    Assert.All(outcome.Economies, e => Same.Economy(outcome.Economies[0], e));
                },
                iter: 40
            );

    [Fact]
    public void Splitting_an_economy_into_identical_halves_changes_nothing() =>
        Cases.Hold(
            (world, change) =>
            {
                // Halves of an industry with scale economies are not the industry, so those stay out.
                BaselineData data = world.Data() with
                {
                    MarketStructure = WithoutScale(world.MarketStructure),
                };
                Policy policy = change.Policy(data);
                int n = data.Economies.Count;
                Outcome whole = Solved.Outcome(new Baseline(data), policy);
                int From(int economy) => economy == n ? 0 : economy;
                double Part(int economy) => economy == n || economy == 0 ? 0.5 : 1;
                BaselineData split = data with
                {
                    Economies = [.. data.Economies, "half"],
                    Trade = Flows(data.Trade, (i, j, s) => data.Trade[From(i), From(j), s] * Part(i) * Part(j))!,
                    Tariffs = Flows(data.Tariffs, (i, j, s) => data.Tariffs![From(i), From(j), s]),
                    ExportTaxes = Flows(data.ExportTaxes, (i, j, s) => data.ExportTaxes![From(i), From(j), s]),
                    InputShares = Expand(data.InputShares),
                    PoliticalWeights = Expand(data.PoliticalWeights),
                };
                Policy splitPolicy = policy with
                {
                    Tariffs = Flows(policy.Tariffs, (i, j, s) => policy.Tariffs![From(i), From(j), s]),
                    ExportTaxes = Flows(policy.ExportTaxes, (i, j, s) => policy.ExportTaxes![From(i), From(j), s]),
                    TradeCostChange = Flows(
                        policy.TradeCostChange,
                        (i, j, s) => policy.TradeCostChange![From(i), From(j), s]
                    ),
                    ProductivityChange = Expand(policy.ProductivityChange),
                };
                Outcome halves = Solved.Outcome(new Baseline(split), splitPolicy);
                for (int j = 0; j <= n; j++)
                {
                    EconomyOutcome expected = whole.Economies[From(j)];
                    Assert.Equal(expected.RealIncome, halves.Economies[j].RealIncome, Same.Tolerance);
                    Assert.Equal(expected.GovernmentWelfare, halves.Economies[j].GovernmentWelfare, Same.Tolerance);
                    Assert.Equal(expected.RealWage, halves.Economies[j].RealWage, Same.Tolerance);
                    Assert.Equal(expected.ConsumerPrices, halves.Economies[j].ConsumerPrices, Same.Tolerance);
                }

                TradeTensor? Flows(TradeTensor? tensor, Func<int, int, int, double> value)
                {
                    if (tensor is null)
                    {
                        return null;
                    }

                    TradeTensor expanded = new(n + 1, tensor.Sectors);
                    for (int s = 0; s < tensor.Sectors; s++)
                    {
                        for (int j = 0; j <= n; j++)
                        {
                            for (int i = 0; i <= n; i++)
                            {
                                expanded[i, j, s] = value(i, j, s);
                            }
                        }
                    }

                    return expanded;
                }
            },
            iter: 100
        );

    [Fact]
    public void An_economy_that_trades_with_nobody_changes_nothing() =>
        Cases.Hold(
            (world, change) =>
            {
                // Without deficits: one held in units of world labour income would change with the hermit's.
                BaselineData data = (world with { Deficits = false }).Data();
                Policy policy = (change with { Imbalances = Imbalances.Held }).Policy(data, world.Bearable);
                int n = data.Economies.Count;
                BaselineData wider = data with
                {
                    Economies = [.. data.Economies, "hermit"],
                    Trade = Widen(data.Trade, 100)!,
                    Tariffs = Widen(data.Tariffs, 0),
                    ExportTaxes = Widen(data.ExportTaxes, 0),
                    InputShares = Expand(data.InputShares),
                    PoliticalWeights = Expand(data.PoliticalWeights),
                };
                Policy widerPolicy = policy with
                {
                    Tariffs = Widen(policy.Tariffs, 0),
                    ExportTaxes = Widen(policy.ExportTaxes, 0),
                    TradeCostChange = Widen(policy.TradeCostChange, 1),
                    ProductivityChange = null,
                };
                Outcome alone = Solved.Outcome(new Baseline(data), policy with { ProductivityChange = null });
                Outcome beside = Solved.Outcome(new Baseline(wider), widerPolicy);
                for (int j = 0; j < n; j++)
                {
                    Assert.Equal(alone.Economies[j].RealIncome, beside.Economies[j].RealIncome, Same.Tolerance);
                    Assert.Equal(alone.Economies[j].RealWage, beside.Economies[j].RealWage, Same.Tolerance);
                }

                Assert.Equal(0, beside.Economies[n].RealIncome, Same.Tolerance);
            },
            iter: 100
        );

    [Fact]
    public void A_uniform_export_tax_is_a_uniform_import_tariff() =>
        World.Any.Hold(
            world =>
            {
                // Lerner (1936), for one economy that neither owes nor is owed and taxed nothing before.
                BaselineData data = (world with { Tariffs = false, ExportTaxes = false, Deficits = false }).Data();
                double rate = 0.3 * world.Bearable;
                TradeTensor tariffs = new(world.Economies, world.Sectors);
                TradeTensor exportTaxes = new(world.Economies, world.Sectors);
                for (int s = 0; s < world.Sectors; s++)
                {
                    for (int i = 1; i < world.Economies; i++)
                    {
                        tariffs[i, 0, s] = rate;
                        exportTaxes[0, i, s] = rate;
                    }
                }

                Baseline baseline = new(data);
                Outcome tariff = Solved.Outcome(
                    baseline,
                    new Policy { Tariffs = tariffs, Imbalances = Imbalances.Removed }
                );
                Outcome exportTax = Solved.Outcome(
                    baseline,
                    new Policy { ExportTaxes = exportTaxes, Imbalances = Imbalances.Removed }
                );
                for (int j = 0; j < world.Economies; j++)
                {
                    Assert.Equal(tariff.Economies[j].RealIncome, exportTax.Economies[j].RealIncome, Same.Tolerance);
                }
            },
            iter: 100
        );

    private static MarketStructure WithoutScale(MarketStructure structure) =>
        structure is MarketStructure.FreeEntry or MarketStructure.ExternalEconomies
            ? MarketStructure.PerfectCompetition
            : structure;

    private static TradeTensor? Widen(TradeTensor? tensor, double diagonal)
    {
        if (tensor is null)
        {
            return null;
        }

        int n = tensor.Economies;
        TradeTensor wider = new(n + 1, tensor.Sectors, diagonal == 1 ? 1 : 0);
        for (int s = 0; s < tensor.Sectors; s++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int i = 0; i < n; i++)
                {
                    wider[i, j, s] = tensor[i, j, s];
                }
            }

            wider[n, n, s] = diagonal;
        }

        return wider;
    }

    /// <summary>The last economy is like the first.</summary>
    private static double[,]? Expand(double[,]? grid)
    {
        if (grid is null)
        {
            return null;
        }

        int n = grid.GetLength(0);
        int cell = 0;
        int columns = grid.GetLength(1);
        return World.Grid(
            n + 1,
            columns,
            () =>
            {
                int row = cell / columns;
                return grid[row == n ? 0 : row, cell++ % columns];
            }
        );
    }

    private static double[,,]? Expand(double[,,]? shares)
    {
        if (shares is null)
        {
            return null;
        }

        int n = shares.GetLength(0);
        int sectors = shares.GetLength(1);
        double[,,] expanded = new double[n + 1, sectors, sectors];
        for (int i = 0; i <= n; i++)
        {
            for (int k = 0; k < sectors; k++)
            {
                for (int s = 0; s < sectors; s++)
                {
                    expanded[i, k, s] = shares[i == n ? 0 : i, k, s];
                }
            }
        }

        return expanded;
    }
}
