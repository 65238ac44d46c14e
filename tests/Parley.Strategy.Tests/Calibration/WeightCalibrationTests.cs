using CsCheck;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Strategy.Calibration;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Tests.Calibration;

public class WeightCalibrationTests
{
    private const int Japan = 4;
    private static readonly Dataset _ossa = Datasets.Load("ossa-2007");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_weights_that_led_to_a_best_response_are_found_from_it(bool mostFavouredNation)
    {
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 2])
            .Sample(
                (seed, economy) =>
                {
                    double[,] weights = Weights(new Random(seed));
                    Baseline baseline = ThreeEconomies(weights);
                    TariffPowers powers = new(economy) { Lowest = -0.9, MostFavouredNation = mostFavouredNation };
                    BestResponse best = new BestResponseSolver(baseline).Solve(powers, Policy.Unchanged);
                    Assert.Equal(StopReason.FirstOrderConditions, best.Reason);

                    // What it wants is forgotten; only what it does is seen.
                    WeightCalibration found = new WeightCalibrator(ThreeEconomies(null)).Calibrate(
                        powers,
                        best.Equilibrium.Policy
                    );
                    for (int s = 0; s < 4; s++)
                    {
                        Assert.Equal(weights[economy, s], found.Weights[s], 1e-6);
                    }

                    Assert.Equal(1, found.Weights.Average(), 1e-12);
                    Assert.True(found.IsDetermined);
                    Assert.True(found.Residual < 1e-7);
                    Assert.True(found.ResidualUnweighted > found.Residual);
                    Assert.InRange(found.Gain, -1e-9, 1e-9);
                },
                iter: 20
            );
    }

    [Fact]
    public void A_level_that_was_taken_off_all_tariffs_is_found_with_the_weights()
    {
        double[,] weights = Weights(new Random(7));
        TariffPowers powers = new(0) { Lowest = -0.9, MostFavouredNation = true };
        BestResponse best = new BestResponseSolver(ThreeEconomies(weights)).Solve(powers, Policy.Unchanged);
        TradeTensor lower = best.Equilibrium.Policy.Tariffs!.Clone();
        for (int i = 1; i < 3; i++)
        {
            for (int s = 0; s < 4; s++)
            {
                lower[i, 0, s] -= 0.1;
            }
        }

        WeightCalibration found = new WeightCalibrator(ThreeEconomies(null)).Calibrate(
            powers,
            new Policy { Tariffs = lower },
            freeLevel: true
        );
        Assert.Equal(0.1, found.LevelShift, 1e-5);
        for (int s = 0; s < 4; s++)
        {
            Assert.Equal(weights[0, s], found.Weights[s], 1e-4);
        }
    }

    [Fact]
    public void The_tariffs_in_force_in_Japan_are_no_best_response_under_any_weights()
    {
        Baseline baseline = _ossa.ToBaseline();
        TariffPowers powers = new(Japan);
        WeightCalibration found = new WeightCalibrator(baseline).Calibrate(powers, Policy.Unchanged);
        Assert.All(found.Weights, weight => Assert.True(weight >= 0));
        Assert.Equal(1, found.Weights.Average(), 1e-12);
        Assert.True(found.AtBounds > 0);
        Assert.True(found.Residual > 1e-4);
        Assert.True(found.Gain > 0);
    }

    /// <summary>Ossa (2014), section III: most-favoured-nation best responses to the tariffs in force, of which only the differences
    /// are matched.</summary>
    [Fact]
    public void Weights_from_noncooperative_tariffs_are_those_that_Ossa_published()
    {
        string source = Path.Combine(
            Repository.Root,
            "..",
            "shared",
            "data",
            "ossa-2014",
            "noncooperative-tariffs.csv"
        );
        Assert.SkipUnless(File.Exists(source), "the article's non-cooperative tariffs are not beside the repository");
        string[] lines = File.ReadAllLines(source);
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, ["destination,sector,rate", .. lines[1..]]);
            TradeTensor given = TariffSchedule.Over(_ossa, path);
            WeightCalibrator calibrator = new(_ossa.ToBaseline());
            List<double> apart = [];
            for (int j = 0; j < 7; j++)
            {
                TradeTensor tariffs = _ossa.Tariffs!.Clone();
                for (int i = 0; i < 7; i++)
                {
                    for (int s = 0; s < 33; s++)
                    {
                        tariffs[i, j, s] = given[i, j, s];
                    }
                }

                WeightCalibration found = calibrator.Calibrate(
                    new TariffPowers(j) { MostFavouredNation = true },
                    new Policy { Tariffs = tariffs },
                    freeLevel: true
                );
                Assert.True(found.Residual < 2e-3);
                double[] differences = [.. found.Weights.Select((w, s) => Math.Abs(w - _ossa.PoliticalWeights![j, s]))];
                // Japan's are bounded in the article where they all but end trade.
                Assert.True(
                    differences.Max() < (j == Japan ? 0.31 : 0.02),
                    $"{_ossa.Economies[j].Code}: {differences.Max()}"
                );
                apart.AddRange(differences);
            }

            Assert.True(apart.Order().ElementAt(apart.Count / 2) < 0.005);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_tariff_below_the_lowest_allowed_cannot_be_explained()
    {
        ModelException error = Assert.Throws<ModelException>(() =>
            new WeightCalibrator(_ossa.ToBaseline()).Calibrate(
                new TariffPowers(Japan) { Lowest = 0.1 },
                Policy.Unchanged
            )
        );
        Assert.Contains("outside 0.1 to 100", error.Message);
    }

    [Fact]
    public void A_wrong_table_of_tariffs_is_told_line_by_line()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                "origin,destination,sector,rate\nUSA,JPN,ric,0.5\nUSA,JPN,ric,0.6\nUSA,JAP,ric,0.1\nJPN,JPN,ric,0.1\nUSA,JPN,wht,-2\n"
            );
            InputException error = Assert.Throws<InputException>(() => TariffSchedule.Over(_ossa, path));
            Assert.Equal([3, 4, 5, 6], error.Errors.Select(e => e.Place!.Line!.Value));

            File.WriteAllText(path, "destination,sector,rate\nJPN,ric,0.5\n");
            TradeTensor tariffs = TariffSchedule.Over(_ossa, path);
            int rice = _ossa.SectorIndex("ric");
            Assert.Equal(
                [0.5, 0.5, 0.5, 0.5, 0, 0.5, 0.5],
                Enumerable.Range(0, 7).Select(i => tariffs[i, Japan, rice])
            );
            Assert.Equal(_ossa.Tariffs![0, 6, rice], tariffs[0, 6, rice]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Around 1, mean 1.</summary>
    private static double[,] Weights(Random random)
    {
        double[,] weights = new double[3, 4];
        for (int j = 0; j < 3; j++)
        {
            double[] drawn = [.. Enumerable.Range(0, 4).Select(_ => 0.8 + (0.4 * random.NextDouble()))];
            for (int s = 0; s < 4; s++)
            {
                weights[j, s] = drawn[s] / drawn.Average();
            }
        }

        return weights;
    }

    private static Baseline ThreeEconomies(double[,]? weights)
    {
        Random random = new(3);
        TradeTensor trade = new(3, 4);
        for (int s = 0; s < 4; s++)
        {
            for (int j = 0; j < 3; j++)
            {
                for (int i = 0; i < 3; i++)
                {
                    trade[i, j, s] = (i == j ? 100 : 20) * (0.5 + random.NextDouble());
                }
            }
        }

        return new Baseline(
            new BaselineData
            {
                Economies = ["A", "B", "C"],
                Sectors = ["food", "cars", "steel", "cloth"],
                Trade = trade,
                TradeElasticity = [3, 4, 5, 6],
                MarketStructure = MarketStructure.FixedFirms,
                PoliticalWeights = weights,
            }
        );
    }
}
