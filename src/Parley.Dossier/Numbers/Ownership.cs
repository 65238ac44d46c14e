namespace Parley.Dossier;

/// <summary>Whose a measured thing is, with whom, and of what goods, by the words around the noun.</summary>
internal sealed class Ownership(NumberWords words, List<NumberPhrase> numbers)
{
    private const int Farthest = 10;

    private readonly Sentence _sentence = words.Sentence;

    /// <summary>Who stands beside a number as its owner, where the noun has none.</summary>
    public Holder Holder { get; } = new(words, numbers);

    private bool _done;

    /// <summary>The number before in the sentence.</summary>
    public Measurement? Earlier { get; init; }

    public string? Economy { get; private set; }

    public string? Partner { get; private set; }

    public bool PartnerUnknown { get; private set; }

    /// <summary>The owner is named, but no economy of the lexicon: "Asia's exports", "world trade".</summary>
    public bool OwnerUnknown { get; private set; }

    public string? Good { get; private set; }

    public bool GoodUnknown { get; private set; }

    /// <summary>Reads the phrase around a noun: "Japan's 58.6 billion dlr trade surplus with the United States", "exports of American wine".</summary>
    public void ReadHead(Hit head, MeasuredEntry what, NumberPhrase number)
    {
        if (what.Kind == MeasuredKind.Share || what.Kind == MeasuredKind.Market)
        {
            ReadMarket(head, what);
            ReadAfter(Math.Max(head.End, number.End), what, number.End);
            return;
        }

        _done = head.Category == Category.MeasuredVerb;
        ReadBefore(head, what);
        ReadAfter(head.End, what, head.First < number.First ? number.First : head.End + 14);
        int end = Math.Max(head.End, number.End);
        if (number.End >= head.End)
        {
            ReadAfter(end, what, end + 12);
        }
    }

    /// <summary>The words between the number before and this one: "; Japan, 9.9 per cent", "and with Canada", "corn 18 pct".</summary>
    public void ReadBetween(int from, int to, MeasuredEntry what)
    {
        for (int i = from; i < to; i++)
        {
            if (_sentence.MentionAt(i) is not { } mention)
            {
                continue;
            }

            string led =
                _sentence.Norm(mention.First - 1) == "the"
                    ? _sentence.Norm(mention.First - 2)
                    : _sentence.Norm(mention.First - 1);
            bool owner = _sentence.Norm(mention.End) is "'s" or "'";
            bool partner =
                (led is "with" or "against" && !owner)
                || (led is "to" or "into" && what.Kind == MeasuredKind.Out)
                || (led is "from" && what.Kind == MeasuredKind.In);
            if (partner)
            {
                Partner = mention.Economy;
            }
            else if (
                led is not ("in" or "by" or "on" or "of" or "for" or "to" or "from")
                && _sentence.Norm(mention.End) is not ("made" or "built")
            )
            {
                Economy = mention.Economy;
            }

            i = mention.End - 1;
        }

        // "171 billion dollars with Mexico and 63 billion with Canada": the partner of each stands behind it.
        if (
            what.IsTrade
            && numbers.Find(n => n.First == to) is { } number
            && _sentence.Norm(number.End) is var link
            && (
                link == "with"
                || (link == "to" && what.Kind == MeasuredKind.Out)
                || (link == "from" && what.Kind == MeasuredKind.In)
            )
            && _sentence.MentionAt(_sentence.Norm(number.End + 1) == "the" ? number.End + 2 : number.End + 1)
                is { } behind
        )
        {
            (Partner, Economy) = (behind.Economy, Economy == behind.Economy ? null : Economy);
        }

        for (int i = from; i < to - 1; i++)
        {
            PartnerUnknown |=
                Partner is null
                && _sentence.Norm(i) == "with"
                && _sentence.Norm(i - 1) is not ("compared" or "line" or ",")
                && IsNamed(i + 1, to);
        }

        OwnerUnknown =
            Economy is null && to - 2 >= from && _sentence.Norm(to - 1) == "'s" && _sentence.Tokens[to - 2].Capital;
        Good = _sentence.Of(Category.Good).LastOrDefault(g => g.First >= from && g.End <= to)?.Key;
    }

    /// <summary>"Asia's", "the region's": a name that is no economy's.</summary>
    private bool IsUnknownName(int at) =>
        at > _sentence.First
        && _sentence.Tokens[at] is { Kind: TokenKind.Word, Capital: true }
        && _sentence.MentionAt(at) is null
        && _sentence.ActorAt(at) is null;

    private bool IsNamed(int from, int to) =>
        Enumerable
            .Range(from, Math.Max(0, Math.Min(3, to - from)))
            .Any(i => _sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word });

    private void ReadBefore(Hit head, MeasuredEntry what)
    {
        for (int i = head.First - 1; i >= Math.Max(_sentence.First, head.First - Farthest); i--)
        {
            if (numbers.Find(n => n.First <= i && i < n.End) is { } number)
            {
                i = number.First;
                continue;
            }

            if (_sentence.MentionAt(i) is { } mention)
            {
                // "U.S.-bound exports"
                if (_sentence.Norm(mention.End) == "bound")
                {
                    Partner = mention.Economy;
                    i = mention.First;
                    continue;
                }

                // "South Korean-made imported cars"
                if (_sentence.Norm(mention.End) is "made" or "built" or "grown" && what.Kind == MeasuredKind.In)
                {
                    Partner = mention.Economy;
                    return;
                }

                Economy = mention.Economy;

                // "the U.S. and Japanese trade surpluses" are of two.
                int link = mention.First - 1;
                if (_sentence.Norm(link) == "and" && _sentence.MentionAt(link - 1) is not null)
                {
                    Economy = null;
                }

                // "the U.S. Japan trade deficit" is with the second.
                if (_sentence.MentionAt(mention.First - 1) is { } first && first.Economy != mention.Economy)
                {
                    (Economy, Partner) = (first.Economy, mention.Economy);
                }

                return;
            }

            if (
                _sentence.At(i, Category.Good) is { } good
                && good.End >= head.First - 2
                && _sentence.Norm(good.First - 1) != "non"
            )
            {
                Good ??= good.Key;
            }

            string norm = _sentence.Norm(i);
            if (norm == "our")
            {
                Economy = Holder.FirstPerson();
                IsOurs = true;
                return;
            }

            if (norm is "its" or "their" && Antecedent(i) is { } owner)
            {
                Economy = owner;
                return;
            }

            OwnerUnknown |= norm is "world" or "global" or "worldwide" || (norm == "'s" && IsUnknownName(i - 1));
            bool through =
                norm is "'s" or "'" or "last" or "annual"
                || (_sentence.Tokens[i].Kind == TokenKind.Word && !IsBreak(norm));
            if (!through)
            {
                // "and with Canada the deficit decreased"
                if (norm == "the" && _sentence.MentionAt(i - 1) is { } led && _sentence.Norm(led.First - 1) == "with")
                {
                    Partner = led.Economy;
                }

                return;
            }
        }
    }

    /// <summary>The economies and goods that prepositions after the noun bring: "exports of steel to Japan", "the deficit with China in cars".</summary>
    private void ReadAfter(int from, MeasuredEntry what, int to)
    {
        for (int i = from; i < Math.Min(_sentence.End, to); i++)
        {
            string norm = _sentence.Norm(i);
            if (
                _sentence.Tokens[i].Kind == TokenKind.Mark
                    && !(norm == "," && i + 1 < to && _sentence.Of(Category.Good).Any(g => g.First == i + 1))
                    && norm is not ("(" or ")")
                || norm
                    is "said"
                        or "while"
                        or "but"
                        or "because"
                        or "which"
                        or "that"
                        or "after"
                        or "compared"
                        or "although"
                        or "as"
                        or "since"
            )
            {
                return;
            }

            if (norm is "and" && _sentence.Norm(i + 1) is "with" or "to" or "from" or "the")
            {
                return;
            }

            if (
                norm
                    is not ("of" or "by" or "from" or "to" or "into" or "with" or "against" or "in" or "for" or "among")
                || numbers.Exists(n => n.First == i + 1)
            )
            {
                continue;
            }

            int at = i + 1;
            while (
                _sentence.Norm(at)
                    is "the"
                        or "its"
                        or "all"
                        or "some"
                        or "both"
                        or "new"
                        or "certain"
                        or "imported"
                        or "exported"
                        or "other"
                        or "mainland"
                        or "neighbouring"
                        or "neighboring"
                        or "rival"
            )
            {
                at++;
            }

            Hit? good = _sentence.At(at, Category.Good);
            if (good is not null && norm is "of" or "in" or "for")
            {
                Good ??= good.Key;
                continue;
            }

            if (
                norm == "in"
                && _sentence.Norm(at) is "these" or "those" or "such"
                && _sentence.Norm(at + 1) is "products" or "goods" or "items" or "sectors" or "industries"
            )
            {
                Good ??= LastGood(i);
                GoodUnknown |= Good is null;
            }

            if (_sentence.MentionAt(at) is not { } mention)
            {
                if (norm == "with" && Partner is null && what.IsTrade)
                {
                    PartnerUnknown |=
                        at < _sentence.End
                        && _sentence.Norm(at) is not ("rest" or "world" or "compared" or "respect" or "regard")
                        && !_sentence.Tokens[at].Norm.EndsWith("est", StringComparison.Ordinal)
                        && _sentence.Norm(at) is not ("a" or "an" or "year" or "which")
                        && numbers.TrueForAll(n => n.First != at);
                }

                continue;
            }

            Place(norm, mention, what);
        }
    }

    private void Place(string norm, Mention mention, MeasuredEntry what)
    {
        if (_done && norm == "of")
        {
            // "buy 4.9 billion dollars of U.S. parts"
            Partner ??= mention.Economy;
            return;
        }

        Hit? good = _sentence.Hits.Find(h =>
            h.Category is Category.Good or Category.GoodsWord && h.First == mention.End
        );
        bool ofGoods =
            good is not null
            || _sentence.Norm(mention.End) is "made" or "goods" or "products"
            || mention.Form == MentionForm.Adjective;
        switch (norm)
        {
            case "of" or "in" when ofGoods && what.Kind is MeasuredKind.In or MeasuredKind.Stock:
                Partner ??= mention.Economy;
                break;
            case "of" or "by":
            case "for" when ofGoods && what.Kind == MeasuredKind.Out:
                Economy ??= mention.Economy;
                break;
            case "in" when ofGoods && what.IsTrade:
            case "in" when !what.IsTrade:
                Economy ??= mention.Economy;
                break;
            case "from" when what.Kind == MeasuredKind.In:
            case "to" or "into" when what.Kind == MeasuredKind.Out:
            case "with"
            or "against"
                when what.Kind is MeasuredKind.Balance or MeasuredKind.Out or MeasuredKind.In or MeasuredKind.Stock:
                Partner ??= mention.Economy;
                break;
            case "from" when what.Kind is MeasuredKind.Out or MeasuredKind.Level:
            case "to" or "into" when what.Kind == MeasuredKind.In:
                Economy ??= mention.Economy;
                break;
        }

        if (good?.Category == Category.Good && ofGoods)
        {
            Good ??= good.Key;
        }
    }

    /// <summary>Whose share, of whose market: "Japan's share of the U.S. car market", "Japan took 78 pct of the EC market".</summary>
    private void ReadMarket(Hit head, MeasuredEntry what)
    {
        int from = head.First;
        if (what.Kind == MeasuredKind.Share)
        {
            ReadBefore(head, what);
            for (int i = head.End; i < Math.Min(_sentence.End, head.End + 8); i++)
            {
                if (_sentence.MentionAt(i) is { } mention)
                {
                    // "the share of Japanese cars in the U.S. market"
                    bool owner = Economy is null && _sentence.Norm(i - 1) == "of" && !IsMarket(mention.End);
                    (Economy, Partner) = owner ? (mention.Economy, Partner) : (Economy, Partner ?? mention.Economy);
                    i = mention.End - 1;
                    continue;
                }

                if (_sentence.At(i, Category.Good) is { } good)
                {
                    Good ??= good.Key;
                }

                if (
                    _sentence.Tokens[i].Kind == TokenKind.Mark
                    || _sentence.Norm(i) is "was" or "is" or "has" or "fell" or "rose" or "by" or "to" or "from"
                )
                {
                    break;
                }
            }
        }
        else
        {
            for (
                int i = from - 1;
                i >= Math.Max(_sentence.First, from - Farthest) && _sentence.Norm(i) is not ("of" or "," or "in");
                i--
            )
            {
                if (_sentence.MentionAt(i) is { } mention)
                {
                    Partner ??= mention.Economy;
                }

                if (_sentence.Of(Category.Good).FirstOrDefault(g => g.First <= i && i < g.End) is { } good)
                {
                    Good ??= good.Key;
                }
            }
        }

        if (Economy is null)
        {
            int start = Math.Min(
                from,
                numbers.Where(n => Math.Abs(n.First - from) <= Farthest).Select(n => n.First).DefaultIfEmpty(from).Min()
            );
            Economy = Holder.Subject(start);
        }

        Good ??= _sentence.Of(Category.Good).LastOrDefault(g => g.End <= from && from - g.End <= 16)?.Key;
        Partner = Partner == Economy ? null : Partner;
    }

    private bool IsMarket(int at)
    {
        for (int i = at; i < Math.Min(_sentence.End, at + 5) && _sentence.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_sentence.Norm(i) is "market" or "markets")
            {
                return true;
            }

            if (_sentence.Norm(i) is "in" or "of" or "to" or "was" or "is" or "rose" or "fell")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The good of a sum: "4.5 billion dollars in American agricultural products".</summary>
    public void ReadGoods(NumberPhrase number)
    {
        int at = _sentence.Norm(number.End) == "worth" ? number.End + 1 : number.End;
        if (_sentence.Norm(at) is not ("of" or "in" or "on" or "for"))
        {
            return;
        }

        for (int i = at + 1; i < Math.Min(_sentence.End, at + 5); i++)
        {
            if (_sentence.At(i, Category.Good) is { } good)
            {
                Good = good.Key;
                return;
            }

            if (_sentence.Tokens[i].Kind != TokenKind.Word || _sentence.Norm(i) is "in" or "to" or "by" or "from")
            {
                return;
            }
        }
    }

    /// <summary>The partner of the same thing named before in the sentence: "surpluses with the United States, but even Mexico had".</summary>
    public string? EarlierPartner(Hit head)
    {
        for (int i = head.First - 1; i > _sentence.First; i--)
        {
            if (words.Measured(i) is { } other && NumberWords.EntryOf(other) == NumberWords.EntryOf(head))
            {
                Ownership before = new(words, numbers);
                before.ReadAfter(other.End, NumberWords.EntryOf(other), head.First);
                return before.Partner;
            }
        }

        return null;
    }

    /// <summary>Whom "its" means: whose the thing before was, unless somebody acts after it.</summary>
    private string? Antecedent(int at) =>
        Earlier is { Economy: { } owner }
        && !_sentence.Mentions.Exists(m => m.First >= Earlier.Number.End && m.End <= at)
            ? owner
            : (
                _sentence.Mentions.FindLast(m => m.End <= at && at - m.End <= 25 && !m.IsPlace)
                ?? _sentence.Before?.Mentions.Find(m => !m.IsPlace)
            )?.Economy;

    /// <summary>"our exports", "we have a deficit".</summary>
    public bool IsOurs { get; private set; }

    private string? LastGood(int before) =>
        (
            _sentence.Of(Category.Good).LastOrDefault(g => g.End <= before)
            ?? _sentence.Before?.Of(Category.Good).LastOrDefault()
        )?.Key;

    private static bool IsBreak(string norm) => NumberLexicon.Shared.OwnerBreaks.Contains(norm);
}
