using Parley.Data;
using Parley.Model;

namespace Parley.Sources.World;

/// <summary>
/// Input shares of the 81 economies: a first guess from tables of fewer economies, bent until it fits what each economy makes
/// and buys.
/// </summary>
/// <remarks>
/// Trade, tariffs and value-added shares stay as they are. For each economy a table is fitted whose rows are goods, whose
/// columns are its sectors and final spending; a row sums to what is bought of the good, a sector's column to its materials.
/// The fit is the nearest to the guess by relative entropy (<see cref="Balance"/>), so no purchase is negative.
/// </remarks>
internal sealed class InputLinks(
    TradeTensor trade,
    TradeTensor tariffs,
    SevenEconomies seven,
    DomesticUse domestic,
    RepairReport repairs
)
{
    /// <summary>Shares are kept to this many parts of one; rounding down leaves final spending positive.</summary>
    private const double Parts = 1e8;

    /// <summary>Every good has some final use in the guess: what the tables leave at zero is raised to this share.</summary>
    private const double LeastFinalShare = 1e-4;

    private readonly int _n = trade.Economies;
    private readonly int _sectors = trade.Sectors;
    private readonly double[,,] _shares = new double[trade.Economies, trade.Sectors, trade.Sectors];

    /// <summary>Economies whose mix of inputs is their own, by where from.</summary>
    public List<string> Own { get; } = [];

    /// <summary>Economies whose mix is home-made purchases of their own, with the value-added shares of their region.</summary>
    public List<string> OwnMix { get; } = [];

    /// <summary>Economies that take all from their region.</summary>
    public List<string> Proxied { get; } = [];

    /// <summary>The fit that had to bend most.</summary>
    public (string Economy, BalanceReport Report) Worst { get; private set; }

    /// <summary>Purchases moved from one use to another in all fits, over all purchases.</summary>
    public double MovedShare { get; private set; }

    /// <returns>Economy x input x using sector, shares of cost.</returns>
    public double[,,] Make()
    {
        double[,] sales = new double[_n, _sectors];
        double[,] bought = new double[_n, _sectors];
        double[,] spending = new double[_n, _sectors];
        for (int s = 0; s < _sectors; s++)
        {
            for (int j = 0; j < _n; j++)
            {
                for (int i = 0; i < _n; i++)
                {
                    double value = trade[i, j, s];
                    sales[i, s] += value;
                    bought[j, s] += value;
                    spending[j, s] += value * (1 + tariffs[i, j, s]);
                }
            }
        }

        repairs.Rule(
            "input shares are fitted to what each economy makes and buys by biproportional fitting (RAS): trade, tariffs and value-added shares stay, the mix of inputs and of final spending gives way; inputs of at least 1 % of materials are listed"
        );
        RegionalInputs regional = new(seven, spending);
        double moved = 0;
        for (int j = 0; j < _n; j++)
        {
            moved += MakeOne(j, regional, Row(sales, j), Row(bought, j), Row(spending, j));
        }

        MovedShare = moved / spending.Cast<double>().Sum();
        return _shares;
    }

    private double MakeOne(int j, RegionalInputs regional, double[] sales, double[] bought, double[] spending)
    {
        string code = WorldNames.Economies[j].Code;
        string region = Concordance.RegionOf(code);
        double[] materials = regional.MaterialsShare(region);
        double[,] mix = regional.Mix(region, j);
        if (region == code || code == SevenEconomies.RestOfWorld)
        {
            Own.Add(code);
        }
        else if (domestic.Of(code) is { } use)
        {
            double[] home = [.. Enumerable.Range(0, _sectors).Select(s => trade[j, j, s])];
            mix = OwnInputs.Mix(use, bought, home, mix);
            OwnMix.Add(code);
        }
        else
        {
            Proxied.Add(code);
        }

        double[] columns = [.. sales.Select((value, s) => materials[s] * value), 0];
        double final = spending.Sum() - columns.Sum();
        columns[_sectors] = final;
        double[] finalShares = regional.FinalShares(region, j);
        double[,] table = new double[_sectors, _sectors + 1];
        for (int k = 0; k < _sectors; k++)
        {
            for (int s = 0; s < _sectors; s++)
            {
                table[k, s] = columns[s] * mix[k, s];
            }

            table[k, _sectors] = final * Math.Max(LeastFinalShare, finalShares[k]);
        }

        double[,] guess = (double[,])table.Clone();
        BalanceReport report = Balance.Fit(table, spending, columns);
        if (Math.Abs(report.LargestAdjustment) > Math.Abs(Worst.Report?.LargestAdjustment ?? 0))
        {
            Worst = (code, report);
        }

        for (int s = 0; s < _sectors; s++)
        {
            for (int k = 0; k < _sectors && sales[s] > 0; k++)
            {
                double share = table[k, s] / sales[s];
                _shares[j, k, s] = Math.Floor(share * Parts) / Parts;
                if (guess[k, s] >= Balance.NotableShare * columns[s])
                {
                    repairs.Changed(
                        "inputs",
                        $"{code} {WorldNames.Sectors[k].Code} > {WorldNames.Sectors[s].Code}",
                        guess[k, s] / sales[s],
                        _shares[j, k, s]
                    );
                }
            }
        }

        return report.MovedShare * spending.Sum();
    }

    private static double[] Row(double[,] values, int row) =>
        [.. Enumerable.Range(0, values.GetLength(1)).Select(c => values[row, c])];
}
