using System.Globalization;
using Spectre.Console;

namespace Parley.Cli;

/// <summary>Standard output as a person or a file reads it.</summary>
internal static class Terminal
{
    /// <summary>Tables cannot be read on less.</summary>
    private const int NarrowestWidth = 40;

    /// <summary>A console with colours and the terminal's width where it is one; plain where it is not or NO_COLOR is set.</summary>
    /// <param name="redirectedWidth">Characters of a line that goes to a file or another program, unless COLUMNS says.</param>
    public static IAnsiConsole Open(int redirectedWidth = 110)
    {
        bool isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect }
        );
        if (Console.IsOutputRedirected)
        {
            bool isGiven =
                int.TryParse(
                    Environment.GetEnvironmentVariable("COLUMNS"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int columns
                )
                && columns >= NarrowestWidth;
            console.Profile.Width = isGiven ? columns : redirectedWidth;
        }

        return console;
    }
}
