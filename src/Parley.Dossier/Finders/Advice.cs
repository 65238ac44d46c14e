namespace Parley.Dossier;

/// <summary>What a speaker says that another side should or must do: "he stressed that Germany must continue".</summary>
internal static class Advice
{
    private const int FarthestSubject = 8;

    private static readonly ActEntry Asks = new(
        EventType.Request,
        PositionKind.Wants,
        ActPattern.Verb,
        [],
        ActNeeds.Issue
    );

    private static readonly ActEntry Refuses = new(
        EventType.Reject,
        PositionKind.Refuses,
        ActPattern.Verb,
        [],
        ActNeeds.Issue
    );

    private static readonly ActEntry Reproaches = new(
        EventType.Accuse,
        PositionKind.ComplainsOf,
        ActPattern.Verb,
        [],
        ActNeeds.Issue
    );

    public static Act? Of(Reading reading, Sentence sentence, Hit should)
    {
        if (Roles.Subject(reading, sentence, should.First) is not { } asked || asked.Economies.Count == 0)
        {
            return null;
        }

        int end = ActFinder.ObjectEnd(sentence, should.End);
        Doer? speaker = Speaker(reading, sentence, asked.First, end);
        Issue? about = IssueFinder.Find(sentence, should.End, end);
        if (
            speaker is null
            || about is null
            || speaker.Economies.Any(asked.Economies.Contains)
            || ActFinder.IsHypothetical(sentence, asked.First)
            || sentence.Norm(should.End) is "not" or "be"
        )
        {
            return null;
        }

        return new Act(
            Asks,
            sentence,
            should,
            speaker,
            asked,
            Inward: false,
            Negated: false,
            Modality.Asserted,
            EventTime.Past,
            about,
            sentence.Quote(Math.Min(speaker.First, asked.First), ActFinder.Trim(sentence, end))
        );
    }

    /// <summary>"Said that farm goods were out of bounds", "called the clause a non-starter": what a side will not talk about.</summary>
    public static Act? Refusal(Reading reading, Sentence sentence)
    {
        foreach (Hit hit in sentence.Of(Category.Word, "refused"))
        {
            int clause = Grammar.ClauseStart(sentence, hit.First);
            Doer? speaker =
                Sides.Speaker(reading, hit.First)
                ?? (
                    sentence.Of(Category.Word, "holds_view").LastOrDefault(h => h.End <= hit.First && h.First >= clause)
                        is { } view
                        ? Roles.Subject(reading, sentence, view.First)
                        : null
                );
            if (
                speaker is not { Economies: [var one] }
                || Sides.Other(reading, one) is not { } other
                || IsNot(sentence, hit.First - 1)
                || ActFinder.IsHypothetical(sentence, hit.First)
            )
            {
                continue;
            }

            return new Act(
                Refuses,
                sentence,
                hit,
                speaker,
                new Doer([other], hit.First, hit.End),
                Inward: false,
                Negated: false,
                Modality.Asserted,
                EventTime.Present,
                IssueFinder.Find(sentence, clause, hit.End),
                sentence.Quote(clause, hit.End)
            )
            {
                IsOfMatter = true,
            };
        }

        return null;
    }

    /// <summary>"He said Tokyo had not shown willingness to open its markets": what another has not done.</summary>
    public static Act? Reproach(Reading reading, Sentence sentence)
    {
        for (int i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            bool auxiliary = Auxiliaries.IsPlain(sentence.Norm(i));
            bool not = (auxiliary && IsNot(sentence, i + 1)) || Auxiliaries.IsNegated(sentence.Norm(i));
            bool unjust = auxiliary && IsUnjust(sentence, i + 1);
            Doer? accused =
                not ? Roles.Subject(reading, sentence, i)
                : unjust
                    ? Roles.Subject(reading, sentence, i)
                        ?? ActSides.Held(sentence, i, null)
                        ?? Others(reading, sentence, i)
                : null;
            if (accused is not { Economies.Count: > 0 })
            {
                continue;
            }

            int end = ActFinder.ObjectEnd(sentence, i + 2);
            Doer? speaker = Speaker(reading, sentence, accused.First, end);
            Issue? about = IssueFinder.Find(sentence, i + 2, end);
            if (
                speaker is { Economies.Count: > 0 }
                && (
                    unjust
                    || about is not null
                    || sentence.Of(Category.Word, "duty").Any(h => h.First > i && h.End <= end)
                )
                && !speaker.Economies.Any(accused.Economies.Contains)
                && !ActFinder.IsHypothetical(sentence, accused.First)
            )
            {
                return new Act(
                    Reproaches,
                    sentence,
                    new Hit(i, i + 2, Category.Act, ""),
                    speaker,
                    accused,
                    Inward: false,
                    Negated: false,
                    Modality.Asserted,
                    EventTime.Past,
                    about,
                    sentence.Quote(Math.Min(speaker.First, accused.First), ActFinder.Trim(sentence, end))
                );
            }
        }

        return null;
    }

    /// <summary>"These tariffs are illegal", said by one of two sides: the other's.</summary>
    private static Doer? Others(Reading reading, Sentence sentence, int verb)
    {
        for (int i = verb - 1; i >= Math.Max(sentence.First, verb - FarthestSubject); i--)
        {
            if (sentence.Norm(i) is "," or ";" or "said" or "that" && i < verb - 1)
            {
                break;
            }

            if (
                (
                    sentence.At(i, Category.Measure) is not null
                    || sentence.Of(Category.Word, "inquiry").Any(h => h.End == i + 1)
                )
                && reading.StatementAt(i) is { Speaker.Economy: { } speaker }
                && Sides.Other(reading, speaker) is { } other
            )
            {
                return new Doer([other], i, i + 1);
            }
        }

        return null;
    }

    /// <summary>"Are unfair", "was totally unacceptable".</summary>
    private static bool IsUnjust(Sentence sentence, int at)
    {
        while (
            VerbGroup.Reader.IsAdverb(sentence.Norm(at)) || sentence.Norm(at) is "been" or "very" or "so" or "an" or "a"
        )
        {
            at++;
        }

        return sentence.Of(Category.Word, "unjust").Any(h => h.First == at);
    }

    /// <summary>"Not", "just not", "yet to".</summary>
    private static bool IsNot(Sentence sentence, int at) =>
        sentence.Norm(at) is "not" or "never"
        || (sentence.Norm(at + 1) is "not" or "never" && VerbGroup.Reader.IsAdverb(sentence.Norm(at)))
        || (sentence.Norm(at) == "yet" && sentence.Norm(at + 1) == "to")
        || (sentence.Norm(at) is "failed" or "refused" && sentence.Norm(at + 1) == "to");

    /// <summary>Who says what a clause holds: before it ("Mulford said that") or after it (", Mulford said").</summary>
    public static Doer? Speaker(Reading reading, Sentence sentence, int first, int end)
    {
        if (Sides.Speaker(reading, first) is { } speaker)
        {
            return speaker;
        }

        Hit? before = sentence.Of(Category.Reporting).LastOrDefault(h => h.End <= first && first - h.End <= 6);
        Hit? after = sentence.Of(Category.Reporting).FirstOrDefault(h => h.First >= end && h.First - end <= 8);
        before ??= sentence.Of(Category.Word, "holds_view").LastOrDefault(h => h.End <= first && first - h.End <= 4);
        return before is not null ? Roles.Subject(reading, sentence, before.First)
            : after is not null && sentence.Norm(after.First - 1) != "," ? Roles.Subject(reading, sentence, after.First)
            : null;
    }
}
