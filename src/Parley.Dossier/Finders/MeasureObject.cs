namespace Parley.Dossier;

/// <summary>Reads what a measure falls on: "of 25 percent on imported cars", "against Japan", "on goods made in China", "exports of chips to Russia".</summary>
internal static class MeasureObject
{
    private const int Farthest = 30;

    /// <param name="draft">Gets the goods, those it falls on, the rate, the money and where it ends.</param>
    /// <param name="from">The first token after the noun, or after the verb that belongs to it.</param>
    /// <param name="inObject">True where the object begins at once: "to curb imports of steel".</param>
    public static void Read(MeasureDraft draft, int from, bool inObject = false)
    {
        Reader reader = new(draft, from, inObject);
        reader.Read();
    }

    private sealed class Reader(MeasureDraft draft, int from, bool direct)
    {
        private readonly Sentence _sentence = draft.Sentence;
        private bool _inObject;
        private bool _foreign;

        public void Read()
        {
            _inObject = direct;
            int end = Math.Min(_sentence.End, from + Farthest);
            int i = from;
            while (i < end && Step(i) is { } next)
            {
                i = next;
            }

            if ((_foreign || draft.IsGlobal) && draft.Targets.Count == 0 && (draft.Goods.Count > 0 || draft.IsGlobal))
            {
                draft.OnAll = true;
            }

            draft.End = Math.Clamp(draft.End, draft.Noun.End, _sentence.End);
        }

        /// <summary>Reads from a token; gives the next one, or null at the end of the phrase.</summary>
        private int? Step(int i)
        {
            string norm = _sentence.Norm(i);

            // "subsidies of aircraft and taxes on fats": the next measure has its own object; "tariffs and taxes on cars" share one.
            bool another = !Enumerable.Range(from, i - from).All(t => _sentence.Norm(t) is "and" or "or" or ",");
            if (i > from && another && _sentence.At(i, Category.Measure) is { } other && !other.Key.EndsWith('?'))
            {
                return null;
            }

            if (_sentence.QuantityAt(i) is { } quantity)
            {
                return OfQuantity(quantity, i);
            }

            if (
                _inObject
                && _sentence.MentionAt(i) is { Form: MentionForm.Adjective or MentionForm.Name } buyer
                && draft.Imposers.Count == 0
                && draft.Kind is MeasureKind.ImportRestriction or MeasureKind.ImportBan or MeasureKind.Quota
                && _sentence.Norm(buyer.End) == "imports"
                && _sentence.Norm(buyer.End + 1) is "of" or "from"
            )
            {
                // "curbs on American imports of textiles"
                draft.Imposers.Add(buyer.Economy);
                draft.TradeWord = "imports";
                return buyer.End + 1;
            }

            draft.IsOfOthers |= _inObject && norm == "other" && !draft.HasObject;

            if (_inObject && _sentence.MentionAt(i) is { } mention && !IsOwnDeed(mention))
            {
                return To(mention.Economy, mention.End);
            }

            if (_inObject && OriginAfter(i) is { } origin)
            {
                return To(origin.Economy, origin.End);
            }

            if (_inObject && _sentence.At(i, Category.Good) is { } good)
            {
                draft.AddGood(good.Key);
                draft.End = good.End;
                string last = _sentence.Norm(good.End - 1);
                _foreign |= last == "imports";
                draft.TradeWord ??= last is "imports" or "exports" or "shipments" ? last : null;
                return good.End;
            }

            if (
                norm == "("
                && _inObject
                && _sentence.QuantityAt(i + 1) is { IsPercent: true } own
                && _sentence.Norm(own.End) == ")"
                && _sentence.Of(Category.Good).LastOrDefault(h => h.End == i) is { } rated
            )
            {
                draft.RateOfGood.Add((rated.Key, own.Value, rated.First, own.End + 1));
                draft.End = own.End + 1;
                return own.End + 1;
            }

            if (norm is "," or "(" && _inObject && ExamplesAfter(i + 1) is > 0 and var examples)
            {
                return examples;
            }

            if (
                norm is "such" or "like" or "including"
                && _inObject
                && MentionFrom(norm == "such" ? i + 2 : i + 1) is { } example
            )
            {
                // "imports from countries such as South Korea"
                return To(example.Economy, example.End);
            }

            if (norm is "including" or "such" && _inObject && ExamplesAfter(i) is > 0 and var further)
            {
                return further;
            }

            if (norm == "against" && RetaliatedMeasure(i) is { } answered)
            {
                Add(answered.Economy);
                draft.End = i + 1;
                return null;
            }

            if (norm == "as" && (_sentence.Norm(i + 1) is "much" or "high") && _sentence.Norm(i + 2) == "as")
            {
                return i + 3;
            }

            if (
                norm == "of"
                && i == from
                && !direct
                && draft.Imposers.Count == 0
                && MentionFrom(i + 1) is { Form: MentionForm.Name } owner
            )
            {
                // "the tariff of Japan on beef"
                draft.Imposers.Add(owner.Economy);
                draft.End = owner.End;
                return owner.End;
            }

            return OfWord(i, norm);
        }

        private int? OfQuantity(Quantity quantity, int at)
        {
            string before = _sentence.Norm(at - 1);
            if (quantity.IsPercent)
            {
                bool old =
                    before == "from"
                    || _sentence.Norm(quantity.First - 2) == "from"
                    || (_sentence.Norm(quantity.First - 3) == "from" && before is "current" or "about" or "around");
                if (old)
                {
                    draft.RateBefore ??= quantity.Value;
                }
                else if (!_inObject)
                {
                    draft.Rate ??= quantity.Value;
                }
            }
            else if (quantity.Value >= 1_000_000m)
            {
                draft.Amount ??= new Money(quantity.Value, quantity.Currency!);
            }

            draft.End = quantity.End;
            return quantity.End;
        }

        private int? OfWord(int i, string norm)
        {
            if (Opens(i, norm))
            {
                if (_inObject && norm == "on" && draft.HasObject)
                {
                    return null;
                }

                _inObject = true;
                return i + 1;
            }

            if (norm == "from" && _sentence.QuantityAt(i + 1) is { IsPercent: true })
            {
                return i + 1;
            }

            if (_inObject && norm == "of" && IsGoodsBefore(i) && MentionFrom(i + 1) is { Form: MentionForm.Name } made)
            {
                // "goods of the European Union"
                return To(made.Economy, made.End);
            }

            if (_inObject && norm == "from" && draft.HasObject && _sentence.At(i + 1, Category.Good) is not null)
            {
                // "beef from cattle treated with hormones"
                return null;
            }

            if (_inObject && norm is "from" or "since")
            {
                bool trade =
                    _sentence.Of(Category.GoodsWord).Any(h => h.End == i)
                    || _sentence.At(i - 1, Category.Good) is not null
                    || _sentence.Of(Category.Good).Any(h => h.End == i);
                return norm == "since" || (draft.Targets.Count > 0 && !trade) ? null : i + 1;
            }

            if (_inObject && _sentence.Of(Category.GoodsWord).FirstOrDefault(h => h.First == i) is { } word)
            {
                _foreign |= word.Key == "foreign" || norm.StartsWith("import", StringComparison.Ordinal);
                draft.TradeWord ??= norm;
                draft.End = word.End;
                return word.End;
            }

            if ((norm is "to" or "into" || (norm == "at" && _inObject)) && RateAfter(_sentence, i) is { } raised)
            {
                // "doubled its tariffs on cars to 120 percent"
                draft.RateBefore ??= draft.Rate is { } first && first != raised.Value ? first : null;
                draft.Rate = raised.Value;
                draft.End = raised.End;
                return raised.End;
            }

            if (norm == "to" && _sentence.Norm(i - 1) == "up")
            {
                return i + 1;
            }

            if (
                _inObject
                && norm is "them" or "those"
                && _sentence.Norm(i - 1) == "on"
                && !draft.HasObject
                && Meant(i) is { } meant
            )
            {
                draft.AddGood(meant);
                draft.End = i + 1;
                return i + 1;
            }

            if (
                norm is "for" or "to"
                && draft.Destination is null
                && draft.Kind
                    is MeasureKind.ExportRestriction
                        or MeasureKind.ExportTax
                        or MeasureKind.VoluntaryRestraint
                        or MeasureKind.Embargo
                && DestinationAfter(i) is { } buyer
            )
            {
                draft.Destination = buyer;
                draft.End = i + 2;
                return null;
            }

            if (_inObject && norm is "to" or "into")
            {
                // "exports to the United States": who imposes, or whom it is imposed on.
                draft.Destination = DestinationAfter(i);
                draft.End = draft.Destination is null ? draft.End : i + 1;
                return null;
            }

            if (norm == "by")
            {
                if (DestinationAfter(i) is { } author && draft.Imposers.Count == 0)
                {
                    draft.Imposers.Add(author);
                    draft.End = i + 2;
                    AddCoauthors(MentionFrom(i + 1));
                    return _inObject ? null : MentionFrom(i + 1)?.End ?? i + 2;
                }

                return null;
            }

            return IsEnd(i, norm) ? null : i + 1;
        }

        /// <summary>"by France, Britain and West Germany".</summary>
        private void AddCoauthors(Mention? last)
        {
            while (last is not null && _sentence.Norm(last.End) is "," or "and")
            {
                int at = _sentence.Norm(last.End + 1) == "and" ? last.End + 2 : last.End + 1;
                last = MentionFrom(at) is { Form: not MentionForm.Adjective } next ? next : null;
                if (last is not null && !draft.Imposers.Contains(last.Economy))
                {
                    draft.Imposers.Add(last.Economy);
                }
            }
        }

        private bool Opens(int i, string norm) =>
            norm is "on" or "against" or "upon"
            || (norm == "to" && !_inObject && draft.Rate is not null && IsGoodsAt(i + 1))
            || (!_inObject && norm is "covering" or "targeting" or "affecting" or "hitting" or "aimed")
            || (
                norm == "of"
                && i == from
                && (draft.Kind is MeasureKind.Subsidy or MeasureKind.ExportRestriction || direct)
            )
            || (
                norm == "of"
                && i > from
                && !_inObject
                && draft.Kind is MeasureKind.Quota or MeasureKind.TariffRateQuota or MeasureKind.VoluntaryRestraint
                && IsGoodsAt(i + 1)
            )
            || (
                norm == "to"
                && i == from
                && (draft.IsCareful || draft.Kind is MeasureKind.Subsidy or MeasureKind.ImportRestriction)
                && !direct
            )
            || (
                norm is "for" or "to"
                && !_inObject
                && (i == from || (norm == "for" && draft.Rate is not null))
                && (
                    _sentence.At(i + 1, Category.Good) is not null
                    || (norm == "for" && ModifiedGood(i + 1) is not null)
                    || (
                        _sentence.MentionAt(i + 1) is { } m
                        && (
                            _sentence.At(m.End, Category.Good) is not null
                            || _sentence.At(m.End, Category.GoodsWord) is not null
                        )
                    )
                    || _sentence.At(i + 1, Category.GoodsWord) is not null
                )
            );

        private bool IsGoodsBefore(int at) => _sentence.Of(Category.GoodsWord).Any(h => h.End == at);

        /// <summary>"nearly all goods of", "most Indian products".</summary>
        private bool IsGoodsAt(int at)
        {
            while (
                _sentence.Norm(at) is "nearly" or "all" or "almost" or "most" or "the" or "any" or "other" or "certain"
            )
            {
                at++;
            }

            if (_sentence.MentionAt(at) is { Form: MentionForm.Adjective } mention)
            {
                at = mention.End;
                if (
                    _sentence.Norm(at)
                    is "producers"
                        or "exporters"
                        or "companies"
                        or "manufacturers"
                        or "makers"
                        or "mills"
                        or "firms"
                )
                {
                    return true;
                }
            }

            return _sentence.At(at, Category.Good) is not null || _sentence.At(at, Category.GoodsWord) is not null;
        }

        /// <summary>"a quota on them": the good named last before.</summary>
        private string? Meant(int at) =>
            _sentence.Of(Category.Good).LastOrDefault(h => h.End <= at)?.Key
            ?? _sentence.Before?.Of(Category.Good).LastOrDefault()?.Key;

        /// <summary>"made in China", "shipped from Vietnam".</summary>
        private Mention? OriginAfter(int i) =>
            _sentence.Norm(i)
                is "made"
                    or "built"
                    or "produced"
                    or "assembled"
                    or "grown"
                    or "manufactured"
                    or "originating"
                    or "shipped"
                    or "coming"
            && _sentence.Norm(i + 1) is "in" or "from"
            && _sentence.Norm(i - 1) != "not"
                ? MentionFrom(i + 2)
                : null;

        private int? To(string economy, int end)
        {
            Add(economy);
            draft.End = end;
            return end;
        }

        private void Add(string economy)
        {
            if (!draft.Targets.Contains(economy))
            {
                draft.Targets.Add(economy);
            }
        }

        /// <summary>"retaliate against tariffs President Reagan imposed": the one who imposed them is the one retaliated against.</summary>
        private Mention? RetaliatedMeasure(int against)
        {
            string said = _sentence.Norm(draft.Noun.First);
            if (
                !said.StartsWith("retaliat", StringComparison.Ordinal)
                && !said.StartsWith("counter", StringComparison.Ordinal)
            )
            {
                return null;
            }

            Hit? noun = _sentence.Of(Category.Measure).FirstOrDefault(h => h.First > against && h.First - against <= 5);
            return noun is not { } measure
                ? null
                : Grammar.Owner(_sentence, measure.First)
                    ?? _sentence.Mentions.Find(m => m.First >= measure.End && m.First - measure.End <= 1);
        }

        private bool IsEnd(int at, string norm)
        {
            if (norm is "." or ";" or ":" or "?" or "!" or "\"" or "(" or ")" or "\u2013" or "\u2014")
            {
                return true;
            }

            if (norm is "about" or "over" or "than" or "some" && _sentence.QuantityAt(at + 1) is not null)
            {
                return false;
            }

            if (IsEnding(norm))
            {
                // "tariffs would be slapped on computers" still has its object to come.
                bool passive =
                    !_inObject
                    && norm
                        is "would"
                            or "will"
                            or "were"
                            or "was"
                            or "are"
                            or "is"
                            or "has"
                            or "have"
                            or "could"
                            or "may"
                            or "might"
                            or "should"
                            or "be"
                            or "been"
                            or "being";
                if (passive)
                {
                    return !IsPassive(at);
                }

                return !(norm is "in" or "for" or "at" or "with" && !_inObject && at == from);
            }

            if (_inObject && draft.HasObject && IsVerb(at))
            {
                return true;
            }

            if (_inObject && EndsAfterGoods(at))
            {
                return true;
            }

            if (norm is "," or "/")
            {
                // "increases in duties, or quantitative limits, on Japanese exports"
                if (!_inObject && (_sentence.Norm(at + 1) is "on" or "or"))
                {
                    return false;
                }

                return !_inObject
                    || !draft.HasObject
                    || (
                        _sentence.At(_sentence.Norm(at + 1) == "and" ? at + 2 : at + 1, Category.Good) is null
                        && !IsListed(MentionFrom(_sentence.Norm(at + 1) == "and" ? at + 2 : at + 1))
                        && ModifiedGood(at + 1) is null
                    );
            }

            if (norm is "and" or "or" && _inObject && draft.HasObject)
            {
                return !(
                    GoodsFromAfter(at) > 0
                    || Enumerable
                        .Range(at + 1, 3)
                        .Any(i => _sentence.At(i, Category.Good) is not null && !Blocked(at + 1, i))
                    || IsListed(MentionFrom(at + 1))
                );
            }

            return false;
        }

        /// <summary>"textile imports the only way": behind goods stands what the phrase goes on with, or one more word of theirs.</summary>
        private bool EndsAfterGoods(int at)
        {
            bool goods = _sentence.Hits.Exists(h => h.End == at && h.Category is Category.Good or Category.GoodsWord);
            string norm = _sentence.Norm(at);
            bool word = _sentence.Tokens[at].Kind == TokenKind.Word;
            return goods
                && word
                && !GoesOn(norm)
                && (
                    norm is "the" or "a" or "an"
                    || !(
                        GoesOn(_sentence.Norm(at + 1))
                        || IsEnding(_sentence.Norm(at + 1))
                        || at + 1 >= _sentence.End
                        || _sentence.Tokens[at + 1].Kind == TokenKind.Mark
                        || _sentence.At(at + 1, Category.GoodsWord) is not null
                        || _sentence.At(at + 1, Category.Good) is not null
                        || _sentence.QuantityAt(at + 1) is not null
                    )
                );
        }

        private static bool GoesOn(string norm) =>
            norm
                is "and"
                    or "or"
                    or "from"
                    or "of"
                    or "made"
                    or "built"
                    or "produced"
                    or "to"
                    or "into"
                    or "by"
                    or "worth"
                    or "including"
                    or "such"
                    or "on"
                    or "against"
                    or "coming"
                    or "originating"
                    or "shipped"
                    or "containing"
                    or "entering"
                    or "sold"
                    or "manufactured"
                    or "assembled"
                    or "grown"
                    or "since"
                    or "not"
                    or "other"
                    or "up"
                    or "as"
                    or "like";

        private bool Blocked(int first, int end) =>
            Enumerable
                .Range(first, end - first)
                .Any(i => IsEnding(_sentence.Norm(i)) || IsVerb(i) || _sentence.Norm(i) == "its");

        /// <summary>"tariffs were imposed on": a passive of a verb that does something to a measure follows.</summary>
        private bool IsPassive(int at) =>
            _sentence
                .Of(Category.MeasureVerb)
                .Any(h =>
                    h.First > at
                    && h.First - at <= 4
                    && MeasureVerbEntry.Of(h) is { Form: MeasureVerbForm.Verb } entry
                    && entry.Forms.HasFlag(VerbForm.Participle)
                );

        private bool IsVerb(int at) =>
            _sentence.Hits.Exists(h =>
                h.First == at
                && (
                    (h.Category == Category.Act && (ActEntry.Of(h).Forms & (VerbForm.Past | VerbForm.Third)) != 0)
                    || (h.Category == Category.Effect && h.Key == "affect")
                    || (
                        h.Category == Category.MeasureVerb
                        && MeasureVerbEntry.Of(h)
                            is { Form: MeasureVerbForm.State }
                                or { Form: MeasureVerbForm.Verb, Forms: VerbForm.Third }
                    )
                    || h.Category == Category.Reporting
                )
            ) && _sentence.At(at, Category.GoodsWord) is null;

        private static bool IsEnding(string norm) =>
            norm
                is "that"
                    or "which"
                    or "who"
                    or "in"
                    or "with"
                    or "because"
                    or "for"
                    or "until"
                    or "unless"
                    or "if"
                    or "when"
                    or "as"
                    or "at"
                    or "after"
                    or "under"
                    or "said"
                    or "were"
                    or "was"
                    or "are"
                    or "is"
                    or "be"
                    or "would"
                    or "will"
                    or "has"
                    or "have"
                    or "had"
                    or "could"
                    or "may"
                    or "might"
                    or "should"
                    or "can"
                    or "must"
                    or "over"
                    or "about"
                    or "despite"
                    or "amid"
                    or "before"
                    or "since"
                    or "through"
                    or "during"
                    or "while"
                    or "but"
                    or "effective"
                    or "starting"
                    or "beginning"
                    or "without"
                    or "unlike"
                    or "than"
                    or "he"
                    or "they"
                    or "it";

        /// <summary>"and most goods from Canada": the token of "from"; 0 where this is not what follows.</summary>
        private int GoodsFromAfter(int and)
        {
            for (int i = and + 1; i <= and + 4; i++)
            {
                if (
                    _sentence.Norm(i) == "from"
                    && _sentence.Of(Category.GoodsWord).Any(h => h.End == i)
                    && MentionFrom(i + 1) is not null
                )
                {
                    return i;
                }
            }

            return 0;
        }

        /// <summary>"frozen pork", "small computers": a good with one word before it.</summary>
        private Hit? ModifiedGood(int at) =>
            _sentence.Tokens[Math.Min(at, _sentence.End - 1)].Kind == TokenKind.Word
            && !IsEnding(_sentence.Norm(at))
            && !IsVerb(at)
            && _sentence.Norm(at) is not ("and" or "or" or "the" or "its")
                ? _sentence.At(at + 1, Category.Good)
                : null;

        private Mention? MentionFrom(int at) => _sentence.MentionAt(_sentence.Norm(at) == "the" ? at + 1 : at);

        /// <summary>True where a mention may go on a list of targets; ", Nakasone said" does not.</summary>
        private bool IsListed(Mention? mention) =>
            (
                mention is { Form: MentionForm.Name or MentionForm.Capital }
                && !Verbs.IsAuxiliary(_sentence.Norm(mention.End))
                && !IsVerb(mention.End)
            )
            || (
                mention is { Form: MentionForm.Adjective } adjective
                && _sentence.Hits.Exists(h =>
                    h.Category is Category.Good or Category.GoodsWord or Category.EconomyAdjective
                    && h.First >= adjective.End
                    && h.First <= adjective.End + 2
                )
            );

        /// <summary>"tariffs on goods Reagan put on the list": who is named there does, and is not done to.</summary>
        private bool IsOwnDeed(Mention mention) =>
            mention.Form is MentionForm.Person or MentionForm.Actor
            && _sentence.Norm(mention.First - 1) is not ("against" or "on");

        private string? DestinationAfter(int at)
        {
            int next = _sentence.Norm(at + 1) is "the" or "president" ? at + 2 : at + 1;
            if (
                _sentence.MentionAt(next) is { } mention
                && _sentence.Norm(mention.End) is not ("trading" or "'s" or "firms" or "companies")
            )
            {
                return mention.Economy;
            }

            return _sentence.MentionAt(next) is null ? _sentence.ActorAt(at + 1)?.Actor.Economy : null;
        }

        /// <summary>Where goods begin after "among them", "including", "such as"; 0 where no good follows.</summary>
        private int ExamplesAfter(int at)
        {
            int goods = _sentence.Norm(at) switch
            {
                "including" or "notably" or "mainly" or "chiefly" or "especially" or "ranging" => at + 1,
                "among" when _sentence.Norm(at + 1) == "them" => at + 2,
                "such" when _sentence.Norm(at + 1) == "as" => at + 2,
                "from" when _sentence.Norm(at - 1) == "ranging" => at + 1,
                _ => 0,
            };
            return goods > 0 && (_sentence.At(goods, Category.Good) ?? ModifiedGood(goods)) is not null ? goods : 0;
        }
    }

    /// <summary>The rate after "to": "to 15 percent", "to as much as 50 percent", "to zero".</summary>
    public static Quantity? RateAfter(Sentence sentence, int to)
    {
        int at = to + 1;
        while (
            at < to + 5
            && sentence.Norm(at)
                is "as"
                    or "much"
                    or "high"
                    or "low"
                    or "about"
                    or "up"
                    or "to"
                    or "around"
                    or "nearly"
                    or "between"
                    or "almost"
                    or "a"
                    or "just"
                    or "only"
        )
        {
            at++;
        }

        if (sentence.Norm(at) == "zero" && sentence.QuantityAt(at) is null)
        {
            return new Quantity(at, at + 1, 0m, null);
        }

        return sentence.QuantityAt(at) is { IsPercent: true } rate ? rate : null;
    }

    /// <summary>"It falls on machinery, electronics and cars", said of the measure of the sentence before.</summary>
    public static IEnumerable<string> OfPronoun(Sentence sentence)
    {
        bool pronoun = sentence.Norm(sentence.First) is "it" or "they";
        string verb = sentence.Norm(sentence.First + 1);
        int at = sentence.First + (verb is "falls" or "fall" or "applies" or "apply" ? 3 : 2);
        if (!pronoun || verb is not ("falls" or "fall" or "applies" or "apply" or "covers" or "cover"))
        {
            yield break;
        }

        while (at < sentence.End)
        {
            if (sentence.At(at, Category.Good) is { } good)
            {
                yield return good.Key;
                at = good.End;
            }
            else if (sentence.Norm(at) is "," or "and" or "or" or "imported" or "foreign")
            {
                at++;
            }
            else
            {
                yield break;
            }
        }
    }
}
