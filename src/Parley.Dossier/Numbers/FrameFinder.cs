namespace Parley.Dossier;

/// <summary>
/// Finds what a number measures: in the phrase that it opens ("a 7.1 billion dlr trade surplus", "a 10 pct cut in output"), in
/// what it is a part of ("95 pct of exports"), or in the subject and the verb before it ("imports rose three pct to 95.7
/// billion dlrs"). Numbers after the first go on with what it measured ("from 5.7 billion in January").
/// </summary>
internal sealed class FrameFinder(NumberWords words, List<NumberPhrase> numbers, IReadOnlyList<Measurement> before)
{
    private const int WidestPhrase = 7;

    private readonly Sentence _sentence = words.Sentence;

    private readonly MeasuredNouns _nouns = new(words);

    private readonly Continuation _earlier = new(words, before);

    private readonly ChangeFinder _changes = new(
        words,
        numbers,
        new MeasuredNouns(words),
        new Continuation(words, before)
    );

    /// <param name="index">Which of the numbers.</param>
    /// <param name="last">What the number before it in the sentence measures; null where none is before it.</param>
    public Frame? Find(int index, Measurement? last)
    {
        NumberPhrase number = numbers[index];
        if (number.RateOf is { } rateOf)
        {
            return new Frame(
                new MeasuredEntry(AmountConcept.Other, FigureConcept.ExchangeRate, MeasuredKind.Currency, rateOf),
                null,
                0
            );
        }

        // "they take 25 percent on cars"
        if (number.IsPercent && _sentence.Norm(number.End) == "on" && IsCharged(number.End + 1))
        {
            return new Frame(Charge, null, 0);
        }

        // "fell 20 to 30 pct"
        if (index > 0 && numbers[index - 1].OpensRange && last is not null && last.Number == numbers[index - 1])
        {
            return new Frame(last.What, null, last.Sign) { Continues = last };
        }

        return SoldTo(Read(number, index, last));
    }

    /// <summary>"wheat sales to China" are exports.</summary>
    private Frame? SoldTo(Frame? frame)
    {
        if (frame?.Head is not { } head || _sentence.Norm(head.End - 1) != "sales" || _sentence.Norm(head.End) != "to")
        {
            return frame;
        }

        int at = _sentence.Norm(head.End + 1) is "the" ? head.End + 2 : head.End + 1;
        return _sentence.MentionAt(at) is null ? frame : frame with { What = Exports };
    }

    private static MeasuredEntry Exports { get; } =
        new(AmountConcept.Exports, FigureConcept.Exports, MeasuredKind.Out, null);

    private Frame? Read(NumberPhrase number, int index, Measurement? last)
    {
        if (number.OpensRange && Opened(numbers[index + 1], index + 1, last) is { } ranged)
        {
            return ranged;
        }

        return Opened(number, index, last) ?? PartOf(number, last) ?? Governed(number, last);
    }

    /// <summary>The phrase that the number opens.</summary>
    private Frame? Opened(NumberPhrase number, int index, Measurement? last)
    {
        int start = number.End;

        // "a 104 pct or 600 mln dlr increase in exports"
        if (
            _sentence.Norm(start) is "or" or "and"
            && index + 1 < numbers.Count
            && numbers[index + 1].First == start + 1
            && last?.Sign is null or 0
        )
        {
            Frame? shared = Opened(numbers[index + 1], index + 1, last);
            return shared is { Sign: not 0 } ? shared : null;
        }

        if (_sentence.Norm(start) == "year" || _sentence.Norm(start) == ",")
        {
            return null;
        }

        Hit? head = null;
        for (int i = start; i < Math.Min(_sentence.End, start + WidestPhrase); i++)
        {
            string norm = _sentence.Norm(i);
            if (
                (_sentence.Tokens[i].Kind != TokenKind.Word && _sentence.QuantityAt(i) is null)
                || _sentence.Times.Any(t => t.First == i && i > start)
            )
            {
                break;
            }

            if (i <= start + 1 && words.Change(i, "valued") is { } valued)
            {
                return _nouns.Subject(number.First, last) is { } currency ? currency with { Sign = 0 } : null;
            }

            if (i == start && words.Change(i, "adverb") is { } comparative && !number.IsMoney)
            {
                Frame? subject = _nouns.Subject(number.First, last) ?? Continuation.Taken(last);
                return new Frame(subject?.What ?? MeasuredEntry.Unknown, subject?.Head, NumberWords.SignOf(comparative))
                {
                    Continues = subject?.Continues,
                };
            }

            if (NumberLexicon.Shared.Breaks.Contains(norm))
            {
                break;
            }

            Hit? measured = words.Measured(i);
            Hit? change = measured is { Length: > 1 } ? null : words.Change(i, "noun");
            if (change is not null && !_changes.IsBareGrowth(change, measured))
            {
                Frame? changed = _changes.ChangeOf(change, head, last);
                return changed;
            }

            if (measured is not null)
            {
                head = measured;
                i = measured.End - 1;
            }
            else if (head is not null)
            {
                // "95 pct market domination": what follows a head is no part of its phrase.
                break;
            }
        }

        return head is null ? null : new Frame(NumberWords.EntryOf(head), head, 0);
    }

    /// <summary>"95 per cent of the exported wine", "2.0 billion dlrs in purchases", "5 billion dollars worth of aid".</summary>
    private Frame? PartOf(NumberPhrase number, Measurement? last)
    {
        int at = number.End;

        // "lost 4 percent of its value"
        if (
            _sentence.Norm(at) == "of"
            && _sentence.Norm(at + 1) is "its" or "their"
            && _sentence.Norm(at + 2) is "value" or "worth" or "strength"
        )
        {
            return null;
        }

        // "a target of 3.5 pct for real growth"
        if (
            number.IsPercent
            && _sentence.Norm(at) is "for"
            && _nouns.HeadOf(at + 1) is { } target
            && NumberWords.EntryOf(target).Kind is MeasuredKind.Growth or MeasuredKind.RateOf
        )
        {
            return new Frame(NumberWords.EntryOf(target), target, 0);
        }

        bool worth = _sentence.Norm(at) == "worth" && _sentence.Norm(at + 1) is "of";
        at = worth ? at + 1 : at;
        bool part =
            _sentence.Norm(at) == "of"
            || (
                number.IsMoney
                && _sentence.Norm(at) is "in" or "for"
                && !_sentence.Times.Any(t => t.First >= at + 1 && t.First <= at + 2)
            );
        if (!part || number.Unit == FigureUnit.PerDollar)
        {
            return null;
        }

        // "95 pct of it", "30 pct of which"
        if (
            _sentence.Norm(at + 1) is "it" or "them" or "which" or "that" or "those" or "these"
            && last is not null
            && !IsNounAt(at + 2)
        )
        {
            return new Frame(last.What, null, 0) { Continues = last };
        }

        Hit? head = _nouns.HeadOf(at + 1);
        if (number.IsVolume)
        {
            return head is not null && NumberWords.EntryOf(head).Kind is not (MeasuredKind.Stock or MeasuredKind.Rate)
                ? new Frame(NumberWords.EntryOf(head), head, 0)
                : null;
        }

        if (head is null)
        {
            return number.IsPercent && _sentence.Norm(at) == "of" ? Unnamed(at + 1) : null;
        }

        MeasuredEntry entry = NumberWords.EntryOf(head);
        if (
            number.IsMoney
            && _sentence.Norm(at) is "in" or "for"
            && entry.Kind is MeasuredKind.Economy or MeasuredKind.Market
        )
        {
            return null;
        }

        if (
            number.IsMoney
            && entry.IsTrade
            && last is null
            && Governed(number, last) is { Head: not null } governed
            && governed.What.Kind is MeasuredKind.Rate
        )
        {
            return governed;
        }

        // "a deficit of 3 pct of GDP", "six pct of its gross national product on defense"
        if (entry.Kind is MeasuredKind.Economy)
        {
            Frame? of = Governed(number, last);
            return of is { Head: not null, Sign: 0 } ? of : new Frame(MeasuredEntry.Unknown, head, 0);
        }

        return new Frame(entry, head, 0);
    }

    /// <summary>Goods or an origin that a rate falls on.</summary>
    private bool IsCharged(int at)
    {
        for (int i = at; i < Math.Min(_sentence.End, at + 4); i++)
        {
            if (_sentence.Norm(i) is "to" or "year" or "month" or "from" or "a" or "average")
            {
                return false;
            }

            if (
                _sentence.MentionAt(i) is not null
                || _sentence.Hits.Exists(h => h.Category is Category.Good or Category.GoodsWord && h.First == i)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static MeasuredEntry Charge { get; } =
        new(AmountConcept.Tariffs, FigureConcept.Other, MeasuredKind.Rate, null);

    private static Frame Unnamed(int at) => new(MeasuredEntry.Unknown, null, 0);

    private bool IsNounAt(int at) =>
        at < _sentence.End
        && (
            words.Measured(at) is not null
            || _sentence.Hits.Exists(h => h.First == at && h.Category is Category.Good or Category.GoodsWord)
        );

    /// <summary>Subject and verb before the number, or the number before it.</summary>
    private Frame? Governed(NumberPhrase number, Measurement? last)
    {
        int at = Lead(number.First);

        // "exports of 11.5 billion dlrs, of which 46 pct went to the U.S."
        if (_sentence.Norm(at) == "which" && _sentence.Norm(at - 1) == "of" && last is not null)
        {
            return new Frame(last.What, null, 0) { Continues = last };
        }

        // "Australia holds 52 pct of the market and the U.S. 35 pct"
        if (last is not null && _earlier.Listed(at))
        {
            return new Frame(last.What, null, _earlier.SignLike(number, last)) { Continues = last };
        }

        // "fell 300 mln dlrs or 33 pct"
        if (last is { Sign: not 0 } && at == last.Number.End && _sentence.Norm(at) is "or" or "," or "(")
        {
            return new Frame(last.What, null, last.Sign) { Continues = last };
        }

        if (_sentence.Norm(at) == "(" && last is not null && at == last.Number.End)
        {
            return new Frame(last.What, null, last.Sign) { Continues = last };
        }

        if (_changes.Changing(at, last) is { } change)
        {
            return change;
        }

        // "a rise of 5 pct in exports", "export growth of 12 pct"
        if (
            _sentence.Norm(at) is "of" or "by"
            && words.Change(at - 1, "noun") is { } noun
            && !(words.Measured(at - 1) is { Length: > 1 })
            && !(
                _sentence.Norm(at - 1) == "growth"
                && _nouns.BeforeNoun(noun) is null
                && !(_sentence.Norm(number.End) is "in" && _nouns.HeadOf(number.End + 1) is not null)
            )
        )
        {
            return _changes.ChangeOf(noun, _nouns.BeforeNoun(noun), last);
        }

        if (Doing(at) is { } doing)
        {
            return Done(doing, number);
        }

        Frame? level = _nouns.Subject(at + 1, last);
        if (level is not null)
        {
            return level;
        }

        if (last is not null && !_earlier.IsApart(last.Number.End, number.First))
        {
            bool levels =
                _sentence.Norm(at)
                    is "to"
                        or "from"
                        or "at"
                        or "of"
                        or "was"
                        or "were"
                        or "is"
                        or "are"
                        or "against"
                        or "with"
                        or "than"
                        or "versus"
                || words.Sentence.Hits.Exists(h =>
                    h.Category == Category.Word && h.Key == "to" && h.First <= at && at < h.End
                );
            bool compared =
                last.Sign != 0
                && (
                    (_sentence.Norm(at) is "with" or "to" && _sentence.Norm(at - 1) == "compared")
                    || (_sentence.Norm(at) is "against" or "versus" && _sentence.Norm(at - 1) == ",")
                );

            return new Frame(last.What, null, levels && !compared ? 0 : _earlier.SignLike(number, last))
            {
                Continues = last,
            };
        }

        return Verb(number, at) ?? _earlier.Back(at);
    }

    /// <summary>"is limited to shipping 2.3 mln cars": a verb right before the number and nothing measured between.</summary>
    private Hit? Doing(int at) =>
        words.Verb(at) is { } verb
        && (words.Measured(at) is null || _sentence.Norm(at) is "imported" or "exported")
        && words.Change(at, "transitive", "verb") is null
            ? verb
            : null;

    /// <summary>"exported 7.2 million gallons", "buys 2 million tonnes of wheat", "pledged three mln dlrs".</summary>
    private Frame? Verb(NumberPhrase number, int at)
    {
        for (int i = at; i >= Math.Max(_sentence.First, at - 4) && !_nouns.IsStop(i); i--)
        {
            if (words.Verb(i) is { } verb)
            {
                return Done(verb, number);
            }
        }

        // "12,000 cars were exported", "1.2 mln tonnes shipped to China"
        for (int i = number.End; i < Math.Min(_sentence.End, number.End + 8) && !_nouns.IsStop(i); i++)
        {
            if (
                words.Verb(i) is { } verb
                && _sentence.Norm(i).EndsWith("ed", StringComparison.Ordinal)
                    | _sentence.Norm(i) is "sold" or "bought" or "built" or "made" or "grown"
            )
            {
                return Done(verb, number);
            }
        }

        return null;
    }

    /// <summary>Who buys or sells a sum trades only where goods follow: a central bank "bought four billion dlrs".</summary>
    private Frame Done(Hit verb, NumberPhrase number)
    {
        MeasuredEntry entry = NumberWords.EntryOf(verb);
        bool ships =
            _sentence.Norm(verb.First).Contains("port", StringComparison.Ordinal)
            || _sentence.Norm(verb.First).StartsWith("ship", StringComparison.Ordinal);
        bool goods = _sentence.Hits.Exists(h =>
            h.Category is Category.Good or Category.GoodsWord && h.First >= number.End && h.First - number.End <= 6
        );
        goods |= GoesOn(verb, number);
        return new Frame(number.IsMoney && entry.IsTrade && !ships && !goods ? MeasuredEntry.Unknown : entry, verb, 0);
    }

    /// <summary>"sold 136 billion dollars of phones to the United States and bought 13 billion": the other way of the same trade.</summary>
    private bool GoesOn(Hit verb, NumberPhrase number)
    {
        bool before = Enumerable
            .Range(_sentence.First, verb.First - _sentence.First)
            .Any(i => words.Verb(i) is { } other && NumberWords.EntryOf(other).IsTrade && other.First != verb.First);
        string link = _sentence.Norm(number.End);
        return before
            || (
                link is "to" or "from"
                && _sentence.MentionAt(_sentence.Norm(number.End + 1) == "the" ? number.End + 2 : number.End + 1)
                    is not null
            );
    }

    /// <summary>The token before a number and the words that say how exact or how large it is.</summary>
    public int Lead(int first)
    {
        int at = first - 1;
        while (
            at > _sentence.First
            && (
                _sentence.Norm(at)
                    is "a"
                        or "an"
                        or "the"
                        or "another"
                        or "further"
                        or "new"
                        or "high"
                        or "low"
                        or "average"
                        or "between"
                        or "modest"
                        or "annual"
                        or "annualised"
                        or "annualized"
                        or "robust"
                        or "mere"
                        or "whopping"
                        or "record"
                        or "solid"
                        or "hefty"
                        or "slim"
                        or "sharp"
                        or "steep"
                        or "staggering"
                        or "combined"
                        or "seasonally"
                        or "adjusted"
                        or "revised"
                || _sentence.Hits.Exists(h =>
                    h.Category == Category.Word && h.Key is "around" or "up" && h.First <= at && at < h.End
                )
                || (_sentence.Norm(at) == "more" && _sentence.Norm(at + 1) is "modest" or "robust" or "sharp")
            )
        )
        {
            at--;
        }

        return at;
    }
}
