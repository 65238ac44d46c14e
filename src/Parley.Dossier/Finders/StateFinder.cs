namespace Parley.Dossier;

/// <summary>Finds how the talks stand.</summary>
internal static class StateFinder
{
    private static readonly TalksOutcome[] Weightiest =
    [
        TalksOutcome.NothingDecided,
        TalksOutcome.BrokenOff,
        TalksOutcome.Agreed,
        TalksOutcome.Continuing,
        TalksOutcome.Planned,
    ];

    /// <summary>As the article tells it, else as what the sides did and plan tells it.</summary>
    public static TalksState Find(Reading reading, List<TalksEvent> events, List<Meeting> meetings)
    {
        TalksState told = Told(reading);
        return told.Outcome != TalksOutcome.Unsaid
            ? told
            : OfEvents(reading, events) ?? OfMeetings(reading, meetings) ?? TalksState.Unsaid;
    }

    /// <summary>What the article says in words; unsaid where it says nothing.</summary>
    public static TalksState Told(Reading reading)
    {
        Dictionary<TalksOutcome, List<Quote>> quotes = [];
        bool talked = false;
        foreach (Sentence sentence in reading.Body)
        {
            bool talks =
                sentence.Has(Category.Word, "talks")
                || sentence.Has(Category.Word, "met")
                || sentence.Has(Category.Word, "meet");
            foreach (Hit hit in sentence.Of(Category.Outcome))
            {
                TalksOutcome outcome = SnakeCase.Find<TalksOutcome>(hit.Key)!.Value;
                if (talks || talked || outcome == TalksOutcome.Agreed)
                {
                    if (!quotes.TryGetValue(outcome, out List<Quote>? list))
                    {
                        quotes.Add(outcome, list = []);
                    }

                    if (list.Count < 20 && (list.Count == 0 || list[^1].Sentence != sentence.Line))
                    {
                        list.Add(sentence.Quote(hit.First, hit.End));
                    }
                }
            }

            talked = talks;
        }

        foreach (TalksOutcome outcome in Weightiest)
        {
            if (quotes.TryGetValue(outcome, out List<Quote>? found))
            {
                return new TalksState(outcome, found);
            }
        }

        return TalksState.Unsaid;
    }

    /// <summary>What both did, where no words say how the talks stand; a pact older than a month is not what they brought.</summary>
    private static TalksState? OfEvents(Reading reading, List<TalksEvent> events)
    {
        TalksEvent? last = events.FindLast(e =>
            e.Type is EventType.Agree or EventType.Cooperate
            && e is { Modality: Modality.Asserted, Time: EventTime.Past }
            && e.About?.Topic is not ("domestic_demand" or "fiscal_policy" or "interest_rates" or "exchange_rate")
            && e.By.Select(a => a.Economy).Distinct().Count() >= 2
            && !(e.Dates is { } dates && reading.Header.Date is { } today && dates.To < today.AddDays(-31))
        );
        return last is null
            ? null
            : new TalksState(last.Negated ? TalksOutcome.NothingDecided : TalksOutcome.Agreed, [last.Quote!]);
    }

    /// <summary>A meeting of two sides or more that the sentence itself sends into the future.</summary>
    private static TalksState? OfMeetings(Reading reading, List<Meeting> meetings) =>
        meetings.Find(m =>
            !m.Held && m.Parties.Count >= 2 && reading.SentenceAt(m.Quote!.Start) is { } sentence && IsToCome(sentence)
        )
            is { } meeting
            ? new TalksState(TalksOutcome.Planned, [meeting.Quote!])
            : null;

    private static bool IsToCome(Sentence sentence) =>
        Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Any(i =>
                sentence.Norm(i)
                    is "will"
                        or "would"
                        or "expected"
                        or "scheduled"
                        or "due"
                        or "leaves"
                        or "visits"
                        or "visit"
                        or "hopes"
                        or "plans"
                        or "planned"
            );
}
