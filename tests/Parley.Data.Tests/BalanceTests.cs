using CsCheck;
using Parley.Data;

namespace Parley.Data.Tests;

public class BalanceTests
{
    private static readonly Gen<(double[,] Table, double[] Rows, double[] Columns)> _feasible = Gen.Int[1, 6]
        .Select(Gen.Int[1, 6])
        .SelectMany(
            (rows, columns) =>
                Gen.Select(
                    Gen.Double[0.1, 10].Array[rows * columns],
                    Gen.Double[0.1, 10].Array[rows * columns],
                    (cells, target) => Problem(rows, columns, cells, target)
                )
        );

    [Fact]
    public void A_balanced_table_meets_every_total() =>
        _feasible.Sample(p =>
        {
            Balance.Fit(p.Table, p.Rows, p.Columns);
            for (int r = 0; r < p.Rows.Length; r++)
            {
                double sum = Enumerable.Range(0, p.Columns.Length).Sum(c => p.Table[r, c]);
                Assert.Equal(p.Rows[r], sum, 1e-8 * p.Rows[r]);
            }

            for (int c = 0; c < p.Columns.Length; c++)
            {
                double sum = Enumerable.Range(0, p.Rows.Length).Sum(r => p.Table[r, c]);
                Assert.Equal(p.Columns[c], sum, 1e-8 * p.Columns[c]);
            }
        });

    [Fact]
    public void A_table_that_balances_already_is_left_alone()
    {
        double[,] table =
        {
            { 1, 2 },
            { 3, 4 },
        };
        BalanceReport report = Balance.Fit(table, [3, 7], [4, 6]);
        Assert.Equal(1, report.Iterations);
        Assert.Equal(0, report.LargestAdjustment, 1e-12);
        Assert.Equal(0, report.MovedShare, 1e-12);
    }

    [Fact]
    public void Balancing_keeps_ratios_of_ratios()
    {
        double[,] table =
        {
            { 1, 2 },
            { 3, 5 },
        };
        double before = table[0, 0] * table[1, 1] / (table[0, 1] * table[1, 0]);
        Balance.Fit(table, [10, 2], [4, 8]);
        Assert.Equal(before, table[0, 0] * table[1, 1] / (table[0, 1] * table[1, 0]), 1e-9);
    }

    [Fact]
    public void Nothing_is_bought_where_nothing_was()
    {
        double[,] table =
        {
            { 0, 2 },
            { 3, 5 },
        };
        Balance.Fit(table, [4, 6], [2, 8]);
        Assert.Equal(0, table[0, 0]);
    }

    [Fact]
    public void The_report_says_which_notable_cell_was_bent_most()
    {
        double[,] table =
        {
            { 50, 0.5 },
            { 50, 99.5 },
        };
        BalanceReport report = Balance.Fit(table, [2, 198], [100, 100]);
        Assert.Equal((0, 0), (report.LargestRow, report.LargestColumn));
        Assert.Equal((table[0, 0] / 50) - 1, report.LargestAdjustment, 1e-12);
    }

    [Fact]
    public void A_table_whose_zeros_forbid_its_totals_is_refused()
    {
        double[,] table =
        {
            { 0, 1 },
            { 0, 1 },
        };
        BalanceException error = Assert.Throws<BalanceException>(() =>
            Balance.Fit(table, [1, 1], [1, 1], maxIterations: 50)
        );
        Assert.Contains("row", error.Message);
    }

    [Fact]
    public void Totals_that_do_not_agree_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Balance.Fit(
                new double[,]
                {
                    { 1 },
                },
                [1],
                [2]
            )
        );

    private static (double[,] Table, double[] Rows, double[] Columns) Problem(
        int rows,
        int columns,
        double[] cells,
        double[] target
    )
    {
        double[,] table = new double[rows, columns];
        double[] rowTotals = new double[rows];
        double[] columnTotals = new double[columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                table[r, c] = cells[(r * columns) + c];
                rowTotals[r] += target[(r * columns) + c];
                columnTotals[c] += target[(r * columns) + c];
            }
        }

        return (table, rowTotals, columnTotals);
    }
}
