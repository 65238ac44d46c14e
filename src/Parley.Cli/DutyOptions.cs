using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Strategy.Tariffs;

namespace Parley.Cli;

/// <summary>What governments may set and want: the options that <c>optimal</c>, <c>war</c> and <c>cooperate</c> share.</summary>
internal sealed class DutyOptions
{
    private const string RealIncome = "real_income";
    private const string GovernmentWelfare = "government_welfare";

    private readonly Option<string> _aim = new("--aim")
    {
        Description =
            $"what governments want: {GovernmentWelfare} (with the dataset's political weights) or {RealIncome}",
        HelpName = "AIM",
        DefaultValueFactory = _ => GovernmentWelfare,
    };

    private readonly Option<double> _lowest = new("--lowest")
    {
        Description = "lowest duty allowed, a fraction above -1; a negative one allows subsidies",
        HelpName = "RATE",
    };

    private readonly Option<double> _highest = new("--highest")
    {
        Description = "highest duty allowed, a fraction",
        HelpName = "RATE",
        DefaultValueFactory = _ => TariffPowers.DefaultHighest,
    };

    private readonly Option<bool> _mostFavouredNation = new("--mfn")
    {
        Description = "most-favoured-nation: one rate a sector for all partners",
    };

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
        command.Add(_aim);
        command.Add(_lowest);
        command.Add(_highest);
        command.Add(_mostFavouredNation);
        command.Add(_exportTaxes);
        command.Add(_partners);
        command.Add(_sectors);
    }

    /// <exception cref="InputException">Everything that is wrong with them.</exception>
    public IReadOnlyList<TariffPowers> Of(ParseResult parsed, Dataset dataset, IReadOnlyList<int> economies)
    {
        double lowest = parsed.GetValue(_lowest);
        double highest = parsed.GetValue(_highest);
        string aim = parsed.GetValue(_aim)!;
        List<InputError> errors = [];
        if (!(lowest > -1) || !double.IsFinite(lowest))
        {
            errors.Add(new InputError("not a rate", Place("--lowest"), Text(lowest), "give a fraction above -1"));
        }

        if (!(highest >= lowest) || !double.IsFinite(highest))
        {
            errors.Add(
                new InputError("not a rate above --lowest", Place("--highest"), Text(highest), "give a larger fraction")
            );
        }

        if (aim is not (RealIncome or GovernmentWelfare))
        {
            errors.Add(
                new InputError(
                    "no government aims at that",
                    Place("--aim"),
                    aim,
                    NearestName.Suggest(aim, [GovernmentWelfare, RealIncome])
                )
            );
        }

        IReadOnlyList<int>? partners = Find(
            errors,
            () => Names.Economies(dataset, "--partners", parsed.GetValue(_partners)!),
            parsed.GetValue(_partners)
        );
        IReadOnlyList<int>? sectors = Find(
            errors,
            () => Names.Sectors(dataset, "--sectors", parsed.GetValue(_sectors)!),
            parsed.GetValue(_sectors)
        );
        return errors.Count > 0
            ? throw new InputException(errors)
            :
            [
                .. economies.Select(economy => new TariffPowers(economy)
                {
                    Aim = aim == RealIncome ? Welfare.RealIncome : Welfare.GovernmentWelfare,
                    Lowest = lowest,
                    Highest = highest,
                    MostFavouredNation = parsed.GetValue(_mostFavouredNation),
                    ExportTaxes = parsed.GetValue(_exportTaxes),
                    Partners = partners,
                    Sectors = sectors,
                }),
            ];
    }

    private static IReadOnlyList<int>? Find(List<InputError> errors, Func<IReadOnlyList<int>> find, string? text)
    {
        try
        {
            return text is null ? null : find();
        }
        catch (InputException e)
        {
            errors.AddRange(e.Errors);
            return null;
        }
    }

    private static Place Place(string option) => new("command line", Path: option);

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
