namespace Parley.Dossier;

/// <summary>The words for a time nearest to a verb, and what they make of past, present and future.</summary>
internal static class EventTimes
{
    private const int Farthest = 14;

    public static (string? When, DateSpan? Dates) Of(Reading reading, Sentence sentence, int verb)
    {
        _ = reading;
        int start = Grammar.ClauseStart(sentence, verb);
        int end = Grammar.ClauseEnd(sentence, verb);
        for (int i = verb; i < Math.Min(end, verb + Farthest); i++)
        {
            if (MeetingFinder.WhenAt(sentence, i) is { } when)
            {
                return (when, null);
            }
        }

        for (int i = verb - 1; i >= Math.Max(start, verb - 6); i--)
        {
            if (MeetingFinder.WhenAt(sentence, i) is { } when)
            {
                return (when, null);
            }
        }

        return (null, null);
    }

    /// <summary>"Begin tomorrow" is to come, whatever the verb's form.</summary>
    public static EventTime Adjust(EventTime time, Modality modality, string? when) =>
        modality != Modality.Asserted || when is null || time != EventTime.Present ? time
        : when.StartsWith("next", StringComparison.Ordinal) || when == "tomorrow" ? EventTime.Future
        : when.StartsWith("last", StringComparison.Ordinal) || when == "yesterday" ? EventTime.Past
        : time;
}
