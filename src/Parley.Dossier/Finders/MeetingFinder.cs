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
                if (verb.First < taken || Read(reading, sentence, verb) is not { } meeting)
                {
                    continue;
                }

                taken = verb.End + 6;
                bool known = meetings.Exists(m =>
                    m.Held == meeting.Held && m.Parties.SequenceEqual(meeting.Parties) && m.When == meeting.When
                );
                if (!known && meetings.Count < Reading.Most)
                {
                    meetings.Add(meeting);
                }
            }
        }

        return meetings;
    }

    private static Meeting? Read(Reading reading, Sentence sentence, Hit verb)
    {
        if (sentence.Has(Category.Effect, "negation", Math.Max(sentence.First, verb.First - 3), verb.First))
        {
            return null;
        }

        List<string> parties =
        [
            .. sentence.Mentions.Where(m => !m.IsPlace && !(m.First > verb.End + 14)).Select(m => m.Economy).Distinct(),
        ];
        bool both = sentence.Has(Category.Word, "both");
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
        for (int i = verb.First; i < Math.Min(sentence.End, verb.End + 16); i++)
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
