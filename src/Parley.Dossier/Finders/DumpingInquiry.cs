namespace Parley.Dossier;

/// <summary>
/// Finds inquiries that may end in a duty and name none: "launched an investigation into dumping by Japanese chip makers",
/// "opened an anti-dumping probe into brandy from the EU".
/// </summary>
internal static class DumpingInquiry
{
    private const int Farthest = 8;

    public static MeasureDraft? Find(Reading reading, Sentence sentence)
    {
        Hit? inquiry = sentence.Of(Category.Effect, "inquiry").FirstOrDefault();
        Hit? opens = inquiry is null
            ? null
            : sentence
                .Of(Category.Word, "opens")
                .LastOrDefault(h => h.End <= inquiry.First && inquiry.First - h.End <= Farthest);
        if (inquiry is not { } probe)
        {
            return null;
        }

        // "opened an anti-dumping investigation into European brandy"
        string before = sentence.Norm(probe.First - 1) is "duty" or "duties" or "tariff"
            ? sentence.Norm(probe.First - 2)
            : sentence.Norm(probe.First - 1);
        MeasureKind? kind = before switch
        {
            "dumping" or "antidumping" => MeasureKind.AntiDumpingDuty,
            "subsidy" or "subsidies" or "antisubsidy" or "countervailing" => MeasureKind.CountervailingDuty,
            "safeguard" or "safeguards" => MeasureKind.Safeguard,
            _ => null,
        };
        string? authority =
            opens is not null ? Authority(reading, sentence, opens.First)
            : kind is not null && sentence.Norm(probe.End) is "of" or "on" or "into" or "concerning" or "against"
                ? Grammar.Subject(sentence, probe.First, sentence.First)?.Economy
            : null;
        if (authority is null)
        {
            return null;
        }

        if (kind is { } named)
        {
            return Draft(sentence, authority, probe, probe.End, named);
        }

        Hit? dumping = sentence
            .Of(Category.Claim, "dumping")
            .FirstOrDefault(h => h.First >= probe.End && h.First - probe.End <= Farthest);
        return dumping is not null && (sentence.Norm(dumping.End) is "by" or "of" or "from") && opens is not null
            ? Draft(sentence, authority, probe, dumping.End, MeasureKind.AntiDumpingDuty)
            : null;
    }

    private static string? Authority(Reading reading, Sentence sentence, int verb)
    {
        VerbGroup.Reader group = new(sentence, verb);
        group.Back();
        return Roles.Subject(reading, sentence, group.First) is { Economies: [var one, ..] }
            ? one
            : Grammar.Subject(sentence, verb, sentence.First)?.Economy;
    }

    private static MeasureDraft? Draft(Sentence sentence, string authority, Hit probe, int from, MeasureKind kind)
    {
        MeasureDraft draft = new(sentence, new Hit(probe.First, from, Category.Measure, ""), kind)
        {
            Status = MeasureStatus.UnderInquiry,
        };
        draft.Imposers.Add(authority);
        int at = sentence.Norm(from) is "into" or "on" or "against" or "of" or "by" or "from" or "concerning"
            ? from + 1
            : from;
        MeasureObject.Read(draft, at, inObject: true);
        draft.Targets.Remove(authority);
        return draft.HasObject ? draft : null;
    }
}
