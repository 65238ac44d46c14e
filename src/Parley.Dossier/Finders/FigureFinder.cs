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
                if ((Volume(sentence, i) ?? Percent(sentence, i) ?? Rate(sentence, i)) is { } figure)
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
                .Range(Math.Max(sentence.First, at - 14), Math.Min(14, at - sentence.First))
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
