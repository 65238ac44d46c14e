namespace Parley.Dossier;

/// <summary>Who takes part in a meeting: its subject, those it is with, its owners, both sides.</summary>
internal static class MeetingParties
{
    private const int Farthest = 26;

    /// <summary>Who acts before a verb, with all that are joined to them.</summary>
    /// <param name="scene">The meeting.</param>
    /// <param name="verb">The first token of the verb.</param>
    /// <param name="not">An economy that is passed over: the host.</param>
    public static IReadOnlyList<string> Subject(MeetingScene scene, int verb, string? not = null)
    {
        Sentence sentence = scene.Sentence;
        int group = MeetingSubjects.GroupStart(sentence, verb);
        string[] resolved = [.. (Roles.Subject(scene.Reading, sentence, group)?.Economies ?? []).Where(e => e != not)];
        int clause = Grammar.ClauseStart(sentence, verb);
        Mention? subject = Grammar.Subject(sentence, verb, clause, not);
        if (
            subject is null
            && clause > sentence.First
            && (clause == verb || scene.Word.Class.EndsWith("visit", StringComparison.Ordinal))
        )
        {
            subject = Grammar.Subject(sentence, verb, sentence.First, not);
        }

        List<string> joined = subject is null ? [] : MeetingSubjects.Joined(sentence, subject);
        IReadOnlyList<string> named = resolved.Length >= joined.Count ? resolved : joined;
        if (
            named.Count < 2
            && MeetingSubjects.Represented(sentence, Math.Max(clause, verb - Farthest), verb, not) is { Count: > 0 } of
        )
        {
            named = [.. named.Union(of)];
        }

        if (named.Count > 0)
        {
            return named;
        }

        // "In talks with Kato yesterday, Lyng and Yeutter asked": who acts stands after.
        return scene.Word.First - scene.Start <= 3 ? MeetingSubjects.After(scene) : [];
    }

    /// <summary>Those named after "with", "between", "of", "by", or right after "met".</summary>
    /// <param name="scene">The meeting.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="inside">True where those who take part may stand without a word before them.</param>
    public static List<string> With(MeetingScene scene, int from, bool inside)
    {
        Sentence sentence = scene.Sentence;
        List<string> found = [];
        for (int i = from; i < Math.Min(sentence.End, from + Farthest); i++)
        {
            string norm = sentence.Norm(i);
            if (Leads(sentence, i))
            {
                inside = true;
                continue;
            }

            if (Ends(sentence, i))
            {
                if (norm is "on" or "in" or "at" or "here" or "over" or "about" && found.Count == 0 && i < from + 12)
                {
                    // "met in Washington with", "talks on Friday with", "talks on farm trade between"
                    inside = false;
                    continue;
                }

                break;
            }

            if (norm == "," && found.Count > 0 && BeginsClause(sentence, i + 1))
            {
                break;
            }

            if (inside && At(sentence, i) is { } economy && !found.Contains(economy))
            {
                found.Add(economy);
            }
        }

        return found;
    }

    /// <summary>"U.S.-Japan trade talks", "Modi's talks": the owners right before the noun.</summary>
    public static List<string> Owners(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        List<string> found = [];
        int i = scene.Word.First - 1;
        int words = 0;
        while (i >= sentence.First && words <= 4)
        {
            if (sentence.MentionAt(i) is { } mention && !IsTown(sentence, mention, i + 1))
            {
                found.Insert(0, mention.Economy);
                i = mention.First - 1;
                continue;
            }

            if (sentence.ActorAt(i) is { IsOwner: true, Actor.Economy: { } owner } phrase)
            {
                found.Insert(0, owner);
                i = phrase.First - 1;
                continue;
            }

            string norm = sentence.Norm(i);
            if (norm is "/" or "'s" or "'" || (norm is "and" && found.Count > 0))
            {
                i--;
                continue;
            }

            if (
                found.Count > 0
                || sentence.Tokens[i].Kind == TokenKind.Mark
                || norm is "the" or "a" or "of" or "in" or "to" or "and" or "with" or "for" or "its"
                || sentence.At(i, Category.Tense) is not null
            )
            {
                break;
            }

            words++;
            i--;
        }

        return [.. found.Distinct()];
    }

    /// <summary>Who acts where a noun stands behind "at", "in", "after": named after the comma, else before it, else whoever speaks.</summary>
    public static IReadOnlyList<string> Around(MeetingScene scene, IReadOnlyList<string> named)
    {
        if (scene.Word.First - scene.Start <= 8 && MeetingSubjects.After(scene) is { Count: > 0 } after)
        {
            return after;
        }

        ActorPhrase? before = scene.Sentence.Actors.LastOrDefault(a =>
            a.End <= scene.Word.First
            && !a.IsOwner
            && a.Actor.Economy is { } economy
            && !named.Contains(economy)
            && scene.Norm(a.First - 1)
                is not (
                    "against"
                    or "on"
                    or "to"
                    or "of"
                    or "in"
                    or "for"
                    or "with"
                    or "from"
                    or "toward"
                    or "towards"
                    or "including"
                    or "over"
                    or "by"
                )
        );
        if (before is not null)
        {
            return scene.Sentence.Mentions.FindLast(m => m.First >= before.First && m.End <= before.End) is { } mention
                ? MeetingSubjects.Joined(scene.Sentence, mention)
                : [before.Actor.Economy!];
        }

        return scene.Sentence.Actors.FirstOrDefault(a =>
                a.First > scene.Word.End
                && !a.IsOwner
                && a.Actor.Economy is { } economy
                && !named.Contains(economy)
                && scene.Sentence.Has(Category.Word, "reporting", a.End, a.End + 1)
            )
                is { } speaker
                ? [speaker.Actor.Economy!]
            : Grammar.Subject(scene.Sentence, scene.Word.First, scene.Start) is { } subject
            && MeetingSubjects.Joined(scene.Sentence, subject) is { Count: >= 2 } joined
                ? joined
            : [];
    }

    /// <summary>"Both sides", "the two", "the two countries", and "they" after a sentence that tells who.</summary>
    public static bool AreBoth(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        int before = scene.Word.First;
        return sentence.Has(Category.Word, "both", sentence.First, before)
            || Enumerable
                .Range(sentence.First, Math.Max(0, before - sentence.First))
                .Any(i =>
                    sentence.Norm(i) is "two" or "both"
                    && (sentence.Norm(i - 1) == "the" || sentence.Norm(i) == "both")
                    && sentence.Norm(i + 1)
                        is "will"
                            or "would"
                            or "agreed"
                            or "met"
                            or "are"
                            or "have"
                            or "had"
                            or "also"
                            or "sides"
                            or "leaders"
                            or "men"
                            or "governments"
                            or "countries"
                            or "ministers"
                            or "nations"
                            or "delegations"
                            or "teams"
                            or "presidents"
                            or "officials"
                            or "negotiators"
                )
            || (sentence.Norm(Grammar.ClauseStart(sentence, before)) is "they" or "we" && scene.LastParties.Count >= 2);
    }

    /// <summary>True where many states meet: "ministers from 92 nations", "the OECD ministerial meeting", "the G20".</summary>
    public static bool AreMany(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        int from = Math.Max(Grammar.ClauseStart(sentence, scene.Word.First), scene.Word.First - 14);
        int to = Math.Min(Grammar.ClauseEnd(sentence, scene.Word.End), scene.Word.End + 10);
        bool body = sentence.Of(Category.Institution).Any(h => h.First >= from && h.End <= to && IsInternational(h));
        bool pact = sentence.Agreements.Exists(a =>
            a.First >= from
            && a.End <= to
            && Lexicon.Shared.Agreements.Values.Any(k =>
                (k.ShortName ?? k.Name) == a.Name && k.Members.Count > MeetingGroups.Most
            )
        );
        return body
            || pact
            || MeetingWord.In(sentence, "many").Any(w => w.First >= from && w.End <= to && IsCounted(sentence, w));
    }

    /// <summary>The people and institutions of those who meet, where they are named about the word.</summary>
    public static Actor[] Participants(MeetingScene scene, IReadOnlyList<string> parties)
    {
        const int reach = 16;
        Sentence sentence = scene.Sentence;
        int from = Grammar.ClauseStart(sentence, scene.Word.First);
        from = from == scene.Word.First ? sentence.First : from;
        int to = scene.Word.End;
        while (to < Math.Min(sentence.End, scene.Word.End + reach) && !scene.IsClauseEnd(to))
        {
            to++;
        }

        return
        [
            .. sentence
                .Actors.Where(a =>
                    a.First >= from
                    && a.First < to
                    && !a.IsOwner
                    && sentence.Norm(a.First - 1) is not ("at" or "in")
                    && (a.Actor.Person is not null || a.Actor.Institution is not null)
                    && a.Actor.Economy is { } economy
                    && parties.Contains(economy)
                    && !sentence.Has(Category.Word, "reporting", a.End, a.End + 1)
                )
                .Select(a => a.Actor)
                .Distinct(),
        ];
    }

    /// <summary>True where a token begins words for a person with an office, an official or a delegation.</summary>
    public static bool IsOfficial(Sentence sentence, int from, int to) =>
        sentence.Actors.Exists(a => a.First < to && a.End > from && a.Form == ActorForm.Person)
        || sentence.Hits.Exists(h =>
            h.First < to
            && h.End > from
            && (
                h.Category == Category.Office
                || (
                    h.Category == Category.Role
                    && (
                        h.Key.StartsWith("minister", StringComparison.Ordinal)
                        || h.Key.StartsWith("representative", StringComparison.Ordinal)
                        || h.Key.StartsWith("official", StringComparison.Ordinal)
                        || h.Key.StartsWith("lawmaker", StringComparison.Ordinal)
                        || h.Key.StartsWith("body", StringComparison.Ordinal)
                    )
                )
            )
        );

    /// <summary>The economy of whoever is named from a token on.</summary>
    public static string? At(Sentence sentence, int token)
    {
        if (sentence.MentionAt(token) is { } mention)
        {
            return mention.First == token && !mention.IsPlace ? mention.Economy : null;
        }

        return sentence.ActorAt(token) is { IsOwner: false } actor && actor.First == token ? actor.Actor.Economy : null;
    }

    private static bool Leads(Sentence sentence, int token) =>
        sentence.Norm(token) is "with" or "between" or "among" or "of" or "by" or "from" or "involving" or "bringing"
        && !(sentence.Norm(token) == "from" && sentence.Times.Any(t => t.First == token + 1));

    private static bool Ends(Sentence sentence, int token) =>
        sentence.Norm(token)
            is "."
                or ";"
                or ":"
                or "\""
                or "that"
                or "which"
                or "who"
                or "said"
                or "told"
                or "about"
                or "over"
                or "on"
                or "after"
                or "before"
                or "aimed"
                or "because"
                or "in"
                or "at"
                or "here"
                or "but"
                or "while"
                or "as"
                or "against"
                or "toward"
                or "towards"
        || sentence.At(token, Category.Tense) is not null
        || (sentence.Norm(token) == "to" && token + 1 < sentence.End && !sentence.Tokens[token + 1].Capital);

    /// <summary>", Japan said", ", he added": what stands after the comma has its own verb.</summary>
    private static bool BeginsClause(Sentence sentence, int token)
    {
        int first = sentence.Norm(token) is "the" or "and" ? token + 1 : token;
        int end = sentence.ActorAt(first)?.End ?? sentence.MentionAt(first)?.End ?? first;
        return sentence.Has(Category.Word, "reporting", end, end + 1) || sentence.At(end, Category.Tense) is not null;
    }

    /// <summary>"The Geneva talks" are in Geneva; "the Washington-Tokyo talks" are between the two.</summary>
    private static bool IsTown(Sentence sentence, Mention mention, int next) =>
        mention.IsPlace
        || (
            mention.Form == MentionForm.Capital
            && sentence.Norm(next) is not ("'s" or "and" or "/")
            && !sentence.IsHyphenated(next)
            && !sentence.IsHyphenated(mention.First)
        );

    private static bool IsInternational(Hit hit) =>
        Lexicon.Shared.Institutions.GetValueOrDefault(hit.Key.TrimEnd('?'))
            is { Economy: null, Kind: InstitutionKind.International };

    /// <summary>"Ministers from 92 nations", "leaders of 14 countries", "world leaders".</summary>
    private static bool IsCounted(Sentence sentence, MeetingWord many)
    {
        if (sentence.Norm(many.First - 1) is "world" or "finance" && sentence.Norm(many.End) is not "of")
        {
            return sentence.Norm(many.First - 1) is "world";
        }

        int of = many.End;
        if (sentence.Norm(of) is not ("of" or "from"))
        {
            return sentence.Norm(many.End - 1) is "countries" or "nations" or "states" or "members" or "partners"
                && IsNumber(sentence, many.First - 1, 3);
        }

        return Enumerable
            .Range(of + 1, 6)
            .Any(i =>
                sentence.Norm(i)
                    is "countries"
                        or "nations"
                        or "states"
                        or "members"
                        or "economies"
                        or "partners"
                        or "world"
            );
    }

    private static bool IsNumber(Sentence sentence, int token, int reach) =>
        Enumerable
            .Range(token - reach + 1, reach)
            .Any(i =>
                i >= sentence.First
                && (
                    (sentence.Tokens[i].Kind == TokenKind.Number && sentence.Norm(i) is not ("1" or "2"))
                    || sentence.Of(Category.Number).Any(h => h.First == i && h.Key is not ("1" or "2"))
                    || sentence.Norm(i) is "member" or "all" or "participating" or "many"
                )
            );
}
