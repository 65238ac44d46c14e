namespace Parley.Dossier;

/// <summary>Finds trade measures: a noun such as "tariff", what stands before it, what it falls on, and the verb that governs it.</summary>
internal static class MeasureFinder
{
    public static List<Measure> Find(Reading reading)
    {
        MeasureList found = new();
        foreach (Sentence sentence in reading.Body)
        {
            int taken = sentence.First;
            found.AddGoods(GoodsOfPronoun(sentence), sentence);
            foreach (Hit noun in sentence.Of(Category.Measure))
            {
                if (noun.First < taken || IsAdverbial(sentence, noun))
                {
                    continue;
                }

                MeasureDraft draft = Read(reading, sentence, noun, SnakeCase.Find<MeasureKind>(noun.Key)!.Value);
                MeasureDraft[] siblings = [.. Siblings(reading, draft)];
                taken = siblings.LastOrDefault()?.End ?? draft.End;
                foreach (MeasureDraft one in siblings.Prepend(draft))
                {
                    one.When ??= siblings.Length > 0 ? Deadlines.Effect(sentence, taken, taken) : null;
                    one.Deadline ??= draft.Deadline;
                    found.Add(one);
                }
            }

            foreach (MeasureDraft draft in RestrictionFinder.Find(sentence))
            {
                MeasureVerb.Read(draft);
                ReadSurroundings(draft);
                Complete(reading, draft);
                found.Add(draft);
            }

            foreach (MeasureDraft deed in DeedFinder.Find(sentence))
            {
                found.Add(deed);
            }

            if (LawInquiry.Find(sentence) is { } opened)
            {
                found.Add(opened);
            }

            if (DumpingInquiry.Find(sentence) is { } inquiry)
            {
                found.Add(inquiry);
            }

            if (!sentence.Of(Category.Measure).Any() && ReadBareRate(reading, sentence) is { } bare)
            {
                found.Add(bare);
            }

            found.Spare(ExemptionFinder.Find(sentence), sentence);
        }

        return found.Done();
    }

    /// <summary>"in retaliation for Japan's failure to keep the pact" says why, and is no measure of its own.</summary>
    private static bool IsAdverbial(Sentence sentence, Hit noun) =>
        sentence.Norm(noun.First) is "retaliation"
        && (sentence.Norm(noun.First - 1) is "in" or "for" or "of" || sentence.Norm(noun.End) == "for");

    private static MeasureDraft Read(Reading reading, Sentence sentence, Hit noun, MeasureKind kind)
    {
        MeasureDraft draft = new(sentence, noun, kind);
        ReadBefore(draft);
        ReadAfter(draft, Relative.Find(sentence, noun.End)?.Verb.End ?? noun.End);
        ReadSurroundings(draft);
        MeasureVerb.Read(draft);
        Complete(reading, draft);
        ReadTimes(draft);
        return draft;
    }

    /// <summary>True where a verb that imposes or lifts stands before, so that a day after the object is the day of the deed.</summary>
    private static bool IsImposed(MeasureDraft draft) =>
        draft
            .Sentence.Of(Category.Effect)
            .Any(h =>
                h.Key is "impose" or "imposed" or "lift" or "lifted" or "imposition"
                && h.End <= draft.First
                && draft.First - h.End <= 12
            );

    private static void ReadTimes(MeasureDraft draft)
    {
        // "to exempt Japan from the steel tariff" says nothing of how real the tariff is.
        Sentence sentence = draft.Sentence;
        bool spared = sentence
            .Of(Category.Exemption)
            .Any(h =>
                h.Key == "state"
                && h.End <= draft.First
                && draft.First - h.End <= 8
                && sentence.Norm(h.First - 1) == "to"
            );
        if (spared)
        {
            draft.Status = null;
        }

        if (draft.Status is not (null or MeasureStatus.RuledOut or MeasureStatus.UnderInquiry) || draft.IsAnaphora)
        {
            draft.When =
                Deadlines.Begin(sentence)
                ?? (IsImposed(draft) ? Deadlines.Effect(sentence, draft.Noun.End, draft.End) : null);
        }

        draft.Deadline = Deadlines.Last(sentence);
        if (draft.Kind is MeasureKind.Quota or MeasureKind.TariffRateQuota or MeasureKind.VoluntaryRestraint)
        {
            draft.Volume = FigureFinder.Allowed(sentence, draft.Noun, draft.First - 4, draft.End + 10);
        }
    }

    /// <summary>"tariffs of 25 percent on imports from Canada and 10 percent on goods from China": the noun is said once.</summary>
    private static IEnumerable<MeasureDraft> Siblings(Reading reading, MeasureDraft first)
    {
        Sentence sentence = first.Sentence;
        if (first.Rate is null || first.Status is null || first.Imposers.Count == 0)
        {
            yield break;
        }

        int next = sentence.Of(Category.Measure).FirstOrDefault(h => h.First >= first.End)?.First ?? sentence.End;
        foreach (Quantity rate in sentence.Quantities)
        {
            if (!rate.IsPercent || rate.First < first.End || rate.End >= next || sentence.Norm(rate.End) != "on")
            {
                continue;
            }

            Hit noun = new(rate.First, rate.End, Category.Measure, first.Noun.Key);
            MeasureDraft sibling = new(sentence, noun, first.Kind)
            {
                Rate = rate.Value,
                Status = first.Status,
                Law = first.Law,
            };
            sibling.Imposers.AddRange(first.Imposers);
            ReadAfter(sibling, rate.End);
            Complete(reading, sibling);
            if (sibling.HasObject)
            {
                yield return sibling;
            }
        }
    }

    /// <summary>"threatened 25 % on imported cars": a rate on goods from abroad is a tariff though no noun says so.</summary>
    private static MeasureDraft? ReadBareRate(Reading reading, Sentence sentence)
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
                Complete(reading, draft);
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

                // "300 mln dlrs in U.S. tariffs"
                if (
                    sentence.Norm(mention.First - 1) is "in" or "of"
                    && sentence.QuantityAt(mention.First - 2) is { IsPercent: false, Value: >= 1_000_000m } sum
                )
                {
                    draft.Amount ??= new Money(sum.Value, sum.Currency!);
                    draft.First = sum.First;
                }

                break;
            }

            Hit? good = sentence.Of(Category.Good).LastOrDefault(h => h.First <= i && i < h.End);
            if (good is not null)
            {
                draft.AddGood(good.Key);
                i = good.First - 1;
                draft.First = i + 1;
                continue;
            }

            if (norm is "the" or "these" or "those" or "such" or "its" or "their" or "his" or "that" or "this")
            {
                draft.IsOwned = norm is "its" or "their";
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
        bool inObject = Enumerable.Range(draft.Noun.First, draft.Noun.Length).Any(t => sentence.Norm(t) == "on");
        bool foreign = inObject;
        int end = Math.Min(sentence.End, from + 26);
        int i = from;
        while (i < end)
        {
            string norm = sentence.Norm(i);
            // "subsidies of aircraft and taxes on fats": the next measure has its own object; "tariffs and taxes on cars" share one.
            bool another = !Enumerable.Range(from, i - from).All(t => sentence.Norm(t) is "and" or "or" or ",");
            if (i > from && another && sentence.At(i, Category.Measure) is not null)
            {
                break;
            }

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

            if (inObject && sentence.MentionAt(i) is { } mention && !IsOwnDeed(sentence, mention))
            {
                AddTarget(draft, mention.Economy);
                i = mention.End;
                draft.End = i;
                continue;
            }

            if (
                inObject
                && (norm is "made" or "built" or "produced" or "assembled" or "grown")
                && sentence.Norm(i + 1) == "in"
                && sentence.MentionAt(sentence.Norm(i + 2) == "the" ? i + 3 : i + 2) is { } origin
                && sentence.Norm(i - 1) != "not"
            )
            {
                AddTarget(draft, origin.Economy);
                i = origin.End;
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

            if (norm == "," && inObject && ExamplesAfter(sentence, i + 1) is > 0 and var examples)
            {
                i = examples;
                continue;
            }

            if (norm == "against" && RetaliatedMeasure(draft, i) is { } answered)
            {
                AddTarget(draft, answered.Economy);
                draft.End = i + 1;
                break;
            }

            if (norm == "as" && (sentence.Norm(i + 1) is "much" or "high") && sentence.Norm(i + 2) == "as")
            {
                i += 3;
                continue;
            }

            if (
                norm == "of"
                && i == from
                && draft.Imposers.Count == 0
                && MentionFrom(sentence, i + 1) is { Form: MentionForm.Name } owner
            )
            {
                // "the tariff of Japan on beef"
                draft.Imposers.Add(owner.Economy);
                i = owner.End;
                draft.End = i;
                continue;
            }

            if (norm is "on" or "against" || (norm == "of" && i == from && draft.Kind == MeasureKind.Subsidy))
            {
                if (inObject && norm == "on" && draft.HasObject)
                {
                    break;
                }

                inObject = true;
            }
            else if (inObject && norm is "from")
            {
                if (draft.Targets.Count > 0 && !sentence.Of(Category.GoodsWord).Any(h => h.End == i))
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
            else if (inObject && norm == "to" && draft.Rate is null && RateAfter(sentence, i) is { } raised)
            {
                // "doubled its tariffs on cars to 120 percent"
                draft.Rate = raised.Value;
                draft.End = raised.End;
                break;
            }
            else if (inObject && norm is "to" or "into")
            {
                // "exports to the United States": the destination imposes.
                if (DestinationAfter(sentence, i) is { } destination && draft.Imposers.Count == 0)
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

    /// <summary>"retaliate against tariffs President Reagan imposed": the one who imposed them is the one retaliated against.</summary>
    private static Mention? RetaliatedMeasure(MeasureDraft draft, int against)
    {
        Sentence sentence = draft.Sentence;
        string said = sentence.Norm(draft.Noun.First);
        if (
            !said.StartsWith("retaliat", StringComparison.Ordinal)
            && !said.StartsWith("countermeasure", StringComparison.Ordinal)
        )
        {
            return null;
        }

        Hit? noun = sentence.Of(Category.Measure).FirstOrDefault(h => h.First > against && h.First - against <= 5);
        return noun is not { } measure
            ? null
            : Grammar.Owner(sentence, measure.First)
                ?? sentence.Mentions.Find(m => m.First >= measure.End && m.First - measure.End <= 1);
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
            // "increases in duties, or quantitative limits, on Japanese exports"
            if (!inObject && (sentence.Norm(at + 1) is "on" or "or"))
            {
                return false;
            }

            return !inObject
                || !draft.HasObject
                || (GoodFrom(sentence, at + 1) is null && !IsListed(sentence, MentionFrom(sentence, at + 1)));
        }

        if (norm == "and" && inObject && draft.HasObject)
        {
            return !(
                GoodsFromAfter(sentence, at) > 0
                || Enumerable.Range(at + 1, 3).Any(i => GoodFrom(sentence, i) is not null)
                || IsListed(sentence, MentionFrom(sentence, at + 1))
            );
        }

        return false;
    }

    /// <summary>"and most goods from Canada": the token of "from"; 0 where this is not what follows.</summary>
    private static int GoodsFromAfter(Sentence sentence, int and)
    {
        for (int i = and + 1; i <= and + 4; i++)
        {
            if (
                sentence.Norm(i) == "from"
                && sentence.Of(Category.GoodsWord).Any(h => h.End == i)
                && MentionFrom(sentence, i + 1) is not null
            )
            {
                return i;
            }
        }

        return 0;
    }

    private static Mention? MentionFrom(Sentence sentence, int at) =>
        sentence.MentionAt(sentence.Norm(at) == "the" ? at + 1 : at);

    /// <summary>True where a mention may go on a list of targets; ", Nakasone said" does not.</summary>
    private static bool IsListed(Sentence sentence, Mention? mention) =>
        mention is { Form: MentionForm.Name or MentionForm.Capital }
        || (
            mention is { Form: MentionForm.Adjective } adjective
            && sentence.Hits.Exists(h =>
                h.Category is Category.Good or Category.GoodsWord or Category.EconomyAdjective
                && h.First >= adjective.End
                && h.First <= adjective.End + 2
            )
        );

    /// <summary>"tariffs on goods Reagan put on the list": who is named there does, and is not done to.</summary>
    private static bool IsOwnDeed(Sentence sentence, Mention mention) =>
        mention.Form is MentionForm.Person or MentionForm.Actor
        && sentence.Norm(mention.First - 1) is not ("against" or "on");

    private static void ReadSurroundings(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        draft.Law = sentence.Of(Category.Law).Select(h => h.Key).FirstOrDefault();
        foreach (Hit verb in sentence.Of(Category.Effect, "affect"))
        {
            bool passive =
                sentence.Norm(verb.First - 1) is "be" or "been" or "hard" || sentence.Norm(verb.End) is "by" or "if";
            if (passive)
            {
                // "Japanese exporters would be hard hit if the United States did impose the tariffs"
                if (
                    verb.First < draft.First
                    && sentence.Norm(verb.End) is "if" or "by"
                    && Grammar.Subject(sentence, verb.First, sentence.First) is { } hit
                    && draft.First - verb.End <= 12
                )
                {
                    draft.Affected.Add(hit.Economy);
                }

                continue;
            }

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
    private static void Complete(Reading reading, MeasureDraft draft)
    {
        if (
            draft.Imposers.Count == 0
            && draft.RemovalAskedBy is [var asks]
            && (draft.Targets.Count == 0 || draft.Targets is [var own] && own == asks)
            && draft.Goods.Count > 0
            && AddressedBefore(draft.Sentence, asks) is { } addressed
        )
        {
            draft.Imposers.Add(addressed);
        }

        if (
            draft.Imposers.Count == 0
            && draft.Law is not null
            && Lexicon.Shared.EconomyOfLaw[draft.Law] is { Length: > 0 } owner
        )
        {
            draft.Imposers.Add(owner);
        }

        // Nobody asks that a barrier against another's goods be removed: the barrier "on Japan's rice" is Japan's.
        if (
            draft.Imposers.Count == 0
            && draft.RemovalAskedBy is [var asker]
            && draft.Targets is [var barrier]
            && barrier != asker
        )
        {
            draft.Imposers.Add(barrier);
        }

        draft.RemovalAskedBy.RemoveAll(draft.Imposers.Contains);
        draft.Targets.RemoveAll(draft.Imposers.Contains);

        if (
            draft.IsOwned
            && draft.Imposers.Count == 0
            && draft.RemovalAskedBy.Count == 0
            && Grammar.Subject(draft.Sentence, draft.First, draft.Sentence.First) is { } holder
            && !draft.Targets.Contains(holder.Economy)
        )
        {
            draft.Imposers.Add(holder.Economy);
        }

        if (draft.Kind == MeasureKind.Subsidy && IsAlleged(draft))
        {
            draft.Status = null;
        }

        // In an article about two, who threatens sanctions threatens the other.
        if (
            draft.Kind == MeasureKind.Sanctions
            && draft.Status is MeasureStatus.Threatened or MeasureStatus.Announced
            && draft.Sentence.Norm(draft.Noun.First) is not ("retaliate" or "retaliation")
            && draft.Sentence.Norm(draft.Noun.End) != "against"
            && !draft.HasObject
            && !draft.IsAnaphora
            && draft.Imposers is [var only]
            && reading.Both.Contains(only)
        )
        {
            draft.Targets.Add(reading.Both.First(e => e != only));
        }

        // A report about one economy's trade speaks of that economy's duties on imports from others.
        if (
            draft.Imposers.Count == 0
            && draft.Rate is not null
            && draft.Targets.Count == 1
            && reading.TitleEconomies is [var subject]
            && subject != draft.Targets[0]
        )
        {
            draft.Imposers.Add(subject);
        }

        // In an article about two, who restricts the imports of one is the other.
        if (
            draft.Imposers.Count == 0
            && draft.Targets is [var target]
            && reading.Both.Contains(target)
            && draft.Status is not null
            && !draft.IsAnaphora
        )
        {
            draft.Imposers.Add(reading.Both.First(e => e != target));
        }

        draft.Retaliation = Retaliates(draft);
        if (draft.Goods.Count > 0 && (draft.Targets.Count > 0 || draft.OnAll || draft.Rate is not null))
        {
            draft.IsAnaphora = false;
        }
    }

    /// <summary>True where the sentence calls the measure retaliation, and not what it would bring about.</summary>
    private static bool Retaliates(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!sentence.Norm(i).StartsWith("retaliat", StringComparison.Ordinal))
            {
                continue;
            }

            bool own = draft.First <= i && i < draft.End;
            bool reason = sentence.Norm(i - 1) is "in" or "as" or "to";
            string? actor = Grammar.Subject(sentence, i, sentence.First)?.Economy;
            bool brought = sentence
                .Of(Category.Effect, "possible")
                .Any(h =>
                    h.End <= i
                    && i - h.End <= 3
                    && sentence.Norm(h.First) is "trigger" or "provoke" or "spark" or "prompt" or "lead"
                );
            if (
                !brought
                && (
                    own
                    || (reason && sentence.Norm(i) != "retaliate")
                    || (sentence.Norm(i) == "retaliate" && actor is not null && draft.Imposers.Contains(actor))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlleged(MeasureDraft draft)
    {
        for (int i = Math.Max(draft.Sentence.First, draft.First - 2); i < draft.Noun.First; i++)
        {
            if (draft.Sentence.Norm(i) is "alleged" or "allegedly" or "unfair")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only other economy of this sentence and the one before it: whom the asker speaks to.</summary>
    private static string? AddressedBefore(Sentence sentence, string asker)
    {
        string[] others =
        [
            .. sentence
                .Mentions.Concat(sentence.Before?.Mentions ?? [])
                .Select(m => m.Economy)
                .Where(e => e != asker)
                .Distinct(),
        ];
        return others is [var only] ? only : null;
    }

    private static void AddTarget(MeasureDraft draft, string economy)
    {
        if (!draft.Targets.Contains(economy))
        {
            draft.Targets.Add(economy);
        }
    }

    private static Quantity? RateAfter(Sentence sentence, int at) =>
        sentence.QuantityAt(at + 1) is { IsPercent: true } rate ? rate : null;

    /// <summary>Where goods begin after "among them", "including", "such as"; 0 where no good follows.</summary>
    private static int ExamplesAfter(Sentence sentence, int at)
    {
        int goods = sentence.Norm(at) switch
        {
            "including" or "notably" or "mainly" or "chiefly" => at + 1,
            "among" when sentence.Norm(at + 1) == "them" => at + 2,
            "such" when sentence.Norm(at + 1) == "as" => at + 2,
            _ => 0,
        };
        return goods > 0 && GoodFrom(sentence, goods) is not null ? goods : 0;
    }

    /// <summary>"It falls on machinery, electronics and cars", said of the measure of the sentence before.</summary>
    private static IEnumerable<string> GoodsOfPronoun(Sentence sentence)
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
            if (GoodFrom(sentence, at) is { } good)
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

    private static string? DestinationAfter(Sentence sentence, int at)
    {
        int next = sentence.Norm(at + 1) is "the" or "president" ? at + 2 : at + 1;
        return
            sentence.MentionAt(next) is { } mention
            && sentence.Norm(mention.End) is not ("trading" or "'s" or "firms" or "companies")
            ? mention.Economy
            : null;
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
                    or "face"
                    or "faces"
                    or "faced"
                    or "said"
                    or "has"
                    or "have"
                    or "had"
            || sentence.Hits.Exists(h =>
                (h.Category is Category.Effect or Category.Attitude or Category.Pact) && h.First <= at && at < h.End
            );
    }
}
