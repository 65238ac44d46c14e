using Parley.Data;
using Spectre.Console;

namespace Parley.Reports.DataPages;

/// <summary>What the pages about datasets have in common.</summary>
internal static class Page
{
    public static void Title(IAnsiConsole console, string text) =>
        Lines(console, Printable.OneLine(text), "", line => $"[bold]{Markup.Escape(line)}[/]");

    public static void Heading(IAnsiConsole console, string text, string? about = null)
    {
        console.WriteLine();
        if (about is null || text.Length + about.Length + 3 > console.Profile.Width)
        {
            Title(console, text);
            if (about is not null)
            {
                Dim(console, $"({about})");
            }

            return;
        }

        console.MarkupLine($"[bold]{Markup.Escape(text)}[/] [dim]({Markup.Escape(about)})[/]");
    }

    public static void Line(IAnsiConsole console, string text) =>
        Lines(console, Printable.OneLine(text), "", line => Markup.Escape(line));

    public static void Dim(IAnsiConsole console, string text) =>
        Lines(console, Printable.OneLine(text), "", line => $"[dim]{Markup.Escape(line)}[/]");

    /// <summary>A paragraph whose later lines stand under the first.</summary>
    public static void Item(IAnsiConsole console, string text, string mark = "- ") =>
        Lines(console, Printable.OneLine(text), mark, line => Markup.Escape(line));

    /// <summary>Breaks a text at its spaces, so that no line ends in any.</summary>
    private static void Lines(IAnsiConsole console, string text, string mark, Func<string, string> markup)
    {
        int width = Math.Max(20, console.Profile.Width - mark.Length);
        string indent = mark;
        ReadOnlySpan<char> rest = text;
        while (rest.Length > width)
        {
            int end = rest[..(width + 1)].LastIndexOf(' ');
            end = end <= 0 ? width : end;
            console.MarkupLine(Markup.Escape(indent) + markup(rest[..end].ToString()));
            rest = rest[end..].TrimStart(' ');
            indent = new string(' ', mark.Length);
        }

        console.MarkupLine(Markup.Escape(indent) + markup(rest.ToString()));
    }

    /// <summary>Explains the columns that are shown.</summary>
    public static void Legend(
        IAnsiConsole console,
        IReadOnlyList<string> shown,
        params (string Head, string Meaning)[] legend
    )
    {
        string[] meanings = [.. legend.Where(l => shown.Contains(l.Head)).Select(l => $"{l.Head}: {l.Meaning}")];
        if (meanings.Length > 0)
        {
            Dim(console, string.Join("; ", meanings));
        }
    }

    /// <summary>What the dataset is, in a line.</summary>
    public static string Kind(Dataset dataset)
    {
        string structure = dataset.MarketStructure.Written().Replace('_', ' ');
        string inputs = dataset.InputShares is null ? "no input-output links" : "input-output links";
        string weights = dataset.PoliticalWeights is null ? "" : ", political weights";
        return $"{dataset.Name}: {dataset.Year}, {dataset.Unit}, {Size(dataset)}; {structure}, {inputs}{weights}";
    }

    public static string Size(Dataset dataset) =>
        $"{dataset.Economies.Count} economies \u00d7 {dataset.Sectors.Count} sectors";

    /// <summary>Code and name, or one where they say the same.</summary>
    public static string Named(string code, string name) => code == name ? code : $"{code} {name}";

    /// <summary>Some of many, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> items, int most) =>
        items.Count <= most
            ? string.Join(", ", items)
            : $"{string.Join(", ", items.Take(most))} and {items.Count - most} more";
}
