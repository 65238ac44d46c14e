namespace Parley.Dossier;

/// <summary>How real the verb makes a measure, and who asks that it be removed.</summary>
internal static class MeasureStatusReader
{
    public static MeasureStatus? Of(
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
        WordClass.IrregularPast.Contains(norm) || norm.EndsWith("ed", StringComparison.Ordinal);

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

    /// <summary>"proposed to cut its quotas": what is one's own to do is not asked of another.</summary>
    public static bool IsOwnProposal(string norm) =>
        norm.StartsWith("propos", StringComparison.Ordinal)
        || norm is "bill" or "legislation" or "voted" or "amendment";
}
