using Parley.Model;

namespace Parley.Scenarios;

/// <summary>
/// The most-favoured-nation rate of an importer, read from what it charges: in each sector the median over the economies
/// outside an agreement of the rates applied to them, weighed by trade. A proxy: preferences that cover most of its
/// other imports pull it down, duties aimed at a large partner pull it up.
/// </summary>
internal static class MostFavouredNation
{
    /// <param name="baseline">The rates in force.</param>
    /// <param name="importer">Index.</param>
    /// <param name="sector">Index.</param>
    /// <param name="members">Members of the agreement, whose rates do not count.</param>
    /// <returns>A fraction; null where everyone else is a member.</returns>
    public static double? Rate(Baseline baseline, int importer, int sector, IReadOnlySet<int> members)
    {
        (double Rate, double Trade)[] charged =
        [
            .. Enumerable
                .Range(0, baseline.Economies)
                .Where(i => i != importer && !members.Contains(i))
                .Select(i => (baseline.Tariff(i, importer, sector), baseline.Trade(i, importer, sector)))
                .OrderBy(c => c.Item1),
        ];
        if (charged.Length == 0)
        {
            return null;
        }

        double total = charged.Sum(c => c.Trade);
        double weight(double trade) => total > 0 ? trade / total : 1.0 / charged.Length;
        double below = 0;
        foreach ((double rate, double trade) in charged)
        {
            below += weight(trade);
            if (below >= 0.5 - 1e-12)
            {
                return rate;
            }
        }

        return charged[^1].Rate;
    }
}
