using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Strategy.Tariffs;

namespace Parley.Cli;

/// <summary>What governments may set and want: the options that <c>optimal</c>, <c>war</c>, <c>cooperate</c> and <c>coalition</c> share.</summary>
internal sealed class DutyOptions
{
    private readonly Choice<Welfare> _aim = new(
        "--aim",
        "what governments want",
        ("government_welfare", Welfare.GovernmentWelfare, "with the dataset's political weights"),
        ("real_income", Welfare.RealIncome, null)
    );

    private readonly RateOption _lowest = new(
        "--lowest",
        "lowest duty allowed, above -100%; a negative one allows subsidies",
        "0%"
    );

    private readonly RateOption _highest = new("--highest", "highest duty allowed", "10000%");

    private readonly MostFavouredNationOption _mostFavouredNation = new();

    private readonly Option<bool> _exportTaxes = new("--export-taxes") { Description = "export taxes may be set too" };

    private readonly Option<string?> _partners = new("--partners")
    {
        Description = "only these economies' goods may be charged anew",
        HelpName = "CODE,...",
    };

    private readonly Option<string?> _sectors = new("--sectors")
    {
        Description = "only these sectors may be charged anew",
        HelpName = "CODE,...",
    };

    public DutyOptions(Command command)
    {
        _aim.AddTo(command);
        _lowest.AddTo(command);
        _highest.AddTo(command);
        _mostFavouredNation.AddTo(command);
        command.Add(_exportTaxes);
        command.Add(_partners);
        command.Add(_sectors);
    }

    /// <exception cref="InputException">Everything that is wrong with them.</exception>
    public IReadOnlyList<TariffPowers> Of(ParseResult parsed, Dataset dataset, IReadOnlyList<int> economies)
    {
        List<InputError> errors = [];
        double lowest = _lowest.Of(parsed, errors);
        double highest = _highest.Of(parsed, errors);
        Welfare aim = _aim.Of(parsed, errors);
        if (lowest <= -1)
        {
            errors.Add(
                new InputError("a lowest duty is above -100 %", _lowest.Place, _lowest.Text(parsed), "write -50%, say")
            );
        }

        if (highest < lowest)
        {
            errors.Add(
                new InputError(
                    "the highest duty is below the lowest",
                    _highest.Place,
                    _highest.Text(parsed),
                    $"give more than {_lowest.Text(parsed)}"
                )
            );
        }

        Func<TariffPowers, TariffPowers> mostFavouredNation = _mostFavouredNation.Of(parsed, errors);
        IReadOnlyList<int>? partners = parsed.GetValue(_partners) is { } partnerText
            ? Names.Collect(errors, () => Names.Economies(dataset, "--partners", partnerText))
            : null;
        IReadOnlyList<int>? sectors = parsed.GetValue(_sectors) is { } sectorText
            ? Names.Collect(errors, () => Names.Sectors(dataset, "--sectors", sectorText))
            : null;
        return errors.Count > 0
            ? throw new InputException(errors)
            :
            [
                .. economies.Select(economy =>
                    mostFavouredNation(
                        new TariffPowers(economy)
                        {
                            Aim = aim,
                            Lowest = lowest,
                            Highest = highest,
                            ExportTaxes = parsed.GetValue(_exportTaxes),
                            Partners = partners,
                            Sectors = sectors,
                        }
                    )
                ),
            ];
    }
}
