namespace Parley.Dossier;

/// <summary>
/// Finds positions by the words that show them (the lexicon <c>position-cues</c>): a verb, an adjective or a noun with whose
/// it is, or what a side's speaker says ought to be, is unfair, would do harm.
/// </summary>
internal sealed partial class CuedPositionFinder
{
    private const int FarthestOwner = 4;

    private readonly Reading _reading;
    private readonly Voices _voices;
    private readonly CueSubjects _subjects;
    private readonly List<PartyPosition> _found = [];

    private CuedPositionFinder(Reading reading, Voices voices)
    {
        _reading = reading;
        _voices = voices;
        _subjects = new CueSubjects(reading, voices);
    }

    /// <summary>The positions of an article that is about trade, in order.</summary>
    public static List<PartyPosition> Find(Reading reading, List<Statement> statements, List<Person> people)
    {
        if (!reading.Body.Any(s => s.Of(Category.Topic).Concat(s.Of(Category.Measure)).Any()))
        {
            return [];
        }

        CuedPositionFinder finder = new(reading, new Voices(reading, statements, people));
        foreach (Sentence sentence in reading.Body)
        {
            if (sentence.Norm(sentence.End - 1) != "?")
            {
                finder.Read(sentence);
            }
        }

        return finder._found;
    }

    private void Read(Sentence sentence)
    {
        foreach (Hit hit in sentence.Hits)
        {
            if (
                hit.Category is Category.PositionVerb or Category.PositionPhrase or Category.PositionNoun
                && _found.Count < 2 * Reading.Most
            )
            {
                Read(sentence, hit);
            }
        }
    }

    private void Read(Sentence sentence, Hit hit)
    {
        (PositionCue cue, VerbForm forms) = PositionCue.Of(hit);
        if (cue.Position is null || CueLimits.IsPrice(sentence, hit))
        {
            return;
        }

        if (cue.Holder == CueHolder.Condition)
        {
            OfCondition(sentence, hit);
            return;
        }

        // "If the sale went through, it could" is what is feared.
        bool asked = sentence.Norm(sentence.First) is "asked" or "when";
        if ((cue.Position is not PositionKind.Fears || asked) && ActFinder.IsHypothetical(sentence, hit.First))
        {
            return;
        }

        switch (cue.Holder)
        {
            case CueHolder.Speaker:
                OfSpeaker(sentence, hit, cue);
                break;
            case CueHolder.Own:
                OfOwn(sentence, hit, cue);
                break;
            case CueHolder.State:
                OfState(sentence, hit, cue);
                break;
            case CueHolder.Owner:
                OfOwner(sentence, hit, cue);
                break;
            default:
                OfVerb(sentence, hit, cue, forms);
                break;
        }
    }

    /// <summary>"Japan must open its market", "the tariffs are unfair": the position of the side that says so.</summary>
    private void OfSpeaker(Sentence sentence, Hit hit, PositionCue cue)
    {
        // "Denied that the market was closed".
        if (
            cue.Position == PositionKind.ComplainsOf
            && sentence.SpeechTags.Exists(t => t.Verb.Key == "deny" && t.End <= hit.First)
        )
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        Doer? subject = _subjects.Of(sentence, hit.First);
        int first = subject is not null ? Math.Min(subject.First, hit.First) : ClauseFirst(sentence, hit.First);
        string? side = _voices.SideAt(hit.First);
        bool judges = false;
        if (side is null && _voices.At(hit.First) is null)
        {
            side = CueSubjects.ForWhom(sentence);
            if (side is null && _subjects.Viewing(sentence, hit.First) is { Economies: [var holder] } viewing)
            {
                side = holder;
                subject = viewing;
                judges = true;
            }

            side ??= Advising(sentence, hit, first, end);
        }

        PositionKind? kind = CueLimits.IsNegated(sentence, hit.First) ? cue.Negated : cue.Position;
        if (
            kind == PositionKind.Refuses
            && sentence.Norm(hit.First) == "red"
            && _subjects.Owner(sentence, hit.First, FarthestOwner) is { Economies: [var drawn] }
        )
        {
            side = drawn;
        }

        if (
            side is not null
            && kind is { } known
            && !CueLimits.IsDoubted(sentence, hit.First)
            && !(
                sentence.Norm(hit.First) is "we"
                && CueLimits.AsksOwn(sentence, hit, known, new Doer([side], hit.First, hit.End))
            )
            && (known is not PositionKind.Fears || CueLimits.IsFeared(sentence, hit, end, side))
            && (
                known is not (PositionKind.ComplainsOf or PositionKind.Accepts)
                || judges
                || IsOfOthers(sentence, hit, end, side, subject)
            )
        )
        {
            Add(sentence, side, known, ClauseFirst(sentence, hit.First), hit, end, Other(subject, side), whole: true);
        }
    }

    /// <summary>Who says so where no statement was found; "Tokyo's alleged failure" is nobody's word.</summary>
    private string? Advising(Sentence sentence, Hit hit, int first, int end) =>
        (Advice.Speaker(_reading, sentence, first, end) ?? Advice.Speaker(_reading, sentence, hit.First, end))
            is { Economies: [var side] } speaker
        && (sentence.MentionAt(speaker.First) is not { } mention || Grammar.Acts(sentence, mention))
            ? side
            : null;

    /// <summary>A judgement on one's own side is no complaint: another side is named, or "it" and "this" point to what was told of.</summary>
    private bool IsOfOthers(Sentence sentence, Hit hit, int end, string side, Doer? subject)
    {
        int first = ClauseFirst(sentence, hit.First);
        // "Argentina finds the tariffs unacceptable"
        int judged = subject is not null && subject.Economies.Contains(side) ? Math.Max(first, subject.End) : first;
        return CueScope.Others(sentence, first, end, side).Count > 0
            || (
                (
                    CueScope.PointsBack(sentence, first, end)
                    || (
                        IssueFinder.Find(sentence, first, end) is { } issue
                        && !Lexicon.Shared.WideTopics.Contains(issue.Topic)
                    )
                ) && !sentence.Mentions.Exists(m => m.First >= judged && m.End <= end && m.Economy == side)
            );
    }

    /// <summary>"Will not accept": the side's own refusal; told by another side, its complaint.</summary>
    private void OfOwn(Sentence sentence, Hit hit, PositionCue cue)
    {
        int end = ActFinder.ObjectEnd(sentence, hit.End);
        if (_subjects.Of(sentence, hit.First) is not { } subject)
        {
            return;
        }

        string? side = _voices.SideAt(hit.First);
        foreach (string economy in subject.Economies)
        {
            if (side is not null && side != economy)
            {
                Add(sentence, side, PositionKind.ComplainsOf, subject.First, hit, end, [economy]);
                return;
            }

            Add(sentence, economy, cue.Position!.Value, subject.First, hit, end, [], subject);
        }
    }

    private void OfVerb(Sentence sentence, Hit hit, PositionCue cue, VerbForm forms)
    {
        if (
            forms.HasFlag(VerbForm.Gerund)
            && CueVerbs.IsAlong(sentence, hit.First)
            && cue is { Holder: CueHolder.Subject, Position: { } along }
            && hit.First - sentence.First <= 3
        )
        {
            int stop = ActFinder.ObjectEnd(sentence, hit.End);
            if (CueSubjects.After(sentence, hit.End) is { } main)
            {
                foreach (string economy in main.Economies)
                {
                    Add(sentence, economy, along, hit.First, hit, Math.Min(stop, main.First), [], main);
                }
            }

            return;
        }

        if (
            (CueVerbs.Firm(sentence, hit, forms) ?? CueVerbs.OfPurpose(sentence, hit, cue, forms)) is not { } group
            || (
                group.Bare
                && (CueVerbs.IsNounThere(sentence, hit.First) || !CueVerbs.HasSubjectBeside(sentence, hit, group))
            )
            || CueVerbs.KindOf(sentence, hit, cue, group) is not { } kind
            || (group.Passive && kind == PositionKind.Accepts)
        )
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        Doer? subject = _subjects.Of(sentence, group.First);
        if (group.Passive)
        {
            Doer? target = subject;
            subject = _subjects.Behind(sentence, hit.End, "by");
            if (target is not null && subject is not null && subject.Economies.Any(target.Economies.Contains))
            {
                return;
            }
        }

        if (
            subject is null
            || (cue.Holder is CueHolder.Yield && CueLimits.CutsOff(sentence, hit))
            || (cue.Holder is CueHolder.Steps && !CueVerbs.HasSteps(sentence, hit, end))
            || (
                sentence.Norm(hit.First).StartsWith("hope", StringComparison.Ordinal)
                && sentence.Norm(hit.End) is "will" or "would"
            )
            || (
                sentence.Norm(hit.First).StartsWith("expect", StringComparison.Ordinal)
                && sentence.Norm(hit.End) is not ("them" or "you")
                && !sentence.Mentions.Exists(m =>
                    m.First - hit.End is 0 or 1
                    && !subject.Economies.Contains(m.Economy)
                    && sentence.Norm(m.End) == "to"
                )
            )
            || (
                sentence.Norm(hit.First) is "ask" or "asks" or "asked" or "asking"
                && sentence.Norm(hit.End) != "for"
                && !sentence.Mentions.Exists(m =>
                    m.First - hit.End is 0 or 1 && !m.IsPlace && !subject.Economies.Contains(m.Economy)
                )
            )
            || CueVerbs.IsVisit(sentence, hit, end)
            || CueVerbs.IsAskedOf(sentence, group, subject)
            || (
                kind is PositionKind.Offers or PositionKind.Accepts
                && (
                    CueVerbs.IsHopedFor(sentence, subject)
                    || (sentence.Norm(hit.First - 1) == "to" && CueLimits.IsGivenUp(sentence, hit))
                )
            )
            // "The two will soon settle their dispute" foretells.
            || (cue.Holder is CueHolder.Yield && group.Modality == Modality.Will && subject.Economies.Count > 1)
            || (
                sentence.Norm(hit.First) is "seek" or "seeks" or "sought" or "seeking" && sentence.Norm(hit.End) == "to"
            )
            || (group.Modality == Modality.Could && subject.End < group.First - 1)
        )
        {
            return;
        }

        string? side = _voices.SideAt(hit.First);
        if (
            (_voices.IsForeign(hit.First) && CueVerbs.IsNeed(sentence, hit))
            || CueLimits.AsksOwn(sentence, hit, kind, subject)
        )
        {
            return;
        }

        // "A revaluation, which Washington has been urging"
        int first =
            sentence.Norm(subject.First - 1) is "which" or "that" && end - hit.End <= 3
                ? Grammar.ClauseStart(sentence, subject.First)
                : Math.Min(subject.First, group.First);
        // "Foreign models have five pct of the market, the Americans complain"
        if (kind == PositionKind.ComplainsOf && ActFinder.Trim(sentence, end) <= hit.End)
        {
            first =
                _voices.At(sentence.First) is { } said && said.Speaker?.Economy == subject.Economies[0]
                    ? sentence.First
                    : first;
        }

        foreach (string economy in subject.Economies)
        {
            // What one side says that another wants is not the other's word.
            if (side is null || side == economy)
            {
                Add(sentence, economy, kind, first, hit, end, [], subject);
            }
        }
    }

    private static IReadOnlyList<string> Other(Doer? subject, string side) =>
        subject is null ? [] : [.. subject.Economies.Where(e => e != side)];

    /// <summary>Where the clause of a cue begins, within what its speaker says.</summary>
    private int ClauseFirst(Sentence sentence, int at)
    {
        int first = Grammar.ClauseStart(sentence, at);
        Statement? statement = _voices.At(at);
        while (first < at && _voices.At(first) != statement)
        {
            first++;
        }

        return first;
    }

    private void Add(
        Sentence sentence,
        string economy,
        PositionKind kind,
        int first,
        Hit hit,
        int end,
        IReadOnlyList<string> toward,
        Doer? subject = null,
        bool whole = false
    )
    {
        Statement? statement = _voices.At(hit.First);
        if (
            CueScope.IssueOf(
                sentence,
                first,
                hit,
                end,
                economy,
                statement,
                whole,
                mayEnd: kind is PositionKind.Refuses or PositionKind.Fears,
                mayPoint: (
                    hit.Category == Category.PositionVerb
                    || (kind == PositionKind.Offers && CueSubjects.IsHandedOver(sentence, hit.First))
                    || (
                        PositionCue.Of(hit).Cue.Holder == CueHolder.State
                        && sentence.Norm(hit.End - 1) != "to"
                        && sentence.Norm(hit.End + 1) != "each"
                    )
                )
                    && (
                        kind is PositionKind.Wants or PositionKind.Refuses or PositionKind.ComplainsOf
                        || CueSubjects.IsHandedOver(sentence, hit.First)
                    )
            )
                is not { } issue
            || CueLimits.IsHarm(sentence, kind, issue, hit, end)
            || CueLimits.IsVague(sentence, kind, issue, first, hit, end, economy)
        )
        {
            return;
        }

        Quote quote = sentence.Quote(Math.Min(first, hit.First), ActFinder.Trim(sentence, Math.Max(hit.End, end)));
        Actor? said = subject?.Actors.FirstOrDefault(a => a.Economy == economy) ?? statement?.Speaker;
        _found.Add(
            new PartyPosition
            {
                Economy = economy,
                Kind = kind,
                Issue = issue,
                Toward =
                    toward.Count > 0
                        ? toward
                        :
                        [
                            .. CueScope
                                .Others(sentence, first, end, economy)
                                .Where(o => subject is null || !subject.Economies.Contains(o)),
                        ],
                By = said is null || said == new Actor(economy) || said.Economy != economy ? null : said,
                Quote = quote,
            }
        );
    }
}
