namespace Parley.Dossier;

/// <summary>Finds what a noun says is disputed: "the U.S.-Japan trade dispute", "its computer chip row with the U.S.", "friction between".</summary>
internal static class DisputeFinder
{
    private const int Farthest = 14;

    public static IEnumerable<Settlement> Find(Reading reading)
    {
        foreach (Sentence sentence in reading.Body)
        {
            int taken = sentence.First;
            foreach (Hit hit in sentence.Of(Category.Dispute).Where(h => h.Key != "no"))
            {
                if (hit.First >= taken && Read(reading, sentence, hit) is { } settlement)
                {
                    taken = hit.End;
                    yield return settlement;
                }
            }
        }
    }

    private static Settlement? Read(Reading reading, Sentence sentence, Hit hit)
    {
        if (
            sentence.Of(Category.Dispute, "no").Any(h => h.First == hit.End)
            || sentence.Norm(hit.First - 1)
                is "no"
                    or "any"
                    or "such"
                    or "possible"
                    or "potential"
                    or "another"
                    or "future"
            || ActFinder.IsHypothetical(sentence, hit.First)
            || IsAverted(sentence, hit.First)
        )
        {
            return null;
        }

        List<string> parties = Parties(sentence, hit);
        Issue? issue = About(sentence, hit);
        bool trade =
            sentence.Norm(hit.First) is "trade" or "tariff"
            || Before(sentence, hit.First, 2).Any(i => sentence.Norm(i) is "trade" or "tariff");
        if (issue is null && !trade)
        {
            return null;
        }

        bool known =
            parties.Count >= 2
            || (
                parties.Count <= 1
                && reading.Both.Count == 2
                && parties.TrueForAll(reading.Both.Contains)
                && IsKnown(sentence, hit)
            );
        if (!known)
        {
            return null;
        }

        return new Settlement(
            SettlementStatus.Disputed,
            issue ?? new Issue(IssueFinder.Widest, []),
            parties.Count >= 2 ? parties : reading.Both,
            sentence.Quote(Math.Max(sentence.First, hit.First - 4), Math.Min(sentence.End, hit.End + 8))
        );
    }

    /// <summary>"Its computer chips dispute", "a row over beef".</summary>
    private static Issue? About(Sentence sentence, Hit hit)
    {
        int end = Math.Min(Grammar.ClauseEnd(sentence, hit.End), hit.End + Farthest);
        for (int i = hit.End; i < end; i++)
        {
            if (sentence.Norm(i) is "over" or "on" or "about" or "regarding" or "concerning" or "involving")
            {
                return IssueFinder.FindOrGoods(sentence, i + 1, end);
            }

            if (sentence.Norm(i) is "," or ";" or "\"" or "that")
            {
                break;
            }
        }

        string[] goods =
        [
            .. sentence
                .Of(Category.Good)
                .Where(g => g.First < hit.First && hit.First - g.End <= 2 && IsNoun(sentence, g.End, hit.First))
                .Select(g => g.Key)
                .Distinct(),
        ];
        if (
            goods.Length == 0
            && IssueFinder.Find(sentence, hit.First - 2, hit.First) is { } told
            && !Lexicon.Shared.WideTopics.Contains(told.Topic)
        )
        {
            return told;
        }

        return goods.Length > 0 ? new Issue("goods_trade", [.. goods.Select(g => Reading.GoodOf(g))]) : null;
    }

    private static bool IsNoun(Sentence sentence, int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .All(i => sentence.Norm(i) is "trade" or "tariff" or "export" or "import" or "subsidy" or "market");

    /// <summary>"The U.S.-Japan dispute", "Japan's dispute with the United States", "friction between the U.S. and Japan".</summary>
    private static List<string> Parties(Sentence sentence, Hit hit)
    {
        List<string> found = [];
        for (int i = hit.First - 1; i >= Math.Max(sentence.First, hit.First - 10); i--)
        {
            if (sentence.MentionAt(i) is { IsPlace: false } mention)
            {
                found.Insert(0, mention.Economy);
                i = mention.First;
                continue;
            }

            if (
                sentence.Tokens[i].Kind != TokenKind.Word && sentence.Norm(i) is not ("'s" or "/" or "," or "-")
                || sentence.Norm(i) is "that" or "said" or "to" or "of" or "by" or "from" or "after"
            )
            {
                break;
            }
        }

        bool inside = false;
        for (int i = hit.End; i < Math.Min(sentence.End, hit.End + Farthest); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "between" or "with" or "among" or "pitting")
            {
                inside = true;
            }
            else if (norm is ";" or "\"" or "that" or "which" or "has" or "have" or "is" or "was" or "will" or "said")
            {
                break;
            }
            else if (inside && sentence.MentionAt(i) is { IsPlace: false } mention && mention.First == i)
            {
                found.Add(mention.Economy);
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>"The dispute", "its row", "a chip row": one that the article is about.</summary>
    private static bool IsKnown(Sentence sentence, Hit hit) =>
        hit.Key == "one"
        && Before(sentence, hit.First, 5)
            .Any(i =>
                sentence.Norm(i)
                    is "the"
                        or "this"
                        or "their"
                        or "its"
                        or "bitter"
                        or "mounting"
                        or "growing"
                        or "escalating"
                        or "simmering"
                        or "widening"
                        or "bilateral"
                || sentence.MentionAt(i) is not null
                || sentence.Of(Category.Good).Any(g => g.First == i)
            );

    private static bool IsAverted(Sentence sentence, int first) =>
        Before(sentence, first, 5)
            .Any(i =>
                sentence.Norm(i)
                    is "avoid"
                        or "avert"
                        or "prevent"
                        or "risk"
                        or "risks"
                        or "fear"
                        or "fears"
                        or "threat"
                        or "threatens"
                        or "brink"
                        or "could"
                        or "might"
                        or "prospect"
                        or "danger"
                        or "without"
                        or "averted"
                        or "potential"
            );

    private static IEnumerable<int> Before(Sentence sentence, int token, int reach) =>
        Enumerable.Range(Math.Max(sentence.First, token - reach), Math.Min(reach, token - sentence.First));
}
