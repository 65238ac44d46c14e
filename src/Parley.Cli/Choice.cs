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
    /// <param name="words">With what each means where it does not say so itself; the first is meant where none is given.</param>
    public Choice(string name, string description, params (string Word, T Value, string? Meaning)[] words)
    {
        _words = [.. words.Select(w => (w.Word, w.Value))];
        _option = new Option<string>(name)
        {
            Description =
                $"{description}: {string.Join(", ", words.Select(w => w.Meaning is null ? w.Word : $"{w.Word} ({w.Meaning})"))}",
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
