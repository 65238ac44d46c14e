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
);

/// <summary>Finds acts: who presses, threatens, refuses, offers, by the lexicon <c>acts</c>.</summary>
internal static class ActFinder
{
    public static List<Act> Find(Reading reading)
    {
        List<Act> acts = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit hit in sentence.Of(Category.Act))
            {
                Add(acts, OfVerb(reading, acts, sentence, hit));
            }

            foreach (Hit hit in sentence.Of(Category.Modal, "urges/verb"))
            {
                Add(acts, Advice.Of(reading, sentence, hit));
            }

            Add(acts, Advice.Reproach(reading, sentence));

            foreach (Hit hit in sentence.Of(Category.ActNoun))
            {
                if (!acts.Exists(a => a.Sentence == sentence && a.Hit.First <= hit.First && hit.First < a.Hit.End))
                {
                    Add(acts, OfNoun(reading, sentence, hit));
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
        if (VerbGroup.Of(sentence, hit.First, hit.End, forms) is not { } group || IsNoun(sentence, hit, group))
        {
            return null;
        }

        Doer? subject = group.Participial
            ? Around(reading, sentence, hit)
            : Roles.Subject(reading, sentence, group.First);
        int end = ObjectEnd(sentence, hit.End);
        Doer? by = subject;
        Doer? to = entry.Pattern is ActPattern.Joint or ActPattern.Together
            ? After(sentence, hit.End, "with")
            : Roles.Object(reading, sentence, hit.End, entry.Through);
        if (entry.Event == EventType.Agree && to is not null && !IsLedTo(sentence, to, entry.Through))
        {
            to = null;
        }

        if (group.Passive)
        {
            by = After(sentence, hit.End, "by") ?? (to is null ? SpeakerAfter(reading, sentence, end) : null);
            to = subject;
        }

        if (entry.Pattern == ActPattern.Blame)
        {
            // Who says so complains of the one who does it.
            bool told = group.Modality == Modality.Asserted && !group.Passive && subject is not null;
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
        if (about is null && entry.Needs == ActNeeds.Measure && IsItsOwn(sentence, hit.End))
        {
            about = IssueFinder.Find(sentence, sentence.First, hit.First);
        }

        about ??= Answered(acts, sentence, entry, by, to, end);
        if (
            entry is { Event: EventType.Request, Needs: ActNeeds.Issue or ActNeeds.Either }
            && to is null
            && about is not null
        )
        {
            to = Asked(reading, sentence, hit.End, end, by);
        }

        if (
            !Has(sentence, entry, hit, end, to, about)
            || (by is null && (to is null || !group.Passive))
            || (sentence.Norm(hit.End) == "to" && !entry.Through.Contains("to"))
            || IsHypothetical(sentence, subject?.First ?? group.First)
            || IsHypothetical(sentence, group.First)
        )
        {
            return null;
        }

        // "Said it would" is what it will do; "would, if" is what it may do.
        bool reported = sentence.Of(Category.Word, "reporting").Any();
        bool conditional = sentence.Has(Category.Effect, "condition");
        Modality modality =
            group is { Backshifted: true, Modality: Modality.Could } && reported && !conditional
                ? Modality.Will
                : group.Modality;
        if (entry.Pattern == ActPattern.Accept && group.Negated && modality == Modality.Could)
        {
            // "Could not accept" refuses.
            modality = Modality.Asserted;
        }

        int first = Math.Min(hit.First, Math.Min(by?.First ?? hit.First, group.First));
        Doer? other = entry.Event == EventType.Request && IsNamedWithin(to, by) ? to : Without(to, by);
        return new Act(
            entry,
            sentence,
            hit,
            by,
            other,
            Inward: other is null && to is not null && by is not null,
            group.Negated || IsNoFurther(sentence, hit.End, end),
            modality,
            modality == Modality.Asserted && group.Time == EventTime.Future ? EventTime.Present : group.Time,
            about,
            sentence.Quote(Math.Max(first, hit.First - 40), Trim(sentence, Math.Max(end, to?.End ?? end)))
        );
    }

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

    /// <summary>"Farm goods will be opened no further, Abe said": who says so does so.</summary>
    private static Doer? SpeakerAfter(Reading reading, Sentence sentence, int from)
    {
        Hit? said = sentence.Of(Category.Word, "reporting").FirstOrDefault(h => h.First > from);
        return said is null || said.First - from > 8 ? null : Roles.Subject(reading, sentence, said.First);
    }

    private static bool IsNoFurther(Sentence sentence, int from, int to)
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
    private static Issue? Answered(List<Act> acts, Sentence sentence, ActEntry entry, Doer? by, Doer? to, int end)
    {
        _ = end;
        if (entry.Event != EventType.Reject || by is null || to is null)
        {
            return null;
        }

        return acts.FindLast(a =>
            a.Entry.Event == EventType.Request
            && a.About is not null
            && a.By is not null
            && a.By.Economies.Any(to.Economies.Contains)
            && sentence.First - a.Sentence.End < 60
        )?.About;
    }

    /// <summary>"Pressing for access to the Japanese market", "requested bilateral consultations": who can give it.</summary>
    private static Doer? Asked(Reading reading, Sentence sentence, int from, int to, Doer? by)
    {
        Mention[] named =
        [
            .. sentence.Mentions.Where(m =>
                m.First >= from && m.End <= to && !m.IsPlace && !(by?.Economies.Contains(m.Economy) ?? false)
            ),
        ];
        if (named.Length > 0)
        {
            return named.Select(m => m.Economy).Distinct().Count() == 1
                ? new Doer([named[0].Economy], named[0].First, named[0].End)
                : null;
        }

        return
            by is { Economies: [var one] }
            && reading.Both.Contains(one)
            && Enumerable.Range(from, to - from).FirstOrDefault(i => sentence.Norm(i) == "bilateral", -1)
                is var at
                    and >= 0
            ? new Doer([reading.Both.First(e => e != one)], at, at + 1)
            : null;
    }

    private static Act? OfNoun(Reading reading, Sentence sentence, Hit hit)
    {
        (ActEntry entry, _) = ActEntry.Of(hit);
        int end = Math.Max(hit.End, Grammar.ClauseEnd(sentence, hit.End));
        Mention? owner = OwnerOf(sentence, hit.First);
        Doer? by = owner is null
            ? After(sentence, hit.End, "by") ?? After(sentence, hit.End, "from")
            : Roles.List(sentence, owner);
        Doer? to = Through(reading, sentence, hit.End, by, entry.Through);
        if (by is null || to is null)
        {
            return null;
        }

        to = Without(to, by);
        return to is null
            ? null
            : new Act(
                entry,
                sentence,
                hit,
                by,
                to,
                Inward: false,
                Negated: sentence.Norm(hit.First - 1) == "no",
                Modality.Asserted,
                EventTime.Present,
                IssueFinder.Find(sentence, hit.End, end),
                sentence.Quote(Math.Min(by.First, hit.First), Trim(sentence, Math.Max(to.End, hit.End)))
            );
    }

    /// <summary>"the U.S. threat", "Japan's repeated complaints".</summary>
    private static Mention? OwnerOf(Sentence sentence, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 3); i--)
        {
            if (Grammar.Owner(sentence, i + 1) is { } owner)
            {
                return owner;
            }

            if (sentence.Tokens[i].Kind != TokenKind.Word || sentence.Norm(i) is "the" or "a" or "of" or "to" or "and")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Those that one of the given words leads to: "threats against Japan", "complaint about the U.S.-Japan accord".</summary>
    private static Doer? Through(Reading reading, Sentence sentence, int from, Doer? by, HashSet<string> words)
    {
        _ = reading;
        for (int i = from; i < Math.Min(sentence.End - 1, from + 10); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "," or ";" or "." or "\"")
            {
                return null;
            }

            // "U.S. charges Japan has violated a pact"
            if (i == from && words.Contains("that") && sentence.MentionAt(i) is { IsPlace: false } charged)
            {
                return Roles.List(sentence, charged);
            }

            if (!words.Contains(norm))
            {
                continue;
            }

            for (int j = i + 1; j < Math.Min(sentence.End, i + 5); j++)
            {
                if (
                    sentence.MentionAt(j) is { IsPlace: false } mention
                    && !(by?.Economies.Contains(mention.Economy) ?? false)
                )
                {
                    return Roles.List(sentence, mention);
                }
            }
        }

        return null;
    }

    private static Doer? After(Sentence sentence, int from, string preposition)
    {
        for (int i = from; i < Math.Min(sentence.End - 1, from + 12); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is ";" or "." or "\"" or "," or "that")
            {
                return null;
            }

            if (norm != preposition)
            {
                continue;
            }

            for (int j = i + 1; j < Math.Min(sentence.End, i + 6); j++)
            {
                if (sentence.MentionAt(j) is { IsPlace: false } mention)
                {
                    return Roles.List(sentence, mention);
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>The subject of the main clause around ", accusing": the first that acts before it, or after it where it begins.</summary>
    private static Doer? Around(Reading reading, Sentence sentence, Hit hit)
    {
        _ = reading;
        Mention? before = sentence.Mentions.Find(m => m.End <= hit.First && Grammar.Acts(sentence, m));
        return before is not null ? new Doer(Grammar.Coordinated(sentence, before), before.First, before.End)
            : hit.First > sentence.First ? null
            : sentence.Mentions.Find(m => sentence.Norm(m.First - 1) is "," && Grammar.Acts(sentence, m)) is { } after
                ? new Doer([after.Economy], hit.First, hit.End)
            : null;
    }

    /// <summary>"U.S. charges that", "the demands": a word that is both noun and verb, with nothing to show a verb.</summary>
    private static bool IsNoun(Sentence sentence, Hit hit, VerbGroup group)
    {
        if (!group.Bare)
        {
            return false;
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

    /// <summary>"If India accused Pakistan": nobody did.</summary>
    public static bool IsHypothetical(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(sentence.First, first - 20); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "if" or "unless" or "whether" or "once" && sentence.Norm(i - 1) is not "at")
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

    private static bool Has(Sentence sentence, ActEntry entry, Hit hit, int end, Doer? to, Issue? about) =>
        entry.Needs switch
        {
            ActNeeds.Party => to is not null,
            ActNeeds.Asked => to is not null
                && Enumerable
                    .Range(to.End, Math.Max(0, Math.Min(end, to.End + 6) - to.End))
                    .Any(i => sentence.Norm(i) is "to" or "for" or "that"),
            ActNeeds.Issue => about is not null && (about.Topic != IssueFinder.Widest || to is not null),
            ActNeeds.Either => about is not null || to is not null,
            ActNeeds.Measure => sentence
                .Of(Category.Measure)
                .Concat(sentence.Of(Category.Word, "restrict"))
                .Any(m => m.First >= hit.End && m.First - hit.End <= 8) || IsItsOwn(sentence, hit.End),
            ActNeeds.Market => about is { Topic: "market_access" or "quotas" }
                || IssueFinder.Find(sentence, hit.First, end) is { Topic: "market_access" },
            ActNeeds.Agreement => sentence.Agreements.Exists(a => a.First >= hit.End && a.First - hit.End <= 8)
                || sentence.Of(Category.Pact).Any(p => p.First >= hit.End && p.First - hit.End <= 8),
            ActNeeds.Talks => sentence
                .Of(Category.Word, "talks")
                .Any(t => t.First >= hit.End && t.First - hit.End <= 5),
            ActNeeds.Deadline => to is not null && IsDeadline(sentence, to.End),
            ActNeeds.Court => to is not null
                && sentence.Norm(to.End) == "to"
                && sentence.Agreements.Exists(a => a.First > to.End && a.First - to.End <= 3),
            _ => true,
        };

    /// <summary>"Japan will cut its tariffs, and the EU will cut its own": a measure named before.</summary>
    private static bool IsItsOwn(Sentence sentence, int at) =>
        sentence.Norm(at) is "its" or "their"
        && sentence.Norm(at + 1) == "own"
        && sentence.Norm(at + 2) is "on" or "to" or "from" or "by" or "," or "."
        && sentence.Of(Category.Measure).Any(m => m.End < at);

    /// <summary>"Six weeks to", "until April 1 to".</summary>
    private static bool IsDeadline(Sentence sentence, int at)
    {
        bool until = sentence.Norm(at) is "until" or "till";
        for (int i = at; i < Math.Min(sentence.End - 1, at + 6); i++)
        {
            if (
                sentence.Norm(i + 1) is "to"
                && (until || sentence.Norm(i) is "days" or "weeks" or "months" or "ultimatum")
            )
            {
                return true;
            }
        }

        return false;
    }

    private static Doer? Without(Doer? to, Doer? by)
    {
        if (to is null || by is null || !to.Economies.Any(by.Economies.Contains))
        {
            return to;
        }

        Actor[] rest = [.. to.Actors.Where(a => a.Economy is null || !by.Economies.Contains(a.Economy))];
        return rest.Length == 0 ? null : new Doer(rest, to.First, to.End);
    }

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
