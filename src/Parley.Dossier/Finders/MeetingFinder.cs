namespace Parley.Dossier;

/// <summary>Finds meetings held and planned.</summary>
internal static class MeetingFinder
{
    public static List<Meeting> Find(Reading reading)
    {
        List<Meeting> meetings = [];
        foreach (Sentence sentence in reading.Body)
        {
            int taken = sentence.First;
            IEnumerable<Hit> verbs = sentence
                .Of(Category.Word)
                .Where(h => h.Key is "met" or "meet")
                .OrderBy(h => h.First)
                .ThenByDescending(h => h.End);
            foreach (Hit verb in verbs)
            {
                if (
                    verb.First < taken
                    || !IsMeeting(sentence, verb)
                    || Read(reading, sentence, verb) is not { } meeting
                )
                {
                    continue;
                }

                taken = verb.End + 6;
                bool known = meetings.Exists(m =>
                    m.Held == meeting.Held
                    && m.Parties.Order().SequenceEqual(meeting.Parties.Order())
                    && m.When == meeting.When
                );
                if (!known && meetings.Count < Reading.Most)
                {
                    meetings.Add(meeting);
                }
            }
        }

        return meetings;
    }

    /// <summary>"to meet commitments" and "to meet complaints" are no meetings: people, a place or a time must follow.</summary>
    private static bool IsMeeting(Sentence sentence, Hit verb)
    {
        string last = sentence.Norm(verb.End - 1);
        if (last is not ("meet" or "met" or "meets"))
        {
            return true;
        }

        string next = sentence.Norm(verb.End);
        return next
                is "with"
                    or "in"
                    or "on"
                    or "at"
                    or "again"
                    or "next"
                    or "this"
                    or "last"
                    or "later"
                    or "tomorrow"
                    or "today"
                    or "yesterday"
                    or "here"
                    or "for"
                    or "before"
                    or "after"
                    or "."
                    or ","
                    or "and"
                    or ""
            || (next == "the" && (sentence.Norm(verb.End + 1) is "week" or "day" or "month"))
            || (
                sentence.MentionAt(verb.End) is { } who
                && sentence.Norm(who.End)
                    is not ("complaints" or "demands" or "concerns" or "requests" or "terms" or "requirements")
            )
            || sentence.Hits.Exists(h =>
                h.Category == Category.Office && h.First >= verb.End && h.First <= verb.End + 3
            );
    }

    private static Meeting? Read(Reading reading, Sentence sentence, Hit verb)
    {
        if (sentence.Has(Category.Effect, "negation", Math.Max(sentence.First, verb.First - 3), verb.First))
        {
            return null;
        }

        List<string> parties =
        [
            .. sentence.Mentions.Where(m => !m.IsPlace && m.First <= verb.End + 20).Select(m => m.Economy).Distinct(),
        ];
        // "will visit Tokyo", "his visit to Washington": the host is a side, and only a visit to come is a meeting.
        string visit = sentence.Norm(sentence.Norm(verb.End - 1) == "to" ? verb.End - 2 : verb.End - 1);
        if (visit is "visit" or "visits")
        {
            if (HostAfter(sentence, verb.End) is not { } visited || !IsToCome(sentence) || When(sentence, verb) is null)
            {
                return null;
            }

            parties.Remove(visited);
            parties.Add(visited);
        }

        bool both = sentence.Has(Category.Word, "both", sentence.First, verb.First);
        if (
            parties.Count < 2
            && (both || parties.Count == 0 || reading.Both.Contains(parties[0]))
            && reading.Both.Count == 2
        )
        {
            bool again = Enumerable.Range(verb.First, verb.Length).Any(i => sentence.Norm(i) == "again");
            parties = both || again ? [.. reading.Both] : parties;
        }

        if (parties.Count < 2 || parties.Count > 4)
        {
            return null;
        }

        int end = Math.Min(sentence.End, verb.End + 16);
        return new Meeting(verb.Key == "met", parties, City(sentence, end), When(sentence, verb), sentence.Quote());
    }

    private static string? HostAfter(Sentence sentence, int at)
    {
        int first = sentence.Norm(at) == "the" ? at + 1 : at;
        return sentence.MentionAt(first)?.Economy
            ?? sentence.Of(Category.Capital).Where(h => h.First == first).Select(h => h.Key).FirstOrDefault();
    }

    private static bool IsToCome(Sentence sentence) =>
        Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Any(i => sentence.Norm(i) is "will" or "next" or "later" or "tomorrow" or "planned" or "plans" or "hopes");

    private static string? City(Sentence sentence, int end)
    {
        foreach (Hit city in sentence.Of(Category.Word, "city"))
        {
            if (city.End <= end && sentence.Norm(city.First - 1) is "in" or "to" or "for")
            {
                return Sentence.OneLine(sentence.Quote(city.First, city.End).Text);
            }
        }

        return null;
    }

    /// <summary>The nearest words for a time after the verb, else before it.</summary>
    private static string? When(Sentence sentence, Hit verb)
    {
        // Up to the next meeting: "ended two days of talks on Friday and agreed to meet again in September".
        int end = Math.Min(sentence.End, verb.End + 16);
        foreach (Hit other in sentence.Of(Category.Word))
        {
            if (other.Key is "met" or "meet" && other.First >= verb.End && other.First < end)
            {
                end = other.First;
            }
        }

        for (int i = verb.First; i < end; i++)
        {
            if (WhenAt(sentence, i) is { } when)
            {
                return when;
            }
        }

        for (int i = verb.First - 1; i >= Math.Max(sentence.First, verb.First - 10); i--)
        {
            if (WhenAt(sentence, i) is { } when)
            {
                return when;
            }
        }

        return null;
    }

    private static string? WhenAt(Sentence sentence, int i)
    {
        string norm = sentence.Norm(i);
        if (norm is "tomorrow" or "yesterday" or "today")
        {
            return norm;
        }

        if (i < sentence.End && Dates.IsWeekday(sentence.Tokens[i]))
        {
            return Sentence.OneLine(sentence.Quote(i, i + 1).Text);
        }

        if (
            norm is "next" or "this" or "last"
            && sentence.Norm(i + 1)
                is "week"
                    or "month"
                    or "year"
                    or "tuesday"
                    or "monday"
                    or "wednesday"
                    or "thursday"
                    or "friday"
        )
        {
            return $"{norm} {sentence.Norm(i + 1)}";
        }

        if (
            i >= sentence.End
            || Dates.Month(sentence.Tokens[i]) is null
            || !(norm != "may" || sentence.Tokens[i - 1].Norm is "in" or "on")
        )
        {
            return null;
        }

        int end = i + 1;
        while (
            end < sentence.End
            && end - i < 6
            && (
                sentence.Tokens[end].Kind == TokenKind.Number
                || (
                    sentence.Norm(end) is "and" or "to" or ","
                    && end + 1 < sentence.End
                    && sentence.Tokens[end + 1].Kind == TokenKind.Number
                )
            )
        )
        {
            end++;
        }

        return Sentence.OneLine(sentence.Quote(i, end).Text);
    }
}
