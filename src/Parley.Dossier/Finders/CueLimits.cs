namespace Parley.Dossier;

/// <summary>What keeps a cue from showing a position: it harms, is denied, negated, vague or about the own house.</summary>
internal static class CueLimits
{
    /// <summary>"The proposal to impose a tax", "ready to take sanctions" offer nothing.</summary>
    public static bool IsHarm(Sentence sentence, PositionKind kind, Issue issue, Hit hit, int end) =>
        kind == PositionKind.Offers
        && (
            sentence.Has(Category.Effect, "impose", hit.End, end)
            || IsMeasureItself(sentence, hit)
            || (
                sentence.Norm(hit.End - 1) == "to"
                && sentence.Of(Category.Word, "strikes").Any(h => h.First == hit.End)
                && !sentence.Has(Category.Effect, "lift", hit.End, end)
            )
            || sentence
                .Of(Category.Word, "restrict")
                .Any(h => h.First >= hit.End && h.End <= end && IsCurb(sentence, h))
            || issue.Topic is "trade_legislation" or "protectionism"
            || (
                sentence.Norm(hit.First).StartsWith("proposal", StringComparison.Ordinal)
                && Enumerable
                    .Range(hit.End, Math.Max(0, end - hit.End))
                    .Any(i => sentence.Norm(i) is "legislation" or "bill" or "bills")
            )
            || (
                issue.Topic is "sanctions" or "retaliation"
                && !sentence.Has(Category.Effect, "lift", hit.First, end)
                && !sentence.Has(Category.Effect, "lifted", hit.First, end)
            )
        );

    /// <summary>"Proposed a tariff of 25 percent".</summary>
    public static bool IsMeasureItself(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First).StartsWith("propos", StringComparison.Ordinal)
        && sentence.Of(Category.Measure).Any(m => m.First >= hit.End && m.First - hit.End <= 3)
        && sentence.Norm(hit.End) is "a" or "an" or "new"
        && sentence.Norm(hit.End + 1) is not ("0" or "zero" or "0%");

    /// <summary>"Blamed slower growth on oil imports", "they hope that can be avoided": nothing that another side could answer.</summary>
    public static bool IsVague(
        Sentence sentence,
        PositionKind kind,
        Issue issue,
        int first,
        Hit hit,
        int end,
        string holder
    ) =>
        CueScope.Others(sentence, first, end, holder).Count == 0
        && (
            (kind == PositionKind.Offers && issue.Topic == "interest_rates")
            || (
                kind == PositionKind.ComplainsOf
                && issue.Topic == "goods_trade"
                && hit.Category == Category.PositionVerb
            )
            || (
                sentence.Norm(hit.First).StartsWith("hope", StringComparison.Ordinal)
                && IssueFinder.FindOrGoods(sentence, first, end) is null
            )
        );

    /// <summary>"Curb", "limiting" restrict; "restrictions" and "barriers" may be what is lifted.</summary>
    public static bool IsCurb(Sentence sentence, Hit hit) =>
        !Enumerable.Range(hit.End, 3).Any(i => sentence.Norm(i) is "exports" or "export" or "shipments")
        && sentence.Norm(hit.First)
            is not ("restrictions" or "restriction" or "barriers" or "curbs" or "ban" or "bans" or "limits");

    /// <summary>"Will cut imports" gives nothing.</summary>
    public static bool CutsOff(Sentence sentence, Hit hit)
    {
        for (int i = hit.End; i < Math.Min(sentence.End, hit.End + 4); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "of" or "on" or "from" or "to" or "," or "for" or "in")
            {
                return false;
            }

            if (sentence.Of(Category.Word, "wanted_by_others").Any(h => h.First == i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"MITI called on Japan's chip makers": what a government asks at home is no position towards others.</summary>
    public static bool AsksOwn(Sentence sentence, Hit hit, PositionKind kind, Doer owner) =>
        kind == PositionKind.Wants
        && CueScope.Others(sentence, hit.End, ActFinder.ObjectEnd(sentence, hit.End), owner.Economies[0]).Count == 0
        && sentence.Mentions.Exists(m =>
            m.First >= hit.End
            && m.First - hit.End <= 2
            && owner.Economies.Contains(m.Economy)
            && !IsForOwn(sentence, m.End)
        );

    /// <summary>"Requested that Korean firms be exempt": what others shall do for one's own is asked of them.</summary>
    public static bool IsForOwn(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End - 1, from + 5); i++)
        {
            string next = sentence.Norm(i + 1) == "not" ? sentence.Norm(i + 2) : sentence.Norm(i + 1);
            if (
                sentence.Norm(i) is "be" or "get" or "receive" or "enjoy"
                && (
                    next is "exempt" or "free" or "treated" or "given" or "granted" or "allowed" or "admitted"
                    || sentence.Of(Category.Word, "removed").Any(h => h.First == i + 1)
                    || sentence.Norm(i) != "be"
                )
            )
            {
                return true;
            }

            if (sentence.Norm(i) is "," or ";" or "to" or "that" or "must" or "should")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Would lead to" fears only where harm follows; the speaker's own retaliation is a threat.</summary>
    public static bool IsFeared(Sentence sentence, Hit hit, int end, string side)
    {
        bool leads =
            sentence.Norm(hit.End - 2) is "lead" or "result"
            || sentence.Norm(hit.End - 1) is "trigger" or "provoke" or "spark" or "cause";
        bool harm = sentence.Of(Category.Word, "harm").Any(h => h.First >= hit.End && h.End <= end);
        bool own = sentence.Mentions.Exists(m => m.First >= hit.End && m.End <= end && m.Economy == side);
        bool strikes = sentence.Of(Category.Measure, "sanctions").Any(h => h.First >= hit.End && h.End <= end);
        return (!leads || harm) && !(own && strikes);
    }

    /// <summary>"Denied charges of dumping".</summary>
    public static bool IsDenied(Sentence sentence, Hit hit)
    {
        for (int i = hit.First - 1; i >= Math.Max(sentence.First, hit.First - 5); i--)
        {
            if (sentence.At(i, Category.Reporting) is { Key: "deny" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Travelled to Washington to push for": a verb, no noun.</summary>
    public static bool IsInfinitive(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First - 1) == "to"
        && sentence
            .Of(Category.PositionVerb)
            .Any(v => v.First == hit.First && PositionCue.Of(v).Forms.HasFlag(VerbForm.Base))
        && sentence.Norm(hit.First - 2) is not ("response" or "responded" or "according" or "due" or "thanks");

    /// <summary>"Charges 10 percent on American cars", "a charge of 17 percent": what is levied, no complaint.</summary>
    public static bool IsPrice(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First) is "charge" or "charges" or "charged" or "charging"
        && (
            sentence.Norm(hit.End)
                is "on"
                    or "for"
                    or "duty"
                    or "duties"
                    or "tariffs"
                    or "customers"
                    or "more"
                    or "less"
                    or "no"
                    or "nothing"
                    or "higher"
                    or "lower"
            || sentence.Of(Category.Word, "percent").Any(h => h.First >= hit.End && h.First - hit.End <= 7)
            || Enumerable
                .Range(hit.End, Math.Clamp(sentence.End - hit.End, 0, 4))
                .Any(i => sentence.Tokens[i].Kind == TokenKind.Number)
        );

    /// <summary>"Abandoned efforts to", "reneged on its pledge to", "dropped its demand that": no longer, or not kept.</summary>
    public static bool IsGivenUp(Sentence sentence, Hit hit)
    {
        for (int i = hit.First - 1; i >= Math.Max(sentence.First, hit.First - 5); i--)
        {
            if (sentence.Of(Category.Word, "gives_up").Any(h => h.First <= i && i < h.End))
            {
                return true;
            }

            if (sentence.Norm(i) is "," or ";" or "that" or "said" or "over")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Japan's demand for oil" is what it uses.</summary>
    public static bool IsConsumption(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First) == "demand"
        && (
            sentence.Norm(hit.End) is not ("for" or "that" or "to")
            || sentence.Norm(hit.First - 1) is "domestic" or "consumer" or "internal" or "world" or "strong" or "weak"
            || sentence.Of(Category.Good).Concat(sentence.Of(Category.GoodsWord)).Any(g => g.First - hit.End is 1 or 2)
        );

    /// <summary>"I do not think that there will be a trade war".</summary>
    public static bool IsDoubted(Sentence sentence, int at)
    {
        for (int i = at - 1; i > Math.Max(sentence.First, at - 10); i--)
        {
            if (sentence.Norm(i) is "think" or "believe" or "expect" or "foresee" or "anticipate")
            {
                return IsNegated(sentence, i);
            }
        }

        return false;
    }

    /// <summary>"There is concern": the speaker's own; "complaints had come in" are others'.</summary>
    public static bool MayBeSpeakers(Sentence sentence, Hit hit, PositionCue cue) =>
        cue.Position is PositionKind.Fears
        || (
            cue.Position is PositionKind.ComplainsOf
            && sentence.Norm(hit.First)
                is not (
                    "complaint"
                    or "complaints"
                    or "protest"
                    or "protests"
                    or "charge"
                    or "charges"
                    or "allegation"
                    or "allegations"
                    or "accusation"
                    or "accusations"
                )
        );

    public static bool IsNegated(Sentence sentence, int first)
    {
        for (int i = first - 1; i >= Math.Max(sentence.First, first - 3); i--)
        {
            string norm = sentence.Norm(i);
            if (
                norm is "not" or "never" or "nothing" or "neither" or "nor"
                || norm.EndsWith("n't", StringComparison.Ordinal)
            )
            {
                return true;
            }

            if (norm is "," or ";" or "that")
            {
                return false;
            }
        }

        return false;
    }

    public static bool RefusesWithin(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            string norm = sentence.Norm(i);
            if (
                norm
                    is "not"
                        or "no"
                        or "fail"
                        or "fails"
                        or "failed"
                        or "refuses"
                        or "refused"
                        or "continues"
                        or "continued"
                        or "without"
                || norm.EndsWith("n't", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a noun shows where another side tells of it: a refusal is complained of, efforts and what is "not shown" are no word of its owner.</summary>
    public static PositionKind? OfAnother(Sentence sentence, Hit hit, PositionKind? kind) =>
        kind == PositionKind.Refuses ? PositionKind.ComplainsOf
        : sentence.Norm(hit.First) is "effort" or "efforts" or "attempt" or "attempts" || IsNegated(sentence, hit.First)
            ? null
        : kind;
}
