namespace Parley.Sources.World;

/// <summary>
/// The input mix of an economy that has a table of its own purchases of home-made inputs: each row is raised by what part of
/// the good is bought at home, as if every user imported it in the same proportion. A good of which little is made at home
/// tells nothing about its users that way; its row is the region's.
/// </summary>
internal static class OwnInputs
{
    /// <summary>Below this part of purchases made at home, a row is the region's.</summary>
    private const double LeastHomeShare = 0.1;

    /// <returns>Input x user, columns sum to 1.</returns>
    /// <param name="use">Input x user by industry, home-made inputs.</param>
    /// <param name="spending">What the economy buys, by sector, before tariff.</param>
    /// <param name="home">What it buys at home, by sector.</param>
    /// <param name="regional">Input x user of its region, columns sum to 1.</param>
    public static double[,] Mix(double[,] use, double[] spending, double[] home, double[,] regional)
    {
        int sectors = spending.Length;
        double[] part = new double[sectors];
        double[] homeShare = new double[sectors];
        for (int k = 0; k < sectors; k++)
        {
            int[] sharing =
            [
                .. Enumerable
                    .Range(0, sectors)
                    .Where(o => Concordance.WorldInputOutput(o)[0] == Concordance.WorldInputOutput(k)[0]),
            ];
            double bought = sharing.Sum(o => spending[o]);
            part[k] = spending[k] / bought;
            homeShare[k] = sharing.Sum(o => home[o]) / bought;
        }

        double[,] mix = new double[sectors, sectors];
        for (int s = 0; s < sectors; s++)
        {
            double own = 0;
            double regionalOfOwn = 0;
            for (int k = 0; k < sectors; k++)
            {
                if (homeShare[k] < LeastHomeShare)
                {
                    continue;
                }

                foreach (int input in Concordance.WorldInputOutput(k))
                {
                    foreach (int user in Concordance.WorldInputOutput(s))
                    {
                        mix[k, s] += part[k] * use[input, user] / homeShare[k];
                    }
                }

                own += mix[k, s];
                regionalOfOwn += regional[k, s];
            }

            for (int k = 0; k < sectors; k++)
            {
                if (own == 0)
                {
                    mix[k, s] = regional[k, s];
                }
                else if (homeShare[k] < LeastHomeShare)
                {
                    mix[k, s] = regional[k, s] * own / regionalOfOwn;
                }
            }

            double sum = Enumerable.Range(0, sectors).Sum(k => mix[k, s]);
            for (int k = 0; k < sectors; k++)
            {
                mix[k, s] /= sum;
            }
        }

        return mix;
    }
}
