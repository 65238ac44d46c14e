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

        bool opens = sentence.Hits.Exists(h =>
            h.Category == Category.Word && h.Key == "opens" && h.First >= authority.End && h.End <= probe.First
        );
        if (!opens)
        {
            return null;
        }

        // "opened an anti-dumping investigation into European brandy"
        string before = sentence.Norm(probe.First - 2) == "anti" ? sentence.Norm(probe.First - 1) : "";
        if (before is "dumping" or "subsidy" or "subsidies")
        {
            MeasureKind kind = before == "dumping" ? MeasureKind.AntiDumpingDuty : MeasureKind.CountervailingDuty;
            return Draft(sentence, authority, probe, probe.End, kind);
        }

        Hit? dumping = sentence
            .Of(Category.Claim, "dumping")
            .FirstOrDefault(h => h.First >= probe.End && h.First - probe.End <= Farthest);
        return dumping is not null && (sentence.Norm(dumping.End) is "by" or "of" or "from")
            ? Draft(sentence, authority, probe, dumping.End, MeasureKind.AntiDumpingDuty)
            : null;
    }

    private static MeasureDraft? Draft(Sentence sentence, Mention authority, Hit probe, int from, MeasureKind kind)
    {
        Mention? accused = sentence.Mentions.Find(m =>
            m.First > from && m.First - from <= 2 && m.Economy != authority.Economy
        );
        if (accused is null)
        {
            return null;
        }

        MeasureDraft draft = new(sentence, new Hit(probe.First, accused.End, Category.Measure, ""), kind)
        {
            Status = MeasureStatus.UnderInquiry,
        };
        draft.Imposers.Add(authority.Economy);
        draft.Targets.Add(accused.Economy);
        int last = accused.End;
        foreach (Hit good in sentence.Of(Category.Good))
        {
            if (good.First >= accused.End && good.First - last <= 3)
            {
                draft.AddGood(good.Key);
                draft.End = last = Math.Max(draft.End, good.End);
            }
        }

        return draft;
    }
}
