namespace Parley.Dossier;

/// <summary>What stands for the noun of a measure, or shares it: "cut its own on U.S. goods", "drops the one on phones", "duties of 20 % and of 14 %".</summary>
internal static class MeasureHeads
{
    private const int FarthestFall = 4;
    private const int FarthestOn = 8;
    private const int LongestTopic = 10;

    /// <summary>"its own on", "the one on", "those on": the noun is that of the measure named before.</summary>
    public static IEnumerable<Hit> Of(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End - 1; i++)
        {
            bool own =
                sentence.Norm(i) == "own"
                || (sentence.Norm(i) is "one" or "ones" && sentence.Norm(i - 1) is "the" or "similar" or "another")
                || sentence.Norm(i) == "those";
            if (!own || sentence.Norm(i + 1) is not ("on" or "against"))
            {
                continue;
            }

            Hit? named =
                sentence.Of(Category.Measure).LastOrDefault(h => h.End <= i && !h.Key.EndsWith('?'))
                ?? sentence.Before?.Of(Category.Measure).LastOrDefault(h => !h.Key.EndsWith('?'));
            if (named is not null && !named.Key.Contains('+', StringComparison.Ordinal))
            {
                yield return new Hit(i, i + 1, Category.Measure, named.Key);
            }
        }
    }

    /// <summary>"duties of 20.56 % and countervailing duties of 14.63 % on lumber": the first has what the second falls on.</summary>
    public static bool Shares(MeasureDraft first, MeasureDraft second) =>
        !first.HasObject
        && first.Rate is not null
        && second.Rate is not null
        && second.Kind != first.Kind
        && first.Governor is null
        && (second.Status is not null || second.HasObject)
        && first.Sentence.Norm(first.End) is "and" or "or"
        && second.Start - first.End is 0 or 1
        && !first.IsAnaphora;

    /// <summary>"steel (25 percent) and aluminium (10 percent)": the measure keeps the first good and its rate, the others have theirs.</summary>
    public static IEnumerable<MeasureDraft> OfEachGood(MeasureDraft draft)
    {
        if (draft.RateOfGood.Count == 0 || draft.Rate is not null)
        {
            return [];
        }

        List<MeasureDraft> others = [];
        foreach ((string good, decimal rate, int first, int end) in draft.RateOfGood.Skip(1))
        {
            MeasureDraft other = new(draft.Sentence, new Hit(first, end, Category.Measure, draft.Noun.Key), draft.Kind)
            {
                Rate = rate,
                Retaliation = draft.Retaliation,
            };
            other.AddGood(good);
            other.Share(draft);
            other.Goods.RemoveAll(g => g.Name != good);
            other.RemovalAskedBy.AddRange(draft.RemovalAskedBy);
            other.End = end;
            others.Add(other);
        }

        draft.Goods.RemoveAll(g => draft.RateOfGood.Skip(1).Any(o => o.Good == g.Name));
        draft.Rate = draft.RateOfGood[0].Rate;
        draft.IsAnaphora = false;
        return others;
    }

    /// <summary>"(Washing machines) For three years a tariff of", "Steel: 25% tariff": what a point of a list is about.</summary>
    public static void AddTopic(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        int at = sentence.First;
        while (at < draft.First && sentence.Tokens[at].Kind == TokenKind.Mark && sentence.Norm(at) != "(")
        {
            at++;
        }

        bool brackets = sentence.Norm(at) == "(";
        at += brackets ? 1 : 0;
        List<string> goods = [];
        while (at < Math.Min(draft.First, sentence.First + LongestTopic))
        {
            if (sentence.At(at, Category.Good) is { } good)
            {
                goods.Add(good.Key);
                at = good.End;
            }
            else if (sentence.Norm(at) == "," || sentence.Tokens[at].Kind == TokenKind.Word)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        bool told = sentence.Norm(at) == (brackets ? ")" : ":");
        foreach (string good in told ? goods : [])
        {
            draft.AddGood(good);
        }

        draft.IsOfTopic = told && goods.Count > 0;
    }

    /// <summary>Where the object begins behind a verb: at once, or at the "on" a few words on ("charged since March on").</summary>
    public static int? ObjectAfter(Sentence sentence, int verb)
    {
        for (int i = verb; i < Math.Min(sentence.End, verb + FarthestOn); i++)
        {
            bool day = sentence.Times.Any(t => t.First <= i + 1 && i + 1 < t.End);
            if (sentence.Norm(i) is "on" or "against" && !day)
            {
                return i;
            }

            if (sentence.Tokens[i].Kind == TokenKind.Mark || sentence.Norm(i) is "and" or "but")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"a tariff of 25% would apply to", "the duty falls on": where the object begins behind such a verb; null where none follows.</summary>
    public static int? Falls(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + FarthestFall); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "apply" or "applies" or "applied" && sentence.Norm(i + 1) == "to")
            {
                return i + 2;
            }

            if (norm is "fall" or "falls" or "fell" && sentence.Norm(i + 1) == "on")
            {
                return i + 2;
            }

            if (norm is "covers" or "cover" or "covered" or "hits" or "targets")
            {
                return i + 1;
            }

            bool auxiliary =
                norm
                    is "would"
                        or "will"
                        or "may"
                        or "could"
                        or "might"
                        or "also"
                        or "now"
                        or "that"
                        or "which"
                        or "only"
                || VerbGroup.Reader.IsAdverb(norm);
            if (!auxiliary)
            {
                return null;
            }
        }

        return null;
    }
}
