using Parley.Data;

namespace Parley.Briefs;

/// <summary>Sums over a dataset's trade between groups of economies; home sales are left out.</summary>
internal sealed class Flows(Dataset dataset)
{
    /// <summary>A rate that the data hold to within this part of it counts as in the data already.</summary>
    private const double SameRate = 0.1;

    /// <summary>Trade before tariff, million USD.</summary>
    public double Trade(IEnumerable<int> origins, IEnumerable<int> destinations, IEnumerable<int> sectors) =>
        Sum(origins, destinations, sectors, (_, _, _) => 1);

    /// <summary>The tariff in force, an average by trade, fraction; 0 where there is no trade.</summary>
    public double Rate(IReadOnlyList<int> origins, IReadOnlyList<int> destinations, IReadOnlyList<int> sectors)
    {
        double trade = Trade(origins, destinations, sectors);
        return trade > 0 ? Sum(origins, destinations, sectors, (i, j, s) => dataset.Tariffs[i, j, s]) / trade : 0;
    }

    /// <summary>Trade a measure falls on, million USD before tariff.</summary>
    public double TradeOf(Tariff tariff) => Trade(OriginsOf(tariff), ImportersOf(tariff), SectorsOf(tariff));

    /// <summary>The rate in force on the trade a measure falls on, by trade, fraction.</summary>
    public double AverageRate(Tariff tariff) => Rate(OriginsOf(tariff), ImportersOf(tariff), SectorsOf(tariff));

    /// <summary>Whether the rate in force on the trade a measure falls on is a given one already, fraction.</summary>
    public bool Holds(Tariff tariff, decimal rate) =>
        Math.Abs(AverageRate(tariff) - (double)rate) <= SameRate * (double)rate;

    private int[] OriginsOf(Tariff tariff) =>
        [
            .. Enumerable
                .Range(0, dataset.Economies.Count)
                .Where(i =>
                    tariff.Targets.All
                        ? !tariff.Targets.ExemptCodes.Contains(dataset.Economies[i].Code)
                        : tariff.Targets.Codes.Contains(dataset.Economies[i].Code)
                )
                .Except(ImportersOf(tariff)),
        ];

    private int[] ImportersOf(Tariff tariff) => [.. tariff.ImporterCodes.Select(dataset.EconomyIndex)];

    private int[] SectorsOf(Tariff tariff) => [.. tariff.SectorCodes.Select(dataset.SectorIndex)];

    private double Sum(
        IEnumerable<int> origins,
        IEnumerable<int> destinations,
        IEnumerable<int> sectors,
        Func<int, int, int, double> weight
    )
    {
        double sum = 0;
        foreach (int s in sectors)
        {
            foreach (int j in destinations)
            {
                foreach (int i in origins)
                {
                    sum += i == j ? 0 : dataset.Trade[i, j, s] * weight(i, j, s);
                }
            }
        }

        return sum;
    }
}
