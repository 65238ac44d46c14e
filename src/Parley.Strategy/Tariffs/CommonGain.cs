namespace Parley.Strategy.Tariffs;

/// <summary>The gain that parties share in given proportions.</summary>
internal static class CommonGain
{
    /// <summary>The common gain that their gains come nearest to, by least squares.</summary>
    /// <param name="gains">By party, percent.</param>
    /// <param name="shares">By party, of the common gain.</param>
    public static double Of(double[] gains, double[] shares)
    {
        double of = 0;
        double by = 0;
        for (int p = 0; p < gains.Length; p++)
        {
            of += shares[p] * gains[p];
            by += shares[p] * shares[p];
        }

        return of / by;
    }
}
