namespace Parley.Dossier;

/// <summary>What the rest of the sentence and the article say of a measure: the law, the imposer, whom it hurts, when it takes effect.</summary>
internal static class MeasureSetting
{
    private const int Near = 12;

    public static void ReadSurroundings(MeasureDraft draft)
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
                    && draft.First - verb.End <= Near
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

    /// <summary>"falls from 38.5 percent to 27.5 percent", "in force against Canada": what stands behind the verb.</summary>
    public static void ReadAfterVerb(MeasureDraft draft)
    {
        if (draft.Governor is not { Before: false } governor || governor.Doer is not null)
        {
            return;
        }

        Sentence sentence = draft.Sentence;
        bool becomes =
            sentence.Norm(governor.Hit.First).StartsWith("bec", StringComparison.Ordinal)
            || (governor.Hit.Length > 1 && sentence.Norm(governor.Hit.End - 1) == "to");
        if (
            sentence.QuantityAt(governor.Hit.End) is { IsPercent: true } stands
            && (draft.Rate is null || becomes)
            && stands.Value != draft.Rate
        )
        {
            // "A levy of 10% becomes 15%", "duties of 25% will go up to 30%"
            draft.RateBefore ??= draft.Rate;
            draft.Rate = stands.Value;
        }

        bool changes = governor.Role is not (MeasureRole.Stand or MeasureRole.Begin);
        for (int i = governor.Hit.End; i < Math.Min(sentence.End, governor.Hit.End + 10); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "." or ";" or ":" or "," or "and" or "that" or "which")
            {
                return;
            }

            bool stays = governor.Role == MeasureRole.Stand && norm == "at" && draft.Rate is null;
            if (((changes && norm is "to" or "at") || stays) && MeasureRates.After(sentence, i) is { } rate)
            {
                draft.RateBefore ??= draft.Rate == rate.Value ? null : draft.Rate;
                draft.Rate = rate.Value;
            }
            else if (changes && norm == "from" && MeasureRates.After(sentence, i) is { } before)
            {
                draft.RateBefore = before.Value;
            }
            else if (norm is "against" or "for" && draft.Targets.Count == 0 && Target(sentence, i + 1) is { } target)
            {
                draft.Targets.Add(target);
            }
        }
    }

    private static string? Target(Sentence sentence, int at) =>
        sentence.MentionAt(sentence.Norm(at) == "the" ? at + 1 : at)?.Economy;

    /// <summary>What the law or the object says of the imposer, and what cannot be.</summary>
    public static void Complete(Reading reading, MeasureDraft draft)
    {
        ReadDestination(draft);
        if (draft.Kind == MeasureKind.Subsidy && draft.Imposers.Count == 0 && draft.Targets is [var subsidized])
        {
            // "subsidies to Chinese steel mills": who is paid is who pays.
            draft.Imposers.Add(subsidized);
            draft.Targets.Clear();
        }

        if (draft.Imposers.Count == 0 && draft.Ours is { } ours && MeasureOwner.OfSpeaker(reading, ours) is { } speaker)
        {
            draft.Imposers.Add(speaker);
        }

        if (draft.Imposers.Count == 0 && MeasureOwner.OfHeading(draft) is { } headed && !draft.Targets.Contains(headed))
        {
            draft.Imposers.Add(headed);
        }

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
            && draft.Ours is null
            && draft.Imposers.Count == 0
            && draft.RemovalAskedBy.Count == 0
            && Grammar.Subject(draft.Sentence, draft.First, draft.Sentence.First) is { } holder
            && !draft.Targets.Contains(holder.Economy)
        )
        {
            draft.Imposers.Add(holder.Economy);
        }

        // "Japan will lower tariffs on farm goods. Its tariff on beef will fall to 9 percent."
        if (
            draft.IsOwned
            && draft.Imposers.Count == 0
            && draft.Sentence.Norm(draft.Sentence.First) == "its"
            && draft.First - draft.Sentence.First <= 1
            && Roles.Opening(reading, draft.Sentence.Before) is { Economies: [var opener] }
            && !draft.Targets.Contains(opener)
        )
        {
            draft.Imposers.Add(opener);
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

        // "its tariff on 120 billion dlrs of goods", in an article about two: the other's goods.
        if (
            IsOnSum(draft)
            && draft.Kind is MeasureKind.Tariff or MeasureKind.Sanctions
            && draft.Goods.Count == 0
            && draft.Targets.Count == 0
            && !draft.OnAll
            && draft.Imposers is [var levies]
            && reading.Both.Contains(levies)
        )
        {
            draft.Targets.Add(reading.Both.First(e => e != levies));
        }

        if (draft.OwnGoods is { } own2 && draft.Targets.Count == 0 && !draft.OnAll)
        {
            draft.Targets.AddRange(OwnersOfGoods(reading, draft, own2));
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

        draft.Retaliation |=
            draft.Sentence.Norm(draft.Noun.End - 1).StartsWith("retaliat", StringComparison.Ordinal)
            || Retaliates(draft);
        if (draft.Goods.Count > 0 && (draft.Targets.Count > 0 || draft.OnAll || draft.Rate is not null))
        {
            draft.IsAnaphora = false;
        }
    }

    /// <summary>"Mexico faces a duty on its tomatoes": the nearest one named before, if it does not impose the duty; else who opens the sentence before.</summary>
    private static string[] OwnersOfGoods(Reading reading, MeasureDraft draft, int pronoun)
    {
        if (draft.Imposers.Count == 0 && draft.Governor?.Role != MeasureRole.Face)
        {
            return [];
        }

        Sentence sentence = draft.Sentence;
        Mention? near = sentence.Mentions.FindLast(m =>
            m.End <= pronoun && !m.IsPlace && !draft.Imposers.Contains(m.Economy)
        );
        if (near is not null)
        {
            string[] all = [.. Grammar.Coordinated(sentence, near).Where(e => !draft.Imposers.Contains(e))];
            return sentence.Norm(pronoun) == "their" && all.Length == 1 && near.Form == MentionForm.Name ? [] : all;
        }

        return
            draft.Imposers.Count > 0
            && Roles.Opening(reading, sentence.Before) is { Economies: [var opener] }
            && !draft.Imposers.Contains(opener)
            ? [opener]
            : [];
    }

    /// <summary>"exports of chips to China": where exports are held back the destination bears it, elsewhere it imposes it.</summary>
    private static void ReadDestination(MeasureDraft draft)
    {
        if (draft.Destination is not { } destination)
        {
            return;
        }

        bool onExports =
            draft.Kind
            is MeasureKind.ExportRestriction
                or MeasureKind.ExportTax
                or MeasureKind.ExportSubsidy
                or MeasureKind.VoluntaryRestraint
                or MeasureKind.Embargo;
        if (onExports)
        {
            if (!draft.Targets.Contains(destination))
            {
                draft.Targets.Add(destination);
            }

            return;
        }

        if (draft.Imposers.Count == 0)
        {
            draft.Imposers.Add(destination);
        }
    }

    /// <summary>"on 120 billion dlrs of goods", "on another $250 billion".</summary>
    private static bool IsOnSum(MeasureDraft draft)
    {
        Quantity? sum =
            draft.Amount is null || draft.IsAnaphora
                ? null
                : draft.Sentence.Quantities.Find(q => !q.IsPercent && q.First >= draft.Noun.End && q.End <= draft.End);
        int at = (sum?.First ?? 0) - 1;
        while (sum is not null && WordClass.BeforeSum.Contains(draft.Sentence.Norm(at)))
        {
            at--;
        }

        return sum is not null && draft.Sentence.Norm(at) == "on";
    }

    public static void ReadTimes(MeasureDraft draft)
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

    /// <summary>How real a measure is that no verb governs: what stands before it may say so.</summary>
    public static MeasureStatus? StatusWithoutVerb(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        int from = Math.Max(Grammar.ClauseStart(sentence, draft.First), draft.First - Near);
        (string? key, int at) = (null, -1);
        foreach (Hit hit in sentence.Of(Category.Effect))
        {
            bool says =
                hit.Key is "possible" or "threatened" or "asked" or "intended" or "inquiry" or "forgo" or "undo";
            bool forgone =
                hit.Key != "forgo"
                && sentence.Of(Category.Effect, "forgo").Any(f => f.First <= hit.First && hit.End <= f.End);
            if (says && !forgone && hit.First >= from && hit.End <= draft.First && hit.First > at)
            {
                (key, at) = (hit.Key, hit.First);
            }
        }

        bool not = sentence
            .Of(Category.Effect, "negation")
            .Any(h =>
                h.First >= Math.Max(from, draft.First - 4)
                && h.End <= draft.First
                && (h.End >= draft.Start || sentence.Norm(h.First) != "not" || !IsBesideVerb(sentence, h))
            );
        bool says2 = draft.HasObject && (draft.Rate is not null || draft.Imposers.Count > 0 || draft.IsOfTopic);
        return key switch
        {
            "forgo" => MeasureStatus.RuledOut,
            _ when not => null,
            "inquiry" when draft.First - at <= 8 => MeasureStatus.UnderInquiry,
            "possible" or "threatened" or "undo" => MeasureStatus.Threatened,
            "asked" => MeasureStatus.Proposed,
            "intended" => MeasureStatus.Announced,
            _ => says2 ? MeasureStatus.InForce : null,
        };
    }

    /// <summary>"does not affect the tariffs": what is denied is the verb.</summary>
    private static bool IsBesideVerb(Sentence sentence, Hit not) => Verbs.IsAuxiliary(sentence.Norm(not.First - 1));

    /// <summary>True where a verb that imposes or lifts stands before, so that a day after the object is the day of the deed.</summary>
    private static bool IsImposed(MeasureDraft draft) =>
        draft.Governor
            is {
                Before: true,
                Role: MeasureRole.Impose
                    or MeasureRole.Lift
                    or MeasureRole.Reduce
                    or MeasureRole.Suspend
                    or MeasureRole.Restrict
            };

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
            bool deed = sentence.Norm(i) is "retaliate" or "retaliated" or "retaliates";
            if (
                !brought
                && (
                    own
                    || (reason && sentence.Norm(i) != "retaliate")
                    || (deed && actor is not null && draft.Imposers.Contains(actor))
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
}
