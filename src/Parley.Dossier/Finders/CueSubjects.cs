namespace Parley.Dossier;

/// <summary>Whose words, wishes and worries a sentence tells of.</summary>
internal sealed class CueSubjects(Reading reading, Voices voices)
{
    /// <summary>The subject of a verb group: one that the article names, or "we" of the side that speaks; null where none is told.</summary>
    public Doer? Of(Sentence sentence, int group)
    {
        int p = group - 1;
        while (
            p > sentence.First
            && (VerbGroup.Reader.IsAdverb(sentence.Norm(p)) || sentence.Norm(p) is "stand" or "stands" or "stood")
        )
        {
            p--;
        }

        if (
            sentence.Norm(p) is "country" or "government" or "nation" or "administration" or "side"
            && sentence.Norm(p - 1) is "the" or "his" or "her" or "our" or "my"
            && voices.SideAt(p) is { } own
        )
        {
            return new Doer([own], p, p + 1);
        }

        if (sentence.Norm(p) is "we" or "i" or "he" or "she" or "they" or "it" or "who")
        {
            if (sentence.ActorAt(p) is { IsOwner: false, Actor.Economy: { } meant })
            {
                return new Doer([meant], p, p + 1);
            }

            if (sentence.Norm(p) is "we" or "i")
            {
                return voices.SideAt(p) is { } side ? new Doer([side], p, p + 1) : null;
            }

            if (sentence.Norm(p) is not "who" && voices.Begins(p) is { } speaking)
            {
                return new Doer([speaking], p, p + 1);
            }
        }

        if (
            Lexicon.Shared.Commentators.Contains(sentence.Norm(p))
            || (sentence.ActorAt(p) is { IsOwner: false, Actor: { } one } && voices.Comments(one))
        )
        {
            return null;
        }

        if (OfMakers(sentence, p) is { } makers)
        {
            return makers;
        }

        int before = p;
        if (sentence.Norm(p) == ",")
        {
            // "Makers in Japan, whose parts go abroad, fear": over the parenthesis.
            for (before = p - 1; before > Math.Max(sentence.First, p - 16) && sentence.Norm(before) != ","; before--)
            { }

            before--;
        }

        if (OfPlace(sentence, before) is { } there)
        {
            return there;
        }

        Doer? subject = Roles.Subject(reading, sentence, group);
        if (subject is null && sentence.Norm(p) is "but" or "and" && First(sentence, p) is { } first)
        {
            // "Ottawa is prepared to wait, but would prefer": the sentence's subject.
            return new Doer([first], p, p + 1);
        }

        return subject is { Economies.Count: > 0 } && !subject.Actors.Any(voices.Comments) ? subject : null;
    }

    /// <summary>"Norwegian fish farmers", "Colombia's flower growers": makers with their goods between.</summary>
    private static Doer? OfMakers(Sentence sentence, int last)
    {
        if (
            sentence.ActorAt(last) is not { Actor.Economy: null, Form: ActorForm.Unnamed, Many: true } makers
            || sentence.Norm(last) == ","
        )
        {
            return null;
        }

        for (int i = makers.First - 1; i >= Math.Max(sentence.First, makers.First - 4); i--)
        {
            if (sentence.MentionAt(i) is { } mention)
            {
                bool owns = mention.Form == MentionForm.Adjective || sentence.Norm(mention.End) is "'s" or "'";
                bool initials = sentence.Norm(i).Contains('.') || mention.Form == MentionForm.Name;
                return owns || (initials && sentence.Norm(mention.First - 1) is not "in" and not "from" and not "to")
                    ? new Doer([mention.Economy], mention.First, makers.End)
                    : null;
            }

            if (sentence.Tokens[i].Kind != TokenKind.Word && sentence.Norm(i) != "'s")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"The government has conveyed its position that the tariffs are regrettable": who holds the view before a token.</summary>
    public Doer? Viewing(Sentence sentence, int before) =>
        sentence.Of(Category.Word, "holds_view").LastOrDefault(h => h.End <= before && before - h.End <= 12)
            is not { } view
            ? null
        : First(sentence, view.First) is { } first ? new Doer([first], view.First, view.End)
        : Of(sentence, view.First) is { Economies: [var side] } ? new Doer([side], view.First, view.End)
        : null;

    /// <summary>"Makers in Japan, South Korea and Taiwan", "In Taiwan, businessmen": people of a place.</summary>
    private static Doer? OfPlace(Sentence sentence, int last)
    {
        if (
            sentence.ActorAt(last) is { IsOwner: false, Actor.Economy: null, Form: ActorForm.Unnamed } unnamed
            && sentence.Norm(sentence.First) == "in"
            && sentence.MentionAt(sentence.First + 1) is { } place
            && sentence.Norm(place.End) == ","
            && unnamed.First - place.End <= 8
        )
        {
            return new Doer([place.Economy], unnamed.First, unnamed.End);
        }

        if (sentence.MentionAt(last) is not { } listed)
        {
            return null;
        }

        Mention first = listed;
        while (
            sentence.Norm(first.First - 1) is "," or "and"
            && sentence.Mentions.Find(m =>
                m.End
                == (
                    sentence.Norm(first.First - 1) == "and" && sentence.Norm(first.First - 2) == ","
                        ? first.First - 2
                        : first.First - 1
                )
            )
                is { } before
        )
        {
            first = before;
        }

        return
            sentence.Norm(first.First - 1) is "in" or "from"
            && (
                sentence.Of(Category.Role).Any(h => h.End == first.First - 1)
                || sentence.Of(Category.Word, "people").Any(h => h.End == first.First - 1)
            )
            ? Roles.List(sentence, first)
            : null;
    }

    /// <summary>True where "we" or "I" stands before a verb.</summary>
    public static bool IsSelf(Sentence sentence, int verb) => sentence.Norm(verb - 1) is "we" or "i" or "" or "\"";

    /// <summary>Where the verb begins that an adjective without "is" follows ("grew impatient"), or the comma or noun before it; -1 where none does.</summary>
    public static int LinkBefore(Sentence sentence, int at)
    {
        int p = at - 1;
        while (p > sentence.First && VerbGroup.Reader.IsAdverb(sentence.Norm(p)))
        {
            p--;
        }

        string norm = sentence.Norm(p);
        return norm
                is "grew"
                    or "grown"
                    or "grows"
                    or "growing"
                    or "become"
                    or "becomes"
                    or "became"
                    or "becoming"
                    or "feel"
                    or "feels"
                    or "felt"
                    or "seem"
                    or "seems"
                    or "seemed"
                    or "appear"
                    or "appears"
                    or "appeared"
                    or "remained"
                    or "remain"
                    or "remains"
                    or "sounded"
                    or "sounds"
                ? BeforeHave(sentence, p)
            : norm == "," && sentence.ActorAt(p - 1) is { IsOwner: false } ? p
            : sentence.ActorAt(p) is { IsOwner: false } ? p + 1
            : -1;
    }

    /// <summary>Who owns a noun: "Japan's repeated demands", "U.S. pressure", "our concern".</summary>
    public Doer? Owner(Sentence sentence, int noun, int farthest)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - farthest); i--)
        {
            string norm = sentence.Norm(i);
            if (
                Lexicon.Shared.Commentators.Contains(norm)
                || (sentence.ActorAt(i) is { Actor: { } between } && voices.Comments(between))
            )
            {
                return null;
            }

            if (
                Auxiliaries.Is(norm)
                || sentence.Of(Category.Word, "has_feelings").Any(h => h.First == i)
                || sentence
                    .Of(Category.PositionVerb)
                    .Any(h =>
                        h.First == i
                        && (PositionCue.Of(h).Forms & (VerbForm.Third | VerbForm.Past)) != 0
                        && !IsNounToo(sentence, i)
                    )
            )
            {
                return null;
            }

            if (norm is "our" or "my" && voices.SideAt(i) is { } side)
            {
                return new Doer([side], i, i + 1);
            }

            if (norm is "its" or "their" or "his" or "her")
            {
                return sentence.ActorAt(i) is { Actor.Economy: { } meant } ? new Doer([meant], i, i + 1)
                    : Roles.Subject(reading, sentence, i) is { Economies.Count: 1 } subject ? subject
                    : null;
            }

            if (Grammar.Owner(sentence, i + 1) is { } mention)
            {
                return sentence.Norm(mention.First - 1) is "on" or "with" or "against" or "to" && norm != "'s"
                    ? null
                    : Roles.List(sentence, mention) with
                    {
                        End = mention.End,
                    };
            }

            if (
                sentence.Tokens[i].Kind != TokenKind.Word && norm != "'s"
                || norm is "the" or "a" or "an" or "of" or "to" or "and" or "in" or "for" or "by" or "with" or "no"
            )
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsNounToo(Sentence sentence, int at) =>
        sentence.Of(Category.PositionNoun).Any(n => n.First == at);

    /// <summary>Those behind a preposition: "pressure by the U.S.", "commitments from West Germany and Japan".</summary>
    public Doer? Behind(Sentence sentence, int from, string preposition)
    {
        for (int i = from; i < Math.Min(sentence.End - 1, from + 10); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is ";" or "." or "\"" or "," or "that" or "being" || Auxiliaries.Is(norm))
            {
                return null;
            }

            if (norm != preposition)
            {
                // "Willingness to buy planes from": who sells them.
                if (preposition == "from" && norm is "to" or "as")
                {
                    return null;
                }

                continue;
            }

            for (int j = i + 1; j < Math.Min(sentence.End, i + 6); j++)
            {
                if (
                    sentence.ActorAt(j) is { IsOwner: false, Actor: { Economy: { } economy } actor }
                    && sentence.MentionAt(j) is null
                )
                {
                    return voices.Comments(actor) ? null : new Doer([economy], j, j + 1);
                }

                if (sentence.Norm(j) is "if" or "that" or "whether" or "to" or "," or "for" or "when")
                {
                    return null;
                }

                if (sentence.MentionAt(j) is { } mention)
                {
                    return mention.IsPlace && preposition != "in" ? null : Roles.List(sentence, mention);
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>"Has serious concerns", "expressed its regret": the subject of the verb before a noun.</summary>
    public Doer? Having(Sentence sentence, int noun)
    {
        if (sentence.Norm(noun + 1) is "among" or "in")
        {
            // "Raised fears among exporters": theirs.
            return null;
        }

        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 5); i--)
        {
            string norm = sentence.Norm(i);
            if (
                sentence.Of(Category.Word, "has_feelings").Any(h => h.First == i)
                || sentence.Of(Category.Word, "hands_over").Any(h => h.First == i)
            )
            {
                return Of(sentence, BeforeHave(sentence, i));
            }

            if (norm is "," or ";" or "to" or "of" or "for")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Is sending Washington a revised offer", "tabled a proposal": whoever hands it over makes it.</summary>
    public static bool IsHandedOver(Sentence sentence, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 5); i--)
        {
            if (sentence.Of(Category.Word, "hands_over").Any(h => h.First == i))
            {
                return true;
            }

            if (sentence.Norm(i) is "," or ";" or "of" or "for" or "on" or "'s")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"For the United States, a deal has to": whose view a sentence begins with.</summary>
    public static string? ForWhom(Sentence sentence)
    {
        if (sentence.Norm(sentence.First) != "for")
        {
            return null;
        }

        int first = sentence.Norm(sentence.First + 1) == "the" ? sentence.First + 2 : sentence.First + 1;
        return sentence.MentionAt(first) is { } mention && sentence.Norm(mention.End) == "," ? mention.Economy : null;
    }

    /// <summary>"While expressing regret over the tariffs, Nakasone said": the main clause's subject.</summary>
    public static Doer? After(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + 24); i++)
        {
            if (
                sentence.Norm(i) == ","
                && sentence.Actors.Find(a => a.First - i is 1 or 2 && a is { IsOwner: false, Actor.Economy: not null })
                    is { } actor
            )
            {
                return new Doer([actor.Actor], actor.First, actor.End);
            }
        }

        return null;
    }

    /// <summary>The first who acts in a sentence before a token.</summary>
    public static string? First(Sentence sentence, int before) =>
        sentence
            .Mentions.Find(m => m.End <= before && m.First - sentence.First <= 8 && Grammar.Acts(sentence, m))
            ?.Economy;

    /// <summary>"Has grown": where the auxiliaries before a verb begin.</summary>
    private static int BeforeHave(Sentence sentence, int verb)
    {
        int p = verb;
        while (
            p > sentence.First
            && (Auxiliaries.Is(sentence.Norm(p - 1)) || VerbGroup.Reader.IsAdverb(sentence.Norm(p - 1)))
        )
        {
            p--;
        }

        return p;
    }
}
