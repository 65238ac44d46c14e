namespace Parley.Dossier;

/// <summary>
/// Finds who says something in a sentence: a verb of saying with its subject before it ("he also said", "Ortner, in an
/// address, said"), after it ("said Jim McGroarty"), or taken over from the verb before ("but added").
/// </summary>
internal static partial class SpeechTagFinder
{
    private const int FarthestAside = 30;
    private const int FarthestRelative = 14;
    private const int LongestAddressee = 8;
    private const int FarthestThat = 14;

    public static List<SpeechTag> Find(Sentence sentence, List<ActorDraft> drafts, Func<int, bool> isQuoted)
    {
        List<SpeechTag> tags = [];
        int taken = sentence.First;
        int read = -1;
        foreach (Hit hit in sentence.Of(Category.Reporting).OrderBy(h => h.First).ThenByDescending(h => h.End))
        {
            if (hit.First < taken || isQuoted(hit.First) || hit.First == read)
            {
                continue;
            }

            // "called on" is not "called".
            read = hit.First;

            if (Read(sentence, hit, drafts, tags, isQuoted) is { } tag)
            {
                tags.Add(tag);
                taken = tag.End;
            }
        }

        return tags;
    }

    private static SpeechTag? Read(
        Sentence sentence,
        Hit verb,
        List<ActorDraft> drafts,
        List<SpeechTag> tags,
        Func<int, bool> isQuoted
    )
    {
        if (verb.Key == "according")
        {
            ActorDraft? source = drafts.Find(d => d.First == verb.End);
            return source is null ? null : new SpeechTag(verb.First, source.End, source, verb);
        }

        int before = verb.First - 1;
        while (before >= sentence.First && Speech.IsAdverb(sentence.Norm(before)))
        {
            before--;
        }

        string link = sentence.Norm(before);
        string word = sentence.Norm(verb.First);
        if (IsPassive(link) || (verb.Length == 1 && link == "to"))
        {
            return null;
        }

        if (word == "saying" && link == "as" && Quoted(sentence, before, drafts) is { } quoted)
        {
            return new SpeechTag(quoted.First, verb.End, quoted, verb);
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return OfParticiple(sentence, verb, drafts, tags);
        }

        ActorDraft? speaker = drafts.Find(d => d.End == before + 1 && !d.IsOwner && !isQuoted(d.First));
        for (int i = before + 1; i < verb.First; i++)
        {
            if (sentence.Norm(i) is "not" or "never")
            {
                return null;
            }
        }

        // "Commissioner De Clercq of the EC said"
        if (speaker is not null && sentence.Norm(speaker.First - 1) is "of" or "in" or "from" or "for" or "at")
        {
            speaker = drafts.Find(d => d.End == speaker.First - 1 && !isQuoted(d.First)) ?? speaker;
        }

        if (speaker is not null && IsPlural(word) && !speaker.Many && sentence.Norm(speaker.First - 1) != "and")
        {
            return null;
        }

        if (speaker is not null && MayBeNoun(word) && !IsSurelySubject(sentence, speaker))
        {
            return null;
        }

        // "Osamu Watanabe, director of the division, told"
        speaker ??=
            link == ","
                ? drafts.Find(d =>
                    d.End == before
                    && !isQuoted(d.First)
                    && IsSubject(sentence, d)
                    && sentence.Norm(d.First - 1) != "and"
                )
                : null;
        int first = speaker?.First ?? verb.First;
        bool continues = false;
        int end = verb.End;
        if (speaker is null && Inverted(sentence, verb, drafts) is { } after)
        {
            return new SpeechTag(verb.First, after.End, after, verb);
        }

        if (speaker is null && IsRelative(link))
        {
            speaker = drafts.Find(d => d.End == before || (d.End == before - 1 && sentence.Norm(d.End) == ","));
            continues = true;
        }

        if (speaker is null && link is "and" or "but" or "or" or "then" && verb.Key is not "opine")
        {
            speaker =
                tags.Count > 0 ? tags[^1].Speaker
                : verb.Key is "say" or "tell" or "warn" or "deny"
                || (verb.Key == "assert" && sentence.Norm(verb.End) == "that")
                    ? FirstSubject(sentence, drafts, before, isQuoted)
                : null;
            continues = true;
        }

        if (speaker is null && link == ",")
        {
            speaker = BeforeAside(sentence, before, drafts, isQuoted);
            first = speaker?.First ?? first;
        }

        speaker ??= BeforeRelative(sentence, verb, drafts, isQuoted);
        if (speaker is null)
        {
            return null;
        }

        first = continues ? verb.First : FirstOf(sentence, speaker.First, drafts);
        end = AddresseeEnd(sentence, verb, end, drafts);
        SpeechTag tag = new(first, end, speaker, verb) { Continues = continues };
        return Says(sentence, tag, drafts) ? tag : null;
    }

    /// <summary>"the 24-nation OECD": an article before a number belongs to the name.</summary>
    private static int FirstOf(Sentence sentence, int first, List<ActorDraft> drafts)
    {
        // "analysts and officials said"
        if (
            sentence.Norm(first - 1) == "and"
            && drafts.Find(d => d.End == first - 1 && IsSubject(sentence, d)) is { } other
        )
        {
            return other.First;
        }

        int i = first;
        while (
            i > sentence.First
            && (sentence.Norm(i - 1) is "nation" or "member" || sentence.Tokens[i - 1].Kind == TokenKind.Number)
        )
        {
            i--;
        }

        return i < first && sentence.Norm(i - 1) == "the" ? i - 1 : first;
    }

    /// <summary>"..., saying", "..., adding that": whoever spoke or acted last in the sentence.</summary>
    private static SpeechTag? OfParticiple(Sentence sentence, Hit verb, List<ActorDraft> drafts, List<SpeechTag> tags)
    {
        if (
            sentence.Norm(verb.First - 1) is not ("," or "\"" or "by")
            || verb.Key is not ("say" or "assert" or "warn" or "tell")
        )
        {
            return null;
        }

        ActorDraft? speaker =
            tags.Count > 0 ? tags[^1].Speaker : FirstSubject(sentence, drafts, verb.First, _ => false);
        return speaker is null
            ? null
            : new SpeechTag(verb.First, AddresseeEnd(sentence, verb, verb.End, drafts), speaker, verb)
            {
                Continues = true,
            };
    }

    /// <summary>"he was quoted by a news agency as saying".</summary>
    private static ActorDraft? Quoted(Sentence sentence, int before, List<ActorDraft> drafts)
    {
        for (int i = before - 1; i > Math.Max(sentence.First, before - 12); i--)
        {
            if (
                sentence.Norm(i) is "quoted" or "cited" or "reported"
                && sentence.Norm(i - 1) is "was" or "were" or "is" or "been"
            )
            {
                return drafts.Find(d => d.End == i - 1 || (d.End == i - 2 && Verbs.IsAuxiliary(sentence.Norm(i - 2))));
            }
        }

        return null;
    }

    private static ActorDraft? Inverted(Sentence sentence, Hit verb, List<ActorDraft> drafts) =>
        verb.Key is "say" or "assert" or "warn" or "complain" or "opine"
        && (
            verb.First == sentence.First
            || sentence.Norm(verb.First - 1) is "\"" or "," or "'" or "\u2019" or "\u00BB" or "?" or "!"
        )
            ? drafts.Find(d =>
                d.First == verb.End
                && !d.IsOwner
                && d.Form != ActorForm.Pronoun
                && (
                    sentence.Norm(verb.First - 1) != ","
                    || sentence.Norm(d.End) is "." or "," or "" or "of" or "in" or "at" or ";" or "\"" or "who"
                )
            )
            : null;

    /// <summary>"officials answer": the form that only many have as their verb.</summary>
    private static bool IsPlural(string word) =>
        word
            is "answer"
                or "reply"
                or "add"
                or "note"
                or "argue"
                or "insist"
                or "stress"
                or "warn"
                or "admit"
                or "acknowledge"
                or "concede"
                or "predict"
                or "contend"
                or "point"
                or "announce";

    /// <summary>"U.S. charges", "Japanese demands": the word may be a noun.</summary>
    private static bool MayBeNoun(string word) =>
        word
            is "charges"
                or "charge"
                or "claims"
                or "claim"
                or "demands"
                or "hopes"
                or "hope"
                or "fears"
                or "fear"
                or "estimates"
                or "estimate"
                or "notes"
                or "forecast"
                or "doubts"
                or "answers"
                or "proposes"
                or "threatens"
                or "promises";

    private static bool IsSurelySubject(Sentence sentence, ActorDraft speaker) =>
        speaker.Form is not ActorForm.Economy
        || sentence.Norm(speaker.First) == "the"
        || sentence.Norm(speaker.End - 1) is not ("u.s." or "us" or "eu" or "ec" or "u.k." or "uk");

    /// <summary>"De Croo, here for talks with officials, said": the one before the aside.</summary>
    private static ActorDraft? BeforeAside(
        Sentence sentence,
        int comma,
        List<ActorDraft> drafts,
        Func<int, bool> isQuoted
    ) =>
        drafts.FindLast(d =>
            d.End < comma
            && comma - d.End <= FarthestAside
            && sentence.Norm(d.End) is "," or "who"
            && !isQuoted(d.First)
            && (IsSubject(sentence, d) || sentence.Norm(d.End + 1) is "which" or "who")
            && Enumerable.Range(d.End, comma - d.End).All(i => sentence.Norm(i) is not "\"")
        );

    /// <summary>"aides who asked not to be identified said", "officials in Tokyo said".</summary>
    private static ActorDraft? BeforeRelative(
        Sentence sentence,
        Hit verb,
        List<ActorDraft> drafts,
        Func<int, bool> isQuoted
    )
    {
        ActorDraft? found = drafts.FindLast(d =>
            d.End < verb.First
            && verb.First - d.End <= FarthestRelative
            && sentence.Norm(d.End)
                is "who"
                    or "in"
                    or "at"
                    or "here"
                    or "from"
                    or "involved"
                    or "close"
                    or "familiar"
                    or "attending"
                    or "on"
                    or "with"
                    or "of"
                    or "there"
                    or "speaking"
                    or "based"
            && !d.IsOwner
            && !isQuoted(d.First)
            && IsSubject(sentence, d)
        );
        if (found is null)
        {
            return null;
        }

        bool who = sentence.Norm(found.End) == "who";
        for (int i = found.End; i < verb.First; i++)
        {
            string norm = sentence.Norm(i);
            who |= norm == "who";
            bool stops =
                norm is "," or "\"" or ";" or ":" or "that"
                || (
                    !who
                    && (
                        Verbs.IsAuxiliary(norm)
                        || sentence.At(i, Category.Reporting) is not null
                        || sentence.At(i, Category.Effect) is { Key: not "clause" }
                    )
                );
            if (stops)
            {
                return null;
            }
        }

        return who && verb.First - found.End < 3 ? null : found;
    }

    private static ActorDraft? FirstSubject(
        Sentence sentence,
        List<ActorDraft> drafts,
        int before,
        Func<int, bool> isQuoted
    ) =>
        drafts.Find(d => d.End <= before && !isQuoted(d.First) && IsSubject(sentence, d)) is { } first
        && first.First - sentence.First <= 3
            ? first
            : drafts.Find(d => d.End <= before && !isQuoted(d.First) && !d.IsOwner && d.First == sentence.First);

    private static bool IsSubject(Sentence sentence, ActorDraft draft) =>
        !draft.IsOwner
        && (
            (draft.First > sentence.First && Dates.IsWeekday(sentence.Tokens[draft.First - 1]))
            || IsBeginning(sentence.Norm(draft.First - 1))
        );

    private static bool IsBeginning(string before) =>
        before
            is ""
                or ","
                or "\""
                or "and"
                or "but"
                or "that"
                or "because"
                or "if"
                or "when"
                or "while"
                or "as"
                or "-"
                or "\u2014"
                or ";"
                or ":"
                or "however"
                or "meanwhile"
                or "although"
                or "although"
                or "some"
                or "yesterday"
                or "today";

    private static bool IsPassive(string link) =>
        link
            is "is"
                or "are"
                or "was"
                or "were"
                or "be"
                or "been"
                or "being"
                or "will"
                or "would"
                or "could"
                or "may"
                or "might"
                or "should"
                or "must"
                or "can"
                or "cannot"
                or "a"
                or "an"
                or "the"
                or "its"
                or "their"
                or "his"
                or "of";

    private static bool IsRelative(string link) => link is "who" or "which";

    /// <summary>True where the words tell something said and not something done ("announced plans", "denounced Japan").</summary>
    private static bool Says(Sentence sentence, SpeechTag tag, List<ActorDraft> drafts)
    {
        string word = sentence.Norm(tag.Verb.First);
        int at = tag.End;
        if (tag.Verb.Key is "call" or "complain" && HasQuote(sentence, at))
        {
            return true;
        }

        if (tag.Verb.Key == "call")
        {
            return false;
        }

        string next = sentence.Norm(at);
        bool quote = next is "\"" or "\u00AB" or "\u2018" || (next is "," or "-" && sentence.Norm(at + 1) is "\"");
        bool that = sentence.Norm(at - 1) is "that" or ":";
        if (quote || that || next is "" or "." or "," or "\"")
        {
            bool thinks = tag.Verb.Key == "opine" && tag.Speaker.Form is ActorForm.Economy;
            return tag.Verb.Key is not ("urge" or "welcome") ? !thinks : quote;
        }

        return tag.Verb.Key switch
        {
            "say" or "tell" => next is not ("of" or "for")
                && (
                    !word.StartsWith("answer", StringComparison.Ordinal)
                        && !word.StartsWith("respon", StringComparison.Ordinal)
                    || HasClause(sentence, at, drafts)
                ),
            "deny" => word is "denied" or "denies" or "deny",
            "urge" or "welcome" => false,
            "opine" => tag.Speaker.Form is not (ActorForm.Economy or ActorForm.Institution)
                && HasClause(sentence, at, drafts),
            "complain" => word
                is not (
                    "accused"
                    or "accuses"
                    or "accuse"
                    or "blamed"
                    or "blames"
                    or "protested"
                    or "condemned"
                    or "condemns"
                    or "denounced"
                    or "denounces"
                )
                && !word.StartsWith("critici", StringComparison.Ordinal)
                && HasClause(sentence, at, drafts),
            "warn" => !word.StartsWith("threat", StringComparison.Ordinal) && HasClause(sentence, at, drafts),
            _ => HasClause(sentence, at, drafts),
        };
    }

    /// <summary>"called the tariffs "a direct attack"": some of the words are given.</summary>
    private static bool HasQuote(Sentence sentence, int at)
    {
        for (int i = at; i < Math.Min(sentence.End, at + 25); i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Mark && sentence.Norm(i) is "\"" or "\u00AB" or "\u2018")
            {
                return sentence.Norm(i - 1) is not ("called" or "named");
            }

            if (sentence.At(i, Category.Reporting) is not null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A subject and, a little later, a verb.</summary>
    private static bool HasClause(Sentence sentence, int at, List<ActorDraft> drafts)
    {
        string next = sentence.Norm(at);
        if (
            next is "to" or "of" or "for" or "with" or "by" or "against" or "on" or "in" or "and" or "about"
            || Verbs.IsAuxiliary(next)
        )
        {
            return false;
        }

        if (next is "if" or "although" or "while" or "unless" or "despite" or "without")
        {
            return true;
        }

        int farthest =
            drafts.Exists(d => d.First == at)
            || next is "the" or "a" or "an" or "its" or "their" or "his" or "this" or "these" or "last" or "next"
                ? 25
                : 8;
        for (int i = at; i < Math.Min(sentence.End, at + farthest); i++)
        {
            string norm = sentence.Norm(i);
            if (Verbs.IsFinite(norm) && sentence.Norm(i - 1) != "to")
            {
                return true;
            }

            if (
                norm is "after" or "before" or "when" or "while" or "because" or "where"
                && !sentence.Norm(at).Equals("it", StringComparison.Ordinal)
            )
            {
                return false;
            }

            if (norm is "to" or "which" or "who" or "that" && farthest == 8)
            {
                return false;
            }
        }

        return false;
    }
}
