using Spectre.Console;

namespace Parley.Cli;

/// <summary>Standard output as a person or a file reads it.</summary>
internal static class Terminal
{
    /// <summary>Characters of a line that goes to a file or another program.</summary>
    private const int RedirectedWidth = 110;

    /// <summary>A console with colours and the terminal's width where it is one; plain where it is not or NO_COLOR is set.</summary>
    public static IAnsiConsole Open()
    {
        bool isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect }
        );
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
