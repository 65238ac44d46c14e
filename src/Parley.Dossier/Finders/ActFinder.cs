namespace Parley.Dossier;

/// <summary>Something one side does to another, as one verb or noun of a sentence tells it.</summary>
/// <param name="Entry">Its row of the lexicon.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Hit">The verb or noun.</param>
/// <param name="By">Who does it.</param>
/// <param name="To">Those it is done to.</param>
/// <param name="Inward">True where both are of one economy: a parliament calls on its president.</param>
/// <param name="Negated">True where it is said not to be so.</param>
/// <param name="Modality">How it is meant.</param>
/// <param name="Time">When, by the verb.</param>
/// <param name="About">What it is about.</param>
/// <param name="Quote">Its part of the sentence.</param>
internal sealed record Act(
    ActEntry Entry,
    Sentence Sentence,
    Hit Hit,
    Doer? By,
    Doer? To,
    bool Inward,
    bool Negated,
    Modality Modality,
    EventTime Time,
    Issue? About,
    Quote Quote
)
{
    /// <summary>True where what it is about is told by no topic but by a word for what one may want or refuse.</summary>
    public bool IsOfMatter { get; init; }
}

/// <summary>Finds acts: who presses, threatens, refuses, offers, by the lexicon <c>acts</c>.</summary>
internal static class ActFinder
{
    public static List<Act> Find(Reading reading)
    {
        List<Act> acts = [];
        foreach (Sentence sentence in reading.Body)
        {
            int done = -1;
            foreach (Hit hit in sentence.Of(Category.Act))
            {
                // The first of the things that a verb may do whose needs are met.
                if (hit.First != done && OfVerb(reading, acts, sentence, hit) is { } act)
                {
                    done = hit.First;
                    Add(acts, act);
                }
            }

            foreach (Hit hit in sentence.Of(Category.Modal, "urges/verb"))
            {
                Add(acts, Advice.Of(reading, sentence, hit));
            }

            Add(acts, Advice.Reproach(reading, sentence));
            Add(acts, Advice.Refusal(reading, sentence));

            foreach (Hit hit in sentence.Of(Category.ActNoun))
            {
                if (!acts.Exists(a => a.Sentence == sentence && a.Hit.First <= hit.First && hit.First < a.Hit.End))
                {
                    Add(acts, ActNouns.Of(reading, sentence, hit));
                }
            }
        }

        return acts;
    }

    private static void Add(List<Act> acts, Act? act)
    {
        if (act is not null && acts.Count < 4 * Reading.Most)
        {
            acts.Add(act);
        }
    }

    private static Act? OfVerb(Reading reading, List<Act> acts, Sentence sentence, Hit hit)
    {
        (ActEntry entry, VerbForm forms) = ActEntry.Of(hit);
        if (
            sentence.IsHyphenated(hit.First)
            || (entry.Position == PositionKind.ComplainsOf && CueLimits.IsPrice(sentence, hit))
        )
        {
            return null;
        }

        Doer? listed = forms.HasFlag(VerbForm.Base) ? Undertakings.Of(reading, sentence, hit.First) : null;
        VerbGroup? read = listed is not null
            ? Undertakings.Group(hit.First)
            : VerbGroup.OrPurpose(sentence, hit.First, hit.End, forms);
        if (read is not { } group || IsNoun(sentence, hit, group))
        {
            return null;
        }

        if (IsOfDroppedPlan(sentence, hit.First) || IsAnotherMeaning(sentence, entry, hit))
        {
            return null;
        }

        Doer? asked = group.Loose ? ActSides.Controlled(reading, sentence, group.First) : null;
        if (group.Loose && !MayBePurpose(entry))
        {
            return null;
        }

        Doer? subject =
            listed
            ?? asked
            ?? (
                group.Participial || group.Loose
                    ? ActSides.Around(reading, sentence, hit, group)
                    : Roles.Subject(reading, sentence, group.First)
            );
        int end = ObjectEnd(sentence, hit.End);
        Doer? by = subject;
        Doer? to = entry.Pattern is ActPattern.Joint or ActPattern.Together
            ? (entry.Needs == ActNeeds.Party ? null : ActSides.After(sentence, hit.End, "with"))
                ?? (entry.Pattern == ActPattern.Together ? ActSides.Met(reading, sentence, hit.End) : null)
            : Roles.Object(
                reading,
                sentence,
                hit.End,
                entry.Through,
                group.Passive || !PassesOver(entry) ? null : subject
            );
        if (subject is null && !group.Passive && entry.Pattern is ActPattern.Joint or ActPattern.Together)
        {
            by = subject = Roles.Unnamed(reading, sentence, group.First, to);
        }

        if (entry.Event == EventType.Agree && to is not null && !IsLedTo(sentence, to, entry.Through))
        {
            to = null;
        }

        if (group.Passive)
        {
            (by, to) = ActSides.Undergone(reading, sentence, entry, hit, group, subject, to, end);
            by ??= ActSides.OwnerBehind(sentence, entry, hit.End, to);
        }

        if (entry.Pattern == ActPattern.Suffer)
        {
            by =
                ActSides.After(sentence, hit.End, "from")
                ?? ActSides.After(sentence, hit.End, "by")
                ?? ActSides.After(sentence, hit.End, "in");
            subject ??= ActSides.Held(sentence, group.First, by);
            to = by is null || subject is null ? null : ActSides.Without(subject, by);
            by = to is null ? null : by;
        }

        if (entry.Pattern == ActPattern.Begin)
        {
            // "U.S. tariffs on Japanese goods took effect", "that took effect".
            int before = ActNeeding.SubjectEnd(sentence, group.First);
            Mention[] held = [.. ActSides.MentionsBefore(sentence, before)];
            by = Array.FindLast(held, m => ActSides.Owns(sentence, m)) is { } owner
                ? new Doer([owner.Economy], owner.First, owner.End)
                : null;
            to = by is null ? null : ActSides.Held(sentence, before, by);
            to = to?.First > by?.First ? to : null;
            if (by is null && held.LastOrDefault() is { } bears && Sides.Other(reading, bears.Economy) is { } levies)
            {
                // "The duties on Chinese goods took effect": of two sides, the other's.
                (by, to) = (
                    new Doer([levies], bears.First, bears.End),
                    new Doer([bears.Economy], bears.First, bears.End)
                );
            }
        }

        if (
            to is null
            && by is not null
            && entry is { Pattern: ActPattern.Verb, Needs: ActNeeds.Harm }
            && ActNeeding.RelativeOf(sentence, group.First) is { } that
        )
        {
            to = ActSides.Held(sentence, that, by);
        }

        if (entry.Pattern == ActPattern.Visit)
        {
            to = Visits.Destination(sentence, hit);
            if (to is null || by is null || by.Economies.Any(to.Economies.Contains))
            {
                return null;
            }
        }

        if (entry.Pattern == ActPattern.Blame)
        {
            subject ??=
                ActSides.Held(sentence, group.First, null) is { } bearer && group.First - bearer.End <= 4
                    ? bearer
                    : null;

            // Who says so complains of the one who does it.
            bool told =
                group.Modality == Modality.Asserted
                && !group.Passive
                && subject is not null
                && group.First - subject.End is >= 0 and <= 4;
            by = told ? Advice.Speaker(reading, sentence, subject!.First, end) : null;
            to = subject;
            if (by is null || by.Economies.Any(to!.Economies.Contains))
            {
                return null;
            }
        }

        Issue? about = IssueFinder.Find(
            sentence,
            group.Passive ? Grammar.ClauseStart(sentence, hit.First) : hit.First,
            end
        );
        if (about is null && entry.Needs == ActNeeds.Measure && ActNeeding.IsItsOwn(sentence, hit.End))
        {
            about = IssueFinder.Find(sentence, sentence.First, hit.First);
        }

        about ??= Answered(acts, sentence, entry, by, to);
        if (about is null && entry.Needs == ActNeeds.Agreement && ActNeeding.IsRelative(sentence, group.First))
        {
            about = IssueFinder.Find(sentence, Grammar.ClauseStart(sentence, hit.First), hit.First);
        }

        if (by is null && !group.Passive && entry.Pattern == ActPattern.Verb && to is { Economies: [var faced] })
        {
            by = ActSides.Pointed(reading, sentence, group.First, faced);
        }

        if (
            entry.Needs == ActNeeds.Unjust
            && to is null
            && by is { Economies: [var judge] }
            && ActNeeding.IsOwnless(sentence, hit.End)
        )
        {
            // "Called the duties unjustified": of two sides, the other's.
            to = Sides.Other(reading, judge) is { } judged ? new Doer([judged], hit.End, hit.End + 1) : null;
        }

        bool needsNone = NeedsNoIssue(sentence, entry, hit, group);
        bool matter = needsNone || ActNeeding.IsOfMatter(sentence, entry, hit, group);
        if (to is null && about is null && by is { Economies: [var alone] } && needsNone)
        {
            to = Sides.Other(reading, alone) is { } facing ? new Doer([facing], hit.First, hit.End) : null;
        }

        if (
            entry.Needs == ActNeeds.Measure
            && subject is null or { Economies.Count: > 1 }
            && sentence.Norm(group.First - 1) is "that" or "which"
            && ActSides.Owned(sentence, hit.End) is { } cut
        )
        {
            (by, to) = cut;
        }

        if (
            entry is { Event: EventType.Request, Needs: ActNeeds.Issue or ActNeeds.Either }
            && to is null
            && (about is not null || matter)
        )
        {
            to = ActSides.Asked(reading, sentence, hit.End, end, by);
        }

        if (
            !(
                ActNeeding.IsMet(sentence, entry, hit, end, group, to, about)
                || (matter && entry.Needs is ActNeeds.Issue or ActNeeds.Either)
            )
            || (by is null && (to is null || !group.Passive || subject is null || sentence.Norm(hit.End) == "by"))
            || (
                sentence.Norm(hit.End) == "to"
                && !group.Passive
                && entry.Pattern is not (ActPattern.Joint or ActPattern.Together)
                && !entry.Through.Contains("to")
            )
            || (by is null && to is { Economies.Count: > 1 })
            || IsHypothetical(sentence, subject?.First ?? group.First)
            || IsHypothetical(sentence, group.First)
            || (entry.Event == EventType.Sanction && IsAgreed(sentence, hit.First))
        )
        {
            return null;
        }

        // "Said it would" is what it will do; "would, if" is what it may do.
        bool reported = sentence.Of(Category.Word, "reporting").Any();
        bool conditional = sentence.Has(Category.Effect, "condition");
        Modality modality =
            asked is not null ? Modality.Urges
            : group is { Backshifted: true, Modality: Modality.Could } && reported && !conditional ? Modality.Will
            : group.Modality;
        if (entry.Pattern == ActPattern.Accept && group.Negated && modality == Modality.Could)
        {
            // "Could not accept" refuses.
            modality = Modality.Asserted;
        }

        if (entry.Event == EventType.Concede && IsAgreed(sentence, hit.First))
        {
            // That it agreed is its position.
            entry = entry with
            {
                Position = null,
            };
        }

        int first = Math.Min(hit.First, Math.Min(by?.First ?? hit.First, group.First));
        Doer? other = entry.Event == EventType.Request && IsNamedWithin(to, by) ? to : ActSides.Without(to, by);
        return new Act(
            entry,
            sentence,
            hit,
            by,
            other,
            Inward: other is null && to is not null && by is not null && !CueLimits.IsForOwn(sentence, to.End),
            group.Negated || IsNoFurther(sentence, hit.End, end),
            modality,
            modality == Modality.Asserted && group.Time == EventTime.Future ? EventTime.Present : group.Time,
            about,
            sentence.Quote(Math.Max(first, hit.First - 40), Trim(sentence, Math.Max(end, to?.End ?? end)))
        )
        {
            IsOfMatter = matter,
        };
    }

    /// <summary>"Lifted U.S. tariffs on Chinese goods" is done to China; "praised Japan's rejection of U.S. calls" is not done to the United States.</summary>
    private static bool PassesOver(ActEntry entry) =>
        entry.Event is not (EventType.Support or EventType.Accuse or EventType.Cooperate);

    /// <summary>Where the words of the object end: with the clause, before ", said" and ", which".</summary>
    public static int ObjectEnd(Sentence sentence, int from)
    {
        int end = Math.Max(from, Grammar.ClauseEnd(sentence, from));
        for (int i = from; i < Math.Min(end, from + 30); i++)
        {
            string norm = sentence.Norm(i);
            string next = sentence.Norm(i + 1);
            bool reports =
                sentence.Of(Category.Word, "reporting").Any(h => h.First == i + 1)
                || sentence.Of(Category.Act).Any(h => h.First == i + 1 && IsFinite(h));
            if (
                norm is ";" or ":"
                || (
                    norm == ","
                    && (
                        next is "which" or "who" or "he" or "she" or "it" or "they" or "has" or "have" or "a" || reports
                    )
                )
                || (norm is "and" or "but" && sentence.Of(Category.Act).Any(h => h.First == i + 1 && IsFinite(h)))
                || (i > from + 1 && norm is "said" or "says" or "told" && sentence.Norm(i - 2) is not "which")
            )
            {
                return Math.Max(from, norm is "said" or "says" or "told" ? LastComma(sentence, from, i) : i);
            }
        }

        return Math.Min(end, from + 30);
    }

    /// <summary>The past or the third person: another clause has begun.</summary>
    private static bool IsFinite(Hit hit) => (ActEntry.Of(hit).Forms & (VerbForm.Past | VerbForm.Third)) != 0;

    /// <summary>"..., the sources said": back to the comma before who says it.</summary>
    private static int LastComma(Sentence sentence, int from, int to)
    {
        for (int i = to - 1; i > Math.Max(from, to - 12); i--)
        {
            if (sentence.Norm(i) == ",")
            {
                return i;
            }
        }

        return to;
    }

    /// <summary>"Open its market no further than": a limit, and no refusal.</summary>
    public static bool IsNoFurther(Sentence sentence, int from, int to)
    {
        for (int i = from; i + 1 < to; i++)
        {
            if (sentence.Norm(i) == "no" && sentence.Norm(i + 1) == "further" && sentence.Norm(i + 2) == "than")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Rejected the U.S. request": it is about what was asked before.</summary>
    private static Issue? Answered(List<Act> acts, Sentence sentence, ActEntry entry, Doer? by, Doer? to)
    {
        if (entry.Event != EventType.Reject || by is null)
        {
            return null;
        }

        return acts.FindLast(a =>
            a.Entry.Event == EventType.Request
            && a.About is not null
            && a.By is not null
            && (
                to is null
                    ? a.To?.Economies.Any(by.Economies.Contains) == true
                    : a.By.Economies.Any(to.Economies.Contains)
            )
            && sentence.First - a.Sentence.End < 60
        )?.About;
    }

    /// <summary>What one may do for a purpose, or be asked to do, and no other word tells how it is meant.</summary>
    private static bool MayBePurpose(ActEntry entry) =>
        entry.Event
            is EventType.Request
                or EventType.Sanction
                or EventType.Threaten
                or EventType.Consult
                or EventType.Cooperate
                or EventType.Accuse
                or EventType.Coerce;

    /// <summary>"Charges 110 percent on cars" accuses nobody, and "conceded that" gives nothing away.</summary>
    private static bool IsAnotherMeaning(Sentence sentence, ActEntry entry, Hit hit)
    {
        string verb = sentence.Norm(hit.First);
        bool charges =
            entry.Event == EventType.Accuse
            && verb.StartsWith("charg", StringComparison.Ordinal)
            && Enumerable.Range(hit.End, 4).Any(i => sentence.QuantityAt(i) is not null);
        bool admits =
            entry.Event == EventType.Concede
            && verb.StartsWith("conced", StringComparison.Ordinal)
            && sentence.Norm(hit.End) == "that";
        bool falls =
            entry is { Event: EventType.Concede, Pattern: ActPattern.Begin }
            && sentence.Norm(hit.End)
                is "on"
                    or "due"
                    or "within"
                    or "under"
                    or "short"
                    or "behind"
                    or "into"
                    or "upon";
        return charges || admits || falls;
    }

    /// <summary>"Dropped its plan to raise tariffs": what is not to be done.</summary>
    private static bool IsOfDroppedPlan(Sentence sentence, int verb) =>
        sentence.Norm(verb - 1) == "to"
        && sentence.Norm(verb - 2)
            is "plan"
                or "plans"
                or "threat"
                or "threats"
                or "proposal"
                or "proposals"
                or "decision"
                or "bid"
        && sentence
            .Of(Category.Act)
            .Any(h =>
                h.End <= verb - 2
                && verb - 2 - h.End <= 3
                && ActEntry.Of(h).Entry is { Event: EventType.Concede or EventType.Reject, Needs: not ActNeeds.Market }
            );

    /// <summary>"U.S. charges that", "the demands": a word that is both noun and verb, with nothing to show a verb.</summary>
    private static bool IsNoun(Sentence sentence, Hit hit, VerbGroup group)
    {
        if (!group.Bare)
        {
            return false;
        }

        // "Its digital services tax on American companies".
        if (
            group.Time == EventTime.Present
            && ActEntry.Of(hit) is { Entry.Needs: ActNeeds.Trade, Forms: var forms }
            && forms.HasFlag(VerbForm.Base)
            && sentence.MentionAt(hit.First - 1) is null
            && sentence.Norm(hit.First - 1) is not ("they" or "we" or "who")
        )
        {
            return true;
        }

        // "The outstanding trade disputes".
        if (
            sentence.Norm(hit.First) is "dispute" or "disputes"
            && hit.Length == 1
            && sentence.MentionAt(hit.First - 1) is null
            && sentence.Norm(hit.First - 1) is not ("it" or "they" or "he" or "she" or "who" or "which" or "we")
            && !VerbGroup.Reader.IsAdverb(sentence.Norm(hit.First - 1))
        )
        {
            return true;
        }

        string before = sentence.Norm(hit.First - 1);
        if (
            before
            is "'s"
                or "the"
                or "a"
                or "an"
                or "its"
                or "their"
                or "his"
                or "of"
                or "this"
                or "these"
                or "any"
                or "such"
                or "'"
                or "for"
                or "in"
                or "on"
                or "with"
                or "against"
                or "from"
                or "about"
                or "over"
                or "by"
        )
        {
            return true;
        }

        if (!sentence.Of(Category.ActNoun).Any(n => n.First == hit.First))
        {
            return false;
        }

        if (sentence.MentionAt(hit.First - 1) is not { } owner)
        {
            return before
                is not ("who" or "which" or "he" or "she" or "it" or "they" or "and" or "also" or "officials");
        }

        int start = sentence.Norm(owner.First - 1) is "the" ? owner.First - 1 : owner.First;
        return start != sentence.First
            && start != Grammar.ClauseStart(sentence, owner.First)
            && sentence.Norm(start - 1) is not ("said" or "says" or "that" or "and" or ",");
    }

    /// <summary>"Agreed to levy an export tax": a burden one takes on oneself.</summary>
    private static bool IsAgreed(Sentence sentence, int verb) =>
        sentence.Norm(verb - 1) == "to" && sentence.Norm(verb - 2) is "agreed" or "agree" or "agrees" or "offered";

    /// <summary>"London has refused", "did not accept the ruling", "filed a complaint": of two sides it needs no more words.</summary>
    private static bool NeedsNoIssue(Sentence sentence, ActEntry entry, Hit hit, VerbGroup group) =>
        entry is { Event: EventType.Request, Needs: ActNeeds.Issue or ActNeeds.Either }
            ? !group.Passive
                && (
                    (hit.Length == 2 && sentence.Norm(hit.End - 1) is "on" or "for")
                    // "As Washington had demanded."
                    || (
                        group.Time == EventTime.Past
                        && sentence.Norm(hit.End) is "" or "." or ","
                        && sentence.Of(Category.Act).Any(h => h.End <= group.First)
                    )
                )
        : entry.Event == EventType.Accuse
            ? hit.Length >= 3 || (entry.Needs == ActNeeds.Either && sentence.Norm(hit.End) is "," or ".")
        : entry.Event == EventType.Reject || (entry.Pattern == ActPattern.Accept && group.Negated)
            ? sentence.Norm(hit.End)
                is ""
                    or "."
                    or ","
                    or ";"
                    or "it"
                    or "them"
                    or "that"
                    or "this"
                    or "outright"
                    or "both"
                || sentence.Norm(hit.End + 1)
                    is "ruling"
                        or "decision"
                        or "offer"
                        or "proposal"
                        or "deal"
                        or "demand"
                        or "plan"
        : false;

    /// <summary>"If India accused Pakistan": nobody did.</summary>
    public static bool IsHypothetical(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(sentence.First, first - 20); i--)
        {
            string norm = sentence.Norm(i);
            bool once =
                norm == "once" && sentence.Norm(i - 1) is not "at" && sentence.Norm(i + 1) is not ("again" or "more");
            if (norm is "if" or "unless" or "whether" || once)
            {
                return true;
            }

            if (norm is "," or ";" or ":" or "said" or "and")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True where one of the given words stands before who it is done to: "agreed with Canada".</summary>
    private static bool IsLedTo(Sentence sentence, Doer to, HashSet<string> through) =>
        through.Contains(sentence.Norm(to.First - 1))
        || (sentence.Norm(to.First - 1) == "the" && through.Contains(sentence.Norm(to.First - 2)));

    /// <summary>A parliament that calls on its president: two of one economy, each named.</summary>
    private static bool IsNamedWithin(Doer? to, Doer? by) =>
        to is { Actors: [var other] }
        && by is { Actors: [var one] }
        && other != one
        && IsNamed(other)
        && IsNamed(one)
        && other.Person != one.Person | other.Person is null
        && other.Institution != one.Institution | other.Institution is null;

    private static bool IsNamed(Actor actor) => actor.Person is not null || actor.Institution is not null;

    public static int Trim(Sentence sentence, int end)
    {
        while (end > sentence.First + 1 && sentence.Norm(end - 1) is "," or "." or ";" or "\"" or "and" or "that")
        {
            end--;
        }

        return end;
    }
}
