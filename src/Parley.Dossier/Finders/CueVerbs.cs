namespace Parley.Dossier;

/// <summary>What a verb among the cues of positions shows, by the words before and after it.</summary>
internal static class CueVerbs
{
    /// <summary>The verb group with a subject or a governor of its own; "Tokyo to stop" has none.</summary>
    public static VerbGroup? Firm(Sentence sentence, Hit hit, VerbForm forms) =>
        VerbGroup.Of(sentence, hit.First, hit.End, forms) is { Loose: false } group ? group : null;

    /// <summary>"Went to Tokyo to protest", "are working to urge": what is done for a purpose shows the position.</summary>
    public static VerbGroup? OfPurpose(Sentence sentence, Hit hit, PositionCue cue, VerbForm forms)
    {
        if (
            !forms.HasFlag(VerbForm.Base)
            || sentence.Norm(hit.First - 1) != "to"
            || cue.Holder is not CueHolder.Subject
            || cue.Position is not (PositionKind.Wants or PositionKind.ComplainsOf or PositionKind.Refuses)
            || ActFinder.IsHypothetical(sentence, hit.First)
            || sentence.Norm(hit.First - 2) is "is" or "are" or "was" or "were" or "be" or "not" or "failed" or "how"
        )
        {
            return null;
        }

        int clause = Grammar.ClauseStart(sentence, hit.First);
        ActorPhrase? doer = sentence.Actors.Find(a =>
            a is { IsOwner: false, Actor.Economy: not null }
            && a.First >= clause
            && a.End < hit.First - 1
            && hit.First - a.End <= 14
            && sentence.MentionAt(a.First) is not { IsPlace: true }
        );
        while (
            doer is not null
            && sentence.Norm(doer.End) is "and" or ","
            && sentence.Actors.Find(a => a.First - doer.End == 1 && a is { IsOwner: false, Actor.Economy: not null })
                is { } next
        )
        {
            doer = next;
        }

        return doer is null
            ? null
            : new VerbGroup(
                doer.End,
                Modality.Asserted,
                Negated: false,
                EventTime.Present,
                Passive: false,
                Backshifted: false,
                Bare: false,
                Participial: false
            );
    }

    /// <summary>What one "needs", by the word of somebody whose side is not known, is that one's wish or another's.</summary>
    public static bool IsNeed(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First).StartsWith("need", StringComparison.Ordinal);

    /// <summary>"Subsidies to state firms, a main U.S. complaint, are": where what the noun is set beside begins.</summary>
    public static int? Apposed(Sentence sentence, Hit hit, Doer? owner)
    {
        if (owner is null || sentence.Norm(hit.End) is not ("," or "." or "") || owner.First > hit.First)
        {
            return null;
        }

        int comma = owner.First - 1;
        while (comma > owner.First - 5 && comma > sentence.First && sentence.Norm(comma) != ",")
        {
            comma--;
        }

        int start = sentence.Norm(comma) == "," ? Grammar.ClauseStart(sentence, comma) : comma;
        return start < comma && IssueFinder.FindOrGoods(sentence, start, comma) is not null ? start : null;
    }

    /// <summary>"Called on Robert Lighthizer" asks nothing where no "to" or "for" follows.</summary>
    public static bool IsVisit(Sentence sentence, Hit hit, int end) =>
        sentence.Norm(hit.First) is "call" or "calls" or "called" or "calling"
        && sentence.Norm(hit.End - 1) is "on" or "upon"
        && !Enumerable.Range(hit.End, Math.Max(0, end - hit.End)).Any(i => sentence.Norm(i) is "to" or "for");

    /// <summary>"Is hopeful China will", "hopes that Tokyo will": another's wish, no word of the one who would do it.</summary>
    public static bool IsHopedFor(Sentence sentence, Doer by)
    {
        int at = sentence.Norm(by.First - 1) == "the" ? by.First - 2 : by.First - 1;
        at = sentence.Norm(at) == "that" ? at - 1 : at;
        return sentence.Norm(at)
            is "hopeful"
                or "hopes"
                or "hoped"
                or "hope"
                or "hoping"
                or "optimistic"
                or "confident"
                or "expects"
                or "expect"
                or "expected"
                or "wishes";
    }

    /// <summary>"Is demanding Britain accept", "demanded that Tokyo agree": the subject is asked to.</summary>
    public static bool IsAskedOf(Sentence sentence, VerbGroup group, Doer subject)
    {
        int at = sentence.Norm(subject.First - 1) == "the" ? subject.First - 2 : subject.First - 1;
        at = sentence.Norm(at) == "that" ? at - 1 : at;
        return group is { Bare: true }
            && sentence
                .Of(Category.PositionVerb)
                .Concat(sentence.Of(Category.PositionNoun))
                .Any(h => h.First <= at && at < h.End && PositionCue.Of(h).Cue.Position == PositionKind.Wants);
    }

    /// <summary>"While expressing regret", "despite publicly insisting": what the main clause's subject does besides.</summary>
    public static bool IsAlong(Sentence sentence, int gerund)
    {
        int before = VerbGroup.Reader.IsAdverb(sentence.Norm(gerund - 1)) ? gerund - 2 : gerund - 1;
        return sentence.Norm(before)
            is "while"
                or "after"
                or "before"
                or "by"
                or "in"
                or "besides"
                or "despite"
                or "when"
                or "although"
                or "though"
                or "since"
                or "whilst";
    }

    /// <summary>"Will protect its dairy farmers": what a side will stand up for.</summary>
    private static bool Defends(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First) is "protect" or "defend" or "safeguard" or "preserve";

    /// <summary>"Unveiled a plan": what is announced is to come.</summary>
    public static bool Announces(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First)
            is "announced"
                or "announces"
                or "unveiled"
                or "unveils"
                or "outlined"
                or "presented"
                or "submitted";

    public static bool HasSteps(Sentence sentence, Hit hit, int end) =>
        sentence.Of(Category.Word, "steps").Any(h => h.First >= hit.End && h.End <= end && h.First - hit.End <= 6);

    /// <summary>The position that a verb shows by its modality; null where it shows none.</summary>
    public static PositionKind? KindOf(Sentence sentence, Hit hit, PositionCue cue, VerbGroup group)
    {
        bool ready = Enumerable
            .Range(group.First, Math.Max(0, hit.First - group.First))
            .Any(i => sentence.Norm(i) is "ready" or "prepared" or "willing" or "offered" or "agreed" or "free");
        bool may = Enumerable
            .Range(group.First, Math.Max(0, hit.First - group.First))
            .Any(i => sentence.Norm(i) is "may" or "might" or "likely");
        if (
            Enumerable
                .Range(group.First, Math.Max(0, hit.First - group.First))
                .Any(i => sentence.Norm(i) is "should" or "must" or "ought")
        )
        {
            return null;
        }

        PositionKind? told = group.Negated ? cue.Negated : cue.Position;
        if (told == PositionKind.ComplainsOf && IsAdvice(sentence, hit))
        {
            told = PositionKind.Wants;
        }

        return (cue.Holder, group.Modality) switch
        {
            (_, Modality.Urges or Modality.Denies) => null,
            (CueHolder.Purpose, Modality.Wants) => group.Negated ? null : PositionKind.Wants,
            (CueHolder.Purpose, Modality.Will) when Defends(sentence, hit) && !group.Negated => PositionKind.Wants,
            (CueHolder.Purpose, Modality.Could) when group.Backshifted && Defends(sentence, hit) && !group.Negated =>
                PositionKind.Wants,
            (CueHolder.Purpose, _) => null,
            // "Will try to reduce its deficit" is for others.
            (CueHolder.Yield, Modality.Wants)
                when !group.Negated && sentence.Norm(hit.End) is "its" or "their" or "our" => PositionKind.Offers,
            (CueHolder.Yield or CueHolder.Ready or CueHolder.Steps, Modality.Wants) => group.Negated
                ? cue.Negated
                : PositionKind.Wants,
            (CueHolder.Yield or CueHolder.Steps, Modality.Will) when !group.Passive => told,
            (CueHolder.Yield or CueHolder.Steps, Modality.Could) when ready || group.Backshifted || may => told,
            (CueHolder.Ready, Modality.Could) when ready => told,
            (CueHolder.Steps, Modality.Asserted) when Announces(sentence, hit) && !group.Passive => told,
            (CueHolder.Yield or CueHolder.Steps or CueHolder.Ready, _) => null,
            (_, Modality.Could) when group.Backshifted => told,
            (_, Modality.Could) => ready && cue.Position is PositionKind.Accepts ? told : null,
            _ => told,
        };
    }

    /// <summary>"Argued that the duties should be lifted": what ought to be is wanted.</summary>
    private static bool IsAdvice(Sentence sentence, Hit hit)
    {
        if (
            !sentence.Norm(hit.First).StartsWith("argu", StringComparison.Ordinal)
            && !sentence.Norm(hit.First).StartsWith("conten", StringComparison.Ordinal)
            && !sentence.Norm(hit.First).StartsWith("claim", StringComparison.Ordinal)
        )
        {
            return false;
        }

        int end = Math.Min(sentence.End, hit.End + 24);
        return Enumerable.Range(hit.End, end - hit.End).Any(i => sentence.Norm(i) is "should" or "must" or "ought");
    }

    /// <summary>"Opposition charges": a word that is both noun and verb is a verb only behind who does it.</summary>
    public static bool HasSubjectBeside(Sentence sentence, Hit hit, VerbGroup group)
    {
        if (!sentence.Of(Category.PositionNoun).Any(n => n.First == hit.First))
        {
            return true;
        }

        int p = group.First - 1;
        return sentence.ActorAt(p) is { IsOwner: false }
            || (sentence.MentionAt(p) is { } place && sentence.Norm(place.First - 1) is "in" or "from")
            || sentence.Norm(p) is "he" or "she" or "it" or "they" or "we" or "i" or "who" or "which" or "and" or ",";
    }

    /// <summary>"The demand", "their offers": a word that is both noun and verb stands as a noun.</summary>
    public static bool IsNounThere(Sentence sentence, int at) =>
        sentence.Norm(at - 1)
            is "'s"
                or "'"
                or "the"
                or "a"
                or "an"
                or "any"
                or "no"
                or "its"
                or "their"
                or "his"
                or "her"
                or "our"
                or "of"
                or "this"
                or "these"
                or "those"
                or "such"
                or "for"
                or "on"
                or "in"
                or "with"
                or "by"
                or "from"
                or "as";
}
