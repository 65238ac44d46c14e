namespace Parley.Dossier;

/// <summary>Who is meant where no name stands: "the two sides", "we" in a quotation, whoever speaks, the other of two.</summary>
internal static class Sides
{
    private const int FarthestPair = 3;
    private const int FarthestDateline = 12;

    /// <summary>The two that "both sides" are: those of the article, else the only two that act in the sentences before.</summary>
    public static IReadOnlyList<string> Pair(Reading reading, Sentence sentence)
    {
        if (reading.Both.Count == 2)
        {
            return reading.Both;
        }

        Sentence? at = sentence;
        for (int i = 0; i <= FarthestPair && at is not null; i++, at = at.Before)
        {
            string[] named = [.. at.Mentions.Where(m => !m.IsPlace).Select(m => m.Economy).Distinct()];
            if (named.Length >= 2)
            {
                return named.Length == 2 ? named : [];
            }
        }

        return [];
    }

    /// <summary>The other of the article's two sides, null where there are more.</summary>
    public static string? Other(Reading reading, string economy) =>
        reading.Both is [var one, var other]
            ? economy == one
                ? other
                : economy == other
                    ? one
                    : null
            : null;

    /// <summary>Who says what stands at a token, where that one speaks for an economy.</summary>
    public static Doer? Speaker(Reading reading, int token) =>
        reading.StatementAt(token) is { Speaker: { Economy: not null } speaker }
            ? new Doer([speaker], token, token + 1)
            : null;

    /// <summary>Whose capital the article is written in: "the Government" of a press release, "we" of a briefing.</summary>
    public static Doer? Home(Reading reading, int token)
    {
        foreach (Sentence sentence in reading.Sentences.Take(FarthestDateline))
        {
            int end = Math.Min(sentence.End, sentence.First + FarthestDateline);
            for (int i = sentence.First; i < end; i++)
            {
                // "WASHINGTON, April 2, 2007": a capital, then the day.
                if (
                    sentence.At(i, Category.Capital) is { } capital
                    && (i == sentence.First || sentence.Norm(i + 1) == ",")
                    && sentence.Times.Any(t => t.First >= capital.End && t.First - capital.End <= 2)
                    && (reading.Both.Count == 0 || reading.Both.Contains(capital.Key))
                )
                {
                    return new Doer([capital.Key], token, token + 1);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The economy named at a token, a capital behind "to" included: a warning to Washington is for the government, a flight
    /// to Washington is not.
    /// </summary>
    public static Doer? At(Sentence sentence, int token)
    {
        if (sentence.MentionAt(token) is { } mention)
        {
            // "An inquiry into France's tax" is no place.
            bool place =
                mention.IsPlace && !(sentence.Norm(mention.First - 1) == "into" && sentence.Norm(mention.End) == "'s");
            return place ? null : Roles.List(sentence, mention);
        }

        return sentence.At(token, Category.Capital) is { } capital
            ? new Doer([capital.Key], capital.First, capital.End)
            : null;
    }
}
