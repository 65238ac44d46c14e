using Parley.Inputs;

namespace Parley.Strategy.Bargaining;

/// <summary>
/// Two or more parties' profiles over the same issues and options: every combination of options is an outcome. Outcomes are
/// numbered with the last issue running fastest, issues and options in the order of the first profile.
/// </summary>
public sealed class NegotiationDomain
{
    /// <summary>More outcomes than this do not fit the memory of a desk computer.</summary>
    public const long MostOutcomes = 20_000_000;

    private readonly int[] _radix;

    /// <exception cref="InputException">One profile, or profiles of different issues or options, or too many outcomes.</exception>
    public NegotiationDomain(IReadOnlyList<UtilityProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        if (profiles.Count < 2)
        {
            throw new InputException(
                "a negotiation takes two parties",
                null,
                profiles.Count == 0 ? null : profiles[0].Name,
                "give the profile of each party"
            );
        }

        UtilityProfile first = profiles[0];
        List<InputError> errors = [];
        Profiles = [first, .. profiles.Skip(1).Select(p => Aligned(p, first, errors))];
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }

        _radix = [.. first.Issues.Select(i => i.Options.Count)];
        double outcomes = _radix.Aggregate(1.0, (product, options) => product * options);
        if (outcomes > MostOutcomes)
        {
            throw new InputException(
                $"the domain has {outcomes:0.###e0} outcomes, more than {MostOutcomes}",
                null,
                null,
                "leave out an issue, or options nobody would choose"
            );
        }

        Outcomes = (int)outcomes;
    }

    /// <summary>Issues and options of each in the first one's order.</summary>
    public IReadOnlyList<UtilityProfile> Profiles { get; }

    /// <summary>Number of combinations of options.</summary>
    public int Outcomes { get; }

    public IReadOnlyList<double> Reservation => [.. Profiles.Select(p => p.Reservation)];

    /// <summary>Utility of every outcome for every party.</summary>
    public PayoffTable Payoffs()
    {
        int parties = Profiles.Count;
        double[] values = new double[Outcomes * parties];
        for (int p = 0; p < parties; p++)
        {
            int block = Outcomes;
            foreach (IssueUtility issue in Profiles[p].Issues)
            {
                block /= issue.Options.Count;
                double[] worth = [.. issue.Options.Select(o => issue.Weight * o.Utility)];
                for (int outcome = 0; outcome < Outcomes; outcome++)
                {
                    values[(outcome * parties) + p] += worth[outcome / block % worth.Length];
                }
            }
        }

        return new PayoffTable(parties, values);
    }

    /// <summary>Names of the options of an outcome, issue by issue.</summary>
    public IReadOnlyList<string> OptionsOf(int outcome)
    {
        string[] options = new string[_radix.Length];
        for (int i = _radix.Length - 1; i >= 0; i--)
        {
            options[i] = Profiles[0].Issues[i].Options[outcome % _radix[i]].Name;
            outcome /= _radix[i];
        }

        return options;
    }

    private static UtilityProfile Aligned(UtilityProfile profile, UtilityProfile first, List<InputError> errors)
    {
        List<IssueUtility> issues = [];
        string[] known = [.. profile.Issues.Select(i => i.Name)];
        foreach (IssueUtility wanted in first.Issues)
        {
            if (profile.Issues.FirstOrDefault(i => i.Name == wanted.Name) is not { } issue)
            {
                errors.Add(
                    new InputError(
                        $"'{profile.Name}' has no issue that '{first.Name}' has",
                        wanted.Place,
                        wanted.Name,
                        NearestName.Suggest(wanted.Name, known)
                    )
                );
                continue;
            }

            string[] options = [.. issue.Options.Select(o => o.Name)];
            foreach (string option in wanted.Options.Select(o => o.Name).Except(options))
            {
                errors.Add(
                    new InputError(
                        $"'{profile.Name}' has no such option in issue '{wanted.Name}'",
                        issue.Place,
                        option,
                        NearestName.Suggest(option, options)
                    )
                );
            }

            foreach (string option in options.Except(wanted.Options.Select(o => o.Name)))
            {
                errors.Add(
                    new InputError(
                        $"'{first.Name}' has no such option in issue '{wanted.Name}'",
                        wanted.Place,
                        option,
                        NearestName.Suggest(option, [.. wanted.Options.Select(o => o.Name)])
                    )
                );
            }

            issues.Add(
                issue with
                {
                    Options = [.. wanted.Options.Select(w => issue.Options.FirstOrDefault(o => o.Name == w.Name) ?? w)],
                }
            );
        }

        foreach (IssueUtility extra in profile.Issues.Where(i => !first.Issues.Any(f => f.Name == i.Name)))
        {
            errors.Add(
                new InputError(
                    $"'{first.Name}' has no issue that '{profile.Name}' has",
                    extra.Place,
                    extra.Name,
                    NearestName.Suggest(extra.Name, [.. first.Issues.Select(i => i.Name)])
                )
            );
        }

        return profile with
        {
            Issues = issues,
        };
    }
}
