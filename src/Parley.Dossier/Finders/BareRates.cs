namespace Parley.Dossier;

/// <summary>Finds tariffs that are told by their rate: "threatened 25 % on imported cars", "our 2.5 percent on smaller cars", "and 10 percent on aluminium".</summary>
internal static class BareRates
{
    private const int FarthestOn = 12;

    /// <summary>"tariffs of 25 percent on imports from Canada and 10 percent on goods from China": the noun is said once.</summary>
    public static IEnumerable<MeasureDraft> Siblings(Reading reading, MeasureDraft first)
    {
        Sentence sentence = first.Sentence;
        bool lists = first.Rate is null && !first.HasObject && IsListing(sentence, first.End);
        List<MeasureDraft> siblings = first.Rate is null && !lists ? [] : [.. Siblings(sentence, first)];
        if (lists && first.Status is null && siblings.Count > 0)
        {
            // "The penalties, 25 % on steel and 10 % on aluminium, take effect at midnight": their verb stands behind the rates.
            first.Governor = Governor.Right(sentence, siblings[^1].End, siblings[^1].End);
            MeasureVerb.Read(reading, first);
            first.Status ??= MeasureStatus.Announced;
            if (first.Imposers.Count == 0 && Grammar.Subject(sentence, first.First, sentence.First) is { } lister)
            {
                first.Imposers.Add(lister.Economy);
            }
        }

        foreach (MeasureDraft sibling in first.Status is null ? [] : siblings)
        {
            sibling.Status = first.Status;
            sibling.Imposers.AddRange(first.Imposers);
            MeasureSetting.Complete(reading, sibling);
            if (sibling.HasObject)
            {
                yield return sibling;
            }
        }
    }

    private static IEnumerable<MeasureDraft> Siblings(Sentence sentence, MeasureDraft first)
    {
        int next =
            sentence.Of(Category.Measure).FirstOrDefault(h => h.First >= first.End && !h.Key.EndsWith('?'))?.First
            ?? sentence.End;
        foreach (Quantity rate in sentence.Quantities)
        {
            if (
                !rate.IsPercent
                || rate.First < first.End
                || rate.End >= next
                || sentence.Norm(rate.End) is not ("on" or "for")
                || IsTimed(sentence, rate.End)
            )
            {
                continue;
            }

            MeasureDraft sibling = new(
                sentence,
                new Hit(rate.First, rate.End, Category.Measure, first.Noun.Key),
                first.Kind == MeasureKind.Sanctions ? MeasureKind.Tariff : first.Kind
            )
            {
                Rate = rate.Value,
                Retaliation = first.Retaliation,
                Law = first.Law,
            };
            bool per = sentence.Norm(rate.End) == "for";
            MeasureObject.Read(sibling, per ? rate.End + 1 : rate.End, inObject: per);
            yield return sibling;
        }
    }

    /// <summary>"reciprocal tariffs, including 34% for China", "the penalties, 25% on steel": rates follow one by one.</summary>
    private static bool IsListing(Sentence sentence, int end)
    {
        int at = end;
        while (
            at < end + 4
            && (WordClass.BeforeListedRate.Contains(sentence.Norm(at)) || VerbGroup.Reader.IsAdverb(sentence.Norm(at)))
        )
        {
            at++;
        }

        return at > end && sentence.QuantityAt(at) is { IsPercent: true };
    }

    /// <summary>"for 90 days", "on Friday".</summary>
    private static bool IsTimed(Sentence sentence, int at) =>
        sentence.Times.Any(t => t.First <= at + 1 && at + 1 < t.End)
        || sentence.Tokens[Math.Min(at + 1, sentence.End - 1)].Kind == TokenKind.Number;

    /// <summary>A rate on goods from abroad is a tariff though no noun says so.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="sentence">The sentence read.</param>
    /// <param name="told">The measures that a noun of it names.</param>
    public static IEnumerable<MeasureDraft> Find(Reading reading, Sentence sentence, IReadOnlyList<MeasureDraft> told)
    {
        MeasureDraft? before = told.Count > 0 ? told[^1] : null;
        foreach (Quantity rate in sentence.Quantities.Where(q => q.IsPercent))
        {
            bool known = told.Any(d => d.First <= rate.First && rate.First < d.End);
            if (
                known
                || (OnGoods(reading, sentence, rate, before) ?? BorneRates.Of(reading, sentence, rate)) is not { } draft
            )
            {
                continue;
            }

            before = draft;
            yield return draft;
        }
    }

    private static MeasureDraft? OnGoods(Reading reading, Sentence sentence, Quantity rate, MeasureDraft? before)
    {
        int lead = Lead(sentence, rate);
        string owner = sentence.Norm(lead);
        bool owned = owner is "its" or "their" or "our" or "the";
        MeasureDraft draft = new(
            sentence,
            new Hit(rate.First, rate.End, Category.Measure, "tariff"),
            MeasureKind.Tariff
        )
        {
            Rate = rate.Value,
            IsOwned = owned && owner != "the",
            Ours = owner == "our" ? lead : null,
            Start = lead + 1,
        };
        Governor? relative = Governor.Relative(sentence, rate.End, rate.End);
        relative = relative is { Role: MeasureRole.Impose or MeasureRole.Keep or MeasureRole.Threaten }
            ? relative
            : null;
        int on = On(sentence, relative?.Hit.End ?? rate.End, near: relative is null);
        if (on < 0)
        {
            return null;
        }

        int thing = sentence.Norm(on + 1) is "the" or "a" or "its" ? on + 2 : on + 1;
        if (WordClass.Priced.Contains(sentence.Norm(thing)))
        {
            return null;
        }

        MeasureObject.Read(draft, on);
        bool abroad =
            draft.Targets.Count > 0
            || sentence.Of(Category.GoodsWord).Any(h => h.Key == "foreign" && h.First >= on && h.End <= draft.End);
        draft.Governor = relative ?? Verb(sentence, lead + 1, draft.Noun, owned);
        bool levied = draft.Governor is { } levy && reading.TellsOfTariffs && IsLevying(sentence, levy);
        bool listed =
            draft.Governor is null
            && before is { Status: not null, Rate: not null }
            && (owned || (before.Goods.Count > 0 && before.End == lead))
            && sentence.Norm(lead - (owned ? 1 : 0)) is "and" or ",";
        if (!draft.HasObject || !(abroad || levied || listed || (owned && reading.TellsOfTariffs)))
        {
            return null;
        }

        MeasureSetting.ReadSurroundings(draft);
        if (draft.Governor is null && !listed)
        {
            return null;
        }

        MeasureVerb.Read(reading, draft);
        if (listed)
        {
            draft.Follow(before!);
            draft.Targets.AddRange(draft.HasObject && draft.Targets.Count == 0 ? before!.Targets : []);
        }

        MeasureSetting.Complete(reading, draft);
        draft.IsAnaphora = false;
        return draft.Status is null ? null : draft;
    }

    /// <summary>"charge 12 percent on beef": what is so done with a rate on goods is a tariff, be they foreign or not.</summary>
    private static bool IsLevying(Sentence sentence, Governor verb) =>
        WordClass.Levying.Any(w => sentence.Norm(verb.Hit.First).StartsWith(w, StringComparison.Ordinal));

    /// <summary>The verb right before a rate: "put 100 percent on", "drop our 2.5 percent on"; prices that "rise 10 percent on" are none.</summary>
    private static Governor? Verb(Sentence sentence, int start, Hit rate, bool owned)
    {
        Governor? verb = Governor.Left(sentence, owned ? start - 1 : start, rate);
        if (verb is null || verb.Entry.Form is not (MeasureVerbForm.Verb or MeasureVerbForm.Noun))
        {
            return null;
        }

        bool changes =
            verb.Role is MeasureRole.Reduce or MeasureRole.Fall or MeasureRole.Rise
            || sentence.Norm(verb.Hit.First) is var word
                && (
                    word.StartsWith("rais", StringComparison.Ordinal)
                    || word.StartsWith("increas", StringComparison.Ordinal)
                    || word.StartsWith("boost", StringComparison.Ordinal)
                    || word.StartsWith("hik", StringComparison.Ordinal)
                    || word is "take" or "takes" or "took" or "use" or "uses" or "used"
                );
        bool near = start - (owned ? 1 : 0) - verb.Hit.End <= 1;
        bool taken = verb.Role is MeasureRole.Face or MeasureRole.Complain or MeasureRole.Avert or MeasureRole.Restrict;
        return near && !taken && (owned || !changes) ? verb : null;
    }

    /// <summary>The word before a rate, behind "up to", "an extra", "another".</summary>
    private static int Lead(Sentence sentence, Quantity rate)
    {
        int at = rate.First - 1;
        while (
            at > sentence.First
            && (
                WordClass.BeforeBareRate.Contains(sentence.Norm(at))
                || sentence.At(at, Category.MeasureAdjective) is { Key: "" or "retaliation" }
            )
            && (sentence.Norm(at) != "to" || sentence.Norm(at - 1) == "up")
        )
        {
            at--;
        }

        return at;
    }

    /// <summary>The "on" that its goods stand behind: at once, behind a pair of commas, or a few words after a verb.</summary>
    private static int On(Sentence sentence, int from, bool near)
    {
        if (IsOn(sentence, from))
        {
            return from;
        }

        if (near && sentence.Norm(from) != ",")
        {
            return -1;
        }

        for (int i = from + 1; i < Math.Min(sentence.End, from + FarthestOn); i++)
        {
            if (near && sentence.Norm(i) == ",")
            {
                return IsOn(sentence, i + 1) ? i + 1 : -1;
            }

            if (sentence.Norm(i) is ";" or "." or ":" or "and")
            {
                return -1;
            }

            if (!near && IsOn(sentence, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOn(Sentence sentence, int at) =>
        sentence.Norm(at) == "on" && !sentence.Times.Any(t => t.First <= at + 1 && at + 1 < t.End);
}
