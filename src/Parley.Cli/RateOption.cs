using System.CommandLine;
using Parley.Inputs;
using Parley.Scenarios;

namespace Parley.Cli;

/// <summary>An option that holds a rate, written as in a scenario: <c>25%</c> or <c>0.25</c>.</summary>
internal sealed class RateOption
{
    private readonly Option<string> _option;

    /// <param name="name">With its dashes.</param>
    /// <param name="description">What it is.</param>
    /// <param name="unlessGiven">As a person would write it.</param>
    public RateOption(string name, string description, string unlessGiven)
    {
        Name = name;
        _option = new Option<string>(name)
        {
            Description = description,
            HelpName = "RATE",
            DefaultValueFactory = _ => unlessGiven,
        };
    }

    public string Name { get; }

    public Place Place => new("command line", Path: Name);

    public void AddTo(Command command) => command.Add(_option);

    public string Text(ParseResult parsed) => parsed.GetRequiredValue(_option);

    /// <summary>A fraction; what is wrong with it goes to the errors.</summary>
    public double Of(ParseResult parsed, List<InputError> errors)
    {
        string text = Text(parsed);
        if (!RateText.TryRead(text, out double rate, out string message, out string wayOut))
        {
            errors.Add(new InputError(message, Place, text, wayOut));
            return double.NaN;
        }

        return rate;
    }
}
