using System.Globalization;

namespace Parley.Dossier;

/// <summary>Finds percentages and sums of money: <c>25 per cent</c>, <c>51.48 billion dlrs</c>, <c>US$69bn</c>.</summary>
internal static class Quantities
{
    /// <summary>More is a slip of the pen, and no dossier holds it.</summary>
    private const decimal MostPercent = 10_000;

    public static void Find(Sentence sentence)
    {
        int i = sentence.First;
        while (i < sentence.End)
        {
            if (Read(sentence, i) is { } quantity)
            {
                sentence.Quantities.Add(quantity);
                i = quantity.End;
            }
            else
            {
                i++;
            }
        }
    }

    private static Quantity? Read(Sentence sentence, int at)
    {
        int i = at;
        string? currency = null;
        if (sentence.At(i, Category.Currency) is { } sign && IsSign(sentence, sign))
        {
            currency = sign.Key;
            i = sign.End;
        }

        if (i >= sentence.End || Number(sentence, i) is not { } number)
        {
            return null;
        }

        i++;
        (number, i) = WithFraction(sentence, number, i);
        if (currency is null && IsClass(sentence, i, "percent", out int percentEnd))
        {
            return number > MostPercent ? null : new Quantity(at, percentEnd, number / 100m, null);
        }

        bool hasMagnitude = false;
        if (i < sentence.End && sentence.At(i, Category.Magnitude) is { } magnitude)
        {
            number *= decimal.Parse(magnitude.Key, CultureInfo.InvariantCulture);
            hasMagnitude = true;
            i = magnitude.End;
        }
        else if (currency is not null && Letter(sentence, i) is { } letter)
        {
            // "$628M", "\u00a3350m"
            number *= letter;
            hasMagnitude = true;
            i++;
        }
        else if (currency is not null && Shared(sentence, i) is { } shared)
        {
            // "$1.5-2 billion", "$3 to 4 billion"
            number *= shared;
        }

        if (currency is null && i < sentence.End && sentence.At(i, Category.Currency) is { } unit)
        {
            currency = unit.Key;
            i = unit.End;
        }

        // "8.14 billion dlrs from 5.7 billion": the unit is said once.
        if (
            currency is null
            && hasMagnitude
            && sentence.Quantities.FindLast(q => !q.IsPercent) is { } before
            && before.Value >= 1_000_000m
            && IsNext(sentence, before, at)
        )
        {
            currency = before.Currency;
        }

        return currency is null ? null : new Quantity(at, i, number, currency);
    }

    /// <summary>What stands before a number: "$", or a code in capitals or with a number right behind it ("CHF 3 billion", "Rs 500").</summary>
    private static bool IsSign(Sentence sentence, Hit sign) =>
        sentence.Tokens[sign.End - 1].Kind == TokenKind.Mark
        || (
            sign.End < sentence.End
            && sentence.Tokens[sign.End].Kind == TokenKind.Number
            && (
                sentence.Tokens[sign.First].AllCapitals
                || sentence.Norm(sign.End - 1) is "rs" or "tk" or "rp" or "dh" or "skr" or "nkr" or "dkr" or "sfr"
            )
        );

    /// <summary>A single letter for a magnitude, written right behind a number: "m", "B", "k", "tr".</summary>
    private static decimal? Letter(Sentence sentence, int at) =>
        at < sentence.End && sentence.Tokens[at].Start == sentence.Tokens[at - 1].End
            ? sentence.Norm(at) switch
            {
                "k" => 1_000m,
                "m" => 1_000_000m,
                "b" => 1_000_000_000m,
                "t" or "tr" => 1_000_000_000_000m,
                _ => null,
            }
            : null;

    /// <summary>The magnitude that the first number of a range has from the second.</summary>
    private static decimal? Shared(Sentence sentence, int at)
    {
        if (at >= sentence.End)
        {
            return null;
        }

        int next = sentence.Norm(at) is "to" or "-" or "\u2013" ? at + 1 : at;
        bool range = next > at || (at < sentence.End && sentence.IsHyphenated(at));
        return
            range
            && next + 1 < sentence.End
            && sentence.Tokens[next].Kind == TokenKind.Number
            && Number(sentence, next) is < 1000m
            && sentence.At(next + 1, Category.Magnitude) is { } magnitude
            ? decimal.Parse(magnitude.Key, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>True where no number of something else stands between a sum and a number, and none is it: "2.65 mln vehicles".</summary>
    private static bool IsNext(Sentence sentence, Quantity before, int at)
    {
        Hit? magnitude = sentence.Of(Category.Magnitude).FirstOrDefault(h => h.First > at);
        bool thing =
            magnitude is not null
            && sentence.Hits.Exists(h => h.Category is Category.Good && h.First == magnitude.End)
            && sentence.Norm(magnitude.End - 1) is "mln" or "million" or "thousand";
        return !thing && !sentence.Of(Category.Magnitude).Any(h => h.First >= before.End && h.End <= at);
    }

    /// <summary>"2-1/2 pct", "3/4 pct".</summary>
    private static (decimal Number, int End) WithFraction(Sentence sentence, decimal number, int at)
    {
        if (sentence.Norm(at) == "/" && Small(sentence, at + 1) is { } under && number < under)
        {
            return (number / under, at + 2);
        }

        return
            sentence.Norm(at + 1) == "/"
            && sentence.IsHyphenated(at)
            && Small(sentence, at) is { } over
            && Small(sentence, at + 2) is { } below
            && over < below
            ? (number + over / below, at + 3)
            : (number, at);
    }

    private static decimal? Small(Sentence sentence, int at) =>
        at < sentence.End
        && sentence.Tokens[at] is { Kind: TokenKind.Number, Norm.Length: <= 2 }
        && Number(sentence, at) is { } value and > 0
            ? value
            : null;

    private static bool IsClass(Sentence sentence, int at, string key, out int end)
    {
        foreach (Hit hit in sentence.Of(Category.Word, key))
        {
            if (hit.First == at)
            {
                end = hit.End;
                return true;
            }
        }

        end = at;
        return false;
    }

    private static decimal? Number(Sentence sentence, int at)
    {
        Token token = sentence.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
            return
                token.Norm.Length <= 18
                && decimal.TryParse(token.Norm, styles, CultureInfo.InvariantCulture, out decimal value)
                ? value
                : null;
        }

        return sentence.At(at, Category.Number) is { } word && word.Length == 1
            ? decimal.Parse(word.Key, CultureInfo.InvariantCulture)
            : null;
    }
}
