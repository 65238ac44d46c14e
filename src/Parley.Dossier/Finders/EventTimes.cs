namespace Parley.Dossier;

/// <summary>The words for a time nearest to a verb, and what they make of past, present and future.</summary>
internal static class EventTimes
{
    private const int FarthestAfter = 14;
    private const int FarthestBefore = 8;

    public static (string? When, DateSpan? Dates) Of(Sentence sentence, int verb)
    {
        int start = Grammar.ClauseStart(sentence, verb);
        int end = Grammar.ClauseEnd(sentence, verb);
        TimePhrase? found =
            sentence.Times.FirstOrDefault(t =>
                t.First > verb && t.First < end && t.First - verb <= FarthestAfter && IsOwn(sentence, verb, t)
            ) ?? sentence.Times.LastOrDefault(t => t.End <= verb && t.First >= start && verb - t.End <= FarthestBefore);
        return (found?.Words, found?.Span);
    }

    /// <summary>"Keep a pact signed last September": the time is the other verb's.</summary>
    private static bool IsOwn(Sentence sentence, int verb, TimePhrase time)
    {
        for (int i = verb + 1; i < time.First; i++)
        {
            string norm = sentence.Norm(i);
            if (
                norm is "which" or "who" or "that" or "to" or "deadline" or "'s"
                || (
                    norm.Length > 4
                    && norm.EndsWith("ed", StringComparison.Ordinal)
                    && norm is not ("united" or "need" or "speed")
                )
                || sentence.Of(Category.Reporting).Any(h => h.First == i)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Begin tomorrow" is to come, whatever the verb's form.</summary>
    public static EventTime Adjust(EventTime time, Modality modality, string? when, DateSpan? dates, DateOnly? today) =>
        modality != Modality.Asserted || time != EventTime.Present ? time
        : dates is not null && today is { } day
            ? dates.To < day ? EventTime.Past
                : dates.From > day ? EventTime.Future
                : time
        : when is null ? time
        : when.StartsWith("next", StringComparison.Ordinal) || when == "tomorrow" ? EventTime.Future
        : when.StartsWith("last", StringComparison.Ordinal) || when == "yesterday" ? EventTime.Past
        : time;
}
