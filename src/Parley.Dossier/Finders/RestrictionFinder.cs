namespace Parley.Dossier;

/// <summary>
/// Finds restrictions that a verb tells: "a bill to curb textile imports", "Japan bans imports of rice". The traded goods
/// must stand right after.
/// </summary>
internal static class RestrictionFinder
{
    private const int FarthestTrade = 7;

    public static IEnumerable<MeasureDraft> Find(Sentence sentence)
    {
        int taken = sentence.First;
        foreach (Hit word in sentence.Of(Category.MeasureVerb))
        {
            MeasureVerbEntry entry = MeasureVerbEntry.Of(word);
            if (entry.Role != MeasureRole.Restrict || word.First < taken)
            {
                continue;
            }

            bool known = sentence
                .Hits.Where(m => m.Category is Category.Measure or Category.MeasureNoun)
                .Any(m =>
                    m.First < word.End
                    && word.First < m.End
                    && (!m.Key.EndsWith('?') || sentence.Norm(m.End) is "on" or "against" or "to")
                );
            MeasureDraft? told = known
                ? null
                : OfActive(sentence, word, entry)
                    ?? OfPassive(sentence, word, entry)
                    ?? ForeignGoods.Barred(sentence, word, entry);
            if (told is { } draft)
            {
                taken = draft.End;
                yield return draft;
            }
        }
    }

    /// <summary>What kind of restriction it is, by the word for trade and by whose goods it falls on.</summary>
    public static MeasureKind KindOf(MeasureDraft draft)
    {
        bool bans = draft.Kind == MeasureKind.ImportBan;
        bool exports = draft.TradeWord is "exports" or "shipments" or "export" or "sales";
        bool own =
            (exports && (draft.Targets.Count == 0 || draft.Targets.TrueForAll(draft.Imposers.Contains)))
            || (draft.TradeWord is null && draft.Goods is [var good, ..] && IsGuarded(draft, good.Name));
        return own ? MeasureKind.ExportRestriction
            : bans ? MeasureKind.ImportBan
            : MeasureKind.ImportRestriction;
    }

    /// <summary>"American curbs on chipmaking equipment": what is kept from others, not kept out.</summary>
    private static bool IsGuarded(MeasureDraft draft, string good) =>
        draft.Imposers.Count > 0
        && !draft.Targets.Exists(t => !draft.Imposers.Contains(t))
        && good is "semiconductors" or "machinery" or "critical minerals" or "arms"
        && draft.Kind != MeasureKind.ImportBan;

    private static MeasureDraft? OfActive(Sentence sentence, Hit word, MeasureVerbEntry entry)
    {
        VerbGroup.Reader group = new(sentence, word.First);
        group.Back();
        bool passive = group.Be && entry.Forms.HasFlag(VerbForm.Participle) && !entry.Forms.HasFlag(VerbForm.Gerund);
        string before = sentence.Norm(word.First - 1);
        bool noun =
            !entry.Forms.HasFlag(VerbForm.Gerund)
            && !entry.Forms.HasFlag(VerbForm.Past)
            && before is "the" or "a" or "an" or "its" or "of" or "on" or "import" or "export";
        int trade = passive || noun ? -1 : Trade(sentence, word.End);
        if (trade < 0)
        {
            return null;
        }

        MeasureDraft draft = new(
            sentence,
            new Hit(word.First, trade + 1, Category.Measure, "import_restriction"),
            IsBan(sentence.Norm(word.First)) ? MeasureKind.ImportBan
                : sentence.Norm(word.First).StartsWith("embargo", StringComparison.Ordinal) ? MeasureKind.Embargo
                : MeasureKind.ImportRestriction
        )
        {
            IsVerb = true,
        };
        foreach (Hit good in sentence.Of(Category.Good).Where(g => g.First >= word.End && g.End <= trade))
        {
            draft.AddGood(good.Key);
        }

        foreach (Mention mention in sentence.Mentions.Where(m => m.First >= word.End && m.End <= trade))
        {
            draft.Targets.Add(mention.Economy);
        }

        draft.TradeWord = sentence.Norm(trade);
        MeasureObject.Read(draft, trade + 1, inObject: true);
        draft.Rate = null;
        draft.Governor = Governor.Itself(word, sentence.Norm(word.First));
        bool exports = draft.TradeWord is "exports" or "shipments" or "export" or "sales";
        exports &= !(draft.TradeWord == "shipments" && sentence.Norm(draft.End) == "from");
        Mention? subject = Grammar.Subject(sentence, word.First, sentence.First);
        if (exports && (draft.Targets.Count == 0 || draft.Targets is [var own] && own == subject?.Economy))
        {
            draft.Targets.Clear();
            draft.Kind =
                draft.Kind == MeasureKind.Embargo ? draft.Kind
                : draft.Destination is not null && IsVoluntary(sentence, word.First) ? MeasureKind.VoluntaryRestraint
                : MeasureKind.ExportRestriction;
        }
        else if (
            !exports
            && draft.Targets.Count == 0
            && draft.Goods.Count > 0
            && draft.TradeWord is "imports" or "import"
        )
        {
            draft.OnAll = true;
        }

        return draft;
    }

    /// <summary>"Imports of pork from Canada were banned", "exports of chips to China have been restricted".</summary>
    private static MeasureDraft? OfPassive(Sentence sentence, Hit word, MeasureVerbEntry entry)
    {
        VerbGroup.Reader group = new(sentence, word.First);
        group.Back();
        if (!group.Be || !entry.Forms.HasFlag(VerbForm.Participle))
        {
            return null;
        }

        int start = Grammar.ClauseStart(sentence, word.First);
        for (int i = group.First - 1; i >= Math.Max(start, group.First - 14); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "imports" or "exports" or "shipments")
            {
                MeasureDraft draft = new(
                    sentence,
                    new Hit(i, word.End, Category.Measure, "import_restriction"),
                    IsBan(sentence.Norm(word.First)) ? MeasureKind.ImportBan : MeasureKind.ImportRestriction
                )
                {
                    IsVerb = true,
                    TradeWord = norm,
                };
                MeasureNoun.Read(draft);
                draft.Targets.AddRange(draft.Imposers);
                draft.Imposers.Clear();
                MeasureObject.Read(draft, i + 1, inObject: true);
                draft.Governor = new Governor(MeasureRole.Restrict, word, entry, Before: false, Passive: true);
                draft.Kind = norm == "imports" || draft.Targets.Count > 0 ? draft.Kind : MeasureKind.ExportRestriction;
                return draft.HasObject ? draft : null;
            }

            if (norm is ";" or "," or "that" || sentence.At(i, Category.Reporting) is not null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"agreed to limit its exports to": a promise to the one who buys.</summary>
    private static bool IsVoluntary(Sentence sentence, int verb) =>
        Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Any(i =>
                sentence.Norm(i).StartsWith("voluntar", StringComparison.Ordinal)
                || (
                    i < verb
                    && verb - i <= 8
                    && sentence.Norm(i) is "agreed" or "agrees" or "agree" or "pledged" or "promised" or "undertook"
                )
            );

    private static bool IsBan(string norm) =>
        norm.StartsWith("ban", StringComparison.Ordinal)
        || norm.StartsWith("bar", StringComparison.Ordinal)
        || norm.StartsWith("prohibit", StringComparison.Ordinal)
        || norm.StartsWith("halt", StringComparison.Ordinal)
        || norm.StartsWith("suspend", StringComparison.Ordinal)
        || norm.StartsWith("stop", StringComparison.Ordinal)
        || norm.StartsWith("outlaw", StringComparison.Ordinal)
        || norm.StartsWith("forb", StringComparison.Ordinal);

    /// <summary>The word for trade that a restriction falls on, with nothing but adjectives before it; -1 where there is none.</summary>
    private static int Trade(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + FarthestTrade); i++)
        {
            string norm = sentence.Norm(i);
            if (
                norm is "imports" or "exports" or "shipments"
                || (norm is "import" or "export" && sentence.Norm(i + 1) == "of")
            )
            {
                return i;
            }

            if (
                (sentence.Tokens[i].Kind != TokenKind.Word && sentence.QuantityAt(i) is null)
                || WordClass.PartsRestrictionFromTrade.Contains(norm)
            )
            {
                return -1;
            }
        }

        return -1;
    }
}
