using Parley.Briefs;
using Spectre.Console;

namespace Parley.Reports.Briefs;

/// <summary>Lines, items and columns on a terminal of a given width. Others' text is shown, never obeyed.</summary>
internal sealed class TerminalText(IAnsiConsole console)
{
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Soft { get; } = new(decoration: Decoration.Dim);

    public static Style Warning { get; } = new(Color.Yellow);

    private static readonly Style Gain = new(Color.DodgerBlue1);

    private static readonly Style Loss = new(Color.DarkOrange3_1);

    /// <summary>Columns used: never more than the eye follows.</summary>
    public int Width { get; } = Math.Clamp(console.Profile.Width, 40, 120);

    /// <summary>Lines written.</summary>
    public int Lines { get; private set; }

    public static Style? Of(Stance stance) =>
        stance switch
        {
            Stance.For => Gain,
            Stance.Against => Loss,
            _ => default(Style?),
        };

    public void Heading(string text)
    {
        console.WriteLine();
        Lines++;
        Line(text, Strong);
    }

    public void Line(string text, Style? style = null)
    {
        foreach (string line in Wrap(Printable.OneLine(text), Width))
        {
            console.WriteLine(line, style ?? Style.Plain);
            Lines++;
        }
    }

    /// <summary>A text behind a mark, its further lines under its first.</summary>
    public void Item(string mark, string text, Style? style = null)
    {
        string lead = mark + " ";
        foreach (string line in Wrap(Printable.OneLine(text), Width - lead.Length))
        {
            console.WriteLine(lead + line, style ?? Style.Plain);
            Lines++;
            lead = new string(' ', lead.Length);
        }
    }

    /// <summary>Lines that an item takes.</summary>
    public int LinesOf(string mark, string text) => Wrap(Printable.OneLine(text), Width - mark.Length - 1).Count();

    /// <summary>A label and right-aligned columns.</summary>
    public void Cells(string label, int labelWidth, IReadOnlyList<Cell> cells, int column)
    {
        console.Write(new Text(label.PadRight(labelWidth)));
        for (int i = 0; i < cells.Count; i++)
        {
            string text = cells[i].Text.PadLeft(column);
            console.Write(new Text(i == cells.Count - 1 ? text.TrimEnd() : text, cells[i].Style ?? Style.Plain));
        }

        console.WriteLine();
        Lines++;
    }

    /// <summary>Breaks at spaces; a longer word is cut.</summary>
    internal static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string whole in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string word = whole;
            if (line.Length > 0 && line.GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return line;
                line = "";
            }

            while (word.GetCellWidth() > width)
            {
                int cut = FittingLength(word, width);
                yield return word[..cut];
                word = word[cut..];
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static int FittingLength(string word, int width)
    {
        int length = Math.Min(word.Length, width);
        while (length > 1 && word[..length].GetCellWidth() > width)
        {
            length--;
        }

        return length > 1 && char.IsHighSurrogate(word[length - 1]) ? length - 1 : length;
    }
}

/// <param name="Text">What stands in it.</param>
/// <param name="Style">Null = plain.</param>
internal sealed record Cell(string Text, Style? Style);
