namespace Parley.Dossier;

/// <summary>Finds what holds a meeting told by a noun: a verb ("ended two days of talks", "talks will resume"), or a word that leads to it ("after", "ahead of").</summary>
internal static class MeetingHolders
{
    /// <summary>The verb that holds the meeting, before the noun or after it: "ended two days of talks", "talks will resume".</summary>
    public static MeetingWord? Holder(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        MeetingWord[] verbs = [.. MeetingWord.In(sentence).Where(w => w.Class is "holds" or "plans" or "asks")];
        MeetingWord? before = verbs.LastOrDefault(w =>
            w.End <= word.First && word.First - w.End <= 9 && IsOpen(sentence, w.End, word.First) && IsVerb(sentence, w)
        );
        return before
            ?? verbs.FirstOrDefault(w =>
                w.Class != "asks"
                && w.First >= word.End
                && w.First - word.End <= 24
                && Reaches(sentence, word.End, w)
                && IsVerb(sentence, w)
            );
    }

    /// <summary>"The open market" is no verb that holds something.</summary>
    private static bool IsVerb(Sentence sentence, MeetingWord word) =>
        word.Forms == VerbForm.None
        || VerbGroup.Of(sentence, word.First, word.End, word.Forms) is not null
        || sentence.Norm(word.First - 1) == "to"
        || word.Forms.HasFlag(VerbForm.Participle)
        || word.Forms.HasFlag(VerbForm.Gerund);

    /// <summary>True where no other clause or noun of its own stands between.</summary>
    public static bool IsOpen(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (
                sentence.Norm(i)
                is ";"
                    or ":"
                    or "that"
                    or "which"
                    or "who"
                    or "said"
                    or "says"
                    or "\""
                    or "unless"
                    or "if"
                    or "after"
                    or "during"
                    or "following"
                    or "before"
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The noun is the subject of the verb: nothing but its own attributes stands between.</summary>
    private static bool Reaches(Sentence sentence, int from, MeetingWord verb)
    {
        for (int i = from; i < verb.First; i++)
        {
            string norm = sentence.Norm(i);
            bool relative = norm == "," && (sentence.Norm(i + 1) == "which" || i + 1 == verb.First);
            if (relative)
            {
                return verb.First - i <= 4;
            }

            if (norm is "which")
            {
                return verb.First - i <= 3;
            }

            if (
                norm
                is ","
                    or ";"
                    or ":"
                    or "\""
                    or "that"
                    or "said"
                    or "says"
                    or "told"
                    or "but"
                    or "after"
                    or "before"
                    or "who"
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for "at", "after", "during", which tell of what was; false for "ahead of"; null where neither leads to the noun.</summary>
    public static bool? Lead(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        for (int i = scene.Word.First; i >= Math.Max(sentence.First, scene.Word.First - 9); i--)
        {
            if (MeetingWord.EndsAt(sentence, "led_plan", i))
            {
                return false;
            }

            if (MeetingWord.EndsAt(sentence, "led_held", i) && !IsTimeAfter(sentence, i))
            {
                bool toCome = MeetingWord.In(sentence, "to_come").Any(w => w.First >= i && w.End <= scene.Word.First);
                bool future = MainVerbIsToCome(scene, i);
                return !toCome && !future;
            }

            if (
                i < scene.Word.First
                && (
                    sentence.Tokens[i].Kind == TokenKind.Mark && sentence.Norm(i) is not ("'s" or "'" or "-")
                    || sentence.Norm(i) is "with" or "for" or "to" or "that"
                )
            )
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Will be decided at a meeting": what happens at it is to come.</summary>
    private static bool MainVerbIsToCome(MeetingScene scene, int lead)
    {
        for (int i = lead - 2; i >= Math.Max(scene.Sentence.First, lead - 16); i--)
        {
            if (scene.Norm(i) is "," or ";" or "said" or "that" or "which" || IsPast(scene.Sentence, i))
            {
                return false;
            }

            if (scene.Norm(i) is "will" or "would" or "shall" or "may" or "might" or "could" or "should" or "can")
            {
                return true;
            }

            if (
                scene.Norm(i) == "to"
                && (
                    scene.Norm(i - 1) is "is" or "are" or "due" or "hopes" or "hope" or "plans" or "intends" or "wants"
                    || MeetingWord.EndsAt(scene.Sentence, "plans", i)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPast(Sentence sentence, int token) =>
        Tenses.At(sentence, token) == Tense.Past && !MeetingWord.EndsAt(sentence, "plans", token + 1);

    private static bool IsTimeAfter(Sentence sentence, int token) =>
        sentence.Times.Any(t => t.First == token && sentence.Norm(token - 1) is "in" or "since" or "from");
}
