namespace Parley.Dossier;

/// <summary>Finds who is spared: "Canada and Mexico are exempt", "on everyone except Japan". Who only asks for it is not.</summary>
internal static class ExemptionFinder
{
    public static List<string> Find(Sentence sentence)
    {
        List<string> spared = [];
        foreach (Hit hit in sentence.Of(Category.Exemption))
        {
            if (hit.Key == "leads")
            {
                spared.AddRange(After(sentence, hit.End));
            }

            if (hit.Key == "state" && IsStated(sentence, hit))
            {
                spared.AddRange(Before(sentence, hit.First));
            }
        }

        return [.. spared.Distinct()];
    }

    /// <summary>True after "is", "are", "will be", with no word that makes it a wish, a question or its contrary.</summary>
    private static bool IsStated(Sentence sentence, Hit hit)
    {
        string verb = sentence.Norm(hit.First - 1);
        bool stated = verb is "are" or "is" or "were" or "was" or "be" or "been";
        int from = Math.Max(sentence.First, hit.First - 5);
        return stated
            && !sentence.Has(Category.Effect, "negation", from, hit.First)
            && !Enumerable
                .Range(sentence.First, hit.First - sentence.First)
                .Any(i =>
                    sentence.Norm(i)
                        is "if"
                            or "whether"
                            or "unless"
                            or "should"
                            or "could"
                            or "might"
                            or "may"
                            or "no"
                            or "neither"
                            or "wants"
                            or "asked"
                            or "hopes"
                );
    }

    /// <summary>The list that ends right before the verb: "Canada, Mexico and the European Union are".</summary>
    private static List<string> Before(Sentence sentence, int state)
    {
        List<string> found = [];
        int i = state - 1;
        while (i >= sentence.First)
        {
            if (sentence.MentionAt(i) is { } mention)
            {
                found.Insert(0, mention.Economy);
                i = mention.First - 1;
                continue;
            }

            bool light = WordClass.WithinSpared.Contains(sentence.Norm(i));
            if (!light)
            {
                break;
            }

            i--;
        }

        return found;
    }

    private static IEnumerable<string> After(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + 20); i++)
        {
            if (sentence.MentionAt(i) is { } mention)
            {
                yield return mention.Economy;
                i = mention.End - 1;
                continue;
            }

            if (
                sentence.Norm(i)
                is not ("and" or "," or "the" or "imports" or "from" or "those" or "goods" or "of" or "for" or "both")
            )
            {
                yield break;
            }
        }
    }
}
