namespace Parley.Replication.Tests;

public class Ossa2014TablesTests
{
    private static readonly ReplicationReport _report = Ossa2014.Run(
        tablesOnly: true,
        cancellation: TestContext.Current.CancellationToken
    );

    [Fact]
    public void Best_responses_and_trade_wars_are_those_of_the_paper_but_where_its_search_stopped_short()
    {
        Assert.Equal(196, _report.Cells.Count);
        Assert.True(_report.Agrees);
        Assert.All(
            _report.Disagreements,
            cell =>
            {
                Assert.Equal("relative_wage", cell.Measure);
                Assert.Contains("stopped short", cell.Explanation);
                Assert.True(Math.Abs(cell.Difference!.Value) < 1);
            }
        );
        Assert.True(_report.Disagreements.Count() <= 13);
    }

    [Fact]
    public void Welfare_profits_and_medians_agree_in_every_cell() =>
        Assert.All(_report.Cells.Where(c => c.Measure != "relative_wage"), cell => Assert.True(cell.Agrees, $"{cell}"));
}
