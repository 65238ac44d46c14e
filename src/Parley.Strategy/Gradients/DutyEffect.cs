namespace Parley.Strategy;

/// <summary>What a little more of one duty does to an objective.</summary>
/// <param name="Origin">Code of the exporter, who levies an export tax.</param>
/// <param name="Destination">Code of the importer, who levies a tariff.</param>
/// <param name="Sector">Code.</param>
/// <param name="Rate">The duty in force, fraction; for trade costs their change, 0 = as in the baseline.</param>
/// <param name="Trade">Trade covered, at origin prices before export tax and tariff, million USD.</param>
/// <param name="PerPoint">Change of the objective, million USD, for one percentage point more; of trade cost: for one percent
/// more.</param>
public sealed record DutyEffect(
    string Origin,
    string Destination,
    string Sector,
    double Rate,
    double Trade,
    double PerPoint
)
{
    /// <summary>The same for each billion dollars of the trade covered.</summary>
    public double PerBillion => PerPoint / (Trade / 1000);
}
