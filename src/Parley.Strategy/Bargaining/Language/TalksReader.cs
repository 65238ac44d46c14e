using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Inputs;
using Parley.Scenarios;

namespace Parley.Strategy.Bargaining;

/// <summary>Reads a whole talks file, collecting every error.</summary>
internal sealed partial class TalksReader(string file)
{
    private const double ProbabilityTolerance = 1e-6;
    private const double MostRiskAversion = 1000;
    private readonly List<InputError> _errors = [];
    private readonly List<(string Name, Place Place)> _staged = [];

    public Talks Read(string yaml)
    {
        DocumentNode? root = DocumentParser.Parse(yaml, file, _errors, TalksGrammar.Document);
        Talks? talks = root is null ? null : ReadTalks(root);
        return _errors.Count == 0 && talks is not null
            ? talks
            : throw new InputException([.. _errors.OrderBy(e => e.Place?.Line ?? 0).ThenBy(e => e.Place?.Column ?? 0)]);
    }

    private Talks ReadTalks(DocumentNode root)
    {
        MapReader reader = new(root, "a talks file", TalksGrammar.Talks, _errors);
        (ModelChoices model, Place? elasticities) = ScenarioReader.ReadModel(reader, _errors);
        List<TalksIssue> issues = [.. reader.Items("issues").Select(ReadIssue)];
        Unique(reader, "issues", "issues", [.. issues.Select(i => (i.Name, i.Place))]);
        List<TalksParty> parties = [.. reader.Items("parties").Select(item => ReadParty(item, issues))];
        Unique(reader, "parties", "parties", [.. parties.Select(p => (p.Name, p.Place))]);
        if (reader.Value("parties") is DocumentList { Items.Count: < 2 })
        {
            reader.Error("talks take two parties", "parties", "name the other side");
        }

        if (reader.Value("issues") is DocumentList { Items.Count: 0 })
        {
            reader.Error("there is nothing to bargain over", "issues", "add an issue");
        }

        CheckPatience(parties);
        CheckStaging(issues, parties);
        string[] names = [.. parties.Select(p => p.Name)];
        return new Talks
        {
            Title = reader.Text("title") ?? "",
            Description = reader.Text("description"),
            Data = reader.Text("data"),
            DataPlace = reader.Value("data")?.Place,
            Model = model,
            ElasticitiesPlace = elasticities,
            Baseline = ReadMeasures(reader, "baseline"),
            Parties = parties,
            Issues = issues,
            WithoutDeal = ReadFallbacks(reader, names),
            Proposals = ReadPoints(reader, "proposals", "a proposal", issues, names),
            Later = ReadPoints(reader, "later", "a later fact", issues, names),
        };
    }

    private TalksParty ReadParty(DocumentNode item, List<TalksIssue> issues)
    {
        MapReader reader = new(item, "a party", TalksGrammar.Party, _errors);
        double? patience = Number(reader, "patience");
        if (patience is <= 0 or >= 1)
        {
            reader.Error(
                "patience is what is left of a gain that comes a round later, between 0 and 1",
                "patience",
                "write such as 0.95; leave it out for all where time does not matter"
            );
        }

        double aversion = Number(reader, "risk_aversion") ?? 0;
        if (aversion is < 0 or > MostRiskAversion)
        {
            reader.Error(
                $"risk aversion is from 0 to {MostRiskAversion} per percentage point",
                "risk_aversion",
                "leave it out for a party that does not mind risk"
            );
        }

        return new TalksParty
        {
            Name = reader.OutcomeName("name") ?? "",
            Title = reader.Text("title"),
            Economies = reader.Selection("economies", "except_economies"),
            Objective = reader.Choice("objective", TalksGrammar.Objectives) ?? Objective.RealIncome,
            DiscountFactor = patience,
            DiscountRate = ReadDiscountRate(reader),
            RiskAversion = aversion,
            Values = [.. reader.Items("values").Select(v => ReadValue(v, issues)).OfType<StatedValue>()],
            Place = reader.Value("name")?.Place ?? reader.Place,
        };
    }

    private static double? ReadDiscountRate(MapReader reader)
    {
        double? rate = reader.Rate("discount_rate");
        if (rate is <= 0 or > 1)
        {
            reader.Error(
                "a discount rate is what a gain loses by a year's delay, above 0 % and up to 100 %",
                "discount_rate",
                "write such as 4%"
            );
        }

        return rate;
    }

    private StatedValue? ReadValue(DocumentNode item, List<TalksIssue> issues)
    {
        MapReader reader = new(item, "a value", TalksGrammar.Value, _errors);
        string? name = reader.OutcomeName("issue");
        string? option = reader.OutcomeName("option");
        double? percent = reader.Rate("worth") * 100;
        double? dollars = Number(reader, "million_usd");
        if (reader.IsMap && reader.Has("worth") == reader.Has("million_usd"))
        {
            _errors.Add(
                new InputError(
                    "a value is worth either percent of real income or million USD",
                    reader.Place,
                    null,
                    "write such as 'worth: -0.02%' or 'million_usd: 500'"
                )
            );
        }

        if (name is null)
        {
            return null;
        }

        switch (issues.Find(i => i.Name == name))
        {
            case null:
                reader.Error(
                    "no issue has this name",
                    "issue",
                    NearestName.Suggest(name, [.. issues.Select(i => i.Name)])
                );
                break;
            case OptionsIssue list when option is null:
                reader.Error(
                    $"'{name}' is a list; which of its options is worth this?",
                    "issue",
                    list.Options.Count > 0 ? $"add 'option: {list.Options[0].Name}'" : "add 'option'"
                );
                break;
            case OptionsIssue list when !list.Options.Any(o => o.Name == option):
                reader.Error(
                    $"'{name}' has no such option",
                    "option",
                    NearestName.Suggest(option!, [.. list.Options.Select(o => o.Name)])
                );
                break;
            case StagingIssue:
                reader.Error(
                    $"'{name}' is only when others are in force; what waiting costs follows from the discount rate",
                    "issue",
                    "put the worth on the issues that are phased in, or change the party's 'discount_rate'"
                );
                break;
            case RangeIssue or LeverIssue when option is not null:
                reader.Error($"'{name}' is a lever, it has no options", "option", "leave 'option' out");
                break;
            default:
                break;
        }

        return new StatedValue(name, option, percent ?? dollars ?? 0, dollars is not null, reader.Text("why"))
        {
            Place = reader.Place,
        };
    }

    private TalksIssue ReadIssue(DocumentNode item)
    {
        if (
            item is DocumentMap map
            && map.Entries.FirstOrDefault(e => TalksGrammar.Quantities.Contains(e.Key.Value)).Key is { } quantity
        )
        {
            _errors.Add(
                new InputError(
                    "a limit on a quantity is a measure, and an issue is what moves it",
                    quantity.Place,
                    quantity.Value,
                    "write it under 'measures' of one of the 'options', or under 'at_0' and 'at_1' of a 'lever', such as 'quota: { importers: JPN, from: USA, on: dairy, of_baseline: 150% }'"
                )
            );
            return new OptionsIssue
            {
                Name = (map.Entries.FirstOrDefault(e => e.Key.Value == "name").Value as DocumentScalar)?.Value ?? "",
                Place = item.Place,
                Options = [],
            };
        }

        MapReader reader = new(item, "an issue", TalksGrammar.Issue, _errors);
        string name = reader.OutcomeName("name") ?? "";
        string? title = reader.Text("title");
        Place place = reader.Value("name")?.Place ?? reader.Place;
        string[] kinds = [.. new[] { "tariff", "lever", "options", "staging" }.Where(reader.Has)];
        if (kinds.Length != 1 && reader.IsMap)
        {
            _errors.Add(
                new InputError(
                    kinds.Length == 0
                        ? "an issue is a tariff with its range, a lever, a list of options, or staging"
                        : $"an issue is one thing, this is {string.Join(" and ", kinds)}",
                    kinds.Length == 0 ? reader.Place : reader.Value(kinds[1])!.Place,
                    kinds.Length == 0 ? name : null,
                    kinds.Length == 0
                        ? "add 'tariff' and 'range', 'lever', 'options' or 'staging'"
                        : "make two issues of it"
                )
            );
        }

        if (reader.Has("tariff") != reader.Has("range") && !kinds.Intersect(["lever", "options", "staging"]).Any())
        {
            _errors.Add(
                new InputError(
                    reader.Has("tariff") ? "this lever has no range" : "a range of what?",
                    reader.Place,
                    name,
                    reader.Has("tariff")
                        ? "add such as 'range: { from: today, to: 0% }'"
                        : "add 'tariff: { importers: USA, on: cars }'"
                )
            );
        }

        if (reader.Has("range") && kinds.Intersect(["lever", "options", "staging"]).Any())
        {
            reader.Error("a range goes with a tariff", "range", "leave it out, or make an issue of its own of it");
        }

        return reader.Has("lever") ? ReadLever(reader, name, title, place)
            : reader.Has("options") ? ReadOptions(reader, name, title, place)
            : reader.Has("staging") ? ReadStaging(reader, name, title, place)
            : ReadRange(reader, name, title, place);
    }

    private RangeIssue ReadRange(MapReader issue, string name, string? title, Place place)
    {
        RateEnd? from = null;
        RateEnd? to = null;
        if (issue.Value("range") is { } node)
        {
            MapReader range = new(node, "a range", TalksGrammar.Range, _errors);
            from = ReadEnd(range, "from");
            to = ReadEnd(range, "to");
            if (from is not null && from == to)
            {
                _errors.Add(
                    new InputError(
                        "this range has no room: both ends are the same",
                        node.Place,
                        name,
                        "give it two rates, or take the issue out"
                    )
                );
            }
        }

        Selection importers = Selection.All;
        Selection origins = Selection.All;
        Selection sectors = Selection.All;
        if (issue.Value("tariff") is { } tariff)
        {
            MapReader reader = new(tariff, "'tariff'", TalksGrammar.Tariff, _errors);
            importers = reader.Selection("importers", "except_importers");
            origins = reader.Selection("from", "except_from");
            sectors = reader.Selection("on", "except");
        }

        return new RangeIssue
        {
            Name = name,
            Title = title,
            Place = place,
            Importers = importers,
            Origins = origins,
            Sectors = sectors,
            From = from ?? new RateEnd(true, 0),
            To = to ?? new RateEnd(true, 0),
        };
    }

    private RateEnd? ReadEnd(MapReader range, string key)
    {
        if (range.Value(key) is not DocumentScalar scalar)
        {
            return range.Has(key) ? Wrong("an end of a range is a rate") : null;
        }

        Match match = Today().Match(scalar.Value.Trim());
        string rate = match.Success ? match.Groups[2].Value : scalar.Value.Trim();
        if (match.Success && rate.Length == 0)
        {
            return new RateEnd(true, 0);
        }

        if (!RateText.TryRead(rate, out double value, out string message, out string wayOut))
        {
            _errors.Add(new InputError(message, scalar.Place, scalar.Value, $"{wayOut}, or 'today', 'today + 25%'"));
            return null;
        }

        value = match.Groups[1].Value == "-" ? -value : value;
        return value <= -1
            ? Wrong("a rate of -100 % or less would pay for the goods")
            : new RateEnd(match.Success, value);

        RateEnd? Wrong(string what)
        {
            range.Error(what, key, "write such as 'today', '27.5%' or 'today + 25%'");
            return null;
        }
    }

    private LeverIssue ReadLever(MapReader issue, string name, string? title, Place place)
    {
        MapReader reader = new(issue.Value("lever")!, "a lever", TalksGrammar.Lever, _errors);
        if (reader.Value("at_1") is DocumentList { Items.Count: 0 })
        {
            reader.Error("this lever has no range: nothing happens at 1", "at_1", "add the measures in force at 1");
        }

        return new LeverIssue
        {
            Name = name,
            Title = title,
            Place = place,
            AtZero = ReadMeasures(reader, "at_0"),
            AtOne = ReadMeasures(reader, "at_1"),
        };
    }

    private OptionsIssue ReadOptions(MapReader issue, string name, string? title, Place place)
    {
        List<TalksOption> options = [];
        List<(string, Place?)> names = [];
        foreach (DocumentNode item in issue.Items("options"))
        {
            MapReader reader = new(item, "an option", TalksGrammar.Option, _errors);
            string option = reader.OutcomeName("name") ?? "";
            names.Add((option, reader.Value("name")?.Place));
            options.Add(new TalksOption(option, reader.Text("title"), ReadMeasures(reader, "measures")));
        }

        Unique(issue, "options", $"options of '{name}'", names);
        if (issue.Value("options") is DocumentList { Items.Count: < 2 })
        {
            issue.Error("a choice takes two options", "options", "add another, such as one without measures for today");
        }

        return new OptionsIssue
        {
            Name = name,
            Title = title,
            Place = place,
            Options = options,
        };
    }

    private StagingIssue ReadStaging(MapReader issue, string name, string? title, Place place)
    {
        MapReader reader = new(issue.Value("staging")!, "staging", TalksGrammar.Staging, _errors);
        List<int> years = [];
        foreach (
            DocumentNode item in reader.Value("years") is DocumentList list ? list.Items : OneItem(reader, "years")
        )
        {
            if (
                item is DocumentScalar scalar
                && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                && year is >= 1 and <= TalksGrammar.MostYears
                && !years.Contains(year)
            )
            {
                years.Add(year);
            }
            else
            {
                _errors.Add(
                    new InputError(
                        $"years of staging are different whole numbers from 1 (at once) to {TalksGrammar.MostYears}",
                        item.Place,
                        (item as DocumentScalar)?.Value,
                        "write such as [1, 10]"
                    )
                );
            }
        }

        List<string> issues = [];
        foreach (DocumentNode item in reader.Value("of") is DocumentList names ? names.Items : OneItem(reader, "of"))
        {
            if (item is DocumentScalar { IsNothing: false } scalar)
            {
                issues.Add(scalar.Value);
                _staged.Add((scalar.Value, scalar.Place));
            }
            else
            {
                _errors.Add(new InputError("'of' names issues", item.Place, null, "write such as [beef, dairy]"));
            }
        }

        return new StagingIssue
        {
            Name = name,
            Title = title,
            Place = place,
            Issues = issues,
            Years = years,
        };
    }

    private static IEnumerable<DocumentNode> OneItem(MapReader reader, string key) =>
        reader.Value(key) is { } one ? [one] : [];

    /// <summary>What is phased in is there, can stand part of the way, and once; and everyone knows what waiting costs.</summary>
    private void CheckStaging(List<TalksIssue> issues, List<TalksParty> parties)
    {
        HashSet<string> seen = [];
        foreach ((string name, Place place) in _staged)
        {
            TalksIssue? issue = issues.Find(i => i.Name == name);
            string[] levers = [.. issues.Where(i => i is RangeIssue or LeverIssue).Select(i => i.Name)];
            if (issue is null)
            {
                _errors.Add(new InputError("no issue has this name", place, name, NearestName.Suggest(name, levers)));
            }
            else if (issue is not (RangeIssue or LeverIssue))
            {
                _errors.Add(
                    new InputError(
                        "only a tariff with its range or a lever is phased in",
                        place,
                        name,
                        "make a lever of it, with its measures under 'at_1'"
                    )
                );
            }
            else if (!seen.Add(name))
            {
                _errors.Add(new InputError("this issue is phased in twice", place, name, "keep one of them"));
            }
        }

        bool isStaged = issues.Exists(i => i is StagingIssue);
        foreach (TalksParty party in parties.Where(p => p.DiscountRate is null == isStaged))
        {
            _errors.Add(
                isStaged
                    ? new InputError(
                        "what does waiting cost this party? An issue is phased in",
                        party.Place,
                        party.Name,
                        "add such as 'discount_rate: 4%', by how much a year's delay makes a gain smaller"
                    )
                    : new InputError(
                        "nothing is phased in, so nobody waits",
                        party.Place,
                        party.Name,
                        "leave 'discount_rate' out, or add an issue such as 'staging: { of: [beef], years: [1, 10] }'"
                    )
            );
        }
    }

    private List<Fallback> ReadFallbacks(MapReader talks, string[] parties)
    {
        List<Fallback> fallbacks = [];
        double sum = 0;
        int errorsBefore = _errors.Count;
        IReadOnlyList<DocumentNode> items = talks.Items("without_deal");
        foreach (DocumentNode item in items)
        {
            MapReader reader = new(item, "what happens without a deal", TalksGrammar.Fallback, _errors);
            double probability = reader.Rate("probability") ?? WholeProbability(reader) ?? (items.Count == 1 ? 1 : 0);
            if (probability is < 0 or > 1)
            {
                reader.Error("a probability is from 0 % to 100 %", "probability", "write such as 50%");
            }

            if (!reader.Has("probability") && items.Count > 1 && reader.IsMap)
            {
                _errors.Add(
                    new InputError("how likely is this?", reader.Place, null, "add 'probability'; they sum to 100 %")
                );
            }

            sum += probability;
            string? by = ReadParty(reader, parties);

            if (reader.Has("war") && reader.Has("measures"))
            {
                reader.Error("a war sets the tariffs by itself", "measures", "make two entries of it");
            }

            fallbacks.Add(
                new Fallback
                {
                    Name = reader.OutcomeName("name") ?? "",
                    Title = reader.Text("title"),
                    By = by,
                    Probability = probability,
                    Measures = ReadMeasures(reader, "measures"),
                    War = reader.Has("war") ? reader.Selection("war", "except_war") : null,
                    Place = reader.Value("name")?.Place ?? reader.Place,
                }
            );
        }

        Unique(talks, "without_deal", "outcomes without a deal", [.. fallbacks.Select(f => (f.Name, f.Place))]);
        if (talks.Value("without_deal") is DocumentList { Items.Count: 0 })
        {
            talks.Error("something happens without a deal", "without_deal", "write '- name: today'");
        }
        else if (items.Count > 0 && Math.Abs(sum - 1) > ProbabilityTolerance && _errors.Count == errorsBefore)
        {
            _errors.Add(
                new InputError(
                    "the probabilities of what happens without a deal do not sum to 100 %",
                    talks.Value("without_deal")!.Place,
                    string.Create(CultureInfo.InvariantCulture, $"{100 * sum:0.####}%"),
                    "make them sum to 100 %; what is left over is 'today'"
                )
            );
        }

        return fallbacks;
    }

    private static string? ReadParty(MapReader reader, string[] parties)
    {
        string? by = reader.OutcomeName("by");
        if (by is not null && !parties.Contains(by))
        {
            reader.Error("no party has this name", "by", NearestName.Suggest(by, parties));
        }

        return by;
    }

    /// <summary>Probabilities may say 1, which as a rate would need its unit.</summary>
    private double? WholeProbability(MapReader reader)
    {
        if (reader.Value("probability") is not DocumentScalar { Value: "1" or "1.0" })
        {
            return null;
        }

        _errors.RemoveAt(_errors.Count - 1);
        return 1;
    }

    private List<TalksPoint> ReadPoints(
        MapReader talks,
        string key,
        string what,
        List<TalksIssue> issues,
        string[] parties
    )
    {
        List<TalksPoint> points = [];
        foreach (DocumentNode item in talks.Items(key))
        {
            MapReader reader = new(item, what, TalksGrammar.Point, _errors);
            string? by = ReadParty(reader, parties);

            points.Add(
                new TalksPoint
                {
                    Name = reader.OutcomeName("name") ?? "",
                    Title = reader.Text("title"),
                    By = by,
                    Date = ReadDate(reader),
                    Source = reader.Text("source"),
                    Says = reader.Text("says"),
                    Deal = ReadDeal(reader, issues),
                    Place = reader.Value("name")?.Place ?? reader.Place,
                }
            );
        }

        Unique(talks, key, key, [.. points.Select(p => (p.Name, p.Place))]);
        return points;
    }

    private List<PointPosition> ReadDeal(MapReader point, List<TalksIssue> issues)
    {
        if (point.Value("deal") is not { } node)
        {
            return [];
        }

        if (node is not DocumentMap map)
        {
            point.Error("a deal says where each issue stands", "deal", "write such as '{ beef: 50%, cars: today }'");
            return [];
        }

        List<PointPosition> deal = [];
        foreach ((DocumentScalar name, DocumentNode value) in map.Entries)
        {
            if (!issues.Exists(i => i.Name == name.Value))
            {
                _errors.Add(
                    new InputError(
                        "no issue has this name",
                        name.Place,
                        name.Value,
                        NearestName.Suggest(name.Value, [.. issues.Select(i => i.Name)])
                    )
                );
            }
            else if (value is DocumentScalar { IsNothing: false } scalar)
            {
                deal.Add(new PointPosition(name.Value, scalar.Value.Trim(), scalar.Place));
            }
            else
            {
                _errors.Add(
                    new InputError(
                        "where does this issue stand?",
                        value.Place,
                        null,
                        "write a share of the way such as 50%, a rate, 'today', or the name of an option"
                    )
                );
            }
        }

        return deal;
    }

    private static DateOnly? ReadDate(MapReader reader)
    {
        if (reader.Text("date") is not { } text)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
        )
        {
            return date;
        }

        reader.Error("a date is year-month-day", "date", "write such as 2018-09-26");
        return null;
    }

    private List<PolicyMeasure> ReadMeasures(MapReader reader, string key)
    {
        List<PolicyMeasure> measures = [];
        foreach (DocumentNode item in reader.Items(key))
        {
            if (MeasureReader.Read(item, _errors) is not { } measure)
            {
                continue;
            }

            if (measure.Staging is not null)
            {
                _errors.Add(
                    new InputError(
                        "in talks the years are an issue of their own",
                        measure.PlaceOf("years"),
                        null,
                        "leave 'years' and 'staging' out, and add an issue such as 'staging: { of: [beef], years: [1, 10] }'"
                    )
                );
            }

            if (measure is RetaliationMeasure { InAnswerTo: not null })
            {
                _errors.Add(
                    new InputError(
                        "talks have no earlier outcomes to answer",
                        measure.PlaceOf("in_answer_to"),
                        null,
                        "put the tariffs answered before it in the same list"
                    )
                );
            }

            measures.Add(measure);
        }

        return measures;
    }

    private static double? Number(MapReader reader, string key)
    {
        if (reader.Value(key) is null)
        {
            return null;
        }

        if (
            reader.Value(key) is DocumentScalar scalar
            && double.TryParse(
                scalar.Value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double number
            )
            && double.IsFinite(number)
        )
        {
            return number;
        }

        reader.Error($"'{key}' is a number", key, "write such as 0.9");
        return null;
    }

    private void Unique(MapReader reader, string key, string what, IReadOnlyList<(string Name, Place? Place)> names)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Place? place) in names)
        {
            if (name.Length > 0 && !seen.Add(name))
            {
                _errors.Add(
                    new InputError(
                        $"two {what} have this name",
                        place ?? reader.Value(key)?.Place,
                        name,
                        "give each a name of its own"
                    )
                );
            }
        }
    }

    private void CheckPatience(List<TalksParty> parties)
    {
        if (!parties.Exists(p => p.DiscountFactor is not null))
        {
            return;
        }

        foreach (TalksParty party in parties.Where(p => p.DiscountFactor is null))
        {
            _errors.Add(
                new InputError(
                    "patience is known of another party and not of this one",
                    party.Place,
                    party.Name,
                    "give it for all parties or for none"
                )
            );
        }
    }

    [GeneratedRegex(@"^today\s*(?:([+-])\s*(.+))?$")]
    private static partial Regex Today();
}
