namespace Parley.Dossier;

/// <summary>When a meeting is, and whether it was held or is to come.</summary>
internal static class MeetingTimes
{
    /// <summary>The nearest words for a time after the trigger, in the same clause; else right before it.</summary>
    public static TimePhrase? Of(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);

        // "a Thursday meeting", "last week's talks", "the June economic summit"
        if (
            word.IsNoun
            && sentence.Times.LastOrDefault(t => t.End <= word.First && word.First - t.End <= 3) is { } before
            && before.First >= scene.Start
            && Enumerable.Range(before.End, word.First - before.End).All(i => IsAdjective(sentence, i))
        )
        {
            return before with { Relation = TimeRelation.At };
        }

        if (word.IsNoun && YearBefore(scene) is { } year)
        {
            return year;
        }

        int stop = Math.Max(scene.End, word.End);
        for (int i = word.End; i < stop; i++)
        {
            if (sentence.Times.FirstOrDefault(t => t.First == i) is { } time)
            {
                return time;
            }

            if (scene.IsClauseEnd(i))
            {
                break;
            }
        }

        return Before(scene);
    }

    /// <summary>"The 1986 Tokyo summit".</summary>
    private static TimePhrase? YearBefore(MeetingScene scene)
    {
        (Sentence sentence, int noun) = (scene.Sentence, scene.Word.First);
        for (int i = noun - 1; i >= Math.Max(scene.Start, noun - 3); i--)
        {
            if (Dates.Year(sentence.Tokens[i]) is { } year && sentence.QuantityAt(i) is null)
            {
                string words = Sentence.OneLine(sentence.Quote(i, i + 1).Text);
                return new TimePhrase(i, i + 1, words, Calendar.Year(year), TimeRelation.At);
            }
        }

        return null;
    }

    /// <summary>"On Friday, ministers met", "a month ago the two governments resumed talks".</summary>
    private static TimePhrase? Before(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        foreach (TimePhrase time in sentence.Times.Reverse())
        {
            if (time.End > word.First || word.First - time.End > 14 || time.First < scene.Start)
            {
                continue;
            }

            bool clear = true;
            for (int i = time.End; i < word.First; i++)
            {
                bool verb = word.IsNoun && sentence.At(i, Category.Tense) is not null && !IsHolder(sentence, i);
                clear &=
                    sentence.Norm(i)
                        is not ("to" or ";" or "said" or "that" or "after" or "before" or "when" or "following")
                    && !verb;
            }

            bool first = time.First - scene.Start <= 2;
            bool beside = word.First - time.End <= 6;
            return clear && (first || beside) ? time : null;
        }

        return null;
    }

    /// <summary>Whether a time lies before the day of the article or after it; null where it is neither.</summary>
    public static bool? Placed(MeetingScene scene, TimePhrase? time) =>
        time?.Span is not { } span
        || time.Relation is TimeRelation.Since or TimeRelation.After
        || scene.Reading.Header.Date is not { } today
            ? null
        : span.To < today || (span.To == today && span.From < today && span.Precision != DatePrecision.Week) ? true
        : span.From > today || (span.From == today && span.To > today) ? false
        : null;

    /// <summary>Whether a verb tells of what was or of what will be; null where it only may be, or is not.</summary>
    /// <param name="scene">The meeting.</param>
    /// <param name="verb">The verb of the meeting, or the one that holds it.</param>
    /// <param name="time">When it is.</param>
    public static bool? Held(MeetingScene scene, MeetingWord verb, TimePhrase? time)
    {
        Sentence sentence = scene.Sentence;
        VerbGroup? group = VerbGroup.Of(sentence, verb.First, verb.End, verb.Forms);
        if (group is null)
        {
            return OfLooseForm(scene, verb, time);
        }

        if (group.Negated || group.Modality is Modality.Denies or Modality.Urges)
        {
            return null;
        }

        // "is to be held", "to have been held" aside.
        bool toCome = sentence.Norm(group.First - 1) == "to" || IsToBe(sentence, group.First, verb.First);
        if (toCome || group.Modality is Modality.Will)
        {
            return false;
        }

        if (group.Modality is Modality.Could or Modality.Wants)
        {
            return time is null && MeetingPlaces.City(scene) is null ? null : false;
        }

        if (group.Time == EventTime.Past)
        {
            return true;
        }

        return Placed(scene, time) ?? (time is null && !verb.Forms.HasFlag(VerbForm.Third));
    }

    /// <summary>"To meet", "meeting in Geneva", ", held annually": a form without a verb of its own before it.</summary>
    private static bool? OfLooseForm(MeetingScene scene, MeetingWord verb, TimePhrase? time)
    {
        Sentence sentence = scene.Sentence;
        string before = sentence.Norm(verb.First - 1);
        if (verb.Forms.HasFlag(VerbForm.Base) && before == "to")
        {
            return IsRefused(sentence, verb.First - 1) ? null : false;
        }

        if (verb.Forms.HasFlag(VerbForm.Gerund))
        {
            bool led =
                before is "after" or "following" or "since" or "from" or "on" or "when" or "while" or "by" or "in";
            return before is "before" or "without" or "of" or "for" or "about" ? null
                : led ? true
                : Placed(scene, time) ?? OfTense(scene);
        }

        if (verb.Forms.HasFlag(VerbForm.Participle))
        {
            return Placed(scene, time) ?? true;
        }

        // "Negotiators, who have closed two chapters, meet again in November".
        bool noun = before is "the" or "a" or "an" or "of" or "in" or "for" or "its" or "their" or "'s" or "and" or "";
        return !noun && IsDated(time) ? Placed(scene, time) : null;
    }

    private static bool IsDated(TimePhrase? time) =>
        time is { Relation: TimeRelation.At or TimeRelation.From, Span.Precision: not DatePrecision.Year };

    /// <summary>"Refused to meet", "has no plans to visit".</summary>
    private static bool IsRefused(Sentence sentence, int to) =>
        MeetingWord.In(sentence, "cancels").Any(w => w.End <= to && to - w.End <= 2)
        || Enumerable.Range(to - 4, 4).Any(i => sentence.Norm(i) is "no" or "not" or "without" or "never" or "too");

    private static bool IsToBe(Sentence sentence, int first, int verb) =>
        Enumerable.Range(first, verb - first).Any(i => sentence.Norm(i) == "be" && sentence.Norm(i - 1) == "to");

    /// <summary>By the verb that stands next.</summary>
    public static bool? OfTense(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        for (int i = scene.Word.End; i < Math.Min(sentence.End, scene.Word.End + 14); i++)
        {
            if (sentence.Norm(i) is "," or ";" or "that" or "which" || IsReporting(sentence, i))
            {
                break;
            }

            if (Of(Tenses.At(sentence, i)) is { } after)
            {
                return after;
            }

            if (sentence.Norm(i) is "is" or "are")
            {
                return null;
            }
        }

        for (int i = scene.Word.First - 1; i >= Math.Max(sentence.First, scene.Word.First - 18); i--)
        {
            if (sentence.Norm(i) is "," or ";" or "that" || IsReporting(sentence, i))
            {
                break;
            }

            if (Of(Tenses.At(sentence, i)) is { } before)
            {
                return before;
            }
        }

        return null;
    }

    private static bool? Of(Tense tense) =>
        tense switch
        {
            Tense.Past => true,
            Tense.Future => false,
            _ => null,
        };

    private static bool IsReporting(Sentence sentence, int token) =>
        sentence.Has(Category.Word, "reporting", token, token + 1);

    private static bool IsDay(TimePhrase? time) => time is { Span: null } or { Span.Precision: DatePrecision.Day };

    private static bool IsHolder(Sentence sentence, int token) =>
        MeetingWord.In(sentence, "holds").Any(w => w.First <= token && token < w.End);

    private static bool IsAdjective(Sentence sentence, int token) =>
        sentence.Tokens[token].Kind == TokenKind.Word
        && sentence.At(token, Category.Tense) is null
        && sentence.Norm(token)
            is not (
                "to"
                or "in"
                or "at"
                or "for"
                or "on"
                or "of"
                or "the"
                or "and"
                or "that"
                or "from"
                or "after"
                or "said"
            );
}
