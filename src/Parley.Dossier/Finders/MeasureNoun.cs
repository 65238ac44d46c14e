namespace Parley.Dossier;

/// <summary>Reads what stands before the noun of a measure: "a 25 percent", "300 mln dlrs in", "U.S.", "planned", "beef import".</summary>
internal static class MeasureNoun
{
    private const int Farthest = 16;
    private const int MostAdjectives = 3;

    public static void Read(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        int adjectives = 0;
        int i = draft.Noun.First - 1;
        while (i >= sentence.First && draft.Noun.First - i <= Farthest)
        {
            string norm = sentence.Norm(i);
            if (sentence.QuantityAt(i) is { } quantity)
            {
                if (quantity.IsPercent)
                {
                    draft.Rate ??= quantity.Value;
                }
                else if (quantity.Value >= 1_000_000m)
                {
                    draft.Amount ??= new Money(quantity.Value, quantity.Currency!);
                }

                i = quantity.First - 1;
                draft.First = i + 1;
                continue;
            }

            if (sentence.Of(Category.Law).FirstOrDefault(h => h.First <= i && i < h.End) is { } law)
            {
                i = law.First - 1;
                draft.First = i + 1;
                continue;
            }

            if (sentence.MentionAt(i) is { } mention)
            {
                if (sentence.Norm(mention.End) is "related" or "linked")
                {
                    // "Ukraine-related sanctions"
                    break;
                }

                if (!mention.IsPlace && !draft.Imposers.Contains(mention.Economy))
                {
                    draft.Imposers.Add(mention.Economy);
                    draft.First = mention.First;
                }

                // "300 mln dlrs in U.S. tariffs"
                if (
                    sentence.Norm(mention.First - 1) is "in" or "of"
                    && sentence.QuantityAt(mention.First - 2) is { IsPercent: false, Value: >= 1_000_000m } sum
                )
                {
                    draft.Amount ??= new Money(sum.Value, sum.Currency!);
                    draft.First = sum.First;
                }

                // "a 25 pct U.S. duty"
                if (sentence.QuantityAt(mention.First - 1) is { IsPercent: true } rate)
                {
                    draft.Rate ??= rate.Value;
                    draft.First = rate.First;
                }

                i = draft.First - 1;
                if (sentence.Norm(mention.First - 1) == "and" && JointOwner(sentence, mention.First - 2) is { } other)
                {
                    draft.Imposers.Insert(0, other.Economy);
                    draft.First = other.First;
                }

                break;
            }

            if (GoodUpTo(sentence, i) is { } good)
            {
                draft.AddGood(good.Key);
                i = good.First - 1;
                draft.First = i + 1;

                // "steel and aluminium tariffs"
                int link = sentence.Norm(i) is "and" or "or" or "," ? i - 1 : i;
                i = link != i && GoodUpTo(sentence, link) is not null ? link : i;
                continue;
            }

            if (WordClass.Determiners.Contains(norm))
            {
                draft.IsOwned = norm is "its" or "their" or "our";
                draft.Ours = norm == "our" ? i : null;
                draft.IsAnaphora = norm is not ("its" or "their" or "his" or "our") && draft.Fullness == 0;
                break;
            }

            if (norm is "a" or "an" && sentence.Norm(i - 1) == "such")
            {
                draft.IsAnaphora = true;
                break;
            }

            bool toQuantity = norm is "in" or "of" or "worth" && IsMoneyAt(sentence, i - 1);
            bool ofWorth = norm == "of" && sentence.Norm(i - 1) == "worth";
            bool light =
                norm is "'s" or "a" or "an" or "own"
                || sentence.Of(Category.GoodsWord).Any(h => h.End == i + 1)
                || toQuantity
                || ofWorth;
            bool modifier = Modify(draft, i);
            bool adjective =
                modifier
                || (
                    sentence.Tokens[i].Kind == TokenKind.Word
                    && adjectives < MostAdjectives
                    && !light
                    && !IsStop(sentence, i)
                );
            if (!light && !adjective)
            {
                break;
            }

            adjectives += adjective && !modifier ? 1 : 0;
            i--;
        }

        draft.IsNone = sentence.Norm(i) is "no" or "neither" or "nor" && sentence.Norm(i - 1) is not ("say" or "said");
        // "there will be no tariff", "this means no further tariff"
        bool toBe = sentence.Norm(i - 1) == "be" && sentence.Norm(i - 2) is "will" or "would";
        draft.IsNoneToCome = draft.IsNone && (toBe || sentence.Norm(i - 1) is "mean" or "means" or "meant");
        draft.Start = Math.Min(
            draft.First,
            Math.Max(
                sentence.First,
                sentence.Norm(i)
                    is "the"
                        or "these"
                        or "those"
                        or "such"
                        or "its"
                        or "their"
                        or "his"
                        or "this"
                        or "our"
                    ? i
                    : i + 1
            )
        );
    }

    /// <summary>"planned", "threatened", "existing", "global": an adjective that says how real a measure is, or whom it falls on.</summary>
    private static bool Modify(MeasureDraft draft, int at)
    {
        Hit? hit = draft.Sentence.At(at, Category.MeasureAdjective);
        if (hit is null || hit.Length > 1)
        {
            return false;
        }

        if (hit.Key == "all")
        {
            draft.IsGlobal = true;
        }
        else if (hit.Key == "retaliation")
        {
            draft.Retaliation = true;
        }
        else if (hit.Key.Length > 0)
        {
            draft.Modifier ??= SnakeCase.Find<MeasureStatus>(hit.Key);
        }

        // "proposed tariffs" after a subject is a verb: "the Commission proposed tariffs".
        return hit.Key.Length == 0
            || WordClass.BeforeModifier.Contains(draft.Sentence.Norm(at - 1))
            || hit.Key is "all" or "retaliation"
            || !draft.Sentence.Norm(at).EndsWith("ed", StringComparison.Ordinal)
            || Forget(draft);
    }

    private static bool Forget(MeasureDraft draft)
    {
        draft.Modifier = null;
        return false;
    }

    private static Mention? JointOwner(Sentence sentence, int at) =>
        sentence.MentionAt(at) is { IsPlace: false, Form: MentionForm.Adjective or MentionForm.Name } mention
        && mention.End == at + 1
            ? mention
            : null;

    private static Hit? GoodUpTo(Sentence sentence, int at) =>
        sentence.Of(Category.Good).LastOrDefault(h => h.First <= at && at < h.End);

    private static bool IsMoneyAt(Sentence sentence, int at) => sentence.QuantityAt(at) is { IsPercent: false };

    private static bool IsStop(Sentence sentence, int at)
    {
        string norm = sentence.Norm(at);
        return WordClass.BeforeNounPhrase.Contains(norm)
            || sentence.Hits.Exists(h =>
                h.Category is Category.Effect or Category.Attitude or Category.Pact or Category.MeasureVerb
                && h.First <= at
                && at < h.End
            );
    }
}
