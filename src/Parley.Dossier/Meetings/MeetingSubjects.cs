namespace Parley.Dossier;

/// <summary>Finds who acts in the sentence of a meeting: joined by "and", represented by "of", named after a comma.</summary>
internal static class MeetingSubjects
{
    /// <summary>"Simon Reisman of Canada and Peter Murphy of the United States", "the leaders of Japan and India".</summary>
    public static List<string> Represented(Sentence sentence, int from, int to, string? not)
    {
        List<string> found = [];
        foreach (Mention mention in sentence.Mentions.Where(m => m.First >= from && m.End <= to && m.Economy != not))
        {
            int of = sentence.Norm(mention.First - 1) == "the" ? mention.First - 2 : mention.First - 1;
            bool listed = found.Count > 0 && sentence.Norm(of) is "and" or ",";
            bool represents =
                sentence.Norm(of) is "of" or "from"
                && (
                    (
                        sentence.Tokens[Math.Max(of - 1, sentence.First)] is { Capital: true, Kind: TokenKind.Word }
                        && sentence.MentionAt(of - 1) is null or { Form: MentionForm.Person }
                    )
                    || MeetingWord.EndsAt(sentence, "many", of)
                    || sentence.Hits.Exists(h => h.Category is Category.Role or Category.Office && h.End == of)
                    || sentence.Norm(of - 1) is "governments"
                );
            if ((represents || listed) && !found.Contains(mention.Economy))
            {
                found.Add(mention.Economy);
            }
        }

        return found;
    }

    /// <summary>Where the words before a verb begin that belong to it: "are expected to", "will".</summary>
    public static int GroupStart(Sentence sentence, int verb)
    {
        MeetingWord? word = MeetingWord.In(sentence).FirstOrDefault(w => w.First == verb && w.Forms != VerbForm.None);
        if (word is not null && VerbGroup.Of(sentence, word.First, word.End, word.Forms) is { } group)
        {
            return group.First;
        }

        int first = sentence.Norm(verb - 1) == "to" ? verb - 1 : verb;
        while (first < verb && first > sentence.First && Belongs(sentence, first - 1))
        {
            first--;
        }

        return first;
    }

    /// <summary>"are to", "have agreed to", "is due to".</summary>
    private static bool Belongs(Sentence sentence, int token) =>
        Verbs.IsAuxiliary(sentence.Norm(token))
        || VerbGroup.Reader.IsAdverb(sentence.Norm(token))
        || sentence.At(token, Category.Tense) is not null
        || sentence.Norm(token) is "been" or "be" or "arranged" or "invited" or "set" or "slated";

    /// <summary>Who acts after the first comma behind the words for the meeting, or right behind its time or place.</summary>
    public static IReadOnlyList<string> After(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        for (int i = scene.Word.End; i < Math.Min(sentence.End, scene.Word.End + 30); i++)
        {
            int at = i + 1;
            bool comma = sentence.Norm(i) == ",";
            bool ended =
                !comma && (sentence.Times.Any(t => t.End == at) || sentence.Of(Category.City).Any(c => c.End == at));
            if (!comma && !ended)
            {
                continue;
            }

            int reach = comma ? 6 : 1;
            if (
                sentence.Mentions.Find(m => m.First >= at && m.First < at + reach && Grammar.Acts(sentence, m)) is
                { } subject
            )
            {
                return [.. ListFrom(sentence, subject.First).Prepend(subject.Economy).Distinct()];
            }

            if (
                sentence.Actors.Find(a =>
                    a.First >= at && a.First <= at + 1 && !a.IsOwner && a.Actor.Economy is not null
                ) is
                { } actor
            )
            {
                return [.. ListFrom(sentence, actor.First).Prepend(actor.Actor.Economy!).Distinct()];
            }

            if (comma && sentence.Norm(at) is not ("the" or "who" or "which"))
            {
                continue;
            }
        }

        return [];
    }

    /// <summary>An actor and those whom commas and "and" join to it, up to the verb.</summary>
    private static IEnumerable<string> ListFrom(Sentence sentence, int from)
    {
        bool joined = true;
        for (int i = from; i < Math.Min(sentence.End, from + 24); i++)
        {
            if (sentence.At(i, Category.Tense) is not null || IsFinite(sentence, i))
            {
                yield break;
            }

            joined |= sentence.Norm(i) is "and" or ",";
            if (joined && MeetingParties.At(sentence, i) is { } economy)
            {
                yield return economy;
            }
        }
    }

    private static bool IsFinite(Sentence sentence, int token) =>
        Verbs.IsFinite(sentence.Norm(token))
        || sentence.Has(Category.Word, "reporting", token, token + 1)
        || (
            sentence.Tokens[token] is { Capital: false, Kind: TokenKind.Word }
            && sentence.Norm(token).EndsWith("ed", StringComparison.Ordinal)
        );

    /// <summary>"President Trump and Prime Minister Abe", "Toshimitsu Motegi, Japan's minister, and U.S. Trade Representative Lighthizer".</summary>
    public static List<string> Joined(Sentence sentence, Mention last)
    {
        List<string> found = [last.Economy];
        int at = last.First;
        for (int i = sentence.Mentions.Count - 1; i >= 0; i--)
        {
            Mention mention = sentence.Mentions[i];
            if (mention.End > at || mention.IsPlace)
            {
                continue;
            }

            bool joined = false;
            bool open = true;
            for (int t = mention.End; t < at; t++)
            {
                joined |= sentence.Norm(t) is "and" or ",";
                open &= IsLight(sentence, t);
            }

            // An office and its name follow one another without a joint.
            if (!open || at - mention.End > 12)
            {
                break;
            }

            if ((joined || mention.Economy == last.Economy || at == mention.End) && !found.Contains(mention.Economy))
            {
                found.Insert(0, mention.Economy);
            }

            at = mention.First;
        }

        return found;
    }

    private static bool IsLight(Sentence sentence, int token) =>
        sentence.Norm(token)
            is "and"
                or ","
                or "the"
                or "'s"
                or "for"
                or "of"
                or "both"
                or "("
                or ")"
                or "deputy"
                or "officials"
                or "ministers"
                or "government"
                or "leaders"
        || sentence.Tokens[token] is { Capital: true, Kind: TokenKind.Word }
        || sentence.Hits.Exists(h => h.Category == Category.Office && h.First <= token && token < h.End)
        || IsAfterOffice(sentence, token);

    /// <summary>"minister for economic revitalisation": what an office is for.</summary>
    private static bool IsAfterOffice(Sentence sentence, int token) =>
        Enumerable
            .Range(1, 3)
            .Any(d =>
                sentence.Norm(token - d) == "for"
                && sentence.Hits.Exists(h => h.Category == Category.Office && h.End == token - d)
            );
}
