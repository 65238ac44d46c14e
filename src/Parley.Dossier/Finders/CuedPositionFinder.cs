namespace Parley.Dossier;

/// <summary>
/// Finds positions by the words that show them (the lexicon <c>position-cues</c>): a verb, an adjective or a noun with whose
/// it is, or what a side's speaker says ought to be, is unfair, would do harm.
/// </summary>
internal sealed class CuedPositionFinder
{
    private const int FarthestOwner = 4;

    private readonly Reading _reading;
    private readonly Voices _voices;
    private readonly CueSubjects _subjects;
    private readonly List<PartyPosition> _found = [];

    private CuedPositionFinder(Reading reading, Voices voices)
    {
        _reading = reading;
        _voices = voices;
        _subjects = new CueSubjects(reading, voices);
    }

    /// <summary>The positions of an article that is about trade, in order.</summary>
    public static List<PartyPosition> Find(Reading reading, List<Statement> statements, List<Person> people)
    {
        if (!reading.Body.Any(s => s.Of(Category.Topic).Concat(s.Of(Category.Measure)).Any()))
        {
            return [];
        }

        CuedPositionFinder finder = new(reading, new Voices(reading, statements, people));
        foreach (Sentence sentence in reading.Body)
        {
            if (sentence.Norm(sentence.End - 1) != "?")
            {
                finder.Read(sentence);
            }
        }

        return finder._found;
    }

    private void Read(Sentence sentence)
    {
        foreach (Hit hit in sentence.Hits)
        {
            if (
                hit.Category is Category.PositionVerb or Category.PositionPhrase or Category.PositionNoun
                && _found.Count < 2 * Reading.Most
            )
            {
                Read(sentence, hit);
            }
        }
    }

    private void Read(Sentence sentence, Hit hit)
    {
        (PositionCue cue, VerbForm forms) = PositionCue.Of(hit);
        if (cue.Position is null)
        {
            return;
        }

        if (cue.Holder == CueHolder.Condition)
        {
            OfCondition(sentence, hit);
            return;
        }

        // "If the sale went through, it could" is what is feared.
        bool asked = sentence.Norm(sentence.First) is "asked" or "when";
        if ((cue.Position is not PositionKind.Fears || asked) && ActFinder.IsHypothetical(sentence, hit.First))
        {
            return;
        }

        switch (cue.Holder)
        {
            case CueHolder.Speaker:
                OfSpeaker(sentence, hit, cue);
                break;
            case CueHolder.Own:
                OfOwn(sentence, hit, cue);
                break;
            case CueHolder.State:
                OfState(sentence, hit, cue);
                break;
            case CueHolder.Owner:
                OfOwner(sentence, hit, cue);
                break;
            default:
                OfVerb(sentence, hit, cue, forms);
                break;
        }
    }

    /// <summary>"Japan must open its market", "the tariffs are unfair": the position of the side that says so.</summary>
    private void OfSpeaker(Sentence sentence, Hit hit, PositionCue cue)
    {
        // "Denied that the market was closed".
        if (
            cue.Position == PositionKind.ComplainsOf
            && sentence.SpeechTags.Exists(t => t.Verb.Key == "deny" && t.End <= hit.First)
        )
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        Doer? subject = _subjects.Of(sentence, hit.First);
        int first = subject is not null ? Math.Min(subject.First, hit.First) : ClauseFirst(sentence, hit.First);
        string? side =
            _voices.SideAt(hit.First)
            ?? (_voices.At(hit.First) is null ? CueSubjects.ForWhom(sentence) : null)
            ?? (
                _voices.At(hit.First) is null
                && (Advice.Speaker(_reading, sentence, first, end) ?? Advice.Speaker(_reading, sentence, hit.First, end))
                    is { Economies: [var one] }
                    ? one
                    : null
            );
        PositionKind? kind = IsNegated(sentence, hit.First) ? cue.Negated : cue.Position;
        if (
            side is not null
            && kind is { } known
            && (known is not PositionKind.Fears || IsFeared(sentence, hit, end, side))
            && (known is not (PositionKind.ComplainsOf or PositionKind.Accepts) || IsOfOthers(sentence, hit, end, side))
        )
        {
            Add(sentence, side, known, ClauseFirst(sentence, hit.First), hit, end, Other(subject, side));
        }
    }

    /// <summary>"Would lead to" fears only where harm follows; the speaker's own retaliation is a threat.</summary>
    private static bool IsFeared(Sentence sentence, Hit hit, int end, string side)
    {
        bool leads =
            sentence.Norm(hit.End - 2) is "lead" or "result"
            || sentence.Norm(hit.End - 1) is "trigger" or "provoke" or "spark" or "cause";
        bool harm = sentence.Of(Category.Word, "harm").Any(h => h.First >= hit.End && h.End <= end);
        bool own = sentence.Mentions.Exists(m => m.First >= hit.End && m.End <= end && m.Economy == side);
        bool strikes = sentence.Of(Category.Measure).Any(h => h.First >= hit.End && h.End <= end);
        return (!leads || harm) && !(own && strikes);
    }

    /// <summary>A judgement on one's own side is no complaint: another side is named, or "it" and "this" point to what was told of.</summary>
    private bool IsOfOthers(Sentence sentence, Hit hit, int end, string side)
    {
        int first = ClauseFirst(sentence, hit.First);
        return CueScope.Others(sentence, first, end, side).Count > 0
            || (
                (
                    CueScope.PointsBack(sentence, first, end)
                    || (
                        IssueFinder.Find(sentence, first, end) is { } issue
                        && !Lexicon.Shared.WideTopics.Contains(issue.Topic)
                    )
                )
                && !sentence.Mentions.Exists(m => m.First >= first && m.End <= end && m.Economy == side)
            );
    }

    /// <summary>"Will not accept": the side's own refusal; told by another side, its complaint.</summary>
    private void OfOwn(Sentence sentence, Hit hit, PositionCue cue)
    {
        int end = ActFinder.ObjectEnd(sentence, hit.End);
        if (_subjects.Of(sentence, hit.First) is not { } subject)
        {
            return;
        }

        string? side = _voices.SideAt(hit.First);
        foreach (string economy in subject.Economies)
        {
            if (side is not null && side != economy)
            {
                Add(sentence, side, PositionKind.ComplainsOf, subject.First, hit, end, [economy]);
                return;
            }

            Add(sentence, economy, cue.Position!.Value, subject.First, hit, end, [], subject);
        }
    }

    private void OfVerb(Sentence sentence, Hit hit, PositionCue cue, VerbForm forms)
    {
        if (
            forms.HasFlag(VerbForm.Gerund)
            && sentence.Norm(hit.First - 1) is "while" or "after" or "before" or "by" or "in" or "besides"
            && cue is { Holder: CueHolder.Subject, Position: { } along }
            && hit.First - sentence.First <= 2
        )
        {
            int stop = ActFinder.ObjectEnd(sentence, hit.End);
            if (CueSubjects.After(sentence, hit.End) is { } main)
            {
                foreach (string economy in main.Economies)
                {
                    Add(sentence, economy, along, hit.First, hit, Math.Min(stop, main.First), [], main);
                }
            }

            return;
        }

        if (
            (VerbGroup.Of(sentence, hit.First, hit.End, forms) ?? OfPurpose(sentence, hit, cue, forms)) is not { } group
            || (group.Bare && (IsNounThere(sentence, hit.First) || !HasSubjectBeside(sentence, hit, group)))
            || KindOf(sentence, hit, cue, group) is not { } kind
            || (group.Passive && kind == PositionKind.Accepts)
        )
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        Doer? subject = _subjects.Of(sentence, group.First);
        if (group.Passive)
        {
            Doer? target = subject;
            subject = _subjects.Behind(sentence, hit.End, "by");
            if (target is not null && subject is not null && subject.Economies.Any(target.Economies.Contains))
            {
                return;
            }
        }

        if (
            subject is null
            || (cue.Holder is CueHolder.Yield && CutsOff(sentence, hit))
            || (cue.Holder is CueHolder.Steps && !HasSteps(sentence, hit, end))
            || (
                sentence.Norm(hit.First) is "ask" or "asks" or "asked" or "asking"
                && sentence.Norm(hit.End) != "for"
                && !sentence.Mentions.Exists(m =>
                    m.First - hit.End is 0 or 1 && !m.IsPlace && !subject.Economies.Contains(m.Economy)
                )
            )
            || (sentence.Norm(hit.First) is "seek" or "seeks" or "sought" or "seeking" && sentence.Norm(hit.End) == "to")
            || (group.Modality == Modality.Could && subject.End < group.First - 1)
        )
        {
            return;
        }

        string? side = _voices.SideAt(hit.First);
        if (_voices.IsForeign(hit.First) || AsksOwn(sentence, hit, kind, subject))
        {
            return;
        }

        // "A revaluation, which Washington has been urging"
        int first =
            sentence.Norm(subject.First - 1) is "which" or "that" && end - hit.End <= 3
                ? Grammar.ClauseStart(sentence, subject.First)
                : Math.Min(subject.First, group.First);
        foreach (string economy in subject.Economies)
        {
            // What one side says that another wants is not the other's word.
            if (side is null || side == economy)
            {
                Add(sentence, economy, kind, first, hit, end, [], subject);
            }
        }
    }

    /// <summary>"Went to Tokyo to protest", "are working to urge": what is done for a purpose shows the position.</summary>
    private static VerbGroup? OfPurpose(Sentence sentence, Hit hit, PositionCue cue, VerbForm forms)
    {
        if (
            !forms.HasFlag(VerbForm.Base)
            || sentence.Norm(hit.First - 1) != "to"
            || cue.Holder is not CueHolder.Subject
            || cue.Position is not (PositionKind.Wants or PositionKind.ComplainsOf or PositionKind.Refuses)
            || ActFinder.IsHypothetical(sentence, hit.First)
            || sentence.Norm(hit.First - 2) is "is" or "are" or "was" or "were" or "be" or "not" or "failed" or "how"
        )
        {
            return null;
        }

        int clause = Grammar.ClauseStart(sentence, hit.First);
        ActorPhrase? doer = sentence.Actors.Find(a =>
            a is { IsOwner: false, Actor.Economy: not null }
            && a.First >= clause
            && a.End < hit.First - 1
            && hit.First - a.End <= 14
            && sentence.MentionAt(a.First) is not { IsPlace: true }
        );
        while (
            doer is not null
            && sentence.Norm(doer.End) is "and" or ","
            && sentence.Actors.Find(a => a.First - doer.End == 1 && a is { IsOwner: false, Actor.Economy: not null })
                is { } next
        )
        {
            doer = next;
        }

        return doer is null
            ? null
            : new VerbGroup(
                doer.End,
                Modality.Asserted,
                Negated: false,
                EventTime.Present,
                Passive: false,
                Backshifted: false,
                Bare: false,
                Participial: false
            );
    }

    /// <summary>"Unveiled a plan": what is announced is to come.</summary>
    private static bool Announces(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First)
            is "announced"
                or "announces"
                or "unveiled"
                or "unveils"
                or "outlined"
                or "presented"
                or "submitted";

    private static bool HasSteps(Sentence sentence, Hit hit, int end) =>
        sentence.Of(Category.Word, "steps").Any(h => h.First >= hit.End && h.End <= end && h.First - hit.End <= 6);

    /// <summary>"MITI called on Japan's chip makers": what a government asks at home is no position towards others.</summary>
    private static bool AsksOwn(Sentence sentence, Hit hit, PositionKind kind, Doer owner) =>
        kind == PositionKind.Wants
        && CueScope.Others(sentence, hit.End, ActFinder.ObjectEnd(sentence, hit.End), owner.Economies[0]).Count == 0
        && sentence.Mentions.Exists(m =>
            m.First >= hit.End && m.First - hit.End <= 2 && owner.Economies.Contains(m.Economy)
        );

    private static PositionKind? KindOf(Sentence sentence, Hit hit, PositionCue cue, VerbGroup group)
    {
        bool ready = Enumerable
            .Range(group.First, Math.Max(0, hit.First - group.First))
            .Any(i => sentence.Norm(i) is "ready" or "prepared" or "willing" or "offered" or "agreed" or "free");
        bool may = Enumerable
            .Range(group.First, Math.Max(0, hit.First - group.First))
            .Any(i => sentence.Norm(i) is "may" or "might" or "likely");
        if (
            Enumerable
                .Range(group.First, Math.Max(0, hit.First - group.First))
                .Any(i => sentence.Norm(i) is "should" or "must" or "ought")
        )
        {
            return null;
        }

        PositionKind? told = group.Negated ? cue.Negated : cue.Position;
        return (cue.Holder, group.Modality) switch
        {
            (_, Modality.Urges or Modality.Denies) => null,
            (CueHolder.Purpose, Modality.Wants) => group.Negated ? null : PositionKind.Wants,
            (CueHolder.Purpose, _) => null,
            (CueHolder.Yield or CueHolder.Ready or CueHolder.Steps, Modality.Wants) => group.Negated ? cue.Negated : PositionKind.Wants,
            (CueHolder.Yield or CueHolder.Steps, Modality.Will) when !group.Passive => told,
            (CueHolder.Yield or CueHolder.Steps, Modality.Could) when ready || group.Backshifted || may => told,
            (CueHolder.Ready, Modality.Could) when ready => told,
            (CueHolder.Steps, Modality.Asserted) when Announces(sentence, hit) && !group.Passive => told,
            (CueHolder.Yield or CueHolder.Steps or CueHolder.Ready, _) => null,
            (_, Modality.Could) when group.Backshifted => told,
            (_, Modality.Could) => ready && cue.Position is PositionKind.Accepts ? told : null,
            _ => told,
        };
    }

    /// <summary>"The proposal to impose a tax", "ready to take sanctions" offer nothing.</summary>
    private static bool IsHarm(Sentence sentence, PositionKind kind, Issue issue, Hit hit, int end) =>
        kind == PositionKind.Offers
        && (
            sentence.Has(Category.Effect, "impose", hit.End, end)
            || IsMeasureItself(sentence, hit)
            || sentence.Of(Category.Word, "restrict").Any(h => h.First >= hit.End && h.End <= end && IsCurb(sentence, h))
            || issue.Topic is "trade_legislation" or "protectionism"
            || (
                issue.Topic is "sanctions" or "retaliation"
                && !sentence.Has(Category.Effect, "lift", hit.First, end)
                && !sentence.Has(Category.Effect, "lifted", hit.First, end)
            )
        );

    /// <summary>"Proposed a tariff of 25 percent".</summary>
    private static bool IsMeasureItself(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First).StartsWith("propos", StringComparison.Ordinal)
        && sentence.Of(Category.Measure).Any(m => m.First >= hit.End && m.First - hit.End <= 3)
        && sentence.Norm(hit.End) is "a" or "an" or "new";

    /// <summary>"Blamed slower growth on oil imports", "they hope that can be avoided": nothing that another side could answer.</summary>
    private static bool IsVague(
        Sentence sentence,
        PositionKind kind,
        Issue issue,
        int first,
        Hit hit,
        int end,
        string holder
    ) =>
        CueScope.Others(sentence, first, end, holder).Count == 0
        && (
            (kind == PositionKind.ComplainsOf && issue.Topic == "goods_trade")
            || (
                sentence.Norm(hit.First).StartsWith("hope", StringComparison.Ordinal)
                && IssueFinder.Find(sentence, first, end) is null
            )
        );

    /// <summary>"Curb", "limiting" restrict; "restrictions" and "barriers" may be what is lifted.</summary>
    private static bool IsCurb(Sentence sentence, Hit hit) =>
        !Enumerable.Range(hit.End, 3).Any(i => sentence.Norm(i) is "exports" or "export" or "shipments")
        && sentence.Norm(hit.First) is not ("restrictions" or "restriction" or "barriers" or "curbs" or "ban" or "bans" or "limits");

    /// <summary>"Will cut imports" gives nothing.</summary>
    private static bool CutsOff(Sentence sentence, Hit hit)
    {
        for (int i = hit.End; i < Math.Min(sentence.End, hit.End + 4); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "of" or "on" or "from" or "to" or "," or "for" or "in")
            {
                return false;
            }

            if (sentence.Of(Category.Word, "wanted_by_others").Any(h => h.First == i))
            {
                return true;
            }
        }

        return false;
    }

    private void OfState(Sentence sentence, Hit hit, PositionCue cue)
    {
        VerbGroup? group = VerbGroup.Of(sentence, hit.First, hit.End, VerbForm.None);
        int verb = group?.First ?? CueSubjects.LinkBefore(sentence, hit.First);
        if (group is { Modality: not (Modality.Asserted or Modality.Will) })
        {
            return;
        }

        string? side = _voices.SideAt(hit.First);
        Doer? subject = verb < 0 ? null : _subjects.Of(sentence, verb);
        string[] holders =
            subject is not null ? [.. subject.Economies.Where(e => side is null || side == e)]
            : group is not null && side is not null && CueSubjects.IsSelf(sentence, verb) ? [side]
            : [];
        bool negated = group is { Negated: true } || IsNegated(sentence, hit.First);
        if ((negated ? cue.Negated : cue.Position) is not { } kind)
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        if (ActFinder.Trim(sentence, end) <= hit.End && (kind != PositionKind.Fears || side is not null))
        {
            return;
        }

        foreach (string economy in holders)
        {
            Add(sentence, economy, kind, Math.Min(subject?.First ?? verb, verb), hit, end, [], subject);
        }
    }

    /// <summary>"Japan's demand for", "pressure by the U.S. to", "has serious concerns about".</summary>
    private void OfOwner(Sentence sentence, Hit hit, PositionCue cue)
    {
        bool verb = sentence
            .Of(Category.PositionVerb)
            .Any(v =>
                v.First == hit.First
                && VerbGroup.Of(sentence, v.First, v.End, PositionCue.Of(v).Forms) is { } group
                && !(group.Bare && (IsNounThere(sentence, v.First) || !HasSubjectBeside(sentence, hit, group)))
            );
        if (verb || IsConsumption(sentence, hit) || IsDenied(sentence, hit))
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        string? side = _voices.SideAt(hit.First);
        Doer? owner =
            _subjects.Owner(sentence, hit.First, FarthestOwner)
            ?? (
                cue.Position == PositionKind.ComplainsOf && sentence.Norm(hit.End) != "by"
                    ? null
                    : _subjects.Behind(sentence, hit.End, "by")
            )
            ?? _subjects.Behind(sentence, hit.End, "from")
            ?? (sentence.Norm(hit.End) is "in" or "among" or "of" ? _subjects.Behind(sentence, hit.End, sentence.Norm(hit.End)) : null)
            ?? _subjects.Having(sentence, hit.First);
        string[] holders =
            owner is not null ? [.. owner.Economies]
            : side is not null && cue.Position is PositionKind.Fears or PositionKind.ComplainsOf ? [side]
            : [];
        PositionKind? kind = sentence.Norm(hit.First - 1) is "no" ? cue.Negated : cue.Position;
        foreach (string economy in holders)
        {
            if (side is not null && side != economy)
            {
                if (OfAnother(sentence, hit, kind) is { } told && told == PositionKind.ComplainsOf)
                {
                    // "Japanese unwillingness to buy", an American says.
                    Add(sentence, side, told, Math.Min(owner!.First, hit.First), hit, end, [economy]);
                    continue;
                }

                if (OfAnother(sentence, hit, kind) is null)
                {
                    continue;
                }
            }

            if (
                kind is { } known
                && (
                    IssueFinder.FindOrGoods(sentence, hit.End, end) is not null
                    || (
                        known != PositionKind.Offers && CueScope.Others(sentence, hit.End, end, economy).Count > 0
                    )
                )
                && (owner is null || !AsksOwn(sentence, hit, known, owner))
                && !_voices.IsForeign(hit.First)
            )
            {
                Add(sentence, economy, known, Math.Min(owner?.First ?? hit.First, hit.First), hit, end, [], owner);
            }
        }
    }

    /// <summary>What a noun shows where another side tells of it: a refusal is complained of, efforts and what is "not shown" are no word of its owner.</summary>
    private static PositionKind? OfAnother(Sentence sentence, Hit hit, PositionKind? kind) =>
        kind == PositionKind.Refuses ? PositionKind.ComplainsOf
        : sentence.Norm(hit.First) is "effort" or "efforts" or "attempt" or "attempts" || IsNegated(sentence, hit.First)
            ? null
        : kind;

    /// <summary>"Unless Japan opens its market": who makes it a condition wants it.</summary>
    private void OfCondition(Sentence sentence, Hit hit)
    {
        bool harm =
            sentence.Of(Category.Measure).Any()
            || sentence.Has(Category.Effect, "threatened")
            || sentence.Has(Category.Effect, "lift");
        int end = ActFinder.ObjectEnd(sentence, hit.End);
        bool bare = sentence.Norm(hit.First) is "if";
        if (!harm || (bare && !RefusesWithin(sentence, hit.End, end)))
        {
            return;
        }

        string? side = _voices.SideAt(hit.First) ?? CueSubjects.First(sentence, hit.First);
        if (
            side is null
            || IssueFinder.Find(sentence, hit.End, end) is not { } issue
            || issue.Topic == IssueFinder.Widest
        )
        {
            return;
        }

        List<string> others = CueScope.Others(sentence, hit.End, end, side);
        bool own = sentence.Mentions.Exists(m => m.First - hit.End is 0 or 1 && m.Economy == side);
        if (others.Count > 0 && !own)
        {
            Add(sentence, side, PositionKind.Wants, hit.First, hit, end, others);
        }
    }

    private static bool RefusesWithin(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            string norm = sentence.Norm(i);
            if (
                norm
                    is "not"
                        or "no"
                        or "fail"
                        or "fails"
                        or "failed"
                        or "refuses"
                        or "refused"
                        or "continues"
                        or "continued"
                        or "without"
                || norm.EndsWith("n't", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Opposition charges": a word that is both noun and verb is a verb only behind who does it.</summary>
    private static bool HasSubjectBeside(Sentence sentence, Hit hit, VerbGroup group)
    {
        if (!sentence.Of(Category.PositionNoun).Any(n => n.First == hit.First))
        {
            return true;
        }

        int p = group.First - 1;
        return sentence.ActorAt(p) is { IsOwner: false }
            || sentence.Norm(p) is "he" or "she" or "it" or "they" or "we" or "i" or "who" or "which" or "and" or ",";
    }

    /// <summary>"The demand", "their offers": a word that is both noun and verb stands as a noun.</summary>
    private static bool IsNounThere(Sentence sentence, int at) =>
        sentence.Norm(at - 1)
            is "'s"
                or "'"
                or "the"
                or "a"
                or "an"
                or "any"
                or "no"
                or "its"
                or "their"
                or "his"
                or "her"
                or "our"
                or "of"
                or "this"
                or "these"
                or "those"
                or "such"
                or "for"
                or "on"
                or "in"
                or "with"
                or "by"
                or "from"
                or "as";

    /// <summary>"Denied charges of dumping".</summary>
    private static bool IsDenied(Sentence sentence, Hit hit)
    {
        for (int i = hit.First - 1; i >= Math.Max(sentence.First, hit.First - 5); i--)
        {
            if (sentence.At(i, Category.Reporting) is { Key: "deny" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Japan's demand for oil" is what it uses.</summary>
    private static bool IsConsumption(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First) == "demand"
        && (
            sentence.Norm(hit.End) is not ("for" or "that" or "to")
            || sentence.Norm(hit.First - 1) is "domestic" or "consumer" or "internal" or "world" or "strong" or "weak"
            || sentence.Of(Category.Good).Concat(sentence.Of(Category.GoodsWord)).Any(g => g.First - hit.End is 1 or 2)
        );

    private static bool IsNegated(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(sentence.First, first - 3); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "not" or "never" or "nothing" or "neither" or "nor" || norm.EndsWith("n't", StringComparison.Ordinal))
            {
                return true;
            }

            if (norm is "," or ";" or "that")
            {
                return false;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Other(Doer? subject, string side) =>
        subject is null ? [] : [.. subject.Economies.Where(e => e != side)];

    /// <summary>Where the clause of a cue begins, within what its speaker says.</summary>
    private int ClauseFirst(Sentence sentence, int at)
    {
        int first = Grammar.ClauseStart(sentence, at);
        Statement? statement = _voices.At(at);
        while (first < at && _voices.At(first) != statement)
        {
            first++;
        }

        return first;
    }

    private void Add(
        Sentence sentence,
        string economy,
        PositionKind kind,
        int first,
        Hit hit,
        int end,
        IReadOnlyList<string> toward,
        Doer? subject = null
    )
    {
        Statement? statement = _voices.At(hit.First);
        if (
            CueScope.IssueOf(
                sentence,
                first,
                hit,
                end,
                economy,
                statement,
                mayEnd: kind is PositionKind.Refuses or PositionKind.Fears
            )
                is not { } issue
            || IsHarm(sentence, kind, issue, hit, end)
            || IsVague(sentence, kind, issue, first, hit, end, economy)
        )
        {
            return;
        }

        Quote quote = sentence.Quote(Math.Min(first, hit.First), ActFinder.Trim(sentence, Math.Max(hit.End, end)));
        Actor? said = subject?.Actors.FirstOrDefault(a => a.Economy == economy) ?? statement?.Speaker;
        _found.Add(
            new PartyPosition
            {
                Economy = economy,
                Kind = kind,
                Issue = issue,
                Toward = toward.Count > 0
                    ? toward
                    : [
                        .. CueScope
                            .Others(sentence, first, end, economy)
                            .Where(o => subject is null || !subject.Economies.Contains(o)),
                    ],
                By = said is null || said == new Actor(economy) || said.Economy != economy ? null : said,
                Quote = quote,
            }
        );
    }
}
