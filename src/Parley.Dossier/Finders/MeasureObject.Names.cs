namespace Parley.Dossier;

internal static partial class MeasureObject
{
    /// <summary>Who and which goods stand at a place of the object.</summary>
    private sealed partial class Reader
    {
        /// <summary>"a quota on them": the good named last before.</summary>
        private string? Meant(int at) =>
            _sentence.Of(Category.Good).LastOrDefault(h => h.End <= at)?.Key
            ?? _sentence.Before?.Of(Category.Good).LastOrDefault()?.Key;

        /// <summary>"U.S. imports", "all Japanese beef imports": what that economy buys, where it is the one that imposes.</summary>
        private bool IsOfImports(Mention mention)
        {
            int at = mention.End;
            while (
                at < mention.End + 3
                && (_sentence.At(at, Category.Good) is not null || _sentence.Norm(at) is "steel" or "of")
                && _sentence.Norm(at) != "imports"
            )
            {
                at++;
            }

            return _sentence.Norm(at) == "imports" || _sentence.Norm(at - 1) == "imports";
        }

        /// <summary>"on all imports", "nearly every trading partner", "most countries", "the rest of the world".</summary>
        private bool IsEverything(int at)
        {
            if (!WordClass.Every.Contains(_sentence.Norm(at)))
            {
                return false;
            }

            int end = at + 1;
            while (
                end < at + 6
                && (
                    WordClass.Every.Contains(_sentence.Norm(end)) || WordClass.WithinEvery.Contains(_sentence.Norm(end))
                )
            )
            {
                end++;
            }

            bool goods =
                _sentence.At(end, Category.GoodsWord) is not null || _sentence.Norm(end) is "import" or "imports";
            bool from = _sentence.Norm(end + 1) is "from" or "of" or "made" && MentionFrom(end + 2) is not null;
            return (goods && !from) || WordClass.Partners.Contains(_sentence.Norm(end));
        }

        /// <summary>"between 6.3 percent and 25 percent": the second of the two.</summary>
        private bool IsBetween(int second) =>
            Enumerable
                .Range(Math.Max(from, second - 6), Math.Min(6, second - from))
                .Any(i => _sentence.Norm(i) == "between");

        /// <summary>"ranging from 7.8 percent to".</summary>
        private bool IsRange(int to) =>
            Enumerable
                .Range(Math.Max(from, to - 6), Math.Min(6, Math.Max(0, to - from)))
                .Any(i => _sentence.Norm(i) is "ranging" or "range" or "ranges" or "varying" or "ranged");

        /// <summary>"its tomatoes", "their exports", "its steel and aluminium".</summary>
        private bool OwnedGoodsAfter(int owner) =>
            Enumerable
                .Range(owner + 1, 2)
                .Any(i =>
                    _sentence.At(i, Category.Good) is not null || _sentence.At(i, Category.GoodsWord) is not null
                );

        /// <summary>"from several countries", "from Western nations": not from all.</summary>
        private bool IsOfSome(int at) =>
            _sentence.Norm(at) == "western"
            || WordClass.Some.Contains(_sentence.Norm(at + 1))
            || _sentence.Norm(at + 2) == "number";

        /// <summary>"made in China", "shipped from Vietnam".</summary>
        private Mention? OriginAfter(int i) =>
            WordClass.Origin.Contains(_sentence.Norm(i))
            && _sentence.Norm(i + 1) is "in" or "from"
            && _sentence.Norm(i - 1) != "not"
                ? MentionFrom(i + 2)
                : null;

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
}
