using System.CommandLine;
using Parley.Inputs;

namespace Parley.Cli;

/// <summary>An option that takes one of a few words.</summary>
internal sealed class Choice<T>
    where T : struct
{
    private readonly Option<string> _option;
    private readonly (string Word, T Value)[] _words;

    /// <param name="name">With its dashes.</param>
    /// <param name="description">What it is; the words are added.</param>
    /// <param name="words">The first is meant where none is given.</param>
    public Choice(string name, string description, params (string Word, T Value)[] words)
    {
        _words = words;
        _option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(", ", words.Select(w => w.Word))}",
            HelpName = "WORD",
            DefaultValueFactory = _ => words[0].Word,
        };
    }

    public Place Place => new("command line", Path: _option.Name);

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>What was chosen; a word that is none goes to the errors.</summary>
    public T Of(ParseResult parsed, List<InputError> errors)
    {
        string text = parsed.GetRequiredValue(_option);
        foreach ((string word, T value) in _words)
        {
            if (word == text)
            {
                return value;
            }
        }

        errors.Add(
            new InputError("no such choice", Place, text, NearestName.Suggest(text, [.. _words.Select(w => w.Word)]))
        );
        return default;
    }
}
