using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>Outcomes made of the article's agreements: with and without the sensitive sectors, with and without those that left.</summary>
internal sealed class AgreementOutcomes(
    ArticleDossier dossier,
    Dataset dataset,
    EconomyMap economies,
    SectorMap sectors,
    OutcomeList list
)
{
    /// <summary>Members whose tariffs on one another are below this, by trade, have an agreement already, fraction.</summary>
    private const double Free = 0.002;

    /// <summary>The shipped dataset that has the most protected farm goods as sectors of their own.</summary>
    private const string FarmGoodsApart = "ossa-2007";

    private const string AtOnce =
        "Every tariff among the members goes to zero at once; services and costs at the border other than tariffs stay as they are.";

    private readonly Flows _flows = new(dataset);

    public void Add()
    {
        foreach (Agreement agreement in dossier.Agreements)
        {
            Add(agreement);
        }
    }

    private void Add(Agreement agreement)
    {
        string name = NameOf(agreement);
        if (agreement.Scope != AgreementScope.FreeTrade)
        {
            list.Refuse(
                name,
                agreement.Scope switch
                {
                    AgreementScope.Sectoral =>
                        "It is about prices, quantities or access in one sector; the article names no tariff that it would move.",
                    AgreementScope.Rules =>
                        "It holds rules of trade for all; the article names no tariff that it would move.",
                    _ => "It is not about trade measures.",
                },
                agreement.Quote
            );
            return;
        }

        Membership members = MembersOf(agreement.Members);
        Membership former = MembersOf([.. agreement.FormerMembers.Select(f => f.Economy)]);
        if (former.Codes.Count > 0 && agreement.Kind == AgreementKind.Plurilateral)
        {
            AddWithoutFormer(agreement, members, former);
            AddWithFormer(agreement, members, former);
        }
        else if (members.Codes.Count < 2 || members.Economies.Count < 2)
        {
            list.Refuse(
                name,
                agreement.Members.Count == 0
                    ? "The article does not say between whom."
                    : $"Fewer than two of its members are economies of their own in {dataset.Name}.{string.Concat(members.Notes.Select(n => $" {n}"))}",
                agreement.Quote
            );
            return;
        }
        else
        {
            AddWhole(agreement, members);
        }

        AddNewcomers(agreement, members, former);
    }

    private void AddWhole(Agreement agreement, Membership members)
    {
        string name = NameOf(agreement);
        string between = Wording.List([.. members.Economies.Select(m => m.InText)]);
        string slug = SlugOf(agreement);
        string title = TitleOf(agreement, members);
        IReadOnlyList<MappedGood> named = NamedGoods();
        if (AverageRate(members.Codes) < Free)
        {
            AddEnd(agreement, members);
            return;
        }

        OutcomeDraft whole = new()
        {
            Name = slug,
            Title = $"{title}, all goods",
            Kind = BriefOutcomeKind.Agreement,
            Why =
                $"The article speaks of {Indefinite(name)}{(agreement.Kind == AgreementKind.Bilateral ? $" between {between}" : "")}{Clauses(agreement)}. {AtOnce}",
            IsSaid = true,
            Rank = 0,
            Notes = [.. members.Notes, .. RateNotes(agreement, members)],
            Quotes = QuotesOf(agreement),
            Measures = [new FreeTradeMeasure(SelectionOf(members.Codes), Selection.All)],
            SectorsAtStake = StakeCodes(named),
            SectorsAtStakeName = StakeName(named),
            Actors = members.Codes,
            Positions = agreement.Positions,
            Agreement = InText(agreement),
        };
        list.Drafts.Add(whole);
        if (agreement.Kind == AgreementKind.Bilateral)
        {
            AddWithoutSensitive(agreement, members, whole, title, named);
        }
    }

    /// <summary>An agreement that the data have in force already can only end.</summary>
    private void AddEnd(Agreement agreement, Membership members)
    {
        string name = NameOf(agreement);
        Position? against = agreement.Positions.FirstOrDefault(p =>
            p.Attitude is Attitude.Opposes or Attitude.Wary or Attitude.Left or Attitude.SaysBroken
            && agreement.Members.Contains(p.Economy)
        );
        MappedEconomy? leaver = against is null ? null : economies.FindPolicyMaker(against.Economy);
        string? group = GroupOf(members.Codes);
        if (leaver is null || leaver.Fit != EconomyFit.Itself || group is null)
        {
            list.Refuse(
                name,
                $"Its members charge one another next to no tariffs in the data of {dataset.Year}: it is in force there, so nothing would change.",
                agreement.Quote
            );
            return;
        }

        IReadOnlyList<MappedGood> named = NamedGoods();
        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = $"{SlugOf(agreement)}-ends",
                Title = $"{Words.Short(leaver.Code, leaver.Name)} leaves {ShortNameOf(agreement)}",
                Kind = BriefOutcomeKind.AgreementEnded,
                Why =
                    $"Implied: the article says of {Definite(name)} that {Words.Clause(against!, economies)}, and the data have it in force. "
                    + $"Between {leaver.InText} and the other members the rates apply that each charges on everyone else.",
                IsSaid = false,
                Rank = 1,
                Notes = members.Notes,
                Quotes = QuotesOf(agreement),
                Measures = [new LeaveMeasure(SelectionOf(leaver.Members), group, Selection.All)],
                SectorsAtStake = StakeCodes(named),
                SectorsAtStakeName = StakeName(named),
                Actors = leaver.Members,
            }
        );
    }

    private void AddWithoutSensitive(
        Agreement agreement,
        Membership members,
        OutcomeDraft whole,
        string title,
        IReadOnlyList<MappedGood> named
    )
    {
        List<SensitiveSector> sensitive =
        [
            .. dossier.SensitiveSectors.Where(s => s.Economy is null || agreement.Members.Contains(s.Economy)),
        ];
        List<MappedGood> closed =
        [
            .. sensitive.Select(s => sectors.FindSensitive(s.Good)).OfType<MappedGood>().DistinctBy(g => g.Selector),
        ];
        foreach (SensitiveSector lost in sensitive.Where(s => sectors.FindSensitive(s.Good) is null))
        {
            list.Refuse(
                $"{lost.Good.Name} as a sensitive sector",
                $"The data have no sector that holds {lost.Good.Name}, so no agreement without it could be solved.",
                lost.Quote
            );
        }

        if (closed.Count == 0)
        {
            return;
        }

        string what = MappedGood.WordsFor(closed);
        List<string> owners =
        [
            .. sensitive
                .Select(s => s.Economy)
                .OfType<string>()
                .Distinct()
                .Select(e => Wording.The(economies.NameOf(e))),
        ];
        IReadOnlyList<MappedGood> open =
        [
            .. named.Where(g => !closed.Exists(c => g.Sectors.All(s => c.Sectors.Contains(s)))),
        ];
        List<string> notes = [.. whole.Notes];
        notes.AddRange(
            sensitive
                .Where(s => s.Good.Name is "agriculture" or "food")
                .Select(s => sectors.FindSensitive(s.Good))
                .OfType<MappedGood>()
                .Where(g => g.Name == "agriculture and food")
                .DistinctBy(g => g.Selector)
                .Select(_ =>
                    "Food is left out with farm goods: most protection of farmers is on what is made of their goods, such as meat, dairy, sugar and milled rice."
                )
        );
        notes.AddRange(
            closed
                .Where(g => !g.IsWhole)
                .Select(g =>
                    $"{Wording.Capital(g.Name)} is only a part of {g.SectorNames}; all of it stays closed here."
                )
        );
        list.Drafts.Add(
            whole with
            {
                Name = $"{whole.Name}-without-{Wording.Slug(closed[0].Name)}",
                Title = $"{title}, without {what}",
                Positions = [],
                Kind = BriefOutcomeKind.AgreementWithoutSensitiveSectors,
                Why =
                    $"Implied: {(owners.Count == 0 ? "the article calls" : $"{Wording.List(owners)} {(owners.Count == 1 ? "holds" : "hold")}")} {Wording.List([.. sensitive.Select(s => s.Good.Name).Distinct()])} {(owners.Count == 0 ? "sensitive" : "to be sensitive")}, "
                    + $"and an agreement that leaves out what hurts most is the usual way to one. Both sides keep their tariffs on {what}; all others go to zero at once.",
                IsSaid = false,
                Rank = 1,
                Notes = notes,
                Quotes = [.. sensitive.Select(s => s.Quote).OfType<Quote>()],
                Measures =
                [
                    new FreeTradeMeasure(
                        SelectionOf(members.Codes),
                        new Selection([], [.. closed.Select(g => g.Selector)])
                    ),
                ],
                SectorsAtStake = StakeCodes(open),
                SectorsAtStakeName = StakeName(open),
            }
        );
    }

    private void AddWithoutFormer(Agreement agreement, Membership members, Membership former)
    {
        string name = NameOf(agreement);
        string left = Wording.List([.. former.Economies.Select(m => m.InText)]);
        if (members.Codes.Count < 2)
        {
            list.Refuse(
                $"{name} without {left}",
                $"Fewer than two of those members are economies of their own in {dataset.Name}; the others are part of the rest of the world.",
                agreement.Quote
            );
            return;
        }

        IReadOnlyList<MappedGood> named = NamedGoods();
        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = $"{SlugOf(agreement)}-{agreement.Members.Count}",
                Title =
                    $"{ShortNameOf(agreement)} among {Wording.Count(agreement.Members.Count)}, without {Wording.List([.. former.Economies.Select(m => Words.Short(m.Code, m.Name))])}",
                Kind = BriefOutcomeKind.AgreementWithoutFormerMember,
                Why =
                    $"Implied: {left} left {Definite(name)}{When(agreement)}, and the others can go on without {(former.Economies.Count == 1 ? "it" : "them")}. {AtOnce}",
                IsSaid = false,
                Rank = 2,
                Notes = [.. members.Notes, AverageNote(members.Codes)],
                Quotes = QuotesOf(agreement),
                Measures = [new FreeTradeMeasure(SelectionOf(members.Codes), Selection.All)],
                SectorsAtStake = StakeCodes(named),
                SectorsAtStakeName = StakeName(named),
                Actors = members.Codes,
                Agreement = InText(agreement),
            }
        );
    }

    private void AddWithFormer(Agreement agreement, Membership members, Membership former)
    {
        string name = NameOf(agreement);
        List<string> all = [.. members.Codes, .. former.Codes.Except(members.Codes)];
        string left = Wording.List([.. former.Economies.Select(m => m.InText)]);
        if (all.Count < 2)
        {
            list.Refuse(
                $"{name} with {left}",
                $"Fewer than two of its members are economies of their own in {dataset.Name}.",
                agreement.Quote
            );
            return;
        }

        bool isWanted = agreement.Positions.Any(p => p.Attitude == Attitude.WantsBack);
        int count = agreement.Members.Count + agreement.FormerMembers.Count;
        IReadOnlyList<MappedGood> named = NamedGoods();
        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = $"{SlugOf(agreement)}-{count}",
                Title =
                    $"{ShortNameOf(agreement)} among {Wording.Count(count)}, {Wording.List([.. former.Economies.Select(m => Words.Short(m.Code, m.Name))])} back in",
                Kind = BriefOutcomeKind.AgreementWithFormerMember,
                Why =
                    (
                        isWanted
                            ? $"The article says of {Definite(name)} that {Clauses(agreement, wantsBackOnly: true)}. "
                            : $"Implied: {left} left {Definite(name)}{When(agreement)} and may come back. "
                    ) + AtOnce,
                IsSaid = isWanted,
                Rank = isWanted ? 1 : 2,
                Notes = [.. members.Notes.Concat(former.Notes), AverageNote(all)],
                Quotes = QuotesOf(agreement),
                Measures = [new FreeTradeMeasure(SelectionOf(all), Selection.All)],
                SectorsAtStake = StakeCodes(named),
                SectorsAtStakeName = StakeName(named),
                Actors = all,
                Positions = [.. agreement.Positions.Where(p => p.Attitude == Attitude.WantsBack)],
                Agreement = InText(agreement),
            }
        );
    }

    /// <summary>Those who are said to want an agreement that they never were in.</summary>
    private void AddNewcomers(Agreement agreement, Membership members, Membership former)
    {
        if (agreement.Kind != AgreementKind.Plurilateral || members.Codes.Count == 0)
        {
            return;
        }

        foreach (
            Position wish in agreement.Positions.Where(p => p.Attitude == Attitude.Wants).DistinctBy(p => p.Economy)
        )
        {
            MappedEconomy newcomer = economies.FindPolicyMaker(wish.Economy);
            bool isIn =
                agreement.Members.Contains(wish.Economy)
                || former.Codes.Contains(newcomer.Code)
                || members.Codes.Contains(newcomer.Code);
            if (isIn || newcomer.Fit != EconomyFit.Itself)
            {
                continue;
            }

            IReadOnlyList<MappedGood> named = NamedGoods();
            list.Drafts.Add(
                new OutcomeDraft
                {
                    Name = $"{SlugOf(agreement)}-with-{Wording.Slug(newcomer.Name)}",
                    Title = $"{ShortNameOf(agreement)} with {Words.Short(newcomer.Code, newcomer.Name)}",
                    Kind = BriefOutcomeKind.AgreementWithNewMember,
                    Why =
                        $"The article says of {Definite(NameOf(agreement))} that {newcomer.InText} wants it. {AtOnce}",
                    IsSaid = true,
                    Rank = 1,
                    Notes = members.Notes,
                    Quotes = wish.Quote is null ? QuotesOf(agreement) : [wish.Quote],
                    Measures =
                    [
                        new FreeTradeMeasure(SelectionOf([.. members.Codes, .. newcomer.Members]), Selection.All),
                    ],
                    SectorsAtStake = StakeCodes(named),
                    SectorsAtStakeName = StakeName(named),
                    Actors = [.. members.Codes, .. newcomer.Members],
                }
            );
        }
    }

    /// <summary>What goes to zero: the rates that two sides charge one another, and those on what one of them holds sensitive.</summary>
    private IEnumerable<string> RateNotes(Agreement agreement, Membership members)
    {
        if (members.Economies.Count != 2)
        {
            yield return AverageNote(members.Codes);
            yield break;
        }

        List<MappedGood> sensitive =
        [
            .. dossier
                .SensitiveSectors.Where(s => s.Economy is null || agreement.Members.Contains(s.Economy))
                .Select(s => sectors.FindSensitive(s.Good))
                .OfType<MappedGood>()
                .DistinctBy(g => g.Selector),
        ];
        List<string> sides = [];
        foreach ((int importer, int origin) in new[] { (0, 1), (1, 0) })
        {
            MappedEconomy by = members.Economies[importer];
            MappedEconomy on = members.Economies[origin];
            string side =
                $"{by.InText} charges {Wording.Share(RateOn(on, by, sectors.Goods))} on goods from {on.InText}";
            foreach (MappedGood good in sensitive)
            {
                side += $" and {Wording.Share(RateOn(on, by, good.Sectors))} on {good.Name}";
            }

            sides.Add(side);
        }

        yield return $"In the data of {dataset.Year}, on average by trade, {string.Join("; ", sides)}.";
        if (sensitive.Exists(g => g.Selector.StartsWith("agriculture", StringComparison.Ordinal)) && !HasFarmGoodsApart)
        {
            yield return $"An average over farm goods hides peaks such as those on rice or dairy, and quotas and state trade are no tariffs; {FarmGoodsApart} has rice, wheat, sugar, dairy and beef for themselves (--data {FarmGoodsApart}).";
        }
    }

    private bool HasFarmGoodsApart => dataset.SectorGroups.ContainsKey("rice");

    private string AverageNote(IReadOnlyList<string> codes) =>
        $"In the data of {dataset.Year} these members charge one another {Wording.Share(AverageRate(codes))} on goods, on average by trade.";

    private double RateOn(MappedEconomy origin, MappedEconomy importer, IReadOnlyList<string> goods) =>
        _flows.Rate(origin.Indices, importer.Indices, sectors.IndicesOf(goods));

    private Membership MembersOf(IReadOnlyList<string> codes)
    {
        List<MappedEconomy> found = [];
        List<string> lost = [];
        List<string> notes = [];
        foreach (string code in codes)
        {
            MappedEconomy member = economies.FindPolicyMaker(code);
            if (member.Fit != EconomyFit.Itself)
            {
                lost.Add(Wording.The(member.NamedName));
                continue;
            }

            if (!found.Exists(m => m.Code == member.Code))
            {
                found.Add(member);
                notes.AddRange(new[] { member.PolicyNote }.OfType<string>());
            }
        }

        if (lost.Count > 0)
        {
            notes.Add(
                $"{Wording.Capital(Wording.List(lost))} {(lost.Count == 1 ? "is not an economy of its own in these data and is" : "are not economies of their own in these data and are")} left out."
            );
        }

        return new Membership(found, [.. found.SelectMany(m => m.Members).Distinct()], notes);
    }

    /// <summary>By the name of a group where the dataset has just that one.</summary>
    private Selection SelectionOf(IReadOnlyList<string> codes) =>
        codes.Count > 2 && GroupOf(codes) is { } group ? Selection.Of(group) : new Selection([.. codes], []);

    private string? GroupOf(IReadOnlyList<string> codes) =>
        dataset
            .EconomyGroups.Where(g => g.Value.Count == codes.Count && g.Value.All(codes.Contains))
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Tariffs that members charge one another, by trade, fraction.</summary>
    private double AverageRate(IReadOnlyList<string> codes)
    {
        int[] members = [.. codes.Select(dataset.EconomyIndex)];
        return _flows.Rate(members, members, sectors.IndicesOf(sectors.Goods));
    }

    /// <summary>Goods that the article names in its measures, complaints and sensitive sectors.</summary>
    private List<MappedGood> NamedGoods() =>
        [
            .. dossier
                .Measures.SelectMany(m => m.Goods)
                .Select(sectors.Find)
                .Concat(dossier.Claims.Select(c => c.Good).OfType<Good>().Select(sectors.Find))
                .Concat(dossier.SensitiveSectors.Select(s => sectors.FindSensitive(s.Good)))
                .OfType<MappedGood>()
                .DistinctBy(g => g.Selector),
        ];

    private List<string> StakeCodes(IReadOnlyList<MappedGood> goods) =>
        goods.Count == 0
            ? [.. sectors.Goods]
            : [.. goods.SelectMany(g => g.Sectors).Distinct().OrderBy(dataset.SectorIndex)];

    private static string StakeName(IReadOnlyList<MappedGood> goods) =>
        goods.Count == 0
            ? "all goods"
            : Wording.List([
                .. goods.SelectMany(g => g.IsWhole ? g.Name.Split(" and ") : [MappedGood.WordsFor([g])]).Distinct(),
            ]);

    private string Clauses(Agreement agreement, bool wantsBackOnly = false)
    {
        string[] clauses =
        [
            .. agreement
                .Positions.Where(p => !wantsBackOnly || p.Attitude == Attitude.WantsBack)
                .Select(p => Words.Clause(p, economies))
                .Distinct(),
        ];
        return clauses.Length == 0 ? ""
            : wantsBackOnly ? Wording.List(clauses)
            : $": {Wording.List(clauses)}";
    }

    private static string When(Agreement agreement) =>
        agreement.FormerMembers.Select(f => f.When).OfType<string>().FirstOrDefault() is { } when
            ? $" in {when[..4]}"
            : "";

    private static string TitleOf(Agreement agreement, Membership members) =>
        agreement.ShortName
        ?? (
            agreement.Kind == AgreementKind.Bilateral
                ? $"{string.Join('-', members.Economies.Select(m => Words.Short(m.Code, m.Name)))} free trade"
                : agreement.Name
        );

    private static string NameOf(Agreement agreement) =>
        agreement.ShortName is null ? agreement.Name : $"{agreement.Name} ({agreement.ShortName})";

    private static string ShortNameOf(Agreement agreement) => agreement.ShortName ?? agreement.Name;

    private static string SlugOf(Agreement agreement) =>
        agreement.ShortName is { } name ? Wording.Slug(name) : "free-trade";

    /// <summary>Names of their own take the definite article, others the indefinite one.</summary>
    private static string Indefinite(string name) => char.IsUpper(name[0]) ? $"the {name}" : Words.Indefinite(name);

    private static string InText(Agreement agreement) =>
        agreement.ShortName is { } name ? Definite(name) : $"a {agreement.Name}";

    private static string Definite(string name) => $"the {name}";

    private static IReadOnlyList<Quote> QuotesOf(Agreement agreement) =>
        [
            .. new[] { agreement.Quote }
                .Concat(agreement.Positions.Select(p => p.Quote))
                .OfType<Quote>()
                .DistinctBy(q => q.Sentence),
        ];

    /// <param name="Economies">Those that are economies of their own in the dataset.</param>
    /// <param name="Codes">The dataset's codes they are made of.</param>
    /// <param name="Notes">Who is left out.</param>
    private sealed record Membership(
        IReadOnlyList<MappedEconomy> Economies,
        IReadOnlyList<string> Codes,
        IReadOnlyList<string> Notes
    );
}
