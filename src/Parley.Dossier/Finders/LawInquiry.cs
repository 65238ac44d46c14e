namespace Parley.Dossier;

/// <summary>Finds inquiries under a law that ends in a tariff: "an investigation into car imports under Section 232".</summary>
internal static class LawInquiry
{
    public static MeasureDraft? Find(Sentence sentence)
    {
        Hit? law = sentence
            .Of(Category.Law)
            .FirstOrDefault(h => h.Key is "Section 232" or "Section 301" or "Section 201");
        Hit? inquiry = sentence.Of(Category.Effect, "inquiry").FirstOrDefault();
        bool over =
            inquiry is not null && sentence.Norm(inquiry.End) is "found" or "concluded" or "determined" or "showed";
        if (law is null || inquiry is null || over || sentence.Of(Category.Measure).Any())
        {
            return null;
        }

        string owner = Lexicon.Shared.EconomyOfLaw[law.Key];
        MeasureDraft draft = new(
            sentence,
            new Hit(inquiry.First, inquiry.End, Category.Measure, "tariff"),
            law.Key == "Section 201" ? MeasureKind.Safeguard : MeasureKind.Tariff
        )
        {
            Status = MeasureStatus.UnderInquiry,
            Law = law.Key,
        };
        draft.Imposers.Add(owner);
        foreach (Hit good in sentence.Of(Category.Good))
        {
            if (good.First >= inquiry.End)
            {
                draft.AddGood(good.Key);
                draft.End = Math.Max(draft.End, good.End);
            }
        }

        foreach (Mention mention in sentence.Mentions)
        {
            bool origin =
                sentence.Norm(mention.First - 1) is "from" or "into" or "of" || mention.Form == MentionForm.Adjective;
            if (mention.First >= inquiry.End && mention.Economy != owner && origin)
            {
                draft.Targets.Add(mention.Economy);
                draft.End = Math.Max(draft.End, mention.End);
            }
        }

        draft.OnAll = draft.Targets.Count == 0 && draft.Goods.Count > 0;
        return draft.HasObject ? draft : null;
    }
}
