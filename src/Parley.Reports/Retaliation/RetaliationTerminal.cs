using Parley.Reports.DataPages;
using Parley.Strategy.Retaliation;
using Spectre.Console;

namespace Parley.Reports.Retaliation;

/// <summary>A list of goods to answer with, on the terminal.</summary>
public static class RetaliationTerminal
{
    private const int MostOfName = 34;

    /// <summary>Writes it, as wide as the console is.</summary>
    public static void Write(IAnsiConsole console, RetaliationAsked asked)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(asked);
        RetaliationList list = asked.List;
        Page.Title(console, Title(asked));
        Page.Dim(
            console,
            $"{Page.Kind(asked.Dataset)}; {Figures.Rate(list.Question.Rate)} on top of the duties in force; meant to hurt {asked.OnAtLength}"
        );
        console.WriteLine();
        foreach (string sentence in RetaliationSentences.Of(asked))
        {
            Page.Item(console, sentence);
        }

        Page.Heading(console, "The list", "what hurts most per dollar first");
        WriteLines(console, asked, [.. list.Lines.Where(l => l.Part > 0)]);
        RetaliationLine[] left = [.. list.Lines.Where(l => l.Part == 0).Take(5)];
        if (left.Length > 0)
        {
            int more = list.Lines.Count(l => l.Part == 0) - left.Length;
            Page.Heading(console, "Not on it", more > 0 ? $"and {more} more" : null);
            WriteLines(console, asked, left);
        }

        Page.Heading(console, "Solved", "changes in million USD a year");
        new RankedTable<(string Name, SolvedList List)>(console.Profile.Width)
            .Add(0, "list", r => r.Name, isText: true)
            .Add(4, "covered", r => Figures.Level(r.List.Covered, 0))
            .Add(1, "pressure", r => Figures.Level(r.List.Pressure, 1))
            .Add(5, "target's real income", r => Figures.Change(r.List.TargetRealIncome, 1))
            .Add(6, "its government", r => Figures.Change(r.List.TargetGovernmentWelfare, 1))
            .Add(2, "own real income", r => Figures.Change(r.List.OwnRealIncome, 1))
            .Add(7, "own government", r => Figures.Change(r.List.OwnGovernmentWelfare, 1))
            .Write(console, Rows(asked));
        console.WriteLine();
        foreach (string sentence in RetaliationSentences.Exactness(asked))
        {
            Page.Dim(console, sentence);
        }
    }

    internal static string Title(RetaliationAsked asked) =>
        $"The list of goods by which {asked.By} {(asked.IsOne ? "presses" : "press")} {asked.Against} most";

    internal static IReadOnlyList<(string Name, SolvedList List)> Rows(RetaliationAsked asked) =>
        [
            ("this list", asked.List.Best),
            ("first-order pick", asked.List.FirstPick),
            ("all goods alike", asked.List.Uniform),
        ];

    private static void WriteLines(IAnsiConsole console, RetaliationAsked asked, RetaliationLine[] lines)
    {
        if (lines.Length == 0)
        {
            Page.Line(console, "none");
            return;
        }

        new RankedTable<RetaliationLine>(console.Profile.Width)
            .Add(0, "good", asked.Code, isText: true)
            .Add(2, "", asked.Sector, isText: true, most: MostOfName)
            .Add(1, "covered, mn", l => Figures.Level(l.Covered, 0))
            .Add(6, "of, mn", l => Figures.Level(l.Trade, 0))
            .Add(5, "duty", l => Figures.Rate(Math.Round(l.Rate, 4)))
            .Add(7, "before", l => Figures.Rate(Math.Round(l.RateBefore, 4)))
            .Add(3, "target's cost/$", l => Figures.Level(l.TargetCostPerDollar, 3))
            .Add(4, "own cost/$", l => Figures.Level(l.OwnCostPerDollar, 3))
            .Write(console, lines);
    }
}
