namespace Parley.Dossier;

/// <summary>
/// Finds measures that a verb and its object make and no noun names: a market opened, tests eased, public contracts opened, a
/// currency revalued. Only what the side itself did, will do or will not do; what others want of it is a position.
/// </summary>
internal static class DeedFinder
{
    private const int Farthest = 7;

    public static IEnumerable<MeasureDraft> Find(Sentence sentence)
    {
        foreach (Hit verb in sentence.Of(Category.DeedVerb))
        {
            Hit? noun = sentence
                .Of(Category.DeedNoun)
                .FirstOrDefault(h =>
                    h.First >= verb.End && h.First - verb.End <= Farthest && Kinds(h).Intersect(Kinds(verb)).Any()
                );
            if (noun is null || Status(sentence, verb) is not { } status)
            {
                continue;
            }

            string kind = Kinds(noun).First(k => Kinds(verb).Contains(k));
            Mention? subject = Grammar.Subject(sentence, verb.First, Grammar.ClauseStart(sentence, verb.First));
            bool own =
                Enumerable.Range(verb.End, noun.First - verb.End).Any(i => sentence.Norm(i) is "its" or "their")
                || OwnerBetween(sentence, verb.End, noun.First) == subject?.Economy;
            bool currency = kind == "exchange_rate";
            bool shut = sentence.Norm(noun.End) is "no" or "only" or "wider";
            if (shut || subject is null || !(own || currency || kind == "standards"))
            {
                continue;
            }

            MeasureDraft draft = new(
                sentence,
                new Hit(verb.First, noun.End, Category.Measure, kind),
                SnakeCase.Find<MeasureKind>(kind)!.Value
            )
            {
                Status = status,
            };
            draft.Imposers.Add(subject.Economy);
            int last = Math.Min(sentence.End, noun.End + 8);
            foreach (Hit good in sentence.Of(Category.Good).Where(g => g.First >= verb.End && g.End <= last))
            {
                draft.AddGood(good.Key);
                draft.End = Math.Max(draft.End, good.End);
            }

            foreach (
                Mention mention in sentence.Mentions.Where(m =>
                    m.First >= noun.End && m.End <= last && m.Economy != subject.Economy && !m.IsPlace
                )
            )
            {
                draft.Targets.Add(mention.Economy);
                draft.End = Math.Max(draft.End, mention.End);
            }

            draft.IsDeed = true;
            yield return draft;
        }
    }

    private static string? OwnerBetween(Sentence sentence, int from, int to) =>
        sentence.Mentions.Find(m => m.First >= from && m.End <= to)?.Economy;

    private static string[] Kinds(Hit hit) => hit.Key.Split('/');

    private static MeasureStatus? Status(Sentence sentence, Hit verb)
    {
        bool past =
            sentence.Norm(verb.End - 1).EndsWith("ed", StringComparison.Ordinal)
            || sentence.Norm(verb.First).EndsWith("ed", StringComparison.Ordinal);
        int from = Math.Max(sentence.First, verb.First - 6);
        bool Near(params ReadOnlySpan<string> words)
        {
            for (int i = from; i < verb.First; i++)
            {
                if (words.Contains(sentence.Norm(i)))
                {
                    return true;
                }
            }

            return false;
        }

        // "once Japan had opened its market", "regulations were tightened to conform to EC standards"
        bool supposed = Enumerable
            .Range(sentence.First, verb.First - sentence.First)
            .Any(i => sentence.Norm(i) is "once" or "if" or "unless" or "until" or "whether");
        bool passive = sentence.Norm(verb.First - 1) is "was" or "were" or "is" or "are";
        if (supposed || passive)
        {
            return null;
        }

        if (
            Near(
                "if",
                "unless",
                "whether",
                "wants",
                "urged",
                "asked",
                "pressed",
                "force",
                "should",
                "could",
                "might",
                "until",
                "failed",
                "failure",
                "demanded",
                "persuade"
            )
        )
        {
            return null;
        }

        bool negated = sentence.Has(Category.Effect, "negation", from, verb.First);
        if (Near("will", "agreed", "pledged", "promised", "decided", "announced", "plans", "undertook", "would"))
        {
            return negated ? MeasureStatus.RuledOut : MeasureStatus.Announced;
        }

        return past && !negated && sentence.Norm(verb.First - 1) is not ("be" or "been") ? MeasureStatus.InForce : null;
    }
}
