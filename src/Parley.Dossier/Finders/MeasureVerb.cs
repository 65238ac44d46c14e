namespace Parley.Dossier;

/// <summary>Reads from the verb that governs a measure who imposes it, and how real that makes it.</summary>
internal static class MeasureVerb
{
    public static void Read(Reading reading, MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        Governor? governor = draft.Governor;
        Reality reality = governor is null
            ? new Reality(Certainty.None, Negated: false, draft.First)
            : RealityReader.Of(sentence, governor);
        Doer? subject = governor is null ? null : SubjectOf(reading, draft, governor, reality);
        ReadBearers(draft, governor, subject);
        bool named = draft.Imposers.Count > 0;
        bool lawmakers =
            governor?.Role
                is MeasureRole.Impose
                    or MeasureRole.Restrict
                    or MeasureRole.Propose
                    or MeasureRole.Threaten
                    or MeasureRole.Announce
                    or MeasureRole.Plan
            && IsOfLawmakers(sentence, draft, subject, reality);
        bool asks =
            reality.Certainty == Certainty.Asked
            && governor?.Role is MeasureRole.Lift or MeasureRole.Reduce or MeasureRole.Suspend or MeasureRole.Fall
            && subject is not null
            && subject.First < reality.Matrix
            && !IsOwnProposal(sentence.Norm(reality.Matrix));
        if (!named && subject is not null && !asks && Imposes(governor!.Role, reality))
        {
            draft.Imposers.AddRange(
                subject.Economies.Where(e => !draft.Targets.Contains(e) || subject.Economies.Count == 1)
            );
            draft.Targets.RemoveAll(draft.Imposers.Contains);
        }

        bool listed = governor is null && ReadList(reading, draft);
        draft.Status =
            listed ? MeasureStatus.Threatened
            : governor is null ? MeasureSetting.StatusWithoutVerb(draft)
            : StatusOf(reading, draft, governor, reality, subject);
        if (
            (governor?.Role == MeasureRole.Avert || reality.Certainty == Certainty.Prevented)
            && draft.Targets.Count == 0
            && subject is not null
        )
        {
            // "Japan could do enough to avoid the tariffs": who averts a measure would bear it.
            draft.Targets.AddRange(subject.Economies.Where(e => !draft.Imposers.Contains(e)));
        }

        if (draft.IsNone)
        {
            draft.Status =
                governor is null || reality.Certainty is Certainty.Done or Certainty.Present or Certainty.None
                    ? null
                    : MeasureStatus.RuledOut;
        }

        if (
            draft.Modifier is { } modifier
            && governor?.Role
                is null
                    or MeasureRole.Complain
                    or MeasureRole.Avert
                    or MeasureRole.Delay
                    or MeasureRole.Keep
                    or MeasureRole.Threaten
                    or MeasureRole.Announce
                    or MeasureRole.Face
        )
        {
            draft.Status = modifier;
        }

        bool present = draft.Status == MeasureStatus.InForce && reality.Certainty == Certainty.Present;
        bool introduced = IsIntroduced(sentence, draft, governor);
        if (
            (lawmakers && (present || draft.Status is MeasureStatus.Announced or MeasureStatus.Threatened))
            || introduced
        )
        {
            draft.Status = MeasureStatus.Proposed;
        }

        if (
            draft.Imposers.Count == 0
            && draft.Status == MeasureStatus.Proposed
            && (lawmakers || introduced)
            && (sentence.Mentions.Find(m => m.IsLawmaker) ?? reading.Legislature) is { } legislature
        )
        {
            draft.Imposers.Add(legislature.Economy);
        }

        bool hypothetical = draft.IsActive && reality.Certainty == Certainty.Conditional && !draft.HasObject;
        if (draft.IsActive && (hypothetical || sentence.Norm(sentence.First) == "asked"))
        {
            // "Asked if Japan would retaliate" and "if they were to retaliate" say nothing of Japan.
            draft.Status = null;
        }
    }

    private static MeasureStatus? StatusOf(
        Reading reading,
        MeasureDraft draft,
        Governor governor,
        Reality reality,
        Doer? subject
    )
    {
        bool not = reality.Negated;
        return governor.Role switch
        {
            MeasureRole.Impose or MeasureRole.Restrict => OfImposing(draft, reality),
            MeasureRole.Announce => reality.Certainty switch
            {
                _ when not => reality.Certainty is Certainty.Done or Certainty.Present ? null : MeasureStatus.RuledOut,
                Certainty.May or Certainty.Conditional or Certainty.Threatened or Certainty.Inquiry =>
                    MeasureStatus.Threatened,
                Certainty.Asked => MeasureStatus.Proposed,
                _ => MeasureStatus.Announced,
            },
            MeasureRole.Plan => not ? MeasureStatus.RuledOut : MeasureStatus.Announced,
            MeasureRole.Propose => not
                ? reality.Certainty is Certainty.Present or Certainty.Coming or Certainty.Would
                    ? MeasureStatus.RuledOut
                    : null
                : MeasureStatus.Proposed,
            MeasureRole.Threaten => not && reality.Certainty is not Certainty.May
                ? MeasureStatus.RuledOut
                : MeasureStatus.Threatened,
            MeasureRole.Lift => OfLifting(reading, draft, governor, reality),
            MeasureRole.Suspend => reality.Certainty is Certainty.Done
            && !not
            && governor.Entry.Form == MeasureVerbForm.Verb
                ? MeasureStatus.Lifted
                : MeasureStatus.InForce,
            MeasureRole.Delay => MeasureStatus.Announced,
            MeasureRole.Reduce or MeasureRole.Fall or MeasureRole.Rise => draft.Rate is not null
            && !not
            && reality.Certainty is Certainty.Coming or Certainty.Would or Certainty.Intended
                ? MeasureStatus.Announced
                : OfLifting(reading, draft, governor, reality),
            MeasureRole.Keep => reality.Certainty is Certainty.Threatened && !not
                ? MeasureStatus.Threatened
                : MeasureStatus.InForce,
            MeasureRole.Oppose => OfOpposing(draft, governor, reality, subject),
            MeasureRole.Avert => MeasureStatus.Threatened,
            MeasureRole.Provoke => reality.Certainty == Certainty.Done && !not
                ? MeasureStatus.InForce
                : MeasureStatus.Threatened,
            MeasureRole.Complain => draft.HasObject || draft.Imposers.Count > 0 ? MeasureStatus.InForce : null,
            MeasureRole.Face => reality.Certainty switch
            {
                _ when not => null,
                Certainty.Coming => MeasureStatus.Announced,
                Certainty.May or Certainty.Would or Certainty.Threatened or Certainty.Conditional =>
                    MeasureStatus.Threatened,
                _ => MeasureStatus.InForce,
            },
            MeasureRole.Begin => OfBeginning(draft, governor, reality),
            MeasureRole.Stand => not ? null : MeasureStatus.InForce,
            MeasureRole.End => IsPast(draft.Sentence.Norm(governor.Hit.First)) && !not
                ? MeasureStatus.Lifted
                : MeasureStatus.InForce,
            _ => null,
        };
    }

    private static MeasureStatus? OfImposing(MeasureDraft draft, Reality reality)
    {
        Sentence sentence = draft.Sentence;
        if (reality.Certainty == Certainty.Hesitates)
        {
            return MeasureStatus.Threatened;
        }

        if (reality.Certainty == Certainty.Prevented)
        {
            return MeasureStatus.Threatened;
        }

        if (reality.Negated)
        {
            return reality.Certainty == Certainty.Done ? null : MeasureStatus.RuledOut;
        }

        return reality.Certainty switch
        {
            Certainty.Done or Certainty.Present => MeasureStatus.InForce,
            Certainty.Coming => HasCondition(sentence) ? MeasureStatus.Threatened : MeasureStatus.Announced,
            Certainty.Would => HasCondition(sentence) ? MeasureStatus.Threatened : MeasureStatus.Announced,
            Certainty.Intended => HasCondition(sentence) ? MeasureStatus.Threatened : MeasureStatus.Announced,
            Certainty.May or Certainty.Threatened or Certainty.Conditional => MeasureStatus.Threatened,
            Certainty.Asked => MeasureStatus.Proposed,
            Certainty.Inquiry => MeasureStatus.UnderInquiry,
            Certainty.Nominal => MeasureStatus.Announced,
            _ => draft.Sentence.Norm(draft.Governor!.Hit.First).EndsWith("ing", StringComparison.Ordinal)
                ? null
                : MeasureStatus.Proposed,
        };
    }

    private static MeasureStatus? OfLifting(Reading reading, MeasureDraft draft, Governor governor, Reality reality)
    {
        if (reality.Certainty == Certainty.Asked && !IsOwnProposal(draft.Sentence.Norm(reality.Matrix)))
        {
            ReadAsker(reading, draft, reality);
            return MeasureStatus.InForce;
        }

        bool done = reality.Certainty == Certainty.Done && governor.Entry.Form == MeasureVerbForm.Verb;
        if (governor.Role == MeasureRole.Lift && done)
        {
            return reality.Negated ? MeasureStatus.InForce : MeasureStatus.Lifted;
        }

        return draft.IsAnaphora && reality.Certainty is Certainty.Conditional or Certainty.Would
            ? null
            : MeasureStatus.InForce;
    }

    /// <summary>"asked Japan to end its quotas": the one asked imposes, the asker asks.</summary>
    private static void ReadAsker(Reading reading, MeasureDraft draft, Reality reality)
    {
        Sentence sentence = draft.Sentence;
        string? imposer = draft.Imposers.FirstOrDefault();
        if (Roles.Subject(reading, sentence, reality.Matrix) is { Economies.Count: > 0 } subject)
        {
            draft.RemovalAskedBy.AddRange(subject.Economies.Where(e => e != imposer));
        }
        else if (Grammar.Subject(sentence, reality.Matrix, sentence.First, imposer) is { } asker)
        {
            draft.RemovalAskedBy.AddRange(Grammar.Coordinated(sentence, asker).Where(e => e != imposer));
        }
    }

    private static MeasureStatus? OfOpposing(MeasureDraft draft, Governor governor, Reality reality, Doer? subject)
    {
        bool accepts =
            draft.Sentence.Norm(governor.Hit.First).StartsWith("accept", StringComparison.Ordinal)
            || draft.Sentence.Norm(governor.Hit.First) is "tolerate" or "swallow";
        if (accepts)
        {
            draft.Imposers.Clear();
            return reality.Negated ? MeasureStatus.RuledOut : null;
        }

        if (reality.Negated)
        {
            return MeasureStatus.Threatened;
        }

        bool others = draft.Imposers.Count > 0 && (subject is null || !subject.Economies.Any(draft.Imposers.Contains));
        return others ? draft.Modifier ?? MeasureStatus.InForce : MeasureStatus.RuledOut;
    }

    private static MeasureStatus? OfBeginning(MeasureDraft draft, Governor governor, Reality reality)
    {
        if (reality.Negated)
        {
            return null;
        }

        bool lies = draft.Sentence.Norm(governor.Hit.End - 1) is "to" or "on";
        return reality.Certainty is Certainty.Conditional or Certainty.May ? MeasureStatus.Threatened
            : lies && reality.Certainty == Certainty.Present ? MeasureStatus.InForce
            : IsPast(draft.Sentence.Norm(governor.Hit.First)) ? MeasureStatus.InForce
            : MeasureStatus.Announced;
    }

    private static bool IsPast(string norm) =>
        norm is "took" or "taken" or "came" or "went" or "gone" or "became" or "ran" or "fell"
        || norm.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>True where the subject of the verb is who imposes the measure, or keeps it, or lifts it.</summary>
    private static bool Imposes(MeasureRole role, Reality reality) =>
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

    private static Doer? SubjectOf(Reading reading, MeasureDraft draft, Governor governor, Reality reality)
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
            AddTarget(draft, bearer.Economy);
            Hit? from = sentence.Hits.Find(h =>
                h.Category is Category.Capital or Category.EconomyName
                && h.First >= bearer.End
                && h.End <= governor.Hit.First
                && sentence.Norm(h.First - 1) is "from" or "by"
            );
            return from is null ? null : new Doer([from.Key], from.First, from.End);
        }

        if (governor.Entry.Form == MeasureVerbForm.Noun && Grammar.Owner(sentence, governor.Hit.First) is { } holder)
        {
            return new Doer([holder.Economy], holder.First, holder.End, holder.IsLawmaker);
        }

        string? not = draft.Targets.Count == 1 && governor.Role != MeasureRole.Lift ? draft.Targets[0] : null;
        if (sentence.Norm(reality.First - 1) is "we" or "you" or "i")
        {
            return SpeakerOf(reading, sentence, reality.First - 1);
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

    /// <summary>"proposed to cut its quotas": what is one's own to do is not asked of another.</summary>
    private static bool IsOwnProposal(string norm) =>
        norm.StartsWith("propos", StringComparison.Ordinal)
        || norm is "bill" or "legislation" or "voted" or "amendment";

    private static bool Faces(Sentence sentence, Mention mention)
    {
        int at = mention.End;
        while (sentence.Norm(at) is "already" or "now" or "also" or "still" or "has" or "had")
        {
            at++;
        }

        return sentence.Norm(at) is "face" or "faces" or "faced";
    }

    private static void AddTarget(MeasureDraft draft, string economy)
    {
        if (!draft.Targets.Contains(economy))
        {
            draft.Targets.Add(economy);
        }
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

    /// <summary>"Brazil faces a tariff", "steel from China is hit by duties", "hit China with tariffs": whom and what it falls on.</summary>
    private static void ReadBearers(MeasureDraft draft, Governor? governor, Doer? subject)
    {
        Sentence sentence = draft.Sentence;
        if (governor is { Entry.Form: MeasureVerbForm.With, Passive: false })
        {
            Gather(draft, governor.Hit.End, draft.First);
            if (!draft.HasObject)
            {
                // "a list of American goods it could hit with tariffs"
                foreach (
                    Mention mention in sentence.Mentions.Where(m =>
                        m.End < governor.Hit.First
                        && m.Form is MentionForm.Adjective or MentionForm.Name
                        && sentence.At(m.End, Category.GoodsWord) is not null
                    )
                )
                {
                    AddTarget(draft, mention.Economy);
                }
            }

            return;
        }

        bool bears =
            governor?.Role == MeasureRole.Face || governor is { Entry.Form: MeasureVerbForm.With, Passive: true };
        if (!bears)
        {
            return;
        }

        if (draft.HasObject && draft.Targets.Count > 0)
        {
            return;
        }

        int from = Grammar.ClauseStart(sentence, governor!.Hit.First);
        int end = governor.Hit.First;
        VerbGroup.Reader group = new(sentence, end);
        group.Back();
        end = sentence.Norm(group.First - 1) is "that" or "which" ? group.First - 1 : group.First;
        for (int i = end - 1; i >= from; i--)
        {
            if (
                sentence.Norm(i) is "that" or "said" or ";"
                || (sentence.At(i, Category.Reporting) is not null && i < end - 1)
            )
            {
                from = i + 1;
                break;
            }
        }

        Gather(draft, from, end);
    }

    private static void Gather(MeasureDraft draft, int from, int to)
    {
        Sentence sentence = draft.Sentence;
        foreach (Mention mention in sentence.Mentions.Where(m => m.First >= from && m.End <= to))
        {
            string before =
                sentence.Norm(mention.First - 1) == "the"
                    ? sentence.Norm(mention.First - 2)
                    : sentence.Norm(mention.First - 1);
            bool place = before is "to" or "with" or "by" or "in" or "between";
            if (!place && !draft.Imposers.Contains(mention.Economy) && !draft.Targets.Contains(mention.Economy))
            {
                draft.Targets.Add(mention.Economy);
            }
        }

        foreach (Hit good in sentence.Of(Category.Good).Where(g => g.First >= from && g.End <= to))
        {
            draft.AddGood(good.Key);
        }
    }

    /// <summary>"a list of French goods for sanctions": whose goods are on it, and who drew it up.</summary>
    private static bool ReadList(Reading reading, MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        Hit? list = sentence.Norm(draft.Start - 1) is not ("for" or "facing")
            ? null
            : sentence
                .Of(Category.MeasureVerb)
                .LastOrDefault(h =>
                    h.End < draft.Start
                    && draft.Start - h.End <= 8
                    && sentence.Norm(h.First) is "list" or "lists"
                    && sentence.Norm(h.End - 1) == "of"
                );
        if (list is null)
        {
            return false;
        }

        Gather(draft, list.End, draft.Start - 1);
        if (draft.Imposers.Count == 0 && Grammar.Subject(sentence, list.First, sentence.First) is { } author)
        {
            draft.Imposers.Add(author.Economy);
            draft.Targets.Remove(author.Economy);
        }

        return draft.HasObject;
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

    /// <summary>"legislation on rice retaliation has been introduced": what is introduced is the bill.</summary>
    private static bool IsIntroduced(Sentence sentence, MeasureDraft draft, Governor? governor) =>
        governor is { Before: false, Passive: true }
        && sentence.Norm(governor.Hit.First) is "introduced" or "passed" or "approved" or "tabled"
        && Enumerable
            .Range(Math.Max(sentence.First, draft.Start - 4), Math.Min(4, draft.Start - sentence.First))
            .Any(i =>
                sentence.Norm(i) is "bill" or "bills" or "legislation" or "amendment" or "resolution" or "motion"
            );

    private static bool IsOfLawmakers(Sentence sentence, MeasureDraft draft, Doer? subject, Reality reality)
    {
        if (subject?.Lawmaker == true)
        {
            return true;
        }

        for (int i = Math.Max(sentence.First, draft.First - 16); i < draft.First; i++)
        {
            if (
                sentence.Norm(i)
                    is "bill"
                        or "bills"
                        or "legislation"
                        or "amendment"
                        or "amendments"
                        or "resolution"
                        or "motion"
                        or "senators"
                        or "congressmen"
                        or "lawmakers"
                && reality.Certainty is not (Certainty.Done or Certainty.Conditional)
                && !IsBehindCondition(sentence, i)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"if a bill was enacted, we will": the bill is what would bring the measure about.</summary>
    private static bool IsBehindCondition(Sentence sentence, int token) =>
        Enumerable
            .Range(Math.Max(sentence.First, token - 8), Math.Min(8, token - sentence.First))
            .Any(i => sentence.Norm(i) is "if" or "unless");

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
}
