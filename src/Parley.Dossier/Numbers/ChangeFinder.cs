namespace Parley.Dossier;

/// <summary>Tells by how much something rose or fell: by a verb ("rose 14.9 pct", "cut output by 10 pct") or a noun ("a rise of 5 pct in exports").</summary>
internal sealed class ChangeFinder(
    NumberWords words,
    List<NumberPhrase> numbers,
    MeasuredNouns nouns,
    Continuation earlier
)
{
    private readonly Sentence _sentence = words.Sentence;

    /// <summary>"rose 14.9 pct", "was up by about 3 pct", "cut output of certain chips by 10 pct".</summary>
    public Frame? Changing(int at, Measurement? last)
    {
        bool by = _sentence.Norm(at) == "by";
        int verb = by || (_sentence.Norm(at) == "at" && IsPace(at)) ? at - 1 : at;
        while (
            verb > _sentence.First
            && (
                _sentence.Norm(verb).EndsWith("ly", StringComparison.Ordinal)
                || _sentence.Norm(verb)
                    is "about"
                        or "some"
                        or "only"
                        or "further"
                        or "another"
                        or "again"
                        or "also"
                        or "by"
            )
        )
        {
            verb--;
        }

        // "undervalued by 15 to 40 percent"
        if (words.Change(verb, "valued") is { } valued && nouns.Subject(valued.First, last) is { } misjudged)
        {
            return misjudged;
        }

        bool moves = words.Change(verb, "adverb") is null || _sentence.Norm(verb) is "up" or "down" or "off";
        if (
            moves
            && words.Change(verb, "verb", "adverb", "transitive") is { } change
            && change.End == verb + 1
            && !IsNoun(change)
        )
        {
            Frame? subject =
                nouns.Subject(change.First, last)
                ?? earlier.Thing(change.First, last)
                ?? Continuation.Taken(last)
                ?? earlier.Back(change.First)
                ?? Growing(change);
            return new Frame(subject?.What ?? MeasuredEntry.Unknown, subject?.Head, NumberWords.SignOf(change))
            {
                Continues = subject?.Continues,
            };
        }

        if (!by)
        {
            return null;
        }

        for (int i = at - 1; i >= Math.Max(_sentence.First, at - 18) && !nouns.IsStop(i); i--)
        {
            if (words.Change(i, "transitive", "verb", "noun") is not { } lever || words.Measured(i) is { Length: > 1 })
            {
                continue;
            }

            Hit? head = nouns.HeadOf(lever.End) ?? nouns.First(lever.End, at);
            if (lever.Key.EndsWith("noun", StringComparison.Ordinal) && _sentence.Norm(lever.End) is "in" or "of")
            {
                head ??= nouns.HeadOf(lever.End + 1);
            }

            Frame? subject = head is null
                ? nouns.Subject(lever.First, last)
                : new Frame(NumberWords.EntryOf(head), head, 0);
            return new Frame(subject?.What ?? MeasuredEntry.Unknown, subject?.Head, NumberWords.SignOf(lever))
            {
                Continues = subject?.Continues,
            };
        }

        return null;
    }

    /// <summary>"contracted at a 0.9% annualized rate".</summary>
    private bool IsPace(int at)
    {
        for (int i = at + 1; i < Math.Min(_sentence.End, at + 9); i++)
        {
            if (_sentence.Norm(i) is "rate" or "pace" or "clip")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the members need to grow three pct", "China expanded 6.7 percent": an economy grows.</summary>
    private Frame? Growing(Hit verb)
    {
        bool grows =
            words.Change(verb.First, "verb") is not null
            && Growth.Any(g => _sentence.Norm(verb.First).StartsWith(g, StringComparison.Ordinal));
        for (int i = verb.First - 1; grows && i >= Math.Max(_sentence.First, verb.First - 5); i--)
        {
            if (
                _sentence.Norm(i) is "nations" or "countries" or "members" or "nation" or "country"
                || _sentence.MentionAt(i) is not null
            )
            {
                return new Frame(Economy, verb, 0);
            }
        }

        return null;
    }

    private static readonly string[] Growth = ["grow", "grew", "expand", "contract", "shrank", "shrink"];

    private static MeasuredEntry Economy { get; } =
        new(AmountConcept.Other, FigureConcept.Growth, MeasuredKind.Economy, null);

    /// <summary>"the rise", "a cut": a noun and no verb.</summary>
    private bool IsNoun(Hit change) =>
        _sentence.Norm(change.First - 1) is "the" or "a" or "an" or "this" or "its" or "their" or "further";

    /// <summary>"growth" alone is what is measured; "growth in exports" is a change.</summary>
    public bool IsBareGrowth(Hit change, Hit? measured) =>
        _sentence.Norm(change.First) == "growth"
        && measured is not null
        && (_sentence.Norm(change.End) is not ("in" or "of") || nouns.HeadOf(change.End + 1) is null);

    /// <summary>What changes: the noun before the change ("output cut"), or what it is a change in ("a rise of the yen").</summary>
    public Frame ChangeOf(Hit change, Hit? head, Measurement? last)
    {
        int sign = NumberWords.SignOf(change);
        if (head is not null)
        {
            return new Frame(NumberWords.EntryOf(head), head, sign);
        }

        int at = change.End;

        // "an increase of 10 pct in exports": the number stands between.
        if (_sentence.Norm(at) == "of" && numbers.Find(n => n.First >= at + 1 && n.First <= at + 4) is { } within)
        {
            at = within.End;
        }

        if (_sentence.Norm(at) is "in" or "of" or "for" or "to" && nouns.HeadOf(at + 1) is { } found)
        {
            return new Frame(NumberWords.EntryOf(found), found, sign);
        }

        // "a nine pct decrease from Japan" goes on with what was told before.
        bool told =
            last is not null && _sentence.Norm(at) is "from" or "to" or "with" or "on" or "over" or "," or "." or "";
        return told ? new Frame(last!.What, null, sign) { Continues = last }
            : nouns.BeforeNoun(change) is { } noun ? new Frame(NumberWords.EntryOf(noun), noun, sign)
            : new Frame(MeasuredEntry.Unknown, change, sign);
    }
}
