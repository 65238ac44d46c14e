namespace Parley.Sources.World;

/// <summary>
/// Input shares of the seven economies in the sectors of <c>world-2017</c>: what an economy takes that has no table of its own.
/// </summary>
/// <remarks>Several industries in one sector are added, weighed by output. One industry in several sectors gives all of them
/// its column; its row is parted by what the economy at hand buys of each (<paramref name="spending"/>).</remarks>
internal sealed class RegionalInputs(SevenEconomies seven, double[,] spending)
{
    private readonly int _sectors = WorldNames.Sectors.Count;

    /// <summary>Materials in output by sector, fraction: 1 less the value-added share.</summary>
    public double[] MaterialsShare(string region)
    {
        int r = SevenEconomies.Region(region);
        double[] share = new double[_sectors];
        for (int s = 0; s < _sectors; s++)
        {
            double output = 0;
            foreach (int industry in Concordance.SevenEconomies(s))
            {
                output += seven.Output[r, industry];
                share[s] += seven.Output[r, industry] * (1 - seven.ValueAddedShare[r, industry]);
            }

            share[s] /= output;
        }

        return share;
    }

    /// <summary>Input x user, columns sum to 1.</summary>
    /// <param name="region">One of the seven economies.</param>
    /// <param name="economy">Index of the economy at hand.</param>
    public double[,] Mix(string region, int economy)
    {
        int r = SevenEconomies.Region(region);
        double[,] mix = new double[_sectors, _sectors];
        for (int s = 0; s < _sectors; s++)
        {
            double materials = Concordance.SevenEconomies(s).Sum(i => Materials(r, i));
            for (int k = 0; k < _sectors; k++)
            {
                double part = PartOfIndustry(economy, k);
                foreach (int input in Concordance.SevenEconomies(k))
                {
                    foreach (int user in Concordance.SevenEconomies(s))
                    {
                        mix[k, s] += part * seven.InputMix[r, input, user] * Materials(r, user) / materials;
                    }
                }
            }
        }

        return mix;
    }

    /// <summary>By sector, fractions of final spending.</summary>
    public double[] FinalShares(string region, int economy)
    {
        int r = SevenEconomies.Region(region);
        return
        [
            .. Enumerable
                .Range(0, _sectors)
                .Select(k =>
                    PartOfIndustry(economy, k)
                    * Concordance.SevenEconomies(k).Sum(industry => seven.FinalShare[r, industry])
                ),
        ];
    }

    private double Materials(int region, int industry) =>
        seven.Output[region, industry] * (1 - seven.ValueAddedShare[region, industry]);

    /// <summary>What the economy buys of a sector in all it buys of the sectors that share its industry.</summary>
    private double PartOfIndustry(int economy, int sector)
    {
        int industry = Concordance.SevenEconomies(sector)[0];
        double all = Enumerable
            .Range(0, _sectors)
            .Where(k => Concordance.SevenEconomies(k)[0] == industry)
            .Sum(k => spending[economy, k]);
        return spending[economy, sector] / all;
    }
}
