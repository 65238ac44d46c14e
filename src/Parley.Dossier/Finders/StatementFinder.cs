namespace Parley.Dossier;

/// <summary>
/// Finds what is said: takes for each speech tag the words before or after it, lets a quotation run on over sentences and
/// paragraphs, and gives quotations without a tag of their own to whoever was speaking.
/// </summary>
internal sealed partial class StatementFinder
{
    private readonly Reading _reading;
    private readonly List<StatementDraft> _drafts = [];
    private readonly bool[] _used;

    /// <summary>By quotation, the first and the last of those that go on over paragraphs as one.</summary>
    private readonly int[] _chainFirst;
    private readonly int[] _chainLast;

    private StatementFinder(Reading reading)
    {
        _reading = reading;
        int count = reading.Quotations.Count;
        _used = new bool[count];
        _chainFirst = new int[count];
        _chainLast = new int[count];
        for (int q = 0; q < count; q++)
        {
            _chainFirst[q] = q > 0 && reading.Quotations[q - 1].Continues ? _chainFirst[q - 1] : q;
        }

        for (int q = count - 1; q >= 0; q--)
        {
            _chainLast[q] = reading.Quotations[q].Continues && q + 1 < count ? _chainLast[q + 1] : q;
        }
    }

    /// <summary>The statements of the article, in order; fills in who "I" and "we" are within quotations.</summary>
    public static List<Statement> Find(Reading reading)
    {
        StatementFinder finder = new(reading);
        foreach (Sentence sentence in reading.Body)
        {
            finder.Read(sentence);
        }

        finder.AttributeRest();
        finder.ResolveSelf();
        return
        [
            .. finder
                ._drafts.Where(d => d.Speaker.Actor is not null)
                .OrderBy(d => d.Parts[0].First)
                .ThenBy(d => d.ReportedBy is not null)
                .Take(Reading.Most)
                .Select(finder.Make),
        ];
    }

    private void Read(Sentence sentence)
    {
        List<SpeechTag> tags = sentence.SpeechTags;
        SpeechTag? outer = null;
        int free = MeetingScene.Opening(sentence);
        if (tags.Count > 1 && IsAfter(sentence, tags, tags.Count - 1) && !_reading.IsQuoted(sentence.First))
        {
            // "Washington says it wants talks, the sources said": all of it is told by the last.
            SpeechTag last = tags[^1];
            Add(sentence, last, [(sentence.First, TrimRight(sentence, last.First, sentence.First))]);
            for (int t = 0; t < tags.Count - 1; t++)
            {
                if (!tags[t].Continues && tags[t].Verb.Key != "according")
                {
                    AddNested(
                        sentence,
                        last,
                        tags[t],
                        TrimRight(sentence, (t + 2 < tags.Count ? tags[t + 1] : last).First, tags[t].End)
                    );
                }
            }

            return;
        }

        for (int t = 0; t < tags.Count; t++)
        {
            SpeechTag tag = tags[t];
            if (outer is not null && IsWithin(sentence, tags, t))
            {
                AddNested(sentence, outer, tag, RightEnd(sentence, tags, t));
                continue;
            }

            outer = tag;
            int next = t + 1;
            while (next < tags.Count && IsWithin(sentence, tags, next))
            {
                next++;
            }

            int right =
                next < tags.Count
                    ? TrimRight(sentence, tags[next].First, tag.End)
                    : TrimEnd(sentence, sentence.End, tag.End);
            right = CutAtOther(sentence, tag.End, right);
            int left = TrimRight(sentence, tag.First, free);
            if (Parts(sentence, tag, free, left, right, t > 0) is { Count: > 0 } parts)
            {
                Add(sentence, tag, parts);
                free = parts[^1].End > tag.End ? parts[^1].End : tag.End;
            }
            else
            {
                free = tag.End;
            }
        }
    }

    /// <summary>"...; Senator Wyden asked why": somebody else begins after a semicolon.</summary>
    private int CutAtOther(Sentence sentence, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (sentence.Norm(i) == ";" && !_reading.IsQuoted(i) && sentence.Actors.Exists(a => a.First == i + 1))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"officials said Tokyo had promised ...": a tag with a subject of its own within what another says.</summary>
    private static bool IsWithin(Sentence sentence, List<SpeechTag> tags, int at)
    {
        if (at == 0 || tags[at].Continues || tags[at].Verb.Key == "according")
        {
            return false;
        }

        SpeechTag tag = tags[at];
        SpeechTag before = tags[at - 1];
        int right = RightEnd(sentence, tags, at);
        bool says = right - tag.End >= 2;
        string link = sentence.Norm(tag.First - 1);
        bool joined = link is "and" or "but" && sentence.Norm(tag.First - 2) is "," or "\"";
        return says
            && !joined
            && link is not ("\"" or ";")
            && !(link == "," && sentence.Norm(tag.End) == ",")
            && tag.First >= before.End;
    }

    /// <summary>True where a tag stands after what it says.</summary>
    private static bool IsAfter(Sentence sentence, List<SpeechTag> tags, int at) =>
        !tags[at].Continues
        && RightEnd(sentence, tags, at) - tags[at].End < 2
        && tags[at].First - tags[at - 1].End > 6
        && sentence.Norm(tags[at].First - 1) is "," or "\"";

    private static int RightEnd(Sentence sentence, List<SpeechTag> tags, int at) =>
        at + 1 < tags.Count
            ? TrimRight(sentence, tags[at + 1].First, tags[at].End)
            : TrimEnd(sentence, sentence.End, tags[at].End);

    /// <summary>The parts of the sentence that the tag says; empty where it says nothing.</summary>
    private List<(int First, int End)> Parts(
        Sentence sentence,
        SpeechTag tag,
        int from,
        int left,
        int right,
        bool later
    )
    {
        int leftFirst = from;
        while (leftFirst < left && sentence.Norm(leftFirst) is "," or "." or ")" or "-" or ";")
        {
            leftFirst++;
        }

        int rightFirst = tag.End;
        while (rightFirst < right && sentence.Norm(rightFirst) is "," or "." or ")" or ";" or "-" or "that" or ":")
        {
            rightFirst++;
        }

        if (
            sentence.Norm(leftFirst) is "however" or "meanwhile" or "moreover" or "nevertheless" or "but"
            && sentence.Norm(leftFirst + 1) == ","
        )
        {
            leftFirst += 2;
        }

        bool hasLeft = left - leftFirst >= 2;
        bool hasRight = right - rightFirst >= 2;
        bool quoteBefore = ClosesBefore(tag.First);
        bool aside = sentence.Norm(tag.End) == ",";
        if (tag.Continues)
        {
            return hasRight ? [(rightFirst, right)] : [];
        }

        if (tag.Verb.Key == "according")
        {
            bool first = tag.First - sentence.First <= 1;
            return first ? (hasRight ? [(rightFirst, right)] : [])
                : hasLeft ? [(leftFirst, left)]
                : hasRight && aside ? [(rightFirst, right)]
                : [];
        }

        if (hasLeft && hasRight && quoteBefore && !aside && !HasQuote(rightFirst, right))
        {
            // "...," Smith told the hearing of his plans.
            return sentence.Norm(tag.End - 1) == "that"
                ? [(leftFirst, left), (rightFirst, right)]
                : [(leftFirst, left)];
        }

        // "..., they said, but gave no details"
        bool tail =
            sentence.Norm(rightFirst) is "but" or "and"
            && sentence.Norm(rightFirst + 1)
                is "gave"
                    or "declined"
                    or "did"
                    or "refused"
                    or "offered"
                    or "would"
                    or "had";

        // "..., he said, calling the pact "a strong card""
        tail |=
            hasRight
            && sentence.Tokens[Math.Min(rightFirst, sentence.End - 1)] is { Capital: false }
            && !_reading.IsQuoted(rightFirst)
            && sentence.Norm(rightFirst)
                is "calling"
                    or "flanked"
                    or "accompanied"
                    or "standing"
                    or "seated"
                    or "who"
                    or "whose"
                    or "describing"
                    or "referring"
                    or "citing"
                    or "pointing"
                    or "quoting"
                    or "alluding"
                    or "speaking"
                    or "branding"
                    or "echoing"
                    or "repeating"
                    or "commenting"
                    or "declining"
                    or "responding"
                    or "asking";
        if (hasLeft && tail && aside)
        {
            return [(leftFirst, left)];
        }

        // "..., Baldrige said on television", "..., he said in Canberra last Friday"
        if (
            hasLeft
            && hasRight
            && !aside
            && !quoteBefore
            && right - rightFirst <= 9
            && sentence.Norm(tag.First - 1) == ","
            && !IsIntroduction(sentence, leftFirst, left)
            && sentence.Norm(rightFirst)
                is "in"
                    or "on"
                    or "at"
                    or "during"
                    or "after"
                    or "before"
                    or "from"
                    or "through"
                    or "via"
                    or "here"
                    or "late"
                    or "early"
                    or "last"
            && !HasQuote(rightFirst, right)
            && !Enumerable.Range(rightFirst, right - rightFirst).Any(i => Verbs.IsFinite(sentence.Norm(i)))
        )
        {
            return [(leftFirst, left)];
        }

        // ""...," said Mattes, president of the association": who speaks; ""...," said Mattes, its president, "and ..."" goes on.
        if (
            hasLeft
            && hasRight
            && quoteBefore
            && aside
            && !_reading.IsQuoted(rightFirst)
            && !GoesOn(sentence, rightFirst)
        )
        {
            int open = QuoteFrom(rightFirst, right);
            return open < 0 ? [(leftFirst, left)] : [(leftFirst, left), (open, right)];
        }

        if (
            hasLeft
            && hasRight
            && (
                quoteBefore
                || (aside && sentence.Norm(tag.First - 1) == "," && !IsIntroduction(sentence, leftFirst, left))
            )
        )
        {
            return [(leftFirst, left), (rightFirst, right)];
        }

        if (hasRight)
        {
            return [(rightFirst, right)];
        }

        return hasLeft && !(later && left - leftFirst < 3) ? [(leftFirst, left)] : [];
    }

    /// <summary>"However, ...", "Asked whether ..., ...": words before a tag that are not said.</summary>
    private static bool IsIntroduction(Sentence sentence, int first, int end) =>
        end - first <= 2
        || sentence.Norm(first) is "asked" or "speaking" or "commenting" or "referring" or "replying" or "responding";

    private void Add(Sentence sentence, SpeechTag tag, List<(int First, int End)> parts)
    {
        (int first, int end) = (parts[0].First, parts[^1].End);
        parts[0] = (RunBack(first), parts[0].End);
        parts[^1] = (parts[^1].First, Finish(sentence, RunOn(end)));
        StatementDraft draft = new(
            sentence,
            tag.Speaker,
            parts,
            Math.Min(tag.First, parts[0].First),
            Math.Max(tag.End, parts[^1].End)
        );
        Use(draft);
        _drafts.Add(draft);
    }

    private void AddNested(Sentence sentence, SpeechTag outer, SpeechTag tag, int right)
    {
        bool same =
            outer.Speaker.Actor is null || tag.Speaker.Actor is null || outer.Speaker.Actor == tag.Speaker.Actor;
        if (same || right - tag.End < 2 || tag.Verb.Key == "opine")
        {
            return;
        }

        int first = tag.End;
        while (first < right && sentence.Norm(first) is "," or "that" or ":")
        {
            first++;
        }

        List<(int First, int End)> parts = [(first, RunOn(right))];
        _drafts.Add(
            new StatementDraft(sentence, tag.Speaker, parts, Math.Min(outer.First, tag.First), parts[0].End)
            {
                ReportedBy = outer.Speaker,
            }
        );
    }

    /// <summary>"..., he said, but the talks would go on": more of what is said, without marks.</summary>
    private static bool GoesOn(Sentence sentence, int at) =>
        sentence.Norm(at)
            is "but"
                or "and"
                or "although"
                or "though"
                or "while"
                or "because"
                or "since"
                or "if"
                or "unless"
                or "so"
                or "or"
                or "yet"
                or "nor"
                or "that"
                or "with"
                or "\"";

    private StatementForm FormOf(StatementDraft draft)
    {
        int quoted = 0;
        int other = 0;
        foreach ((int first, int end) in draft.Parts)
        {
            for (int i = first; i < end; i++)
            {
                if (_reading.Tokens[i].Kind == TokenKind.Mark)
                {
                    continue;
                }

                if (_reading.IsQuoted(i) && !IsName(_reading.Quotations[AtOrAfter(i)]))
                {
                    quoted++;
                }
                else
                {
                    other++;
                }
            }
        }

        return quoted == 0 ? StatementForm.Reported
            : other == 0 ? StatementForm.Direct
            : StatementForm.Mixed;
    }

    private Statement Make(StatementDraft draft)
    {
        StatementForm form = FormOf(draft);
        List<Quote> words = [];
        foreach ((int first, int end) in draft.Parts)
        {
            for (int q = AtOrAfter(first); q < _reading.Quotations.Count && _reading.Quotations[q].Open < end; q++)
            {
                Quotation quotation = _reading.Quotations[q];
                if (!IsName(quotation) && words.Count < Reading.Most)
                {
                    words.Add(Span(draft.Sentence, quotation.First, quotation.End));
                }
            }
        }

        int from = draft.Parts[0].First;
        int to = draft.Parts[^1].End;
        if (form == StatementForm.Direct)
        {
            from = _reading.Quotations[AtOrAfter(from)].First;
            int last = AtOrAfter(to - 1);
            last = last < _reading.Quotations.Count && _reading.Quotations[last].Open < to ? last : last - 1;
            to = _reading.Quotations[last].End;
        }

        return new Statement
        {
            Speaker = draft.Speaker.Actor!,
            Form = form,
            Words = words,
            Content = Span(draft.Sentence, from, to),
            ReportedBy = draft.ReportedBy?.Actor,
            About = About(draft),
            Quote = Span(draft.Sentence, draft.First, draft.Last),
        };
    }

    private Issue? About(StatementDraft draft)
    {
        int s = Math.Max(0, IndexOf(draft.Parts[0].First));
        foreach ((int first, int end) in draft.Parts)
        {
            while (s > 0 && (s == _reading.Body.Count || _reading.Body[s].First > first))
            {
                s--;
            }

            for (; s < _reading.Body.Count && _reading.Body[s].First < end; s++)
            {
                if (_reading.Body[s].End > first && IssueFinder.Find(_reading.Body[s], first, end) is { } issue)
                {
                    return issue;
                }
            }
        }

        return null;
    }

    /// <summary>The sentence that a token stands in.</summary>
    private int IndexOf(int token)
    {
        int low = 0;
        int high = _reading.Body.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_reading.Body[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Quote Span(Sentence sentence, int first, int end)
    {
        int start = _reading.Tokens[first].Start;
        int stop = _reading.Tokens[end - 1].End;
        return new Quote(start, stop, _reading.Text[start..stop], sentence.Line);
    }

    /// <summary>"I" is whoever is quoted, "we" the side that is.</summary>
    private void ResolveSelf()
    {
        foreach (StatementDraft draft in _drafts)
        {
            if (draft.Speaker.Actor is not { } speaker)
            {
                continue;
            }

            Actor side = speaker.Economy is null ? speaker : new Actor(speaker.Economy);
            foreach ((int first, int end) in draft.Parts)
            {
                for (int q = AtOrAfter(first); q < _reading.Quotations.Count && _reading.Quotations[q].Open < end; q++)
                {
                    AddSelf(_reading.Quotations[q], speaker, side);
                }
            }
        }
    }

    private void AddSelf(Quotation quotation, Actor speaker, Actor side)
    {
        int s = IndexOf(quotation.First);
        for (int i = quotation.First; i < quotation.End; i++)
        {
            while (s + 1 < _reading.Body.Count && _reading.Body[s].End <= i)
            {
                s++;
            }

            Actor? actor = _reading.Tokens[i].Norm switch
            {
                "i" or "my" => speaker,
                "we" or "our" or "we'll" or "we're" or "we've" => side,
                "i'm" or "i've" or "i'll" => speaker,
                _ => null,
            };
            Sentence sentence = _reading.Body[s];
            if (actor is null || sentence.ActorAt(i) is not null || i < sentence.First)
            {
                continue;
            }

            ActorPhrase phrase = new(i, i + 1, ActorForm.Pronoun, actor)
            {
                Many = actor == side && actor != speaker,
                IsOwner = _reading.Tokens[i].Norm is "my" or "our",
            };
            int at = sentence.Actors.FindIndex(a => a.First > i);
            sentence.Actors.Insert(at < 0 ? sentence.Actors.Count : at, phrase);
        }
    }

    private static int TrimRight(Sentence sentence, int end, int from)
    {
        int i = end;
        while (
            i > from
            && sentence.Norm(i - 1)
                is ","
                    or "and"
                    or "but"
                    or "-"
                    or ";"
                    or "that"
                    or "as"
                    or "when"
                    or "while"
                    or "although"
        )
        {
            i--;
        }

        return i;
    }

    private static int TrimEnd(Sentence sentence, int end, int from)
    {
        int i = end;
        while (i > from && sentence.Norm(i - 1) is "." or ",")
        {
            i--;
        }

        return i;
    }

    private sealed class StatementDraft(
        Sentence sentence,
        ActorDraft speaker,
        List<(int First, int End)> parts,
        int first,
        int last
    )
    {
        public Sentence Sentence => sentence;

        public ActorDraft Speaker => speaker;

        public ActorDraft? ReportedBy { get; init; }

        /// <summary>The tokens of what is said, without the tag.</summary>
        public List<(int First, int End)> Parts => parts;

        public int First => first;

        /// <summary>One past the last token of tag and content.</summary>
        public int Last { get; set; } = last;
    }
}
