namespace Parley.Dossier;

/// <content>To whom it is done.</content>
internal static partial class Roles
{
    private const int FarthestObject = 8;
    private const int FarthestAgainst = 14;

    /// <summary>"Joint action with the United States against Japan": who stands behind "against" bears it.</summary>
    private static Doer? Against(Sentence sentence, int from, Doer? by)
    {
        int end = Math.Min(ActFinder.ObjectEnd(sentence, from), from + FarthestAgainst);
        for (int i = from; i < end; i++)
        {
            if (sentence.Norm(i) == "against")
            {
                int at = sentence.Norm(i + 1) is "the" or "all" ? i + 2 : i + 1;
                return
                    Sides.At(sentence, at) is { } found && !found.Economies.Any(e => by?.Economies.Contains(e) == true)
                    ? found
                    : null;
            }
        }

        return null;
    }

    /// <summary>Those it is done to: the first economies after a verb, with nothing but words of the object or the given words between.</summary>
    /// <remarks>Who does it, where given, is passed over: "lifted U.S. tariffs on Chinese goods".</remarks>
    public static Doer? Object(Reading reading, Sentence sentence, int from, HashSet<string> through, Doer? by = null)
    {
        if (through.Contains("against") && Against(sentence, from, by) is { } target)
        {
            return target;
        }

        bool passed = false;
        for (int i = from; i < Math.Min(sentence.End, from + FarthestObject + (passed ? 6 : 0)); i++)
        {
            if (sentence.MentionAt(i) is { IsPlace: false } mention)
            {
                if (by is not null && by.Economies.Contains(mention.Economy) && through.Count > 0)
                {
                    i = mention.End - 1;
                    continue;
                }

                return List(sentence, mention);
            }

            bool led =
                through.Contains(sentence.Norm(i - 1)) || (i == from && sentence.Norm(i - 1) is "to" or "with" or "on");
            if (led && Sides.At(sentence, i) is { } capital)
            {
                return capital;
            }

            if (reading.Both.Count == 2 && sentence.Of(Category.Word, "both").Any(h => h.First == i))
            {
                string last = sentence.Norm(sentence.Of(Category.Word, "both").First(h => h.First == i).End - 1);
                return last == "other" ? null : new Doer(reading.Both, i, i + 1);
            }

            string norm = sentence.Norm(i);
            if (through.Contains(norm))
            {
                passed = true;
                continue;
            }

            if (norm == "in" && sentence.Norm(i + 1) is "turn" or "return" or "response" or "reply")
            {
                i++;
                continue;
            }

            if (IsBoundary(norm) || sentence.MentionAt(i) is not null)
            {
                return null;
            }

            if (sentence.ActorAt(i) is { IsOwner: false, Actor.Economy: not null, Form: not ActorForm.Pronoun } actor)
            {
                return new Doer([actor.Actor], actor.First, actor.End);
            }
        }

        return null;
    }

    /// <summary>"Japan, South Korea and Taiwan": a mention and those listed after it.</summary>
    public static Doer List(Sentence sentence, Mention first)
    {
        List<Actor> all = [ActorOf(sentence, first)];
        Mention last = first;
        while (true)
        {
            int i = last.End;
            if (sentence.MentionAt(i) is { } pair && sentence.IsHyphenated(i))
            {
                all.Add(ActorOf(sentence, pair));
                last = pair;
                continue;
            }

            bool comma = sentence.Norm(i) == ",";
            i += comma ? 1 : 0;
            bool and = sentence.Norm(i) is "and" or "or";
            i += and ? 1 : 0;
            i += sentence.Norm(i) is "the" ? 1 : 0;
            if (
                (!comma && !and)
                || sentence.MentionAt(i) is not { IsPlace: false } next
                || next.First != i
                || (comma && !and && !IsListed(sentence, next))
            )
            {
                break;
            }

            if (!all.Exists(a => a.Economy == next.Economy))
            {
                all.Add(ActorOf(sentence, next));
            }

            last = next;
        }

        return new Doer(all, first.First, last.End);
    }

    /// <summary>A comma goes on with a list only where "and" or a comma comes again.</summary>
    private static bool IsListed(Sentence sentence, Mention mention) =>
        sentence.Norm(mention.End) is "," or "and" or "or";

    private static bool IsBoundary(string norm) =>
        norm
            is ","
                or ";"
                or ":"
                or "."
                or "\""
                or "("
                or "that"
                or "to"
                or "for"
                or "by"
                or "in"
                or "on"
                or "at"
                or "with"
                or "from"
                or "of"
                or "about"
                or "against"
                or "over"
                or "under"
                or "as"
                or "if"
                or "when"
                or "after"
                or "before"
                or "because"
                or "but"
                or "while"
                or "and"
                or "until"
                or "unless"
                or "who"
                or "which"
                or "into"
                or "toward"
                or "towards"
                or "during"
                or "than";
}
