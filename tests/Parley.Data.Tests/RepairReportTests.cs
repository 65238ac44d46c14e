using Parley.Data;

namespace Parley.Data.Tests;

public class RepairReportTests
{
    [Fact]
    public void Each_rule_counts_its_own_cells_and_knows_the_largest()
    {
        RepairReport report = new();
        report.Rule("services carry no tariff");
        report.Changed("tariffs", "JPN > USA SERV", 0.004, 0);
        report.Changed("tariffs", "DEU > USA SERV", 0.009, 0);
        report.Rule("food without tobacco");
        report.Changed("tariffs", "JPN > USA C10T12", 0.915, 0.04);
        Assert.Equal([2, 1], Enumerable.Range(0, 2).Select(report.Count));
        Assert.Equal("DEU > USA SERV", report.Largest(0)!.Cell);
        Assert.Equal(0.04, report.Largest(1)!.After);
    }

    [Fact]
    public void A_figure_that_stays_is_no_repair()
    {
        RepairReport report = new();
        report.Rule("services carry no tariff");
        report.Changed("tariffs", "MEX > USA SERV", 0, 0);
        Assert.Empty(report.Cells);
        Assert.Null(report.Largest(0));
    }

    [Fact]
    public void A_change_without_a_rule_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new RepairReport().Changed("tariffs", "JPN > USA SERV", 1, 0));
}
