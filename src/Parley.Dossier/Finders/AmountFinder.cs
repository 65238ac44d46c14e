namespace Parley.Dossier;

/// <summary>Finds what a sum of money measures, whose it is, with whom and when. A change ("rose 900 mln dlrs") is no level and is left out.</summary>
internal static class AmountFinder
{
    private const decimal Smallest = 1_000_000m;

    public static List<MoneyAmount> Find(Reading reading)
    {
        List<MoneyAmount> amounts = [];
        HashSet<(decimal, string, AmountConcept, string?, string?)> seen = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Quantity quantity in sentence.Quantities)
            {
                if (
                    !quantity.IsPercent
                    && quantity.Value >= Smallest
                    && amounts.Count < Reading.Most
                    && Read(reading, sentence, quantity) is { } amount
                    && seen.Add(
                        (amount.Money.Value, amount.Money.Currency, amount.Measures, amount.Economy, amount.Partner)
                    )
                )
                {
                    amounts.Add(amount);
                }
            }
        }

        return amounts;
    }

    private static MoneyAmount? Read(Reading reading, Sentence sentence, Quantity money)
    {
        if ((After(sentence, money) ?? Before(sentence, money)) is not { } concept)
        {
            return null;
        }

        AmountConcept measures = SnakeCase.Find<AmountConcept>(concept.Key)!.Value;
        int first = Math.Min(money.First, concept.First);
        int end = Math.Max(money.End, concept.End);
        string? economy = Whose(sentence, money, concept);
        (bool known, string? partner) = WithWhom(sentence, money, concept, end);
        if (!known)
        {
            return null;
        }

        if (Favoured(sentence, end) is { } favoured && measures == AmountConcept.TradeImbalance)
        {
            economy = favoured;
            measures = AmountConcept.TradeSurplus;
        }

        if (partner is null && HasWord(sentence, first - 4, end, "bilateral"))
        {
            partner = Other(reading, economy);
        }

        if (partner == economy)
        {
            partner = null;
        }

        (int? year, string? period) = When(reading, sentence, first, end);
        return new MoneyAmount(
            new Money(money.Value, money.Currency!),
            measures,
            economy,
            partner,
            OfWhat(sentence, concept),
            year,
            period,
            sentence.Quote(first, end)
        );
    }

    /// <summary>"a 7.1 billion dlr trade surplus": the concept stands right after the money.</summary>
    private static Hit? After(Sentence sentence, Quantity money)
    {
        foreach (Hit concept in sentence.Of(Category.Concept))
        {
            int gap = concept.First - money.End;
            if (gap is < 0 or > 3)
            {
                continue;
            }

            bool trade = concept.Key is "exports" or "imports";
            bool clean = true;
            for (int i = money.End; i < concept.First; i++)
            {
                clean &=
                    sentence.Tokens[i].Kind == TokenKind.Word
                    && !IsBreak(sentence.Norm(i))
                    && sentence.QuantityAt(i) is null;
            }

            // Before exports, money is more often what a measure falls on.
            if (clean && !trade && !IsChange(sentence, money))
            {
                return concept;
            }
        }

        return null;
    }

    /// <summary>"the deficit last year was 51.5 billion dlrs": the concept stands before, tied by a word such as "was" or "to".</summary>
    private static Hit? Before(Sentence sentence, Quantity money)
    {
        int at = money.First - 1;
        while (
            at > sentence.First
            && (IsIn(sentence, at, "around") || IsIn(sentence, at, "up") || sentence.Norm(at) is "a" or "an" or "the")
        )
        {
            at--;
        }

        bool linked = IsIn(sentence, at, "to") || (IsIn(sentence, at, "around") && IsIn(sentence, at, "to"));
        if (!linked)
        {
            return null;
        }

        Hit? nearest = null;
        foreach (Hit concept in sentence.Of(Category.Concept))
        {
            if (concept.End <= money.First && money.First - concept.End <= 22)
            {
                nearest = concept;
            }
        }

        if (
            nearest is not { } found
            || sentence.Of(Category.Measure).Any(m => m.First >= found.First && m.End <= money.First)
        )
        {
            return null;
        }

        // Another subject between the two ("the surplus ..., and spending was 5 billion") breaks the tie.
        for (int i = found.End; i < money.First; i++)
        {
            if (sentence.Norm(i) is ";" or ":" or "\"" or "although" or "but" or "while")
            {
                return null;
            }
        }

        return found;
    }

    private static bool IsChange(Sentence sentence, Quantity money) => IsIn(sentence, money.First - 1, "change");

    private static string? Whose(Sentence sentence, Quantity money, Hit concept)
    {
        // "169 billion dlrs U.S. trade deficit", "Japan's trade surplus"
        if (Near(sentence, concept.First, money.End <= concept.First ? money.End : concept.First - 3) is { } beside)
        {
            return beside;
        }

        if (
            Near(sentence, Math.Min(money.First, concept.First), Math.Min(money.First, concept.First) - 4) is { } before
        )
        {
            return before;
        }

        int first = Math.Min(money.First, concept.First);
        return Grammar.Subject(sentence, first, Math.Max(Grammar.ClauseStart(sentence, first), first - 12))?.Economy;
    }

    /// <summary>The owner that stands before a token with nothing but adjectives between, back to a token.</summary>
    private static string? Near(Sentence sentence, int before, int from)
    {
        for (int i = before; i > Math.Max(from, sentence.First); i--)
        {
            if (Grammar.Owner(sentence, i) is { } owner && !Grammar.IsAfterPreposition(sentence, owner))
            {
                return owner.Economy;
            }

            string norm = sentence.Norm(i - 1);
            if (norm == "'s" && sentence.Norm(i - 2) == "year")
            {
                i--;
                continue;
            }

            if (
                sentence.Tokens[i - 1].Kind != TokenKind.Word
                || IsBreak(norm)
                || norm is "the" or "a" or "an" or "and" or "in"
            )
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The partner after "with"; not known where "with" is followed by somebody the lexicon does not hold.</summary>
    private static (bool Known, string? Partner) WithWhom(Sentence sentence, Quantity money, Hit concept, int end)
    {
        int with = -1;
        for (int i = concept.First; i < Math.Min(sentence.End, end + 5); i++)
        {
            bool between = i < money.First || i >= money.End;
            if (between && sentence.Norm(i) == "with" && (with < 0 || i < money.First))
            {
                with = i;
            }

            if (i >= end && sentence.Norm(i) is "," or "." or ";" or "and" or "to")
            {
                break;
            }
        }

        if (with < 0)
        {
            return (true, null);
        }

        for (int i = with + 1; i <= with + 3; i++)
        {
            if (sentence.MentionAt(i) is { } mention)
            {
                return (true, mention.Economy);
            }

            if (sentence.Norm(i) is not ("the" or "all" or "its"))
            {
                break;
            }
        }

        return (false, null);
    }

    private static string? Favoured(Sentence sentence, int end) =>
        sentence.Norm(end) == "in"
        && sentence.MentionAt(end + 1) is { } mention
        && sentence.Norm(mention.End) == "'s"
        && sentence.Norm(mention.End + 1) is "favour" or "favor"
            ? sentence.MentionAt(end + 1)!.Economy
            : null;

    private static string? Other(Reading reading, string? economy) =>
        economy is not null && reading.Both.Contains(economy) ? reading.Both.First(e => e != economy) : null;

    private static Good? OfWhat(Sentence sentence, Hit concept)
    {
        foreach (Hit good in sentence.Of(Category.Good))
        {
            bool inside = good.First >= concept.First && good.End <= concept.End;
            if (inside || good.End == concept.First)
            {
                return Reading.GoodOf(good.Key);
            }
        }

        return null;
    }

    private static (int? Year, string? Period) When(Reading reading, Sentence sentence, int first, int end)
    {
        int? nearest = null;
        int distance = 13;
        int at = -1;
        for (int i = Math.Max(sentence.First, first - 12); i < Math.Min(sentence.End, end + 9); i++)
        {
            int? year =
                Dates.Year(sentence.Tokens[i]) is { } named && sentence.QuantityAt(i) is null ? named
                : IsIn(sentence, i, "last_year") && reading.Header.Year is { } now ? now - 1
                : IsIn(sentence, i, "this_year") && reading.Header.Year is { } current ? current
                : null;
            int away = i < first ? first - i : Math.Max(0, i - end);
            if (year is not null && away < distance)
            {
                (nearest, distance, at) = (year, away, i);
            }
        }

        for (int i = end; i < Math.Min(sentence.End, end + 4); i++)
        {
            if (Dates.Month(sentence.Tokens[i]) is not null && sentence.Norm(i - 1) == "in")
            {
                bool withYear = i + 1 < sentence.End && Dates.Year(sentence.Tokens[i + 1]) is not null;
                return (null, sentence.Quote(i - 1, withYear ? i + 2 : i + 1).Text);
            }

            if (sentence.Norm(i) == "quarter")
            {
                return (null, Sentence.OneLine(sentence.Quote(end, i + 1).Text));
            }
        }

        return nearest is null ? (null, null) : (nearest, Period(sentence, at));
    }

    private static string Period(Sentence sentence, int at)
    {
        if (Dates.Year(sentence.Tokens[at]) is not null)
        {
            return sentence.Quote(at, at + 1).Text;
        }

        return Sentence.OneLine(sentence.Quote(at, at + 2).Text);
    }

    private static bool HasWord(Sentence sentence, int from, int to, string word)
    {
        for (int i = Math.Max(sentence.First, from); i < to; i++)
        {
            if (sentence.Norm(i) == word)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(Sentence sentence, int at, string key) =>
        sentence.Hits.Exists(h => h.Category == Category.Word && h.Key == key && h.First <= at && at < h.End);

    private static bool IsBreak(string norm) =>
        norm is "," or ";" or "." or ":" or "\"" or "(" or ")" or "from" or "with" or "of" or "to" or "on";
}
