namespace Parley.Dossier;

/// <summary>Finds anti-dumping inquiries that name no duty: "launched an investigation into dumping by Japanese chip makers".</summary>
internal static class DumpingInquiry
{
    private const int Farthest = 8;

    public static MeasureDraft? Find(Sentence sentence)
    {
        Hit? inquiry = sentence.Of(Category.Effect, "inquiry").FirstOrDefault();
        if (inquiry is not { } probe || Grammar.Subject(sentence, probe.First, sentence.First) is not { } authority)
        {
            return null;
        }

        Hit? dumping = sentence
            .Of(Category.Claim, "dumping")
            .FirstOrDefault(h => h.First >= probe.End && h.First - probe.End <= Farthest);
        bool opens = sentence.Hits.Exists(h =>
            h.Category == Category.Word && h.Key == "opens" && h.First >= authority.End && h.End <= probe.First
        );
        if (dumping is not { } dumped || !opens || sentence.Norm(dumped.End) is not ("by" or "of" or "from"))
        {
            return null;
        }

        Mention? accused = sentence.Mentions.Find(m =>
            m.First > dumped.End && m.First - dumped.End <= 2 && m.Economy != authority.Economy
        );
        if (accused is null)
        {
            return null;
        }

        MeasureDraft draft = new(
            sentence,
            new Hit(probe.First, accused.End, Category.Measure, "anti_dumping_duty"),
            MeasureKind.AntiDumpingDuty
        )
        {
            Status = MeasureStatus.UnderInquiry,
        };
        draft.Imposers.Add(authority.Economy);
        draft.Targets.Add(accused.Economy);
        foreach (Hit good in sentence.Of(Category.Good))
        {
            if (good.First >= dumped.End && good.First - accused.End <= 3)
            {
                draft.AddGood(good.Key);
                draft.End = Math.Max(draft.End, good.End);
            }
        }

        return draft;
    }
}
