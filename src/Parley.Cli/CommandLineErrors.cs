using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Inputs;

namespace Parley.Cli;

/// <summary>What is wrong with a command line, with the nearest word that would have been right.</summary>
internal static class CommandLineErrors
{
    private static readonly Place CommandLine = new("command line");

    public static IReadOnlyList<InputError> Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [string word, ..])
        {
            return [Unknown(command, word)];
        }

        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            return
            [
                new InputError(
                    "a command is missing",
                    CommandLine,
                    null,
                    "known are " + string.Join(", ", command.Subcommands.Select(c => c.Name))
                ),
            ];
        }

        return [.. parsed.Errors.Select(e => new InputError(e.Message.TrimEnd('.'), CommandLine))];
    }

    private static InputError Unknown(Command command, string word)
    {
        if (word.StartsWith('-'))
        {
            string[] options = [.. command.Options.Where(o => !o.Hidden).Select(o => o.Name)];
            return new InputError("no such option", CommandLine, word, NearestName.Suggest(word, options));
        }

        return command.Subcommands.Count > 0
            ? new InputError(
                "no such command",
                CommandLine,
                word,
                NearestName.Suggest(word, [.. command.Subcommands.Select(c => c.Name)])
            )
            : new InputError("one word too many", CommandLine, word, "put a name with blanks in quotes");
    }
}
