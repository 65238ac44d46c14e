namespace Parley.Strategy.Tariffs;

/// <summary>The gain that parties share in given proportions.</summary>
internal static class CommonGain
{
    /// <summary>The common gain that the gains of those come nearest to who are bound to their shares, by least squares.</summary>
    /// <param name="gains">By party, percent.</param>
    /// <param name="shares">By party, of the common gain.</param>
    /// <param name="binds">By party, whether its share binds it; one with a share does.</param>
    public static double Of(double[] gains, double[] shares, bool[] binds)
    {
        double of = 0;
        double by = 0;
        for (int p = 0; p < gains.Length; p++)
        {
            if (binds[p])
            {
                of += shares[p] * gains[p];
                by += shares[p] * shares[p];
            }
        }

        return of / by;
    }

    /// <summary>The largest distance of a gain from its share; of one that is not bound, how far it is below.</summary>
    public static double LargestDifference(double[] gains, double[] shares, bool[] binds)
    {
        double common = Of(gains, shares, binds);
        double most = 0;
        for (int p = 0; p < gains.Length; p++)
        {
            most = Math.Max(most, Difference(gains[p] - (shares[p] * common), binds[p]));
        }

        return most;
    }

    /// <summary>What a gain over its share counts as.</summary>
    public static double Difference(double over, bool binds) => binds ? Math.Abs(over) : Math.Max(0, -over);
}
