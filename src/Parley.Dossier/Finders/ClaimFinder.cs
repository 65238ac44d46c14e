namespace Parley.Dossier;

/// <summary>Finds complaints: who says what of whom, only where somebody is said to say it.</summary>
internal static class ClaimFinder
{
    public static List<Claim> Find(Reading reading, List<MoneyAmount> amounts)
    {
        List<Claim> claims = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit hit in sentence.Of(Category.Claim))
            {
                Add(claims, Read(reading, sentence, hit));
            }

            Add(claims, OfImbalance(sentence, amounts));
        }

        return claims;
    }

    private static void Add(List<Claim> claims, Claim? claim)
    {
        bool known =
            claim is null
            || claims.Exists(c =>
                c.Kind == claim.Kind
                && c.By.SequenceEqual(claim.By)
                && c.Against.SequenceEqual(claim.Against)
                && c.Denied == claim.Denied
                && c.Good?.Name == claim.Good?.Name
            );
        if (!known && claims.Count < Reading.Most)
        {
            claims.Add(claim!);
        }
    }

    private static Claim? Read(Reading reading, Sentence sentence, Hit hit)
    {
        ClaimKind kind = SnakeCase.Find<ClaimKind>(hit.Key)!.Value;
        if (kind == ClaimKind.GoodsDoNotSell)
        {
            return OfGoods(sentence, hit);
        }

        Hit? denial = Last(sentence, "deny", hit.First);
        if (denial is { } denied)
        {
            Mention? denier = Grammar.Subject(sentence, denied.First, sentence.First);
            return denier is null
                ? null
                : Make(
                    kind,
                    Other(reading, denier.Economy),
                    [denier.Economy],
                    null,
                    true,
                    sentence,
                    hit.First,
                    hit.End
                );
        }

        if (IsEnded(sentence, hit))
        {
            return null;
        }

        if (
            (kind is ClaimKind.BrokenAgreement or ClaimKind.UnfairPractices)
            && OfReason(sentence, kind, hit) is { } reason
        )
        {
            return reason;
        }

        Hit? word = Last(sentence, "hedged", hit.First);
        if (word is null && (kind is ClaimKind.Dumping or ClaimKind.ClosedMarket))
        {
            word = Last(sentence, "official_says", hit.First);
        }

        if (word is not { } hedge)
        {
            return null;
        }

        Mention? by = Grammar.Subject(sentence, hedge.First, sentence.First);
        Mention? against = AgainstOf(sentence, hedge, hit, by?.Economy);
        bool participle = sentence.Norm(hedge.First) is "alleged" or "allegedly";
        if (participle)
        {
            // "Japan's alleged failure": the one who acts on it alleges.
            against = Grammar.Owner(sentence, hedge.First) ?? against;
            by = by?.Economy == against?.Economy ? null : by;
        }

        return against is null || (by is null && !participle)
            ? null
            : Make(
                kind,
                by is null ? Other(reading, against.Economy) : [by.Economy],
                [against.Economy],
                null,
                false,
                sentence,
                hit.First,
                hit.End
            );
    }

    /// <summary>"agreed to stop dumping", "has ended dumping": what has ended is not complained of.</summary>
    private static bool IsEnded(Sentence sentence, Hit hit)
    {
        for (int i = Math.Max(sentence.First, hit.First - 2); i < hit.First; i++)
        {
            if (
                sentence.Norm(i)
                is "stop"
                    or "stopped"
                    or "stopping"
                    or "end"
                    or "ended"
                    or "ending"
                    or "halt"
                    or "halted"
                    or "avoid"
                    or "without"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "retaliate against Japan for violating the pact", "tariffs on Japanese goods for its failure to honor it": who acts
    /// complains of the one acted against.
    /// </summary>
    private static Claim? OfReason(Sentence sentence, ClaimKind kind, Hit hit)
    {
        int reason = -1;
        for (int i = hit.First - 1; i >= Math.Max(sentence.First, hit.First - 6); i--)
        {
            if (
                sentence.Norm(i) is "for" or "because"
                || (sentence.Norm(i) == "as" && (sentence.Norm(i - 1) is "sees" or "see" or "views" or "calls"))
            )
            {
                reason = i;
                break;
            }
        }

        if (reason < 0)
        {
            return null;
        }

        Mention? against =
            sentence.Mentions.Find(m => m.First > reason && m.End <= hit.First)
            ?? sentence.Mentions.FindLast(m =>
                m.End <= reason
                && reason - m.End <= 8
                && !m.IsPlace
                && (Grammar.IsAfterPreposition(sentence, m) || m.Form == MentionForm.Adjective)
            );
        Mention? by = against is null ? null : Grammar.Subject(sentence, reason, sentence.First, against.Economy);
        return against is null || by is null
            ? null
            : Make(kind, [by.Economy], [against.Economy], null, false, sentence, hit.First, hit.End);
    }

    /// <summary>"American cars do not sell in Japan".</summary>
    private static Claim? OfGoods(Sentence sentence, Hit hit)
    {
        Hit? good = sentence.Of(Category.Good).LastOrDefault(g => g.End <= hit.First && hit.First - g.End <= 2);
        if (good is not { } sold || Grammar.Owner(sentence, sold.First) is not { } origin)
        {
            return null;
        }

        Mention? where = sentence.Mentions.Find(m =>
            m.First >= hit.End && m.First - hit.End <= 3 && m.Economy != origin.Economy
        );
        return where is null
            ? null
            : Make(
                ClaimKind.GoodsDoNotSell,
                [origin.Economy],
                [where.Economy],
                Reading.GoodOf(sold.Key, origin.Economy),
                false,
                sentence,
                origin.First,
                where.End
            );
    }

    /// <summary>"complains of a 69 billion dollar deficit".</summary>
    private static Claim? OfImbalance(Sentence sentence, List<MoneyAmount> amounts)
    {
        foreach (Hit hedge in sentence.Of(Category.Word, "hedged"))
        {
            Mention? by = Grammar.Subject(sentence, hedge.First, sentence.First);
            int start = sentence.Tokens[hedge.First].Start;
            int end = sentence.Tokens[sentence.End - 1].End;
            MoneyAmount? amount = amounts.Find(a =>
                a.Quote!.Start >= start
                && a.Quote.End <= end
                && a.Measures is AmountConcept.TradeDeficit or AmountConcept.TradeSurplus
            );
            if (by is not null && amount?.Partner is not null)
            {
                ClaimKind kind =
                    amount.Measures == AmountConcept.TradeDeficit ? ClaimKind.TradeDeficit : ClaimKind.TradeSurplus;
                string against = amount.Partner == by.Economy ? amount.Economy ?? "" : amount.Partner;
                return against.Length == 0 ? null : new Claim(kind, [by.Economy], [against], null, false, amount.Quote);
            }
        }

        return null;
    }

    private static Mention? AgainstOf(Sentence sentence, Hit hedge, Hit claim, string? by)
    {
        // Who does it stands between the complaint and what is complained of, else right after.
        Mention? between = sentence.Mentions.Find(m =>
            m.First >= hedge.End && m.End <= claim.First && m.Economy != by && !m.IsPlace
        );
        return between
            ?? sentence.Mentions.Find(m =>
                m.First >= claim.End
                && m.First - claim.End <= 4
                && m.Economy != by
                && !m.IsPlace
                && sentence.Norm(m.First - 1) == "by"
            );
    }

    private static IReadOnlyList<string> Other(Reading reading, string economy) =>
        reading.Both.Contains(economy) ? [reading.Both.First(e => e != economy)] : [];

    private static Hit? Last(Sentence sentence, string key, int before) =>
        sentence.Of(Category.Word, key).LastOrDefault(h => h.End <= before && before - h.End <= 20);

    private static Claim Make(
        ClaimKind kind,
        IReadOnlyList<string> by,
        IReadOnlyList<string> against,
        Good? good,
        bool denied,
        Sentence sentence,
        int first,
        int end
    ) => new(kind, by, against, good, denied, sentence.Quote(first, end));
}
