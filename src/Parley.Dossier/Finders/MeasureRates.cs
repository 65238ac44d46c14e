namespace Parley.Dossier;

/// <summary>Reads the rates that stand around a measure: behind "to", behind "is", between a verb and the noun.</summary>
internal static class MeasureRates
{
    private const int FarthestSaid = 9;

    /// <summary>The rate after "to": "to 15 percent", "to as much as 50 percent", "to zero".</summary>
    public static Quantity? After(Sentence sentence, int to)
    {
        int at = to + 1;
        while (at < to + 5 && WordClass.BeforeRate.Contains(sentence.Norm(at)))
        {
            at++;
        }

        if (sentence.Norm(at) == "zero" && sentence.QuantityAt(at) is null)
        {
            return new Quantity(at, at + 1, 0m, null);
        }

        return sentence.QuantityAt(at) is { IsPercent: true } rate ? rate : null;
    }

    /// <summary>"The tariff on trucks is 25 percent", "duties have been set at 18 percent", "the rate will be 19.6 percent".</summary>
    public static void ReadSaid(MeasureDraft draft)
    {
        Sentence sentence = draft.Sentence;
        bool verb = false;
        MeasureStatus status = MeasureStatus.InForce;
        for (int i = draft.End; i < Math.Min(sentence.End, draft.End + FarthestSaid); i++)
        {
            string norm = sentence.Norm(i);
            if (sentence.QuantityAt(i) is { } quantity)
            {
                if (verb && quantity.IsPercent)
                {
                    bool average =
                        sentence.Norm(quantity.End)
                        is "of"
                            or "higher"
                            or "lower"
                            or "more"
                            or "less"
                            or "above"
                            or "below";
                    draft.Rate ??= average ? null : quantity.Value;
                    draft.Status ??= average ? null : status;
                    draft.End = average ? draft.End : quantity.End;
                }

                return;
            }

            status =
                norm is "will" or "would" or "shall" ? MeasureStatus.Announced
                : norm is "could" or "may" or "might" ? MeasureStatus.Threatened
                : norm is "should" or "must" ? MeasureStatus.Proposed
                : status;
            verb |= WordClass.IsRate.Contains(norm);
            if (
                !WordClass.IsRate.Contains(norm)
                && !WordClass.BeforeSaidRate.Contains(norm)
                && !VerbGroup.Reader.IsAdverb(norm)
            )
            {
                return;
            }
        }
    }

    /// <summary>"raising to 125 percent the tariff on": the rate between a verb and the noun it governs.</summary>
    public static void ReadBetween(MeasureDraft draft)
    {
        if (draft.Governor is not { Before: true } governor)
        {
            return;
        }

        Sentence sentence = draft.Sentence;
        for (int i = governor.Hit.End; i < Math.Min(draft.Start, governor.Hit.End + 2); i++)
        {
            if (sentence.Norm(i) == "to" && After(sentence, i) is { } rate && rate.End <= draft.Start)
            {
                draft.RateBefore ??= draft.Rate == rate.Value ? null : draft.Rate;
                draft.Rate = rate.Value;
                draft.First = Math.Min(draft.First, i);
                return;
            }
        }
    }
}
