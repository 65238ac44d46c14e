namespace Parley.Dossier;

/// <summary>Reads meetings told by a verb: somebody meets, speaks, visits, travels, receives, sends, discusses, agrees.</summary>
internal static class MeetingVerbs
{
    private const int Reach = 16;

    public static MeetingDraft? Read(MeetingScene scene)
    {
        if (scene.IsNegated() || scene.IsSupposed() || IsNoun(scene))
        {
            return null;
        }

        return scene.Word.Class switch
        {
            "verb_meet" => Meet(scene),
            "verb_speak" => Speak(scene),
            "verb_visit" => Visit(scene),
            "verb_go" => Go(scene),
            "verb_host" => Host(scene),
            "verb_send" => Send(scene),
            "verb_be" => Be(scene),
            "verb_call" => Call(scene),
            "verb_discuss" => Together(scene, city: false) ?? Discuss(scene),
            _ => Together(scene, city: true),
        };
    }

    /// <summary>"Motegi met Lighthizer in Washington on August 9", "the two sides will meet again in September".</summary>
    private static MeetingDraft? Meet(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        bool bare = sentence.Norm(word.End - 1) is "meet" or "met" or "meets" or "meeting";
        TimePhrase? time = MeetingTimes.Of(scene);
        bool sees = sentence.Norm(word.First) == "see";
        if (
            (bare && !IsFollowedByPeople(scene))
            || (sees && (time is null || !MeetingParties.IsOfficial(sentence, word.End, word.End + 4)))
        )
        {
            return null;
        }

        if (MeetingTimes.Held(scene, word, time) is not { } held)
        {
            return null;
        }

        List<string> with = MeetingParties.With(scene, word.End, inside: true);
        IReadOnlyList<string> subject = MeetingParties.Subject(scene, word.First);
        if (bare && IsMatch(scene, subject, with))
        {
            return null;
        }

        return MeetingNouns.Draft(scene, [.. subject.Concat(with).Distinct()], held, told: true) with
        {
            IsOfTheTalks = MeetingParties.AreBoth(scene) || IsAgain(scene) || subject.Count + with.Count == 0,
        };
    }

    private static MeetingDraft? Speak(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        TimePhrase? time = MeetingTimes.Of(scene);
        bool phone = MeetingWord.Any(sentence, "by_phone", word.End, Math.Min(sentence.End, word.End + 14));
        bool addressed = sentence.Norm(word.End - 1) is "with" or "to";
        int object0 = word.End;
        bool official =
            addressed
            && (
                MeetingParties.IsOfficial(sentence, object0, object0 + 5)
                || (
                    sentence.Norm(word.End - 1) == "with"
                    && sentence.MentionAt(object0) is { Form: not MentionForm.Adjective }
                )
            );
        bool alone =
            !addressed
            && (phone || sentence.Norm(word.End) is "on" or "again" or "twice" or "for" || time?.First == word.End);
        if (!(phone || official || alone) || (time is null && !phone))
        {
            return null;
        }

        if (MeetingTimes.Held(scene, word, time) is not { } held)
        {
            return null;
        }

        IReadOnlyList<string> subject = MeetingParties.Subject(scene, word.First);
        List<string> with = MeetingParties.With(scene, word.End, inside: addressed);
        return MeetingNouns.Draft(scene, [.. subject.Concat(with).Distinct()], held, told: true);
    }

    /// <summary>"will visit Tokyo next week": host and guest meet.</summary>
    private static MeetingDraft? Visit(MeetingScene scene)
    {
        TimePhrase? time = MeetingTimes.Of(scene);
        string? host = MeetingPlaces.Host(scene.Sentence, scene.Word.End);
        return
            host is not null
            && (time is not null || IsForTalks(scene))
            && MeetingTimes.Held(scene, scene.Word, time) is { } held
            ? OfGuest(scene, host, held, scene.Word.End)
            : null;
    }

    /// <summary>"flies to Brussels today for talks with European Community officials": the day is that of the journey.</summary>
    private static MeetingDraft? Go(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        bool here = sentence.Norm(word.End - 1) == "here";
        string? host = here ? null : MeetingPlaces.Host(sentence, word.End);
        string? city = here ? scene.Reading.Town : MeetingPlaces.At(sentence, word.End);
        bool talks =
            IsForTalks(scene) || sentence.Has(Category.Word, "talks", word.End, sentence.End) || IsOfTalks(scene);
        TimePhrase? time = MeetingTimes.Of(scene);
        if ((host is null && city is null) || !(talks || time is not null))
        {
            return null;
        }

        if (MeetingTimes.Held(scene, word, time) is not { } held)
        {
            return null;
        }

        string verb = sentence.Norm(word.First);
        bool left = verb is "left" or "departed" or "headed" or "heads" or "leaves" or "departs";
        held &= !left;
        int purpose =
            MeetingWord
                .In(sentence, "for_talks")
                .FirstOrDefault(w => w.First >= word.End && w.First < word.End + Reach)
                ?.End
            ?? word.End;
        string[] with = [.. MeetingParties.With(scene, purpose, inside: true)];
        IReadOnlyList<string> guests = MeetingParties.Subject(scene, word.First, host);
        if (guests.Count == 0 || !IsOfficialGuest(scene))
        {
            return null;
        }

        string[] parties = host is not null && !guests.Contains(host) ? [.. guests, host] : [.. guests, .. with];
        if (with.Length > 0 && !with.Contains(host) && parties.Length >= 2)
        {
            // Whom they go to see beats where they go.
            parties = [.. guests, .. with];
        }

        return parties.Distinct().Count() < 2
            ? null
            : MeetingNouns.Draft(scene, parties, held, told: true) with
            {
                City = city ?? MeetingPlaces.City(scene),
                Time = left && time?.Span is { Precision: DatePrecision.Day } ? null : time,
            };
    }

    /// <summary>"Was in Washington on Monday for trade talks", "stayed on in Tokyo to meet": the stay is for talks.</summary>
    private static MeetingDraft? Be(MeetingScene scene)
    {
        int place = scene.Word.End;
        bool here = scene.Norm(place - 1) == "here";
        return
            (IsForTalks(scene) || IsTowardTalks(scene))
            && (here || MeetingPlaces.At(scene.Sentence, place) is not null || IsHost(scene, place))
            ? Go(scene)
            : null;
    }

    /// <summary>"To take the talks forward".</summary>
    private static bool IsTowardTalks(MeetingScene scene)
    {
        int to = Enumerable.Range(scene.Word.End, 8).FirstOrDefault(i => scene.Norm(i) == "to");
        return to > 0
            && MeetingWord
                .In(scene.Sentence)
                .Any(w => w.Class is "noun_talks" or "noun_round" && w.First > to && w.First - to <= 6);
    }

    private static bool IsHost(MeetingScene scene, int place) => MeetingPlaces.Host(scene.Sentence, place) is not null;

    /// <summary>"Discussed the tariffs over the phone".</summary>
    private static MeetingDraft? Discuss(MeetingScene scene)
    {
        bool phone = MeetingWord.Any(
            scene.Sentence,
            "by_phone",
            scene.Word.End,
            Math.Min(scene.Sentence.End, scene.Word.End + Reach)
        );
        if (!phone || MeetingTimes.Held(scene, scene.Word, MeetingTimes.Of(scene)) is not { } held)
        {
            return null;
        }

        IReadOnlyList<string> parties =
        [
            .. MeetingParties.Subject(scene, scene.Word.First).Concat(WithAfter(scene)).Distinct(),
        ];
        return parties.Count < 2 ? null : MeetingNouns.Draft(scene, parties, held, told: true);
    }

    /// <summary>"Telephoned the Chinese vice premier on Thursday".</summary>
    private static MeetingDraft? Call(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        TimePhrase? time = MeetingTimes.Of(scene);
        if (
            !MeetingParties.IsOfficial(sentence, word.End, word.End + 4)
            || MeetingTimes.Held(scene, word, time) is not { } held
        )
        {
            return null;
        }

        string[] parties =
        [
            .. MeetingParties
                .Subject(scene, word.First)
                .Concat(MeetingParties.With(scene, word.End, inside: true))
                .Distinct(),
        ];
        return parties.Length < 2 ? null : MeetingNouns.Draft(scene, parties, held, told: true);
    }

    /// <summary>"Was received by the President", "hosted Premier Li in Tokyo".</summary>
    private static MeetingDraft? Host(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        VerbGroup? group = VerbGroup.Of(sentence, word.First, word.End, word.Forms);
        TimePhrase? time = MeetingTimes.Of(scene);
        if (group is null || MeetingTimes.Held(scene, word, time) is not { } held)
        {
            return null;
        }

        int other = group.Passive ? AfterBy(sentence, word.End) : word.End;
        bool people =
            other > 0
            && MeetingParties.IsOfficial(sentence, other, other + 3)
            && sentence.ActorAt(Article(sentence, other)) is not null;
        if (!people || (time is null && MeetingPlaces.City(scene) is null))
        {
            return null;
        }

        string[] parties =
        [
            .. MeetingParties
                .Subject(scene, word.First)
                .Concat(MeetingParties.With(scene, other, inside: true))
                .Distinct(),
        ];
        return parties.Length < 2 ? null : MeetingNouns.Draft(scene, parties, held, told: true);
    }

    /// <summary>"Japan is to send a vice minister to Washington next week".</summary>
    private static MeetingDraft? Send(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        for (int i = word.End; i < Math.Min(sentence.End, word.End + 14); i++)
        {
            if (
                sentence.Norm(i) != "to"
                || MeetingPlaces.Host(sentence, i + 1) is not { } host
                || !MeetingParties.IsOfficial(sentence, word.End, i)
            )
            {
                continue;
            }

            TimePhrase? time = MeetingTimes.Of(scene);
            return (time is not null || IsForTalks(scene)) && MeetingTimes.Held(scene, word, time) is { } held
                ? OfGuest(scene, host, held, i + 1)
                : null;
        }

        return null;
    }

    /// <summary>"Discussed cars in Tokyo on Monday", "agreed in New York": who does it together, at one place, meets there.</summary>
    private static MeetingDraft? Together(MeetingScene scene, bool city)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        string? place = MeetingPlaces.City(scene);
        TimePhrase? time = MeetingTimes.Of(scene);
        bool near = Enumerable
            .Range(word.End, city ? 9 : Reach)
            .Any(i => sentence.Norm(i) is "in" && MeetingPlaces.At(sentence, i + 1) is not null);
        bool dated = time is { Relation: TimeRelation.At, Span: not null } && time.First - word.End <= 12;
        if (!(near && place is not null) && (city || !dated))
        {
            return null;
        }

        if (MeetingTimes.Held(scene, word, time) is not { } held || (city && !held))
        {
            return null;
        }

        string[] parties =
        [
            .. MeetingParties.Subject(scene, word.First).Concat(city ? [] : WithAfter(scene)).Distinct(),
        ];
        return parties.Length < 2 ? null : MeetingNouns.Draft(scene, parties, held, told: true);
    }

    private static List<string> WithAfter(MeetingScene scene)
    {
        for (int i = scene.Word.End; i < Math.Min(scene.Sentence.End, scene.Word.End + 12); i++)
        {
            if (scene.Norm(i) == "with")
            {
                // "Discuss relations with": no partner.
                if (
                    scene.Norm(i - 1)
                    is "relations"
                        or "ties"
                        or "trade"
                        or "dispute"
                        or "row"
                        or "deal"
                        or "agreement"
                        or "pact"
                        or "talks"
                        or "deficit"
                        or "surplus"
                        or "friction"
                        or "war"
                )
                {
                    return [];
                }

                return MeetingParties.With(scene, i, inside: true);
            }
        }

        return [];
    }

    private static MeetingDraft? OfGuest(MeetingScene scene, string host, bool held, int place)
    {
        string[] guests = [.. MeetingParties.Subject(scene, scene.Word.First, host).Where(e => e != host)];
        return guests.Length == 0 || !IsOfficialGuest(scene)
            ? null
            : MeetingNouns.Draft(scene, [guests[^1], host], held, told: true) with
            {
                City = MeetingPlaces.City(scene) ?? MeetingPlaces.At(scene.Sentence, place),
            };
    }

    /// <summary>Tourists and car makers travel, too.</summary>
    private static bool IsOfficialGuest(MeetingScene scene)
    {
        int from = Math.Max(scene.Sentence.First, scene.Word.First - 24);
        return MeetingParties.IsOfficial(scene.Sentence, from, scene.Word.First)
            || scene.Norm(scene.Word.First - 1) is "he" or "she"
            || scene.Norm(scene.Word.First - 2) is "he" or "she" or "i" or "we"
            || scene.Word.Class == "verb_send";
    }

    private static bool IsForTalks(MeetingScene scene) =>
        MeetingWord.Any(
            scene.Sentence,
            "for_talks",
            scene.Word.End,
            Math.Min(scene.Sentence.End, scene.Word.End + Reach)
        );

    /// <summary>True where the headline says that the article is about talks.</summary>
    private static bool IsOfTalks(MeetingScene scene) =>
        scene.Reading.Sentences[0].IsTitle && scene.Reading.Sentences[0].Has(Category.Word, "talks");

    private static int AfterBy(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + 8); i++)
        {
            if (sentence.Norm(i) == "by")
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int Article(Sentence sentence, int token) =>
        sentence.Norm(token) is "the" or "a" or "his" or "her" ? token + 1 : token;

    /// <summary>"to meet commitments" and "to meet EU standards" are no meetings: people, a place or a time must follow.</summary>
    private static bool IsFollowedByPeople(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        int at = scene.Word.End;
        while (IsManner(sentence.Norm(at)))
        {
            at++;
        }

        string next = sentence.Norm(at);
        if (
            next
                is "with"
                    or "in"
                    or "on"
                    or "at"
                    or "here"
                    or "for"
                    or "before"
                    or "after"
                    or "."
                    or ","
                    or "and"
                    or ""
                    or "to"
                    or "behind"
                    or "as"
                    or "over"
            || sentence.Times.Any(t => t.First == at)
            || (
                next is "the" or "next" or "this" or "later" or "earlier" or "last"
                && sentence.Times.Any(t => t.First <= at + 1 && t.End > at)
            )
        )
        {
            return true;
        }

        // "his Chinese counterpart", "U.S. Trade Representative Hills", "senior Japanese officials"
        for (int i = at; i < Math.Min(sentence.End, at + 6); i++)
        {
            bool office = sentence.Hits.Exists(h => h.Category is Category.Office or Category.Role && h.First == i);
            bool person = sentence.ActorAt(i) is { Form: ActorForm.Person };
            if (office || person || sentence.Norm(i) is "counterpart" or "counterparts" or "reagan")
            {
                return true;
            }

            if (sentence.MentionAt(i) is { } who)
            {
                string after = sentence.Norm(who.End);
                if (
                    after
                    is ","
                        or "."
                        or ""
                        or "in"
                        or "on"
                        or "at"
                        or "and"
                        or "for"
                        or "again"
                        or "today"
                        or "yesterday"
                )
                {
                    return true;
                }

                continue;
            }

            if (
                sentence.Tokens[i] is { Kind: TokenKind.Word, Capital: true }
                || sentence.Of(Category.Group).Any(g => g.First <= i && i < g.End)
            )
            {
                continue;
            }

            if (
                sentence.Norm(i)
                is not (
                    "the"
                    or "a"
                    or "his"
                    or "her"
                    or "their"
                    or "its"
                    or "senior"
                    or "top"
                    or "other"
                    or "both"
                    or "several"
                    or "new"
                    or "'s"
                    or "deputy"
                    or "high"
                    or "level"
                    or "ranking"
                    or "trade"
                    or "foreign"
                    or "government"
                    or "business"
                    or "separately"
                )
            )
            {
                return sentence.Tokens[i - 1].Capital
                    && sentence.MentionAt(i - 1) is null
                    && sentence.Norm(i) is "in" or "on" or "at" or "," or "." or "and" or "for";
            }
        }

        return false;
    }

    private static bool IsManner(string norm) =>
        norm is "again" or "twice" or "late" or "early" or "both" or "together" or "first" or "once" or "face-to-face"
        || (norm.Length > 4 && norm.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>"England will meet Brazil": countries that meet countries play.</summary>
    private static bool IsMatch(MeetingScene scene, IReadOnlyList<string> subject, List<string> with)
    {
        Sentence sentence = scene.Sentence;
        return subject.Count == 1
            && with.Count == 1
            && sentence.MentionAt(scene.Word.End) is { Form: MentionForm.Name } other
            && sentence.Tokens[Math.Min(other.End, sentence.End - 1)].Capital is false
            && !MeetingParties.IsOfficial(sentence, sentence.First, other.End + 1);
    }

    private static bool IsAgain(MeetingScene scene) =>
        Enumerable.Range(scene.Word.First, scene.Word.Length + 1).Any(i => scene.Norm(i) == "again");

    /// <summary>"The visit", "trade talks", "a first meeting": with an article or an adjective before it, it is the noun.</summary>
    private static bool IsNoun(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        MeetingWord word = scene.Word;
        bool alsoNoun = MeetingWord.In(sentence).Any(w => w.IsNoun && w.First == word.First);
        if (!alsoNoun)
        {
            return false;
        }

        string before = sentence.Norm(word.First - 1);
        bool determined =
            before
                is "the"
                    or "a"
                    or "an"
                    or "his"
                    or "her"
                    or "their"
                    or "its"
                    or "our"
                    or "my"
                    or "this"
                    or "that"
                    or "'s"
                    or "'"
                    or "of"
                    or "no"
                    or "any"
                    or "day"
                    or "official"
                    or "state"
                    or "first"
                    or "last"
                    or "next"
                    or "recent"
                    or "trade"
            || MeetingWord.EndsAt(sentence, "to_come", word.First)
            || MeetingWord.EndsAt(sentence, "gone", word.First)
            || sentence.Of(Category.Ordinal).Any(h => h.End == word.First)
            || sentence.Norm(word.End) is "of" or "between" or "by";
        bool gerund = word.Forms.HasFlag(VerbForm.Gerund);
        bool led = before is "after" or "following" or "since" or "while" or "by" or "before" or "," or "and";
        bool be =
            before is "are" or "is" or "were" or "was" or "be" or "been" or "be" or "'re"
            || VerbGroup.Reader.IsAdverb(before);
        return determined || (gerund && !led && !be);
    }
}
