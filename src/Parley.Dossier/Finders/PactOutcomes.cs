namespace Parley.Dossier;

/// <summary>Tells talks that end with a pact from talks that only end.</summary>
internal static class PactOutcomes
{
    private const int Object = 8;
    private const int FarthestPact = 30;

    /// <summary>"Wrapped up a round of negotiations on a pact", "ended talks without agreement": what is done is done with the talks.</summary>
    public static bool IsOfTalks(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + Object); i++)
        {
            if (
                sentence.Norm(i)
                is "talks"
                    or "round"
                    or "rounds"
                    or "session"
                    or "sessions"
                    or "meeting"
                    or "meetings"
                    or "discussions"
                    or "consultations"
                    or "summit"
                    or "days"
                    or "hours"
            )
            {
                return true;
            }

            if (IsPact(sentence, i) || sentence.Norm(i) is "in" or "at" or "after" or "," or "with" or "to" or "on")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Ended months of bargaining on Tuesday with a three-year pact": the verb and the pact; null where there is none.</summary>
    public static (int First, int End)? EndWithPact(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (
                sentence.Norm(i)
                    is not (
                        "ended"
                        or "concluded"
                        or "capped"
                        or "settled"
                        or "resolved"
                        or "averted"
                        or "defused"
                        or "crowned"
                        or "buried"
                    )
                || sentence.Norm(i - 1) is "be" or "if" or "to" or "not"
            )
            {
                continue;
            }

            for (int j = i + 1; j < Math.Min(sentence.End, i + FarthestPact); j++)
            {
                if (sentence.Norm(j) is ";" or "\"" or "that" or "which" or "who" or "no" or "without")
                {
                    break;
                }

                if (
                    sentence.Norm(j) is "with" or "by"
                    && sentence.Norm(j + 1) is "a" or "an" or "the" or "signing" or "agreeing" or "striking"
                    && PactWithin(sentence, j + 2, 5) is { } end
                )
                {
                    return (i, end);
                }
            }
        }

        return null;
    }

    /// <summary>True where a clause only dates something else: "since the two presidents agreed on a truce", "what they agreed in".</summary>
    public static bool IsSubordinate(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(sentence.First, first - 16); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "since" or "what" or "until" or "before" or "as")
            {
                return true;
            }

            if (norm is "," or ";" or ":" or "\"" or "said" or "that" or "but")
            {
                return norm == "," && sentence.Norm(i + 1) is "as" or "which";
            }
        }

        return false;
    }

    private static int? PactWithin(Sentence sentence, int from, int reach)
    {
        for (int i = from; i < Math.Min(sentence.End, from + reach); i++)
        {
            if (IsPact(sentence, i))
            {
                return i + 1;
            }

            if (sentence.Norm(i) is "of" or "for" or "on" or "," or "to" or "warning" or "threat")
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsPact(Sentence sentence, int token) =>
        sentence.Of(Category.Word, "pact").Any(h => h.First <= token && token < h.End)
        || sentence.Of(Category.Pact).Any(h => h.First <= token && token < h.End);
}
