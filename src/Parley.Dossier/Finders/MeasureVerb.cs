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
        Doer? subject = governor is null ? null : MeasureDoer.Of(reading, draft, governor, reality);
        MeasureBearers.Read(draft, governor, subject);
        bool named = draft.Imposers.Count > 0;
        bool lawmakers =
            governor?.Role
                is MeasureRole.Impose
                    or MeasureRole.Restrict
                    or MeasureRole.Propose
                    or MeasureRole.Threaten
                    or MeasureRole.Announce
                    or MeasureRole.Plan
            && Lawmaking.IsOfLawmakers(sentence, draft, subject, reality);
        bool asks =
            reality.Certainty == Certainty.Asked
            && governor?.Role is MeasureRole.Lift or MeasureRole.Reduce or MeasureRole.Suspend or MeasureRole.Fall
            && subject is not null
            && subject.First < reality.Matrix
            && !MeasureStatusReader.IsOwnProposal(sentence.Norm(reality.Matrix));
        if (!named && subject is not null && !asks && MeasureDoer.Imposes(governor!.Role, reality))
        {
            draft.Imposers.AddRange(
                subject.Economies.Where(e => !draft.Targets.Contains(e) || subject.Economies.Count == 1)
            );
            draft.OnAll |= draft.Importer is { } importer && draft.Imposers.Contains(importer);
            draft.Targets.RemoveAll(draft.Imposers.Contains);
        }

        bool listed = governor is null && MeasureBearers.ReadList(draft);
        draft.Status =
            listed ? MeasureStatus.Threatened
            : governor is null ? MeasureSetting.StatusWithoutVerb(draft)
            : MeasureStatusReader.Of(reading, draft, governor, reality, subject);
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
                governor is null && draft.IsNoneToCome ? MeasureStatus.RuledOut
                : governor is { Before: false, Passive: false, Entry.Form: MeasureVerbForm.Verb }
                    ? MeasureStatus.RuledOut
                : governor is null || reality.Certainty is Certainty.Done or Certainty.Present or Certainty.None ? null
                : MeasureStatus.RuledOut;
        }

        if (
            governor is null
            && draft.Status == MeasureStatus.RuledOut
            && draft.Imposers.Count == 0
            && Grammar.Subject(sentence, draft.First, sentence.First, draft.Targets.FirstOrDefault()) is { } forgoes
        )
        {
            // "The United States has no intention of a tariff on cars."
            draft.Imposers.Add(forgoes.Economy);
        }

        if (governor is null && IsImagined(sentence, draft))
        {
            draft.Status = null;
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
        bool introduced = Lawmaking.IsIntroduced(sentence, draft, governor);
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

        if (
            draft.Imposers.Count == 0
            && draft.Status is not (null or MeasureStatus.Proposed or MeasureStatus.RuledOut)
            && draft.OwnGoods is null
            && (governor is null || governor.Passive || governor.Entry.Form == MeasureVerbForm.State)
            && Decider(reading, draft) is { } decides
        )
        {
            draft.Imposers.Add(decides);
        }

        bool hypothetical = draft.IsActive && reality.Certainty == Certainty.Conditional && !draft.HasObject;
        if (draft.IsActive && (hypothetical || sentence.Norm(sentence.First) == "asked"))
        {
            // "Asked if Japan would retaliate" and "if they were to retaliate" say nothing of Japan.
            draft.Status = null;
        }
    }

    /// <summary>"A tariff on cars would cost", "Would a tariff raise prices?": what one only asks about, or reckons with.</summary>
    private static bool IsImagined(Sentence sentence, MeasureDraft draft)
    {
        bool any =
            sentence.Norm(draft.Start - 1) is "a" or "an" or "any"
            || sentence.Norm(draft.Start) is "a" or "an" or "any";
        bool asked =
            sentence.Norm(sentence.End - 1) == "?"
            && Verbs.IsAuxiliary(sentence.Norm(sentence.First))
            && !draft.IsAnaphora;
        return asked
            || (
                (any || draft.Start == sentence.First)
                && draft.Imposers.Count == 0
                && sentence.Norm(draft.End) is "would" or "could" or "might"
            );
    }

    /// <summary>"China announced that export controls will apply": who announces what is decided has decided it.</summary>
    private static string? Decider(Reading reading, MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        for (int i = draft.Start - 1; i > Grammar.ClauseStart(sentence, draft.Start); i--)
        {
            if (WordClass.Decides.Contains(sentence.Norm(i)))
            {
                VerbGroup.Reader group = new(sentence, i);
                group.Back();
                return
                    Roles.Subject(reading, sentence, group.First) is { Economies: [var one] }
                    && !draft.Targets.Contains(one)
                    ? Lexicon.Shared.EuMembers.Contains(one)
                        ? "EU"
                        : one
                    : null;
            }
        }

        return null;
    }
}
