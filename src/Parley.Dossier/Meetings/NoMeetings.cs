namespace Parley.Dossier;

/// <summary>Tells nouns that look like a meeting and are none: news conferences, rounds of tariffs, talks that were cancelled.</summary>
internal static class NoMeetings
{
    /// <summary>"Cancelled the talks", "postponed the meeting".</summary>
    public static bool IsCancelled(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        return MeetingWord
                .In(sentence, "cancels")
                .Any(w =>
                    (
                        w.End <= word.First
                        && word.First - w.End <= 5
                        && MeetingHolders.IsOpen(sentence, w.End, word.First)
                    )
                    || (
                        w.First >= word.End
                        && w.First - word.End <= 16
                        && VerbGroup.Of(sentence, w.First, w.End, w.Forms) is { Passive: true } group
                        && (w.First - word.End <= 4 || IsClear(sentence, word.End, group.First))
                    )
                )
            || (
                IsSince(sentence, word.First)
                && MeetingWord.In(sentence, "breaks").Any(w => w.First >= word.End && w.First - word.End <= 3)
            );
    }

    /// <summary>"Since talks fell apart in May": the day is that of the break.</summary>
    private static bool IsSince(Sentence sentence, int noun) =>
        Enumerable.Range(noun - 4, 4).Any(i => sentence.Norm(i) is "since" or "after" or "when");

    /// <summary>"The round scheduled for August 25 in New Delhi was postponed": nothing but attributes stands between.</summary>
    private static bool IsClear(Sentence sentence, int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .All(i =>
                sentence.Norm(i)
                    is not (
                        ","
                        or ";"
                        or "that"
                        or "but"
                        or "said"
                        or "had"
                        or "has"
                        or "have"
                        or "after"
                        or "was"
                        or "were"
                        or "is"
                        or "are"
                        or "will"
                        or "would"
                        or "when"
                    )
            );

    /// <summary>"Published its objectives for negotiations with Japan", "the chance of talks next week": a paper or a hope, no meeting.</summary>
    public static bool IsOfPaper(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        for (int i = scene.Word.First - 1; i >= Math.Max(sentence.First, scene.Word.First - 8); i--)
        {
            if (
                (
                    sentence.Norm(i) is "for" or "of" or "on" or "about"
                    || (sentence.Norm(i) == "to" && sentence.Norm(i - 1) == "way")
                ) && MeetingWord.EndsAt(sentence, "papers", i)
            )
            {
                return true;
            }

            if (
                MeetingWord.EndsAt(sentence, "papers", i + 1)
                || sentence.Tokens[i].Kind == TokenKind.Mark && sentence.Norm(i) is not ("'s" or "'" or "-" or "/")
                || sentence.Has(Category.Word, "reporting", i, i + 1)
                || MeetingWord.EndsAt(sentence, "led_held", i + 1) && sentence.Norm(i) is not "from"
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"A meeting with civil society", "talks with executives of car makers": no state takes part on the other side.</summary>
    public static bool IsWithOutsiders(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        for (int i = scene.Word.End - 1; i < Math.Min(sentence.End, scene.Word.End + 12); i++)
        {
            if (sentence.Norm(i) is "." or "," or ";" or "that" or "said" or "and")
            {
                return false;
            }

            if (sentence.Norm(i) is "with" or "of" or "between" or "among" or "by")
            {
                return MeetingWord
                    .In(sentence, "outsiders")
                    .Any(w => w.First > i && w.First - i <= 5 && IsAlone(sentence, i + 1, w.First));
            }
        }

        return false;
    }

    private static bool IsAlone(Sentence sentence, int from, int to) =>
        !sentence.Actors.Exists(a => a.First >= from && a.End <= to && a.Form == ActorForm.Person)
        && !Enumerable.Range(from, to - from).Any(i => sentence.Norm(i) is "and" or ",");

    /// <summary>"News conference", "board meeting", "the next round of tariffs".</summary>
    public static bool IsOther(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        if (
            MeetingWord.EndsAt(sentence, "no_talks", word.First)
            || IsGerund(sentence, word)
            || (sentence.Norm(word.First) is "conference" && sentence.Norm(word.End) == "call")
        )
        {
            return word.Class != "noun_round";
        }

        if (
            word.Class == "noun_meeting"
            && sentence.Norm(word.End) is "of"
            && MeetingWord.Any(sentence, "no_talks", word.End, Math.Min(sentence.End, word.End + 4))
        )
        {
            return true;
        }

        return word.Class == "noun_round" && !IsRoundOfTalks(sentence, word);
    }

    /// <summary>"In meeting the conditions".</summary>
    private static bool IsGerund(Sentence sentence, MeetingWord word) =>
        sentence.Norm(word.First) == "meeting"
        && word.Length == 1
        && sentence.Norm(word.End)
            is "the"
                or "its"
                or "their"
                or "these"
                or "those"
                or "all"
                or "such"
                or "our"
                or "any"
        && !sentence.Times.Any(t => t.First <= word.End + 1 && t.End > word.End);

    /// <summary>A round is of talks where they stand beside it, or where nothing says of what it is.</summary>
    private static bool IsRoundOfTalks(Sentence sentence, MeetingWord word)
    {
        if (
            sentence.Norm(word.First - 1)
                is "uruguay"
                    or "tokyo"
                    or "doha"
                    or "kennedy"
                    or "dillon"
                    or "gatt"
                    or "by"
                    or "all"
                    or "this"
            && sentence.Tokens[word.First].Capital
        )
        {
            return false;
        }

        bool talks = MeetingWord.In(sentence).Any(w => w.IsNoun && w.First >= word.End && w.First - word.End <= 8);
        if (sentence.Norm(word.End) is "of")
        {
            return talks
                || Enumerable
                    .Range(word.End, 6)
                    .Any(i => sentence.Norm(i) is "bargaining" or "diplomacy" or "contacts" or "negotiating");
        }

        return talks
            || sentence.Of(Category.Ordinal).Any(h => h.End <= word.First && word.First - h.End <= 2)
            || sentence.Norm(word.First - 1)
                is "next"
                    or "latest"
                    or "new"
                    or "last"
                    or "final"
                    or "previous"
                    or "negotiating"
            || sentence.Of(Category.Number).Any(h => h.First == word.End);
    }

    /// <summary>"On the sidelines of the G20 summit in Osaka": where another meeting is.</summary>
    public static bool IsPlaceOfAnother(MeetingScene scene) =>
        Enumerable
            .Range(scene.Word.First - 7, 7)
            .Any(i => scene.Norm(i) is "sidelines" or "margins" or "fringes" or "sideline" or "margin");
}
