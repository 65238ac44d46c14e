namespace Parley.Dossier;

/// <summary>The measures found so far: a new mention joins the one it speaks of, or begins a new one.</summary>
internal sealed class MeasureList(Reading reading)
{
    private const int FarthestPoint = 10;

    /// <summary>The highest rate that nobody would take for a punishment.</summary>
    private const decimal Usual = 0.07m;

    private readonly List<Group> _groups = [];

    public void Add(MeasureDraft? draft)
    {
        if (draft is null)
        {
            return;
        }

        Inherit(draft);
        Group? known = _groups.FindLast(g => g.Accepts(draft));
        if (known is not null)
        {
            // "The tariffs take effect on March 23", said of two of one sentence.
            foreach (Group other in draft.IsAnaphora && draft.When is not null ? _groups : [])
            {
                if (other != known && other.Mentions.Any(m => known.Mentions.Any(k => k.Sentence == m.Sentence)))
                {
                    other.Date(draft.When);
                }
            }

            known.Join(draft);
            return;
        }

        bool says =
            draft.Status is not null
            && (
                !draft.IsAnaphora
                || (draft.Rate is not null && draft.Imposers.Count > 0 && draft.Governor is not null)
                || (
                    draft.HasObject
                    && (draft.Rate is not null || (draft.Imposers.Count > 0 && draft.Governor is not null))
                )
            )
            && (
                draft.HasObject
                || (draft.Rate is not null && draft.Amount is not null)
                || draft.IsDeed
                || draft.Law is not null
                || (
                    draft.Imposers.Count > 0
                    && (
                        draft.Rate is not null
                        || draft.Amount is not null
                        || draft.Governor is not null
                        || draft.IsMerelyNamed
                    )
                )
            )
            && (!draft.IsVerb || draft.HasObject || (draft.TradeWord == "imports" && draft.Imposers.Count > 0))
            && (
                !draft.IsCareful
                || (draft.HasObject && draft.Imposers.Count > 0)
                || (draft.Kind == MeasureKind.Subsidy && draft.Goods.Count > 0)
            )
            && (
                draft.Imposers.Count > 0
                || draft.Goods.Count > 0
                || draft.Rate is not null
                || (
                    draft.Kind is MeasureKind.Sanctions or MeasureKind.AntiDumpingDuty or MeasureKind.CountervailingDuty
                    && draft.Targets.Count > 0
                )
            );
        if (says && _groups.Count < Reading.Most)
        {
            _groups.Add(new Group(draft));
        }
    }

    /// <summary>Whose measure it is where its own sentence does not say: of the one told just before, or of the other of two.</summary>
    private void Inherit(MeasureDraft draft)
    {
        if (draft.Imposers.Count > 0 || draft.Status is null)
        {
            return;
        }

        string? imposer = OfSameTargets(draft) ?? OfRateBefore(draft) ?? OfOther(draft);
        if (imposer is not null && !draft.Targets.Contains(imposer))
        {
            draft.Imposers.Add(imposer);
        }
    }

    /// <summary>"Anti-dumping duties are imposed on Russian exports, too": who imposes those told before on the same goods or the same country.</summary>
    private string? OfSameTargets(MeasureDraft draft)
    {
        if (draft.Targets.Count == 0 || draft.IsAnaphora)
        {
            return null;
        }

        string[] imposers =
        [
            .. _groups
                .Where(g => g.Kind == draft.Kind && g.Targets.Any(draft.Targets.Contains))
                .SelectMany(g => g.Imposers)
                .Distinct(),
        ];
        return imposers is [var only] ? only : null;
    }

    /// <summary>"25 percent on steel ... The 10 percent duty on aluminium": whoever imposes the one told just before.</summary>
    private string? OfRateBefore(MeasureDraft draft)
    {
        bool follows =
            (draft.Rate is not null || draft.IsOfTopic)
            && draft.Kind
                is MeasureKind.Tariff
                    or MeasureKind.TariffRateQuota
                    or MeasureKind.Quota
                    or MeasureKind.AntiDumpingDuty
                    or MeasureKind.CountervailingDuty
            && !draft.IsOwned
            && draft.Status is not MeasureStatus.Proposed;
        int back = draft.IsOfTopic ? FarthestPoint : 1;
        Group? last = null;
        Sentence? at = draft.Sentence;
        for (int i = 0; follows && last is null && i <= back && at is not null; i++, at = at.Before)
        {
            Sentence here = at;
            Group[] told =
            [
                .. _groups.Where(g =>
                    (g.Kind is MeasureKind.Tariff or MeasureKind.Safeguard || g.Kind == draft.Kind)
                    && g.Mentions.Any(m => m.Sentence == here)
                ),
            ];
            if (told.SelectMany(g => g.Imposers).Distinct().Take(2).Count() > 1)
            {
                return null;
            }

            last = told.LastOrDefault();
        }

        return last?.Imposers is [var one] ? one : null;
    }

    /// <summary>In an article about two, who restricts the imports of one is the other.</summary>
    private string? OfOther(MeasureDraft draft) =>
        draft.Targets is [var target] && reading.Both.Contains(target) && !draft.IsAnaphora
            ? reading.Both.First(e => e != target)
            : null;

    /// <summary>
    /// Spares economies from the measures of the sentence, or of the nearest sentence before it, at most three back, that speaks
    /// of some.
    /// </summary>
    public void Spare(List<string> economies, Sentence sentence)
    {
        Sentence? at = sentence;
        for (int i = 0; i <= 3 && at is not null && economies.Count > 0; i++)
        {
            Sentence here = at;
            Group[] told = [.. _groups.Where(g => g.Mentions.Any(m => m.Sentence == here && !m.IsAnaphora))];
            if (told.Length > 0)
            {
                foreach (Group group in told)
                {
                    group.Spare(economies);
                }

                return;
            }

            at = at.Before;
        }
    }

    /// <summary>Adds goods to the measure that the sentence before speaks of, where it speaks of one.</summary>
    public void AddGoods(IEnumerable<string> goods, Sentence sentence)
    {
        Group? last = _groups.FindLast(g => g.Mentions[^1].Sentence == sentence.Before);
        foreach (string good in last is null ? [] : goods)
        {
            last!.AddGood(Reading.GoodOf(good));
        }
    }

    public List<Measure> Done()
    {
        return [.. _groups.Select(g => g.Done(reading))];
    }

    /// <summary>The mentions of one measure, and what they say together.</summary>
    private sealed class Group
    {
        private readonly List<MeasureDraft> _mentions = [];
        private readonly List<string> _imposers = [];
        private readonly List<string> _targets = [];
        private readonly List<Good> _goods = [];
        private MeasureDraft? _fullest;
        private MeasureKind _kind;
        private decimal? _rate;
        private Money? _amount;
        private string? _law;
        private TimePhrase? _when;
        private TimePhrase? _deadline;
        private readonly List<string> _exempt = [];

        public Group(MeasureDraft first)
        {
            _kind = first.Kind;
            Join(first);
        }

        public IReadOnlyList<MeasureDraft> Mentions => _mentions;

        public IReadOnlyList<string> Imposers => _imposers;

        public IReadOnlyList<string> Targets => _targets;

        public MeasureKind Kind => _kind;

        /// <summary>The status of the fullest mention that gives one.</summary>
        private MeasureStatus? Status => _fullest?.Status;

        public bool Accepts(MeasureDraft draft)
        {
            bool sameKind =
                draft.Kind == _kind
                || (
                    draft.Kind is MeasureKind.Sanctions
                    && _kind is MeasureKind.Tariff
                    && (draft.IsAnaphora || (IsBare(draft) && draft.Status == Status && draft.Imposers.Count > 0))
                )
                || (IsSameDeed(draft) && (IsCurb(draft.Kind, _kind) || IsCurb(_kind, draft.Kind)));
            if (
                IsBare(draft)
                && draft.Targets.Count == 0
                && draft.Kind is MeasureKind.Tariff
                && _kind
                    is MeasureKind.AntiDumpingDuty
                        or MeasureKind.CountervailingDuty
                        or MeasureKind.Safeguard
                        or MeasureKind.ImportTax
            )
            {
                // "anti-dumping duties", later "the duties".
                return Agree(draft.Imposers, _imposers);
            }

            bool both = draft.IsAnaphora && draft.Imposers.Count == 2 && _imposers.Count == 1;
            bool standsIn = draft.IsStandIn && draft.HasObject && _mentions.Exists(m => m.Sentence == draft.Sentence);
            if (!sameKind || both || standsIn || (draft.IsOfOthers && _goods.Count > 0))
            {
                return false;
            }

            if (draft.IsAnaphora && draft.Imposers.Count == 0 && draft.Targets.Count == 0)
            {
                return !Settled(draft.Status) || Settled(Status);
            }

            // Goods alone, with nobody who acts or suffers, join only a measure on the same goods.
            bool goodsAlone =
                draft.Imposers.Count + draft.Targets.Count == 0 && draft.Goods.Count > 0 && !draft.IsAnaphora;
            bool sharesGoods = draft.Goods.Exists(g => _goods.Exists(o => IsSame(g, o)));

            // "20 percent on all imports from China" is not the tariff on cars told before.
            if (
                draft.Rate is not null
                && _rate is null
                && _goods.Count > 0
                && draft.IsOnEverything
                && !draft.IsAnaphora
            )
            {
                return false;
            }

            // Nor are "25 percent on steel" from everywhere and a sum of one country's goods the same.
            bool everyone = _mentions.Exists(m => m.OnAll);
            if (
                everyone
                && draft.Targets.Count > 0
                && !draft.IsAnaphora
                && draft.Amount is not null
                && _rate is not null
            )
            {
                return false;
            }

            // "20 percent for the European Union" says nothing of cars.
            bool newGoods = _goods.Count == 0 && draft.Goods.Count > 0 && draft.Targets.Count == 0 && draft.OnAll;
            if (_rate is not null && draft.Rate is null && newGoods && !draft.IsAnaphora)
            {
                return false;
            }

            // Nor is one country's rate what several impose together.
            bool othersToo = draft.Imposers.Count > 0 && _imposers.Count > 0 && draft.Imposers.Count != _imposers.Count;
            if (othersToo && (draft.Rate is not null || draft.Amount is not null) && !draft.IsAnaphora)
            {
                return false;
            }

            // "The duty on walnuts is 120 percent", of goods that no table knows, says nothing of what was told before.
            bool onUnknown =
                draft.Imposers.Count == 0 && !draft.HasObject && draft.Sentence.Norm(draft.Noun.End) == "on";
            if (draft.Rate is not null && _rate is null && onUnknown && !draft.IsAnaphora)
            {
                return false;
            }

            // A rate said of some goods is not said of others.
            bool moreGoods = draft.Goods.Exists(g => !_goods.Exists(o => IsSame(g, o)));
            if (_rate is not null && draft.Rate is null && _goods.Count > 0 && moreGoods)
            {
                return false;
            }

            // Nor is the fall of the rate on beef that of all farm goods.
            bool othersNamed =
                draft.Goods.Count > 0
                && _goods.Count > 0
                && (draft.Targets.Count == 0 || _targets.Count == 0)
                && !draft.Goods.Exists(g => _goods.Exists(o => o.Name == g.Name));
            if (_rate is null && draft.RateBefore is not null && othersNamed)
            {
                return false;
            }

            if (goodsAlone && !sharesGoods)
            {
                return false;
            }

            // What is in force already is not what an inquiry may lead to.
            bool inquiry =
                draft.Status is not null
                && draft.Status != Status
                && (draft.Status == MeasureStatus.UnderInquiry || Status == MeasureStatus.UnderInquiry);
            if (inquiry && draft.Rate != _rate)
            {
                return false;
            }

            // Sanctions lifted are not the tariffs to come.
            bool lifted = draft.Status == MeasureStatus.Lifted && !draft.Targets.Exists(_targets.Contains);
            if (lifted && draft.Kind != _kind)
            {
                return false;
            }

            bool opposite = (draft.Status == MeasureStatus.RuledOut) != (Status == MeasureStatus.RuledOut);
            return !opposite
                && Agree(draft.Imposers, _imposers)
                && Agree(draft.Targets, _targets)
                && (draft.Goods.Count == 0 || _goods.Count == 0 || sharesGoods)
                && (draft.Rate is null || _rate is null || draft.Rate == _rate)
                && (draft.Amount is null || _amount is null || draft.Amount == _amount)
                && (draft.Law is null || _law is null || draft.Law == _law)
                && (
                    draft.Imposers.Count + draft.Targets.Count > 0
                    || draft.IsAnaphora
                    || _mentions[0].Rate == draft.Rate
                );
        }

        /// <summary>Names neither goods nor a rate nor a sum.</summary>
        private static bool IsBare(MeasureDraft draft) =>
            draft.Goods.Count == 0 && draft.Rate is null && draft.Amount is null;

        public void Join(MeasureDraft draft)
        {
            if (_mentions.Count >= Reading.Most)
            {
                return;
            }

            _mentions.Add(draft);
            _imposers.AddRange(draft.Imposers.Except(_imposers));
            _targets.AddRange(draft.Targets.Except(_targets));
            foreach (Good good in draft.Goods)
            {
                AddGood(good);
            }

            _rate ??= draft.Rate;
            _amount ??= draft.Amount;
            _law ??= draft.Law;
            Date(draft.When);
            _deadline ??= draft.Deadline;
            bool fuller = _fullest is null || draft.Fullness > _fullest.Fullness;
            _fullest = draft.Status is not null && fuller ? draft : _fullest;

            // Sanctions and curbs that turn out to be tariffs are tariffs.
            bool named = draft.Kind is MeasureKind.Tariff or MeasureKind.ImportTax or MeasureKind.Quota;
            _kind =
                named
                && _kind
                    is MeasureKind.Sanctions
                        or MeasureKind.ImportRestriction
                        or MeasureKind.ImportTax
                        or MeasureKind.Quota
                    ? draft.Kind
                    : _kind;
        }

        /// <summary>
        /// "Washington imposed 25 percent on steel": a tariff on goods whose origin nobody tells, and no answer to anybody. Where an
        /// article is about two, its tariffs fall on the other, but for those of a law that knows no origin and the low ones of every day.
        /// </summary>
        private bool FallsOnAll(Reading reading) =>
            _kind is MeasureKind.Tariff or MeasureKind.ImportTax or MeasureKind.Safeguard
            && _goods.Count > 0
            && _rate is { } rate
            && _imposers is [var one]
            && _amount is null
            && (!reading.Both.Contains(one) || rate <= Usual || _law is "Section 232" or "Section 201")
            && !_mentions.Exists(m =>
                m.Retaliation || m.Destination is not null || m.RemovalAskedBy.Count > 0 || IsSomebodys(m)
            );

        /// <summary>"Japan hopes to avoid the tariff", "Brazil pays": somebody bears it who is not named behind it.</summary>
        private static bool IsSomebodys(MeasureDraft draft) =>
            draft.Governor?.Role is MeasureRole.Avert or MeasureRole.Face or MeasureRole.Complain or MeasureRole.Oppose
            || draft
                .Sentence.Of(Category.MeasureVerb)
                .Any(h =>
                    h.End <= draft.Start
                    && draft.Start - h.End <= 3
                    && MeasureVerbEntry.Of(h).Role is MeasureRole.Avert or MeasureRole.Face
                );

        public void Date(TimePhrase? when) => _when ??= when;

        public void Spare(IEnumerable<string> economies) =>
            _exempt.AddRange(economies.Where(e => !_exempt.Contains(e) && !_imposers.Contains(e)));

        public void AddGood(Good good)
        {
            if (!_goods.Exists(g => g.Name == good.Name))
            {
                _goods.Add(good);
            }
        }

        public Measure Done(Reading reading)
        {
            MeasureDraft full = _mentions.MaxBy(m => m.Fullness)!;
            List<string> targets = [.. _targets.Except(_imposers).Except(_exempt)];
            bool everyone = _mentions.Exists(m => m.OnAll) || FallsOnAll(reading);
            return new Measure
            {
                Kind = _kind,
                Status = Status!.Value,
                Imposers = _imposers,
                Targets =
                    targets.Count == 0 && everyone
                        ? Parley.Dossier.Targets.Everyone
                        : Parley.Dossier.Targets.Named(targets),
                Goods = _goods,
                Rate = _rate,
                RateBefore = _mentions.Find(m => m.RateBefore is not null)?.RateBefore,
                Amount = _amount,
                Law = _law,
                Exempt = _exempt,
                Volume = _mentions.Find(m => m.Volume is not null)?.Volume,
                When = _when?.Words,
                Dates = _when?.Span,
                Deadline = _deadline?.Span,
                Retaliation = _mentions.Exists(m => m.Retaliation),
                RemovalAskedBy = [.. _mentions.SelectMany(m => m.RemovalAskedBy).Distinct()],
                Affected = [.. _mentions.SelectMany(m => m.Affected).Distinct()],
                Quote = full.Sentence.Quote(full.First, full.End),
                AlsoAt = [.. _mentions.Where(m => m != full).Select(m => m.Sentence.Quote(m.First, m.End))],
            };
        }

        /// <summary>"curbs on Japanese exports", "to retaliate" said of what is elsewhere called tariffs or taxes.</summary>
        private static bool IsCurb(MeasureKind vague, MeasureKind named) =>
            (
                vague is MeasureKind.ImportRestriction
                && named is MeasureKind.Sanctions or MeasureKind.Tariff or MeasureKind.Quota
            ) || (vague is MeasureKind.Sanctions && named is MeasureKind.ImportTax or MeasureKind.Quota);

        private bool IsSameDeed(MeasureDraft draft) =>
            draft.Goods.Count == 0
            && draft.Imposers.Exists(_imposers.Contains)
            && (
                draft.Targets.Exists(_targets.Contains)
                || (_kind == MeasureKind.Quota && draft.Targets.Count == 0 && draft.TradeWord == "imports")
            );

        private static bool Settled(MeasureStatus? status) => status is MeasureStatus.RuledOut or MeasureStatus.Lifted;

        /// <summary>The same good, or one that the other's general name holds: beef and farm goods, not beef and barley.</summary>
        private static bool IsSame(Good a, Good b) =>
            a.Name == b.Name || ((IsGeneral(a) || IsGeneral(b)) && Coarse(a) == Coarse(b));

        private static bool IsGeneral(Good good) =>
            good.Name is "agriculture" or "food" or "electronics" or "machinery" or "chemicals" or "textiles";

        private static string Coarse(Good good) => good.Groups.Count > 0 ? good.Groups[^1] : good.Name;

        private static bool Agree(List<string> a, List<string> b) =>
            a.Count == 0 || b.Count == 0 || a.Exists(b.Contains);
    }
}
