namespace Parley.Dossier;

/// <summary>What lawmakers only propose: bills, amendments, resolutions.</summary>
internal static class Lawmaking
{
    /// <summary>"legislation on rice retaliation has been introduced": what is introduced is the bill.</summary>
    public static bool IsIntroduced(Sentence sentence, MeasureDraft draft, Governor? governor) =>
        governor is { Before: false, Passive: true }
        && sentence.Norm(governor.Hit.First) is "introduced" or "passed" or "approved" or "tabled"
        && Enumerable
            .Range(Math.Max(sentence.First, draft.Start - 4), Math.Min(4, draft.Start - sentence.First))
            .Any(i => WordClass.Bills.Contains(sentence.Norm(i)));

    public static bool IsOfLawmakers(Sentence sentence, MeasureDraft draft, Doer? subject, Reality reality)
    {
        if (subject?.Lawmaker == true)
        {
            return true;
        }

        for (int i = Math.Max(sentence.First, draft.First - 16); i < draft.First; i++)
        {
            if (
                WordClass.Lawmaking.Contains(sentence.Norm(i))
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
}
