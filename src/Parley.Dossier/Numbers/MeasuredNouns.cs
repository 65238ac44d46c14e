namespace Parley.Dossier;

/// <summary>The nouns for something measured: at the head of a phrase, and the one that a clause is about.</summary>
internal sealed class MeasuredNouns(NumberWords words)
{
    private const int Reach = 24;

    private readonly Sentence _sentence = words.Sentence;

    /// <summary>The head of the phrase that begins at a token: "the total exports", "American wine sales".</summary>
    public Hit? HeadOf(int from)
    {
        Hit? head = null;
        for (int i = from; i < Math.Min(_sentence.End, from + 10); i++)
        {
            if (words.Measured(i) is { } measured)
            {
                // "imports of steel into the market": the first that a preposition does not lead to.
                head = measured;
                i = measured.End - 1;
                continue;
            }

            if (head is not null)
            {
                return head;
            }

            string norm = _sentence.Norm(i);
            bool determiner =
                norm is "the" or "a" or "an" or "its" or "their" or "all" or "this" or "these" or "those" or "both"
                || (
                    norm == "of"
                    && _sentence.Norm(i - 1)
                        is "number"
                            or "value"
                            or "volume"
                            or "total"
                            or "amount"
                            or "worth"
                            or "level"
                )
                || (norm is "and" && _sentence.At(i - 1, Category.Good) is not null);
            if (_sentence.Norm(i) is "'s" or "last" or "next" or "(" or ")")
            {
                continue;
            }

            // "the number of imported cars": an adjective that tells the flow.
            if (
                !determiner
                && (
                    NumberLexicon.Shared.Breaks.Contains(norm)
                    || (_sentence.Tokens[i].Kind == TokenKind.Mark && _sentence.QuantityAt(i) is null)
                )
            )
            {
                return null;
            }
        }

        return head;
    }

    /// <summary>The first word for something measured between two tokens.</summary>
    public Hit? First(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (words.Measured(i) is { } measured)
            {
                return measured;
            }
        }

        return null;
    }

    /// <summary>"export growth of 5 pct", "output cuts of 10 pct".</summary>
    public Hit? BeforeNoun(Hit change) =>
        words.Measured(change.First - 1) is { } noun && noun.End == change.First ? noun : null;

    /// <summary>What the clause before a token is about: the nearest word for something measured, or the one that it belongs to.</summary>
    public Frame? Subject(int end, Measurement? last)
    {
        int start = BeforeParenthesis(end - 1, Math.Max(_sentence.First, end - Reach));
        int from = Math.Max(_sentence.First, start - Reach);

        // Numbers within the parenthesis do not part the subject from its verb.
        from = last is null || last.Number.First > start ? from : Math.Max(from, last.Number.End);
        for (int i = start; i >= from && !IsStop(i); i--)
        {
            if (
                words.Measured(i) is { } measured
                && measured.First >= from
                && !IsAdjective(measured)
                && NumberWords.EntryOf(measured).Kind != MeasuredKind.Nobody
            )
            {
                Hit top = Top(measured, from);
                return new Frame(NumberWords.EntryOf(top), top, 0);
            }
        }

        return null;
    }

    /// <summary>"the surplus, which includes services as well as goods, climbed": back over what stands between two commas.</summary>
    private int BeforeParenthesis(int at, int from)
    {
        if (_sentence.Norm(at) != ",")
        {
            return at;
        }

        for (int i = at - 1; i > from; i--)
        {
            if (_sentence.Norm(i) == "," && _sentence.Norm(i + 1) is "and" or "but" or "or")
            {
                return at;
            }

            if (
                _sentence.Norm(i) == ","
                && _sentence.Norm(i + 1)
                    is "which"
                        or "who"
                        or "including"
                        or "excluding"
                        or "with"
                        or "the"
                        or "a"
                        or "an"
                        or "not"
                        or "adjusted"
                        or "seasonally"
                        or "as"
                        or "measured"
                        or "like"
                        or "such"
            )
            {
                return i - 1;
            }
        }

        return at;
    }

    /// <summary>"an import quota", "export prices" tell no imports and no exports; so do the words that something is due to.</summary>
    private bool IsAdjective(Hit measured) =>
        words.Measured(measured.End) is null
        && _sentence.Norm(measured.End - 1) is "export" or "import" or "imported" or "exported"
        && !(measured.End < _sentence.End && words.Change(measured.End, "noun", "verb") is not null);

    /// <summary>"exports to the U.S. market", "the price of imports": what stands before the preposition.</summary>
    private Hit Top(Hit measured, int from)
    {
        Hit top = measured;
        while (true)
        {
            int at = top.First - 1;
            while (
                at > from
                && (
                    _sentence.Norm(at) is "the" or "its" or "their" or "'s" or "a" or "all" or "total" or "and"
                    || _sentence.MentionAt(at) is not null
                    || _sentence.Hits.Exists(h => h.Category is Category.Good && h.First <= at && at < h.End)
                    || (
                        _sentence.Tokens[at].Kind == TokenKind.Word
                        && !NumberLexicon.Shared.Breaks.Contains(_sentence.Norm(at))
                        && words.Change(at, "verb", "transitive") is null
                        && words.Measured(at) is null
                        && top.First - at <= 5
                    )
                )
            )
            {
                at--;
            }

            if (_sentence.Norm(at) is not ("of" or "to" or "in" or "from" or "for" or "with" or "on"))
            {
                return top;
            }

            // Over goods and economies, back to the noun that the preposition belongs to.
            int before = at - 1;
            while (
                before > from
                && words.Measured(before) is null
                && (
                    _sentence.Norm(before) is "of" or "the" or "to" or "from" or "with" or "its" or "and"
                    || _sentence.MentionAt(before) is not null
                    || _sentence.Hits.Exists(h => h.Category is Category.Good && h.First <= before && before < h.End)
                )
            )
            {
                before--;
            }

            if (before < from || words.Measured(before) is not { } noun || noun.First < from || noun == top)
            {
                return top;
            }

            top = noun;
        }
    }

    public bool IsStop(int at) => NumberLexicon.Shared.ClauseBreaks.Contains(_sentence.Norm(at));
}
