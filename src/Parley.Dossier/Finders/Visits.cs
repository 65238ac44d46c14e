namespace Parley.Dossier;

/// <summary>Where a visit goes: "flew to Washington", "sent an envoy to Beijing", "a trip to Japan".</summary>
internal static class Visits
{
    private const int Farthest = 4;
    private const int FarthestOfEnvoy = 10;

    /// <summary>Whose country a verb of travel leads to; null where it leads elsewhere, or goods go there.</summary>
    public static Doer? Destination(Sentence sentence, Hit verb)
    {
        bool sends =
            sentence.Norm(verb.First).StartsWith("sen", StringComparison.Ordinal)
            || sentence.Norm(verb.First).StartsWith("dispatch", StringComparison.Ordinal);
        if (!sends)
        {
            return At(sentence, verb.End, Farthest);
        }

        for (int i = verb.End; i < Math.Min(sentence.End, verb.End + FarthestOfEnvoy); i++)
        {
            if (sentence.Norm(i) == "to")
            {
                return sentence.Of(Category.Word, "envoy").Any(h => h.First >= verb.End && h.End <= i)
                    ? At(sentence, i + 1, Farthest)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The country or the capital that the next words name.</summary>
    private static Doer? At(Sentence sentence, int from, int farthest)
    {
        for (int i = from; i < Math.Min(sentence.End, from + farthest); i++)
        {
            if (sentence.Mentions.Find(m => m.First == i) is { } mention)
            {
                return
                    mention.Form == MentionForm.Adjective && sentence.Norm(mention.End) is not ("cities" or "capital")
                    ? null
                    : new Doer([mention.Economy], mention.First, mention.End);
            }

            if (sentence.At(i, Category.Capital) is { } capital)
            {
                return new Doer([capital.Key], capital.First, capital.End);
            }

            if (sentence.Tokens[i].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        return null;
    }
}
