namespace Parley.Dossier;

/// <summary>Reads what a measure falls on: "of 25 percent on imported cars", "against Japan", "on goods made in China", "exports of chips to Russia".</summary>
internal static partial class MeasureObject
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

    private sealed partial class Reader(MeasureDraft draft, int from, bool direct)
    {
        private readonly Sentence _sentence = draft.Sentence;
        private bool _inObject;
        private bool _foreign;
        private bool _everything;
        private bool _quantified;
        private bool _some;

        public void Read()
        {
            _inObject = direct;
            int end = Math.Min(_sentence.End, from + Farthest);
            int i = from;
            while (i < end && Step(i) is { } next)
            {
                i = next;
            }

            if (
                (_foreign || _everything || draft.IsGlobal)
                && !_some
                && draft.Targets.Count == 0
                && (draft.Goods.Count > 0 || _everything || draft.IsGlobal)
            )
            {
                draft.OnAll = true;
            }

            draft.IsOnEverything = _quantified && draft.Goods.Count == 0;
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

            if (_inObject && norm is "its" or "their" or "his" && draft.Targets.Count == 0 && OwnedGoodsAfter(i))
            {
                draft.OwnGoods ??= i;
                return i + 1;
            }

            draft.IsOfOthers |= _inObject && norm == "other" && !draft.HasObject;
            _everything |= _inObject && !draft.HasObject && IsEverything(i);
            _quantified |= _inObject && !draft.HasObject && norm is "all" or "every";

            if (_inObject && _sentence.MentionAt(i) is { } mention && !IsOwnDeed(mention))
            {
                draft.Importer ??= IsOfImports(mention) ? mention.Economy : null;
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

            if (
                norm == "("
                && _inObject
                && _sentence.Norm(i + 2) == ")"
                && _sentence.Tokens[i + 1].Capital
                && _sentence.MentionAt(i + 1) is null
            )
            {
                // "electric vehicles (EVs) from China"
                return i + 3;
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

            if (norm is "against" or "to" && RetaliatedMeasure(i) is { } answered)
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
                bool range =
                    before == "from"
                    && _sentence.Norm(at - 2) is "ranging" or "range" or "ranges" or "varying" or "ranged";
                bool between = draft.Rate is not null && before == "and" && IsBetween(at);
                bool old =
                    (before == "from" && !range)
                    || _sentence.Norm(quantity.First - 2) == "from"
                    || (_sentence.Norm(quantity.First - 3) == "from" && before is "current" or "about" or "around");
                if (old)
                {
                    draft.RateBefore ??= quantity.Value;
                }
                else if (between && quantity.Value > draft.Rate)
                {
                    draft.Rate = quantity.Value;
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

            _some |= _inObject && norm is "from" or "western" && IsOfSome(i);
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

            if (
                (norm is "to" or "into" || (norm == "at" && _inObject))
                && MeasureRates.After(_sentence, i) is { } raised
            )
            {
                // "doubled its tariffs on cars to 120 percent"; "ranging from 5 to 10 percent" has no rate before.
                bool range = IsRange(i);
                draft.RateBefore ??= draft.Rate is { } first && first != raised.Value && !range ? first : null;
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

            if (
                _inObject
                && norm == "in"
                && _sentence.QuantityAt(i - 1) is { IsPercent: false }
                && (_sentence.MentionAt(i + 1) is not null || _sentence.At(i + 1, Category.GoodsWord) is not null)
            )
            {
                // "on 12.8 billion dollars in U.S. exports"
                return i + 1;
            }

            if (_inObject && norm is "to" or "into")
            {
                // "exports to the United States": who imposes, or whom it is imposed on.
                draft.Destination = DestinationAfter(i);
                draft.End = draft.Destination is null ? draft.End : i + 1;
                return null;
            }

            if (
                norm == "by"
                && _inObject
                && WordClass.Origin.Contains(_sentence.Norm(i - 1))
                && MentionFrom(i + 1) is { } maker
            )
            {
                // "goods produced by Japanese companies"
                return To(maker.Economy, maker.End);
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
    }
}
