namespace Parley.Dossier;

/// <summary>The meetings found so far: a new mention joins the one it speaks of, or begins a new one.</summary>
internal sealed class MeetingList(DateOnly? today, IReadOnlyList<string> both)
{
    private readonly List<Group> _groups = [];

    /// <summary>Those who met or will meet last, as the text goes; empty where there was no meeting yet.</summary>
    public IReadOnlyList<string> LastParties => _groups.Count == 0 ? [] : _groups[^1].Parties;

    public void Add(MeetingDraft draft)
    {
        DateSpan? dates = draft.Dates(today);
        Group? known = _groups.FindLast(g => g.Accepts(draft, dates));
        if (known is null && draft is { IsOfTheTalks: true, IsOfMany: false } && draft.Parties.Count < 2)
        {
            IReadOnlyList<string> two = LastParties.Count >= 2 ? LastParties : both;
            draft = draft.Parties.All(two.Contains) ? draft with { Parties = two } : draft;
            known = _groups.FindLast(g => g.Accepts(draft, dates));
        }

        if (known is not null)
        {
            known.Join(draft, dates);
        }
        else if (
            draft.IsTold
            && (draft.Parties.Count >= 2 || IsOfOneSide(draft, dates) || IsOfMany(draft) || draft.IsOpen)
            && _groups.Count < Reading.Most
        )
        {
            bool alone = draft.Parties.Count >= 2 || IsOfOneSide(draft, dates);
            _groups.Add(new Group(alone ? draft : draft with { Parties = [] }, dates));
        }
    }

    /// <summary>A hearing, or ministers of one side among themselves: told only with its day or week.</summary>
    private static bool IsOfOneSide(MeetingDraft draft, DateSpan? dates) =>
        draft.Parties.Count == 1
        && (draft.Parties[0] == "EU" || draft.IsHearing || (draft is { Held: false, IsFormal: true, IsNoun: true }))
        && dates is { Precision: DatePrecision.Day or DatePrecision.Week };

    private static bool IsOfMany(MeetingDraft draft) => draft is { IsOfMany: true, IsTold: true };

    /// <summary>True where a sentence speaks of the meeting found last.</summary>
    public bool IsAt(Sentence? sentence) =>
        sentence is not null && _groups.Count > 0 && _groups[^1].Mentions[^1].Sentence == sentence;

    /// <summary>"They discussed farm goods", "Nothing was decided": what the sentence after a mention adds.</summary>
    public void Follow(Sentence sentence) => _groups[^1].Follow(sentence);

    /// <param name="state">How the talks of the article stand: the outcome of the only meeting held, where no sentence about it says one.</param>
    public List<Meeting> Done(TalksState state)
    {
        bool single = _groups.Count(g => g.Held) == 1;
        return [.. _groups.Select(g => g.Done(single ? state.Outcome : TalksOutcome.Unsaid))];
    }

    private sealed class Group(MeetingDraft first, DateSpan? dates)
    {
        private readonly List<MeetingDraft> _mentions = [first];
        private DateSpan? _dates = dates;
        private string? _when = WordsOf(first);
        private string? _city = first.City;
        private int? _round = first.Round;
        private readonly List<Issue> _topics = [];
        private TalksOutcome? _outcome;

        public bool Held => first.Held;

        public IReadOnlyList<string> Parties { get; private set; } = first.Parties;

        public IReadOnlyList<MeetingDraft> Mentions => _mentions;

        public bool Accepts(MeetingDraft draft, DateSpan? dates)
        {
            bool sameParties =
                draft.Parties.Count == 0 || draft.Parties.All(Parties.Contains) || Parties.All(draft.Parties.Contains);
            bool sameDays = dates is null || _dates is null || Overlap(dates, _dates) || AreBeside(draft, dates);
            bool sameWords =
                dates is not null
                || _dates is not null
                || _when is null
                || draft.Time is null
                || _when == WordsOf(draft);
            bool sameRound = draft.Round is null || _round is null || draft.Round == _round;
            bool samePlace = draft.City is null || _city is null || draft.City == _city;

            bool other = first.IsOfMany
                ? !draft.IsOfMany && draft.Parties.Count > 0
                : draft.IsOfMany && Parties.Count > 0 && (draft.City is not null || draft.Time is not null);
            if (other)
            {
                return false;
            }

            // Where only one of the two has a day or a place, a bare mention is of the same meeting; "again" begins another.
            return draft.Held == Held && sameParties && sameDays && sameWords && sameRound && samePlace;
        }

        /// <summary>A statement of several says "today" of the day before the one on which it is printed.</summary>
        private bool AreBeside(MeetingDraft draft, DateSpan found) =>
            Parties.Count >= 3
            && draft.Parties.Count == Parties.Count
            && draft.Parties.All(Parties.Contains)
            && found.Precision == DatePrecision.Day
            && _dates!.Precision == DatePrecision.Day
            && Math.Abs(found.From.DayNumber - _dates.To.DayNumber) <= 1;

        public void Join(MeetingDraft draft, DateSpan? dates)
        {
            if (_mentions.Count >= Reading.Most)
            {
                return;
            }

            _mentions.Add(draft);
            if (draft.Parties.Count > Parties.Count && draft.Parties.Count >= 2)
            {
                Parties = draft.Parties;
            }

            _city ??= draft.City;
            _round ??= draft.Round;
            if (draft.Time is not null && (_when is null || IsBetter(dates, _dates)))
            {
                (_when, _dates) = (WordsOf(draft), dates ?? _dates);
            }
        }

        /// <summary>Adds the topics and the outcome that the sentence after a mention tells.</summary>
        public void Follow(Sentence sentence)
        {
            bool discussed = Enumerable
                .Range(sentence.First, Math.Min(8, sentence.End - sentence.First))
                .Any(i => sentence.Norm(i) is "discussed" or "discuss" or "topics" or "agenda" or "focus" or "focused");
            if (discussed)
            {
                _topics.AddRange(IssueFinder.All(sentence, sentence.First, sentence.End));
            }

            if (Held)
            {
                _outcome ??= OutcomeOf(sentence, sentence.First);
            }
        }

        public Meeting Done(TalksOutcome otherwise)
        {
            foreach (MeetingDraft mention in _mentions)
            {
                _topics.AddRange(mention.Topics);
                if (Held)
                {
                    _outcome ??= OutcomeOf(mention.Sentence, mention.First);
                }
            }

            List<Actor> participants = [];
            foreach (Actor actor in _mentions.SelectMany(m => m.Participants))
            {
                if (!participants.Exists(p => actor.Person is null ? p == actor : p.Person == actor.Person))
                {
                    participants.Add(actor);
                }
            }

            List<Issue> topics = [];
            foreach (Issue issue in _topics.Where(i => !topics.Exists(t => IssueFinder.AreSame(t, i))))
            {
                topics.Add(issue);
            }

            MeetingDraft main = _mentions[0];
            return new Meeting(Held, Parties, _city, _when, main.Sentence.Quote())
            {
                Dates = _dates,
                Round = _round,
                Participants = participants,
                Topics = topics,
                Outcome = !Held ? TalksOutcome.Unsaid : _outcome ?? Settled(otherwise),
                AlsoAt =
                [
                    .. _mentions
                        .Skip(1)
                        .Select(m => m.Sentence)
                        .Distinct()
                        .Where(s => s != main.Sentence)
                        .Select(s => s.Quote()),
                ],
            };
        }

        private static TalksOutcome? OutcomeOf(Sentence sentence, int from)
        {
            foreach (Hit hit in sentence.Of(Category.Outcome).Where(h => h.First >= from))
            {
                TalksOutcome outcome = SnakeCase.Find<TalksOutcome>(hit.Key) ?? TalksOutcome.Unsaid;
                if (Settled(outcome) != TalksOutcome.Unsaid)
                {
                    return outcome;
                }
            }

            return null;
        }

        /// <summary>A meeting that took place ended somehow; that talks are planned or go on says nothing of it.</summary>
        private static TalksOutcome Settled(TalksOutcome outcome) =>
            outcome is TalksOutcome.Agreed or TalksOutcome.NothingDecided or TalksOutcome.BrokenOff
                ? outcome
                : TalksOutcome.Unsaid;

        private static bool Overlap(DateSpan a, DateSpan b) => a.From <= b.To && b.From <= a.To;

        /// <summary>Days are better than weeks; of two runs of days the longer holds the other.</summary>
        private static bool IsBetter(DateSpan? found, DateSpan? known)
        {
            if (found is null || known is null)
            {
                return known is null;
            }

            int Length(DateSpan span) => span.To.DayNumber - span.From.DayNumber;
            return found.Precision != known.Precision ? found.Precision < known.Precision
                : found.Precision == DatePrecision.Day ? Length(found) > Length(known)
                : Length(found) < Length(known);
        }

        private static string? WordsOf(MeetingDraft draft) =>
            draft.Time switch
            {
                null => null,
                { Relation: TimeRelation.By } time => $"by {time.Words}",
                { Relation: TimeRelation.Within } time => $"within {time.Words}",
                var time => time.Words,
            };
    }
}
