namespace Parley.Dossier;

internal static partial class MeasureObject
{
    /// <summary>Where the object ends: at a word that begins another phrase, at a verb, behind goods.</summary>
    private sealed partial class Reader
    {
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
                bool passive = !_inObject && WordClass.Auxiliaries.Contains(norm);
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
                && !LeadsToOrigin(at)
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

        /// <summary>"stainless steel seamless tubes from Japan": more words of the goods, then where they come from.</summary>
        private bool LeadsToOrigin(int at)
        {
            int i = at;
            while (
                i < at + 5
                && i < _sentence.End
                && _sentence.Tokens[i].Kind == TokenKind.Word
                && !WordClass.FunctionWords.Contains(_sentence.Norm(i))
                && !IsEnding(_sentence.Norm(i))
                && !IsVerb(i)
                && _sentence.MentionAt(i) is null
            )
            {
                i++;
            }

            bool from =
                _sentence.Norm(i) == "from"
                || (_sentence.Norm(i) is "in" && WordClass.Origin.Contains(_sentence.Norm(i - 1)))
                || (_sentence.Norm(i) == "imported" && _sentence.Norm(i + 1) == "from");
            return from && MentionFrom(i + 1) is not null;
        }

        private static bool GoesOn(string norm) => WordClass.GoesOnBehindGoods.Contains(norm);

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

        private static bool IsEnding(string norm) => WordClass.EndsObject.Contains(norm);
    }
}
