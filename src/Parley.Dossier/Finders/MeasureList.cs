namespace Parley.Dossier;

/// <summary>The measures found so far: a new mention joins the one it speaks of, or begins a new one.</summary>
internal sealed class MeasureList
{
    private readonly List<Group> _groups = [];

    public void Add(MeasureDraft draft)
    {
        Group? known = _groups.FindLast(g => g.Accepts(draft));
        if (known is not null)
        {
            known.Join(draft);
            return;
        }

        bool needsObject = Lexicon.Shared.MeasuresInNeedOfAnObject.Contains(SnakeCase.Of(draft.Kind));
        bool says =
            draft.Status is not null
            && !draft.IsAnaphora
            && (draft.HasObject || (draft.Imposers.Count > 0 && (draft.Rate is not null || draft.Amount is not null)))
            && (!needsObject || (draft.HasObject && draft.Imposers.Count > 0))
            && (draft.Imposers.Count > 0 || draft.Goods.Count > 0 || draft.Rate is not null);
        if (says && _groups.Count < Reading.Most)
        {
            _groups.Add(new Group(draft));
        }
    }

    /// <summary>Adds goods to the measure that the sentence before speaks of, where it speaks of one.</summary>
    public void AddGoods(IEnumerable<string> goods, Sentence sentence)
    {
        foreach (string good in goods)
        {
            _groups.SelectMany(g => g.Mentions).LastOrDefault(m => m.Sentence == sentence.Before)?.AddGood(good);
        }
    }

    public List<Measure> Done()
    {
        return [.. _groups.Select(g => g.Done())];
    }

    private sealed class Group(MeasureDraft first)
    {
        private readonly List<MeasureDraft> _mentions = [first];

        public IReadOnlyList<MeasureDraft> Mentions => _mentions;

        public bool Accepts(MeasureDraft draft)
        {
            MeasureDraft head = _mentions[0];
            bool sameKind =
                draft.Kind == Kind
                || (draft.Kind is MeasureKind.Sanctions && Kind is MeasureKind.Tariff)
                || (draft.Kind is MeasureKind.Tariff && Kind is MeasureKind.Sanctions)
                || (IsSameDeed(draft) && (IsCurb(draft.Kind, Kind) || IsCurb(Kind, draft.Kind)));
            if (!sameKind)
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
            if (
                goodsAlone
                && !draft.Goods.Exists(g => _mentions.Exists(m => m.Goods.Exists(o => Coarse(o) == Coarse(g))))
            )
            {
                return false;
            }

            bool opposite = (draft.Status == MeasureStatus.RuledOut) != (Status == MeasureStatus.RuledOut);
            return !opposite
                && Agree(draft.Imposers, All(m => m.Imposers))
                && Agree(draft.Targets, All(m => m.Targets))
                && Agree([.. draft.Goods.Select(Coarse)], [.. _mentions.SelectMany(m => m.Goods).Select(Coarse)])
                && Agree(draft.Rate, First(m => m.Rate))
                && Agree(draft.Amount, _mentions.Select(m => m.Amount).FirstOrDefault(a => a is not null))
                && Agree(draft.Law, _mentions.Select(m => m.Law).FirstOrDefault(l => l is not null))
                && (draft.Imposers.Count + draft.Targets.Count > 0 || draft.IsAnaphora || head.Rate == draft.Rate);
        }

        /// <summary>"curbs on Japanese exports", "to retaliate" said of what is elsewhere called tariffs or taxes.</summary>
        private static bool IsCurb(MeasureKind vague, MeasureKind named) =>
            (vague is MeasureKind.ImportRestriction && named is MeasureKind.Sanctions or MeasureKind.Tariff)
            || (vague is MeasureKind.Sanctions && named is MeasureKind.ImportTax or MeasureKind.Quota);

        private bool IsSameDeed(MeasureDraft draft) =>
            draft.Goods.Count == 0
            && draft.Imposers.Exists(All(m => m.Imposers).Contains)
            && draft.Targets.Exists(All(m => m.Targets).Contains);

        public void Join(MeasureDraft draft)
        {
            if (_mentions.Count < Reading.Most)
            {
                _mentions.Add(draft);
            }
        }

        public Measure Done()
        {
            MeasureDraft full = _mentions.MaxBy(m => m.Fullness)!;
            List<string> imposers = All(m => m.Imposers);
            List<string> targets = [.. All(m => m.Targets).Except(imposers)];
            return new Measure
            {
                Kind = Kind,
                Status = Status!.Value,
                Imposers = imposers,
                Targets =
                    targets.Count == 0 && _mentions.Exists(m => m.OnAll) ? Targets.Everyone : Targets.Named(targets),
                Goods = [.. _mentions.SelectMany(m => m.Goods).DistinctBy(g => g.Name)],
                Rate = First(m => m.Rate),
                RateBefore = First(m => m.RateBefore),
                Amount = _mentions.Select(m => m.Amount).FirstOrDefault(a => a is not null),
                Law = _mentions.Select(m => m.Law).FirstOrDefault(l => l is not null),
                Retaliation = _mentions.Exists(m => m.Retaliation),
                RemovalAskedBy = All(m => m.RemovalAskedBy),
                Affected = All(m => m.Affected),
                Quote = full.Sentence.Quote(full.First, full.End),
                AlsoAt = [.. _mentions.Where(m => m != full).Select(m => m.Sentence.Quote(m.First, m.End))],
            };
        }

        /// <summary>Sanctions and curbs that turn out to be tariffs are tariffs.</summary>
        private MeasureKind Kind =>
            _mentions.Exists(m => m.Kind == MeasureKind.Tariff) ? MeasureKind.Tariff
            : _mentions.Find(m => m.Kind is MeasureKind.ImportTax or MeasureKind.Quota) is { } named ? named.Kind
            : _mentions[0].Kind;

        /// <summary>The status of the fullest mention that gives one; the latest, where it is settled meanwhile.</summary>
        private MeasureStatus? Status => _mentions.Where(m => m.Status is not null).MaxBy(m => m.Fullness)?.Status;

        private static bool Settled(MeasureStatus? status) => status is MeasureStatus.RuledOut or MeasureStatus.Lifted;

        private List<string> All(Func<MeasureDraft, List<string>> part) => [.. _mentions.SelectMany(part).Distinct()];

        private decimal? First(Func<MeasureDraft, decimal?> part) =>
            _mentions.Select(part).FirstOrDefault(v => v is not null);

        private static string Coarse(Good good) => good.Groups.Count > 0 ? good.Groups[^1] : good.Name;

        private static bool Agree(List<string> a, List<string> b) =>
            a.Count == 0 || b.Count == 0 || a.Exists(b.Contains);

        private static bool Agree<T>(T? a, T? b)
            where T : struct => a is null || b is null || a.Value.Equals(b.Value);

        private static bool Agree<T>(T? a, T? b)
            where T : class => a is null || b is null || a.Equals(b);
    }
}
