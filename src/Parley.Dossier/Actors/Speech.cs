namespace Parley.Dossier;

/// <summary>The verb that makes somebody a speaker: "Tamura also told reporters", "said Jim McGroarty", "according to officials".</summary>
internal static class Speech
{
    private const int Farthest = 4;

    /// <summary>The verb of saying that somebody is the subject of, null where there is none.</summary>
    public static Hit? VerbOf(Sentence sentence, int first, int end)
    {
        if (VerbAfter(sentence, end) is { } after)
        {
            return after;
        }

        foreach (Hit hit in sentence.Of(Category.Reporting))
        {
            if (hit.End == first && (hit.Key == "according" || IsInverted(sentence, hit)))
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>"he also has said", "Reagan, in a statement, said" is left to who knows the commas.</summary>
    private static Hit? VerbAfter(Sentence sentence, int end)
    {
        int i = end;
        if (sentence.Norm(i) == ",")
        {
            // After an apposition.
            i++;
        }

        while (i < sentence.End && i - end <= Farthest)
        {
            if (sentence.At(i, Category.Reporting) is { } verb && verb.Key != "according")
            {
                return IsNoun(sentence, verb) ? null : verb;
            }

            if (!IsAdverb(sentence.Norm(i)))
            {
                return null;
            }

            i++;
        }

        return null;
    }

    /// <summary>"..., said Jim McGroarty": the verb stands after a comma, a quotation mark or nothing.</summary>
    private static bool IsInverted(Sentence sentence, Hit verb) =>
        verb.Key is "say" or "assert" or "warn" or "opine" or "complain"
        && sentence.Norm(verb.First).EndsWith("ing", StringComparison.Ordinal) == false
        && (
            verb.First == sentence.First || sentence.Norm(verb.First - 1) is "\"" or "," or "\u2019" or "'" or "\u00BB"
        );

    /// <summary>"the state said" is a verb; "states", "notes", "fears" of something may be nouns.</summary>
    private static bool IsNoun(Sentence sentence, Hit verb) =>
        sentence.Norm(verb.First)
            is "states"
                or "notes"
                or "claims"
                or "demands"
                or "charges"
                or "estimate"
                or "forecast"
                or "complain"
        && sentence.Norm(verb.End) is "of" or "for" or "on";

    public static bool IsAdverb(string norm) =>
        norm
            is "also"
                or "then"
                or "later"
                or "again"
                or "today"
                or "yesterday"
                or "meanwhile"
                or "has"
                or "have"
                or "had"
                or "repeatedly"
                or "however"
                or "here"
                or "now"
                or "recently"
                or "earlier"
                or "nevertheless"
                or "privately"
                or "publicly"
                or "strongly"
                or "first"
                or "once"
                or "already"
                or "did"
                or "not"
                or "never"
                or "simply"
                or "himself"
                or "herself"
                or "monday"
                or "tuesday"
                or "wednesday"
                or "thursday"
                or "friday"
                or "saturday"
                or "sunday"
                or "on";
}
