namespace Parley.Dossier;

/// <summary>What a sentence that begins with a pronoun adds to the measure of the one before.</summary>
internal static class MeasurePronoun
{
    /// <summary>"It falls on machinery, electronics and cars", said of the measure of the sentence before.</summary>
    public static IEnumerable<string> GoodsOf(Sentence sentence)
    {
        bool pronoun = sentence.Norm(sentence.First) is "it" or "they";
        string verb = sentence.Norm(sentence.First + 1);
        int at = sentence.First + (verb is "falls" or "fall" or "applies" or "apply" ? 3 : 2);
        if (!pronoun || verb is not ("falls" or "fall" or "applies" or "apply" or "covers" or "cover"))
        {
            yield break;
        }

        while (at < sentence.End)
        {
            if (sentence.At(at, Category.Good) is { } good)
            {
                yield return good.Key;
                at = good.End;
            }
            else if (sentence.Norm(at) is "," or "and" or "or" or "imported" or "foreign")
            {
                at++;
            }
            else
            {
                yield break;
            }
        }
    }
}
