namespace Parley.Dossier;

/// <summary>Finds trade measures: a noun such as "tariff", what stands before it, what it falls on, and the verb that governs it.</summary>
internal static class MeasureFinder
{
    public static List<Measure> Find(Reading reading)
    {
        MeasureList found = new(reading);
        foreach (Sentence sentence in reading.Body)
        {
            found.AddGoods(MeasurePronoun.GoodsOf(sentence), sentence);
            List<MeasureDraft> told = OfNouns(reading, sentence);
            foreach (MeasureDraft draft in told)
            {
                found.Add(draft);
            }

            foreach (MeasureDraft draft in RestrictionFinder.Find(sentence))
            {
                MeasureVerb.Read(reading, draft);
                MeasureSetting.ReadSurroundings(draft);
                MeasureSetting.Complete(reading, draft);
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

            if (DumpingInquiry.Find(reading, sentence) is { } inquiry)
            {
                found.Add(inquiry);
            }

            foreach (MeasureDraft draft in BareRates.Find(reading, sentence, told))
            {
                found.Add(draft);
            }

            found.Spare(ExemptionFinder.Find(sentence), sentence);
        }

        return found.Done();
    }

    private static List<MeasureDraft> OfNouns(Reading reading, Sentence sentence)
    {
        List<MeasureDraft> all = [];
        int taken = sentence.First;
        MeasureDraft? last = null;
        Hit[] nouns =
        [
            .. sentence
                .Hits.Where(h => h.Category is Category.Measure or Category.MeasureNoun or Category.MeasureDeed)
                .Where(n => n.Category != Category.MeasureNoun || !IsVerb(sentence, n))
                .Where(n => !IsAdverbial(sentence, n) && !IsModifying(sentence, n))
                .Concat(MeasureHeads.Of(sentence))
                .OrderBy(n => n.First),
        ];
        for (int i = 0; i < nouns.Length; i++)
        {
            if (nouns[i].First < taken)
            {
                continue;
            }

            int end = i;
            while (end + 1 < nouns.Length && IsJoined(sentence, nouns[end], nouns[end + 1]))
            {
                end++;
            }

            MeasureDraft[] drafts = [.. OfChain(reading, nouns[i..(end + 1)], last)];
            MeasureDraft[] siblings = [.. BareRates.Siblings(reading, drafts[0])];
            taken = Math.Max(nouns[end].End, siblings.LastOrDefault()?.End ?? drafts[0].End);
            foreach (MeasureDraft one in drafts.Concat(siblings))
            {
                one.When ??= siblings.Length > 0 ? Deadlines.Effect(sentence, taken, taken) : null;
                one.Deadline ??= drafts[0].Deadline;
            }

            if (last is not null && MeasureHeads.Shares(last, drafts[0]))
            {
                last.Share(drafts[0]);
                MeasureSetting.Complete(reading, last);
            }

            if (drafts[0].IsActive && all.Exists(d => IsPurposeOf(drafts[0], d)))
            {
                // "would put tariffs on $12.8 billion of goods to retaliate": one measure, told with its purpose.
                all[^1].Retaliation = true;
                i = end;
                continue;
            }

            all.AddRange(drafts);
            all.AddRange(siblings);
            all.AddRange(drafts.SelectMany(MeasureHeads.OfEachGood));
            last = drafts[0];
            i = end;
        }

        return all;
    }

    /// <summary>"tariffs and quotas on cars": each noun of the chain is a measure, with what all of them share.</summary>
    private static IEnumerable<MeasureDraft> OfChain(Reading reading, Hit[] nouns, MeasureDraft? before)
    {
        Sentence sentence = before?.Sentence ?? reading.SentenceAt(reading.Tokens[nouns[0].First].Start)!;
        MeasureDraft? head = null;
        foreach (Hit noun in nouns)
        {
            foreach (string kind in noun.Key.TrimEnd('?').Split('+'))
            {
                MeasureDraft draft = new(sentence, noun, SnakeCase.Find<MeasureKind>(kind)!.Value)
                {
                    IsCareful = noun.Key.EndsWith('?'),
                };
                MeasureNoun.Read(draft);
                if (head is null)
                {
                    Read(reading, draft, nouns[^1].End, before);
                    head = draft;
                    yield return draft;
                }
                else if (kind != head.Noun.Key)
                {
                    draft.Share(head);
                    MeasureSetting.Complete(reading, draft);
                    yield return draft;
                }
            }
        }
    }

    private static void Read(Reading reading, MeasureDraft draft, int end, MeasureDraft? before)
    {
        Sentence sentence = draft.Sentence;
        Governor? relative = draft.IsActive ? null : Governor.Relative(sentence, end, end);
        int change = ChangeAfter(sentence, end);
        MeasureObject.Read(
            draft,
            relative?.Hit.End ?? (change > 0 ? change : end),
            inObject: sentence.Norm(draft.Noun.First).StartsWith("sanctioned", StringComparison.Ordinal)
        );
        if (relative is null && !draft.IsActive)
        {
            relative = Governor.Relative(sentence, end, draft.End);
            if (
                relative is not null
                && !draft.HasObject
                && MeasureHeads.ObjectAfter(sentence, relative.Hit.End) is { } on
            )
            {
                MeasureObject.Read(draft, on);
            }
        }

        if (!draft.HasObject && !draft.IsActive && MeasureHeads.Falls(sentence, draft.End) is { } falls)
        {
            MeasureObject.Read(draft, falls, inObject: true);
        }

        if (!draft.HasObject && !draft.IsActive && !draft.IsAnaphora)
        {
            MeasureHeads.AddTopic(draft);
        }

        Governor? clause = relative ?? (draft.IsActive ? null : Governor.Reduced(sentence, end));
        draft.Governor = draft.IsActive
            ? Governor.Itself(draft.Noun, sentence.Norm(draft.Noun.First))
            : clause
                ?? Governor.Outermost(sentence, draft.Start, draft.Noun)
                ?? Governor.Right(sentence, end, draft.End);
        MeasureSetting.ReadAfterVerb(draft);
        MeasureSetting.ReadSurroundings(draft);
        MeasureRates.ReadBetween(draft);
        MeasureVerb.Read(reading, draft);
        MeasureRates.ReadSaid(draft);
        if (clause is not null && Undone(sentence, draft, clause) is { } undone)
        {
            // "lifted the tariffs that he had put on steel": what is done to it now, not what was done once.
            draft.Governor = undone;
            MeasureVerb.Read(reading, draft);
        }

        bool listed =
            before is { Status: not null }
            && draft.Governor is null
            && sentence.Norm(draft.Start - 1) is "and" or "or" or ","
            && draft.Start - 2 - before.End <= 1;
        if (listed)
        {
            draft.Follow(before!);
        }

        if (draft.Governor?.Role == MeasureRole.Impose && change > 0 && IsCut(sentence.Norm(change - 1)))
        {
            draft.Status = MeasureStatus.InForce;
        }

        bool told = draft.HasObject || draft.Rate is not null || draft.Law is not null;
        if (draft.Governor is not null && told && clause is not null)
        {
            draft.IsAnaphora = false;
        }

        Restrict(draft);
        MeasureSetting.Complete(reading, draft);
        if (
            draft.Governor is null
            && draft.Status is null
            && !draft.IsAnaphora
            && !draft.IsCareful
            && draft.Imposers.Count > 0
            && draft.Kind
                is not (
                    MeasureKind.Sanctions
                    or MeasureKind.Subsidy
                    or MeasureKind.ImportRestriction
                    or MeasureKind.ImportTax
                )
            && !sentence.Has(Category.Effect, "negation", draft.First - 4, draft.First)
        )
        {
            draft.Status = MeasureStatus.InForce;
            draft.IsMerelyNamed = true;
        }

        if (draft.Governor is null && draft.IsOwned)
        {
            draft.Status ??= MeasureSetting.StatusWithoutVerb(draft);
        }

        MeasureSetting.ReadTimes(draft);
    }

    /// <summary>The verb that takes back or changes a measure which a clause of its own tells of.</summary>
    private static Governor? Undone(Sentence sentence, MeasureDraft draft, Governor clause)
    {
        Governor? outer =
            Governor.Outermost(sentence, draft.Start, draft.Noun)
            ?? Governor.Right(sentence, clause.Hit.End, Math.Max(clause.Hit.End, draft.End));
        return
            outer?.Role
                is MeasureRole.Lift
                    or MeasureRole.Suspend
                    or MeasureRole.Reduce
                    or MeasureRole.Delay
                    or MeasureRole.End
            || (
                outer is { Role: MeasureRole.Impose, Before: true }
                && outer.Hit.First != clause.Hit.First
                && IsRaised(sentence, outer)
            )
            ? outer
            : null;
    }

    /// <summary>"to retaliate", behind a measure of the same clause.</summary>
    private static bool IsPurposeOf(MeasureDraft deed, MeasureDraft told) =>
        deed.Sentence.Norm(deed.Noun.First - 1) == "to"
        && deed.Sentence.Norm(deed.Noun.First) == "retaliate"
        && told.Status is not null
        && (told.HasObject || told.Amount is not null)
        && deed.Noun.First >= told.End
        && deed.Noun.First - told.End <= 12
        && !Enumerable
            .Range(told.End, deed.Noun.First - told.End)
            .Any(i =>
                told.Sentence.Norm(i) is "but" or "and" or ";" or "that"
                || told.Sentence.At(i, Category.Reporting) is not null
            );

    /// <summary>"raising", "doubled": what is done to a measure that is there.</summary>
    private static bool IsRaised(Sentence sentence, Governor verb) =>
        WordClass.Raises.Any(w => sentence.Norm(verb.Hit.First).StartsWith(w, StringComparison.Ordinal));

    /// <summary>"restrictions on exports of chips", "curbs on Japanese exports": the word for trade tells which side holds back.</summary>
    private static void Restrict(MeasureDraft draft)
    {
        if (!draft.IsCareful || draft.Kind is not (MeasureKind.ImportRestriction or MeasureKind.ImportBan))
        {
            return;
        }

        draft.Kind = RestrictionFinder.KindOf(draft);
        bool governed =
            draft.Governor?.Role is MeasureRole.Impose or MeasureRole.Lift or MeasureRole.Suspend or MeasureRole.Keep
            && draft.Imposers.Count > 0;
        bool guards = draft.Kind == MeasureKind.ExportRestriction && draft.Goods.Count > 0;
        if (draft.TradeWord is null && draft.Targets.Count == 0 && !draft.OnAll && !governed && !guards)
        {
            draft.Status = null;
        }
    }

    /// <summary>
    /// "in retaliation for Japan's failure to keep the pact" says why, "retaliated with tariffs" names the measure behind it, and
    /// neither is one of its own.
    /// </summary>
    private static bool IsAdverbial(Sentence sentence, Hit noun) =>
        sentence.Norm(noun.End - 1).StartsWith("retaliat", StringComparison.Ordinal)
        && (
            (
                sentence.Norm(noun.End - 1) == "retaliation"
                && (sentence.Norm(noun.First - 1) is "in" or "for" or "of" || sentence.Norm(noun.End) == "for")
            )
            || (
                sentence.Norm(noun.End) is "with" or "by" or "against"
                && sentence
                    .Of(Category.Measure)
                    .Any(m =>
                        m.First > noun.End
                        && m.First - noun.End <= 9
                        && !m.Key.EndsWith('?')
                        && sentence.Norm(noun.End) != "against"
                    )
            )
        );

    /// <summary>"would levy", "Japan bans": the word is a verb here.</summary>
    private static bool IsVerb(Sentence sentence, Hit noun)
    {
        VerbGroup.Reader group = new(sentence, noun.First);
        group.Back();
        return group.Infinitive
            || group.HasModal
            || (
                sentence.Norm(noun.End) is not ("on" or "against" or "to" or "of")
                && sentence.MentionAt(noun.First - 1) is { Form: not MentionForm.Adjective }
            );
    }

    /// <summary>"the tariff war", "quota talks": a noun that only says what the next one is about.</summary>
    private static bool IsModifying(Sentence sentence, Hit noun) =>
        sentence.At(noun.End, Category.Word) is { Key: "after_measure" }
        && sentence.Tokens[noun.End].Kind == TokenKind.Word;

    /// <summary>"tariff cuts on": one past the word for a change of the measure; 0 where there is none.</summary>
    private static int ChangeAfter(Sentence sentence, int end) =>
        IsCut(sentence.Norm(end)) || WordClass.Changes.Contains(sentence.Norm(end)) ? end + 1 : 0;

    private static bool IsCut(string norm) => WordClass.Cuts.Contains(norm);

    /// <summary>"tariffs and quotas", "duties, or quantitative limits".</summary>
    private static bool IsJoined(Sentence sentence, Hit a, Hit b) =>
        b.First - a.End <= 4
        && b.First > a.End
        && Enumerable
            .Range(a.End, b.First - a.End)
            .All(i =>
                sentence.Norm(i) is "and" or "or" or "nor" or "," or "/" or "other" or "import" or "export" or "even"
                || sentence.At(i, Category.MeasureAdjective) is not null
            )
        && Enumerable.Range(a.End, b.First - a.End).Any(i => sentence.Norm(i) is "and" or "or" or "nor" or "," or "/");
}
