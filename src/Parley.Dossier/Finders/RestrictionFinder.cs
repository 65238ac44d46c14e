namespace Parley.Dossier;

/// <summary>
/// Finds restrictions that no noun such as "quota" names: "a bill to curb textile imports", "restrictions on microchip
/// exports". The traded goods must stand right after.
/// </summary>
internal static class RestrictionFinder
{
    private const int FarthestTrade = 6;

    public static IEnumerable<MeasureDraft> Find(Sentence sentence)
    {
        int taken = sentence.First;
        foreach (Hit word in sentence.Of(Category.Word, "restrict"))
        {
            bool known = sentence.Of(Category.Measure).Any(m => m.First < word.End && word.First < m.End);
            if (!known && word.First >= taken && Read(sentence, word) is { } draft)
            {
                taken = draft.End;
                yield return draft;
            }
        }
    }

    private static MeasureDraft? Read(Sentence sentence, Hit word)
    {
        bool noun = sentence.Norm(word.End) is "on" or "to" or "against";
        bool past =
            sentence.Norm(word.First).EndsWith("ed", StringComparison.Ordinal)
            && sentence.Norm(word.First - 1) is not ("be" or "been" or "was" or "were");
        bool verb =
            !noun
            && !sentence.Norm(word.First).EndsWith("ions", StringComparison.Ordinal)
            && (past || IsVerb(sentence, word.First));
        if (!noun && !verb)
        {
            return null;
        }

        int trade = Trade(sentence, word.End);
        if (trade < 0)
        {
            return null;
        }

        Mention? owner = sentence.Mentions.Find(m => m.First >= word.End && m.End <= trade);
        bool exports = sentence.Norm(trade) is "exports" or "shipments" or "export";
        Mention? subject = verb ? Grammar.Subject(sentence, word.First, sentence.First, owner?.Economy) : null;
        bool own = exports && (owner is null || owner.Economy == subject?.Economy);
        string? destination = null;
        string? origin = null;
        for (int i = trade + 1; i < Math.Min(sentence.End - 1, trade + 8); i++)
        {
            int next = sentence.Norm(i + 1) == "the" ? i + 2 : i + 1;
            if (sentence.Norm(i) is "," or "." or ";" or "that" or "which" or "other")
            {
                break;
            }

            if (sentence.Norm(i) is "to" or "into" && sentence.MentionAt(next) is { } to)
            {
                destination = to.Economy;
                break;
            }

            if (sentence.Norm(i) is "from" or "of" && sentence.MentionAt(next) is { } from)
            {
                origin = from.Economy;
            }
        }

        MeasureDraft draft = new(
            sentence,
            new Hit(word.First, trade + 1, Category.Measure, "import_restriction"),
            own ? MeasureKind.ExportRestriction
                : sentence.Norm(word.First).StartsWith("ban", StringComparison.Ordinal) ? MeasureKind.ImportBan
                : MeasureKind.ImportRestriction
        )
        {
            IsVerb = verb,
        };
        foreach (Hit good in sentence.Of(Category.Good))
        {
            bool of = sentence.Norm(trade + 1) == "of" && good.First == trade + 2;
            if (of || (good.First >= word.End && good.End <= trade + 1))
            {
                draft.AddGood(good.Key);
            }
        }

        if (owner is not null && exports && !own)
        {
            draft.Targets.Add(owner.Economy);
        }

        if (origin is not null)
        {
            draft.Targets.Add(origin);
        }

        if (!exports && owner is not null && origin is null)
        {
            draft.Targets.Add(owner.Economy);
        }

        if (destination is not null && exports && !own)
        {
            draft.Imposers.Add(destination);
        }

        if (!exports && draft.Targets.Count == 0 && draft.Goods.Count > 0)
        {
            draft.OnAll = true;
        }

        return draft;
    }

    private static bool IsVerb(Sentence sentence, int at) =>
        sentence.Norm(at).EndsWith("ing", StringComparison.Ordinal)
        || sentence.Norm(at - 1) is "to" or "would" or "will" or "could" or "might" or "may" or "should";

    /// <summary>The word for trade that a restriction falls on, with nothing but adjectives before it; -1 where there is none.</summary>
    private static int Trade(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + FarthestTrade); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "imports" or "exports" or "shipments")
            {
                return i;
            }

            if (
                sentence.Tokens[i].Kind != TokenKind.Word
                || norm
                    is "and"
                        or "or"
                        or "in"
                        or "of"
                        or "for"
                        or "by"
                        or "as"
                        or "is"
                        or "are"
                        or "was"
                        or "from"
                        or "that"
            )
            {
                return -1;
            }
        }

        return -1;
    }
}
