using System.Globalization;
using Parley.Data;
using Parley.Model;
using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>What a sound dataset comes to: its accounts, whether they close, and what a person should know.</summary>
public static class DatasetCheckPage
{
    private const int MostCases = 6;

    /// <summary>Writes it, as wide as the console is.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="summary">The dataset.</param>
    /// <param name="unchanged">Its equilibrium where no policy changes.</param>
    public static void Write(IAnsiConsole console, DatasetSummary summary, Equilibrium unchanged)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(unchanged);
        Page.Title(console, summary.Dataset.Title);
        Page.Dim(console, Page.Kind(summary.Dataset));
        console.MarkupLine("[green]No errors.[/]");
        Accounts(console, summary);
        Page.Heading(console, "Do the accounts close?");
        Page.Item(
            console,
            $"trade balances and transfers differ by {Small(summary.BalanceResidual)} of income at most"
        );
        Page.Item(console, $"the world's transfers sum to {Small(summary.TransferResidual)} of its income");
        Page.Item(
            console,
            $"as an equilibrium: largest residual {Small(unchanged.Residual)} ({unchanged.WorstMarket}), "
                + $"{unchanged.Iterations} iterations needed"
        );
        IReadOnlyList<Finding> findings = Findings.Of(summary);
        Page.Heading(console, findings.Count == 0 ? "Nothing to note." : "To note");
        foreach (Finding finding in findings)
        {
            string cases = finding.Cases.Count == 0 ? "" : $": {string.Join("; ", finding.Cases.Take(MostCases))}";
            string more = finding.Cases.Count > MostCases ? $"; and {finding.Cases.Count - MostCases:N0} more" : "";
            Page.Item(console, finding.Text + cases + more);
        }
    }

    private static void Accounts(IAnsiConsole console, DatasetSummary summary)
    {
        Page.Heading(console, "Accounts", "million USD a year");
        IReadOnlyList<string> columns = new RankedTable<EconomyFigures>(console.Profile.Width)
            .Add(1, "", e => e.Economy, isText: true)
            .Add(3, "output", e => Figures.Level(e.Output, 0))
            .Add(2, "value added", e => Figures.Level(e.ValueAdded, 0))
            .Add(4, "tariff revenue", e => Figures.Level(e.TariffRevenue, 0))
            .Add(7, "income", e => Figures.Level(e.Income, 0))
            .Add(5, "transfer", e => Figures.Change(e.Transfer, 0))
            .Add(6, "final spending", e => Figures.Level(e.FinalSpending, 0))
            .Write(console, summary.Economies);
        Page.Legend(
            console,
            columns,
            ("income", "value added and tariff revenue"),
            ("final spending", "income and transfer")
        );
    }

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
