using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Inputs;
using Parley.Strategy.Tariffs;

namespace Parley.Cli;

/// <summary><c>--mfn</c>: one rate a sector for all partners; <c>--mfn keep-preferences</c>: for all who have no preference.</summary>
internal sealed class MostFavouredNationOption
{
    private const string Name = "--mfn";
    private const string KeepPreferences = "keep-preferences";

    private readonly Option<string?> _option = new(Name)
    {
        Description =
            $"most-favoured-nation: one rate a sector for all partners; with '{KeepPreferences}', partners who pay at most half of the highest rate in a sector go on paying what they pay",
        HelpName = KeepPreferences,
        Arity = ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>The same powers under it; what is wrong goes to the errors.</summary>
    public Func<TariffPowers, TariffPowers> Of(ParseResult parsed, List<InputError> errors)
    {
        OptionResult? result = parsed.GetResult(_option);
        string? value = parsed.GetValue(_option);
        if (value is not (null or KeepPreferences))
        {
            errors.Add(
                new InputError(
                    "no such choice",
                    new Place("command line", Path: Name),
                    value,
                    $"write {Name} alone, or {Name} {KeepPreferences}"
                )
            );
        }

        bool isGiven = result is { Implicit: false };
        return powers => powers with { MostFavouredNation = isGiven, KeepPreferences = value == KeepPreferences };
    }
}
