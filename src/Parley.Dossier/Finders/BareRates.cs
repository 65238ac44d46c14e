namespace Parley.Dossier;

/// <summary>Finds tariffs that are told by their rate: "threatened 25 % on imported cars", "and 10 percent on aluminium".</summary>
internal static class BareRates
{
    /// <summary>"tariffs of 25 percent on imports from Canada and 10 percent on goods from China": the noun is said once.</summary>
    public static IEnumerable<MeasureDraft> Siblings(Reading reading, MeasureDraft first)
    {
        Sentence sentence = first.Sentence;
        if (first.Rate is null || first.Status is null)
        {
            yield break;
        }

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
            )
            {
                continue;
            }

            MeasureDraft sibling = new(
                sentence,
                new Hit(rate.First, rate.End, Category.Measure, first.Noun.Key),
                first.Kind
            )
            {
                Rate = rate.Value,
                Status = first.Status,
                Law = first.Law,
            };
            sibling.Imposers.AddRange(first.Imposers);
            MeasureObject.Read(sibling, rate.End);
            MeasureSetting.Complete(reading, sibling);
            if (sibling.HasObject)
            {
                yield return sibling;
            }
        }
    }

    /// <summary>A rate on goods from abroad is a tariff though no noun says so.</summary>
    public static MeasureDraft? Find(Reading reading, Sentence sentence)
    {
        foreach (Quantity rate in sentence.Quantities.Where(q => q.IsPercent && sentence.Norm(q.End) == "on"))
        {
            MeasureDraft draft = new(
                sentence,
                new Hit(rate.First, rate.End, Category.Measure, "tariff"),
                MeasureKind.Tariff
            )
            {
                Rate = rate.Value,
            };
            MeasureObject.Read(draft, rate.End);
            bool abroad = sentence.Of(Category.GoodsWord).Any(h => h.First >= rate.End && h.End <= draft.End);
            if (draft.Goods.Count == 0 || !abroad)
            {
                continue;
            }

            MeasureSetting.ReadSurroundings(draft);
            draft.Governor = Governor.Left(sentence, draft.Start, draft.Noun);
            MeasureVerb.Read(reading, draft);
            MeasureSetting.Complete(reading, draft);
            return draft.Status is null ? null : draft;
        }

        return null;
    }
}
