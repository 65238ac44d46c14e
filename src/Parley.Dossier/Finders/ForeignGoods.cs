namespace Parley.Dossier;

/// <summary>Finds imports barred where no word for imports stands: "bans Canadian canola", "keeps out beef from", "closed its market to Japanese seafood".</summary>
internal static class ForeignGoods
{
    private const int Farthest = 5;

    public static MeasureDraft? Barred(Sentence sentence, Hit verb, MeasureVerbEntry entry)
    {
        string word = sentence.Norm(verb.First);
        string last = sentence.Norm(verb.End - 1);
        VerbGroup.Reader group = new(sentence, verb.First);
        group.Back();
        bool keepsOut = last is "out" && WordClass.KeepsOut.Contains(word);
        bool buys = last is "buying" || (last is "of" && verb.Length > 1) || last is "to" || last is "back";
        bool bars =
            keepsOut
            || buys
            || word.StartsWith("ban", StringComparison.Ordinal)
            || word.StartsWith("bar", StringComparison.Ordinal)
            || word.StartsWith("prohibit", StringComparison.Ordinal)
            || word.StartsWith("block", StringComparison.Ordinal)
            || word.StartsWith("outlaw", StringComparison.Ordinal)
            || word.StartsWith("boycott", StringComparison.Ordinal)
            || (verb.Length > 1 && word is "refuse" or "refuses" or "refused");
        string before = sentence.Norm(verb.First - 1);
        bool noun =
            !entry.Forms.HasFlag(VerbForm.Gerund)
            && (
                before is "the" or "a" or "an" or "its" or "of" or "on" or "import" or "export" or "no"
                || sentence.Norm(verb.End) is "on" or "from"
            );
        bool passive = group.Be && entry.Forms.HasFlag(VerbForm.Participle) && !entry.Forms.HasFlag(VerbForm.Gerund);
        if (!bars || noun || passive)
        {
            return null;
        }

        int good = -1;
        Mention? origin = null;
        bool foreign = false;
        for (int i = verb.End; i < Math.Min(sentence.End, verb.End + Farthest) && good < 0; i++)
        {
            if (sentence.At(i, Category.Good) is not null || (i > verb.End && IsGoods(sentence, i)))
            {
                good = i;
            }
            else if (sentence.MentionAt(i) is { Form: MentionForm.Adjective } of)
            {
                origin ??= of;
            }
            else if (sentence.At(i, Category.GoodsWord) is { Key: "foreign" })
            {
                foreign = true;
            }
            else if (sentence.Tokens[i].Kind != TokenKind.Word || IsFunction(sentence.Norm(i)))
            {
                return null;
            }
        }

        if (good < 0)
        {
            return null;
        }

        MeasureDraft draft = new(
            sentence,
            new Hit(verb.First, verb.End, Category.Measure, "import_ban"),
            MeasureKind.ImportBan
        )
        {
            IsVerb = true,
            IsCareful = true,
            TradeWord = "imports",
        };
        MeasureObject.Read(draft, verb.End, inObject: true);
        draft.Rate = null;
        draft.Governor = Governor.Itself(verb, word);
        bool abroad = origin is not null || foreign || draft.Targets.Count > 0 || (keepsOut && !group.Infinitive);
        string? subject = Grammar.Subject(sentence, verb.First, sentence.First)?.Economy;
        bool own = subject is not null && draft.Targets is [var only] && only == subject;
        return abroad && !own && draft.HasObject ? draft : null;
    }

    private static bool IsGoods(Sentence sentence, int at) =>
        sentence.At(at, Category.GoodsWord) is { Key: "trade" }
        && sentence.Norm(at) is not ("import" or "export" or "exports");

    private static bool IsFunction(string norm) => WordClass.FunctionWords.Contains(norm);
}
