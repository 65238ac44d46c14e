using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;
using Parley.Strategy.Bargaining;
using Objective = Parley.Strategy.Bargaining.Objective;

namespace Parley.Briefs;

/// <summary>
/// Makes talks of an article: the parties that talk, what each can open or spare, and the threats that stand behind it. The
/// article's outcomes are its levers: a threatened tariff from nothing to the rate threatened, a free trade agreement good by
/// good, a tariff in force that talks can remove.
/// </summary>
internal sealed class TalksOnTable(
    ArticleDossier dossier,
    Dataset dataset,
    EconomyMap economies,
    SectorMap sectors,
    IReadOnlyList<OutcomeDraft> drafts
)
{
    /// <summary>How likely the threats are together: nobody says, so as likely as not.</summary>
    public const double Credibility = 0.5;

    private const string Today = "today";

    /// <summary>A tariff below this is none to speak of, fraction.</summary>
    private const double NoRate = 0.0005;

    /// <summary>Goods that a sensitive one is split into, where the data have them apart.</summary>
    private const int MostParts = 3;

    /// <summary>Levers that talks are searched over.</summary>
    private const int MostLevers = 8;

    /// <summary>Farm goods that talks turn on, and what is left of them.</summary>
    private static readonly string[] _parts = ["rice", "wheat", "sugar", "dairy", "beef", "agriculture", "food"];

    private readonly Flows _flows = new(dataset);
    private readonly List<Side> _sides = [];
    private readonly List<Lever> _levers = [];
    private readonly List<string> _assumptions = [];
    private readonly List<Fallback> _threats = [];

    /// <summary>The talks, or why there are none.</summary>
    public (Talks? Talks, IReadOnlyList<string> Assumptions, string? Why) Make()
    {
        if (!dossier.HasTalks)
        {
            return (null, [], "The article tells of no talks, so there is nobody to bargain.");
        }

        FindSides();
        if (_sides.Count < 2)
        {
            return (null, [], WhyNoSides());
        }

        AddThreats();
        AddRemovals();
        OutcomeDraft? agreement = AddOpenings();
        if (_levers.Count == 0)
        {
            return (
                null,
                [],
                $"The article puts no tariff on the table that {Between()} could move towards one another: no threat by one of them against another, and no free trade agreement among them alone."
            );
        }

        if (_levers.Count > MostLevers)
        {
            _levers.RemoveRange(MostLevers, _levers.Count - MostLevers);
            _assumptions.Add(
                $"Only the first {Wording.Count(MostLevers)} tariffs on the table are bargained over here."
            );
        }

        return (ToTalks(agreement), Assumptions(), null);
    }

    private void FindSides()
    {
        foreach (string code in dossier.TalkingParties)
        {
            MappedEconomy economy = economies.FindPolicyMaker(code);
            if (
                economy.Fit == EconomyFit.Itself
                && !_sides.Exists(s => s.Economy.Members.Intersect(economy.Members).Any())
            )
            {
                _sides.Add(new Side(economy, Wording.Slug(economy.Name)));
            }
        }
    }

    private string WhyNoSides()
    {
        string[] talking = [.. dossier.TalkingParties.Distinct()];
        return talking.Length < 2
            ? "The article tells of no talks between two parties, so there is nobody to bargain."
            : $"Fewer than two of those who talk ({Wording.List([.. talking.Select(c => Wording.The(economies.NameOf(c)))])}) are economies of their own in {dataset.Name}, so the two sides of the table cannot be told apart.";
    }

    private string Between() => Wording.List([.. _sides.Select(s => s.Economy.InText)]);

    /// <summary>A threat of one side against others at the table: a tariff that the deal settles, and what happens without one.</summary>
    private void AddThreats()
    {
        foreach (
            OutcomeDraft draft in drafts.Where(d =>
                d.Kind is BriefOutcomeKind.ThreatCarriedOut or BriefOutcomeKind.MeasureInForce
            )
        )
        {
            if (
                draft.Measures is not [TariffMeasure { Rate.Kind: RateChangeKind.Add or RateChangeKind.Set } raised]
                || Maker(draft) is not { } maker
            )
            {
                continue;
            }

            Side[] hit = [.. _sides.Where(s => s != maker && HitOf(raised).Any(s.Economy.Members.Contains))];
            string[] codes = [.. hit.SelectMany(s => s.Economy.Members)];
            if (hit.Length == 0 || IsTaken(maker, codes, draft.SectorsAtStake))
            {
                continue;
            }

            double[] today = RatesToday(maker, codes, draft.SectorsAtStake);
            if (raised.Rate.Kind == RateChangeKind.Set && today.Any(rate => rate > raised.Rate.Value))
            {
                // Less than some pay today is no threat.
                continue;
            }

            // From none at all, where today is a point on the way.
            bool isOnTheWay = today.All(rate => Math.Abs(rate - today[0]) < 1e-12);

            string goods = draft.SectorsAtStakeName;
            TariffMeasure bilateral = raised with { Origins = new Selection(codes, []) };
            _levers.Add(
                new Lever(
                    maker,
                    codes,
                    [.. draft.SectorsAtStake],
                    new RangeIssue
                    {
                        Name = NameFor($"{Words.Short(maker.Economy.Code, maker.Economy.Name)} {goods}"),
                        Title = $"{Owner(maker)} tariff on {goods} from {InTexts(hit)}",
                        Importers = raised.Importers,
                        Origins = bilateral.Origins,
                        Sectors = raised.Sectors,
                        From = new RateEnd(!isOnTheWay, 0),
                        To = new RateEnd(raised.Rate.Kind == RateChangeKind.Add, raised.Rate.Value),
                    }
                )
                {
                    IsThreat = true,
                }
            );
            _threats.Add(
                new Fallback
                {
                    Name = Unique(draft.Name, _threats.Select(t => t.Name)),
                    Title = $"{Owner(maker)} tariff on {goods} from {InTexts(hit)}, {Rate(raised)}",
                    By = maker.Name,
                    Probability = 1,
                    Measures = [bilateral],
                }
            );
            if (HitOf(raised).Except(codes).Any())
            {
                _threats.Add(
                    new Fallback
                    {
                        Name = Unique($"{draft.Name}-on-all", _threats.Select(t => t.Name)),
                        Title = draft.Title,
                        By = maker.Name,
                        Probability = 0,
                        Measures = [raised],
                    }
                );
                _assumptions.Add(
                    $"The threat falls on others too. What {maker.Economy.InText} does about them is left out of the talks, as today with a deal and without, so the threat here is the part that falls on {InTexts(hit)}; the whole threat, \"{draft.Title}\", is tried in its place below."
                );
            }
        }

        int believed = _threats.Count(t => t.Probability > 0);
        for (int k = 0; k < _threats.Count; k++)
        {
            _threats[k] = _threats[k] with
            {
                Probability = _threats[k].Probability * Credibility / Math.Max(1, believed),
            };
        }
    }

    /// <summary>A tariff in force that one side could take off what comes from another.</summary>
    private void AddRemovals()
    {
        foreach (OutcomeDraft draft in drafts.Where(d => d.Kind == BriefOutcomeKind.MeasureRemoved))
        {
            if (
                draft.Measures is not [TariffMeasure { Rate.Kind: RateChangeKind.Set } removed]
                || Maker(draft) is not { } maker
            )
            {
                continue;
            }

            Side[] spared = [.. _sides.Where(s => s != maker && HitOf(removed).Any(s.Economy.Members.Contains))];
            string[] codes = [.. spared.SelectMany(s => s.Economy.Members)];
            if (spared.Length > 0)
            {
                AddOpening(
                    maker,
                    spared,
                    codes,
                    removed.Sectors,
                    draft.SectorsAtStake,
                    draft.SectorsAtStakeName,
                    removed.Rate.Value
                );
            }
        }
    }

    /// <summary>The free trade agreement among sides of the table: what each opens, its sensitive goods one by one.</summary>
    private OutcomeDraft? AddOpenings()
    {
        HashSet<string> atTable = [.. _sides.SelectMany(s => s.Economy.Members)];
        OutcomeDraft? agreement = drafts.FirstOrDefault(d =>
            d.Kind == BriefOutcomeKind.Agreement && d.Actors.All(atTable.Contains)
        );
        Side[] members = agreement is null
            ? []
            : [.. _sides.Where(s => s.Economy.Members.All(agreement.Actors.Contains))];
        foreach (Side side in members.Length < 2 ? [] : members)
        {
            Side[] others = [.. members.Where(m => m != side)];
            string[] codes = [.. others.SelectMany(o => o.Economy.Members)];
            List<string> taken = [];
            List<string> selectors = [];
            foreach (MappedGood good in SensitiveOf(side))
            {
                AddSensitive(side, others, codes, good, taken, selectors);
            }

            // What another holds sensitive is apart here too, so that an agreement without it can be laid on the frontier.
            foreach (MappedGood good in others.SelectMany(SensitiveOf).DistinctBy(g => g.Selector))
            {
                string[] held = [.. good.Sectors.Except(taken)];
                if (held.Length > 0)
                {
                    AddOpening(
                        side,
                        others,
                        codes,
                        new Selection([good.Selector], [.. selectors]),
                        held,
                        MappedGood.WordsFor([good]),
                        0
                    );
                    taken.AddRange(held);
                    selectors.Add(good.Selector);
                }
            }

            string[] threatened =
            [
                .. _levers.Where(l => l.IsThreat && l.Importer == side).SelectMany(l => l.Sectors).Except(taken),
            ];
            AddOpening(
                side,
                others,
                codes,
                new Selection([], [.. selectors, .. threatened]),
                [.. sectors.Goods.Except(taken).Except(threatened)],
                taken.Count + threatened.Length > 0 ? "other goods" : "all goods",
                0
            );
        }

        return members.Length < 2 ? null : agreement;
    }

    private IEnumerable<MappedGood> SensitiveOf(Side side) =>
        dossier
            .SensitiveSectors.Where(s =>
                s.Economy is null || economies.FindPolicyMaker(s.Economy).Members.All(side.Economy.Members.Contains)
            )
            .Select(s => sectors.FindSensitive(s.Good))
            .OfType<MappedGood>()
            .DistinctBy(g => g.Selector);

    /// <summary>A sensitive good; those parts of it for themselves whose tariffs keep most out, where the data have them apart.</summary>
    private void AddSensitive(
        Side side,
        Side[] others,
        string[] codes,
        MappedGood good,
        List<string> taken,
        List<string> selectors
    )
    {
        string[] left = [.. good.Sectors.Except(taken)];
        List<(string Group, string[] Sectors)> parts = [];
        foreach (
            (string group, IReadOnlyList<string> held) in _parts
                .Where(dataset.SectorGroups.ContainsKey)
                .Select(g => (g, dataset.SectorGroups[g]))
                .OrderBy(g => g.Item2.Count)
        )
        {
            bool isFree = !parts.Exists(p => p.Sectors.Intersect(held).Any());
            if (held.Count > 0 && held.Count < good.Sectors.Count && held.All(left.Contains) && isFree)
            {
                parts.Add((group, [.. held]));
            }
        }

        parts = [.. parts.OrderByDescending(p => Kept(codes, side, p.Sectors)).Take(MostParts)];
        List<string> own = [];
        foreach ((string group, string[] held) in parts)
        {
            if (AddOpening(side, others, codes, Selection.Of(group), held, group.Replace('_', ' '), 0))
            {
                own.Add(group);
                taken.AddRange(held);
            }
        }

        string[] rest = [.. left.Except(taken)];
        string name = own.Count > 0 ? $"other {good.Name}" : MappedGood.WordsFor([good]);
        if (rest.Length > 0)
        {
            AddOpening(side, others, codes, new Selection([good.Selector], own), rest, name, 0);
        }

        taken.AddRange(rest);
        selectors.Add(good.Selector);
    }

    /// <summary>A tariff that can be taken down to a rate; none where the data have none to take down.</summary>
    private bool AddOpening(
        Side side,
        Side[] others,
        string[] codes,
        Selection goods,
        IReadOnlyList<string> held,
        string name,
        double rate
    )
    {
        int[] origins = [.. codes.Select(dataset.EconomyIndex)];
        if (_flows.Rate(origins, side.Economy.Indices, sectors.IndicesOf(held)) < NoRate || IsTaken(side, codes, held))
        {
            return false;
        }

        _levers.Add(
            new Lever(
                side,
                codes,
                [.. held],
                new RangeIssue
                {
                    Name = NameFor($"{Words.Short(side.Economy.Code, side.Economy.Name)} {name}"),
                    Title = $"{Owner(side)} tariff{(held.Count > 1 ? "s" : "")} on {name} from {InTexts(others)}",
                    Importers = new Selection(side.Economy.Members, []),
                    Origins = new Selection(codes, []),
                    Sectors = goods,
                    From = new RateEnd(true, 0),
                    To = new RateEnd(false, rate),
                }
            )
        );
        return true;
    }

    /// <summary>By how much imports would rise without the tariff at unchanged prices otherwise, million USD: trade x ((1 +
    /// rate)^elasticity - 1), which a tariff that stifles trade does not hide as trade in force would.</summary>
    private double Kept(string[] codes, Side side, IReadOnlyList<string> held) =>
        sectors
            .IndicesOf(held)
            .Sum(s =>
                codes
                    .Select(dataset.EconomyIndex)
                    .Sum(i =>
                        side.Economy.Indices.Sum(j =>
                            dataset.Trade[i, j, s]
                            * (Math.Pow(1 + dataset.Tariffs[i, j, s], dataset.Sectors[s].TradeElasticity) - 1)
                        )
                    )
            );

    private bool IsTaken(Side importer, IEnumerable<string> origins, IEnumerable<string> goods) =>
        _levers.Exists(l =>
            l.Importer == importer && l.Origins.Intersect(origins).Any() && l.Sectors.Intersect(goods).Any()
        );

    private Side? Maker(OutcomeDraft draft) =>
        _sides.Find(s => draft.Actors.Count > 0 && draft.Actors.All(s.Economy.Members.Contains));

    /// <summary>What is paid today on the goods of a threat, flow by flow.</summary>
    private double[] RatesToday(Side maker, string[] origins, IReadOnlyList<string> held) =>
        [
            .. from s in sectors.IndicesOf(held)
            from i in origins.Select(dataset.EconomyIndex)
            from j in maker.Economy.Indices
            where i != j && dataset.Trade[i, j, s] > 0
            select dataset.Tariffs[i, j, s],
        ];

    private IEnumerable<string> HitOf(TariffMeasure measure) =>
        (measure.Origins.Names.Count > 0 ? measure.Origins.Names : dataset.Economies.Select(e => e.Code))
            .Except(measure.Origins.Except)
            .Except(measure.Importers.Names);

    private Talks ToTalks(OutcomeDraft? agreement)
    {
        double threatened = _threats.Sum(t => t.Probability);
        return new Talks
        {
            Title = dossier.Article.Title ?? dossier.Article.File,
            Description =
                $"Made of the article by parley brief: what {Between()} could both sign. Probabilities are assumed; change them and run parley bargain.",
            Data = dataset.Name,
            Parties =
            [
                .. _sides.Select(s => new TalksParty
                {
                    Name = s.Name,
                    Title = s.Economy.Name,
                    Economies = new Selection(s.Economy.Members, []),
                    Objective = Objective.GovernmentWelfare,
                }),
            ],
            Issues = [.. _levers.Select(l => l.Issue)],
            WithoutDeal =
            [
                new Fallback
                {
                    Name = Today,
                    Title = "All stays as it is",
                    Probability = 1 - threatened,
                },
                .. _threats,
            ],
            Proposals = agreement is null ? [] : [.. Proposals(agreement)],
        };
    }

    /// <summary>The agreement as the article has it, and without what is sensitive.</summary>
    private IEnumerable<TalksPoint> Proposals(OutcomeDraft agreement)
    {
        string[] wanting = [.. agreement.Positions.Where(p => p.Attitude == Attitude.Wants).Select(p => p.Economy)];
        Side[] makers =
        [
            .. _sides.Where(s =>
                wanting.Any(w => economies.FindPolicyMaker(w).Members.All(s.Economy.Members.Contains))
            ),
        ];
        yield return Point(agreement, makers.Length == 1 ? makers[0].Name : null, _ => true);
        if (
            drafts.FirstOrDefault(d => d.Kind == BriefOutcomeKind.AgreementWithoutSensitiveSectors) is
            { Measures: [FreeTradeMeasure without] } spared
        )
        {
            HashSet<string> closed =
            [
                .. without.Sectors.Except.SelectMany(e =>
                    dataset.SectorGroups.TryGetValue(e, out IReadOnlyList<string>? group) ? group : [e]
                ),
            ];
            yield return Point(spared, null, l => !l.Sectors.Any(closed.Contains));
        }
    }

    private TalksPoint Point(OutcomeDraft draft, string? by, Func<Lever, bool> isOpen) =>
        new()
        {
            Name = draft.Name,
            Title = draft.Title,
            By = by,
            Deal =
            [
                .. _levers
                    .Where(isOpen)
                    .Select(l => new PointPosition(
                        l.Issue.Name,
                        l.IsThreat ? "0% of the way" : "100% of the way",
                        new Inputs.Place(dossier.Article.File)
                    )),
            ],
        };

    private List<string> Assumptions()
    {
        List<string> all = [];
        if (_threats.Count > 0)
        {
            all.Add(
                $"Without a deal the threat{(_threats.Count(t => t.Probability > 0) > 1 ? "s are" : " is")} carried out with a probability of {Wording.Rate(Credibility)}; the article gives none. The answer is told for every probability."
            );
        }
        else
        {
            all.Add("Nobody threatens here, so without a deal all stays as it is today.");
        }

        all.AddRange(_assumptions);
        all.Add(
            "Each side wants the welfare of its government; what its people get stands beside it. All are equally patient and mind no risk, and nothing is worth anything to them that the model does not know."
        );
        all.Add(
            "Every tariff on the table can stop anywhere on its way, at once, and all others stay as they are. Quotas, services and rules are not on it."
        );
        return all;
    }

    private string NameFor(string words) => Unique(Wording.Slug(words), _levers.Select(l => l.Issue.Name));

    private static string Unique(string name, IEnumerable<string> others)
    {
        string[] taken = [.. others];
        string unique = name;
        for (int n = 2; taken.Contains(unique); n++)
        {
            unique = $"{name}-{n}";
        }

        return unique;
    }

    private static string Owner(Side side) => Words.Owner(Words.Short(side.Economy.Code, side.Economy.Name));

    private static string InTexts(IEnumerable<Side> sides) => Wording.List([.. sides.Select(s => s.Economy.InText)]);

    private static string Rate(TariffMeasure raised) =>
        raised.Rate.Kind == RateChangeKind.Add
            ? $"{Wording.Points(raised.Rate.Value)} up"
            : $"at {Wording.Rate(raised.Rate.Value)}";

    /// <summary>One side of the table.</summary>
    private sealed record Side(MappedEconomy Economy, string Name);

    /// <summary>A tariff on the table.</summary>
    private sealed record Lever(
        Side Importer,
        IReadOnlyList<string> Origins,
        IReadOnlyList<string> Sectors,
        RangeIssue Issue
    )
    {
        public bool IsThreat { get; init; }
    }
}
