using Parley.Data;

namespace Parley.Sources.World;

/// <summary>
/// Political weights of the 81 economies, from the seven of Ossa (2014): a sector's weight is the mean of the weights of the
/// sectors it is made of, weighed by their sales. Sectors he does not have (fishing, mining, petroleum, services) have the
/// weight 1, which is his mean. An economy he does not name has those of the European Union or of the rest of the world.
/// </summary>
internal static class MappedWeights
{
    /// <summary>Part of a sector's sales that counts where it is raw and processed in one (rice, sugar, dairy).</summary>
    private const double HalfOfBoth = 0.5;

    /// <returns>Economy x sector; mean 1 in each economy.</returns>
    public static double[,] Make(Dataset ossa)
    {
        double[,] weights = new double[WorldNames.Economies.Count, WorldNames.Sectors.Count];
        for (int i = 0; i < WorldNames.Economies.Count; i++)
        {
            int from = ossa.EconomyIndex(Concordance.RegionOf(WorldNames.Economies[i].Code));
            double sum = 0;
            for (int s = 0; s < WorldNames.Sectors.Count; s++)
            {
                weights[i, s] = Weight(ossa, from, s);
                sum += weights[i, s];
            }

            for (int s = 0; s < WorldNames.Sectors.Count; s++)
            {
                weights[i, s] = Math.Round(weights[i, s] * WorldNames.Sectors.Count / sum, 6);
            }
        }

        return weights;
    }

    private static double Weight(Dataset ossa, int economy, int sector)
    {
        double sales = 0;
        double weighed = 0;
        foreach (string code in Concordance.Ossa(sector))
        {
            int s = ossa.SectorIndex(code);
            double part = code is "ric" or "sug" or "dry" ? HalfOfBoth : 1;
            double sold = part * Enumerable.Range(0, ossa.Economies.Count).Sum(j => ossa.Trade[economy, j, s]);
            sales += sold;
            weighed += sold * ossa.PoliticalWeights![economy, s];
        }

        return sales > 0 ? weighed / sales : 1;
    }
}
