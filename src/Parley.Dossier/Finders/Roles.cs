namespace Parley.Dossier;

/// <summary>One or several actors in one place of a sentence: a subject, or those something is done to.</summary>
/// <param name="Actors">Who they are.</param>
/// <param name="First">The first token of the first of them.</param>
/// <param name="End">One past the last token of the last of them.</param>
/// <param name="Lawmaker">True where it is a legislature.</param>
internal sealed record Doer(IReadOnlyList<Actor> Actors, int First, int End, bool Lawmaker = false)
{
    public Doer(IEnumerable<string> economies, int first, int end, bool lawmaker = false)
        : this([.. economies.Select(e => new Actor(e))], first, end, lawmaker) { }

    /// <summary>Codes of their economies, each once.</summary>
    public IReadOnlyList<string> Economies { get; } =
    [.. Actors.Where(a => a.Economy is not null).Select(a => a.Economy!).Distinct()];
}

/// <summary>Who does what a verb says, and to whom.</summary>
internal static partial class Roles
{
    private const int FarthestSubject = 14;

    /// <summary>The subject of a verb group; null where none is named near.</summary>
    public static Doer? Subject(Reading reading, Sentence sentence, int group)
    {
        int p = BeforeTimes(sentence, group - 1);
        string norm = sentence.Norm(p);
        if (
            p + 1 == group
            && sentence.ActorAt(p) is { IsOwner: true }
            && sentence.Of(Category.Modal).Any(h => h.First == group)
            && sentence.MentionAt(p) is { IsPlace: false } planner
        )
        {
            // "The U.S. decision to impose".
            return new Doer([planner.Economy], planner.First, planner.End);
        }

        if (
            Phrase(sentence, norm == "," ? p - 1 : p) is { } phrase
            && (norm != "," || phrase.End == p)
            && !IsGoverned(sentence, phrase)
        )
        {
            return OfPhrases(sentence, phrase);
        }

        if (norm is "its" or "their" or "his" or "her" or "'s")
        {
            // "Japan reaffirmed its intention to", "Japan's plan to".
            return norm != "'s" ? Main(reading, sentence, p)
                : sentence.MentionAt(p - 1) is { IsPlace: false } owner ? Whole(reading, sentence, owner)
                : sentence.ActorAt(p - 1) is { Actor.Economy: not null } body
                    ? new Doer([body.Actor], body.First, body.End)
                : null;
        }

        if (norm is "who" or "which" or "that")
        {
            // "Japan, which opposes", "the officials who said"; after a verb "that" begins what is said.
            return norm == "that" && IsReporting(sentence, p - 1) ? null : Nearest(reading, sentence, p, p - 10);
        }

        if (norm is "we" or "i")
        {
            return Sides.Speaker(reading, p) ?? (norm == "we" && !reading.IsQuoted(p) ? Sides.Home(reading, p) : null);
        }

        if (norm is "government" or "ministry" && sentence.Norm(p - 1) == "the")
        {
            return Sides.Home(reading, p);
        }

        if (Seated(sentence, p) is { } seated)
        {
            return seated;
        }

        if (norm is "it" or "he" or "she" or "they")
        {
            return OfPronoun(reading, sentence, p, norm);
        }

        if (norm is "and" or "or" or "but" || (norm == "," && sentence.Norm(p - 1) != ","))
        {
            if (Parenthesis(sentence, p) is { } opened)
            {
                if (Nearest(reading, sentence, opened, opened - 8) is { } around)
                {
                    return around;
                }

                if (sentence.Norm(opened + 1) is "who" or "whose" or "which" && opened - sentence.First <= 8)
                {
                    // "The farmers' lobby, whose members blame China, wants": whose it is, and not China.
                    return Phrase(sentence, opened - 1) is { } before && !IsGoverned(sentence, before)
                        ? OfPhrases(sentence, before)
                        : null;
                }
            }

            return Main(reading, sentence, p);
        }

        return Nearest(reading, sentence, p + 1, p - FarthestSubject);
    }

    /// <summary>The last token before the adverbs and the words for a time that stand before a verb: "Japan on Monday formally".</summary>
    private static int BeforeTimes(Sentence sentence, int p)
    {
        while (p > sentence.First)
        {
            if (VerbGroup.Reader.IsAdverb(sentence.Norm(p)))
            {
                p--;
            }
            else if (sentence.Times.FirstOrDefault(t => t.End == p + 1) is { } time && time.First > sentence.First + 1)
            {
                p = time.First - 1;
                p -= sentence.Norm(p) is "on" or "in" or "at" or "late" or "early" or "during" or "by" ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        return p;
    }

    /// <summary>"A foreign ministry official in Tokyo", "the finance ministry in Seoul": whose capital it is.</summary>
    private static Doer? Seated(Sentence sentence, int token)
    {
        int first = sentence.MentionAt(token) is { IsPlace: true } mention ? mention.First : token;
        if (
            sentence.Norm(first - 1) != "in"
            || sentence.At(first, Category.Capital) is not { } capital
            || sentence.ActorAt(first - 2) is not { IsOwner: false, Form: not ActorForm.Pronoun } who
        )
        {
            return null;
        }

        return who.Actor.Economy is null
            ? new Doer([capital.Key], who.First, capital.End)
            : new Doer([who.Actor], who.First, capital.End);
    }

    /// <summary>
    /// Those who do something together and are not named: "negotiators held talks with Japan", "the ministers will meet again".
    /// </summary>
    public static Doer? Unnamed(Reading reading, Sentence sentence, int group, Doer? with)
    {
        int p = group - 1;
        while (p > sentence.First && VerbGroup.Reader.IsAdverb(sentence.Norm(p)))
        {
            p--;
        }

        // "The ministers of New Zealand and China".
        Mention? last = sentence.MentionAt(p);
        Mention? other = last is null
            ? null
            : sentence.Mentions.FindLast(m => m.End <= last.First && last.First - m.End <= 2);
        if (
            last is not null
            && other is not null
            && sentence.Norm(last.First - 1) is "and" or "the"
            && other.Economy != last.Economy
        )
        {
            return new Doer([other.Economy, last.Economy], other.First, last.End);
        }

        bool many =
            sentence.ActorAt(p) is { IsOwner: false, Many: true, Actor.Economy: null, Actor.Institution: null }
            || sentence.Norm(p) is "they" or "negotiators" or "delegations" or "ministers" or "leaders" or "we";
        if (
            !many
            || Sides.Pair(reading, sentence) is not { Count: 2 } pair
            || (pair.Contains("EU") && sentence.Norm(p) == "ministers" && with is null)
        )
        {
            return null;
        }

        string[] sides = [.. pair.Where(e => with?.Economies.Contains(e) != true)];
        return with is null || sides.Length == 1 ? new Doer(sides, p, p + 1) : null;
    }

    /// <summary>The words that name an actor whom a token belongs to, null where it is none or only owns what follows.</summary>
    private static ActorPhrase? Phrase(Sentence sentence, int token) =>
        sentence.ActorAt(token) is { IsOwner: false } phrase
        && phrase.Actor is { } actor
        && (actor.Economy is not null || actor.Institution is not null)
        && sentence.MentionAt(token) is not { IsPlace: true }
            ? phrase
            : null;

    /// <summary>An actor and those that "and" or a list joins to it.</summary>
    private static Doer OfPhrases(Sentence sentence, ActorPhrase last)
    {
        List<Actor> actors = [last.Actor];
        int first = last.First;
        while (true)
        {
            int link = first - 1;
            bool listed = actors.Count > 1 || sentence.Norm(last.End) == "and";
            if (sentence.Norm(link) != "and" && !(listed && sentence.Norm(link) == ","))
            {
                break;
            }

            int end = sentence.Norm(link - 1) == "," && sentence.Norm(link) == "and" ? link - 1 : link;
            if (Phrase(sentence, end - 1) is not { } other || other.End > end)
            {
                break;
            }

            if (!actors.Contains(other.Actor))
            {
                actors.Insert(0, other.Actor);
            }

            first = other.First;
        }

        bool lawmaker = sentence.Mentions.Exists(m => m.IsLawmaker && m.First >= last.First && m.End <= last.End);
        return new Doer(actors, first, last.End, lawmaker);
    }

    /// <summary>Who is meant where a mention stands: the person or the institution, where more than the economy is named.</summary>
    private static Actor ActorOf(Sentence sentence, Mention mention) =>
        sentence.ActorAt(mention.First) is { IsOwner: false } phrase && phrase.Actor.Economy == mention.Economy
            ? phrase.Actor
            : new Actor(mention.Economy);

    /// <summary>The subject of the clause before a coordinated verb: "Japan rejected the offer and accused".</summary>
    public static Doer? Main(Reading reading, Sentence sentence, int before)
    {
        int start = Grammar.ClauseStart(sentence, before);
        for (int i = before - 1; i > start; i--)
        {
            if (
                sentence.Norm(i) is "when" or "while" or "whereas" or "because"
                && sentence.Mentions.Exists(m => m.First > i && m.End <= before)
            )
            {
                start = i + 1;
                break;
            }

            if (sentence.Norm(i) == "that" || (IsReporting(sentence, i) && sentence.Norm(i + 1) != ","))
            {
                start = i + 1;
                break;
            }
        }

        ActorPhrase? named = sentence.Actors.Find(a =>
            a.First >= start && a.End <= before && Phrase(sentence, a.End - 1) == a && !IsGoverned(sentence, a)
        );
        if (named is not null)
        {
            while (
                sentence.Norm(named.End) is "," or "and"
                && Phrase(sentence, sentence.Norm(named.End + 1) == "and" ? named.End + 2 : named.End + 1) is { } next
                && next.First > named.First
                && next.End <= before
            )
            {
                named = next;
            }

            return OfPhrases(sentence, named);
        }

        Mention? first = sentence.Mentions.Find(m => m.First >= start && m.End <= before && Grammar.Acts(sentence, m));
        return first is null ? null : Whole(reading, sentence, first);
    }

    /// <summary>"like the U.S.", "talks with Japan": who stands after a preposition does nothing.</summary>
    private static bool IsGoverned(Sentence sentence, ActorPhrase phrase) =>
        sentence.Norm(phrase.First - 1)
            is "like"
                or "of"
                or "with"
                or "by"
                or "from"
                or "to"
                or "between"
                or "against"
                or "on"
                or "over"
                or "at"
                or "in"
                or "for"
                or "than"
                or "toward"
                or "towards"
                or "including"
                or "into";

    /// <summary>Where a parenthesis between two commas that ends at a token begins, null where none does.</summary>
    private static int? Parenthesis(Sentence sentence, int comma)
    {
        if (sentence.Norm(comma) != ",")
        {
            return null;
        }

        for (int i = comma - 1; i > Math.Max(sentence.First, comma - 20); i--)
        {
            if (sentence.Norm(i) == ",")
            {
                return i;
            }
        }

        return null;
    }

    private static Doer? OfPronoun(Reading reading, Sentence sentence, int at, string pronoun)
    {
        if (
            pronoun == "they"
            && sentence.Of(Category.Word, "both").Any(h => h.End <= at && at - h.End <= 8)
            && Sides.Pair(reading, sentence) is { Count: 2 } both
        )
        {
            return new Doer(both, at, at + 1);
        }

        if (
            pronoun == "they"
            && sentence.Before is { } before
            && Sides.Pair(reading, before) is { Count: 2 } pair
            && (before.Has(Category.Word, "both") || IsJoined(before, pair) || HaveMet(before, pair))
        )
        {
            return new Doer(pair, at, at + 1);
        }

        // "Japan said it would": whoever says it; "he said": whoever acted in the sentence before.
        Mention? said = sentence.Mentions.FindLast(m =>
            m.End < at && at - m.End <= 12 && Grammar.Acts(sentence, m) && IsFollowedByReport(sentence, m, at)
        );
        if (said is not null)
        {
            return Whole(reading, sentence, said) with { First = at, End = at + 1 };
        }

        // "China's Ministry of Commerce said it did not accept".
        if (pronoun is "it" or "he" or "she" && at > sentence.First && !reading.IsQuoted(at))
        {
            if (Sides.Speaker(reading, at) is { } speaker)
            {
                return speaker;
            }
        }

        if (pronoun is "he" or "she" && sentence.Before is { } last)
        {
            Mention? person = last.Mentions.Find(m =>
                m.Form == MentionForm.Person || (m.Form == MentionForm.Actor && m.First == last.First)
            );
            return person is null ? null : new Doer([person.Economy], at, at + 1);
        }

        return pronoun == "it" && at == sentence.First && Opening(reading, sentence.Before) is { } opening
            ? opening with
            {
                First = at,
                End = at + 1,
            }
            : null;
    }

    /// <summary>A sentence that tells of talks between the two: "they" after it are both.</summary>
    private static bool HaveMet(Sentence sentence, IReadOnlyList<string> pair) =>
        pair.All(e => sentence.Mentions.Exists(m => m.Economy == e))
        && sentence
            .Of(Category.Act)
            .Any(h => ActEntry.Of(h).Entry is { Event: EventType.Consult, Pattern: ActPattern.Together });

    /// <summary>"Japanese and U.S. officials", "Canada and Mexico".</summary>
    private static bool IsJoined(Sentence sentence, IReadOnlyList<string> pair)
    {
        for (int i = 1; i < sentence.Mentions.Count; i++)
        {
            Mention one = sentence.Mentions[i - 1];
            Mention other = sentence.Mentions[i];
            if (
                pair.Contains(one.Economy)
                && pair.Contains(other.Economy)
                && one.Economy != other.Economy
                && other.First - one.End <= 3
                && Enumerable.Range(one.End, other.First - one.End).Any(k => sentence.Norm(k) == "and")
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject that a sentence begins with, which "it" and "its" at the next one's beginning mean.</summary>
    public static Doer? Opening(Reading reading, Sentence? sentence, int deepest = 3)
    {
        if (sentence is null || deepest == 0)
        {
            return null;
        }

        if (sentence.Norm(sentence.First) == "the" && sentence.Norm(sentence.First + 1) is "government" or "ministry")
        {
            return Sides.Home(reading, sentence.First + 1);
        }

        if (sentence.Norm(sentence.First) is "it" or "its")
        {
            return Opening(reading, sentence.Before, deepest - 1);
        }

        Mention? first = sentence.Mentions.Find(m => m.First - sentence.First <= 1);
        return
            first is null
            || !Grammar.Acts(sentence, first)
            || first.Form is MentionForm.Person or MentionForm.Adjective
            || sentence.Norm(first.End) is "and" or "officials"
            ? null
            : Whole(reading, sentence, first);
    }

    private static bool IsFollowedByReport(Sentence sentence, Mention mention, int to) =>
        sentence
            .Of(Category.Word, "reporting")
            .Any(h => h.First >= mention.End && h.First - mention.End <= 5 && h.End <= to);

    private static bool IsReporting(Sentence sentence, int at) =>
        sentence.Of(Category.Word, "reporting").Any(h => h.First <= at && at < h.End);

    /// <summary>The nearest one that acts, before a token and not before another verb.</summary>
    private static Doer? Nearest(Reading reading, Sentence sentence, int before, int farthest)
    {
        int from = Math.Max(Grammar.ClauseStart(sentence, before - 1), farthest);
        Hit? both = sentence.Of(Category.Word, "both").LastOrDefault(h => h.End <= before && h.First >= from);
        Mention? mention = Grammar.Subject(sentence, before, from);
        if (
            both is not null
            && Sides.Pair(reading, sentence) is { Count: 2 } pair
            && (mention is null || mention.First < both.First)
        )
        {
            return HasVerb(sentence, both.End, before) ? null : new Doer(pair, both.First, both.End);
        }

        return mention is null || HasVerb(sentence, mention.End, before) ? null : Whole(reading, sentence, mention);
    }

    private static Doer Whole(Reading reading, Sentence sentence, Mention mention)
    {
        _ = reading;
        List<Actor> all = [ActorOf(sentence, mention)];
        int first = Beginning(sentence, mention);
        while (Before(sentence, first, all.Count > 1 || sentence.Norm(mention.End) == "and") is { } other)
        {
            if (!all.Exists(a => a.Economy == other.Economy))
            {
                all.Insert(0, ActorOf(sentence, other));
            }

            first = Beginning(sentence, other);
        }

        return new Doer(all, first, mention.End, mention.IsLawmaker);
    }

    /// <summary>Where the name that a mention stands in begins, with its titles: "U.S. Trade Representative Robert Lighthizer".</summary>
    private static int Beginning(Sentence sentence, Mention mention)
    {
        int i = mention.First;
        while (
            i > sentence.First
            && !(i - 1 == sentence.First && IsOpening(sentence.Norm(i - 1)))
            && (
                sentence.Norm(i - 1) is "the" or "'s" or "president" or "minister" or "prime"
                || sentence.Tokens[i - 1] is { Capital: true, Kind: TokenKind.Word }
            )
            && (sentence.MentionAt(i - 1) is not { } other || other.Economy == mention.Economy)
        )
        {
            i--;
        }

        return i;
    }

    /// <summary>A word whose capital only begins the sentence.</summary>
    private static bool IsOpening(string norm) =>
        norm
            is "if"
                or "but"
                or "and"
                or "when"
                or "as"
                or "while"
                or "after"
                or "before"
                or "because"
                or "since"
                or "although"
                or "though"
                or "unless"
                or "whether"
                or "in"
                or "on"
                or "at"
                or "for"
                or "meanwhile"
                or "however"
                or "yesterday"
                or "some"
                or "most"
                or "then";

    /// <summary>The one that "and" or, in a list, a comma joins to a name.</summary>
    private static Mention? Before(Sentence sentence, int first, bool listed)
    {
        int link = first - 1;
        if (sentence.Norm(link) != "and" && !(listed && sentence.Norm(link) == ","))
        {
            return null;
        }

        // "Toshimitsu Motegi, Japan's minister for the economy, and Robert Lighthizer": from comma to comma is beside the point.
        if (
            sentence.Norm(link) == "and"
            && sentence.Norm(link - 1) == ","
            && Parenthesis(sentence, link - 1) is { } open
        )
        {
            Mention? around = sentence.Mentions.Find(m => m.End == open && Grammar.Acts(sentence, m));
            if (around is not null)
            {
                return around;
            }
        }

        int end = sentence.Norm(link - 1) == "," ? link - 1 : link;
        return sentence.Mentions.Find(m =>
            m.End == end
            && !m.IsPlace
            && (sentence.Norm(link) == "," || Grammar.Acts(sentence, m) || m.Form == MentionForm.Person)
        );
    }

    /// <summary>True where a verb of another clause stands between: "Japan said the tariffs [hurt]".</summary>
    private static bool HasVerb(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            string norm = sentence.Norm(i);
            bool relative = sentence.Norm(from) is "," or "who" or "which" && sentence.Norm(to - 1) == ",";
            if (!relative && (Auxiliaries.Is(norm) || IsReporting(sentence, i)))
            {
                return true;
            }
        }

        return false;
    }
}
