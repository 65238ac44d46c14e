namespace Parley.Dossier;

/// <summary>Talks told by a noun: "talks between India and the EU", "negotiations with Canada".</summary>
internal static class TalksFinder
{
    public static IEnumerable<TalksEvent> Find(Reading reading)
    {
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit hit in sentence.Of(Category.Word, "talks"))
            {
                if (IsTalks(sentence, hit) && Between(reading, sentence, hit) is { Length: >= 2 and <= 6 } parties)
                {
                    EventTime time = TimeOf(sentence, hit);
                    yield return new TalksEvent
                    {
                        Type = EventType.Consult,
                        By = EventFinder.Actors(parties),
                        Modality = time == EventTime.Future ? Modality.Will : Modality.Asserted,
                        Time = time,
                        About = IssueFinder.Find(sentence, hit.End, Grammar.ClauseEnd(sentence, hit.End)),
                        Quote = sentence.Quote(hit.First, Math.Min(sentence.End, hit.End + 8)),
                    };
                }
            }
        }
    }

    private static bool IsTalks(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.End - 1)
            is "talks"
                or "negotiations"
                or "consultations"
                or "discussions"
                or "meeting"
                or "meetings";

    private static string[]? Between(Reading reading, Sentence sentence, Hit hit)
    {
        for (int i = hit.End; i < Math.Min(sentence.End, hit.End + 5); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "," or "." or ";" or "of" or "to" or "together")
            {
                return null;
            }

            int who = sentence.Norm(i + 1) is "the" or "senior" ? i + 2 : i + 1;
            if (norm == "between")
            {
                return [.. Grammar.EconomiesAfter(sentence, i + 1, Math.Min(sentence.End, i + 16), 8)];
            }

            if (norm == "with" && sentence.MentionAt(who) is { IsPlace: false } other)
            {
                Doer? subject = Roles.Subject(reading, sentence, hit.First);
                return subject is null || subject.Economies.Contains(other.Economy)
                    ? null
                    : [.. subject.Economies, other.Economy];
            }
        }

        return null;
    }

    private static EventTime TimeOf(Sentence sentence, Hit hit)
    {
        for (int i = hit.First - 1; i >= Math.Max(sentence.First, hit.First - 8); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "will" or "to" or "seek" or "planned" or "further" or "plan" or "wants" or "next")
            {
                return EventTime.Future;
            }

            if (norm is "held" or "after" or "following" or "ended" or "last" or "had" or "during" or "concluded")
            {
                return EventTime.Past;
            }
        }

        return EventTime.Present;
    }
}
