using Parley.Data;
using Parley.Strategy.Calibration;

namespace Parley.Reports.TariffGames;

/// <summary>Calibrated political weights as JSON, keys in snake_case.</summary>
public static class CalibrationJson
{
    /// <summary>One document for all governments.</summary>
    public static string Of(Dataset dataset, IReadOnlyList<WeightCalibration> calibrations)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(calibrations);
        return StrategyJson.Text(
            new
            {
                Dataset = dataset.Name,
                Calibrations = calibrations.Select(c => new
                {
                    Economy = StrategyJson.Code(c.Equilibrium, c.Powers.Economy),
                    FirstOrderResidual = c.Residual,
                    FirstOrderResidualEqualWeights = c.ResidualUnweighted,
                    c.Forgone,
                    c.Gain,
                    c.IsExplained,
                    c.LevelShift,
                    c.Conditions,
                    c.AtBounds,
                    c.IsDetermined,
                    ToDataset = WeightComparison.Of(dataset, c),
                    Weights = c.Weights.Select(
                        (weight, s) =>
                            new
                            {
                                Sector = dataset.Sectors[s].Code,
                                Weight = weight,
                                Dataset = dataset.PoliticalWeights?[c.Powers.Economy, s],
                            }
                    ),
                }),
            }
        );
    }
}
