namespace Parley.Dossier;

/// <summary>Tells the day on which a measure takes effect from the day by which somebody must act.</summary>
internal static class Deadlines
{
    private const int Reach = 9;

    /// <summary>"take effect on April 17".</summary>
    public static TimePhrase? Begin(Sentence sentence)
    {
        foreach (Hit begin in sentence.Of(Category.Effect, "begin"))
        {
            if (After(sentence, begin.End, Reach) is { } starts)
            {
                return starts;
            }
        }

        return null;
    }

    /// <summary>"on Friday", "from July 4" right after what the measure falls on.</summary>
    public static TimePhrase? Effect(Sentence sentence, int from, int end)
    {
        TimePhrase? next = After(sentence, Math.Max(from, end), 6);
        return next is { Relation: TimeRelation.At or TimeRelation.From } && !IsDeadline(sentence, next) ? next : null;
    }

    /// <summary>"the April 17 deadline", "a deadline of April 17", "by mid-1988" where somebody must do something.</summary>
    public static TimePhrase? Last(Sentence sentence)
    {
        foreach (TimePhrase time in sentence.Times)
        {
            if (IsDeadline(sentence, time))
            {
                return time;
            }
        }

        return sentence.Times.FirstOrDefault(t =>
            t.Relation is TimeRelation.By or TimeRelation.Within && Acts(sentence, t.First)
        );
    }

    private static bool IsDeadline(Sentence sentence, TimePhrase time) =>
        sentence.Norm(time.End) == "deadline"
        || (sentence.Norm(time.First - 1) is "of" or "for" && sentence.Norm(time.First - 2) == "deadline");

    /// <summary>"must comply", "does not reduce its barriers", "has to decide".</summary>
    private static bool Acts(Sentence sentence, int before)
    {
        for (int i = Math.Max(sentence.First, before - 14); i < before; i++)
        {
            if (
                sentence.Norm(i)
                is "must"
                    or "comply"
                    or "decide"
                    or "answer"
                    or "respond"
                    or "reduce"
                    or "remove"
                    or "unless"
                    or "settle"
                    or "agree"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static TimePhrase? After(Sentence sentence, int from, int reach)
    {
        for (int i = from; i < Math.Min(sentence.End, from + reach); i++)
        {
            if (sentence.Times.FirstOrDefault(t => t.First == i) is { } time)
            {
                return time;
            }

            if (
                sentence.Norm(i)
                    is ";"
                        or ":"
                        or "\""
                        or "that"
                        or "which"
                        or "because"
                        or "after"
                        or "since"
                        or "if"
                        or "unless"
                || sentence.Has(Category.Word, "reporting", i, i + 1)
                || sentence.At(i, Category.Tense) is not null
            )
            {
                return null;
            }
        }

        return null;
    }
}
