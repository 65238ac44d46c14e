using System.Globalization;

namespace Parley.Dossier;

/// <summary>
/// Finds the numbers of a sentence that have a unit: money, percentages, tonnes, cars, yen to the dollar. A unit that is said
/// once holds for both ends of a range ("12,000 to 16,000 units") and for the level before ("from 2.99 mln").
/// </summary>
internal static class NumberPhrases
{
    /// <summary>Fewer cars than this are cars of somebody, not of trade.</summary>
    private const decimal SmallestCount = 1000;

    private const int WidestUnit = 3;

    public static List<NumberPhrase> Find(NumberWords words)
    {
        List<Draft> drafts = [];
        int i = words.Sentence.First;
        while (i < words.Sentence.End)
        {
            if (Read(words, i) is { } draft)
            {
                drafts.Add(draft);
                i = draft.Phrase.End;
            }
            else
            {
                i++;
            }
        }

        ShareUnits(words.Sentence, drafts);
        return
        [
            .. drafts
                .Where(d => d.HasUnit)
                .Select(d => d.Phrase)
                .Where(p => p.Unit != FigureUnit.Units || p.IsMoney || p.Value >= SmallestCount),
        ];
    }

    private static Draft? Read(NumberWords words, int at)
    {
        Sentence sentence = words.Sentence;
        if (sentence.QuantityAt(at) is { } quantity && quantity.First == at)
        {
            return Read(sentence, quantity);
        }

        if (Number(sentence, at) is not { } value || IsPartOfWord(sentence, at) || IsTime(sentence, at))
        {
            return null;
        }

        int end = at + 1;
        decimal scale = 1;
        if (sentence.At(end, Category.Magnitude) is { } magnitude)
        {
            scale = decimal.Parse(magnitude.Key, CultureInfo.InvariantCulture);
            end = magnitude.End;
        }

        Draft bare = new(new NumberPhrase(at, end, value * scale, null, FigureUnit.Other), false, scale);
        return Counted(words, bare)
            ?? ToTheDollar(words, bare)
            ?? (sentence.Tokens[at].Kind == TokenKind.Number || scale > 1 ? bare : null);
    }

    private static Draft Read(Sentence sentence, Quantity quantity)
    {
        if (quantity.IsPercent)
        {
            bool points = sentence.Norm(quantity.End - 1) is "points" or "point";
            if (points && quantity.End - quantity.First == 2)
            {
                // Points of an index.
                return new Draft(new NumberPhrase(quantity.First, quantity.End, 0, null, FigureUnit.Units), true, 1);
            }

            FigureUnit unit = points ? FigureUnit.PercentagePoints : FigureUnit.Percent;
            return new Draft(
                new NumberPhrase(quantity.First, quantity.End, quantity.Value * 100m, null, unit),
                true,
                1
            );
        }

        decimal scale = 1;
        for (int i = quantity.First; i < quantity.End; i++)
        {
            if (sentence.At(i, Category.Magnitude) is { } magnitude)
            {
                scale = decimal.Parse(magnitude.Key, CultureInfo.InvariantCulture);
            }
        }

        NumberPhrase phrase =
            scale == 1 && Rate(sentence, quantity) is { } rate
                ? rate
                : new NumberPhrase(quantity.First, quantity.End, quantity.Value, quantity.Currency, FigureUnit.Other);
        return new Draft(phrase, true, scale);
    }

    /// <summary>"the dollar fell to 137.25 yen", "7.2 yuan to the dollar"; "the euro rose to 1.08 dollars".</summary>
    private static NumberPhrase? Rate(Sentence sentence, Quantity money)
    {
        if (money.Value is <= 0 or >= 30_000m)
        {
            return null;
        }

        string? economy = NumberLexicon.Shared.EconomyOfCurrency.GetValueOrDefault(money.Currency!);
        if (money.Currency != "USD")
        {
            bool dollar =
                IsNear(sentence, money.First - 40, money.First, "dollar", "greenback", "dlr")
                || (
                    sentence.Norm(money.End) is "to" or "per" or "against" or "for" or "a"
                    && IsNear(sentence, money.End, money.End + 4, "dollar", "greenback", "dlr")
                );
            return dollar
                ? new NumberPhrase(money.First, money.End, money.Value, null, FigureUnit.PerDollar) { RateOf = economy }
                : null;
        }

        string? other =
            money.Value >= 10 ? null
            : IsNear(sentence, money.First - 8, money.First, "euro") ? "EU"
            : IsNear(sentence, money.First - 8, money.First, "pound", "sterling") ? "GBR"
            : null;
        return other is null
            ? null
            : new NumberPhrase(money.First, money.End, money.Value, null, FigureUnit.Other) { RateOf = other };
    }

    private static bool IsNear(Sentence sentence, int from, int to, params ReadOnlySpan<string> norms)
    {
        for (int i = Math.Max(from, sentence.First); i < Math.Min(to, sentence.End); i++)
        {
            if (norms.Contains(sentence.Norm(i)) && sentence.QuantityAt(i) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The yen closed at 142.30 to the dollar", "7.16 per dollar".</summary>
    private static Draft? ToTheDollar(NumberWords words, Draft bare)
    {
        Sentence sentence = words.Sentence;
        int at = bare.Phrase.End;
        bool per = sentence.Norm(at) is "to" or "per" or "against" or "a";
        int dollar = sentence.Norm(at + 1) is "the" or "one" or "a" ? at + 2 : at + 1;
        if (!per || sentence.Norm(dollar) is not ("dollar" or "greenback") || bare.Scale != 1)
        {
            return null;
        }

        for (int i = at - 1; i >= Math.Max(sentence.First, at - 20); i--)
        {
            if (
                words.Measured(i) is { } hit
                && NumberWords.EntryOf(hit) is { Kind: MeasuredKind.Currency } currency
                && currency.Economy != "USA"
            )
            {
                return new Draft(bare.Phrase with { Unit = FigureUnit.PerDollar, RateOf = currency.Economy }, true, 1);
            }
        }

        return null;
    }

    /// <summary>"2.34 mln tonnes", "2.6 million Canadian cars", "700,000 washing machines".</summary>
    private static Draft? Counted(NumberWords words, Draft bare)
    {
        Sentence sentence = words.Sentence;
        NumberPhrase phrase = bare.Phrase;
        for (int i = phrase.End; i < Math.Min(sentence.End, phrase.End + WidestUnit); i++)
        {
            if (words.Unit(i) is { } unit)
            {
                FigureUnit kind = SnakeCase.Find<FigureUnit>(unit.Key)!.Value;
                if (
                    i > phrase.End
                    && kind != FigureUnit.Units
                    && sentence.Norm(phrase.End) is not "metric" and not "long"
                )
                {
                    return null;
                }

                string? good = sentence.At(i, Category.Good)?.Key;
                return new Draft(phrase with { End = unit.End, Unit = kind, Good = good }, true, bare.Scale);
            }

            if (
                sentence.At(i, Category.Good) is { } counted
                && IsCountable(sentence, counted)
                && phrase.Value >= SmallestCount
            )
            {
                return new Draft(
                    phrase with
                    {
                        End = counted.End,
                        Unit = FigureUnit.Units,
                        Good = counted.Key,
                    },
                    true,
                    bare.Scale
                );
            }

            bool adjective =
                sentence.Tokens[i].Kind == TokenKind.Word
                && sentence.Norm(i)
                    is not (
                        "of"
                        or "in"
                        or "to"
                        or "and"
                        or "or"
                        or "from"
                        or "for"
                        or "on"
                        or "the"
                        or "by"
                        or "at"
                        or "as"
                        or "with"
                        or "was"
                        or "were"
                        or "is"
                        or "are"
                        or "a"
                        or "said"
                        or "people"
                        or "workers"
                        or "jobs"
                        or "farmers"
                    );
            if (!adjective)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A good in the plural that no maker or worker follows: "700,000 chips", not "5,000 steel workers".</summary>
    private static bool IsCountable(Sentence sentence, Hit good) =>
        sentence.Norm(good.End - 1).EndsWith('s')
        && (
            good.End >= sentence.End
            || sentence.Tokens[good.End].Kind != TokenKind.Word
            || sentence.Norm(good.End)
                is "of"
                    or "in"
                    or "to"
                    or "a"
                    or "and"
                    or "from"
                    or "for"
                    or "last"
                    or "this"
                    or "per"
                    or "each"
                    or "annually"
                    or "were"
                    or "are"
                    or "into"
                    or "at"
                    or "by"
                    or "were"
                    or "on"
                    or "or"
                    or "made"
                    or "a"
                    or "during"
                    or "abroad"
        );

    private static void ShareUnits(Sentence sentence, List<Draft> drafts)
    {
        for (int i = drafts.Count - 2; i >= 0; i--)
        {
            (Draft first, Draft next) = (drafts[i], drafts[i + 1]);
            int gap = next.Phrase.First - first.Phrase.End;
            bool range =
                (gap == 1 && sentence.Norm(first.Phrase.End) is "to" or "or" or "and" or "-" or "\u2013")
                || (gap == 0 && sentence.IsHyphenated(next.Phrase.First));
            if (!range || !next.HasUnit)
            {
                continue;
            }

            bool scales = first.Scale == 1 && next.Scale > 1 && first.Phrase.Value < 1000;
            decimal value = scales ? first.Phrase.Value * next.Scale : first.Phrase.Value;
            bool sameMoney = first.HasUnit && first.Phrase.IsMoney && first.Phrase.Currency == next.Phrase.Currency;
            if (!first.HasUnit || (sameMoney && scales))
            {
                drafts[i] = next with
                {
                    Phrase = next.Phrase with
                    {
                        First = first.Phrase.First,
                        End = first.Phrase.End,
                        Value = value,
                        OpensRange = true,
                    },
                };
            }
        }

        for (int i = 1; i < drafts.Count; i++)
        {
            (Draft before, Draft bare) = (drafts[i - 1], drafts[i]);
            string lead = sentence.Norm(bare.Phrase.First - 1);
            decimal ratio = bare.Phrase.Value == 0 ? 0 : before.Phrase.Value / bare.Phrase.Value;
            bool follows =
                lead is "from" or "to" or "against"
                || (
                    bare.Scale > 1 && lead is "and" or "with" or "than" or "versus" or "," or "or" or "about" or "only"
                );
            if (
                !bare.HasUnit
                && before.HasUnit
                && follows
                && (before.Scale == bare.Scale || before.Phrase.IsVolume)
                && ratio is > 0.01m and < 100m
                && bare.Phrase.First - before.Phrase.End <= 10
                && !(before.Phrase.IsPercent && bare.Phrase.Value > 1000)
                && (bare.Phrase.End >= sentence.End || !IsThing(sentence, bare.Phrase.End))
            )
            {
                drafts[i] = before with
                {
                    Phrase = before.Phrase with
                    {
                        First = bare.Phrase.First,
                        End = bare.Phrase.End,
                        Value = bare.Phrase.Value,
                    },
                    Scale = bare.Scale,
                };
            }
        }
    }

    /// <summary>True where a word after a bare number may be what it counts.</summary>
    private static bool IsThing(Sentence sentence, int at) =>
        sentence.Tokens[at].Kind == TokenKind.Word
        && !sentence.Times.Any(t => t.First == at || t.First == at + 1)
        && sentence.Norm(at)
            is not (
                "in"
                or "a"
                or "the"
                or "and"
                or "from"
                or "to"
                or "last"
                or "for"
                or "during"
                or "by"
                or "at"
                or "or"
                or "previously"
                or "earlier"
                or "while"
                or "but"
                or "this"
                or "on"
                or "as"
                or "year"
                or "one"
                or "before"
            );

    /// <summary>"T-1100", "G-7": part of a name.</summary>
    private static bool IsPartOfWord(Sentence sentence, int at) =>
        (
            at > sentence.First
            && sentence.Tokens[at - 1].Kind == TokenKind.Word
            && (sentence.IsHyphenated(at) || sentence.Tokens[at - 1].End == sentence.Tokens[at].Start)
        )
        || sentence.Norm(at - 1)
            is "section"
                or "article"
                or "no"
                or "chapter"
                or "page"
                or "title"
                or "boeing"
                or "airbus";

    private static bool IsTime(Sentence sentence, int at) =>
        sentence.Times.Any(t => t.First <= at && at < t.End)
        || (
            Dates.Year(sentence.Tokens[at]) is not null
            && sentence.Norm(at - 1)
                is "in"
                    or "of"
                    or "since"
                    or "from"
                    or "for"
                    or "by"
                    or "until"
                    or "during"
                    or "calendar"
                    or "fiscal"
                    or "the"
        );

    private static decimal? Number(Sentence sentence, int at)
    {
        Token token = sentence.Tokens[at];
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (token.Kind == TokenKind.Number)
        {
            return
                token.Norm.Length <= 15
                && decimal.TryParse(token.Norm, styles, CultureInfo.InvariantCulture, out decimal value)
                ? value
                : null;
        }

        return sentence.At(at, Category.Number) is { Length: 1 } word
            ? decimal.Parse(word.Key, CultureInfo.InvariantCulture)
            : null;
    }

    private sealed record Draft(NumberPhrase Phrase, bool HasUnit, decimal Scale);
}
