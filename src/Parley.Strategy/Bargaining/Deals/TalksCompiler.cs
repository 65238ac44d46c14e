using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Scenarios;
using Parley.Strategy.Tariffs;
using Aim = Parley.Strategy.Tariffs.Welfare;

namespace Parley.Strategy.Bargaining;

/// <summary>From a talks file to numbers.</summary>
public static class TalksCompiler
{
    /// <param name="talks">Who bargains over what.</param>
    /// <param name="dataset">In which world.</param>
    /// <param name="options">For the baseline, where it must be solved.</param>
    /// <exception cref="InputException">A name that the dataset does not know, two issues that move the same tariff, an issue
    /// nobody values, a position that is off its lever.</exception>
    /// <exception cref="ModelException">No equilibrium was found for the baseline.</exception>
    public static CompiledTalks Compile(Talks talks, Dataset dataset, SolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ArgumentNullException.ThrowIfNull(dataset);
        return new TalksCompilation(talks, dataset).Run(options);
    }
}

/// <summary>One talks file on its way into numbers.</summary>
internal sealed partial class TalksCompilation(Talks talks, Dataset dataset)
{
    private const double Same = 1e-9;
    private readonly List<InputError> _errors = [];

    public CompiledTalks Run(SolveOptions? options)
    {
        if (talks.Model.Elasticities is { } set && !dataset.ElasticitySets.ContainsKey(set))
        {
            string[] known = [.. dataset.ElasticitySets.Keys.Order(StringComparer.Ordinal)];
            throw new InputException(
                $"{dataset.Name} has no such set of trade elasticities",
                talks.ElasticitiesPlace,
                set,
                known.Length == 0 ? "it has only its own; leave 'elasticities' out" : NearestName.Suggest(set, known)
            );
        }

        int[][] economies = FindParties();
        int[]?[] wars = FindWars();
        ThrowErrors();
        CompiledScenario compiled = CompileMeasures(options);
        Baseline baseline = compiled.Baseline;
        Queue<CompiledOutcome> outcomes = new(compiled.Outcomes);
        List<DealIssue> issues = [.. talks.Issues.Select(issue => Issue(issue, baseline, outcomes))];
        CheckOverlaps(issues, baseline);
        CheckStaged(issues);
        CheckValued(issues);
        FallbackPolicy[] fallbacks =
        [
            .. talks.WithoutDeal.Select(f => new FallbackPolicy(f, outcomes.Dequeue().Policy)),
        ];
        ThrowErrors();
        for (int f = 0; f < wars.Length; f++)
        {
            if (wars[f] is { } war)
            {
                Policy policy = FightWar(
                    fallbacks[f].Fallback,
                    war,
                    economies,
                    baseline,
                    fallbacks[f].Policy,
                    options?.Cancellation ?? default
                );
                fallbacks[f] = fallbacks[f] with { Policy = policy };
            }
        }

        Imbalances imbalances = talks.Model.Imbalances switch
        {
            ImbalanceClosure.Removed => Imbalances.Removed,
            ImbalanceClosure.HeldAsShareOfWorldIncome => Imbalances.HeldAsShareOfWorldIncome,
            _ => Imbalances.Held,
        };
        DealSpace deals = new(baseline, imbalances, issues);
        PlacedPoint[] proposals = [.. talks.Proposals.Select(p => Place(p, deals))];
        PlacedPoint[] later = [.. talks.Later.Select(p => Place(p, deals))];
        ThrowErrors();
        return new CompiledTalks
        {
            Talks = talks,
            Dataset = dataset,
            Baseline = baseline,
            Deals = deals,
            Parties =
            [
                .. talks.Parties.Select(
                    (p, k) => new PartyIndex(p, economies[k], economies[k].Sum(e => baseline.Income[e]))
                ),
            ],
            WithoutDeal = fallbacks,
            Proposals = proposals,
            Later = later,
            Notes = [.. compiled.Outcomes.SelectMany(o => o.Notes).Distinct()],
        };
    }

    private int[][] FindParties()
    {
        NameLookup names = new(dataset, _errors);
        int[][] economies = [.. talks.Parties.Select(p => names.Economies(p.Economies))];
        ThrowErrors();
        for (int p = 0; p < economies.Length; p++)
        {
            for (int q = 0; q < p; q++)
            {
                foreach (int economy in economies[p].Intersect(economies[q]))
                {
                    _errors.Add(
                        new InputError(
                            $"{dataset.Economies[economy].Code} sits on two sides of the table, "
                                + $"with '{talks.Parties[q].Name}' and with '{talks.Parties[p].Name}'",
                            talks.Parties[p].Economies.Place ?? talks.Parties[p].Place,
                            dataset.Economies[economy].Code,
                            "take it out of one of the two"
                        )
                    );
                }
            }
        }

        return economies;
    }

    /// <summary>Who takes part in the war of each fallback, in the file's order; null where it is none.</summary>
    private int[]?[] FindWars()
    {
        NameLookup names = new(dataset, _errors);
        int[]?[] wars = [.. talks.WithoutDeal.Select(f => f.War is { } war ? names.Economies(war) : null)];
        for (int f = 0; f < wars.Length; f++)
        {
            if (wars[f] is { Length: 1 } alone)
            {
                _errors.Add(
                    new InputError(
                        "a war takes two",
                        talks.WithoutDeal[f].War!.Place ?? talks.WithoutDeal[f].Place,
                        dataset.Economies[alone[0]].Code,
                        "name who else takes part, or write its tariffs as measures"
                    )
                );
            }
        }

        return wars;
    }

    /// <summary>Tariffs on one another from which nobody who takes part gains by deviating. A party aims at its own objective,
    /// others at government welfare; nobody subsidises imports.</summary>
    /// <exception cref="ModelException">No such tariffs were found.</exception>
    private Policy FightWar(
        Fallback fallback,
        int[] war,
        int[][] parties,
        Baseline baseline,
        Policy start,
        CancellationToken stop
    )
    {
        TariffPowers[] players =
        [
            .. war.Select(economy =>
            {
                int party = Array.FindIndex(parties, members => members.Contains(economy));
                bool people = party >= 0 && talks.Parties[party].Objective == Objective.RealIncome;
                return new TariffPowers(economy)
                {
                    Aim = people ? Aim.RealIncome : Aim.GovernmentWelfare,
                    Partners = [.. war.Where(other => other != economy)],
                };
            }),
        ];
        TradeWar found = new TradeWarSolver(baseline, cancellation: stop).Solve(players, start);
        return found.IsFound
            ? found.Equilibrium.Policy
            : throw new ModelException(
                $"'{fallback.Name}': no trade war was found; somebody could still gain {found.LargestGain:0.0e+0} % by deviating; "
                    + "try fewer economies, or write its tariffs as measures"
            );
    }

    /// <summary>Every end of every lever, every option and every fallback as an outcome of one scenario, in the file's order.</summary>
    private CompiledScenario CompileMeasures(SolveOptions? options)
    {
        List<IReadOnlyList<PolicyMeasure>> lists = [];
        foreach (TalksIssue issue in talks.Issues)
        {
            switch (issue)
            {
                case RangeIssue range:
                    lists.Add(Measures(range, range.From));
                    lists.Add(Measures(range, range.To));
                    break;
                case LeverIssue lever:
                    lists.Add(lever.AtZero);
                    lists.Add(lever.AtOne);
                    break;
                case OptionsIssue list:
                    lists.AddRange(list.Options.Select(o => o.Measures));
                    break;
                case StagingIssue:
                    break;
                default:
                    throw new ArgumentException($"no rule for a {issue.GetType().Name}");
            }
        }

        lists.AddRange(talks.WithoutDeal.Select(f => f.Measures));
        Scenario scenario = new()
        {
            Title = talks.Title,
            Model = talks.Model,
            Baseline = talks.Baseline,
            Outcomes =
            [
                .. lists.Select(
                    (measures, k) =>
                        new ScenarioOutcome
                        {
                            Name = string.Create(CultureInfo.InvariantCulture, $"part-{k}"),
                            Measures = measures,
                        }
                ),
            ],
        };
        try
        {
            return ScenarioCompiler.Compile(scenario, dataset, options);
        }
        catch (InputException e)
        {
            throw new InputException([
                .. _errors
                    .Concat(e.Errors)
                    .Distinct()
                    .OrderBy(x => x.Place?.Line ?? 0)
                    .ThenBy(x => x.Place?.Column ?? 0),
            ]);
        }
    }

    private static IReadOnlyList<PolicyMeasure> Measures(RangeIssue range, RateEnd end) =>
        end is { FromToday: true, Rate: 0 }
            ? []
            :
            [
                new TariffMeasure(
                    range.Importers,
                    range.Origins,
                    range.Sectors,
                    new RateChange(end.FromToday ? RateChangeKind.Add : RateChangeKind.Set, end.Rate)
                )
                {
                    Place = range.Place,
                },
            ];

    private DealIssue Issue(TalksIssue issue, Baseline baseline, Queue<CompiledOutcome> outcomes)
    {
        if (issue is StagingIssue staging)
        {
            return new DealIssue(issue, [.. staging.Years.Select(_ => IssueEffect.None)], 0, []);
        }

        int count = issue is OptionsIssue list ? list.Options.Count : 2;
        IssueEffect[] effects =
        [
            .. Enumerable.Range(0, count).Select(_ => Effect(outcomes.Dequeue().Policy, baseline)),
        ];
        if (issue is OptionsIssue)
        {
            int today = Array.FindIndex(effects, e => e.IsEmpty);
            return new DealIssue(issue, effects, today < 0 ? null : today, []);
        }

        int[] tariffs = [.. effects[0].Tariffs.Keys.Union(effects[1].Tariffs.Keys).Order()];
        double[] rates = Rates(baseline.Data.Tariffs, baseline);
        IssueEffect zero = Whole(effects[0], tariffs, effects[1], baseline);
        IssueEffect one = Whole(effects[1], tariffs, effects[0], baseline);
        if (zero.Tariffs.Values.Concat(one.Tariffs.Values).Any(double.IsInfinity))
        {
            _errors.Add(
                new InputError(
                    "there is no halfway to an embargo",
                    issue.Place,
                    issue.Name,
                    "make it a list of options"
                )
            );
        }

        CheckLimits(issue, zero.Limits, one.Limits);
        TariffSpan[] spans =
        [
            .. tariffs
                .Select(cell => Span(cell, rates[cell], zero.Tariffs[cell], one.Tariffs[cell], baseline))
                .Where(s => s.Trade > 0 && s.AtZero != s.AtOne)
                .OrderByDescending(s => s.Trade),
        ];
        double? isToday =
            effects[0].IsEmpty ? 0
            : effects[1].IsEmpty ? 1
            : TodayBetween(zero, one, rates);
        return new DealIssue(issue, [zero, one], isToday, spans);
    }

    /// <summary>A lever moves limits that stand at either end of it.</summary>
    private void CheckLimits(TalksIssue issue, IReadOnlyList<QuantityLimit> zero, IReadOnlyList<QuantityLimit> one)
    {
        bool isAlone(QuantityLimit limit, IReadOnlyList<QuantityLimit> other) =>
            !other.Any(o =>
                o.IsOnTheFlowOf(limit)
                && o.Instrument == limit.Instrument
                && double.IsInfinity(o.UpperRate) == double.IsInfinity(limit.UpperRate)
            );
        if (zero.Any(l => isAlone(l, one)) || one.Any(l => isAlone(l, zero)))
        {
            _errors.Add(
                new InputError(
                    "there is no halfway between a limit on a quantity and none, or one of another kind",
                    issue.Place,
                    issue.Name,
                    "write the same kind of limit at both ends, such as 'of_baseline: 100%' for today's quantity, or make it a list of options"
                )
            );
        }
    }

    /// <summary>An end of a lever with every tariff of either end.</summary>
    private static IssueEffect Whole(IssueEffect end, int[] tariffs, IssueEffect other, Baseline baseline)
    {
        double[] rates = Rates(baseline.Data.Tariffs, baseline);
        double[] taxes = Rates(baseline.Data.ExportTaxes, baseline);
        return end with
        {
            Tariffs = tariffs.ToDictionary(c => c, c => end.Tariffs.GetValueOrDefault(c, rates[c])),
            ExportTaxes = end
                .ExportTaxes.Keys.Union(other.ExportTaxes.Keys)
                .ToDictionary(c => c, c => end.ExportTaxes.GetValueOrDefault(c, taxes[c])),
        };
    }

    /// <summary>The position at which all tariffs are as today; null where there is none, or more than tariffs move.</summary>
    private static double? TodayBetween(IssueEffect zero, IssueEffect one, double[] rates) =>
        zero.ExportTaxes.Count + zero.TradeCosts.Count + zero.Productivity.Count + zero.Limits.Count > 0
        || one.TradeCosts.Count + one.Productivity.Count + one.Limits.Count > 0
            ? null
            : Agreed(zero.Tariffs.Select(c => (c.Value, one.Tariffs[c.Key], rates[c.Key])));

    /// <summary>The position on which all tariffs agree that it gives the rate wanted of each.</summary>
    private static double? Agreed(IEnumerable<(double AtZero, double AtOne, double Wanted)> tariffs)
    {
        double? agreed = null;
        foreach ((double zero, double one, double wanted) in tariffs)
        {
            if (zero == one)
            {
                if (Math.Abs(wanted - zero) > Same)
                {
                    return null;
                }

                continue;
            }

            double position = (wanted - zero) / (one - zero);
            if (position is < -1e-6 or > 1 + 1e-6 || (agreed is { } other && Math.Abs(position - other) > 1e-6))
            {
                return null;
            }

            agreed ??= Math.Clamp(position, 0, 1);
        }

        return agreed;
    }

    private static TariffSpan Span(int cell, double today, double zero, double one, Baseline baseline)
    {
        (int i, int j, int s) = Cell(cell, baseline);
        return new TariffSpan(
            baseline.Data.Economies[i],
            baseline.Data.Economies[j],
            baseline.Data.Sectors[s],
            today,
            zero,
            one,
            baseline.Trade(i, j, s)
        );
    }

    private static IssueEffect Effect(Policy policy, Baseline baseline)
    {
        Dictionary<int, double> productivity = [];
        if (policy.ProductivityChange is { } change)
        {
            for (int i = 0; i < baseline.Economies; i++)
            {
                for (int s = 0; s < baseline.Sectors; s++)
                {
                    if (change[i, s] != 1)
                    {
                        productivity[(i * baseline.Sectors) + s] = change[i, s];
                    }
                }
            }
        }

        return new IssueEffect
        {
            Tariffs = Moved(policy.Tariffs, Rates(baseline.Data.Tariffs, baseline)),
            ExportTaxes = Moved(policy.ExportTaxes, Rates(baseline.Data.ExportTaxes, baseline)),
            TradeCosts = Moved(policy.TradeCostChange, new TradeTensor(baseline.Economies, baseline.Sectors, 1).Values),
            Productivity = productivity,
            Limits = policy.Limits,
        };
    }

    private static Dictionary<int, double> Moved(TradeTensor? levels, double[] before)
    {
        Dictionary<int, double> moved = [];
        for (int cell = 0; cell < (levels?.Values.Length ?? 0); cell++)
        {
            if (levels!.Values[cell] != before[cell])
            {
                moved[cell] = levels.Values[cell];
            }
        }

        return moved;
    }

    private static double[] Rates(TradeTensor? rates, Baseline baseline) =>
        (rates ?? new TradeTensor(baseline.Economies, baseline.Sectors)).Values;

    private void CheckOverlaps(List<DealIssue> issues, Baseline baseline)
    {
        for (int b = 0; b < issues.Count; b++)
        {
            for (int a = 0; a < b; a++)
            {
                int? tariff = First(Keys(issues[a], e => e.Tariffs), Keys(issues[b], e => e.Tariffs));
                int? tax = First(Keys(issues[a], e => e.ExportTaxes), Keys(issues[b], e => e.ExportTaxes));
                int? cost = First(Keys(issues[a], e => e.TradeCosts), Keys(issues[b], e => e.TradeCosts));
                int? product = First(Keys(issues[a], e => e.Productivity), Keys(issues[b], e => e.Productivity));
                int? limited =
                    First(Limited(issues[a]), Limited(issues[b]))
                    ?? First(Limited(issues[a], Instrument.Tariff), Keys(issues[b], e => e.Tariffs))
                    ?? First(Keys(issues[a], e => e.Tariffs), Limited(issues[b], Instrument.Tariff))
                    ?? First(Limited(issues[a], Instrument.ExportTax), Keys(issues[b], e => e.ExportTaxes))
                    ?? First(Keys(issues[a], e => e.ExportTaxes), Limited(issues[b], Instrument.ExportTax));
                string? what =
                    limited is { } l ? $"the limit or the duty of {Where(l)}"
                    : tariff is { } t ? $"the tariff of {Where(t)}"
                    : tax is { } x ? $"the export tax on {Where(x)}"
                    : cost is { } c ? $"the trade cost of {Where(c)}"
                    : product is { } p
                        ? $"productivity of {baseline.Data.Economies[p / baseline.Sectors]} in {baseline.Data.Sectors[p % baseline.Sectors]}"
                    : null;
                if (what is not null)
                {
                    _errors.Add(
                        new InputError(
                            $"'{issues[a].Issue.Name}' and '{issues[b].Issue.Name}' both move {what}",
                            issues[b].Issue.Place,
                            issues[b].Issue.Name,
                            "take it out of one of them with 'except', or make one list of options of both"
                        )
                    );
                }
            }
        }

        string Where(int cell)
        {
            (int i, int j, int s) = Cell(cell, baseline);
            return $"{baseline.Data.Economies[j]} on {baseline.Data.Sectors[s]} from {baseline.Data.Economies[i]}";
        }

        HashSet<int> Limited(DealIssue issue, Instrument? instrument = null) =>
            [
                .. issue
                    .Effects.SelectMany(e => e.Limits)
                    .Where(l => instrument is null || l.Instrument == instrument)
                    .Select(l => ((((l.Sector * baseline.Economies) + l.Destination) * baseline.Economies) + l.Origin)),
            ];

        static HashSet<int> Keys(DealIssue issue, Func<IssueEffect, IReadOnlyDictionary<int, double>> which) =>
            [.. issue.Effects.SelectMany(e => which(e).Keys)];

        static int? First(HashSet<int> a, HashSet<int> b)
        {
            int[] both = [.. a.Intersect(b)];
            return both.Length > 0 ? both.Min() : null;
        }
    }

    /// <summary>What is phased in begins today.</summary>
    private void CheckStaged(List<DealIssue> issues)
    {
        HashSet<string> staged = [.. talks.Issues.OfType<StagingIssue>().SelectMany(s => s.Issues)];
        foreach (DealIssue issue in issues.Where(i => staged.Contains(i.Issue.Name) && i.Today is null))
        {
            _errors.Add(
                new InputError(
                    "this is phased in from today, and today is off its range",
                    issue.Issue.Place,
                    issue.Issue.Name,
                    "let one end of it be 'today'"
                )
            );
        }
    }

    private void CheckValued(List<DealIssue> issues)
    {
        foreach (DealIssue issue in issues.Where(i => i.Issue is not StagingIssue))
        {
            bool isStated = talks.Parties.Any(p => p.Values.Any(v => v.Issue == issue.Issue.Name && v.Worth != 0));
            bool moves = issue.IsLever
                ? issue.Spans.Count > 0
                    || issue.Effects.Any(e =>
                        e.ExportTaxes.Count + e.TradeCosts.Count + e.Productivity.Count + e.Limits.Count > 0
                    )
                : issue.Effects.Any(e => !e.IsEmpty);
            if (!moves && !isStated)
            {
                _errors.Add(
                    new InputError(
                        "nobody values this issue: it moves no tariff on goods that are traded, and no party states a value",
                        issue.Issue.Place,
                        issue.Issue.Name,
                        "name goods that are traded, add it to a party's 'values', or leave it out"
                    )
                );
            }
        }
    }

    private PlacedPoint Place(TalksPoint point, DealSpace deals)
    {
        double[] positions = [.. deals.Today.Positions];
        for (int i = 0; i < deals.Issues.Count; i++)
        {
            DealIssue issue = deals.Issues[i];
            PointPosition? stated = point.Deal.FirstOrDefault(d => d.Issue == issue.Issue.Name);
            if (stated is null && issue.Today is null)
            {
                _errors.Add(
                    new InputError(
                        $"where does '{issue.Issue.Name}' stand? Today is off its range",
                        point.Place,
                        point.Name,
                        "name it under 'deal'"
                    )
                );
            }
            else if (stated is not null)
            {
                positions[i] = Position(stated, issue) ?? 0;
            }
        }

        return new PlacedPoint(point, new Deal(positions));
    }

    private double? Position(PointPosition stated, DealIssue issue)
    {
        if (stated.Text == "today")
        {
            return issue.Today ?? Wrong("today is off the range of this issue", "write where it stands");
        }

        if (issue.Issue is OptionsIssue list)
        {
            string[] names = [.. list.Options.Select(o => o.Name)];
            int option = Array.IndexOf(names, stated.Text);
            return option >= 0
                ? option
                : Wrong("this issue has no such option", NearestName.Suggest(stated.Text, names));
        }

        if (issue.Issue is StagingIssue staging)
        {
            Match years = Years().Match(stated.Text);
            int at =
                stated.Text == "at once" ? staging.Years.ToList().IndexOf(1)
                : years.Success
                    ? staging.Years.ToList().IndexOf(int.Parse(years.Groups[1].Value, CultureInfo.InvariantCulture))
                : -1;
            return at >= 0
                ? at
                : Wrong(
                    "this staging has no such number of years",
                    $"write one of {string.Join(", ", staging.Years)}, or add it to 'years'"
                );
        }

        Match share = Share().Match(stated.Text);
        bool isShare = share.Success || issue.Issue is LeverIssue;
        Match today = Today().Match(stated.Text);
        string text =
            share.Success ? share.Groups[1].Value
            : today.Success && !isShare ? today.Groups[2].Value
            : stated.Text;
        if (stated.Text is "1" && isShare)
        {
            return 1;
        }

        if (!RateText.TryRead(text, out double value, out string message, out string wayOut))
        {
            return Wrong(message, isShare ? "write a share of the way such as 50%" : wayOut);
        }

        if (isShare)
        {
            return value is >= 0 and <= 1
                ? value
                : Wrong("a share of the way is from 0 % to 100 %", "to go further, move the end of the lever");
        }

        double added = today.Groups[1].Value == "-" ? -value : value;
        double? position = Agreed(
            issue.Spans.Select(s => (s.AtZero, s.AtOne, today.Success ? s.Today + added : value))
        );
        return position
            ?? Wrong(
                "this rate is off the range of the issue, or its tariffs differ and none of them stands for all",
                "write a share such as '50% of the way', or move the ends of the range"
            );

        double? Wrong(string what, string wayOut)
        {
            _errors.Add(new InputError(what, stated.Place, stated.Text, wayOut));
            return null;
        }
    }

    private static (int Origin, int Destination, int Sector) Cell(int cell, Baseline baseline) =>
        (
            cell % baseline.Economies,
            cell / baseline.Economies % baseline.Economies,
            cell / baseline.Economies / baseline.Economies
        );

    private void ThrowErrors()
    {
        if (_errors.Count > 0)
        {
            throw new InputException([
                .. _errors.Distinct().OrderBy(e => e.Place?.Line ?? 0).ThenBy(e => e.Place?.Column ?? 0),
            ]);
        }
    }

    [GeneratedRegex(@"^(\S+\s?%?)\s+of the way$")]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?:over )?([0-9]{1,4})(?: years?)?$")]
    private static partial Regex Years();

    [GeneratedRegex(@"^today\s*([+-])\s*(.+)$")]
    private static partial Regex Today();
}
