namespace Parley.Dossier;

/// <summary>Finds trade measures: a noun such as "tariff", what stands before it, what it falls on, and the verb that governs it.</summary>
internal static class MeasureFinder
{
    public static List<Measure> Find(Reading reading)
    {
        MeasureList found = new(reading);
        foreach (Sentence sentence in reading.Body)
        {
            int taken = sentence.First;
            foreach (Hit noun in sentence.Of(Category.Measure))
            {
                if (noun.First < taken)
                {
                    continue;
                }

                MeasureDraft draft = Read(sentence, noun, SnakeCase.Find<MeasureKind>(noun.Key)!.Value);
                taken = draft.End;
                found.Add(draft);
            }

            if (!sentence.Of(Category.Measure).Any() && ReadBareRate(sentence) is { } bare)
            {
                found.Add(bare);
            }
        }

        return found.Done();
    }

    private static MeasureDraft Read(Sentence sentence, Hit noun, MeasureKind kind)
    {
        MeasureDraft draft = new(sentence, noun, kind);
        ReadBefore(draft);
        ReadAfter(draft, noun.End);
        ReadSurroundings(draft);
        MeasureVerb.Read(draft);
        Complete(draft);
        return draft;
    }

    /// <summary>"threatened 25 % on imported cars": a rate on goods from abroad is a tariff though no noun says so.</summary>
    private static MeasureDraft? ReadBareRate(Sentence sentence)
    {
        foreach (Quantity rate in sentence.Quantities.Where(q => q.IsPercent && sentence.Norm(q.End) == "on"))
        {
            Hit noun = new(rate.First, rate.End, Category.Measure, "tariff");
            MeasureDraft draft = new(sentence, noun, MeasureKind.Tariff) { Rate = rate.Value };
            ReadAfter(draft, rate.End);
            bool abroad = sentence.Of(Category.GoodsWord).Any(h => h.First >= rate.End && h.End <= draft.End);
            if (draft.Goods.Count > 0 && abroad)
            {
                ReadSurroundings(draft);
                MeasureVerb.Read(draft);
                Complete(draft);
                return draft.Status is null ? null : draft;
            }
        }

        return null;
    }

    /// <summary>The noun phrase to the left: "a 25 percent", "300 mln dlrs in", "U.S.", "beef import".</summary>
    private static void ReadBefore(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        int adjectives = 0;
        int i = draft.Noun.First - 1;
        while (i >= sentence.First && draft.Noun.First - i <= 14)
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

            if (sentence.MentionAt(i) is { } mention)
            {
                if (!mention.IsPlace && !draft.Imposers.Contains(mention.Economy))
                {
                    draft.Imposers.Add(mention.Economy);
                    draft.First = mention.First;
                }

                break;
            }

            Hit? good = sentence
                .Of(Category.Good)
                .Cast<Hit?>()
                .LastOrDefault(h => h!.Value.First <= i && i < h.Value.End);
            if (good is not null)
            {
                draft.AddGood(good.Value.Key);
                i = good.Value.First - 1;
                draft.First = i + 1;
                continue;
            }

            if (norm is "the" or "these" or "those" or "such" or "its" or "their" or "his" or "that" or "this")
            {
                draft.IsAnaphora = norm is not ("its" or "their" or "his") && draft.Fullness == 0;
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
                norm is "'s" or "a" or "an"
                || sentence.Of(Category.GoodsWord).Any(h => h.End == i + 1)
                || toQuantity
                || ofWorth;
            bool adjective =
                sentence.Tokens[i].Kind == TokenKind.Word && adjectives < 2 && !light && !IsStop(sentence, i);
            if (!light && !adjective)
            {
                break;
            }

            adjectives += adjective ? 1 : 0;
            i--;
        }
    }

    /// <summary>The phrase to the right: "of 25 percent on imported cars", "against Japan", "worth up to 300 mln dlrs".</summary>
    private static void ReadAfter(MeasureDraft draft, int from)
    {
        Sentence sentence = draft.Sentence;
        bool inObject = false;
        bool foreign = false;
        int end = Math.Min(sentence.End, from + 26);
        int i = from;
        while (i < end)
        {
            string norm = sentence.Norm(i);
            if (sentence.QuantityAt(i) is { } quantity)
            {
                string before = sentence.Norm(i - 1);
                if (quantity.IsPercent)
                {
                    bool old = before == "from" || sentence.Norm(quantity.First - 2) == "from";
                    if (old)
                    {
                        draft.RateBefore ??= quantity.Value;
                    }
                    else if (!inObject)
                    {
                        draft.Rate ??= quantity.Value;
                    }
                }
                else if (quantity.Value >= 1_000_000m)
                {
                    draft.Amount ??= new Money(quantity.Value, quantity.Currency!);
                }

                i = quantity.End;
                draft.End = i;
                continue;
            }

            if (inObject && sentence.MentionAt(i) is { } mention)
            {
                AddTarget(draft, mention.Economy);
                i = mention.End;
                draft.End = i;
                continue;
            }

            if (inObject && GoodFrom(sentence, i) is { } good)
            {
                draft.AddGood(good.Key);
                i = good.End;
                draft.End = i;
                continue;
            }

            if (norm is "on" or "against")
            {
                if (inObject && norm == "on" && draft.HasObject)
                {
                    break;
                }

                inObject = true;
            }
            else if (inObject && norm is "from")
            {
                if (draft.Targets.Count > 0)
                {
                    break;
                }
            }
            else if (inObject && sentence.Of(Category.GoodsWord, "foreign").Any(h => h.First == i))
            {
                foreign = true;
                draft.End = i + 1;
            }
            else if (inObject && sentence.Of(Category.GoodsWord).Any(h => h.First == i))
            {
                foreign |= norm.StartsWith("import", StringComparison.Ordinal);
                draft.End = i + 1;
            }
            else if (inObject && norm is "to" or "into")
            {
                // "exports to the United States": the destination imposes.
                if (DestinationAfter(sentence, i) is { } destination && draft.Imposers.Count == 0 && norm == "to")
                {
                    draft.Imposers.Add(destination);
                }

                break;
            }
            else if (norm == "by")
            {
                if (DestinationAfter(sentence, i) is { } author && draft.Imposers.Count == 0)
                {
                    draft.Imposers.Add(author);
                    draft.End = i + 2;
                }

                break;
            }
            else if (IsEnd(sentence, i, inObject, draft))
            {
                break;
            }

            i++;
        }

        if (foreign && draft.Targets.Count == 0 && draft.Goods.Count > 0)
        {
            draft.OnAll = true;
        }

        draft.End = Math.Clamp(draft.End, draft.Noun.End, sentence.End);
    }

    private static bool IsEnd(Sentence sentence, int at, bool inObject, MeasureDraft draft)
    {
        string norm = sentence.Norm(at);
        if (norm is "." or ";" or ":" or "?" or "!" or "\"" or "(" or ")")
        {
            return true;
        }

        if (
            norm
            is "that"
                or "which"
                or "who"
                or "in"
                or "with"
                or "because"
                or "for"
                or "until"
                or "unless"
                or "if"
                or "when"
                or "as"
                or "at"
                or "after"
                or "under"
                or "said"
                or "were"
                or "was"
                or "are"
                or "is"
                or "would"
                or "will"
        )
        {
            // "tariffs would be slapped on computers" still has its object to come.
            bool passive = !inObject && norm is "would" or "will" or "were" or "was" or "are" or "is";
            return !passive && !(norm is "in" or "for" or "at" && !inObject);
        }

        if (norm == ",")
        {
            return !inObject
                || !draft.HasObject
                || GoodFrom(sentence, at + 1) is null && sentence.MentionAt(at + 1) is null;
        }

        if (norm == "and" && inObject && draft.HasObject)
        {
            return !(
                Enumerable.Range(at + 1, 3).Any(i => GoodFrom(sentence, i) is not null)
                || sentence.MentionAt(at + 1) is not null
            );
        }

        return false;
    }

    private static void ReadSurroundings(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        draft.Law = sentence.Of(Category.Law).Select(h => h.Key).FirstOrDefault();
        draft.Retaliation = Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Any(i => sentence.Norm(i).StartsWith("retaliat", StringComparison.Ordinal));

        foreach (Hit verb in sentence.Of(Category.Effect, "affect"))
        {
            if (verb.First >= draft.Noun.End)
            {
                int end = Grammar.ClauseEnd(sentence, verb.End);
                foreach (string economy in Grammar.EconomiesAfter(sentence, verb.End, end, widestGap: 3))
                {
                    draft.Affected.Add(economy);
                }

                break;
            }
        }
    }

    /// <summary>What the law or the object says of the imposer, and what cannot be.</summary>
    private static void Complete(MeasureDraft draft)
    {
        if (
            draft.Imposers.Count == 0
            && draft.Law is not null
            && Lexicon.Shared.EconomyOfLaw[draft.Law] is { Length: > 0 } owner
        )
        {
            draft.Imposers.Add(owner);
        }

        draft.Targets.RemoveAll(draft.Imposers.Contains);
        draft.RemovalAskedBy.RemoveAll(draft.Imposers.Contains);
    }

    private static void AddTarget(MeasureDraft draft, string economy)
    {
        if (!draft.Targets.Contains(economy))
        {
            draft.Targets.Add(economy);
        }
    }

    private static string? DestinationAfter(Sentence sentence, int at)
    {
        int next = sentence.Norm(at + 1) is "the" or "president" ? at + 2 : at + 1;
        return sentence.MentionAt(next)?.Economy;
    }

    private static Hit? GoodFrom(Sentence sentence, int at) => sentence.At(at, Category.Good);

    private static bool IsMoneyAt(Sentence sentence, int at) => sentence.QuantityAt(at) is { IsPercent: false };

    private static bool IsStop(Sentence sentence, int at)
    {
        string norm = sentence.Norm(at);
        return norm
                is "on"
                    or "in"
                    or "of"
                    or "to"
                    or "by"
                    or "with"
                    or "and"
                    or "or"
                    or "from"
                    or "against"
                    or "for"
                    or "no"
                    or "not"
                    or "that"
                    or "be"
                    or "is"
                    or "are"
                    or "was"
                    or "were"
                    or "as"
                    or "at"
                    or "than"
                    or "said"
                    or "has"
                    or "have"
                    or "had"
            || sentence.Hits.Exists(h =>
                (h.Category is Category.Effect or Category.Attitude or Category.Pact) && h.First <= at && at < h.End
            );
    }
}
