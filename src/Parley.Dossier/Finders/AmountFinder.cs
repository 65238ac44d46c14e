namespace Parley.Dossier;

/// <summary>Finds what a sum of money measures, whose it is, with whom and when. A change ("rose 900 mln dlrs") is no level and is left out.</summary>
internal static class AmountFinder
{
    private const decimal Smallest = 1_000_000m;

    public static List<MoneyAmount> Find(Reading reading)
    {
        List<MoneyAmount> amounts = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Quantity quantity in sentence.Quantities)
            {
                if (
                    !quantity.IsPercent
                    && quantity.Value >= Smallest
                    && amounts.Count < Reading.Most
                    && (Read(reading, sentence, quantity) ?? TariffFinder.Find(sentence, quantity)) is { } amount
                )
                {
                    Add(amounts, amount);
                }
            }
        }

        NameOwners(reading, amounts);
        return amounts;
    }

    /// <summary>The same sum of the same kind said again adds only what was not said before.</summary>
    private static void Add(List<MoneyAmount> amounts, MoneyAmount amount)
    {
        int known = amounts.FindIndex(a =>
            a.Money == amount.Money
            && a.Measures == amount.Measures
            && (a.Economy is null || amount.Economy is null || a.Economy == amount.Economy)
            && (a.Partner is null || amount.Partner is null || a.Partner == amount.Partner)
        );
        if (known < 0)
        {
            amounts.Add(amount);
            return;
        }

        MoneyAmount first = amounts[known];
        amounts[known] = first with
        {
            Economy = first.Economy ?? amount.Economy,
            Partner = first.Partner ?? amount.Partner,
            Year = first.Year ?? amount.Year,
            Period = first.Period ?? amount.Period,
        };
    }

    /// <summary>Under a title about one economy's trade, a sum whose owner is not said is its own, unless others of the kind are not.</summary>
    private static void NameOwners(Reading reading, List<MoneyAmount> amounts)
    {
        Sentence? title = reading.Sentences.FirstOrDefault(s => s.IsTitle);
        string[] named = title is null ? [] : [.. title.Mentions.Select(m => m.Economy).Distinct()];
        for (int i = 0; i < amounts.Count; i++)
        {
            MoneyAmount amount = amounts[i];
            string[] owners =
            [
                .. amounts
                    .Where(a => a.Measures == amount.Measures && a.Economy is not null)
                    .Select(a => a.Economy!)
                    .Distinct(),
            ];
            string? owner =
                owners is [var only] ? only
                : owners.Length == 0 ? named.FirstOrDefault()
                : null;
            bool titled = title is not null && title.Of(Category.Concept).Any();
            if (
                amount.Economy is null
                && owner is not null
                && named is [var one]
                && one == owner
                && titled
                && owner != amount.Partner
            )
            {
                amounts[i] = amount with { Economy = owner };
            }
        }
    }

    private static MoneyAmount? Read(Reading reading, Sentence sentence, Quantity money)
    {
        if (
            (After(sentence, money) ?? Before(sentence, money) ?? Conjoined(sentence, money)) is not { } concept
            || IsExcept(sentence, concept)
        )
        {
            return null;
        }

        AmountConcept measures = SnakeCase.Find<AmountConcept>(concept.Key)!.Value;
        int first = Math.Min(money.First, concept.First);
        int end = Math.Max(money.End, concept.End);
        string? economy = Whose(sentence, money, concept) ?? Speaker(sentence, measures);
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

        (int? year, string? period) = When(reading, sentence, money, first, end);
        Good? good = OfWhat(sentence, concept);
        int inWhat = good is null ? InWhat(sentence, end) : -1;
        if (inWhat >= 0 && (good = GoodAt(sentence, inWhat)) is null)
        {
            // A sum for some goods that cannot be told is no sum for all.
            return null;
        }

        return new MoneyAmount(
            new Money(money.Value, money.Currency!),
            measures,
            economy,
            partner,
            good,
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
            if (
                sentence.Norm(i) is ";" or ":" or "\"" or "although" or "but" or "while"
                || sentence.Of(Category.Word, "other_stock").Any(h => h.First == i)
            )
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>"its surplus with the U.S. was 51 billion and with the EC, 17 billion": the concept is said once.</summary>
    private static Hit? Conjoined(Sentence sentence, Quantity money)
    {
        if (IsChange(sentence, money))
        {
            return null;
        }

        int at = sentence.Norm(money.First - 1) == "," ? money.First - 2 : money.First - 1;
        int with = Enumerable.Range(1, 4).Select(d => at - d).FirstOrDefault(i => sentence.Norm(i) == "with", -1);
        bool conjoined = with > 0 && (sentence.Norm(with - 1) is "and" or ",");
        return conjoined ? sentence.Of(Category.Concept).Where(h => h.End < with).LastOrDefault() : null;
    }

    /// <summary>"non-petroleum imports" are imports of something else.</summary>
    private static bool IsExcept(Sentence sentence, Hit concept) =>
        sentence.Norm(concept.First - 2) == "non" || sentence.Norm(concept.First - 1) == "non";

    private static bool IsChange(Sentence sentence, Quantity money) => IsIn(sentence, money.First - 1, "change");

    /// <summary>"We'll make some progress in reducing the 170 billion dlr trade deficit," said by somebody of the only side named.</summary>
    private static string? Speaker(Sentence sentence, AmountConcept measures)
    {
        if (
            measures
            is not (AmountConcept.TradeDeficit or AmountConcept.BudgetDeficit or AmountConcept.CurrentAccountDeficit)
        )
        {
            return null;
        }

        string[] speakers =
        [
            .. sentence
                .Actors.Where(a =>
                    a.Form == ActorForm.Person
                    && (
                        sentence.Has(Category.Word, "reporting", a.End, a.End + 1)
                        || sentence.Has(Category.Word, "reporting", a.First - 1, a.First)
                    )
                )
                .Select(a => a.Actor.Economy)
                .OfType<string>()
                .Distinct(),
        ];
        return speakers is [var speaker] && sentence.Mentions.TrueForAll(m => m.Economy == speaker) ? speaker : null;
    }

    private static string? Whose(Sentence sentence, Quantity money, Hit concept)
    {
        // "against Japan's of 58.6 billion dlrs"
        if (sentence.Norm(money.First - 1) == "of" && sentence.Norm(money.First - 2) == "'s")
        {
            return sentence.MentionAt(money.First - 3)?.Economy;
        }

        // "169 billion dlrs U.S. trade deficit", "Japan's trade surplus"
        if (Near(sentence, concept.First, money.End <= concept.First ? money.End : concept.First - 3) is { } beside)
        {
            return beside;
        }

        int first = Math.Min(money.First, concept.First);
        if (Near(sentence, first, first - 4) is { } before)
        {
            return before;
        }

        if (sentence.Norm(concept.First - 1) == "its" || sentence.Norm(concept.First - 2) == "its")
        {
            return (
                sentence.Mentions.FindLast(m => m.End <= concept.First && !m.IsPlace)
                ?? sentence.Before?.Mentions.Find(m => !m.IsPlace)
            )?.Economy;
        }

        // "Japan, which is running a surplus"
        Mention? relative = sentence.Mentions.FindLast(m =>
            m.End < first && first - m.End <= 12 && sentence.Norm(m.End) == "," && sentence.Norm(m.End + 1) is "which"
        );
        return (
            relative
            ?? Grammar.Subject(sentence, first, Math.Max(Grammar.ClauseStart(sentence, first), first - 12))
            ?? sentence.Mentions.FindLast(m =>
                m.End < first && IsIn(sentence, m.End, "runs") && Grammar.Acts(sentence, m)
            )
        )?.Economy;
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

        // "and with Canada the deficit decreased to 3.3 billion"
        int lead = sentence.Norm(concept.First - 1) == "the" ? concept.First - 2 : concept.First - 1;
        if (with < 0 && sentence.MentionAt(lead) is { } leading && sentence.Norm(leading.First - 1) == "with")
        {
            return (true, leading.Economy);
        }

        if (with < 0)
        {
            return (true, Across(sentence, concept));
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

    /// <summary>"exports of beef to China", "imports from Canada": the partner of one flow.</summary>
    private static string? Across(Sentence sentence, Hit concept)
    {
        string link =
            concept.Key == "exports" ? "to"
            : concept.Key == "imports" ? "from"
            : "";
        for (int i = concept.End; i < Math.Min(sentence.End, concept.End + 4); i++)
        {
            if (sentence.Norm(i) == link)
            {
                int next = sentence.Norm(i + 1) == "the" ? i + 2 : i + 1;
                return sentence.MentionAt(next)?.Economy;
            }
        }

        return null;
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
            bool of = good.First == concept.End + 1 && sentence.Norm(concept.End) == "of";
            if (inside || of || good.End == concept.First)
            {
                return Reading.GoodOf(good.Key);
            }
        }

        return null;
    }

    /// <summary>
    /// Where the words for what it is a balance in begin, after the sum or the partner: "in auto parts", "in these products";
    /// -1 where there are none.
    /// </summary>
    private static int InWhat(Sentence sentence, int end)
    {
        for (int i = end; i < Math.Min(sentence.End - 1, end + 6); i++)
        {
            bool isGood = sentence.Of(Category.Good).Any(g => g.First == i + 1);
            bool isBack = sentence.Norm(i + 1) is "these" or "those" or "such" && IsGoods(sentence.Norm(i + 2));
            if (sentence.Norm(i) == "in" && (isGood || isBack))
            {
                return i + 1;
            }

            if (sentence.Norm(i) is "," or "." or ";" or "and" or "but")
            {
                break;
            }
        }

        return -1;
    }

    private static bool IsGoods(string norm) => norm is "products" or "goods" or "items" or "sectors" or "industries";

    /// <summary>The good that stands there, or that "these products" point back to: the last one named before, in this sentence
    /// or the one before it.</summary>
    private static Good? GoodAt(Sentence sentence, int at)
    {
        Hit[] here = [.. sentence.Of(Category.Good)];
        Hit[] found = [.. here.Where(g => g.First == at)];
        if (found.Length == 0)
        {
            found = [.. here.Where(g => g.End <= at)];
        }

        if (found.Length == 0)
        {
            found = [.. sentence.Before?.Of(Category.Good) ?? []];
        }

        return found.Length == 0 ? null : Reading.GoodOf(found[^1].Key);
    }

    private static (int? Year, string? Period) When(
        Reading reading,
        Sentence sentence,
        Quantity money,
        int first,
        int end
    )
    {
        for (int i = end; i < Math.Min(sentence.End, end + 4); i++)
        {
            if (Dates.Month(sentence.Tokens[i]) is not null && sentence.Norm(i - 1) == "in")
            {
                bool withYear = i + 1 < sentence.End && Dates.Year(sentence.Tokens[i + 1]) is not null;
                return (null, Sentence.OneLine(sentence.Quote(i - 1, withYear ? i + 2 : i + 1).Text));
            }
        }

        // A quarter or a month is no calendar year.
        for (int i = Math.Max(sentence.First, first - 12); i < Math.Min(sentence.End, end + 12); i++)
        {
            if (sentence.Norm(i) == "quarter")
            {
                int from = sentence.Norm(i - 1) is "," or "" ? i : i - 1;
                return (null, Sentence.OneLine(sentence.Quote(from, i + 1).Text));
            }
        }

        (int Year, string Period)? nearest = null;
        int distance = 13;
        for (int i = Math.Max(sentence.First, first - 12); i < Math.Min(sentence.End, end + 9); i++)
        {
            int length = 1;
            int? year = null;
            if (Dates.Year(sentence.Tokens[i]) is { } named && sentence.QuantityAt(i) is null)
            {
                // The year of the article is not over when it is written.
                year = named == reading.Header.Date?.Year ? null : named;
            }
            else if (
                sentence.At(i, Category.Word) is { Key: "last_year" or "this_year" } words
                && reading.Header.Year is { } now
            )
            {
                year = words.Key == "last_year" ? now - 1 : now;
                length = 2;
            }

            // "from 12 billion dlrs in 1980 to 62 billion dlrs last year": each year goes with its own sum.
            bool others = sentence.Quantities.Exists(q =>
                !q.IsPercent
                && q != money
                && ((q.First >= money.End && q.End <= i) || (q.End <= i && i < money.First && i - q.End <= 2))
            );
            int away = i >= money.End ? i - money.End : money.First - i;
            if (year is not null && !others && away < distance)
            {
                (nearest, distance) = ((year.Value, Sentence.OneLine(sentence.Quote(i, i + length).Text)), away);
            }
        }

        return nearest is { } found ? (found.Year, found.Period) : (null, null);
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
