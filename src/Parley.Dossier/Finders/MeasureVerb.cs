namespace Parley.Dossier;

/// <summary>Finds the verb that governs a measure, who its subject is, and how real it makes the measure.</summary>
internal static class MeasureVerb
{
    private const int FarthestVerb = 12;
    private static readonly string[] Governing =
    [
        "impose",
        "imposed",
        "imposition",
        "lift",
        "lifted",
        "keep",
        "begin",
        "holds",
    ];

    public static void Read(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        int clause = Grammar.ClauseStart(sentence, draft.First);
        bool isVerb = draft.IsVerb || sentence.Norm(draft.Noun.First) == "retaliate";
        Relative? relative = isVerb ? null : Relative.Find(sentence, draft.Noun.End);
        Hit? left =
            relative is not null ? null
            : isVerb ? draft.Noun
            : Left(sentence, draft.First, clause);
        Hit? right = isVerb || relative is not null ? null : Right(sentence, draft.Noun.End);
        Hit? verb = relative?.Verb ?? left ?? right;
        int zoneEnd = verb is { } v && v.First < draft.First ? v.First : draft.First;
        if (right is { } r && left is null)
        {
            zoneEnd = r.First;
        }

        int zoneStart = Math.Max(clause, zoneEnd - 14);
        Zone zone = new(sentence, zoneStart, zoneEnd);
        string role = isVerb ? "impose" : verb?.Key ?? "";
        if (role == "imposed" && IsPassiveInfinitive(sentence, verb!.First))
        {
            role = "impose";
        }

        bool named = draft.Imposers.Count > 0;
        Mention? doer = relative?.Doer;
        Mention? subject =
            named ? null
            : left is null ? doer
            : OwnerOfDecision(sentence, verb!) ?? Subject(sentence, verb, clause, role == "lift" ? [] : draft.Targets);
        if (
            subject is not null
            && role is "impose" or "imposition"
            && zone.Has("undo")
            && subject.End <= zone.From("undo")
            && !isVerb
        )
        {
            // "Japan could do enough to avoid the tariffs": who averts a measure does not impose it.
            subject = null;
        }

        if (subject is not null && Faces(sentence, subject))
        {
            // "Tokyo faces tariffs": the subject bears them.
            draft.Targets.Add(subject.Economy);
            subject = null;
        }
        else if (subject is not null)
        {
            draft.Imposers.AddRange(
                Grammar.Coordinated(sentence, subject).Where(e => !draft.Targets.Contains(e) || e == subject.Economy)
            );
        }

        if (named)
        {
            foreach (Mention mention in sentence.Mentions)
            {
                if (
                    mention.End <= draft.First
                    && Faces(sentence, mention)
                    && !draft.Imposers.Contains(mention.Economy)
                    && !draft.Targets.Contains(mention.Economy)
                )
                {
                    draft.Targets.Add(mention.Economy);
                }
            }
        }

        if (!named && verb is null && zone.Has("forgo"))
        {
            // "Washington agreed to forego duties"
            subject = Subject(
                sentence,
                new Hit(zone.From("forgo"), draft.First, Category.Effect, "forgo"),
                clause,
                draft.Targets
            );
            if (subject is not null)
            {
                draft.Imposers.Add(subject.Economy);
            }
        }
        else if (!named && verb is null && PlanOf(sentence, zoneStart, draft.First) is { } planner)
        {
            draft.Imposers.Add(planner.Economy);
            subject = planner;
        }

        if (
            !named
            && draft.Imposers.Count == 0
            && verb is null
            && Announcer(sentence, zone, clause, draft) is { } announcer
        )
        {
            draft.Imposers.Add(announcer.Economy);
            subject = announcer;
        }

        if (
            !named
            && verb is null
            && draft.Imposers.Count == 0
            && sentence.Mentions.Find(m => m.End <= draft.First && draft.First - m.End <= 4 && Faces(sentence, m))
                is { } bearer
        )
        {
            // "Brazil faces a tariff", "energy products from Canada face a duty"
            draft.Targets.Add(bearer.Economy);
            int from = sentence.Norm(bearer.First - 1) == "from" ? bearer.First - 1 : -1;
            foreach (Hit good in sentence.Of(Category.Good).Where(g => from > 0 && g.End <= from && from - g.End <= 1))
            {
                draft.AddGood(good.Key);
            }
        }

        draft.Status = role switch
        {
            "impose" => OfImposing(zone, sentence, zoneEnd),
            "imposition" => OfImposing(zone, sentence, zoneEnd) is var status and not MeasureStatus.Proposed
                ? status
                : MeasureStatus.Announced,
            _ when relative is not null => relative.Status,
            "imposed" => zone.IsNegated ? MeasureStatus.RuledOut
            : zone.IsConditional ? MeasureStatus.Threatened
            : MeasureStatus.InForce,
            "lift" => OfLifting(draft, zone, subject),
            "lifted" => OfLifted(sentence, verb!, zone),
            "holds" => zone.IsConditional || zone.IsNegated ? null : MeasureStatus.InForce,
            "keep" => zone.IsConditional ? null : MeasureStatus.InForce,
            "begin" => MeasureStatus.Announced,
            _ => OfNoVerb(draft, zone),
        };

        bool asked = sentence.Norm(sentence.First) == "asked";
        if (asked && isVerb)
        {
            // "Asked if Japan would retaliate" says nothing of Japan.
            draft.Status = null;
        }

        if (draft.IsVerb && draft.Status == MeasureStatus.Announced && !zone.HasAny("will", "decided", "announced"))
        {
            draft.Status = MeasureStatus.Threatened;
        }

        bool lawmakers =
            subject?.IsLawmaker == true
            || (
                zone.HasAny("bill", "bills", "legislation", "amendment", "amendments", "resolution", "motion")
                && !(draft.Imposers.Count > 0 && subject?.IsLawmaker != true && zone.HasAny("if"))
            );
        bool introduced = role == "imposed" && doer is null && left is null && draft.Status == MeasureStatus.InForce;
        if (lawmakers && (introduced || draft.Status is MeasureStatus.Announced or MeasureStatus.Threatened))
        {
            draft.Status = MeasureStatus.Proposed;
        }

        if (draft.Status is null && NoIntention(sentence, draft.First) is { } intention)
        {
            // "the United States has no intention of a tariff on Japanese cars"
            draft.Status = MeasureStatus.RuledOut;
            if (draft.Imposers.Count == 0 && Grammar.Subject(sentence, intention, clause) is { } refuser)
            {
                draft.Imposers.Add(refuser.Economy);
            }
        }

        if (DoesNotHesitate(sentence, zoneEnd))
        {
            draft.Status = MeasureStatus.Threatened;
        }

        if (lawmakers && draft.Status == MeasureStatus.Proposed)
        {
            if (draft.Imposers.Count == 0 && sentence.Mentions.Find(m => m.IsLawmaker) is { } legislature)
            {
                draft.Imposers.Add(legislature.Economy);
            }
        }
    }

    private static MeasureStatus? OfImposing(Zone zone, Sentence sentence, int verb)
    {
        if (zone.Has("undo"))
        {
            return MeasureStatus.Threatened;
        }

        if (zone.IsNegated)
        {
            return MeasureStatus.RuledOut;
        }

        // "warned that it would" and "threatened to" go before "would".
        if (zone.IsConditional || HasCondition(sentence) || zone.Has("threatened"))
        {
            return MeasureStatus.Threatened;
        }

        return zone.Nearest("possible", "threatened", "asked", "intended", "inquiry", "demand") switch
        {
            "possible" or "threatened" => MeasureStatus.Threatened,
            "asked" or "demand" => MeasureStatus.Proposed,
            "intended" => MeasureStatus.Announced,
            "inquiry" => MeasureStatus.UnderInquiry,
            _ when sentence.Norm(verb) is "banned" or "curbed" or "limited" or "restricted" or "blocked" =>
                MeasureStatus.InForce,
            _ => sentence.Norm(verb).EndsWith("ing", StringComparison.Ordinal) ? null : MeasureStatus.Proposed,
        };
    }

    private static MeasureStatus? OfLifting(MeasureDraft draft, Zone zone, Mention? subject)
    {
        if (zone.Has("demand") || zone.Has("asked"))
        {
            // "asked Japan to end its quotas": the one asked imposes, the asker asks.
            string? imposer = draft.Imposers.FirstOrDefault();
            Mention? asker = Grammar.Subject(
                draft.Sentence,
                zone.From("demand", "asked"),
                draft.Sentence.First,
                imposer
            );
            if (asker is not null)
            {
                draft.RemovalAskedBy.AddRange(Grammar.Coordinated(draft.Sentence, asker).Where(e => e != imposer));
            }
            else if (subject is not null && subject.First < zone.From("demand", "asked"))
            {
                // "the U.S. will press for elimination of import barriers": the subject asks, nobody is said to impose.
                draft.Imposers.Clear();
                draft.RemovalAskedBy.Add(subject.Economy);
            }

            return MeasureStatus.InForce;
        }

        return draft.IsAnaphora && zone.IsConditional ? null : MeasureStatus.InForce;
    }

    private static MeasureStatus? OfLifted(Sentence sentence, Hit verb, Zone zone)
    {
        if (IsPassiveInfinitive(sentence, verb.First) || zone.IsConditional)
        {
            return null;
        }

        return zone.IsNegated ? MeasureStatus.InForce : MeasureStatus.Lifted;
    }

    private static MeasureStatus? OfNoVerb(MeasureDraft draft, Zone zone)
    {
        if (zone.Has("forgo"))
        {
            return MeasureStatus.RuledOut;
        }

        if (zone.IsNegated)
        {
            return null;
        }

        if (zone.Has("inquiry"))
        {
            return MeasureStatus.UnderInquiry;
        }

        return zone.Nearest("possible", "threatened", "asked", "intended") switch
        {
            "possible" or "threatened" => MeasureStatus.Threatened,
            "asked" => MeasureStatus.Proposed,
            "intended" when zone.Has("threatened") || HasCondition(draft.Sentence) => MeasureStatus.Threatened,
            "intended" => MeasureStatus.Announced,
            _ when draft.Rate is null || !draft.HasObject => null,
            _ => IsAfterCondition(draft) ? MeasureStatus.Threatened : MeasureStatus.InForce,
        };
    }

    private static Hit? Left(Sentence sentence, int before, int clause)
    {
        Hit? nearest = null;
        foreach (Hit hit in sentence.Of(Category.Effect))
        {
            if (
                Governing.Contains(hit.Key)
                && hit.Key is not ("keep" or "begin")
                && hit.First >= clause
                && hit.End <= before
                && before - hit.End <= FarthestVerb
                && (nearest is null || hit.First >= nearest.First)
            )
            {
                nearest = hit;
            }
        }

        // "agreed to forego", "put off": a verb that another noun already took is not ours.
        return nearest is { } verb && !OtherNounBetween(sentence, verb.End, before) ? nearest : null;
    }

    private static bool OtherNounBetween(Sentence sentence, int from, int to) =>
        sentence.Has(Category.Effect, "undo", from, to)
        || Enumerable
            .Range(from, Math.Max(0, to - from))
            .Any(i => sentence.Norm(i) is "." or ";" or "that" or "which" or "said");

    private static Hit? Right(Sentence sentence, int after)
    {
        int end = Math.Min(Grammar.ClauseEnd(sentence, after), after + 18);
        foreach (Hit hit in sentence.Of(Category.Effect))
        {
            bool passive = hit.Key is "imposed" or "lifted" or "keep" or "begin";
            if (passive && hit.First >= after && hit.End <= end && IsPassive(sentence, hit, after))
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>"America's decision to impose tariffs", "the Commission's proposal to impose a tax".</summary>
    private static Mention? OwnerOfDecision(Sentence sentence, Hit verb)
    {
        int noun = verb.First - 2;
        if (sentence.Norm(verb.First - 1) != "to" || !sentence.Of(Category.Word, "decision").Any(h => h.First == noun))
        {
            return null;
        }

        return Grammar.Owner(sentence, noun) ?? Grammar.Owner(sentence, noun - 1);
    }

    /// <summary>"Canada announced a tariff", "Mexico would answer with tariffs": who says so where no verb governs the noun.</summary>
    private static Mention? Announcer(Sentence sentence, Zone zone, int clause, MeasureDraft draft)
    {
        string? not = draft.Targets.Count == 1 ? draft.Targets[0] : null;
        if (zone.Nearest("intended", "threatened") is null)
        {
            // "the president has asked for a tariff on imported cars"
            bool asks =
                sentence.Norm(draft.First - 1) == "for"
                || (sentence.Norm(draft.First - 1) is "a" or "an" && sentence.Norm(draft.First - 2) == "for");
            return asks && draft.OnAll && zone.Nearest("asked") is not null
                ? Grammar.Subject(sentence, zone.From("asked"), clause, not)
                : null;
        }

        return Grammar.Subject(sentence, zone.From("intended", "threatened"), clause, not);
    }

    /// <summary>"a Senate plan to trigger an oil import tariff" where no other verb governs.</summary>
    private static Mention? PlanOf(Sentence sentence, int from, int to)
    {
        Hit? plan = sentence.Of(Category.Word, "decision").LastOrDefault(h => h.First >= from && h.End <= to);
        return plan is { } found ? Grammar.Owner(sentence, found.First) : null;
    }

    private static bool Faces(Sentence sentence, Mention mention)
    {
        string next = sentence.Norm(mention.End);
        string second = sentence.Norm(mention.End + 1);
        return next is "face" or "faces" or "faced"
            || ((next is "already" or "now" or "also") && (second is "face" or "faces" or "faced"));
    }

    private static bool IsPassive(Sentence sentence, Hit verb, int after)
    {
        if (verb.Key is "keep" or "begin" || verb.First == after)
        {
            return true;
        }

        return sentence.Norm(verb.First - 1) is "be" or "been" or "were" or "was" or "are" or "is" or "being"
            || sentence.Norm(verb.First - 2) is "be" or "were" or "was" or "are";
    }

    private static bool IsPassiveInfinitive(Sentence sentence, int verb)
    {
        for (int i = verb - 1; i >= Math.Max(sentence.First, verb - 3); i--)
        {
            if (sentence.Norm(i) == "be")
            {
                return true;
            }
        }

        return false;
    }

    private static int? NoIntention(Sentence sentence, int before)
    {
        for (int i = before - 1; i >= Math.Max(sentence.First, before - 9); i--)
        {
            if (sentence.Norm(i) is "intention" or "plan" or "plans" && sentence.Norm(i - 1) == "no")
            {
                return i - 1;
            }
        }

        return null;
    }

    /// <summary>"would not hesitate to use its powers to retaliate" is a threat, however far before.</summary>
    private static bool DoesNotHesitate(Sentence sentence, int before)
    {
        for (int i = Math.Max(sentence.First, before - 25); i < before; i++)
        {
            if (sentence.Norm(i) == "hesitate")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A condition on the whole sentence: "if a bill was enacted, we will impose taxes".</summary>
    private static bool HasCondition(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (sentence.Norm(i) is "if" or "unless")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"if Washington goes ahead with a tariff": what stands after the condition is not in force.</summary>
    private static bool IsAfterCondition(MeasureDraft draft)
    {
        for (int i = Math.Max(draft.Sentence.First, draft.First - FarthestVerb); i < draft.First; i++)
        {
            if (draft.Sentence.Norm(i) is "if" or "unless")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who does it: the nearest actor before the verb that is not the one it is done to.</summary>
    private static Mention? Subject(Sentence sentence, Hit? verb, int clause, List<string> targets)
    {
        if (verb is not { } hit)
        {
            return null;
        }

        string? not = targets.Count == 1 ? targets[0] : null;
        return Grammar.Subject(sentence, hit.First, clause, not)
            ?? Grammar.Subject(sentence, hit.First, sentence.First, not);
    }

    /// <summary>The words before a verb, within its clause.</summary>
    private readonly struct Zone(Sentence sentence, int from, int to)
    {
        private readonly Sentence _sentence = sentence;
        private readonly int _from = from;
        private readonly int _to = to;

        public bool IsNegated
        {
            get
            {
                int near = Math.Max(_from, _to - 7);
                return _sentence.Has(Category.Effect, "negation", near, _to + 1) && !HasAny("hesitate");
            }
        }

        public bool IsConditional => _sentence.Has(Category.Effect, "condition", _from, _to) && !OnlyShould();

        public bool Has(string key) => _sentence.Has(Category.Effect, key, _from, _to);

        public bool HasAny(params ReadOnlySpan<string> words)
        {
            for (int i = _from; i < _to; i++)
            {
                if (words.Contains(_sentence.Norm(i)))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The first token of the last phrase of any of the keys.</summary>
        public int From(params ReadOnlySpan<string> keys)
        {
            int last = _from;
            foreach (Hit hit in _sentence.Of(Category.Effect))
            {
                if (hit.First >= _from && hit.End <= _to && keys.Contains(hit.Key))
                {
                    last = hit.First;
                }
            }

            return last;
        }

        public string? Nearest(params ReadOnlySpan<string> keys)
        {
            (string? Key, int First) best = (null, -1);
            foreach (Hit hit in _sentence.Of(Category.Effect))
            {
                if (hit.First >= _from && hit.End <= _to && hit.First > best.First && keys.Contains(hit.Key))
                {
                    best = (hit.Key, hit.First);
                }
            }

            return best.Key;
        }

        private bool OnlyShould()
        {
            foreach (Hit hit in _sentence.Of(Category.Effect, "condition"))
            {
                if (hit.First >= _from && hit.End <= _to && _sentence.Norm(hit.First) != "should")
                {
                    return false;
                }
            }

            return true;
        }
    }
}
