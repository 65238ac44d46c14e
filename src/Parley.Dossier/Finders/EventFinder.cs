namespace Parley.Dossier;

/// <summary>
/// Finds what the sides do to each other: from the acts of the lexicon, and from the measures, meetings and complaints
/// already found, so that no two findings of a dossier contradict each other.
/// </summary>
internal static class EventFinder
{
    public static List<TalksEvent> Find(
        Reading reading,
        List<Act> acts,
        List<Measure> measures,
        List<Meeting> meetings,
        List<Claim> claims
    )
    {
        List<TalksEvent> events = [];
        foreach (Meeting meeting in meetings.Where(m => m.Parties.Count >= 2))
        {
            Add(reading, events, OfMeeting(reading, meeting));
        }

        foreach (TalksEvent talk in TalksFinder.Find(reading))
        {
            bool met = meetings.Exists(m => m.Parties.Order().SequenceEqual(Economies(talk.By).Order()));
            Add(reading, events, met ? null : talk);
        }

        foreach (TalksEvent signed in SignedPacts.Find(reading))
        {
            Add(reading, events, signed);
        }

        foreach (Measure measure in measures)
        {
            // "Japan will lower its tariff" is a concession, however the measure stands.
            Sentence? sentence = reading.SentenceAt(measure.Quote!.Start);
            bool conceded = acts.Exists(a => a.Sentence == sentence && a.Entry.Event == EventType.Concede);
            Add(reading, events, conceded ? null : MeasureEvents.Of(reading, measure));
        }

        foreach (Act act in acts)
        {
            TalksEvent? done = OfAct(reading, act);
            bool told =
                done is { Type: EventType.Consult }
                && events.Exists(e =>
                    e.Type == EventType.Consult
                    && AreSame(e.By, done.By)
                    && (
                        e.Quote!.Sentence == done.Quote!.Sentence
                        || (
                            e.Time == done.Time
                            && e.Time != EventTime.Future
                            && (e.When is null || done.When is null || e.When == done.When)
                        )
                    )
                );
            Add(reading, events, told ? null : done);
            Add(reading, events, done is null ? null : Concession(act, done));
            Add(reading, events, done is null ? null : Signed(act, done));
        }

        // "Broke off talks with China" tells of no talks.
        events.RemoveAll(e =>
            e.Type == EventType.Consult
            && acts.Exists(a =>
                a.Entry is { Event: EventType.Sanction, Needs: ActNeeds.Talks } && a.Quote.Sentence == e.Quote!.Sentence
            )
        );
        foreach (Measure measure in measures)
        {
            Add(reading, events, MeasureEvents.Request(reading, measure));
        }

        foreach (Claim claim in claims)
        {
            bool told = events.Exists(e =>
                e.Type == EventType.Accuse && claim.Quote is { } quote && e.Quote!.Sentence == quote.Sentence
            );
            Add(reading, events, told ? null : OfClaim(reading, claim));
        }

        events.Sort((a, b) => a.Quote!.Start.CompareTo(b.Quote!.Start));
        return events;
    }

    private static void Add(Reading reading, List<TalksEvent> events, TalksEvent? found)
    {
        if (found is null || events.Count >= Reading.Most)
        {
            return;
        }

        // One sentence tells an event once, and what is told again in the same words is one event.
        int known = events.FindIndex(e =>
            e.Type == found.Type
            && AreSame(e.By, found.By)
            && (
                AreSame(e.To, found.To)
                || (e.Quote!.Sentence == found.Quote!.Sentence && (found.To.Count == 0 || e.To.Count == 0))
            )
            && (
                e.Quote!.Sentence == found.Quote!.Sentence
                || (
                    IsToldAgain(found)
                    && e.Negated == found.Negated
                    && e.Modality == found.Modality
                    && e.Time == found.Time
                    && (e.About is null || found.About is null || IssueFinder.AreSame(e.About, found.About))
                )
            )
        );
        int harm = events.FindIndex(e => IsOneHarm(e, found));
        if (harm >= 0)
        {
            // "Is ready to impose" is harm that may come, "warned that it would" is a threat.
            EventType told = IsThreat(reading, found) ? EventType.Threaten : EventType.Sanction;
            TalksEvent kept = found.Type == told ? found : events[harm];
            events[harm] = kept with
            {
                To =
                    kept.To.Count > 0 ? kept.To
                    : found.To.Count > 0 ? found.To
                    : events[harm].To,
            };
        }
        else if (known < 0)
        {
            events.Add(found);
        }
        else if (events[known].To.Count == 0 && found.To.Count > 0)
        {
            events[known] = events[known] with { To = found.To };
        }
    }

    private static bool IsThreat(Reading reading, TalksEvent found) =>
        reading.SentenceAt(found.Quote!.Start) is { } sentence
        && (sentence.Has(Category.Effect, "threatened") || sentence.Has(Category.Word, "if"));

    /// <summary>"Warned that it might announce tariffs": the threat and what it threatens are one.</summary>
    private static bool IsOneHarm(TalksEvent one, TalksEvent other)
    {
        bool pair =
            (one.Type == EventType.Threaten && other.Type == EventType.Sanction)
            || (one.Type == EventType.Sanction && other.Type == EventType.Threaten);
        TalksEvent sanction = one.Type == EventType.Sanction ? one : other;
        return pair
            && sanction is { Modality: not Modality.Asserted, Negated: false }
            && one.Quote!.Sentence == other.Quote!.Sentence
            && AreSame(one.By, other.By)
            && (one.To.Count == 0 || other.To.Count == 0 || AreSame(one.To, other.To));
    }

    /// <summary>What is done together is told many times; what one does to another is a deed of its own in each sentence.</summary>
    private static bool IsToldAgain(TalksEvent found) =>
        found.Type is EventType.Agree or EventType.Consult or EventType.Cooperate;

    private static TalksEvent? OfAct(Reading reading, Act act)
    {
        EventType? type = act.Entry.Event;
        bool negated = act.Negated;
        if (type is null && act.Entry.Position == PositionKind.Wants && act.To is { } asked)
        {
            bool seen =
                act.Sentence.Norm(asked.First - 1) is "see" or "have" || act.Sentence.Norm(asked.First - 2) is "see";
            bool direct =
                act.Sentence.Norm(act.Hit.End) != "to"
                && Enumerable.Range(asked.End, 4).FirstOrDefault(i => IsNoNoun(act.Sentence.Norm(i)), -1) is var after
                && after >= 0
                && act.Sentence.Norm(after) == "to";
            type = seen || direct ? EventType.Request : null;
        }

        if (type is null && act is { IsOfMatter: true, Entry: { Event: null, Position: PositionKind.Wants } })
        {
            // "Wants them lifted".
            type = EventType.Request;
        }

        if (act.Entry.Pattern == ActPattern.Accept && negated)
        {
            (type, negated) = (EventType.Reject, false);
        }

        if (type is not { } kind)
        {
            return null;
        }

        IReadOnlyList<Actor> by = act.By?.Actors ?? [];
        IReadOnlyList<Actor> to = act.To?.Actors ?? [];
        if (
            kind == EventType.Sanction
            && !negated
            && act.Modality != Modality.Asserted
            && (IsThreatened(act) || Condition(act) is not null)
        )
        {
            kind = EventType.Threaten;
            if (to.Count == 0 && Condition(act) is { } on)
            {
                to = Conditional(reading, act, on);
            }
        }

        if (negated && kind is EventType.Agree or EventType.Consult or EventType.Cooperate && IsRefusedAlone(act))
        {
            // "They will not negotiate under threat", said of one side.
            (kind, negated) = (EventType.Reject, false);
        }

        if (kind == EventType.Concede && negated && IsRefused(act))
        {
            (kind, negated) = (EventType.Reject, false);
        }

        if (kind == EventType.Concede && act.Modality is Modality.Urges or Modality.Wants)
        {
            // What is asked for is a request, and who wants to be rid of a measure may not be who has it.
            return null;
        }

        if (to.Count == 0 && act.Entry.Needs == ActNeeds.Condition && Condition(act) is { } condition)
        {
            to = Conditional(reading, act, condition);
        }

        if (to.Count == 0 && by is [{ Economy: { } one }] && MayBeUnderstood(act, kind))
        {
            to = (Sides.Other(reading, one) ?? OnlyOther(act, one)) is { } other ? [new Actor(other)] : to;
        }

        if (
            kind == EventType.Reject
            && to.Count == 0
            && by is [{ Economy: { } refusing }]
            && MayBeUnderstood(act, kind)
        )
        {
            to = Sides.Other(reading, refusing) is { } refused ? [new Actor(refused)] : to;
        }

        bool together = kind is EventType.Agree or EventType.Consult or EventType.Cooperate;
        if (together && to.Count > 0 && (by.Count + to.Count == 2) && IsWith(act))
        {
            (by, to) = ([.. by, .. to], []);
        }

        if (
            kind == EventType.Agree
            && !negated
            && to.Count == 0
            && by.Count == 1
            && act.Entry.Position == PositionKind.Offers
        )
        {
            // "Washington promised to spare Canadian cars".
            to = Beneficiary(act);
        }

        // Two sides, or one that says what it does about a thing.
        bool alone = by.Count <= 1 && to.Count == 0;
        if (
            act.Inward
            || (
                kind != EventType.Reject
                && act.Entry.Pattern == ActPattern.Together
                && by.Select(a => a.Economy).Distinct().Count() < 2
            )
            || (
                alone
                && kind == EventType.Agree
                && act.Entry.Pattern == ActPattern.Joint
                && act is not { Time: EventTime.Past, Modality: Modality.Asserted }
            )
            || (
                alone && act is { About: null, IsOfMatter: false, Entry.Needs: not (ActNeeds.Measure or ActNeeds.Harm) }
            )
            || (alone && kind is EventType.Threaten)
            || (to.Count == 0 && kind == EventType.Accuse && act.Entry.Pattern == ActPattern.State)
            || (alone && kind is EventType.Sanction && !IsTold(reading, act))
            || (alone && kind == EventType.Accuse && act.Modality != Modality.Asserted && act.Modality != Modality.Will)
            || (alone && act.By is { Lawmaker: true })
            || (alone && kind is EventType.Support && act.About?.Agreement is null && !act.IsOfMatter)
            || (alone && act.About?.Topic is "production" or "fiscal_policy" or "interest_rates")
        )
        {
            return null;
        }

        (string? when, DateSpan? dates) =
            act.Entry.Pattern == ActPattern.Noun ? (null, null) : EventTimes.Of(act.Sentence, act.Hit.First);
        if (act is { Time: EventTime.Present, Modality: Modality.Asserted } && dates?.To < reading.Header.Date)
        {
            // "Complains of a deficit of 69 billion in 2017": the year is the deficit's.
            (when, dates) = (null, null);
        }

        return new TalksEvent
        {
            Type = kind,
            By = by,
            To = to,
            Negated = negated,
            Modality = act.Modality,
            Time = EventTimes.Adjust(act.Time, act.Modality, when, dates, reading.Header.Date),
            When = when,
            Dates = dates,
            About = act.About,
            Quote = act.Quote,
        };
    }

    /// <summary>"The two signed a first trade deal": who signs comes to terms.</summary>
    private static TalksEvent? Signed(Act act, TalksEvent done) =>
        done is { Type: EventType.Cooperate, Negated: false, Modality: Modality.Asserted, Time: EventTime.Past }
        && act.Entry.Needs == ActNeeds.Agreement
            ? done with
            {
                Type = EventType.Agree,
            }
            : null;

    /// <summary>Where the words of who is asked end: "wants Japan's makers to".</summary>
    private static bool IsNoNoun(string norm) =>
        norm is "to" or "on" or "in" or "of" or "for" or "from" or "," or "." or "and" or "that" or "with" or ";";

    /// <summary>"Japan agreed to simplify its tests": what one side alone agrees to, it concedes.</summary>
    private static TalksEvent? Concession(Act act, TalksEvent done) =>
        done is { Type: EventType.Agree, Negated: false, By.Count: 1, About: not null }
        && IsToDo(act)
        && !SettlementFinder.IsOfTalks(act)
            ? done with
            {
                Type = EventType.Concede,
                To = Beneficiary(act),
            }
            : null;

    /// <summary>"Agreed to", "agreed last week to".</summary>
    private static bool IsToDo(Act act)
    {
        int at = act.Hit.End;
        if (act.Sentence.Times.FirstOrDefault(t => t.First - at is 0 or 1) is { } time)
        {
            at = time.End;
        }

        return act.Sentence.Norm(at) == "to";
    }

    /// <summary>"Agreed to cancel tariffs on Chinese goods": who is named in what is agreed.</summary>
    private static IReadOnlyList<Actor> Beneficiary(Act act)
    {
        int end = ActFinder.ObjectEnd(act.Sentence, act.Hit.End);
        string[] named =
        [
            .. act
                .Sentence.Mentions.Where(m =>
                    m.First >= act.Hit.End
                    && m.End <= end
                    && !m.IsPlace
                    && act.By?.Economies.Contains(m.Economy) != true
                )
                .Select(m => m.Economy)
                .Distinct(),
        ];
        return named is [var only] ? [new Actor(only)] : [];
    }

    /// <summary>Where the condition of a threat stands: "will retaliate if", "would respond unless".</summary>
    private static int? Condition(Act act)
    {
        Sentence sentence = act.Sentence;
        bool firm =
            act.Modality == Modality.Will
            || Enumerable
                .Range(act.Hit.First - 6, 6)
                .Any(i =>
                    sentence.Norm(i) is "would" or "ready" or "prepared" or "will" or "forced" or "choice" or "way"
                );
        if (!firm)
        {
            return null;
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (sentence.Norm(i) is "if" or "unless")
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Who would be hit is who the condition speaks of: "if the European Union goes ahead".</summary>
    private static IReadOnlyList<Actor> Conditional(Reading reading, Act act, int condition)
    {
        int end = Math.Min(act.Sentence.End, condition + 7);
        Mention? named = act.Sentence.Mentions.Find(m =>
            m.First > condition && m.End <= end && !m.IsPlace && act.By?.Economies.Contains(m.Economy) != true
        );
        return named is not null ? [new Actor(named.Economy)]
            : act.By is { Economies: [var one] } && Sides.Other(reading, one) is { } other ? [new Actor(other)]
            : [];
    }

    /// <summary>"Washington imposed 100 pct tariffs last April": on whom may be told elsewhere in the article.</summary>
    private static bool IsTold(Reading reading, Act act) =>
        act
            is {
                Modality: Modality.Asserted or Modality.Will,
                Entry.Needs: ActNeeds.Harm or ActNeeds.Nothing,
                By: { } by
            }
        && reading.Sentences.Any(s => s.Mentions.Exists(m => !m.IsPlace && !by.Economies.Contains(m.Economy)));

    /// <summary>Of two sides that deal with each other alone, what one does to the other need not be said.</summary>
    private static bool MayBeUnderstood(Act act, EventType kind) =>
        kind
            is EventType.Sanction
                or EventType.Threaten
                or EventType.Request
                or EventType.Reject
                or EventType.Concede
                or EventType.Accuse
        && act.Entry.Pattern != ActPattern.Noun;

    /// <summary>"China vowed to hit back after Washington published a list": the only other that the sentence names.</summary>
    private static string? OnlyOther(Act act, string economy)
    {
        string[] named =
        [
            .. act.Sentence.Mentions.Where(m => !m.IsPlace && m.Economy != economy).Select(m => m.Economy).Distinct(),
        ];
        return named is [var only] ? only : null;
    }

    /// <summary>"Threatened to take retaliatory action".</summary>
    private static bool IsThreatened(Act act) =>
        Enumerable
            .Range(act.Hit.First - 3, 3)
            .Any(i =>
                act.Sentence.Norm(i).StartsWith("threat", StringComparison.Ordinal)
                || act.Sentence.Norm(i) is "vow" or "vows" or "vowed" or "vowing"
                || (
                    act.Sentence.Norm(i) == "right"
                    && act.Sentence.Norm(i - 2).StartsWith("reserv", StringComparison.Ordinal)
                )
            );

    /// <summary>"Refused to open its market", "would not give in to": what is not conceded is refused.</summary>
    private static bool IsRefused(Act act) =>
        act.Entry.Needs == ActNeeds.Either
        || (
            act.Modality is Modality.Will or Modality.Could
            && !ActFinder.IsNoFurther(act.Sentence, act.Hit.End, ActFinder.ObjectEnd(act.Sentence, act.Hit.End))
        )
        || act.Sentence.Norm(act.Hit.First)
            is "give"
                or "yield"
                or "bow"
                or "back"
                or "compromise"
                or "budge"
                or "bend"
                or "hear"
        || Enumerable
            .Range(act.Hit.First - 4, 4)
            .Any(i => act.Sentence.Norm(i).StartsWith("refus", StringComparison.Ordinal));

    /// <summary>"Will not negotiate", "could not agree to": what one side alone will not do together.</summary>
    private static bool IsRefusedAlone(Act act) =>
        act is { Modality: Modality.Will or Modality.Could, By.Economies.Count: 1 }
        && (act.To is null || !act.To.Economies.Any(act.By.Economies.Contains));

    private static bool IsWith(Act act) =>
        act.To is { } to
        && (
            act.Entry.Event == EventType.Consult
            || act.Sentence.Norm(to.First - 1) == "with"
            || (act.Sentence.Norm(to.First - 1) == "the" && act.Sentence.Norm(to.First - 2) == "with")
        );

    private static TalksEvent OfMeeting(Reading reading, Meeting meeting)
    {
        Sentence? sentence = reading.SentenceAt(meeting.Quote!.Start);
        return new TalksEvent
        {
            Type = EventType.Consult,
            By = meeting.Participants.Count >= 2 ? meeting.Participants : Actors(meeting.Parties),
            Modality = meeting.Held ? Modality.Asserted : Modality.Will,
            Time = meeting.Held ? EventTime.Past : EventTime.Future,
            When = meeting.When,
            Dates = meeting.Dates,
            About =
                meeting.Topics is [var first, ..] ? first
                : sentence is null ? null
                : IssueFinder.Find(sentence),
            Quote = meeting.Quote,
        };
    }

    private static TalksEvent? OfClaim(Reading reading, Claim claim) =>
        claim.By.Count == 0
        || claim.Against.Count == 0
        || claim.Denied
        || (
            reading.SentenceAt(claim.Quote!.Start) is { } sentence
            && sentence.Mentions.Find(m => m.Economy == claim.By[0]) is { } by
            && ActFinder.IsHypothetical(sentence, by.First)
        )
            ? null
            : new TalksEvent
            {
                Type = EventType.Accuse,
                By = Actors(claim.By),
                To = Actors(claim.Against),
                Time = EventTime.Present,
                About = Complaints.IssueOf(claim),
                Quote = reading.ClauseOf(claim.Quote!),
            };

    public static IReadOnlyList<Actor> Actors(IEnumerable<string> economies) =>
        [.. economies.Select(e => new Actor(e))];

    /// <summary>The same economies, in whatever persons; the same actors where they are of none.</summary>
    private static bool AreSame(IReadOnlyList<Actor> some, IReadOnlyList<Actor> others) =>
        Economies(some).Any() || Economies(others).Any()
            ? Economies(some).Distinct().SequenceEqual(Economies(others).Distinct())
            : some.SequenceEqual(others);

    private static IEnumerable<string> Economies(IEnumerable<Actor> actors) =>
        actors.Where(a => a.Economy is not null).Select(a => a.Economy!);
}
