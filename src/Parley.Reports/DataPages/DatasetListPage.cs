using Parley.Data;
using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>The datasets there are, with what each is for.</summary>
public static class DatasetListPage
{
    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Dataset> datasets)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(datasets);
        foreach (Dataset dataset in datasets)
        {
            string mark = dataset.Name == Datasets.Default ? ", the default" : "";
            console.MarkupLine(
                $"[bold]{Markup.Escape(dataset.Name)}[/] [dim]({dataset.Year}, {Page.Size(dataset)}{mark})[/]"
            );
            Page.Item(console, dataset.Title, "  ");
            if (dataset.Purpose is { } purpose)
            {
                Page.Item(console, purpose, "  ");
            }

            console.WriteLine();
        }

        Page.Dim(console, "'parley data show NAME' tells more");
    }
}
