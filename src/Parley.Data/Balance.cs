namespace Parley.Data;

/// <summary>
/// Balancing by biproportional fitting, known as RAS: rows and columns are scaled in turn until both meet their totals.
/// The result is the table nearest to the one given, in relative entropy, among all with these totals; cells that are zero
/// stay zero and none turns negative (Bacharach 1965, Estimating Nonnegative Matrices from Marginal Data).
/// </summary>
public static class Balance
{
    /// <summary>Cells below this share of their column do not count towards the largest adjustment.</summary>
    public const double NotableShare = 0.01;

    /// <summary>Fits a table to its totals, in place.</summary>
    /// <param name="table">Rows x columns, not negative.</param>
    /// <param name="rowTotals">What each row must sum to, not negative.</param>
    /// <param name="columnTotals">What each column must sum to; together they sum to what the rows sum to.</param>
    /// <param name="tolerance">Largest relative mismatch accepted.</param>
    /// <param name="maxIterations">Rounds before it gives up.</param>
    /// <exception cref="ArgumentException">A total or a cell is negative, or rows and columns do not sum to the same.</exception>
    /// <exception cref="BalanceException">No table with the same zeros meets the totals.</exception>
    public static BalanceReport Fit(
        double[,] table,
        double[] rowTotals,
        double[] columnTotals,
        double tolerance = 1e-11,
        int maxIterations = 20_000
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rowTotals);
        ArgumentNullException.ThrowIfNull(columnTotals);
        CheckTotals(table, rowTotals, columnTotals);
        double[,] before = (double[,])table.Clone();
        for (int iteration = 1; iteration <= maxIterations; iteration++)
        {
            ScaleRows(table, rowTotals);
            double mismatch = ScaleColumns(table, columnTotals);
            if (mismatch <= tolerance)
            {
                return Report(before, table, columnTotals, iteration, mismatch);
            }
        }

        throw new BalanceException(
            $"no table with these zeros meets its totals: row {WorstRow(table, rowTotals)} is furthest off after {maxIterations} rounds"
        );
    }

    private static void CheckTotals(double[,] table, double[] rowTotals, double[] columnTotals)
    {
        if (table.GetLength(0) != rowTotals.Length || table.GetLength(1) != columnTotals.Length)
        {
            throw new ArgumentException("a table has one total for each row and each column");
        }

        foreach (double value in table.Cast<double>().Concat(rowTotals).Concat(columnTotals))
        {
            if (!(value >= 0) || double.IsInfinity(value))
            {
                throw new ArgumentException($"a table to balance holds no negative number; it holds {value}");
            }
        }

        double rows = rowTotals.Sum();
        if (Math.Abs(rows - columnTotals.Sum()) > 1e-9 * rows)
        {
            throw new ArgumentException($"rows sum to {rows} and columns to {columnTotals.Sum()}");
        }
    }

    private static void ScaleRows(double[,] table, double[] totals)
    {
        for (int r = 0; r < totals.Length; r++)
        {
            double sum = 0;
            for (int c = 0; c < table.GetLength(1); c++)
            {
                sum += table[r, c];
            }

            for (int c = 0; sum > 0 && c < table.GetLength(1); c++)
            {
                table[r, c] *= totals[r] / sum;
            }
        }
    }

    /// <returns>Largest relative distance of a column from its total before scaling.</returns>
    private static double ScaleColumns(double[,] table, double[] totals)
    {
        double mismatch = 0;
        for (int c = 0; c < totals.Length; c++)
        {
            double sum = 0;
            for (int r = 0; r < table.GetLength(0); r++)
            {
                sum += table[r, c];
            }

            mismatch = Math.Max(
                mismatch,
                Math.Abs(sum - totals[c]) / Math.Max(Math.Max(sum, totals[c]), double.Epsilon)
            );
            for (int r = 0; sum > 0 && r < table.GetLength(0); r++)
            {
                table[r, c] *= totals[c] / sum;
            }
        }

        return mismatch;
    }

    private static int WorstRow(double[,] table, double[] totals) =>
        Enumerable
            .Range(0, totals.Length)
            .MaxBy(r =>
                Math.Abs(Enumerable.Range(0, table.GetLength(1)).Sum(c => table[r, c]) - totals[r])
                / Math.Max(totals[r], double.Epsilon)
            );

    private static BalanceReport Report(
        double[,] before,
        double[,] after,
        double[] columnTotals,
        int iterations,
        double mismatch
    )
    {
        double largest = 0;
        int row = 0;
        int column = 0;
        double moved = 0;
        for (int c = 0; c < columnTotals.Length; c++)
        {
            double columnBefore = Enumerable.Range(0, before.GetLength(0)).Sum(r => before[r, c]);
            for (int r = 0; r < before.GetLength(0); r++)
            {
                moved += Math.Abs(after[r, c] - before[r, c]);
                if (before[r, c] < NotableShare * columnBefore || before[r, c] == 0)
                {
                    continue;
                }

                double change = (after[r, c] / before[r, c]) - 1;
                if (Math.Abs(change) > Math.Abs(largest))
                {
                    (largest, row, column) = (change, r, c);
                }
            }
        }

        double total = columnTotals.Sum();
        return new BalanceReport(
            "biproportional fitting (RAS)",
            iterations,
            mismatch,
            largest,
            row,
            column,
            total > 0 ? moved / 2 / total : 0
        );
    }
}

/// <summary>A table cannot meet its totals.</summary>
public sealed class BalanceException(string message) : Exception(message);
