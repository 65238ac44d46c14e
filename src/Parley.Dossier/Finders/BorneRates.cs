namespace Parley.Dossier;

/// <summary>Finds tariffs told by the rate that goods bear: "goods from Brazil face 50 percent", "imported trucks will be taxed at 25%".</summary>
internal static class BorneRates
{
    private const int FarthestSubject = 14;
    private const int MostFillers = 6;

    public static MeasureDraft? Of(Reading reading, Sentence sentence, Quantity rate)
    {
        if (!EndsPhrase(sentence, rate.End) || Verb(sentence, rate.First) is not { } verb)
        {
            return null;
        }

        VerbGroup.Reader group = new(sentence, verb);
        group.Back();
        int head = group.First - 1;
        while (head > sentence.First && VerbGroup.Reader.IsAdverb(sentence.Norm(head)))
        {
            head--;
        }

        while (head > sentence.First && sentence.Norm(head) is "which" or "that" or ",")
        {
            // "steel, which is still charged 50%", "aluminium, taxed at 50 percent"
            head--;
        }

        int from = Math.Max(Grammar.ClauseStart(sentence, verb), head - FarthestSubject);
        MeasureDraft draft = new(
            sentence,
            new Hit(rate.First, rate.End, Category.Measure, "tariff"),
            MeasureKind.Tariff
        )
        {
            Rate = rate.Value,
            First = verb,
            Start = verb,
        };
        bool foreign = false;
        bool trade = false;
        for (int i = head; i >= from && !IsStop(sentence, i); i--)
        {
            foreach (Hit hit in sentence.Hits.Where(h => h.First == i))
            {
                foreign |= hit.Category == Category.GoodsWord && hit.Key == "foreign";
                trade |= hit.Category == Category.GoodsWord && hit.Key == "trade" && hit.End <= head + 1;
                if (hit.Category == Category.Good && hit.End <= head + 1)
                {
                    draft.AddGood(hit.Key);
                    foreign |= sentence.Norm(hit.End - 1) == "imports";
                    draft.First = i;
                }
            }

            if (
                sentence.MentionAt(i) is { Form: MentionForm.Name or MentionForm.Adjective } mention
                && mention.First == i
            )
            {
                draft.Targets.Insert(0, mention.Economy);
                draft.First = i;
            }
        }

        draft.OnAll = foreign && draft.Targets.Count == 0;
        bool taxed =
            WordClass.IsTaxed.Contains(sentence.Norm(verb))
            || sentence.Norm(verb) is "pay" or "pays" or "paid" or "get" or "gets";
        bool abroad = draft.Targets.Count > 0 || draft.OnAll;
        bool goods = (draft.Goods.Count > 0 || trade || foreign) && IsGoods(sentence, head);
        bool country = reading.TellsOfTariffs && IsCountry(sentence, head) && draft.Goods.Count == 0;
        if (!(goods && (abroad || (taxed && reading.TellsOfTariffs))) && !country)
        {
            return null;
        }

        draft.End = rate.End;
        if (country)
        {
            // "Europe has paid 25 percent on steel"
            MeasureObject.Read(draft, rate.End);
        }

        draft.Status = Status(sentence, group, verb);
        MeasureSetting.ReadSurroundings(draft);
        MeasureSetting.Complete(reading, draft);
        return draft.Status is null ? null : draft;
    }

    /// <summary>"pay", "face close to", "be taxed at up to": the verb before a rate and the words that only say how sure it is.</summary>
    private static int? Verb(Sentence sentence, int rate)
    {
        for (int i = rate - 1; i >= Math.Max(sentence.First, rate - MostFillers); i--)
        {
            string norm = sentence.Norm(i);
            if (
                WordClass.Bears.Contains(norm)
                || (WordClass.IsTaxed.Contains(norm) && (IsBe(sentence, i) || sentence.Norm(i - 1) == ","))
            )
            {
                return i;
            }

            bool filler = WordClass.RateFillers.Contains(norm) || sentence.At(i, Category.MeasureAdjective) is not null;
            if (!filler)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsBe(Sentence sentence, int verb)
    {
        VerbGroup.Reader group = new(sentence, verb);
        group.Back();
        return group.Be;
    }

    /// <summary>True where the subject ends in goods or in where they come from; "importers" pay what goods bear, and are none.</summary>
    private static bool IsGoods(Sentence sentence, int head) =>
        sentence.Hits.Exists(h => h.End == head + 1 && h.Category is Category.Good or Category.GoodsWord)
        || (
            sentence.MentionAt(head) is { } from
            && sentence.Norm(sentence.Norm(from.First - 1) == "the" ? from.First - 2 : from.First - 1)
                is "from"
                    or "in"
                    or "and"
        );

    /// <summary>"India, which faces 26%": in an article about tariffs, a country bears the rate of its goods.</summary>
    private static bool IsCountry(Sentence sentence, int head) =>
        sentence.MentionAt(head) is { Form: MentionForm.Name or MentionForm.Capital, IsPlace: false };

    private static bool IsStop(Sentence sentence, int at) =>
        sentence.Norm(at) is ";" or ":" or "that" or "which" or "who" or "said" or "." or "\""
        || sentence.At(at, Category.Reporting) is not null;

    private static bool EndsPhrase(Sentence sentence, int at) =>
        at >= sentence.End
        || sentence.Tokens[at].Kind == TokenKind.Mark
        || WordClass.EndsBornRate.Contains(sentence.Norm(at));

    private static MeasureStatus? Status(Sentence sentence, VerbGroup.Reader group, int verb)
    {
        if (group.Make(EventTime.Present, passive: false).Negated)
        {
            return null;
        }

        for (int i = group.First; i < verb; i++)
        {
            switch (sentence.Norm(i))
            {
                case "will" or "would" or "shall" or "'ll":
                    return Conditional(sentence) ? MeasureStatus.Threatened : MeasureStatus.Announced;
                case "could" or "may" or "might":
                    return MeasureStatus.Threatened;
                case "should" or "must":
                    return MeasureStatus.Proposed;
            }
        }

        return group.Infinitive ? MeasureStatus.Announced : MeasureStatus.InForce;
    }

    private static bool Conditional(Sentence sentence) =>
        Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => sentence.Norm(i) is "if" or "unless");
}
