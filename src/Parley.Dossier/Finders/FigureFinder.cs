using System.Globalization;

namespace Parley.Dossier;

/// <summary>
/// Finds numbers that are no money with what they measure: percent of exports, tonnes of steel, cars a year, yen to the dollar.
/// A number whose measure no word beside it tells is left out; so is a rate of duty.
/// </summary>
internal static class FigureFinder
{
    private const int Reach = 8;

    /// <summary>Less than this is a count of things in a sentence, not of trade.</summary>
    private const decimal SmallestCount = 1000;

    public static List<(Figure Figure, Sentence Sentence, int First)> Find(Reading reading)
    {
        List<(Figure, Sentence, int)> found = [];
        foreach (Sentence sentence in reading.Body)
        {
            for (int i = sentence.First; i < sentence.End && found.Count < Reading.Most; i++)
            {
                if (
                    (
                        Volume(sentence, i)
                        ?? Yearly(sentence, i)
                        ?? Share(sentence, i)
                        ?? Percent(sentence, i)
                        ?? Currency(sentence, i)
                        ?? Growth(sentence, i)
                        ?? Rate(sentence, i)
                    ) is
                    { } figure
                )
                {
                    found.Add((figure, sentence, i));
                }
            }
        }

        return found;
    }

    /// <summary>The quantity that a quota or a restraint allows: "a quota of 2.3 million cars a year"; null where none stands near.</summary>
    public static Figure? Allowed(Sentence sentence, Hit noun, int from, int to)
    {
        for (int i = Math.Max(sentence.First, from); i < Math.Min(sentence.End, to); i++)
        {
            if (
                Number(sentence, i, out int end) is { } value
                && sentence.QuantityAt(i) is null
                && Of(sentence, "unit").FirstOrDefault(h => h.First == end) is { } unit
            )
            {
                FigureUnit kind = SnakeCase.Find<FigureUnit>(Value(unit))!.Value;
                return Make(
                    sentence,
                    value,
                    kind,
                    new Hit(noun.First, noun.End, Category.FigureWord, "concept/quota"),
                    i,
                    unit.End,
                    change: 0
                );
            }
        }

        return null;
    }

    /// <summary>"2.34 mln tonnes of steel", "1.7 million cars a year".</summary>
    private static Figure? Volume(Sentence sentence, int at)
    {
        if (Number(sentence, at, out int end) is not { } value || sentence.QuantityAt(at) is not null)
        {
            return null;
        }

        if (Of(sentence, "unit").FirstOrDefault(h => h.First == end) is not { } unit)
        {
            return null;
        }

        FigureUnit kind = SnakeCase.Find<FigureUnit>(Value(unit))!.Value;
        bool small = kind == FigureUnit.Units && value < SmallestCount;
        Hit? concept = Concept(sentence, at, unit.End);
        return small || concept is null ? null : Make(sentence, value, kind, concept, at, unit.End, change: 0);
    }

    /// <summary>"the lower rate is for 100,000 cars a year": what a rate of duty is kept to.</summary>
    private static Figure? Yearly(Sentence sentence, int at)
    {
        if (
            Number(sentence, at, out int end) is not { } value
            || sentence.QuantityAt(at) is not null
            || sentence.Norm(at - 1) is not ("for" or "to" or "first")
            || Of(sentence, "unit").FirstOrDefault(h => h.First == end) is not { } unit
            || !IsYearly(sentence, unit.End)
        )
        {
            return null;
        }

        for (int i = at - 2; i >= Math.Max(sentence.First, at - 5); i--)
        {
            if (sentence.Norm(i) is "rate" or "rates" or "tariff" or "tariffs" or "duty" or "duties")
            {
                FigureUnit kind = SnakeCase.Find<FigureUnit>(Value(unit))!.Value;
                Hit rate = new(i, i + 1, Category.FigureWord, "concept/quota");
                return Make(sentence, value, kind, rate, at, unit.End, change: 0);
            }
        }

        return null;
    }

    private static bool IsYearly(Sentence sentence, int at) =>
        sentence.Norm(at) is "annually" || (sentence.Norm(at) is "a" or "per" && sentence.Norm(at + 1) == "year");

    /// <summary>"Japan took 78 percent of the chip market, up from 60 percent in 1984".</summary>
    private static Figure? Share(Sentence sentence, int at)
    {
        Quantity? percent = sentence.Quantities.Find(q => q.IsPercent && q.First == at);
        if (percent is null)
        {
            return null;
        }

        if (Market(sentence, percent.End) is { } market)
        {
            return Held(sentence, percent, market, sentence.First);
        }

        // The share before: "up from 60 percent".
        if (sentence.Norm(at - 1) != "from" || sentence.Norm(at - 2) is not ("up" or "down"))
        {
            return null;
        }

        Quantity? last = sentence.Quantities.FindLast(q => q.IsPercent && q.End <= at - 2 && at - q.End <= 14);
        return last is not null && Market(sentence, last.End) is { } same && same.End <= at - 2 && same.End >= at - 4
            ? Held(sentence, percent, same, sentence.First)
            : null;
    }

    private static Figure Held(Sentence sentence, Quantity percent, Hit market, int start)
    {
        Figure share = Make(sentence, percent.Value * 100m, FigureUnit.Percent, market, percent.First, percent.End, 0);
        int first = Math.Min(percent.First, market.First);
        Hit? good = sentence.Of(Category.Good).LastOrDefault(g => g.First >= first - 12 && g.End <= market.End);
        return share with
        {
            Economy = Grammar.Subject(sentence, first, Math.Max(Grammar.ClauseStart(sentence, first), start))?.Economy,
            Good = share.Good ?? (good is null ? null : Reading.GoodOf(good.Key)),
        };
    }

    /// <summary>The market that a percent is "of": "of the 170 million dollar EPROM market".</summary>
    private static Hit? Market(Sentence sentence, int of)
    {
        if (sentence.Norm(of) != "of")
        {
            return null;
        }

        for (int i = of + 1; i < Math.Min(sentence.End, of + 9); i++)
        {
            if (sentence.Norm(i) == "market")
            {
                return sentence.Norm(i + 1) is "share" or "price" or "prices"
                    ? null
                    : new Hit(of, i + 1, Category.FigureWord, "concept/market_share");
            }

            if (
                sentence.Tokens[i].Kind == TokenKind.Mark && sentence.QuantityAt(i) is null
                || sentence.Norm(i)
                    is "of"
                        or "by"
                        or "at"
                        or "with"
                        or "in"
                        or "to"
                        or "from"
                        or "and"
                        or "that"
                        or "which"
                        or "for"
                        or "on"
            )
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the 40 percent rise of the yen", "the yen rose 40 percent", "the yen is 15 percent undervalued".</summary>
    private static Figure? Currency(Sentence sentence, int at)
    {
        Quantity? percent = sentence.Quantities.Find(q => q.IsPercent && q.First == at);
        if (percent is null)
        {
            return null;
        }

        Hit? after = Of(sentence, "rise").FirstOrDefault(h => h.First == percent.End);
        if (after is not null && sentence.Norm(after.End) is "of" or "in")
        {
            int next = sentence.Norm(after.End + 1) == "the" ? after.End + 2 : after.End + 1;
            return Of(sentence, "currency").FirstOrDefault(h => h.First == next) is { } of
                ? Make(sentence, percent, of, after)
                : null;
        }

        int by = sentence.Norm(at - 1) is "by" or "about" or "some" or "around" ? at - 1 : at;
        if (Of(sentence, "rise").LastOrDefault(h => h.End == by) is { } rise)
        {
            int subject = sentence.Norm(rise.First - 1) is "has" or "had" ? rise.First - 1 : rise.First;
            return
                Of(sentence, "currency").LastOrDefault(h => h.End == subject) is { } risen
                && !Of(sentence, "concept").Any(h => h.End <= risen.First && risen.First - h.End <= 3)
                ? Make(sentence, percent, risen, rise)
                : null;
        }

        bool valued = Of(sentence, "worth").Any(h => h.First == percent.End);
        Hit? misjudged = Of(sentence, "currency").LastOrDefault(h => h.End <= at && at - h.End <= 5);
        return valued && misjudged is not null ? Make(sentence, percent, misjudged, rise: null) : null;
    }

    private static Figure Make(Sentence sentence, Quantity percent, Hit currency, Hit? rise)
    {
        Hit concept = new(currency.First, currency.End, Category.FigureWord, "concept/exchange_rate");
        int sign = rise is null ? 0 : int.Parse(Value(rise), CultureInfo.InvariantCulture);
        Figure figure = Make(
            sentence,
            percent.Value * 100m,
            FigureUnit.Percent,
            concept,
            percent.First,
            percent.End,
            sign
        );
        return figure with { Economy = Value(currency), Partner = null, Good = null };
    }

    /// <summary>"the members need to grow an average three percent".</summary>
    private static Figure? Growth(Sentence sentence, int at)
    {
        Quantity? percent = sentence.Quantities.Find(q => q.IsPercent && q.First == at);
        int verb = at - 1;
        while (
            verb > sentence.First
            && (
                sentence.Norm(verb) is "by" or "an" or "average" or "of" or "at" or "least"
                || sentence.Has(Category.Word, "around", verb, verb + 1)
            )
        )
        {
            verb--;
        }

        bool grows =
            percent is not null
            && sentence.Norm(verb) is "grow" or "grows" or "grew" or "growing"
            && Enumerable
                .Range(Math.Max(sentence.First, verb - 4), Math.Min(4, verb - sentence.First))
                .Any(i => sentence.Norm(i) is "nations" or "economies" or "economy" or "countries");
        return grows
            ? Make(
                sentence,
                percent!.Value * 100m,
                FigureUnit.Percent,
                new Hit(verb, verb + 1, Category.FigureWord, "concept/growth"),
                at,
                percent.End,
                change: 0
            )
            : null;
    }

    /// <summary>"imports rose 12 percent", "a market share of 20 percent".</summary>
    private static Figure? Percent(Sentence sentence, int at)
    {
        Quantity? percent = sentence.Quantities.Find(q => q.IsPercent && q.First == at);
        if (percent is null || sentence.Norm(percent.End) == "on")
        {
            return null;
        }

        // A rate of duty is the measure's own.
        bool duty = sentence.Of(Category.Measure).Any(m => Math.Abs(m.First - at) <= 6 && m.Key is not "quota");
        if (duty || Concept(sentence, at, percent.End) is not { } concept)
        {
            return null;
        }

        Hit? rise =
            Of(sentence, "rise").LastOrDefault(h => h.End <= at && at - h.End <= 3)
            ?? Of(sentence, "rise")
                .FirstOrDefault(h => h.First >= percent.End && h.First - percent.End <= 1 && h.Length == 1);
        bool points = sentence.Norm(percent.End - 1) is "points" or "point";
        int sign = rise is null ? 0 : int.Parse(Value(rise), CultureInfo.InvariantCulture);
        bool share = Value(concept) is "market_share" or "inflation" or "unemployment";
        return sign == 0 && !share
            ? null
            : Make(
                sentence,
                percent.Value * 100m,
                points ? FigureUnit.PercentagePoints : FigureUnit.Percent,
                concept,
                at,
                percent.End,
                sign
            );
    }

    /// <summary>"the dollar fell to 137.25 yen": how many of a currency a dollar costs.</summary>
    private static Figure? Rate(Sentence sentence, int at)
    {
        Quantity? money = sentence.Quantities.Find(q =>
            q.First == at && q.Currency is "JPY" or "DEM" or "CNY" or "KRW" && q.Value is > 0.5m and < 3000m
        );
        if (
            money is null
            || !Enumerable
                .Range(Math.Max(sentence.First, at - 20), Math.Min(20, at - sentence.First))
                .Any(i => sentence.Norm(i) is "dollar")
        )
        {
            return null;
        }

        string economy = money.Currency switch
        {
            "JPY" => "JPN",
            "DEM" => "DEU",
            "CNY" => "CHN",
            _ => "KOR",
        };
        (int? year, string? period) = When(sentence, at, money.End);
        return new Figure(
            money.Value,
            FigureUnit.PerDollar,
            FigureConcept.ExchangeRate,
            IsChange: false,
            economy,
            Partner: null,
            Good: null,
            year,
            period,
            sentence.Quote(at, money.End)
        );
    }

    private static Figure Make(
        Sentence sentence,
        decimal value,
        FigureUnit unit,
        Hit concept,
        int first,
        int end,
        int change
    )
    {
        FigureConcept measures = SnakeCase.Find<FigureConcept>(Value(concept))!.Value;
        int from = Math.Min(first, concept.First);
        int to = Math.Max(end, concept.End);
        string? economy = Grammar.Owner(sentence, concept.First)?.Economy ?? OwnerBefore(sentence, concept.First);
        string? partner = Partner(sentence, concept.End, measures);
        Hit? good =
            sentence
                .Of(Category.Good)
                .Where(g =>
                    (g.End <= concept.First && concept.First - g.End <= 1)
                    || (g.First >= end && g.First - end <= 2)
                    || (g.First >= concept.End && g.First - concept.End <= 2)
                )
                .FirstOrDefault()
            ?? sentence.Of(Category.Good).FirstOrDefault(g => g.First >= first && g.End <= end);
        (int? year, string? period) = When(sentence, from, to);
        return new Figure(
            change < 0 ? -value : value,
            unit,
            measures,
            change != 0,
            economy,
            partner == economy ? null : partner,
            good is null ? null : Reading.GoodOf(good.Key),
            year,
            period,
            sentence.Quote(from, to)
        );
    }

    private static string? OwnerBefore(Sentence sentence, int concept)
    {
        for (int i = concept - 1; i >= Math.Max(sentence.First, concept - 4); i--)
        {
            if (
                sentence.Tokens[i].Kind != TokenKind.Word
                || sentence.Norm(i) is "and" or "of" or "the" or "in" or "from" or "to"
            )
            {
                return null;
            }

            if (Grammar.Owner(sentence, i) is { } owner)
            {
                return owner.Economy;
            }
        }

        return null;
    }

    private static string? Partner(Sentence sentence, int after, FigureConcept measures)
    {
        string link =
            measures == FigureConcept.Exports ? "to"
            : measures == FigureConcept.Imports ? "from"
            : "";
        for (int i = after; i < Math.Min(sentence.End, after + 4); i++)
        {
            if (sentence.Norm(i) == link)
            {
                return sentence.MentionAt(sentence.Norm(i + 1) == "the" ? i + 2 : i + 1)?.Economy;
            }
        }

        return null;
    }

    private static (int? Year, string? Period) When(Sentence sentence, int first, int end)
    {
        TimePhrase? time = sentence
            .Times.Where(t => sentence.Norm(t.End) != "-")
            .Where(t => (t.First >= end && t.First - end <= 3) || (t.End <= first && first - t.End <= 3))
            .MinBy(t => t.First >= end ? t.First - end : first - t.End);
        return (time?.Year, time?.Words);
    }

    /// <summary>The nearest word for what is measured, with no other clause between.</summary>
    private static Hit? Concept(Sentence sentence, int first, int end)
    {
        Hit? nearest = Of(sentence, "concept")
            .Where(h => (h.End <= first && first - h.End <= Reach) || (h.First >= end && h.First - end <= 4))
            .MinBy(h => h.End <= first ? first - h.End : h.First - end);
        if (nearest is null)
        {
            return null;
        }

        int from = Math.Min(nearest.End, end);
        int to = Math.Max(nearest.First, first);
        for (int i = from; i < to; i++)
        {
            if (sentence.Norm(i) is ";" or ":" or "," or "and" or "\"" or "that" or "while" or "but" or "said")
            {
                return null;
            }
        }

        return nearest;
    }

    private static IEnumerable<Hit> Of(Sentence sentence, string kind) =>
        sentence.Of(Category.FigureWord).Where(h => h.Key.StartsWith(kind + "/", StringComparison.Ordinal));

    private static string Value(Hit hit) => hit.Key[(hit.Key.IndexOf('/') + 1)..];

    private static decimal? Number(Sentence sentence, int at, out int end)
    {
        end = at + 1;
        Token token = sentence.Tokens[at];
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (
            token.Kind != TokenKind.Number
            || token.Norm.Length > 15
            || !decimal.TryParse(token.Norm, styles, CultureInfo.InvariantCulture, out decimal value)
        )
        {
            return null;
        }

        if (sentence.At(end, Category.Magnitude) is { } magnitude)
        {
            value *= decimal.Parse(magnitude.Key, CultureInfo.InvariantCulture);
            end = magnitude.End;
        }

        return value;
    }
}
