using Parley.Model;

namespace Parley.Scenarios;

/// <summary>What the tariffs raised against an economy entitle it to.</summary>
/// <param name="baseline">Rates and trade before.</param>
/// <param name="raised">Rates after, origin x destination x sector.</param>
/// <param name="sectors">Sectors the answer may fall on.</param>
internal sealed class Retaliation(Baseline baseline, TradeTensor raised, int[] sectors)
{
    public IReadOnlyList<int> Sectors => sectors;

    /// <summary>Whether one economy raised a tariff on another's goods.</summary>
    public bool IsHit(int by, int against) =>
        Enumerable.Range(0, baseline.Sectors).Any(s => Points(by, against, s) > 0);

    /// <summary>The same points on the same sectors.</summary>
    public IEnumerable<(int By, int Against, int Sector, double Points)> InKind(int by, int against) =>
        [.. sectors.Select(s => (by, against, s, Points(by, against, s))).Where(d => d.Item4 > 0)];

    /// <summary>The rate on the sectors selected that taxes as many dollars of baseline trade as the tariffs answered do.</summary>
    /// <returns>A fraction; NaN without trade to tax, infinite where an embargo is answered.</returns>
    public double EqualDutyRate(int by, int against)
    {
        double duty = 0;
        for (int s = 0; s < baseline.Sectors; s++)
        {
            double points = Points(by, against, s);
            double exports = baseline.Trade(by, against, s);
            if (points > 0 && exports > 0)
            {
                duty += points * exports;
            }
        }

        double imports = sectors.Sum(s => baseline.Trade(against, by, s));
        return imports > 0 ? duty / imports : double.NaN;
    }

    private double Points(int by, int against, int sector)
    {
        double before = baseline.Tariff(by, against, sector);
        double after = raised[by, against, sector];
        return after > before ? after - before : 0;
    }
}
