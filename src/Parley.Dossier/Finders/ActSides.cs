namespace Parley.Dossier;

/// <summary>
/// Who stands on either side of a verb where its subject and its object do not name them: behind "by" or "with", in a passive
/// or relative clause, around a participle, behind "for" and whoever is asked.
/// </summary>
internal static class ActSides
{
    private const int FarthestHeld = 18;

    /// <summary>"Farm goods will be opened no further, Abe said": who says so does so.</summary>
    public static Doer? SpeakerAfter(Reading reading, Sentence sentence, int from)
    {
        Hit? said = sentence.Of(Category.Word, "reporting").FirstOrDefault(h => h.First > from);
        return said is null || said.First - from > 8 ? null : Roles.Subject(reading, sentence, said.First);
    }

    /// <summary>"Pressing for access to the Japanese market", "requested bilateral consultations": who can give it.</summary>
    public static Doer? Asked(Reading reading, Sentence sentence, int from, int to, Doer? by)
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

    /// <summary>Those behind a preposition: "by Canada", "with officials from both sides".</summary>
    public static Doer? After(Sentence sentence, int from, string preposition)
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
                if (Sides.At(sentence, j) is { } side)
                {
                    return side;
                }

                if (sentence.ActorAt(j) is { IsOwner: false, Actor.Economy: not null } actor)
                {
                    return new Doer([actor.Actor], actor.First, actor.End);
                }

                // "Supported by demand from Germany".
                if (preposition == "by" && sentence.Norm(j) is "from" or "to" or "of" or "in" or "on" or "for")
                {
                    return null;
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>"Met Scott Bessent", "talked to Canadian officials": who is met, not what he owns.</summary>
    public static Doer? Met(Reading reading, Sentence sentence, int from)
    {
        int at = sentence.Norm(from) is "to" or "with" or "the" or "his" or "her" or "their" ? from + 1 : from;
        at = sentence.Norm(at) is "his" or "her" or "their" or "the" ? at + 1 : at;
        return
            sentence.ActorAt(at) is { IsOwner: false, Actor.Economy: not null, First: var first } actor
            && first >= from
            && sentence.Norm(actor.End) is not "'s"
            ? Roles.Object(reading, sentence, at, []) ?? new Doer([actor.Actor], actor.First, actor.End)
            : null;
    }

    /// <summary>
    /// Who does what the passive tells, and to whom: "Japan was asked by", "tariffs on British cars were cut by", "U.S. duties on steel from Brazil were lifted".
    /// </summary>
    public static (Doer? By, Doer? To) Undergone(
        Reading reading,
        Sentence sentence,
        ActEntry entry,
        Hit hit,
        VerbGroup group,
        Doer? subject,
        Doer? to,
        int end
    )
    {
        if (entry.Pattern is ActPattern.Joint or ActPattern.Together)
        {
            return (
                After(sentence, hit.End, "by")
                    ?? After(sentence, hit.End, "between")
                    ?? Between(sentence, group.First)
                    ?? After(sentence, hit.End, "with"),
                null
            );
        }

        Doer? by = After(sentence, hit.End, "by");
        if (by is not null)
        {
            to = Without(subject, by) ?? (to is null ? null : Without(to, by));
        }
        else if (to is null && Held(sentence, group.First, null) is { Economies: [var whose] } bearer)
        {
            by = SpeakerAfter(reading, sentence, end) ?? Answering(reading, entry, whose, bearer);
            to = subject ?? bearer;
        }
        else if (subject is not null)
        {
            by = to is null ? SpeakerAfter(reading, sentence, end) : null;
            to = subject;
        }

        // "Tariffs on British cars", "Japan's proposal", "U.S. duties on Brazilian steel".
        Mention[] held = [.. MentionsBefore(sentence, group.First)];
        bool measured = entry.Needs is ActNeeds.Measure or ActNeeds.Harm;
        if (by is null && measured && held is [var owner, .. { Length: > 0 } rest] && IsOwner(sentence, owner))
        {
            return (
                new Doer([owner.Economy], owner.First, owner.End),
                new Doer([rest[0].Economy], rest[0].First, rest[0].End)
            );
        }

        return (by, to ?? Held(sentence, group.First, by));
    }

    /// <summary>"Korea was exempted from the U.S. steel tariff": who owns the measure exempts from it.</summary>
    public static Doer? OwnerBehind(Sentence sentence, ActEntry entry, int from, Doer? to) =>
        entry.Event is EventType.Concede or EventType.Sanction
        && sentence.Mentions.Find(m =>
            m.First >= from && m.First - from <= 6 && Owns(sentence, m) && to?.Economies.Contains(m.Economy) != true
        )
            is { } owner
            ? new Doer([owner.Economy], owner.First, owner.End)
            : null;

    /// <summary>As <see cref="IsOwner"/>, wherever it stands: "exempted from the U.S. tariff", "the answer to U.S. tariffs that".</summary>
    public static bool Owns(Sentence sentence, Mention mention) =>
        sentence
            .Of(Category.Measure)
            .Concat(sentence.Of(Category.Word, "hindrance"))
            .Any(m => m.First >= mention.End && m.First - mention.End <= 2);

    /// <summary>"The U.S. demand was rejected": of two sides, by the other.</summary>
    public static Doer? Answering(Reading reading, ActEntry entry, string held, Doer bearer) =>
        entry.Event == EventType.Reject && Sides.Other(reading, held) is { } other
            ? new Doer([other], bearer.First, bearer.End)
            : null;

    /// <summary>Who owns or bears the subject: "tariffs on British cars", "Japan's proposal".</summary>
    public static Doer? Held(Sentence sentence, int before, Doer? by) =>
        MentionsBefore(sentence, before).LastOrDefault(m => by?.Economies.Contains(m.Economy) != true) is { } bearing
            ? new Doer([bearing.Economy], bearing.First, bearing.End)
            : null;

    public static IEnumerable<Mention> MentionsBefore(Sentence sentence, int before) =>
        sentence.Mentions.Where(m =>
            !m.IsPlace
            && m.End <= before
            && before - m.First <= FarthestHeld
            && m.First >= Grammar.ClauseStart(sentence, before)
            && sentence.ActorAt(m.First) is not { Form: ActorForm.Pronoun }
        );

    /// <summary>"It blames Japan", "which faults Japan": whoever a pronoun without a name stands for, of two sides the other.</summary>
    public static Doer? Pointed(Reading reading, Sentence sentence, int group, string faced)
    {
        int p = group - 1;
        while (p > sentence.First && VerbGroup.Reader.IsAdverb(sentence.Norm(p)))
        {
            p--;
        }

        return
            sentence.Norm(p) is "it" or "he" or "she" or "they" or "who" or "which"
            && Sides.Other(reading, faced) is { } other
            ? new Doer([other], p, p + 1)
            : null;
    }

    /// <summary>A measure's own: "U.S. tariffs on", and not "tariffs on U.S. goods".</summary>
    public static bool IsOwner(Sentence sentence, Mention mention) =>
        !Grammar.IsAfterPreposition(sentence, mention)
        && sentence.Of(Category.Measure).Any(m => m.First >= mention.End && m.First - mention.End <= 3);

    public static Doer? Between(Sentence sentence, int before)
    {
        int start = Grammar.ClauseStart(sentence, before);
        for (int i = before - 1; i >= Math.Max(start, before - 14); i--)
        {
            if (sentence.Norm(i) == "between")
            {
                List<string> sides = Grammar.EconomiesAfter(sentence, i + 1, before, 4);
                return sides.Count >= 2 ? new Doer(sides, i, before) : null;
            }
        }

        return null;
    }

    /// <summary>"Urged Japan to press China", "called on the EU to take": who is asked does what the infinitive says.</summary>
    public static Doer? Controlled(Reading reading, Sentence sentence, int to)
    {
        // "For Japan to strike back".
        if (
            sentence.MentionAt(to - 1) is { IsPlace: false } named
            && (sentence.Norm(named.First - 1) == "for" || sentence.Norm(named.First - 2) == "for")
        )
        {
            return new Doer([named.Economy], named.First, named.End);
        }

        Hit? asks = sentence
            .Of(Category.Act)
            .LastOrDefault(h =>
                h.End <= to
                && to - h.End <= 9
                && ActEntry.Of(h).Entry is { Event: EventType.Request } or { Position: PositionKind.Wants }
            );
        return asks is not null && Roles.Object(reading, sentence, asks.End, []) is { } asked && asked.End <= to
            ? asked
            : null;
    }

    /// <summary>The subject of the main clause around ", accusing": the first that acts before it, or after it where it begins.</summary>
    public static Doer? Around(Reading reading, Sentence sentence, Hit hit, VerbGroup group)
    {
        if (
            (group.Loose || !sentence.Mentions.Exists(m => m.End <= hit.First && Grammar.Acts(sentence, m)))
            && Roles.Main(reading, sentence, group.First) is { } main
        )
        {
            return main;
        }

        Mention? before = sentence.Mentions.Find(m => m.End <= hit.First && Grammar.Acts(sentence, m));
        return before is not null ? new Doer(Grammar.Coordinated(sentence, before), before.First, before.End)
            : hit.First > sentence.First ? null
            : sentence.Mentions.Find(m => sentence.Norm(m.First - 1) is "," && Grammar.Acts(sentence, m)) is { } after
                ? new Doer([after.Economy], hit.First, hit.End)
            : null;
    }

    /// <summary>"A deal that lowers the U.S. tariff on British cars": who owns the measure lowers it.</summary>
    public static (Doer By, Doer? To)? Owned(Sentence sentence, int from)
    {
        Mention? owner = sentence.Mentions.Find(m => m.First >= from && m.First - from <= 2 && IsOwner(sentence, m));
        Mention? other = owner is null
            ? null
            : sentence.Mentions.Find(m =>
                m.First >= owner.End && m.First - owner.End <= 6 && m.Economy != owner.Economy
            );
        return owner is null
            ? null
            : (
                new Doer([owner.Economy], owner.First, owner.End),
                other is null ? null : new Doer([other.Economy], other.First, other.End)
            );
    }

    public static Doer? Without(Doer? to, Doer? by)
    {
        if (to is null || by is null || !to.Economies.Any(by.Economies.Contains))
        {
            return to;
        }

        Actor[] rest = [.. to.Actors.Where(a => a.Economy is null || !by.Economies.Contains(a.Economy))];
        return rest.Length == 0 ? null : new Doer(rest, to.First, to.End);
    }
}
