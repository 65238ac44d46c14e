namespace Parley.Dossier;

/// <summary>To whom, where and when something is said: the words between a verb of saying and what is said.</summary>
internal static partial class SpeechTagFinder
{
    /// <summary>One past "reporters", "in a statement", "on Friday" and "that".</summary>
    private static int AddresseeEnd(Sentence sentence, Hit verb, int from, List<ActorDraft> drafts)
    {
        int i = from;
        if (verb.Key == "tell")
        {
            i = SkipAudience(sentence, i, drafts);
        }

        bool more = true;
        while (more && i < sentence.End)
        {
            more = false;
            int comma = sentence.Norm(i) == "," ? i + 1 : i;
            if (
                sentence.At(comma, Category.Audience) is { Key: "time" } time
                && sentence.Norm(time.End) != "'s"
                && (comma == i || sentence.Norm(time.End) is ",")
            )
            {
                i = time.End;
                more = true;
            }
            else if (sentence.Norm(i) is "in" or "at" && Place(sentence, i) is var place && place > i)
            {
                i = place;
                more = true;
            }
            else if (sentence.Norm(i) == "in" && Gerund(sentence, i) is var that && that > i)
            {
                i = that;
            }
            else if (sentence.Norm(i) is "of" or "on" or "about" && BeforeQuote(sentence, i) is var mark && mark > i)
            {
                i = mark;
            }
            else if (
                sentence.Norm(comma)
                    is "in"
                        or "at"
                        or "during"
                        or "after"
                        or "before"
                        or "through"
                        or "to"
                        or "on"
                        or "via"
                        or "of"
                && Occasion(sentence, comma) is var stop
                && stop > comma
                && (comma == i || sentence.Norm(stop) is "," or "." or "\"")
            )
            {
                i = stop;
                more = true;
            }
        }

        i = That(sentence, i);
        return sentence.Norm(i) is "that" or ":" ? i + 1 : i;
    }

    /// <summary>"here yesterday that", "in Canberra last Friday that", "after a meeting of trade officials that": where the "that" stands.</summary>
    private static int That(Sentence sentence, int at)
    {
        bool aside =
            sentence.At(at, Category.Audience) is { Key: "time" }
            || sentence.Norm(at)
                is "in"
                    or "on"
                    or "at"
                    or "during"
                    or "after"
                    or "before"
                    or "following"
                    or "through"
                    or "via"
                    or "to"
                    or "here"
                    or "there"
                    or "late"
                    or "early"
                    or "earlier"
                    or "last"
                    or "this"
                    or "by"
                    or "over"
                    or "again"
                    or "repeatedly"
                    or "publicly"
                    or "privately";
        if (!aside)
        {
            return at;
        }

        for (int i = at + 1; i < Math.Min(sentence.End, at + FarthestThat); i++)
        {
            string norm = sentence.Norm(i);
            if (norm == "that")
            {
                return sentence.Norm(i - 1) is "in" or "on" or "at" or "of" or "to" or "said" ? at : i;
            }

            if (norm is "," or "\"" or ";" or ":" or "." or "who" or "which" || Verbs.IsFinite(norm))
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>"in Washington that": one past a place that what is said follows.</summary>
    private static int Place(Sentence sentence, int at)
    {
        int i = at + 1;
        while (i < sentence.End && i - at <= 4 && sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word })
        {
            i++;
        }

        return
            i > at + 1
            && (
                sentence.Norm(i) is "that" or "," or "." or "\"" || sentence.At(i, Category.Audience) is { Key: "time" }
            )
            ? i
            : at;
    }

    /// <summary>"in announcing the sanctions that": where the "that" stands.</summary>
    private static int Gerund(Sentence sentence, int at)
    {
        if (!sentence.Norm(at + 1).EndsWith("ing", StringComparison.Ordinal))
        {
            return at;
        }

        for (int i = at + 2; i < Math.Min(sentence.End, at + LongestAddressee + 2); i++)
        {
            if (sentence.Norm(i) == "that")
            {
                return i;
            }
        }

        return at;
    }

    /// <summary>"of the tariff action, "it wasn't ..."": where the quotation opens.</summary>
    private static int BeforeQuote(Sentence sentence, int at)
    {
        for (int i = at + 1; i < Math.Min(sentence.End, at + LongestAddressee + 2); i++)
        {
            if (sentence.Norm(i) == "," && sentence.Norm(i + 1) is "\"" or "\u2018" or "\u00AB")
            {
                return i + 1;
            }
        }

        return at;
    }

    private static int SkipAudience(Sentence sentence, int from, List<ActorDraft> drafts)
    {
        int i = from;
        if (
            drafts.Find(d => d.First == i) is { } named
            && sentence.Norm(named.End) is not ("is" or "was" or "has" or "had" or "would" or "will")
        )
        {
            i = named.End;
        }
        else
        {
            for (int j = from; j < Math.Min(sentence.End, from + LongestAddressee); j++)
            {
                if (sentence.Norm(j) is "," or "\"" or "that" or ":")
                {
                    break;
                }

                if (sentence.At(j, Category.Audience) is { Key: "audience" } audience)
                {
                    i = audience.End;
                    break;
                }
            }

            while (
                i > from
                && sentence.Norm(i) == "and"
                && sentence.At(i + 1, Category.Audience) is { Key: "audience" } second
            )
            {
                i = second.End;
            }

            if (i == from)
            {
                // "told him", "told Asahi Shimbun", "told the Financial Times".
                i = sentence.Norm(i) == "the" && i + 1 < sentence.End && sentence.Tokens[i + 1].Capital ? i + 1 : i;
                while (i < sentence.End && sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word })
                {
                    i++;
                }

                i = sentence.Norm(i) is "him" or "her" or "them" or "me" or "us" ? i + 1 : i;
            }
        }

        // "the daily newspaper Asahi Shimbun"
        while (
            i > from
            && i < sentence.End
            && sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word }
            && sentence.Norm(i - 1) is "newspaper" or "agency" or "asahi" or "magazine"
        )
        {
            i++;
        }

        return i;
    }

    /// <summary>One past an occasion after a preposition: "in a telephone interview", "at a news conference in Tokyo".</summary>
    private static int Occasion(Sentence sentence, int at)
    {
        for (int i = at + 1; i < Math.Min(sentence.End, at + LongestAddressee); i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Mark)
            {
                return at;
            }

            if (sentence.At(i, Category.Audience) is { Key: "occasion" } occasion)
            {
                int end = occasion.End;
                while (sentence.Norm(end) is "in" or "at" or "with" or "to" or "before" && end + 1 < sentence.End)
                {
                    int j = end + 1;
                    while (
                        j < sentence.End
                        && (
                            sentence.Tokens[j] is { Capital: true, Kind: TokenKind.Word }
                            || sentence.Norm(j) is "the" or "a"
                        )
                        && j - end <= 6
                    )
                    {
                        j++;
                    }

                    if (j == end + 1 || sentence.Norm(j - 1) is "the" or "a")
                    {
                        break;
                    }

                    end = j;
                }

                return end;
            }

            if (sentence.At(i, Category.Reporting) is not null || Verbs.IsAuxiliary(sentence.Norm(i)))
            {
                return at;
            }
        }

        return at;
    }
}
