using Parley.Data;
using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>What a merge of economies and sectors did.</summary>
public static class AggregationPage
{
    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, Dataset from, AggregatedDataset to)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Page.Title(console, to.Dataset.Title);
        Page.Dim(console, $"{Page.Size(from)} became {Page.Size(to.Dataset)}");
        foreach ((string economy, double value) in to.InternalTariffRevenue)
        {
            Page.Item(
                console,
                $"{economy}: trade among its members became home sales; {Figures.Level(value, 1)} million USD of tariff revenue is gone"
            );
        }

        if (to.NarrowedGroups.Count > 0)
        {
            Page.Item(console, $"groups that lost members merged with others: {string.Join(", ", to.NarrowedGroups)}");
        }

        if (to.DroppedGroups.Count > 0)
        {
            Page.Item(console, $"groups that nothing whole is left of: {string.Join(", ", to.DroppedGroups)}");
        }
    }
}
