using Parley.Data;
using Parley.Strategy.Calibration;

namespace Parley.Reports.TariffGames;

/// <summary>How near calibrated weights are to those of the dataset, over an economy's sectors.</summary>
/// <param name="Correlation">Pearson's.</param>
/// <param name="MedianDifference">Median absolute difference.</param>
/// <param name="LargestDifference">Largest absolute difference.</param>
internal sealed record WeightComparison(double Correlation, double MedianDifference, double LargestDifference)
{
    /// <summary>Null where the dataset has no weights.</summary>
    public static WeightComparison? Of(Dataset dataset, WeightCalibration calibration)
    {
        if (dataset.PoliticalWeights is not { } weights)
        {
            return null;
        }

        double[] found = calibration.Weights;
        double[] known = [.. found.Select((_, s) => weights[calibration.Powers.Economy, s])];
        double[] differences = [.. found.Zip(known, (a, b) => Math.Abs(a - b)).Order()];
        double meanFound = found.Average();
        double meanKnown = known.Average();
        double covariance = found.Zip(known, (a, b) => (a - meanFound) * (b - meanKnown)).Sum();
        double spread = Math.Sqrt(
            found.Sum(a => (a - meanFound) * (a - meanFound)) * known.Sum(b => (b - meanKnown) * (b - meanKnown))
        );
        int middle = differences.Length / 2;
        return new WeightComparison(
            covariance / spread,
            differences.Length % 2 == 1 ? differences[middle] : (differences[middle - 1] + differences[middle]) / 2,
            differences[^1]
        );
    }
}
