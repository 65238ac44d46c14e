namespace Parley.Dossier;

/// <summary>Who does what the verb of a measure says.</summary>
internal static class MeasureDoer
{
    public static Doer? Of(Reading reading, MeasureDraft draft, Governor governor, Reality reality)
    {
        Sentence sentence = draft.Sentence;
        if (governor.Doer is { } doer)
        {
            return new Doer(Grammar.Coordinated(sentence, doer), doer.First, doer.End, doer.IsLawmaker);
        }

        if (!governor.Before && !governor.Passive && governor.Entry.Form == MeasureVerbForm.Verb)
        {
            // "the tariffs it has imposed": whoever acted before the noun, and is not borne down on.
            Mention? one = Grammar.Subject(
                sentence,
                draft.First,
                sentence.First,
                draft.Targets is [var borne] ? borne : null
            );
            return one is null ? null : new Doer([one.Economy], one.First, one.End, one.IsLawmaker);
        }

        if (governor.Passive)
        {
            return AgentAfter(sentence, governor.Before ? draft.End : governor.Hit.End);
        }

        if (governor.Entry.Form == MeasureVerbForm.State && governor.Role != MeasureRole.Face)
        {
            return null;
        }

        if (sentence.Norm(reality.Matrix) is "failure" or "refusal" && Grammar.Owner(sentence, reality.Matrix) is null)
        {
            // "warned Japan that the failure to remove a quota"
            Mention? warned = Grammar.Subject(sentence, reality.Matrix, sentence.First);
            return warned is null ? null : new Doer([warned.Economy], warned.First, warned.End, warned.IsLawmaker);
        }

        if (OwnerOfDecision(sentence, governor.Hit.First) is { } owner)
        {
            return new Doer([owner.Economy], owner.First, owner.End, owner.IsLawmaker);
        }

        if (
            governor.Entry.Form == MeasureVerbForm.Noun
            && sentence.Mentions.Find(m =>
                m.End <= governor.Hit.First && governor.Hit.First - m.End <= 16 && Faces(sentence, m)
            )
                is { } bearer
        )
        {
            // "Tokyo faces a deadline from Washington for the imposition of": who bears it is not who imposes it.
            MeasureBearers.AddTarget(draft, bearer.Economy);
            Hit? from = sentence.Hits.Find(h =>
                h.Category is Category.Capital or Category.EconomyName
                && h.First >= bearer.End
                && h.End <= governor.Hit.First
                && sentence.Norm(h.First - 1) is "from" or "by"
            );
            return from is null ? null : new Doer([from.Key], from.First, from.End);
        }

        if (governor.Entry.Form == MeasureVerbForm.Noun && WordClass.Relief.Contains(sentence.Norm(governor.Hit.First)))
        {
            return OfRelief(reading, sentence, governor.Hit.First);
        }

        if (governor.Entry.Form == MeasureVerbForm.Noun && Grammar.Owner(sentence, governor.Hit.First) is { } holder)
        {
            return new Doer([holder.Economy], holder.First, holder.End, holder.IsLawmaker);
        }

        string? not =
            draft.Targets is [var borne0] && borne0 != draft.Importer && governor.Role != MeasureRole.Lift
                ? borne0
                : null;
        if (sentence.Norm(reality.First - 1) is "we" or "you" or "i")
        {
            return SpeakerOf(reading, sentence, reality.First - 1);
        }

        if (IsStranger(sentence, reality.First - 1))
        {
            return null;
        }

        Doer? subject = Roles.Subject(reading, sentence, reality.First);
        if (subject is { Economies.Count: > 0 } && !(subject.Economies is [var only] && only == not))
        {
            return subject;
        }

        string before = sentence.Norm(reality.First - 1);
        if (before is "it" or "they" && !draft.IsActive)
        {
            if (
                sentence.Actors.Find(a =>
                    a.End < reality.First
                    && a is { IsOwner: false, Form: not ActorForm.Pronoun }
                    && a.Actor.Economy is not null
                    && a.Actor.Economy != not
                ) is
                { } actor
            )
            {
                return new Doer([actor.Actor], actor.First, actor.End);
            }

            Mention? first = sentence.Mentions.Find(m =>
                m.End < reality.First && m.Economy != not && Grammar.Acts(sentence, m)
            );
            return first is null
                ? null
                : new Doer(Grammar.Coordinated(sentence, first), first.First, first.End, first.IsLawmaker);
        }

        int clause = Grammar.ClauseStart(sentence, governor.Hit.First);
        Mention? near =
            Grammar.Subject(sentence, governor.Hit.First, clause, not)
            ?? Grammar.Subject(sentence, governor.Hit.First, sentence.First, not);
        return near is null
            ? null
            : new Doer(Grammar.Coordinated(sentence, near), near.First, near.End, near.IsLawmaker);
    }

    /// <summary>"We will", in a quotation: the speaker's side, whose trade policy is the EU's where it is a member; "you": nobody.</summary>
    private static Doer? SpeakerOf(Reading reading, Sentence sentence, int pronoun)
    {
        if (sentence.Norm(pronoun) == "you")
        {
            return null;
        }

        return sentence.SpeechTags is [{ Speaker.Actor.Economy: { } economy } tag, ..]
                ? new Doer([Lexicon.Shared.EuMembers.Contains(economy) ? "EU" : economy], tag.First, tag.End)
            : MeasureOwner.OfSpeaker(reading, pronoun) is { } speaks ? new Doer([speaks], pronoun, pronoun + 1)
            : null;
    }

    /// <summary>"and President Ford imposed": somebody is named right before the verb whose side nobody knows.</summary>
    private static bool IsStranger(Sentence sentence, int before)
    {
        int at = before;
        while (at > sentence.First && VerbGroup.Reader.IsAdverb(sentence.Norm(at)))
        {
            at--;
        }

        return at > sentence.First
            && sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word }
            && sentence.Norm(at - 1) != "the"
            && sentence.MentionAt(at - 1) is null
            && sentence.MentionAt(at) is null
            && sentence.ActorAt(at)?.Actor.Economy is null
            && !sentence.Hits.Exists(h =>
                h.First <= at
                && at < h.End
                && h.Category
                    is Category.Law
                        or Category.Month
                        or Category.Agreement
                        or Category.Role
                        or Category.Office
            )
            && !sentence.Times.Any(t => t.First <= at && at < t.End);
    }

    /// <summary>"Washington granted Brussels an exemption from": who grants it has the measure; who asks for it, or gets it, has not.</summary>
    private static Doer? OfRelief(Reading reading, Sentence sentence, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 8); i--)
        {
            if (WordClass.Grants.Contains(sentence.Norm(i)))
            {
                VerbGroup.Reader group = new(sentence, i);
                group.Back();
                return group.Be ? AgentAfter(sentence, i) : Roles.Subject(reading, sentence, group.First);
            }
        }

        return null;
    }

    private static bool Faces(Sentence sentence, Mention mention)
    {
        int at = mention.End;
        while (sentence.Norm(at) is "already" or "now" or "also" or "still" or "has" or "had")
        {
            at++;
        }

        return sentence.Norm(at) is "face" or "faces" or "faced";
    }

    /// <summary>"by the United States" after a passive.</summary>
    private static Doer? AgentAfter(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + 14); i++)
        {
            if (sentence.Norm(i) is "." or ";" or ":")
            {
                return null;
            }

            if (sentence.Norm(i) != "by")
            {
                continue;
            }

            int at = sentence.Norm(i + 1) is "the" or "president" ? i + 2 : i + 1;
            if (sentence.MentionAt(at) is { } mention)
            {
                return new Doer([mention.Economy], mention.First, mention.End, mention.IsLawmaker);
            }

            return sentence.ActorAt(i + 1) is { Actor.Economy: { } economy } actor
                ? new Doer([economy], actor.First, actor.End)
                : null;
        }

        return null;
    }

    /// <summary>"America's decision to impose tariffs", "the Commission's proposal to impose a tax".</summary>
    private static Mention? OwnerOfDecision(Sentence sentence, int verb)
    {
        int noun = verb - 2;
        if (sentence.Norm(verb - 1) != "to" || !sentence.Of(Category.Word, "decision").Any(h => h.First == noun))
        {
            return null;
        }

        return Grammar.Owner(sentence, noun) ?? Grammar.Owner(sentence, noun - 1);
    }

    /// <summary>True where the subject of the verb is who imposes the measure, or keeps it, or lifts it.</summary>
    public static bool Imposes(MeasureRole role, Reality reality) =>
        role switch
        {
            MeasureRole.Face
            or MeasureRole.Complain
            or MeasureRole.Avert
            or MeasureRole.Provoke
            or MeasureRole.Begin
            or MeasureRole.Stand => false,
            MeasureRole.Impose or MeasureRole.Threaten when reality.Certainty == Certainty.Prevented => false,
            MeasureRole.End or MeasureRole.Fall or MeasureRole.Rise => false,
            _ => true,
        };
}
