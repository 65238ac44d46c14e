namespace Parley.Dossier;

/// <summary>Whom a measure falls on, and on what, where that is the subject or stands between the verb and "with".</summary>
internal static class MeasureBearers
{
    /// <summary>"Brazil faces a tariff", "steel from China is hit by duties", "hit China with tariffs": whom and what it falls on.</summary>
    public static void Read(MeasureDraft draft, Governor? governor, Doer? subject)
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

    public static void AddTarget(MeasureDraft draft, string economy)
    {
        if (!draft.Targets.Contains(economy))
        {
            draft.Targets.Add(economy);
        }
    }

    /// <summary>"a list of French goods for sanctions": whose goods are on it, and who drew it up.</summary>
    public static bool ReadList(MeasureDraft draft)
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
}
