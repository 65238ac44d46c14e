using Parley.Data;
using Parley.Model;
using Parley.Sources;

namespace Parley.Replication.Tests;

/// <summary>Published figures beside Parley's, from the data that ship inside.</summary>
public class ReplicationTests
{
    [Fact]
    public void Every_figure_of_caliendo_and_parro_agrees_to_their_two_decimals()
    {
        ReplicationReport report = CaliendoParro2015.Run(TestContext.Current.CancellationToken);
        Assert.Equal(21, report.Cells.Count(c => c.Paper is not null));
        Assert.Empty(report.Disagreements);
        Assert.True(report.Agrees);
    }

    [Fact]
    public void First_order_welfare_is_not_the_exact_real_income_and_both_are_shown()
    {
        ReplicationReport report = CaliendoParro2015.Run(TestContext.Current.CancellationToken);
        ReplicationCell[] mexico = [.. report.Cells.Where(c => c.Economy == "MEX" && c.Case == "balanced trade")];
        double firstOrder = mexico.Single(c => c.Measure == "first_order_welfare").Parley;
        double exact = mexico.Single(c => c.Measure == "real_income").Parley;
        Assert.Equal(1.31, firstOrder, 0.005);
        Assert.Equal(0.007, exact, 0.001);
        Assert.Contains(report.Notes, n => n.Contains("not the exact change of real income", StringComparison.Ordinal));
    }

    [Fact]
    public void The_five_outcomes_in_the_economy_of_ossa_agree_to_two_thousandths_of_a_point()
    {
        ReplicationReport report = Ossa2014Economy.Run(TestContext.Current.CancellationToken);
        Assert.Equal(25, report.Cells.Count);
        Assert.Empty(report.Disagreements);
    }

    [Fact]
    public void A_figure_out_of_tolerance_is_a_disagreement()
    {
        ReplicationCell cell = new("Table 2", "balanced trade", "MEX", "real_wage", 1.72, 1.73, 0.0051);
        Assert.False(cell.Agrees);
        Assert.Equal(0.01, cell.Difference!.Value, 1e-12);
        Assert.False(new ReplicationReport("paper", "reference", [cell], []).Agrees);
        Assert.False((cell with { Paper = null, Parley = double.NaN }).Agrees);
    }

    [Fact]
    public void The_observed_flows_that_ship_are_those_of_the_tables()
    {
        string folder = SharedData();
        using Stream stream = typeof(CaliendoParro2015).Assembly.GetManifestResourceStream("nafta-1993-tables.parley")!;
        Dataset shipped = DatasetArchive.Read(stream, "nafta-1993-tables.parley");
        Dataset built = SourceBuilders.NaftaTables(folder);
        Assert.Equal(built.Trade.Values, shipped.Trade.Values);
        Assert.Equal(built.Tariffs.Values, shipped.Tariffs.Values);
    }

    [Fact]
    public void Real_wages_and_prices_of_nafta_pass_the_independent_check()
    {
        Baseline baseline = Datasets.Load("nafta-1993").ToBaseline();
        Equilibrium equilibrium = new Solver(baseline)
            .Solve(new Policy { Imbalances = Imbalances.Removed })
            .EnsureConverged();
        Assert.True(EquilibriumCheck.Run(equilibrium).Holds());
    }

    private static string SharedData()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
        {
            at = at.Parent;
        }

        string folder = Path.Combine(at?.Parent?.FullName ?? "", "shared", "data");
        Assert.SkipUnless(Directory.Exists(folder), "the source tables are not beside the repository");
        return folder;
    }
}
