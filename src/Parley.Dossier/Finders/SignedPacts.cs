namespace Parley.Dossier;

/// <summary>Pacts told by when they were made: "the agreement, signed last September".</summary>
internal static class SignedPacts
{
    public static IEnumerable<TalksEvent> Find(Reading reading)
    {
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit pact in sentence.Of(Category.Pact))
            {
                int verb = sentence.Norm(pact.End) == "," ? pact.End + 1 : pact.End;
                int particle = sentence.Norm(verb + 1) is "to" or "on" or "upon" or "out" ? verb + 1 : verb;
                if (
                    reading.Both.Count != 2
                    || !IsMade(sentence.Norm(verb))
                    || sentence.Norm(pact.First - 1) is not ("the" or "a" or "an" or "this" or "that")
                    || sentence.Mentions.Exists(m => m.First > verb && m.First <= verb + 3)
                    || EventTimes.Of(sentence, particle) is not ({ } when, { } dates)
                    || dates.To > reading.Header.Date
                )
                {
                    continue;
                }

                yield return new TalksEvent
                {
                    Type = EventType.Agree,
                    By = EventFinder.Actors(reading.Both),
                    Modality = Modality.Asserted,
                    Time = EventTime.Past,
                    When = when,
                    Dates = dates,
                    About = IssueFinder.Find(sentence, pact.First, pact.End),
                    Quote = sentence.Quote(
                        Math.Max(sentence.First, pact.First - 1),
                        ActFinder.Trim(sentence, Math.Min(Grammar.ClauseEnd(sentence, verb), verb + 8))
                    ),
                };
            }
        }
    }

    private static bool IsMade(string norm) =>
        norm
            is "signed"
                or "agreed"
                or "reached"
                or "concluded"
                or "struck"
                or "hammered"
                or "negotiated"
                or "clinched"
                or "sealed"
                or "initialled"
                or "initialed"
                or "finalised"
                or "finalized"
                or "thrashed"
                or "worked"
                or "forged"
                or "brokered"
                or "made"
                or "inked";
}
