namespace Parley.Dossier;

/// <summary>
/// Finds how the talks stand at the article's end: as its words tell it, else as what the sides did and the meetings held and
/// to come tell it. What is long ago, what may be and what is wished for tells nothing.
/// </summary>
internal static class StateFinder
{
    /// <summary>Words for what happened more days ago than this tell of other talks.</summary>
    private const int Recent = 45;

    /// <summary>That a round more days ago than this brought nothing does not tell how the talks stand.</summary>
    private const int Lately = 9;

    private const int MostQuotes = 20;

    /// <summary>Words that talks come on, which say that they go on only where nothing else tells how they stand.</summary>
    private const string Progress = "progress";

    public static TalksState Find(Reading reading, List<TalksEvent> events, List<Meeting> meetings)
    {
        Dictionary<string, List<Quote>> told = Words(reading);
        TalksState? Of(string key, TalksOutcome outcome) =>
            told.TryGetValue(key, out List<Quote>? quotes) ? new TalksState(outcome, quotes) : null;

        // A deal that both made counts more than words that something else was not decided; nothing counts against a break.
        TalksState? agreed = OfEvents(reading, events);
        return Of("broken_off", TalksOutcome.BrokenOff)
            ?? (agreed?.Outcome == TalksOutcome.Agreed ? agreed : null)
            ?? Of("nothing_decided", TalksOutcome.NothingDecided)
            ?? Of("agreed", TalksOutcome.Agreed)
            ?? agreed
            ?? Of("continuing", TalksOutcome.Continuing)
            ?? OfMeetings(reading, meetings)
            ?? Of(Progress, TalksOutcome.Continuing)
            ?? Of("planned", TalksOutcome.Planned)
            ?? TalksState.Unsaid;
    }

    /// <summary>How a meeting that was held ended, by the words of the article; unsaid where it does not say.</summary>
    public static TalksState Told(Reading reading)
    {
        Dictionary<string, List<Quote>> told = Words(reading);
        foreach (
            TalksOutcome outcome in new[] { TalksOutcome.NothingDecided, TalksOutcome.BrokenOff, TalksOutcome.Agreed }
        )
        {
            if (told.TryGetValue(SnakeCase.Of(outcome), out List<Quote>? quotes))
            {
                return new TalksState(outcome, quotes);
            }
        }

        return TalksState.Unsaid;
    }

    private static Dictionary<string, List<Quote>> Words(Reading reading)
    {
        Dictionary<string, List<Quote>> quotes = [];
        bool talked = false;
        foreach (Sentence sentence in reading.Body)
        {
            bool talks = IsOfTalks(sentence);
            IEnumerable<(int First, int End, string Key)> hits = sentence
                .Of(Category.Outcome)
                .Select(h => (h.First, h.End, h.Key))
                .Concat(Lexicon.Shared.GappedOutcomes.Find(sentence, sentence.First, sentence.End));
            foreach ((int first, int end, string key) in hits)
            {
                TalksOutcome outcome =
                    key == Progress ? TalksOutcome.Continuing : SnakeCase.Find<TalksOutcome>(key)!.Value;
                bool own = Enumerable
                    .Range(first, end - first)
                    .Any(i => sentence.Norm(i) is "negotiating" or "talks" or "negotiations");
                bool near =
                    own || talks || (talked && outcome != TalksOutcome.BrokenOff) || outcome == TalksOutcome.Agreed;
                if (near && IsReal(reading, sentence, first, end, outcome))
                {
                    Add(quotes, key, sentence, first, end);
                }
            }

            if (
                PactOutcomes.EndWithPact(sentence) is { } ended
                && IsReal(reading, sentence, ended.First, ended.End, TalksOutcome.Agreed)
            )
            {
                Add(quotes, "agreed", sentence, ended.First, ended.End);
            }

            talked = talks;
        }

        return quotes;
    }

    private static void Add(Dictionary<string, List<Quote>> quotes, string key, Sentence sentence, int first, int end)
    {
        if (!quotes.TryGetValue(key, out List<Quote>? list))
        {
            quotes.Add(key, list = []);
        }

        if (list.Count < MostQuotes && (list.Count == 0 || list[^1].Sentence != sentence.Line))
        {
            list.Add(sentence.Quote(first, end));
        }
    }

    /// <summary>True where a sentence speaks of talks or of those who meet.</summary>
    private static bool IsOfTalks(Sentence sentence) =>
        sentence.Has(Category.Word, "talks")
        || MeetingWord.In(sentence).Any(w => w.Class is "noun_talks" or "noun_round" or "noun_summit" or "verb_meet")
        || sentence.Has(Category.Word, "both");

    /// <summary>Told as a fact, of these days, of those who negotiate between states.</summary>
    private static bool IsReal(Reading reading, Sentence sentence, int first, int end, TalksOutcome outcome)
    {
        if (ActFinder.IsHypothetical(sentence, first) || IsOld(reading, sentence, first, end, outcome))
        {
            return false;
        }

        // "No new talks are planned", "reached no agreement".
        if (
            outcome != TalksOutcome.NothingDecided
            && Enumerable.Range(first - 2, end - first + 2).Any(i => sentence.Norm(i) is "no" or "neither" or "nor")
        )
        {
            return false;
        }

        if (outcome is TalksOutcome.Continuing or TalksOutcome.Planned)
        {
            return sentence.Mentions.Count > 0
                || sentence.Has(Category.Word, "both")
                || (sentence.Before?.Mentions.Count > 0 && reading.Both.Count == 2);
        }

        // "Would be without a deal", "hopes that they have reached", "unless the talks collapsed".
        for (int i = Math.Max(sentence.First, first - 8); i < first; i++)
        {
            if (
                sentence.Norm(i)
                is "would"
                    or "could"
                    or "may"
                    or "might"
                    or "should"
                    or "must"
                    or "until"
                    or "before"
                    or "hopes"
                    or "hope"
                    or "fear"
                    or "fears"
                    or "when"
                    or "since"
                    or "once"
                    or "time"
            )
            {
                return false;
            }
        }

        if (outcome == TalksOutcome.Agreed && PactOutcomes.IsSubordinate(sentence, first))
        {
            return false;
        }

        bool negated =
            outcome != TalksOutcome.NothingDecided
            && sentence.Has(Category.Effect, "negation", Math.Max(sentence.First, first - 4), first);
        bool wish = sentence.Norm(first - 1) is "to" or "will" or "not" or "never" or "no";
        bool states =
            sentence.Mentions.Exists(m => !m.IsPlace)
            || sentence.Has(Category.Word, "both")
            || sentence.Of(Category.Group).Any()
            || MeetingWord.In(sentence, "many").Any()
            || sentence.Before?.Mentions.Count > 0;
        bool onward = outcome == TalksOutcome.Agreed && GoesOn(sentence, end);
        // "They agreed to" tells of both only where they are not one side.
        bool alone = sentence.ActorAt(first) is { Form: ActorForm.Pronoun, Actor.Economy: not null };
        bool lawmakers = sentence.Mentions.Exists(m => m.IsLawmaker && m.First < first);
        return !negated && !wish && states && !onward && !lawmakers && !alone;
    }

    /// <summary>"Collapsed in 2008", "the pact, agreed last year".</summary>
    private static bool IsOld(Reading reading, Sentence sentence, int first, int end, TalksOutcome outcome) =>
        reading.Header.Date is { } today
        && sentence.Times.Any(t =>
            t.Span is { } span
            && span.To < today.AddDays(outcome == TalksOutcome.NothingDecided ? -Lately : -Recent)
            && t.First >= first - 12
            && t.First <= end + 12
        );

    /// <summary>What both did, where no words say how the talks stand; a pact older than that is not what they brought.</summary>
    private static TalksState? OfEvents(Reading reading, List<TalksEvent> events)
    {
        TalksEvent? last = events.FindLast(e =>
            e.Type is EventType.Agree or EventType.Cooperate
            && e is { Modality: Modality.Asserted, Time: EventTime.Past }
            && e.About?.Topic is not ("domestic_demand" or "fiscal_policy" or "interest_rates" or "exchange_rate")
            && e.By.Select(a => a.Economy).Distinct().Count() >= 2
            && !(e.Dates is { } dates && reading.Header.Date is { } today && dates.To < today.AddDays(-Recent))
            && !IsToGoOn(reading, e)
            && !(
                reading.SentenceAt(e.Quote!.Start) is { } sentence
                && PactOutcomes.IsSubordinate(sentence, TokenAt(sentence, e.Quote))
            )
        );
        return last is null
            ? null
            : new TalksState(last.Negated ? TalksOutcome.NothingDecided : TalksOutcome.Agreed, [last.Quote!]);
    }

    private static int TokenAt(Sentence sentence, Quote quote)
    {
        int i = sentence.First;
        while (i + 1 < sentence.End && sentence.Tokens[i].Start < quote.Start)
        {
            i++;
        }

        return i;
    }

    /// <summary>"Agreed to meet again", "agreed to hold talks", "agreed to go on": that is no outcome.</summary>
    private static bool IsToGoOn(Reading reading, TalksEvent happened)
    {
        if (reading.SentenceAt(happened.Quote!.Start) is not { } sentence)
        {
            return false;
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (sentence.Norm(i) is "agreed" or "agree" or "agrees")
            {
                // "Agreed in a meeting yesterday to hold talks".
                int to = Enumerable.Range(i + 1, 8).FirstOrDefault(k => sentence.Norm(k) == "to", i);
                return GoesOn(sentence, i + 1) || GoesOn(sentence, to + 1);
            }
        }

        return false;
    }

    private static bool GoesOn(Sentence sentence, int from) =>
        Enumerable
            .Range(from, 4)
            .Any(i =>
                sentence.Norm(i)
                    is "continue"
                        or "meet"
                        or "hold"
                        or "go"
                        or "resume"
                        or "keep"
                        or "talk"
                        or "consult"
                        or "discuss"
                        or "work"
                        or "explore"
                        or "intensify"
                        or "study"
                        or "maintain"
                        or "stay"
                        or "reopen"
                        or "restart"
                        or "relaunch"
                        or "revive"
                        or "negotiate"
                        or "spread"
                        or "accelerate"
                        or "look"
                        or "reconvene"
                        or "return"
                || (
                    sentence.Norm(i)
                        is "begin"
                            or "start"
                            or "open"
                            or "launch"
                            or "extend"
                            or "speed"
                            or "step"
                            or "new"
                    && Enumerable.Range(i + 1, 6).Any(k => MeetingWord.In(sentence).Any(w => w.IsNoun && w.First == k))
                )
            );

    /// <summary>
    /// Talks of two sides or more that were held lately go on; those that are only to come are planned. What one side
    /// does by itself is no talks, but for the Union, whose members meet.
    /// </summary>
    private static TalksState? OfMeetings(Reading reading, List<Meeting> meetings)
    {
        Meeting? planned = meetings.Find(m => !m.Held && IsOfStates(reading, m));
        Meeting? held = meetings.Find(m =>
            m.Held
            && IsRecent(reading, m)
            && (m.Parties.Count >= 2 || (m is { Parties: [], Dates: not null } && planned is not null))
        );
        Meeting? shown = held is not null && planned is not null ? planned : held ?? planned;
        return shown is null
            ? null
            : new TalksState(held is not null ? TalksOutcome.Continuing : TalksOutcome.Planned, [shown.Quote!]);
    }

    /// <summary>True where those who are to meet negotiate, and it is not only asked for.</summary>
    private static bool IsOfStates(Reading reading, Meeting meeting)
    {
        if (
            reading.SentenceAt(meeting.Quote!.Start) is not { } sentence
            || (IsAskedFor(sentence) && meeting.Dates is null)
        )
        {
            return false;
        }

        return meeting.Parties.Count >= 2
            || meeting.Parties is ["EU"]
            || (
                meeting.Parties.Count == 0
                && (
                    sentence.Of(Category.Group).Any()
                    || sentence.Of(Category.Role).Any(r => r.Key.StartsWith("minister/many", StringComparison.Ordinal))
                )
            );
    }

    /// <summary>"Requested consultations", "asked him to resume his talks".</summary>
    private static bool IsAskedFor(Sentence sentence) =>
        Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Any(i =>
                sentence.Norm(i)
                    is "asked"
                        or "requested"
                        or "sought"
                        or "proposed"
                        or "urged"
                        or "demanded"
                        or "invited"
            );

    private static bool IsRecent(Reading reading, Meeting meeting) =>
        meeting.Dates is not { } dates
        || reading.Header.Date is not { } today
        || (dates.Precision is not (DatePrecision.Year or DatePrecision.Quarter) && dates.To >= today.AddDays(-Recent));
}
