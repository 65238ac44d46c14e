namespace Parley.Dossier;

/// <summary>Who imposes a measure whose own words don't say so: "our tariff", a point under "What China will do", the one told of just before.</summary>
internal static class MeasureOwner
{
    private const int FarthestHeading = 16;
    private const int LongestHeading = 9;

    /// <summary>The side of whoever says "our" or "we"; null where nobody is known to speak.</summary>
    public static string? OfSpeaker(Reading reading, int token) =>
        Sides.Speaker(reading, token) is { Economies: [var economy, ..] }
            ? Lexicon.Shared.EuMembers.Contains(economy)
                ? "EU"
                : economy
            : null;

    /// <summary>"Lift the duties on chicken", a point under "China's commitments": whom the heading names; null where it names none or two.</summary>
    public static string? OfHeading(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        bool point =
            draft.Governor is { Entry.Form: MeasureVerbForm.Verb } verb
            && verb.Hit.First == sentence.First
            && verb.Entry.Forms.HasFlag(VerbForm.Base);
        if (!point)
        {
            return null;
        }

        Sentence? at = sentence.Before;
        for (int i = 0; i < FarthestHeading && at is not null; i++, at = at.Before)
        {
            string last = at.Norm(at.End - 1);
            string[] named = [.. at.Mentions.Where(m => !m.IsPlace).Select(m => m.Economy).Distinct()];
            bool heading = at.End - at.First <= LongestHeading && last is not ("." or ";" or "?" or "!");
            if (heading && named.Length > 0)
            {
                return named is [var only] ? only : null;
            }
        }

        return null;
    }
}
